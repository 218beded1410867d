//! Which articles tell the same story: only those are compared.

use super::neighbours::{Search, neighbours};
use super::sentences::SentencePair;
use super::terms::{Term, Terms, distinct};
use crate::claim::Account;
use crate::rule::align::StoryAlign;
use petgraph::unionfind::UnionFind;
use std::collections::BTreeMap;

/// Articles by story, as indices of accounts, in order. `limits` are those of every account.
#[must_use]
pub fn stories(
    accounts: &[Account],
    terms: &Terms,
    sentences: &[SentencePair],
    limits: &[Option<&StoryAlign>],
) -> Vec<Vec<u32>> {
    let sets: Vec<Vec<Term>> = terms
        .tokens
        .iter()
        .map(|tokens| {
            let mut set = Vec::new();
            distinct(tokens, &mut set);
            set
        })
        .collect();
    let mut joined = UnionFind::<u32>::new(accounts.len());
    // What is told in two languages is never compared: its words are other words, and names are spelled in other ways.
    let one_language = |a: usize, b: usize| accounts[a].article.language == accounts[b].article.language;
    let search = |account: usize| {
        limits[account].map_or(Search::NOTHING, |limits| Search {
            common: limits.common,
            rarest: limits.rarest,
            candidates: limits.candidates,
            shared: limits.shared_words,
        })
    };
    let alike_enough = |a, b: usize, alike| limits[b].is_some_and(|l| alike >= l.alike) && one_language(a, b);
    for pair in neighbours(&sets, terms, search, alike_enough) {
        joined.union(index(pair.a), index(pair.b));
    }
    let mut shared: BTreeMap<(u32, u32), usize> = BTreeMap::new();
    for pair in sentences.iter().filter(|pair| pair.a.account != pair.b.account) {
        *shared.entry((pair.a.account, pair.b.account)).or_default() += 1;
    }
    let sentences_of = |account: u32| accounts[account as usize].article.sentences.len();
    let needed = |a: u32, b: u32, limits: &StoryAlign| limits.sentences(sentences_of(a).min(sentences_of(b)));
    for ((a, b), count) in shared {
        let enough = limits[a as usize].is_some_and(|limits| count >= needed(a, b, limits));
        if enough && one_language(a as usize, b as usize) {
            joined.union(a, b);
        }
    }
    let mut stories: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for account in 0..index(accounts.len()) {
        stories.entry(joined.find(account)).or_default().push(account);
    }
    let mut stories: Vec<_> = stories.into_values().collect();
    stories.sort();
    stories
}

fn index(account: usize) -> u32 {
    u32::try_from(account).unwrap_or(u32::MAX)
}
