//! Attributions: who said what, with which word.

mod build;
mod clause;
mod grammar;
mod phrase;
mod quote;
mod settle;
mod speaker;

pub(super) use build::{Draft, build};
pub use grammar::Grammar;

use super::{Annotated, Claim, ClaimData};
use crate::text::Span;
use std::sync::Arc;

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

/// The claims that the drafts of an article come to.
pub(super) fn claims(reading: &Annotated<'_>, drafts: Vec<Draft>) -> Vec<Claim> {
    let mut claims = Vec::new();
    for (rule, sentence, attribution) in settle::settle(&reading.grammar, drafts) {
        let span = attribution.content.iter().copied().reduce(Span::cover).unwrap_or_default();
        let data = match attribution.quoted {
            Quoted::Direct => ClaimData::Quote(attribution),
            Quoted::Mixed | Quoted::Indirect => ClaimData::Statement(attribution),
        };
        let rule = Arc::from(reading.language.claim_rules[rule].id.as_str());
        claims.push(Claim { rule, span, sentence: u32::try_from(sentence).unwrap_or(u32::MAX), data });
    }
    claims
}
