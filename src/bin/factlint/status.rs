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

    /// What the findings alone make of the run; only open ones count.
    pub fn judge(self, outcome: &Outcome) -> Status {
        match self.least() {
            Some(least) if outcome.findings.iter().any(|f| f.is_open() && f.severity >= least) => Status::Findings,
            _ => Status::Clean,
        }
    }
}

/// What the problems alone make of the run.
pub fn judge(problems: &[Problem]) -> Status {
    if problems.iter().any(|problem| problem.gravity == Gravity::Error) { Status::Failed } else { Status::Clean }
}

#[cfg(test)]
mod tests {
    use super::*;
    use factlint::finding::Finding;
    use factlint::rule::Code;

    fn outcome(severity: Severity) -> Outcome {
        let finding = Finding {
            id: String::new(),
            code: Code::FigureMismatch,
            rule: String::new(),
            severity,
            confidence: 1.0,
            message: String::new(),
            why: String::new(),
            check: String::new(),
            explanations: Vec::new(),
            sides: Vec::new(),
            decision: None,
            reopened: None,
        };
        Outcome { findings: vec![finding], ..Outcome::default() }
    }

    #[test]
    fn findings_fail_a_run_from_the_asked_severity_on() {
        let order = [FailOn::Never, FailOn::Error, FailOn::Warning, FailOn::Note];
        for (severity, failing) in [(Severity::Error, 3), (Severity::Warning, 2), (Severity::Note, 1)] {
            let judged = order.map(|fail_on| fail_on.judge(&outcome(severity)) == Status::Findings);
            assert_eq!(judged.iter().filter(|fails| **fails).count(), failing, "{severity:?}");
            assert!(judged.is_sorted(), "{severity:?}");
        }
        assert_eq!(FailOn::Note.judge(&Outcome::default()), Status::Clean);
    }

    #[test]
    fn a_run_that_could_not_be_done_wins_over_findings() {
        let problems = [Problem::warning("a.txt", "empty"), Problem::error("b.txt", "not there")];
        assert_eq!(judge(&problems[..1]), Status::Clean);
        assert_eq!(Status::Findings.max(judge(&problems)), Status::Failed);
    }
}
