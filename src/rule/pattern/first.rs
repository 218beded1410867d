//! With what a pattern can go on from each of its steps: lets the matcher drop a token with one look, without running
//! the steps. Known from automata theory as the FIRST set.

use super::signs::{Questions, Sign};
use super::{KindSet, Reading, SlotType, Step};
use crate::rule::{LexiconBuilder, ListSet};
use std::ops::Range;

/// So many tokens are looked at at a time.
const CHUNK: usize = 4;

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
        self.anything || self.meets(kinds[at], lists[at]) != 0
    }

    /// The first of the tokens at which the step can succeed.
    pub(super) fn next(&self, reading: &impl Reading, mut within: Range<usize>) -> Option<usize> {
        if self.anything || within.is_empty() {
            return within.next();
        }
        let start = reading.sentence().start;
        let inside = within.start - start..within.end - start;
        let (kinds, lists) = self.blocks(reading);
        let (kinds, lists) = (&kinds[inside.clone()], &lists[inside]);
        // Several tokens at a time, without a jump, up to those that have it.
        let chunks = kinds.as_chunks::<CHUNK>().0.iter().zip(lists.as_chunks::<CHUNK>().0);
        let none = |(kinds, lists): &(&[u64; CHUNK], &[u64; CHUNK])| {
            kinds.iter().zip(*lists).fold(0, |any, (kinds, lists)| any | self.meets(*kinds, *lists)) == 0
        };
        let passed = chunks.take_while(none).count() * CHUNK;
        let mut rest = kinds[passed..].iter().zip(&lists[passed..]);
        rest.position(|(kinds, lists)| self.meets(*kinds, *lists) != 0).map(|found| within.start + passed + found)
    }

    /// The blocks that tell of its kinds and of its lists.
    fn blocks<'r>(&self, reading: &'r impl Reading) -> (&'r [u64], &'r [u64]) {
        let signs = reading.signs();
        (signs.block(0), signs.block(self.sign.block))
    }

    /// The bits of a token, given as its blocks, with which the step can succeed.
    fn meets(&self, kinds: u64, lists: u64) -> u64 {
        kinds & self.kinds.bits() | lists & self.sign.bit
    }
}
