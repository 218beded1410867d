//! A figure reads back as it was printed, and never contradicts itself.

use super::tests::{figures, only};
use crate::claim::Figure;
use crate::rule::Words;
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::sync::LazyLock;

static WORDS: LazyLock<Words> = LazyLock::new(Words::usual);

fn shown(figure: &Figure) -> String {
    figure.display(&WORDS.figures)
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

/// A sentence with one figure that is `number` of something, and whether its value is negative.
fn sentence(number: &str, frame: u8) -> String {
    match frame {
        0 => format!("They counted {number} kilograms."),
        1 => format!("It cost {number} dollars in the end."),
        2 => format!("Turnout was {number} percent."),
        3 => format!("The road is {number} kilometres long."),
        4 => format!("The crowd of {number} people left."),
        _ => format!("They paid about {number} euros per barrel."),
    }
}

/// Digits of a number with so many decimals.
fn decimal(value: u32, places: u32) -> (String, Decimal) {
    let value = Decimal::new(i64::from(value), places);
    (value.to_string(), value)
}

/// Two units of one thing in words, and how many of the second one of the first is.
const CONVERSIONS: [(&str, &str, f64); 6] = [
    ("kilometres", "miles", 0.621_371_192),
    ("metres", "feet", 3.280_839_895),
    ("kilograms", "pounds", 2.204_622_622),
    ("litres", "gallons", 0.264_172_052),
    ("hectares", "acres", 2.471_053_815),
    ("pounds sterling", "pence", 100.0),
];

proptest! {
    #[test]
    fn a_printed_value_reads_back(value in 2u32..1_000_000_000, style in 0u8..4, frame in 0u8..6) {
        let text = sentence(&printed(value, style), frame);
        let found = figures(&text);
        prop_assert_eq!(found.len(), 1, "{}", text);
        prop_assert_eq!(found[0].1.low, Some(Decimal::from(value)), "{}", text);
        prop_assert_eq!(found[0].1.high, Some(Decimal::from(value)), "{}", text);
    }

    #[test]
    fn a_value_with_a_scale_reads_back(value in 1u32..10_000, places in 0u32..4, scale in 0usize..8, sign in 0usize..4) {
        let (word, times) = [
            (" thousand", 1_000u64), (" million", 1_000_000), (" billion", 1_000_000_000),
            (" trillion", 1_000_000_000_000), ("k", 1_000), ("m", 1_000_000), ("bn", 1_000_000_000), ("", 1),
        ][scale];
        let (digits, number) = decimal(value, places);
        let text = format!("It cost {}{digits}{word} in the end.", ["$", "US$", "£", "€"][sign]);
        let found = figures(&text);
        prop_assert_eq!(found.len(), 1, "{}", text);
        prop_assert_eq!(found[0].1.low, Some(number * Decimal::from(times)), "{}", text);
        prop_assert_eq!(found[0].1.precision, Decimal::new(1, places) * Decimal::from(times), "{}", text);
    }

    #[test]
    fn what_is_displayed_reads_back(value in 2u32..1_000_000_000, frame in 0u8..6, bound in 0usize..4) {
        let limit = ["", "more than ", "at least ", "up to "][bound];
        let first = only(&sentence(&format!("{limit}{value}"), frame));
        let again = only(&format!("They named {} at once.", shown(&first)));
        prop_assert_eq!((again.low, again.high, again.bound), (first.low, first.high, first.bound), "{}", shown(&first));
        prop_assert_eq!(again.kind, first.kind);
        prop_assert_eq!(again.agrees(&first), Some(true));
    }

    #[test]
    fn a_figure_agrees_with_its_own_rounding(value in 100u32..100_000_000, keep in 2u32..5, hedge in 0usize..4) {
        let digits = u32::try_from(value.to_string().len()).unwrap();
        let step = 10u32.pow(digits.saturating_sub(keep));
        let rounded = (u64::from(value) + u64::from(step) / 2) / u64::from(step) * u64::from(step);
        let hedge = ["", "about ", "some ", "roughly "][hedge];
        let a = only(&format!("They counted {value} kilograms."));
        let b = only(&format!("They counted {hedge}{rounded} kilograms."));
        prop_assert_eq!(a.agrees(&b), Some(true), "{} {}", value, rounded);
        prop_assert_eq!(b.agrees(&a), Some(true), "{} {}", value, rounded);
    }

    #[test]
    fn a_figure_agrees_with_its_own_bounds(value in 10u32..100_000_000, less in 1u32..10) {
        let exact = only(&format!("They counted {value} kilograms."));
        for text in [
            format!("They counted more than {} kilograms.", value - less),
            format!("They counted at least {value} kilograms."),
            format!("They counted up to {value} kilograms."),
            format!("They counted fewer than {} kilograms.", value + less),
            format!("They counted {} kilograms or more.", value - less),
        ] {
            let bound = only(&text);
            prop_assert_eq!(exact.agrees(&bound), Some(true), "{} {}", value, text);
            prop_assert_eq!(bound.agrees(&exact), Some(true), "{} {}", value, text);
        }
    }

    #[test]
    fn a_figure_agrees_with_its_own_conversion(value in 1u32..100_000, units in 0usize..6, places in 0usize..2) {
        let (one, other, times) = CONVERSIONS[units];
        let converted = f64::from(value) * times;
        prop_assume!(converted >= 1.0);
        let a = only(&format!("They spoke of {value} {one}."));
        let b = only(&format!("They spoke of {converted:.places$} {other}."));
        prop_assert_eq!(a.agrees(&b), Some(true), "{} {} {}", value, one, converted);
    }

    #[test]
    fn a_temperature_agrees_with_its_own_conversion(celsius in -40i32..60) {
        let fahrenheit = (f64::from(celsius) * 1.8 + 32.0).round();
        let a = only(&format!("It was {celsius} degrees Celsius."));
        let b = only(&format!("It was {fahrenheit} degrees Fahrenheit."));
        prop_assert_eq!(a.agrees(&b), Some(true), "{} {}", celsius, fahrenheit);
    }

    #[test]
    fn a_height_agrees_with_itself(feet in 4u32..8, inches in 1u32..12) {
        let centimetres = (f64::from(feet * 12 + inches) * 2.54).round();
        let a = only(&format!("The guard is {feet} feet {inches} inches tall."));
        for text in [
            format!("The guard is a {feet}-foot-{inches} man."),
            format!("The guard is {feet}'{inches}\" tall."),
            format!("The guard is {feet}ft {inches}in tall."),
            format!("The guard is {centimetres} centimetres tall."),
        ] {
            prop_assert_eq!(a.agrees(&only(&text)), Some(true), "{}", text);
        }
    }

    #[test]
    fn a_range_agrees_with_what_it_holds(low in 2u32..1000, width in 1u32..1000, inside in 0u32..1000, style in 0u8..3) {
        let (value, high) = (low + inside % (width + 1), low + width);
        let range = only(&match style {
            0 => format!("Between {low} and {high} kilograms were found."),
            1 => format!("They found {low} to {high} kilograms."),
            _ => format!("They found {low}–{high} kilograms."),
        });
        let one = only(&format!("They found {value} kilograms."));
        prop_assert_eq!(range.agrees(&one), Some(true));
        prop_assert_eq!(one.agrees(&range), Some(true));
    }

    #[test]
    fn a_share_agrees_with_its_percentage(part in 1u32..10, more in 1u32..10) {
        let whole = part + more;
        let percent = (f64::from(part) / f64::from(whole) * 100.0).round();
        let share = only(&format!("It was {} out of {} voters.", in_words(part), in_words(whole)));
        let percent = only(&format!("It was {percent}% of voters."));
        prop_assert_eq!(share.agrees(&percent), Some(true), "{} {}", part, whole);
    }

    #[test]
    fn nothing_makes_the_reader_stumble(text in "[ a-zA-Z0-9$£%.,/½×'\"()+–-]{0,80}") {
        figures(&text);
    }

    #[test]
    fn no_words_of_numbers_make_the_reader_stumble(words in prop::collection::vec(0usize..PIECES.len(), 0..24)) {
        let text: Vec<&str> = words.iter().map(|&word| PIECES[word]).collect();
        figures(&text.join(" "));
        figures(&text.concat());
    }
}

/// Words, marks and digits that mean something to the reader.
const PIECES: [&str; 48] = [
    "one",
    "two",
    "twelve",
    "twenty",
    "hundred",
    "thousand",
    "million",
    "dozen",
    "half",
    "a",
    "and",
    "third",
    "fifth",
    "point",
    "over",
    "minus",
    "plus or minus",
    "in",
    "of",
    "the",
    "to",
    "from",
    "between",
    "by",
    "up",
    "fell",
    "about",
    "more than",
    "or more",
    "$",
    "£",
    "USD",
    "%",
    "percent",
    "feet",
    "6",
    "-",
    "–",
    "'",
    "\"",
    "(",
    ")",
    "/",
    "1,234.5",
    "0.7",
    "9999999999999999999999999999",
    "×10^",
    "per",
];
