//! What the rules of arithmetic can tune: shares and counts, ages and birth years, times of day. Every value stands in
//! YAML.

use super::limits::{BesideLimits, Closeness, MovingLimits, Within};
use crate::rule::code::Severity;
use schemars::JsonSchema;
use serde::Deserialize;

/// Limits of `compare: share`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ShareLimits {
    /// Shares of smaller wholes are not looked at.
    pub least: u32,
    /// Word lists of the words between a part and its whole: "of".
    pub of: Vec<String>,
    /// Word lists of the words that may stand before the whole: "the".
    pub determiners: Vec<String>,
    /// Word lists of the words that say the same once more: "or".
    pub again: Vec<String>,
    /// How many words of what is counted may stand behind a number.
    pub counted: usize,
    /// Word lists whose words make a count one of something else: "another", "each".
    pub not: Vec<String>,
    /// How many tokens beside the numbers are looked at for them.
    pub reach: usize,
    /// When two articles speak of the same share, one with the counts and one with the share.
    pub across: SameSentence,
    /// How sure a finding in one article is, 0 to 1.
    pub confidence: f64,
}

/// When sentences of two articles say the same although they print other things.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SameSentence {
    /// How many words the sentences share at least.
    pub words: usize,
    /// What share (0 to 1) of the words of the shorter one these are.
    pub alike: f64,
    /// Word lists whose words any sentence can have.
    pub common: Vec<String>,
    /// How many tokens beside the claims are looked at for words that exclude each other (`contrasts.yaml`).
    pub contrasts_within: Within,
    /// How bad what is found so is.
    pub severity: Severity,
    /// How sure it is, 0 to 1.
    pub confidence: f64,
}

/// How it is known whose an age is, and that it is the one of these days.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct BearerLimits {
    /// How many words may stand between an age and the name behind it ("the 71-year-old retired teacher Ann Bell").
    pub name_reach: usize,
    /// Word lists of the words that may stand between a name and the age behind it ("Ann Bell, who is a 71-year-old teacher").
    pub before: Vec<String>,
    /// Word lists of those of them that make an age of any number: "turned".
    pub turned: Vec<String>,
    /// Word lists of the forms of "be" that make an age of a bare number behind a name: "Ann Bell was 71."
    pub being: Vec<String>,
    /// Word lists of the words that stand behind such a number, where no mark does.
    pub closes_age: Vec<String>,
    /// Such a number is at least so high.
    pub youngest: i16,
    /// Word lists of the words before an age that make it one of some time ("a 19-year-old Ann Bell smiles").
    pub any: Vec<String>,
    /// Word lists whose words make an age one of another time: "then", "when".
    pub not: Vec<String>,
    /// How many tokens beside the age are looked at for them.
    pub not_within: Within,
    /// What an article tells may be so many days older than the article.
    pub slack_days: i64,
}

/// How an age stands in place of the name of somebody who was told of before.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ReturningLimits {
    /// Word lists of the article before it.
    pub article: Vec<String>,
    /// Word lists of the verbs behind it.
    pub verbs: Vec<String>,
}

/// Limits of `compare: age`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct AgeLimits {
    /// Whose an age is.
    pub of: BearerLimits,
    /// An age in place of a name ("The 71-year-old came to Norvale").
    pub returning: ReturningLimits,
    /// Between articles that were published so many days apart there may be a birthday.
    pub days_apart: i32,
    /// How bad it is where two articles print the two.
    pub across: Severity,
    /// How sure a finding in one article is, 0 to 1 ...
    pub confidence: f64,
    /// ... and one in two.
    pub across_confidence: f64,
}

/// Limits of `compare: birth`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct BirthLimits {
    /// Word lists of the words between somebody and the day of the birth: "born".
    pub born: Vec<String>,
    /// How many tokens may stand between that word and the date ("born in Corvane in 1954").
    pub birth_reach: usize,
    /// Word lists of the words that may stand between a name and that word: "was", "who".
    pub between: Vec<String>,
    /// Whose an age is.
    pub of: BearerLimits,
    /// How bad it is where two articles print the two.
    pub across: Severity,
    /// How sure a finding in one article is, 0 to 1 ...
    pub confidence: f64,
    /// ... and one in two.
    pub across_confidence: f64,
}

/// Limits of `compare: time`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct TimeLimits {
    /// Times of two articles.
    pub across: Closeness,
    /// Times of one article, whose words repeat anyway.
    pub within: Closeness,
    /// How the words right beside both times are looked for, and how many must be the same.
    pub beside: BesideLimits,
    /// How many tokens beside the times are looked at for words that exclude each other (`contrasts.yaml`).
    pub contrasts_within: Within,
    /// How sure it is at least, 0 to 1, that the only times of one sort of event in two articles are of one event.
    pub same_event_confidence: f64,
    /// Readings that move all the time: times beside them are those of the readings.
    pub moving: MovingLimits,
    /// From this likeness of topic and sentence together on the finding has the severity of the rule; below it is a
    /// warning.
    pub sure: f64,
}

/// Limits of `compare: change`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ChangeLimits {
    /// Word lists of the words between an amount and the share that it is: "or".
    pub again: Vec<String>,
    /// Word lists of the words before what the change came to: "to".
    pub to: Vec<String>,
    /// How many words may stand between the figures.
    pub counted: usize,
    /// Units of which a hundred are one of the currency that is printed beside them.
    pub hundredths: Vec<String>,
    /// Word lists whose words anywhere in the sentence make the share one of other numbers: "adjusted".
    pub not: Vec<String>,
    /// How sure a finding is, 0 to 1.
    pub confidence: f64,
}
