//! The sign before a quantity.

use super::Quantity;
use crate::claim::figure::scan::Scan;

/// "20 degrees below zero", "minus 5", "-5", "+0.2%": a dash is a minus only where it joins nothing. "plus or minus 3 points" has no sign.
pub(super) fn read(scan: &Scan<'_>, quantity: &mut Quantity) {
    if let Some(end) = scan.after(&scan.numbers.below_zero, quantity.end) {
        (quantity.negative, quantity.end) = (true, end);
        // "20 below zero Fahrenheit"
        if quantity.measure.is_none()
            && let Some((end, &id)) = scan.units.words.at(scan.tokens, end, scan.end)
        {
            (quantity.end, quantity.measure) = (end, Some(super::measure(&scan.units.all[id])));
        }
        return;
    }
    let Some(mut at) = quantity.start.checked_sub(1).filter(|&at| at >= scan.start) else { return };
    if at > scan.start && scan.dash(at) && scan.glued(at) && scan.glued(quantity.start) && scan.word(at - 1) {
        at -= 1;
    }
    if scan.number(at).is_some_and(|w| w.minus) {
        let margin = scan.before(&scan.numbers.plus_minus, at + 1);
        (quantity.negative, quantity.start) = (margin.is_none(), margin.unwrap_or(at));
        return;
    }
    let at = quantity.start - 1;
    if let Some(margin) = scan.before(&scan.numbers.plus_minus, quantity.start) {
        quantity.start = margin;
        return;
    }
    if scan.dash(quantity.number.start - 1) && quantity.measure.is_some() && quantity.start + 1 < quantity.number.start
    {
        quantity.negative = true;
        return;
    }
    let free = at == scan.start || scan.tokens[at].spaced() || scan.is(at - 1, "(");
    if scan.dash(at) && scan.glued(quantity.start) && free && !scan.str(at).starts_with(['—', '–']) {
        (quantity.negative, quantity.start) = (true, at);
    } else if scan.is(at, "+") && scan.glued(quantity.start) {
        (quantity.plus, quantity.start) = (true, at);
    }
}
