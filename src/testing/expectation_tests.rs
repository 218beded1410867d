//! Expectations against findings made by hand, so that no rule has a part in it.

use super::case::Case;
use super::expectation::check;
use crate::finding::{Also, Finding, FindingSide, GroupInfo, Spot};
use crate::pipeline::{self, Options, Run, Silent};
use crate::rule::{Code, Pack, Severity};
use std::fs;
use std::sync::LazyLock;

/// Compiled once: that takes longer than all the tests.
static PACK: LazyLock<Pack> = LazyLock::new(Pack::built_in);

const FILES: [(&str, &str); 3] = [
    ("a.txt", "Rain fell. The tower is 40 metres high, the council said.\n"),
    ("b.txt", "The tower is 50 metres high. It opens in May.\n"),
    ("c.txt", "At 50 metres, the tower is the highest.\n"),
];

/// The ids of the expectations that fail, with the messages, given the findings.
fn failed(case: &str, findings: Vec<Finding>) -> Vec<(String, String)> {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("articles")).unwrap();
    for (name, text) in FILES {
        fs::write(folder.path().join("articles").join(name), text).unwrap();
    }
    fs::write(folder.path().join("case.yaml"), format!("about: a tower\n{case}")).unwrap();
    let mut problems = Vec::new();
    let case = Case::load(folder.path(), &mut problems).unwrap();
    let mut run = pipeline::check(&case.inputs, &PACK, &Options::default(), &Silent);
    run.outcome.findings = findings.into_iter().map(|finding| below(&case, finding)).collect();
    run.outcome.groups = vec![group(1, &[1, 2]), group(2, &[3])];
    judge(&case, &run)
}

fn judge(case: &Case, run: &Run) -> Vec<(String, String)> {
    let judged = check(case, run).into_iter().filter_map(|checked| {
        let id = checked.id.clone();
        checked.judged(case).map(|failure| (id, failure.message))
    });
    judged.collect()
}

fn group(id: usize, sources: &[usize]) -> GroupInfo {
    GroupInfo { id, sources: sources.to_vec(), why: String::new() }
}

fn below(case: &Case, mut finding: Finding) -> Finding {
    for side in &mut finding.sides {
        side.path = case.articles.join(&side.path).display().to_string();
        for also in &mut side.also {
            also.path = case.articles.join(&also.path).display().to_string();
        }
    }
    finding
}

fn side(path: &str, sentence: &str, value: &str) -> FindingSide {
    FindingSide {
        source: 1,
        path: path.to_owned(),
        line: 1,
        column: 1,
        start: 0,
        end: 1,
        text: value.to_owned(),
        sentence: sentence.to_owned(),
        at: 0,
        value: value.to_owned(),
        claim: String::new(),
        also: Vec::new(),
        spot: Spot::default(),
    }
}

/// 40 metres in a.txt against 50 in b.txt, and also in c.txt.
fn tower(severity: Severity) -> Finding {
    let mut b = side("b.txt", "The tower is 50 metres high.", "50 metres");
    let (text, sentence) = ("50 metres".to_owned(), "At 50 metres, the tower is the highest.".to_owned());
    b.also.push(Also { source: 3, path: "c.txt".to_owned(), start: 0, end: 1, text, sentence, spot: Spot::default() });
    Finding {
        id: "1".to_owned(),
        code: Code::FigureMismatch,
        rule: "height".to_owned(),
        severity,
        confidence: 1.0,
        message: "two heights".to_owned(),
        why: String::new(),
        check: String::new(),
        explanations: Vec::new(),
        sides: vec![side("a.txt", "The tower is 40 metres high, the council said.", "40 metres"), b],
        decision: None,
        reopened: None,
    }
}

fn expectation(list: &str, more: &str, file: &str, text: &str) -> String {
    format!(
        "{list}:\n  - id: height\n    why: it differs\n    sides: [{{file: a.txt, text: \"40 METRES — high\"}}, \
         {{file: {file}, text: \"{text}\"}}]\n{more}"
    )
}

fn ids(failed: &[(String, String)]) -> Vec<&str> {
    failed.iter().map(|(id, _)| id.as_str()).collect()
}

#[test]
fn what_must_be_flagged_is_looked_for_on_both_passages() {
    let must = |more: &str, file: &str, text: &str| {
        failed(&expectation("must_flag", more, file, text), vec![tower(Severity::Error)])
    };
    assert_eq!(must("", "b.txt", "50 metres high"), []);
    assert_eq!(must("", "c.txt", "50 metres"), [], "a place that prints the same value");
    assert_eq!(must("    codes: [figure-mismatch]\n    values: [\"40\", \"50\"]\n", "b.txt", "tower"), []);
    assert_eq!(ids(&must("    codes: [date-mismatch]\n", "b.txt", "tower")), ["height"]);
    assert_eq!(ids(&must("    severity: [warning]\n", "b.txt", "tower")), ["height"]);
    assert_eq!(ids(&must("    values: [\"40\", \"60\"]\n", "b.txt", "tower")), ["height"]);
    assert_eq!(ids(&must("", "b.txt", "opens in May")), ["height"], "another sentence");
    let none = failed(&expectation("must_flag", "", "b.txt", "tower"), Vec::new());
    assert_eq!(none, [("height".to_owned(), "not flagged, though it differs".to_owned())]);
}

#[test]
fn what_must_not_be_flagged_fails_when_it_is() {
    let must_not = |more: &str| {
        let case = expectation("must_not_flag", more, "b.txt", "50 metres");
        failed(&case, vec![tower(Severity::Note)])
    };
    assert_eq!(must_not(""), [("height".to_owned(), "flagged, though it differs".to_owned())]);
    assert_eq!(must_not("    severity: [error, warning]\n"), []);
    assert_eq!(must_not("    codes: [date-mismatch]\n"), []);
}

#[test]
fn a_passage_that_no_sentence_has_fails_whatever_is_found() {
    let found = failed(&expectation("must_not_flag", "", "b.txt", "60 metres"), Vec::new());
    assert_eq!(found, [("height".to_owned(), "no sentence of b.txt has “60 metres”".to_owned())]);
}

#[test]
fn not_yet_can_only_shrink() {
    let case = expectation("must_flag", "not_yet: [height]\n", "b.txt", "tower");
    assert_eq!(failed(&case, Vec::new()), []);
    let reached = failed(&case, vec![tower(Severity::Error)]);
    assert_eq!(reached, [("height".to_owned(), "comes true now: take `height` out of not_yet".to_owned())]);
}

#[test]
fn groups_and_silence() {
    assert_eq!(failed("groups: [[b.txt, a.txt]]\n", Vec::new()), []);
    assert_eq!(ids(&failed("groups: []\n", Vec::new())), ["groups"]);
    assert_eq!(ids(&failed("groups: [[a.txt, b.txt, c.txt]]\n", Vec::new())), ["groups"]);
    assert_eq!(failed("silent: true\n", vec![tower(Severity::Note)]), []);
    assert_eq!(ids(&failed("silent: true\n", vec![tower(Severity::Warning)])), ["silent"]);
}
