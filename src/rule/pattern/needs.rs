use super::{KindSet, SlotType, Step};
use crate::rule::{Lexicon, LexiconBuilder, ListSet};
use crate::text::WordId;

/// What every match of a pattern contains.
#[derive(Debug, Clone, Default)]
pub(super) struct Needs {
    /// Lists, and single words, which are lists of their own.
    lists: ListSet,
    kinds: KindSet,
}

/// What a sentence has.
#[derive(Debug, Clone, Default)]
pub(super) struct Holds {
    /// A row of bits: the lists of which an entry starts in it.
    pub lists: Vec<u64>,
    pub kinds: KindSet,
}

impl Needs {
    /// The needs of a pattern that takes all of these steps.
    pub(super) fn of<'a>(required: impl Iterator<Item = &'a Step>, lexicon: &mut LexiconBuilder) -> Self {
        let mut needs = Self::default();
        for step in required {
            match step {
                Step::Word(word) => needs.lists.insert(lexicon.alone(*word)),
                Step::Slot { of: SlotType::List(list), .. } => needs.lists.insert(*list),
                Step::Slot { of: SlotType::Kind(kind), .. } => needs.kinds.insert(*kind),
                _ => {}
            }
        }
        needs
    }

    /// Whether a sentence has all of it.
    pub(super) fn met(&self, holds: &Holds) -> bool {
        self.kinds.within(holds.kinds) && self.lists.within(&holds.lists)
    }
}

impl Holds {
    pub(super) fn clear(&mut self, lexicon: &Lexicon) {
        self.lists.clear();
        self.lists.resize(lexicon.width(), 0);
        self.kinds = KindSet::default();
    }

    /// Adds a token at which these kinds start.
    pub(super) fn add(&mut self, lexicon: &Lexicon, word: WordId, kinds: KindSet) {
        lexicon.add_starts(word, &mut self.lists);
        self.kinds.add(kinds);
    }
}
