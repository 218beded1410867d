//! A sentence of an annotated article, as patterns see it.

use super::attribution::Grammar;
use super::entity::{EntityKind, Mention};
use super::{Annotated, FigureKind};
use crate::rule::pattern::{KindSet, Reading, Signs, SlotKind};
use crate::rule::{Language, Lexicon};
use crate::text::Token;
use std::cell::RefCell;
use std::ops::Range;

/// A sentence with what may start at its tokens. Kept from one sentence to the next, so that reading one allocates nothing.
#[derive(Debug)]
pub(super) struct Passage<'r, 'a> {
    reading: &'r Annotated<'a>,
    tokens: Range<usize>,
    /// What may start at the tokens of the sentence.
    signs: Signs,
    /// Which entries of lists do.
    sites: Vec<u32>,
    /// Several patterns ask for the same clauses.
    clauses: RefCell<Clauses>,
}

/// Where the clauses of a sentence end, as far as that was asked for.
#[derive(Debug, Default)]
struct Clauses {
    /// By the token of the sentence at which a clause starts, its place in `ends`.
    places: Vec<Option<Range<u32>>>,
    ends: Vec<usize>,
}

impl<'r, 'a> Passage<'r, 'a> {
    /// No sentence yet.
    pub fn new(reading: &'r Annotated<'a>) -> Self {
        Self { reading, tokens: 0..0, signs: Signs::default(), sites: Vec::new(), clauses: RefCell::default() }
    }

    /// The sentence of these tokens.
    pub fn of(reading: &'r Annotated<'a>, tokens: Range<usize>) -> Self {
        let mut passage = Self::new(reading);
        passage.go_to(tokens);
        passage
    }

    /// Goes on to the sentence of these tokens.
    pub fn go_to(&mut self, tokens: Range<usize>) {
        let Self { reading, signs, sites, .. } = self;
        let Language { lexicon, answers, .. } = reading.language;
        let (start, read) = (tokens.start, &reading.article.tokens[..tokens.end]);
        sites.clear();
        sites.extend(tokens.clone().map(|at| lexicon.site(read, at)));
        signs.read(answers, sites);
        reading.grammar.kinds(tokens.clone(), signs);
        for figure in reading.figures_in(tokens.clone()) {
            let mut kinds = KindSet::of(&[SlotKind::Figure]);
            match figure.value.kind {
                FigureKind::Percent => kinds.insert(SlotKind::Percent),
                FigureKind::Money => kinds.insert(SlotKind::Money),
                FigureKind::Count => kinds.insert(SlotKind::Count),
                _ => {}
            }
            signs.add(figure.tokens.start - start, kinds);
        }
        for date in reading.dates_in(tokens.clone()) {
            signs.add(date.tokens.start - start, KindSet::of(&[SlotKind::Date]));
        }
        for mention in reading.entities.within(tokens.clone()) {
            let mut kinds = KindSet::of(&[SlotKind::Name]);
            if mention.glued {
                kinds.insert(SlotKind::Glued);
            }
            if reading.entities.of(mention).kind == EntityKind::Person {
                kinds.insert(SlotKind::Person);
            }
            signs.add(mention.tokens().start - start, kinds);
        }
        for title in reading.entities.titles_from(tokens.clone()) {
            signs.add(title - start, KindSet::of(&[SlotKind::Title]));
        }
        self.tokens = tokens;
        let clauses = self.clauses.get_mut();
        clauses.places.clear();
        clauses.ends.clear();
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

impl Clauses {
    /// Where the clause that starts at token `at` of the sentence can end.
    fn at(&mut self, grammar: &Grammar<'_>, at: usize, sentence: &Range<usize>) -> &[usize] {
        if self.places.is_empty() {
            self.places.resize(sentence.len() + 1, None);
        }
        let Self { places, ends } = self;
        let place = places[at - sentence.start].get_or_insert_with(|| {
            let first = ends.len();
            grammar.clause_ends(at, sentence.end, ends);
            index(first)..index(ends.len())
        });
        &self.ends[place.start as usize..place.end as usize]
    }
}

/// A sentence has a few hundred tokens, and a clause a few dozen ends.
fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
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

    fn signs(&self) -> &Signs {
        &self.signs
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
            SlotKind::Clause => ends.extend_from_slice(self.clauses.borrow_mut().at(grammar, at, &self.tokens)),
            SlotKind::Adjunct => grammar.adjunct_ends(at, limit, ends),
            SlotKind::Pronoun => {
                ends.extend((at < limit && grammar.is_person_pronoun(at)).then_some(at + 1));
            }
            SlotKind::Word => ends.extend((at < limit).then_some(at + 1)),
        }
    }
}
