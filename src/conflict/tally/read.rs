//! How a vote or a match came out, as an article prints it: `3-2`, `44 votes to 34`, `31 members for and 14 against`.

use crate::article::Sentence;
use crate::claim::{Account, Bound, Claim, ClaimData, Figure, FigureKind, Role};
use crate::conflict::nearby::{has, lists, within};
use crate::rule::tally_limits::TallyLimits;
use crate::rule::{Language, ListId};
use crate::text::{Span, TokenKind};
use rust_decimal::Decimal;
use std::ops::Range;

/// What a tally is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    Vote,
    Match,
    /// A match at its break.
    Break,
}

/// A tally as printed.
#[derive(Debug, Clone, Copy)]
pub struct Tally<'a> {
    /// The index of the claim that prints its first number.
    pub index: u32,
    pub claim: &'a Claim,
    pub span: Span,
    pub sort: Sort,
    /// The larger number, and the smaller one.
    pub numbers: (Decimal, Decimal),
}

/// The word lists of the rule in one language.
pub struct Lists {
    votes: Vec<ListId>,
    matches: Vec<ListId>,
    breaks: Vec<ListId>,
    not: Vec<ListId>,
    to: Vec<ListId>,
    in_favour: Vec<ListId>,
    against: Vec<ListId>,
}

impl Lists {
    pub fn of(language: &Language, limits: &TallyLimits) -> Self {
        let of = |names: &[String]| lists(language, names);
        Self {
            votes: of(&limits.votes),
            matches: of(&limits.matches),
            breaks: of(&limits.breaks),
            not: of(&limits.not),
            to: of(&limits.to),
            in_favour: of(&limits.in_favour),
            against: of(&limits.against),
        }
    }
}

/// An article with what is asked of its words.
pub struct Reader<'a> {
    pub account: &'a Account,
    pub language: &'a Language,
    pub lists: Lists,
    pub limits: &'a TallyLimits,
}

/// A figure, and the index of its claim.
type Printed<'a> = (u32, &'a Claim, &'a Figure);

impl<'a> Reader<'a> {
    /// The tallies of an article, in order. A sentence with two ("6-3, 7-5") tells of parts.
    pub fn tallies(&self) -> Vec<Tally<'a>> {
        let figures = (0..).zip(&self.account.claims);
        let figures: Vec<Printed<'a>> =
            figures.filter_map(|(index, claim)| Some((index, claim, claim.figure()?))).collect();
        let sentences = figures.chunk_by(|a, b| a.1.sentence == b.1.sentence);
        sentences.filter_map(|figures| self.tally(figures)).collect()
    }

    fn tally(&self, figures: &[Printed<'a>]) -> Option<Tally<'a>> {
        let sentence = self.account.article.sentences.get(figures[0].1.sentence as usize).map(Sentence::tokens)?;
        let scores = figures.iter().filter(|(.., figure)| figure.kind == FigureKind::Score);
        let pairs = figures.windows(2).filter_map(|pair| self.counted(pair, sentence.end));
        let mut all = scores.filter_map(|score| self.score(*score, sentence.clone())).chain(pairs);
        let only = all.next().filter(|_| all.next().is_none())?;
        let beside = within(self.account, only.claim, self.limits.not_within);
        let years = self.account.in_sentence(only.claim.sentence).any(|claim| match &claim.data {
            ClaimData::Date(date) => {
                date.printed.year.is_some() && beside.contains(&self.account.article.token_at(claim.span.start))
            }
            _ => false,
        });
        // A score at the break is led, and no final one.
        let other = || only.sort != Sort::Break && self.has(&self.lists.not, beside);
        (!years && !other()).then_some(only)
    }

    /// `5-2`, beside a word that tells of what; a score in brackets is a record of games.
    fn score(&self, (index, claim, figure): Printed<'a>, sentence: Range<usize>) -> Option<Tally<'a>> {
        let sort = if self.has(&self.lists.breaks, within(self.account, claim, self.limits.break_within)) {
            Sort::Break
        } else if self.has(&self.lists.votes, sentence.clone()) {
            Sort::Vote
        } else if self.has(&self.lists.matches, sentence) {
            Sort::Match
        } else {
            return None;
        };
        let brackets = self.account.article.text[..claim.span.start as usize].ends_with('(');
        let numbers = figure.low.zip(figure.high).filter(|_| !brackets && figure.bound == Bound::Exact)?;
        Some(Tally { index, claim, span: claim.span, sort, numbers: ordered(numbers) })
    }

    /// `44 votes to 34`, `31 members for and 14 against`.
    fn counted(&self, pair: &[Printed<'a>], end: usize) -> Option<Tally<'a>> {
        let [(index, first, a), (_, second, b)] = pair else { return None };
        let plain = |figure: &Figure| {
            figure.kind == FigureKind::Count
                && figure.bound == Bound::Exact
                && figure.role == Role::Level
                && figure.low == figure.high
        };
        if !plain(a) || !plain(b) {
            return None;
        }
        let article = &self.account.article;
        let (own, other) = (article.tokens_in(first.span), article.tokens_in(second.span));
        let between = own.end..other.start;
        let behind = other.end..end.min(other.end + self.limits.behind);
        let to = || {
            let joined = between.len() <= self.limits.counted + 1
                && !between.is_empty()
                && between.clone().all(|at| article.tokens[at].kind == TokenKind::Word);
            // "44 votes to 34", and "44 to 34 votes"
            let voted = || self.has(&self.lists.votes, between.clone()) || self.has(&self.lists.votes, behind.clone());
            joined && self.has(&self.lists.to, other.start - 1..other.start) && voted()
        };
        let sides = || {
            between.len() <= self.limits.between
                && self.has(&self.lists.in_favour, between.clone())
                && !self.has(&self.lists.against, between.clone())
                && self.has(&self.lists.against, behind.clone())
        };
        let numbers = a.low.zip(b.low).filter(|_| to() || sides())?;
        let span = first.span.cover(second.span);
        Some(Tally { index: *index, claim: first, span, sort: Sort::Vote, numbers: ordered(numbers) })
    }

    fn has(&self, lists: &[ListId], tokens: Range<usize>) -> bool {
        has(&self.account.article, self.language, lists, tokens)
    }
}

fn ordered((a, b): (Decimal, Decimal)) -> (Decimal, Decimal) {
    (a.max(b), a.min(b))
}
