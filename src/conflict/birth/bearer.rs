//! Whose an age or a birth is: `Ann Bell, 71,`, `the 71-year-old teacher Ann Bell`, `Bell, who was born in 1954`.

use super::Told;
use crate::article::{Article, Sentence};
use crate::claim::entity::EntityKind;
use crate::claim::{Account, Bound, Claim, ClaimData, DateClaim, Day, Figure, FigureKind, Printed};
use crate::conflict::nearby::{lists, within};
use crate::rule::arithmetic_limits::BirthLimits;
use crate::rule::limits::Within;
use crate::rule::{Language, ListId};
use crate::text::{Span, TokenKind};
use jiff::ToSpan as _;
use rust_decimal::prelude::ToPrimitive as _;
use std::collections::BTreeSet;
use std::ops::Range;

/// So many claims of a sentence on each side are looked at.
const MOST_CLAIMS: usize = 32;

/// The ages in an article that are those of people it names, on the day it was published; `births` are the places of the
/// days of birth in it.
pub fn ages<'a>(
    number: u32,
    account: &'a Account,
    language: &'a Language,
    (published, births): (Day, &'a BTreeSet<Span>),
    limits: &'a BirthLimits,
) -> impl Iterator<Item = Told<'a, i16>> {
    let not = lists(language, &limits.not);
    (0..).zip(&account.claims).filter_map(move |(index, claim)| {
        let ClaimData::Figure(figure) = &claim.data else { return None };
        let value = years(figure)?;
        let place = Place::of(account, claim);
        let person = place.apposed_to().or_else(|| place.before_name(limits.name_reach))?;
        let around = within(account, claim, Within::around(limits.reach));
        let other_time =
            has(&account.article, language, &not, around) || dated(&place, published, births, limits.slack_days);
        (!other_time).then_some(Told { account: number, index, claim, person, value })
    })
}

/// The births in an article of people it names.
pub fn births<'a>(
    number: u32,
    account: &'a Account,
    language: &'a Language,
    limits: &'a BirthLimits,
) -> impl Iterator<Item = Told<'a, Printed>> {
    let (born, between) = (lists(language, &limits.born), lists(language, &limits.between));
    (0..).zip(&account.claims).filter_map(move |(index, claim)| {
        let ClaimData::Date(date) = &claim.data else { return None };
        let known = date.printed.year.is_some() && !date.range && date.edge.is_none() && !date.relative;
        if !known || date.from.is_none() {
            return None;
        }
        let place = Place::of(account, claim);
        let article = &account.article;
        let start = place.tokens.start;
        let from = start.saturating_sub(limits.birth_reach).max(place.sentence.start);
        let at = (from..start).rev().find(|&at| has(article, language, &born, at..at + 1))?;
        let ends = |at: usize| article.tokens[at].kind == TokenKind::Mark && !is_mark(article, at, &[",", "."]);
        if (at + 1..start).any(ends) || place.values_between(at, start) {
            return None;
        }
        let words = (place.sentence.start..at)
            .rev()
            .take_while(|&at| is_mark(article, at, &[",", "("]) || has(article, language, &between, at..at + 1))
            .count();
        let person = place.name_ending(at - words)?;
        Some(Told { account: number, index, claim, person, value: date.printed })
    })
}

/// An age in whole years, without a bound.
fn years(figure: &Figure) -> Option<i16> {
    let whole = figure.kind == FigureKind::Age
        && figure.bound == Bound::Exact
        && figure.low == figure.high
        && figure.scale.factor == rust_decimal::Decimal::ONE;
    figure.low.filter(|low| whole && low.fract().is_zero()).and_then(|low| low.to_i16())
}

/// A claim among the tokens of its sentence and the names in it.
struct Place<'a> {
    account: &'a Account,
    sentence: Range<usize>,
    tokens: Range<usize>,
    /// The claims of the sentence beside it.
    claims: &'a [Claim],
}

impl<'a> Place<'a> {
    fn of(account: &'a Account, claim: &Claim) -> Self {
        let article = &account.article;
        let sentence = article.sentences.get(claim.sentence as usize).map_or(0..0, Sentence::tokens);
        let here = account.claims.partition_point(|c| c.span < claim.span);
        let inside = |claims: &[Claim]| claims.iter().filter(|c| c.sentence == claim.sentence).count();
        let first = here - inside(&account.claims[here.saturating_sub(MOST_CLAIMS)..here]);
        let last = here + inside(&account.claims[here..account.claims.len().min(here + MOST_CLAIMS)]);
        Self { account, sentence, tokens: article.tokens_in(claim.span), claims: &account.claims[first..last] }
    }

    /// The people whom the sentence names, with their places.
    fn people(&self) -> impl Iterator<Item = (Range<usize>, (usize, &'a str))> {
        let article = &self.account.article;
        self.claims.iter().filter_map(move |claim| match &claim.data {
            ClaimData::Name(name) if name.kind == EntityKind::Person => {
                Some((article.tokens_in(claim.span), (name.index, &*name.entity)))
            }
            _ => None,
        })
    }

    /// The person whose name ends right before token `end`.
    fn name_ending(&self, end: usize) -> Option<(usize, &'a str)> {
        self.people().find(|(name, _)| name.end == end).map(|(_, person)| person)
    }

    /// `Ann Bell, 71,`, `Ann Bell (71)`.
    fn apposed_to(&self) -> Option<(usize, &'a str)> {
        let (start, end) = (self.tokens.start, self.tokens.end);
        let article = &self.account.article;
        let mark = |at: usize, marks: &[&str]| at < self.sentence.end && is_mark(article, at, marks);
        let opens = start > self.sentence.start;
        let commas = opens && mark(start - 1, &[","]) && (mark(end, &[",", "."]) || end == self.sentence.end);
        let brackets = opens && mark(start - 1, &["("]) && mark(end, &[")"]);
        if commas || brackets { self.name_ending(start - 1) } else { None }
    }

    /// `71-year-old Ann Bell`, with some words before the name.
    fn before_name(&self, reach: usize) -> Option<(usize, &'a str)> {
        let (name, person) = self.people().find(|(name, _)| name.start >= self.tokens.end)?;
        let between = self.tokens.end..name.start;
        // Of a hyphened age alone: "is 71 years old. Ann Bell" and "the 71 years old Bell" are no such thing.
        let article = &self.account.article;
        let joined = self.tokens.clone().any(|at| article.tokens[at].kind == TokenKind::Mark);
        let plain = between.clone().all(|at| article.tokens[at].kind == TokenKind::Word);
        (joined && plain && between.len() <= reach).then_some(person)
    }

    /// Whether another figure or date stands between two tokens.
    fn values_between(&self, start: usize, end: usize) -> bool {
        let article = &self.account.article;
        self.claims.iter().any(|claim| {
            let value = matches!(claim.data, ClaimData::Figure(_) | ClaimData::Date(_));
            value && (start..end).contains(&article.token_at(claim.span.start))
        })
    }
}

/// Whether the sentence of an age tells of a time that is not that of the article; the day of a birth is none.
fn dated(place: &Place<'_>, published: Day, births: &BTreeSet<Span>, slack: i64) -> bool {
    let near = |day: Day| {
        let late = published.checked_add(slack.days()).is_ok_and(|last| day <= last);
        late && published.checked_sub(slack.days()).is_ok_and(|first| day >= first)
    };
    let other = |date: &DateClaim| match (date.from, date.to) {
        (Some(from), Some(to)) => !(near(from) || near(to) || (from..=to).contains(&published)),
        (None, None) => date.printed.year.is_some_and(|year| year != published.year()),
        _ => false,
    };
    let of_birth = |claim: &Claim| births.contains(&claim.span);
    place.claims.iter().any(|claim| matches!(&claim.data, ClaimData::Date(date) if other(date)) && !of_birth(claim))
}

fn has(article: &Article, language: &Language, lists: &[ListId], tokens: Range<usize>) -> bool {
    let all = &article.tokens;
    let starts = |at: usize| lists.iter().any(|list| language.lexicon.match_at(*list, all, at).is_some());
    tokens.into_iter().any(starts)
}

fn is_mark(article: &Article, at: usize, marks: &[&str]) -> bool {
    marks.iter().any(|mark| article.tokens[at].span.is(&article.text, mark))
}
