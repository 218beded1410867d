//! Which sets of weighted terms are alike: through an inverted index over their rarest terms, never all pairs.

use super::term_sets::TermSets;
use super::terms::{Term, Terms};

/// Two sets, by index (`a` before `b`), and how alike they are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Neighbours {
    pub a: usize,
    pub b: usize,
    pub alike: f64,
}

/// Bounds of the search; see `rules/align`.
#[derive(Debug, Clone, Copy)]
pub struct Search {
    /// Terms in more sets than this do not lead to candidates.
    pub common: usize,
    /// How many of its rarest terms lead from a set to candidates.
    pub rarest: usize,
    /// How many candidates of a set are looked at.
    pub candidates: usize,
    /// How many terms two sets share at least.
    pub shared: usize,
}

impl Search {
    /// Finds nothing.
    pub const NOTHING: Self = Self { common: 0, rarest: 0, candidates: 0, shared: 0 };
}

/// The pairs of sets for which `keep` accepts the likeness, in order; `search` says how partners are looked for.
///
/// The likeness is the weight of the shared terms over the geometric mean of the weights of both sets.
pub fn neighbours(
    sets: &TermSets,
    terms: &Terms,
    search: impl Fn(usize) -> Search,
    keep: impl Fn(usize, usize, f64) -> bool,
) -> Vec<Neighbours> {
    let mut postings: Vec<Vec<u32>> = vec![Vec::new(); terms.bound()];
    let totals: Vec<f64> = sets.iter().map(|set| set.iter().map(|&t| terms.weight(t)).sum()).collect();
    let mut frequency: Vec<u32> = vec![0; terms.bound()];
    for &term in sets.terms() {
        frequency[term as usize] += 1;
    }
    // A term of one set leads nowhere, and one of very many sets leads everywhere.
    let leads = |term: Term, common: usize| {
        let sets = frequency[term as usize] as usize;
        sets > 1 && sets <= common
    };
    let mut found = Vec::new();
    // Set by set, the weight of the rare terms that it shares with the one at hand; every term weighs something.
    let mut score = vec![0.0; sets.len()];
    let mut best: Vec<(u32, f64)> = Vec::new();
    for (b, set) in sets.iter().enumerate() {
        let search = search(b);
        let mut rare: Vec<Term> = set.iter().copied().filter(|&term| leads(term, search.common)).collect();
        rare.sort_by_key(|&term| (frequency[term as usize], term));
        best.clear();
        for &term in rare.iter().take(search.rarest) {
            for &a in &postings[term as usize] {
                let score = &mut score[a as usize];
                if *score == 0.0 {
                    best.push((a, 0.0));
                }
                *score += terms.weight(term);
            }
        }
        for (a, weight) in &mut best {
            *weight = std::mem::take(&mut score[*a as usize]);
        }
        if best.len() > search.candidates {
            best.select_nth_unstable_by(search.candidates, |x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
            best.truncate(search.candidates);
        }
        best.sort_unstable_by_key(|(a, _)| *a);
        for &(a, _) in &best {
            let a = a as usize;
            let (weight, shared) = overlap(sets.get(a), set, terms);
            let alike = weight / (totals[a] * totals[b]).sqrt().max(f64::MIN_POSITIVE);
            if shared >= search.shared && keep(a, b, alike) {
                found.push(Neighbours { a, b, alike });
            }
        }
        for &term in rare.iter().take(search.rarest) {
            postings[term as usize].push(u32::try_from(b).unwrap_or(u32::MAX));
        }
    }
    // No pair is found twice; sorting in place takes no memory.
    found.sort_unstable_by_key(|n: &Neighbours| (n.a, n.b));
    found
}

/// The weight of the shared terms over the geometric mean of the weights of both sets.
#[must_use]
pub fn likeness(a: &[Term], b: &[Term], terms: &Terms) -> f64 {
    let total = |set: &[Term]| set.iter().map(|&term| terms.weight(term)).sum::<f64>();
    overlap(a, b, terms).0 / (total(a) * total(b)).sqrt().max(f64::MIN_POSITIVE)
}

/// The weight and the number of the terms that stand in both.
pub fn overlap(a: &[Term], b: &[Term], terms: &Terms) -> (f64, usize) {
    let (mut i, mut j, mut weight, mut shared) = (0, 0, 0.0, 0);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                weight += terms.weight(a[i]);
                shared += 1;
                (i, j) = (i + 1, j + 1);
            }
        }
    }
    (weight, shared)
}
