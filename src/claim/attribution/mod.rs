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

use super::entity::{Antecedents, EntityKind};
use super::{Annotated, Claim, ClaimData};
use crate::article::Article;
use crate::text::{Span, TokenKind};
use std::ops::Range;
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
    let mut before = None;
    for (rule, sentence, draft) in settle::settle(&reading.grammar, drafts) {
        let mut attribution = reading.grammar.finish(&draft);
        let entity = resolve(reading, sentence, &draft, &mut attribution, before.as_ref());
        before = draft.speaker.clone().filter(|_| draft.direct).zip(entity).map(|(source, entity)| Before {
            source,
            entity,
            block: reading.article.sentences[sentence].block,
        });
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

/// Gives the speaker the full name, where it is known, and returns its entity; the speaker of a glued name is only the
/// name.
fn resolve(
    reading: &Annotated<'_>,
    sentence: usize,
    draft: &Draft,
    attribution: &mut Attribution,
    before: Option<&Before>,
) -> Option<usize> {
    let source = draft.speaker.clone()?;
    let (grammar, entities) = (&reading.grammar, &reading.entities);
    let antecedents = Antecedents { article: reading.article, entities };
    let entity = if source.len() == 1 && grammar.is_person_pronoun(source.start) {
        let quoted = |at: usize| grammar.quoted(at);
        let start = reading.article.sentences[sentence].tokens().start;
        let own = (start..source.start).contains(&start).then(|| antecedents.only_person(start..source.start, quoted));
        own.flatten()
            .or_else(|| antecedents.in_sentence_before(sentence, source.start, quoted))
            .map(|mention| mention.entity)
            .or_else(|| before.filter(|_| draft.direct)?.goes_on(reading, sentence, source.start))
    } else {
        speaker::named(grammar, entities, source.clone())
    };
    attribution.name = entity.map(|entity| Arc::clone(&entities.entities[entity].name));
    let glued = entities.starting_at(source.start).map(|m| &entities.mentions[m]).filter(|m| m.glued);
    if let Some(mention) = glued.filter(|m| m.tokens == source) {
        let token = reading.article.tokens[source.end - 1].span;
        attribution.speaker = Some(mention.span);
        attribution.cue = Some(Span::new(mention.span.end, token.end));
    }
    entity
}

/// The quotation before, whose speaker is known.
struct Before {
    source: Range<usize>,
    entity: usize,
    block: u32,
}

/// Between two quotations of one speaker in neighbouring paragraphs stand no more words of the article's own.
const WORDS_BETWEEN: usize = 10;

impl Before {
    /// The speaker of a quotation given to a pronoun at token `at`, in the next paragraph: who spoke before, when nobody
    /// else is named in between, and hardly anything is told (`..., Bell said at a rally. ¶ ..., she added`). A pronoun
    /// only carries on the same pronoun.
    fn goes_on(&self, reading: &Annotated<'_>, sentence: usize, at: usize) -> Option<usize> {
        let (grammar, tokens) = (&reading.grammar, &reading.article.tokens);
        let between = self.source.end.min(at)..at;
        let mut own = between.clone().filter(|&i| tokens[i].kind != TokenKind::Mark && !grammar.quoted(i));
        let near = own.nth(WORDS_BETWEEN).is_none() && reading.article.sentences[sentence].block <= self.block + 1;
        let mut named = reading.entities.within(between).iter().filter(|m| !grammar.quoted(m.tokens.start));
        let alone = named.all(|mention| mention.entity == self.entity);
        let pronoun = self.source.len() == 1 && grammar.is_person_pronoun(self.source.start);
        let same = !pronoun || tokens[self.source.start].word == tokens[at].word;
        (near && alone && same && reading.entities.entities[self.entity].kind == EntityKind::Person)
            .then_some(self.entity)
    }
}
