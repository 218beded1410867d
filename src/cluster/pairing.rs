//! Which figures, and which dates, of two sentences that say the same belong together. Equal values pair off first,
//! so that only what is left over can disagree.

use super::context::{Context, alike};
use super::{Alignment, ClaimRef};

/// A claim of one of two sentences.
#[derive(Debug, Clone)]
pub struct Candidate {
    pub claim: ClaimRef,
    pub context: Context,
}

/// How two claims stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// They print the same value.
    Equal,
    /// They could be compared.
    Comparable,
    /// They are of different kinds: a share and a sum, a day and a year.
    Different,
}

/// Pairs the claims of two sentences: equal ones first, then the others from the most alike on, each claim once.
/// `sentence` is the likeness of the sentences.
pub fn pair(
    a: &[Candidate],
    b: &[Candidate],
    sentence: f64,
    relation: impl Fn(ClaimRef, ClaimRef) -> Relation,
) -> Vec<Alignment> {
    let mut options = Vec::new();
    for (i, x) in a.iter().enumerate() {
        for (j, y) in b.iter().enumerate() {
            let rank = match relation(x.claim, y.claim) {
                Relation::Equal => 0,
                Relation::Comparable => 1,
                Relation::Different => continue,
            };
            options.push((rank, alike(&x.context, &y.context), i, j));
        }
    }
    options.sort_by(|x, y| x.0.cmp(&y.0).then(y.1.total_cmp(&x.1)).then((x.2, x.3).cmp(&(y.2, y.3))));
    let (mut used_a, mut used_b) = (vec![false; a.len()], vec![false; b.len()]);
    let mut pairs = Vec::new();
    for (_, topic, i, j) in options {
        if used_a[i] || used_b[j] {
            continue;
        }
        (used_a[i], used_b[j]) = (true, true);
        let (first, second) = (a[i].claim.min(b[j].claim), a[i].claim.max(b[j].claim));
        pairs.push(Alignment { a: first, b: second, topic, sentence });
    }
    pairs
}
