//! Extraction rules: `claims/*.yaml`, one rule a file.

use super::day::Day;
use super::file::RuleFile;
use super::lexicon_builder::LexiconBuilder;
use super::pattern::{self, Pattern, Questions};
use super::place::Step;
use crate::problem::Problem;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What kind of claim a rule makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ClaimKind {
    Figure,
    Date,
    Quote,
    Statement,
    Name,
    Pronoun,
    Title,
    Place,
}

impl ClaimKind {
    /// The slots that a pattern of such a rule must have.
    #[must_use]
    pub fn required_slots(self) -> &'static [&'static str] {
        match self {
            ClaimKind::Figure => &["value"],
            ClaimKind::Date => &["when"],
            ClaimKind::Quote | ClaimKind::Statement => &["content"],
            ClaimKind::Name => &["who"],
            // Without `who`, the antecedent stands in the sentence before.
            ClaimKind::Pronoun => &["pronoun"],
            ClaimKind::Title => &["who", "title"],
            ClaimKind::Place => &["where"],
        }
    }
}

impl ClaimKind {
    /// All slots that mean something to such a rule.
    #[must_use]
    pub fn slots(self) -> &'static [&'static str] {
        match self {
            ClaimKind::Quote | ClaimKind::Statement => &["content", "rest", "speaker", "cue"],
            ClaimKind::Pronoun => &["pronoun", "who"],
            other => other.required_slots(),
        }
    }

    /// As written in rules.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            ClaimKind::Figure => "figure",
            ClaimKind::Date => "date",
            ClaimKind::Quote => "quote",
            ClaimKind::Statement => "statement",
            ClaimKind::Name => "name",
            ClaimKind::Pronoun => "pronoun",
            ClaimKind::Title => "title",
            ClaimKind::Place => "place",
        }
    }
}

/// Where in an article a rule looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Context {
    /// The same as no `only-in`: takes back what lies below.
    Anywhere,
    Headline,
    /// Everywhere but in the headline.
    Body,
    /// Between quotation marks.
    Quotation,
    OutsideQuotations,
}

impl Context {
    /// As written in rules.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Context::Anywhere => "anywhere",
            Context::Headline => "headline",
            Context::Body => "body",
            Context::Quotation => "quotation",
            Context::OutsideQuotations => "outside-quotations",
        }
    }
}

/// An extraction rule as written.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "extraction rule")]
pub(super) struct RawClaimRule {
    /// The name of the rule.
    pub id: String,
    /// What the rule extracts and why, in a line.
    pub about: String,
    /// What kind of claim the rule makes.
    pub claim: ClaimKind,
    /// What it matches; one of them is enough.
    pub patterns: Vec<String>,
    /// Where one of these patterns matches over a match of the rule, the rule stays silent.
    #[serde(default)]
    pub unless: Vec<String>,
    /// Where in an article a match must start; left out: anywhere.
    #[serde(default, rename = "only-in")]
    pub only_in: Option<Context>,
    /// One of these patterns must match in the sentence after the match, in the same paragraph; left out: whatever follows.
    #[serde(default, rename = "next-sentence")]
    pub next_sentence: Vec<String>,
    /// The same of the sentence before.
    #[serde(default, rename = "sentence-before")]
    pub sentence_before: Vec<String>,
    /// How sure it is, 0 to 1, that a match is such a claim: findings are so much less sure. Left out: 1.
    pub confidence: Option<f64>,
    /// What an editor can do about a finding on such a claim; told after what the comparison suggests.
    #[serde(rename = "suggested-check")]
    pub suggested_check: Option<String>,
    /// Texts with what the rule must find in them, and texts on which it must stay silent.
    #[serde(default)]
    pub tests: Vec<ClaimTest>,
}

/// A test of an extraction rule: what it must find in a text, slot by slot, in order.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClaimTest {
    /// What the test shows, in a few words.
    pub name: String,
    /// The day on which the text was printed.
    #[serde(default)]
    pub published: Option<Day>,
    /// The text.
    pub given: String,
    /// The claims of this rule, each a map from slot (or `value`, `unit`, `speaker`, ...) to its text; empty for silence.
    pub want: Vec<BTreeMap<String, String>>,
}

/// A compiled extraction rule.
#[derive(Debug, Clone)]
pub struct ClaimRule {
    pub id: Arc<str>,
    pub about: String,
    pub kind: ClaimKind,
    pub patterns: Vec<Pattern>,
    pub unless: Vec<Pattern>,
    pub only_in: Option<Context>,
    /// One of them must match in the next sentence, where there are any.
    pub next_sentence: Vec<Pattern>,
    /// The same of the sentence before.
    pub sentence_before: Vec<Pattern>,
    /// 0 to 1: what the confidence of findings on its claims is multiplied by.
    pub confidence: f64,
    pub suggested_check: Option<String>,
    pub tests: Vec<ClaimTest>,
    /// Where the rule is written, for messages.
    pub path: String,
}

impl ClaimRule {
    /// Its patterns by the keys under which they stand.
    #[must_use]
    pub fn patterns_by_key(&self) -> [(&'static str, &[Pattern]); 4] {
        [
            ("patterns", &self.patterns),
            ("unless", &self.unless),
            ("next-sentence", &self.next_sentence),
            ("sentence-before", &self.sentence_before),
        ]
    }

    /// Asks the questions that the matching of its patterns needs answered.
    pub(super) fn ask(&mut self, questions: &mut Questions) {
        let patterns = [&mut self.patterns, &mut self.unless, &mut self.next_sentence, &mut self.sentence_before];
        patterns.into_iter().flatten().for_each(|pattern| pattern.ask(questions));
    }

    /// All of its patterns, in that order.
    pub fn all_patterns(&self) -> impl Iterator<Item = &Pattern> {
        self.patterns_by_key().into_iter().flat_map(|(_, patterns)| patterns)
    }
}

/// Compiles a rule; its words are added to the lexicon. A rule with a mistake is `None` and reported.
pub(super) fn compile(
    file: &RuleFile,
    raw: RawClaimRule,
    lexicon: &mut LexiconBuilder,
    problems: &mut Vec<Problem>,
) -> Option<ClaimRule> {
    let before = problems.len();
    let mut compile_all = |key: &str, texts: &[String], required: &[&str]| {
        let mut patterns = Vec::new();
        for (index, text) in texts.iter().enumerate() {
            let place = [Step::Key(key), Step::Item(index)];
            match pattern::parse(text, lexicon) {
                Ok(pattern) => {
                    for slot in required.iter().filter(|slot| !pattern.slots.iter().any(|s| s == *slot)) {
                        let message = format!("a {} rule needs the slot `{slot}` in every pattern", raw.claim.name());
                        problems.push(file.problem(&place, 0, message).help(format!("write `{{{slot}:TYPE}}`")));
                    }
                    patterns.push(pattern);
                }
                Err(error) => {
                    let problem = file.problem_in(&place, error.at, error.length, error.message);
                    problems.push(if let Some(help) = error.help { problem.help(help) } else { problem });
                }
            }
        }
        patterns
    };
    let patterns = compile_all("patterns", &raw.patterns, raw.claim.required_slots());
    let unless = compile_all("unless", &raw.unless, &[]);
    let next_sentence = compile_all("next-sentence", &raw.next_sentence, &[]);
    let sentence_before = compile_all("sentence-before", &raw.sentence_before, &[]);
    let confidence = raw.confidence.unwrap_or(1.0);
    if !(0.0..=1.0).contains(&confidence) {
        let problem = file.problem(&[Step::Key("confidence")], 0, "a confidence lies between 0 and 1");
        problems.push(problem.help("1 is certain, 0.5 is as likely as not"));
    }
    if raw.patterns.is_empty() {
        problems.push(file.problem(&[Step::Key("patterns")], 0, "a rule needs at least one pattern"));
    }
    (problems.len() == before).then(|| ClaimRule {
        id: Arc::from(raw.id),
        about: raw.about,
        kind: raw.claim,
        patterns,
        unless,
        only_in: raw.only_in,
        next_sentence,
        sentence_before,
        confidence,
        suggested_check: raw.suggested_check,
        tests: raw.tests,
        path: file.path.clone(),
    })
}
