//! Classes of words, as a set that is asked for every token.

use crate::rule::Lexicon;

/// A set of classes of words of a lexicon, as bits.
#[derive(Debug, Clone, Default)]
pub(super) struct ClassSet(Box<[u64]>);

impl ClassSet {
    /// The classes for which a test holds.
    pub(super) fn of(lexicon: &Lexicon, test: impl Fn(usize) -> bool) -> Self {
        let mut blocks = vec![0; lexicon.classes().div_ceil(64)];
        for class in (0..lexicon.classes()).filter(|class| test(*class)) {
            blocks[class / 64] |= 1 << (class % 64);
        }
        Self(blocks.into())
    }

    /// Whether the class is in the set; none is in one that was not made for a lexicon.
    pub(super) fn has(&self, class: u32) -> bool {
        self.0.get(class as usize / 64).is_some_and(|block| block >> (class % 64) & 1 == 1)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
