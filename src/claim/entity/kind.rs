//! Person or not, on printed evidence only.

use super::NameWords;
use super::mention::Named;
use crate::article::Article;
use crate::rule::Lexicon;
use crate::text::{Token, TokenKind};
use std::ops::Range;

/// What an entity is, as far as the article says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum EntityKind {
    Person,
    /// An organisation, a place, or unknown.
    #[default]
    Other,
}

/// What speaks for a person at one mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Evidence {
    /// A title before, a role or an age after, or `who`.
    pub printed: bool,
    /// A verb of saying or thinking next to it, or an age before it; organisations speak and cars have ages too, so only names of
    /// two words and more count.
    pub speaks: bool,
}

/// No apposition that names a role is longer, in tokens.
const LONGEST_ROLE: usize = 25;
/// A role that an apposition follows stands so many words before its comma.
const ROLE_BEFORE: usize = 5;
/// The `year-old` of an age, in tokens.
const LONGEST_AGE: usize = 3;
/// The role word stands among the first words of its apposition.
const ROLE_WITHIN: usize = 9;

/// Looks at what stands around every mention.
pub(super) fn add_evidence(article: &Article, lexicon: &Lexicon, words: &NameWords, names: &mut [Named]) {
    let tokens = &article.tokens;
    let endings = lexicon.list("age-endings");
    let aged = |start: usize| {
        let ends_at = |list, back| lexicon.match_at(list, &tokens[..start], start.checked_sub(back)?);
        endings.is_some_and(|list| (1..=LONGEST_AGE).any(|back| ends_at(list, back) == Some(back)))
    };
    for Named { mention, .. } in names {
        if mention.title.is_some() && !mention.organisation {
            mention.evidence.printed = true;
        }
        let after = mention.tokens().end;
        if speaks(lexicon, words, tokens, &mention.tokens()) || aged(mention.tokens().start) {
            mention.evidence.speaks = true;
        }
        let role = role_before(article, lexicon, words, &mention.tokens()).filter(|_| !mention.organisation);
        if role.is_some() || has_age(article, lexicon, words, after) {
            mention.evidence.printed = true;
        }
        if let Some(role) = role {
            mention.role = mention.role.or(Some(article.span(role)));
        }
        let is = |at: usize, mark: &str| tokens.get(at).is_some_and(|t| t.span.of(&article.text) == mark);
        let after = if is(after, "(") {
            (after..(after + 8).min(tokens.len())).find(|&at| is(at, ")")).map_or(after, |at| at + 1)
        } else {
            after
        };
        if !is(after, ",") || mention.organisation {
            continue;
        }
        let Some(next) = tokens.get(after + 1) else { continue };
        let age = next.kind == TokenKind::Number && next.span.len() <= 3 && (is(after + 2, ",") || is(after + 2, "."));
        if age || words.has(lexicon, words.relative, next.word) {
            mention.evidence.printed = true;
        } else if let Some(end) = role_end(article, lexicon, words, after + 1) {
            mention.evidence.printed = true;
            mention.role = Some(article.span(after + 1..end));
        }
    }
}

/// "Ann Bell was 77 and had lived there", "Ann Bell is 40."
fn has_age(article: &Article, lexicon: &Lexicon, words: &NameWords, after: usize) -> bool {
    let [being, number, end, ..] = article.tokens.get(after..).unwrap_or_default() else { return false };
    let closes = matches!(end.span.of(&article.text), "," | ".") || words.has(lexicon, words.conjunctions, end.word);
    words.has(lexicon, words.auxiliaries, being.word)
        && number.kind == TokenKind::Number
        && number.span.len() == 2
        && closes
}

/// "the mayor of Norvale, Ann Bell, said": the role that a full name between commas stands behind.
fn role_before(
    article: &Article,
    lexicon: &Lexicon,
    words: &NameWords,
    mention: &Range<usize>,
) -> Option<Range<usize>> {
    let tokens = &article.tokens;
    let is = |at: usize, marks: &[&str]| tokens.get(at).is_some_and(|t| marks.contains(&t.span.of(&article.text)));
    let comma = mention.start.checked_sub(1).filter(|&at| is(at, &[","]))?;
    if mention.len() < 2 || !is(mention.end, &[",", "."]) {
        return None;
    }
    let mut behind =
        (comma.saturating_sub(ROLE_BEFORE)..comma).rev().take_while(|&at| tokens[at].kind == TokenKind::Word);
    behind.find(|&at| words.has(lexicon, words.roles | words.titles, tokens[at].word)).map(|at| at..comma)
}

fn speaks(lexicon: &Lexicon, words: &NameWords, tokens: &[Token], mention: &Range<usize>) -> bool {
    let verbs = words.saying | words.thinking | words.judging | words.telling;
    let verb = |at: usize| tokens.get(at).is_some_and(|t| words.has(lexicon, verbs, t.word));
    verb(mention.end) || mention.start.checked_sub(1).is_some_and(verb)
}

/// The end of an apposition that starts at this token, if it names a role.
fn role_end(article: &Article, lexicon: &Lexicon, words: &NameWords, start: usize) -> Option<usize> {
    let tokens = &article.tokens;
    let mut role = false;
    let mut end = start;
    for at in start..(start + LONGEST_ROLE).min(tokens.len()) {
        let token = &tokens[at];
        let mark = token.kind == TokenKind::Mark && !matches!(token.span.of(&article.text), "-" | "&" | "/");
        let abbreviation = token.span.of(&article.text) == "." && tokens.get(at + 1).is_some_and(|t| !t.spaced());
        if (mark && !abbreviation) || words.has(lexicon, words.relative, token.word) {
            break;
        }
        if words.has(lexicon, words.auxiliaries, token.word) && token.kind == TokenKind::Word {
            return None;
        }
        if !role && at > start && words.has(lexicon, words.prepositions, token.word) {
            return None;
        }
        let names_role = words.has(lexicon, words.roles | words.titles, token.word);
        if names_role && at < start + ROLE_WITHIN {
            role = true;
        } else if role && words.has(lexicon, words.saying, token.word) {
            break;
        }
        end = at + 1;
    }
    role.then_some(end)
}
