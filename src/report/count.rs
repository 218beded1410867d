//! How many articles were read, in words.

use crate::finding::Outcome;
use crate::rule::{Words, filled};

/// `5 articles, 4 independent`.
pub fn articles(outcome: &Outcome, words: &Words) -> String {
    with_witnesses(outcome, words, &words.articles.listed)
}

/// `5 articles (4 independent)`.
pub fn articles_read(outcome: &Outcome, words: &Words) -> String {
    with_witnesses(outcome, words, &words.articles.read)
}

fn with_witnesses(outcome: &Outcome, words: &Words, form: &str) -> String {
    let (sources, groups) = (outcome.sources.len(), outcome.groups.len());
    let articles = words.counts.articles.of(sources);
    let independent = match (sources, groups) {
        (0 | 1, _) => return articles,
        _ if sources == groups => words.witnesses.all_independent.clone(),
        _ => filled(&words.witnesses.independent, &[("n", &groups.to_string())]),
    };
    filled(form, &[("articles", &articles), ("independent", &independent)])
}
