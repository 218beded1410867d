//! Figures: numbers with unit, precision, bound and direction.

use crate::text::Span;
use rust_decimal::Decimal;
use std::sync::Arc;

/// How a printed number limits the true one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
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

/// A figure as read. "90-98%" has low 90 and high 98; "at least 50" low 50 and no high.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    pub low: Option<Decimal>,
    pub high: Option<Decimal>,
    /// Singular English or ISO 4217; `None` for a bare count.
    pub unit: Option<Arc<str>>,
    pub bound: Bound,
    pub direction: Option<Direction>,
    /// The step of the last printed digit: .1 for 14.7, 100000 for "1.2 million".
    pub precision: Decimal,
    /// The words of what is counted or measured, in order.
    pub about: Vec<Span>,
}
