//! What comparison and alignment rules can tune. Every value stands in YAML; there are no defaults in the program.

use super::code::Severity;
use super::confidence::{NameConfidence, PronounConfidence, QuoteConfidence, SpeakerConfidence, StrengthConfidence};
use schemars::JsonSchema;
use serde::Deserialize;

/// How alike two claims and their sentences must be to be compared. Likenesses run from 0 to 1.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Closeness {
    /// The least likeness of the words around the two claims.
    pub topic: f64,
    /// The least sum of that likeness and the one of the sentences.
    pub together: f64,
}

/// How many tokens beside a claim are looked at.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Within {
    /// So many before it.
    pub before: usize,
    /// So many behind it.
    pub after: usize,
}

/// What moves all the time, so that two readings differ without a mistake.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct MovingLimits {
    /// Word lists one of whose words stands in a sentence about it.
    pub words: Vec<String>,
    /// Word lists of the words between a change and what it led to ("fell 2 percent to 36.14"): two sentences that say so
    /// without a date are about readings that move as well.
    pub levels: Vec<String>,
    /// Word lists of the words for the last reading of a day; two of these are compared.
    pub settled: Vec<String>,
}

/// Limits of `compare: date`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct DateLimits {
    /// Dates of two articles.
    pub across: Closeness,
    /// Dates of two articles with a day of the same month.
    pub same_month: Closeness,
    /// Dates of two articles beside forms of one word, the act that they date.
    pub same_act: Closeness,
    /// The same for two weekdays, of which news has the most and mixes up the most.
    pub same_act_of_weekdays: Closeness,
    /// How those words are looked for.
    pub beside: BesideLimits,
    /// Dates of two articles beside a verb of saying of one speaker.
    pub same_speaker: Closeness,
    /// How many tokens may stand between the date and that verb.
    pub speaker_reach: usize,
    /// Dates of two articles in sentences that quote the same words.
    pub same_quote: Closeness,
    /// How many words in a row must be quoted in both.
    pub quoted: usize,
    /// Days of one sort of event (`events.yaml`) in two articles that date no other one.
    pub same_event: Closeness,
    /// How sure it is then at least that they are about one event, 0 to 1.
    pub same_event_confidence: f64,
    /// Years and months that are the only ones in both articles, but for those that both print.
    pub left: Closeness,
    /// Days of one month are of one event where each is the only one of the month in its article, and its year so many years past.
    pub past_years: i16,
    /// Readings that move all the time.
    pub moving: MovingLimits,
    /// Dates of one article, in sentences of which one names nobody and nothing that the other does not.
    pub within: Closeness,
    /// Articles that were published so many days apart may tell of two events.
    pub days_apart: i32,
    /// Below this likeness of topic and sentence together, dates beside no form of one word are only a note.
    pub likely: f64,
    /// From this likeness of topic and sentence together on the finding has the severity of the rule; below it is a
    /// warning.
    pub sure: f64,
}

/// Where the words stand that a date or figure belongs to.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct BesideLimits {
    /// How many content words before it are looked at.
    pub before: usize,
    /// How many after it.
    pub after: usize,
    /// How many words must stand beside both, in whatever form.
    pub shared: usize,
    /// Marks beyond which nothing belongs to it.
    pub marks: Vec<String>,
    /// Word lists whose words are no content words.
    pub not: Vec<String>,
    /// Word lists whose words take it for themselves and say nothing about what happened.
    pub ends: Vec<String>,
}

/// Limits of `compare: quote`. Lengths are in words.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct QuoteLimits {
    /// Shorter quotations are never compared.
    pub shortest: usize,
    /// The share (0 to 1) of words that must be the same where both quotations have words.
    pub same_words: f64,
    /// The share that makes up for quotations of small words only, and for speakers who are known to be two.
    pub sure_words: f64,
    /// The share of the shorter quotation that the longer one must have.
    pub covered: f64,
    /// How many words one speaker's quotations must share.
    pub with_speaker: usize,
    /// How many words in a row quotations must share when their speakers are not known to be one.
    pub alone: usize,
    /// How many words they must share where all but one word of either is the same.
    pub whole_but_one: usize,
    /// How alike (0 to 1) the sentences of one speaker's short quotations must be.
    pub same_sentence: f64,
    /// More words than these on both sides are other words, not changed ones.
    pub longest_change: usize,
    /// More words than these on one side are a cut, whatever they say.
    pub longest_drop: usize,
    /// From how many letters on a word with one letter off is a misprint.
    pub misprint: usize,
    /// From this likeness (Jaro-Winkler, 0 to 1) on two names are one name in two spellings.
    pub same_name: f64,
    /// Word lists whose words turn the meaning round when one comes or goes.
    pub negations: Vec<String>,
    /// Word lists whose words change the meaning when they come or go.
    pub qualifiers: Vec<String>,
    /// Word lists of which one word for another changes the meaning.
    pub changing: Vec<String>,
    /// Word lists whose words come and go without harm.
    pub fillers: Vec<String>,
    /// Word lists whose words any sentence can have; they show nothing about what a quotation is.
    pub common: Vec<String>,
    /// How sure a finding is.
    pub confidence: QuoteConfidence,
}

/// Limits of `compare: speaker`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SpeakerLimits {
    /// How many words the quotations must share in a row ...
    pub same_words: usize,
    /// ... or of how many words on it is enough that they are the same from first to last.
    pub whole: usize,
    /// Words that so many people are given are a slogan.
    pub slogan: usize,
    /// Word lists of those who speak for others ...
    pub go_betweens: Vec<String>,
    /// ... and how many words before and after the name of the speaker they are looked for.
    pub beside: usize,
    /// How sure a finding is.
    pub confidence: SpeakerConfidence,
}

/// Limits of `compare: name`. Lengths are in letters.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct NameLimits {
    /// Names of fewer letters are never compared.
    pub shortest: usize,
    /// Names of fewer letters may differ in one letter only.
    pub short: usize,
    /// How many letters may differ (insertions, deletions, changes, swaps) in longer names.
    pub edits: usize,
    /// Surnames without a given name, of which not both are known to be people's, may differ in so many from this length on.
    pub long: usize,
    /// The least likeness (Jaro-Winkler, 0 to 1).
    pub alike: f64,
    /// Word lists whose words any sentence can have.
    pub common: Vec<String>,
    /// How sure a finding is.
    pub confidence: NameConfidence,
}

/// Limits of `compare: pronoun`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PronounLimits {
    /// Sets of pronouns and courtesy titles, as word lists, that speak against each other.
    pub against: Vec<String>,
    /// The word list of courtesy titles.
    pub titles: String,
    /// The extraction rules whose pronouns a courtesy title may speak against.
    pub beside_titles: Vec<String>,
    /// How sure a finding is.
    pub confidence: PronounConfidence,
}

/// Limits of `compare: strength`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct StrengthLimits {
    /// How alike (0 to 1) the two contents must be.
    pub same_content: f64,
    /// How many words that carry content they must share.
    pub shared_words: usize,
    /// Among how many words from the start of a content the verb is looked for, when the verb of saying is none.
    pub reach: usize,
    /// Scales of verbs from weak to strong, each step a word list.
    pub scales: Vec<Vec<String>>,
    /// Word lists of verbs that only say that something was said.
    pub plain: Vec<String>,
    /// Word lists whose words any sentence can have.
    pub common: Vec<String>,
    /// How sure a finding is.
    pub confidence: StrengthConfidence,
}

/// Limits of `compare: title`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct TitleLimits {
    /// The word list of offices that one person holds for one field.
    pub offices: String,
    /// The word list of offices of which nobody holds two.
    pub exclusive: String,
    /// Word lists, of each of which nobody holds two, also printed without a capital.
    pub posts: Vec<String>,
    /// The word list of fields.
    pub fields: String,
    /// Offices that go by several words.
    pub same_offices: Vec<Vec<String>>,
    /// Fields that go by several words.
    pub same_fields: Vec<Vec<String>>,
    /// Word lists whose words make of a title one of another time, rank or person.
    pub passing: Vec<String>,
    /// Articles that are more days apart can both be right.
    pub days_apart: i32,
    /// How sure a finding is, 0 to 1.
    pub confidence: f64,
    /// The same where one article prints both titles.
    pub both_confidence: f64,
}

/// Limits of `compare: weekday`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WeekdayLimits {
    /// How bad it is where the year is not printed and follows from the day of publication.
    pub guessed_year: Severity,
    /// How sure a finding is, 0 to 1.
    pub confidence: f64,
    /// The same where the year is not printed.
    pub guessed_year_confidence: f64,
}

/// Limits of `compare: sum`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SumLimits {
    /// Smaller totals ("three reasons: one ...") are not looked at.
    pub least: u32,
    /// Marks between a total and the list of its parts.
    pub opens: Vec<String>,
    /// Word lists of the words before the last part.
    pub closes: Vec<String>,
    /// How many tokens may stand between the total, the mark and the first part.
    pub counted: usize,
    /// Word lists whose words make the list one of other things than all parts.
    pub not: Vec<String>,
    /// How sure a finding is, 0 to 1.
    pub confidence: f64,
}
