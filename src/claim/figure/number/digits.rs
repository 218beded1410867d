//! Numbers that start with digits.

use super::{Form, Number, grouping, share, words};
use crate::claim::figure::scan::Scan;
use crate::text::TokenKind;
use rust_decimal::{Decimal, MathematicalOps as _};

/// Denominators of a fraction that was glued to the whole number before it.
const MIXED: [u32; 4] = [2, 3, 4, 8];
/// Fractions of other denominators are two numbers: a poll, a score, a split.
const LARGEST_DENOMINATOR: u32 = 32;
const ROUND_DENOMINATORS: [u32; 5] = [50, 64, 100, 500, 1000];

pub(super) fn leading_point(scan: &Scan<'_>, at: usize) -> Option<Number> {
    if scan.glued(at) {
        return None;
    }
    let digits = scan.str(at + 1);
    let (value, scale) = grouping::read(digits, scan.numbers.decimal, scan.numbers.group)?;
    let behind = u32::try_from(digits.len()).ok()?;
    if scale > 0 || behind > 20 {
        return None;
    }
    let value = Decimal::try_from_i128_with_scale(value.mantissa(), behind).ok()?;
    Some(Number::one(value, Decimal::new(1, behind), Form::Digits, at, at + 2))
}

pub(super) fn read(scan: &Scan<'_>, at: usize) -> Option<Number> {
    let text = scan.str(at);
    let (mut value, scale) = grouping::read(text, scan.numbers.decimal, scan.numbers.group)?;
    let mut step = Decimal::new(1, scale.min(28));
    let mut end = at + 1;
    let plain = text.bytes().all(|b| b.is_ascii_digit());
    let mut form = if plain { Form::Bare } else { Form::Digits };
    if plain && let Some((grouped, after)) = spaced_groups(scan, at) {
        (value, end, form) = (grouped, after, Form::Digits);
    }
    if plain && let Some(number) = ordinal_or_fraction(scan, at, value) {
        return Some(number);
    }
    if let Some((n, d)) = scan.number(end).and_then(|w| w.glyph) {
        value = value.checked_add(Decimal::from(n).checked_div(Decimal::from(d))?)?;
        (step, end, form) = (Decimal::new(1, 2), end + 1, Form::Digits);
    } else if let Some((part, after)) = slashed(scan, end).filter(|(part, _)| plain && *part < Decimal::ONE) {
        value = value.checked_add(part)?;
        (step, end, form) = (Decimal::new(1, 2), after, Form::Digits);
    }
    if let Some((part, after)) = hyphened(scan, end).filter(|_| plain && end == at + 1) {
        value = value.checked_add(part)?;
        (step, end, form) = (Decimal::new(1, 2), after, Form::Digits);
    }
    if let Some((times, after)) = power_of_ten(scan, end) {
        (value, step) = (value.checked_mul(times)?, step.checked_mul(times)?);
        return Some(Number { scaled: true, ..Number::one(value, step, Form::Digits, at, after) });
    }
    let number = Number { form, ..Number::one(value, step, form, at, end) };
    let number = words::onto(scan, &number)?;
    if plain
        && number.end == at + 1
        && let Some(share) = share::out_of(scan, &number)
    {
        return Some(share);
    }
    Some(number)
}

/// `1.3e6`, `1.99×10^30`: the power of ten behind a number, and the token after it.
fn power_of_ten(scan: &Scan<'_>, at: usize) -> Option<(Decimal, usize)> {
    let exponent = |digits: &str| digits.parse::<i32>().ok().filter(|e| (-20..=20).contains(e));
    if scan.glued(at) && scan.word(at) {
        let exponent = exponent(scan.str(at).strip_prefix(['e', 'E'])?)?;
        return Some((Decimal::TEN.checked_powi(exponent.into())?, at + 1));
    }
    if !scan.is(at, "×") || !scan.is(at + 1, "10") {
        return None;
    }
    let marked = at + 2 + usize::from(scan.is(at + 2, "^"));
    let negative = scan.dash(marked) && scan.glued(marked) && scan.glued(marked + 1);
    let digits = marked + usize::from(negative);
    if scan.kind(digits) != Some(TokenKind::Number) || digits == at + 2 {
        return None;
    }
    let size = exponent(scan.str(digits))?;
    Some((Decimal::TEN.checked_powi(i64::from(if negative { -size } else { size }))?, digits + 1))
}

/// `1 234 567`: groups of three behind blank space. One group alone must be joined by more than a plain space.
fn spaced_groups(scan: &Scan<'_>, at: usize) -> Option<(Decimal, usize)> {
    let follows = |next: usize| {
        scan.kind(next) == Some(TokenKind::Number)
            && scan.str(next).split(scan.numbers.decimal).next().is_some_and(|whole| whole.len() == 3)
            && !scan.str(next).contains(scan.numbers.group)
            && scan.tokens[next].span.start - scan.tokens[next - 1].span.end <= 3
    };
    if scan.str(at).len() > 3 || !follows(at + 1) {
        return None;
    }
    let mut end = at + 1;
    while follows(end) {
        end += 1;
        if scan.str(end - 1).contains(scan.numbers.decimal) {
            break;
        }
    }
    let gap = &scan.text[scan.tokens[at].span.end as usize..scan.tokens[at + 1].span.start as usize];
    if end == at + 2 && gap == " " {
        return None;
    }
    let digits: String = (at..end).map(|i| scan.str(i)).collect();
    let (value, _) = grouping::read(&digits, scan.numbers.decimal, scan.numbers.group)?;
    Some((value, end))
}

fn ordinal_or_fraction(scan: &Scan<'_>, at: usize, value: Decimal) -> Option<Number> {
    let next = at + 1;
    // A mark that is a full stop needs a word behind it: without one, it ends the sentence.
    let marked = scan.has(&scan.numbers.ordinal_marks, next) && (scan.word(next) || scan.word(next + 1));
    if scan.glued(next) && marked {
        return Some(Number::one(value, Decimal::ONE, Form::Ordinal, at, next + 1));
    }
    let (share, end) = slashed(scan, at)?;
    (share < Decimal::from(10))
        .then(|| share::or_scaled(scan, Number::one(share, scan.numbers.share_step, Form::Share, at, end)))
}

/// `-1/2` of `2-1/2`, as the wires print it.
fn hyphened(scan: &Scan<'_>, at: usize) -> Option<(Decimal, usize)> {
    let next = scan.past_hyphen(at);
    let (part, end) = if next > at { slashed(scan, next)? } else { return None };
    let usual = scan.str(end - 1).parse().is_ok_and(|d| MIXED.contains(&d));
    (usual && part < Decimal::ONE).then_some((part, end))
}

/// `3/4`, both sides small and nothing glued around it.
fn slashed(scan: &Scan<'_>, at: usize) -> Option<(Decimal, usize)> {
    if scan.kind(at) != Some(TokenKind::Number)
        || !(scan.is(at + 1, "/") || scan.is(at + 1, "⁄"))
        || !scan.glued(at + 1)
        || !scan.glued(at + 2)
    {
        return None;
    }
    if scan.is(at + 3, "/") || (at > scan.start && scan.is(at - 1, "/")) {
        return None;
    }
    let part = |i: usize| scan.str(i).parse::<u32>().ok().filter(|n| (1..=1000).contains(n));
    let (n, d) = (part(at)?, if scan.kind(at + 2) == Some(TokenKind::Number) { part(at + 2)? } else { return None });
    // "41/2 years" is four and a half; "43/44" and "60/40" are two numbers
    let mixed = n > d && MIXED.contains(&d) && (10..100).contains(&n) && (1..d).contains(&(n % 10));
    let (whole, n) = if mixed { (n / 10, n % 10) } else { (0, n) };
    if d > LARGEST_DENOMINATOR && n != 1 && !ROUND_DENOMINATORS.contains(&d) {
        return None;
    }
    Some((Decimal::from(n).checked_div(Decimal::from(d))?.checked_add(Decimal::from(whole))?, at + 3))
}
