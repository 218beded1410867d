//! The tests inside rules.

mod align;
mod claim;
mod compare;
#[cfg(test)]
mod tests;

use super::filter::Filter;
use super::report::{Failure, Report};
use crate::rule::{AlignRule, AlignTest, ClaimRule, ClaimTest, CompareRule, CompareTest, Language, Pack, Step};
use rayon::prelude::*;

pub(super) use align::joins;
pub(super) use claim::read;
pub(super) use compare::findings as findings_of;

/// Runs the tests inside the extraction, alignment and comparison rules of the pack, in order of the rules.
#[must_use]
pub fn rules<'a>(pack: &'a Pack, filter: &Filter) -> Report {
    let of_languages = pack.languages.values().flat_map(|language| {
        let tests = move |rule: &'a ClaimRule| rule.tests.iter().map(move |test| Test::Claim(language, rule, test));
        language.claim_rules.iter().flat_map(tests)
    });
    let aligned = pack.align.iter().flat_map(|rule| rule.tests.iter().map(move |test| Test::Alignment(rule, test)));
    let compared = pack.compare.iter().flat_map(|rule| rule.tests.iter().map(move |test| Test::Comparison(rule, test)));
    let chosen: Vec<Test<'_>> =
        of_languages.chain(aligned).chain(compared).filter(|test| filter.takes(&test.name(pack))).collect();
    let failures: Vec<_> = chosen.par_iter().map(|test| test.run(pack)).collect();
    let mut report = Report::default();
    for (test, failure) in chosen.iter().zip(failures) {
        report.count(test.name(pack), failure);
    }
    report
}

/// A test with its rule.
enum Test<'a> {
    Claim(&'a Language, &'a ClaimRule, &'a ClaimTest),
    Alignment(&'a AlignRule, &'a AlignTest),
    Comparison(&'a CompareRule, &'a CompareTest),
}

impl Test<'_> {
    fn name(&self, pack: &Pack) -> String {
        match self {
            Self::Claim(language, rule, test) => name(&id(rule, language, pack), &test.name),
            Self::Alignment(rule, test) => name(&rule.id, &test.name),
            Self::Comparison(rule, test) => name(&rule.id, &test.name),
        }
    }

    fn run(&self, pack: &Pack) -> Option<Failure> {
        match self {
            Self::Claim(language, rule, test) => claim::run(rule, test, language, pack),
            Self::Alignment(rule, test) => align::run(rule, test, pack),
            Self::Comparison(rule, test) => compare::run(rule, test, pack),
        }
    }
}

/// The id of an extraction rule, with its language (`de/figure`) where that is not the usual one: rules of several
/// languages can have one id.
pub(super) fn id(rule: &ClaimRule, language: &Language, pack: &Pack) -> String {
    if pack.languages.usual() == Some(&language.code) {
        rule.id.to_string()
    } else {
        format!("{}/{}", language.code, rule.id)
    }
}

/// `PATH:LINE:COLUMN` of a test of the rule that stands in the file of that path.
fn place<T>(pack: &Pack, path: &str, tests: &[T], test: &T) -> String {
    let file = pack.files.values().find(|file| file.path == path);
    let number = tests.iter().position(|other| std::ptr::eq(other, test));
    let (Some(file), Some(number)) = (file, number) else { return path.to_owned() };
    let (line, column) = file.place(&[Step::Key("tests"), Step::Item(number)]);
    format!("{path}:{line}:{column}")
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
