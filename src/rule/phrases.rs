//! Words and phrases that mean something to an annotator: `more than`, `US$`, `kilometres per hour`.

use super::lexicon::LexiconBuilder;
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
    /// By word: 1 and the group of that word, 0 where there is none.
    groups: Vec<u32>,
    members: Vec<Vec<u32>>,
}

impl Heads {
    fn of(&self, word: WordId) -> &[u32] {
        match self.groups.get(word.0 as usize) {
            Some(&group) if group > 0 => &self.members[group as usize - 1],
            _ => &[],
        }
    }

    /// The heads of entries, given the words by which these are found, in their order.
    fn new(words: impl Iterator<Item = WordId> + Clone) -> Self {
        // Sized once: fresh memory is zero already, and most words of a vocabulary start no phrase.
        let groups = vec![0; words.clone().map(|word| word.0 as usize + 1).max().unwrap_or(0)];
        let mut heads = Self { groups, members: Vec::new() };
        (0..).zip(words).for_each(|(entry, word)| heads.add(word, entry));
        heads
    }

    fn add(&mut self, word: WordId, entry: u32) {
        let at = word.0 as usize;
        if self.groups[at] == 0 {
            self.members.push(Vec::new());
            self.groups[at] = u32::try_from(self.members.len()).unwrap_or(u32::MAX);
        }
        self.members[self.groups[at] as usize - 1].push(entry);
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
        let tokens = tokenize("No more than ten", |w| lexicon.id(w));
        assert_eq!(phrases.at(&tokens, 0, 4), Some((3, &2)));
        assert_eq!(phrases.at(&tokens, 0, 2), None);
        assert_eq!(phrases.before(&tokens, 3, 0), Some((0, &2)));
        assert_eq!(phrases.before(&tokens, 3, 1), Some((1, &3)));
        assert_eq!(phrases.before(&tokens, 4, 0), None);
        assert!(phrases.words().map(<[_]>::len).eq([3, 2, 1]));
    }
}
