//! Attributions: who said what, with which word.

mod agreement;
mod build;
mod clause;
mod grammar;
mod inherit;
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
use inherit::Heirs;
use resolve::Resolver;
use settle::Unsettled;
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

/// Makes claims of drafts, which come sentence by sentence: few of an article are in memory at a time.
pub(super) struct Attributions<'r, 'a> {
    reading: &'r Annotated<'a>,
    unsettled: Unsettled,
    heirs: Heirs,
    resolver: Resolver<'r, 'a>,
}

impl<'r, 'a> Attributions<'r, 'a> {
    pub fn new(reading: &'r Annotated<'a>) -> Self {
        Self { reading, unsettled: Unsettled::default(), heirs: Heirs::default(), resolver: Resolver::new(reading) }
    }

    pub fn add(&mut self, draft: Draft) {
        self.unsettled.add(draft);
    }

    /// Adds the claims that are certain when the next sentence starts at token `at`.
    pub fn end_sentence(&mut self, at: usize, claims: &mut Vec<Claim>) {
        if self.unsettled.ends_before(&self.reading.grammar, at) {
            self.settle(claims);
        }
    }

    /// Adds the claims that are left at the end of the article.
    pub fn end_article(mut self, claims: &mut Vec<Claim>) {
        self.settle(claims);
        claims.extend(self.heirs.last().map(|draft| claim(self.reading, &mut self.resolver, &draft)));
    }

    fn settle(&mut self, claims: &mut Vec<Claim>) {
        let (grammar, resolver) = (&self.reading.grammar, &mut self.resolver);
        let done = self.unsettled.settle(grammar).filter_map(|draft| self.heirs.next(grammar, draft));
        claims.extend(done.map(|draft| claim(self.reading, resolver, &draft)));
    }
}

fn claim(reading: &Annotated<'_>, resolver: &mut Resolver<'_, '_>, draft: &Draft) -> Claim {
    let mut attribution = reading.grammar.finish(draft);
    resolver.resolve(draft, &mut attribution);
    let span = attribution.content.iter().copied().reduce(Span::cover).unwrap_or_default();
    let data = match attribution.quoted {
        Quoted::Direct => ClaimData::Quote(Box::new(attribution)),
        Quoted::Mixed | Quoted::Indirect => ClaimData::Statement(Box::new(attribution)),
    };
    let rule = Arc::clone(&reading.language.claim_rules[draft.rule].id);
    Claim { rule, span, sentence: u32::try_from(draft.sentence).unwrap_or(u32::MAX), data }
}
