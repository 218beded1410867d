//! `compare: time`: the same event at two times of the day.

use super::Conflict;
use super::beside::shared_beside;
use super::contrast::contrasted;
use super::figure::other_period;
use super::moving::moving;
use super::pairs::{Pair, close_enough, conflict, pairs, prints_too, sides, text, together};
use super::people::same_people;
use crate::claim::{Account, ClaimData};
use crate::cluster::{Cluster, same_event};
use crate::rule::arithmetic_limits::TimeLimits;
use crate::rule::{CompareRule, Pack, Severity};

/// The conflicts between the times of a cluster of dates. Times of which only one names its zone are never compared.
///
/// Facts: `event` (each article times one event of their sort).
pub fn compare(
    accounts: &[Account],
    (index, cluster): (u32, &Cluster),
    rule: (usize, &CompareRule),
    limits: &TimeLimits,
    pack: &Pack,
) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    for pair in pairs(accounts, cluster) {
        let (ClaimData::Date(a), ClaimData::Date(b)) = (&pair.a.data, &pair.b.data) else { continue };
        let differ = a.clock.zip(b.clock).and_then(|(a, b)| a.differs(b)) == Some(true);
        if !differ || a.range || b.range || pair.in_one_sentence() {
            continue;
        }
        let near = if pair.within() { &limits.within } else { &limits.across };
        let beside = || shared_beside(accounts, &pair.alignment, pack, &limits.beside) >= limits.beside.shared;
        let event = !pair.within() && same_event(sides(accounts, &pair));
        if !(event || close_enough(&pair, near) && beside()) || apart(accounts, &pair, limits, pack) {
            continue;
        }
        let alignment = pair.alignment;
        let severity = if together(&pair) >= limits.sure { rule.1.severity } else { Severity::Warning };
        let least = if event { limits.same_event_confidence } else { 0.0 };
        let mut found = conflict(
            &pair,
            (rule.0, index),
            severity,
            f64::midpoint(alignment.topic, alignment.sentence).max(least),
            (text(accounts, alignment.a, pair.a), text(accounts, alignment.b, pair.b)),
        );
        found.facts.extend(event.then(|| ("event", String::new())));
        conflicts.push(found);
    }
    conflicts
}

/// Whether the two sentences tell of two events: on two days, of other people, or with words that exclude each other; or
/// the one prints the time of the other as well, or they are the times of readings.
fn apart(accounts: &[Account], pair: &Pair<'_>, limits: &TimeLimits, pack: &Pack) -> bool {
    let places = [pair.alignment.a, pair.alignment.b].map(|at| accounts.get(at.account as usize));
    let [Some(first), Some(second)] = places else { return true };
    prints_too(accounts, pair)
        || other_period(first, pair.a, second, pair.b)
        || !same_people(accounts, pair, pack)
        || contrasted(accounts, pair, pack, &limits.contrasts_within)
        || moving(accounts, pair, pack, &limits.moving)
}
