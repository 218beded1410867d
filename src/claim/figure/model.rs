use super::limit::TOLD;
use crate::rule::numbers::{Bound, Direction};
use crate::text::Span;
use rust_decimal::Decimal;
use std::sync::Arc;

/// What sort of figure it is; figures of different kinds are never the same fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FigureKind {
    /// So many of something; also a bare number.
    Count,
    Percent,
    /// Money, also as a rate ("$50 a barrel").
    Money,
    /// A number of units of measure.
    Measure,
    Age,
    /// A part of a whole without a percent sign: "two-thirds", "one in five".
    Share,
    /// So many times as much: "doubled", "6.5 times".
    Times,
    /// "the fifth meeting".
    Ordinal,
    /// "2-1", "51-49": low is the first number, high the second, whichever is larger.
    Score,
}

/// What part a figure has in a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// How much there is.
    Level,
    /// By how much it changed: "rose 3%".
    Change,
    /// From where: "from 4%".
    Before,
    /// To where: "to 5%".
    After,
}

/// How a value is converted for comparison: value * factor + plus is in the base unit of the dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// Figures of different dimensions never compare; `None` for bare numbers and counts.
    pub dimension: Option<Arc<str>>,
    pub factor: Decimal,
    pub plus: Decimal,
    /// How money of that currency is printed before its number.
    pub symbol: Option<Arc<str>>,
}

impl Default for Scale {
    fn default() -> Self {
        Self { dimension: None, factor: Decimal::ONE, plus: Decimal::ZERO, symbol: None }
    }
}

/// A figure as read. "90-98%" has low 90 and high 98; "at least 50" low 50 and no high.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    pub kind: FigureKind,
    pub low: Option<Decimal>,
    pub high: Option<Decimal>,
    /// Singular English or ISO 4217; for counts the noun that is counted; `None` for a bare number.
    pub unit: Option<Arc<str>>,
    /// For counts: the term of the noun that is counted, which nouns that count as the same have in common.
    pub counted: Option<Arc<str>>,
    pub bound: Bound,
    pub direction: Option<Direction>,
    pub role: Role,
    /// The step of the last printed digit: .1 for 14.7, 100000 for "1.2 million".
    pub precision: Decimal,
    /// How far below and above the true value may lie because of a hedge, as a share of the printed one.
    pub slack: (Decimal, Decimal),
    pub scale: Scale,
    /// How many leading digits of a round number are meant to be exact.
    pub significant: u32,
    /// The words of what is counted or measured, in order of place.
    pub about: Vec<Span>,
    /// The date that its clause gives it: a claim of its own.
    pub period: Option<Span>,
}

impl Figure {
    /// What sort of figure it is: its kind, and what it measures or counts. `None` for bare numbers, and for ages, ranks and
    /// factors, which are of whatever they stand beside.
    #[must_use]
    pub fn sort(&self) -> Option<(FigureKind, &str)> {
        let sort = match self.kind {
            FigureKind::Count => self.counted.as_deref(),
            FigureKind::Percent | FigureKind::Money | FigureKind::Measure => self.scale.dimension.as_deref(),
            FigureKind::Score => self.unit.as_deref(),
            FigureKind::Age | FigureKind::Share | FigureKind::Times | FigureKind::Ordinal => None,
        };
        sort.map(|sort| (self.kind, sort))
    }

    /// Its value, where it prints a single one: also the bound that is itself what is told ("gusts of up to 195 km/h").
    #[must_use]
    pub fn single(&self) -> Option<Decimal> {
        match self.bound {
            Bound::AtLeast if self.is_told() => self.low,
            Bound::AtMost if self.is_told() => self.high,
            _ => self.low.filter(|_| self.low == self.high),
        }
    }

    fn is_told(&self) -> bool {
        self.slack == (TOLD, TOLD)
    }

    /// Whether both have one unit, or count what counts as the same.
    #[must_use]
    pub fn same_unit(&self, other: &Self) -> bool {
        self.unit == other.unit || self.counted.is_some() && self.counted == other.counted
    }
}
