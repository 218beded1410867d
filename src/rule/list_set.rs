//! Word lists by number, and sets of them.

/// A word list of a [`super::Lexicon`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ListId(pub(super) u16);

impl ListId {
    /// The block of a row of bits that has the list's, and the bit in it.
    pub(super) fn place(self) -> (usize, u64) {
        (usize::from(self.0) / 64, 1 << (self.0 % 64))
    }

    /// Whether the list is in a row of bits.
    pub(super) fn is_in(self, row: &[u64]) -> bool {
        let (block, bit) = self.place();
        row.get(block).is_some_and(|bits| bits & bit != 0)
    }
}

/// A set of word lists.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct ListSet {
    /// The blocks of a row of bits that are not empty, in order.
    blocks: Vec<(usize, u64)>,
}

impl ListSet {
    pub fn insert(&mut self, list: ListId) {
        let (block, bit) = list.place();
        self.insert_block(block, bit);
    }

    fn insert_block(&mut self, block: usize, bits: u64) {
        match self.blocks.binary_search_by_key(&block, |(block, _)| *block) {
            Ok(at) => self.blocks[at].1 |= bits,
            Err(at) => self.blocks.insert(at, (block, bits)),
        }
    }

    /// Adds every list of the other set.
    pub fn add(&mut self, other: &ListSet) {
        other.blocks.iter().for_each(|(block, bits)| self.insert_block(*block, *bits));
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// Whether some list of this set is in a row of bits.
    pub(super) fn meets(&self, row: &[u64]) -> bool {
        self.blocks.iter().any(|(block, bits)| bits & row.get(*block).copied().unwrap_or(0) != 0)
    }
}

impl FromIterator<ListId> for ListSet {
    fn from_iter<I: IntoIterator<Item = ListId>>(lists: I) -> Self {
        let mut set = Self::default();
        lists.into_iter().for_each(|list| set.insert(list));
        set
    }
}
