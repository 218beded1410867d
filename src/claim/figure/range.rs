//! Two numbers that are one figure ("90–98%", "from $750,000 to $1 million") or one change ("from 4% to 5%").

use super::change;
use super::model::FigureKind;
use super::number::{self, Form, Number};
use super::quantity::{self, Measure, Quantity};
use super::scan::Scan;
use crate::text::{Token, TokenKind};
use rust_decimal::Decimal;
use std::ops::Range;

/// How many tokens may stand between the ends of a change.
const APART: usize = 9;

/// What a number and the one behind it make.
#[derive(Debug)]
pub(super) enum Pair {
    Range(Quantity),
    /// Before and after.
    Change(Quantity, Quantity),
    /// "to 5% from 4%": after and before.
    Back(Quantity, Quantity),
    /// "2-1".
    Score(Quantity),
}

/// Joins `first` with what stands behind it; `None` where it stands alone.
pub(super) fn read(scan: &Scan<'_>, first: &Quantity) -> Option<Pair> {
    if matches!(first.number.form, Form::Ordinal | Form::Factor(_) | Form::Many) {
        return None;
    }
    let at = first.end;
    // "2:1", and not "14:30 Uhr"
    if scan.has(&scan.numbers.score_marks, at) && scan.glued(at) && scan.glued(at + 1) {
        let second = second(scan, at + 1).filter(|second| near_score(scan, first, second))?;
        return score(scan, first, &second, false).map(Pair::Score);
    }
    let between = scan.before(&scan.numbers.between, first.start);
    let by = scan.before(&scan.numbers.by, first.start).is_some();
    // "200,000 to-260,000", "200,000-to-260,000"
    let at = if scan.has(&scan.numbers.range_to, scan.past_hyphen(at)) { scan.past_hyphen(at) } else { at };
    // "18- to 24-year-olds", "three- or four-day"
    let hangs = scan.dash(at) && scan.glued(at) && !scan.glued(at + 1);
    let or = |at: usize| scan.has(&scan.numbers.range_or, at) && !scan.has(&scan.numbers.and, at);
    let goes_on = |at: usize| scan.has(&scan.numbers.range_to, at) || or(at);
    let at = if hangs && scan.word(at + 1) && goes_on(at + 1) { at + 1 } else { at };
    let from = scan.before(&scan.numbers.from, first.start);
    // "from about 4% to 5%"
    let bound = || scan.numbers.bounds.before(scan.tokens, first.start, scan.start);
    let led = from.or_else(|| scan.before(&scan.numbers.from, bound()?.0));
    let dash = scan.dash(at) && scan.tokens.get(at + 1).is_some_and(Token::spaced) == scan.tokens[at].spaced();
    let (next, by_word) = if dash {
        (at + 1, false)
    } else if let Some(next) = scan.after(&scan.numbers.range_to, at) {
        let joined = scan.dash(next) && scan.glued(next + 1);
        (if joined { next + 1 } else { next }, true)
    } else if let Some(next) = scan.after(&scan.numbers.and, at).filter(|_| between.is_some()) {
        (next, true)
    } else {
        return match scan.after(&scan.numbers.range_or, at) {
            Some(next) => alternatives(scan, first, next),
            None if led.is_none() => back(scan, first),
            None => apart(scan, first, led?),
        };
    };
    let mut second = second(scan, next)?;
    if dash
        && !scan.tokens[at].spaced()
        && let Some(score) = score(scan, first, &second, from.is_some() || between.is_some())
    {
        return Some(Pair::Score(score));
    }
    // "rose by 5 to 20" says where it ended; "by 1 to 1.5 degrees" does not
    if by && !dash && (first.measure.is_some() || second.measure.is_none()) {
        return None;
    }
    // "by 27 to 21", "at 12-to-1"
    let hyphened = at > first.end;
    if by_word
        && scan.has(&scan.numbers.to, at)
        && first.number.low > second.number.high
        && (hyphened || near_score(scan, first, &second))
        && let Some(score) = score(scan, first, &second, from.is_some() || between.is_some())
    {
        return Some(Pair::Score(score));
    }
    let mut first = first.clone();
    share_unit(&mut first, &mut second, by_word);
    if !same_unit(&first, &second) {
        return None;
    }
    if between.is_none()
        && by_word
        && let Some(led) = led
        && (first.number.low > second.number.high || change::in_clause(scan, led))
    {
        return Some(change_between(scan, first, second, led));
    }
    scale_up(&mut first, &second);
    let rising = first.number.low < second.number.high;
    if dash && scan.tokens[at].spaced() && !rising {
        return None;
    }
    if !rising {
        return None;
    }
    let start = between.or(from).unwrap_or(first.start);
    Some(Pair::Range(join(&first, &second, start)))
}

/// "from $36,040 on Monday to $34,935": a change whose ends stand apart.
fn apart(scan: &Scan<'_>, first: &Quantity, from: usize) -> Option<Pair> {
    if !change::in_clause(scan, from) {
        return None;
    }
    let end = scan.end.min(first.end + APART);
    let to = (first.end..end)
        .take_while(|&at| !scan.clause_ends(at) && !scan.is(at, ","))
        .find_map(|at| scan.after(&scan.numbers.range_to, at).filter(|&next| second(scan, next).is_some()))?;
    let (mut first, mut second) = (first.clone(), second(scan, to)?);
    share_unit(&mut first, &mut second, true);
    same_unit(&first, &second).then_some(Pair::Change(first, second))
}

/// A change from `first` to `second`, or from the range of both to what stands behind it: "from 5 to 7 per cent to 3
/// to 5 per cent". What it comes to may be a range as well: "from 24 to 33-35 billion".
fn change_between(scan: &Scan<'_>, first: Quantity, second: Quantity, start: usize) -> Pair {
    let further = scan.after(&scan.numbers.range_to, second.end).and_then(|next| self::second(scan, next));
    let (mut before, mut after) = match further {
        Some(further) if first.number.low < second.number.high => (join(&first, &second, start), further),
        _ => (first, second),
    };
    let dash = scan.dash(after.end) && scan.glued(after.end) && scan.glued(after.end + 1);
    let next = if dash { Some(after.end + 1) } else { scan.after(&scan.numbers.range_to, after.end) };
    if let Some(mut end) = next.and_then(|next| self::second(scan, next)) {
        let mut low = after.clone();
        share_unit(&mut low, &mut end, !dash);
        scale_up(&mut low, &end);
        if same_unit(&low, &end) && low.number.low < end.number.high {
            after = join(&low, &end, low.start);
        }
    }
    if before.measure.is_none() {
        before.measure.clone_from(&after.measure);
    }
    scale_up(&mut before, &after);
    Pair::Change(before, after)
}

/// "rose to $7.4 billion from $6.8 billion".
fn back(scan: &Scan<'_>, first: &Quantity) -> Option<Pair> {
    let to = scan.before(&scan.numbers.to, first.start)?;
    if !change::in_clause(scan, to) {
        return None;
    }
    let end = scan.end.min(first.end + APART);
    let between = |at: &usize| !scan.clause_ends(*at) && scan.kind(*at) != Some(TokenKind::Number);
    let (mut first, mut second) = (
        first.clone(),
        (first.end..end)
            .take_while(between)
            .find_map(|at| scan.after(&scan.numbers.from, at).and_then(|next| second(scan, next)))?,
    );
    share_unit(&mut first, &mut second, true);
    same_unit(&first, &second).then_some(Pair::Back(first, second))
}

/// "three or four": two small neighbours.
fn alternatives(scan: &Scan<'_>, first: &Quantity, next: usize) -> Option<Pair> {
    if scan.has(&scan.numbers.and, first.end)
        || scan.numbers.bounds_after.at(scan.tokens, first.end, scan.end).is_some()
    {
        return None;
    }
    let second = second(scan, next)?;
    let mut first = first.clone();
    if first.measure.is_some() && first.measure != second.measure {
        return None;
    }
    first.measure.clone_from(&second.measure);
    scale_up(&mut first, &second);
    let (low, high) = (first.number.low, second.number.high);
    let near = low < high && high <= low.checked_mul(Decimal::TWO)? && first.number.form != Form::Share;
    near.then(|| Pair::Range(join(&first, &second, first.start)))
}

fn second(scan: &Scan<'_>, at: usize) -> Option<Quantity> {
    let limited = (at..scan.end.min(at + 3)).find_map(|next| {
        let reads = next == at
            || scan.numbers.bounds.at(scan.tokens, at, next).is_some_and(|(end, _)| end == next)
            || scan.units.before.at(scan.tokens, at, next).is_some_and(|(end, _)| end == next);
        if reads { number::read(scan, next) } else { None }
    });
    let quantity = quantity::read(scan, limited?);
    matches!(quantity.number.form, Form::Bare | Form::Digits | Form::Words | Form::Share).then_some(quantity)
}

/// "90-98%": the unit of the second is the first's; "$62 to 68": the other way round.
fn share_unit(first: &mut Quantity, second: &mut Quantity, by_word: bool) {
    if first.measure.is_none() {
        first.measure.clone_from(&second.measure);
    } else if second.measure.is_none()
        && (by_word || first.measure.as_ref().is_some_and(|m| m.kind == FigureKind::Money))
    {
        second.measure.clone_from(&first.measure);
    } else if rate_of(second.measure.as_ref(), first.measure.as_ref()) {
        first.measure.clone_from(&second.measure);
    } else if rate_of(first.measure.as_ref(), second.measure.as_ref()) {
        second.measure.clone_from(&first.measure);
    }
}

/// Whether the one is a rate of the other: "$75 per barrel", "$75".
fn rate_of(rate: Option<&Measure>, plain: Option<&Measure>) -> bool {
    let (Some(rate), Some(plain)) = (rate, plain) else { return false };
    let (Some(rate), Some(plain)) = (&rate.unit, &plain.unit) else { return false };
    rate.strip_prefix(plain.as_ref()).is_some_and(|rest| rest.starts_with(" per "))
}

fn same_unit(first: &Quantity, second: &Quantity) -> bool {
    let unit = |q: &Quantity| q.measure.as_ref().and_then(|m| m.unit.clone());
    unit(first) == unit(second)
}

/// "2 to 3 million" means two million.
fn scale_up(first: &mut Quantity, second: &Quantity) {
    let (low, times) = (first.number.low, second.number.times);
    if first.number.scaled || !second.number.scaled || low >= second.number.low.checked_div(times).unwrap_or_default() {
        return;
    }
    let scaled = |value: Decimal| value.checked_mul(times);
    if let (Some(low), Some(high), Some(step)) = (scaled(low), scaled(first.number.high), scaled(first.number.step)) {
        (first.number.low, first.number.high, first.number.step) = (low, high, step);
    }
}

fn join(first: &Quantity, second: &Quantity, start: usize) -> Quantity {
    let number = Number {
        low: first.number.low,
        high: second.number.high,
        step: first.number.step.max(second.number.step),
        end: second.number.end,
        ..second.number.clone()
    };
    Quantity { number, measure: second.measure.clone(), start, end: second.end, ..first.clone() }
}

/// Whether words of winning, voting or betting stand around a pair.
fn near_score(scan: &Scan<'_>, first: &Quantity, second: &Quantity) -> bool {
    let around = around(scan, first.start, second.end);
    around.into_iter().any(|at| scan.has(&scan.numbers.score_words, at) || scan.has(&scan.numbers.odds, at))
}

/// The tokens that tell what a pair of numbers is.
pub(super) fn around(scan: &Scan<'_>, start: usize, end: usize) -> Range<usize> {
    start.saturating_sub(8).max(scan.start)..scan.end.min(end + 6)
}

/// Two bare numbers with a dash: a score where the first is not the smaller one, or where the sentence speaks of
/// winning or voting and nothing is counted.
fn score(scan: &Scan<'_>, first: &Quantity, second: &Quantity, spoken: bool) -> Option<Quantity> {
    let bare = |q: &Quantity| q.number.form == Form::Bare && q.measure.is_none() && q.start == q.number.start;
    let third = scan.dash(second.end) && scan.glued(second.end) && scan.glued(second.end + 1);
    if spoken || third || !bare(first) || !bare(second) || second.number.high > Decimal::from(1_000) {
        return None;
    }
    if scan.glued(second.end) && scan.word(second.end) {
        return None;
    }
    // "555-0143" is a telephone number
    let digits = scan.str(second.number.start);
    if digits.len() > 1 && digits.starts_with('0') {
        return None;
    }
    let falls = first.number.low >= second.number.high;
    let words = near_score(scan, first, second);
    let counts = super::counted::noun(scan, second.end, false, false).is_some()
        && !scan.has(&scan.numbers.score_words, second.end);
    (falls || (words && !counts)).then(|| join(first, second, first.start))
}
