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
    first: u32,
    last: u32,
    entity: u32,
    /// The title or role before the name: `Treasury Secretary`, `Mr.`, `former trade official`.
    pub title: Option<Span>,
    /// The role after it: `a former trade official` in `Ann Bell, a former trade official, said`.
    pub role: Option<Span>,
    /// The title is a courtesy title, which says as much about a person as a pronoun does.
    pub courtesy: bool,
    /// The name runs into the next word (`BellSaid`), which starts where the name ends.
    pub glued: bool,
    pub(super) evidence: Evidence,
    /// The name has a word of organisations or places.
    pub(super) organisation: bool,
    /// How many words the name has without a suffix; more than fit count as so many as do.
    pub(super) words: u8,
}

/// A mention with the words of its name, by which it is gathered with others.
#[derive(Debug, Clone)]
pub(super) struct Named {
    pub mention: Mention,
    pub parts: NameParts,
}

impl Named {
    /// The name of these tokens, which ends inside the last of them where it is glued to the next word.
    pub fn new(tokens: &Range<usize>, span: Span, parts: NameParts) -> Self {
        let mention = Mention {
            span,
            first: index(tokens.start),
            last: index(tokens.end),
            entity: 0,
            title: None,
            role: None,
            courtesy: false,
            glued: false,
            evidence: Evidence::default(),
            organisation: false,
            words: 0,
        };
        let mut named = Self { mention, parts: NameParts::default() };
        named.set(span, parts);
        named
    }

    /// Lets the name end elsewhere in its last token.
    pub fn set(&mut self, span: Span, parts: NameParts) {
        self.mention.span = span;
        self.mention.words = u8::try_from(parts.count).unwrap_or(u8::MAX);
        self.parts = parts;
    }
}

impl Mention {
    /// The tokens of the name, as indices.
    #[must_use]
    pub fn tokens(&self) -> Range<usize> {
        self.first as usize..self.last as usize
    }

    /// The index of its entity in [`super::Entities::entities`].
    #[must_use]
    pub fn entity(&self) -> usize {
        self.entity as usize
    }

    pub(super) fn is_of(&mut self, entity: usize) {
        self.entity = index(entity);
    }

    /// Whether a clause begins with it, title included, and goes on about it: a subject, as far as that can be told. `with
    /// Bell`, `Bell's house` are none.
    #[must_use]
    pub fn opens_clause(&self, article: &Article) -> bool {
        let first = self.title.map_or(self.first as usize, |title| {
            article.tokens.partition_point(|token| token.span.start < title.start)
        });
        let start = article.sentence_at(self.span.start).map_or(0, |at| article.sentences[at].tokens().start);
        let opens = first <= start || article.tokens[first - 1].kind == TokenKind::Mark;
        let possessive = article.text[self.span.end as usize..].starts_with(['\'', '’']);
        opens && !possessive
    }
}

/// Tokens, and names even more so, are fewer than the bytes of the article, which fit.
fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
