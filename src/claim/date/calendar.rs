//! Periods as first and last day.

use super::Day;
use crate::rule::dates::{Part, Period};
use jiff::{Span, ToSpan as _};

/// First and last day.
pub(super) type Days = (Day, Day);

pub(super) fn month(year: i16, month: i8) -> Option<Days> {
    let first = Day::new(year, month, 1).ok()?;
    Some((first, first.last_of_month()))
}

pub(super) fn months(year: i16, first: i8, last: i8) -> Option<Days> {
    let end_year = if last < first { year.checked_add(1)? } else { year };
    Some((Day::new(year, first, 1).ok()?, Day::new(end_year, last, 1).ok()?.last_of_month()))
}

pub(super) fn year(year: i16) -> Option<Days> {
    months(year, 1, 12)
}

pub(super) fn quarter(of: i16, number: i8) -> Option<Days> {
    (1..=4).contains(&number).then(|| months(of, number * 3 - 2, number * 3))?
}

pub(super) fn half(of: i16, number: i8) -> Option<Days> {
    (1..=2).contains(&number).then(|| months(of, number * 6 - 5, number * 6))?
}

pub(super) fn decade(first: i16) -> Option<Days> {
    Some((Day::new(first, 1, 1).ok()?, Day::new(first.checked_add(9)?, 12, 31).ok()?))
}

pub(super) fn century(number: i16) -> Option<Days> {
    let first = number.checked_sub(1)?.checked_mul(100)?;
    Some((Day::new(first, 1, 1).ok()?, Day::new(first.checked_add(99)?, 12, 31).ok()?))
}

/// A day some units on or back.
pub(super) fn shift(day: Day, unit: Period, count: i32) -> Option<Day> {
    day.checked_add(length(unit, count)?).ok()
}

fn length(unit: Period, count: i32) -> Option<Span> {
    let count = i64::from(count);
    if count.abs() > 20_000 {
        return None;
    }
    Some(match unit {
        Period::Day => count.days(),
        Period::Week | Period::Weekend => count.weeks(),
        Period::Fortnight => (count * 2).weeks(),
        Period::Month => count.months(),
        Period::Quarter | Period::Season => (count * 3).months(),
        Period::Half => (count * 6).months(),
        Period::Year => count.years(),
        Period::Decade if count.abs() < 900 => (count * 10).years(),
        Period::Century if count.abs() < 90 => (count * 100).years(),
        Period::Decade | Period::Century => return None,
    })
}

/// The period of that length which holds the day: its week from Monday, its month, its year.
pub(super) fn around(day: Day, unit: Period) -> Option<Days> {
    match unit {
        Period::Day => Some((day, day)),
        Period::Week | Period::Fortnight => {
            let first = monday(day)?;
            let days = if unit == Period::Week { 6 } else { 13 };
            Some((first, first.checked_add(days.days()).ok()?))
        }
        Period::Weekend => {
            let saturday = monday(day)?.checked_add(5.days()).ok()?;
            Some((saturday, saturday.checked_add(1.days()).ok()?))
        }
        Period::Month => month(day.year(), day.month()),
        Period::Quarter => quarter(day.year(), (day.month() + 2) / 3),
        Period::Half => half(day.year(), (day.month() + 5) / 6),
        Period::Season | Period::Year => year(day.year()),
        Period::Decade => decade(day.year().checked_sub(day.year().rem_euclid(10))?),
        Period::Century => century(day.year().div_euclid(100).checked_add(1)?),
    }
}

fn monday(day: Day) -> Option<Day> {
    day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).ok()
}

/// "early", "mid", "late": the first, the middle, the last part of a period.
pub(super) fn part((from, to): Days, part: Part, unit: Period) -> Option<Days> {
    if unit == Period::Month {
        let day = |n: i8| Day::new(from.year(), from.month(), n).ok();
        return match part {
            Part::Start | Part::Earlier => Some((from, day(15)?)),
            Part::Middle => Some((day(10)?, day(20)?)),
            Part::End | Part::Later => Some((day(16)?, to)),
        };
    }
    if unit == Period::Year {
        return match part {
            Part::Start | Part::Earlier => months(from.year(), 1, 6),
            Part::Middle => months(from.year(), 5, 8),
            Part::End | Part::Later => months(from.year(), 9, 12),
        };
    }
    let days = from.until(to).ok()?.get_days();
    let third = i64::from(days / 3);
    match part {
        Part::Start | Part::Earlier => Some((from, from.checked_add(third.days()).ok()?)),
        Part::Middle => Some((from.checked_add(third.days()).ok()?, to.checked_sub(third.days()).ok()?)),
        Part::End | Part::Later => Some((to.checked_sub(third.days()).ok()?, to)),
    }
}
