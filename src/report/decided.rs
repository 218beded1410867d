//! Decisions in words.

use super::{plain, witness};
use crate::finding::{Decision, Outcome, Reopened};

/// `accepted by Ann Example on 2026-03-12: both count in their own way`.
pub fn decided(decision: &Decision) -> String {
    let by = Some(plain(&decision.by)).filter(|by| !by.is_empty()).map(|by| format!(" by {by}"));
    let date = decision.date.as_ref().map(|date| format!(" on {date}"));
    let reason = Some(plain(&decision.reason)).filter(|reason| !reason.is_empty()).map(|reason| format!(": {reason}"));
    let parts = [Some(decision.status.name().replace('-', " ")), by, date, reason];
    parts.into_iter().flatten().collect()
}

/// What was decided, and what has come up since.
pub fn reopened(outcome: &Outcome, reopened: &Reopened) -> String {
    let witness = |id: &usize| outcome.source(*id).map(|source| witness::name(outcome, *id, &source.path));
    let names: Vec<String> = reopened.sources.iter().filter_map(witness).collect();
    format!("{}; new since then: {}", decided(&reopened.decision), names.join(", "))
}
