//! From the words of a source to the full name of who it is.

use super::grammar::{Class, Grammar};
use crate::claim::entity::{Entities, EntityKind};
use crate::text::TokenKind;
use std::ops::Range;

/// The entity that a source names: its head, not what hangs on it (`a spokesman for Bell` is not Bell).
pub(super) fn named(grammar: &Grammar<'_>, entities: &Entities, source: Range<usize>) -> Option<usize> {
    let mut found = None;
    for mention in entities.within(source.clone()) {
        let before = source.start..mention.tokens().start;
        // What stands before the last comma is another name for the same: `the mayor, Ann Bell`.
        let from = before.clone().rev().find(|&at| grammar.is(at, ",")).map_or(before.start, |at| at + 1);
        let hangs =
            (from..before.end).any(|at| grammar.class(at) == Class::Preposition || grammar.has(grammar.words.and, at));
        let bracket = grammar.is(mention.tokens().start.wrapping_sub(1), "(");
        // After the full stop of `Jr.` the apostrophe is a mark of its own; the mention may end before either.
        let stop = mention.tokens().end < source.end && grammar.is(mention.tokens().end, ".");
        let after = mention.tokens().end + usize::from(stop);
        let carried = after < source.end
            && (grammar.article.tokens[after].kind == TokenKind::Clitic
                || grammar.is(after, "’")
                || grammar.is(after, "'")
                || matches!(grammar.class(after), Class::Noun | Class::Either));
        if hangs || bracket || carried {
            continue;
        }
        if after < source.end && grammar.has(grammar.words.and, after) {
            return None;
        }
        if entities.of(mention).kind == EntityKind::Person {
            return Some(mention.entity());
        }
        found = found.or(Some(mention.entity()));
    }
    found
}
