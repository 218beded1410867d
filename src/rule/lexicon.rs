//! The vocabulary of a language: every word that a list, a pattern or a table names has an id, and every list is a
//! set of words and phrases.

use crate::text::{Token, WordId, fold_word, tokenize};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// A word list of a [`Lexicon`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ListId(u16);

/// A set of word lists, as bits; no longer than its highest list needs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListSet(Vec<u64>);

impl ListSet {
    pub fn insert(&mut self, list: ListId) {
        let block = usize::from(list.0) / 64;
        if self.0.len() <= block {
            self.0.resize(block + 1, 0);
        }
        self.0[block] |= 1 << (list.0 % 64);
    }

    /// Adds every list of the other set.
    pub fn add(&mut self, other: &ListSet) {
        self.add_blocks(&other.0);
    }

    fn add_blocks(&mut self, blocks: &[u64]) {
        if self.0.len() < blocks.len() {
            self.0.resize(blocks.len(), 0);
        }
        for (block, other) in self.0.iter_mut().zip(blocks) {
            *block |= other;
        }
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|block| *block == 0)
    }

    pub fn clear(&mut self) {
        self.0.fill(0);
    }

    /// Whether every list of this set is in the other.
    #[must_use]
    pub fn within(&self, other: &ListSet) -> bool {
        self.0.iter().enumerate().all(|(at, block)| block & !other.0.get(at).copied().unwrap_or(0) == 0)
    }

    fn meets(&self, blocks: &[u64]) -> bool {
        self.0.iter().zip(blocks).any(|(one, other)| one & other != 0)
    }
}

impl FromIterator<ListId> for ListSet {
    fn from_iter<I: IntoIterator<Item = ListId>>(lists: I) -> Self {
        let mut set = Self::default();
        lists.into_iter().for_each(|list| set.insert(list));
        set
    }
}

/// The words of an entry after its first one, and the list that it stands in.
type Phrase = (Box<[WordId]>, ListId);

/// Words and word lists, ready for look-up.
#[derive(Debug, Default)]
pub struct Lexicon {
    ids: FxHashMap<Box<str>, WordId>,
    /// Word by word, a bit for every list that holds the word by itself; `width` 64-bit blocks a word.
    members: Vec<u64>,
    width: usize,
    /// Like `members`: a bit for every list that has an entry which starts with the word.
    starts: Vec<u64>,
    /// The first word of an entry of several words -> the words after it and the list, longest first.
    phrases: FxHashMap<WordId, Vec<Phrase>>,
    lists: BTreeMap<String, ListId>,
}

impl Lexicon {
    /// The id of a folded word, [`WordId::UNKNOWN`] when nothing names it.
    #[must_use]
    pub fn id(&self, folded: &str) -> WordId {
        self.ids.get(folded).copied().unwrap_or(WordId::UNKNOWN)
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

    /// The word of an id. Takes time; for people who ask.
    #[must_use]
    pub fn word(&self, id: WordId) -> Option<&str> {
        self.ids.iter().find(|(_, known)| **known == id).map(|(word, _)| &**word)
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
        let words: BTreeMap<WordId, &str> = self.ids.iter().map(|(word, id)| (*id, &**word)).collect();
        let mut entries: Vec<String> =
            words.iter().filter(|(id, _)| self.has(list, **id)).map(|(_, word)| (*word).to_owned()).collect();
        for (first, phrases) in &self.phrases {
            let rest = phrases.iter().filter(|(_, of)| *of == list).map(|(rest, _)| rest);
            entries.extend(rest.map(|rest| {
                let all = std::iter::once(first).chain(rest.iter());
                all.filter_map(|id| words.get(id).copied()).collect::<Vec<_>>().join(" ")
            }));
        }
        entries.sort();
        Some(entries)
    }

    /// Whether the word by itself is an entry of the list.
    #[must_use]
    pub fn has(&self, list: ListId, word: WordId) -> bool {
        self.bit(&self.members, list, word)
    }

    fn bit(&self, blocks: &[u64], list: ListId, word: WordId) -> bool {
        let bit = usize::from(list.0);
        blocks.get(word.0 as usize * self.width + bit / 64).is_some_and(|block| block >> (bit % 64) & 1 == 1)
    }

    fn row<'a>(&self, blocks: &'a [u64], word: WordId) -> &'a [u64] {
        let first = word.0 as usize * self.width;
        blocks.get(first..first + self.width).unwrap_or_default()
    }

    /// Whether the word by itself is an entry of one of the lists.
    #[must_use]
    pub fn has_any(&self, lists: &ListSet, word: WordId) -> bool {
        lists.meets(self.row(&self.members, word))
    }

    /// Whether an entry of one of the lists starts with the word.
    #[must_use]
    pub fn starts_any(&self, lists: &ListSet, word: WordId) -> bool {
        lists.meets(self.row(&self.starts, word))
    }

    /// Adds the lists that have an entry which starts with the word.
    pub fn add_starts(&self, word: WordId, lists: &mut ListSet) {
        lists.add_blocks(self.row(&self.starts, word));
    }

    /// Whether an entry of any list of several words starts with this word.
    #[must_use]
    pub fn starts_phrase(&self, word: WordId) -> bool {
        self.phrases.contains_key(&word)
    }

    /// How many tokens the longest entry of `list` takes that starts at token `at`; `None` when none does.
    #[must_use]
    pub fn match_at(&self, list: ListId, tokens: &[Token], at: usize) -> Option<usize> {
        let first = tokens.get(at)?.word;
        if !self.bit(&self.starts, list, first) {
            return None;
        }
        if let Some(phrases) = self.phrases.get(&first) {
            let rest = &tokens[at + 1..];
            for (words, of) in phrases {
                let fits =
                    *of == list && words.len() <= rest.len() && words.iter().zip(rest).all(|(w, t)| *w == t.word);
                if fits {
                    return Some(words.len() + 1);
                }
            }
        }
        self.has(list, first).then_some(1)
    }

    /// The words with which an entry of the list can start.
    #[must_use]
    pub fn first_words(&self, list: ListId) -> Vec<WordId> {
        let words = (0..=self.ids.len()).filter_map(|id| u32::try_from(id).ok().map(WordId));
        words.filter(|word| self.bit(&self.starts, list, *word)).collect()
    }

    /// The number of different words.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }
}

/// Collects words and lists; [`LexiconBuilder::finish`] makes the lexicon.
#[derive(Debug, Default)]
pub struct LexiconBuilder {
    ids: FxHashMap<Box<str>, WordId>,
    /// Entries of one word, and those of several.
    words: Vec<(ListId, WordId)>,
    phrases: Vec<(ListId, Box<[WordId]>)>,
    lists: BTreeMap<String, ListId>,
}

impl LexiconBuilder {
    /// The id of a word, given a new one if it has none.
    pub fn intern(&mut self, word: &str) -> WordId {
        self.intern_folded(&fold_word(word))
    }

    fn intern_folded(&mut self, folded: &str) -> WordId {
        if let Some(&id) = self.ids.get(folded) {
            return id;
        }
        let id = WordId(u32::try_from(self.ids.len() + 1).unwrap_or(u32::MAX));
        self.ids.insert(folded.into(), id);
        id
    }

    /// The ids of the tokens of an entry.
    pub fn intern_all(&mut self, entry: &str) -> Box<[WordId]> {
        if let Some(word) = self.intern_plain(entry) {
            return Box::new([word]);
        }
        let spans: Vec<_> = tokenize(entry, |_| WordId::UNKNOWN).iter().map(|t| t.span).collect();
        spans.into_iter().map(|span| self.intern(span.of(entry))).collect()
    }

    /// The id of an entry that is one word of small letters, as most are: this is most of the work at every start.
    fn intern_plain(&mut self, entry: &str) -> Option<WordId> {
        let plain = !entry.is_empty() && entry.bytes().all(|letter| letter.is_ascii_lowercase());
        plain.then(|| self.intern_folded(entry))
    }

    /// Adds a list under a name that no other list has.
    pub fn add_list<'a>(&mut self, name: &str, entries: impl IntoIterator<Item = &'a str>) -> ListId {
        let id = ListId(u16::try_from(self.lists.len()).unwrap_or(u16::MAX));
        self.lists.insert(name.to_owned(), id);
        for entry in entries {
            if let Some(word) = self.intern_plain(entry) {
                self.words.push((id, word));
                continue;
            }
            let words = self.intern_all(entry);
            match *words {
                [] => {}
                [word] => self.words.push((id, word)),
                _ => self.phrases.push((id, words)),
            }
        }
        id
    }

    #[must_use]
    pub fn list(&self, name: &str) -> Option<ListId> {
        self.lists.get(name).copied()
    }

    pub fn lists(&self) -> impl Iterator<Item = &str> {
        self.lists.keys().map(String::as_str)
    }

    #[must_use]
    pub fn finish(self) -> Lexicon {
        let width = self.lists.len() / 64 + 1;
        let mut members = vec![0; (self.ids.len() + 1) * width];
        let mut starts = members.clone();
        let mut phrases: FxHashMap<WordId, Vec<Phrase>> = FxHashMap::default();
        let place = |list: ListId, word: WordId| {
            (word.0 as usize * width + usize::from(list.0) / 64, 1_u64 << (list.0 % 64))
        };
        for (list, word) in self.words {
            let (block, bit) = place(list, word);
            starts[block] |= bit;
            members[block] |= bit;
        }
        for (list, words) in self.phrases {
            let (block, bit) = place(list, words[0]);
            starts[block] |= bit;
            phrases.entry(words[0]).or_default().push((words[1..].into(), list));
        }
        for entries in phrases.values_mut() {
            entries.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
            entries.dedup();
        }
        Lexicon { ids: self.ids, members, width, starts, phrases, lists: self.lists }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words_are_words_to_the_tokenizer_too() {
        for word in ["a", "cannot", "gonna", "ll", "aint", "kg", "xviii", "st"] {
            let lookup = |folded: &str| {
                assert_eq!(folded, word);
                WordId::UNKNOWN
            };
            assert_eq!(tokenize(word, lookup).len(), 1, "{word}");
        }
    }

    #[test]
    fn the_longest_entry_wins_and_lists_stay_apart() {
        let mut builder = LexiconBuilder::default();
        let cues = builder.add_list("cues", ["went", "went on to say", "said"]);
        let other = builder.add_list("other", ["went on"]);
        let lexicon = builder.finish();
        let tokens = tokenize("She Went on to say it", |w| lexicon.id(w));
        assert_eq!(lexicon.match_at(cues, &tokens, 1), Some(4));
        assert_eq!(lexicon.match_at(other, &tokens, 1), Some(2));
        assert_eq!(lexicon.match_at(cues, &tokens, 0), None);
    }
}
