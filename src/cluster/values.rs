//! Figures and dates that are about the same thing: those with the same words around them.

use super::context::{Context, alike, context};
use super::graph;
use super::neighbours::{Search, neighbours};
use super::pairing::{Candidates, pair_off};
use super::relation::{Relation, far_apart, relation};
use super::sentences::{SentenceRef, Sentences};
use super::term_sets::TermSets;
use super::terms::{NO_TERM, Term, Terms, distinct};
use super::{ClaimRef, Cluster, Story, companions, events, left, near_misses, past_days, slips};
use crate::claim::{Account, Claim, ClaimData};
use crate::rule::ClaimKind;
use crate::rule::align::ContextAlign;
use std::collections::BTreeMap;
use std::ops::Range;

/// A figure or date, its sentence and what it is about.
struct Value {
    claim: ClaimRef,
    sentence: SentenceRef,
    context: Context,
    /// The content words right beside it, in order of term.
    near: Box<[Term]>,
    /// The years that its sentence prints, in order: those of a figure tell of what time it is.
    years: Box<[i16]>,
}

/// The clusters of the figures, or of the dates, of one story.
#[must_use]
pub fn clusters(
    accounts: &[Account],
    story: Story<'_>,
    terms: &Terms,
    sentences: &Sentences,
    kind: ClaimKind,
    limits: &ContextAlign,
    takes: impl Fn(ClaimRef) -> bool,
) -> Vec<Cluster> {
    let values = collect(accounts, story.members, terms, kind, limits, takes);
    let mut sets = TermSets::default();
    for value in &values {
        sets.push(value.context.iter().map(|(term, _)| *term));
    }
    let search = Search {
        common: limits.common,
        rarest: limits.rarest,
        candidates: limits.candidates,
        shared: limits.shared_words,
    };
    let between = |a: usize, b: usize| relation(claim(accounts, values[a].claim), claim(accounts, values[b].claim));
    let related = |a: usize, b: usize| {
        let places = (values[a].sentence, values[b].sentence);
        places.0 != places.1
            && story.stories.related(places.0.account, places.1.account)
            && between(a, b) != Relation::Different
    };
    let like = neighbours(&sets, terms, |_| search, |a, b, _| related(a, b));
    let signs = signs(accounts, story, &values, limits);
    let by_words = like.iter().map(|pair| (pair.a, pair.b));
    let by_sign = signs.keys().copied().filter(|pair| like.binary_search_by_key(pair, |n| (n.a, n.b)).is_err());
    let candidates = by_words.chain(by_sign).filter_map(|(a, b)| {
        let relation = Some(between(a, b)).filter(|relation| *relation != Relation::Different)?;
        let met = (&values[a], &values[b], signs.get(&(a, b)).copied());
        let candidates = candidates(accounts, met, (terms, sentences), limits)?;
        Some(Candidates { equal: relation == Relation::Equal, ..candidates })
    });
    let candidates: Vec<Candidates> = candidates.collect();
    // What the values are about takes more memory than all that follows.
    drop((sets, values));
    graph::clusters(kind, pair_off(candidates, limits.equal_first))
}

/// The pairs of values that something else than the words around them brings together, and how much closer that makes them:
/// nearly the same digits, one sort of event.
fn signs(
    accounts: &[Account],
    story: Story<'_>,
    values: &[Value],
    limits: &ContextAlign,
) -> BTreeMap<(usize, usize), f64> {
    let claims: Vec<ClaimRef> = values.iter().map(|value| value.claim).collect();
    let one_story = |a, b| story.stories.related(a, b);
    let slips = limits.slips.iter().flat_map(|limits| {
        let companions = companions::pairs(accounts, &claims, (limits.sole_digits, limits.common), one_story);
        let slips = slips::pairs(accounts, &claims, limits, one_story);
        let near = near_misses::pairs(accounts, &claims, (&limits.by_chance, limits.common), one_story);
        slips.into_iter().chain(companions).chain(near).map(|pair| (pair, limits.weight))
    });
    let events = limits.events.iter().flat_map(|limits| {
        events::pairs(accounts, &claims, limits, one_story).into_iter().map(|pair| (pair, limits.weight))
    });
    let past = limits.past_days.iter().flat_map(|limits| {
        past_days::pairs(accounts, &claims, limits, one_story).into_iter().map(|pair| (pair, limits.weight))
    });
    let left = limits.left.iter().flat_map(|left| {
        let beside = |&(a, b): &(usize, usize)| {
            let far = |times| far_apart(claim(accounts, claims[a]), claim(accounts, claims[b]), times);
            shared(&values[a].near, &values[b].near) >= left.near_words && !limits.apart.is_some_and(far)
        };
        let pairs = left::pairs(accounts, &claims, left.common, one_story).into_iter();
        pairs.filter(beside).map(|pair| (pair, left.weight))
    });
    left.chain(slips).chain(past).chain(events).collect()
}

/// How close two values are, where their words or a sign speak for their being about one thing.
fn candidates(
    accounts: &[Account],
    (a, b, sign): (&Value, &Value, Option<f64>),
    (terms, sentences): (&Terms, &Sentences),
    limits: &ContextAlign,
) -> Option<Candidates> {
    let topic = alike(&a.context, &b.context);
    let near = shared(&a.near, &b.near);
    if sign.is_none() && topic < limits.alike && near < limits.near_words {
        return None;
    }
    let sentence = sentences.alike(a.sentence, b.sentence, terms);
    let apart = |times| far_apart(claim(accounts, a.claim), claim(accounts, b.claim), times);
    let other_years = limits.other_years.filter(|_| a.years != b.years).unwrap_or_default();
    Some(Candidates {
        a: a.claim,
        b: b.claim,
        topic,
        sentence,
        close: topic + sentence * limits.sentence_weight + f64::from(near) * limits.near_weight - other_years
            + sign.unwrap_or_default(),
        far: sign.is_none() && limits.apart.is_some_and(apart),
        equal: false,
    })
}

/// How two figures (or dates) stand to each other.
pub struct Measured {
    pub relation: Relation,
    /// How many words around both are the same.
    pub shared: usize,
    pub topic: f64,
    pub near: u32,
    /// Whether something else than words brings them together.
    pub sign: bool,
}

/// The same for two claims of these articles; `None` where one of them is not looked at.
pub fn measured(
    accounts: &[Account],
    story: Story<'_>,
    terms: &Terms,
    kind: ClaimKind,
    limits: &ContextAlign,
    claims: [ClaimRef; 2],
) -> Option<Measured> {
    let values = collect(accounts, story.members, terms, kind, limits, |_| true);
    let [a, b] = claims.map(|wanted| values.iter().position(|value| value.claim == wanted));
    let (place, other) = (a?, b?);
    let sign = signs(accounts, story, &values, limits).contains_key(&(place.min(other), place.max(other)));
    let (a, b) = (&values[place], &values[other]);
    let around = |value: &Value| value.context.iter().map(|(term, _)| *term).collect::<Vec<_>>();
    Some(Measured {
        relation: relation(claim(accounts, a.claim), claim(accounts, b.claim)),
        shared: around(a).iter().filter(|term| around(b).binary_search(term).is_ok()).count(),
        topic: alike(&a.context, &b.context),
        near: shared(&a.near, &b.near),
        sign,
    })
}

/// The content words right beside a value, so many on each side, in order of term.
fn near(tokens: &[Term], value: Range<usize>, sentence: Range<usize>, reach: usize) -> Box<[Term]> {
    let word = |at: &usize| tokens[*at] != NO_TERM;
    let before = (sentence.start..value.start).rev().filter(word).take(reach);
    let behind = (value.end..sentence.end).filter(word).take(reach);
    let mut near = Vec::new();
    distinct(&before.chain(behind).map(|at| tokens[at]).collect::<Vec<_>>(), &mut near);
    near.into()
}

/// How many terms stand in both, each in order.
fn shared(a: &[Term], b: &[Term]) -> u32 {
    a.iter().map(|term| u32::from(b.binary_search(term).is_ok())).sum()
}

fn claim(accounts: &[Account], at: ClaimRef) -> &Claim {
    &accounts[at.account as usize].claims[at.claim as usize]
}

/// The values of a kind, in order, with what they are about.
fn collect(
    accounts: &[Account],
    story: &[u32],
    terms: &Terms,
    kind: ClaimKind,
    limits: &ContextAlign,
    takes: impl Fn(ClaimRef) -> bool,
) -> Vec<Value> {
    let mut values: Vec<Value> = Vec::new();
    for &account in story {
        let of = &accounts[account as usize];
        let article = &of.article;
        let mut inside = (u32::MAX, 0);
        for (number, claim) in (0..).zip(&of.claims) {
            let Some(sentence) = article.sentences.get(claim.sentence as usize) else { continue };
            let about = match &claim.data {
                ClaimData::Figure(figure) if kind == ClaimKind::Figure => figure.about.as_slice(),
                ClaimData::Date(_) if kind == ClaimKind::Date => &[],
                _ => continue,
            };
            if !takes(ClaimRef { account, claim: number }) || is_conversion(of, number as usize) {
                continue;
            }
            inside = if inside.0 == claim.sentence { (inside.0, inside.1 + 1) } else { (claim.sentence, 1) };
            if inside.1 > limits.most {
                continue;
            }
            let own = article.tokens_in(claim.span);
            let context = context(article, terms, account as usize, own.clone(), sentence.tokens(), about, limits);
            let tokens = &terms.tokens[account as usize];
            let near = near(tokens, own, sentence.tokens(), limits.near);
            let sentence = SentenceRef { account, sentence: claim.sentence };
            let years = if kind == ClaimKind::Figure { years(&of.claims, claim.sentence) } else { Box::default() };
            values.push(Value { claim: ClaimRef { account, claim: number }, sentence, context, near, years });
        }
    }
    values
}

/// Whether a figure in brackets repeats the one right before it in another unit: "38 kilometers (24 miles)".
fn is_conversion(account: &Account, number: usize) -> bool {
    let Some([before, claim]) = number.checked_sub(1).and_then(|first| account.claims.get(first..=number)) else {
        return false;
    };
    let (ClaimData::Figure(a), ClaimData::Figure(b)) = (&before.data, &claim.data) else { return false };
    let between = account.article.text.get(before.span.end as usize..claim.span.start as usize);
    a.kind == b.kind
        && a.unit != b.unit
        && between.is_some_and(|between| between.trim() == "(")
        && a.agrees(b) == Some(true)
}

/// The years that the dates of a sentence print, each once, in order.
fn years(claims: &[Claim], sentence: u32) -> Box<[i16]> {
    let first = claims.partition_point(|claim| claim.sentence < sentence);
    let dates = claims[first..]
        .iter()
        .take_while(|claim| claim.sentence == sentence)
        .filter_map(|claim| if let ClaimData::Date(date) = &claim.data { date.printed.year } else { None });
    let mut years: Vec<i16> = dates.collect();
    years.sort_unstable();
    years.dedup();
    years.into()
}
