//! Articles that are one witness: a wire text and its reprints and rewrites. Their sentences say the same in the same
//! order.

use super::Group;
use super::sentences::SentencePair;
use crate::claim::Account;
use crate::rule::align::GroupAlign;
use crate::rule::{WitnessWords, filled};
use petgraph::unionfind::UnionFind;
use std::collections::{BTreeMap, BTreeSet};

/// The groups of a run; every account is in exactly one. `limits` are those of every account; the sentences are of
/// articles in one language.
#[must_use]
pub fn groups(
    accounts: &[Account],
    sentences: &[SentencePair],
    limits: &[Option<&GroupAlign>],
    words: &WitnessWords,
) -> Vec<Group> {
    let mut by_articles: BTreeMap<(u32, u32), Vec<&SentencePair>> = BTreeMap::new();
    let alike = |pair: &SentencePair| limits[pair.a.account as usize].is_some_and(|limits| pair.alike >= limits.alike);
    for pair in sentences.iter().filter(|pair| pair.a.account != pair.b.account && alike(pair)) {
        by_articles.entry((pair.a.account, pair.b.account)).or_default().push(pair);
    }
    let mut joined = UnionFind::<u32>::new(accounts.len());
    let mut reasons: Vec<(u32, String)> = Vec::new();
    for ((a, b), pairs) in by_articles {
        let Some(limits) = limits[a as usize] else { continue };
        let derived = Derived::of(accounts, (a, b), &counterparts(pairs));
        if derived.meets(limits) {
            joined.union(a, b);
            let facts = [("shared", &*derived.shared.to_string()), ("sentences", &*derived.sentences.to_string())];
            reasons.push((a, filled(&words.derived, &facts)));
        }
    }
    let mut members: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for account in (0..).take(accounts.len()) {
        members.entry(joined.find(account)).or_default().push(account);
    }
    let mut groups: Vec<Group> = members
        .into_values()
        .map(|members| {
            let why = reasons.iter().find(|(account, _)| members.contains(account)).map(|(_, why)| why.clone());
            Group { why: why.unwrap_or_else(|| words.alone.clone()), members }
        })
        .collect();
    groups.sort_by_key(|group| group.members[0]);
    groups
}

/// The counterparts in the second of two articles, in the order of the sentences of the first: of each the most alike.
pub(super) fn counterparts<'a>(pairs: impl IntoIterator<Item = &'a SentencePair>) -> Vec<u32> {
    let mut best: BTreeMap<u32, (f64, u32)> = BTreeMap::new();
    for pair in pairs {
        let known = best.entry(pair.a.sentence).or_insert((pair.alike, pair.b.sentence));
        if pair.alike > known.0 {
            *known = (pair.alike, pair.b.sentence);
        }
    }
    best.into_values().map(|(_, sentence)| sentence).collect()
}

/// How much of two articles is the same.
pub(super) struct Derived {
    /// How many sentences the shorter one has.
    pub sentences: usize,
    /// How many of them have a counterpart, and which share that is.
    pub shared: usize,
    pub share: f64,
    /// The share of the counterparts that stand in the same order.
    pub in_order: f64,
}

impl Derived {
    pub(super) fn of(accounts: &[Account], (a, b): (u32, u32), counterparts: &[u32]) -> Self {
        let sizes = [a, b].map(|account| accounts[account as usize].article.sentences.len());
        let sentences = sizes[0].min(sizes[1]);
        let shared = counterparts.iter().collect::<BTreeSet<_>>().len();
        let in_order = ratio(longest_increasing(counterparts), counterparts.len());
        Self { sentences, shared, share: ratio(shared, sentences), in_order }
    }

    fn meets(&self, limits: &GroupAlign) -> bool {
        self.sentences >= limits.fewest_sentences
            && self.share >= limits.shared_sentences
            && self.in_order >= limits.same_order
    }
}

/// The length of the longest rising subsequence (patience sorting).
fn longest_increasing(order: &[u32]) -> usize {
    let mut piles: Vec<u32> = Vec::new();
    for &sentence in order {
        let at = piles.partition_point(|&top| top < sentence);
        if at == piles.len() {
            piles.push(sentence);
        } else {
            piles[at] = sentence;
        }
    }
    piles.len()
}

#[expect(clippy::cast_precision_loss, reason = "counts of sentences are far below 2^52")]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}
