//! Comparison rules: `compare/*.yaml`, one rule a file: what to compare, how far apart is apart, how bad it is and
//! what to tell the editor.

use super::code::{Code, Severity};
use super::comparison::Comparison;
use super::day::Day;
use super::file::RuleFile;
use super::place::Step;
use super::template::Template;
use crate::problem::Problem;
use schemars::JsonSchema;
use serde::Deserialize;

/// A comparison rule as written.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "comparison rule")]
pub(super) struct RawCompareRule {
    /// The name of the rule.
    pub id: String,
    /// What the rule finds and why, in a line.
    pub about: String,
    /// The code of its findings.
    pub code: Code,
    /// How bad its findings are.
    pub severity: Severity,
    /// Which comparison it makes, and within which limits.
    pub compare: Comparison,
    /// What a finding says; `{a}` and `{b}` are the two values. A part in square brackets is left out where a fact in it is not
    /// there.
    pub message: String,
    /// Why it was found.
    pub why: String,
    /// What the editor can do about it.
    pub check: String,
    /// What could explain a finding, and how bad it then is.
    #[serde(default)]
    pub explanations: Vec<RawExplanation>,
    /// Articles with what the rule must find between them, and articles on which it must stay silent.
    #[serde(default)]
    pub tests: Vec<CompareTest>,
}

#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawExplanation {
    /// The fact that must hold of the conflict; left out: always.
    #[serde(default)]
    pub when: Option<String>,
    /// What the editor is told.
    pub say: String,
    /// The severity of a conflict of which this holds.
    #[serde(default)]
    pub severity: Option<Severity>,
    /// The code of a finding of which this holds, in place of the rule's.
    #[serde(default)]
    pub code: Option<Code>,
}

/// What could explain a conflict, and how bad it then is.
#[derive(Debug, Clone)]
pub struct Explanation {
    pub when: Option<String>,
    pub say: Template,
    pub severity: Option<Severity>,
    pub code: Option<Code>,
}

/// A test of a comparison rule: articles, and the findings of this rule on them, as the values of their sides.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CompareTest {
    /// What the test shows, in a few words.
    pub name: String,
    /// The day of the articles that carry no date.
    #[serde(default)]
    pub published: Option<Day>,
    /// Plain text, or Markdown where it starts with front matter (`---`).
    pub given: Vec<String>,
    /// The findings, each as the values of its sides in order of place; empty for silence.
    pub want: Vec<Vec<String>>,
    /// Whether findings of severity note count as well.
    #[serde(default)]
    pub notes: bool,
}

/// A comparison rule, compiled.
#[derive(Debug, Clone)]
pub struct CompareRule {
    pub id: String,
    pub about: String,
    pub code: Code,
    pub severity: Severity,
    pub compare: Comparison,
    pub message: Template,
    pub why: Template,
    pub check: Template,
    pub explanations: Vec<Explanation>,
    pub tests: Vec<CompareTest>,
    pub path: String,
}

/// Compiles a rule. A rule with a mistake is `None` and reported.
pub(super) fn compile(file: &RuleFile, raw: RawCompareRule, problems: &mut Vec<Problem>) -> Option<CompareRule> {
    let before = problems.len();
    if raw.compare.set().count() != 1 {
        let message = "a comparison rule sets exactly one comparison";
        problems.push(file.problem(&[Step::Key("compare")], 0, message).help("split it into one rule for each"));
    }
    let mut template = |steps: &[Step<'_>], text: &str| {
        Template::parse(text).unwrap_or_else(|error| {
            problems.push(file.problem_in(steps, error.at, error.length, error.message));
            Template::default()
        })
    };
    let message = template(&[Step::Key("message")], &raw.message);
    let why = template(&[Step::Key("why")], &raw.why);
    let check = template(&[Step::Key("check")], &raw.check);
    let mut explanations = Vec::new();
    for (index, explanation) in raw.explanations.into_iter().enumerate() {
        let say = template(&[Step::Key("explanations"), Step::Item(index), Step::Key("say")], &explanation.say);
        explanations.push(Explanation {
            when: explanation.when,
            say,
            severity: explanation.severity,
            code: explanation.code,
        });
    }
    (problems.len() == before).then(|| CompareRule {
        id: raw.id,
        about: raw.about,
        code: raw.code,
        severity: raw.severity,
        compare: raw.compare,
        message,
        why,
        check,
        explanations,
        tests: raw.tests,
        path: file.path.clone(),
    })
}
