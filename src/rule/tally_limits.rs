//! What `compare: tally` can tune. Every value stands in YAML.

use super::limits::Within;
use schemars::JsonSchema;
use serde::Deserialize;

/// Limits of `compare: tally`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct TallyLimits {
    /// Word lists one of whose words stands in a sentence that tells how a vote came out.
    pub votes: Vec<String>,
    /// Word lists one of whose words stands in a sentence that tells how a match came out.
    pub matches: Vec<String>,
    /// Word lists one of whose words beside a score makes it that of a break.
    pub breaks: Vec<String>,
    /// How many tokens beside the score are looked at for them.
    pub break_within: Within,
    /// Word lists whose words make it one of another vote or match, or of a part of one.
    pub not: Vec<String>,
    /// How many tokens beside the first number are looked at for them.
    pub not_within: Within,
    /// How many tokens beside the tallies are looked at for words that exclude each other (`contrasts.yaml`).
    pub contrasts_within: Within,
    /// Word lists of the words between two numbers of votes ("44 votes to 34").
    pub to: Vec<String>,
    /// How many words may stand between the first number and that word.
    pub counted: usize,
    /// Word lists of the words behind the one and the other number of those who voted ("31 for and 14 against").
    pub in_favour: Vec<String>,
    pub against: Vec<String>,
    /// How many tokens may stand between the two numbers, and between the second one and the word behind it.
    pub between: usize,
    pub behind: usize,
    /// How sure a finding is, 0 to 1.
    pub confidence: f64,
}
