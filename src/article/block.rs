use crate::text::Span;

/// What a block of an article is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    Headline,
    /// `By Ann Example`.
    Byline,
    /// `WASHINGTON (AP) —`: the start of the paragraph that follows it.
    Dateline,
    /// A heading inside the article.
    Heading,
    Paragraph,
    /// An item of a list.
    Item,
    /// Not the article's: share bars, tables of contents, author boxes.
    Boilerplate,
}

/// A run of text of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    pub kind: BlockKind,
    pub span: Span,
}
