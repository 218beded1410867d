//! The file as written.

use super::Bound;
use crate::rule::decimal::Exact;
use crate::rule::plural::RawPlurals;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLimit {
    pub(super) bound: Bound,
    pub(super) below: Option<Exact>,
    pub(super) above: Option<Exact>,
    pub(super) words: Vec<String>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawRange {
    pub(super) between: Vec<String>,
    pub(super) from: Vec<String>,
    pub(super) to: Vec<String>,
    pub(super) or: Vec<String>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawChange {
    pub(super) verbs: Vec<String>,
    pub(super) nouns: Vec<String>,
}

#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawAge {
    pub(super) before: Vec<String>,
    pub(super) unit: String,
    pub(super) oldest: u32,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawTrend {
    Up,
    Down,
    None,
}

/// The file as written; what a language does not have is left out.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub(in crate::rule) struct RawNumbers {
    #[serde(rename = "about")]
    _about: String,
    pub(super) decimal: char,
    pub(super) group: char,
    pub(super) significant: u32,
    pub(super) share_step: Exact,
    pub(super) small: BTreeMap<String, u64>,
    pub(super) tens: BTreeMap<String, u64>,
    pub(super) hundred: Vec<String>,
    pub(super) scales: BTreeMap<String, u64>,
    pub(super) scale_marks: BTreeMap<String, u64>,
    pub(super) dozens: BTreeMap<String, u64>,
    pub(super) many: BTreeMap<String, (u64, u64)>,
    pub(super) digits_of: BTreeMap<String, (u64, u64)>,
    pub(super) ordinals: BTreeMap<String, u64>,
    pub(super) ordinals_from: u64,
    pub(super) ordinal_marks: Vec<String>,
    pub(super) ranks: Vec<String>,
    pub(super) denominators: BTreeMap<String, u64>,
    pub(super) glyphs: BTreeMap<String, (u32, u32)>,
    pub(super) article: Vec<String>,
    pub(super) joiner: Vec<String>,
    pub(super) point: Vec<String>,
    pub(super) over: Vec<String>,
    pub(super) minus: Vec<String>,
    /// Behind a quantity that is negative: "20 below zero".
    pub(super) below_zero: Vec<String>,
    /// Bare digits that are longer are an identifier.
    pub(super) longest_bare: Option<usize>,
    /// Margins, which have no sign.
    pub(super) plus_minus: Vec<String>,
    /// Between a number and what it counts or measures, and a noun of change and its figure.
    pub(super) of: Vec<String>,
    /// Between "one of the" and the noun.
    pub(super) degree: Vec<String>,
    /// Behind the hyphen of a number that they say nothing of: "5,000-strong".
    pub(super) not_counted: Vec<String>,
    /// Between the sides of a thing: "3 by 4 feet".
    pub(super) chain: Vec<String>,
    /// Before a number of times.
    pub(super) factor_before: Vec<String>,
    /// Around a pair of numbers that are odds.
    pub(super) odds: Vec<String>,
    pub(super) odds_unit: String,
    /// Verbs of change without direction, before "from 4% to 5%".
    pub(super) moving: Vec<String>,
    /// Behind a bare number that is a name.
    pub(super) labels_after: Vec<String>,
    pub(super) out_of: Vec<String>,
    pub(super) share_of: Vec<String>,
    pub(super) share_not_after: Vec<String>,
    pub(super) factors: BTreeMap<String, (Exact, RawTrend)>,
    pub(super) factor_needs: BTreeMap<String, Vec<String>>,
    pub(super) factor_unit: String,
    pub(super) bounds: Vec<RawLimit>,
    pub(super) bounds_after: Vec<RawLimit>,
    pub(super) neutral: Vec<String>,
    /// Words right before a bound that make the bound itself what is told: `serve at least 27 years` is a minimum term of 27
    /// years, and not of 24.
    #[serde(default)]
    pub(super) told_bounds_after: Vec<String>,
    /// The same of words right behind the figure: `at least 27 years behind bars`.
    #[serde(default)]
    pub(super) told_bounds_before: Vec<String>,
    pub(super) and: Vec<String>,
    pub(super) range: RawRange,
    pub(super) up: RawChange,
    pub(super) down: RawChange,
    pub(super) by: Vec<String>,
    /// Before a figure or date that another one is compared with: "from", "than".
    pub(super) compared: Vec<String>,
    pub(super) to: Vec<String>,
    pub(super) change_gap: Vec<String>,
    pub(super) causing: Vec<String>,
    /// Bounds behind a verb of change that say what it came to: "above".
    pub(super) reached: Vec<String>,
    /// Verbs of which a figure with "by" is the margin and no change: "lost by 54 points".
    pub(super) margins: Vec<String>,
    /// Phrases that end with a verb of change and tell of none: "make up".
    pub(super) not_change: Vec<String>,
    /// Words before a number that say what it counts: `mother of` -> `child`.
    pub(super) counted_before: BTreeMap<String, String>,
    pub(super) labels: Vec<String>,
    /// The same where they have a capital inside a sentence: `Year 11 pupils`.
    pub(super) capital_labels: Vec<String>,
    pub(super) not_numbers: Vec<String>,
    pub(super) one_not_after: Vec<String>,
    pub(super) one_not_before: Vec<String>,
    pub(super) score_words: Vec<String>,
    /// Marks between the two numbers of a score, besides dashes: `2:1`.
    pub(super) score_marks: Vec<String>,
    pub(super) streets: Vec<String>,
    /// Before the name of the street.
    pub(super) streets_first: Vec<String>,
    pub(super) age: RawAge,
    pub(super) score_unit: String,
    pub(super) ordinal_unit: String,
    /// What is counted -> the word that stands for it.
    pub(super) counted_as: BTreeMap<String, String>,
    pub(super) plurals: RawPlurals,
}
