use super::attribution::Grammar;
use super::entity::{Entities, EntityKind};
use super::{DateClaim, Figure};
use crate::article::Article;
use crate::rule::pattern::{Reading, SlotKind};
use crate::rule::{Language, Lexicon};
use crate::text::Token;
use std::ops::Range;

/// Something that an annotator found: a run of tokens and what it was read as.
#[derive(Debug, Clone, PartialEq)]
pub struct Annotation<T> {
    pub tokens: Range<usize>,
    pub value: T,
}

/// An article with everything that the annotators found in it; what patterns are matched against.
#[derive(Debug)]
pub struct Annotated<'a> {
    pub article: &'a Article,
    pub language: &'a Language,
    /// In order, not overlapping.
    pub figures: Vec<Annotation<Figure>>,
    /// In order, not overlapping.
    pub dates: Vec<Annotation<DateClaim>>,
    pub entities: Entities,
    pub grammar: Grammar<'a>,
}

impl Reading for Annotated<'_> {
    fn tokens(&self) -> &[Token] {
        &self.article.tokens
    }

    fn lexicon(&self) -> &Lexicon {
        &self.language.lexicon
    }

    fn ends(&self, kind: SlotKind, at: usize, limit: usize, ends: &mut Vec<usize>) {
        match kind {
            SlotKind::Figure => ends.extend(end_of(&self.figures, at)),
            SlotKind::Date => ends.extend(end_of(&self.dates, at)),
            SlotKind::Word if at < limit => ends.push(at + 1),
            SlotKind::Name => ends.extend(self.entities.starting_at(at).map(|m| self.entities.mentions[m].tokens.end)),
            SlotKind::Person => {
                let mention = self.entities.starting_at(at).map(|m| &self.entities.mentions[m]);
                let person = mention.filter(|m| self.entities.of(m).kind == EntityKind::Person);
                ends.extend(person.map(|m| m.tokens.end));
            }
            SlotKind::Glued => {
                let mention = self.entities.starting_at(at).map(|m| &self.entities.mentions[m]);
                ends.extend(mention.filter(|m| m.glued).map(|m| m.tokens.end));
            }
            SlotKind::Title => ends.extend(self.entities.title_at(at)),
            SlotKind::Quote => self.grammar.quote_ends(at, limit, ends),
            SlotKind::Source => self.grammar.source_ends(at, limit, ends),
            SlotKind::Subject => self.grammar.subject_ends(at, limit, ends),
            SlotKind::Phrase => {
                ends.extend(Some(self.grammar.phrase_end(at, limit)).filter(|&end| end > at));
            }
            SlotKind::Clause => self.grammar.clause_ends(at, limit, ends),
            SlotKind::Adjunct => self.grammar.adjunct_ends(at, limit, ends),
            SlotKind::Pronoun => {
                ends.extend((at < limit && self.grammar.is_person_pronoun(at)).then_some(at + 1));
            }
            _ => {}
        }
    }
}

/// Where the annotation that starts at token `at` ends.
fn end_of<T>(annotations: &[Annotation<T>], at: usize) -> Option<usize> {
    let index = annotations.binary_search_by_key(&at, |a| a.tokens.start).ok()?;
    Some(annotations[index].tokens.end)
}
