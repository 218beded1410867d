//! Which articles tell of the same event: only those are compared. A story is what such pairs of articles hang together
//! by; two articles at its ends may have nothing in common.

use super::neighbours::{Search, neighbours};
use super::sentences::SentencePair;
use super::term_sets::TermSets;
use super::terms::Terms;
use crate::claim::Account;
use crate::rule::Day;
use crate::rule::align::StoryAlign;
use petgraph::unionfind::UnionFind;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

/// The stories of a run, and the pairs of articles that tell of one event.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stories {
    /// Articles by story, as indices of accounts, in order.
    pub members: Vec<Vec<u32>>,
    /// Pairs of accounts, the smaller index first.
    pairs: FxHashSet<(u32, u32)>,
    /// The accounts that are no articles but the spellings of a desk, in order: they belong to every event.
    desks: Vec<u32>,
}

impl Stories {
    /// Whether two accounts, or the places of one, tell of the same event.
    #[must_use]
    pub fn related(&self, a: u32, b: u32) -> bool {
        let desk = |account| self.desks.binary_search(&account).is_ok();
        a == b || self.pairs.contains(&(a.min(b), a.max(b))) || desk(a) || desk(b)
    }

    /// The accounts that are no articles but the spellings of a desk.
    pub(super) fn desks(&self) -> &[u32] {
        &self.desks
    }
}

/// Reads which articles tell of the same event: those whose words are alike, or whose sentences say the same, or something
/// of both. `said` is what [`shares_said`] found; `limits` are those of every account.
#[must_use]
pub fn stories(
    accounts: &[Account],
    terms: &Terms,
    said: &FxHashMap<(u32, u32), f64>,
    limits: &[Option<&StoryAlign>],
) -> Stories {
    let mut sets = TermSets::default();
    for tokens in &terms.tokens {
        sets.push(tokens.iter().copied());
    }
    // What is told in two languages is never compared: its words are other words, and names are spelled in other ways.
    let one_language = |a: usize, b: usize| accounts[a].article.language == accounts[b].article.language;
    let days: Vec<Option<Day>> = accounts.iter().map(|account| account.article.day()).collect();
    let search = |account: usize| {
        limits[account].map_or(Search::NOTHING, |limits| Search {
            common: limits.common,
            rarest: limits.rarest,
            candidates: limits.candidates,
            shared: limits.shared_words,
        })
    };
    let articles = accounts.iter().filter(|account| !account.desk).count();
    let mut pairs: FxHashSet<(u32, u32)> = FxHashSet::default();
    let mut less = Vec::new();
    for pair in neighbours(&sets, terms, search, |a, b, _| one_language(a, b)) {
        let Some(limits) = limits[pair.b] else { continue };
        let key = (index(pair.a), index(pair.b));
        let said = said.get(&key).copied().unwrap_or_default();
        // A copy of an article is one, however late it is.
        let copied = said >= limits.copied;
        let days = days[pair.a].zip(days[pair.b]).map_or(0, |(a, b)| a.days_between(b));
        let alike = pair.alike + said * limits.sentences_weight;
        let in_time = days <= limits.days_apart;
        if copied || alike >= limits.needed(articles) && in_time {
            pairs.insert(key);
        } else if alike >= limits.alike_through && in_time {
            less.push(key);
        }
    }
    let through = through_others(&pairs, &less);
    pairs.extend(through);
    let mut joined = UnionFind::<u32>::new(accounts.len());
    for &(a, b) in &pairs {
        joined.union(a, b);
    }
    let mut members: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for account in 0..index(accounts.len()) {
        members.entry(joined.find(account)).or_default().push(account);
    }
    let mut members: Vec<_> = members.into_values().collect();
    members.sort();
    let desks = (0..).zip(accounts).filter(|(_, account)| account.desk).map(|(number, _)| number).collect();
    Stories { members, pairs, desks }
}

/// Those of the pairs that are less alike whose two articles tell of one event with a third.
fn through_others(pairs: &FxHashSet<(u32, u32)>, less: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let mut with: FxHashMap<u32, FxHashSet<u32>> = FxHashMap::default();
    for &(a, b) in pairs {
        with.entry(a).or_default().insert(b);
        with.entry(b).or_default().insert(a);
    }
    let third = |(a, b): &(u32, u32)| with.get(a).zip(with.get(b)).is_some_and(|(a, b)| !a.is_disjoint(b));
    less.iter().copied().filter(third).collect()
}

/// Pair of accounts by pair, how much of the shorter one the longer one says as well, 0 to 1: the likeness of each sentence
/// to its nearest counterpart, on the average over all sentences.
pub fn shares_said(accounts: &[Account], sentences: &[SentencePair]) -> FxHashMap<(u32, u32), f64> {
    let length = |account: u32| accounts[account as usize].article.sentences.len();
    let mut nearest: BTreeMap<(u32, u32), BTreeMap<u32, f64>> = BTreeMap::new();
    for pair in sentences.iter().filter(|pair| pair.a.account != pair.b.account) {
        let key = (pair.a.account, pair.b.account);
        let shorter = if length(key.0) <= length(key.1) { pair.a } else { pair.b };
        let best = nearest.entry(key).or_default().entry(shorter.sentence).or_default();
        *best = best.max(pair.alike);
    }
    #[expect(clippy::cast_precision_loss, reason = "counts of sentences are far below 2^52")]
    let mean = |(a, b): (u32, u32), sum: f64| sum / length(a).min(length(b)).max(1) as f64;
    nearest.into_iter().map(|(key, best)| (key, mean(key, best.values().sum()))).collect()
}

fn index(account: usize) -> u32 {
    u32::try_from(account).unwrap_or(u32::MAX)
}
