//! Comparison rules: `compare/*.yaml`, one rule a file: what to compare, how far apart is apart, how bad it is and
//! what to tell the editor.

use super::day::Day;
use super::file::RuleFile;
use super::place::Step;
use super::template::Template;
use crate::problem::Problem;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What kind of disagreement a finding is; part of the contract with other programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    FigureMismatch,
    DateMismatch,
    QuoteAltered,
    SpeakerMismatch,
    NameMismatch,
    PronounMismatch,
    TitleMismatch,
    PlaceMismatch,
    NegationMismatch,
    StrengthShift,
    SumMismatch,
    Superseded,
}

impl Code {
    /// As written in reports and rules: `figure-mismatch`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Code::FigureMismatch => "figure-mismatch",
            Code::DateMismatch => "date-mismatch",
            Code::QuoteAltered => "quote-altered",
            Code::SpeakerMismatch => "speaker-mismatch",
            Code::NameMismatch => "name-mismatch",
            Code::PronounMismatch => "pronoun-mismatch",
            Code::TitleMismatch => "title-mismatch",
            Code::PlaceMismatch => "place-mismatch",
            Code::NegationMismatch => "negation-mismatch",
            Code::StrengthShift => "strength-shift",
            Code::SumMismatch => "sum-mismatch",
            Code::Superseded => "superseded",
        }
    }
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    Note,
    Warning,
    Error,
}

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
    /// What a finding says; `{a}` and `{b}` are the two values.
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

/// Which comparison a rule tunes, with its limits: exactly one key.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Comparison {
    pub figure: Option<super::figure_limits::FigureLimits>,
    pub date: Option<super::limits::DateLimits>,
    pub quote: Option<super::limits::QuoteLimits>,
    pub speaker: Option<super::limits::SpeakerLimits>,
    pub name: Option<super::limits::NameLimits>,
    pub pronoun: Option<super::limits::PronounLimits>,
    pub strength: Option<super::limits::StrengthLimits>,
    pub title: Option<super::limits::TitleLimits>,
    pub weekday: Option<super::limits::WeekdayLimits>,
    pub sum: Option<super::limits::SumLimits>,
    pub share: Option<super::arithmetic_limits::ShareLimits>,
    pub birth: Option<super::arithmetic_limits::BirthLimits>,
    pub time: Option<super::arithmetic_limits::TimeLimits>,
    pub change: Option<super::arithmetic_limits::ChangeLimits>,
}

impl Comparison {
    /// The comparisons that are set, by their keys.
    fn set(&self) -> impl Iterator<Item = &'static str> {
        [
            ("figure", self.figure.is_some()),
            ("date", self.date.is_some()),
            ("quote", self.quote.is_some()),
            ("speaker", self.speaker.is_some()),
            ("name", self.name.is_some()),
            ("pronoun", self.pronoun.is_some()),
            ("strength", self.strength.is_some()),
            ("title", self.title.is_some()),
            ("weekday", self.weekday.is_some()),
            ("sum", self.sum.is_some()),
            ("share", self.share.is_some()),
            ("birth", self.birth.is_some()),
            ("time", self.time.is_some()),
            ("change", self.change.is_some()),
        ]
        .into_iter()
        .filter(|(_, set)| *set)
        .map(|(key, _)| key)
    }

    /// What messages and explanations can speak of: what every conflict knows, then what this comparison adds.
    #[must_use]
    pub fn facts(&self) -> Vec<&'static str> {
        let own: &[&str] = match self.kind() {
            Some("figure") => {
                &["topic", "sentence", "magnitude", "digits", "later", "toll", "periods", "days-apart", "all-differ"]
            }
            Some("date") => &["topic", "sentence", "days-apart"],
            Some("time") => &["topic", "sentence"],
            Some("quote") => &[
                "shared",
                "meaning",
                "wording",
                "minor",
                "negation",
                "number",
                "name",
                "opposite",
                "qualifier",
                "shift",
                "within",
                "speaker",
            ],
            Some("speaker") => &["shared", "within", "inferred"],
            Some("name") => &["edits", "given", "surname-only", "institution", "role", "within", "listed"],
            Some("pronoun") => &["entity", "within", "title", "both", "namesakes"],
            Some("strength") => &["speaker", "steps", "plain", "within"],
            Some("title") => &["entity", "both", "within"],
            Some("weekday") => &["weekday", "day"],
            Some("sum") => &["sum"],
            Some("share") => &["share", "across"],
            Some("change") => &["share", "level"],
            Some("birth") => &["entity", "age", "born", "printed", "within"],
            _ => &[],
        };
        [&["a", "b", "a-source", "b-source", "values"], own].concat()
    }

    /// The key of the comparison.
    #[must_use]
    pub fn kind(&self) -> Option<&'static str> {
        self.set().next()
    }
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
