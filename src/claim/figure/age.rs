//! Ages without a unit.

use super::number::Form;
use super::quantity::Quantity;
use super::scan::Scan;
use rust_decimal::Decimal;

/// "aged 34", "aged 18 to 24", "Ann Example, 34, said".
pub(super) fn is_age(scan: &Scan<'_>, quantity: &Quantity) -> bool {
    let number = &quantity.number;
    let oldest = Decimal::from(scan.numbers.oldest);
    let fits = number.low.fract().is_zero() && number.high.fract().is_zero() && number.high <= oldest;
    if !fits || number.form == Form::Words && number.low < Decimal::TWO {
        return false;
    }
    if scan.before(&scan.numbers.age_before, quantity.start).is_some() {
        return true;
    }
    let apposed = number.form == Form::Bare
        && number.low == number.high
        && number.low >= Decimal::TWO
        && number.start >= scan.start + 2
        && scan.is(number.start - 1, ",")
        && scan.word(number.start - 2)
        && scan.tokens[number.start - 2].capital();
    apposed && (scan.is(number.end, ",") || scan.is(number.end, "."))
}
