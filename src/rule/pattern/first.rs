//! With what a pattern can go on from each of its steps: lets the matcher drop a token with one look, without running
//! the steps. Known from automata theory as the FIRST set.

use super::signs::{Questions, Sign};
use super::{KindSet, Reading, SlotType, Step};
use crate::rule::{LexiconBuilder, ListSet};
use std::ops::Range;

/// What the next token must be for a step, and the steps after it, to succeed.
#[derive(Debug, Clone, Default)]
pub(super) struct First {
    /// Of lists and of single words, which are lists of their own.
    lists: ListSet,
    /// That of an entry of these lists; none before [`First::ask`].
    sign: Sign,
    kinds: KindSet,
    /// Any token will do.
    anything: bool,
    /// The end of the sentence will do.
    end: bool,
}

impl First {
    /// The set of every step of a pattern.
    pub(super) fn of(code: &[Step], lexicon: &mut LexiconBuilder) -> Vec<First> {
        let mut firsts: Vec<First> = vec![First::default(); code.len()];
        // Steps only lead forward, so that what follows a step is known when it is reached from the back.
        for (pc, step) in code.iter().enumerate().rev() {
            let mut first = First::default();
            match step {
                Step::Word(word) => first.lists.insert(lexicon.alone(*word)),
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

    /// Asks the question that tells whether the step can succeed at a token.
    pub(super) fn ask(&mut self, questions: &mut Questions) {
        self.sign = questions.ask(&self.lists);
    }

    fn add(&mut self, other: &First) {
        self.lists.add(&other.lists);
        self.kinds.add(other.kinds);
        self.anything |= other.anything;
        self.end |= other.end;
    }

    /// Whether the step can succeed at the end of the sentence.
    pub(super) fn allows_end(&self) -> bool {
        self.end
    }

    /// Whether the step can succeed at a token.
    pub(super) fn allows(&self, reading: &impl Reading, at: usize) -> bool {
        let at = at - reading.sentence().start;
        let (kinds, lists) = self.blocks(reading);
        self.anything || self.takes(kinds[at], lists[at])
    }

    /// The first of the tokens at which the step can succeed.
    pub(super) fn next(&self, reading: &impl Reading, mut within: Range<usize>) -> Option<usize> {
        if self.anything || within.is_empty() {
            return within.next();
        }
        let start = reading.sentence().start;
        let inside = within.start - start..within.end - start;
        let (kinds, lists) = self.blocks(reading);
        let mut tokens = kinds[inside.clone()].iter().zip(&lists[inside]);
        tokens.position(|(kinds, lists)| self.takes(*kinds, *lists)).map(|found| within.start + found)
    }

    /// The blocks that tell of its kinds and of its lists.
    fn blocks<'r>(&self, reading: &'r impl Reading) -> (&'r [u64], &'r [u64]) {
        let signs = reading.signs();
        (signs.block(0), signs.block(self.sign.block))
    }

    fn takes(&self, kinds: u64, lists: u64) -> bool {
        kinds & self.kinds.bits() | lists & self.sign.bit != 0
    }
}
