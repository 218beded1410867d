//! Words and their ids.

use crate::text::{ShortWord, WordId};
use rustc_hash::FxHasher;
use std::hash::Hasher as _;

/// Every word once, with the ids from 1 on, in the order in which they came.
#[derive(Debug)]
pub(super) struct WordTable {
    /// The words, one after the other.
    text: String,
    /// By id, where the word ends in `text`; that of no word ends at its start.
    ends: Vec<u32>,
    /// An open hash table; as many slots as a power of two, and at least twice as many as words.
    slots: Vec<Slot>,
}

/// A word and its id side by side: finding one takes a single look at memory that is seldom at hand.
#[derive(Debug, Clone, Copy, Default)]
struct Slot {
    key: ShortWord,
    /// 0 where no word is.
    id: u32,
}

/// The slots of an empty table.
const LEAST_SLOTS: usize = 64;

impl Default for WordTable {
    fn default() -> Self {
        Self { text: String::new(), ends: vec![0], slots: vec![Slot::default(); LEAST_SLOTS] }
    }
}

impl WordTable {
    /// The id of a folded word, [`WordId::UNKNOWN`] when there is none.
    pub fn id(&self, folded: &str) -> WordId {
        match ShortWord::new(folded) {
            Some(word) => self.id_of_short(word),
            None => word_id(self.find(key_of_long(folded), |id| self.at(id) == folded).0),
        }
    }

    /// The same for a short one.
    pub fn id_of_short(&self, word: ShortWord) -> WordId {
        word_id(self.find(word, |_| true).0)
    }

    /// The id of a folded word, given a new one if it has none.
    pub fn intern(&mut self, folded: &str) -> WordId {
        let short = ShortWord::new(folded);
        let key = short.unwrap_or_else(|| key_of_long(folded));
        let (known, slot) = self.find(key, |id| short.is_some() || self.at(id) == folded);
        if known != 0 {
            return word_id(known);
        }
        let id = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        self.text.push_str(folded);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.slots[slot] = Slot { key, id };
        if self.len() * 2 > self.slots.len() {
            self.grow();
        }
        word_id(id)
    }

    /// The id that fits among those of the key, or 0 and the slot for it.
    fn find(&self, key: ShortWord, fits: impl Fn(usize) -> bool) -> (u32, usize) {
        // The upper bits of the hash are the better ones; slots are fewer than 2^32.
        let mut at = (key.hash() >> 32) as usize & (self.slots.len() - 1);
        loop {
            let slot = &self.slots[at];
            if slot.id == 0 || slot.key == key && fits(slot.id as usize) {
                return (slot.id, at);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    fn grow(&mut self) {
        let slots = vec![Slot::default(); self.slots.len() * 2];
        for slot in std::mem::replace(&mut self.slots, slots).into_iter().filter(|slot| slot.id != 0) {
            let (_, free) = self.find(slot.key, |_| false);
            self.slots[free] = slot;
        }
    }

    fn at(&self, id: usize) -> &str {
        &self.text[self.ends[id - 1] as usize..self.ends[id] as usize]
    }

    /// The word of an id.
    pub fn word(&self, id: WordId) -> Option<&str> {
        let id = id.index();
        (1..self.ends.len()).contains(&id).then(|| self.at(id))
    }

    /// Every id with its word, in order.
    pub fn words(&self) -> impl Iterator<Item = (WordId, &str)> {
        (0..=u32::MAX).zip(0..=self.len()).skip(1).map(|(id, at)| (word_id(id), self.at(at)))
    }

    pub fn len(&self) -> usize {
        self.ends.len() - 1
    }
}

/// Words beyond the last id share it; a pack with so many is refused.
fn word_id(id: u32) -> WordId {
    WordId(u16::try_from(id).unwrap_or(u16::MAX))
}

/// The key of a word that is none of the short ones.
fn key_of_long(word: &str) -> ShortWord {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    ShortWord::no_word(hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_keeps_its_id() {
        let mut table = WordTable::default();
        let long = |number: usize| format!("{number}-and-a-word-that-is-not-short");
        let words: Vec<String> = (0..2000).flat_map(|number| [format!("w{number}"), long(number)]).collect();
        let ids: Vec<WordId> = words.iter().map(|word| table.intern(word)).collect();
        for (word, id) in words.iter().zip(&ids) {
            assert_eq!((table.id(word), table.intern(word), table.word(*id)), (*id, *id, Some(word.as_str())));
        }
        assert_eq!(table.len(), words.len());
        assert!(table.words().map(|(id, word)| (id, word.to_owned())).eq(ids.into_iter().zip(words)));
        assert_eq!(table.id("w2000"), WordId::UNKNOWN);
        assert_eq!(table.id(&long(2000)), WordId::UNKNOWN);
        assert_eq!(table.word(WordId::UNKNOWN), None);
    }
}
