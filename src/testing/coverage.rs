//! Which rules and patterns no test proves.

use super::filter::Filter;
use super::rules::{findings_of, id, joins, read};
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

/// The rules and patterns that no test of theirs makes fire, and those that none has stay silent; of the rules that the
/// filter takes.
#[must_use]
pub fn coverage(pack: &Pack, filter: &Filter) -> Coverage {
    let mut coverage = Coverage::default();
    for language in pack.languages.values() {
        for rule in language.claim_rules.iter().filter(|rule| filter.takes_rule(&id(rule, language, pack))) {
            coverage.add_claim_rule(rule, language, pack);
        }
    }
    for rule in pack.align.iter().filter(|rule| filter.takes_rule(&rule.id)) {
        let fires = rule.tests.iter().any(|test| joins(rule, test, pack));
        coverage.add(&rule.id, fires, rule.tests.iter().any(|test| test.want.is_empty()));
    }
    for rule in pack.compare.iter().filter(|rule| filter.takes_rule(&rule.id)) {
        let fires = rule.tests.iter().any(|test| !findings_of(rule, test, pack).is_empty());
        coverage.add(&rule.id, fires, rule.tests.iter().any(|test| test.want.is_empty()));
    }
    coverage
}

impl Coverage {
    fn add_claim_rule(&mut self, rule: &ClaimRule, language: &Language, pack: &Pack) {
        let all = || rule.all_patterns();
        let mut fires = false;
        let (mut matched, mut silent) = (vec![false; all().count()], vec![false; all().count()]);
        for account in rule.tests.iter().filter_map(|test| read(test, language, pack)) {
            fires |= account.claims.iter().any(|claim| *claim.rule == *rule.id);
            for (number, this) in claim::matched(&account.article, language, rule).into_iter().enumerate() {
                matched[number] |= this;
                silent[number] |= !this;
            }
        }
        let id = id(rule, language, pack);
        self.add(&id, fires, rule.tests.iter().any(|test| test.want.is_empty()));
        for ((pattern, matched), silent) in all().zip(matched).zip(silent).filter(|_| fires) {
            if !matched {
                self.gaps.push(format!("{id}: no test matches \"{}\"", pattern.text));
            } else if !silent {
                self.gaps.push(format!("{id}: every test matches \"{}\"", pattern.text));
            }
        }
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
