//! Sentences that say the same, in one article and across articles.

use super::neighbours::{Search, likeness, neighbours};
use super::term_sets::TermSets;
use super::terms::Terms;
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

/// The sentences of a run as sets of terms.
#[derive(Debug)]
pub struct Sentences {
    places: Vec<SentenceRef>,
    sets: TermSets,
    /// Account by account, the number of its first sentence.
    first: Vec<usize>,
}

impl Sentences {
    #[must_use]
    pub fn read(accounts: &[Account], terms: &Terms) -> Self {
        let count = accounts.iter().map(|account| account.article.sentences.len()).sum();
        let words = terms.tokens.iter().map(Vec::len).sum();
        let mut first = Vec::with_capacity(accounts.len());
        let (mut places, mut sets) = (Vec::with_capacity(count), TermSets::with_capacity(count, words));
        for (account, of) in (0..).zip(accounts) {
            first.push(sets.len());
            for (sentence, piece) in (0..).zip(&of.article.sentences) {
                places.push(SentenceRef { account, sentence });
                sets.push(terms.tokens[account as usize][piece.tokens()].iter().copied());
            }
        }
        Self { places, sets, first }
    }

    /// The pairs of sentences that are alike enough, in order.
    #[must_use]
    pub fn align(&self, terms: &Terms, limits: &SentenceAlign) -> Vec<SentencePair> {
        let search = Search {
            common: limits.common,
            rarest: limits.rarest,
            candidates: limits.candidates,
            shared: limits.shared_words,
        };
        let places = &self.places;
        let enough = |a: usize, b: usize, alike: f64| {
            let within = places[a].account == places[b].account;
            alike >= if within { limits.alike_within } else { limits.alike }
        };
        neighbours(&self.sets, terms, search, enough)
            .into_iter()
            .map(|pair| SentencePair { a: places[pair.a], b: places[pair.b], alike: pair.alike })
            .collect()
    }

    /// How alike two sentences are, 0 to 1.
    #[must_use]
    pub fn alike(&self, a: SentenceRef, b: SentenceRef, terms: &Terms) -> f64 {
        let set = |at: SentenceRef| self.sets.get(self.first[at.account as usize] + at.sentence as usize);
        likeness(set(a), set(b), terms)
    }
}
