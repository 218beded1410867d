//! Numbers without their units: digits, words, fractions and their mixtures.

use super::digits;
use super::scan::Scan;
use crate::rule::numbers::Direction;
use crate::rule::units::UnitKind;
use crate::text::TokenKind;
use rust_decimal::Decimal;

/// How a number is printed, as far as it decides what it can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
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
pub(super) struct Number {
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
pub(super) fn read(scan: &Scan<'_>, at: usize) -> Option<Number> {
    let token = scan.tokens.get(at)?;
    match token.kind {
        TokenKind::Number => from_digits(scan, at),
        TokenKind::Mark if scan.is(at, ".") && scan.kind(at + 1) == Some(TokenKind::Number) && scan.glued(at + 1) => {
            leading_point(scan, at)
        }
        TokenKind::Mark => {
            let (n, d) = scan.number(at)?.glyph?;
            let value = Decimal::from(n).checked_div(Decimal::from(d))?;
            Some(share_or_scaled(scan, Number::one(value, scan.numbers.share_step, Form::Share, at, at + 1)))
        }
        TokenKind::Word => many(scan, at).or_else(|| factor(scan, at)).or_else(|| from_words(scan, at)),
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

fn leading_point(scan: &Scan<'_>, at: usize) -> Option<Number> {
    if scan.glued(at) {
        return None;
    }
    let digits = scan.str(at + 1);
    let (value, scale) = digits::read(digits, scan.numbers.decimal, scan.numbers.group)?;
    let behind = u32::try_from(digits.len()).ok()?;
    if scale > 0 || behind > 20 {
        return None;
    }
    let value = Decimal::try_from_i128_with_scale(value.mantissa(), behind).ok()?;
    Some(Number::one(value, Decimal::new(1, behind), Form::Digits, at, at + 2))
}

fn from_digits(scan: &Scan<'_>, at: usize) -> Option<Number> {
    let text = scan.str(at);
    let (mut value, scale) = digits::read(text, scan.numbers.decimal, scan.numbers.group)?;
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
    let number = Number { form, ..Number::one(value, step, form, at, end) };
    let number = in_words(scan, &number)?;
    if plain
        && number.end == at + 1
        && let Some(share) = out_of(scan, &number)
    {
        return Some(share);
    }
    Some(number)
}

/// `1 234 567`: groups of three behind blank space. One group alone must be joined by more than a plain space.
fn spaced_groups(scan: &Scan<'_>, at: usize) -> Option<(Decimal, usize)> {
    let follows = |next: usize| {
        scan.kind(next) == Some(TokenKind::Number)
            && scan.str(next).split('.').next().is_some_and(|whole| whole.len() == 3)
            && !scan.str(next).contains(',')
            && scan.tokens[next].span.start - scan.tokens[next - 1].span.end <= 3
    };
    if scan.str(at).len() > 3 || !follows(at + 1) {
        return None;
    }
    let mut end = at + 1;
    while follows(end) {
        end += 1;
        if scan.str(end - 1).contains('.') {
            break;
        }
    }
    let gap = &scan.text[scan.tokens[at].span.end as usize..scan.tokens[at + 1].span.start as usize];
    if end == at + 2 && gap == " " {
        return None;
    }
    let digits: String = (at..end).map(|i| scan.str(i)).collect();
    let (value, _) = digits::read(&digits, '.', ',')?;
    Some((value, end))
}

fn ordinal_or_fraction(scan: &Scan<'_>, at: usize, value: Decimal) -> Option<Number> {
    let next = at + 1;
    if scan.glued(next) && scan.has(&scan.numbers.ordinal_marks, next) {
        return Some(Number::one(value, Decimal::ONE, Form::Ordinal, at, next + 1));
    }
    let (share, end) = slashed(scan, at)?;
    (share < Decimal::from(10))
        .then(|| share_or_scaled(scan, Number::one(share, scan.numbers.share_step, Form::Share, at, end)))
}

/// `3/4`, both sides small and nothing glued around it.
fn slashed(scan: &Scan<'_>, at: usize) -> Option<(Decimal, usize)> {
    if scan.kind(at) != Some(TokenKind::Number) || !scan.is(at + 1, "/") || !scan.glued(at + 1) || !scan.glued(at + 2) {
        return None;
    }
    if scan.is(at + 3, "/") || (at > scan.start && scan.is(at - 1, "/")) {
        return None;
    }
    let part = |i: usize| scan.str(i).parse::<u32>().ok().filter(|n| (1..=1000).contains(n));
    let (n, d) = (part(at)?, if scan.kind(at + 2) == Some(TokenKind::Number) { part(at + 2)? } else { return None });
    Some((Decimal::from(n).checked_div(Decimal::from(d))?, at + 3))
}

fn from_words(scan: &Scan<'_>, at: usize) -> Option<Number> {
    let word = scan.number(at)?;
    let begins = word.small.is_some()
        || word.tens.is_some()
        || word.ordinal.is_some()
        || word.dozen.is_some()
        || word.denominator.is_some();
    if begins {
        if let Some(share) = bare_share(scan, at) {
            return Some(share);
        }
        if word.ordinal.is_some() {
            let value = Decimal::from(word.ordinal?);
            return Some(Number::one(value, Decimal::ONE, Form::Ordinal, at, at + 1));
        }
        let nothing = Number::one(Decimal::ZERO, Decimal::ONE, Form::Words, at, at);
        let number = in_words(scan, &nothing)?;
        if let Some(share) = out_of(scan, &number) {
            return Some(share);
        }
        return (number.end > at).then_some(number);
    }
    if word.article {
        let next = scan.past_hyphen(at + 1);
        let after = scan.number(next)?;
        if after.hundred || after.scale.is_some() || after.dozen.is_some() {
            let one = Number::one(Decimal::ONE, Decimal::ONE, Form::Words, at, at + 1);
            return in_words(scan, &one).filter(|n| n.end > at + 1);
        }
        let d = after.denominator.filter(|_| scan.tokens[at].spaced || at == scan.start)?;
        return half_of(scan, at, next, d);
    }
    None
}

/// "half a million", "half of", "quarter million"; and what stands after an article: "a third of".
fn bare_share(scan: &Scan<'_>, at: usize) -> Option<Number> {
    let d = scan.number(at)?.denominator?;
    if d > 4 || scan.number(at)?.ordinal.is_some() {
        return None;
    }
    half_of(scan, at, at, d)
}

/// A share with the numerator 1 whose denominator is token `name`.
fn half_of(scan: &Scan<'_>, start: usize, name: usize, d: u64) -> Option<Number> {
    let value = Decimal::ONE.checked_div(Decimal::from(d))?;
    let share = Number::one(value, scan.numbers.share_step, Form::Share, start, name + 1);
    let number = share_or_scaled(scan, share.clone());
    if number.end > share.end {
        return Some(number);
    }
    let stands_alone = scan.before(&scan.numbers.share_not_after, start).is_none();
    let limited = scan.numbers.bounds.before(scan.tokens, start, scan.start).is_some();
    let by = scan.before(&scan.numbers.by, start).is_some() || scan.has(&scan.numbers.by, start);
    let closes =
        name + 1 >= scan.end || (scan.kind(name + 1) == Some(TokenKind::Mark) && !scan.dash(name + 1) && start < name);
    let of = scan.after(&scan.numbers.share_of, name + 1).is_some();
    let holds = if d == 2 && start == name { of || limited } else { of || limited || by || closes };
    (stands_alone && holds && !(d != 2 && start == name)).then_some(share)
}

/// "half a million", "two thirds of a million", "three quarters billion".
fn share_or_scaled(scan: &Scan<'_>, share: Number) -> Number {
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
fn out_of(scan: &Scan<'_>, number: &Number) -> Option<Number> {
    let first = scan.past_hyphen(number.end);
    let behind = scan.after(&scan.numbers.out_of, first)?;
    let next = scan.past_hyphen(behind);
    let second = if scan.kind(next) == Some(TokenKind::Number) {
        let text = scan.str(next);
        let (value, scale) = digits::read(text, scan.numbers.decimal, scan.numbers.group)?;
        if scale > 0 || scan.glued(next + 1) && !scan.kind(next + 1).is_some_and(|k| k == TokenKind::Mark) {
            return None;
        }
        (value, next + 1)
    } else {
        let nothing = Number::one(Decimal::ZERO, Decimal::ONE, Form::Words, next, next);
        let number = in_words(scan, &nothing).filter(|n| n.end > next)?;
        (number.low, number.end)
    };
    let (of, end) = second;
    let one = behind - first == 1;
    let limit = if one { 1_000 } else { 1_000_000 };
    let fits = number.low < of && of >= Decimal::TWO && of <= Decimal::from(limit) && number.low.fract().is_zero();
    let measured = scan.units.words.at(scan.tokens, end, scan.end).is_some();
    if !fits || (one && measured) {
        return None;
    }
    let value = number.low.checked_div(of)?;
    Some(Number::one(value, scan.numbers.share_step, Form::Share, number.start, end))
}

/// What a word contributed last, which decides what may follow it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Nothing,
    Digits,
    Small,
    Tens,
    Hundred,
    Scale,
}

/// Reads number words on from `number.end`, on top of a value in digits (or of "a") where there is one.
fn in_words(scan: &Scan<'_>, number: &Number) -> Option<Number> {
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
            // "3 hundred and 21"
            if joined
                && scan.kind(next) == Some(TokenKind::Number)
                && let Ok(small) = scan.str(next).parse::<u32>()
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
        } else if let Some(scale) = scale_of(scan, next, at, last, number).filter(|_| !joined) {
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
        at = next + 1;
        words += 1;
    }
    if last == Last::Nothing {
        return None;
    }
    let value = total.checked_add(current)?;
    let times = if scaled { smallest } else { Decimal::ONE };
    let read = Number { scaled, times, ..Number::one(value, step, form, number.start, at) };
    Some(fraction_after(scan, &read).unwrap_or(read))
}

/// The scale that token `next` names; marks of letters only right behind digits, or behind money.
fn scale_of(scan: &Scan<'_>, next: usize, at: usize, last: Last, number: &Number) -> Option<u64> {
    let word = scan.number(next)?;
    if word.scale.is_some() {
        return word.scale;
    }
    let mark = word.mark.filter(|_| last == Last::Digits && next == at)?;
    let money = scan.units.before.before(scan.tokens, number.start, scan.start).is_some();
    let text = scan.str(next);
    if money || (text.len() >= 2 && scan.units.symbols.at(scan.tokens, next, scan.end).is_none()) {
        return Some(mark);
    }
    let money_after = scan
        .units
        .words
        .at(scan.tokens, next + 1, scan.end)
        .is_some_and(|(_, &id)| scan.units.all[id].kind == UnitKind::Money);
    let capital = scan.tokens[next].capital;
    let counted = next + 1 < scan.end
        && scan.tokens[next + 1].spaced
        && scan.word(next + 1)
        && scan.numbers.plurals.singular(scan.str(next + 1)).is_some();
    let percent = scan.is(next + 1, "%");
    let glued = scan.glued(next);
    let scale = if glued { capital || counted || money_after } else { text.len() == 1 && money_after };
    let kilo = text.eq_ignore_ascii_case("k") && (glued || next + 1 == scan.end);
    ((scale || kilo) && !percent).then_some(mark)
}

/// "two point five", "five and a half [million]", "two-thirds", "three fifths", "one over three".
fn fraction_after(scan: &Scan<'_>, number: &Number) -> Option<Number> {
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
            return Some(share_or_scaled(scan, share));
        }
    }
    if word.over && in_words && number.form == Form::Words {
        let under = Number::one(Decimal::ZERO, Decimal::ONE, Form::Words, at + 1, at + 1);
        let under = in_words_only(scan, &under)?;
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

fn in_words_only(scan: &Scan<'_>, start: &Number) -> Option<Number> {
    if scan.number(start.end)?.small.is_none() && scan.number(start.end)?.tens.is_none() {
        return None;
    }
    in_words(scan, start)
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
