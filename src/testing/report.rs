use crate::problem::Problem;
use serde::Serialize;

/// A test that failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Failure {
    /// `RULE: TEST` or `CASE: CHECK`.
    pub test: String,
    /// Where the test is written, with line and column where they are known.
    pub place: String,
    /// In one line.
    pub message: String,
    /// What was wanted and did not come (`- `), and what came instead (`+ `).
    pub difference: Vec<String>,
    /// Given to `factlint test --accept`, makes what came the wanted; none where only a change of the rules helps.
    pub accept: Option<String>,
}

/// What came of running tests.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The names of the tests that passed, in order.
    pub passed: Vec<String>,
    pub failures: Vec<Failure>,
    /// Tests that could not be run.
    pub problems: Vec<Problem>,
}

impl Report {
    /// Whether nothing failed and everything could be run.
    #[must_use]
    pub fn all_right(&self) -> bool {
        self.failures.is_empty() && self.problems.is_empty()
    }

    /// How many tests were run.
    #[must_use]
    pub fn ran(&self) -> usize {
        self.passed.len() + self.failures.len()
    }

    /// Both reports in one.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.passed.extend(other.passed);
        self.failures.extend(other.failures);
        self.problems.extend(other.problems);
        self
    }

    /// Takes in what came of the test of that name.
    pub(super) fn count(&mut self, test: String, failure: Option<Failure>) {
        match failure {
            Some(failure) => self.failures.push(failure),
            None => self.passed.push(test),
        }
    }
}
