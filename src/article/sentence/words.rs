use crate::rule::word_flags::word_flags;
use crate::rule::{Flag, Language, Lexicon};
use crate::text::{Token, WordId};

word_flags! {
    /// The word lists that say where a full stop ends no sentence.
    struct StopLists {
        title "abbreviation-title",
        name "abbreviation-name",
        state "abbreviation-state",
        number "abbreviation-number",
        time "abbreviation-time",
        after_time "after-time",
        starter "sentence-starter",
        tag "speaker-tag",
        shouted "shouted-name",
        domain "domain-ending",
    }
}

/// What words of a language mean beside a full stop.
#[derive(Debug)]
pub(in crate::article) struct StopWords<'a> {
    lexicon: &'a Lexicon,
    lists: StopLists,
    ordinals_have_stops: bool,
}

/// What a full stop after a word can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// The word is none: the stop ends the sentence.
    None,
    /// `Mr.`: never ends a sentence.
    Title,
    /// `U.S.`, `Inc.`, `John F.`: ends one only before a word that is no name.
    Name,
    /// `Calif.`, `N.Y.`: the same, but after a comma any word may begin the next sentence.
    State,
    /// `Nov.`, `No.`: ends none before a number.
    Number,
    /// `p.m.`: ends none before a day, a date or a time zone.
    Time,
}

impl<'a> StopWords<'a> {
    pub(in crate::article) fn new(language: &'a Language) -> Self {
        let ordinals_have_stops = language.traits.ordinals_have_stops;
        Self { lexicon: &language.lexicon, lists: StopLists::new(language), ordinals_have_stops }
    }

    fn has(&self, list: Flag, word: WordId) -> bool {
        word != WordId::UNKNOWN && self.lists.has(self.lexicon, list, word)
    }

    /// The class of a word with a full stop after it; `letter` tells that it is a single one.
    pub(super) fn abbreviation(&self, word: &Token, letter: bool) -> Abbreviation {
        if self.has(self.lists.title, word.word) {
            Abbreviation::Title
        } else if self.has(self.lists.time, word.word) {
            Abbreviation::Time
        } else if self.has(self.lists.state, word.word) {
            Abbreviation::State
        } else if (letter && word.capital()) || self.has(self.lists.name, word.word) {
            Abbreviation::Name
        } else if letter || self.has(self.lists.number, word.word) {
            Abbreviation::Number
        } else {
            Abbreviation::None
        }
    }

    /// The class of a number of so many digits with a full stop after it: `3.` as in `3. Oktober`, which like a name goes
    /// on before any word that does not start sentences.
    pub(super) fn number(&self, digits: u32) -> Abbreviation {
        if self.ordinals_have_stops && digits <= 2 { Abbreviation::Name } else { Abbreviation::None }
    }

    /// The class of an initialism, whose stop is its own.
    pub(super) fn initialism(&self, word: &Token) -> Abbreviation {
        match self.abbreviation(word, false) {
            Abbreviation::None => Abbreviation::Name,
            class => class,
        }
    }

    /// A word that starts sentences and no names.
    pub(super) fn starts(&self, word: &Token) -> bool {
        self.has(self.lists.starter, word.word)
    }

    /// A title before a name, abbreviated: `Gov.`
    pub(super) fn is_title(&self, word: &Token) -> bool {
        self.has(self.lists.title, word.word)
    }

    /// A word that goes on after a time of day: `p.m. Monday`.
    pub(super) fn follows_time(&self, word: &Token) -> bool {
        word.upper() || self.has(self.lists.after_time, word.word)
    }

    /// A verb that tells who said what stands before it: `“Why?” Smith asked.`
    pub(super) fn tags(&self, word: &Token) -> bool {
        self.has(self.lists.tag, word.word)
    }

    /// A name that is written with an exclamation mark: `Yahoo!`
    pub(super) fn is_shouted(&self, word: &Token) -> bool {
        self.has(self.lists.shouted, word.word)
    }

    /// The end of an internet address: `com`.
    pub(super) fn ends_domain(&self, word: &Token) -> bool {
        self.has(self.lists.domain, word.word)
    }
}
