//! `messages/LANGUAGE.yaml`: what is told of findings in a language: the words of reports, and what comparison rules say.
//! The language is that of the editor, which is not that of the articles.

mod advice;
mod page;
mod wording;
mod words;

pub use advice::advise;
pub use page::PageWords;
pub use wording::filled;
pub use words::{ClaimWords, Counted, FigureWords, WitnessWords, Words};

use super::compare_rule::RawCompareRule;
use super::file::{RuleFile, nearest};
use super::pack::{Files, built_in};
use super::place::Step;
use super::settings::{Settings, merge};
use super::shape;
use super::template::Template;
use crate::problem::Problem;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_yaml::Value;
use std::collections::BTreeMap;

/// The folder of a pack that they stand in.
pub(super) const FOLDER: &str = "messages/";
/// The language in which the rules themselves speak, which has all words.
const USUAL: &str = "en";

/// The messages of a language as written; what is left out is told in English.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "messages")]
pub(super) struct RawMessages {
    #[serde(rename = "about")]
    _about: String,
    /// Comparison rule by comparison rule, what its findings say.
    #[serde(default)]
    rules: BTreeMap<String, RuleMessages>,
    /// The words of reports.
    words: Words,
}

/// What the findings of a rule say; what is left out is told as in the rule.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RuleMessages {
    /// What a finding says; `{a}` and `{b}` are the two values.
    message: Option<String>,
    /// Why it was found.
    why: Option<String>,
    /// What the editor can do about it.
    check: Option<String>,
    /// What could explain it: the fact under `when` of the explanation, or `always` -> what is told.
    explanations: BTreeMap<String, String>,
}

/// The messages in force.
#[derive(Debug)]
pub struct Messages {
    /// The code of their language.
    pub language: String,
    pub words: Words,
    /// What the program says of its own rules.
    inside: BTreeMap<String, RuleMessages>,
    /// What packs say of any rules.
    packs: BTreeMap<String, RuleMessages>,
}

impl Messages {
    /// Reads the messages of the language that is `wanted` on the command line, or by the settings.
    pub(super) fn load(files: &Files, settings: &Settings, wanted: Option<&str>, problems: &mut Vec<Problem>) -> Self {
        let language = language(files, settings, wanted, problems);
        let mut layers = vec![USUAL];
        layers.extend(Some(language.as_str()).filter(|code| *code != USUAL));
        let files: Vec<&RuleFile> = layers.iter().filter_map(|code| files.get(&name(code))).collect();
        if let [file] = files[..]
            && file.is_built_in()
            && let Ok(raw) = file.parse::<RawMessages>()
        {
            return Self { language, words: raw.words, inside: raw.rules, packs: BTreeMap::new() };
        }
        let inside = built_in();
        let mut words = Value::default();
        let (mut own, mut packs) = (BTreeMap::new(), BTreeMap::new());
        for code in layers {
            let of_packs = files.iter().copied().filter(|file| !file.is_built_in() && file.name == name(code));
            for file in inside.get(&name(code)).into_iter().chain(of_packs) {
                let Some(layer) = read(file, problems) else { continue };
                let of = if file.is_built_in() { &mut own } else { &mut packs };
                if let Some(new) = layer.get("words") {
                    merge(&mut words, new);
                }
                add(of, serde_yaml::from_str::<OfRules>(&file.text).map(|layer| layer.rules).unwrap_or_default());
            }
        }
        Self { words: compiled(&words), language, inside: own, packs }
    }

    /// The files that they come from, the one with the last word first.
    pub(super) fn files(&self, files: &Files) -> Vec<RuleFile> {
        let codes = [self.language.as_str(), USUAL];
        let inside = built_in();
        let of_language = |code: &str| [files.get(&name(code)).cloned(), inside.get(&name(code)).cloned()];
        codes.into_iter().flat_map(of_language).flatten().collect()
    }

    /// Lays what is told in the language over what the rule says. What the program says of a rule does not hold of one that
    /// a pack has put in its place.
    pub(super) fn apply(&self, file: &RuleFile, raw: &mut RawCompareRule) {
        let inside = self.inside.get(&raw.id).filter(|_| file.is_built_in());
        for told in inside.into_iter().chain(self.packs.get(&raw.id)) {
            let texts = [(&told.message, &mut raw.message), (&told.why, &mut raw.why), (&told.check, &mut raw.check)];
            for (new, old) in texts {
                if let Some(new) = new {
                    old.clone_from(new);
                }
            }
            for explanation in &mut raw.explanations {
                let when = explanation.when.as_deref().unwrap_or(ALWAYS);
                if let Some(say) = told.explanations.get(when) {
                    explanation.say.clone_from(say);
                }
            }
        }
    }
}

/// What a file says of rules, whatever else it says.
#[derive(Default, Deserialize)]
#[serde(default)]
struct OfRules {
    rules: BTreeMap<String, RuleMessages>,
}

/// The words of several layers; what looks like a number is a word as well.
fn compiled(words: &Value) -> Words {
    let written = serde_yaml::to_string(words).unwrap_or_default();
    serde_yaml::from_str(&written).unwrap_or_else(|_| Words::usual())
}

impl Words {
    /// The built-in English words.
    ///
    /// # Panics
    /// They are broken, which the tests of the project exclude.
    #[must_use]
    pub fn usual() -> Self {
        let file = &built_in()[&name(USUAL)];
        file.parse::<RawMessages>().expect("the built-in messages are right").words
    }
}

/// What an explanation without `when` is called.
const ALWAYS: &str = "always";

/// The name of the file of a language.
fn name(code: &str) -> String {
    format!("{FOLDER}{code}.yaml")
}

/// The languages that there are messages in.
fn languages(files: &Files) -> impl Iterator<Item = &str> {
    files.keys().filter_map(|name| name.strip_prefix(FOLDER)?.strip_suffix(".yaml"))
}

fn language(files: &Files, settings: &Settings, wanted: Option<&str>, problems: &mut Vec<Problem>) -> String {
    let wanted = wanted.map(str::to_ascii_lowercase);
    let Some(code) = wanted.as_ref().or(settings.messages.as_ref()) else { return USUAL.to_owned() };
    if languages(files).any(|known| known == code) {
        return code.clone();
    }
    let message = format!("there are no messages in the language `{code}`");
    let problem = match (&wanted, &settings.file) {
        (None, Some(file)) => file.problem(&[Step::Key("messages")], 0, message),
        _ => Problem::error("--messages", message),
    };
    let known = languages(files).collect::<Vec<_>>().join(", ");
    problems.push(match nearest(code, languages(files)) {
        Some(near) => problem.help(format!("did you mean `{near}`? There are messages in {known}")),
        None => problem.help(format!("there are messages in {known}")),
    });
    USUAL.to_owned()
}

/// What a file says; `None` where something in it has not the right form.
fn read(file: &RuleFile, problems: &mut Vec<Problem>) -> Option<Value> {
    let faults = shape::faults_at(&file.text, &[], schemars::schema_for!(RawMessages).as_value(), false);
    let before = problems.len();
    problems.extend(faults.into_iter().map(|fault| file.told(fault)));
    let Ok(value) = serde_yaml::from_str::<Value>(&file.text) else {
        problems.extend(file.parse::<RawMessages>().err().into_iter().flatten());
        return None;
    };
    for (steps, text) in templates(&value) {
        let steps: Vec<Step<'_>> = steps.iter().map(|key| Step::Key(key)).collect();
        if let Err(error) = Template::parse(text) {
            problems.push(file.problem_in(&steps, error.at, error.length, error.message));
        }
    }
    (problems.len() == before).then_some(value)
}

/// What a file says of rules: the keys that lead to a text, and the text.
fn templates(value: &Value) -> Vec<(Vec<&str>, &str)> {
    let mut found = Vec::new();
    for (id, told) in mapping(value.get("rules")) {
        for (key, text) in mapping(Some(told)) {
            found.extend(text.as_str().map(|text| (vec!["rules", id, key], text)));
            let inner =
                mapping(Some(text)).filter_map(|(when, say)| Some((vec!["rules", id, key, when], say.as_str()?)));
            found.extend(inner);
        }
    }
    found
}

/// The keys and values of a mapping; nothing of anything else.
fn mapping(value: Option<&Value>) -> impl Iterator<Item = (&str, &Value)> {
    let map = value.and_then(Value::as_mapping);
    map.into_iter().flatten().filter_map(|(key, value)| Some((key.as_str()?, value)))
}

/// Lays what a layer says over what is told below it.
fn add(below: &mut BTreeMap<String, RuleMessages>, layer: BTreeMap<String, RuleMessages>) {
    for (id, new) in layer {
        let old = below.entry(id).or_default();
        old.message = new.message.or(old.message.take());
        old.why = new.why.or(old.why.take());
        old.check = new.check.or(old.check.take());
        old.explanations.extend(new.explanations);
    }
}
