//! Whether a figure says by how much something rose or fell.

use super::model::{Figure, FigureKind, Role};
use super::scan::Scan;
use crate::rule::numbers::Direction;
use crate::text::TokenKind;

/// How far a verb of change may stand before "by 3%".
const REACH: usize = 10;
/// How many small words may stand between the verb and its figure.
const GAP: usize = 4;

/// Reads the change that a figure at `start..end` (with its bounds) states.
pub(super) fn read(scan: &Scan<'_>, figure: &Figure, start: usize, end: usize) -> (Option<Direction>, Role) {
    let (level, kind) = ((None, Role::Level), figure.kind);
    if matches!(kind, FigureKind::Ordinal | FigureKind::Score | FigureKind::Age) {
        return level;
    }
    // "the 40-year decline", "fell four days before the vote": how long, or when
    let lasts = scan.units.lasting.is_some() && figure.scale.dimension == scan.units.lasting;
    let joined = end > scan.start + 1 && scan.dash(end - 2) && scan.glued(end - 1);
    if lasts && (joined || scan.has(&scan.tables.dates.ago, end)) {
        return level;
    }
    if let Some(direction) = before(scan, kind, start, end) {
        return (Some(direction), Role::Change);
    }
    // "510 kilometres up", "680 metres down": where it is
    let lies = scan.units.lying.is_some() && figure.scale.dimension == scan.units.lying;
    match behind(scan, end) {
        Some(direction) if kind != FigureKind::Count && !lies => (Some(direction), Role::Change),
        _ => level,
    }
}

fn before(scan: &Scan<'_>, kind: FigureKind, start: usize, end: usize) -> Option<Direction> {
    // "has risen above 50 percent" says where it is now
    if scan.has(&scan.numbers.reached, start) {
        return None;
    }
    let mut at = start;
    let mut by = false;
    for _ in 0..GAP {
        if let Some((_, direction)) = scan.numbers.change.verbs.before(scan.tokens, at, scan.start) {
            // "they make up 40 percent", "the lower 95 percent"
            if scan.before(&scan.numbers.not_change, at).is_some() {
                return None;
            }
            // "lost by 54 points" says how a match ended
            if by && scan.before(&scan.numbers.margins, at).is_some() {
                return None;
            }
            let object = kind == FigureKind::Count || scan.before(&scan.numbers.causing, at).is_some();
            let share = matches!(kind, FigureKind::Percent | FigureKind::Times);
            let reaches = || kind == FigureKind::Money && reaches(scan, end);
            return Some(*direction).filter(|_| by || share || !object || reaches());
        }
        by |= scan.before(&scan.numbers.by, at).is_some();
        match scan.before(&scan.numbers.change_gap, at) {
            Some(first) => at = first,
            None => break,
        }
    }
    if by {
        return nearest_verb(scan, at);
    }
    // "a decline of 5%", "an increase in pay of 3%"
    let of = scan.before(&scan.numbers.of, at)?;
    scan.numbers.change.nouns.before(scan.tokens, of, scan.start).map(|(_, direction)| *direction)
}

/// "added 15 cents to $2.70": a number with or without its currency stands behind "to".
fn reaches(scan: &Scan<'_>, end: usize) -> bool {
    let Some(goal) = scan.after(&scan.numbers.to, end) else { return false };
    let money = scan.units.before.at(scan.tokens, goal, scan.end).map_or(goal, |(end, _)| end);
    scan.kind(money) == Some(TokenKind::Number)
}

/// The last verb of change before token `end`, in the same clause.
fn nearest_verb(scan: &Scan<'_>, end: usize) -> Option<Direction> {
    let from = end.saturating_sub(REACH).max(scan.start);
    for at in (from..end).rev() {
        if let Some((_, direction)) = scan.numbers.change.verbs.before(scan.tokens, at + 1, scan.start) {
            return Some(*direction).filter(|_| scan.before(&scan.numbers.margins, at + 1).is_none());
        }
        if scan.clause_ends(at) {
            return None;
        }
    }
    None
}

/// "3% drop", "0.68 percent lower".
fn behind(scan: &Scan<'_>, end: usize) -> Option<Direction> {
    let at = scan.past_hyphen(end);
    if at >= scan.end {
        return None;
    }
    scan.numbers.change.nouns.at(scan.tokens, at, scan.end).map(|(_, direction)| *direction)
}

/// Whether a word of change stands in the clause before token `end`.
pub(super) fn in_clause(scan: &Scan<'_>, end: usize) -> bool {
    let from = end.saturating_sub(REACH).max(scan.start);
    for at in (from..end).rev() {
        let verb = scan.numbers.change.verbs.before(scan.tokens, at + 1, scan.start);
        let noun = scan.numbers.change.nouns.before(scan.tokens, at + 1, scan.start);
        if verb.is_some() || noun.is_some() || scan.before(&scan.numbers.moving, at + 1).is_some() {
            return true;
        }
        let mark = scan.kind(at) == Some(TokenKind::Mark) && !scan.dash(at) && !scan.is(at, ",");
        if mark || scan.clause_ends(at) {
            return false;
        }
    }
    false
}
