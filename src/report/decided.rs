//! Decisions in words.

use super::{plain, witness};
use crate::finding::{Decision, DecisionStatus, Outcome, Reopened};
use crate::rule::{Words, filled};

/// `accepted by Ann Example on 2026-03-12: both count in their own way`.
pub fn decided(decision: &Decision, words: &Words) -> String {
    let of = &words.decisions;
    let mut told = match decision.status {
        DecisionStatus::Accepted => &of.accepted,
        DecisionStatus::FalseAlarm => &of.false_alarm,
        DecisionStatus::Corrected => &of.corrected,
        DecisionStatus::Later => &of.later,
        DecisionStatus::Baseline => &of.baseline,
    }
    .clone();
    let date = decision.date.clone().unwrap_or_default();
    let parts = [
        (&of.by, "name", plain(&decision.by)),
        (&of.dated, "date", date),
        (&of.because, "reason", plain(&decision.reason)),
    ];
    for (form, name, value) in parts.iter().filter(|(.., value)| !value.is_empty()) {
        told = filled(form, &[("decision", &told), (name, value)]);
    }
    told
}

/// What was decided, and what has come up since.
pub fn reopened(outcome: &Outcome, reopened: &Reopened, words: &Words) -> String {
    let witness = |id: &usize| outcome.source(*id).map(|source| witness::name(outcome, *id, &source.path, words));
    let names: Vec<String> = reopened.sources.iter().filter_map(witness).collect();
    let decision = decided(&reopened.decision, words);
    filled(&words.decisions.reopened, &[("decision", &decision), ("sources", &names.join(", "))])
}
