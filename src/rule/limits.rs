//! What comparison and alignment rules can tune. Every value stands in YAML; there are no defaults in the program.

use serde::Deserialize;

/// Limits of `compare: figure`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FigureLimits {
    /// How alike (0 to 1) the words about the two figures must be to compare them at all.
    pub same_topic: f64,
    /// How alike the two sentences must be at least.
    pub same_sentence: f64,
    /// From this likeness of topic and sentence on the finding has the severity of the rule; below it is a warning.
    pub sure: f64,
    /// The likeness that is enough when the mantissas are equal and the magnitudes a thousandfold apart.
    pub magnitude: f64,
}

/// Limits of `compare: date`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct DateLimits {
    /// How alike the words of the clauses around the dates must be.
    pub same_event: f64,
    pub same_sentence: f64,
    pub sure: f64,
}

/// Limits of `compare: quote`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct QuoteLimits {
    /// Quotations of fewer words are compared only with their context.
    pub shortest: usize,
    /// The share of the shorter quotation's words that must be found, in order, in the longer one.
    pub same_words: f64,
    /// Word lists whose words change the meaning when they come, go or change.
    pub meaning_words: Vec<String>,
    /// Word lists whose words are fillers: their coming and going is a trim.
    pub filler_words: Vec<String>,
}

/// Limits of `compare: speaker`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SpeakerLimits {
    /// How many words the quotations must share in a row.
    pub same_words: usize,
}

/// Limits of `compare: name`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct NameLimits {
    /// How many letters may differ (insertions, deletions, changes, swaps) in names of at least `short` letters.
    pub edits: usize,
    /// Names of fewer letters may differ in one letter only.
    pub short: usize,
    /// The least likeness (Jaro-Winkler, 0 to 1).
    pub alike: f64,
}

/// Limits of `compare: pronoun`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PronounLimits {
    /// Sets of pronouns and courtesy titles, as word lists, that speak against each other.
    pub against: Vec<String>,
}

/// Limits of `compare: strength`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct StrengthLimits {
    /// How alike the two contents must be.
    pub same_content: f64,
    /// Scales of verbs from weak to strong, each step a word list.
    pub scales: Vec<Vec<String>>,
}
