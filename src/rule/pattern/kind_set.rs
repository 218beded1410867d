use super::SlotKind;

/// A set of kinds of slots, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct KindSet(u32);

impl KindSet {
    /// The set of these kinds.
    #[must_use]
    pub const fn of(kinds: &[SlotKind]) -> Self {
        let (mut bits, mut index) = (0, 0);
        while index < kinds.len() {
            bits |= 1 << kinds[index] as u32;
            index += 1;
        }
        Self(bits)
    }

    pub const fn insert(&mut self, kind: SlotKind) {
        self.0 |= 1 << kind as u32;
    }

    pub const fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// The kinds as bits, in the lower half.
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.0 as u64
    }

    /// Whether the sets have a kind in common.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether every kind of this set is in the other.
    #[must_use]
    pub const fn within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }
}
