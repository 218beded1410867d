//! Figures and dates of sentences that say the same.

use super::context::context;
use super::graph;
use super::pairing::{Candidate, Relation, pair};
use super::sentences::{SentencePair, SentenceRef};
use super::terms::Terms;
use super::{Alignment, ClaimRef, Cluster};
use crate::claim::{Account, Claim, ClaimData, DateClaim, Figure, FigureKind, Role};
use crate::rule::ClaimKind;
use crate::rule::align::Align;
use rustc_hash::FxHashMap;

/// A sentence with more figures is a table; the first ones are compared.
const MOST_VALUES: usize = 24;

/// The clusters of figures and of dates.
#[must_use]
pub fn clusters(accounts: &[Account], terms: &Terms, sentences: &[SentencePair], limits: &Align) -> Vec<Cluster> {
    let mut clusters = Vec::new();
    for kind in [ClaimKind::Figure, ClaimKind::Date] {
        let values = collect(accounts, terms, limits, kind);
        let relation = |a: ClaimRef, b: ClaimRef| relation(claim(accounts, a), claim(accounts, b));
        let mut alignments: Vec<Alignment> = Vec::new();
        for sentence in sentences {
            if let (Some(a), Some(b)) = (values.get(&sentence.a), values.get(&sentence.b)) {
                alignments.extend(pair(a, b, sentence.alike, relation));
            }
        }
        clusters.extend(graph::clusters(kind, &alignments));
    }
    clusters
}

fn claim(accounts: &[Account], at: ClaimRef) -> &Claim {
    &accounts[at.account as usize].claims[at.claim as usize]
}

/// The values of a kind, sentence by sentence, with what they are about.
fn collect(
    accounts: &[Account],
    terms: &Terms,
    limits: &Align,
    kind: ClaimKind,
) -> FxHashMap<SentenceRef, Vec<Candidate>> {
    let mut values: FxHashMap<SentenceRef, Vec<Candidate>> = FxHashMap::default();
    for (account, of) in (0..).zip(accounts) {
        let article = &of.article;
        for (number, claim) in (0..).zip(&of.claims) {
            let Some(sentence) = article.sentences.get(claim.sentence as usize) else { continue };
            let about = match &claim.data {
                ClaimData::Figure(figure) if kind == ClaimKind::Figure => figure.about.as_slice(),
                ClaimData::Date(_) if kind == ClaimKind::Date => &[],
                _ => continue,
            };
            let list = values.entry(SentenceRef { account, sentence: claim.sentence }).or_default();
            if list.len() >= MOST_VALUES {
                continue;
            }
            let first = article.tokens.partition_point(|t| t.span.start < claim.span.start);
            let last = article.tokens.partition_point(|t| t.span.start < claim.span.end);
            let context =
                context(article, terms, account as usize, first..last, sentence.tokens(), about, &limits.context);
            list.push(Candidate { claim: ClaimRef { account, claim: number }, context });
        }
    }
    values
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
    if both(x.month.is_some(), y.month.is_some()) {
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
