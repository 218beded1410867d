//! Days in digits with full stops between: `3.10.2025`, `03.10.25`. One token, which where the month comes first would be
//! no day.

use super::model::Printed;
use super::read::Reading;
use super::scan::Scan;
use crate::rule::dates::Period;
use crate::text::TokenKind;

/// Years of two digits below this one are of this century.
const CENTURY: i16 = 50;

/// The day that the token at `at` prints.
pub(super) fn read(scan: &Scan<'_>, at: usize, ahead: bool) -> Option<Reading> {
    if !scan.dates.day_first || scan.kind(at)? != TokenKind::Number {
        return None;
    }
    let mut parts = scan.str(at).split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let fits = parts.next().is_none() && day.len() <= 2 && month.len() <= 2 && matches!(year.len(), 2 | 4);
    if !fits {
        return None;
    }
    let number: i16 = year.parse().ok()?;
    let full = match year.len() {
        4 => number,
        _ if number < CENTURY => 2000 + number,
        _ => 1900 + number,
    };
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    let printed = Printed { year: Some(full), month: Some(month), day: Some(day), ..Printed::default() };
    let found = Reading::printed(scan, printed, Period::Day, at + 1, ahead);
    found.days.is_some().then_some(found)
}
