use super::attribution::Grammar;
use super::entity::{self, Entities, EntityKind, NameWords};
use super::{DateClaim, Figure, FigureKind, date, figure};
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

impl<'a> Annotated<'a> {
    /// Runs the annotators.
    pub(super) fn of(article: &'a Article, language: &'a Language) -> Self {
        let entities = entity::annotate(article, language, &NameWords::new(&language.lexicon));
        let grammar = Grammar::new(article, &language.lexicon);
        let dates = date::annotate(article, language);
        let figures = figure::annotate(article, language, &dates);
        Self { article, language, figures, dates, entities, grammar }
    }
}

impl Annotated<'_> {
    /// The figure that starts at token `at`.
    #[must_use]
    pub fn figure_at(&self, at: usize) -> Option<&Annotation<Figure>> {
        starting(&self.figures, at)
    }

    /// The date that starts at token `at`.
    #[must_use]
    pub fn date_at(&self, at: usize) -> Option<&Annotation<DateClaim>> {
        starting(&self.dates, at)
    }

    /// Where the figure ends that starts at token `at`, if it is of the right kind.
    fn figure_of(&self, at: usize, wanted: impl Fn(FigureKind) -> bool) -> Option<usize> {
        self.figure_at(at).filter(|f| wanted(f.value.kind)).map(|f| f.tokens.end)
    }
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
            SlotKind::Figure => ends.extend(self.figure_at(at).map(|f| f.tokens.end)),
            SlotKind::Percent => ends.extend(self.figure_of(at, |kind| kind == FigureKind::Percent)),
            SlotKind::Money => ends.extend(self.figure_of(at, |kind| kind == FigureKind::Money)),
            SlotKind::Count => ends.extend(self.figure_of(at, |kind| kind == FigureKind::Count)),
            SlotKind::Date => ends.extend(self.date_at(at).map(|d| d.tokens.end)),
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
            SlotKind::Subject => self.grammar.subjects_at(at, ends),
            SlotKind::Phrase => {
                ends.extend(Some(self.grammar.phrase_end(at, limit)).filter(|&end| end > at));
            }
            SlotKind::Possessor => ends.extend(self.grammar.possessor_end(at, limit)),
            SlotKind::Clause => self.grammar.clause_ends(at, limit, ends),
            SlotKind::Adjunct => self.grammar.adjunct_ends(at, limit, ends),
            SlotKind::Pronoun => {
                ends.extend((at < limit && self.grammar.is_person_pronoun(at)).then_some(at + 1));
            }
            SlotKind::Word => {}
        }
    }

    fn next_start(&self, kind: SlotKind, at: usize, limit: usize) -> usize {
        match kind {
            SlotKind::Subject => self.grammar.next_subject(at, limit),
            SlotKind::Name | SlotKind::Person | SlotKind::Glued => self.entities.next_mention(at).min(limit),
            SlotKind::Title => self.entities.next_title(at).min(limit),
            SlotKind::Quote => self.grammar.next_quote(at, limit),
            SlotKind::Figure | SlotKind::Percent | SlotKind::Money | SlotKind::Count => next(&self.figures, at, limit),
            SlotKind::Date => next(&self.dates, at, limit),
            _ => at,
        }
    }
}

/// The first token of the first annotation from token `at` on, `limit` at most.
fn next<T>(annotations: &[Annotation<T>], at: usize, limit: usize) -> usize {
    let index = annotations.partition_point(|a| a.tokens.start < at);
    annotations.get(index).map_or(limit, |a| a.tokens.start.min(limit))
}

/// The annotation that starts at token `at`.
fn starting<T>(annotations: &[Annotation<T>], at: usize) -> Option<&Annotation<T>> {
    annotations.binary_search_by_key(&at, |a| a.tokens.start).ok().map(|index| &annotations[index])
}
