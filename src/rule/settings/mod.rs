//! `factlint.yaml`: what a project changes about the rules without copying them.

mod effective;
mod known;
mod overlay;
mod wrong;

pub use effective::{Effective, effective};

use super::align::Alignable;
use super::align_rule::RawAlignRule;
use super::compare_rule::{Comparison, RawCompareRule, Severity};
use super::file::RuleFile;
use super::place::Step;
use super::template::Template;
use super::words::WordList;
use crate::problem::Problem;
use crate::text::fold_word;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The name of the file.
pub const FILE: &str = "factlint.yaml";

/// `factlint.yaml` as written: the settings of a project.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "factlint.yaml")]
pub(super) struct RawSettings {
    /// Packs to lay over the built-in rules, one after the other: folders, relative to this file.
    #[serde(default)]
    extends: Vec<String>,
    /// The code of the language of articles that do not tell theirs; left out: `en`.
    language: Option<String>,
    /// Files that say how names are spelled, relative to this file.
    #[serde(default)]
    names: Vec<String>,
    /// Rule by rule, what is to be otherwise.
    #[serde(default)]
    rules: BTreeMap<String, RuleSettings>,
    /// Word list by word list, what comes and goes: `ID` in every language, `de/ID` in one.
    #[serde(default)]
    words: BTreeMap<String, WordSettings>,
}

/// What a project changes about one rule.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RuleSettings {
    /// Whether the rule is switched off.
    #[serde(default)]
    off: bool,
    /// How bad its findings are.
    severity: Option<Severity>,
    /// What a finding says; `{a}` and `{b}` are the two values.
    message: Option<String>,
    /// Why it was found.
    why: Option<String>,
    /// What the editor can do about it.
    check: Option<String>,
    /// Limits of its comparison or alignment that are to be otherwise; the keys are those of the rule.
    #[schemars(with = "Option<BTreeMap<String, serde_json::Value>>")]
    limits: Option<serde_yaml::Value>,
}

impl RuleSettings {
    /// The key of something that an extraction rule does not have; `limits` only where nothing else is set.
    fn of_comparison(&self) -> Option<&'static str> {
        let keys = [
            ("severity", self.severity.is_some()),
            ("message", self.message.is_some()),
            ("why", self.why.is_some()),
            ("check", self.check.is_some()),
            ("limits", self.limits.is_some()),
        ];
        keys.iter().find(|(_, set)| *set).map(|(key, _)| *key)
    }
}

/// What a project changes about a word list.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct WordSettings {
    /// Entries to put in.
    #[serde(default)]
    add: Vec<String>,
    /// Entries to take out.
    #[serde(default)]
    remove: Vec<String>,
}

/// The settings of a project; without a file of settings, nothing is changed.
#[derive(Debug, Default)]
pub struct Settings {
    /// `factlint.yaml` itself.
    pub file: Option<RuleFile>,
    pub(super) extends: Vec<String>,
    /// The code of the language of articles that do not tell theirs.
    pub(super) language: Option<String>,
    /// The names files of the project.
    pub names: Vec<PathBuf>,
    rules: BTreeMap<String, RuleSettings>,
    words: BTreeMap<String, WordSettings>,
}

impl Settings {
    /// The settings for work in a folder: the nearest `factlint.yaml`, in it or above it.
    #[must_use]
    pub fn find(folder: &Path) -> Option<PathBuf> {
        let real = folder.canonicalize().ok()?;
        let mut shown = PathBuf::new();
        for above in real.ancestors() {
            if above.join(FILE).is_file() {
                return Some(shown.join(FILE));
            }
            shown.push("..");
        }
        None
    }

    pub(super) fn load(path: &Path, problems: &mut Vec<Problem>) -> Self {
        let shown = path.display().to_string();
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) => {
                let problem = Problem::error(shown, format!("cannot read the settings: {error}"));
                problems.push(problem.help("check the path"));
                return Self::default();
            }
        };
        let file = RuleFile::new(shown, FILE, text);
        let raw = file.parse::<RawSettings>().unwrap_or_else(|met| {
            problems.extend(met);
            RawSettings::default()
        });
        let folder = path.parent().unwrap_or(Path::new(""));
        let mut names = Vec::new();
        for (index, name) in raw.names.iter().enumerate() {
            let target = folder.join(name);
            if target.is_file() {
                names.push(target);
            } else {
                let place = [Step::Key("names"), Step::Item(index)];
                let problem = file.problem(&place, 0, format!("there is no file `{name}`"));
                problems.push(problem.help("name a file relative to this one"));
            }
        }
        Self {
            extends: raw.extends,
            language: raw.language,
            names,
            rules: raw.rules,
            words: raw.words,
            file: Some(file),
        }
    }

    /// The folder that the paths in the settings start from.
    pub(super) fn folder(&self) -> &Path {
        let path = self.file.as_ref().map_or("", |file| &file.path);
        Path::new(path).parent().unwrap_or(Path::new(""))
    }

    /// The folders of the packs that the project lays over the built-in one.
    pub fn packs(&self) -> impl Iterator<Item = PathBuf> + '_ {
        self.extends.iter().map(|other| self.folder().join(other))
    }

    /// Whether the project has switched the rule off.
    #[must_use]
    pub fn is_off(&self, rule: &str) -> bool {
        self.rules.get(rule).is_some_and(|settings| settings.off)
    }

    /// The rules that the project has switched off, in order.
    pub fn switched_off(&self) -> impl Iterator<Item = &str> {
        self.rules.iter().filter(|(_, settings)| settings.off).map(|(id, _)| id.as_str())
    }

    /// The line of `factlint.yaml` in which something about a rule is set.
    #[must_use]
    pub fn line_of(&self, rule: &str, keys: &[&str]) -> Option<usize> {
        let file = self.file.as_ref()?;
        let path = [["rules", rule].as_slice(), keys].concat();
        overlay::line_of(&file.text, &path)
    }

    pub(super) fn change_words(&self, language: &str, list: &mut WordList) {
        if self.words.is_empty() {
            return;
        }
        for change in [list.id.clone(), format!("{language}/{}", list.id)].iter().filter_map(|id| self.words.get(id)) {
            let gone: Vec<String> = change.remove.iter().map(|word| fold_word(word)).collect();
            list.words.retain(|word| !gone.contains(&fold_word(word)));
            list.words.extend(change.add.iter().cloned());
        }
    }

    /// Lays the settings of a comparison rule over it.
    pub(super) fn apply(&self, written: &RuleFile, raw: &mut RawCompareRule, problems: &mut Vec<Problem>) {
        let (Some(file), Some(change)) = (&self.file, self.rules.get(&raw.id)) else { return };
        raw.severity = change.severity.unwrap_or(raw.severity);
        let texts = [
            ("message", &change.message, &mut raw.message),
            ("why", &change.why, &mut raw.why),
            ("check", &change.check, &mut raw.check),
        ];
        for (key, new, old) in texts {
            let Some(new) = new else { continue };
            match Template::parse(new) {
                Ok(_) => old.clone_from(new),
                Err(error) => {
                    let place = [Step::Key("rules"), Step::Key(&raw.id), Step::Key(key)];
                    problems.push(file.problem_in(&place, error.at, error.length, error.message));
                }
            }
        }
        if let Some(kind) = raw.compare.kind() {
            let part = ("compare", kind);
            if let Some(compare) = self.limits::<Comparison>(&raw.id, part, written, problems) {
                raw.compare = compare;
            }
        }
    }

    /// Lays the settings of an alignment rule over it.
    pub(super) fn apply_to_alignment(&self, written: &RuleFile, raw: &mut RawAlignRule, problems: &mut Vec<Problem>) {
        let Some(kind) = raw.align.set().next() else { return };
        if let Some(align) = self.limits::<Alignable>(&raw.id, ("align", kind.name()), written, problems) {
            raw.align = align;
        }
    }

    /// The limits of a rule, which stand under two keys of its file, with those of the settings laid over them; `None`
    /// where these say nothing, or nothing right, about them.
    fn limits<T: DeserializeOwned + JsonSchema>(
        &self,
        id: &str,
        (key, kind): (&str, &str),
        written: &RuleFile,
        problems: &mut Vec<Problem>,
    ) -> Option<T> {
        let (file, limits) = (self.file.as_ref()?, self.rules.get(id)?.limits.as_ref()?);
        let schema = overlay::property(schemars::schema_for!(T).as_value(), kind);
        let laid = overlay::lay(file, &["rules", id, "limits"], limits, &schema, written, &[key], kind);
        laid.map_err(|met| problems.extend(met)).ok()
    }
}
