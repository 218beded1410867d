//! The languages of a pack. One that is only built in is compiled when it is first asked for: a run pays for the
//! languages of its articles.

use super::language::Language;
use super::pack::{Files, compile_language, has_own};
use super::settings::Settings;
use super::telling::Telling;
use crate::problem::Problem;
use std::collections::BTreeMap;
use std::ops::Index;
use std::sync::{Arc, OnceLock};

/// The language of articles that do not tell theirs, where the settings name none and the pack has rules for it.
const USUAL: &str = "en";

/// The languages that a pack has rules for, by their codes (`en`).
#[derive(Debug)]
pub struct Languages {
    compiled: BTreeMap<String, OnceLock<Language>>,
    files: Arc<Files>,
    settings: Arc<Settings>,
    /// The words by which texts of the languages are told apart.
    pub telling: Telling,
}

impl Languages {
    pub(super) fn new(files: Arc<Files>, settings: Arc<Settings>, telling: Telling) -> Self {
        let codes = codes(&files).map(|code| (code.to_owned(), OnceLock::new())).collect();
        Self { compiled: codes, files, settings, telling }
    }

    /// A language that was compiled when the pack was loaded.
    pub(super) fn set(&self, language: Language) {
        if let Some(slot) = self.compiled.get(&language.code) {
            // Nobody has asked for it before.
            let _ = slot.set(language);
        }
    }

    /// The language of that code; `None` where the pack has no rules for it.
    #[must_use]
    pub fn get(&self, code: &str) -> Option<&Language> {
        let (code, slot) = self.compiled.get_key_value(code)?;
        // What is wrong with a language that has files of a desk was told when the pack was loaded.
        Some(slot.get_or_init(|| compile_language(code, &self.files, &self.settings, &mut Vec::new())))
    }

    /// Every language, in order of the codes.
    pub fn values(&self) -> impl Iterator<Item = &Language> {
        self.compiled.keys().filter_map(|code| self.get(code))
    }

    /// The languages that somebody has asked for so far, among them those of every article that was read.
    pub fn in_use(&self) -> impl Iterator<Item = (&str, &Language)> {
        self.compiled.iter().filter_map(|(code, slot)| Some((code.as_str(), slot.get()?)))
    }

    /// What is wrong with the languages that are compiled when they are first asked for: nothing, as the tests of the
    /// project show, unless somebody works on the built-in rules.
    #[must_use]
    pub(super) fn mistakes(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for code in codes(&self.files).filter(|code| !has_own(&self.files, code)) {
            compile_language(code, &self.files, &self.settings, &mut problems);
        }
        problems
    }

    /// The codes, in order.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.compiled.keys().map(String::as_str)
    }

    /// Whether there are rules for the language of that code.
    #[must_use]
    pub fn has(&self, code: &str) -> bool {
        self.compiled.contains_key(code)
    }

    /// The code of the language of articles that do not tell theirs: what the settings say, else English, else the
    /// first that there is.
    #[must_use]
    pub fn usual(&self) -> Option<&str> {
        let set = self.settings.language.as_deref();
        set.into_iter().chain([USUAL]).find(|code| self.has(code)).or_else(|| self.codes().next())
    }
}

impl Index<&str> for Languages {
    type Output = Language;

    /// # Panics
    /// The pack has no rules for the language.
    fn index(&self, code: &str) -> &Language {
        self.get(code).expect("a language of the pack")
    }
}

/// The folders of a pack that are languages, each once.
pub(super) fn codes(files: &Files) -> impl Iterator<Item = &str> {
    let mut last = "";
    files.keys().filter_map(|name| name.split_once('/')).map(|(code, _)| code).filter(move |code| {
        let new = code.len() == 2 && *code != last;
        last = if new { code } else { last };
        new
    })
}
