//! The slots of forms: from tokens to what they say.

use super::calendar;
use super::model::{Day, Reporting};
use super::names;
use super::reading::Reading;
use super::scan::Scan;
use super::spoken;
use crate::rule::date_form::DateSlot;
use crate::rule::dates::{Holiday, Part, Period, Step};
use crate::text::TokenKind;

/// What the slots of a form say.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Found {
    pub year: Option<i16>,
    pub end_year: Option<i16>,
    pub month: Option<i8>,
    pub day: Option<i8>,
    pub first_day: Option<i8>,
    pub weekday: Option<i8>,
    /// Days from today.
    pub offset: Option<i32>,
    pub holiday: Option<Holiday>,
    pub season: Option<(i8, i8)>,
    /// Of a quarter, half, week, ...; -1 for the last one.
    pub number: Option<i8>,
    pub decade: Option<i16>,
    pub count: Option<i32>,
    pub unit: Option<Period>,
    pub step: Option<Step>,
    pub part: Option<Part>,
    /// The part can be a single day.
    pub point: bool,
    pub reporting: Option<Reporting>,
    /// The other date is a unit by itself: "the year".
    pub whole: bool,
    pub inner: Option<Reading>,
}

/// Reads a slot that is no date itself: the token after it. A slot that is not filled leaves `found` as it is.
pub(super) fn read(scan: &Scan<'_>, slot: DateSlot, at: usize, found: &mut Found) -> Option<usize> {
    let dates = scan.dates;
    match slot {
        DateSlot::Year | DateSlot::BareYear => {
            let (first, last) = dates.bare_years;
            let fits = |year: i16| slot == DateSlot::Year || (first..=last).contains(&year);
            keep(scan.year(at).filter(|(year, _)| fits(*year)), &mut found.year)
        }
        DateSlot::ShortYear => keep(short_year(scan, at), &mut found.year),
        DateSlot::EndYear => keep(end_year(scan, at, found.year?), &mut found.end_year),
        DateSlot::SpokenYear => keep(spoken::year(scan, at), &mut found.year),
        DateSlot::Month => keep(names::month(scan, at), &mut found.month),
        DateSlot::MonthNumber | DateSlot::PaddedMonth => {
            keep(figure(scan, at, slot == DateSlot::PaddedMonth, 12), &mut found.month)
        }
        DateSlot::DayNumber | DateSlot::PaddedDay => {
            keep(figure(scan, at, slot == DateSlot::PaddedDay, 31), &mut found.day)
        }
        DateSlot::Day | DateSlot::OrdinalDay | DateSlot::ClosingDay | DateSlot::LoneDay => {
            keep(day(scan, slot, at), &mut found.day)
        }
        DateSlot::FirstDay => keep(day(scan, DateSlot::Day, at), &mut found.first_day),
        DateSlot::Dotted => dotted(scan, at, found),
        DateSlot::Weekday => keep(names::weekday(scan, at), &mut found.weekday),
        DateSlot::NamedDay => keep(swap(scan.map(&dates.days, at)), &mut found.offset),
        DateSlot::Holiday => keep(swap(scan.map(&dates.holidays, at)), &mut found.holiday),
        DateSlot::Season => keep(swap(scan.map(&dates.seasons, at)), &mut found.season),
        DateSlot::Quarter => numbered(swap(scan.map(&dates.quarter_marks, at)), Period::Quarter, found),
        DateSlot::Half => numbered(swap(scan.map(&dates.half_marks, at)), Period::Half, found),
        DateSlot::Decade => keep(swap(scan.map(&dates.decades, at)), &mut found.decade),
        DateSlot::Count => keep(scan.count(at), &mut found.count),
        DateSlot::Ordinal => keep(day(scan, DateSlot::OrdinalDay, at), &mut found.number),
        DateSlot::Last => keep(scan.after(&dates.last, at).map(|end| (-1, end)), &mut found.number),
        DateSlot::Unit => keep(swap(scan.map(&dates.units, at)), &mut found.unit),
        DateSlot::Whole => {
            let (end, unit) = scan.map(&dates.units, at)?;
            let days = scan.anchor.and_then(|day| calendar::around(day, unit));
            found.whole = true;
            found.inner = Some(Reading::period(days, unit, end, true));
            Some(end)
        }
        DateSlot::Step => keep(swap(scan.map(&dates.steps, at)), &mut found.step),
        DateSlot::UnitBefore => {
            let end = keep(swap(scan.map(&dates.units_before, at)), &mut found.unit)?;
            found.step = Some(Step { count: -1, nearest: false });
            Some(end)
        }
        DateSlot::Nearest => {
            let step = scan.map(&dates.steps, at).filter(|(_, step)| step.nearest);
            keep(swap(step), &mut found.step)
        }
        DateSlot::Part => keep(swap(scan.map(&dates.parts, at)), &mut found.part),
        DateSlot::Point => {
            let end = keep(swap(scan.map(&dates.points, at)), &mut found.part)?;
            found.point = true;
            Some(end)
        }
        DateSlot::Article => scan.after(&dates.article, at),
        DateSlot::Of => scan.after(&dates.of, at),
        DateSlot::Ago => {
            let end = scan.after(&dates.ago, at)?;
            let before = scan.has(&dates.ago_or_before, at) && scan.word(end);
            (!before).then_some(end)
        }
        DateSlot::Later => scan.after(&dates.later, at),
        DateSlot::Within => scan.after(&dates.within, at),
        DateSlot::Fiscal => {
            let end = scan.after(&dates.fiscal, at)?;
            found.reporting = Some(Reporting::Fiscal);
            Some(end)
        }
        DateSlot::FiscalCode => {
            let end = keep(swap(scan.map(&dates.reporting.fiscal_codes, at)), &mut found.year)?;
            found.reporting = Some(Reporting::Fiscal);
            Some(end)
        }
        DateSlot::QuarterCode => code(scan, at, found),
        DateSlot::YearBack => scan.after(&dates.reporting.year_back, at),
        DateSlot::Same => scan.after(&dates.reporting.same, at),
        DateSlot::PeriodWord => scan.after(&dates.reporting.periods, at),
        DateSlot::Ended => {
            let end = scan.after(&dates.reporting.ended, at)?;
            found.reporting = found.reporting.or(Some(Reporting::Ended));
            Some(end)
        }
        DateSlot::YearWord => scan.after(&dates.year_words, at),
        DateSlot::DecadeMark => scan.after(&dates.decade_mark, at),
        DateSlot::To => scan.after(&dates.range_to, at),
        DateSlot::And => scan.after(&dates.and, at),
        DateSlot::Date | DateSlot::Dated | DateSlot::Period => None,
    }
}

fn keep<T>(value: Option<(T, usize)>, into: &mut Option<T>) -> Option<usize> {
    let (value, end) = value?;
    *into = Some(value);
    Some(end)
}

fn swap<T>(found: Option<(usize, T)>) -> Option<(T, usize)> {
    found.map(|(end, value)| (value, end))
}

fn numbered(value: Option<(i8, usize)>, unit: Period, found: &mut Found) -> Option<usize> {
    let end = keep(value, &mut found.number)?;
    found.unit = Some(unit);
    Some(end)
}

/// `1Q`, `1Q15`, `2H2015`: a number, a capital letter and perhaps a year, all in one.
fn code(scan: &Scan<'_>, at: usize, found: &mut Found) -> Option<usize> {
    if !scan.glued(at + 1) || !scan.word(at + 1) || !scan.tokens[at + 1].capital() {
        return None;
    }
    let (number, _) = scan.digits(at)?;
    let word = scan.str(at + 1);
    let letters = word.find(|c: char| c.is_ascii_digit()).unwrap_or(word.len());
    let (name, year) = word.split_at(letters);
    let (_, unit) = scan.dates.reporting.letters.iter().find(|(letter, _)| name.eq_ignore_ascii_case(letter))?;
    let parts = if *unit == Period::Half { 2 } else { 4 };
    let printed = match year.len() {
        0 => None,
        2 => Some(full_year(scan, year.parse().ok()?)),
        4 => Some(year.parse().ok()?),
        _ => return None,
    };
    let (first, last) = scan.dates.years;
    if !(1..=parts).contains(&number) || printed.is_some_and(|year| !(first..=last).contains(&year)) {
        return None;
    }
    (found.number, found.unit) = (i8::try_from(number).ok(), Some(*unit));
    found.year = printed.or(found.year);
    Some(at + 2)
}

/// A month or a day in one or two digits.
fn figure(scan: &Scan<'_>, at: usize, padded: bool, most: u32) -> Option<(i8, usize)> {
    let (value, length) = scan.digits(at)?;
    let fits = (1..=most).contains(&value) && (length == 2 || (length == 1 && !padded));
    Some((i8::try_from(value).ok().filter(|_| fits)?, at + 1))
}

fn short_year(scan: &Scan<'_>, at: usize) -> Option<(i16, usize)> {
    let (value, length) = scan.digits(at)?;
    let (_, last) = scan.dates.short_years;
    let year = full_year(scan, i16::try_from(value).ok().filter(|_| length == 2)?);
    (year <= last).then_some((year, at + 1))
}

/// A later year of the same century, by its last one or two digits.
fn end_year(scan: &Scan<'_>, at: usize, first: i16) -> Option<(i16, usize)> {
    let (value, length) = scan.digits(at)?;
    let whole = if length == 1 { 10 } else { 100 };
    let last = first - first.rem_euclid(whole) + i16::try_from(value).ok()?;
    (length <= 2 && last > first).then_some((last, at + 1))
}

/// The year that two digits mean.
fn full_year(scan: &Scan<'_>, digits: i16) -> i16 {
    let (first, _) = scan.dates.short_years;
    let year = first.saturating_sub(first.rem_euclid(100)).saturating_add(digits);
    if year < first { year.saturating_add(100) } else { year }
}

/// A day of the month, as the slot wants it.
fn day(scan: &Scan<'_>, slot: DateSlot, at: usize) -> Option<(i8, usize)> {
    if at > scan.start && scan.before(&scan.dates.not_after, at).is_some() {
        return None;
    }
    let (day, end) = scan.month_day(at)?;
    let plain = scan.kind(at) == Some(TokenKind::Number) && end == at + 1;
    let slash = scan.is(end, "/") && scan.kind(end + 1) == Some(TokenKind::Number);
    let measure = scan.is(end, "%") || slash || scan.is(end, "$") || (scan.is(end, ":") && scan.glued(end + 1));
    let closes = scan.kind(end).is_none_or(|kind| kind == TokenKind::Mark) && !scan.dash(end);
    let fits = match slot {
        DateSlot::OrdinalDay => !plain,
        DateSlot::ClosingDay => plain && closes && !measure,
        DateSlot::LoneDay => {
            // "by the 18th", and not "by the 18th hole"
            let article = scan.before(&scan.dates.article, at);
            let said = article.is_some_and(|article| scan.before(&scan.dates.numeric_after, article).is_some());
            !plain && closes && said
        }
        _ => !(plain && measure),
    };
    fits.then_some((day, end))
}

/// `3.10.2025`, `03.10.25`.
fn dotted(scan: &Scan<'_>, at: usize, found: &mut Found) -> Option<usize> {
    if scan.kind(at) != Some(TokenKind::Number) {
        return None;
    }
    let mut parts = scan.str(at).split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let fits = parts.next().is_none() && day.len() <= 2 && month.len() <= 2 && matches!(year.len(), 2 | 4);
    let (day, month) = (day.parse().ok()?, month.parse().ok()?);
    let printed: i16 = year.parse().ok()?;
    let full = if year.len() == 2 { full_year(scan, printed) } else { printed };
    let (first, last) = scan.dates.years;
    if !fits || !(first..=last).contains(&full) || Day::new(full, month, day).is_err() {
        return None;
    }
    (found.day, found.month, found.year) = (Some(day), Some(month), Some(full));
    Some(at + 1)
}
