//! The date of a figure: the one that its own clause gives it, `$5 million in the third quarter, up from $4 million a year
//! earlier`.

use super::model::{Figure, Role};
use super::scan::Scan;
use crate::claim::{Annotation, DateClaim, Period, Reporting, Telling};
use std::ops::Range;

/// How far behind a figure its date stands, in tokens.
const BEHIND: usize = 12;
/// How far behind it where other figures stand between.
const ACROSS: usize = 30;
/// How far before it.
const BEFORE: usize = 60;
/// So many dates before a figure are looked at.
const LOOKED_AT: usize = 8;
/// A date that starts in so many tokens of its sentence dates all of it.
const OPENING: usize = 4;
/// How many tokens stand between a period and the figure that it is part of the name of.
const BESIDE: usize = 4;
/// How many tokens stand between a figure and the same in other words: "$5 million, or 14 cents".
const APPOSED: usize = 3;

/// A date of the sentence that can date a figure.
struct Dated {
    tokens: Range<usize>,
    /// It is a day, or shorter.
    day: bool,
    /// It says by itself that it is another time: "a year earlier", "in 2002".
    other: bool,
    used: Use,
}

/// What a date is there for.
#[derive(Clone, Copy, PartialEq)]
enum Use {
    /// Any figure.
    Figures,
    /// The figure before it, with which another one is compared: "from $4 million in 2002".
    Compared,
    /// None: it is the time with which something is compared, "than a year ago".
    Nothing,
}

/// Gives the figures of a sentence their dates; `dates` are those of the sentence.
pub(super) fn assign(scan: &Scan<'_>, figures: &mut [Annotation<Figure>], dates: &[Annotation<DateClaim>]) {
    let mut usable: Vec<Dated> = dates.iter().filter_map(|date| dated(scan, date)).collect();
    if usable.is_empty() {
        return;
    }
    let mut found: Vec<Option<usize>> = vec![None; figures.len()];
    for at in (0..figures.len()).rev() {
        let figure = &figures[at];
        let next = figures.get(at + 1).map_or(scan.end, |next| next.tokens.start);
        found[at] = behind(scan, figure.tokens.end, next.min(figure.tokens.end + BEHIND), &usable);
        let apposed = found[at].is_none()
            && figures.get(at + 1).is_some_and(|next| {
                !compared_with(scan, next) && is_apposed(scan, figure.tokens.end, next.tokens.start)
            });
        if apposed {
            found[at] = found[at + 1];
        }
        if let Some(date) = found[at].filter(|_| compared_with(scan, figure)) {
            // "to $44 million from $50 million in May" was $44 million in May
            if date > 0 || usable[date].other {
                usable[date].used = Use::Compared;
            } else {
                found[at] = None;
            }
        }
    }
    for (figure, own) in figures.iter_mut().zip(found) {
        let alone = compared_with(scan, figure);
        let named = if alone { None } else { beside(scan, figure, &usable, own) };
        let date = named.or(own).or_else(|| {
            if alone { None } else { before(scan, figure, &usable).or_else(|| across(scan, figure, &usable)) }
        });
        figure.value.period = date.map(|date| {
            let tokens = &usable[date].tokens;
            scan.tokens[tokens.start].span.cover(scan.tokens[tokens.end - 1].span)
        });
    }
}

/// A date, unless it is a time of day, leaves an end open, or says when something was said.
fn dated(scan: &Scan<'_>, date: &Annotation<DateClaim>) -> Option<Dated> {
    let start = date.tokens.start;
    // "reported second-quarter sales" says what was reported, and "said last year" when
    let when = date.value.granularity < Period::Quarter || date.value.back.is_some();
    let said = when && date.value.event.is_some_and(|event| event.telling == Telling::Remark);
    if date.value.clock.is_some() || date.value.edge.is_some() || said {
        return None;
    }
    let lead = scan.before(&scan.tables.dates.article, start).unwrap_or(start);
    let lead = scan.before(&scan.tables.dates.on, lead).unwrap_or(lead);
    let back = date.value.back.is_some_and(|(_, count)| count > 0);
    Some(Dated {
        tokens: date.tokens.clone(),
        day: date.value.granularity == Period::Day,
        other: back || date.value.reporting == Some(Reporting::Compared) || date.value.printed.year.is_some(),
        used: if scan.before(&scan.numbers.compared, lead).is_some() { Use::Nothing } else { Use::Figures },
    })
}

/// Whether something is compared with the figure: "from $4 million", "compared with 14 cents".
fn compared_with(scan: &Scan<'_>, figure: &Annotation<Figure>) -> bool {
    figure.value.role == Role::Before || scan.before(&scan.numbers.compared, figure.tokens.start).is_some()
}

/// The first date that starts in `from..to`, in the same clause.
fn behind(scan: &Scan<'_>, from: usize, to: usize, usable: &[Dated]) -> Option<usize> {
    let first = usable.partition_point(|date| date.tokens.start < from);
    let date = usable.get(first).filter(|date| date.tokens.start < to && date.used != Use::Nothing)?;
    (!breaks(scan, from, date.tokens.start)).then_some(first)
}

/// The period right before a figure whose day stands behind it: "reported second-quarter sales of $5 million on Monday".
fn beside(scan: &Scan<'_>, figure: &Annotation<Figure>, usable: &[Dated], own: Option<usize>) -> Option<usize> {
    let date = before(scan, figure, usable)?;
    let near = figure.tokens.start - usable[date].tokens.end <= BESIDE && !usable[date].day;
    (near && usable[own?].day).then_some(date)
}

/// The last date before a figure, in the same clause or at the start of the sentence.
fn before(scan: &Scan<'_>, figure: &Annotation<Figure>, usable: &[Dated]) -> Option<usize> {
    let start = figure.tokens.start;
    let until = usable.partition_point(|date| date.tokens.end <= start);
    let last = until.saturating_sub(LOOKED_AT);
    let at = last + usable[last..until].iter().rposition(|date| date.used == Use::Figures)?;
    let date = &usable[at].tokens;
    let near = start - date.end <= BEFORE;
    // "the library, founded in 1925, has" dates the founding
    let inside = || scan.is(date.end, ",") || breaks(scan, date.end, start);
    (near && (opens(scan, date.start) || !inside())).then_some(at)
}

/// Whether a date that starts at the token dates all of its sentence: nothing but small words stands before it.
fn opens(scan: &Scan<'_>, start: usize) -> bool {
    start < scan.start + OPENING && (scan.start..start).all(|at| scan.in_list(scan.tables.lists.function, at))
}

/// The first date behind a figure, past other figures of the clause: "$5 million on sales of $9 million in May".
fn across(scan: &Scan<'_>, figure: &Annotation<Figure>, usable: &[Dated]) -> Option<usize> {
    let from = figure.tokens.end;
    let at = behind(scan, from, scan.end.min(from + ACROSS), usable)?;
    (usable[at].used == Use::Figures).then_some(at)
}

/// Whether the clause ends between two tokens.
fn breaks(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|at| scan.clause_ends(at))
}

/// Whether nothing but marks and "or" stands between two figures.
fn is_apposed(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    let small = |at: usize| !scan.word(at) || scan.has(&scan.numbers.range_or, at) && !scan.has(&scan.numbers.and, at);
    from < to && to - from <= APPOSED && (from..to).all(small)
}
