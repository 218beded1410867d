//! `numbers.yaml`: how a language prints numbers, limits them and says that they changed.

mod compile;
mod raw;

use super::number_words::NumberWords;
use super::phrases::Phrases;
use super::plural::Plurals;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;

pub(super) use raw::RawNumbers;

/// How a printed number limits the true one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema, Default)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    #[default]
    Exact,
    About,
    Over,
    Under,
    AtLeast,
    AtMost,
}

/// The direction of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    Up,
    Down,
}

/// What a word like "about" or "just under" says of its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    pub bound: Bound,
    /// How far below and above the printed number the true one may lie, as a share of it; `None` where the phrase
    /// names no end.
    pub below: Option<Decimal>,
    pub above: Option<Decimal>,
}

/// Words that mean one thing: whether a phrase is among them.
pub type WordSet = Phrases<()>;

/// Where words of change may stand: before their figure (verbs), or after it (nouns).
#[derive(Debug, Default)]
pub struct ChangeWords {
    pub verbs: Phrases<Direction>,
    pub nouns: Phrases<Direction>,
}

/// The table, compiled.
#[derive(Debug, Default)]
pub struct Numbers {
    pub decimal: char,
    pub group: char,
    /// How many leading digits of a round number are meant to be exact.
    pub significant: u32,
    /// The precision of a share in words.
    pub share_step: Decimal,
    pub words: NumberWords,
    /// "dozens": from, to.
    pub many: Phrases<(u64, u64)>,
    pub digits_of: Phrases<(u64, u64)>,
    /// Ordinals below this one are no figures.
    pub ordinals_from: u64,
    pub ordinal_marks: WordSet,
    pub ranks: WordSet,
    pub out_of: WordSet,
    pub below_zero: WordSet,
    /// Bare digits that are longer are an identifier: of a post, a file, a call.
    pub longest_bare: usize,
    pub plus_minus: WordSet,
    pub of: WordSet,
    pub degree: WordSet,
    pub not_counted: WordSet,
    pub chain: WordSet,
    pub factor_before: WordSet,
    pub odds: WordSet,
    pub odds_unit: Arc<str>,
    pub moving: WordSet,
    pub labels_after: WordSet,
    pub share_of: WordSet,
    pub share_not_after: WordSet,
    pub factors: Phrases<(Decimal, Option<Direction>)>,
    /// What must follow a factor that is listed here.
    pub factor_needs: Phrases<WordSet>,
    pub factor_unit: Arc<str>,
    pub bounds: Phrases<Limit>,
    pub bounds_after: Phrases<Limit>,
    pub neutral: WordSet,
    /// Before a bound that is itself what is told.
    pub told_bounds_after: WordSet,
    /// Behind a figure whose bound is itself what is told.
    pub told_bounds_before: WordSet,
    pub and: WordSet,
    pub between: WordSet,
    pub from: WordSet,
    pub range_to: WordSet,
    pub range_or: WordSet,
    pub change: ChangeWords,
    pub by: WordSet,
    /// What stands before what something is compared with: "from", "than".
    pub compared: WordSet,
    pub to: WordSet,
    pub change_gap: WordSet,
    /// Verbs whose figure says how much of a thing there is, not by how much it changed: "raised $5 million".
    pub causing: WordSet,
    /// Bounds behind a verb of change that say what it came to: "above".
    pub reached: WordSet,
    /// Phrases that end with a verb of change and tell of none: "make up".
    pub not_change: WordSet,
    /// Verbs of which a figure with "by" is the margin and no change: "lost by 54 points".
    pub margins: WordSet,
    /// What a number behind such words counts: "mother of" -> "child".
    pub counted_before: Phrases<String>,
    pub labels: WordSet,
    /// Labels that are some only with a capital inside a sentence: `Year 11 pupils`.
    pub capital_labels: WordSet,
    pub not_numbers: WordSet,
    pub one_not_after: WordSet,
    pub one_not_before: WordSet,
    pub score_words: WordSet,
    /// Marks between the two numbers of a score, besides dashes.
    pub score_marks: WordSet,
    pub streets: WordSet,
    pub streets_first: WordSet,
    pub age_before: WordSet,
    pub age_unit: Arc<str>,
    pub oldest: u32,
    pub score_unit: Arc<str>,
    pub ordinal_unit: Arc<str>,
    /// What is counted -> the word that stands for it: persons are people.
    pub counted_as: BTreeMap<String, String>,
    pub plurals: Plurals,
}
