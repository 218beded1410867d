//! Words inside quotation marks: which marks pair off, in a text where apostrophes, inches and typing mistakes look
//! the same.

mod find;
mod mark;
#[cfg(test)]
mod tests;

pub(super) use find::find;
pub(super) use mark::{Leaning, Mark};

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
    /// False where the text never closes it: then it ends with its paragraph, or before the next opening mark of
    /// the kind in the paragraph.
    pub closed: bool,
    /// A quotation over several paragraphs, each opened anew: the index of the one it carries on.
    pub continues: Option<usize>,
}
