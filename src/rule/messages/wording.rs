//! How the words of reports are put together.

use super::words::{Counted, FigureWords, KindWords, Labels, Lists, Words};
use crate::rule::code::{Code, Severity};
use std::collections::BTreeMap;

impl Counted {
    /// So many of the things, with `{n}` put in.
    #[must_use]
    pub fn of(&self, number: usize) -> String {
        filled(if number == 1 { &self.one } else { &self.other }, &[("n", &number.to_string())])
    }
}

impl Labels {
    /// How many characters the longest has.
    #[must_use]
    pub fn widest(&self) -> usize {
        let all = [&self.why, &self.could_be, &self.check, &self.confidence, &self.reopened];
        all.iter().map(|label| label.chars().count()).max().unwrap_or(0)
    }
}

impl Lists {
    /// `a`, `a and b`, `a, b and c`.
    #[must_use]
    pub fn all(&self, things: &[impl AsRef<str>]) -> String {
        match things {
            [] => String::new(),
            [one] => one.as_ref().to_owned(),
            [most @ .., last] => filled(&self.and, &[("list", &commas(most)), ("last", last.as_ref())]),
        }
    }

    /// The first so many with commas, and how many more there are.
    #[must_use]
    pub fn first(&self, things: &[impl AsRef<str>], most: usize) -> String {
        let shown = commas(&things[..things.len().min(most)]);
        match things.len().saturating_sub(most) {
            0 => shown,
            more => filled(&self.more, &[("list", &shown), ("n", &more.to_string())]),
        }
    }
}

fn commas(things: &[impl AsRef<str>]) -> String {
    things.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", ")
}

impl Words {
    /// The confidence (0 to 1) in words.
    #[must_use]
    pub fn sureness(&self, confidence: f64) -> &str {
        let fits = self.confidence.iter().find(|sureness| confidence >= sureness.from);
        fits.or(self.confidence.last()).map_or("", |sureness| &sureness.say)
    }

    /// How bad a finding is.
    #[must_use]
    pub fn severity(&self, severity: Severity) -> &str {
        match severity {
            Severity::Error => &self.severities.error,
            Severity::Warning => &self.severities.warning,
            Severity::Note => &self.severities.note,
        }
    }

    /// So many findings that are so bad.
    #[must_use]
    pub fn findings(&self, number: usize, severity: Severity) -> String {
        match severity {
            Severity::Error => self.counts.errors.of(number),
            Severity::Warning => self.counts.warnings.of(number),
            Severity::Note => self.counts.notes.of(number),
        }
    }
}

impl KindWords {
    /// What findings of a code are called.
    #[must_use]
    pub fn of(&self, code: Code) -> &str {
        match code {
            Code::FigureMismatch => &self.figure_mismatch,
            Code::DateMismatch => &self.date_mismatch,
            Code::QuoteAltered => &self.quote_altered,
            Code::SpeakerMismatch => &self.speaker_mismatch,
            Code::NameMismatch => &self.name_mismatch,
            Code::PronounMismatch => &self.pronoun_mismatch,
            Code::TitleMismatch => &self.title_mismatch,
            Code::PlaceMismatch => &self.place_mismatch,
            Code::NegationMismatch => &self.negation_mismatch,
            Code::StrengthShift => &self.strength_shift,
            Code::SumMismatch => &self.sum_mismatch,
            Code::Superseded => &self.superseded,
        }
    }
}

impl FigureWords {
    /// The name of a unit, of which there is one.
    #[must_use]
    pub fn unit<'a>(&'a self, unit: &'a str) -> &'a str {
        self.units.get(unit).map_or(unit, String::as_str)
    }

    /// What stands behind the digits of a rank.
    #[must_use]
    pub fn ordinal(&self, digits: &str) -> &str {
        longest(&self.ordinals, digits).map_or("", |(_, ending)| ending)
    }

    /// The plural of a unit.
    #[must_use]
    pub fn plural(&self, unit: &str) -> String {
        if self.no_plural.iter().any(|same| same == unit) {
            return unit.to_owned();
        }
        if let Some(plural) = self.plurals.get(unit) {
            return plural.clone();
        }
        match longest(&self.plural_endings, unit) {
            Some((singular, plural)) => format!("{}{plural}", &unit[..unit.len() - singular.len()]),
            None => unit.to_owned(),
        }
    }
}

/// The longest of the endings that a word has, and what belongs to it.
fn longest<'a>(endings: &'a BTreeMap<String, String>, word: &str) -> Option<(&'a str, &'a str)> {
    let fit = endings.iter().filter(|(ending, _)| word.ends_with(ending.as_str()));
    fit.max_by_key(|(ending, _)| ending.len()).map(|(ending, of)| (ending.as_str(), of.as_str()))
}

/// The words with what stands in braces put in.
#[must_use]
pub fn filled(words: &str, facts: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(open) = rest.find('{') {
        let fact = |(name, _): &&(&str, &str)| {
            rest[open + 1..].strip_prefix(name).is_some_and(|behind| behind.starts_with('}'))
        };
        out.push_str(&rest[..open]);
        if let Some((name, value)) = facts.iter().find(fact) {
            out.push_str(value);
            rest = &rest[open + name.len() + 2..];
        } else {
            out.push('{');
            rest = &rest[open + 1..];
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn what_is_put_in_is_not_read_again() {
        assert_eq!(filled("{a} {b} {c}", &[("a", "{b}"), ("b", "2")]), "{b} 2 {c}");
        assert_eq!(filled("{a", &[("a", "1")]), "{a");
    }
}
