//! A number with its unit: what stands right before and right behind it.

use super::model::{FigureKind, Scale};
use super::number::{Form, Number};
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
    let scale = Scale { dimension: Some(unit.dimension.clone()), factor: unit.factor, plus: unit.plus };
    Measure { kind, unit: Some(unit.name.clone()), scale }
}

/// `US$`, `€`, `GBP` before token `at`. Codes in letters need their capitals.
fn money_before(scan: &Scan<'_>, at: usize) -> Option<(usize, usize)> {
    let end = if at > scan.start && scan.dash(at - 1) && scan.glued(at) { at - 1 } else { at };
    let (start, &id) = [at, end].into_iter().find_map(|end| scan.units.before.before(scan.tokens, end, scan.start))?;
    let letters = scan.tokens[start..at].iter().any(|t| t.kind == TokenKind::Word);
    (!letters || scan.tokens[start].capital || scan.kind(at - 1) == Some(TokenKind::Mark)).then_some((start, id))
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
        if fits && let Some((_, id)) = exact.or(any) {
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
        && scan.units.all[id].name.len() == 3;
    (!code || scan.tokens[at].upper || &*scan.units.all[id].name == "cent").then_some((end, id))
}

/// "minus 5", "-5", "+0.2%": a dash is a minus only where it joins nothing.
fn sign(scan: &Scan<'_>, quantity: &mut Quantity) {
    let Some(at) = quantity.start.checked_sub(1).filter(|&at| at >= scan.start) else { return };
    if scan.number(at).is_some_and(|w| w.minus) {
        (quantity.negative, quantity.start) = (true, at);
        return;
    }
    let free = at == scan.start || scan.tokens[at].spaced || scan.is(at - 1, "(");
    if scan.dash(at) && scan.glued(quantity.start) && free && !scan.str(at).starts_with(['—', '–']) {
        (quantity.negative, quantity.start) = (true, at);
    } else if scan.is(at, "+") && scan.glued(quantity.start) {
        (quantity.plus, quantity.start) = (true, at);
    }
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
        Some(after) => scan.number(after).filter(|w| w.article && !w.scale.is_some()).map_or(after, |_| after + 1),
        None => scan.after(&scan.units.per_article, hyphened)?,
    };
    let next = scan.past_hyphen(next);
    let (end, name) = scan.units.rates.at(scan.tokens, next, scan.end)?;
    Some((name.clone(), end))
}
