//! `compare: figure`: two figures about the same thing whose intervals do not meet.

mod arithmetic;
mod base;
mod guards;

pub use self::guards::other_period;

use super::Conflict;
use super::beside::shared_beside;
use super::pairs::{Pair, close_enough, conflict, pairs, text, together};
use crate::claim::figure::slip;
use crate::claim::{Account, ClaimData, Figure, FigureKind};
use crate::cluster::Cluster;
use crate::rule::limits::{Closeness, FigureLimits};
use crate::rule::{CompareRule, Pack, Severity};

/// The conflicts of a cluster of figures.
///
/// Facts: `magnitude` and `digits` (the one looks like a slip of the other), and the guards of [`guards::facts`].
pub fn compare(
    accounts: &[Account],
    (index, cluster): (u32, &Cluster),
    rule: (usize, &CompareRule),
    limits: &FigureLimits,
    pack: &Pack,
) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    for pair in pairs(accounts, cluster) {
        let (ClaimData::Figure(a), ClaimData::Figure(b)) = (&pair.a.data, &pair.b.data) else { continue };
        let slip = slip::slip(a, b);
        if meet(a, b) {
            continue;
        }
        // A unit of measure belongs to the figure; what is counted stands beside it.
        let unit = usize::from(a.kind == FigureKind::Measure);
        let needed_beside = limits.beside.shared + usize::from(pair.within()) - unit.min(limits.beside.shared);
        let close = close_enough(&pair, needed(&pair, a, b, slip, limits))
            || close_enough(&pair, &limits.same_words)
                && a.unit == b.unit
                && shared_beside(accounts, &pair.alignment, pack, &limits.beside) >= needed_beside;
        if !close {
            continue;
        }
        if slip.is_none() && a.apart(b, limits.apart) {
            continue;
        }
        let Some(facts) = guards::facts(accounts, &pair, (a, b), slip, pack, limits) else { continue };
        let confidence = f64::midpoint(pair.alignment.topic, pair.alignment.sentence);
        let severity =
            if together(&pair) >= limits.sure || slip.is_some() { rule.1.severity } else { Severity::Warning };
        let mut found = conflict(
            &pair,
            (rule.0, index),
            severity,
            confidence,
            (text(accounts, pair.alignment.a, pair.a), text(accounts, pair.alignment.b, pair.b)),
        );
        found.facts.extend(facts);
        found.facts.extend(slip.map(|name| (name, String::new())));
        conflicts.push(found);
    }
    conflicts
}

/// How close two figures must be to be about the same thing.
fn needed<'a>(
    pair: &Pair<'_>,
    a: &Figure,
    b: &Figure,
    slip: Option<&'static str>,
    limits: &'a FigureLimits,
) -> &'a Closeness {
    if pair.within() {
        &limits.within
    } else if slip.is_some() {
        &limits.slip
    } else if a.kind == FigureKind::Count && (a.unit.is_none() || b.unit.is_none()) {
        &limits.no_unit
    } else {
        &limits.same_unit
    }
}

/// Whether both can be right.
fn meet(a: &Figure, b: &Figure) -> bool {
    a.agrees(b) != Some(false)
}
