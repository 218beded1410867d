//! What people decided about findings.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DecisionStatus {
    /// The passages differ, and that is right so.
    Accepted,
    /// There is no contradiction.
    FalseAlarm,
    /// There was one, and it has been corrected.
    Corrected,
    /// It is known and will be looked at another time.
    Later,
    /// It was there before anybody looked: only what is new counts.
    Baseline,
}

impl DecisionStatus {
    pub const ALL: [Self; 5] = [Self::Accepted, Self::FalseAlarm, Self::Corrected, Self::Later, Self::Baseline];

    /// As written in reports and in `decisions.yaml`: `false-alarm`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::FalseAlarm => "false-alarm",
            Self::Corrected => "corrected",
            Self::Later => "later",
            Self::Baseline => "baseline",
        }
    }

    /// Whether somebody must answer for it, with a reason and a name.
    #[must_use]
    pub fn needs_reason(self) -> bool {
        self != Self::Baseline
    }
}

/// A decision about a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Decision {
    pub status: DecisionStatus,
    /// Empty only in a baseline.
    pub reason: String,
    /// Who decided; empty only in a baseline.
    pub by: String,
    /// The day (`2026-03-12`), where it is known.
    pub date: Option<String>,
}

/// A decision that no longer holds, because independent articles that nobody knew then contradict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reopened {
    pub decision: Decision,
    /// The ids of these sources, in order.
    pub sources: Vec<usize>,
}
