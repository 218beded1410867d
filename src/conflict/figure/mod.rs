//! `compare: figure`: two figures about the same thing whose intervals do not meet.

mod arithmetic;
mod base;
mod currency;
mod facts;
mod grounds;
mod guards;
mod happened;
mod listed;
mod located;
mod meeting;
mod period;
mod topic;
mod trace;

pub use self::happened::across;
pub use self::period::other_period;
pub use self::trace::trace;

use super::Conflict;
use super::pairs::{conflict, pairs, text, together};
use crate::claim::Account;
use crate::cluster::Cluster;
use crate::rule::figure_limits::FigureLimits;
use crate::rule::{CompareRule, Pack, Severity};
use grounds::{of_few_digits, one_thing};
use guards::silenced_by;
use meeting::Meeting;

/// The conflicts of a cluster of figures.
///
/// Facts: `magnitude`, `digits` and `unit` (the one looks like a slip of the other), `sole` and `companion` (of few digits, but
/// their articles print no others of their sort, or their sentences another figure in common), `about` (what both call what they
/// count or measure), `happened` (they count those to whom one sort of thing happened), and those of `facts::facts`.
#[must_use]
pub fn compare(
    accounts: &[Account],
    (index, cluster): (u32, &Cluster),
    rule: (usize, &CompareRule),
    limits: &FigureLimits,
    pack: &Pack,
) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    for pair in pairs(accounts, cluster) {
        let Some(meeting) = Meeting::new(accounts, &pair, (pack, limits)) else { continue };
        if verdict(&meeting) == Verdict::Conflict {
            conflicts.push(found(&meeting, rule, index, None));
        }
    }
    conflicts
}

/// The conflict of two figures; `told` is the fact that holds where something else than the words around them joined them.
fn found(meeting: &Meeting<'_>, rule: (usize, &CompareRule), cluster: u32, told: Option<&'static str>) -> Conflict {
    let Meeting { accounts, pair, limits, slip, .. } = *meeting;
    let near = meeting.improbable.map(|near| near.fact);
    // What else than the words around them speaks for their being one.
    let sign = slip.or(near).or_else(|| of_few_digits(meeting)).or(told);
    let least = match (slip, sign) {
        (Some(_), _) => limits.slip_confidence,
        (None, Some(_)) => limits.sole.confidence,
        (None, None) => 0.0,
    };
    let confidence = f64::midpoint(pair.alignment.topic, pair.alignment.sentence).max(least);
    let sure = together(pair) >= limits.sure || slip.is_some() && told.is_none();
    let severity = if sure { rule.1.severity } else { Severity::Warning };
    let values = (text(accounts, pair.alignment.a, pair.a), text(accounts, pair.alignment.b, pair.b));
    let mut found = conflict(pair, (rule.0, cluster), severity, confidence, values);
    found.facts.extend(facts::facts(meeting));
    found.facts.extend(topic::topic(meeting).map(|topic| ("about", topic)));
    found.facts.extend(sign.map(|name| (name, String::new())));
    found
}

/// What a comparison makes of two figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Both can be right about one thing.
    Agree,
    /// Too little speaks for their being about one thing.
    TwoThings,
    /// The guard of this name says why both can be right.
    Silenced(&'static str),
    Conflict,
}

fn verdict(meeting: &Meeting<'_>) -> Verdict {
    verdict_of(meeting, false)
}

/// The same of two figures that are known to be `joined`, whatever the words around them.
fn verdict_of(meeting: &Meeting<'_>, joined: bool) -> Verdict {
    let [a, b] = meeting.figures;
    if a.agrees(b) != Some(false) {
        Verdict::Agree
    } else if !joined && !one_thing(meeting) {
        Verdict::TwoThings
    } else {
        silenced_by(meeting).map_or(Verdict::Conflict, Verdict::Silenced)
    }
}
