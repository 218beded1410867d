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

use super::entity::Antecedents;
use super::{Annotated, Claim, ClaimData};
use crate::article::Article;
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
    for (rule, sentence, draft) in settle::settle(&reading.grammar, drafts) {
        let mut attribution = reading.grammar.finish(&draft);
        resolve(reading, sentence, &draft, &mut attribution);
        let span = attribution.content.iter().copied().reduce(Span::cover).unwrap_or_default();
        let data = match attribution.quoted {
            Quoted::Direct => ClaimData::Quote(attribution),
            Quoted::Mixed | Quoted::Indirect => ClaimData::Statement(attribution),
        };
        let rule = Arc::clone(&reading.language.claim_rules[rule].id);
        claims.push(Claim { rule, span, sentence: u32::try_from(sentence).unwrap_or(u32::MAX), data });
    }
    claims
}

/// Gives the speaker the full name, where it is known; the speaker of a glued name is only the name.
fn resolve(reading: &Annotated<'_>, sentence: usize, draft: &Draft, attribution: &mut Attribution) {
    let Some(source) = draft.speaker.clone() else { return };
    let (grammar, entities) = (&reading.grammar, &reading.entities);
    let antecedents = Antecedents { article: reading.article, entities };
    let entity = if source.len() == 1 && grammar.is_person_pronoun(source.start) {
        let quoted = |at: usize| grammar.quoted(at);
        let start = reading.article.sentences[sentence].tokens().start;
        let own = (start..source.start).contains(&start).then(|| antecedents.only_person(start..source.start, quoted));
        own.flatten()
            .or_else(|| antecedents.in_sentence_before(sentence, source.start, quoted))
            .map(|mention| mention.entity)
    } else {
        speaker::named(grammar, entities, source.clone())
    };
    attribution.name = entity.map(|entity| entities.entities[entity].name.clone());
    let glued = entities.starting_at(source.start).map(|m| &entities.mentions[m]).filter(|m| m.glued);
    if let Some(mention) = glued.filter(|m| m.tokens == source) {
        let token = reading.article.tokens[source.end - 1].span;
        attribution.speaker = Some(mention.span);
        attribution.cue = Some(Span::new(mention.span.end, token.end));
    }
}
