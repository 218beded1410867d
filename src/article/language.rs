//! In which language an article is read.

use crate::problem::Problem;
use crate::rule::{Language, Languages};

/// What decides on the language of an article besides itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct Choice<'a> {
    pub languages: &'a Languages,
    /// The code that was given for the run.
    pub given: Option<&'a str>,
    /// The code for articles that do not tell; one of the pack's.
    pub usual: &'a str,
}

impl<'a> Choice<'a> {
    /// The language of a text: the one given for the run; else the one that its words tell clearly; else what its page
    /// declares; else what its few words tell; else the usual one. (Templates declare what their makers forgot to change,
    /// and a text of some length shows what it is.)
    pub fn of(&self, text: &str, declared: Option<&str>) -> &'a Language {
        let known = |code: Option<&'a str>| code.and_then(|code| self.languages.get(code));
        if let Some(given) = known(self.given) {
            return given;
        }
        let guess = self.languages.telling.guess(text);
        known(guess.filter(|guess| guess.clear).map(|guess| guess.code))
            .or_else(|| declared.and_then(|code| self.languages.get(code)))
            .or_else(|| known(guess.map(|guess| guess.code)))
            .unwrap_or_else(|| &self.languages[self.usual])
    }

    /// What is to be said of an article that is read in another language than it declares.
    pub fn warning(&self, path: &str, language: &Language, declared: Option<&str>) -> Option<Problem> {
        let declared = declared.filter(|code| *code != language.code && self.given.is_none())?;
        if self.languages.has(declared) {
            return None;
        }
        let message = format!(
            "the article says that its language is `{declared}`, for which there are no rules: it is read as `{}`",
            language.code
        );
        Some(Problem::warning(path, message).help("leave it out, or give the language with --lang"))
    }
}
