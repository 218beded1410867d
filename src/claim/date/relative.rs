//! Dates that are counted from the day of publication: "yesterday", "last month", "next five days", "a year ago".

use super::anchor::nearest_year;
use super::calendar::{self, Days};
use super::holiday;
use super::model::{Day, Printed};
use super::reading::Reading;
use super::scan::Scan;
use super::slot::Found;
use crate::rule::dates::{Period, Step};
use jiff::ToSpan as _;

/// "tomorrow".
pub(super) fn today(scan: &Scan<'_>, days: i32, end: usize) -> Reading {
    let day = scan.anchor.and_then(|day| calendar::shift(day, Period::Day, days));
    Reading::day(day, end, true)
}

/// "two days ago", "a fortnight later": that day; where a weekday is named, that of the week.
pub(super) fn away(scan: &Scan<'_>, found: &Found, sign: i32, at: (usize, usize)) -> Option<Reading> {
    let (unit, count, end) = (found.unit?, found.count?.checked_mul(sign)?, at.1);
    let mut day = scan.anchor.and_then(|day| calendar::shift(day, unit, count));
    let printed = Printed { weekday: found.weekday, ..Printed::default() };
    let unit = if let Some(weekday) = found.weekday {
        day = day.and_then(|day| in_week(day, weekday));
        Period::Day
    } else {
        unit
    };
    // "in 2019 ...; two years later" is a year, and "on May 3 ...; two years later" a day
    let days = match scan.base.filter(|base| *base > Period::Day) {
        Some(base) => day.and_then(|day| calendar::around(day, base)),
        None => day.map(|day| (day, day)).filter(|_| sign < 0 || !scan.untold(at)),
    };
    let back = (sign < 0 && unit > Period::Day).then_some((unit, -count));
    Some(Reading { length: true, printed, back, ..Reading::period(days, unit, end, true) })
}

/// "three weeks from tomorrow", "two days after Easter".
pub(super) fn from_day(found: &Found, sign: i32, end: usize) -> Option<Reading> {
    let (unit, count, base) = (found.unit?, found.count?.checked_mul(sign)?, found.inner?);
    let day = base.days.and_then(|(day, _)| calendar::shift(day, unit, count));
    Some(Reading { length: true, ..Reading::day(day, end, base.relative) })
}

/// "three days starting on Monday".
pub(super) fn lasting(found: &Found, end: usize) -> Option<Reading> {
    let (unit, count, base) = (found.unit?, found.count?, found.inner?);
    let days = base.days.and_then(|(from, _)| {
        let to = calendar::shift(from, unit, count)?.yesterday().ok()?;
        (count > 0).then_some((from, to))
    });
    Some(Reading { length: true, ..Reading::period(days, unit, end, base.relative) })
}

/// "last month", "this Friday", "next August", "last Aug. 9", "next Easter", "next week Monday".
pub(super) fn step(scan: &Scan<'_>, found: &Found, (start, end): (usize, usize)) -> Option<Reading> {
    let step = found.step?;
    if found.unit.is_some() && scan.before(&scan.dates.plurals, end).is_some() {
        return None;
    }
    if let (Some(month), Some(unit)) = (found.month, found.unit) {
        return of_year(scan, found, month, unit, end);
    }
    if let Some(month) = found.month {
        let printed = Printed { month: Some(month), day: found.day, ..Printed::default() };
        if found.day.is_some() {
            return Some(Reading::printed(scan, printed, (start, end)));
        }
        let days = scan.anchor.and_then(|today| calendar::month(named_year(today, month, step)?, month));
        return Some(Reading { printed, ..Reading::period(days, Period::Month, end, true) });
    }
    if let Some((first, last)) = found.season {
        let days = scan.anchor.and_then(|today| calendar::months(named_year(today, first, step)?, first, last));
        return Some(Reading::period(days, Period::Season, end, true));
    }
    if let Some(holiday) = found.holiday {
        let day = scan.anchor.and_then(|today| {
            let of = |years: i16| holiday::day(holiday, today.year().checked_add(years)?);
            match step.count {
                0 => nearest_year(today, scan.ahead(start, end), |year| holiday::day(holiday, year)),
                back if back < 0 => of(0).filter(|day| *day < today).or_else(|| of(-1)),
                _ => of(0).filter(|day| *day > today).or_else(|| of(1)),
            }
        });
        return Some(Reading::day(day, end, true));
    }
    if let Some(unit) = found.unit {
        let days = scan.anchor.and_then(|day| calendar::around(calendar::shift(day, unit, step.count)?, unit));
        return match found.weekday {
            Some(weekday) if unit == Period::Week => Some(weekday_in(days, weekday, end)),
            Some(_) => None,
            None => {
                let unknown = unit == Period::Day && scan.untold((start, end));
                let back = (scan.base.is_none() && unit > Period::Day).then_some((unit, -step.count));
                Some(Reading { back, ..Reading::period(days.filter(|_| !unknown), unit, end, true) })
            }
        };
    }
    let weekday = found.weekday?;
    let week = scan.anchor.and_then(|today| {
        if !step.nearest {
            return calendar::around(calendar::shift(today, Period::Week, step.count)?, Period::Week);
        }
        let day = (1..=7).find_map(|days| {
            let day = calendar::shift(today, Period::Day, days * step.count.signum())?;
            (day.weekday().to_monday_one_offset() == weekday).then_some(day)
        })?;
        calendar::around(day, Period::Week)
    });
    Some(weekday_in(week, weekday, end))
}

/// "May of that year", "June 3 last year".
fn of_year(scan: &Scan<'_>, found: &Found, month: i8, unit: Period, end: usize) -> Option<Reading> {
    let step = found.step.filter(|_| unit == Period::Year)?;
    let year = scan.anchor.and_then(|today| today.year().checked_add(i16::try_from(step.count).ok()?));
    let days = year.and_then(|year| match found.day {
        Some(day) => Day::new(year, month, day).ok().map(|day| (day, day)),
        None => calendar::month(year, month),
    });
    let unit = if found.day.is_some() { Period::Day } else { Period::Month };
    let printed = Printed { month: Some(month), day: found.day, ..Printed::default() };
    Some(Reading { printed, ..Reading::period(days, unit, end, true) })
}

/// The weekday in a week.
pub(super) fn weekday_in(week: Option<Days>, weekday: i8, end: usize) -> Reading {
    let day = week.and_then(|(monday, _)| in_week(monday, weekday));
    let printed = Printed { weekday: Some(weekday), ..Printed::default() };
    Reading { printed, ..Reading::day(day, end, true) }
}

fn in_week(day: Day, weekday: i8) -> Option<Day> {
    let (monday, _) = calendar::around(day, Period::Week)?;
    monday.checked_add(i64::from(weekday - 1).days()).ok()
}

/// The year of the month: of the latest one that is over, of this year's, of the first to come.
fn named_year(today: Day, month: i8, step: Step) -> Option<i16> {
    match step.count {
        0 => Some(today.year()),
        back if back < 0 => today.year().checked_sub(i16::from(month >= today.month())),
        _ => today.year().checked_add(i16::from(month <= today.month())),
    }
}

/// "next five days": from tomorrow on; "the last three months": up to today.
pub(super) fn several(scan: &Scan<'_>, found: &Found, end: usize) -> Option<Reading> {
    let (unit, count, step) = (found.unit?, found.count?, found.step.filter(|step| step.count != 0)?.count);
    let days = scan.anchor.and_then(|today| -> Option<Days> {
        let far = calendar::shift(today, unit, count.checked_mul(step)?)?;
        let (first, last, far) = match unit {
            Period::Quarter | Period::Decade | Period::Century => {
                let (first, last) = calendar::around(today, unit)?;
                (first.yesterday().ok()?, last.tomorrow().ok()?, calendar::around(far, unit)?)
            }
            _ => (today, today.tomorrow().ok()?, (far, far)),
        };
        Some(if step < 0 { (far.0, first) } else { (last, far.1) })
    });
    Some(Reading { length: true, ..Reading::period(days, unit, end, true) })
}

/// "within nine months": from today on.
pub(super) fn within(scan: &Scan<'_>, found: &Found, end: usize) -> Option<Reading> {
    let (unit, count) = (found.unit?, found.count?);
    let days = scan.anchor.and_then(|today| Some((today, calendar::shift(today, unit, count)?)));
    Some(Reading { length: true, ..Reading::period(days, unit, end, true) })
}

/// "the year to date".
pub(super) fn to_date(scan: &Scan<'_>, unit: Period, end: usize) -> Reading {
    let days = scan.anchor.and_then(|today| Some((calendar::around(today, unit)?.0, today)));
    Reading::period(days, unit, end, true)
}

/// "over the weekend": the one that has begun, or the one to come.
pub(super) fn weekend(scan: &Scan<'_>, (start, end): (usize, usize)) -> Reading {
    let days = scan.anchor.and_then(|today| {
        let this = calendar::around(today, Period::Weekend)?;
        let begun = this.0 <= today;
        let back = i32::from(!begun && !scan.ahead(start, end));
        calendar::around(calendar::shift(today, Period::Week, -back)?, Period::Weekend)
    });
    Reading::period(days, Period::Weekend, end, true)
}
