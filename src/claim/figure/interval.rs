//! Where the true value can lie, as printed: half a step of the last printed digit to each side, wider by hedges, open
//! at the side that a bound leaves open.

use super::{Bound, Figure};
use rust_decimal::Decimal;

/// A range of values in the base unit of the figure's dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// `None` where it is open.
    low: Option<Decimal>,
    high: Option<Decimal>,
}

impl Interval {
    /// Whether there is a value that lies in both.
    #[must_use]
    pub fn meets(&self, other: &Interval) -> bool {
        let below = |high: Option<Decimal>, low: Option<Decimal>| matches!((high, low), (Some(h), Some(l)) if h < l);
        !below(self.high, other.low) && !below(other.high, self.low)
    }
}

/// The interval of a figure.
#[must_use]
pub fn interval(figure: &Figure) -> Interval {
    let half = figure.precision.abs() / Decimal::TWO;
    let (below, above) = figure.slack;
    let low = figure.low.map(|low| low - half - (low * below).abs());
    let high = figure.high.map(|high| high + half + (high * above).abs());
    let (low, high) = match figure.bound {
        Bound::Over | Bound::AtLeast => (low, None),
        Bound::Under | Bound::AtMost => (None, high),
        Bound::Exact | Bound::About => (low, high),
    };
    let scaled = |value: Decimal| value.checked_mul(figure.scale.factor)?.checked_add(figure.scale.plus);
    Interval { low: low.and_then(scaled), high: high.and_then(scaled) }
}
