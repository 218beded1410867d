//! The content words of a run, as numbers: stems, with words that count as the same folded together, weighted by how
//! rare they are.

use crate::claim::Account;
use crate::rule::{Language, Pack};
use crate::text::{TokenKind, fold_word};
use rustc_hash::FxHashMap;

/// A content word of the run; [`NO_TERM`] for tokens that are none.
pub type Term = u32;

/// Stop words, numbers and marks.
pub const NO_TERM: Term = 0;

/// The content words of all articles of a run.
#[derive(Debug)]
pub struct Terms {
    /// Account by account, token by token.
    pub tokens: Vec<Vec<Term>>,
    /// Term by term: its inverse sentence frequency, smoothed.
    weights: Vec<f64>,
}

impl Terms {
    /// Reads the words of all accounts; `prior` more sentences count as read, with none of them.
    #[must_use]
    pub fn read(accounts: &[Account], pack: &Pack, prior: u32) -> Self {
        let mut interner = Interner::default();
        let mut tokens = Vec::with_capacity(accounts.len());
        for account in accounts {
            let terms = match pack.languages.get(&account.article.language) {
                Some(language) => interner.read(account, language),
                None => vec![NO_TERM; account.article.tokens.len()],
            };
            tokens.push(terms);
        }
        let mut frequency = vec![0_u32; interner.count as usize + 1];
        let mut sentences = f64::from(prior);
        let mut seen = Vec::new();
        for (account, terms) in accounts.iter().zip(&tokens) {
            for sentence in &account.article.sentences {
                sentences += 1.0;
                distinct(&terms[sentence.tokens()], &mut seen);
                for &term in &seen {
                    frequency[term as usize] += 1;
                }
            }
        }
        let weights = frequency.iter().map(|&f| (sentences / (f64::from(f) + 1.0)).ln()).collect();
        Self { tokens, weights }
    }

    /// How much a term weighs: the rarer, the more.
    #[must_use]
    pub fn weight(&self, term: Term) -> f64 {
        self.weights[term as usize]
    }

    /// One more than the greatest term.
    #[must_use]
    pub fn bound(&self) -> usize {
        self.weights.len()
    }
}

/// Puts the distinct terms of a run of tokens into `seen`, in order.
pub fn distinct(terms: &[Term], seen: &mut Vec<Term>) {
    seen.clear();
    seen.extend(terms.iter().filter(|&&term| term != NO_TERM));
    seen.sort_unstable();
    seen.dedup();
}

#[derive(Default)]
struct Interner {
    words: FxHashMap<String, Term>,
    stems: FxHashMap<String, Term>,
    count: Term,
}

impl Interner {
    fn read(&mut self, account: &Account, language: &Language) -> Vec<Term> {
        let stop = language.lexicon.list("stopword");
        let article = &account.article;
        let term = |token: &crate::text::Token| {
            let word = token.kind == TokenKind::Word;
            if !word || stop.is_some_and(|stop| language.lexicon.has(stop, token.word)) {
                return NO_TERM;
            }
            let folded = fold_word(token.span.of(&article.text));
            if let Some(&term) = self.words.get(&folded) {
                return term;
            }
            let stem = language.equivalents.term(&folded);
            let next = self.count + 1;
            let term = *self.stems.entry(stem).or_insert(next);
            self.count = self.count.max(term);
            self.words.insert(folded, term);
            term
        };
        article.tokens.iter().map(term).collect()
    }
}
