//! The days of holidays, year by year.

use super::model::Day;
use crate::rule::dates::Holiday;
use jiff::ToSpan as _;
use jiff::civil::Weekday;

/// The day of the holiday in a year.
pub(super) fn day(holiday: Holiday, year: i16) -> Option<Day> {
    match holiday {
        Holiday::Fixed(month, day) => Day::new(year, month, day).ok(),
        Holiday::Weekday { nth, weekday, month, plus } => {
            let weekday = Weekday::from_monday_one_offset(weekday).ok()?;
            let day = Day::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok()?;
            day.checked_add(i64::from(plus).days()).ok()
        }
        Holiday::Easter(days) => easter(year)?.checked_add(i64::from(days).days()).ok(),
    }
}

/// Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 (Meeus, Jones and Butcher).
fn easter(year: i16) -> Option<Day> {
    let y = i32::from(year);
    let (golden, century, rest) = (y.rem_euclid(19), y.div_euclid(100), y.rem_euclid(100));
    let leaps = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - leaps + 15).rem_euclid(30);
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4).rem_euclid(7);
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let day = moon + sunday - 7 * late + 114;
    Day::new(year, i8::try_from(day / 31).ok()?, i8::try_from(day % 31 + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moving_holidays_move() {
        for (holiday, year, want) in [
            (Holiday::Easter(0), 2018, "2018-04-01"),
            (Holiday::Easter(0), 2019, "2019-04-21"),
            (Holiday::Easter(0), 2024, "2024-03-31"),
            (Holiday::Easter(-2), 2025, "2025-04-18"),
            (Holiday::Easter(0), 2038, "2038-04-25"),
            (Holiday::Easter(0), 1981, "1981-04-19"),
            (Holiday::Weekday { nth: 4, weekday: 4, month: 11, plus: 1 }, 2010, "2010-11-26"),
            (Holiday::Weekday { nth: -1, weekday: 1, month: 5, plus: 0 }, 2023, "2023-05-29"),
            (Holiday::Weekday { nth: 1, weekday: 1, month: 11, plus: 1 }, 2022, "2022-11-08"),
            (Holiday::Fixed(12, 25), 2022, "2022-12-25"),
        ] {
            assert_eq!(day(holiday, year).map(|day| day.to_string()).as_deref(), Some(want), "{holiday:?} {year}");
        }
        assert_eq!(day(Holiday::Weekday { nth: 5, weekday: 1, month: 2, plus: 0 }, 2023), None);
    }
}
