//! Fractions and decimals in words behind a number: "five and a half", "two point five".

use super::{Form, Number, share, words};
use crate::claim::figure::scan::Scan;
use crate::text::TokenKind;
use rust_decimal::Decimal;

/// "two point five", "five and a half [million]", "two-thirds", "three fifths", "one over three".
pub(super) fn after(scan: &Scan<'_>, number: &Number) -> Option<Number> {
    let at = number.end;
    let word = scan.number(scan.past_hyphen(at))?;
    if word.tens.is_some() && number.form == Form::Words && number.low == Decimal::ONE {
        return one_of_many(scan, number);
    }
    if word.point && number.form == Form::Words {
        return spoken_decimals(scan, number);
    }
    let in_words = matches!(number.form, Form::Words);
    let next = scan.past_hyphen(at);
    if let Some(d) = word.denominator.filter(|_| in_words && (!number.scaled || next == at)) {
        let plural = number.low != Decimal::ONE;
        let text = scan.str(next);
        let is_plural = scan.numbers.plurals.singular(text).is_some();
        // "one quarter", "two thirds"; "five quarter" is something else, and "four second" too
        let fits = plural == is_plural && !(number.scaled && d == 4 && plural);
        if fits && number.low > Decimal::ZERO {
            let value = number.low.checked_div(Decimal::from(d))?;
            let share = Number::one(value, scan.numbers.share_step, Form::Share, number.start, next + 1);
            return Some(share::or_scaled(scan, share));
        }
    }
    if word.over && in_words && number.form == Form::Words {
        let under = below(scan, at + 1)?;
        let value = number.low.checked_div(under.low)?;
        let more = number.low < under.low && number.low == Decimal::ONE;
        return more.then(|| Number::one(value, scan.numbers.share_step, Form::Share, number.start, under.end));
    }
    if !word.joiner {
        return None;
    }
    let (part, end) = part(scan, at + 1)?;
    let unit = if number.scaled && scan.number(end).and_then(|w| w.scale).is_none() {
        // "one million and a half" is a million and a half
        number.step
    } else {
        Decimal::ONE
    };
    let mut value = number.low.checked_add(part.checked_mul(unit)?)?;
    let mut step = unit.checked_mul(Decimal::new(1, 1))?;
    let mut end = end;
    let mut scaled = number.scaled;
    if let Some(scale) = scan.number(end).and_then(|w| w.scale) {
        let scale = Decimal::from(scale);
        value =
            if number.scaled { number.low.checked_add(part.checked_mul(scale)?)? } else { value.checked_mul(scale)? };
        step = step.checked_mul(scale)?;
        (end, scaled) = (end + 1, true);
    }
    Some(Number { scaled, ..Number::one(value, step, Form::Words, number.start, end) })
}

/// What stands under "over", in words or in up to three digits.
fn below(scan: &Scan<'_>, at: usize) -> Option<Number> {
    if scan.kind(at) == Some(TokenKind::Number) {
        let digits = scan.str(at).parse::<u32>().ok().filter(|digits| *digits < 1000)?;
        return Some(Number::one(Decimal::from(digits), Decimal::ONE, Form::Words, at, at + 1));
    }
    words::only(scan, &Number::one(Decimal::ZERO, Decimal::ONE, Form::Words, at, at))
}

/// "one twenty-fifth".
fn one_of_many(scan: &Scan<'_>, number: &Number) -> Option<Number> {
    let name = scan.past_hyphen(number.end + 1);
    let ones = scan.number(name)?.ordinal.filter(|&n| name > number.end + 1 && n < 10)?;
    let of = Decimal::from(scan.number(number.end)?.tens?.checked_add(ones)?);
    let value = Decimal::ONE.checked_div(of)?;
    Some(Number::one(value, scan.numbers.share_step, Form::Share, number.start, name + 1))
}

/// "a half", "a quarter", "two thirds", "fifty-four hundredths" behind "and".
fn part(scan: &Scan<'_>, at: usize) -> Option<(Decimal, usize)> {
    let word = scan.number(at)?;
    let (mut count, mut name) = (if word.article { 1 } else { word.small.or(word.tens).filter(|&n| n > 0)? }, at + 1);
    if word.tens.is_some()
        && let Some(ones) = scan.number(scan.past_hyphen(name)).and_then(|w| w.small).filter(|n| (1..10).contains(n))
    {
        (count, name) = (count + ones, scan.past_hyphen(name) + 1);
    }
    let name = scan.past_hyphen(name);
    let d = scan.number(name)?.denominator?;
    Decimal::from(count).checked_div(Decimal::from(d)).map(|value| (value, name + 1))
}

/// "eleven", "twenty five" behind "point".
fn two_digits(scan: &Scan<'_>, at: usize) -> Option<(Decimal, usize)> {
    let word = scan.number(at)?;
    if let Some(small) = word.small.filter(|&n| n >= 10) {
        return Some((Decimal::from(small), at + 1));
    }
    let tens = word.tens?;
    let next = scan.past_hyphen(at + 1);
    let ones = scan.number(next).and_then(|w| w.small).filter(|n| (1..10).contains(n));
    Some((Decimal::from(tens + ones.unwrap_or(0)), if ones.is_some() { next + 1 } else { at + 1 }))
}

fn spoken_decimals(scan: &Scan<'_>, number: &Number) -> Option<Number> {
    let mut at = number.end + 1;
    let mut value = number.low;
    let mut step = Decimal::ONE;
    if let Some((hundredths, end)) = two_digits(scan, at) {
        (step, at) = (Decimal::new(1, 2), end);
        value = value.checked_add(step.checked_mul(hundredths)?)?;
    }
    while step > Decimal::new(1, 12) {
        let Some(digit) = scan.number(at).and_then(|w| w.small).filter(|&d| d < 10) else { break };
        step = step.checked_div(Decimal::TEN)?;
        value = value.checked_add(step.checked_mul(Decimal::from(digit))?)?;
        at += 1;
    }
    if step == Decimal::ONE {
        return None;
    }
    let mut scaled = false;
    if let Some(scale) = scan.number(at).and_then(|w| w.scale) {
        (value, step, at) = (value.checked_mul(scale.into())?, step.checked_mul(scale.into())?, at + 1);
        scaled = true;
    }
    Some(Number { scaled, ..Number::one(value, step, Form::Words, number.start, at) })
}
