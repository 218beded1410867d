//! Words whose spellings are near each other. They meet through what is left of them when letters are dropped (as in
//! `SymSpell`), never all pairs.

use crate::rule::align::NameAlign;
use rustc_hash::FxBuildHasher;
use std::hash::BuildHasher as _;

/// So many pairs of words are gathered before those that are not alike are dropped.
const UNCHECKED: usize = 1 << 16;
/// No more memory is set aside at once than for so many rests of words.
const MOST_AT_ONCE: usize = 1 << 20;

/// A word of names, by its place among all of them.
pub(super) type Word = u32;

/// The words of the names of a story, folded, each once and in order of the alphabet.
#[derive(Debug)]
pub(super) struct Words {
    spelled: Vec<String>,
}

impl Words {
    pub fn new(spelled: Vec<String>) -> Self {
        Self { spelled }
    }

    pub fn get(&self, word: Word) -> &str {
        &self.spelled[word as usize]
    }

    pub fn len(&self) -> usize {
        self.spelled.len()
    }

    /// The pairs of different words that are at most as many edits apart as the limits say, by place, in order.
    pub fn alike(&self, limits: &NameAlign) -> Vec<(Word, Word)> {
        let edits = limits.edits;
        // What is left of a word is kept as half a hash: two words with the same one are looked at, whatever they are.
        let name = |word: &str| (limits.shortest..=limits.longest).contains(&word.chars().count());
        let drops = |word: &str| if name(word) { edits } else { 0 };
        // There are many of them: growing would touch twice the memory.
        let counts = self.spelled.iter().map(|word| ways(word.chars().count(), drops(word)));
        let mut rests: Vec<(u32, Word)> = Vec::with_capacity(counts.fold(0, usize::saturating_add).min(MOST_AT_ONCE));
        for (number, word) in (0..).zip(&self.spelled) {
            let mut add = |rest: &str| rests.push((half(FxBuildHasher.hash_one(rest)), number));
            dropped(word, 0, drops(word), &mut add);
        }
        rests.sort_unstable();
        rests.dedup();
        let close = |&(x, y): &(Word, Word)| {
            let (x, y) = (self.get(x), self.get(y));
            let short = x.chars().count().min(y.chars().count()) < limits.short;
            strsim::damerau_levenshtein(x, y) <= if short { edits.min(1) } else { edits }
        };
        let (mut alike, mut checked) = (Vec::new(), 0);
        for group in rests.chunk_by(|one, other| one.0 == other.0).filter(|group| group.len() > 1) {
            for (at, &(_, x)) in group.iter().enumerate().take(limits.common) {
                alike.extend(group[at + 1..].iter().map(|&(_, y)| (x, y)));
            }
            if alike.len() > checked + UNCHECKED {
                keep(&mut alike, checked, close);
                checked = alike.len();
            }
        }
        keep(&mut alike, checked, close);
        alike.sort_unstable();
        alike.dedup();
        alike
    }
}

/// Leaves of the pairs from `from` on those that are close, each once.
fn keep(pairs: &mut Vec<(Word, Word)>, from: usize, close: impl Fn(&(Word, Word)) -> bool) {
    let mut new = pairs.split_off(from);
    new.sort_unstable();
    new.dedup();
    new.retain(close);
    pairs.append(&mut new);
}

fn half(hash: u64) -> u32 {
    (hash >> 32) as u32
}

/// In how many ways up to so many letters of a word can be dropped.
fn ways(letters: usize, drops: usize) -> usize {
    let of_so_many = (0..drops).scan(1_usize, |ways, dropped| {
        *ways = ways.saturating_mul(letters.saturating_sub(dropped)) / (dropped + 1);
        Some(*ways)
    });
    of_so_many.fold(1, usize::saturating_add)
}

/// Hands over the word and what is left of it when up to `edits` letters from byte `from` on are dropped.
fn dropped(word: &str, from: usize, edits: usize, take: &mut impl FnMut(&str)) {
    take(word);
    if edits == 0 {
        return;
    }
    let mut rest = String::with_capacity(word.len());
    for (at, letter) in word[from..].char_indices().map(|(at, letter)| (from + at, letter)) {
        rest.clear();
        rest.push_str(&word[..at]);
        rest.push_str(&word[at + letter.len_utf8()..]);
        dropped(&rest, at, edits - 1, take);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_meet_that_are_a_few_letters_apart() {
        let words = Words::new(["al", "besant", "bessent", "ng", "smith", "smyth"].map(str::to_owned).into());
        let limits = |edits| NameAlign {
            edits,
            shortest: 3,
            short: 6,
            longest: 24,
            long_alone: 6,
            common: 64,
            candidates: 8,
            candidates_within: 16,
        };
        let spelled = |&(x, y): &(Word, Word)| [words.get(x), words.get(y)];
        assert!(words.alike(&limits(1)).iter().map(spelled).eq([["smith", "smyth"]]));
        assert!(words.alike(&limits(2)).iter().map(spelled).eq([["besant", "bessent"], ["smith", "smyth"]]));
    }

    #[test]
    fn every_way_of_dropping_letters_is_taken() {
        let mut rests = Vec::new();
        dropped("née", 0, 2, &mut |rest: &str| rests.push(rest.to_owned()));
        assert_eq!(rests.len(), ways(3, 2));
        rests.sort();
        rests.dedup();
        assert_eq!(rests, ["e", "n", "ne", "né", "née", "é", "ée"]);
    }
}
