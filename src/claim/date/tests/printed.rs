//! A date that is printed in any style reads back as the same days.

use super::only;
use crate::claim::date::{Day, Period};
use jiff::ToSpan as _;
use proptest::prelude::*;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SHORT: [&str; 12] =
    ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const NUMBERS: [&str; 9] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

fn month(day: Day, names: [&'static str; 12]) -> &'static str {
    names[usize::try_from(day.month() - 1).unwrap()]
}

fn weekday(day: Day) -> &'static str {
    WEEKDAYS[usize::try_from(day.weekday().to_monday_zero_offset()).unwrap()]
}

fn ordinal(day: i8) -> String {
    let mark = match day {
        1 | 21 | 31 => "st",
        2 | 22 => "nd",
        3 | 23 => "rd",
        _ => "th",
    };
    format!("{day}{mark}")
}

fn styles(day: Day) -> Vec<String> {
    let (year, number) = (day.year(), day.day());
    vec![
        day.to_string(),
        format!("{} {number}, {year}", month(day, MONTHS)),
        format!("{} {number}, {year}", month(day, SHORT)),
        format!("{} {}, {year}", month(day, MONTHS), ordinal(number)),
        format!("{number} {} {year}", month(day, MONTHS)),
        format!("{} of {} {year}", ordinal(number), month(day, MONTHS)),
        format!("{}, {} {number}, {year}", weekday(day), month(day, SHORT)),
        format!("{} {number} {} {year}", weekday(day), month(day, MONTHS)),
        format!("{}/{number}/{year}", day.month()),
        format!("{:02}/{:02}/{:02}", day.month(), number, year % 100),
        format!("{number}-{}-{year}", &month(day, MONTHS)[..3]),
    ]
}

fn a_day() -> impl Strategy<Value = Day> {
    (1950_i16..2029, 1_i8..=12, 1_i8..=31).prop_filter_map("no such day", |(y, m, d)| Day::new(y, m, d).ok())
}

fn span(published: &str, text: &str) -> (Option<Day>, Option<Day>) {
    let date = only(published, text);
    assert_eq!(date.weekday_slip(), None, "{text}");
    (date.from, date.to)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn days(day in a_day()) {
        for style in styles(day) {
            prop_assert_eq!(span("", &format!("The mill burned on {style} at dawn.")), (Some(day), Some(day)), "{}", style);
        }
    }

    #[test]
    fn ranges(day in a_day(), length in 1_i64..80) {
        let last = day.checked_add(length.days()).unwrap();
        for (first, second) in styles(day).iter().zip(styles(last)) {
            let text = format!("The mill was shut from {first} to {second} at most.");
            prop_assert_eq!(span("", &text), (Some(day), Some(last)), "{}", text);
        }
    }

    #[test]
    fn periods(year in 1930_i16..2040, number in 1_i8..=4) {
        let days = |(a, b): (i8, i8)| (Day::new(year, a, 1).ok(), Day::new(year, b, 1).ok().map(Day::last_of_month));
        let named = ["first", "second", "third", "fourth"][usize::try_from(number - 1).unwrap()];
        let quarter = days((number * 3 - 2, number * 3));
        for style in [format!("Q{number} {year}"), format!("the {named} quarter of {year}"), format!("{year} Q{number}")] {
            prop_assert_eq!(span("", &format!("Sales fell in {style} again.")), quarter, "{}", style);
        }
        let month = MONTHS[usize::try_from(number * 3 - 1).unwrap()];
        let last = Day::new(year, number * 3, 1).unwrap().last_of_month();
        for style in [
            format!("quarter ended {month} {}, {year}", last.day()),
            format!("three months to {month} {year}"),
            format!("the {named} quarter ended {month} {year}"),
        ] {
            prop_assert_eq!(span("", &format!("Sales fell in the {style} again.")), quarter, "{}", style);
        }
        let code = format!("{number}Q{year}");
        prop_assert_eq!(span("", &format!("Sales fell in {code} again.")), quarter, "{}", code);
        prop_assert_eq!(span("", &format!("Sales fell in {month} {year} again.")), days((number * 3, number * 3)));
        prop_assert_eq!(span("", &format!("Sales fell in {year} again.")), days((1, 12)));
        let first = year - year % 10;
        let decade = (Day::new(first, 1, 1).ok(), Day::new(first + 9, 12, 31).ok());
        prop_assert_eq!(span("", &format!("Sales fell in the {first}s again.")), decade);
    }

    #[test]
    fn relative(today in a_day(), count in 1_i64..=9) {
        let anchor = today.to_string();
        let one = |day: Day| (Some(day), Some(day));
        let words = NUMBERS[usize::try_from(count - 1).unwrap()];
        let unit = if count == 1 { "" } else { "s" };
        for (text, day) in [
            (format!("He left {words} day{unit} ago."), today.checked_sub(count.days()).unwrap()),
            (format!("He left {count} week{unit} ago."), today.checked_sub(count.weeks()).unwrap()),
            (format!("He will leave in {words} month{unit}."), today.checked_add(count.months()).unwrap()),
            ("He left yesterday.".to_owned(), today.yesterday().unwrap()),
        ] {
            prop_assert_eq!(span(&anchor, &text), one(day), "{} {}", today, text);
        }
        for days in 0..6 {
            let (past, coming) = (today.checked_sub(days.days()).unwrap(), today.checked_add(days.days()).unwrap());
            prop_assert_eq!(span(&anchor, &format!("He left on {}.", weekday(past))), one(past));
            prop_assert_eq!(span(&anchor, &format!("He will leave on {}.", weekday(coming))), one(coming));
        }
        for (months, word) in [(-1, "last"), (0, "this"), (1, "next")] {
            let of = today.first_of_month().checked_add(i64::from(months).months()).unwrap();
            let month = (Some(of), Some(of.last_of_month()));
            prop_assert_eq!(span(&anchor, &format!("It rains {word} month.")), month);
        }
    }

    #[test]
    fn fiscal_periods(year in 1930_i16..2030, number in 1_i8..=4) {
        let named = ["first", "second", "third", "fourth"][usize::try_from(number - 1).unwrap()];
        let short = format!("{:02}", year % 100);
        for (style, of) in [
            (format!("FY{short}"), None),
            (format!("FY{year}"), None),
            (format!("FY '{short}"), None),
            (format!("fiscal {year}"), None),
            (format!("{number}Q FY{short}"), Some(number)),
            (format!("Q{number} of fiscal {year}"), Some(number)),
            (format!("the {named} quarter of FY{year}"), Some(number)),
            (format!("the fiscal {named} quarter of {year}"), Some(number)),
        ] {
            let date = only("2025-10-29", &format!("Sales fell in {style} again."));
            prop_assert_eq!((date.printed.year, date.printed.number), (Some(year), of), "{}", style);
            // Nobody knows when the year of somebody starts.
            prop_assert_eq!((date.from, date.to, date.is_reporting()), (None, None, true), "{}", style);
        }
    }

    #[test]
    fn the_same_period_of_another_year(back in 1_i32..=9, year in 1990_i16..2029) {
        let words = NUMBERS[usize::try_from(back - 1).unwrap()];
        let plural = if back == 1 { "" } else { "s" };
        for style in [format!("the same quarter {words} year{plural} ago"), format!("the same period {words} year{plural} earlier")] {
            let date = only("", &format!("Sales rose from {style} by boat."));
            prop_assert_eq!((date.back, date.edge), (Some((Period::Year, back)), None), "{}", style);
        }
        let date = only("", &format!("Sales rose from the same period of {year} by boat."));
        prop_assert_eq!((date.printed.year, date.is_reporting()), (Some(year), true));
    }

    #[test]
    fn what_happened_is_found_wherever_the_date_stands(day in 0_usize..7, verb in 0_usize..4) {
        let (day, verb) = (WEEKDAYS[day], ["arrested", "shot", "held", "blocked"][verb]);
        for text in [
            format!("Two pilots were {verb} on {day}."),
            format!("On {day}, two pilots were {verb}."),
            format!("Police on {day} {verb} two pilots."),
            format!("The clerk said that two pilots were {verb} late {day} night."),
        ] {
            let at = text.find(verb).unwrap();
            let date = only("", &text);
            prop_assert_eq!(date.event.map(|event| event.span.start as usize), Some(at), "{}", text);
        }
    }

    #[test]
    fn any_text_is_read(text in "(the |of |last |first |same |FY|Q|ended |year |ago |earlier |May |[0-9]{1,4}|/|-|, | |week|Monday|to |from |'s |quarter |\\PC){0,40}") {
        super::dates("2025-10-29", &text);
        super::dates("-009999-01-01", &text);
    }
}
