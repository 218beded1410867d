//! Figures and dates that are about the same thing: those with the same words around them.

use super::context::{Context, alike, context};
use super::graph;
use super::neighbours::{Search, neighbours};
use super::pairing::{Candidates, pair_off};
use super::sentences::{SentenceRef, Sentences};
use super::slips;
use super::term_sets::TermSets;
use super::terms::{NO_TERM, Term, Terms, distinct};
use super::{ClaimRef, Cluster, Story};
use crate::claim::figure::slip::slip;
use crate::claim::{Account, Claim, ClaimData, DateClaim, Figure, FigureKind, Role};
use crate::rule::ClaimKind;
use crate::rule::align::ContextAlign;
use std::collections::BTreeSet;
use std::ops::Range;

/// How two claims stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// They print the same value.
    Equal,
    /// They could be compared.
    Comparable,
    /// They are of different kinds: a share and a sum, a day and a year.
    Different,
}

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
    let mut met: Vec<(usize, usize)> = like.iter().map(|pair| (pair.a, pair.b)).collect();
    let claims: Vec<ClaimRef> = values.iter().map(|value| value.claim).collect();
    let one_event = |a, b| story.stories.related(a, b);
    let slips = limits.slips.iter().flat_map(|limits| slips::pairs(accounts, &claims, limits, one_event));
    let slips: BTreeSet<(usize, usize)> = slips.collect();
    met.extend(slips.iter().copied().filter(|pair| like.binary_search_by_key(pair, |n| (n.a, n.b)).is_err()));
    let candidates = met.iter().filter_map(|&(a, b)| {
        let relation = between(a, b);
        if relation == Relation::Different {
            return None;
        }
        let slip = limits.slips.as_ref().filter(|_| slips.contains(&(a, b)));
        let (a, b) = (&values[a], &values[b]);
        let topic = alike(&a.context, &b.context);
        let near = shared(&a.near, &b.near);
        if slip.is_none() && topic < limits.alike && near < limits.near_words {
            return None;
        }
        let sentence = sentences.alike(a.sentence, b.sentence, terms);
        let apart = |times| far_apart(claim(accounts, a.claim), claim(accounts, b.claim), times);
        let far = limits.apart.is_some_and(apart);
        let other_years = limits.other_years.filter(|_| a.years != b.years).unwrap_or_default();
        let equal = relation == Relation::Equal;
        Some(Candidates {
            a: a.claim,
            b: b.claim,
            topic,
            sentence,
            close: topic + sentence * limits.sentence_weight + f64::from(near) * limits.near_weight - other_years
                + slip.map_or(0.0, |slips| slips.weight),
            far,
            equal,
        })
    });
    let candidates: Vec<Candidates> = candidates.collect();
    // What the values are about takes more memory than all that follows.
    drop((sets, values));
    graph::clusters(kind, pair_off(candidates, limits.equal_first))
}

/// How two figures (or dates) stand to each other.
pub struct Measured {
    pub relation: Relation,
    /// How many words around both are the same.
    pub shared: usize,
    pub topic: f64,
    pub near: u32,
}

/// The same for two claims of these articles; `None` where one of them is not looked at.
pub fn measured(
    accounts: &[Account],
    members: &[u32],
    terms: &Terms,
    kind: ClaimKind,
    limits: &ContextAlign,
    claims: [ClaimRef; 2],
) -> Option<Measured> {
    let values = collect(accounts, members, terms, kind, limits, |_| true);
    let [a, b] = claims.map(|wanted| values.iter().find(|value| value.claim == wanted));
    let (a, b) = (a?, b?);
    let around = |value: &Value| value.context.iter().map(|(term, _)| *term).collect::<Vec<_>>();
    Some(Measured {
        relation: relation(claim(accounts, a.claim), claim(accounts, b.claim)),
        shared: around(a).iter().filter(|term| around(b).binary_search(term).is_ok()).count(),
        topic: alike(&a.context, &b.context),
        near: shared(&a.near, &b.near),
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

/// Whether two claims are figures of which one is so many times the other, and not by a slip.
fn far_apart(a: &Claim, b: &Claim, times: u32) -> bool {
    match (&a.data, &b.data) {
        (ClaimData::Figure(a), ClaimData::Figure(b)) => a.apart(b, times) && slip(a, b).is_none(),
        _ => false,
    }
}

fn relation(a: &Claim, b: &Claim) -> Relation {
    match (&a.data, &b.data) {
        (ClaimData::Figure(a), ClaimData::Figure(b)) => figures(a, b),
        (ClaimData::Date(a), ClaimData::Date(b)) => dates(a, b),
        _ => Relation::Different,
    }
}

/// Figures of one kind, one part in a change and one dimension can be compared; counts also when one of them does not
/// say of what.
fn figures(a: &Figure, b: &Figure) -> Relation {
    let same_unit = match a.kind {
        FigureKind::Count => a.unit.is_none() || b.unit.is_none() || a.same_unit(b),
        _ => a.scale.dimension == b.scale.dimension,
    };
    let change = |figure: &Figure| figure.role == Role::Change;
    if a.kind != b.kind || !same_unit || change(a) != change(b) {
        Relation::Different
    } else if a.agrees(b) != Some(false) {
        Relation::Equal
    } else {
        Relation::Comparable
    }
}

/// Dates of one granularity can be compared when both print the same parts (a weekday, a month and day, a year), or
/// both days are known.
fn dates(a: &DateClaim, b: &DateClaim) -> Relation {
    if a.granularity != b.granularity || a.edge != b.edge || a.range != b.range {
        return Relation::Different;
    }
    if a.clock.is_some() || b.clock.is_some() {
        return a.clock.zip(b.clock).and_then(|(a, b)| a.differs(b)).map_or(Relation::Different, relation_of);
    }
    let (x, y) = (a.printed, b.printed);
    let differ = |x: Option<i8>, y: Option<i8>| matches!((x, y), (Some(x), Some(y)) if x != y);
    let both = |x: bool, y: bool| x && y;
    if both(x.day.is_some() && x.month.is_some(), y.day.is_some() && y.month.is_some()) {
        let years = matches!((x.year, y.year), (Some(x), Some(y)) if x != y);
        return relation_of(differ(x.day, y.day) || differ(x.month, y.month) || years);
    }
    if both(x.weekday.is_some(), y.weekday.is_some()) {
        return relation_of(differ(x.weekday, y.weekday));
    }
    if both(x.year.is_some(), y.year.is_some()) {
        return relation_of(x.year != y.year || differ(x.month, y.month));
    }
    if both(x.month.is_some(), y.month.is_some()) && x.year.is_some() == y.year.is_some() {
        return relation_of(differ(x.month, y.month));
    }
    match (a.from, b.from) {
        (Some(_), Some(_)) if (a.from, a.to) == (b.from, b.to) => Relation::Equal,
        _ => Relation::Different,
    }
}

fn relation_of(differ: bool) -> Relation {
    if differ { Relation::Comparable } else { Relation::Equal }
}
