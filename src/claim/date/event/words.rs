//! What single words are where it is sought what a date dates.

use super::{BETWEEN, LONGEST, Reader};
use crate::rule::{EventSort, Flag, WordClass};
use crate::text::TokenKind;

impl Reader<'_> {
    /// Whether a word has the ending of a verb of what is going on.
    pub(super) fn is_participle(&self, at: usize) -> bool {
        let Some(token) = self.article.tokens.get(at) else { return false };
        let word = token.span.of(&self.article.text);
        self.language
            .tables
            .dates
            .present_endings
            .iter()
            .any(|ending| word.len() > ending.len() + 1 && word.ends_with(&**ending))
    }

    /// "departure gate": whether another noun follows that the noun only describes.
    pub(super) fn is_modifier(&self, at: usize, end: usize) -> bool {
        let next = at + 1;
        next < end && self.word(next) && self.class(next) == WordClass::Noun && !self.is_verb(next, at)
    }

    /// Whether the word is a noun of what happens at a time, or one of a sort of event.
    pub(super) fn is_event(&self, at: usize) -> bool {
        self.has(self.words.nouns, at) || self.sort(at).is_some()
    }

    /// The sort of event that a word tells of; a particle makes another verb of it ("signed off").
    pub(super) fn sort(&self, at: usize) -> Option<EventSort> {
        let (sort, words) = self.language.events.at(&self.article.tokens, at)?;
        let particle = at + 1 < self.article.tokens.len() && self.has(self.words.particles, at + 1);
        (words > 1 || !particle || !self.is_verb(at, 0)).then_some(sort)
    }

    /// Where several words start that tell of a sort of event and end with this one.
    pub(super) fn phrase_ending(&self, from: usize, at: usize) -> Option<usize> {
        let first = at.saturating_sub(LONGEST).max(from);
        let ends = |start: &usize| {
            self.language.events.at(&self.article.tokens, *start).is_some_and(|(_, words)| start + words == at + 1)
        };
        (first..at).find(ends)
    }

    /// Whether the clause ends there; the hyphen of a score ("voted 6-3"), which is folded like a dash, and the colon of a time
    /// end none.
    pub(super) fn ends(&self, at: usize) -> bool {
        let tokens = &self.article.tokens;
        let inside = || {
            let mark = |mark| tokens[at].span.is(&self.article.text, mark);
            let number = || tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Number && !next.spaced());
            !tokens[at].spaced() && (mark("-") || mark(":") && number())
        };
        self.has(self.words.ends, at) && !inside()
    }

    pub(super) fn is_comma(&self, at: usize) -> bool {
        self.article.tokens[at].span.is(&self.article.text, ",")
    }

    /// Whether the word tells what happened: a verb that no auxiliary is.
    pub(super) fn is_verb(&self, at: usize, from: usize) -> bool {
        let token = &self.article.tokens[at];
        if !self.word(at) || token.capital() && at > from || self.has(self.words.auxiliaries | self.words.beside, at) {
            return false;
        }
        if self.has(self.verbs, at) {
            // "the report", "his claims"; "were back"
            let before = |lists| at > from && self.has(lists, at - 1);
            let noun = before(self.words.determiners | self.words.possessives)
                || before(self.words.being) && !self.looks_past(at) && !self.has(self.words.verbs, at);
            return !noun || self.class(at) == WordClass::Stop;
        }
        let going_on = || at > from && self.has(self.words.being, at - 1) && self.is_participle(at);
        self.looks_past(at) || self.follows_modal(at, from) || going_on()
    }

    /// Whether it has the ending of a verb of the past.
    pub(super) fn looks_past(&self, at: usize) -> bool {
        let dates = &self.language.tables.dates;
        let word = self.article.tokens[at].span.of(&self.article.text);
        let ends = |ending: &String| word.len() > ending.len() + 1 && word.ends_with(ending.as_str());
        let adjective = at > 0 && self.has(self.words.determiners | self.words.possessives, at - 1);
        dates.past_endings.iter().any(ends)
            && !adjective
            && dates.not_past.at(&self.article.tokens, at, at + 1).is_none()
    }

    /// "will vote", "is expected to be held", "did not agree": what a modal, "to" or "do" leads to.
    pub(super) fn follows_modal(&self, at: usize, from: usize) -> bool {
        if self.class(at) != WordClass::Noun && self.class(at) != WordClass::Either {
            return false;
        }
        let first = at.saturating_sub(BETWEEN + 1).max(from);
        for before in (first..at).rev() {
            if self.has(self.words.modals | self.words.to, before) {
                return true;
            }
            if !self.has(self.words.between, before) {
                return false;
            }
        }
        false
    }

    /// Whether an auxiliary leads to a verb.
    pub(super) fn verb_follows(&self, at: usize, to: usize) -> bool {
        (at + 1..to.min(at + 1 + BETWEEN + 1)).any(|next| self.is_verb(next, at))
    }

    /// Between a verb and its date: prepositions, articles, parts of the day.
    pub(super) fn is_small(&self, at: usize) -> bool {
        // "shortly before midnight"
        let time = || at + 1 < self.article.tokens.len() && self.has(self.words.beside, at + 1);
        matches!(self.class(at), WordClass::Preposition) && (!self.ends(at) || time())
            || self.has(self.words.beside, at)
    }

    pub(super) fn class(&self, at: usize) -> WordClass {
        let token = &self.article.tokens[at];
        match token.kind {
            TokenKind::Word => self.language.word_uses.of(&self.language.lexicon, token.word).class,
            _ => WordClass::Mark,
        }
    }

    pub(super) fn word(&self, at: usize) -> bool {
        self.article.tokens[at].kind == TokenKind::Word
    }

    pub(super) fn has(&self, lists: Flag, at: usize) -> bool {
        self.words.has(&self.language.lexicon, lists, self.article.tokens[at].word)
    }
}
