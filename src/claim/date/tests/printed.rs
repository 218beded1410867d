//! A date that is printed in any style reads back as the same days.

use super::only;
use crate::claim::date::Day;
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
    fn any_text_is_read(text in "(the |of |last |first |May |[0-9]{1,4}|/|-|, | |week|Monday|to |from |'s |quarter |\\PC){0,40}") {
        super::dates("2025-10-29", &text);
        super::dates("-009999-01-01", &text);
    }
}
