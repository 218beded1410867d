//! One date without what stands around it: "Oct. 9", "Friday, 9 October 2025", "last month", "two days ago".

use super::anchor::resolve;
use super::calendar::{self, Days};
use super::dotted;
use super::model::Printed;
use super::relative;
use super::scan::Scan;
use crate::rule::dates::{Part, Period};
use crate::text::TokenKind;

/// A date with the token after it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Reading {
    pub end: usize,
    pub days: Option<Days>,
    pub unit: Period,
    pub printed: Printed,
    pub relative: bool,
    pub length: bool,
}

impl Reading {
    pub fn printed(scan: &Scan<'_>, printed: Printed, unit: Period, end: usize, ahead: bool) -> Self {
        let relative = printed.year.is_none();
        Self { end, days: resolve(&printed, scan.anchor, ahead), unit, printed, relative, length: false }
    }

    pub fn period(days: Option<Days>, unit: Period, end: usize, relative: bool) -> Self {
        Self { end, days, unit, printed: Printed::default(), relative, length: false }
    }
}

/// The date that starts at token `at`. `ahead`: the text speaks of what is to come.
pub(super) fn read(scan: &Scan<'_>, at: usize, ahead: bool) -> Option<Reading> {
    part_of(scan, at, ahead)
        .or_else(|| with_weekday(scan, at, ahead))
        .or_else(|| day(scan, at, ahead))
        .or_else(|| relative::read(scan, at, ahead))
        .or_else(|| period(scan, at, ahead))
}

/// A day or month with its name or in figures.
pub(super) fn day(scan: &Scan<'_>, at: usize, ahead: bool) -> Option<Reading> {
    let numeric = numeric(scan, at, ahead).or_else(|| dotted::read(scan, at, ahead));
    numeric.or_else(|| day_first(scan, at, ahead)).or_else(|| month_first(scan, at, ahead))
}

/// "early July", "the end of 2008", "late last month".
fn part_of(scan: &Scan<'_>, at: usize, ahead: bool) -> Option<Reading> {
    let (mut next, part) = scan.map(&scan.dates.parts, at)?;
    if scan.dash(next) && scan.glued(next) {
        next += 1;
    }
    let after = scan.after(&scan.dates.article, next).unwrap_or(next);
    let inner = month_first(scan, after, ahead)
        .or_else(|| relative::read(scan, after, ahead))
        .or_else(|| period(scan, after, ahead))
        .or_else(|| bare_year(scan, after))
        .or_else(|| this_unit(scan, after))?;
    if inner.unit == Period::Day {
        return None;
    }
    let days = inner.days.and_then(|days| calendar::part(days, part, inner.unit));
    // what of it has happened: "earlier this year"
    let days = match (days, scan.anchor, part) {
        (Some(_), Some(today), Part::Start) if scan.is_earlier(at) => inner.days.map(|(from, _)| (from, today)),
        _ => days,
    };
    Some(Reading { days, ..inner })
}

/// "the week": this one, where it follows "the end of".
fn this_unit(scan: &Scan<'_>, at: usize) -> Option<Reading> {
    let (end, unit) = scan.map(&scan.dates.units, at)?;
    let days = scan.anchor.and_then(|day| calendar::around(day, unit));
    Some(Reading::period(days, unit, end, true))
}

fn bare_year(scan: &Scan<'_>, at: usize) -> Option<Reading> {
    let (year, end) = scan.year(at)?;
    Some(year_reading(year, end))
}

pub(super) fn year_reading(year: i16, end: usize) -> Reading {
    let printed = Printed { year: Some(year), ..Printed::default() };
    Reading { end, days: calendar::year(year), unit: Period::Year, printed, relative: false, length: false }
}

/// "Friday", "Friday, Oct. 9", "Tuesday the eleventh", "Mon 13th".
fn with_weekday(scan: &Scan<'_>, at: usize, ahead: bool) -> Option<Reading> {
    let (end, weekday) = weekday(scan, at)?;
    let mut next = end;
    if scan.is(next, ".")
        && scan.glued(next)
        && scan.tokens.get(next + 1).is_some_and(|t| t.kind != TokenKind::Word || t.capital)
        && next + 1 < scan.end
        && end_is_short(scan, at)
    {
        next += 1;
    }
    let after_comma = if scan.is(next, ",") || (scan.dash(next) && scan.glued(next)) { next + 1 } else { next };
    if let Some(mut found) = day(scan, after_comma, ahead).filter(|r| r.printed.day.is_some()) {
        found.printed.weekday = Some(weekday);
        if found.printed.year.is_none() {
            found.days = resolve(&found.printed, scan.anchor, ahead);
        }
        return Some(found);
    }
    let the = scan.after(&scan.dates.article, next);
    if let Some((number, after)) = scan.month_day(the.unwrap_or(next)) {
        let ordinal = the.is_some() || scan.digits(next).is_none_or(|_| after > next + 1);
        let closes = scan.kind(after).is_none_or(|kind| kind == TokenKind::Mark);
        if ordinal
            || closes && scan.kind(next) == Some(TokenKind::Number) && !scan.is(after, "%") && !scan.is(after, "-")
        {
            let printed = Printed { day: Some(number), weekday: Some(weekday), ..Printed::default() };
            return Some(Reading::printed(scan, printed, Period::Day, after, ahead));
        }
    }
    let printed = Printed { weekday: Some(weekday), ..Printed::default() };
    Some(Reading::printed(scan, printed, Period::Day, end, ahead))
}

fn end_is_short(scan: &Scan<'_>, at: usize) -> bool {
    scan.str(at).len() <= 5
}

/// A weekday, when the word is meant as one.
pub(super) fn weekday(scan: &Scan<'_>, at: usize) -> Option<(usize, i8)> {
    let (end, weekday) = scan.map(&scan.dates.weekdays, at)?;
    certain(scan, at, end).then_some((end, weekday))
}

/// Whether a word that may be an ordinary one ("may", "sun", "March") is a month or weekday here.
fn certain(scan: &Scan<'_>, at: usize, end: usize) -> bool {
    let wary = scan.has(&scan.dates.wary, at);
    let name = scan.has(&scan.dates.names, at);
    if !wary && !name {
        return true;
    }
    let preceded = scan.before(&scan.dates.before, at).is_some();
    let next = if scan.is(end, ".") { end + 1 } else { end };
    let slash = (scan.is(next, "/") || scan.dash(next)) && scan.glued(next) && scan.glued(next + 1);
    let joined = slash && (scan.month_day(next + 1).is_some() || scan.map(&scan.dates.months, next + 1).is_some());
    let numbered = joined
        || scan.month_day(next).is_some()
        || scan.year(next).is_some()
        || (at > scan.start && scan.digits(at - 1).is_some())
        || (at > scan.start + 1 && scan.has(&scan.numbers.ordinal_marks, at - 1) && scan.glued(at - 1));
    let capital = scan.tokens[at].capital;
    if name { numbered || (capital && preceded) } else { capital || numbered }
}

/// A month, and the token after its name and full stop.
pub(super) fn month(scan: &Scan<'_>, at: usize) -> Option<(usize, i8)> {
    let (end, month) = scan.map(&scan.dates.months, at)?;
    if !certain(scan, at, end) {
        return None;
    }
    let short = scan.str(at).len() <= 4;
    let stop = short && scan.is(end, ".") && scan.glued(end) && end + 1 < scan.end;
    let carries_on = stop && (scan.kind(end + 1) == Some(TokenKind::Number) || !scan.tokens[end + 1].capital);
    Some((if carries_on { end + 1 } else { end }, month))
}

/// "October 9th, 2025", "Oct. 9", "July 2016", "july the 4th of 1995", "April".
fn month_first(scan: &Scan<'_>, at: usize, ahead: bool) -> Option<Reading> {
    let (mut end, month) = month(scan, at)?;
    let mut printed = Printed { month: Some(month), ..Printed::default() };
    let slashed = (scan.is(end, "/") || scan.dash(end)) && scan.glued(end) && scan.glued(end + 1);
    let comma = scan.is(end, ",")
        && scan.digits(end + 1).is_some()
        && scan.month_day(end + 1).is_some_and(|(_, e)| e > end + 2);
    let day_at = if slashed || comma { end + 1 } else { end };
    let day_at =
        scan.after(&scan.dates.article, day_at).filter(|&after| scan.month_day(after).is_some()).unwrap_or(day_at);
    if let Some((day, after)) = scan.month_day(day_at).filter(|&(_, after)| !is_measure(scan, after)) {
        printed.day = Some(day);
        end = after;
    }
    if let Some((year, after)) = year_behind(scan, end, printed.day.is_some()) {
        printed.year = Some(year);
        end = after;
    }
    let unit = if printed.day.is_some() { Period::Day } else { Period::Month };
    Some(Reading::printed(scan, printed, unit, end, ahead))
}

/// Whether a number that ends here is the start of something else: "March 20 percent", "May 3.5".
fn is_measure(scan: &Scan<'_>, at: usize) -> bool {
    scan.is(at, "%") || scan.is(at, "/") || (scan.is(at, ":") && scan.glued(at + 1)) || scan.is(at, "$")
}

/// ", 2025", "of 1995", "in 2019", "'87", "2025".
fn year_behind(scan: &Scan<'_>, at: usize, after_day: bool) -> Option<(i16, usize)> {
    let mut next = at;
    if scan.is(next, ",") || ((scan.dash(next) || scan.is(next, "/")) && scan.glued(next) && scan.glued(next + 1)) {
        next += 1;
    }
    if scan.is(next, "of") || scan.is(next, "in") {
        next += 1;
        if let Some((year, 2)) = scan.digits(next).filter(|_| after_day) {
            return Some((i16::try_from(1900 + year).ok()?, next + 1));
        }
    }
    if let Some(found) = scan.year(next) {
        let bare = scan.dates.bare_years;
        let fits = (bare.0..=bare.1).contains(&found.0) || next > at || after_day;
        return fits.then_some(found);
    }
    super::spoken::year(scan, next)
}

/// "9 October 2025", "9th of October", "second of Aug.", "23/Sep/2020".
fn day_first(scan: &Scan<'_>, at: usize, ahead: bool) -> Option<Reading> {
    let (day, after) = scan.month_day(at).or_else(|| {
        let (value, end) = scan.count(at)?;
        (scan.kind(at) == Some(TokenKind::Word) && (1..=31).contains(&value))
            .then_some((i8::try_from(value).ok()?, end))
    })?;
    let glued = (scan.is(after, "/") || scan.dash(after)) && scan.glued(after) && scan.glued(after + 1);
    let next = if glued || scan.is(after, "of") { after + 1 } else { after };
    let (end, month) = month(scan, next)?;
    // "May 9 June 10": the number belongs to what stands before it
    if at > scan.start && scan.kind(at) == Some(TokenKind::Number) && scan.is(at - 1, "/") {
        return None;
    }
    let mut printed = Printed { month: Some(month), day: Some(day), ..Printed::default() };
    let mut end = end;
    if let Some((year, after)) = year_behind(scan, end, true) {
        printed.year = Some(year);
        end = after;
    }
    Some(Reading::printed(scan, printed, Period::Day, end, ahead))
}

/// "2025-10-09", "10/9/2025", "22/04", "2019/aug/01", "02-02-2020", "2015-12".
fn numeric(scan: &Scan<'_>, at: usize, ahead: bool) -> Option<Reading> {
    let (first, length) = scan.digits(at)?;
    let mark = at + 1;
    let joins = |at: usize| (scan.is(at, "/") || scan.dash(at)) && scan.glued(at) && scan.glued(at + 1);
    if !joins(mark) || (at > scan.start + 1 && joins(at - 1)) {
        return None;
    }
    if length == 4 {
        let (year, _) = scan.year(at)?;
        let month_name = scan.map(&scan.dates.months, mark + 1).map(|(_, m)| m);
        let middle = month_name.map(|m| (u32::try_from(m).unwrap_or(0), 2)).or_else(|| scan.digits(mark + 1))?;
        let mut printed = Printed { year: Some(year), ..Printed::default() };
        if joins(mark + 2) {
            let third = scan.digits(mark + 3);
            let name = scan.map(&scan.dates.months, mark + 3).map(|(_, m)| m);
            let (m, d) = match (third, name) {
                (Some((day, _)), _) => (middle.0, day),
                (None, Some(m)) => (u32::try_from(m).unwrap_or(0), middle.0),
                _ => return None,
            };
            (printed.month, printed.day) = (Some(i8::try_from(m).ok()?), Some(i8::try_from(d).ok()?));
            let found = Reading::printed(scan, printed, Period::Day, mark + 4, ahead);
            return found.days.is_some().then_some(found);
        }
        if middle.1 != 2 || !(1..=12).contains(&middle.0) || !scan.dash(mark) {
            return None;
        }
        printed.month = i8::try_from(middle.0).ok();
        return Some(Reading::printed(scan, printed, Period::Month, mark + 2, ahead));
    }
    let (second, _) = scan.digits(mark + 1)?;
    let (mut month, mut day) = if scan.dates.day_first { (second, first) } else { (first, second) };
    if month > 12 && day <= 12 {
        (month, day) = (day, month);
    }
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let mut printed =
        Printed { month: Some(i8::try_from(month).ok()?), day: Some(i8::try_from(day).ok()?), ..Printed::default() };
    let mut end = mark + 2;
    if joins(end) && scan.str(end) == scan.str(mark) {
        let (year, length) = scan.digits(end + 1)?;
        printed.year = Some(match length {
            4 => scan.year(end + 1)?.0,
            2 => i16::try_from(if year < 50 { 2000 + year } else { 1900 + year }).ok()?,
            _ => return None,
        });
        end += 2;
    } else {
        // "3/4" is a fraction, "22/04" and a weekday before it make a date
        let weekday = scan.dates.weekdays.before(scan.tokens, at, scan.start).is_some();
        let dated = scan.before(&scan.dates.before, at).is_some() && first >= 1 && second > 12.min(first);
        let padded = scan.str(at).starts_with('0') || scan.str(mark + 1).starts_with('0');
        if scan.dash(mark) || !(weekday || padded || dated || first > 12) {
            return None;
        }
        if let Some((year, after)) = year_behind(scan, end, true).filter(|_| scan.is(end, ",")) {
            (printed.year, end) = (Some(year), after);
        }
    }
    Some(Reading::printed(scan, printed, Period::Day, end, ahead))
}

/// "Q3 2019", "2019 H2", "the third quarter of 2019", "fiscal 2019", "the 1990s", "the 21st century", holidays, years.
fn period(scan: &Scan<'_>, at: usize, ahead: bool) -> Option<Reading> {
    let marked = |at: usize| {
        let quarter = scan.map(&scan.dates.quarter_marks, at).map(|(end, n)| (end, n, Period::Quarter));
        quarter.or_else(|| scan.map(&scan.dates.half_marks, at).map(|(end, n)| (end, n, Period::Half)))
    };
    let days = |year: i16, n: i8, unit: Period| {
        if unit == Period::Quarter { calendar::quarter(year, n) } else { calendar::half(year, n) }
    };
    if let Some((end, number, unit)) = marked(at) {
        let year = year_behind(scan, end, false);
        let of = year.map(|(y, _)| y).or(scan.anchor.map(jiff::civil::Date::year));
        let period =
            Reading::period(of.and_then(|y| days(y, number, unit)), unit, year.map_or(end, |(_, e)| e), year.is_none());
        return Some(Reading { printed: Printed { year: year.map(|(y, _)| y), ..Printed::default() }, ..period });
    }
    if let Some((year, end)) = scan.year(at) {
        let next = if scan.dash(end) && scan.glued(end) { end + 1 } else { end };
        if let Some((end, number, unit)) = marked(next) {
            return Some(Reading::period(days(year, number, unit), unit, end, false));
        }
        return year_alone(scan, at, year, end, ahead);
    }
    if let Some((number, after)) = scan.month_day(at)
        && let Some((end, unit)) = scan.map(&scan.dates.units, after)
    {
        return counted_unit(scan, number, unit, end);
    }
    if let Some((end, first)) = scan.map(&scan.dates.decades, at) {
        let the = scan.before(&scan.dates.article, at).is_some() || scan.before(&scan.dates.year_before, at).is_some();
        return the.then(|| Reading::period(calendar::decade(first), Period::Decade, end, false));
    }
    if let Some((end, (month, day))) = scan.map(&scan.dates.holidays, at) {
        let year = year_behind(scan, end, true);
        let printed = Printed { year: year.map(|(y, _)| y), month: Some(month), day: Some(day), weekday: None };
        return Some(Reading::printed(scan, printed, Period::Day, year.map_or(end, |(_, e)| e), ahead));
    }
    let after = scan.after(&scan.dates.fiscal, at)?;
    let (year, end) = scan.year(after)?;
    Some(Reading { days: None, ..year_reading(year, end) })
}

/// "third quarter of 2019", "21st century", "second half".
fn counted_unit(scan: &Scan<'_>, number: i8, unit: Period, end: usize) -> Option<Reading> {
    match unit {
        Period::Century => Some(Reading::period(calendar::century(i16::from(number)), unit, end, false)),
        Period::Quarter | Period::Half => {
            let next = scan.after(&scan.dates.of, end);
            let year = year_behind(scan, end, false);
            let year = year.or_else(|| scan.year(scan.after(&scan.dates.fiscal, next?)?));
            let this = next.and_then(|at| relative::read(scan, at, false)).filter(|r| r.unit == Period::Year);
            let of = year.map(|(y, _)| y).or(this.as_ref().and_then(|r| r.days).map(|d| d.0.year()));
            if unit == Period::Half && of.is_none() {
                return None;
            }
            let stop = year.map(|(_, e)| e).or(this.map(|r| r.end)).unwrap_or(end);
            let relative = of.is_none();
            let of = of.or(scan.anchor.map(jiff::civil::Date::year));
            let days = of.and_then(|y| {
                if unit == Period::Quarter { calendar::quarter(y, number) } else { calendar::half(y, number) }
            });
            Some(Reading::period(days, unit, stop, relative))
        }
        _ => None,
    }
}

/// "2019", "the 1990s"; a bare number is a year where its size or the word before it says so.
fn year_alone(scan: &Scan<'_>, at: usize, year: i16, end: usize, ahead: bool) -> Option<Reading> {
    if year % 10 == 0 && scan.has(&scan.dates.decade_mark, end) && scan.str(end).len() <= 3 {
        let days =
            if year % 100 == 0 && year < 1900 { calendar::century(year / 100 + 1) } else { calendar::decade(year) };
        return Some(Reading::period(days, Period::Decade, end + 1, false));
    }
    if scan.glued(end) && (scan.kind(end) == Some(TokenKind::Word)) {
        return None;
    }
    // "2018 april"
    if let Some((after, m)) = month(scan, end)
        .filter(|_| !scan.is(end, ",") && scan.year(end + 1).is_none() && scan.month_day(end + 1).is_none())
    {
        let printed = Printed { year: Some(year), month: Some(m), ..Printed::default() };
        return Some(Reading::printed(scan, printed, Period::Month, after, ahead));
    }
    if scan.unit(end) {
        return None;
    }
    let bare = scan.dates.bare_years;
    let said = scan.before(&scan.dates.year_before, at).is_some();
    let joined = at > scan.start && scan.glued(at) && (scan.dash(at - 1) || scan.is(at - 1, "/")) && scan.glued(at - 1);
    let money = at > scan.start && matches!(scan.str(at - 1), "$" | "£" | "€" | "#" | "+");
    let decimal = scan.is(end, "%")
        || (scan.is(end, ".") && scan.glued(end + 1) && scan.kind(end + 1) == Some(TokenKind::Number));
    let fits = (bare.0..=bare.1).contains(&year) || said;
    let part = joined && scan.kind(at - 2) != Some(TokenKind::Number);
    (fits && !(money || decimal || part)).then(|| year_reading(year, end))
}
