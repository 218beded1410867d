use super::terms::{NO_TERM, Term};

/// Sets of terms, one after the other: those of a run are as many as its sentences, and a vector of its own for each
/// would take twice the memory.
#[derive(Debug, Default)]
pub struct TermSets {
    terms: Vec<Term>,
    /// Set by set, where it ends in `terms`.
    ends: Vec<usize>,
}

impl TermSets {
    /// No set yet, and memory for so many sets of so many terms in all.
    #[must_use]
    pub fn with_capacity(sets: usize, terms: usize) -> Self {
        Self { terms: Vec::with_capacity(terms), ends: Vec::with_capacity(sets) }
    }

    /// Adds the set of the terms, which come in any order and any number of times.
    pub fn push(&mut self, terms: impl IntoIterator<Item = Term>) {
        let start = self.terms.len();
        self.terms.extend(terms.into_iter().filter(|&term| term != NO_TERM));
        let set = &mut self.terms[start..];
        set.sort_unstable();
        let mut distinct = 0;
        for at in 0..set.len() {
            if distinct == 0 || set[distinct - 1] != set[at] {
                set[distinct] = set[at];
                distinct += 1;
            }
        }
        self.terms.truncate(start + distinct);
        self.ends.push(self.terms.len());
    }

    /// The number of sets.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The terms of a set in order, each once.
    #[must_use]
    pub fn get(&self, set: usize) -> &[Term] {
        let start = set.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.terms[start..self.ends[set]]
    }

    /// Every set.
    pub fn iter(&self) -> impl Iterator<Item = &[Term]> {
        (0..self.len()).map(|set| self.get(set))
    }

    /// The terms of all sets, one after the other.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_hold_their_terms_in_order_and_once() {
        let mut sets = TermSets::default();
        sets.push([5, 3, NO_TERM, 5, 3, 9]);
        sets.push([]);
        sets.push([3, 3]);
        assert!(sets.iter().eq([&[3, 5, 9][..], &[], &[3]]));
        assert_eq!(sets.terms(), [3, 5, 9, 3]);
    }
}
