//! Decisions about findings that are not there any more.

use super::file::Kept;
use crate::claim::Account;
use crate::finding::{DecisionStatus, of_sentence};
use crate::problem::Problem;
use std::collections::BTreeSet;

/// A warning for each decision that is about these articles and matches none of their findings. One file of decisions may
/// serve many stories: a decision is about these articles if they print one of its sentences. What was to be corrected
/// and is gone has been corrected.
pub fn stale<'a>(unused: impl Iterator<Item = &'a Kept>, accounts: &[Account]) -> Vec<Problem> {
    let unused: Vec<&Kept> = unused.filter(|kept| kept.entry.status != DecisionStatus::Corrected).collect();
    if unused.is_empty() {
        return Vec::new();
    }
    let sentences: BTreeSet<String> = accounts
        .iter()
        .flat_map(|account| account.article.sentences.iter().map(|s| of_sentence(&account.article, s.span)))
        .collect();
    let printed = |place: &String| place.split_once('-').is_some_and(|(sentence, _)| sentences.contains(sentence));
    let mut problems = Vec::new();
    for kept in unused {
        let entry = &kept.entry;
        let still = entry.sides.iter().filter(|side| side.places.iter().any(printed)).count();
        let what = match still {
            0 => continue,
            _ if still == entry.sides.len() => "its passages still stand, but are no longer at odds",
            _ => "a passage has changed, or its article is not among these",
        };
        let message = format!("the decision about {} ({}) matches no finding: {what}", entry.finding, entry.about());
        let help = "remove it if it has served its purpose";
        problems.push(Problem::warning(&kept.path, message).at(kept.line, 1).help(help));
    }
    problems
}
