//! What is read from sentences, by the day of publication.

mod printed;

use super::{DateClaim, annotate};
use crate::article;
use crate::rule::Pack;
use std::sync::LazyLock;

static PACK: LazyLock<Pack> = LazyLock::new(Pack::built_in);

/// The dates of a text that was published on that day, with the words they stand in.
fn dates(published: &str, text: &str) -> Vec<(String, DateClaim)> {
    let mut article = article::read("test.txt", text.as_bytes().to_vec(), &PACK, &mut Vec::new()).unwrap();
    article.metadata.published = (!published.is_empty()).then(|| published.to_owned());
    let found = annotate(&article, &PACK.languages["en"]);
    found.into_iter().map(|date| (article.slice(date.tokens).to_owned(), date.value)).collect()
}

fn only(published: &str, text: &str) -> DateClaim {
    let found = dates(published, text);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found.into_iter().next().unwrap().1
}

/// The words and the days of the dates of a text: `words: from..to`, where `..` alone is an unknown day.
fn days(published: &str, text: &str) -> Vec<String> {
    let end = |day: Option<super::Day>| day.map_or_else(String::new, |day| day.to_string());
    let found = dates(published, text);
    found.iter().map(|(words, date)| format!("{words}: {}..{}", end(date.from), end(date.to))).collect()
}

/// An article of a Wednesday.
const ON: &str = "2025-10-29";

fn check(cases: &[(&str, &[&str])]) {
    for (text, want) in cases {
        assert_eq!(days(ON, text), *want, "{text}");
    }
}

#[test]
fn days_are_read_in_the_orders_of_print() {
    check(&[
        ("The pier opened on October 3, 2019, by boat.", &["October 3, 2019: 2019-10-03..2019-10-03"]),
        ("The pier opened on 3 October 2019 by boat.", &["3 October 2019: 2019-10-03..2019-10-03"]),
        ("The pier opened on the 3rd of October, 2019.", &["3rd of October, 2019: 2019-10-03..2019-10-03"]),
        ("It opened on Oct. 3 of 2019.", &["Oct. 3 of 2019: 2019-10-03..2019-10-03"]),
        ("It opened 2019-10-03.", &["2019-10-03: 2019-10-03..2019-10-03"]),
        ("It opened 10/3/2019.", &["10/3/2019: 2019-10-03..2019-10-03"]),
        ("It opened 23/10/2019.", &["23/10/2019: 2019-10-23..2019-10-23"]),
        ("It opened on 03-Oct-19.", &["03-Oct-19: 2019-10-03..2019-10-03"]),
        ("It closes on Sunday, Nov. 2, for good.", &["Sunday, Nov. 2: 2025-11-02..2025-11-02"]),
        ("He spoke at an Oct. 4 rally.", &["Oct. 4: 2025-10-04..2025-10-04"]),
        ("Bids are due by the 18th, she said.", &["by the 18th: ..2025-11-18"]),
        ("They met on Tuesday the fourteenth.", &["Tuesday the fourteenth: 2025-10-14..2025-10-14"]),
    ]);
}

#[test]
fn weekdays_months_and_quarters_follow_the_tense() {
    check(&[
        ("The board met on Friday.", &["Friday: 2025-10-24..2025-10-24"]),
        ("The board will meet on Friday.", &["Friday: 2025-10-31..2025-10-31"]),
        ("The governor may sign the bill by Friday.", &["by Friday: ..2025-10-31"]),
        ("On Friday, the court will hear the case.", &["Friday: 2025-10-31..2025-10-31"]),
        ("The man arrested Friday will face a judge.", &["Friday: 2025-10-24..2025-10-24"]),
        ("The house will be sold Friday.", &["Friday: 2025-10-31..2025-10-31"]),
        ("The mayor said Friday the pool will stay.", &["Friday: 2025-10-24..2025-10-24"]),
        ("She could not be reached Friday.", &["Friday: 2025-10-24..2025-10-24"]),
        ("In May the club will move.", &["May: 2026-05-01..2026-05-31"]),
        ("In May the club moved.", &["May: 2025-05-01..2025-05-31"]),
        ("Profit rose in the third quarter.", &["third quarter: 2025-07-01..2025-09-30"]),
        ("Profit rose in the fourth quarter.", &["fourth quarter: 2025-10-01..2025-12-31"]),
        ("Profit is expected to fall in the first quarter.", &["first quarter: 2026-01-01..2026-03-31"]),
        ("First-quarter profit rose.", &["First-quarter: 2025-01-01..2025-03-31"]),
    ]);
    assert_eq!(days("2025-02-12", "Sales fell in the fourth quarter."), ["fourth quarter: 2024-10-01..2024-12-31"]);
}

#[test]
fn what_is_counted_from_the_day_of_publication() {
    check(&[
        ("It rained the day before yesterday.", &["the day before yesterday: 2025-10-27..2025-10-27"]),
        ("He left two weeks ago.", &["two weeks ago: 2025-10-15..2025-10-15"]),
        ("He left a year ago.", &["a year ago: 2024-10-29..2024-10-29"]),
        ("He left three weeks earlier.", &["three weeks earlier: 2025-10-08..2025-10-08"]),
        ("He will return in ten days.", &["in ten days: 2025-11-08..2025-11-08"]),
        ("The fee rose last month.", &["last month: 2025-09-01..2025-09-30"]),
        ("The fee rises early next week.", &["early next week: 2025-11-03..2025-11-05"]),
        ("The fair is next Friday.", &["next Friday: 2025-11-07..2025-11-07"]),
        ("They spoke this past Tuesday.", &["this past Tuesday: 2025-10-28..2025-10-28"]),
        ("They vote this coming Thursday.", &["this coming Thursday: 2025-10-30..2025-10-30"]),
        ("They vote on Tuesday of next week.", &["Tuesday of next week: 2025-11-04..2025-11-04"]),
        ("They voted Tuesday last week.", &["Tuesday last week: 2025-10-21..2025-10-21"]),
        ("It fell over the weekend.", &["over the weekend: 2025-10-25..2025-10-26"]),
        ("It will open over the weekend.", &["over the weekend: 2025-11-01..2025-11-02"]),
        ("It grew in the past five years.", &["past five years: 2020-10-29..2025-10-29"]),
        ("It lasts three days starting on Monday.", &["three days starting on Monday: 2025-10-27..2025-10-29"]),
        ("Rents rose in the year to date.", &["year to date: 2025-01-01..2025-10-29"]),
        ("It opened earlier this year.", &["earlier this year: 2025-01-01..2025-10-29"]),
        ("It opens later this year.", &["later this year: 2025-10-29..2025-12-31"]),
        ("They meet two days after Easter 2026.", &["two days after Easter 2026: 2026-04-07..2026-04-07"]),
    ]);
}

#[test]
fn what_is_told_counts_from_the_date_before() {
    check(&[
        (
            "The dam broke on March 21. Two days later the valley was dry.",
            &["March 21: 2025-03-21..2025-03-21", "Two days later: 2025-03-23..2025-03-23"],
        ),
        (
            "She joined in 2019 and left two years later.",
            &["2019: 2019-01-01..2019-12-31", "two years later: 2021-01-01..2021-12-31"],
        ),
        (
            "The mill closed in May 2019. In October of that year it burned.",
            &["May 2019: 2019-05-01..2019-05-31", "October of that year: 2019-10-01..2019-10-31"],
        ),
        (
            "He was held on Oct. 3 and freed the next day.",
            &["Oct. 3: 2025-10-03..2025-10-03", "next day: 2025-10-04..2025-10-04"],
        ),
        (
            "He was held on Oct. 3 and left two weeks ago.",
            &["Oct. 3: 2025-10-03..2025-10-03", "two weeks ago: 2025-10-15..2025-10-15"],
        ),
        // another paragraph tells another story
        (
            "He was held on Oct. 3.\n\nTwo days later it rained.",
            &["Oct. 3: 2025-10-03..2025-10-03", "Two days later: .."],
        ),
        ("She will step down two days later.", &["two days later: 2025-10-31..2025-10-31"]),
        ("He was freed the same day.", &["the same day: .."]),
        ("The rules change in May next year.", &["May next year: 2026-05-01..2026-05-31"]),
        ("The rules changed in May last year.", &["May last year: 2024-05-01..2024-05-31"]),
    ]);
}

#[test]
fn parts_of_longer_periods() {
    check(&[
        ("It opened in the first week of May 2024.", &["first week of May 2024: 2024-04-29..2024-05-05"]),
        ("It opened in the last week of July 2016.", &["last week of July 2016: 2016-07-25..2016-07-31"]),
        ("They meet on the last Friday in August.", &["last Friday in August: 2025-08-29..2025-08-29"]),
        ("He coached them in the 2015-16 season.", &["2015-16: 2015-01-01..2016-12-31"]),
        ("It fell in the 2015 fiscal year.", &["2015 fiscal year: .."]),
        ("Sales rose in the first nine months of 2024.", &["first nine months of 2024: 2024-01-01..2024-09-30"]),
        ("Sales rose in the second half of 2024.", &["second half of 2024: 2024-07-01..2024-12-31"]),
        ("Sales rose in the third quarter of 2024.", &["third quarter of 2024: 2024-07-01..2024-09-30"]),
        ("Sales rose in Q3 2024.", &["Q3 2024: 2024-07-01..2024-09-30"]),
        ("Sales fell in the last quarter of last year.", &["last quarter of last year: 2024-10-01..2024-12-31"]),
        ("Sales fell in the last two months of the year.", &["last two months of the year: 2024-11-01..2024-12-31"]),
        ("It must close by the end of May 2026.", &["by the end of May 2026: ..2026-05-31"]),
        ("It ran until early May 2024.", &["until early May 2024: ..2024-05-15"]),
        ("It closed in late 2019.", &["late 2019: 2019-09-01..2019-12-31"]),
        ("Roads stay shut for the rest of the week.", &["the rest of the week: 2025-10-29..2025-11-02"]),
        ("It was built in the summer of 2019.", &["summer of 2019: 2019-06-01..2019-08-31"]),
        ("It was built in the 1990s.", &["1990s: 1990-01-01..1999-12-31"]),
        ("It was built in the late '80s.", &["late '80s: 1986-09-01..1989-12-31"]),
        ("It was built in the nineties.", &["nineties: 1990-01-01..1999-12-31"]),
        ("It was built in the 19th century.", &["19th century: 1800-01-01..1899-12-31"]),
        (
            "It was built in the second half of the 19th century.",
            &["second half of the 19th century: 1850-01-01..1899-12-31"],
        ),
        ("The week of April 10 was cold.", &["week of April 10: 2025-04-07..2025-04-13"]),
        ("Profit rose in fiscal 2024.", &["fiscal 2024: .."]),
        ("Profit rose in the third quarter of fiscal 2024.", &["third quarter of fiscal 2024: .."]),
    ]);
}

#[test]
fn ranges_have_two_ends() {
    check(&[
        ("The fair ran Oct. 3-5.", &["Oct. 3-5: 2025-10-03..2025-10-05"]),
        ("The fair ran from 3 to 5 October 2024.", &["from 3 to 5 October 2024: 2024-10-03..2024-10-05"]),
        (
            "The fair ran between the 3rd and the 5th of May.",
            &["between the 3rd and the 5th of May: 2025-05-03..2025-05-05"],
        ),
        ("It was shut from Monday to Wednesday.", &["from Monday to Wednesday: 2025-10-27..2025-10-29"]),
        ("It will be shut from next Monday to Friday.", &["from next Monday to Friday: 2025-11-03..2025-11-07"]),
        ("It fell between 2019 and 2021.", &["between 2019 and 2021: 2019-01-01..2021-12-31"]),
        ("It fell from March to May.", &["from March to May: 2025-03-01..2025-05-31"]),
        ("It ran from November to March.", &["from November to March: 2024-11-01..2025-03-31"]),
        ("He served from Dec. 30 to Jan. 2, 2020.", &["from Dec. 30 to Jan. 2, 2020: 2019-12-30..2020-01-02"]),
        ("It ran from 2007 to the start of 2008.", &["from 2007 to the start of 2008: 2007-01-01..2008-01-01"]),
        ("Bookings run from 5/1/2025-5/7/2025 only.", &["from 5/1/2025-5/7/2025: 2025-05-01..2025-05-07"]),
        ("She has led it since March.", &["since March: 2025-03-01.."]),
        (
            "It earned more in 2014 and the first half of 2015.",
            &["2014: 2014-01-01..2014-12-31", "first half of 2015: 2015-01-01..2015-06-30"],
        ),
    ]);
}

#[test]
fn holidays_move_or_stay() {
    check(&[
        ("Shops closed on Easter.", &["Easter: 2025-04-20..2025-04-20"]),
        ("Shops will close on Thanksgiving.", &["Thanksgiving: 2025-11-27..2025-11-27"]),
        ("Shops closed on Christmas Eve 2023.", &["Christmas Eve 2023: 2023-12-24..2023-12-24"]),
        ("Shops closed last Labor Day.", &["last Labor Day: 2025-09-01..2025-09-01"]),
    ]);
}

#[test]
fn numbers_and_names_that_are_no_dates() {
    for text in [
        "April Bell may march with the others.",
        "He won 24/7 support and 3/4 of the votes.",
        "They waited on the 18th floor.",
        "It fell three days before the vote and two years before her death.",
        "The early months were hard, and the coming months will be.",
        "Voters chose on Super Tuesday, said USA Today.",
        "An F-16 and a COVID-19 ward.",
        "It paid $12 a head.",
        "The coin with #2019 is lost.",
        "The second man saw 2,024 cats.",
    ] {
        assert_eq!(days(ON, text), [""; 0], "{text}");
    }
}

#[test]
fn long_lines_of_dates_take_linear_time() {
    for piece in ["the end of ", "the first week of ", "from Monday to ", "10/1/2018-", "May ", "last "] {
        let text = piece.repeat(20_000);
        dates(ON, &text);
    }
}

#[test]
fn a_weekday_that_its_date_does_not_have_is_known() {
    for (published, text, slip) in [
        ("", "They married on Friday, Oct. 30, 2025, by boat.", Some(4)),
        ("", "They married on Thursday, Oct. 30, 2025, by boat.", None),
        ("2025-10-31", "The vote on Friday, Oct. 30, was close.", Some(4)),
        ("2025-11-02", "The vote on Thursday, Oct. 30, was close.", None),
        ("2025-10-31", "The vote on Friday was close.", None),
        ("2025-10-31", "The vote on Oct. 30 was close.", None),
        // without the day of publication nothing contradicts the weekday
        ("", "The vote on Friday, Oct. 30, was close.", None),
    ] {
        assert_eq!(only(published, text).weekday_slip(), slip, "{published} {text}");
    }
}

#[test]
fn a_weekday_moves_its_date_only_where_two_years_are_near() {
    let day = |published, text| only(published, text).from.map(|day| day.to_string());
    // half a year away, the weekday decides; a slip in the days around does not lead years away
    assert_eq!(day("2025-04-20", "The fair of Sunday, Oct. 26, drew many.").as_deref(), Some("2025-10-26"));
    assert_eq!(day("2025-04-20", "The fair of Saturday, Oct. 26, drew many.").as_deref(), Some("2024-10-26"));
    assert_eq!(day("2025-10-31", "The fair of Monday, Oct. 26, drew many.").as_deref(), Some("2025-10-26"));
}
