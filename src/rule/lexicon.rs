//! The vocabulary of a language: every word that a list, a pattern or a table names has an id, and every list is a
//! set of words and phrases.

use super::list_set::{ListId, ListSet};
use super::word_table::WordTable;
use crate::text::{ShortWord, Token, Vocabulary, WordId};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// Words and word lists, ready for look-up.
///
/// Many words stand in the same lists, and they are one class: a row of bits says of a class what holds for its words.
/// The rows of a language fit into the fastest memory, which those of every word would not. A place in a text where an
/// entry of several words starts has another row than the word by itself: that of its site.
#[derive(Debug, Default)]
pub struct Lexicon {
    pub(super) words: WordTable,
    /// By word, its class; that of unknown words is 0.
    pub(super) classes: Vec<u32>,
    pub(super) rows: Rows,
    /// By their first two words, the entries of several words, longest first.
    pub(super) phrases: FxHashMap<(WordId, WordId), Vec<Phrase>>,
    pub(super) lists: BTreeMap<String, ListId>,
}

/// An entry of several words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Phrase {
    /// The words after the first two.
    pub rest: Box<[WordId]>,
    pub list: ListId,
}

/// A bit for every list; `width` 64-bit blocks a row.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub width: usize,
    /// How many classes there are.
    pub classes: u32,
    /// Class by class, a bit for some words each: whether one of them is the second one of an entry that starts with a word
    /// of the class. Nearly always that tells that none starts at a token.
    pub seconds: Vec<u64>,
    /// Class by class, the lists that have an entry of several words which starts with the word.
    pub longer: Vec<u64>,
    /// Site by site: the lists of which an entry starts there.
    pub starts: Vec<u64>,
}

impl Lexicon {
    /// The id of a folded word, [`WordId::UNKNOWN`] when nothing names it.
    #[must_use]
    pub fn id(&self, folded: &str) -> WordId {
        self.words.id(folded)
    }

    /// The list of that name.
    #[must_use]
    pub fn list(&self, name: &str) -> Option<ListId> {
        self.lists.get(name).copied()
    }

    /// The names of all lists, in order.
    pub fn lists(&self) -> impl Iterator<Item = &str> {
        self.lists.keys().map(String::as_str)
    }

    /// The word of an id.
    #[must_use]
    pub fn word(&self, id: WordId) -> Option<&str> {
        self.words.word(id)
    }

    /// The name of a list.
    #[must_use]
    pub fn name_of(&self, list: ListId) -> Option<&str> {
        self.lists.iter().find(|(_, known)| **known == list).map(|(name, _)| name.as_str())
    }

    /// The entries of the list of that name, in order of the alphabet. Takes time; for people who ask.
    #[must_use]
    pub fn entries(&self, name: &str) -> Option<Vec<String>> {
        let list = self.list(name)?;
        let single = self.words.words().filter(|(id, _)| self.has(list, *id));
        let mut entries: Vec<String> = single.map(|(_, word)| word.to_owned()).collect();
        for ((first, second), phrases) in &self.phrases {
            entries.extend(phrases.iter().filter(|phrase| phrase.list == list).map(|phrase| {
                let all = [*first, *second].into_iter().chain(phrase.rest.iter().copied());
                all.filter_map(|id| self.word(id)).collect::<Vec<_>>().join(" ")
            }));
        }
        entries.sort();
        Some(entries)
    }

    /// Whether the word by itself is an entry of the list.
    #[must_use]
    pub fn has(&self, list: ListId, word: WordId) -> bool {
        self.class_has(list, self.class(word) as usize)
    }

    /// Whether an entry of the list starts with the word.
    #[must_use]
    pub fn starts(&self, list: ListId, word: WordId) -> bool {
        let class = self.class(word) as usize;
        self.class_has(list, class) || list.is_in(self.rows.of(&self.rows.longer, class))
    }

    /// The class of a word: words of one class stand in the same lists. Classes are numbered from 0, that of unknown
    /// words.
    #[must_use]
    pub fn class(&self, word: WordId) -> u32 {
        self.classes.get(word.index()).copied().unwrap_or(0)
    }

    /// How many classes there are.
    #[must_use]
    pub fn classes(&self) -> usize {
        self.rows.classes as usize
    }

    /// The site of a token: its class where only words by themselves count, and another number, below
    /// [`Lexicon::sites`], where an entry of several words starts.
    #[must_use]
    pub fn site(&self, tokens: &[Token], at: usize) -> u32 {
        let class = self.class(tokens[at].word);
        let seconds = self.rows.seconds[class as usize];
        let likely = seconds != 0 && tokens.get(at + 1).is_some_and(|next| seconds & second(next.word) != 0);
        if likely && self.opens_phrase(&tokens[at..]) { class + self.rows.classes } else { class }
    }

    /// Whether tokens start with an entry of several words.
    fn opens_phrase(&self, tokens: &[Token]) -> bool {
        self.phrases_at(tokens).next().is_some()
    }

    /// The entries of several words with which tokens start, longest first.
    fn phrases_at<'a>(&'a self, tokens: &'a [Token]) -> impl Iterator<Item = &'a Phrase> {
        let (opening, rest) = tokens.split_at(tokens.len().min(2));
        let known = match opening {
            [first, second] => self.phrases.get(&(first.word, second.word)),
            _ => None,
        };
        known.into_iter().flatten().filter(move |phrase| {
            phrase.rest.len() <= rest.len() && phrase.rest.iter().zip(rest).all(|(word, token)| *word == token.word)
        })
    }

    /// The class of the word at a site.
    #[must_use]
    pub fn class_at(&self, site: usize) -> usize {
        site % self.classes().max(1)
    }

    /// How many sites there are.
    #[must_use]
    pub fn sites(&self) -> usize {
        2 * self.classes()
    }

    /// Whether the words of a class are by themselves entries of the list.
    #[must_use]
    pub fn class_has(&self, list: ListId, class: usize) -> bool {
        list.is_in(self.members(class))
    }

    /// The row of the lists that hold the words of a class by themselves.
    pub(super) fn members(&self, class: usize) -> &[u64] {
        self.rows.of(&self.rows.starts, class)
    }

    /// The row of the lists of which an entry starts at a site.
    pub(super) fn starters(&self, site: usize) -> &[u64] {
        self.rows.of(&self.rows.starts, site)
    }

    /// Whether the word by itself is an entry of one of the lists.
    #[must_use]
    pub fn has_any(&self, lists: &ListSet, word: WordId) -> bool {
        lists.meets(self.members(self.class(word) as usize))
    }

    /// How many tokens the longest entry of `list` takes that starts at token `at`; `None` when none does.
    #[must_use]
    pub fn match_at(&self, list: ListId, tokens: &[Token], at: usize) -> Option<usize> {
        let first = tokens.get(at)?.word;
        let class = self.class(first) as usize;
        if list.is_in(self.rows.of(&self.rows.longer, class))
            && let Some(phrase) = self.phrases_at(&tokens[at..]).find(|phrase| phrase.list == list)
        {
            return Some(phrase.rest.len() + 2);
        }
        self.class_has(list, class).then_some(1)
    }

    /// The words with which an entry of the list can start.
    #[must_use]
    pub fn first_words(&self, list: ListId) -> Vec<WordId> {
        self.words.words().map(|(word, _)| word).filter(|word| self.starts(list, *word)).collect()
    }

    /// The number of different words.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The bit of a word in [`Rows::seconds`].
pub(super) fn second(word: WordId) -> u64 {
    1 << (word.0 % 64)
}

impl Rows {
    fn of<'a>(&self, rows: &'a [u64], class: usize) -> &'a [u64] {
        let first = class * self.width;
        rows.get(first..first + self.width).unwrap_or_default()
    }
}

impl Vocabulary for Lexicon {
    fn id(&self, folded: &str) -> WordId {
        self.words.id(folded)
    }

    fn id_of_short(&self, word: ShortWord) -> WordId {
        self.words.id_of_short(word)
    }
}
