//! `compare: date`: the same event on two days.

use super::Conflict;
use super::act::same_act;
use super::pairs::{close_enough, conflict, pairs, text, together};
use super::people::same_people;
use crate::claim::{Account, ClaimData, DateClaim};
use crate::cluster::Cluster;
use crate::rule::limits::DateLimits;
use crate::rule::{CompareRule, Pack, Severity};

/// The conflicts of a cluster of dates. The matcher only aligns dates of one granularity that exclude each other or are
/// equal; this decides whether they date the same event.
pub fn compare(
    accounts: &[Account],
    (index, cluster): (u32, &Cluster),
    rule: (usize, &CompareRule),
    limits: &DateLimits,
    pack: &Pack,
) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    for pair in pairs(accounts, cluster) {
        let (ClaimData::Date(a), ClaimData::Date(b)) = (&pair.a.data, &pair.b.data) else { continue };
        let alignment = pair.alignment;
        let one_act = same_act(accounts, &alignment, pack, &limits.act);
        let slip = a.printed.day.and(b.printed.day).is_some() && a.printed.month == b.printed.month;
        let needed = if pair.within() {
            &limits.within
        } else if slip {
            &limits.same_month
        } else if one_act {
            &limits.same_act
        } else {
            &limits.across
        };
        if pair.in_one_sentence() || !exclude(a, b) || !close_enough(&pair, needed) {
            continue;
        }
        if !same_people(accounts, &pair) {
            continue;
        }
        let confidence = f64::midpoint(alignment.topic, alignment.sentence);
        let severity = if together(&pair) >= limits.sure {
            rule.1.severity
        } else if one_act || slip || together(&pair) >= limits.likely {
            Severity::Warning
        } else {
            Severity::Note
        };
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

/// Whether two dates cannot be one: a part that both print differs, or they print other parts and the days differ.
fn exclude(a: &DateClaim, b: &DateClaim) -> bool {
    if a.printed == b.printed || a.same_days(b) {
        return false;
    }
    let (x, y) = (a.printed, b.printed);
    let mut parts = [
        x.year.zip(y.year).map(|(x, y)| x == y),
        x.month.zip(y.month).map(|(x, y)| x == y),
        x.day.zip(y.day).map(|(x, y)| x == y),
        x.weekday.zip(y.weekday).map(|(x, y)| x == y),
    ]
    .into_iter()
    .flatten()
    .peekable();
    parts.peek().is_none() || parts.any(|same| !same) || a.range || b.range
}
