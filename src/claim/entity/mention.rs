use super::kind::Evidence;
use super::name::NameParts;
use crate::article::Article;
use crate::text::{Span, TokenKind};
use std::ops::Range;

/// A place where an article names somebody or something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The name without title and possessive; part of a token where the name is glued to the next word.
    pub span: Span,
    /// The tokens of the name, as indices.
    pub tokens: Range<usize>,
    /// The index of its entity in [`super::Entities::entities`].
    pub entity: usize,
    /// The title or role before the name: `Treasury Secretary`, `Mr.`, `former trade official`.
    pub title: Option<Span>,
    /// The role after it: `a former trade official` in `Ann Bell, a former trade official, said`.
    pub role: Option<Span>,
    /// The title is a courtesy title, which says as much about a person as a pronoun does.
    pub courtesy: bool,
    /// The name runs into the next word (`BellSaid`), which starts where the name ends.
    pub glued: bool,
    pub(super) parts: NameParts,
    pub(super) evidence: Evidence,
    /// The name has a word of organisations or places.
    pub(super) organisation: bool,
}

impl Mention {
    /// Whether a clause begins with it, title included, and goes on about it: a subject, as far as that can be told. `with
    /// Bell`, `Bell's house` are none.
    #[must_use]
    pub fn opens_clause(&self, article: &Article) -> bool {
        let first = self
            .title
            .map_or(self.tokens.start, |title| article.tokens.partition_point(|token| token.span.start < title.start));
        let start = article.sentence_at(self.span.start).map_or(0, |at| article.sentences[at].tokens().start);
        let opens = first <= start || article.tokens[first - 1].kind == TokenKind::Mark;
        let possessive = article.text[self.span.end as usize..].starts_with(['\'', '’']);
        opens && !possessive
    }
}
