//! What stands at a token, as patterns ask for it: a row of bits, so that all questions are answered with one look.
//!
//! The lower half of the first block is for the kinds of things that may start at the token; the other bits are for
//! questions: whether an entry of one of some lists starts there. Every question is asked once, however many patterns
//! ask it, and answered for every site of the lexicon when the rules are loaded.

use super::{KindSet, SlotKind};
use crate::rule::{Lexicon, ListSet};
use rustc_hash::FxHashMap;

/// The bits of the first block that are for kinds.
const KINDS: usize = 32;

/// One of the bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Sign {
    pub block: usize,
    /// Nothing has no bit.
    pub bit: u64,
}

impl Sign {
    pub(super) const fn of_kind(kind: SlotKind) -> Self {
        Self { block: 0, bit: KindSet::of(&[kind]).bits() }
    }

    fn of_question(number: usize) -> Self {
        let place = KINDS + number;
        Self { block: place / 64, bit: 1 << (place % 64) }
    }

    /// Sets the bit in a row.
    pub(super) fn set(self, row: &mut [u64]) {
        if let Some(bits) = row.get_mut(self.block) {
            *bits |= self.bit;
        }
    }
}

/// The questions of the patterns of a language.
#[derive(Debug, Default)]
pub struct Questions(FxHashMap<ListSet, usize>);

impl Questions {
    /// The sign of an entry of one of these lists; of no list there is none.
    pub(super) fn ask(&mut self, lists: &ListSet) -> Sign {
        if lists.is_empty() {
            return Sign::default();
        }
        let next = self.0.len();
        Sign::of_question(*self.0.entry(lists.clone()).or_insert(next))
    }

    /// The answers for all sites of a lexicon, where words at a site start what `kinds` says.
    #[must_use]
    pub fn answers(&self, lexicon: &Lexicon, kinds: impl Fn(u32) -> KindSet) -> Answers {
        let width = (KINDS + self.0.len()).div_ceil(64);
        let mut blocks = vec![vec![0; lexicon.sites()]; width];
        for (block, site) in blocks[0].iter_mut().zip(0..) {
            *block = kinds(site).bits();
        }
        for (lists, number) in &self.0 {
            let Sign { block, bit } = Sign::of_question(*number);
            for (site, block) in blocks[block].iter_mut().enumerate() {
                if lists.meets(lexicon.starters(site)) {
                    *block |= bit;
                }
            }
        }
        Answers(blocks)
    }
}

/// Block by block of the rows and site by site, the answers to the questions of the patterns of a language.
#[derive(Debug, Default)]
pub struct Answers(Vec<Vec<u64>>);

/// Block by block of the rows, the tokens of a sentence.
#[derive(Debug, Default)]
pub struct Signs(Vec<Vec<u64>>);

impl Signs {
    /// Takes another sentence, whose tokens stand at these sites.
    pub fn read(&mut self, answers: &Answers, sites: &[u32]) {
        self.0.resize(answers.0.len(), Vec::new());
        for (tokens, answers) in self.0.iter_mut().zip(&answers.0) {
            tokens.clear();
            tokens.extend(sites.iter().map(|site| answers[*site as usize]));
        }
    }

    /// Lets things of these kinds start at a token of the sentence.
    pub fn add(&mut self, token: usize, kinds: KindSet) {
        self.0[0][token] |= kinds.bits();
    }

    /// The first blocks of all tokens, which tell of the kinds.
    pub fn kinds(&mut self) -> &mut [u64] {
        self.0.first_mut().map_or(&mut [], |block| block)
    }

    /// A block of all tokens.
    pub(super) fn block(&self, block: usize) -> &[u64] {
        self.0.get(block).map_or(&[], |block| block)
    }

    /// Finds the signs that some token has.
    pub(super) fn union(&self, held: &mut Vec<u64>) {
        held.clear();
        held.extend(self.0.iter().map(|tokens| tokens.iter().fold(0, |held, token| held | token)));
    }
}
