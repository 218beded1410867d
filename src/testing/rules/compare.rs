//! Tests of comparison rules: articles, and what the rule finds between them.

use super::super::difference::difference;
use super::super::report::Failure;
use super::super::wording::plain;
use super::{name, place, wanted_got};
use crate::finding::Finding;
use crate::pipeline::{self, Input, Options, Silent};
use crate::rule::{CompareRule, CompareTest, Pack, Severity};

/// Runs one test; the failure if it fails. The order of findings does not matter, that of their sides does.
pub fn run(rule: &CompareRule, test: &CompareTest, pack: &Pack) -> Option<Failure> {
    let wanted: Vec<String> = test.want.iter().map(|values| line(values.iter().map(String::as_str))).collect();
    let got: Vec<String> = findings(rule, test, pack)
        .iter()
        .map(|finding| line(finding.sides.iter().map(|side| side.value.as_str())))
        .collect();
    let difference = difference(&wanted, &got);
    (!difference.is_empty()).then(|| Failure {
        test: name(&rule.id, &test.name),
        place: place(pack, &rule.path, &rule.tests, test),
        message: wanted_got(wanted.len(), got.len(), "finding"),
        difference,
        accept: None,
    })
}

/// What the rule finds in the articles of its test.
pub fn findings(rule: &CompareRule, test: &CompareTest, pack: &Pack) -> Vec<Finding> {
    let options = Options { published: test.published.map(|day| day.to_string()), ..Options::default() };
    // A project may have made all of its findings notes.
    let notes = test.notes || rule.severity == Severity::Note;
    let mut findings = pipeline::check(&Input::given(&test.given), pack, &options, &Silent).outcome.findings;
    findings.retain(|found| found.rule == rule.id && (notes || found.severity > Severity::Note));
    findings
}

fn line<'a>(values: impl Iterator<Item = &'a str>) -> String {
    values.map(plain).collect::<Vec<_>>().join(" <> ")
}
