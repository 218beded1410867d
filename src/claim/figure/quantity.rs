//! A number with its unit: what stands right before and right behind it.

use super::model::{FigureKind, Scale};
use super::number::{self, Form, Number};
use super::scan::Scan;
use crate::rule::units::{Unit, UnitKind};
use crate::text::TokenKind;
use rust_decimal::Decimal;
use std::sync::Arc;

/// A unit as printed with one number.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Measure {
    pub kind: FigureKind,
    pub unit: Option<Arc<str>>,
    pub scale: Scale,
}

/// A number with its unit, or without one.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Quantity {
    pub number: Number,
    pub measure: Option<Measure>,
    pub start: usize,
    pub end: usize,
    pub negative: bool,
    /// An explicit plus sign.
    pub plus: bool,
}

/// Adds to a number the money before it, the unit behind it, and its sign.
pub(super) fn read(scan: &Scan<'_>, number: Number) -> Quantity {
    let mut quantity =
        Quantity { start: number.start, end: number.end, number, measure: None, negative: false, plus: false };
    if matches!(quantity.number.form, Form::Ordinal | Form::Factor(_)) {
        return quantity;
    }
    if let Some((start, id)) = money_before(scan, quantity.start) {
        quantity.start = start;
        let unit = &scan.units.all[id];
        quantity.measure = Some(measure(unit));
        // "$76 US a barrel", "$5 dollars": the code once more
        if let Some((end, id)) = unit_after(scan, &quantity.number)
            && scan.units.all[id].kind == UnitKind::Money
            && !scan.tokens[quantity.number.end..end].iter().all(|t| t.kind == TokenKind::Mark)
        {
            quantity.end = end;
        }
    } else if let Some((end, id)) = unit_after(scan, &quantity.number) {
        quantity.end = end;
        quantity.measure = Some(measure(&scan.units.all[id]));
    }
    sign(scan, &mut quantity);
    if quantity.negative {
        (quantity.number.low, quantity.number.high) = (-quantity.number.high, -quantity.number.low);
    }
    compound(scan, &mut quantity);
    rate(scan, &mut quantity);
    quantity
}

pub(super) fn measure(unit: &Unit) -> Measure {
    let kind = match unit.kind {
        UnitKind::Percent => FigureKind::Percent,
        UnitKind::Money => FigureKind::Money,
        UnitKind::Measure if &*unit.dimension == "age" => FigureKind::Age,
        UnitKind::Measure if &*unit.dimension == "factor" => FigureKind::Times,
        UnitKind::Measure => FigureKind::Measure,
    };
    let scale = Scale {
        dimension: Some(unit.dimension.clone()),
        factor: unit.factor,
        plus: unit.plus,
        symbol: unit.symbol.clone(),
    };
    Measure { kind, unit: Some(unit.name.clone()), scale }
}

/// `US$`, `€`, `GBP` before token `at`. Codes in letters need their capitals.
fn money_before(scan: &Scan<'_>, at: usize) -> Option<(usize, usize)> {
    let end = if at > scan.start && scan.dash(at - 1) && scan.glued(at) { at - 1 } else { at };
    let found =
        |end: usize, limit: usize| scan.units.before.before(scan.tokens, end, limit).map(|(start, &id)| (start, id));
    let (end, (start, id)) = [at, end].into_iter().find_map(|end| Some((end, found(end, scan.start)?)))?;
    let letters = scan.tokens[start..end].iter().any(|t| t.kind == TokenKind::Word);
    if !letters || scan.tokens[start].capital {
        return Some((start, id));
    }
    // "a $3,500 loan" is not in Australian dollars
    found(end, end - 1).filter(|_| scan.kind(end - 1) == Some(TokenKind::Mark))
}

/// The unit behind a number, and the token after it.
pub(super) fn unit_after(scan: &Scan<'_>, number: &Number) -> Option<(usize, usize)> {
    let at = scan.past_hyphen(number.end);
    if at >= scan.end {
        return None;
    }
    if number.scaled
        && let Some((end, &id)) = scan.units.large.at(scan.tokens, at, scan.end)
    {
        return Some((end, id));
    }
    if matches!(number.form, Form::Bare | Form::Digits)
        && let Some((end, candidates)) = scan.units.symbols.at(scan.tokens, at, scan.end)
    {
        let printed = &scan.text[scan.tokens[at].span.start as usize..scan.tokens[end - 1].span.end as usize];
        let letter = printed.chars().count() == 1;
        let apart = !scan.glued(at) || at > number.end;
        let followed = scan.word(end) || scan.kind(end) == Some(TokenKind::Number);
        let fits = !(letter && apart && (followed || scan.tokens[at].capital));
        let exact = candidates.iter().find(|(symbol, _)| symbol == printed);
        let any = candidates.first().filter(|_| !letter);
        let money = exact.is_some_and(|(_, id)| scan.units.all[*id].kind == UnitKind::Money);
        let longer = scan.units.words.at(scan.tokens, at, scan.end).is_some_and(|(longer, _)| longer > end);
        if (fits || money)
            && !longer
            && let Some((_, id)) = exact.or(any)
        {
            return Some((end, *id));
        }
    }
    if number.form == Form::Share && at == number.end {
        // "two-thirds percent" is nothing, but "half an hour", "half a mile" are measures
        let article = scan.number(at).is_some_and(|w| w.article);
        let at = if article { at + 1 } else { at };
        return scan.units.words.at(scan.tokens, at, scan.end).map(|(end, &id)| (end, id));
    }
    let at = if number.form == Form::Many && scan.is(at, "of") { at + 1 } else { at };
    let (end, &id) = scan.units.words.at(scan.tokens, at, scan.end)?;
    let code = scan.tokens[at].kind == TokenKind::Word
        && end == at + 1
        && scan.units.all[id].name.eq_ignore_ascii_case(scan.str(at))
        && scan.units.all[id].kind == UnitKind::Money
        && scan.units.all[id].name.chars().all(char::is_uppercase);
    (!code || scan.tokens[at].upper).then_some((end, id))
}

/// "minus 5", "-5", "+0.2%": a dash is a minus only where it joins nothing.
fn sign(scan: &Scan<'_>, quantity: &mut Quantity) {
    let Some(mut at) = quantity.start.checked_sub(1).filter(|&at| at >= scan.start) else { return };
    if at > scan.start && scan.dash(at) && scan.glued(at) && scan.glued(quantity.start) && scan.word(at - 1) {
        at -= 1;
    }
    if scan.number(at).is_some_and(|w| w.minus) {
        (quantity.negative, quantity.start) = (true, at);
        return;
    }
    let at = quantity.start - 1;
    if scan.dash(quantity.number.start - 1) && quantity.measure.is_some() && quantity.start + 1 < quantity.number.start
    {
        quantity.negative = true;
        return;
    }
    let free = at == scan.start || scan.tokens[at].spaced || scan.is(at - 1, "(");
    if scan.dash(at) && scan.glued(quantity.start) && free && !scan.str(at).starts_with(['—', '–']) {
        (quantity.negative, quantity.start) = (true, at);
    } else if scan.is(at, "+") && scan.glued(quantity.start) {
        (quantity.plus, quantity.start) = (true, at);
    }
}

/// "5 feet 2 inches", "two hours and 15 minutes", "13 dollars and 45 cents": one quantity in two units.
fn compound(scan: &Scan<'_>, quantity: &mut Quantity) {
    let Some(measure) = &quantity.measure else { return };
    if !matches!(measure.kind, FigureKind::Measure | FigureKind::Money) || quantity.negative || quantity.number.scaled {
        return;
    }
    let joined = scan.number(quantity.end).is_some_and(|w| w.joiner);
    let at = scan.past_hyphen(quantity.end) + usize::from(joined);
    let Some(second) = number::read(scan, at).filter(|n| matches!(n.form, Form::Bare | Form::Digits | Form::Words))
    else {
        return;
    };
    let Some((end, id)) = unit_after(scan, &second) else { return };
    let smaller = &scan.units.all[id];
    let part = if smaller.kind == UnitKind::Money && smaller.symbol.is_none() && measure.scale.symbol.is_some() {
        second.low.checked_div(Decimal::ONE_HUNDRED)
    } else if measure.scale.dimension.as_ref() == Some(&smaller.dimension) && smaller.factor < measure.scale.factor {
        second.low.checked_mul(smaller.factor).and_then(|v| v.checked_div(measure.scale.factor))
    } else {
        return;
    };
    let Some(total) = part.filter(|p| *p < Decimal::ONE).and_then(|p| quantity.number.low.checked_add(p)) else {
        return;
    };
    (quantity.number.low, quantity.number.high) = (total, total);
    quantity.number.step = Decimal::new(1, 2);
    (quantity.number.end, quantity.end) = (second.end, end);
}

/// "per barrel", "a month", "/kg": makes the unit a rate.
fn rate(scan: &Scan<'_>, quantity: &mut Quantity) {
    let Some(measure) = &mut quantity.measure else { return };
    if matches!(measure.kind, FigureKind::Percent | FigureKind::Age | FigureKind::Times) {
        return;
    }
    let Some((name, end)) = rate_at(scan, quantity.end) else { return };
    let Some(unit) = &measure.unit else { return };
    measure.unit = Some(format!("{unit} per {name}").into());
    if let Some(dimension) = &measure.scale.dimension {
        measure.scale.dimension = Some(format!("{dimension} per {name}").into());
    }
    measure.scale.plus = Decimal::ZERO;
    quantity.end = end;
}

/// What stands under a rate that starts at token `at`, and the token after it.
pub(super) fn rate_at(scan: &Scan<'_>, at: usize) -> Option<(Arc<str>, usize)> {
    if at >= scan.end {
        return None;
    }
    let hyphened = scan.past_hyphen(at);
    let next = match scan.after(&scan.units.per, hyphened) {
        Some(after) => scan.number(after).filter(|w| w.article && w.scale.is_none()).map_or(after, |_| after + 1),
        None => scan.after(&scan.units.per_article, hyphened)?,
    };
    let next = scan.past_hyphen(next);
    let (end, name) = scan.units.rates.at(scan.tokens, next, scan.end)?;
    if scan.has(&scan.tables.dates.ago, end) {
        return None;
    }
    Some((name.clone(), end))
}
