//! What belongs together, whatever its kind: for those who look at the stage, not for the stages after it.

use super::{Clustering, SentenceRef, same_sentences};
use crate::claim::Account;
use crate::rule::Pack;
use crate::rule::align::AlignKind;
use petgraph::unionfind::UnionFind;
use std::collections::BTreeMap;

/// An article, or a sentence or claim of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Thing {
    /// The index of the account.
    pub account: u32,
    /// The index of the sentence or claim in it; none for the article.
    pub number: Option<u32>,
}

impl Thing {
    /// Its words; those of an article are its first sentence.
    #[must_use]
    pub fn words(self, kind: AlignKind, accounts: &[Account]) -> &str {
        let Some(account) = accounts.get(self.account as usize) else { return "" };
        let number = self.number.map_or(0, |number| number as usize);
        let span = match kind {
            AlignKind::Claim(_) => account.claims.get(number).map(|claim| claim.span),
            _ => account.article.sentences.get(number).map(|sentence| sentence.span),
        };
        span.map_or("", |span| span.of(&account.article.text))
    }
}

/// The things of a kind that belong together, two or more at a time, in order.
#[must_use]
pub fn together(kind: AlignKind, accounts: &[Account], clustering: &Clustering, pack: &Pack) -> Vec<Vec<Thing>> {
    let articles = |members: &Vec<u32>| members.iter().map(|&account| Thing { account, number: None }).collect();
    let mut sets: Vec<Vec<Thing>> = match kind {
        AlignKind::Story => clustering.stories.members.iter().map(articles).collect(),
        AlignKind::Group => clustering.groups.iter().map(|group| articles(&group.members)).collect(),
        AlignKind::Sentence => sentences(accounts, pack),
        AlignKind::Claim(kind) => {
            let clusters = clustering.clusters.iter().filter(|cluster| cluster.kind == kind);
            let things = clusters.map(|cluster| cluster.claims.iter());
            things
                .map(|claims| claims.map(|at| Thing { account: at.account, number: Some(at.claim) }).collect())
                .collect()
        }
    };
    sets.retain(|set| set.len() > 1);
    for set in &mut sets {
        set.sort_unstable();
    }
    sets.sort();
    sets
}

/// Sentences that say the same, directly or through others.
fn sentences(accounts: &[Account], pack: &Pack) -> Vec<Vec<Thing>> {
    let pairs = same_sentences(accounts, pack);
    let mut all: Vec<SentenceRef> = pairs.iter().flat_map(|pair| [pair.a, pair.b]).collect();
    all.sort_unstable();
    all.dedup();
    let number = |sentence: SentenceRef| all.partition_point(|known| *known < sentence);
    let mut joined = UnionFind::<usize>::new(all.len());
    for pair in &pairs {
        joined.union(number(pair.a), number(pair.b));
    }
    let mut sets: BTreeMap<usize, Vec<Thing>> = BTreeMap::new();
    for (number, sentence) in all.iter().enumerate() {
        let thing = Thing { account: sentence.account, number: Some(sentence.sentence) };
        sets.entry(joined.find(number)).or_default().push(thing);
    }
    sets.into_values().collect()
}
