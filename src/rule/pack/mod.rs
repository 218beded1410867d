//! Rule packs: the built-in one, the folders that a desk lays over it, and the settings of a project.

mod parse;
mod sources;

use super::align_rule::AlignRules;
use super::claim_rule::{self, RawClaimRule};
use super::compare_rule::{self, CompareRule, RawCompareRule};
use super::equivalents::Equivalents;
use super::events::Events;
use super::language::{Language, STOP_WORDS};
use super::languages::{Languages, codes};
use super::lexicon_builder::LexiconBuilder;
use super::messages::Messages;
use super::name_forms::NameForms;
use super::reading;
use super::settings::Settings;
use super::spelling::Spelling;
use super::tables::Tables;
use super::telling::Telling;
use super::traits::Traits;
use super::words::{self, WordList};
use crate::problem::Problem;
use crate::text::{WordId, fold_word};
use rustc_hash::FxHashMap;
use sources::Opened;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

pub(super) use parse::{each_once, table};
pub(super) use sources::{Files, Manifest, built_in};

/// All rules in force, compiled.
#[derive(Debug)]
pub struct Pack {
    pub languages: Languages,
    pub align: AlignRules,
    /// In order of their files' names.
    pub compare: Vec<CompareRule>,
    /// What is told of findings, in the language of the editor.
    pub messages: Messages,
    /// Identifies the rules in force: a hash over all files and settings.
    pub hash: String,
    /// The files that the rules stand in, by their names in the pack.
    pub files: Arc<Files>,
    /// What the project changes about them.
    pub settings: Arc<Settings>,
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
        Self::load_project(folders, None, None)
    }

    /// The same with the settings of a project: the file of that path, whose packs lie between the built-in one and
    /// the folders. `messages` is the code of the language in which findings are told; none: what the settings say, else
    /// English.
    #[must_use]
    pub fn load_project(folders: &[PathBuf], project: Option<&Path>, messages: Option<&str>) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut files = sources::built_in();
        let mut settings = project.map(|path| Settings::load(path, &mut problems)).unwrap_or_default();
        let mut opened = Opened::default();
        if let Some(file) = &settings.file {
            sources::extend(settings.folder(), file, &settings.extends, &mut opened, &mut files, &mut problems);
        }
        let mut layers = opened.layers;
        for folder in folders {
            let mut opened = Opened::default();
            sources::add_folder(folder, &mut opened, &mut files, &mut problems);
            layers.extend(opened.layers);
        }
        settings.over(layers);
        let pack = Self::compile(files, settings, messages, &mut problems);
        problems.sort_by(|a, b| (&a.path, a.line, a.column).cmp(&(&b.path, b.line, b.column)));
        (pack, problems)
    }

    fn compile(files: Files, settings: Settings, messages: Option<&str>, problems: &mut Vec<Problem>) -> Self {
        let (files, settings) = (Arc::new(files), Arc::new(settings));
        let telling = Telling::load(&files);
        let languages = Languages::new(Arc::clone(&files), Arc::clone(&settings), telling);
        for code in codes(&files).filter(|code| has_own(&files, code)) {
            languages.set(compile_language(code, &files, &settings, problems));
        }
        let messages = Messages::load(&files, &settings, messages, problems);
        let mut compare: Vec<CompareRule> = Vec::new();
        let parsed = parse::folder::<RawCompareRule>(&files, "compare/", problems);
        for (file, mut raw) in parse::each_once("rule", parsed, |raw| &raw.id, problems) {
            if settings.is_off(&raw.id) {
                continue;
            }
            messages.apply(file, &mut raw);
            settings.apply(file, &mut raw, problems);
            compare.extend(compare_rule::compile(file, raw, problems));
        }
        settings.check(&files, problems);
        let align = AlignRules::load(&files, &settings, problems);
        let hash = hash(&files, &settings);
        Self { languages, align, compare, messages, hash, files, settings }
    }
}

/// Whether a desk has put a file of its own into the folder of a language, in which something can be wrong.
pub(super) fn has_own(files: &Files, code: &str) -> bool {
    let folder = format!("{code}/");
    let mut of_language = files.range(folder.clone()..).take_while(|(name, _)| name.starts_with(&folder));
    of_language.any(|(_, file)| !file.is_built_in())
}

/// The regular expressions of a language take as long to compile as all the rest: they are made beside it. (Not on the
/// threads that read articles: one that waits there takes up the next article, which may wait for this language.)
pub(super) fn compile_language(
    code: &str,
    files: &Files,
    settings: &Settings,
    problems: &mut Vec<Problem>,
) -> Language {
    let name = format!("{code}/reading.yaml");
    let read_lines = || {
        let mut met = Vec::new();
        let rules = parse::table(files, &name, &mut met).map(|(file, raw)| reading::compile(file, raw, &mut met));
        (rules, met)
    };
    let (mut language, (reading, met)) = thread::scope(|scope| {
        let reading = scope.spawn(read_lines);
        let language = compile_words(code, files, settings, problems);
        (language, reading.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    });
    language.reading = reading.unwrap_or_default();
    problems.extend(met);
    language
}

/// Everything but how lines are read.
fn compile_words(code: &str, files: &Files, settings: &Settings, problems: &mut Vec<Problem>) -> Language {
    let mut lexicon = LexiconBuilder::default();
    let lists = parse::folder::<WordList>(files, &format!("{code}/words/"), problems);
    let mut lists = parse::each_once("word list", lists, |list| &list.id, problems);
    for (_, list) in &mut lists {
        settings.change_words(code, list);
    }
    // They are most of a text: with the first ids, what is known of them lies close together in the fastest memory.
    for word in lists.iter().filter(|(_, list)| list.id == STOP_WORDS).flat_map(|(_, list)| &list.words) {
        lexicon.intern_all(word);
    }
    words::add_lists(&lists, &mut lexicon, problems);
    let tables = Tables::load(code, files, &mut lexicon, problems);
    let mut rules = Vec::new();
    let parsed = parse::folder::<RawClaimRule>(files, &format!("{code}/claims/"), problems);
    for (file, mut raw) in parse::each_once("rule", parsed, |raw| &raw.id, problems) {
        if !settings.is_off(&raw.id) {
            settings.apply_to_extraction(&mut raw);
            rules.extend(claim_rule::compile(file, raw, &mut lexicon, problems));
        }
    }
    let same = parse::table(files, &format!("{code}/equivalents.yaml"), problems);
    let same = Equivalents::new(code, same, problems);
    let events = parse::table::<Vec<Vec<String>>>(files, &format!("{code}/events.yaml"), problems);
    let events = events.map(|(file, sorts)| Events::new(file, &sorts, &mut lexicon, problems));
    let lexicon = lexicon.finish();
    if lexicon.len() > WordId::MOST {
        let message =
            format!("the rules know {} words of a language; at most {} can be told apart", lexicon.len(), WordId::MOST);
        problems.push(Problem::error(format!("{code}/words"), message).help("leave out lists that no rule uses"));
    }
    let mut language = Language::new(code.to_owned(), lexicon, rules, same);
    language.tables = tables;
    language.events = events.unwrap_or_default();
    language.contrasts = contrasts(code, files, problems);
    let table = |name: &str| format!("{code}/{name}.yaml");
    let traits = parse::table(files, &table("language"), problems);
    language.traits = Traits::new(traits.map(|(_, raw)| raw).unwrap_or_default());
    let spelling = parse::table(files, &table("spelling"), problems);
    language.spelling = Spelling::new(spelling.map(|(_, raw)| raw).unwrap_or_default());
    let forms = parse::table(files, &table("name-forms"), problems);
    language.name_forms = NameForms::new(&forms.map(|(_, raw)| raw).unwrap_or_default());
    language
}

/// Words that exclude each other: every word of a side of a contrast -> that contrast and that side.
fn contrasts(code: &str, files: &Files, problems: &mut Vec<Problem>) -> FxHashMap<String, Vec<(usize, usize)>> {
    let mut found: FxHashMap<String, Vec<(usize, usize)>> = FxHashMap::default();
    let contrasts = parse::table::<Vec<Vec<Vec<String>>>>(files, &format!("{code}/contrasts.yaml"), problems);
    for (contrast, sides) in contrasts.into_iter().flat_map(|(_, contrasts)| contrasts).enumerate() {
        for (side, words) in sides.iter().enumerate() {
            for word in words {
                found.entry(fold_word(word)).or_default().push((contrast, side));
            }
        }
    }
    found
}

fn hash(files: &Files, settings: &Settings) -> String {
    let mut hasher = blake3::Hasher::new();
    for file in files.values().chain(settings.files()) {
        hasher.update(file.name.as_bytes()).update(&[0]).update(file.text.as_bytes()).update(&[0]);
    }
    hasher.finalize().to_hex()[..16].to_owned()
}
