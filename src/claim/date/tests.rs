//! What is read from sentences, by the day of publication.

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

#[test]
fn a_weekday_that_its_date_does_not_have_is_known() {
    for (published, text, slip) in [
        ("", "They married on Friday, Oct. 30, 2025, at noon.", Some(4)),
        ("", "They married on Thursday, Oct. 30, 2025, at noon.", None),
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
