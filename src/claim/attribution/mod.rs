//! Attributions: who said what, with which word.

use crate::text::Span;

/// How much of the content stands in quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Quoted {
    Direct,
    Mixed,
    Indirect,
}

/// Somebody's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    pub speaker: Option<Span>,
    /// The full name of the speaker, where it is known.
    pub name: Option<String>,
    pub cue: Option<Span>,
    /// What was said, with the quotation marks; several pieces where the cue interrupts it.
    pub content: Vec<Span>,
    pub quoted: Quoted,
}
