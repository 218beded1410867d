use super::{KindSet, SlotType, Step, Trigger};
use crate::rule::lexicon::{Lexicon, ListSet};
use crate::text::{Token, WordId};

/// What every match of a pattern contains.
#[derive(Debug, Clone, Default)]
pub(super) struct Needs {
    words: Vec<WordId>,
    lists: ListSet,
    kinds: KindSet,
}

/// What a sentence has.
#[derive(Debug, Clone, Default)]
pub(super) struct Holds {
    lists: ListSet,
    kinds: KindSet,
}

impl Needs {
    /// The needs of a pattern that takes all of these steps.
    pub(super) fn of<'a>(required: impl Iterator<Item = &'a Step>) -> Self {
        let mut needs = Self::default();
        for step in required {
            match step {
                Step::Word(word) => needs.words.push(*word),
                Step::Slot { of: SlotType::List(list), .. } => needs.lists.insert(*list),
                Step::Slot { of: SlotType::Kind(kind), .. } => needs.kinds.insert(*kind),
                _ => {}
            }
        }
        needs
    }

    /// Whether the sentence of these tokens, which holds this, has all of it.
    pub(super) fn met(&self, holds: &Holds, tokens: &[Token], trigger: Trigger) -> bool {
        let found = |word: &WordId| trigger == Trigger::Word(*word) || tokens.iter().any(|token| token.word == *word);
        self.kinds.within(holds.kinds) && self.lists.within(&holds.lists) && self.words.iter().all(found)
    }
}

impl Holds {
    pub(super) fn clear(&mut self) {
        self.lists.clear();
        self.kinds = KindSet::default();
    }

    /// Adds a token at which these kinds start.
    pub(super) fn add(&mut self, lexicon: &Lexicon, word: WordId, kinds: KindSet) {
        lexicon.add_starts(word, &mut self.lists);
        self.kinds.add(kinds);
    }

    pub(super) fn kinds(&self) -> KindSet {
        self.kinds
    }
}
