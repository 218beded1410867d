//! The findings of a run, in the form of the contract: field by field what `--format json` prints.

use super::decided::{Decision, Reopened};
use crate::rule::{Code, Severity};
use crate::text::Span;
use serde::Serialize;

/// An article as listed in a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceInfo {
    /// From 1, in the order of the run.
    pub id: usize,
    pub path: String,
    pub title: Option<String>,
    pub publisher: Option<String>,
    /// A day or an RFC 3339 time.
    pub published: Option<String>,
    /// The id of its group.
    pub group: usize,
}

/// Articles that are one witness.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupInfo {
    /// From 1.
    pub id: usize,
    /// Ids of sources, in order.
    pub sources: Vec<usize>,
    pub why: String,
}

/// A place of a finding as the stages know it: for decisions and for renderers that show whole articles; not part of the
/// contract.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spot {
    /// The index of the claim in its account.
    pub claim: usize,
    /// In the text of the article.
    pub span: Span,
    /// Identifies the place and what it says: stable when text elsewhere moves.
    pub mark: String,
}

/// A place that prints the same value as a side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Also {
    /// The id of its source.
    pub source: usize,
    pub path: String,
    /// Byte offsets into the file as stored.
    pub start: usize,
    pub end: usize,
    pub text: String,
    pub sentence: String,
    #[serde(skip)]
    pub spot: Spot,
}

/// One of the claims that disagree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FindingSide {
    /// The id of its source.
    pub source: usize,
    pub path: String,
    /// From 1; the column in characters.
    pub line: usize,
    pub column: usize,
    /// Byte offsets into the file as stored.
    pub start: usize,
    pub end: usize,
    /// What the reader sees there.
    pub text: String,
    /// The sentence (for a quotation: every sentence) that the side touches.
    pub sentence: String,
    /// Where `text` starts in `sentence`, in bytes. For renderers that mark it; not part of the contract.
    #[serde(skip)]
    pub at: usize,
    /// The claim as read, in words.
    pub value: String,
    /// Identifies the claim: stable when text elsewhere moves.
    pub claim: String,
    pub also: Vec<Also>,
    #[serde(skip)]
    pub spot: Spot,
}

impl FindingSide {
    /// Every place that prints the value, by the id of its source: the side itself, then the others.
    pub fn spots(&self) -> impl Iterator<Item = (usize, &Spot)> {
        std::iter::once((self.source, &self.spot)).chain(self.also.iter().map(|also| (also.source, &also.spot)))
    }

    /// The marks of these places.
    pub fn marks(&self) -> impl Iterator<Item = &str> {
        self.spots().map(|(_, spot)| spot.mark.as_str())
    }
}

/// A conflict as shown to an editor.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// The fingerprint: stable when text elsewhere moves.
    pub id: String,
    pub code: Code,
    /// The id of the comparison rule.
    pub rule: String,
    pub severity: Severity,
    /// 0 to 1.
    pub confidence: f64,
    pub message: String,
    pub why: String,
    pub check: String,
    /// What could explain the difference; may be empty.
    pub explanations: Vec<String>,
    pub sides: Vec<FindingSide>,
    /// What was decided about it, where that holds.
    pub decision: Option<Decision>,
    /// What was decided about it and no longer holds.
    pub reopened: Option<Reopened>,
}

impl Finding {
    /// Whether nobody has decided about it yet, or the decision no longer holds.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.decision.is_none()
    }
}

/// What a run found: everything a renderer needs.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Outcome {
    pub sources: Vec<SourceInfo>,
    pub groups: Vec<GroupInfo>,
    pub findings: Vec<Finding>,
}

impl Outcome {
    /// The source of that id.
    #[must_use]
    pub fn source(&self, id: usize) -> Option<&SourceInfo> {
        self.sources.get(id.checked_sub(1)?).filter(|source| source.id == id)
    }
}
