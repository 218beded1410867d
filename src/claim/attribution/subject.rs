//! What a sentence is about, as far as its first words say so.

use super::Annotated;
use super::grammar::{Class, Grammar};
use crate::claim::entity::{Entities, EntityKind};
use crate::text::{TokenKind, WordId};

/// The subject of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    /// A person, by the index of the entity.
    Person(usize),
    /// A pronoun of the third person singular, by its word.
    Pronoun(WordId),
    /// The sentence is, or begins with, a quotation.
    Quotation,
    Other,
}

/// The subject is looked for among so many tokens from the start of its sentence.
const REACH: usize = 40;
/// A place and a dash before the first word of an article's first sentence are no longer than this, in tokens.
const DATELINE: usize = 8;

/// What the sentence is about: whoever is named at its start, or after the comma of a phrase that leads in (`On Monday,
/// Ann Bell ...`).
pub(super) fn subject(reading: &Annotated<'_>, sentence: usize) -> Subject {
    let (grammar, article) = (&reading.grammar, reading.article);
    let tokens = article.sentences[sentence].tokens();
    let limit = tokens.end.min(tokens.start + REACH);
    let dash = |at: usize| grammar.is(at, "—") || grammar.is(at, "–") || grammar.is(at, "--");
    let dateline = (tokens.start..limit.min(tokens.start + DATELINE)).find(|&at| dash(at));
    let start = dateline.filter(|_| article.tokens[tokens.start].upper()).map_or(tokens.start, |at| at + 1);
    if start >= limit || grammar.quoted(start) {
        return if start >= limit { Subject::Other } else { Subject::Quotation };
    }
    if let Some(subject) = opening(reading, start, limit) {
        return subject;
    }
    let according = grammar.phrases.accordings;
    let according = according.and_then(|list| grammar.lexicon.match_at(list, &article.tokens[..limit], start));
    let leads_in = according.is_some()
        || matches!(grammar.class(start), Class::Preposition | Class::Stop)
        || grammar.has(grammar.words.times | grammar.words.adjunct, start);
    if !leads_in {
        return Subject::Other;
    }
    let mut commas = (start..limit).filter(|&at| grammar.is(at, ",") && !grammar.quoted(at));
    commas.find_map(|comma| opening(reading, comma + 1, limit)).unwrap_or(Subject::Other)
}

/// The person, or the pronoun, with whom a clause opens at the token.
fn opening(reading: &Annotated<'_>, start: usize, limit: usize) -> Option<Subject> {
    let (grammar, tokens) = (&reading.grammar, &reading.article.tokens);
    let start = if grammar.has(grammar.words.opening, start) { start + 1 } else { start };
    if start >= limit || grammar.quoted(start) {
        return None;
    }
    if grammar.is_person_pronoun(start) {
        let possessive = grammar.has(grammar.words.possessives, start);
        return (!possessive).then(|| Subject::Pronoun(tokens[start].word));
    }
    let possessor = |at: usize| tokens.get(at).is_some_and(|t| t.kind == TokenKind::Clitic);
    let mention = reading.entities.within(start..limit).iter().find(|mention| !possessor(mention.tokens().end))?;
    let titled = mention.title.map_or(mention.span.start, |title| title.start);
    let adorns = |at: usize| {
        let token = &tokens[at];
        let word = token.capital() || grammar.has(grammar.words.determiners, at) || token.span.start >= titled;
        matches!(token.kind, TokenKind::Mark | TokenKind::Clitic) && !grammar.is(at, ",") || word
    };
    let opens = (start..mention.tokens().start)
        .all(|at| adorns(at) && !matches!(grammar.class(at), Class::Preposition | Class::Stop));
    let after = mention.tokens().end;
    let several = grammar.has(grammar.words.and, after) || grammar.has(grammar.words.or, after);
    let ends = after >= limit || (grammar.is(after, ".") && after + 1 >= limit);
    let person = reading.entities.of(mention).kind == EntityKind::Person;
    (opens && !several && !ends && person).then_some(Subject::Person(mention.entity()))
}

impl Grammar<'_> {
    /// False where the article calls a person Mr., and the pronoun is she.
    pub(super) fn agrees(&self, entities: &Entities, entity: usize, pronoun: usize) -> bool {
        let (he, she) = (self.words.he, self.words.she);
        let against = if self.has(he, pronoun) { she } else { he };
        let titles = entities.entities[entity].courtesies.iter();
        let mut words = titles.map(|title| self.article.tokens.partition_point(|t| t.span.start < title.start));
        !words.any(|at| self.has(against, at))
    }
}
