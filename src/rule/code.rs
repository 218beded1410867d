//! What kind of disagreement a finding is, and how bad.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What kind of disagreement a finding is; part of the contract with other programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    FigureMismatch,
    DateMismatch,
    QuoteAltered,
    SpeakerMismatch,
    NameMismatch,
    PronounMismatch,
    TitleMismatch,
    PlaceMismatch,
    NegationMismatch,
    StrengthShift,
    SumMismatch,
    Superseded,
}

impl Code {
    /// As written in reports and rules: `figure-mismatch`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Code::FigureMismatch => "figure-mismatch",
            Code::DateMismatch => "date-mismatch",
            Code::QuoteAltered => "quote-altered",
            Code::SpeakerMismatch => "speaker-mismatch",
            Code::NameMismatch => "name-mismatch",
            Code::PronounMismatch => "pronoun-mismatch",
            Code::TitleMismatch => "title-mismatch",
            Code::PlaceMismatch => "place-mismatch",
            Code::NegationMismatch => "negation-mismatch",
            Code::StrengthShift => "strength-shift",
            Code::SumMismatch => "sum-mismatch",
            Code::Superseded => "superseded",
        }
    }
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    Note,
    Warning,
    Error,
}
