//! Runs of capitals: where they start and end, with the small words inside them.

use super::NameWords;
use super::casing::{Casing, starts};
use super::mention::Named;
use super::name::NameParts;
use crate::article::Article;
use crate::rule::{Flag, Lexicon, ListId};
use crate::text::{Span, Token, TokenKind};
use rustc_hash::FxHashSet;
use std::ops::Range;

/// Longer runs of capitals are no names.
const LONGEST_NAME: usize = 12;

/// A sentence that is searched for names.
pub(super) struct Scan<'a> {
    pub article: &'a Article,
    pub tokens: &'a [Token],
    pub lexicon: &'a Lexicon,
    pub words: &'a NameWords,
    /// The list of titles, for those of several words.
    pub titles: Option<ListId>,
    casing: Option<&'a Casing<'a>>,
    pub sentence: Range<usize>,
}

/// Finds the names of a sentence in which capitals mean something.
pub(super) fn scan(
    article: &Article,
    lexicon: &Lexicon,
    (words, titles): (&NameWords, Option<ListId>),
    casing: &Casing<'_>,
    sentence: Range<usize>,
    names: &mut Vec<Named>,
) {
    let scan = Scan { article, tokens: &article.tokens, lexicon, words, titles, casing: Some(casing), sentence };
    let mut at = scan.sentence.start;
    while at < scan.sentence.end {
        let token = &scan.tokens[at];
        if !token.capital() || !scan.can_start(at) {
            at += 1;
            continue;
        }
        if let Some(span) = scan.glued(token) {
            names.push(scan.named(at..at + 1, span, None, true));
            at += 1;
            continue;
        }
        let end = scan.run_end(at);
        if let Some(mut name) = scan.name(at..end) {
            if let Some(last) = scan.glued(&scan.tokens[end - 1]).filter(|_| end > at + 1) {
                let whole = Span::new(name.mention.span.start, last.end);
                name = scan.named(name.mention.tokens(), whole, name.mention.title, true);
            }
            names.push(name);
        }
        at = end;
    }
}

/// Finds the names of a headline: only those that the article prints elsewhere, whatever the case of their letters.
pub(super) fn scan_known(
    article: &Article,
    lexicon: &Lexicon,
    words: &NameWords,
    known: &FxHashSet<&str>,
    sentence: Range<usize>,
    names: &mut Vec<Named>,
) {
    let scan = Scan { article, tokens: &article.tokens, lexicon, words, titles: None, casing: None, sentence };
    let mut at = scan.sentence.start;
    let mut parts = NameParts::default();
    while at < scan.sentence.end {
        let longest = (scan.sentence.end - at).min(4);
        let found = (1..=longest).rev().find(|&length| {
            let range = at..at + length;
            let ends = |i: usize| scan.tokens[i].kind == TokenKind::Word && scan.tokens[i].capital();
            if !(ends(range.start) && ends(range.end - 1)) {
                return false;
            }
            let whole = article.span(range.clone());
            parts.read(&article.text, &scan.tokens[range], whole, |token| scan.is_suffix(token));
            known.contains(parts.key.as_str())
        });
        if let Some(length) = found {
            names.push(scan.named(at..at + length, article.span(at..at + length), None, false));
            at += length;
        } else {
            at += 1;
        }
    }
}

impl Scan<'_> {
    pub fn has(&self, lists: Flag, at: usize) -> bool {
        at < self.sentence.end && self.words.has(self.lexicon, lists, self.tokens[at].word)
    }

    fn is(&self, at: usize, mark: &str) -> bool {
        at < self.sentence.end && self.tokens[at].span.is(&self.article.text, mark)
    }

    fn capital(&self, at: usize) -> bool {
        at < self.sentence.end && self.tokens[at].capital()
    }

    fn abbreviation(&self, at: usize) -> bool {
        self.tokens[at].span.len() == 1 || self.has(self.words.honorifics | self.words.titles | self.words.suffixes, at)
    }

    /// Whether the capital of this token can open a name.
    fn can_start(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        if token.span.len() == 1 && !(self.is(at + 1, ".") && !self.tokens[at + 1].spaced() && self.capital(at + 2)) {
            return false;
        }
        let title = self.has(self.words.titles | self.words.honorifics, at);
        let organisation = self.has(self.words.organisations, at) && self.capital(at + 1);
        if self.has(self.words.common, at) {
            // `Foreign Minister Ann Bell`, but not `But Minister Bell`.
            let functions = self.words.conjunctions | self.words.prepositions | self.words.determiners;
            let function = self.has(functions | self.words.between, at);
            let inside = !starts(self.tokens, &self.article.text, at) || self.has(self.words.titles, at + 1);
            return title || organisation || (!function && inside && self.capital(at + 1));
        }
        let Some(casing) = self.casing else { return true };
        if title || organisation || !starts(self.tokens, &self.article.text, at) {
            return true;
        }
        // `Al-Haddad`, where the article has `Samir al-Haddad` too.
        let hyphen = self.is(at + 1, "-") && !self.tokens[at + 1].spaced() && self.capital(at + 2);
        casing.capital_inside(token)
            || hyphen
            || self.capital(at + 1)
            || token.upper()
            || !casing.small_elsewhere(token)
    }

    /// Where the run of capitals that starts at `at` ends, with the small words inside it.
    fn run_end(&self, at: usize) -> usize {
        let limit = (at + LONGEST_NAME).min(self.sentence.end);
        let mut end = at + 1;
        let mut joining = self.has(self.words.joining, at);
        let mut joined = false;
        while end < limit {
            let token = &self.tokens[end];
            let mut next = None;
            if token.kind == TokenKind::Word && token.capital() && token.spaced() {
                let small =
                    self.has(self.words.common, end) && !self.has(self.words.titles | self.words.organisations, end);
                if small && !joined && self.has(self.words.auxiliaries, end) {
                    break;
                }
                next = Some(end + 1);
            } else if token.kind == TokenKind::Mark && !token.spaced() {
                next = self.after_mark(end);
            } else if token.kind == TokenKind::Mark && self.is(end, "&") && self.capital(end + 1) {
                next = Some(end + 2);
            } else if token.kind == TokenKind::Word && self.has(self.words.particles, end) {
                let last = (end..end + 3).find(|&i| !self.has(self.words.particles, i)).unwrap_or(end + 3);
                let dash = self.is(last, "-") && !self.tokens[last].spaced();
                let last = if dash { last + 1 } else { last };
                next = self.capital(last).then_some(last + 1);
            } else if token.kind == TokenKind::Word && joining && self.has(self.words.joints, end) {
                let article = usize::from(self.has(self.words.articles, end + 1));
                let first = end + 1 + article;
                let time = self.has(self.words.times | self.words.honorifics, first);
                let of = self.has(self.words.of, end);
                let and = self.has(self.words.and, end);
                if self.capital(first) && !time && (of || article == 0) && (!and || joined) {
                    joined = true;
                    next = Some(first + 1);
                }
            }
            let Some(next) = next else { break };
            joining |= self.has(self.words.joining, next - 1);
            end = next;
        }
        end
    }

    fn after_mark(&self, at: usize) -> Option<usize> {
        let next = self.tokens.get(at + 1).filter(|_| at + 1 < self.sentence.end)?;
        match self.tokens[at].span.of(&self.article.text) {
            "." if next.capital() && next.spaced() && self.abbreviation(at - 1) => Some(at + 1),
            "." if !next.spaced() && self.abbreviation(at - 1) && next.capital() => Some(at + 1),
            "." if self.has(self.words.suffixes, at - 1) && !next.capital() => Some(at + 1),
            "-" | "‐" | "‑" | "&" if !next.spaced() && next.capital() => Some(at + 2),
            "-" | "‐" | "‑" if !next.spaced() && next.kind == TokenKind::Word && self.is_second_syllable(at + 1) => {
                Some(at + 2)
            }
            "," if next.spaced() && next.capital() && self.has(self.words.suffixes, at + 1) => Some(at + 2),
            _ => None,
        }
    }

    /// `won` in `Kim Jae-won`: the given name is written as one word with a hyphen.
    fn is_second_syllable(&self, at: usize) -> bool {
        let Some(surname) = at.checked_sub(3).filter(|&surname| surname >= self.sentence.start) else { return false };
        self.tokens[surname].capital() && self.tokens[at - 2].capital() && self.has(self.words.surnames_first, surname)
    }
}
