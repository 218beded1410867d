//! What two quotations share and where they differ.

use super::change::{Change, Grade};
use std::ops::Range;

/// What two quotations share and where they differ.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// In order of place; none for the same words.
    pub changes: Vec<Change>,
    /// The words of either side from the first shared one to the last.
    pub a: Range<usize>,
    pub b: Range<usize>,
    /// How many words they share.
    pub matched: usize,
    /// How many of these carry content.
    pub content: usize,
    /// The most words that they share in a row.
    pub run: usize,
    /// The share of words that are the same where both have words, 0 to 1.
    pub share: f64,
}

impl Reading {
    /// The gravest difference.
    #[must_use]
    pub fn grade(&self) -> Grade {
        self.changes.iter().map(|change| change.grade).max().unwrap_or(Grade::Same)
    }
}

#[allow(clippy::cast_precision_loss)] // counts of words
pub fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}
