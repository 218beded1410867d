//! Dates that name their day, month or year.

use super::anchor::nearest_year;
use super::calendar;
use super::holiday;
use super::model::Printed;
use super::reading::Reading;
use super::scan::Scan;
use super::slot::Found;
use crate::rule::dates::{Holiday, Period};
use crate::text::TokenKind;

/// "Oct. 9", "Friday, 9 October 2025", "April", "summer 2019", "Christmas".
pub(super) fn date(scan: &Scan<'_>, found: &Found, (start, end): (usize, usize)) -> Option<Reading> {
    if let Some(season) = found.season {
        let days = calendar::months(found.year?, season.0, season.1);
        let printed = Printed { year: found.year, ..Printed::default() };
        return Some(Reading { printed, ..Reading::period(days, Period::Season, end, false) });
    }
    if let Some(holiday) = found.holiday {
        return Some(holiday_in(scan, holiday, found.year, (start, end)));
    }
    if let Some(inner) = found.inner {
        let printed = Printed { weekday: found.weekday, ..inner.printed };
        return Some(Reading::printed(scan, printed, (start, end)));
    }
    let printed =
        Printed { year: found.year, month: found.month, day: found.day, weekday: found.weekday, number: None };
    Some(Reading::printed(scan, printed, (start, end)))
}

fn holiday_in(scan: &Scan<'_>, holiday: Holiday, year: Option<i16>, (start, end): (usize, usize)) -> Reading {
    let day = match (year, scan.anchor) {
        (Some(year), _) => holiday::day(holiday, year),
        (None, Some(anchor)) => nearest_year(anchor, scan.ahead(start, end), |year| holiday::day(holiday, year)),
        (None, None) => None,
    };
    let (month, of_month) = match holiday {
        Holiday::Fixed(month, day) => (Some(month), Some(day)),
        _ => (None, None),
    };
    let printed = Printed { year, month, day: of_month, ..Printed::default() };
    Reading { printed, ..Reading::day(day, end, year.is_none()) }
}

/// "5/12": one number may be the other's denominator, so that something has to say that it is a date.
pub(super) fn numeric(scan: &Scan<'_>, found: &Found, at: (usize, usize), announced: bool) -> Option<Reading> {
    let (month, day) = (found.month?, found.day?);
    let (start, end) = at;
    let fraction = scan.digits(start).zip(scan.digits(end - 1)).is_some_and(|(a, b)| a.0 < b.0 && b.0 <= 12);
    let said = scan.before(&scan.dates.numeric_after, start).is_some() && !fraction;
    let range = || {
        let next = scan.after(&scan.dates.range_to, end);
        next.is_some_and(|next| {
            scan.digits(next).is_some() && scan.is(next + 1, "/") && scan.digits(next + 2).is_some()
        })
    };
    if !(announced || said || range()) {
        return None;
    }
    let printed = Printed { year: found.year, month: Some(month), day: Some(day), ..Printed::default() };
    Some(Reading::printed(scan, printed, at))
}

/// "2019": by its size, or the word before it, a year.
pub(super) fn bare_year(scan: &Scan<'_>, year: i16, (start, end): (usize, usize)) -> Option<Reading> {
    if (scan.glued(end) && scan.kind(end) == Some(TokenKind::Word)) || scan.unit(end) {
        return None;
    }
    let said = scan.before(&scan.dates.year_before, start).is_some();
    let (first, last) = scan.dates.bare_years;
    let spoken = scan.kind(start) == Some(TokenKind::Word);
    let money = scan.before(&scan.dates.not_after, start).is_some();
    let decimal = scan.is(end, "%")
        || (scan.is(end, ".") && scan.glued(end + 1) && scan.kind(end + 1) == Some(TokenKind::Number));
    let fits = said || (!spoken && (first..=last).contains(&year));
    (fits && !money && !decimal).then(|| Reading::year(year, end))
}

/// "2015-16", "2004-5".
pub(super) fn years(found: &Found, end: usize) -> Option<Reading> {
    let (first, last) = (found.year?, found.end_year?);
    let days = calendar::year(first)?.0;
    let days = Some((days, calendar::year(last)?.1));
    Some(Reading { days, range: true, ..Reading::year(first, end) })
}

/// "the 1990s", "the nineties", "the 1800s".
pub(super) fn decade(scan: &Scan<'_>, found: &Found, (start, end): (usize, usize)) -> Option<Reading> {
    let first = match (found.decade, found.year) {
        (Some(first), _) => {
            let said = scan.before(&scan.dates.article, start).or(scan.before(&scan.dates.year_before, start));
            said.map(|_| first)?
        }
        (None, Some(year)) if year % 10 == 0 => year,
        _ => return None,
    };
    let century = first % 100 == 0 && first < scan.dates.bare_years.0;
    let days = if century { calendar::century(first / 100 + 1) } else { calendar::decade(first) };
    Some(Reading::period(days, Period::Decade, end, false))
}

/// "3-5 October".
pub(super) fn days(found: &Found, end: usize) -> Option<Reading> {
    let inner = found.inner?;
    let printed = Printed { day: found.first_day, ..inner.printed };
    let (last, first) = (inner.days.map(|days| days.1), found.first_day?);
    let first = last.and_then(|last| last.first_of_month().with().day(first).build().ok());
    let days = first.zip(last);
    let forward = inner.printed.day? > found.first_day?;
    forward.then_some(Reading { printed, days, end, range: true, ..inner })
}
