use crate::text::{Span, Token};
use std::ops::Range;

/// A sentence of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    pub span: Span,
    /// The index of its block.
    pub block: u32,
    first: u32,
    last: u32,
}

impl Sentence {
    pub(super) fn new(span: Span, block: u32, tokens: Range<u32>) -> Self {
        Self { span, block, first: tokens.start, last: tokens.end }
    }

    /// The indices of its tokens.
    #[must_use]
    pub fn tokens(&self) -> Range<usize> {
        self.first as usize..self.last as usize
    }
}

/// Splits a run of tokens (those of one block) where a sentence ends.
pub(super) fn split(tokens: &[Token], range: Range<usize>, text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = range.start;
    for at in range.clone() {
        if matches!(tokens[at].span.of(text), "." | "!" | "?") && tokens.get(at + 1).is_none_or(|t| t.spaced) {
            sentences.push(start..at + 1);
            start = at + 1;
        }
    }
    if start < range.end {
        sentences.push(start..range.end);
    }
    sentences
}
