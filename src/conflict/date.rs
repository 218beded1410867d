//! `compare: date`: the same event on two days.

use super::Conflict;
use super::pairs::{close_enough, conflict, pairs, text, together};
use super::people::same_people;
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
        let needed = if pair.within() {
            &limits.within
        } else if a.printed.day.and(b.printed.day).is_some() && a.printed.month == b.printed.month {
            &limits.same_month
        } else {
            &limits.across
        };
        if pair.in_one_sentence() || a.printed == b.printed || a.same_days(b) || !close_enough(&pair, needed) {
            continue;
        }
        if !same_people(accounts, &pair) {
            continue;
        }
        let confidence = f64::midpoint(alignment.topic, alignment.sentence);
        let severity = if together(&pair) >= limits.sure { rule.1.severity } else { Severity::Warning };
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
