use crate::claim::Figure;
use crate::claim::figure::interval;
use rust_decimal::Decimal;

/// Whether the one figure is at least so many times the other, as far as their intervals go: reports of one thing seldom
/// differ that much, other than by a slip.
pub fn far_apart(a: &Figure, b: &Figure, times: u32) -> bool {
    let (Some(a), Some(b)) = (interval(a), interval(b)) else { return false };
    let above = |one: Option<Decimal>, other: Option<Decimal>| match (one, other) {
        (Some(low), Some(high)) if high > Decimal::ZERO => {
            high.checked_mul(Decimal::from(times)).is_some_and(|limit| low >= limit)
        }
        _ => false,
    };
    above(a.low, b.high) || above(b.low, a.high)
}
