//! Times of day: "9:30 a.m.", "14:00 GMT", "noon".

use super::model::{Clock, DateClaim, Zone};
use super::reading::Reading;
use super::scan::Scan;
use crate::claim::Annotation;
use crate::rule::dates::Period;
use crate::text::TokenKind;

/// The time that starts at token `at`, with the bounds before it.
pub(super) fn read(scan: &Scan<'_>, at: usize) -> Option<Annotation<DateClaim>> {
    let (mut clock, end) = if scan.kind(at) == Some(TokenKind::Number) { figures(scan, at)? } else { named(scan, at)? };
    let edge = scan.dates.edges.before(scan.tokens, at, scan.start);
    // "shortly after 9 a.m."
    let near = edge.is_some_and(|(start, _)| scan.before(&scan.dates.nearly, start).is_some());
    clock.about |= near;
    let edge = edge.filter(|_| !near).map(|(_, edge)| *edge);
    // "from 9 to 11 a.m."
    let to = scan.before(&scan.dates.range_to, at).or_else(|| scan.before(&scan.dates.and, at));
    let range = to.is_some_and(|to| to > scan.start && counts(scan, to - 1));
    let nothing = Reading::period(None, Period::Day, end, false).claim();
    let value = DateClaim { clock: Some(clock), edge, range, ..nothing };
    Some(Annotation { tokens: at..end, value })
}

/// Whether a number, or the half of the day behind it, ends a time or its hour there.
fn counts(scan: &Scan<'_>, at: usize) -> bool {
    scan.kind(at) == Some(TokenKind::Number)
        || scan.dates.day_halves.at(scan.tokens, at, scan.end).is_some()
        || scan.dates.zones.at(scan.tokens, at, scan.end).is_some()
}

/// "9 a.m.", "9:30 p.m. EST", "9.30am", "14:00 GMT", "1400 GMT", "14 Uhr".
fn figures(scan: &Scan<'_>, at: usize) -> Option<(Clock, usize)> {
    let (hour, minute, digits) = hour_and_minute(scan, at)?;
    let half = scan.map(&scan.dates.day_halves, digits);
    let mark = scan.after(&scan.dates.clock_marks, digits);
    let end = half.map_or(mark.unwrap_or(digits), |(end, _)| end);
    let zone = zone(scan, end);
    if half.is_none() && mark.is_none() && zone.is_none() {
        return None;
    }
    let hour = match half {
        Some((_, later)) => (1..=12).contains(&hour).then_some(hour % 12 + later)?,
        None => hour,
    };
    let minute = minute.unwrap_or(0);
    if hour > 24 || minute > 59 || (hour == 24 && minute > 0) {
        return None;
    }
    let minute = u16::try_from((hour % 24) * 60 + minute).ok()?;
    let clock = Clock { minute, zone: zone.map(|(_, zone)| zone), about: about(scan, at) };
    Some((clock, zone.map_or(end, |(end, _)| end)))
}

/// Hour, minute and the token after them.
fn hour_and_minute(scan: &Scan<'_>, at: usize) -> Option<(u32, Option<u32>, usize)> {
    let glued = at > scan.start && scan.glued(at) && !scan.is(at - 1, "(");
    // "11: 06 a.m."
    if glued
        || (at > scan.start
            && scan.is(at - 1, ":")
            && scan.digits(at).is_some_and(|(hour, _)| hour < 10 && scan.str(at).len() == 2))
    {
        return None;
    }
    let two = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() == 2);
    if let Some((hour, minute)) = scan.str(at).split_once('.') {
        let hour = hour.parse().ok().filter(|_| hour.len() <= 2)?;
        return Some((hour, Some(two(minute)?), at + 1));
    }
    let (value, length) = scan.digits(at)?;
    if length == 4 {
        return Some((value / 100, Some(value % 100), at + 1));
    }
    let colon = scan.is(at + 1, ":") && scan.glued(at + 1) && scan.glued(at + 2);
    if length <= 2 && colon && scan.kind(at + 2) == Some(TokenKind::Number) {
        return Some((value, Some(two(scan.str(at + 2))?), at + 3));
    }
    (length <= 2 && !colon).then_some((value, None, at + 1))
}

/// "noon", "midnight", and no name like "Midnight Express".
fn named(scan: &Scan<'_>, at: usize) -> Option<(Clock, usize)> {
    let (end, minute) = scan.map(&scan.dates.named_times, at)?;
    if scan.tokens[at].capital() && at > scan.sentence {
        return None;
    }
    let zone = zone(scan, end);
    let clock = Clock { minute, zone: zone.map(|(_, zone)| zone), about: about(scan, at) };
    Some((clock, zone.map_or(end, |(end, _)| end)))
}

/// The zone behind a time; its letters are capitals.
fn zone(scan: &Scan<'_>, at: usize) -> Option<(usize, Zone)> {
    let (end, (low, high)) = scan.map(&scan.dates.zones, at)?;
    scan.tokens[at].capital().then_some((end, Zone { low, high }))
}

/// Whether a word before it makes it no exact time: "about", "shortly after".
fn about(scan: &Scan<'_>, at: usize) -> bool {
    scan.numbers.bounds.before(scan.tokens, at, scan.start).is_some()
}
