//! Figures and dates that are about the same thing: those with the same words around them.

use super::context::{Context, alike, context};
use super::graph;
use super::neighbours::{Search, neighbours};
use super::pairing::{Candidates, pair_off};
use super::sentences::{SentenceRef, Sentences};
use super::term_sets::TermSets;
use super::terms::{NO_TERM, Term, Terms, distinct};
use super::{ClaimRef, Cluster};
use crate::claim::figure::slip::slip;
use crate::claim::{Account, Claim, ClaimData, DateClaim, Figure, FigureKind, Role};
use crate::rule::ClaimKind;
use crate::rule::align::Align;
use std::ops::Range;

/// A sentence with more figures is a table; the first ones are compared.
const MOST_VALUES: usize = 24;

/// How two claims stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Relation {
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
}

/// The clusters of figures and of dates of one story.
#[must_use]
pub fn clusters(
    accounts: &[Account],
    story: &[u32],
    terms: &Terms,
    sentences: &Sentences,
    limits: &Align,
) -> Vec<Cluster> {
    let mut clusters = Vec::new();
    for kind in [ClaimKind::Figure, ClaimKind::Date] {
        let values = collect(accounts, story, terms, limits, kind);
        let mut sets = TermSets::default();
        for value in &values {
            sets.push(value.context.iter().map(|(term, _)| *term));
        }
        let context = &limits.context;
        let search = Search {
            common: context.common,
            rarest: context.rarest,
            candidates: context.candidates,
            shared: context.shared_words,
        };
        let mut candidates = Vec::new();
        for pair in neighbours(&sets, terms, search, |a, b, _| values[a].sentence != values[b].sentence) {
            let (a, b) = (&values[pair.a], &values[pair.b]);
            let relation = relation(claim(accounts, a.claim), claim(accounts, b.claim));
            let topic = alike(&a.context, &b.context);
            if relation == Relation::Different {
                continue;
            }
            let near = shared(&a.near, &b.near);
            if topic < context.alike && near < context.near_words {
                continue;
            }
            let sentence = sentences.alike(a.sentence, b.sentence, terms);
            let far = far_apart(claim(accounts, a.claim), claim(accounts, b.claim), context.apart);
            let equal = relation == Relation::Equal;
            candidates.push(Candidates {
                a: a.claim,
                b: b.claim,
                topic,
                sentence,
                near: f64::from(near) * context.near_weight,
                far,
                equal,
            });
        }
        clusters.extend(graph::clusters(kind, pair_off(candidates, context.equal_first)));
    }
    clusters
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
fn collect(accounts: &[Account], story: &[u32], terms: &Terms, limits: &Align, kind: ClaimKind) -> Vec<Value> {
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
            inside = if inside.0 == claim.sentence { (inside.0, inside.1 + 1) } else { (claim.sentence, 1) };
            if inside.1 > MOST_VALUES {
                continue;
            }
            let start = article.tokens.partition_point(|t| t.span.start < claim.span.start);
            let end = article.tokens.partition_point(|t| t.span.start < claim.span.end);
            let context =
                context(article, terms, account as usize, start..end, sentence.tokens(), about, &limits.context);
            let tokens = &terms.tokens[account as usize];
            let near = near(tokens, start..end, sentence.tokens(), limits.context.near);
            let sentence = SentenceRef { account, sentence: claim.sentence };
            values.push(Value { claim: ClaimRef { account, claim: number }, sentence, context, near });
        }
    }
    values
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
        FigureKind::Count => a.unit.is_none() || b.unit.is_none() || a.unit == b.unit,
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
