//! Why a rule did or did not make a claim of a sentence.

use super::Annotated;
use super::extract::neighbour;
use super::passage::Passage;
use crate::article::Article;
use crate::rule::pattern::{self, Attempt, Pattern};
use crate::rule::{ClaimRule, Language};

/// What a rule does on a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// Pattern by pattern.
    pub patterns: Vec<Attempt>,
    /// The patterns under `unless`; one that matches over a match of the rule silences it.
    pub unless: Vec<Attempt>,
    /// What the rule wants of the sentences beside, as far as it is not there: `next-sentence` with its patterns.
    pub missing: Vec<(&'static str, Vec<String>)>,
}

/// Tries every pattern of a rule on a sentence, given by its index.
#[must_use]
pub fn trace(article: &Article, language: &Language, rule: &ClaimRule, sentence: usize) -> Tried {
    let reading = Annotated::of(article, language);
    let passage = Passage::of(&reading, article.sentences[sentence].tokens());
    let attempt = |pattern| pattern::trace(pattern, &passage);
    let there = |patterns: &[Pattern], other: Option<usize>| {
        let other = neighbour(article, sentence, other).map(|tokens| Passage::of(&reading, tokens));
        other.is_some_and(|other| patterns.iter().any(|p| pattern::trace(p, &other).matched))
    };
    let beside = [
        ("next-sentence", &rule.next_sentence, sentence.checked_add(1)),
        ("sentence-before", &rule.sentence_before, sentence.checked_sub(1)),
    ];
    let missing = beside.into_iter().filter(|(_, patterns, other)| !patterns.is_empty() && !there(patterns, *other));
    Tried {
        patterns: rule.patterns.iter().map(attempt).collect(),
        unless: rule.unless.iter().map(attempt).collect(),
        missing: missing.map(|(key, patterns, _)| (key, patterns.iter().map(|p| p.text.clone()).collect())).collect(),
    }
}
