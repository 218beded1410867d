//! Which claims of two articles belong together. Equal values pair off first, so that only what is left over can
//! disagree; a claim has one partner in every article.

use super::{Alignment, ClaimRef};
use std::collections::{BTreeMap, BTreeSet};

/// Two claims that could belong together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidates {
    pub a: ClaimRef,
    pub b: ClaimRef,
    /// How alike what they are about is, 0 to 1.
    pub topic: f64,
    /// How alike their sentences are, 0 to 1.
    pub sentence: f64,
    /// How close they are in all.
    pub close: f64,
    /// Their values are so far apart that they are partners only where no others are.
    pub far: bool,
    /// They print the same value.
    pub equal: bool,
}

/// Pairs claims off, the closest first.
///
/// A claim whose value the other article prints as well, about something as close (after a `head_start`), is explained
/// by that. Two explained claims are never a pair of unequal ones; an unexplained claim has one unequal partner in an
/// article.
#[must_use]
pub fn pair_off(mut candidates: Vec<Candidates>, head_start: f64) -> Vec<Alignment> {
    candidates.sort_by(|x, y| {
        y.equal
            .cmp(&x.equal)
            .then(x.far.cmp(&y.far))
            .then(y.close.total_cmp(&x.close))
            .then((x.a, x.b).cmp(&(y.a, y.b)))
    });
    let mut explained: BTreeMap<(ClaimRef, u32), f64> = BTreeMap::new();
    let mut taken: BTreeSet<(ClaimRef, u32)> = BTreeSet::new();
    let mut pairs = Vec::new();
    for candidate in candidates {
        let Candidates { a, b, topic, sentence, close, equal, .. } = candidate;
        let partners = [(a, b.account), (b, a.account)];
        if equal {
            for partner in partners {
                explained.entry(partner).or_insert(close + head_start);
            }
        } else {
            let open: Vec<_> = partners
                .into_iter()
                .filter(|partner| explained.get(partner).is_none_or(|&known| known < close))
                .collect();
            if open.is_empty() || open.iter().any(|partner| taken.contains(partner)) {
                continue;
            }
            taken.extend(open);
        }
        pairs.push(Alignment { a: a.min(b), b: a.max(b), topic, sentence });
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidates(a: u32, b: u32, topic: f64, equal: bool) -> Candidates {
        let claim = |account, claim| ClaimRef { account, claim };
        Candidates { a: claim(0, a), b: claim(1, b), topic, sentence: 0.0, close: topic, far: false, equal }
    }

    fn pairs(all: &[Candidates], head_start: f64) -> Vec<(u32, u32)> {
        pair_off(all.to_vec(), head_start).iter().map(|p| (p.a.claim, p.b.claim)).collect()
    }

    #[test]
    fn equal_values_pair_off_first_and_leave_nothing_to_disagree() {
        let all = [
            candidates(0, 0, 0.7, true),
            candidates(1, 1, 0.7, true),
            candidates(0, 1, 0.9, false),
            candidates(1, 0, 0.6, false),
        ];
        assert_eq!(pairs(&all, 0.4), [(0, 0), (1, 1)]);
    }

    #[test]
    fn a_value_that_nothing_explains_disagrees_even_with_one_that_is_repeated() {
        let all = [candidates(0, 0, 0.7, true), candidates(0, 1, 0.6, false), candidates(0, 2, 0.5, false)];
        assert_eq!(pairs(&all, 0.4), [(0, 0), (0, 1), (0, 2)]);
    }

    #[test]
    fn an_unexplained_value_has_one_partner_the_closest() {
        let all = [candidates(0, 0, 0.5, false), candidates(1, 0, 0.8, false), candidates(1, 1, 0.6, false)];
        assert_eq!(pairs(&all, 0.4), [(1, 0)]);
    }
}
