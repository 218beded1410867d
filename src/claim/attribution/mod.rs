//! Attributions: who said what, with which word.

mod agreement;
mod build;
mod clause;
mod grammar;
mod phrase;
mod quote;
mod resolve;
mod settle;
mod speaker;
mod subject;
#[cfg(test)]
mod tests;

pub(super) use build::{Draft, build};
pub use grammar::Grammar;

use super::entity::Certainty;
use super::{Annotated, Claim, ClaimData};
use crate::article::Article;
use crate::text::Span;
use resolve::Resolver;
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
    pub name: Option<Arc<str>>,
    /// What makes it certain that the speaker, a pronoun, goes by that name.
    pub certainty: Option<Certainty>,
    pub cue: Option<Span>,
    /// What was said, with the quotation marks; several pieces where the cue interrupts it.
    pub content: Vec<Span>,
    pub quoted: Quoted,
}

impl Attribution {
    /// The pieces that give words as they were said: all of a direct quotation, the words in quotation marks of a mixed
    /// one, with their marks.
    #[must_use]
    pub fn quoted_pieces(&self, article: &Article) -> Vec<Span> {
        match self.quoted {
            Quoted::Direct => self.content.clone(),
            Quoted::Indirect => Vec::new(),
            Quoted::Mixed => {
                let inside = |span: &Span| {
                    let first = article.quotations.partition_point(|q| q.span.start < span.start);
                    let within = article.quotations[first..].iter().take_while(move |q| q.span.start < span.end);
                    within.filter(|q| q.depth == 0).map(|q| q.span).collect::<Vec<_>>()
                };
                self.content.iter().flat_map(inside).collect()
            }
        }
    }
}

/// The claims that the drafts of an article come to.
pub(super) fn claims(reading: &Annotated<'_>, drafts: Vec<Draft>) -> Vec<Claim> {
    let mut claims = Vec::new();
    let mut resolver = Resolver::new(reading);
    for (rule, sentence, draft) in settle::settle(&reading.grammar, drafts) {
        let mut attribution = reading.grammar.finish(&draft);
        resolver.resolve(sentence, &draft, &mut attribution);
        let span = attribution.content.iter().copied().reduce(Span::cover).unwrap_or_default();
        let data = match attribution.quoted {
            Quoted::Direct => ClaimData::Quote(Box::new(attribution)),
            Quoted::Mixed | Quoted::Indirect => ClaimData::Statement(Box::new(attribution)),
        };
        let rule = Arc::clone(&reading.language.claim_rules[rule].id);
        claims.push(Claim { rule, span, sentence: u32::try_from(sentence).unwrap_or(u32::MAX), data });
    }
    claims
}
