//! Parts of longer periods: "early July", "the end of the year", "the first week of May", "the third quarter of 2019".

use super::calendar::{self, Days};
use super::model::{Day, Printed, Reporting};
use super::nth;
use super::reading::Reading;
use super::relative::weekday_in;
use super::scan::Scan;
use super::slot::Found;
use crate::rule::dates::{Part, Period};
use jiff::ToSpan as _;
use jiff::civil::Weekday;

/// "early July", "late last month", "earlier this year", "the end of 2008".
pub(super) fn part(scan: &Scan<'_>, found: &Found, end: usize) -> Option<Reading> {
    let (part, inner) = (found.part?, found.inner?);
    if inner.unit == Period::Day {
        return None;
    }
    let days = inner.days.and_then(|(from, to)| match (part, scan.anchor) {
        (Part::Earlier, Some(today)) => Some((from, if (from..=to).contains(&today) { today } else { to })),
        (Part::Later, Some(today)) => Some((if (from..=to).contains(&today) { today } else { from }, to)),
        _ => calendar::part((from, to), part, inner.unit),
    });
    let point = inner.days.filter(|_| found.point).and_then(|(from, to)| match part {
        Part::Start => Some(from),
        Part::End => Some(to),
        Part::Middle => from.checked_add((i64::from(from.until(to).ok()?.get_days()) / 2).days()).ok(),
        Part::Earlier | Part::Later => None,
    });
    Some(Reading { end, days, point, ..inner })
}

/// "the first week of May", "the last day of the month", "the first nine months of 2019". Of "the year", what is not yet
/// there is that of the year before, unless the text speaks of what is to come.
pub(super) fn nth(scan: &Scan<'_>, found: &Found, (start, end): (usize, usize)) -> Option<Reading> {
    let (number, inner) = (found.number?, found.inner?);
    if let Some(weekday) = found.weekday {
        return nth_weekday(number, weekday, inner, end);
    }
    let (unit, count) = (found.unit?, found.count.unwrap_or(1));
    if unit >= inner.unit {
        return None;
    }
    let mut days = None;
    if let Some(whole) = inner.days {
        let of = nth::nth(whole, unit, number, count)?;
        let early = found.whole && scan.anchor.is_some_and(|today| of.0 > today) && !scan.ahead(start, end);
        let back = || calendar::around(calendar::shift(whole.0, inner.unit, -1)?, inner.unit);
        let before = if early { back().and_then(|whole| nth::nth(whole, unit, number, count)) } else { None };
        days = Some(before.unwrap_or(of));
    }
    let printed = Printed { number: (number > 0 && count == 1).then_some(number), ..inner.printed };
    Some(Reading { days, unit, end, printed, length: count > 1, ..inner })
}

/// "the last Friday in August".
fn nth_weekday(number: i8, weekday: i8, inner: Reading, end: usize) -> Option<Reading> {
    if inner.unit != Period::Month {
        return None;
    }
    let named = Weekday::from_monday_one_offset(weekday).ok()?;
    let day = inner.days.and_then(|(first, _)| first.nth_weekday_of_month(number, named).ok());
    let printed = Printed { weekday: Some(weekday), ..inner.printed };
    Some(Reading { printed, ..Reading::day(day, end, inner.relative) })
}

/// "Friday of next week".
pub(super) fn weekday_of(found: &Found, end: usize) -> Option<Reading> {
    let inner = found.inner.filter(|inner| inner.unit == Period::Week)?;
    Some(weekday_in(inner.days, found.weekday?, end))
}

/// "the week of May 3".
pub(super) fn week_of(found: &Found, end: usize) -> Option<Reading> {
    let inner = found.inner?;
    let days = inner.days.and_then(|(day, _)| calendar::around(day, Period::Week));
    Some(Reading { end, days, unit: Period::Week, printed: Printed::default(), ..inner })
}

/// "the week beginning May 3".
pub(super) fn week_from(found: &Found, end: usize) -> Option<Reading> {
    let inner = found.inner?;
    let days = inner.days.and_then(|(day, _)| Some((day, day.checked_add(6.days()).ok()?)));
    Some(Reading { end, days, unit: Period::Week, printed: Printed::default(), ..inner })
}

/// Whether the sentence tells of what a half of a year brings, a game has none of it.
fn is_of_a_year(scan: &Scan<'_>) -> bool {
    (scan.sentence..scan.end).any(|at| scan.after(&scan.dates.half_with, at).is_some())
}

/// "the third quarter", "Q3 2019", "the second half of 2019", "the 21st century". Without a year, a quarter is the latest
/// that has begun, or the first that is not over where the text speaks of what is to come.
pub(super) fn numbered(scan: &Scan<'_>, found: &Found, (start, end): (usize, usize)) -> Option<Reading> {
    let (number, unit) = (found.number.filter(|number| *number > 0)?, found.unit?);
    let printed = Printed { year: found.year, number: Some(number), ..Printed::default() };
    let of: fn(i16, i8) -> Option<Days> = match unit {
        Period::Century => {
            let days = calendar::century(i16::from(number));
            return Some(Reading { printed, ..Reading::period(days, unit, end, false) });
        }
        Period::Quarter if number <= 4 => calendar::quarter,
        Period::Half if number <= 2 => calendar::half,
        _ => return None,
    };
    if let Some(Reporting::Fiscal) = found.reporting {
        let reporting = found.reporting;
        return Some(Reading { printed, reporting, ..Reading::period(None, unit, end, found.year.is_none()) });
    }
    if let Some(year) = found.year {
        return Some(Reading { printed, ..Reading::period(of(year, number), unit, end, false) });
    }
    if unit == Period::Half && scan.map(&scan.dates.half_marks, start).is_none() && !is_of_a_year(scan) {
        return None;
    }
    let days = scan.anchor.and_then(|today: Day| {
        let ahead = scan.ahead(start, end);
        let years = (-1..=1).filter_map(|i: i16| of(today.year().checked_add(i)?, number));
        if ahead { years.clone().find(|days| days.1 >= today) } else { years.rev().find(|days| days.0 <= today) }
    });
    Some(Reading { printed, ..Reading::period(days, unit, end, true) })
}
