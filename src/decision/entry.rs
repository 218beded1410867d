//! One decision as it is written down.

use crate::finding::{Decision, DecisionStatus, Finding, FindingSide};
use crate::rule::{Code, Day};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A decision as it stands in `decisions.yaml`. People write the first five keys; the others come from the program or
/// from the page and tell a later run what it was that was decided about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The id of the finding.
    pub finding: String,
    pub status: DecisionStatus,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Who decided.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<Code>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sides: Vec<DecidedSide>,
}

/// One side of what was decided about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecidedSide {
    /// For people; not compared.
    pub value: String,
    /// The marks of the places that printed it, with spaces between them.
    #[serde(with = "super::places")]
    #[schemars(with = "String")]
    pub places: BTreeSet<String>,
}

impl Entry {
    /// A decision about a finding as it stands now.
    #[must_use]
    pub fn of(finding: &Finding, status: DecisionStatus, reason: &str, by: &str, date: Option<Day>) -> Self {
        Self {
            finding: finding.id.clone(),
            status,
            reason: reason.to_owned(),
            by: by.to_owned(),
            date,
            code: Some(finding.code),
            sides: finding.sides.iter().map(DecidedSide::of).collect(),
        }
    }

    /// The decision as it stands on a finding.
    #[must_use]
    pub fn decision(&self) -> Decision {
        Decision {
            status: self.status,
            reason: self.reason.clone(),
            by: self.by.clone(),
            date: self.date.map(|day| day.to_string()),
        }
    }

    /// What it is about, in words: `figure-mismatch: 60% / 70%`.
    #[must_use]
    pub fn about(&self) -> String {
        let values: Vec<&str> = self.sides.iter().map(|side| side.value.as_str()).collect();
        match self.code {
            Some(code) => format!("{}: {}", code.name(), values.join(" / ")),
            None => values.join(" / "),
        }
    }
}

impl DecidedSide {
    /// Whether the place was known when it was decided.
    pub(super) fn has(&self, mark: &str) -> bool {
        self.places.contains(mark)
    }

    fn of(side: &FindingSide) -> Self {
        Self { value: side.value.clone(), places: side.marks().map(str::to_owned).collect() }
    }
}
