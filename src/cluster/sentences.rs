//! Sentences that say the same, in one article and across articles.

use super::neighbours::{Search, neighbours};
use super::terms::{Term, Terms, distinct};
use crate::claim::Account;
use crate::rule::align::SentenceAlign;

/// A sentence of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SentenceRef {
    pub account: u32,
    pub sentence: u32,
}

/// Two sentences that say the same; `a` before `b`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SentencePair {
    pub a: SentenceRef,
    pub b: SentenceRef,
    pub alike: f64,
}

/// The pairs of sentences that are alike enough, in order.
#[must_use]
pub fn align(accounts: &[Account], terms: &Terms, limits: &SentenceAlign) -> Vec<SentencePair> {
    let mut places: Vec<SentenceRef> = Vec::new();
    let mut sets: Vec<Vec<Term>> = Vec::new();
    for (account, of) in (0..).zip(accounts) {
        for (sentence, piece) in (0..).zip(&of.article.sentences) {
            let mut set = Vec::new();
            distinct(&terms.tokens[account as usize][piece.tokens()], &mut set);
            places.push(SentenceRef { account, sentence });
            sets.push(set);
        }
    }
    let search = Search {
        common: limits.common,
        rarest: limits.rarest,
        candidates: limits.candidates,
        shared: limits.shared_words,
    };
    let enough = |a: usize, b: usize, alike: f64| {
        let within = places[a].account == places[b].account;
        alike >= if within { limits.alike_within } else { limits.alike }
    };
    neighbours(&sets, terms, search, enough)
        .into_iter()
        .map(|pair| SentencePair { a: places[pair.a], b: places[pair.b], alike: pair.alike })
        .collect()
}
