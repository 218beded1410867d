//! Whose an age is: `Ann Bell, 71,`, `the 71-year-old teacher Ann Bell`, `Bell, who turned 71 in May`.

mod place;
mod returning;

pub use self::place::{Person, Place, is_mark};
pub use self::returning::returning;

use super::Side;
use super::nearby::{has, lists, within};
use super::pairs::text;
use crate::claim::{Account, Bound, Claim, ClaimData, DateClaim, Day, Figure, FigureKind};
use crate::cluster::ClaimRef;
use crate::rule::Language;
use crate::rule::arithmetic_limits::BearerLimits;
use crate::rule::dates::Edge;
use crate::text::Span;
use jiff::ToSpan as _;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use std::collections::BTreeSet;

/// A year in days, and one more: a birthday that an article tells of lies no further back.
const YEAR: i64 = 366;

/// Somebody's age or birth, as an article prints it.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a, T> {
    pub account: u32,
    /// The index of the claim.
    pub index: u32,
    pub claim: &'a Claim,
    pub person: Person<'a>,
    pub value: T,
}

impl<T> Told<'_, T> {
    pub fn at(&self) -> ClaimRef {
        ClaimRef { account: self.account, claim: self.index }
    }

    pub fn side(&self, accounts: &[Account]) -> Side {
        Side { claim: self.at(), span: self.claim.span, value: text(accounts, self.at(), self.claim) }
    }
}

/// The day on which an article says that it was published.
pub fn published(account: &Account) -> Option<Day> {
    account.article.metadata.published.as_deref().and_then(|day| day.get(..10)?.parse().ok())
}

/// The ages in an article that are those of people it names, on the day it was `published`; `births` are the places of the
/// days of birth in it.
pub fn ages<'a>(
    number: u32,
    account: &'a Account,
    language: &'a Language,
    (published, births): (Option<Day>, &'a BTreeSet<Span>),
    limits: &'a BearerLimits,
) -> impl Iterator<Item = Told<'a, i16>> {
    let [not, before, turned, any] =
        [&limits.not, &limits.before, &limits.turned, &limits.any].map(|names| lists(language, names));
    let [being, closes] = [&limits.being, &limits.closes_age].map(|names| lists(language, names));
    (0..).zip(&account.claims).filter_map(move |(index, claim)| {
        let figure = claim.figure()?;
        let place = Place::of(account, claim);
        let start = place.tokens.start;
        let birthday = start > place.sentence.start && has(&account.article, language, &turned, start - 1..start);
        // "Ann Bell was 71 and had lived at Norvale"
        let last = place.tokens.end;
        let ended = |at: usize| at >= place.sentence.end || is_mark(&account.article, at, &[",", "."]);
        let told = start > place.sentence.start
            && has(&account.article, language, &being, start - 1..start)
            && (ended(last) || has(&account.article, language, &closes, last..last + 1));
        let value = years(figure, birthday || told)?;
        if told && !birthday && value < limits.youngest {
            return None;
        }
        // "In the picture a 19-year-old Ann Bell smiles": she does no more.
        let past = || start > place.sentence.start && has(&account.article, language, &any, start - 1..start);
        let person = place
            .apposed_to()
            .or_else(|| place.after_name(language, &before))
            .or_else(|| place.before_name(limits.name_reach).filter(|_| !past()))?;
        let around = within(account, claim, limits.not_within);
        let slack = if birthday { YEAR } else { limits.slack_days };
        let other_time = has(&account.article, language, &not, around) || dated(&place, published, births, slack);
        (!other_time).then_some(Told { account: number, index, claim, person, value })
    })
}

/// An age in whole years, without a bound; what somebody turned is one, whatever stands behind it.
fn years(figure: &Figure, birthday: bool) -> Option<i16> {
    let bare = birthday && figure.kind == FigureKind::Count && figure.unit.is_none();
    let whole = (figure.kind == FigureKind::Age || bare)
        && figure.bound == Bound::Exact
        && figure.low == figure.high
        && figure.scale.factor == Decimal::ONE;
    figure.low.filter(|low| whole && low.fract().is_zero()).and_then(|low| low.to_i16())
}

/// Whether the sentence of an age tells of a time that is not that of the article; the day of a birth is none. Where nobody
/// knows when that was, every year is another time.
fn dated(place: &Place<'_>, published: Option<Day>, births: &BTreeSet<Span>, slack: i64) -> bool {
    let near = |published: Day, day: Day| {
        let late = published.checked_add(slack.days()).is_ok_and(|last| day <= last);
        late && published.checked_sub(slack.days()).is_ok_and(|first| day >= first)
    };
    let other = |date: &DateClaim| match (date.from, date.to, published) {
        (Some(from), Some(to), Some(day)) => !(near(day, from) || near(day, to) || (from..=to).contains(&day)),
        (None, None, Some(day)) => date.printed.year.is_some_and(|year| year != day.year()),
        (.., None) => date.printed.year.is_some(),
        _ => false,
    };
    let of_birth = |claim: &Claim| births.contains(&claim.span);
    // "who has run the school since 2019" is said of today
    let goes_on = |date: &DateClaim| date.edge == Some(Edge::Since);
    place.claims.iter().any(|claim| match &claim.data {
        ClaimData::Date(date) => other(date) && !goes_on(date) && !of_birth(claim),
        _ => false,
    })
}
