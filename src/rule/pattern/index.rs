use super::needs::{Holds, Needs};
use super::{KindSet, Pattern, Reading, Trigger};
use crate::rule::lexicon::Lexicon;
use std::ops::Range;

/// Patterns of many rules, arranged so that a sentence is only searched for those that its words can match.
#[derive(Debug, Default)]
pub struct PatternIndex {
    by_word: Vec<Vec<u32>>,
    by_kind: Vec<(KindSet, u32)>,
    always: Vec<u32>,
    needs: Vec<(Needs, Trigger)>,
}

/// The patterns that a sentence can match, and the memory of finding them.
#[derive(Debug, Default)]
pub struct Candidates {
    holds: Holds,
    /// Pattern by pattern, the last sentence that called for it.
    called: Vec<u32>,
    sentence: u32,
    /// The numbers of the patterns, in order, each once.
    pub numbers: Vec<u32>,
}

impl PatternIndex {
    /// Indexes the patterns in the order given; [`PatternIndex::candidates`] speaks of them by that order.
    #[must_use]
    pub fn new<'a>(patterns: impl IntoIterator<Item = &'a Pattern>, lexicon: &Lexicon) -> Self {
        let mut index = Self { by_word: vec![Vec::new(); lexicon.len() + 1], ..Self::default() };
        for (number, pattern) in (0..).zip(patterns) {
            match pattern.trigger {
                Trigger::Word(word) => index.by_word[word.0 as usize].push(number),
                Trigger::List(list) => {
                    for word in lexicon.first_words(list) {
                        index.by_word[word.0 as usize].push(number);
                    }
                }
                Trigger::Kind(kind) => index.by_kind.push((KindSet::of(&[kind]), number)),
                Trigger::Always => index.always.push(number),
            }
            index.needs.push((pattern.needs.clone(), pattern.trigger));
        }
        index
    }

    /// Finds the patterns that can match the sentence.
    pub fn candidates(&self, reading: &impl Reading, sentence: Range<usize>, found: &mut Candidates) {
        let Candidates { holds, called, sentence: current, numbers } = found;
        called.resize(self.needs.len(), 0);
        *current = current.checked_add(1).unwrap_or_else(|| {
            called.fill(0);
            1
        });
        let tokens = &reading.tokens()[sentence.clone()];
        holds.clear();
        numbers.clear();
        numbers.extend_from_slice(&self.always);
        for (token, kinds) in tokens.iter().zip(&reading.kinds()[sentence]) {
            holds.add(reading.lexicon(), token.word, *kinds);
            for &number in self.by_word.get(token.word.0 as usize).into_iter().flatten() {
                if called[number as usize] != *current {
                    called[number as usize] = *current;
                    numbers.push(number);
                }
            }
        }
        let kinds = holds.kinds();
        numbers.extend(self.by_kind.iter().filter(|(kind, _)| kind.meets(kinds)).map(|(_, number)| number));
        numbers.sort_unstable();
        numbers.retain(|&number| {
            let (needs, trigger) = &self.needs[number as usize];
            needs.met(holds, tokens, *trigger)
        });
    }
}
