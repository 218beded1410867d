//! Names of months and weekdays, which are ordinary words or names of people as well.

use super::scan::Scan;
use super::spoken;
use crate::text::TokenKind;

/// Abbreviations of months are no longer than this, and then a full stop is theirs.
const LONGEST_SHORT: usize = 4;

/// A weekday, when the word is meant as one, and the token after it.
pub(super) fn weekday(scan: &Scan<'_>, at: usize) -> Option<(i8, usize)> {
    let (end, weekday) = scan.map(&scan.dates.weekdays, at)?;
    certain(scan, at, end).then_some((weekday, end))
}

/// A month, and the token after its name and full stop.
pub(super) fn month(scan: &Scan<'_>, at: usize) -> Option<(i8, usize)> {
    let (end, month) = scan.map(&scan.dates.months, at)?;
    if !certain(scan, at, end) {
        return None;
    }
    let short = scan.str(at).len() <= LONGEST_SHORT;
    let stop = short && scan.is(end, ".") && scan.glued(end) && end + 1 < scan.end;
    let carries_on = stop && (scan.kind(end + 1) == Some(TokenKind::Number) || !scan.tokens[end + 1].capital());
    Some((month, if carries_on { end + 1 } else { end }))
}

/// Whether a word that may be an ordinary one ("may", "sun", "March") is a month or weekday here.
fn certain(scan: &Scan<'_>, at: usize, end: usize) -> bool {
    let wary = scan.has(&scan.dates.wary, at);
    let name = scan.has(&scan.dates.names, at);
    if !wary && !name {
        return true;
    }
    let capital = scan.tokens[at].capital();
    let preceded = || scan.before(&scan.dates.before, at).is_some();
    (if name { capital && preceded() } else { capital }) || numbered(scan, at, end)
}

/// Whether a day or year stands beside the name that ends at `end`.
fn numbered(scan: &Scan<'_>, at: usize, end: usize) -> bool {
    let next = if scan.is(end, ".") { end + 1 } else { end };
    let slash = (scan.is(next, "/") || scan.dash(next)) && scan.glued(next) && scan.glued(next + 1);
    let joined = || scan.month_day(next + 1).is_some() || scan.map(&scan.dates.months, next + 1).is_some();
    let the = scan.after(&scan.dates.article, next);
    let ordinal = |day: usize| scan.month_day(day).is_some_and(|(_, end)| end > day + 1 || scan.digits(day).is_none());
    (slash && joined())
        || the.is_some_and(ordinal)
        || scan.month_day(next).is_some()
        || scan.year(next).is_some()
        || spoken::year(scan, next).is_some()
        || (at > scan.start && scan.digits(at - 1).is_some())
        || (at > scan.start + 1 && scan.has(&scan.numbers.ordinal_marks, at - 1) && scan.glued(at - 1))
}
