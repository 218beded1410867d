//! A sentence as the readers of figures and dates walk it.

use crate::article::Article;
use crate::rule::numbers::{Numbers, WordSet};
use crate::rule::{Language, NumberWord, Phrases};
use crate::text::{Token, TokenKind, fold_char};
use std::ops::Range;

/// The tokens of one sentence, or of a part of one. All places are token indices of the article; what lies outside
/// the part is never looked at.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub numbers: &'a Numbers,
    /// The first token of the part, and the one after its last.
    pub start: usize,
    pub end: usize,
}

impl<'a> Cursor<'a> {
    pub fn new(article: &'a Article, language: &'a Language, tokens: &Range<usize>) -> Self {
        Self {
            text: &article.text,
            tokens: &article.tokens,
            numbers: &language.tables.numbers,
            start: tokens.start,
            end: tokens.end,
        }
    }

    pub fn str(&self, at: usize) -> &'a str {
        self.tokens[at].span.of(self.text)
    }

    pub fn kind(&self, at: usize) -> Option<TokenKind> {
        (at >= self.start && at < self.end).then(|| self.tokens[at].kind)
    }

    pub fn word(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Word)
    }

    pub fn is(&self, at: usize, mark: &str) -> bool {
        at >= self.start && at < self.end && self.tokens[at].span.is(self.text, mark)
    }

    /// Whether the token stands right behind the one before it.
    pub fn glued(&self, at: usize) -> bool {
        at > self.start && at < self.end && !self.tokens[at].spaced()
    }

    /// Whether the token is one dash of any kind.
    pub fn dash(&self, at: usize) -> bool {
        if self.kind(at) != Some(TokenKind::Mark) {
            return false;
        }
        let mut chars = self.str(at).chars();
        chars.next().map(fold_char) == Some('-') && chars.next().is_none()
    }

    /// The token after a dash that joins two words ("38-million"), or the token itself.
    pub fn past_hyphen(&self, at: usize) -> usize {
        if self.dash(at) && self.glued(at) && self.glued(at + 1) { at + 1 } else { at }
    }

    /// What the token can be in a number.
    pub fn number(&self, at: usize) -> Option<&'a NumberWord> {
        if at >= self.end { None } else { self.numbers.words.get(self.tokens[at].word) }
    }

    /// The meaning of a phrase that starts here, and the token after it.
    pub fn map<T: Copy>(&self, phrases: &Phrases<T>, at: usize) -> Option<(usize, T)> {
        if at < self.start || at >= self.end {
            return None;
        }
        phrases.at(self.tokens, at, self.end).map(|(end, meaning)| (end, *meaning))
    }

    /// The token after a word or phrase of the set that starts here.
    pub fn after(&self, set: &WordSet, at: usize) -> Option<usize> {
        self.map(set, at).map(|(end, ())| end)
    }

    /// Whether a word or phrase of the set starts here.
    pub fn has(&self, set: &WordSet, at: usize) -> bool {
        self.after(set, at).is_some()
    }

    /// The first token of a word or phrase of the set that ends just before `end`.
    pub fn before(&self, set: &WordSet, end: usize) -> Option<usize> {
        if end <= self.start { None } else { set.before(self.tokens, end, self.start).map(|(start, ())| start) }
    }
}
