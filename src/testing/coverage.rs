//! Which rules no test proves.

use super::rules::{claims_of, findings_of};
use crate::rule::Pack;

/// What the tests inside the rules leave unproven.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// How many rules there are.
    pub rules: usize,
    /// One line each, in order of the rules.
    pub gaps: Vec<String>,
}

/// The rules that no test of theirs makes fire, and those without a test on which they stay silent.
#[must_use]
pub fn coverage(pack: &Pack) -> Coverage {
    let mut coverage = Coverage::default();
    for rule in pack.languages.values().flat_map(|language| &language.claim_rules) {
        let fires = rule.tests.iter().any(|test| !claims_of(rule, test, pack).is_empty());
        let silent = rule.tests.iter().any(|test| test.want.is_empty());
        coverage.add(&rule.id, fires, silent);
    }
    for rule in &pack.compare {
        let fires = rule.tests.iter().any(|test| !findings_of(rule, test, pack).is_empty());
        let silent = rule.tests.iter().any(|test| test.want.is_empty());
        coverage.add(&rule.id, fires, silent);
    }
    coverage
}

impl Coverage {
    fn add(&mut self, rule: &str, fires: bool, silent: bool) {
        self.rules += 1;
        if !fires {
            self.gaps.push(format!("{rule}: no test makes it fire"));
        }
        if !silent {
            self.gaps.push(format!("{rule}: no test has it stay silent"));
        }
    }
}
