//! Decisions meet the findings of a run.

use super::file::Kept;
use super::matching::{Match, compare};
use super::stale::stale;
use crate::claim::Account;
use crate::finding::{Finding, FindingSide, Outcome, Reopened};
use crate::problem::Problem;
use std::collections::{BTreeMap, BTreeSet};

/// Puts on every finding what was decided about it; returns the decisions that match nothing any more. The last decision
/// that holds counts; one that newer knowledge contradicts opens the finding again. `drafts` are the first so many sources.
pub fn apply(outcome: &mut Outcome, accounts: &[Account], decisions: &[Kept], drafts: usize) -> Vec<Problem> {
    if decisions.is_empty() {
        return Vec::new();
    }
    let index = Index::new(decisions);
    let mut used = BTreeSet::new();
    let mut findings = std::mem::take(&mut outcome.findings);
    for finding in &mut findings {
        let mut contradicted = None;
        for number in index.candidates(finding) {
            let entry = &decisions[number].entry;
            match compare(entry, finding, outcome, drafts) {
                Match::None => continue,
                Match::Holds => finding.decision = Some(entry.decision()),
                Match::Contradicted(sources) => {
                    contradicted = Some(Reopened { decision: entry.decision(), sources });
                }
            }
            used.insert(number);
        }
        finding.reopened = contradicted.filter(|_| finding.decision.is_none());
    }
    outcome.findings = findings;
    let unused = decisions.iter().enumerate().filter(|(number, _)| !used.contains(number)).map(|(_, kept)| kept);
    stale(unused, accounts)
}

/// Decisions by the places and the ids that they name, so that a baseline of thousands is no burden.
struct Index<'a> {
    by_name: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> Index<'a> {
    fn new(decisions: &'a [Kept]) -> Self {
        let mut by_name: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (number, kept) in decisions.iter().enumerate() {
            by_name.entry(&kept.entry.finding).or_default().push(number);
            for mark in kept.entry.sides.iter().flat_map(|side| &side.places) {
                by_name.entry(mark).or_default().push(number);
            }
        }
        Self { by_name }
    }

    /// The decisions that could be about a finding, in the order in which they were made.
    fn candidates(&self, finding: &Finding) -> BTreeSet<usize> {
        let marks = finding.sides.iter().flat_map(FindingSide::marks);
        let names = std::iter::once(finding.id.as_str()).chain(marks);
        names.filter_map(|name| self.by_name.get(name)).flatten().copied().collect()
    }
}
