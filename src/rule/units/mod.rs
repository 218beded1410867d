//! `units.yaml`: units of measure and money.

mod compile;
mod raw;

use super::phrases::Phrases;
use rust_decimal::Decimal;
use std::sync::Arc;

pub(super) use raw::RawUnits;

/// What a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UnitKind {
    Percent,
    Money,
    /// Years of people and things.
    Age,
    /// How many times as much.
    Times,
    Measure,
}

/// A unit and how it is converted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Singular English or ISO 4217.
    pub name: Arc<str>,
    pub kind: UnitKind,
    /// What it measures; units of one dimension can be compared.
    pub dimension: Arc<str>,
    /// A value times this, and then plus `plus`, is in the base unit of the dimension.
    pub factor: Decimal,
    pub plus: Decimal,
    /// What stands before its numbers, for money that has such a sign.
    pub symbol: Option<Arc<str>>,
    /// Whether a symbol of one letter may stand apart from its number: `38 C`.
    pub apart: bool,
}

impl Unit {
    /// Whether it measures what `dimension` names.
    #[must_use]
    pub fn dimension_is(&self, dimension: Option<&str>) -> bool {
        dimension == Some(&*self.dimension)
    }
}

/// The table, compiled. Units are spoken of by their place in [`Units::all`].
#[derive(Debug, Default)]
pub struct Units {
    pub all: Vec<Unit>,
    /// After any number.
    pub words: Phrases<usize>,
    /// Only after digits; every unit of that symbol with the symbol as written, since letter case tells.
    pub symbols: Phrases<Vec<(String, usize)>>,
    /// Money before the number.
    pub before: Phrases<usize>,
    /// Money before a number with decimals, groups or a scale; before others the same letters are names.
    pub before_marked: Phrases<usize>,
    /// Words behind the number that are so many of a currency.
    pub scaled: Phrases<(usize, Decimal)>,
    /// Behind money: the currency by its sign, and the one that it is then.
    pub nations: Phrases<Vec<(usize, usize)>>,
    /// Behind a quantity: the larger unit, and the one that it is behind it.
    pub within: Phrases<Vec<(String, usize)>>,
    pub before_smaller: Phrases<usize>,
    /// Unit -> the smaller one of a bare number that a hyphen joins to it; in order.
    joined: Vec<(Arc<str>, usize)>,
    /// The dimension of ages.
    pub age: Option<Arc<str>>,
    /// The dimension of percentages and shares.
    pub share: Option<Arc<str>>,
    /// Letters as printed, with the mark before them, that are a currency right before a number; in order.
    codes: Vec<Box<str>>,
    /// Money after a number in thousands or more; after others the same words may be something else.
    pub large: Phrases<usize>,
    /// "per".
    pub per: Phrases<()>,
    /// "a" as in "a month".
    pub per_article: Phrases<()>,
    /// What may stand under a rate, with its name.
    pub rates: Phrases<Arc<str>>,
    /// The dimension of what lasts: a "40-year decline" is none of 40 years.
    pub lasting: Option<Arc<str>>,
    /// The dimension whose units say where something is, with a direction behind them: "510 kilometres up".
    pub lying: Option<Arc<str>>,
    /// Units of which an article is one in a change: "rose a penny".
    pub by_article: Phrases<()>,
}

impl Units {
    /// The unit of a bare number that a hyphen joins to a quantity in `unit`.
    #[must_use]
    pub fn joined(&self, unit: &str) -> Option<&Unit> {
        let place = self.joined.binary_search_by(|(larger, _)| (**larger).cmp(unit)).ok()?;
        Some(&self.all[self.joined[place].1])
    }

    /// Whether letters as printed, with the mark right before them where there is one, are a currency right before a
    /// number.
    #[must_use]
    pub fn is_code(&self, printed: &str) -> bool {
        self.codes.binary_search_by(|code| (**code).cmp(printed)).is_ok()
    }
}
