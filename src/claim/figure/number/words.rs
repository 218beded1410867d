//! Numbers in words, alone or on top of digits: "three hundred and twelve", "1.2 million".

use super::sum::Sum;
use super::{Form, Number, fraction, share};
use crate::claim::figure::scan::Scan;
use rust_decimal::Decimal;

pub(super) fn read(scan: &Scan<'_>, at: usize) -> Option<Number> {
    let word = scan.number(at)?;
    if word.begins() {
        if let Some(share) = share::bare(scan, at) {
            return Some(share);
        }
        if word.ordinal.is_some() {
            let value = Decimal::from(word.ordinal?);
            return Some(Number::one(value, Decimal::ONE, Form::Ordinal, at, at + 1));
        }
        let nothing = Number::one(Decimal::ZERO, Decimal::ONE, Form::Words, at, at);
        let number = onto(scan, &nothing)?;
        if let Some(share) = share::out_of(scan, &number) {
            return Some(share);
        }
        return (number.end > at).then_some(number);
    }
    if word.article {
        if by_one(scan, at) {
            return Some(Number::one(Decimal::ONE, Decimal::ONE, Form::Words, at, at + 1));
        }
        let next = scan.past_hyphen(at + 1);
        let after = scan.number(next)?;
        if after.hundred || after.scale.is_some() || after.dozen.is_some() {
            let one = Number::one(Decimal::ONE, Decimal::ONE, Form::Words, at, at + 1);
            return onto(scan, &one).filter(|n| n.end > at + 1);
        }
        let d = after.denominator.filter(|_| scan.tokens[at].spaced() || at == scan.start)?;
        return share::half_of(scan, at, next, d);
    }
    None
}

/// Whether an article is one: "rose a penny", "by a percentage point", "more than a dollar".
fn by_one(scan: &Scan<'_>, at: usize) -> bool {
    scan.units.by_article.at(scan.tokens, at + 1, scan.end).is_some()
        && (scan.before(&scan.numbers.by, at).is_some()
            || scan.numbers.bounds.before(scan.tokens, at, scan.start).is_some()
            || scan.numbers.change.verbs.before(scan.tokens, at, scan.start).is_some())
}

/// Reads number words on from `number.end`, on top of a value in digits (or of "a") where there is one.
pub(super) fn onto(scan: &Scan<'_>, number: &Number) -> Option<Number> {
    let read = Sum::onto(number).read(scan, number)?;
    Some(fraction::after(scan, &read).unwrap_or(read))
}

pub(super) fn only(scan: &Scan<'_>, start: &Number) -> Option<Number> {
    if scan.number(start.end)?.small.is_none() && scan.number(start.end)?.tens.is_none() {
        return None;
    }
    onto(scan, start)
}
