//! Periods that companies and agencies report on: fiscal years, "the quarter ended June 30", "the year-earlier period".

use super::calendar::{self, Days};
use super::model::{Printed, Reporting};
use super::reading::Reading;
use super::scan::Scan;
use super::slot::Found;
use crate::rule::dates::Period;

/// "fiscal 2019", "FY15", "last fiscal year", "the fiscal year".
pub(super) fn fiscal(scan: &Scan<'_>, found: &Found, (start, end): (usize, usize)) -> Option<Reading> {
    let alone = found.year.is_none() && found.step.is_none() && found.number.is_none();
    if alone && scan.before(&scan.dates.article, start).is_none() {
        return None;
    }
    let printed = Printed { year: found.year, number: found.number, ..Printed::default() };
    let unit = found.unit.unwrap_or(Period::Year);
    let back = found.step.map(|step| (Period::Year, -step.count));
    let reporting = Some(Reporting::Fiscal);
    Some(Reading { printed, reporting, back, ..Reading::period(None, unit, end, found.year.is_none()) })
}

/// "the quarter ended June 30", "the nine months to September", "the fiscal third quarter ended March 31".
pub(super) fn ended(scan: &Scan<'_>, found: &Found, (start, end): (usize, usize)) -> Option<Reading> {
    let inner = found.inner.filter(|inner| !inner.range)?;
    // "from this year to March" is another thing than "the year to March"
    let article = || scan.before(&scan.dates.article, start).is_some();
    let short = found.unit.is_some_and(|unit| unit < Period::Week);
    if short || !(found.reporting.is_some() || found.count.is_some() || article()) {
        return None;
    }
    let count = found.count.unwrap_or(1);
    let length = found.unit.map(|unit| (unit, count));
    let days = inner.days.zip(length).and_then(|((_, last), (unit, count))| -> Option<Days> {
        let after = last.tomorrow().ok()?;
        Some((calendar::shift(after, unit, count.checked_neg()?)?, last))
    });
    let unit = length.map_or(Period::Quarter, granularity);
    let printed = Printed { number: found.number, weekday: None, ..inner.printed };
    let printed = Printed { year: printed.year.or(found.year), ..printed };
    let reporting = found.reporting.or(Some(Reporting::Ended));
    Some(Reading { printed, reporting, back: None, ..Reading::period(days, unit, end, inner.relative) })
}

/// The length of the calendar that so many units are: three months are a quarter, 52 weeks a year.
fn granularity((unit, count): (Period, i32)) -> Period {
    match (unit, count) {
        (Period::Month, 3) | (Period::Week, 12..=14) => Period::Quarter,
        (Period::Month, 6) | (Period::Week, 26 | 27) => Period::Half,
        (Period::Month, 12) | (Period::Week, 52 | 53) => Period::Year,
        (unit, _) => unit,
    }
}

/// "the same quarter last year", "the corresponding period of 2014".
pub(super) fn same(scan: &Scan<'_>, found: &Found, end: usize) -> Option<Reading> {
    let inner = found.inner.filter(|inner| inner.unit == Period::Year && !inner.range)?;
    if found.unit.is_some_and(|unit| unit < Period::Week) {
        return None;
    }
    let unit = found.unit.map_or(Period::Quarter, |unit| granularity((unit, found.count.unwrap_or(1))));
    // The one that the paragraph has told of, in that year.
    let told = scan.last.filter(|(_, length)| *length == unit && found.number.is_none());
    let days = told.zip(inner.days).and_then(|((day, unit), (first, _))| {
        let same = day.with().year(first.year()).build().ok()?;
        calendar::around(same, unit).filter(|_| unit != Period::Year)
    });
    let number = found.number.and_then(|number| inner.days.and_then(|(first, _)| numbered(first.year(), unit, number)));
    let printed = Printed { year: inner.printed.year, number: found.number, ..Printed::default() };
    let reporting = Some(Reporting::Compared);
    Some(Reading { printed, reporting, back: inner.back, ..Reading::period(number.or(days), unit, end, true) })
}

fn numbered(year: i16, unit: Period, number: i8) -> Option<Days> {
    match unit {
        Period::Quarter => calendar::quarter(year, number),
        Period::Half => calendar::half(year, number),
        _ => None,
    }
}

/// "the year-earlier quarter", "last year's third quarter".
pub(super) fn year_back(found: &Found, end: usize) -> Reading {
    let printed = Printed { number: found.number, ..Printed::default() };
    let unit = found.unit.unwrap_or(Period::Quarter);
    let reporting = Some(Reporting::Compared);
    Reading { printed, reporting, back: Some((Period::Year, 1)), ..Reading::period(None, unit, end, true) }
}
