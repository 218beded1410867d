//! One quantity in two units: "5 feet 2 inches", "two hours and 15 minutes", "13 dollars and 45 cents".

use super::{Quantity, unit};
use crate::claim::figure::model::FigureKind;
use crate::claim::figure::number::{self, Form, Number};
use crate::claim::figure::scan::Scan;
use crate::rule::units::{Unit, UnitKind};
use crate::text::TokenKind;
use rust_decimal::Decimal;

/// Adds to a quantity the smaller parts behind it, as often as there are any.
pub(super) fn read(scan: &Scan<'_>, quantity: &mut Quantity) {
    let Some(measure) = &quantity.measure else { return };
    if !matches!(measure.kind, FigureKind::Measure | FigureKind::Money) || quantity.negative || quantity.number.scaled {
        return;
    }
    // The part that was read last; the next one is smaller.
    let (mut last, mut money) = (measure.scale.factor, measure.kind == FigureKind::Money);
    while let Some((second, smaller, end)) = part(scan, quantity, last, money) {
        let Some(measure) = &quantity.measure else { return };
        let (times, of) = match smaller {
            Some(unit) if unit.dimension_is(measure.scale.dimension.as_deref()) => (unit.factor, measure.scale.factor),
            _ => (Decimal::ONE, Decimal::ONE_HUNDRED),
        };
        let of_whole = |value: Decimal| value.checked_mul(times)?.checked_div(of);
        let (part, step) = (of_whole(second.low), of_whole(second.step));
        let Some(total) = part.filter(|p| *p < Decimal::ONE).and_then(|p| quantity.number.low.checked_add(p)) else {
            return;
        };
        (quantity.number.low, quantity.number.high) = (total, total);
        quantity.number.step = step.unwrap_or(quantity.number.step);
        (quantity.number.end, quantity.end) = (second.end, end);
        (last, money) = (smaller.map_or(Decimal::ZERO, |unit| unit.factor), false);
    }
}

/// The next part: its number, its unit unless it is a hundredth of money that names none, and the token after it.
fn part<'a>(
    scan: &Scan<'a>,
    quantity: &Quantity,
    last: Decimal,
    money: bool,
) -> Option<(Number, Option<&'a Unit>, usize)> {
    let measure = quantity.measure.as_ref()?;
    let joined = scan.number(quantity.end).is_some_and(|w| w.joiner);
    let at = scan.past_hyphen(quantity.end) + usize::from(joined);
    let second = number::read(scan, at).filter(|n| matches!(n.form, Form::Bare | Form::Digits | Form::Words))?;
    let behind = unit::behind(scan, &second).or_else(|| within(scan, &second, measure.unit.as_deref()?));
    if let Some((end, id)) = behind {
        let unit = &scan.units.all[id];
        let coin = money && unit.kind == UnitKind::Money && unit.symbol.is_none() && measure.scale.symbol.is_some();
        let smaller = unit.dimension_is(measure.scale.dimension.as_deref()) && unit.factor < last;
        return (coin || smaller).then_some((second, Some(unit), end));
    }
    // "6-foot-3", "five-foot-ten"
    let hyphened = scan.dash(quantity.end) && at > quantity.end && scan.glued(quantity.end);
    if hyphened && (second.form == Form::Bare || (second.form == Form::Words && !second.scaled)) {
        let unit = scan.units.joined(measure.unit.as_deref()?)?;
        let end = second.end;
        return Some((second, Some(unit), end));
    }
    // "15 dollars 50"
    let hundredths = second.low.fract().is_zero() && second.low >= Decimal::TEN && second.low < Decimal::ONE_HUNDRED;
    let closes = scan.kind(second.end).is_none_or(|kind| kind == TokenKind::Mark && !scan.dash(second.end));
    let words = quantity.measure.is_some() && scan.word(quantity.end - 1);
    let end = second.end;
    (money && words && hundredths && closes && !second.scaled).then_some((second, None, end))
}

/// A unit that is meant only behind its larger one: "5 ft 2 in", "1 hr 20 m".
fn within(scan: &Scan<'_>, number: &Number, larger: &str) -> Option<(usize, usize)> {
    let (end, inside) = scan.units.within.at(scan.tokens, number.end, scan.end)?;
    inside.iter().find(|(of, _)| of == larger).map(|(_, id)| (end, *id))
}
