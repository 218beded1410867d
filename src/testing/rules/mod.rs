//! The tests inside rules.

mod claim;
mod compare;
#[cfg(test)]
mod tests;

use super::filter::Filter;
use super::report::Report;
use crate::rule::Pack;

pub(super) use claim::read;
pub(super) use compare::findings as findings_of;

/// Runs the tests inside the extraction and comparison rules of the pack, in order of the rules.
#[must_use]
pub fn rules(pack: &Pack, filter: &Filter) -> Report {
    let mut report = Report::default();
    for rule in pack.languages.values().flat_map(|language| &language.claim_rules) {
        for test in rule.tests.iter().filter(|test| filter.takes(&name(&rule.id, &test.name))) {
            report.count(claim::run(rule, test, pack));
        }
    }
    for rule in &pack.compare {
        for test in rule.tests.iter().filter(|test| filter.takes(&name(&rule.id, &test.name))) {
            report.count(compare::run(rule, test, pack));
        }
    }
    report
}

fn name(rule: &str, test: &str) -> String {
    format!("{rule}: {test}")
}

/// How many were wanted and how many came, in words.
fn wanted_got(wanted: usize, got: usize, noun: &str) -> String {
    let number = |count: usize| match count {
        0 => "silence".to_owned(),
        1 => format!("1 {noun}"),
        more => format!("{more} {noun}s"),
    };
    if wanted == got {
        format!("got another {noun} than wanted")
    } else {
        format!("wanted {}, got {}", number(wanted), number(got))
    }
}
