//! Numbers without their units: digits, words, fractions and their mixtures.

mod digits;
mod fraction;
mod grouping;
mod scale;
mod share;
mod sum;
mod words;

use super::scan::Scan;
use crate::rule::numbers::Direction;
use crate::text::TokenKind;
use rust_decimal::Decimal;

/// How a number is printed, as far as it decides what it can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::claim::figure) enum Form {
    /// Digits without marks or scale: may be a year, a label, a score.
    Bare,
    /// Digits with marks, decimals or a scale.
    Digits,
    Words,
    /// "two-thirds", "one in five".
    Share,
    /// "fifth", "21st".
    Ordinal,
    /// "dozens".
    Many,
    /// "doubled".
    Factor(Option<Direction>),
}

/// A number with its place.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::claim::figure) struct Number {
    pub low: Decimal,
    pub high: Decimal,
    /// The step of the last printed digit.
    pub step: Decimal,
    pub form: Form,
    pub start: usize,
    pub end: usize,
    /// Thousands or more stand in it as a word or mark.
    pub scaled: bool,
    /// The last of them: a million for "1.2 million", 1 where there is none.
    pub times: Decimal,
}

impl Number {
    fn one(value: Decimal, step: Decimal, form: Form, start: usize, end: usize) -> Self {
        Self { low: value, high: value, step, form, start, end, scaled: false, times: Decimal::ONE }
    }
}

/// The number that starts at token `at`.
pub(in crate::claim::figure) fn read(scan: &Scan<'_>, at: usize) -> Option<Number> {
    let token = scan.tokens.get(at)?;
    match token.kind {
        TokenKind::Number => digits::read(scan, at),
        TokenKind::Mark if scan.is(at, ".") && scan.kind(at + 1) == Some(TokenKind::Number) && scan.glued(at + 1) => {
            digits::leading_point(scan, at)
        }
        TokenKind::Mark => {
            let (n, d) = scan.number(at)?.glyph?;
            let value = Decimal::from(n).checked_div(Decimal::from(d))?;
            Some(share::or_scaled(scan, Number::one(value, scan.numbers.share_step, Form::Share, at, at + 1)))
        }
        TokenKind::Word => many(scan, at).or_else(|| factor(scan, at)).or_else(|| words::read(scan, at)),
        TokenKind::Clitic => None,
    }
}

fn many(scan: &Scan<'_>, at: usize) -> Option<Number> {
    let sets = [&scan.numbers.many, &scan.numbers.digits_of];
    let (end, &(low, high)) = sets.into_iter().find_map(|set| set.at(scan.tokens, at, scan.end))?;
    let (low, high) = (Decimal::from(low), Decimal::from(high));
    Some(Number { low, high, step: low, form: Form::Many, start: at, end, scaled: true, times: Decimal::ONE })
}

fn factor(scan: &Scan<'_>, at: usize) -> Option<Number> {
    let (end, &(times, direction)) = scan.numbers.factors.at(scan.tokens, at, scan.end)?;
    if let Some((_, needs)) = scan.numbers.factor_needs.at(scan.tokens, at, scan.end)
        && !scan.has(needs, end)
    {
        return None;
    }
    Some(Number::one(times, Decimal::ONE, Form::Factor(direction), at, end))
}
