//! Rates: "per barrel", "a month", "/kg".

use super::Quantity;
use crate::claim::figure::model::FigureKind;
use crate::claim::figure::scan::Scan;
use rust_decimal::Decimal;
use std::sync::Arc;

/// Makes the unit of a quantity a rate where one stands behind it.
pub(super) fn read(scan: &Scan<'_>, quantity: &mut Quantity) {
    let Some(measure) = &mut quantity.measure else { return };
    if matches!(measure.kind, FigureKind::Percent | FigureKind::Age | FigureKind::Times) {
        return;
    }
    let Some((name, end)) = at(scan, quantity.end) else { return };
    let Some(unit) = &measure.unit else { return };
    measure.unit = Some(format!("{unit} per {name}").into());
    if let Some(dimension) = &measure.scale.dimension {
        measure.scale.dimension = Some(format!("{dimension} per {name}").into());
    }
    measure.scale.plus = Decimal::ZERO;
    quantity.end = end;
}

/// What stands under a rate that starts at token `at`, and the token after it.
pub(in crate::claim::figure) fn at(scan: &Scan<'_>, at: usize) -> Option<(Arc<str>, usize)> {
    if at >= scan.end {
        return None;
    }
    let hyphened = scan.past_hyphen(at);
    let (next, said) = match scan.after(&scan.units.per, hyphened) {
        Some(after) => {
            (scan.number(after).filter(|w| w.article && w.scale.is_none()).map_or(after, |_| after + 1), true)
        }
        None => (scan.after(&scan.units.per_article, hyphened)?, false),
    };
    let next = scan.past_hyphen(next);
    let named = scan.units.rates.at(scan.tokens, next, scan.end).map(|(end, name)| (end, name.clone()));
    let (end, name) = match named {
        Some(named) => named,
        None if said => unit(scan, next)?,
        None => return None,
    };
    if scan.has(&scan.tables.dates.ago, end) {
        return None;
    }
    Some((name, end))
}

/// Any unit of measure, behind "per" alone.
fn unit(scan: &Scan<'_>, at: usize) -> Option<(usize, Arc<str>)> {
    let name = |id: usize| scan.units.all[id].name.clone();
    if let Some((end, &id)) = scan.units.words.at(scan.tokens, at, scan.end) {
        return Some((end, name(id)));
    }
    let (end, candidates) = scan.units.symbols.at(scan.tokens, at, scan.end)?;
    let printed = &scan.text[scan.tokens[at].span.start as usize..scan.tokens[end - 1].span.end as usize];
    candidates.iter().find(|(symbol, _)| symbol == printed).map(|(_, id)| (end, name(*id)))
}
