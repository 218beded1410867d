//! `compare: date`: the same event on two days.

use super::Conflict;
use super::pairs::{conflict, pairs, text};
use crate::claim::{Account, ClaimData};
use crate::cluster::Cluster;
use crate::rule::limits::DateLimits;
use crate::rule::{CompareRule, Severity};

/// The conflicts of a cluster of dates. The matcher only aligns dates of one granularity that exclude each other or are
/// equal; this decides whether they date the same event.
pub fn compare(
    accounts: &[Account],
    (index, cluster): (u32, &Cluster),
    rule: (usize, &CompareRule),
    limits: &DateLimits,
) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    for pair in pairs(accounts, cluster) {
        let (ClaimData::Date(a), ClaimData::Date(b)) = (&pair.a.data, &pair.b.data) else { continue };
        let alignment = pair.alignment;
        let same_place = alignment.a.account == alignment.b.account && pair.a.sentence == pair.b.sentence;
        if same_place
            || a.printed == b.printed
            || alignment.topic < limits.same_event
            || alignment.sentence < limits.same_sentence
        {
            continue;
        }
        let confidence = f64::midpoint(alignment.topic, alignment.sentence);
        let severity = if confidence >= limits.sure { rule.1.severity } else { Severity::Warning };
        conflicts.push(conflict(
            &pair,
            (rule.0, index),
            severity,
            confidence,
            (text(accounts, alignment.a, pair.a), text(accounts, alignment.b, pair.b)),
        ));
    }
    conflicts
}
