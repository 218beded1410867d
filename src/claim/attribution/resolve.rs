//! Whom the source of an attribution names, pronouns included.

use super::subject::{Subject, subject};
use super::{Annotated, Attribution, Draft, speaker};
use crate::claim::entity::{Antecedents, Certainty, EntityKind};
use crate::text::{Span, TokenKind, WordId};
use std::ops::Range;

/// How many sentences of the article's own words are looked back for whom a pronoun speaks of.
const SENTENCES_BACK: usize = 6;
/// How many sentences are passed over on the way, quotations included.
const MOST_BACK: usize = 24;
/// Between two quotations of one speaker in neighbouring paragraphs stand no more words of the article's own.
const WORDS_BETWEEN: usize = 10;

/// Resolves the speakers of an article, from its first to its last.
pub(super) struct Resolver<'r, 'a> {
    reading: &'r Annotated<'a>,
    /// The quotation before, whose speaker is known.
    before: Option<Before>,
    /// Who spoke so far, in order of place.
    spoke: Vec<Spoke>,
}

/// The quotation before, whose speaker is known.
struct Before {
    source: Range<usize>,
    entity: usize,
    block: u32,
}

/// A speaker, and the pronoun that stands for it.
struct Spoke {
    sentence: usize,
    entity: Option<usize>,
    pronoun: Option<WordId>,
}

impl<'r, 'a> Resolver<'r, 'a> {
    pub fn new(reading: &'r Annotated<'a>) -> Self {
        Self { reading, before: None, spoke: Vec::new() }
    }

    /// Gives the speaker the full name, where it is known; the speaker of a glued name is only the name.
    pub fn resolve(&mut self, draft: &Draft, attribution: &mut Attribution) {
        let Some(source) = draft.speaker.clone() else { return };
        let sentence = draft.sentence;
        let (grammar, entities) = (&self.reading.grammar, &self.reading.entities);
        let pronoun = source.len() == 1 && grammar.is_person_pronoun(source.start);
        let entity = if pronoun {
            let resolved = self.pronoun(sentence, source.start, draft.direct);
            attribution.certainty = resolved.map(|(_, certainty)| certainty);
            resolved.map(|(entity, _)| entity)
        } else {
            speaker::named(grammar, entities, source.clone())
        };
        attribution.name = entity.map(|entity| entities.entities[entity].name.clone());
        let glued = entities.starting_at(source.start).map(|m| &entities.mentions[m]).filter(|m| m.glued);
        if let Some(mention) = glued.filter(|m| m.tokens() == source) {
            let token = self.reading.article.tokens[source.end - 1].span;
            attribution.speaker = Some(mention.span);
            attribution.cue = Some(Span::new(mention.span.end, token.end));
        }
        let word = self.reading.article.tokens[source.start].word;
        self.spoke.push(Spoke { sentence, entity, pronoun: pronoun.then_some(word) });
        let block = self.reading.article.sentences[sentence].block;
        self.before = entity.filter(|_| draft.direct).map(|entity| Before { source, entity, block });
    }

    /// Whom the pronoun at token `at` stands for.
    fn pronoun(&self, sentence: usize, at: usize, direct: bool) -> Option<(usize, Certainty)> {
        let (grammar, article) = (&self.reading.grammar, self.reading.article);
        let antecedents = Antecedents { article, entities: &self.reading.entities };
        let quoted = |at: usize| grammar.quoted(at);
        let start = article.sentences[sentence].tokens().start;
        let own = (start < at).then(|| antecedents.only_person(start..at, quoted)).flatten();
        let agrees = |entity: &usize| grammar.agrees(&self.reading.entities, *entity, at);
        let found = own
            .map(|mention| (mention.entity(), Certainty::OwnSentence))
            .or_else(|| {
                let mention = antecedents.in_sentence_before(sentence, at, quoted)?;
                Some((mention.entity(), Certainty::SentenceBefore))
            })
            .filter(|(entity, _)| agrees(entity))
            .or_else(|| Some((self.goes_on(sentence, at, direct)?, Certainty::CarriesOn)))
            .or_else(|| Some((self.subject_before(sentence, at)?, Certainty::Subject)));
        found.filter(|(entity, _)| agrees(entity))
    }

    /// The speaker of a quotation given to a pronoun at token `at`, in the next paragraph: who spoke before, when nobody
    /// else is named in between, and hardly anything is told (`..., Bell said at a rally. ¶ ..., she added`). A pronoun
    /// only carries on the same pronoun.
    fn goes_on(&self, sentence: usize, at: usize, direct: bool) -> Option<usize> {
        let before = self.before.as_ref().filter(|_| direct)?;
        let (grammar, tokens) = (&self.reading.grammar, &self.reading.article.tokens);
        let entities = &self.reading.entities;
        let between = before.source.end.min(at)..at;
        let mut own = between.clone().filter(|&i| tokens[i].kind != TokenKind::Mark && !grammar.quoted(i));
        let near =
            own.nth(WORDS_BETWEEN).is_none() && self.reading.article.sentences[sentence].block <= before.block + 1;
        let mut named = entities.within(between).iter().filter(|m| !grammar.quoted(m.tokens().start));
        let alone = named.all(|mention| mention.entity() == before.entity);
        let pronoun = before.source.len() == 1 && grammar.is_person_pronoun(before.source.start);
        let same = !pronoun || tokens[before.source.start].word == tokens[at].word;
        (near && alone && same && entities.entities[before.entity].kind == EntityKind::Person).then_some(before.entity)
    }

    /// The person whom the sentences before speak of: the subject of the one before, or of the one before that when the
    /// subject is the same pronoun, and so on. Nobody where something else is the subject, or where the pronoun's own
    /// sentence names somebody first.
    fn subject_before(&self, sentence: usize, at: usize) -> Option<usize> {
        let article = self.reading.article;
        let (grammar, entities) = (&self.reading.grammar, &self.reading.entities);
        let start = article.sentences[sentence].tokens().start;
        let quoted = |i: usize| grammar.quoted(i);
        if entities
            .within(start..at)
            .iter()
            .any(|m| !quoted(m.tokens().start) && entities.of(m).kind == EntityKind::Person)
        {
            return None;
        }
        let word = article.tokens[at].word;
        let mut narrated = 0;
        for before in (sentence.saturating_sub(MOST_BACK)..sentence).rev() {
            let first = self.spoke.partition_point(|spoke| spoke.sentence < before);
            let spoke = self.spoke[first..].iter().find(|spoke| spoke.sentence == before);
            match subject(self.reading, before) {
                Subject::Person(entity) => return Some(entity),
                Subject::Pronoun(other) if other != word => return None,
                Subject::Pronoun(_) => {
                    if let Some(entity) = spoke.filter(|spoke| spoke.pronoun.is_some()).and_then(|spoke| spoke.entity) {
                        return Some(entity);
                    }
                }
                Subject::Quotation => match spoke {
                    Some(Spoke { entity: Some(entity), pronoun, .. }) => {
                        let same = pronoun.is_none_or(|other| other == word);
                        return Some(*entity).filter(|_| same);
                    }
                    Some(Spoke { pronoun: Some(other), .. }) if *other == word => {}
                    Some(_) => return None,
                    None => continue,
                },
                Subject::Other => return None,
            }
            narrated += 1;
            if narrated == SENTENCES_BACK {
                return None;
            }
        }
        None
    }
}
