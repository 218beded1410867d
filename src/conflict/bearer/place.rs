//! An age or a day of birth among the names of its sentence.

use crate::article::{Article, Sentence};
use crate::claim::entity::EntityKind;
use crate::claim::{Account, Claim, ClaimData};
use crate::conflict::nearby::has;
use crate::rule::{Language, ListId};
use crate::text::TokenKind;
use std::ops::Range;

/// So many claims of a sentence on each side are looked at.
const MOST_CLAIMS: usize = 32;

/// A claim among the tokens of its sentence and the names in it.
pub struct Place<'a> {
    pub account: &'a Account,
    pub sentence: Range<usize>,
    pub tokens: Range<usize>,
    /// The claims of the sentence beside it.
    pub claims: &'a [Claim],
}

/// The number of a person in the article, and the fullest name.
pub type Person<'a> = (usize, &'a str);

impl<'a> Place<'a> {
    pub fn of(account: &'a Account, claim: &Claim) -> Self {
        let article = &account.article;
        let sentence = article.sentences.get(claim.sentence as usize).map_or(0..0, Sentence::tokens);
        let here = account.claims.partition_point(|c| c.span < claim.span);
        let inside = |claims: &[Claim]| claims.iter().filter(|c| c.sentence == claim.sentence).count();
        let first = here - inside(&account.claims[here.saturating_sub(MOST_CLAIMS)..here]);
        let last = here + inside(&account.claims[here..account.claims.len().min(here + MOST_CLAIMS)]);
        Self { account, sentence, tokens: article.tokens_in(claim.span), claims: &account.claims[first..last] }
    }

    /// The people whom the sentence names, with their places.
    fn people(&self) -> impl Iterator<Item = (Range<usize>, Person<'a>)> {
        let article = &self.account.article;
        self.claims.iter().filter_map(move |claim| match &claim.data {
            ClaimData::Name(name) if name.kind == EntityKind::Person => {
                Some((article.tokens_in(claim.span), (name.index, &*name.entity)))
            }
            _ => None,
        })
    }

    /// The person whose name ends right before token `end`.
    pub fn name_ending(&self, end: usize) -> Option<Person<'a>> {
        self.people().find(|(name, _)| name.end == end).map(|(_, person)| person)
    }

    /// `Ann Bell, 71,`, `Ann Bell (71)`.
    pub fn apposed_to(&self) -> Option<Person<'a>> {
        let (start, end) = (self.tokens.start, self.tokens.end);
        let article = &self.account.article;
        let mark = |at: usize, marks: &[&str]| at < self.sentence.end && is_mark(article, at, marks);
        let opens = start > self.sentence.start;
        let commas = opens && mark(start - 1, &[","]) && (mark(end, &[",", "."]) || end == self.sentence.end);
        let brackets = opens && mark(start - 1, &["("]) && mark(end, &[")"]);
        if commas || brackets { self.name_ending(start - 1) } else { None }
    }

    /// `71-year-old Ann Bell`, with some words before the name.
    pub fn before_name(&self, reach: usize) -> Option<Person<'a>> {
        let (name, person) = self.people().find(|(name, _)| name.start >= self.tokens.end)?;
        let between = self.tokens.end..name.start;
        // Of a hyphened age alone: "is 71 years old. Ann Bell" and "the 71 years old Bell" are no such thing.
        let article = &self.account.article;
        let joined = self.tokens.clone().any(|at| article.tokens[at].kind == TokenKind::Mark);
        let plain = between.clone().all(|at| article.tokens[at].kind == TokenKind::Word);
        (joined && plain && between.len() <= reach).then_some(person)
    }

    /// `Ann Bell, who is a 71-year-old`: the person whose name stands before words of the lists and commas.
    pub fn after_name(&self, language: &Language, words: &[ListId]) -> Option<Person<'a>> {
        let article = &self.account.article;
        let between = |at: usize| is_mark(article, at, &[","]) || has(article, language, words, at..at + 1);
        let count = (self.sentence.start..self.tokens.start).rev().take_while(|at| between(*at)).count();
        if count == 0 { None } else { self.name_ending(self.tokens.start - count) }
    }

    /// Whether another figure or date stands between two tokens.
    pub fn values_between(&self, start: usize, end: usize) -> bool {
        let article = &self.account.article;
        self.claims.iter().any(|claim| {
            let value = matches!(claim.data, ClaimData::Figure(_) | ClaimData::Date(_));
            value && (start..end).contains(&article.token_at(claim.span.start))
        })
    }
}

pub fn is_mark(article: &Article, at: usize, marks: &[&str]) -> bool {
    marks.iter().any(|mark| article.tokens[at].span.is(&article.text, mark))
}
