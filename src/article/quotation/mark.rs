use crate::text::{Token, TokenKind};
use std::ops::Range;

/// Double marks and single ones. Any double mark can close any double mark: writers and systems mix them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::article) enum Family {
    Double,
    Single,
}

/// What the shape of a mark says of its direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::article) enum Leaning {
    Opens,
    Closes,
    Either,
}

/// A token that can be a quotation mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::article) struct Mark {
    pub family: Family,
    pub leaning: Leaning,
}

impl Mark {
    /// The quotation mark that a token is; primes (`′`, `″`) are none.
    pub(in crate::article) fn of(token: &Token, text: &str) -> Option<Self> {
        let first = text.as_bytes()[token.span.start as usize];
        if token.kind != TokenKind::Mark || (first.is_ascii() && !matches!(first, b'"' | b'\'' | b'`')) {
            return None;
        }
        let (family, leaning) = match token.span.of(text) {
            "\"" | "''" | "＂" => (Family::Double, Leaning::Either),
            "“" | "„" | "‟" | "«" | "``" | "‘‘" => (Family::Double, Leaning::Opens),
            "”" | "»" | "’’" => (Family::Double, Leaning::Closes),
            "'" => (Family::Single, Leaning::Either),
            "‘" | "‚" | "‛" | "`" | "‹" => (Family::Single, Leaning::Opens),
            "’" | "›" => (Family::Single, Leaning::Closes),
            _ => return None,
        };
        Some(Self { family, leaning })
    }
}

/// What stands around a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sides {
    /// A quotation can begin here: blank space, the start, an opening bracket or a dash stands before the mark.
    pub free_before: bool,
    /// A quotation can end here: blank space, the end or punctuation stands after the mark.
    pub free_after: bool,
}

impl Sides {
    /// `opened` tells whether the token before the mark opens a quotation.
    pub(super) fn of(tokens: &[Token], text: &str, paragraph: &Range<usize>, at: usize, opened: bool) -> Self {
        let free_before = opened
            || at == paragraph.start
            || tokens[at].spaced()
            || (tokens[at - 1].kind == TokenKind::Mark && leads(tokens[at - 1].span.of(text)));
        Self { free_before, free_after: Self::free_after(tokens, text, paragraph, at, free_before) }
    }

    fn free_after(tokens: &[Token], text: &str, paragraph: &Range<usize>, at: usize, free_before: bool) -> bool {
        let boundary = |at: usize| {
            at >= paragraph.end
                || tokens[at].spaced()
                || (tokens[at].kind == TokenKind::Mark && trails(tokens[at].span.of(text)))
        };
        if boundary(at + 1) {
            return true;
        }
        match Mark::of(&tokens[at + 1], text).map(|mark| mark.leaning) {
            Some(Leaning::Closes) => true,
            Some(Leaning::Either) => boundary(at + 2),
            // `PARTY’“The next`
            Some(Leaning::Opens) => !free_before,
            None => false,
        }
    }
}

/// Whether a quotation can begin right after the mark.
fn leads(mark: &str) -> bool {
    matches!(mark, "(" | "[" | "{" | "/" | "—" | "–" | "―" | "=" | ">" | ":") || mark.starts_with('-')
}

/// Whether a quotation can end right before the mark.
fn trails(mark: &str) -> bool {
    matches!(mark, "," | ";" | ":" | "!" | "?" | ")" | "]" | "}" | "/" | "—" | "–" | "―" | "…" | "<")
        || mark.starts_with(['.', '-'])
}
