//! Articles that are one witness: a wire text and its reprints and rewrites. Their sentences say the same in the same
//! order.

use super::Group;
use super::sentences::SentencePair;
use crate::claim::Account;
use crate::rule::align::GroupAlign;
use crate::rule::{WitnessWords, filled};
use petgraph::unionfind::UnionFind;
use std::collections::BTreeMap;

/// The groups of a run; every account is in exactly one. `limits` are those of every account; the sentences are of
/// articles in one language.
#[must_use]
pub fn groups(
    accounts: &[Account],
    sentences: &[SentencePair],
    limits: &[Option<&GroupAlign>],
    words: &WitnessWords,
) -> Vec<Group> {
    let mut by_articles: BTreeMap<(u32, u32), BTreeMap<u32, (f64, u32)>> = BTreeMap::new();
    let alike = |pair: &SentencePair| limits[pair.a.account as usize].is_some_and(|limits| pair.alike >= limits.alike);
    for pair in sentences.iter().filter(|pair| pair.a.account != pair.b.account && alike(pair)) {
        let best = by_articles.entry((pair.a.account, pair.b.account)).or_default();
        let known = best.entry(pair.a.sentence).or_insert((pair.alike, pair.b.sentence));
        if pair.alike > known.0 {
            *known = (pair.alike, pair.b.sentence);
        }
    }
    let mut joined = UnionFind::<u32>::new(accounts.len());
    let mut reasons: Vec<(u32, String)> = Vec::new();
    for ((a, b), counterparts) in by_articles {
        let Some(limits) = limits[a as usize] else { continue };
        let sizes = [a, b].map(|account| accounts[account as usize].article.sentences.len());
        let shorter = sizes[0].min(sizes[1]);
        let order: Vec<u32> = counterparts.values().map(|(_, sentence)| *sentence).collect();
        let distinct = order.iter().collect::<std::collections::BTreeSet<_>>().len();
        let share = ratio(distinct, shorter);
        if shorter < limits.fewest_sentences || share < limits.shared_sentences {
            continue;
        }
        if ratio(longest_increasing(&order), order.len()) < limits.same_order {
            continue;
        }
        joined.union(a, b);
        let facts = [("shared", &*distinct.to_string()), ("sentences", &*shorter.to_string())];
        reasons.push((a, filled(&words.derived, &facts)));
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
