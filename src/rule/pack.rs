//! Rule packs: the built-in one and the folders that a desk lays over it.

use super::align::Align;
use super::claim_rule::{self, RawClaimRule};
use super::compare_rule::{self, CompareRule, RawCompareRule};
use super::file::{BUILT_IN as BUILT_IN_PATH, RuleFile};
use super::language::Language;
use super::lexicon::LexiconBuilder;
use super::name_forms::NameForms;
use super::place::Step;
use super::reading::{self, ReadingRules};
use super::spelling::Spelling;
use super::tables::Tables;
use super::words::{self, WordList};
use crate::problem::Problem;
use crate::text::fold_word;
use include_dir::{Dir, include_dir};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/rules");
/// The name of the built-in pack in `extends`.
const BUILT_IN_NAME: &str = "builtin";
/// The file with the limits of the matcher.
const ALIGN: &str = "align.yaml";

/// `pack.yaml`: what a pack is and what it builds on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    #[serde(rename = "id")]
    _id: String,
    #[serde(rename = "about")]
    _about: String,
    /// Other packs, `builtin` or folders relative to this one; their files are taken first, and files of this pack
    /// with the same name replace them.
    #[serde(default)]
    extends: Vec<String>,
}

/// All rules in force, compiled.
#[derive(Debug)]
pub struct Pack {
    pub languages: BTreeMap<String, Language>,
    pub align: Align,
    /// In order of their files' names.
    pub compare: Vec<CompareRule>,
    /// Identifies the rules in force: a hash over all files.
    pub hash: String,
}

impl Pack {
    /// The pack inside the program.
    ///
    /// # Panics
    /// The built-in rules are broken, which the tests of the project exclude.
    #[must_use]
    pub fn built_in() -> Self {
        let (pack, problems) = Self::load(&[]);
        assert!(problems.is_empty(), "the built-in rules are broken: {}", problems[0]);
        pack
    }

    /// Loads the built-in pack and lays the folders over it, one after the other; files of the same name replace
    /// each other. A folder whose `pack.yaml` does not extend `builtin` still lies over the built-in pack.
    ///
    /// Rules with mistakes are left out; the problems say which.
    #[must_use]
    pub fn load(folders: &[PathBuf]) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut files = BTreeMap::new();
        add_built_in(&mut files);
        for folder in folders {
            add_folder(folder, &mut Opened::default(), &mut files, &mut problems);
        }
        let pack = Self::compile(&files, &mut problems);
        problems.sort_by(|a, b| (&a.path, a.line, a.column).cmp(&(&b.path, b.line, b.column)));
        (pack, problems)
    }

    fn compile(files: &BTreeMap<String, RuleFile>, problems: &mut Vec<Problem>) -> Self {
        let codes: BTreeSet<&str> = files
            .keys()
            .filter_map(|name| name.split_once('/'))
            .map(|(code, _)| code)
            .filter(|code| code.len() == 2)
            .collect();
        let mut languages = BTreeMap::new();
        for code in codes {
            languages.insert(code.to_owned(), compile_language(code, files, problems));
        }
        let mut compare: Vec<CompareRule> = Vec::new();
        let parsed = parse_folder::<RawCompareRule>(files, "compare/", problems);
        for (file, raw) in each_once("rule", parsed, |raw| &raw.id, problems) {
            compare.extend(compare_rule::compile(file, raw, problems));
        }
        let mut hasher = blake3::Hasher::new();
        for (name, file) in files {
            hasher.update(name.as_bytes()).update(&[0]).update(file.text.as_bytes()).update(&[0]);
        }
        let hash = hasher.finalize().to_hex()[..16].to_owned();
        Self { languages, align: align(files, problems), compare, hash }
    }
}

fn compile_language(code: &str, files: &BTreeMap<String, RuleFile>, problems: &mut Vec<Problem>) -> Language {
    let mut lexicon = LexiconBuilder::default();
    let lists = parse_folder::<WordList>(files, &format!("{code}/words/"), problems);
    let lists = each_once("word list", lists, |list| &list.id, problems);
    words::add_lists(&lists, &mut lexicon, problems);
    let tables = Tables::load(code, files, &mut lexicon, problems);
    let mut rules = Vec::new();
    let parsed = parse_folder::<RawClaimRule>(files, &format!("{code}/claims/"), problems);
    for (file, raw) in each_once("rule", parsed, |raw| &raw.id, problems) {
        rules.extend(claim_rule::compile(file, raw, &mut lexicon, problems));
    }
    let same = equivalents(code, files, problems);
    let mut language = Language::new(code.to_owned(), lexicon.finish(), rules, same);
    language.tables = tables;
    language.spelling = Spelling::new(parse_table(files, &format!("{code}/spelling.yaml"), problems));
    language.name_forms = NameForms::new(&parse_table(files, &format!("{code}/name-forms.yaml"), problems));
    language.reading = reading_rules(files.get(&format!("{code}/reading.yaml")), problems);
    language
}

fn reading_rules(file: Option<&RuleFile>, problems: &mut Vec<Problem>) -> ReadingRules {
    match file.map(|file| (file, file.parse())) {
        Some((file, Ok(raw))) => reading::compile(file, raw, problems),
        Some((_, Err(problem))) => {
            problems.push(problem);
            ReadingRules::default()
        }
        None => ReadingRules::default(),
    }
}

/// The limits of the matcher; where those of a pack have a mistake, the built-in ones stay in force.
fn align(files: &BTreeMap<String, RuleFile>, problems: &mut Vec<Problem>) -> Align {
    let parsed = files.get(ALIGN).map(RuleFile::parse::<Align>);
    match parsed {
        Some(Ok(align)) => return align,
        Some(Err(problem)) => problems.push(problem),
        None => {}
    }
    let mut built_in = BTreeMap::new();
    add_built_in(&mut built_in);
    built_in[ALIGN].parse().expect("the built-in align.yaml is right")
}

/// Words that count as the same when sentences are aligned: every word of a class -> the first of its class.
fn equivalents(
    code: &str,
    files: &BTreeMap<String, RuleFile>,
    problems: &mut Vec<Problem>,
) -> FxHashMap<String, String> {
    let mut same = FxHashMap::default();
    let Some(file) = files.get(&format!("{code}/equivalents.yaml")) else { return same };
    match file.parse::<Vec<Vec<String>>>() {
        Ok(classes) => {
            for class in classes {
                for word in &class {
                    same.insert(fold_word(word), fold_word(&class[0]));
                }
            }
        }
        Err(problem) => problems.push(problem),
    }
    same
}

/// Leaves out and reports what has the id of something else: of a built-in rule or, among other files, of the first.
fn each_once<'a, T>(
    what: &str,
    mut parsed: Vec<(&'a RuleFile, T)>,
    id: impl Fn(&T) -> &String,
    problems: &mut Vec<Problem>,
) -> Vec<(&'a RuleFile, T)> {
    let mut owners: BTreeMap<String, &RuleFile> = BTreeMap::new();
    for (file, value) in &parsed {
        let owner = owners.entry(id(value).clone()).or_insert(file);
        if file.is_built_in() && !owner.is_built_in() {
            *owner = file;
        }
    }
    parsed.retain(|(file, value)| {
        let owner = owners[id(value)];
        if owner.name == file.name {
            return true;
        }
        let message = format!("the {what} `{}` is already defined in {}", id(value), owner.path);
        let help = format!("give it another id, or name the file {} to replace that one", owner.name);
        problems.push(file.problem(&[Step::Key("id")], 0, message).help(help));
        false
    });
    parsed
}

/// Parses every file of a folder of the pack; those with mistakes are reported and left out.
fn parse_folder<'a, T: serde::de::DeserializeOwned>(
    files: &'a BTreeMap<String, RuleFile>,
    folder: &str,
    problems: &mut Vec<Problem>,
) -> Vec<(&'a RuleFile, T)> {
    let mut parsed = Vec::new();
    for (_, file) in files.range(folder.to_owned()..).take_while(|(name, _)| name.starts_with(folder)) {
        match file.parse() {
            Ok(value) => parsed.push((file, value)),
            Err(problem) => problems.push(problem),
        }
    }
    parsed
}

/// Parses the one file of that name; a language without it, or with a mistake in it, has an empty table.
fn parse_table<T: serde::de::DeserializeOwned + Default>(
    files: &BTreeMap<String, RuleFile>,
    name: &str,
    problems: &mut Vec<Problem>,
) -> T {
    let Some(file) = files.get(name) else { return T::default() };
    file.parse().unwrap_or_else(|problem| {
        problems.push(problem);
        T::default()
    })
}

fn add_built_in(files: &mut BTreeMap<String, RuleFile>) {
    fn add(dir: &Dir<'_>, files: &mut BTreeMap<String, RuleFile>) {
        for file in dir.files() {
            let name = file.path().to_string_lossy().replace('\\', "/");
            if let (true, Some(text)) = (is_yaml(file.path()), file.contents_utf8()) {
                files.insert(
                    name.clone(),
                    RuleFile { path: format!("{BUILT_IN_PATH}{name}"), name, text: text.to_owned() },
                );
            }
        }
        for inner in dir.dirs() {
            add(inner, files);
        }
    }
    add(&BUILT_IN, files);
}

/// The packs that are being laid over each other.
#[derive(Debug, Default)]
struct Opened {
    /// From the one that was asked for to the one at hand, each extending the next.
    open: Vec<PathBuf>,
    /// A pack that several others extend lies below all of them, once.
    done: BTreeSet<PathBuf>,
}

fn add_folder(folder: &Path, packs: &mut Opened, files: &mut BTreeMap<String, RuleFile>, problems: &mut Vec<Problem>) {
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
        let file = RuleFile { path: manifest_path.display().to_string(), name: "pack.yaml".into(), text };
        packs.open.push(real);
        match file.parse::<Manifest>() {
            Ok(manifest) => extend(folder, &file, &manifest, packs, files, problems),
            Err(problem) => problems.push(problem),
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
                files.insert(name.clone(), RuleFile { path: path.display().to_string(), name, text });
            }
            Err(error) => {
                let message = format!("cannot read the rule file: {error}");
                problems.push(Problem::error(path.display().to_string(), message).help("save it as UTF-8 text"));
            }
        }
    }
}

fn extend(
    folder: &Path,
    file: &RuleFile,
    manifest: &Manifest,
    packs: &mut Opened,
    files: &mut BTreeMap<String, RuleFile>,
    problems: &mut Vec<Problem>,
) {
    for (index, other) in manifest.extends.iter().enumerate() {
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
