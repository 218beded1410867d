//! The files of all packs in force: the built-in ones and the folders laid over them.

use super::super::file::RuleFile;
use super::super::place::Step;
use super::super::settings::{Layer, RuleSettings, WordSettings};
use crate::problem::Problem;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The name of the built-in pack in `extends`.
const BUILT_IN_NAME: &str = "builtin";
/// Name in the pack, text, the same as JSON; see `build.rs`.
static BUILT_IN: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

/// Files by their names in the pack.
pub type Files = BTreeMap<String, RuleFile>;

/// `pack.yaml`: what a pack is and what it builds on.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The name of the pack.
    #[serde(rename = "id")]
    _id: String,
    /// What the pack is for.
    #[serde(rename = "about")]
    _about: String,
    /// Other packs, `builtin` or folders relative to this one; their files are taken first, and files of this pack
    /// with the same name replace them.
    #[serde(default)]
    extends: Vec<String>,
    /// Rule by rule, what is to be otherwise than in the packs below.
    #[serde(default)]
    rules: BTreeMap<String, RuleSettings>,
    /// Word list by word list, what comes and goes: `ID` in every language, `de/ID` in one.
    #[serde(default)]
    words: BTreeMap<String, WordSettings>,
}

/// The files inside the program.
pub fn built_in() -> Files {
    let file = |&(name, text, json): &(&str, &'static str, &'static str)| {
        (name.to_owned(), RuleFile::built_in(name.to_owned(), text, json))
    };
    BUILT_IN.iter().map(file).collect()
}

/// Adds the files of a folder, and before them those of the packs that it extends.
pub fn add_folder(folder: &Path, packs: &mut Opened, files: &mut Files, problems: &mut Vec<Problem>) {
    let shown = folder.display().to_string();
    let Ok(real) = folder.canonicalize() else {
        problems.push(Problem::error(shown, "there is no such folder of rules").help("check the spelling of the path"));
        return;
    };
    if !packs.done.insert(real.clone()) {
        return;
    }
    let manifest_path = folder.join("pack.yaml");
    if let Ok(text) = fs::read_to_string(&manifest_path) {
        let file = RuleFile::new(manifest_path.display().to_string(), "pack.yaml", text);
        packs.open.push(real);
        match file.parse::<Manifest>() {
            Ok(Manifest { extends, rules, words, .. }) => {
                extend(folder, &file, &extends, packs, files, problems);
                packs.layers.push(Layer { file, rules, words });
            }
            Err(met) => problems.extend(met),
        }
        packs.open.pop();
    }
    let mut walk: Vec<_> = ignore::WalkBuilder::new(folder)
        .standard_filters(false)
        .build()
        .filter_map(Result::ok)
        .map(ignore::DirEntry::into_path)
        .filter(|path| path.is_file() && is_yaml(path))
        .collect();
    walk.sort();
    for path in walk {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        match fs::read_to_string(&path) {
            Ok(text) => {
                files.insert(name.clone(), RuleFile::new(path.display().to_string(), name, text));
            }
            Err(error) => {
                let message = format!("cannot read the rule file: {error}");
                problems.push(Problem::error(path.display().to_string(), message).help("save it as UTF-8 text"));
            }
        }
    }
}

/// The packs that are being laid over each other.
#[derive(Debug, Default)]
pub struct Opened {
    /// From the one that was asked for to the one at hand, each extending the next.
    open: Vec<PathBuf>,
    /// A pack that several others extend lies below all of them, once.
    done: BTreeSet<PathBuf>,
    /// What the packs change about rules below them, the lowest first.
    pub layers: Vec<Layer>,
}

/// Adds the packs that `file`, a file of `folder`, names under `extends`.
pub fn extend(
    folder: &Path,
    file: &RuleFile,
    extends: &[String],
    packs: &mut Opened,
    files: &mut Files,
    problems: &mut Vec<Problem>,
) {
    for (index, other) in extends.iter().enumerate() {
        if other == BUILT_IN_NAME {
            continue;
        }
        let place = [Step::Key("extends"), Step::Item(index)];
        let target = folder.join(other);
        match target.canonicalize() {
            Ok(real) if packs.open.contains(&real) => {
                let message = format!("packs extend each other in a circle through `{other}`");
                problems.push(file.problem(&place, 0, message).help("remove one of the extends"));
            }
            Ok(_) => add_folder(&target, packs, files, problems),
            Err(_) => problems.push(
                file.problem(&place, 0, format!("there is no pack `{other}`"))
                    .help("name a folder relative to this one, or `builtin`"),
            ),
        }
    }
}

fn is_yaml(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml")
}
