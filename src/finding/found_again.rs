//! What two rules find between the same places is one finding.

use super::{Finding, FindingSide};
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};

/// A place: the number of a source, and the words in it.
type Place = (usize, Span);

/// Takes out what another rule has found as well, under the same code: the first finding stays, and of two of one severity that
/// with more places. The findings are sorted by their severity, the worst first.
pub(super) fn take_out(findings: &mut Vec<Finding>) {
    let places: Vec<BTreeSet<Place>> = findings.iter().map(places).collect();
    let mut at: BTreeMap<Place, Vec<usize>> = BTreeMap::new();
    for (number, places) in places.iter().enumerate() {
        for place in places {
            at.entry(*place).or_default().push(number);
        }
    }
    let covers = |one: usize, other: &Finding| other.sides.iter().all(|side| places[one].contains(&first(side)));
    let is_known = |number: usize, finding: &Finding| {
        let beside = finding.sides.first().and_then(|side| at.get(&first(side)));
        beside.into_iter().flatten().any(|&other| {
            let known = &findings[other];
            let stands = other < number || known.severity == finding.severity && !covers(number, known);
            known.code == finding.code && known.rule != finding.rule && stands && covers(other, finding)
        })
    };
    let known: Vec<bool> = findings.iter().enumerate().map(|(number, finding)| is_known(number, finding)).collect();
    let mut known = known.into_iter();
    findings.retain(|_| !known.next().unwrap_or(false));
}

/// All places of a finding.
fn places(finding: &Finding) -> BTreeSet<Place> {
    finding.sides.iter().flat_map(FindingSide::spots).map(|(source, spot)| (source, spot.span)).collect()
}

/// The place of a side that is shown.
fn first(side: &FindingSide) -> Place {
    (side.source, side.spot.span)
}
