//! Thousands, millions and their marks behind a number.

use super::Number;
use super::sum::Last;
use crate::claim::figure::scan::Scan;
use crate::rule::units::UnitKind;

/// The scale that token `next` names; marks of letters only right behind digits, or behind money.
pub(super) fn at(scan: &Scan<'_>, next: usize, at: usize, last: Last, number: &Number) -> Option<u64> {
    let word = scan.number(next)?;
    if word.scale.is_some() {
        return word.scale;
    }
    let mark = word.mark.filter(|_| last == Last::Digits && next == at)?;
    let signs = [&scan.units.before, &scan.units.before_marked];
    let money = signs.iter().any(|signs| signs.before(scan.tokens, number.start, scan.start).is_some());
    let money = money || behind_money(scan, number.start);
    let text = scan.str(next);
    if money || (text.len() >= 2 && scan.units.symbols.at(scan.tokens, next, scan.end).is_none()) {
        return Some(mark);
    }
    let money_after = scan
        .units
        .words
        .at(scan.tokens, next + 1, scan.end)
        .is_some_and(|(_, &id)| scan.units.all[id].kind == UnitKind::Money);
    let capital = scan.tokens[next].capital();
    let counted = next + 1 < scan.end
        && scan.tokens[next + 1].spaced()
        && scan.word(next + 1)
        && scan.numbers.plurals.singular(scan.str(next + 1)).is_some();
    let percent = scan.is(next + 1, "%");
    let glued = scan.glued(next);
    let scale = if glued { capital || counted || money_after } else { text.len() == 1 && money_after };
    let kilo = mark == 1000 && text.len() == 1 && (glued || next + 1 == scan.end);
    ((scale || kilo) && !percent).then_some(mark)
}

/// The second end of a range of money, which has no sign of its own: "$3m-5m".
fn behind_money(scan: &Scan<'_>, start: usize) -> bool {
    let joined = start > scan.start && scan.dash(start - 1) && scan.glued(start) && scan.glued(start - 1);
    let numbers = start.saturating_sub(3).max(scan.start)..start.saturating_sub(1);
    joined && numbers.into_iter().any(|at| scan.units.before.before(scan.tokens, at, scan.start).is_some())
}
