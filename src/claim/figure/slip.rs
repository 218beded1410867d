//! Slips of the keyboard: a magnitude word taken for another, a digit lost, changed place or doubled.

use super::Figure;
use rust_decimal::{Decimal, RoundingStrategy};

/// The same digits, a thousandfold apart: "$2 billion" and "$2 million".
pub const MAGNITUDE: &str = "magnitude";
/// One digit lost, added or changed, or two neighbours swapped: 1,340 and 1,430.
pub const DIGITS: &str = "digits";

/// The same number, in two units of one dimension: 45 km and 45 miles.
pub const UNIT: &str = "unit";

/// Fewer digits differ in one too easily.
const FEWEST_DIGITS: usize = 3;

/// The fact that holds of two single numbers, if one looks like a slip of the other.
#[must_use]
pub fn slip(a: &Figure, b: &Figure) -> Option<&'static str> {
    let figures = (a, b);
    let (a, b) = (a.single()?, b.single()?);
    if a.is_zero() || b.is_zero() || a == b {
        return None;
    }
    let ratio = if a > b { a.checked_div(b)? } else { b.checked_div(a)? };
    let thousand = Decimal::ONE_THOUSAND;
    // "$3.41 billion" and "$3.4 million": what is left of the ratio is rounding.
    let rounded = same_digits(a, b).is_some();
    let times = |exact: Decimal| {
        ratio == exact || rounded && ratio.checked_div(exact).is_some_and(|rest| rest.round_dp(1) == Decimal::ONE)
    };
    if times(thousand) || thousand.checked_mul(thousand).is_some_and(times) {
        return Some(MAGNITUDE);
    }
    let (a, b) = (digits(a), digits(b));
    let same_step = a.len() == b.len() || figures.0.precision == figures.1.precision;
    let long = a.len().min(b.len()) >= FEWEST_DIGITS;
    // Equal digits: a zero was lost or added. "$361.5 million" and "$3.61 billion" are no slip: their last digits stand for
    // other steps.
    let one_off = a == b && ratio == Decimal::TEN || same_step && strsim::damerau_levenshtein(&a, &b) == 1;
    (long && one_off).then_some(DIGITS)
}

/// Two figures that differ as a slip makes them differ.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NearMiss {
    /// The fact that holds: [`MAGNITUDE`], [`DIGITS`] or [`UNIT`].
    pub fact: &'static str,
    /// How likely two figures of one sort that have nothing to do with each other differ so, 0 to 1: the share of all numbers
    /// of as many digits.
    pub chance: f64,
}

/// How two single numbers of one sort differ by a slip, if they do. A finer one is rounded to the step of the coarser: `1.43m` and
/// `1,341,600` changed two digits. `misheard`: numbers below a hundred that sound alike.
#[must_use]
pub fn near_miss(a: &Figure, b: &Figure, misheard: &[(u32, u32)]) -> Option<NearMiss> {
    let single = |figure: &Figure| figure.single().filter(|low| *low > Decimal::ZERO);
    let (x, y) = (single(a)?, single(b)?);
    let numbers = |digits: usize| 9.0 * 10f64.powi(i32::try_from(digits).unwrap_or(i32::MAX) - 1);
    let miss = |fact, chance| Some(NearMiss { fact, chance });
    if a.scale.factor != b.scale.factor {
        let digits = digits(x).len();
        return if x == y && digits >= FEWEST_NEAR { miss(UNIT, 1.0 / numbers(digits)) } else { None };
    }
    if let Some(digits) = same_digits(x, y) {
        let ratio = if x > y { x.checked_div(y)? } else { y.checked_div(x)? };
        // What is left of the ratio is rounding.
        return match ratio {
            ratio if ratio > Decimal::from(500) => miss(MAGNITUDE, 1.0 / numbers(digits)),
            ratio if ratio > Decimal::from(5) => miss(DIGITS, 1.0 / numbers(digits)),
            _ => None,
        };
    }
    if misheard.iter().any(|&(low, high)| sound_alike(x, y, (low, high)) || sound_alike(y, x, (low, high))) {
        return miss(DIGITS, 1.0 / numbers(FEWEST_NEAR));
    }
    let step = a.precision.max(b.precision);
    let rounded = |value: Decimal| value.checked_div(step).map(|n| n.round_dp_with_strategy(0, HALF_UP).normalize());
    let (x, y) = (rounded(x)?.to_string(), rounded(y)?.to_string());
    let zeros = |digits: &str| digits.len() - digits.trim_end_matches('0').len();
    let length = x.len() - zeros(&x).min(zeros(&y)).min(x.len());
    if x.len() != y.len() || length < FEWEST_NEAR || strsim::damerau_levenshtein(&x, &y) != 1 {
        return None;
    }
    // So many numbers can be reached from one by a swap, and by another digit.
    let reached = if is_swap(&x, &y) { length - 1 } else { 9 * length };
    let reached = u32::try_from(reached).map_or(f64::INFINITY, f64::from);
    miss(DIGITS, reached / numbers(length))
}

/// How many digits two numbers have in common where both have the same, the longer one being rounded: 2 of 3.41 and 3,400.
fn same_digits(x: Decimal, y: Decimal) -> Option<usize> {
    let length = digits(x).len().min(digits(y).len());
    let places = u32::try_from(length).ok()?;
    let rounded = |value: Decimal| value.round_sf_with_strategy(places, HALF_UP).map(digits);
    (length >= FEWEST_NEAR && rounded(x)? == rounded(y)?).then_some(length)
}

/// Whether two numbers are as the two that sound alike, or so many tens, hundreds, thousands of them.
fn sound_alike(x: Decimal, y: Decimal, (low, high): (u32, u32)) -> bool {
    x.checked_mul(Decimal::from(high)) == y.checked_mul(Decimal::from(low)) && sounds_as(x, low)
}

/// Whether a number is as the one, or so many tens, hundreds, thousands of it.
#[must_use]
pub fn sounds_as(value: Decimal, one: u32) -> bool {
    digits(value) == digits(Decimal::from(one))
}

/// How desks round.
const HALF_UP: RoundingStrategy = RoundingStrategy::MidpointAwayFromZero;
/// Numbers of one digit are near all others.
pub const FEWEST_NEAR: usize = 2;

/// Whether two strings of digits have the same ones.
fn is_swap(x: &str, y: &str) -> bool {
    let sorted = |digits: &str| {
        let mut bytes = digits.as_bytes().to_vec();
        bytes.sort_unstable();
        bytes
    };
    sorted(x) == sorted(y)
}

/// Whether two single numbers of so many digits differ in two neighbours that changed places.
#[must_use]
pub fn changed_places(a: &Figure, b: &Figure, digits: usize) -> bool {
    let (Some(x), Some(y)) = (digits_of(a), digits_of(b)) else { return false };
    x.len() >= digits && x != y && is_swap(&x, &y) && one_digit_off(a, b)
}

/// Whether two single numbers of one step have as many digits and differ in one, or in two neighbours that changed places.
/// Between numbers of few digits that is often chance.
#[must_use]
pub fn one_digit_off(a: &Figure, b: &Figure) -> bool {
    let (Some(x), Some(y)) = (digits_of(a), digits_of(b)) else { return false };
    a.precision == b.precision && x.len() == y.len() && strsim::damerau_levenshtein(&x, &y) == 1
}

/// Whether one looks like a slip of the other, however few digits they have: [`one_digit_off`], or a decimal point was lost (1.2
/// and 12).
#[must_use]
pub fn small_slip(a: &Figure, b: &Figure) -> bool {
    let pointed = |x: &Figure, y: &Figure| {
        let moved = x.single().and_then(|x| x.checked_mul(Decimal::TEN)) == y.single();
        moved
            && x.single().is_some_and(|x| !x.fract().is_zero())
            && digits_of(x).is_some_and(|d| d.len() >= FEWEST_NEAR)
    };
    one_digit_off(a, b) || pointed(a, b) || pointed(b, a)
}

/// The digits of a single number, but for zeros at both ends.
#[must_use]
pub fn digits_of(figure: &Figure) -> Option<String> {
    figure.single().map(digits)
}

/// The digits without leading and trailing zeros.
fn digits(value: Decimal) -> String {
    value.normalize().mantissa().unsigned_abs().to_string().trim_end_matches('0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_do_not_count_zeros_at_the_end() {
        assert_eq!(digits(Decimal::from(1_340_000)), "134");
        assert_eq!(digits(Decimal::new(147, 1)), "147");
    }
}
