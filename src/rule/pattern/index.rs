use super::needs::{Holds, Needs};
use super::{KindSet, Pattern, Reading, Trigger};

/// Patterns of many rules, arranged so that a sentence is only searched for those that its words can match.
#[derive(Debug, Default)]
pub struct PatternIndex {
    /// By the number of a list, the patterns that it triggers.
    by_list: Vec<Vec<u32>>,
    /// A row of bits: the lists that trigger patterns.
    triggers: Vec<u64>,
    by_kind: Vec<(KindSet, u32)>,
    always: Vec<u32>,
    needs: Vec<Needs>,
}

/// The patterns that a sentence can match, and the memory of finding them.
#[derive(Debug, Default)]
pub struct Candidates {
    holds: Holds,
    /// The numbers of the patterns, in order, each once.
    pub numbers: Vec<u32>,
}

impl Candidates {
    /// Whether the sentence has what any match of the pattern contains.
    #[must_use]
    pub fn may_match(&self, pattern: &Pattern) -> bool {
        pattern.needs.met(&self.holds)
    }
}

impl PatternIndex {
    /// Indexes the patterns in the order given; [`PatternIndex::candidates`] speaks of them by that order.
    #[must_use]
    pub fn new<'a>(patterns: impl IntoIterator<Item = &'a Pattern>) -> Self {
        let mut index = Self::default();
        for (number, pattern) in (0..).zip(patterns) {
            match pattern.trigger {
                Trigger::List(list) => {
                    let (block, bit) = list.place();
                    if index.triggers.len() <= block {
                        index.triggers.resize(block + 1, 0);
                        index.by_list.resize((block + 1) * 64, Vec::new());
                    }
                    index.triggers[block] |= bit;
                    index.by_list[block * 64 + bit.ilog2() as usize].push(number);
                }
                Trigger::Kind(kind) => index.by_kind.push((KindSet::of(&[kind]), number)),
                Trigger::Always => index.always.push(number),
            }
            index.needs.push(pattern.needs.clone());
        }
        index
    }

    /// Finds the patterns that can match the sentence.
    pub fn candidates(&self, reading: &impl Reading, found: &mut Candidates) {
        let Candidates { holds, numbers } = found;
        let lexicon = reading.lexicon();
        holds.clear(lexicon);
        for (class, kinds) in reading.classes().iter().zip(reading.kinds()) {
            holds.add(lexicon, *class as usize, *kinds);
        }
        numbers.clear();
        let met = |number: &&u32| self.needs[**number as usize].met(holds);
        numbers.extend(self.always.iter().filter(met));
        for (block, (triggers, held)) in self.triggers.iter().zip(&holds.lists).enumerate() {
            let mut called = triggers & held;
            while called != 0 {
                let patterns = &self.by_list[block * 64 + called.trailing_zeros() as usize];
                numbers.extend(patterns.iter().filter(met));
                called &= called - 1;
            }
        }
        let of_kinds = self.by_kind.iter().filter(|(kind, _)| kind.meets(holds.kinds));
        numbers.extend(of_kinds.map(|(_, number)| number).filter(met));
        numbers.sort_unstable();
    }
}
