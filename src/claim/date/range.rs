//! Two dates with a beginning and an end: "from March to May", "2014-2018", "April 9th through 17th".

use super::anchor::resolve;
use super::calendar::Days;
use super::forms::read_announced;
use super::model::{DateClaim, Printed};
use super::reading::Reading;
use super::scan::Scan;
use crate::claim::Annotation;
use crate::rule::dates::Period;
use crate::text::{Token, TokenKind};
use jiff::ToSpan as _;

/// Where the word that opens a range starts: "from", "between".
pub(super) fn opening(scan: &Scan<'_>, lead: usize) -> Option<usize> {
    scan.before(&scan.dates.between, lead).or(scan.before(&scan.dates.from, lead))
}

/// The second date of a range, and where the range starts.
pub(super) fn second(scan: &Scan<'_>, lead: usize, first: &Reading) -> Option<(Reading, usize)> {
    let between = scan.before(&scan.dates.between, lead);
    let from = scan.before(&scan.dates.from, lead);
    let next = match scan.after(&scan.dates.range_to, first.end) {
        Some(next) if between.is_none() || !scan.has(&scan.dates.and, first.end) => next,
        _ => scan
            .after(&scan.dates.and, first.end)
            .filter(|&next| between.is_some() || is_last_day(scan, first, next))?,
    };
    if scan.dash(first.end) && scan.tokens[first.end].spaced() != scan.tokens.get(next).is_some_and(Token::spaced) {
        return None;
    }
    let next = scan.after(&scan.dates.article, next).unwrap_or(next);
    let start = between.or(from).unwrap_or(lead);
    let bare_day = scan.month_day(next).filter(|_| first.printed.day.is_some());
    let found = read_announced(scan, next);
    if let Some(found) = found.filter(|r| bare_day.is_none() || r.printed.month.is_some()) {
        let like = found.unit == first.unit
            || (found.printed.month.is_some() && first.printed.month.is_some())
            || from.is_some()
            || between.is_some()
            || !scan.dash(first.end);
        return like.then_some((found, start));
    }
    if let Some(end) = scan.after(&scan.dates.now, next).filter(|_| from.is_some() || between.is_some()) {
        let days = scan.anchor.map(|day| (day, day));
        return Some((Reading::period(days, Period::Day, end, true), start));
    }
    // "April 9th through 17th"
    let (day, mut end) = bare_day?;
    let mut printed = Printed { day: Some(day), weekday: None, ..first.printed };
    if scan.is(end, ",")
        && let Some((year, after)) = scan.year(end + 1)
    {
        (printed.year, end) = (Some(year), after);
    }
    Some((Reading::printed(scan, printed, (next, end)), start))
}

/// "July 8 and 9": a second day of the month, with nothing behind it that it could count.
fn is_last_day(scan: &Scan<'_>, first: &Reading, next: usize) -> bool {
    let Some((day, end)) = scan.month_day(next) else { return false };
    let closes = scan.kind(end).is_none_or(|kind| kind == TokenKind::Mark) && !scan.dash(end) && !scan.is(end, "%");
    let month = first.printed.month.is_some() && !scan.is(first.end, ",");
    month && closes && first.printed.day.is_some_and(|first| first < day)
}

/// The two as one date; what is printed once counts for both.
pub(super) fn pair(scan: &Scan<'_>, start: usize, first: &Reading, second: &Reading) -> Annotation<DateClaim> {
    let days = borrowed_year(scan, first, second).or(first.days);
    let last = match (days, second.days) {
        (Some(days), Some(last)) => Some(behind(first, second, days, last)),
        (_, last) => last,
    };
    let value = DateClaim {
        from: first.point.filter(|_| first.days == days).or(days.map(|days| days.0)),
        to: second.point.filter(|_| second.days == last).or(last.map(|days| days.1)),
        granularity: second.unit,
        relative: first.relative || second.relative,
        length: false,
        range: true,
        ..first.claim()
    };
    Annotation { tokens: start..second.end, value }
}

/// The first date by the year of the second: "Jan-Feb 2017", "Dec. 30 to Jan. 2, 2020".
fn borrowed_year(scan: &Scan<'_>, first: &Reading, second: &Reading) -> Option<Days> {
    let year = second.printed.year.filter(|_| first.printed.year.is_none() && first.printed.month.is_some())?;
    let dated = |year| resolve(&Printed { year: Some(year), ..first.printed }, scan.anchor, || false);
    let days = dated(year)?;
    let too_late = second.days.is_some_and(|last| days.0 > last.1);
    if too_late { dated(year.checked_sub(1)?) } else { Some(days) }
}

/// The second date where the first one puts it: the Friday after that Monday, the May after that March.
fn behind(first: &Reading, second: &Reading, days: Days, last: Days) -> Days {
    let moved = |span: jiff::Span| Some((last.0.checked_add(span).ok()?, last.1.checked_add(span).ok()?));
    let named = |reading: &Reading| reading.printed.weekday.filter(|_| reading.printed.day.is_none());
    if let (Some(from), Some(to)) = (named(first), named(second)) {
        let day = days.0.checked_add(i64::from((to - from).rem_euclid(7)).days()).ok();
        return day.map_or(last, |day| (day, day));
    }
    let early = days.0 > last.0 && second.relative && second.printed.month.is_some();
    if early { moved(1.years()).unwrap_or(last) } else { last }
}
