//! What must hold of the date that its clause gives a figure, for every text.

use super::tests::{PACK, figures};
use crate::text::Span;
use proptest::prelude::*;

proptest! {
    #[test]
    fn the_period_of_a_figure_is_a_date_of_its_sentence(words in prop::collection::vec(0usize..DATED.len(), 0..24)) {
        let text: Vec<&str> = words.iter().map(|&word| DATED[word]).collect();
        let (spans, dates) = periods(&text.join(" "));
        for period in spans {
            prop_assert!(dates.contains(&period), "{:?}", text);
        }
    }

    #[test]
    fn a_figure_has_the_date_of_its_own_clause(value in 2u32..1000, other in 2u32..1000, year in 1950i16..2020) {
        let (then, now) = (year.to_string(), (year + 1).to_string());
        for text in [
            format!("The mill had {value} boats in {now}, up from {other} in {then}."),
            format!("In {now} the mill had {value} boats, compared with {other} in {then}."),
            format!("The mill lost {value} boats in {now} and {other} in {then}, the clerk said on Monday."),
        ] {
            let found: Vec<_> = figures(&text).into_iter().map(|(_, f)| f.period.map(|p| p.of(&text).to_owned())).collect();
            prop_assert_eq!(found, vec![Some(now.clone()), Some(then.clone())], "{}", text);
        }
    }
}

/// The number of a sentence, and words in it.
type Placed = (usize, Span);

/// The dates of the figures that have one, each in the sentence of its figure; and every date in its own.
fn periods(text: &str) -> (Vec<Placed>, Vec<Placed>) {
    let article = crate::article::read("test.txt", text.as_bytes().to_vec(), &PACK, &mut Vec::new()).unwrap();
    let language = &PACK.languages["en"];
    let dates = crate::claim::date::annotate(&article, language);
    let found = crate::claim::figure::annotate(&article, language, &dates);
    let sentence = |token: usize| article.sentences.partition_point(|s| s.tokens().end <= token);
    let figures = found.iter().filter_map(|f| Some((sentence(f.tokens.start), f.value.period?))).collect();
    (figures, dates.iter().map(|d| (sentence(d.tokens.start), article.span(d.tokens.clone()))).collect())
}

/// Figures, dates and what stands between them.
const DATED: [&str; 24] = [
    "$5 million",
    "14 cents a share",
    "12 boats",
    "3%",
    "in 2002",
    "in the third quarter",
    "a year earlier",
    "on Monday",
    "for the quarter ended June 30",
    "the same period last year",
    "from",
    "to",
    "or",
    "and",
    "up",
    "fell",
    "compared with",
    "than",
    "said",
    "which",
    ",",
    "(",
    ")",
    ". The",
];
