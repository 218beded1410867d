//! What an article says about itself.

use crate::rule::Day;
use jiff::Timestamp;
use jiff::civil::Date;

/// What an article says about itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Metadata {
    pub title: Option<String>,
    pub publisher: Option<String>,
    /// A day (`2025-10-30`) or an RFC 3339 time.
    pub published: Option<String>,
    pub url: Option<String>,
    /// The code of the language that the article says it is in, as far as codes of two letters go: `de`.
    pub language: Option<String>,
}

impl Metadata {
    /// The day on which it was published, where that is known.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        self.published.as_deref()?.get(..10)?.parse().ok()
    }
}

/// The language of a tag like `de-AT` or `en_US`, as [`Metadata::language`] keeps it. `None` for anything else.
pub(super) fn language(printed: &str) -> Option<String> {
    let printed = printed.trim();
    let code = printed.split(['-', '_']).next().filter(|code| code.len() == 2)?;
    code.bytes().all(|b| b.is_ascii_alphabetic()).then(|| code.to_ascii_lowercase())
}

/// A day or an RFC 3339 time as [`Metadata::published`] keeps it. A time without its offset from UTC is no time that
/// others can understand, so only its day is kept. `None` for anything else.
pub(super) fn published(printed: &str) -> Option<String> {
    let printed = printed.trim();
    let day = printed.get(..10).filter(|day| day.parse::<Date>().is_ok())?;
    let rest = &printed[10..];
    if rest.is_empty() {
        return Some(day.to_owned());
    }
    if !rest.starts_with(['T', 't', ' ']) || !rest[1..].starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let time = format!("{day}T{}", rest[1..].trim().replacen(' ', "", 1));
    Some(if time.parse::<Timestamp>().is_ok() { time } else { day.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::{language, published};

    #[test]
    fn tags_of_languages_are_cut_to_their_codes() {
        assert_eq!(language(" de-AT"), Some("de".into()));
        assert_eq!(language("en_US"), Some("en".into()));
        assert_eq!(language("German"), None);
        assert_eq!(language(""), None);
    }

    #[test]
    fn days_and_times_are_kept_and_the_rest_is_not_guessed() {
        assert_eq!(published("2026-03-02").as_deref(), Some("2026-03-02"));
        assert_eq!(published(" 2026-03-02T12:00:00Z").as_deref(), Some("2026-03-02T12:00:00Z"));
        assert_eq!(published("2026-03-02 12:00:00 +01:00").as_deref(), Some("2026-03-02T12:00:00+01:00"));
        assert_eq!(published("2026-03-02T12:00:00").as_deref(), Some("2026-03-02"));
        assert_eq!(published("2026-02-30"), None);
        assert_eq!(published("2 March 2026"), None);
        assert_eq!(published("2026-03-02 or later"), None);
        assert_eq!(published("2026-03-0é"), None);
    }
}
