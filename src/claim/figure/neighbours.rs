//! Figures that take their meaning from the one beside them.

use super::model::{Figure, FigureKind, Role};
use super::scan::Scan;
use crate::claim::Annotation;
use crate::rule::numbers::Bound;
use std::ops::Range;

/// "greater than 100 and smaller than 300": the figure before and this one are the two ends of one.
pub(super) fn enclose(
    scan: &Scan<'_>,
    tokens: &Range<usize>,
    figure: &Figure,
    found: &mut [Annotation<Figure>],
) -> bool {
    let Some(first) = found.last_mut() else { return false };
    let joined =
        first.tokens.start >= scan.start && scan.after(&scan.numbers.and, first.tokens.end) == Some(tokens.start);
    let over = |f: &Figure| matches!(f.bound, Bound::Over | Bound::AtLeast);
    let under = |f: &Figure| matches!(f.bound, Bound::Under | Bound::AtMost);
    let opposite = over(&first.value) && under(figure) || under(&first.value) && over(figure);
    let (low, high) = (first.value.low.or(figure.low), first.value.high.or(figure.high));
    let fits = first.value.unit.is_none() || first.value.unit == figure.unit;
    if !joined || !opposite || !fits || low >= high {
        return false;
    }
    first.tokens.end = tokens.end;
    first.value = Figure { low, high, bound: Bound::Exact, ..figure.clone() };
    true
}

/// Lets figures of one sentence lean on each other: suspended hyphens, then conversions in brackets.
pub(super) fn settle(scan: &Scan<'_>, figures: &mut [Annotation<Figure>]) {
    for at in (1..figures.len()).rev() {
        let (before, behind) = figures.split_at_mut(at);
        suspended(scan, &mut before[at - 1], &behind[0]);
        chained(scan, &mut before[at - 1], &behind[0]);
        part_of(scan, &mut before[at - 1], &behind[0]);
        ends_of_change(&mut before[at - 1].value, &mut behind[0].value);
    }
    for at in 1..figures.len() {
        let (before, behind) = figures.split_at_mut(at);
        converted(scan, &before[at - 1], &mut behind[0]);
        reached(scan, &before[at - 1], &mut behind[0]);
    }
}

/// "four-, five- and six-cylinder engines": a hyphen with nothing behind it stands for what the next figure counts.
fn suspended(scan: &Scan<'_>, figure: &mut Annotation<Figure>, next: &Annotation<Figure>) {
    let end = figure.tokens.end;
    let hangs = figure.value.kind == FigureKind::Count
        && scan.dash(end)
        && scan.glued(end)
        && !(scan.glued(end + 1) && scan.word(end + 1))
        && next.tokens.start <= end + 3;
    if hangs {
        figure.value.kind = next.value.kind;
        figure.value.unit.clone_from(&next.value.unit);
        figure.value.scale = next.value.scale.clone();
    }
}

/// "3 by 4 feet", "10 x 20 x 30 cm": the unit of the last is that of all.
fn chained(scan: &Scan<'_>, figure: &mut Annotation<Figure>, next: &Annotation<Figure>) {
    let bare = figure.value.kind == FigureKind::Count && figure.value.unit.is_none();
    let measured = next.value.kind == FigureKind::Measure;
    if bare && measured && scan.after(&scan.numbers.chain, figure.tokens.end) == Some(next.tokens.start) {
        figure.value.kind = next.value.kind;
        figure.value.unit.clone_from(&next.value.unit);
        figure.value.scale = next.value.scale.clone();
    }
}

/// "3 of the 5 members": the part counts what the whole does.
fn part_of(scan: &Scan<'_>, figure: &mut Annotation<Figure>, next: &Annotation<Figure>) {
    let counts = |f: &Figure| f.kind == FigureKind::Count;
    if !counts(&figure.value) || figure.value.unit.is_some() || !counts(&next.value) || next.value.unit.is_none() {
        return;
    }
    let Some(behind) = scan.after(&scan.numbers.of, figure.tokens.end) else { return };
    let behind = scan.after(&scan.numbers.share_of, behind).unwrap_or(behind);
    if behind == next.tokens.start {
        figure.value.unit.clone_from(&next.value.unit);
    }
}

/// "from 10 to 12 people", "to 12 people from 10": both ends of a change count the same.
fn ends_of_change(first: &mut Figure, second: &mut Figure) {
    let ends = matches!((first.role, second.role), (Role::Before, Role::After) | (Role::After, Role::Before));
    if !ends || first.kind != FigureKind::Count || second.kind != FigureKind::Count {
        return;
    }
    if first.unit.is_none() {
        first.unit.clone_from(&second.unit);
    } else if second.unit.is_none() {
        second.unit.clone_from(&first.unit);
    }
}

/// "from about 14-18 mpg to 24": a bare number behind "to" has the unit of the figure before it.
fn reached(scan: &Scan<'_>, figure: &Annotation<Figure>, goal: &mut Annotation<Figure>) {
    let (from, to) = (&figure.value, &mut goal.value);
    let measured = matches!(from.kind, FigureKind::Percent | FigureKind::Money | FigureKind::Measure);
    let measured = measured && from.role != Role::Change;
    let bare = to.kind == FigureKind::Count && to.unit.is_none();
    let joined = || scan.after(&scan.numbers.range_to, figure.tokens.end) == Some(goal.tokens.start);
    if measured && bare && joined() {
        to.kind = from.kind;
        to.unit.clone_from(&from.unit);
        to.scale = from.scale.clone();
    }
}

/// "by 1 to 1.5 degrees Celsius (1.8 to 2.7 Fahrenheit)", "more than 5 million crowns ($230,000)": the figure in
/// brackets is the one before it in another unit, and as exact.
fn converted(scan: &Scan<'_>, figure: &Annotation<Figure>, inside: &mut Annotation<Figure>) {
    let (from, to) = (&figure.value, &mut inside.value);
    let end = figure.tokens.end;
    let opens = (scan.is(end, "(") || scan.is(end, "/")) && inside.tokens.start == end + 1;
    let closes = scan.is(inside.tokens.end, ")") || scan.is(inside.tokens.end, "/");
    let other = from.unit != to.unit && from.kind == to.kind;
    let same = other && (from.kind == FigureKind::Money || from.scale.dimension == to.scale.dimension);
    let silent = to.bound == Bound::Exact && to.direction.is_none() && to.role == Role::Level;
    let unit = matches!(from.kind, FigureKind::Money | FigureKind::Measure);
    if !(opens && closes && same && silent && unit) {
        return;
    }
    (to.bound, to.slack, to.direction, to.role) = (from.bound, from.slack, from.direction, from.role);
    match to.bound {
        Bound::Over | Bound::AtLeast => to.high = None,
        Bound::Under | Bound::AtMost => to.low = None,
        Bound::Exact | Bound::About => {}
    }
}
