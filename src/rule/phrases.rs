//! Words and phrases that mean something to an annotator: `more than`, `US$`, `kilometres per hour`.

use super::lexicon_builder::LexiconBuilder;
use crate::text::{Token, WordId};

/// Phrases with what they mean, found by their first or by their last word.
#[derive(Debug)]
pub struct Phrases<T> {
    entries: Vec<(Box<[WordId]>, T)>,
    first: Heads,
    last: Heads,
}

/// Word -> the entries that it starts (or ends), longest first.
#[derive(Debug, Default)]
struct Heads {
    /// A bit for some of the words each: keeps nearly all other words from being looked for.
    likely: [u64; 16],
    /// In order.
    words: Vec<WordId>,
    /// By the place of a word, where its entries start in `entries`; one more for the end.
    from: Vec<u32>,
    entries: Vec<u32>,
}

impl Heads {
    /// `heads` are the words of the entries, in the order of these.
    fn new(heads: impl Iterator<Item = WordId>) -> Self {
        let mut pairs: Vec<(WordId, u32)> = heads.zip(0..).collect();
        pairs.sort_unstable();
        let mut found = Self::default();
        for (at, (word, entry)) in (0..).zip(pairs) {
            if found.words.last() != Some(&word) {
                found.words.push(word);
                found.from.push(at);
                let (block, bit) = Self::place(word);
                found.likely[block] |= bit;
            }
            found.entries.push(entry);
        }
        found.from.push(u32::try_from(found.entries.len()).unwrap_or(u32::MAX));
        found
    }

    fn place(word: WordId) -> (usize, u64) {
        (word.index() / 64 % 16, 1 << (word.0 % 64))
    }

    #[inline]
    fn of(&self, word: WordId) -> &[u32] {
        let (block, bit) = Self::place(word);
        if self.likely[block] & bit == 0 { &[] } else { self.look_up(word) }
    }

    fn look_up(&self, word: WordId) -> &[u32] {
        match self.words.binary_search(&word) {
            Ok(at) => &self.entries[self.from[at] as usize..self.from[at + 1] as usize],
            Err(_) => &[],
        }
    }
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), first: Heads::default(), last: Heads::default() }
    }
}

impl<T> Phrases<T> {
    /// Phrases as written, each with its meaning; their words are added to the lexicon. The first meaning of a
    /// phrase stands where it is given several.
    pub fn new<'a>(phrases: impl IntoIterator<Item = (&'a str, T)>, lexicon: &mut LexiconBuilder) -> Self {
        let mut entries: Vec<_> = phrases
            .into_iter()
            .map(|(phrase, meaning)| (lexicon.intern_all(phrase), meaning))
            .filter(|(words, _)| !words.is_empty())
            .collect();
        entries.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        let first = Heads::new(entries.iter().map(|(words, _)| words[0]));
        let last = Heads::new(entries.iter().map(|(words, _)| words[words.len() - 1]));
        Self { entries, first, last }
    }

    /// The longest phrase that starts at token `at` and ends before `limit`: the token after it, and its meaning.
    #[must_use]
    pub fn at(&self, tokens: &[Token], at: usize, limit: usize) -> Option<(usize, &T)> {
        let word = tokens.get(at)?.word;
        for &index in self.first.of(word) {
            let (words, meaning) = &self.entries[index as usize];
            let end = at + words.len();
            if end <= limit && tokens[at..end].iter().zip(words).all(|(t, w)| t.word == *w) {
                return Some((end, meaning));
            }
        }
        None
    }

    /// The longest phrase that ends just before token `end` and does not start before `limit`: its first token, and
    /// its meaning.
    #[must_use]
    pub fn before(&self, tokens: &[Token], end: usize, limit: usize) -> Option<(usize, &T)> {
        let word = tokens.get(end.checked_sub(1)?)?.word;
        for &index in self.last.of(word) {
            let (words, meaning) = &self.entries[index as usize];
            if end < limit + words.len() {
                continue;
            }
            let start = end - words.len();
            if tokens[start..end].iter().zip(words).all(|(t, w)| t.word == *w) {
                return Some((start, meaning));
            }
        }
        None
    }

    /// Whether some phrase starts with the word.
    #[must_use]
    pub fn starts(&self, word: WordId) -> bool {
        !self.first.of(word).is_empty()
    }

    /// The words of every phrase; none is empty.
    pub(super) fn words(&self) -> impl Iterator<Item = &[WordId]> {
        self.entries.iter().map(|(words, _)| &**words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    #[test]
    fn the_longest_phrase_wins_from_both_ends_and_limits_hold() {
        let mut builder = LexiconBuilder::default();
        let phrases = Phrases::new([("than", 1), ("no more than", 2), ("more than", 3)], &mut builder);
        let lexicon = builder.finish();
        let tokens = tokenize("No more than ten", &lexicon);
        assert_eq!(phrases.at(&tokens, 0, 4), Some((3, &2)));
        assert_eq!(phrases.at(&tokens, 0, 2), None);
        assert_eq!(phrases.before(&tokens, 3, 0), Some((0, &2)));
        assert_eq!(phrases.before(&tokens, 3, 1), Some((1, &3)));
        assert_eq!(phrases.before(&tokens, 4, 0), None);
        assert!(phrases.words().map(<[_]>::len).eq([3, 2, 1]));
    }
}
