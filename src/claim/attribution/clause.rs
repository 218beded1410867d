//! Where a clause ends: what was said, retold.

use super::grammar::{Class, Grammar};
use crate::text::TokenKind;

/// How many commas of a clause are tried as its end.
const COMMAS: usize = 24;

impl Grammar<'_> {
    /// Where the clause that starts at token `at` can end: before the next attribution or the end of the sentence; then
    /// at each comma before it, the last first.
    pub(crate) fn clause_ends(&self, at: usize, limit: usize, ends: &mut Vec<usize>) {
        let tokens = &self.article.tokens;
        if at >= limit || !self.opens_clause(at) {
            return;
        }
        let from = ends.len();
        ends.push(limit);
        let mut end = None;
        let mut i = at;
        while i < limit {
            if let Some(quotation) = self.quotation_from(i) {
                i = self.article.quotations[quotation].tokens.end.min(limit);
                let inner = i.checked_sub(2).map_or("", |last| tokens[last].span.of(&self.article.text));
                if matches!(inner, "," | "?" | "!") && i < limit {
                    ends.push(i);
                }
                continue;
            }
            if tokens[i].kind == TokenKind::Mark {
                let mark = tokens[i].span.of(&self.article.text);
                if i > at && matches!(mark, "," | ";" | "—" | "–" | "--" | ":") {
                    if self.attribution_follows(i + 1, limit) || mark == ";" {
                        end = Some(i);
                        break;
                    }
                    ends.push(i);
                }
            }
            if i > at && self.verb_follows(i, limit) {
                end = Some(i);
                break;
            }
            i += 1;
        }
        let mut end = end.unwrap_or(limit);
        while end > at && tokens[end - 1].kind == TokenKind::Mark && !self.quoted(end - 1) && !self.is(end - 1, ")") {
            end -= 1;
        }
        if end == at {
            ends.truncate(from);
            return;
        }
        ends[from] = end;
        while ends.len() > from + 1 && ends.last().is_some_and(|&comma| comma >= end) {
            ends.pop();
        }
        ends[from + 1..].reverse();
        ends.truncate(from + 1 + COMMAS);
    }

    fn opens_clause(&self, at: usize) -> bool {
        if self.quoted(at) {
            return self.quotation_from(at).is_some();
        }
        match self.class(at) {
            Class::Mark => matches!(self.article.tokens[at].span.of(&self.article.text), "$" | "#" | "@" | "(" | "["),
            Class::Preposition | Class::Stop | Class::Determiner => {
                !self.has(self.words.stoppers | self.words.participles, at)
            }
            _ => true,
        }
    }

    /// Another attribution starts here: `adding that`, `according to`, `but Bell said`.
    fn attribution_follows(&self, at: usize, limit: usize) -> bool {
        if at >= limit || self.quoted(at) {
            return false;
        }
        let at = if self.has(self.words.conjunctions, at) { at + 1 } else { at };
        let starts = |list: Option<crate::rule::ListId>| {
            list.is_some_and(|list| self.lexicon.match_at(list, &self.article.tokens[..limit], at).is_some())
        };
        starts(self.phrases.participles) || starts(self.phrases.accordings) || self.speaks(at, limit)
    }

    /// A subject starts here whose verb is one of saying.
    fn speaks(&self, at: usize, limit: usize) -> bool {
        self.subjects(at).any(|end| self.says(end as usize, limit))
    }

    /// A verb of saying stands here, after auxiliaries and adverbs.
    fn says(&self, at: usize, limit: usize) -> bool {
        let verb =
            (at..limit.min(at + 4)).find(|&i| !self.has(self.words.between, i) || self.has(self.words.saying, i));
        verb.is_some_and(|i| i < limit && self.has(self.words.saying, i) && self.class(i) == Class::Stop)
    }

    /// The clause ends before `and` or `but` and a verb of saying: `and said that`.
    fn verb_follows(&self, at: usize, limit: usize) -> bool {
        self.has(self.words.and | self.words.but, at) && !self.quoted(at + 1) && self.says(at + 1, limit)
    }
}
