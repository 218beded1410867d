//! With what a pattern can go on from each of its steps: lets the matcher drop a token with one look, without running
//! the steps. Known from automata theory as the FIRST set.

use super::{KindSet, SlotType, Step};
use crate::rule::lexicon::{Lexicon, ListSet};
use crate::text::WordId;

/// What the next token must be for a step, and the steps after it, to succeed.
#[derive(Debug, Clone, Default)]
pub(super) struct First {
    words: Vec<WordId>,
    lists: ListSet,
    kinds: KindSet,
    /// Any token will do.
    anything: bool,
    /// The end of the sentence will do.
    end: bool,
}

impl First {
    /// The set of every step of a pattern.
    pub(super) fn of(code: &[Step]) -> Vec<First> {
        let mut firsts: Vec<First> = vec![First::default(); code.len()];
        // Steps only lead forward, so that what follows a step is known when it is reached from the back.
        for (pc, step) in code.iter().enumerate().rev() {
            let mut first = First::default();
            match step {
                Step::Word(word) => first.words.push(*word),
                Step::Any => first.anything = true,
                Step::SentenceStart => first = firsts[pc + 1].clone(),
                Step::SentenceEnd => first.end = true,
                Step::Slot { of: SlotType::List(list), .. } => first.lists.insert(*list),
                Step::Slot { of: SlotType::Kind(kind), .. } => first.kinds.insert(*kind),
                Step::Split(one, other) => {
                    first = firsts[*one].clone();
                    first.add(&firsts[*other]);
                }
                Step::Jump(to) => first = firsts[*to].clone(),
                Step::Done => (first.anything, first.end) = (true, true),
            }
            firsts[pc] = first;
        }
        firsts
    }

    fn add(&mut self, other: &First) {
        self.words.extend(other.words.iter().filter(|word| !self.words.contains(word)).copied().collect::<Vec<_>>());
        self.lists.add(&other.lists);
        self.kinds.add(other.kinds);
        self.anything |= other.anything;
        self.end |= other.end;
    }

    /// Whether the step can succeed at the end of the sentence.
    pub(super) fn allows_end(&self) -> bool {
        self.end
    }

    /// Whether the step can succeed at a token of this word, at which these kinds start.
    pub(super) fn allows(&self, lexicon: &Lexicon, word: WordId, kinds: KindSet) -> bool {
        self.anything || self.kinds.meets(kinds) || lexicon.starts_any(&self.lists, word) || self.words.contains(&word)
    }
}
