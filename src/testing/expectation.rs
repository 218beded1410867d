//! What must come of a case whatever its snapshots say: `must_flag`, `must_not_flag`, `groups`, `silent`.

use super::case::{Case, Expectation, GROUPS, Passage, SILENT};
use super::report::Failure;
use super::snapshot::file_name;
use super::wording::{bare, spaced};
use crate::finding::{Finding, FindingSide};
use crate::pipeline::Run;
use crate::rule::{Severity, Step};
use std::collections::BTreeSet;

/// One expectation of a case, tested: its id, and what is wrong if it does not come true.
pub struct Checked {
    pub id: String,
    /// Where it is written.
    pub place: String,
    pub failure: Option<Failed>,
}

/// Why an expectation does not come true.
pub struct Failed {
    pub message: String,
    pub lines: Vec<String>,
}

impl Checked {
    /// The failure of the test, given what is known not to come true yet.
    pub fn judged(self, case: &Case) -> Option<Failure> {
        let known = case.wanted.not_yet.iter().position(|id| *id == self.id);
        let (place, message, difference) = match (known, self.failure) {
            (None, None) | (Some(_), Some(_)) => return None,
            (None, Some(failed)) => (self.place, failed.message, failed.lines),
            (Some(index), None) => {
                let place = case.place(&[Step::Key("not_yet"), Step::Item(index)]);
                (place, format!("comes true now: take `{}` out of not_yet", self.id), Vec::new())
            }
        };
        Some(Failure { test: format!("{}: {}", case.name, self.id), place, message, difference, accept: None })
    }
}

/// Tests every expectation of the case.
pub fn check(case: &Case, run: &Run) -> Vec<Checked> {
    let findings = &run.outcome.findings;
    let mut checked = Vec::new();
    for (key, expectations) in [("must_flag", &case.wanted.must_flag), ("must_not_flag", &case.wanted.must_not_flag)] {
        for (index, expectation) in expectations.iter().enumerate() {
            let joining =
                findings.iter().find(|finding| of_kind(finding, expectation) && joins(case, finding, expectation));
            let failure = missing_passage(case, run, expectation).or_else(|| match (key, joining) {
                ("must_flag", None) => Some(not_flagged(case, findings, expectation)),
                ("must_not_flag", Some(finding)) => {
                    let message = format!("flagged, though {}", expectation.why);
                    Some(Failed { message, lines: vec![format!("+ {}", brief(case, finding))] })
                }
                _ => None,
            });
            let place = case.place(&[Step::Key(key), Step::Item(index)]);
            checked.push(Checked { id: expectation.id.clone(), place, failure });
        }
    }
    if let Some(groups) = &case.wanted.groups {
        let place = case.place(&[Step::Key(GROUPS)]);
        checked.push(Checked { id: GROUPS.to_owned(), place, failure: other_groups(case, run, groups) });
    }
    if case.wanted.silent {
        let loud = findings.iter().filter(|finding| finding.severity > Severity::Note);
        let lines: Vec<String> = loud.map(|finding| format!("+ {}", brief(case, finding))).collect();
        let message = format!("nothing above a note may be found, and {} were", lines.len());
        let failure = (!lines.is_empty()).then_some(Failed { message, lines });
        checked.push(Checked { id: SILENT.to_owned(), place: case.place(&[Step::Key(SILENT)]), failure });
    }
    checked
}

/// An expectation about words that no sentence has would never fail, or never come true.
fn missing_passage(case: &Case, run: &Run, expectation: &Expectation) -> Option<Failed> {
    let stands = |passage: &&Passage| {
        let text = bare(&passage.text);
        run.accounts.iter().map(|account| &account.article).any(|article| {
            file_name(&article.path, &case.articles) == passage.file
                && article.sentences.iter().any(|s| bare(s.span.of(&article.text)).contains(&text))
        })
    };
    let passage = expectation.sides.iter().find(|passage| !stands(passage))?;
    let message = format!("no sentence of {} has “{}”", passage.file, passage.text);
    Some(Failed { message, lines: Vec::new() })
}

fn not_flagged(case: &Case, findings: &[Finding], expectation: &Expectation) -> Failed {
    let [a, b] = &expectation.sides;
    let codes: Vec<&str> = expectation.codes.iter().map(|code| code.name()).collect();
    let mut lines: Vec<String> =
        [a, b].map(|side| format!("- {} {}: {}", codes.join("/"), side.file, side.text)).into();
    let near = findings.iter().filter(|finding| [a, b].iter().any(|p| finding.sides.iter().any(|s| on(case, s, p))));
    lines.extend(near.map(|finding| format!("+ {}", brief(case, finding))));
    Failed { message: format!("not flagged, though {}", expectation.why), lines }
}

fn of_kind(finding: &Finding, expectation: &Expectation) -> bool {
    (expectation.codes.is_empty() || expectation.codes.contains(&finding.code))
        && (expectation.severity.is_empty() || expectation.severity.contains(&finding.severity))
}

/// Whether two different sides of the finding stand on the two passages.
fn joins(case: &Case, finding: &Finding, expectation: &Expectation) -> bool {
    let [a, b] = &expectation.sides;
    let fits = |side: &FindingSide, which: usize| {
        expectation.values.as_ref().is_none_or(|values| bare(&side.value).contains(&bare(&values[which])))
    };
    let count = finding.sides.len();
    (0..count).flat_map(|x| (0..count).map(move |y| (x, y))).filter(|(x, y)| x != y).any(|(x, y)| {
        let (x, y) = (&finding.sides[x], &finding.sides[y]);
        on(case, x, a) && on(case, y, b) && fits(x, 0) && fits(y, 1)
    })
}

/// Whether the side, or a place that prints the same value, stands in a sentence with the words of the passage.
fn on(case: &Case, side: &FindingSide, passage: &Passage) -> bool {
    let text = bare(&passage.text);
    let also = side.also.iter().map(|also| (&also.path, &also.sentence));
    std::iter::once((&side.path, &side.sentence))
        .chain(also)
        .any(|(path, sentence)| file_name(path, &case.articles) == passage.file && bare(sentence).contains(&text))
}

fn other_groups(case: &Case, run: &Run, wanted: &[Vec<String>]) -> Option<Failed> {
    let wanted: BTreeSet<BTreeSet<String>> = wanted.iter().map(|files| files.iter().cloned().collect()).collect();
    let path = |source: usize| run.outcome.sources.get(source - 1).map_or("", |source| &source.path);
    let got: BTreeSet<BTreeSet<String>> = run
        .outcome
        .groups
        .iter()
        .filter(|group| group.sources.len() > 1)
        .map(|group| group.sources.iter().map(|&source| file_name(path(source), &case.articles)).collect())
        .collect();
    let listed = |sign: &str, group: &BTreeSet<String>| {
        format!("{sign} {}", group.iter().map(String::as_str).collect::<Vec<_>>().join(", "))
    };
    let mut lines: Vec<String> = wanted.difference(&got).map(|group| listed("-", group)).collect();
    lines.extend(got.difference(&wanted).map(|group| listed("+", group)));
    (!lines.is_empty()).then(|| Failed { message: "other articles are one witness".to_owned(), lines })
}

fn brief(case: &Case, finding: &Finding) -> String {
    let sides: Vec<String> =
        finding.sides.iter().map(|side| format!("{}: {}", file_name(&side.path, &case.articles), side.value)).collect();
    spaced(&format!("{} {}", finding.code.name(), sides.join(" <> ")))
}
