//! The tests inside rules.

mod claim;
mod compare;
#[cfg(test)]
mod tests;

use super::filter::Filter;
use super::report::{Failure, Report};
use crate::rule::{ClaimRule, ClaimTest, CompareRule, CompareTest, Pack};
use rayon::prelude::*;

pub(super) use claim::read;
pub(super) use compare::findings as findings_of;

/// Runs the tests inside the extraction and comparison rules of the pack, in order of the rules.
#[must_use]
pub fn rules(pack: &Pack, filter: &Filter) -> Report {
    let claim_rules = pack.languages.values().flat_map(|language| &language.claim_rules);
    let claims = claim_rules.flat_map(|rule| rule.tests.iter().map(move |test| Test::Claim(rule, test)));
    let compared = pack.compare.iter().flat_map(|rule| rule.tests.iter().map(move |test| Test::Comparison(rule, test)));
    let chosen: Vec<Test<'_>> = claims.chain(compared).filter(|test| filter.takes(&test.name())).collect();
    let failures: Vec<_> = chosen.par_iter().map(|test| test.run(pack)).collect();
    let mut report = Report::default();
    for (test, failure) in chosen.iter().zip(failures) {
        report.count(test.name(), failure);
    }
    report
}

/// A test with its rule.
enum Test<'a> {
    Claim(&'a ClaimRule, &'a ClaimTest),
    Comparison(&'a CompareRule, &'a CompareTest),
}

impl Test<'_> {
    fn name(&self) -> String {
        match self {
            Self::Claim(rule, test) => name(&rule.id, &test.name),
            Self::Comparison(rule, test) => name(&rule.id, &test.name),
        }
    }

    fn run(&self, pack: &Pack) -> Option<Failure> {
        match self {
            Self::Claim(rule, test) => claim::run(rule, test, pack),
            Self::Comparison(rule, test) => compare::run(rule, test, pack),
        }
    }
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
