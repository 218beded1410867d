//! Which rules and patterns no test proves.

use super::rules::{findings_of, read};
use crate::claim;
use crate::rule::{ClaimRule, Language, Pack};

/// What the tests inside the rules leave unproven.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// How many rules there are.
    pub rules: usize,
    /// One line each, in order of the rules.
    pub gaps: Vec<String>,
}

/// The rules and patterns that no test of theirs makes fire, and the rules without a test on which they stay silent.
#[must_use]
pub fn coverage(pack: &Pack) -> Coverage {
    let mut coverage = Coverage::default();
    for language in pack.languages.values() {
        for rule in &language.claim_rules {
            coverage.add_claim_rule(rule, language, pack);
        }
    }
    for rule in &pack.compare {
        let fires = rule.tests.iter().any(|test| !findings_of(rule, test, pack).is_empty());
        coverage.add(&rule.id, fires, rule.tests.iter().any(|test| test.want.is_empty()));
    }
    coverage
}

impl Coverage {
    fn add_claim_rule(&mut self, rule: &ClaimRule, language: &Language, pack: &Pack) {
        let mut fires = false;
        let mut matched = vec![false; rule.patterns.len()];
        for account in rule.tests.iter().flat_map(|test| read(test, pack)) {
            fires |= account.claims.iter().any(|claim| *claim.rule == *rule.id);
            for (any, this) in matched.iter_mut().zip(claim::matched(&account.article, language, rule)) {
                *any |= this;
            }
        }
        self.add(&rule.id, fires, rule.tests.iter().any(|test| test.want.is_empty()));
        let unmatched = rule.patterns.iter().zip(matched).filter(|(_, matched)| fires && !matched);
        self.gaps.extend(unmatched.map(|(pattern, _)| format!("{}: no test matches \"{}\"", rule.id, pattern.text)));
    }

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
