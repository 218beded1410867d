//! Numbers in words, alone or on top of digits: "three hundred and twelve", "1.2 million".

use super::{Form, Number, fraction, scale, share};
use crate::claim::figure::scan::Scan;
use crate::text::TokenKind;
use rust_decimal::Decimal;

pub(super) fn read(scan: &Scan<'_>, at: usize) -> Option<Number> {
    let word = scan.number(at)?;
    let begins = word.small.is_some()
        || word.tens.is_some()
        || word.ordinal.is_some()
        || word.dozen.is_some()
        || word.denominator.is_some();
    if begins {
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
        let next = scan.past_hyphen(at + 1);
        let after = scan.number(next)?;
        if after.hundred || after.scale.is_some() || after.dozen.is_some() {
            let one = Number::one(Decimal::ONE, Decimal::ONE, Form::Words, at, at + 1);
            return onto(scan, &one).filter(|n| n.end > at + 1);
        }
        let d = after.denominator.filter(|_| scan.tokens[at].spaced || at == scan.start)?;
        return share::half_of(scan, at, next, d);
    }
    None
}

/// What a word contributed last, which decides what may follow it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Last {
    Nothing,
    Digits,
    Small,
    Tens,
    Hundred,
    Scale,
}

/// "3 hundred", its number in digits.
fn small_hundreds(scan: &Scan<'_>, at: usize) -> Option<Decimal> {
    let hundred = scan.kind(at) == Some(TokenKind::Number) && scan.number(at + 1).is_some_and(|w| w.hundred);
    let digits = scan.str(at).parse::<u32>().ok().filter(|digits| hundred && (1..10).contains(digits))?;
    Some(Decimal::from(digits * 100))
}

/// Reads number words on from `number.end`, on top of a value in digits (or of "a") where there is one.
pub(super) fn onto(scan: &Scan<'_>, number: &Number) -> Option<Number> {
    let mut last = if number.end > number.start { Last::Digits } else { Last::Nothing };
    let mut total = Decimal::ZERO;
    let mut current = number.low;
    let mut step = number.step;
    let mut smallest = Decimal::MAX;
    let mut at = number.end;
    let mut form = number.form;
    let mut scaled = false;
    let mut words = 0;
    while words < 24 {
        let mut next = if last == Last::Nothing { at } else { scan.past_hyphen(at) };
        let joined = matches!(last, Last::Hundred | Last::Scale) && scan.number(next).is_some_and(|w| w.joiner);
        if joined {
            next += 1;
        }
        if next >= scan.end {
            break;
        }
        let Some(word) = scan.number(next) else {
            // "4 thousand 3 hundred"
            if !joined
                && last == Last::Scale
                && number.form == Form::Bare
                && let Some(hundreds) = small_hundreds(scan, next)
            {
                (current, step) = (current.checked_add(hundreds)?, Decimal::ONE_HUNDRED);
                (at, last, words) = (next + 2, Last::Hundred, words + 2);
                continue;
            }
            // "3 hundred and 21"
            let other = scan.number(next + 1).is_some_and(|w| w.hundred || w.scale.is_some());
            if joined
                && !other
                && scan.kind(next) == Some(TokenKind::Number)
                && let Some(small) = scan.str(next).parse::<u32>().ok().filter(|&small| small > 0)
                && Decimal::from(small) < step
                && number.form == Form::Bare
            {
                current = current.checked_add(Decimal::from(small))?;
                (step, at) = (Decimal::ONE, next + 1);
            }
            break;
        };
        let fits_small = matches!(last, Last::Nothing | Last::Hundred | Last::Scale);
        if let Some(value) = word.small.filter(|&v| fits_small || (last == Last::Tens && (1..10).contains(&v))) {
            let name = scan.past_hyphen(next + 1);
            let plural = || scan.numbers.plurals.singular(scan.str(name)).is_some();
            let part = |w: &crate::rule::NumberWord| w.denominator.is_some() && (value == 1 || plural());
            if joined && (value == 0 || scan.number(name).is_some_and(part)) {
                break;
            }
            current = current.checked_add(Decimal::from(value))?;
            (last, step) = (Last::Small, Decimal::ONE);
        } else if let Some(value) = word.tens.filter(|_| fits_small) {
            current = current.checked_add(Decimal::from(value))?;
            (last, step) = (Last::Tens, Decimal::ONE);
        } else if let Some(value) =
            word.ordinal.filter(|&v| (last == Last::Tens && v < 10) || (last == Last::Hundred && joined && v < 100))
        {
            // "twenty-first", but "twenty fifths"
            if word.denominator.is_some() && !scan.dash(next - 1) {
                break;
            }
            let value = total.checked_add(current)?.checked_add(Decimal::from(value))?;
            return Some(Number::one(value, Decimal::ONE, Form::Ordinal, number.start, next + 1));
        } else if word.hundred
            && !joined
            && last != Last::Hundred
            && last != Last::Scale
            && current < Decimal::from(1000)
        {
            let hundred = Decimal::ONE_HUNDRED;
            current = if last == Last::Nothing { hundred } else { current.checked_mul(hundred)? };
            step = step.checked_mul(hundred)?;
            last = Last::Hundred;
        } else if let Some(scale) = scale::at(scan, next, at, last, number).filter(|_| !joined) {
            let scale = Decimal::from(scale);
            if scale >= smallest {
                // "a thousand million"
                if last != Last::Scale {
                    break;
                }
                (total, step) = (total.checked_mul(scale)?, step.checked_mul(scale)?);
                smallest = scale;
                (at, words) = (next + 1, words + 1);
                continue;
            }
            if last == Last::Nothing && !(current.is_zero() && total.is_zero()) {
                break;
            }
            let count = if last == Last::Nothing { Decimal::ONE } else { current };
            total = total.checked_add(count.checked_mul(scale)?)?;
            step = step.checked_mul(scale)?;
            (current, smallest, last, scaled) = (Decimal::ZERO, scale, Last::Scale, true);
        } else if let Some(dozen) = word.dozen.filter(|_| !joined && last != Last::Scale) {
            let count = if last == Last::Nothing { Decimal::ONE } else { current };
            let value = total.checked_add(count.checked_mul(Decimal::from(dozen))?)?;
            return Some(Number::one(value, Decimal::ONE, Form::Words, number.start, next + 1));
        } else {
            break;
        }
        if form == Form::Bare {
            form = Form::Digits;
        }
        at = past_stop(scan, next, word.mark.is_some());
        words += 1;
    }
    if last == Last::Nothing {
        return None;
    }
    let value = total.checked_add(current)?;
    let times = if scaled { smallest } else { Decimal::ONE };
    let read = Number { scaled, times, ..Number::one(value, step, form, number.start, at) };
    Some(fraction::after(scan, &read).unwrap_or(read))
}

pub(super) fn only(scan: &Scan<'_>, start: &Number) -> Option<Number> {
    if scan.number(start.end)?.small.is_none() && scan.number(start.end)?.tens.is_none() {
        return None;
    }
    onto(scan, start)
}

/// The token after a word; after the full stop of a mark that is abbreviated: "2,8 Mrd. Euro".
fn past_stop(scan: &Scan<'_>, word: usize, mark: bool) -> usize {
    let stop = word + 1;
    if mark && scan.is(stop, ".") && scan.glued(stop) && stop + 1 < scan.end { stop + 1 } else { stop }
}
