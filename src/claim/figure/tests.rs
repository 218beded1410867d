//! What is read from sentences, and that figures never contradict themselves.

use super::{Bound, Direction, Figure, FigureKind, Role};
use crate::article;
use crate::rule::Pack;
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::sync::LazyLock;

static PACK: LazyLock<Pack> = LazyLock::new(Pack::built_in);

/// The figures of a text, with the words they stand in.
fn figures(text: &str) -> Vec<(String, Figure)> {
    let article = article::read("test.txt", text.as_bytes().to_vec(), &PACK, &mut Vec::new()).unwrap();
    let language = &PACK.languages["en"];
    let dates = crate::claim::date::annotate(&article, language);
    let found = super::annotate(&article, language, &dates);
    found.into_iter().map(|f| (article.slice(f.tokens).to_owned(), f.value)).collect()
}

fn values(text: &str) -> Vec<String> {
    figures(text)
        .iter()
        .map(|(_, f)| {
            let end = |v: Option<Decimal>| v.map_or("-".to_owned(), |v| v.normalize().to_string());
            format!("{}..{} {}", end(f.low), end(f.high), f.unit.as_deref().unwrap_or("-"))
        })
        .collect()
}

fn only(text: &str) -> Figure {
    let found = figures(text);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found.into_iter().next().unwrap().1
}

#[test]
fn numbers_are_read_in_every_style() {
    for (text, want) in [
        ("They sold three hundred and twelve boats.", "312..312 boat"),
        ("The mill employs 13,000 workers.", "13000..13000 worker"),
        ("It cost $1.2 million.", "1200000..1200000 USD"),
        ("The firm owes £1.5m to banks.", "1500000..1500000 GBP"),
        ("A debt of 2.8bn euros remains.", "2800000000..2800000000 EUR"),
        ("The walk took 1½ hours.", "1.5..1.5 hour"),
        ("She baked three dozen loaves.", "36..36 loave"),
        ("Half a million people fled.", "500000..500000 people"),
        ("Tens of thousands of visitors came.", "10000..100000 visitor"),
        ("The bridge is 24 km long.", "24..24 kilometre"),
        ("He is a 34-year-old baker.", "34..34 year old"),
        ("Oil sells at $50 per barrel.", "50..50 USD per barrel"),
        ("The storm moved at 90 mph.", "90..90 mile per hour"),
        ("Turnout was 60 per cent.", "60..60 percent"),
        ("Turnout fell by two percentage points.", "2..2 percentage point"),
        ("About 90–98% of seats are taken.", "90..98 percent"),
        ("Homes sell from $750,000 to $1 million there.", "750000..1000000 USD"),
        ("The harbour lies 5 feet 3 inches lower.", "5.25..5.25 foot"),
    ] {
        assert_eq!(values(text), [want], "{text}");
    }
}

#[test]
fn shares_in_words_are_parts_of_one() {
    for (text, low) in [
        ("Two-thirds of the members agreed.", "0.67"),
        ("A quarter of the harvest is lost.", "0.25"),
        ("One in five children reads daily.", "0.2"),
    ] {
        let figure = only(text);
        assert_eq!(figure.kind, FigureKind::Share, "{text}");
        assert_eq!(figure.low.unwrap().round_dp(2).normalize().to_string(), low, "{text}");
    }
}

#[test]
fn bounds_and_changes_are_known() {
    for (text, bound) in [
        ("More than 60% of farms closed.", Bound::Over),
        ("At least 40 houses burned.", Bound::AtLeast),
        ("Up to 700 passengers waited.", Bound::AtMost),
        ("Fewer than 20 boats returned.", Bound::Under),
        ("Roughly 300 guests arrived.", Bound::About),
        ("The crowd held 500 fans or more.", Bound::AtLeast),
    ] {
        assert_eq!(only(text).bound, bound, "{text}");
    }
    let rose = only("Exports rose 3% in the north.");
    assert_eq!((rose.direction, rose.role), (Some(Direction::Up), Role::Change));
    assert_eq!(only("Exports fell to 3% of output.").role, Role::Level);
    let pair = figures("The rate was raised from 4% to 5%.");
    assert_eq!(pair.len(), 2);
    assert_eq!((pair[0].1.role, pair[0].1.direction), (Role::Before, None));
    assert_eq!((pair[1].1.role, pair[1].1.direction), (Role::After, Some(Direction::Up)));
}

#[test]
fn names_of_things_are_no_figures() {
    for text in [
        "It began in 2019.",
        "The F-16 landed.",
        "A Boeing 737 landed.",
        "They drove along Interstate 95.",
        "Call 555-0199-22 for help.",
        "No one knew.",
        "Section 230 protects them.",
        "They met on Oct. 9.",
        "A third-party report came out.",
    ] {
        assert_eq!(values(text), [""; 0], "{text}");
    }
}

#[test]
fn scores_are_no_ranges() {
    let score = only("Harborough won 2-1 against Milton.");
    assert_eq!((score.kind, score.display().as_str()), (FigureKind::Score, "2-1"));
    let vote = only("The Senate passed it 51-49 at night.");
    assert_eq!(vote.kind, FigureKind::Score);
}

#[test]
fn figures_are_printed_in_words() {
    for (text, want) in [
        ("Turnout was 60 per cent.", "60%"),
        ("It cost about $1.2 million.", "about $1.2 million"),
        ("About 90–98% of seats are taken.", "about 90-98%"),
        ("More than 13,000 workers went home.", "more than 13,000 workers"),
        ("Oil sells at $50 per barrel.", "$50 per barrel"),
        ("He is a 34-year-old baker.", "34 years old"),
    ] {
        assert_eq!(only(text).display(), want, "{text}");
    }
}

#[test]
fn what_agrees_and_what_does_not() {
    for (a, b, want) in [
        ("It holds 60% of the market.", "It holds 70% of the market.", Some(false)),
        ("The walk is 24 km long.", "The walk is 15 miles long.", Some(true)),
        ("The walk is 24 km long.", "The walk is 24 miles long.", Some(false)),
        ("It cost $2 billion.", "It cost $2 million.", Some(false)),
        ("It cost 14.7 euros.", "It cost about 15 euros.", Some(true)),
        ("It cost more than $1 million.", "It cost $1.1 million.", Some(true)),
        ("It cost nearly $20.", "It cost $21.20.", Some(false)),
        ("It cost $20.", "It cost 20 euros.", None),
        ("Half of the voters stayed away.", "It was 50% of voters.", Some(true)),
        ("The mill employs 13,000 workers.", "The mill employs 12,987 workers.", Some(true)),
    ] {
        assert_eq!(only(a).agrees(&only(b)), want, "{a} / {b}");
    }
}

/// A value in one of its printed styles.
fn printed(value: u32, style: u8) -> String {
    let digits = value.to_string();
    let grouped = |mark: &str| {
        let mut out = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                out.push_str(mark);
            }
            out.push(digit);
        }
        out
    };
    match style {
        0 => grouped(","),
        1 => digits,
        2 => grouped("\u{a0}"),
        _ => in_words(value),
    }
}

fn in_words(value: u32) -> String {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let rest = |part: u32, and: &str| if part == 0 { String::new() } else { format!("{and}{}", in_words(part)) };
    match value {
        0..20 => SMALL[value as usize].to_owned(),
        20..100 => format!("{}{}", TENS[value as usize / 10], rest(value % 10, "-")),
        100..1000 => format!("{} hundred{}", in_words(value / 100), rest(value % 100, " and ")),
        1000..1_000_000 => {
            let and = if value % 1000 < 100 { " and " } else { " " };
            format!("{} thousand{}", in_words(value / 1000), rest(value % 1000, and))
        }
        _ => {
            let and = if value % 1_000_000 < 100 { " and " } else { " " };
            format!("{} million{}", in_words(value / 1_000_000), rest(value % 1_000_000, and))
        }
    }
}

proptest! {
    #[test]
    fn a_printed_value_reads_back(value in 2u32..1_000_000_000, style in 0u8..4) {
        let text = format!("They counted {} kilograms.", printed(value, style));
        let found = figures(&text);
        prop_assert_eq!(found.len(), 1, "{}", text);
        prop_assert_eq!(found[0].1.low, Some(Decimal::from(value)), "{}", text);
    }

    #[test]
    fn a_figure_agrees_with_its_own_rounding(value in 100u32..100_000_000, keep in 2u32..5) {
        let digits = u32::try_from(value.to_string().len()).unwrap();
        let step = 10u32.pow(digits.saturating_sub(keep));
        let rounded = (u64::from(value) + u64::from(step) / 2) / u64::from(step) * u64::from(step);
        let a = only(&format!("They counted {value} kilograms."));
        let b = only(&format!("They counted {rounded} kilograms."));
        prop_assert_eq!(a.agrees(&b), Some(true), "{} {}", value, rounded);
    }

    #[test]
    fn a_figure_agrees_with_its_own_conversion(kilometres in 1u32..100_000) {
        let miles = (f64::from(kilometres) / 1.609_344).round();
        prop_assume!(miles >= 1.0);
        let a = only(&format!("The road is {kilometres} kilometres long."));
        let b = only(&format!("The road is {miles} miles long."));
        prop_assert_eq!(a.agrees(&b), Some(true));
    }

    #[test]
    fn a_range_agrees_with_what_it_holds(low in 2u32..1000, width in 1u32..1000, inside in 0u32..1000) {
        let value = low + inside % (width + 1);
        let range = only(&format!("Between {low} and {} kilograms were found.", low + width));
        let one = only(&format!("They found {value} kilograms."));
        prop_assert_eq!(range.agrees(&one), Some(true));
        prop_assert_eq!(one.agrees(&range), Some(true));
    }

    #[test]
    fn nothing_makes_the_reader_stumble(text in "[ a-z0-9$%.,/½–-]{0,80}") {
        figures(&text);
    }
}
