//! Parts of a whole: "half a million", "a third of", "one in five".

use super::{Form, Number, grouping, words};
use crate::claim::figure::scan::Scan;
use crate::text::TokenKind;
use rust_decimal::Decimal;

/// "half a million", "half of", "quarter million"; and what stands after an article: "a third of".
pub(super) fn bare(scan: &Scan<'_>, at: usize) -> Option<Number> {
    let d = scan.number(at)?.denominator?;
    if d > 4 || scan.number(at)?.ordinal.is_some() {
        return None;
    }
    half_of(scan, at, at, d)
}

/// A share with the numerator 1 whose denominator is token `name`.
pub(super) fn half_of(scan: &Scan<'_>, start: usize, name: usize, d: u64) -> Option<Number> {
    let value = Decimal::ONE.checked_div(Decimal::from(d))?;
    let share = Number::one(value, scan.numbers.share_step, Form::Share, start, name + 1);
    let number = or_scaled(scan, share.clone());
    if number.end > share.end {
        return Some(number);
    }
    let stands_alone = scan.before(&scan.numbers.share_not_after, start).is_none() && !on_top(scan, start);
    let limited = scan.numbers.bounds.before(scan.tokens, start, scan.start).is_some();
    let by = scan.before(&scan.numbers.by, start).is_some() || scan.has(&scan.numbers.by, start);
    let closes =
        name + 1 >= scan.end || (scan.kind(name + 1) == Some(TokenKind::Mark) && !scan.dash(name + 1) && start < name);
    let of = scan.after(&scan.numbers.share_of, name + 1).is_some();
    let holds = if d == 2 && start == name { of || limited || by } else { of || limited || by || closes };
    (stands_alone && holds && !(d != 2 && start == name)).then_some(share)
}

/// "a decade and a half": the half is one of what stands before it.
fn on_top(scan: &Scan<'_>, start: usize) -> bool {
    let joined = start > scan.start && scan.number(start - 1).is_some_and(|w| w.joiner);
    joined && scan.units.words.before(scan.tokens, start - 1, scan.start).is_some()
}

/// "half a million", "two thirds of a million", "three quarters billion".
pub(super) fn or_scaled(scan: &Scan<'_>, share: Number) -> Number {
    let mut at = share.end;
    if scan.has(&scan.numbers.share_of, at) && scan.number(at + 1).is_some_and(|w| w.article) {
        at += 1;
    }
    if scan.number(at).is_some_and(|w| w.article) {
        at += 1;
    }
    let at = scan.past_hyphen(at);
    let Some(word) = scan.number(at) else { return share };
    let times = match (word.scale, word.dozen) {
        (Some(scale), _) => scale,
        (None, Some(dozen)) => dozen,
        _ => return share,
    };
    let times = Decimal::from(times);
    match (share.low.checked_mul(times), share.step.checked_mul(times)) {
        (Some(value), Some(step)) if word.scale.is_some() => {
            let value = value.round_dp(6).normalize();
            Number { scaled: true, step, ..Number::one(value, step, Form::Words, share.start, at + 1) }
        }
        (Some(value), _) => Number::one(value.normalize(), Decimal::ONE, Form::Words, share.start, at + 1),
        _ => share,
    }
}

/// "one in five", "nine out of 10", "a one-in-three chance".
pub(super) fn out_of(scan: &Scan<'_>, number: &Number) -> Option<Number> {
    let first = scan.past_hyphen(number.end);
    let behind = scan.after(&scan.numbers.out_of, first)?;
    let next = scan.past_hyphen(behind);
    let second = if scan.kind(next) == Some(TokenKind::Number) {
        let text = scan.str(next);
        let (value, scale) = grouping::read(text, scan.numbers.decimal, scan.numbers.group)?;
        if scale > 0 || scan.glued(next + 1) && !scan.kind(next + 1).is_some_and(|k| k == TokenKind::Mark) {
            return None;
        }
        (value, next + 1)
    } else {
        let nothing = Number::one(Decimal::ZERO, Decimal::ONE, Form::Words, next, next);
        let number = words::onto(scan, &nothing).filter(|n| n.end > next)?;
        (number.low, number.end)
    };
    let (of, end) = second;
    let one = behind - first == 1;
    // "one in 2016"
    let grouped = || scan.kind(next) == Some(TokenKind::Number) && scan.str(next).contains(scan.numbers.group);
    let limit = if one && !grouped() { 1_000 } else { 1_000_000_000 };
    let fits = number.low < of && of >= Decimal::TWO && of <= Decimal::from(limit) && number.low.fract().is_zero();
    let measured = scan.units.words.at(scan.tokens, end, scan.end).is_some();
    if !fits || (one && measured) {
        return None;
    }
    let value = number.low.checked_div(of)?;
    Some(Number::one(value, scan.numbers.share_step, Form::Share, number.start, end))
}
