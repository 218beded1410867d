//! Alignment rules: `align/*.yaml`, one rule a file: what is about the same thing, and how alike is alike.

use super::align::{AlignKind, Alignable};
use super::claim_rule::Context;
use super::day::Day;
use super::file::RuleFile;
use super::languages::codes;
use super::pack::{Files, built_in, each_once};
use super::place::Step;
use super::settings::Settings;
use crate::problem::Problem;
use schemars::JsonSchema;
use serde::Deserialize;

/// The folder of a pack that they stand in.
pub(super) const FOLDER: &str = "align/";

/// An alignment rule as written.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(title = "alignment rule")]
pub(super) struct RawAlignRule {
    /// The name of the rule.
    pub id: String,
    /// What the rule joins and why, in a line.
    pub about: String,
    /// The code of the language of the articles that it is for, where another rule is for all others; left out: all.
    pub language: Option<String>,
    /// Where in an article a claim must start to be aligned; left out: anywhere.
    pub only_in: Option<Context>,
    /// What it aligns, and within which limits.
    pub align: Alignable,
    /// Articles with what is about the same thing in them, and articles in which everything stays apart.
    #[serde(default)]
    pub tests: Vec<AlignTest>,
}

/// A test of an alignment rule: articles, and what belongs together in them.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AlignTest {
    /// What the test shows, in a few words.
    pub name: String,
    /// The day of the articles that carry no date.
    #[serde(default)]
    pub published: Option<Day>,
    /// Plain text, or Markdown where it starts with front matter (`---`).
    pub given: Vec<String>,
    /// What belongs together, each time a list of words quoted from the articles: an article, sentence or claim is told by
    /// any words of it that stand nowhere else. Empty where everything stays apart.
    pub want: Vec<Vec<String>>,
}

/// An alignment rule, compiled.
#[derive(Debug, Clone)]
pub struct AlignRule {
    pub id: String,
    pub about: String,
    pub kind: AlignKind,
    pub language: Option<String>,
    pub only_in: Option<Context>,
    pub align: Alignable,
    pub tests: Vec<AlignTest>,
    pub path: String,
}

/// The alignment rules in force: for every kind of thing one, and more for single languages. Where there is none, nothing
/// is aligned.
#[derive(Debug, Clone, Default)]
pub struct AlignRules {
    /// In order of their files' names.
    rules: Vec<AlignRule>,
}

impl AlignRules {
    /// All of them, in order of their files' names.
    pub fn iter(&self) -> impl Iterator<Item = &AlignRule> {
        self.rules.iter()
    }

    /// The rule of that id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&AlignRule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// The rule for things of a kind in articles of a language.
    #[must_use]
    pub fn rule(&self, kind: AlignKind, language: &str) -> Option<&AlignRule> {
        let of_kind = || self.rules.iter().filter(|rule| rule.kind == kind);
        let own = of_kind().find(|rule| rule.language.as_deref() == Some(language));
        own.or_else(|| of_kind().find(|rule| rule.language.is_none()))
    }

    /// The limits of that rule.
    #[must_use]
    pub fn limits(&self, kind: AlignKind, language: &str) -> Option<&Alignable> {
        self.rule(kind, language).map(|rule| &rule.align)
    }

    /// Reads the rules of a pack. Where a file of a desk has a mistake, the built-in one of its name stays in force: without
    /// it, all that builds on it would be silent.
    pub(super) fn load(files: &Files, settings: &Settings, problems: &mut Vec<Problem>) -> Self {
        let mut parsed = Vec::new();
        for (name, file) in files.range(FOLDER.to_owned()..).take_while(|(name, _)| name.starts_with(FOLDER)) {
            match file.parse::<RawAlignRule>() {
                Ok(raw) => parsed.push((file, raw)),
                Err(met) => {
                    problems.extend(met);
                    let below = built_in().get(name).and_then(|below| below.parse().ok());
                    parsed.extend(below.map(|raw| (file, raw)));
                }
            }
        }
        let mut rules = Self::default();
        for (file, mut raw) in each_once("rule", parsed, |raw| &raw.id, problems) {
            if settings.is_off(&raw.id) {
                continue;
            }
            settings.apply_to_alignment(file, &mut raw, problems);
            rules.rules.extend(compile(file, raw, files, problems));
        }
        rules.one_of_a_kind(files, problems);
        rules
    }

    /// Leaves out and reports what aligns the same things as another rule; the built-in one, or the first, stays.
    fn one_of_a_kind(&mut self, files: &Files, problems: &mut Vec<Problem>) {
        let file_of = |rule: &AlignRule| files.values().find(|file| file.path == rule.path);
        let built_in = |rule: &AlignRule| file_of(rule).is_some_and(RuleFile::is_built_in);
        let rules = std::mem::take(&mut self.rules);
        for rule in &rules {
            let same = |other: &&AlignRule| other.kind == rule.kind && other.language == rule.language;
            let owner = rules.iter().filter(same).min_by_key(|other| !built_in(other)).unwrap_or(rule);
            if owner.id == rule.id {
                self.rules.push(rule.clone());
                continue;
            }
            let message = format!("the rule `{}` aligns the same already: {}", owner.id, rule.kind.name());
            let help =
                "replace that rule with a file of its name, switch it off, or say for which `language` this one is";
            problems.extend(file_of(rule).map(|file| file.problem_at_key(&[Step::Key("align")], message).help(help)));
        }
    }
}

/// A rule with a mistake is `None` and reported.
fn compile(file: &RuleFile, raw: RawAlignRule, files: &Files, problems: &mut Vec<Problem>) -> Option<AlignRule> {
    let before = problems.len();
    let kinds: Vec<AlignKind> = raw.align.set().collect();
    if kinds.len() != 1 {
        let message = "an alignment rule aligns exactly one kind of thing";
        problems.push(file.problem(&[Step::Key("align")], 0, message).help("split it into one rule for each"));
    }
    if let Some(code) = raw.language.as_ref().filter(|code| !codes(files).any(|known| known == *code)) {
        let problem =
            file.problem(&[Step::Key("language")], 0, format!("there are no rules for the language `{code}`"));
        let known: Vec<&str> = codes(files).collect();
        problems.push(problem.help(format!("there are rules for {}", known.join(", "))));
    }
    let of_claims = kinds.iter().any(|kind| matches!(kind, AlignKind::Claim(_)));
    if raw.only_in.is_some() && !of_claims {
        let message = "only a rule that aligns claims has an `only-in`";
        problems.push(file.problem_at_key(&[Step::Key("only-in")], message).help("remove it"));
    }
    let kind = kinds.first().copied().filter(|_| problems.len() == before)?;
    Some(AlignRule {
        id: raw.id,
        about: raw.about,
        kind,
        language: raw.language,
        only_in: raw.only_in,
        align: raw.align,
        tests: raw.tests,
        path: file.path.clone(),
    })
}
