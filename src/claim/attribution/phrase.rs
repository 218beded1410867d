//! Noun phrases, and which of them can be a source.

use super::grammar::{Class, Grammar};
use crate::text::TokenKind;

/// Bounds one noun phrase, in tokens.
pub(super) const LONGEST_PHRASE: usize = 16;
/// Bounds what stands between the commas after a name.
const LONGEST_APPOSITION: usize = 45;
/// How many phrases may hang together by prepositions: the head of the office of the mayor.
const LINKS: usize = 4;

impl Grammar<'_> {
    /// Where the noun phrase that starts at token `at` ends; `at` when none does.
    pub(crate) fn phrase_end(&self, at: usize, limit: usize) -> usize {
        let limit = limit.min(at + LONGEST_PHRASE);
        if at >= limit {
            return at;
        }
        match self.class(at) {
            Class::Pronoun if self.has(self.words.reflexives, at) => return at,
            Class::Pronoun if !self.opens_phrase(at) => return at + 1,
            Class::Mark | Class::Preposition | Class::Stop => return at,
            _ => {}
        }
        let tokens = &self.article.tokens;
        let mut end = at + 1;
        while end < limit {
            let inside = match self.class(end) {
                // Where nouns have capitals, a small word behind one is no part of its phrase: `Berger gestern`.
                Class::Noun | Class::Either if self.is_small_behind_noun(end) => false,
                Class::Noun | Class::Either => true,
                // `all the president's men`, `one of`: determiners follow determiners and possessives only.
                Class::Determiner => matches!(self.class(end - 1), Class::Determiner | Class::Pronoun),
                Class::Mark => self.inner_mark(end),
                Class::Pronoun | Class::Preposition | Class::Stop => false,
            };
            if !inside {
                break;
            }
            end += 1;
        }
        while end > at + 1 && tokens[end - 1].kind == TokenKind::Mark && !self.is(end - 1, ".") {
            end -= 1;
        }
        // `an estimated 90`: determiners alone are no phrase, unless they can be pronouns.
        let bare = (at..end).all(|i| self.class(i) == Class::Determiner);
        if bare && !(end == at + 1 && self.has(self.words.pronouns, at)) {
            return at;
        }
        if self.has(self.words.reflexives, end) { end + 1 } else { end }
    }

    fn is_small_behind_noun(&self, at: usize) -> bool {
        let small = |at: usize| self.article.tokens[at].kind == TokenKind::Word && !self.article.tokens[at].capital();
        self.traits.nouns_have_capitals && small(at) && !small(at - 1) && self.class(at - 1) != Class::Determiner
    }

    /// `his campaign`: a possessive pronoun opens a phrase when a noun follows.
    fn opens_phrase(&self, at: usize) -> bool {
        self.has(self.words.determiners, at) && matches!(self.class(at + 1), Class::Noun | Class::Either)
    }

    /// A mark inside a phrase: the hyphen of a compound, the full stop of an initial or a title.
    fn inner_mark(&self, at: usize) -> bool {
        let tokens = &self.article.tokens;
        let Some(next) = tokens.get(at + 1) else { return false };
        match tokens[at].span.of(&self.article.text) {
            "-" | "‐" | "‑" | "&" | "/" => !tokens[at].spaced() && !next.spaced(),
            "." => {
                let initial = next.capital() && tokens[at - 1].capital() && tokens[at - 1].span.len() <= 4;
                !tokens[at].spaced() && (initial || self.has(self.words.suffixes, at - 1))
            }
            "$" | "%" | "#" | "@" | "’" | "'" => true,
            _ => false,
        }
    }

    /// The end of a possessor that starts at token `at`, with its 's: `the mayor's`, `her`.
    pub(crate) fn possessor_end(&self, at: usize, limit: usize) -> Option<usize> {
        if self.quoted(at) || at >= limit {
            return None;
        }
        if self.has(self.words.possessives, at) {
            return Some(at + 1);
        }
        let opens = at == 0 || !matches!(self.class(at - 1), Class::Noun | Class::Determiner | Class::Either);
        if !opens || !matches!(self.class(at), Class::Noun | Class::Determiner) {
            return None;
        }
        let end = self.phrase_end(at, limit);
        let clitic = (at + 1..end.min(limit)).find(|&i| self.article.tokens[i].kind == TokenKind::Clitic)?;
        Some(clitic + 1)
    }

    /// Where a source that starts at token `at` can end: the phrase, with what hangs on it by prepositions, `and`,
    /// brackets, or stands between commas after it. The phrase with what hangs closely on it comes first.
    pub(crate) fn source_ends(&self, at: usize, limit: usize, ends: &mut Vec<usize>) {
        if self.quoted(at) {
            return;
        }
        let first = self.phrase_end(at, limit);
        if first == at {
            return;
        }
        if self.article.tokens[first - 1].kind == TokenKind::Clitic {
            return;
        }
        let from = ends.len();
        ends.push(first);
        self.middles(at + 1..first, ends);
        let mut end = first;
        let mut close = true;
        for _ in 0..LINKS {
            close &= self.has(self.words.close, end);
            let Some(next) = self.linked(end, limit) else { break };
            if close {
                ends.insert(from, next);
            } else {
                ends.push(next);
            }
            self.middles(end + 2..next, ends);
            end = next;
        }
        let mut apposition = end;
        for _ in 0..2 {
            let Some(next) = self.apposition(apposition, limit) else { break };
            ends.push(next);
            apposition = next - 1;
        }
    }

    /// A noun of a phrase that could be the verb after a shorter one: `the poll shows`.
    fn middles(&self, inside: std::ops::Range<usize>, ends: &mut Vec<usize>) {
        let verb = |&at: &usize| self.class(at) == Class::Either && !self.article.tokens[at].capital();
        ends.extend(inside.rev().filter(verb));
    }

    /// Where a source that is the subject of a clause can end; nothing in the middle of a phrase or after a preposition.
    pub(super) fn subject_ends(&self, at: usize, limit: usize, ends: &mut Vec<usize>) {
        if at > 0 {
            let opens = match self.class(at - 1) {
                Class::Preposition => false,
                Class::Noun | Class::Determiner | Class::Either => {
                    matches!(self.class(at), Class::Determiner | Class::Pronoun) || self.follows_break(at)
                }
                Class::Pronoun => self.class(at) != Class::Noun,
                Class::Mark => !self.inner_mark(at - 1),
                Class::Stop => true,
            };
            if !opens {
                return;
            }
        }
        self.source_ends(at, limit, ends);
    }

    /// Whether a new block, and so a new sentence, starts here.
    fn follows_break(&self, at: usize) -> bool {
        let tokens = &self.article.tokens;
        let gap = tokens[at - 1].span.end as usize..tokens[at].span.start as usize;
        tokens[at].spaced() && self.article.text.as_bytes()[gap].contains(&b'\n')
    }

    /// The end of a phrase that hangs on the one before by a preposition, `and` or brackets.
    fn linked(&self, at: usize, limit: usize) -> Option<usize> {
        if at >= limit {
            return None;
        }
        if self.is(at, "(") {
            return (at + 1..limit.min(at + 12)).find(|&i| self.is(i, ")")).map(|i| i + 1);
        }
        let joins = self.has(self.words.linking | self.words.and, at);
        if !joins {
            return None;
        }
        let end = self.phrase_end(at + 1, limit);
        (end > at + 1 && self.article.tokens[end - 1].kind != TokenKind::Clitic).then_some(end)
    }

    /// The end, after its closing comma, of what stands between commas.
    fn apposition(&self, at: usize, limit: usize) -> Option<usize> {
        let dash = self.is(at, "—") || self.is(at, "–") || self.is(at, "--");
        if at >= limit || !(self.is(at, ",") || dash) {
            return None;
        }
        let close = (at + 2..limit.min(at + LONGEST_APPOSITION)).find(|&i| {
            !self.quoted(i)
                && if dash {
                    self.article.tokens[i].span.of(&self.article.text)
                        == self.article.tokens[at].span.of(&self.article.text)
                } else {
                    self.is(i, ",")
                }
        })?;
        Some(close + 1)
    }

    /// Where, when or to whom something was said: the ends of a phrase that starts at `at`.
    pub(crate) fn adjunct_ends(&self, at: usize, limit: usize, ends: &mut Vec<usize>) {
        if self.quoted(at) || at >= limit {
            return;
        }
        if let Some(length) =
            self.phrases.times.and_then(|list| self.lexicon.match_at(list, &self.article.tokens[..limit], at))
        {
            ends.push(at + length);
        }
        if !self.has(self.words.adjunct, at) {
            return;
        }
        let mut end = self.phrase_end(at + 1, limit);
        if end == at + 1 {
            // `on “Face the Nation”`
            if let Some(quotation) = self.quotation_from(at + 1) {
                ends.push(self.article.quotations[quotation].tokens.end.min(limit));
            }
            return;
        }
        if self.class(end) == Class::Mark
            && let Some(quotation) = self.quotation_from(end)
            && self.article.tokens[end - 1].kind == TokenKind::Clitic
        {
            end = self.article.quotations[quotation].tokens.end.min(limit);
        }
        ends.push(end);
    }
}
