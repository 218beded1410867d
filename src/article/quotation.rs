use crate::text::Span;
use std::ops::Range;

/// Words inside quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// With its marks.
    pub span: Span,
    /// Without its marks.
    pub inner: Span,
    /// The tokens of `span`, as indices.
    pub tokens: Range<usize>,
    /// How many quotations it stands in.
    pub depth: u8,
    /// False where the text never closes it (then it ends with its paragraph).
    pub closed: bool,
    /// A quotation over several paragraphs, each opened anew: the index of the one it carries on.
    pub continues: Option<usize>,
}
