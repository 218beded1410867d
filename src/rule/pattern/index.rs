use super::needs::Needs;
use super::signs::{Sign, Signs};
use super::{Pattern, Trigger};

/// Patterns of many rules, arranged so that a sentence is only searched for those that its words can match.
#[derive(Debug, Default)]
pub struct PatternIndex {
    /// By the place of a sign in its row, the patterns that it triggers.
    by_sign: Vec<Vec<u32>>,
    /// A row: the signs that trigger patterns.
    triggers: Vec<u64>,
    always: Vec<u32>,
    needs: Vec<Needs>,
}

/// The patterns that a sentence can match, and the memory of finding them.
#[derive(Debug, Default)]
pub struct Candidates {
    /// A row: the signs that some token of the sentence has.
    held: Vec<u64>,
    /// Pattern by pattern, a bit for whether the sentence has all that it needs.
    met: Vec<u64>,
    /// The numbers of the patterns, in order, each once.
    pub numbers: Vec<u32>,
}

impl Candidates {
    /// Whether the sentence has what any match of the pattern contains.
    #[must_use]
    pub fn may_match(&self, pattern: &Pattern) -> bool {
        pattern.needs.met(&self.held)
    }
}

impl PatternIndex {
    /// Indexes the patterns in the order given; [`PatternIndex::candidates`] speaks of them by that order.
    #[must_use]
    pub fn new<'a>(patterns: impl IntoIterator<Item = &'a Pattern>) -> Self {
        let mut index = Self::default();
        for (number, pattern) in (0..).zip(patterns) {
            match pattern.trigger {
                Trigger::List(_) => index.add(pattern.trigger_sign, number),
                Trigger::Kind(kind) => index.add(Sign::of_kind(kind), number),
                Trigger::Always => index.always.push(number),
            }
            index.needs.push(pattern.needs.clone());
        }
        index
    }

    fn add(&mut self, sign: Sign, pattern: u32) {
        if self.triggers.len() <= sign.block {
            self.triggers.resize(sign.block + 1, 0);
            self.by_sign.resize((sign.block + 1) * 64, Vec::new());
        }
        sign.set(&mut self.triggers);
        self.by_sign[sign.block * 64 + sign.bit.trailing_zeros() as usize].push(pattern);
    }

    /// Finds the patterns that can match the sentence.
    pub fn candidates(&self, signs: &Signs, found: &mut Candidates) {
        let Candidates { held, met, numbers } = found;
        signs.union(held);
        met.clear();
        met.resize(self.needs.len().div_ceil(64), 0);
        // Added up as bits, since it cannot be foreseen which of the patterns that are called have all that they need.
        let mut ask = |number: u32| {
            let number = number as usize;
            met[number / 64] |= u64::from(self.needs[number].met(held)) << (number % 64);
        };
        self.always.iter().for_each(|number| ask(*number));
        for (block, (triggers, held)) in self.triggers.iter().zip(&*held).enumerate() {
            let mut called = triggers & held;
            while called != 0 {
                self.by_sign[block * 64 + called.trailing_zeros() as usize].iter().for_each(|number| ask(*number));
                called &= called - 1;
            }
        }
        numbers.clear();
        for (first, mut met) in (0..).step_by(64).zip(met.iter().copied()) {
            while met != 0 {
                numbers.push(first + met.trailing_zeros());
                met &= met - 1;
            }
        }
    }
}
