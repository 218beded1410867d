//! What alignment rules tune: when two articles, sentences and claims are about the same thing. Every value stands in YAML;
//! there are no defaults in the program. Likenesses run from 0 (nothing in common) to 1 (the same words).

use super::align_signs::{EventAlign, LeftAlign, PastDayAlign, SlipAlign};
use super::claim_rule::ClaimKind;
use schemars::JsonSchema;
use serde::Deserialize;

/// What a rule aligns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AlignKind {
    /// Articles that tell one story.
    Story,
    /// Articles that are one witness.
    Group,
    Sentence,
    Claim(ClaimKind),
}

impl AlignKind {
    /// As written in rules.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            AlignKind::Story => "story",
            AlignKind::Group => "group",
            AlignKind::Sentence => "sentence",
            AlignKind::Claim(kind) => kind.name(),
        }
    }
}

/// What a rule aligns, with its limits: exactly one key.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Alignable {
    /// Articles that tell of one event; only such articles are compared.
    pub story: Option<StoryAlign>,
    /// Articles that are one witness.
    pub group: Option<GroupAlign>,
    /// Sentences that say the same.
    pub sentence: Option<SentenceAlign>,
    /// Figures that can be about the same thing.
    pub figure: Option<ContextAlign>,
    /// Dates that can be about the same thing.
    pub date: Option<ContextAlign>,
    /// Statements that can be one remark.
    pub statement: Option<StatementAlign>,
    /// Quotations that can be the same words.
    pub quote: Option<QuoteAlign>,
    /// Names that can be one name, and people who are one person in several articles.
    pub name: Option<NameAlign>,
    /// Pronouns that stand for one person.
    pub pronoun: Option<PronounAlign>,
    /// Titles of one person.
    pub title: Option<TitleAlign>,
}

impl Alignable {
    /// The limits of figures, or of dates.
    #[must_use]
    pub fn values(&self, kind: ClaimKind) -> Option<&ContextAlign> {
        if kind == ClaimKind::Date { self.date.as_ref() } else { self.figure.as_ref() }
    }

    /// What is set.
    pub(super) fn set(&self) -> impl Iterator<Item = AlignKind> {
        [
            (AlignKind::Story, self.story.is_some()),
            (AlignKind::Group, self.group.is_some()),
            (AlignKind::Sentence, self.sentence.is_some()),
            (AlignKind::Claim(ClaimKind::Figure), self.figure.is_some()),
            (AlignKind::Claim(ClaimKind::Date), self.date.is_some()),
            (AlignKind::Claim(ClaimKind::Statement), self.statement.is_some()),
            (AlignKind::Claim(ClaimKind::Quote), self.quote.is_some()),
            (AlignKind::Claim(ClaimKind::Name), self.name.is_some()),
            (AlignKind::Claim(ClaimKind::Pronoun), self.pronoun.is_some()),
            (AlignKind::Claim(ClaimKind::Title), self.title.is_some()),
        ]
        .into_iter()
        .filter(|(_, set)| *set)
        .map(|(kind, _)| kind)
    }
}

/// When two articles tell of one event.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct StoryAlign {
    /// Two articles tell of one event from this sum on: how alike their words are, weighted by how rare they are, and,
    /// times `sentences-weight`, how much of the shorter one the longer one says as well, 0 to 1.
    pub alike: f64,
    /// The same in a run of two articles and no others, which somebody chose to hold against each other.
    pub alike_chosen: f64,
    /// In a run of how many articles at most.
    pub chosen: usize,
    /// What the share of sentences that say the same weighs in that sum.
    pub sentences_weight: f64,
    /// From this sum on two articles tell of one event that both tell of with a third article.
    pub alike_through: f64,
    /// Articles that were published more days apart tell of two events ...
    pub days_apart: i32,
    /// ... unless the longer one says so much of the shorter one, 0 to 1, that it is a copy.
    pub copied: f64,
    /// How many words two articles must share at least to be held against each other as a whole.
    pub shared_words: usize,
    /// How rare a word is shows in the sentences of the run, and as if so many others without it had been read: with few
    /// short articles every word would be as rare as any. The most of all languages of a run counts.
    pub prior_sentences: u32,
    /// Words in more articles than this do not lead to candidates.
    pub common: usize,
    /// How many of its rarest words lead from an article to candidates.
    pub rarest: usize,
    /// How many candidates are looked at; a story of more articles is still joined, one by one.
    pub candidates: usize,
}

impl StoryAlign {
    /// The sum from which on two articles tell of one event, in a run of so many articles.
    #[must_use]
    pub fn needed(&self, articles: usize) -> f64 {
        if articles <= self.chosen { self.alike_chosen } else { self.alike }
    }
}

/// When two articles are one witness.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct GroupAlign {
    /// An article is derived from another when this share of its sentences has a counterpart there ...
    pub shared_sentences: f64,
    /// ... that is this much alike ...
    pub alike: f64,
    /// ... and this share of the counterparts stands in the same order.
    pub same_order: f64,
    /// Articles of fewer sentences are too short to tell.
    pub fewest_sentences: usize,
}

/// When two sentences say the same.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SentenceAlign {
    /// Two sentences of two articles say the same from this likeness on.
    pub alike: f64,
    /// The same within one article, where words repeat.
    pub alike_within: f64,
    /// How many words they must share at least.
    pub shared_words: usize,
    /// Words in more sentences than this do not lead to candidates.
    pub common: usize,
    /// How many of its rarest words lead from a sentence to candidates.
    pub rarest: usize,
    /// How many candidates are looked at.
    pub candidates: usize,
}

/// Which words around a figure or date tell what it is about.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ContextAlign {
    /// How many content words to each side of a figure or date belong to what it is about.
    pub reach: usize,
    /// What a word at the end of the reach weighs against one beside the figure, 0 to 1.
    pub fade: f64,
    /// Two figures (or dates) can be about the same thing when the words around them are this much alike ...
    pub alike: f64,
    /// ... or, of so many nearest ones on each side, `near-words` are the same ...
    pub near: usize,
    /// ... which are so many ...
    pub near_words: u32,
    /// (each of which brings the two so much closer when partners are sought)
    pub near_weight: f64,
    /// Figures of which one is so many times the other are partners only where they have no others; left out: it does
    /// not matter.
    pub apart: Option<u32>,
    /// Figures that differ by a slip of the keyboard meet whatever the words around them; left out: they do not.
    pub slips: Option<SlipAlign>,
    /// Days of one sort of event (`events.yaml`) meet whatever the words around them, where neither article dates another one;
    /// left out: they do not.
    pub events: Option<EventAlign>,
    /// Figures and years that are the only ones of their sort in both articles, but for those that both print, meet with fewer words
    /// in common; left out: they do not.
    pub left: Option<LeftAlign>,
    /// Days of one month of a year that is past meet whatever the words around them, where each is the only one of the month in
    /// its article; left out: they do not.
    pub past_days: Option<PastDayAlign>,
    /// How much less close two figures are whose sentences print other years, or of which only one prints any; left out for
    /// dates.
    pub other_years: Option<f64>,
    /// ... and so many words are the same in all.
    pub shared_words: usize,
    /// Equal values pair off before unequal ones that are closer by less than this.
    pub equal_first: f64,
    /// Words around more figures than this do not lead to candidates.
    pub common: usize,
    /// How many of the rarest words lead to candidates.
    pub rarest: usize,
    /// How many candidates are looked at.
    pub candidates: usize,
    /// What the likeness of the sentences weighs against the one of the words around, when partners are sought.
    pub sentence_weight: f64,
    /// A sentence with more figures (or dates) is a table, of which the first so many are looked at.
    pub most: u32,
}

/// Which statements are compared: those in sentences that say the same.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct StatementAlign {
    /// What the likeness of the sentences weighs against the one of what was said, when partners are sought.
    pub sentence_weight: f64,
}

/// Which quotations are compared.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct QuoteAlign {
    /// How many words in a row two quotations must share to be looked at.
    pub run: usize,
    /// Runs in more quotations than this do not lead to candidates.
    pub common: usize,
    /// The share of the shorter one's runs that must be shared.
    pub alike: f64,
    /// Quotations of up to so many words also meet through runs of which one word is another.
    pub short: usize,
    /// With how many others, those that share most, a quotation is compared.
    pub candidates: usize,
}

/// Which spellings of names are compared, and who is one person. Lengths are in letters.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct NameAlign {
    /// How many letters may be missing or added between two spellings that are looked at.
    pub edits: usize,
    /// Shorter words are near too many others, and only meet when they are the same.
    pub shortest: usize,
    /// Words of fewer letters may differ in one letter only.
    pub short: usize,
    /// The same for longer words, which are no names.
    pub longest: usize,
    /// Where nothing but one word tells that two spellings are one person, it has so many letters.
    pub long_alone: usize,
    /// In how many ways of naming, and near how many other words, a word is looked for.
    pub common: usize,
    /// How many ways of naming with the other spelling are looked at in other articles ...
    pub candidates: usize,
    /// ... and in the same one.
    pub candidates_within: usize,
}

/// Which pronouns are compared: all that stand for one person; there is nothing to tune.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PronounAlign {}

/// Which titles are compared: those of one person.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct TitleAlign {
    /// With how many other titles of the person a title is compared.
    pub most: usize,
}
