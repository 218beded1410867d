//! Whose a birth is: `Bell, who was born in 1954`.

use crate::claim::{Account, ClaimData, Printed};
use crate::conflict::bearer::{Place, Told, is_mark};
use crate::conflict::nearby::{has, lists};
use crate::rule::Language;
use crate::rule::arithmetic_limits::BirthLimits;
use crate::text::TokenKind;

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
