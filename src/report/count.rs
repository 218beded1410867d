//! Numbers of things in words.

use crate::finding::Outcome;

/// `1 error`, `2 errors`.
pub fn count(number: usize, thing: &str) -> String {
    format!("{number} {thing}{}", if number == 1 { "" } else { "s" })
}

/// `a draft`, `2 drafts`.
pub fn drafts(number: usize) -> String {
    if number == 1 { "a draft".to_owned() } else { count(number, "draft") }
}

/// `5 articles, 4 independent`.
pub fn articles(outcome: &Outcome) -> String {
    let articles = count(outcome.sources.len(), "article");
    match (outcome.sources.len(), outcome.groups.len()) {
        (0 | 1, _) => articles,
        (sources, groups) if sources == groups => format!("{articles}, all independent"),
        (_, groups) => format!("{articles}, {groups} independent"),
    }
}

/// `5 articles (4 independent)`.
pub fn articles_read(outcome: &Outcome) -> String {
    match articles(outcome).split_once(", ") {
        Some((articles, independent)) => format!("{articles} ({independent})"),
        None => count(outcome.sources.len(), "article"),
    }
}
