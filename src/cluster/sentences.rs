//! Sentences that say the same, in one article and across articles.

use super::neighbours::{Search, likeness, neighbours};
use super::term_sets::TermSets;
use super::terms::{Term, Terms};
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

    /// The pairs of sentences that are alike enough, in order. `limits` are those of every account.
    #[must_use]
    pub fn align(&self, terms: &Terms, limits: &[Option<&SentenceAlign>]) -> Vec<SentencePair> {
        let places = &self.places;
        let limits = |sentence: usize| limits[places[sentence].account as usize];
        let search = |sentence: usize| {
            limits(sentence).map_or(Search::NOTHING, |limits| Search {
                common: limits.common,
                rarest: limits.rarest,
                candidates: limits.candidates,
                shared: limits.shared_words,
            })
        };
        let enough = |a: usize, b: usize, alike: f64| {
            let within = places[a].account == places[b].account;
            limits(b).is_some_and(|limits| alike >= if within { limits.alike_within } else { limits.alike })
        };
        neighbours(&self.sets, terms, search, enough)
            .into_iter()
            .map(|pair| SentencePair { a: places[pair.a], b: places[pair.b], alike: pair.alike })
            .collect()
    }

    /// The words of a sentence, in order of term, each once.
    #[must_use]
    pub fn words(&self, account: u32, sentence: u32) -> &[Term] {
        self.sets.get(self.first[account as usize] + sentence as usize)
    }

    /// How alike two sentences are, 0 to 1.
    #[must_use]
    pub fn alike(&self, a: SentenceRef, b: SentenceRef, terms: &Terms) -> f64 {
        likeness(self.words(a.account, a.sentence), self.words(b.account, b.sentence), terms)
    }
}
