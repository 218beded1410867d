//! `<language>/spelling.yaml`: which printed words are the same word to a comparison.

use crate::text::fold_word;
use rustc_hash::{FxHashMap, FxHashSet};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The table as written.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawSpelling {
    #[serde(rename = "id")]
    _id: String,
    #[serde(rename = "about")]
    _about: String,
    /// A word or sign -> the words it stands for: `don't: do not`. A key in capitals (`US`) stands only for the word
    /// in capitals.
    #[serde(default)]
    expansions: BTreeMap<String, String>,
    /// A word -> the words that it can stand for, depending on what was meant: `'s: [is, has]`.
    #[serde(default)]
    either: BTreeMap<String, Vec<String>>,
    /// Words that are one word in several spellings: `[gray, grey]`.
    #[serde(default)]
    same: Vec<Vec<String>>,
    /// Letters that are spelled in two ways inside words: `[our, or]`.
    #[serde(default)]
    letters: Vec<(String, String)>,
    /// How short a word may be for `letters` to apply to it.
    #[serde(default)]
    shortest: usize,
    /// Number words and their value.
    #[serde(default)]
    numbers: BTreeMap<String, u32>,
    /// Words that say the opposite of each other.
    #[serde(default)]
    opposites: Vec<(String, String)>,
}

/// The table, ready for look-up. All words are folded (see [`fold_word`]).
#[derive(Debug, Default)]
pub struct Spelling {
    expansions: FxHashMap<Box<str>, Box<[Box<str>]>>,
    capitals: FxHashMap<Box<str>, Box<[Box<str>]>>,
    either: FxHashSet<(Box<str>, Box<str>)>,
    canonical: FxHashMap<Box<str>, Box<str>>,
    letters: Vec<(Box<str>, Box<str>)>,
    shortest: usize,
    numbers: FxHashMap<Box<str>, u32>,
    opposites: FxHashSet<(Box<str>, Box<str>)>,
}

impl Spelling {
    pub(super) fn new(raw: RawSpelling) -> Self {
        let mut spelling = Self { shortest: raw.shortest, ..Self::default() };
        for (word, words) in raw.expansions {
            let words = words.split_whitespace().map(folded).collect();
            if word.chars().all(char::is_uppercase) {
                spelling.capitals.insert(folded(&word), words);
            } else {
                spelling.expansions.insert(folded(&word), words);
            }
        }
        for (word, meanings) in raw.either {
            spelling.either.extend(meanings.iter().map(|meaning| (folded(&word), folded(meaning))));
        }
        for class in raw.same {
            let Some(first) = class.first().map(|word| folded(word)) else { continue };
            spelling.canonical.extend(class[1..].iter().map(|word| (folded(word), first.clone())));
        }
        spelling.letters = raw.letters.iter().map(|(a, b)| (folded(a), folded(b))).collect();
        spelling.numbers = raw.numbers.iter().map(|(word, value)| (folded(word), *value)).collect();
        for (a, b) in &raw.opposites {
            spelling.opposites.extend([(folded(a), folded(b)), (folded(b), folded(a))]);
        }
        spelling
    }

    /// The words that a folded word stands for; `None` for a word that stands for itself. `upper`: it is printed in
    /// capitals.
    #[must_use]
    pub fn expand(&self, word: &str, upper: bool) -> Option<&[Box<str>]> {
        let capitals = if upper { self.capitals.get(word) } else { None };
        capitals.or_else(|| self.expansions.get(word)).map(AsRef::as_ref)
    }

    /// The spelling that stands for all spellings of a folded word.
    #[must_use]
    pub fn canonical<'a>(&'a self, word: &'a str) -> &'a str {
        self.canonical.get(word).map_or(word, AsRef::as_ref)
    }

    /// The value of a folded number word.
    #[must_use]
    pub fn number(&self, word: &str) -> Option<u32> {
        self.numbers.get(word).copied()
    }

    /// Whether two folded words can be one word in two spellings.
    #[must_use]
    pub fn same(&self, a: &str, b: &str) -> bool {
        a == b
            || self.canonical(a) == self.canonical(b)
            || self.stands_for(a, b)
            || self.stands_for(b, a)
            || self.letters.iter().any(|(x, y)| self.respelled(a, b, x, y) || self.respelled(b, a, x, y))
    }

    /// Whether two folded words say the opposite of each other.
    #[must_use]
    pub fn opposite(&self, a: &str, b: &str) -> bool {
        self.opposites.contains(&(Box::from(a), Box::from(b)))
    }

    fn stands_for(&self, short: &str, word: &str) -> bool {
        self.either.contains(&(Box::from(short), Box::from(word)))
    }

    /// Whether `a` with `x` in one place replaced by `y` is `b`.
    fn respelled(&self, a: &str, b: &str, x: &str, y: &str) -> bool {
        let shorter = a.len().min(b.len());
        if shorter < self.shortest || a.len() + y.len() != b.len() + x.len() {
            return false;
        }
        a.match_indices(x).any(|(at, _)| {
            let (head, tail) = (&a[..at], &a[at + x.len()..]);
            b.strip_prefix(head).and_then(|rest| rest.strip_prefix(y)) == Some(tail)
        })
    }
}

fn folded(word: &str) -> Box<str> {
    fold_word(word).into_boxed_str()
}
