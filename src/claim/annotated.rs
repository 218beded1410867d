use super::attribution::Grammar;
use super::entity::{self, Entities, EntityKind};
use super::{DateClaim, Figure, FigureKind, date, figure};
use crate::article::{Article, BlockKind};
use crate::rule::pattern::{KindSet, Reading, SlotKind};
use crate::rule::{Context, Language, Lexicon};
use crate::text::Token;
use std::ops::Range;
use std::sync::Arc;

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
    pub figures: Vec<Annotation<Arc<Figure>>>,
    /// In order, not overlapping.
    pub dates: Vec<Annotation<DateClaim>>,
    pub entities: Entities,
    pub grammar: Grammar<'a>,
    /// Token by token, what may start there.
    kinds: Vec<KindSet>,
}

impl<'a> Annotated<'a> {
    /// Runs the annotators.
    pub(super) fn of(article: &'a Article, language: &'a Language) -> Self {
        let entities = entity::annotate(article, language);
        let grammar = Grammar::new(article, language);
        let dates = date::annotate(article, language);
        let figures = figure::annotate(article, language, &dates);
        let kinds = starts(&figures, &dates, &entities, &grammar);
        Self { article, language, figures, dates, entities, grammar, kinds }
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

    fn kinds(&self) -> &[KindSet] {
        &self.kinds
    }
}

/// Token by token, what may start there.
fn starts(
    figures: &[Annotation<Arc<Figure>>],
    dates: &[Annotation<DateClaim>],
    entities: &Entities,
    grammar: &Grammar<'_>,
) -> Vec<KindSet> {
    let mut kinds = grammar.kinds();
    for figure in figures {
        let kind = match figure.value.kind {
            FigureKind::Percent => Some(SlotKind::Percent),
            FigureKind::Money => Some(SlotKind::Money),
            FigureKind::Count => Some(SlotKind::Count),
            _ => None,
        };
        kinds[figure.tokens.start].insert(SlotKind::Figure);
        if let Some(kind) = kind {
            kinds[figure.tokens.start].insert(kind);
        }
    }
    for date in dates {
        kinds[date.tokens.start].insert(SlotKind::Date);
    }
    for mention in &entities.mentions {
        let at = &mut kinds[mention.tokens.start];
        at.insert(SlotKind::Name);
        if mention.glued {
            at.insert(SlotKind::Glued);
        }
        if entities.of(mention).kind == EntityKind::Person {
            at.insert(SlotKind::Person);
        }
    }
    for title in entities.title_starts() {
        if let Some(at) = kinds.get_mut(title) {
            at.insert(SlotKind::Title);
        }
    }
    kinds
}

/// The annotation that starts at token `at`.
fn starting<T>(annotations: &[Annotation<T>], at: usize) -> Option<&Annotation<T>> {
    annotations.binary_search_by_key(&at, |a| a.tokens.start).ok().map(|index| &annotations[index])
}
