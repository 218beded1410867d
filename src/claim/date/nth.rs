//! "The first week of May", "the first nine months of 2019", "the last quarter of the century".

use super::calendar::{self, Days};
use super::model::Day;
use crate::rule::dates::Period;
use jiff::ToSpan as _;

/// A week belongs to the month or year that its Thursday is in.
const MIDWEEK: i64 = 3;

/// First and last day of the `number`th (-1: the last) run of `count` units in a period.
pub(super) fn nth(whole: Days, unit: Period, number: i8, count: i32) -> Option<Days> {
    if number == 0 || !(1..=400).contains(&count) {
        return None;
    }
    let (from, to) = whole;
    let days = match unit {
        Period::Week | Period::Weekend => weeks(whole, unit, number, count)?,
        Period::Quarter | Period::Half if (from.year(), 1, 12) != (to.year(), from.month(), to.month()) => {
            return share(whole, if unit == Period::Half { 2 } else { 4 }, number, count);
        }
        Period::Fortnight | Period::Season => return None,
        _ if number < 0 => (calendar::shift(on(to, 1)?, unit, count.checked_neg()?)?, to),
        _ => {
            let steps = count.checked_mul(i32::from(number) - 1)?;
            let after = calendar::shift(from, unit, steps.checked_add(count)?)?;
            (calendar::shift(from, unit, steps)?, on(after, -1)?)
        }
    };
    let inside = on(days.0, MIDWEEK)? >= from && on(days.1, -MIDWEEK)? <= to;
    inside.then_some(days)
}

fn weeks((from, to): Days, unit: Period, number: i8, count: i32) -> Option<Days> {
    let (first, length) = if unit == Period::Weekend { (5, 1) } else { (0, 6) };
    let belongs = if unit == Period::Weekend { 0 } else { MIDWEEK };
    let start = |day: Day| on(calendar::around(day, Period::Week)?.0, first);
    let count = i64::from(count);
    let (first, last) = if number < 0 {
        let last = start(to)?;
        let last = if on(last, belongs)? > to { on(last, -7)? } else { last };
        (on(last, -7 * (count - 1))?, last)
    } else {
        let first = start(from)?;
        let first = if on(first, belongs)? < from { on(first, 7)? } else { first };
        let first = on(first, 7 * count * (i64::from(number) - 1))?;
        (first, on(first, 7 * (count - 1))?)
    };
    Some((first, on(last, length)?))
}

/// Halves and quarters of what is no year.
fn share((from, to): Days, parts: i32, number: i8, count: i32) -> Option<Days> {
    let number = if number < 0 { parts } else { i32::from(number) };
    if count != 1 || number > parts {
        return None;
    }
    let days = from.until(to).ok()?.get_days() + 1;
    let edge = |n: i32| on(from, i64::from(days) * i64::from(n) / i64::from(parts));
    Some((edge(number - 1)?, on(edge(number)?, -1)?))
}

fn on(day: Day, days: i64) -> Option<Day> {
    day.checked_add(days.days()).ok()
}
