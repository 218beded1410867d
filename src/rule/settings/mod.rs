//! `factlint.yaml`: what a project changes about the rules without copying them.

mod effective;
mod known;
mod layer;
mod overlay;
mod wrong;

pub use effective::{Effective, effective, told_by};
pub(super) use layer::{Layer, RuleSettings, WordSettings};
pub(super) use overlay::merge;
pub(super) use wrong::one_kind_an_id;

use super::align::{AlignKind, Alignable};
use super::align_rule::RawAlignRule;
use super::claim_rule::{Context, RawClaimRule};
use super::compare_rule::RawCompareRule;
use super::comparison::Comparison;
use super::file::RuleFile;
use super::place::Step;
use super::shape;
use super::template::Template;
use super::words::WordList;
use crate::problem::Problem;
use crate::text::fold_word;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
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
    /// The code of the language in which findings are told, whatever the language of the articles; left out: `en`.
    messages: Option<String>,
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

/// The settings of a project and of the packs that it lays over the built-in one; without any, nothing is changed.
#[derive(Debug, Default)]
pub struct Settings {
    /// `factlint.yaml` itself.
    pub file: Option<RuleFile>,
    pub(super) extends: Vec<String>,
    /// The code of the language of articles that do not tell theirs.
    pub(super) language: Option<String>,
    /// The code of the language in which findings are told.
    pub(super) messages: Option<String>,
    /// The names files of the project.
    pub names: Vec<PathBuf>,
    /// What is changed, by the lowest pack first and by the project last: later changes lie over earlier ones.
    layers: Vec<Layer>,
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
        let layers = vec![Layer { file: file.clone(), rules: raw.rules, words: raw.words }];
        Self { extends: raw.extends, language: raw.language, messages: raw.messages, names, layers, file: Some(file) }
    }

    /// Puts the changes of packs under those of the project.
    pub(super) fn over(&mut self, packs: Vec<Layer>) {
        self.layers.splice(0..0, packs);
    }

    /// The files that change something.
    pub(super) fn files(&self) -> impl Iterator<Item = &RuleFile> {
        self.layers.iter().map(|layer| &layer.file)
    }

    /// The limits that are set, with the file that does it and the rule.
    pub(super) fn limits_set(&self) -> impl Iterator<Item = (&RuleFile, &str, &serde_yaml::Value)> {
        self.layers.iter().flat_map(|layer| {
            let limits = layer.rules.iter().filter_map(|(id, settings)| Some((id, settings.limits.as_ref()?)));
            limits.map(|(id, limits)| (&layer.file, id.as_str(), limits))
        })
    }

    /// What is changed about a rule, with the file that does it, the lowest first.
    fn of<'a>(&'a self, rule: &'a str) -> impl Iterator<Item = (&'a RuleFile, &'a RuleSettings)> {
        self.layers.iter().filter_map(move |layer| Some((&layer.file, layer.rules.get(rule)?)))
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

    /// Whether the rule is switched off.
    #[must_use]
    pub fn is_off(&self, rule: &str) -> bool {
        self.switch(rule).is_some_and(|(_, off)| off)
    }

    /// The last word on whether a rule is off, and the file that has it.
    fn switch<'a>(&'a self, rule: &'a str) -> Option<(&'a RuleFile, bool)> {
        self.of(rule).filter_map(|(file, settings)| Some((file, settings.off?))).last()
    }

    /// The rules that are switched off, in order.
    pub fn switched_off(&self) -> impl Iterator<Item = &str> {
        let named: BTreeSet<&str> =
            self.layers.iter().flat_map(|layer| layer.rules.keys()).map(String::as_str).collect();
        named.into_iter().filter(|rule| self.is_off(rule))
    }

    /// The place (`PATH:LINE`) where a rule is switched off.
    #[must_use]
    pub fn off_at(&self, rule: &str) -> Option<String> {
        let (file, _) = self.switch(rule).filter(|(_, off)| *off)?;
        let steps = [Step::Key("rules"), Step::Key(rule), Step::Key("off")];
        Some(format!("{}:{}", file.path, file.place(&steps).0))
    }

    pub(super) fn change_words(&self, language: &str, list: &mut WordList) {
        let ids = [list.id.clone(), format!("{language}/{}", list.id)];
        for layer in &self.layers {
            for change in ids.iter().filter_map(|id| layer.words.get(id)) {
                let gone: Vec<String> = change.remove.iter().map(|word| fold_word(word)).collect();
                list.words.retain(|word| !gone.contains(&fold_word(word)));
                list.words.extend(change.add.iter().cloned());
            }
        }
    }

    /// Lays the settings of a comparison rule over it.
    pub(super) fn apply(&self, written: &RuleFile, raw: &mut RawCompareRule, problems: &mut Vec<Problem>) {
        let id = raw.id.clone();
        for (file, change) in self.of(&id) {
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
                        let place = [Step::Key("rules"), Step::Key(&id), Step::Key(key)];
                        problems.push(file.problem_in(&place, error.at, error.length, error.message));
                    }
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

    /// Lays the settings of an extraction rule over it.
    pub(super) fn apply_to_extraction(&self, raw: &mut RawClaimRule) {
        raw.only_in = self.only_in(&raw.id).map(|(_, context)| context).or(raw.only_in);
    }

    /// The last word on where a rule looks, and the file that has it.
    fn only_in<'a>(&'a self, rule: &'a str) -> Option<(&'a RuleFile, Context)> {
        self.of(rule).filter_map(|(file, settings)| Some((file, settings.only_in?))).last()
    }

    /// Lays the settings of an alignment rule over it.
    pub(super) fn apply_to_alignment(&self, written: &RuleFile, raw: &mut RawAlignRule, problems: &mut Vec<Problem>) {
        let Some(kind) = raw.align.set().next() else { return };
        match (self.only_in(&raw.id), kind) {
            (Some((_, context)), AlignKind::Claim(_)) => raw.only_in = Some(context),
            (Some((file, _)), _) => {
                let place = [Step::Key("rules"), Step::Key(&raw.id), Step::Key("only-in")];
                let message = "only a rule that aligns claims has an `only-in`";
                problems.push(file.problem_at_key(&place, message).help("remove it"));
            }
            (None, _) => {}
        }
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
        // Made only where it is needed: it takes longer than to read all rules.
        let mut schema = None;
        let mut whole = None;
        for (file, limits) in self.of(id).filter_map(|(file, settings)| Some((file, settings.limits.as_ref()?))) {
            let schema = schema.get_or_insert_with(|| overlay::property(schemars::schema_for!(T).as_value(), kind));
            let faults = shape::faults_at(&file.text, &["rules", id, "limits"], schema, false);
            if faults.is_empty() {
                overlay::lay(whole.get_or_insert_with(|| overlay::part(written, key)), kind, limits);
            }
            problems.extend(faults.into_iter().map(|fault| file.told(fault)));
        }
        serde_yaml::from_value(whole?).map_err(|error| problems.push(written.problem(&[], 0, error.to_string()))).ok()
    }
}
