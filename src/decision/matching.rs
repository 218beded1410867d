//! Whether a finding is the one that was decided about, and whether more is known now.

use super::entry::Entry;
use crate::finding::{Finding, FindingSide, Outcome};
use std::collections::BTreeSet;

/// How a finding stands to a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match {
    /// Something else was decided about.
    None,
    /// The decision holds.
    Holds,
    /// Independent articles contradict that were not known then, or another value has come up: the ids of the sources,
    /// in order.
    Contradicted(Vec<usize>),
}

/// Compares a finding with a decision. They are the same if two sides of the one still stand, word for word, as two sides
/// of the other; so a changed value is never taken for the old one. `drafts` are the first so many sources.
pub fn compare(entry: &Entry, finding: &Finding, outcome: &Outcome, drafts: usize) -> Match {
    if entry.code.is_some_and(|code| code != finding.code) {
        return Match::None;
    }
    if entry.sides.is_empty() {
        return if entry.finding == finding.id { Match::Holds } else { Match::None };
    }
    let same: BTreeSet<usize> = entry
        .sides
        .iter()
        .filter_map(|decided| finding.sides.iter().position(|side| side.marks().any(|m| decided.has(m))))
        .collect();
    if same.len() < 2 {
        return Match::None;
    }
    let mut new = contradicting(entry, finding, outcome, drafts);
    new.extend(unheard(entry, finding));
    let new: Vec<usize> = new.into_iter().collect();
    if new.is_empty() { Match::Holds } else { Match::Contradicted(new) }
}

/// The sources of new witnesses: groups of which no article prints a place that was decided about. What only repeats a
/// draft does not contradict it.
fn contradicting(entry: &Entry, finding: &Finding, outcome: &Outcome, drafts: usize) -> BTreeSet<usize> {
    let group = |source: usize| outcome.source(source).map_or(0, |source| source.group);
    let known = |mark: &str| entry.sides.iter().any(|side| side.has(mark));
    let spots = || finding.sides.iter().flat_map(FindingSide::spots);
    let old: BTreeSet<usize> = spots().filter(|(_, spot)| known(&spot.mark)).map(|(source, _)| group(source)).collect();
    let drafted = |side: &&FindingSide| side.spots().any(|(source, _)| source <= drafts);
    let against = finding.sides.iter().filter(|side| !drafted(side)).flat_map(FindingSide::spots);
    against.map(|(source, _)| source).filter(|source| !old.contains(&group(*source))).collect()
}

/// The sources of values that nobody printed then.
fn unheard<'a>(entry: &'a Entry, finding: &'a Finding) -> impl Iterator<Item = usize> + 'a {
    let new = |side: &&FindingSide| !side.marks().any(|mark| entry.sides.iter().any(|decided| decided.has(mark)));
    finding.sides.iter().filter(new).flat_map(FindingSide::spots).map(|(source, _)| source)
}
