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

#[cfg(test)]
mod tests {
    use super::super::{read, read_in};
    use crate::problem::Problem;
    use crate::rule::Pack;

    const ENGLISH: &str = "The mayor said on Monday that the bridge was closed and that it would open in May. ";

    fn language(path: &str, text: &str, given: Option<&str>) -> (String, Vec<Problem>) {
        let mut problems = Vec::new();
        let article = read_in(given, path, text.into(), &Pack::built_in(), &mut problems).expect("an article");
        (article.language, problems)
    }

    #[test]
    fn what_is_given_then_clear_words_then_what_is_declared_then_the_usual_language() {
        let declared = |lang: &str, text: &str| format!("---\nlang: {lang}\n---\n\n{text}\n");
        assert_eq!(language("a.txt", "Der Rat tagt.", None).0, "en");
        assert_eq!(language("a.md", &declared("de-AT", "Der Rat tagt."), None).0, "de");
        assert_eq!(language("a.md", &declared("de", &ENGLISH.repeat(8)), None).0, "en");
        assert_eq!(language("a.md", &declared("de", ENGLISH), None).0, "de");
        assert_eq!(language("a.txt", ENGLISH, Some("de")).0, "de");
        let article = read("a.txt", ENGLISH.into(), &Pack::built_in(), &mut Vec::new()).expect("an article");
        assert_eq!(article.language, "en");
    }

    #[test]
    fn a_language_without_rules_is_told() {
        let (code, problems) = language("a.md", "---\nlang: fr\n---\n\nLe conseil a voté lundi.\n", None);
        assert_eq!(code, "en");
        let message = "a.md: the article says that its language is `fr`, for which there are no rules: it is read as `en`; \
                       leave it out, or give the language with --lang";
        assert_eq!(problems.iter().map(ToString::to_string).collect::<Vec<_>>(), [message]);
    }
}
