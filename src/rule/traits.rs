//! `<language>/language.yaml`: what a language is like, as far as reading an article depends on it.

use schemars::JsonSchema;
use serde::Deserialize;

/// The table as written.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(title = "language")]
pub(super) struct RawTraits {
    #[serde(rename = "about")]
    _about: String,
    /// The English name of the language.
    #[serde(rename = "name")]
    _name: String,
    /// By what the language of an article is told that does not say it; left out: it is never told by its words.
    #[serde(default)]
    pub telling: Option<RawTelling>,
    /// Whether every noun has a capital letter, so that a capital makes no name. Names are then taken only from what
    /// shows them: a title or a given name before them, capitals throughout, a list of names.
    #[serde(default)]
    nouns_have_capitals: bool,
    /// Whether a full stop after a number of one or two digits makes an ordinal of it: `am 3. Oktober`.
    #[serde(default)]
    ordinals_have_stops: bool,
    /// Endings that make a title of a word with a capital: the `minister` of `Finanzminister`. Compared with words as
    /// printed, in small letters.
    #[serde(default)]
    title_endings: Vec<String>,
    /// Endings of a verb whose subject is one: the `s` of `plans`. With them a word that is a noun as well
    /// is told from one.
    #[serde(default)]
    verb_of_one: Vec<String>,
    /// Endings of a verb of the past, whatever its subject.
    #[serde(default)]
    verb_of_the_past: Vec<String>,
    /// Endings with which a word is no verb of a subject.
    #[serde(default)]
    no_verb: Vec<String>,
    /// Endings of the plural of nouns.
    #[serde(default)]
    noun_of_several: Vec<String>,
    /// Endings that only look like one of a plural or of a verb: the `ss` of `press`.
    #[serde(default)]
    no_ending: Vec<String>,
}

/// By what a text in the language is known.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawTelling {
    /// Words that every text in the language has many of, and texts in other languages few.
    pub words: Vec<String>,
    /// Of so many words of a text one at least must be one of these.
    pub one_in: usize,
    /// Fewer of them show nothing: a headline, a caption.
    pub fewest: usize,
    /// From so many on the text is clearly in the language, whatever its page says of itself.
    pub clearly: usize,
    /// It must have so many times as many of them as of the words of any other language.
    pub times: usize,
}

/// The table, ready for use. Endings are compared with words as printed.
#[derive(Debug, Default)]
pub struct Traits {
    pub nouns_have_capitals: bool,
    pub ordinals_have_stops: bool,
    pub title_endings: Vec<String>,
    pub verb_of_one: Vec<String>,
    pub verb_of_the_past: Vec<String>,
    pub no_verb: Vec<String>,
    pub noun_of_several: Vec<String>,
    pub no_ending: Vec<String>,
}

impl Traits {
    pub(super) fn new(raw: RawTraits) -> Self {
        Self {
            nouns_have_capitals: raw.nouns_have_capitals,
            ordinals_have_stops: raw.ordinals_have_stops,
            title_endings: raw.title_endings,
            verb_of_one: raw.verb_of_one,
            verb_of_the_past: raw.verb_of_the_past,
            no_verb: raw.no_verb,
            noun_of_several: raw.noun_of_several,
            no_ending: raw.no_ending,
        }
    }

    /// Whether the word ends with one of the endings, and with nothing that only looks like it.
    #[must_use]
    pub fn ends(&self, word: &str, endings: &[String]) -> bool {
        let ends = |endings: &[String]| endings.iter().any(|ending| word.ends_with(ending.as_str()));
        ends(endings) && !ends(&self.no_ending)
    }
}
