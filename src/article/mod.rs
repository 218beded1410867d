//! Stage 1: from a file as stored to an article: text, blocks, sentences, quotations, and the way back.

mod arrange;
mod block;
mod clean;
mod date_line;
mod decode;
mod discover;
mod format;
mod language;
mod lines;
mod listing;
mod lost_marks;
mod metadata;
mod mojibake;
mod named_day;
mod offset_map;
mod origin;
mod quotation;
mod read;
mod sentence;
mod weaver;

pub use block::{Block, BlockKind};
pub use discover::{EXTENSIONS, Input, MOST_BYTES, STANDARD_INPUT, Seen, discover};
pub use listing::listing;
pub use metadata::Metadata;
pub use origin::{Origin, Place};
pub use quotation::Quotation;
pub use read::{read, read_in};
pub use sentence::Sentence;

use crate::rule::Day;
use crate::text::{Span, Token};
use std::ops::Range;

/// One source text. All spans are byte ranges of [`Article::text`]; [`Article::origin`] leads back to the file.
#[derive(Debug)]
pub struct Article {
    /// As given on the command line; inside a folder, the folder as given and the path below it.
    pub path: String,
    pub metadata: Metadata,
    /// The readable text: decoded, repaired, without markup. Blocks are separated by line feeds.
    pub text: String,
    /// The code of the language whose rules read the article.
    pub language: String,
    /// In order, not overlapping.
    pub blocks: Vec<Block>,
    pub tokens: Vec<Token>,
    /// In order, not overlapping; none in boilerplate.
    pub sentences: Vec<Sentence>,
    /// In order of their opening marks; inner quotations follow the one they stand in.
    pub quotations: Vec<Quotation>,
    pub origin: Origin,
}

impl Article {
    /// The day of publication or, where that is not known, the day in the name of the file: enough to tell events apart, not
    /// to date what is told.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        self.metadata.day().or_else(|| named_day::named_day(&self.path))
    }

    /// The first token that starts at an offset or behind it, by its index.
    #[must_use]
    pub fn token_at(&self, offset: u32) -> usize {
        self.tokens.partition_point(|token| token.span.start < offset)
    }

    /// The tokens that start inside a span.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        self.token_at(span.start)..self.token_at(span.end)
    }

    /// The text of a run of tokens, from the first to the last.
    #[must_use]
    pub fn slice(&self, tokens: Range<usize>) -> &str {
        self.span(tokens).of(&self.text)
    }

    /// The span of a run of tokens; empty where the run is.
    #[must_use]
    pub fn span(&self, tokens: Range<usize>) -> Span {
        match (self.tokens.get(tokens.start), tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) if !tokens.is_empty() => first.span.cover(last.span),
            _ => Span::default(),
        }
    }

    /// The sentence that holds the offset, by its index.
    #[must_use]
    pub fn sentence_at(&self, offset: u32) -> Option<usize> {
        let after = self.sentences.partition_point(|s| s.span.start <= offset);
        after.checked_sub(1).filter(|&index| offset < self.sentences[index].span.end)
    }
}
