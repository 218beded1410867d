use clap::ValueEnum;
use factlint::finding::Outcome;
use factlint::problem::{Gravity, Problem};
use factlint::rule::Severity;
use std::process::ExitCode;

/// How a run ended; the same for every format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Nothing at or above `--fail-on`.
    Clean = 0,
    /// Findings at or above `--fail-on`.
    Findings = 1,
    /// The run could not be done as asked.
    Failed = 2,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        ExitCode::from(status as u8)
    }
}

/// From which severity on findings fail the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    Error,
    Warning,
    Note,
    /// Findings never fail it.
    Never,
}

impl FailOn {
    fn least(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Note => Some(Severity::Note),
            Self::Never => None,
        }
    }

    /// What the findings alone make of the run.
    pub fn judge(self, outcome: &Outcome) -> Status {
        match self.least() {
            Some(least) if outcome.findings.iter().any(|finding| finding.severity >= least) => Status::Findings,
            _ => Status::Clean,
        }
    }
}

/// What the problems alone make of the run.
pub fn judge(problems: &[Problem]) -> Status {
    if problems.iter().any(|problem| problem.gravity == Gravity::Error) { Status::Failed } else { Status::Clean }
}
