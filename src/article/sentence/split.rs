use super::ending::Endings;
use super::stop::Stop;
use super::words::StopWords;
use crate::article::quotation::Quotation;
use crate::text::{Token, TokenKind};
use std::ops::Range;

/// The longest sentence, in tokens; longer runs without an end are cut. Real sentences seldom reach 150, and what works
/// on sentences may then take time that grows faster than they do.
const LONGEST: usize = 600;

/// Splits a run of tokens (those of one block) where a sentence ends, and hands over the ranges, which cover the run.
/// `quotations` are those of the article.
pub(in crate::article) fn split(
    tokens: &[Token],
    range: Range<usize>,
    text: &str,
    words: &StopWords<'_>,
    quotations: &[Quotation],
    mut take: impl FnMut(Range<usize>),
) {
    let endings = Endings { tokens, text, words, quotations, end: range.end };
    let (mut start, mut at) = (range.start, range.start);
    while start < range.end {
        let limit = range.end.min(start + LONGEST);
        let Some(stop) = tokens[at..limit].iter().position(Token::stopped) else {
            take(start..limit);
            (start, at) = (limit, limit);
            continue;
        };
        at += stop;
        let end = match Stop::of(&tokens[at], text) {
            Some(stop) => endings.end_after(stop, start, at),
            None if at > start && is_bullet(&tokens[at], text) => Some(at),
            None => None,
        };
        at += 1;
        if let Some(end) = end {
            take(start..end);
            (start, at) = (end, end.max(at));
        }
    }
}

fn is_bullet(token: &Token, text: &str) -> bool {
    token.kind == TokenKind::Mark && token.spaced() && matches!(token.span.of(text), "•" | "●" | "▪" | "■" | "◦" | "‣")
}
