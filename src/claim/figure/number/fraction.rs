//! Fractions and decimals in words behind a number: "five and a half", "two point five".

use super::{Form, Number, share, words};
use crate::claim::figure::scan::Scan;
use rust_decimal::Decimal;

/// "two point five", "five and a half [million]", "two-thirds", "three fifths", "one over three".
pub(super) fn after(scan: &Scan<'_>, number: &Number) -> Option<Number> {
    let at = number.end;
    let word = scan.number(scan.past_hyphen(at))?;
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
        let under = Number::one(Decimal::ZERO, Decimal::ONE, Form::Words, at + 1, at + 1);
        let under = words::only(scan, &under)?;
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

/// "a half", "a quarter", "two thirds" behind "and".
fn part(scan: &Scan<'_>, at: usize) -> Option<(Decimal, usize)> {
    let word = scan.number(at)?;
    let count = if word.article { 1 } else { word.small.filter(|&n| (1..=9).contains(&n))? };
    let name = scan.past_hyphen(at + 1);
    let d = scan.number(name)?.denominator?;
    Decimal::from(count).checked_div(Decimal::from(d)).map(|value| (value, name + 1))
}

fn spoken_decimals(scan: &Scan<'_>, number: &Number) -> Option<Number> {
    let mut at = number.end + 1;
    let mut value = number.low;
    let mut step = Decimal::ONE;
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
