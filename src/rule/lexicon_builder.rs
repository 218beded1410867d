//! From words and lists to a lexicon.

use super::lexicon::{Lexicon, Phrase, Rows, second};
use super::list_set::ListId;
use super::word_table::WordTable;
use crate::text::{WordId, fold_word, tokenize};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// Collects words and lists; [`LexiconBuilder::finish`] makes the lexicon.
#[derive(Debug, Default)]
pub struct LexiconBuilder {
    words: WordTable,
    /// Entries of one word, and those of several.
    single: Vec<(ListId, WordId)>,
    phrases: Vec<(ListId, Box<[WordId]>)>,
    lists: BTreeMap<String, ListId>,
    /// Lists without a name, of one word each.
    alone: FxHashMap<WordId, ListId>,
}

impl LexiconBuilder {
    /// The id of a word, given a new one if it has none.
    pub fn intern(&mut self, word: &str) -> WordId {
        self.intern_folded(&fold_word(word))
    }

    fn intern_folded(&mut self, folded: &str) -> WordId {
        self.words.intern(folded)
    }

    /// The ids of the tokens of an entry.
    pub fn intern_all(&mut self, entry: &str) -> Box<[WordId]> {
        if let Some(word) = self.intern_plain(entry) {
            return Box::new([word]);
        }
        let spans: Vec<_> = tokenize(entry, &()).iter().map(|t| t.span).collect();
        spans.into_iter().map(|span| self.intern(span.of(entry))).collect()
    }

    /// The id of an entry that is one word of small letters, as most are: this is most of the work at every start.
    fn intern_plain(&mut self, entry: &str) -> Option<WordId> {
        let plain = !entry.is_empty() && entry.bytes().all(|letter| letter.is_ascii_lowercase());
        plain.then(|| self.intern_folded(entry))
    }

    /// Adds a list under a name that no other list has.
    pub fn add_list<'a>(&mut self, name: &str, entries: impl IntoIterator<Item = &'a str>) -> ListId {
        let id = self.next_list();
        self.lists.insert(name.to_owned(), id);
        for entry in entries {
            if let Some(word) = self.intern_plain(entry) {
                self.single.push((id, word));
                continue;
            }
            let words = self.intern_all(entry);
            match *words {
                [] => {}
                [word] => self.single.push((id, word)),
                _ => self.phrases.push((id, words)),
            }
        }
        id
    }

    /// The list without a name of just this word, so that what is asked of lists can be asked of words with them.
    pub(super) fn alone(&mut self, word: WordId) -> ListId {
        let next = self.next_list();
        *self.alone.entry(word).or_insert_with(|| {
            self.single.push((next, word));
            next
        })
    }

    fn next_list(&self) -> ListId {
        ListId(u16::try_from(self.lists.len() + self.alone.len()).unwrap_or(u16::MAX))
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
        let width = usize::from(self.next_list().0) / 64 + 1;
        let mut classes = Classes::new(self.words.len() + 1, width);
        let mut phrases: FxHashMap<(WordId, WordId), Vec<Phrase>> = FxHashMap::default();
        for (list, word) in self.single {
            classes.add(word, list, false);
        }
        for (list, words) in self.phrases {
            classes.add(words[0], list, true);
            phrases.entry((words[0], words[1])).or_default().push(Phrase { rest: words[2..].into(), list });
        }
        for entries in phrases.values_mut() {
            entries.sort_by(|a, b| b.rest.len().cmp(&a.rest.len()).then_with(|| a.cmp(b)));
            entries.dedup();
        }
        let (classes, mut rows) = classes.finish();
        rows.seconds = vec![0; rows.classes as usize];
        for (first, next) in phrases.keys() {
            rows.seconds[classes[first.index()] as usize] |= second(*next);
        }
        Lexicon { words: self.words, classes, rows, phrases, lists: self.lists }
    }
}

/// Sorts words into classes by the lists that they stand in, list by list.
struct Classes {
    /// By word.
    of: Vec<u32>,
    /// By class, the blocks of the lists that hold the word by itself, then those of the lists with longer entries.
    rows: Vec<u64>,
    width: usize,
    /// Class and bit -> the class that has the bit as well.
    next: FxHashMap<(u32, usize), u32>,
}

impl Classes {
    fn new(words: usize, width: usize) -> Self {
        Self { of: vec![0; words], rows: vec![0; 2 * width], width, next: FxHashMap::default() }
    }

    fn add(&mut self, word: WordId, list: ListId, longer: bool) {
        let (block, bit) = list.place();
        let block = block + if longer { self.width } else { 0 };
        let class = self.of[word.index()];
        let row = class as usize * 2 * self.width;
        if self.rows[row + block] & bit != 0 {
            return;
        }
        self.of[word.index()] = *self.next.entry((class, block * 64 + bit.ilog2() as usize)).or_insert_with(|| {
            let new = self.rows.len();
            self.rows.extend_from_within(row..row + 2 * self.width);
            self.rows[new + block] |= bit;
            u32::try_from(new / (2 * self.width)).unwrap_or(0)
        });
    }

    /// The classes that are left at the end, numbered anew, and their rows.
    fn finish(mut self) -> (Vec<u32>, Rows) {
        let mut rows = Rows { width: self.width, ..Rows::default() };
        let mut numbers = FxHashMap::default();
        let unknown = std::iter::once(0);
        for class in unknown.chain(self.of.iter().copied()) {
            numbers.entry(class).or_insert_with(|| {
                let (members, longer) = self.row(class).split_at(self.width);
                rows.starts.extend_from_slice(members);
                rows.longer.extend_from_slice(longer);
                rows.classes += 1;
                rows.classes - 1
            });
        }
        // The sites at which longer entries start come after those of single words.
        let both: Vec<u64> = rows.starts.iter().zip(&rows.longer).map(|(one, other)| one | other).collect();
        rows.starts.extend(both);
        self.of.iter_mut().for_each(|class| *class = numbers[class]);
        (self.of, rows)
    }

    fn row(&self, class: u32) -> &[u64] {
        &self.rows[class as usize * 2 * self.width..][..2 * self.width]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words_are_words_to_the_tokenizer_too() {
        for word in ["a", "cannot", "gonna", "ll", "aint", "kg", "xviii", "st"] {
            let mut builder = LexiconBuilder::default();
            let id = builder.intern_folded(word);
            let tokens = tokenize(word, &builder.finish());
            assert_eq!(tokens.iter().map(|token| token.word).collect::<Vec<_>>(), [id], "{word}");
        }
    }

    #[test]
    fn the_longest_entry_wins_and_lists_stay_apart() {
        let mut builder = LexiconBuilder::default();
        let cues = builder.add_list("cues", ["went", "went on to say", "said"]);
        let other = builder.add_list("other", ["went on"]);
        let lexicon = builder.finish();
        let tokens = tokenize("She Went on to say it", &lexicon);
        assert_eq!(lexicon.match_at(cues, &tokens, 1), Some(4));
        assert_eq!(lexicon.match_at(other, &tokens, 1), Some(2));
        assert_eq!(lexicon.match_at(cues, &tokens, 0), None);
    }
}
