//! Which articles tell the same story: only those are compared.

use super::neighbours::{Search, neighbours};
use super::sentences::SentencePair;
use super::term_sets::TermSets;
use super::terms::Terms;
use crate::claim::Account;
use crate::rule::align::StoryAlign;
use petgraph::unionfind::UnionFind;
use std::collections::BTreeMap;

/// Bounds the candidates of an archive; a story of more articles is still joined through chains.
const SEARCH: Search = Search { common: 400, rarest: 60, candidates: 60, shared: 3 };

/// Articles by story, as indices of accounts, in order.
#[must_use]
pub fn stories(accounts: &[Account], terms: &Terms, sentences: &[SentencePair], limits: &StoryAlign) -> Vec<Vec<u32>> {
    let mut sets = TermSets::default();
    for tokens in &terms.tokens {
        sets.push(tokens.iter().copied());
    }
    let mut joined = UnionFind::<u32>::new(accounts.len());
    // What is told in two languages is never compared: its words are other words, and names are spelled in other ways.
    let one_language = |a: usize, b: usize| accounts[a].article.language == accounts[b].article.language;
    for pair in neighbours(&sets, terms, SEARCH, |a, b, alike| alike >= limits.alike && one_language(a, b)) {
        joined.union(index(pair.a), index(pair.b));
    }
    let mut shared: BTreeMap<(u32, u32), usize> = BTreeMap::new();
    for pair in sentences.iter().filter(|pair| pair.a.account != pair.b.account) {
        *shared.entry((pair.a.account, pair.b.account)).or_default() += 1;
    }
    let sentences_of = |account: u32| accounts[account as usize].article.sentences.len();
    #[expect(clippy::cast_precision_loss, reason = "counts of sentences are far below 2^52")]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a count")]
    let needed = |a: u32, b: u32| {
        let share = (sentences_of(a).min(sentences_of(b)) as f64 * limits.shared_share).ceil() as usize;
        limits.shared_sentences.max(share)
    };
    for ((a, b), count) in shared {
        if count >= needed(a, b) && one_language(a as usize, b as usize) {
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
