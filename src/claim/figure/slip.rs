//! Slips of the keyboard: a magnitude word taken for another, a digit lost, changed place or doubled.

use super::Figure;
use rust_decimal::Decimal;

/// The same digits, a thousandfold apart: "$2 billion" and "$2 million".
pub const MAGNITUDE: &str = "magnitude";
/// One digit lost, added or changed, or two neighbours swapped: 1,340 and 1,430.
pub const DIGITS: &str = "digits";

/// Fewer digits differ in one too easily.
const FEWEST_DIGITS: usize = 3;

/// The fact that holds of two single numbers, if one looks like a slip of the other.
#[must_use]
pub fn slip(a: &Figure, b: &Figure) -> Option<&'static str> {
    let figures = (a, b);
    let single = |figure: &Figure| figure.low.filter(|_| figure.low == figure.high);
    let (a, b) = (single(a)?, single(b)?);
    if a.is_zero() || b.is_zero() || a == b {
        return None;
    }
    let ratio = if a > b { a.checked_div(b)? } else { b.checked_div(a)? };
    let thousand = Decimal::ONE_THOUSAND;
    if ratio == thousand || Some(ratio) == thousand.checked_mul(thousand) {
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

/// Whether two single numbers of one step have as many digits and differ in one, or in two neighbours that changed places.
/// Between numbers of few digits that is often chance.
#[must_use]
pub fn one_digit_off(a: &Figure, b: &Figure) -> bool {
    let (Some(x), Some(y)) = (digits_of(a), digits_of(b)) else { return false };
    a.precision == b.precision && x.len() == y.len() && strsim::damerau_levenshtein(&x, &y) == 1
}

/// Whether two single numbers of one step have the same digits but for two neighbours that changed places.
#[must_use]
pub fn swapped(a: &Figure, b: &Figure) -> bool {
    let (Some(x), Some(y)) = (digits_of(a), digits_of(b)) else { return false };
    let sorted = |digits: &str| {
        let mut bytes = digits.as_bytes().to_vec();
        bytes.sort_unstable();
        bytes
    };
    one_digit_off(a, b) && sorted(&x) == sorted(&y)
}

/// The digits of a single number, but for zeros at both ends.
#[must_use]
pub fn digits_of(figure: &Figure) -> Option<String> {
    figure.low.filter(|_| figure.low == figure.high).map(digits)
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
