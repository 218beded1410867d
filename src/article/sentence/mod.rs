//! Where sentences end.

mod ending;
mod split;
mod stop;
#[cfg(test)]
mod tests;
mod words;

pub(super) use split::split;
pub(super) use words::StopWords;

use crate::text::Span;
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
