//! Dates that are said from the day of publication: "yesterday", "last month", "next five days", "a year ago".

use super::calendar::{self, Days};
use super::model::{Day, Printed};
use super::read::{Reading, month, weekday, year_reading};
use super::scan::Scan;
use crate::rule::dates::Period;
use jiff::ToSpan as _;

/// The relative date that starts at token `at`.
pub(super) fn read(scan: &Scan<'_>, at: usize, ahead: bool) -> Option<Reading> {
    named_day(scan, at)
        .or_else(|| from_now(scan, at, ahead))
        .or_else(|| stepped(scan, at))
        .or_else(|| inside(scan, at))
        .or_else(|| year_word(scan, at))
}

fn named_day(scan: &Scan<'_>, at: usize) -> Option<Reading> {
    let (end, days) = scan.map(&scan.dates.days, at)?;
    let day = scan.anchor.and_then(|day| calendar::shift(day, Period::Day, days));
    Some(Reading::period(day.map(|d| (d, d)), Period::Day, end, true))
}

/// "two days ago", "a fortnight later", "three weeks from tomorrow", "two days after today".
fn from_now(scan: &Scan<'_>, at: usize, ahead: bool) -> Option<Reading> {
    let start = scan.after(&scan.dates.in_, at);
    let (count, after) = scan.count(start.unwrap_or(at))?;
    let (end, unit) = scan.map(&scan.dates.units, if scan.dash(after) { after + 1 } else { after })?;
    if let Some(found) = from_day(scan, count, unit, end, ahead) {
        return Some(found);
    }
    if let Some(end) = scan.after(&scan.dates.ago, end) {
        return Some(length(scan, unit, -count, end));
    }
    if let Some(end) = scan.after(&scan.dates.later, end) {
        return Some(length(scan, unit, count, end));
    }
    let counts = start.is_some() && scan.tokens[at].word != scan.tokens[end - 1].word && ahead;
    counts.then(|| length(scan, unit, count, end))
}

/// "three weeks from tomorrow", "two days after today", "five days before Christmas".
fn from_day(scan: &Scan<'_>, count: i32, unit: Period, end: usize, ahead: bool) -> Option<Reading> {
    let sign = if scan.has(&scan.dates.from, end) || scan.is(end, "after") {
        1
    } else if scan.is(end, "before") {
        -1
    } else {
        return None;
    };
    let base = named_day(scan, end + 1).or_else(|| super::read::read(scan, end + 1, ahead))?;
    if base.unit != Period::Day {
        return None;
    }
    let day = base.days.and_then(|(day, _)| calendar::shift(day, unit, count.checked_mul(sign)?));
    Some(Reading {
        end: base.end,
        length: true,
        ..Reading::period(day.map(|d| (d, d)), Period::Day, base.end, base.relative)
    })
}

/// A moment some units away: a day where the unit is a day or a week, else the period itself.
fn length(scan: &Scan<'_>, unit: Period, count: i32, end: usize) -> Reading {
    let day = scan.anchor.and_then(|day| calendar::shift(day, unit, count));
    Reading { length: true, ..Reading::period(day.map(|d| (d, d)), unit, end, true) }
}

/// "last month", "this Friday", "next five days", "the past two years", "next week Monday".
fn stepped(scan: &Scan<'_>, at: usize) -> Option<Reading> {
    let (after, step) = scan.map(&scan.dates.steps, at)?;
    if let Some((end, weekday)) = weekday(scan, after) {
        return Some(named_weekday(scan, weekday, step, end));
    }
    if let Some((end, month)) = month(scan, after) {
        return Some(named_month(scan, month, step, end));
    }
    if let Some((end, months)) = scan.map(&scan.dates.seasons, after) {
        return Some(season(scan, months, step, end));
    }
    if let Some((end, unit)) = scan.map(&scan.dates.units, after) {
        return Some(unit_reading(scan, unit, step, end));
    }
    let (count, next) = scan.count(after)?;
    let (end, unit) = scan.map(&scan.dates.units, next)?;
    (step != 0).then(|| several(scan, unit, count, step, end))
}

fn unit_reading(scan: &Scan<'_>, unit: Period, step: i32, end: usize) -> Reading {
    let days = scan.anchor.and_then(|day| calendar::around(calendar::shift(day, unit, step)?, unit));
    // "next week Wednesday", "Tuesday of next week" is read where the weekday stands
    if unit == Period::Week
        && let Some((after, wanted)) = weekday(scan, end)
    {
        let day = days.and_then(|(first, _)| first.checked_add(i64::from(wanted - 1).days()).ok());
        let printed = Printed { weekday: Some(wanted), ..Printed::default() };
        return Reading { printed, ..Reading::period(day.map(|d| (d, d)), Period::Day, after, true) };
    }
    Reading::period(days, unit, end, true)
}

/// "next five days": from tomorrow on; "the last three months": up to today.
fn several(scan: &Scan<'_>, unit: Period, count: i32, step: i32, end: usize) -> Reading {
    let days = scan.anchor.and_then(|today| -> Option<Days> {
        let far = calendar::shift(today, unit, count.checked_mul(step)?)?;
        let one = |day: Day, n: i64| day.checked_add(n.days()).ok();
        if matches!(unit, Period::Quarter | Period::Year | Period::Decade | Period::Century) && unit != Period::Year {
            let (first, last) = calendar::around(today, unit)?;
            let (far_first, far_last) = calendar::around(far, unit)?;
            return Some(if step < 0 { (far_first, one(first, -1)?) } else { (one(last, 1)?, far_last) });
        }
        Some(if step < 0 { (far, today) } else { (one(today, 1)?, far) })
    });
    Reading { length: true, ..Reading::period(days, unit, end, true) }
}

fn named_weekday(scan: &Scan<'_>, weekday: i8, step: i32, end: usize) -> Reading {
    let day = scan.anchor.and_then(|today| {
        let monday = calendar::around(today, Period::Week)?.0;
        let week = monday.checked_add(i64::from(step).weeks()).ok()?;
        week.checked_add(i64::from(weekday - 1).days()).ok()
    });
    let printed = Printed { weekday: Some(weekday), ..Printed::default() };
    Reading { printed, ..Reading::period(day.map(|d| (d, d)), Period::Day, end, true) }
}

/// "last August": the latest that is over; "next August": the first to come.
fn named_month(scan: &Scan<'_>, month: i8, step: i32, end: usize) -> Reading {
    if let Some((day, after)) = scan.month_day(end) {
        let printed = Printed { month: Some(month), day: Some(day), ..Printed::default() };
        return Reading::printed(scan, printed, Period::Day, after, step > 0);
    }
    let days = scan.anchor.and_then(|today| {
        let year = match step {
            0 => today.year(),
            s if s < 0 => today.year() - i16::from(month >= today.month()),
            _ => today.year() + i16::from(month <= today.month()),
        };
        calendar::month(year, month)
    });
    let printed = Printed { month: Some(month), ..Printed::default() };
    Reading { printed, ..Reading::period(days, Period::Month, end, true) }
}

fn season(scan: &Scan<'_>, (first, last): (i8, i8), step: i32, end: usize) -> Reading {
    let days = scan.anchor.and_then(|today| {
        let year = match step {
            0 => today.year(),
            s if s < 0 => today.year() - i16::from(first >= today.month()),
            _ => today.year() + i16::from(first <= today.month()),
        };
        calendar::months(year, first, last)
    });
    Reading::period(days, Period::Season, end, true)
}

/// "within nine months": from today on.
fn inside(scan: &Scan<'_>, at: usize) -> Option<Reading> {
    let next = scan.after(&scan.dates.within, at)?;
    let (count, after) = scan.count(next)?;
    let (end, unit) = scan.map(&scan.dates.units, after)?;
    let days = scan.anchor.and_then(|today| Some((today, calendar::shift(today, unit, count)?)));
    Some(Reading { length: true, ..Reading::period(days, unit, end, true) })
}

/// "the year 2008".
fn year_word(scan: &Scan<'_>, at: usize) -> Option<Reading> {
    let after = scan.after(&scan.dates.year_words, at)?;
    let (year, end) = scan.year(after)?;
    Some(year_reading(year, end))
}
