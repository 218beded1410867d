use super::attribution::Grammar;
use super::entity::{self, Entities};
use super::{DateClaim, Figure, date, figure};
use crate::article::{Article, BlockKind};
use crate::rule::{Context, Language};
use std::ops::Range;
use std::sync::Arc;

/// Something that an annotator found: a run of tokens and what it was read as.
#[derive(Debug, Clone, PartialEq)]
pub struct Annotation<T> {
    pub tokens: Range<usize>,
    pub value: T,
}

/// An article with everything that the annotators found in it; what patterns are matched against, sentence by sentence.
#[derive(Debug)]
pub struct Annotated<'a> {
    pub article: &'a Article,
    pub language: &'a Language,
    /// In order, not overlapping.
    pub figures: Vec<Annotation<Arc<Figure>>>,
    /// In order, not overlapping.
    pub dates: Vec<Annotation<DateClaim>>,
    pub entities: Entities,
    pub grammar: Grammar<'a>,
}

impl<'a> Annotated<'a> {
    /// Runs the annotators.
    pub(super) fn of(article: &'a Article, language: &'a Language) -> Self {
        let entities = entity::annotate(article, language);
        let grammar = Grammar::new(article, language);
        let dates = date::annotate(article, language);
        let figures = figure::annotate(article, language, &dates);
        Self { article, language, figures, dates, entities, grammar }
    }
}

impl Annotated<'_> {
    /// Whether a match that starts at token `at` of a sentence stands where a rule looks.
    pub(super) fn is_in(&self, context: Context, sentence: usize, at: usize) -> bool {
        let block = self.article.blocks.get(self.article.sentences[sentence].block as usize);
        let headline = block.is_some_and(|block| block.kind == BlockKind::Headline);
        match context {
            Context::Anywhere => true,
            Context::Headline => headline,
            Context::Body => !headline,
            Context::Quotation => self.grammar.quoted(at),
            Context::OutsideQuotations => !self.grammar.quoted(at),
        }
    }

    /// The figure that starts at token `at`.
    #[must_use]
    pub fn figure_at(&self, at: usize) -> Option<&Annotation<Arc<Figure>>> {
        starting(&self.figures, at)
    }

    /// The date that starts at token `at`.
    #[must_use]
    pub fn date_at(&self, at: usize) -> Option<&Annotation<DateClaim>> {
        starting(&self.dates, at)
    }

    /// The figures that start in a run of tokens.
    pub(super) fn figures_in(&self, tokens: Range<usize>) -> &[Annotation<Arc<Figure>>] {
        within(&self.figures, tokens)
    }

    /// The dates that start in a run of tokens.
    pub(super) fn dates_in(&self, tokens: Range<usize>) -> &[Annotation<DateClaim>] {
        within(&self.dates, tokens)
    }
}

/// The annotation that starts at token `at`.
fn starting<T>(annotations: &[Annotation<T>], at: usize) -> Option<&Annotation<T>> {
    annotations.binary_search_by_key(&at, |a| a.tokens.start).ok().map(|index| &annotations[index])
}

/// The annotations that start in a run of tokens.
fn within<T>(annotations: &[Annotation<T>], tokens: Range<usize>) -> &[Annotation<T>] {
    let first = annotations.partition_point(|a| a.tokens.start < tokens.start);
    let rest = &annotations[first..];
    &rest[..rest.partition_point(|a| a.tokens.start < tokens.end)]
}
