//! Why a rule did or did not make a claim of a sentence.

use super::Annotated;
use crate::article::Article;
use crate::rule::pattern::{self, Attempt};
use crate::rule::{ClaimRule, Language};

/// What a rule does on a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// Pattern by pattern.
    pub patterns: Vec<Attempt>,
    /// The patterns under `unless`; one that matches over a match of the rule silences it.
    pub unless: Vec<Attempt>,
}

/// Tries every pattern of a rule on a sentence, given by its index.
#[must_use]
pub fn trace(article: &Article, language: &Language, rule: &ClaimRule, sentence: usize) -> Tried {
    let reading = Annotated::of(article, language);
    let tokens = article.sentences[sentence].tokens();
    let attempt = |pattern| pattern::trace(pattern, &reading, tokens.clone());
    Tried { patterns: rule.patterns.iter().map(attempt).collect(), unless: rule.unless.iter().map(attempt).collect() }
}
