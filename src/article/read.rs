//! Reading: bytes to [`Article`].

use super::sentence::{Sentence, StopWords, split};
use super::{Article, Block, BlockKind, Origin, quotation};
use crate::problem::Problem;
use crate::rule::Pack;
use crate::text::{Span, tokenize};

/// What an article says about itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Metadata {
    pub title: Option<String>,
    pub publisher: Option<String>,
    /// A day (`2025-10-30`) or an RFC 3339 time.
    pub published: Option<String>,
    pub url: Option<String>,
}

/// Reads one file. Warnings (an empty file, repaired text) go to `problems`.
///
/// # Errors
/// The bytes are not an article: binary, or too large.
pub fn read(path: &str, bytes: Vec<u8>, pack: &Pack, problems: &mut Vec<Problem>) -> Result<Article, Problem> {
    let _ = problems;
    let text = String::from_utf8(bytes.clone()).map_err(|_| Problem::error(path, "not UTF-8"))?;
    let language = pack.languages.get("en").ok_or_else(|| Problem::error(path, "no rules for the language"))?;
    let tokens = tokenize(&text, |word| language.lexicon.id(word));
    let mut blocks = Vec::new();
    let mut paragraphs = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(start, start + line.len() as u32);
        start = span.end;
        let first = tokens.partition_point(|t| t.span.start < span.start);
        let last = tokens.partition_point(|t| t.span.start < span.end);
        if first < last {
            blocks.push(Block { kind: BlockKind::Paragraph, span });
            paragraphs.push(first..last);
        }
    }
    let quotations = quotation::find(&tokens, &text, &paragraphs, &language.lexicon);
    let words = StopWords::new(language);
    let mut sentences = Vec::new();
    for (block, paragraph) in paragraphs.into_iter().enumerate() {
        for range in split(&tokens, paragraph, &text, &words, &quotations) {
            let span = tokens[range.start].span.cover(tokens[range.end - 1].span);
            sentences.push(Sentence::new(span, block as u32, range.start as u32..range.end as u32));
        }
    }
    Ok(Article {
        path: path.to_owned(),
        metadata: Metadata::default(),
        text,
        language: language.code.clone(),
        blocks,
        tokens,
        sentences,
        quotations,
        origin: Origin::new(bytes),
    })
}
