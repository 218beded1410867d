//! With what a pattern can go on from each of its steps: lets the matcher drop a token with one look, without running
//! the steps. Known from automata theory as the FIRST set.

use super::{ClassSet, KindSet, Reading, SlotType, Step};
use crate::rule::{Lexicon, LexiconBuilder, ListSet};
use std::ops::Range;

/// What the next token must be for a step, and the steps after it, to succeed.
#[derive(Debug, Clone, Default)]
pub(super) struct First {
    /// Of lists and of single words, which are lists of their own.
    lists: ListSet,
    /// The classes of words with which an entry of these lists starts; none before [`First::sort`].
    classes: ClassSet,
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

    /// Finds the classes of words of a lexicon that is complete.
    pub(super) fn sort(&mut self, lexicon: &Lexicon) {
        if !self.lists.is_empty() {
            self.classes = ClassSet::of(lexicon, |class| self.lists.meets(lexicon.starters(class)));
        }
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
        self.anything || self.takes(reading.kinds()[at], reading.classes()[at])
    }

    /// The first of the tokens at which the step can succeed.
    pub(super) fn next(&self, reading: &impl Reading, mut within: Range<usize>) -> Option<usize> {
        if self.anything || within.is_empty() {
            return within.next();
        }
        let start = reading.sentence().start;
        let inside = within.start - start..within.end - start;
        let kinds = &reading.kinds()[inside.clone()];
        let found = if self.classes.is_empty() {
            kinds.iter().position(|kinds| self.kinds.meets(*kinds))
        } else {
            let mut tokens = kinds.iter().zip(&reading.classes()[inside]);
            tokens.position(|(kinds, class)| self.takes(*kinds, *class))
        };
        found.map(|found| within.start + found)
    }

    fn takes(&self, kinds: KindSet, class: u32) -> bool {
        self.kinds.meets(kinds) || self.classes.has(class)
    }
}
