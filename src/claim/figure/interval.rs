//! What a figure says of the true value: an interval, in the base unit of its dimension.

use super::model::{Figure, FigureKind};
use crate::rule::numbers::Bound;
use rust_decimal::{Decimal, MathematicalOps as _};
use std::sync::Arc;

/// From `low` up to, but not including, `high`; `None` is an open end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interval {
    /// Intervals of different dimensions say nothing about each other.
    pub dimension: Option<Arc<str>>,
    pub low: Option<Decimal>,
    pub high: Option<Decimal>,
}

impl Interval {
    /// Whether one value can lie in both.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        let below = |low: Option<Decimal>, high: Option<Decimal>| match (low, high) {
            (Some(low), Some(high)) => low < high,
            _ => true,
        };
        self.dimension == other.dimension && below(self.low, other.high) && below(other.low, self.high)
    }
}

/// The interval of a figure: half a step of the last printed digit on each side, more where a hedge allows it, no end
/// where a bound leaves it open. A score has none.
#[must_use]
pub fn interval(figure: &Figure) -> Option<Interval> {
    interval_in(figure, false)
}

/// The interval of a figure that is compared with one in the same unit, or with one in another, for which one of the two was
/// `converted`: "30 miles" and "50 km" are rounded to fives.
fn interval_in(figure: &Figure, converted: bool) -> Option<Interval> {
    if figure.kind == FigureKind::Score {
        return None;
    }
    let (first, last) = (figure.low.or(figure.high)?, figure.high.or(figure.low)?);
    let low =
        first.checked_sub(half(figure, first, converted)?)?.checked_sub(first.abs().checked_mul(figure.slack.0)?)?;
    let high =
        last.checked_add(half(figure, last, converted)?)?.checked_add(last.abs().checked_mul(figure.slack.1)?)?;
    let ends = match figure.bound {
        Bound::Exact | Bound::About => (Some(low), Some(high)),
        Bound::Over | Bound::AtLeast => (Some(low), (!figure.slack.1.is_zero()).then_some(high)),
        Bound::Under | Bound::AtMost => ((!figure.slack.0.is_zero()).then_some(low), Some(high)),
    };
    let convert = |value: Decimal| value.checked_mul(figure.scale.factor)?.checked_add(figure.scale.plus);
    Some(Interval {
        dimension: figure.scale.dimension.clone(),
        low: ends.0.and_then(convert),
        high: ends.1.and_then(convert),
    })
}

/// Half of the step to which the number is meant: that of its last digit, or of its last digit other than zero where
/// round numbers of the kind are usual ("13,000 workers").
fn half(figure: &Figure, value: Decimal, converted: bool) -> Option<Decimal> {
    let mut step = figure.precision;
    if matches!(figure.kind, FigureKind::Count | FigureKind::Money | FigureKind::Measure) && !step.is_zero() {
        let mut digits = value.abs().checked_div(step)?.trunc();
        let least = Decimal::TEN.checked_powu(u64::from(figure.significant))?;
        while digits >= least && (digits % Decimal::TEN).is_zero() {
            digits = digits.checked_div(Decimal::TEN)?;
            step = step.checked_mul(Decimal::TEN)?;
        }
    }
    let five = step.checked_mul(Decimal::from(5))?;
    if converted && figure.kind == FigureKind::Measure && value.checked_rem(five).is_some_and(|rest| rest.is_zero()) {
        step = five;
    }
    step.checked_div(Decimal::TWO)
}

impl Figure {
    /// Whether the one is at least so many times the other, as far as their intervals go.
    #[must_use]
    pub fn apart(&self, other: &Self, times: u32) -> bool {
        let (Some(a), Some(b)) = (interval(self), interval(other)) else { return false };
        let above = |one: Option<Decimal>, other: Option<Decimal>| match (one, other) {
            (Some(low), Some(high)) if high > Decimal::ZERO => {
                high.checked_mul(Decimal::from(times)).is_some_and(|limit| low >= limit)
            }
            _ => false,
        };
        above(a.low, b.high) || above(b.low, a.high)
    }

    /// Whether both can be right about one thing; `None` where they cannot be compared: other dimensions, other counted
    /// nouns are left to the caller.
    #[must_use]
    pub fn agrees(&self, other: &Self) -> Option<bool> {
        if self.kind == FigureKind::Score || other.kind == FigureKind::Score {
            let swapped = self.low == other.high && self.high == other.low;
            return (self.kind == other.kind).then_some(swapped || (self.low, self.high) == (other.low, other.high));
        }
        let exclusive = |kind: FigureKind| matches!(kind, FigureKind::Ordinal | FigureKind::Age | FigureKind::Times);
        if self.kind != other.kind && (exclusive(self.kind) || exclusive(other.kind)) {
            return None;
        }
        let converted = self.scale.factor != other.scale.factor;
        let (a, b) = (interval_in(self, converted)?, interval_in(other, converted)?);
        (a.dimension == b.dimension).then(|| a.meets(&b) || self.cut_short(other) || other.cut_short(self))
    }

    /// Whether this is a coarser figure that the digits of the other were cut off to get: `75%` of `75.88%`. Desks cut
    /// as often as they round.
    fn cut_short(&self, finer: &Self) -> bool {
        let single = |figure: &Self| figure.low.filter(|_| figure.low == figure.high && figure.bound == Bound::Exact);
        let (Some(coarse), Some(fine)) = (single(self), single(finer)) else { return false };
        self.scale == finer.scale
            && self.precision > finer.precision
            && fine.checked_sub(coarse).is_some_and(|rest| rest >= Decimal::ZERO && rest < self.precision)
    }
}
