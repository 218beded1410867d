//! Figures and dates of sentences that say the same.

use super::context::context;
use super::graph;
use super::pairing::{Candidate, Relation, pair};
use super::sentences::{SentencePair, SentenceRef};
use super::terms::Terms;
use super::{Alignment, ClaimRef, Cluster};
use crate::claim::{Account, Claim, ClaimData};
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
        (ClaimData::Figure(a), ClaimData::Figure(b)) => {
            if a.unit != b.unit || a.direction.is_some() != b.direction.is_some() {
                Relation::Different
            } else if (a.low, a.high) == (b.low, b.high) {
                Relation::Equal
            } else {
                Relation::Comparable
            }
        }
        (ClaimData::Date(a), ClaimData::Date(b)) => {
            if (a.from, a.to) == (b.from, b.to) {
                Relation::Equal
            } else {
                Relation::Comparable
            }
        }
        _ => Relation::Different,
    }
}
