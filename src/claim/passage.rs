//! A sentence of an annotated article, as patterns see it.

use super::{Annotated, FigureKind};
use crate::claim::entity::{EntityKind, Mention};
use crate::rule::Lexicon;
use crate::rule::pattern::{KindSet, Reading, SlotKind};
use crate::text::Token;
use std::ops::Range;

/// A sentence with what may start at its tokens. Kept from one sentence to the next, so that reading one allocates nothing.
#[derive(Debug)]
pub(super) struct Passage<'r, 'a> {
    reading: &'r Annotated<'a>,
    tokens: Range<usize>,
    /// For the tokens of the sentence, what may start there.
    kinds: Vec<KindSet>,
}

impl<'r, 'a> Passage<'r, 'a> {
    /// No sentence yet.
    pub fn new(reading: &'r Annotated<'a>) -> Self {
        Self { reading, tokens: 0..0, kinds: Vec::new() }
    }

    /// The sentence of these tokens.
    pub fn of(reading: &'r Annotated<'a>, tokens: Range<usize>) -> Self {
        let mut passage = Self::new(reading);
        passage.go_to(tokens);
        passage
    }

    /// Goes on to the sentence of these tokens.
    pub fn go_to(&mut self, tokens: Range<usize>) {
        let Self { reading, kinds, .. } = self;
        kinds.clear();
        reading.grammar.kinds(tokens.clone(), kinds);
        for figure in reading.figures_in(tokens.clone()) {
            let at = &mut kinds[figure.tokens.start - tokens.start];
            at.insert(SlotKind::Figure);
            match figure.value.kind {
                FigureKind::Percent => at.insert(SlotKind::Percent),
                FigureKind::Money => at.insert(SlotKind::Money),
                FigureKind::Count => at.insert(SlotKind::Count),
                _ => {}
            }
        }
        for date in reading.dates_in(tokens.clone()) {
            kinds[date.tokens.start - tokens.start].insert(SlotKind::Date);
        }
        for mention in reading.entities.within(tokens.clone()) {
            let at = &mut kinds[mention.tokens().start - tokens.start];
            at.insert(SlotKind::Name);
            if mention.glued {
                at.insert(SlotKind::Glued);
            }
            if reading.entities.of(mention).kind == EntityKind::Person {
                at.insert(SlotKind::Person);
            }
        }
        for title in reading.entities.titles_from(tokens.clone()) {
            kinds[title - tokens.start].insert(SlotKind::Title);
        }
        self.tokens = tokens;
    }

    /// Where the figure ends that starts at token `at`, if it is of the right kind.
    fn figure_end(&self, at: usize, wanted: impl Fn(FigureKind) -> bool) -> Option<usize> {
        self.reading.figure_at(at).filter(|f| wanted(f.value.kind)).map(|f| f.tokens.end)
    }

    /// Where the name ends that starts at token `at`, if it is of the right kind.
    fn name_end(&self, at: usize, wanted: impl Fn(&Mention) -> bool) -> Option<usize> {
        let entities = &self.reading.entities;
        entities.starting_at(at).map(|m| &entities.mentions[m]).filter(|m| wanted(m)).map(|m| m.tokens().end)
    }
}

impl Reading for Passage<'_, '_> {
    fn tokens(&self) -> &[Token] {
        &self.reading.article.tokens
    }

    fn sentence(&self) -> Range<usize> {
        self.tokens.clone()
    }

    fn lexicon(&self) -> &Lexicon {
        &self.reading.language.lexicon
    }

    fn kinds(&self) -> &[KindSet] {
        &self.kinds
    }

    fn ends(&self, kind: SlotKind, at: usize, ends: &mut Vec<usize>) {
        let Annotated { entities, grammar, .. } = self.reading;
        let limit = self.tokens.end;
        match kind {
            SlotKind::Figure => ends.extend(self.figure_end(at, |_| true)),
            SlotKind::Percent => ends.extend(self.figure_end(at, |kind| kind == FigureKind::Percent)),
            SlotKind::Money => ends.extend(self.figure_end(at, |kind| kind == FigureKind::Money)),
            SlotKind::Count => ends.extend(self.figure_end(at, |kind| kind == FigureKind::Count)),
            SlotKind::Date => ends.extend(self.reading.date_at(at).map(|d| d.tokens.end)),
            SlotKind::Name => ends.extend(self.name_end(at, |_| true)),
            SlotKind::Person => {
                ends.extend(self.name_end(at, |mention| entities.of(mention).kind == EntityKind::Person));
            }
            SlotKind::Glued => ends.extend(self.name_end(at, |mention| mention.glued)),
            SlotKind::Title => ends.extend(entities.title_at(at)),
            SlotKind::Quote => grammar.quote_ends(at, limit, ends),
            SlotKind::Source => grammar.source_ends(at, limit, ends),
            SlotKind::Subject => grammar.subjects_at(at, ends),
            SlotKind::Phrase => ends.extend(Some(grammar.phrase_end(at, limit)).filter(|&end| end > at)),
            SlotKind::Possessor => ends.extend(grammar.possessor_end(at, limit)),
            SlotKind::Clause => grammar.clause_ends(at, limit, ends),
            SlotKind::Adjunct => grammar.adjunct_ends(at, limit, ends),
            SlotKind::Pronoun => {
                ends.extend((at < limit && grammar.is_person_pronoun(at)).then_some(at + 1));
            }
            SlotKind::Word => ends.extend((at < limit).then_some(at + 1)),
        }
    }
}
