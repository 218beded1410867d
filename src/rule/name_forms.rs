//! `<language>/name-forms.yaml`: which names are the same name to a comparison.

use crate::text::fold_word;
use rustc_hash::{FxHashMap, FxHashSet};
use schemars::JsonSchema;
use serde::Deserialize;

/// The table as written.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawNameForms {
    #[serde(rename = "id")]
    _id: String,
    #[serde(rename = "about")]
    _about: String,
    /// Names that one person goes by: `[William, Bill, Will]`.
    #[serde(default)]
    nicknames: Vec<Vec<String>>,
    /// Spellings of one name of another script: `[Mohammed, Muhammad]`.
    #[serde(default)]
    transliterations: Vec<Vec<String>>,
    /// What follows a name without being part of it: `Jr`, `III`.
    #[serde(default)]
    suffixes: Vec<String>,
    /// Particles that come and go before a surname: `al`, `van`.
    #[serde(default)]
    particles: Vec<String>,
    /// Endings that make another word of a name: `ian`, `s`.
    #[serde(default)]
    endings: Vec<String>,
    /// Endings of the plural and the genitive of surnames, with which a name is no other one: `s`, `es`.
    #[serde(default)]
    inflections: Vec<String>,
    /// What the genitive puts behind a name without making it part of it: `'s`.
    #[serde(default)]
    genitive: Vec<String>,
    /// Letters that are spelled in two ways: `[ø, o]`.
    #[serde(default)]
    letters: Vec<(String, String)>,
    /// Words of names of so many letters or more are one with a letter off where it is asked whether two sentences are
    /// about the same people: a misprint makes no other person. Left out: never.
    misprint: Option<usize>,
    /// From this likeness (Jaro-Winkler, 0 to 1) on two surnames are not told apart as those of two speakers: one may be
    /// misspelt. Left out: from 1 on, the same surname.
    one_surname: Option<f64>,
}

/// The table, ready for look-up. All names are folded (see [`fold_word`]).
#[derive(Debug, Default)]
pub struct NameForms {
    nicknames: Classes,
    transliterations: Classes,
    suffixes: FxHashSet<Box<str>>,
    particles: FxHashSet<Box<str>>,
    endings: FxHashSet<Box<str>>,
    inflections: FxHashSet<Box<str>>,
    genitive: Vec<String>,
    letters: Vec<(Box<str>, Box<str>)>,
    misprint: Option<usize>,
    one_surname: Option<f64>,
}

impl NameForms {
    pub(super) fn new(raw: &RawNameForms) -> Self {
        let set = |words: &[String]| words.iter().map(|word| fold_word(word).into_boxed_str()).collect();
        Self {
            nicknames: Classes::new(&raw.nicknames),
            transliterations: Classes::new(&raw.transliterations),
            suffixes: set(&raw.suffixes),
            particles: set(&raw.particles),
            endings: set(&raw.endings),
            inflections: set(&raw.inflections),
            genitive: raw.genitive.iter().map(|ending| fold_word(ending)).collect(),
            letters: raw.letters.iter().map(|(a, b)| (fold_word(a).into(), fold_word(b).into())).collect(),
            misprint: raw.misprint,
            one_surname: raw.one_surname,
        }
    }

    /// Whether two words of names are one, but for a misprint.
    #[must_use]
    pub fn same_word(&self, a: &str, b: &str) -> bool {
        let long = |word: &str| self.misprint.is_some_and(|letters| word.chars().count() >= letters);
        a == b || long(a) && long(b) && strsim::damerau_levenshtein(a, b) == 1
    }

    /// Whether surnames of this likeness are not told apart as those of two speakers.
    #[must_use]
    pub fn may_be_one_surname(&self, likeness: f64) -> bool {
        likeness >= self.one_surname.unwrap_or(1.0)
    }

    /// Whether one person can go by both given names.
    #[must_use]
    pub fn nicknames(&self, a: &str, b: &str) -> bool {
        self.nicknames.share(a, b)
    }

    /// Whether the two are spellings of one name of another script.
    #[must_use]
    pub fn transliterations(&self, a: &str, b: &str) -> bool {
        self.transliterations.share(a, b)
    }

    /// The name with every letter that is spelled in two ways spelled in the second.
    #[must_use]
    pub fn plain(&self, name: &str) -> String {
        self.letters.iter().fold(name.to_owned(), |name, (from, to)| name.replace(&**from, to))
    }

    /// Whether the word is a given name or a nickname of the table.
    #[must_use]
    pub fn is_given(&self, word: &str) -> bool {
        self.nicknames.of.contains_key(word)
    }

    #[must_use]
    pub fn is_suffix(&self, word: &str) -> bool {
        self.suffixes.contains(word)
    }

    #[must_use]
    pub fn is_particle(&self, word: &str) -> bool {
        self.particles.contains(word)
    }

    /// Whether a name with this ending is the same name in the plural or the genitive.
    #[must_use]
    pub fn is_inflection(&self, tail: &str) -> bool {
        self.inflections.contains(tail)
    }

    /// A part of a name without the sign of the genitive.
    #[must_use]
    pub fn without_genitive<'a>(&self, part: &'a str) -> &'a str {
        self.genitive.iter().find_map(|ending| part.strip_suffix(ending.as_str())).unwrap_or(part)
    }

    #[must_use]
    pub fn is_ending(&self, tail: &str) -> bool {
        self.endings.contains(tail)
    }
}

/// Words in classes; a word may stand in several.
#[derive(Debug, Default)]
struct Classes {
    of: FxHashMap<Box<str>, Vec<u32>>,
}

impl Classes {
    fn new(classes: &[Vec<String>]) -> Self {
        let mut of: FxHashMap<Box<str>, Vec<u32>> = FxHashMap::default();
        for (number, class) in (0..).zip(classes) {
            for word in class {
                of.entry(fold_word(word).into_boxed_str()).or_default().push(number);
            }
        }
        Self { of }
    }

    fn share(&self, a: &str, b: &str) -> bool {
        match (self.of.get(a), self.of.get(b)) {
            (Some(a), Some(b)) => a.iter().any(|class| b.contains(class)),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misprint_makes_no_other_person_where_the_table_says_so() {
        let forms = NameForms { misprint: Some(5), one_surname: Some(0.84), ..NameForms::default() };
        assert!(forms.same_word("halloran", "haloran") && forms.same_word("orme", "orme"));
        assert!(!forms.same_word("orme", "orne"), "too short for a misprint to be told from another name");
        assert!(!forms.same_word("halloran", "holoran"), "two letters");
        assert!(!NameForms::default().same_word("halloran", "haloran"));
        assert!(forms.may_be_one_surname(0.9) && !forms.may_be_one_surname(0.8));
        assert!(NameForms::default().may_be_one_surname(1.0) && !NameForms::default().may_be_one_surname(0.9));
    }
}
