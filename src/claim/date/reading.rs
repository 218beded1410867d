//! One date without what stands around it.

use super::anchor::resolve;
use super::calendar::{self, Days};
use super::model::{DateClaim, Day, Printed, Reporting};
use super::scan::Scan;
use crate::rule::dates::Period;

/// A date with the token after it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Reading {
    pub end: usize,
    pub days: Option<Days>,
    pub unit: Period,
    pub printed: Printed,
    pub relative: bool,
    pub length: bool,
    /// It has a beginning and an end as printed.
    pub range: bool,
    pub reporting: Option<Reporting>,
    /// So many units before the present one: "last year".
    pub back: Option<(Period, i32)>,
    /// The one day it means where something starts at it or reaches up to it: "until the end of May".
    pub point: Option<Day>,
}

impl Reading {
    /// What is printed, by the day of publication.
    pub fn printed(scan: &Scan<'_>, printed: Printed, (start, end): (usize, usize)) -> Self {
        let unit = match printed {
            Printed { day: Some(_), .. } | Printed { weekday: Some(_), .. } => Period::Day,
            Printed { month: Some(_), .. } => Period::Month,
            _ => Period::Year,
        };
        let days = resolve(&printed, scan.anchor, || scan.ahead(start, end));
        Self { printed, ..Self::period(days, unit, end, printed.year.is_none()) }
    }

    pub fn period(days: Option<Days>, unit: Period, end: usize, relative: bool) -> Self {
        let printed = Printed::default();
        Self {
            end,
            days,
            unit,
            printed,
            relative,
            length: false,
            range: false,
            reporting: None,
            back: None,
            point: None,
        }
    }

    pub fn day(day: Option<Day>, end: usize, relative: bool) -> Self {
        Self::period(day.map(|day| (day, day)), Period::Day, end, relative)
    }

    pub fn year(year: i16, end: usize) -> Self {
        let printed = Printed { year: Some(year), ..Printed::default() };
        Self { printed, ..Self::period(calendar::year(year), Period::Year, end, false) }
    }

    /// The date by itself.
    pub fn claim(&self) -> DateClaim {
        DateClaim {
            from: self.days.map(|days| days.0),
            to: self.days.map(|days| days.1),
            granularity: self.unit,
            printed: self.printed,
            edge: None,
            relative: self.relative,
            length: self.length,
            range: self.range,
            clock: None,
            reporting: self.reporting,
            back: self.back,
            event: None,
        }
    }
}
