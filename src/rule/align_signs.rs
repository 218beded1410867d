//! What else than the words around them brings two figures, or two dates, together: their digits, what happened then, that nothing else
//! of their sort is left. Every value stands in YAML.

use schemars::JsonSchema;
use serde::Deserialize;

/// Figures that differ by one digit, or by two that changed places.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SlipAlign {
    /// How many digits they have at least, but for zeros at the end: fewer are nearly the same by chance.
    pub digits: usize,
    /// The same of figures that have the same digits and are a thousandfold apart.
    pub magnitude_digits: usize,
    /// The same of figures of which their articles print no others of their sort, or whose sentences print another figure in
    /// common.
    pub sole_digits: usize,
    /// Slips that are hardly chance.
    pub by_chance: ChanceLimits,
    /// Digits that so many figures share lead to no more of them.
    pub common: usize,
    /// How much closer it brings two figures when partners are sought.
    pub weight: f64,
}

/// How many pairs of figures of a sort that are as near each other are expected by chance at most, 0 to 1: the share of the numbers
/// of as many digits that one slip leads to, times the pairs of figures of the sort.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ChanceLimits {
    /// Among the figures of two articles.
    pub across: f64,
    /// Among those of one article.
    pub within: f64,
    /// Numbers below a hundred that sound alike, the lower one first: 15 and 50.
    pub misheard: Vec<(u32, u32)>,
}

/// Days of one sort of event.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct EventAlign {
    /// So many days of a sort lead to no more of them.
    pub common: usize,
    /// How much closer it brings two days when partners are sought.
    pub weight: f64,
}

/// Values that are the only ones of their sort in both articles, but for those that both print.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LeftAlign {
    /// So many of the nearest words are the same.
    pub near_words: u32,
    /// So many values of a sort lead to no more of them.
    pub common: usize,
    /// How much closer it brings two values when partners are sought.
    pub weight: f64,
}

/// Days of a year that is past, printed in full.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PastDayAlign {
    /// How many years before the newest one that the articles print the year is past.
    pub years: i16,
    /// So many days of a month lead to no more of them.
    pub common: usize,
    /// How much closer it brings two days when partners are sought.
    pub weight: f64,
}
