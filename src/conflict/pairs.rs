//! The aligned claims of a cluster, two at a time, and the conflict that two of them make.

use super::{Conflict, Side};
use crate::claim::{Account, Claim, ClaimData, FigureKind};
use crate::cluster::{Alignment, ClaimRef, Cluster};
use crate::rule::Severity;
use crate::rule::limits::Closeness;
use std::collections::BTreeMap;

/// Two aligned claims.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'a> {
    pub alignment: Alignment,
    pub a: &'a Claim,
    pub b: &'a Claim,
}

impl Pair<'_> {
    /// Whether one article prints both.
    pub fn within(&self) -> bool {
        self.alignment.a.account == self.alignment.b.account
    }

    /// Whether one sentence prints both.
    pub fn in_one_sentence(&self) -> bool {
        self.within() && self.a.sentence == self.b.sentence
    }
}

/// How alike the words around two claims and their sentences are, 0 to 2.
pub fn together(pair: &Pair<'_>) -> f64 {
    pair.alignment.topic + pair.alignment.sentence
}

/// Whether two claims are close enough to be about the same thing.
pub fn close_enough(pair: &Pair<'_>, needed: &Closeness) -> bool {
    pair.alignment.topic >= needed.topic && together(pair) >= needed.together
}

/// The aligned claims of a cluster, in order.
pub fn pairs<'a>(accounts: &'a [Account], cluster: &'a Cluster) -> impl Iterator<Item = Pair<'a>> {
    cluster.alignments.iter().map(|&alignment| Pair {
        alignment,
        a: claim(accounts, alignment.a),
        b: claim(accounts, alignment.b),
    })
}

/// The articles and claims of a pair.
pub fn sides<'a>(accounts: &'a [Account], pair: &Pair<'a>) -> [(&'a Account, &'a Claim); 2] {
    let of = |at: ClaimRef| &accounts[at.account as usize];
    [(of(pair.alignment.a), pair.a), (of(pair.alignment.b), pair.b)]
}

/// The claim at a reference.
pub fn claim(accounts: &[Account], at: ClaimRef) -> &Claim {
    &accounts[at.account as usize].claims[at.claim as usize]
}

/// The words of a claim as printed.
pub fn text(accounts: &[Account], at: ClaimRef, claim: &Claim) -> String {
    claim.span.of(&accounts[at.account as usize].article.text).to_owned()
}

/// Whether the sentence of one claim prints what the other says as well, of something else. ("over $300" agrees with any
/// larger sum, and prints none; nor does a share print the percentage that it is.)
pub fn prints_too(accounts: &[Account], pair: &Pair<'_>) -> bool {
    let same_sort = |a: &Claim, b: &Claim| match (&a.data, &b.data) {
        (ClaimData::Figure(a), ClaimData::Figure(b)) => a.kind == b.kind,
        _ => true,
    };
    // "the 62 million that it needs", of dollars
    let bare = |a: &Claim, b: &Claim| match (&a.data, &b.data) {
        (ClaimData::Figure(a), ClaimData::Figure(b)) => {
            a.kind == FigureKind::Count && a.unit.is_none() && a.low.is_some() && a.low == b.low
        }
        _ => false,
    };
    let of_sentence = |at: ClaimRef, claim: &Claim| accounts[at.account as usize].in_sentence(claim.sentence);
    let prints = |(at, own): (ClaimRef, &Claim), (of, other): (ClaimRef, &Claim)| {
        // "about 14 miles" is no 12 miles where the other sentence prints about 14 miles besides.
        let besides = |claim: &Claim| of_sentence(of, other).any(|c| c.span != other.span && same_number(c, claim));
        of_sentence(at, own).any(|claim| {
            let same = || same_sort(claim, other) && claim.agrees(other) || bare(claim, other);
            let hedged = || !same_number(claim, other) && besides(claim);
            claim.span != own.span && claim.is_closed() && same() && !hedged()
        })
    };
    let (a, b) = ((pair.alignment.a, pair.a), (pair.alignment.b, pair.b));
    prints(a, b) || prints(b, a)
}

/// Whether two figures print one number of one unit.
fn same_number(a: &Claim, b: &Claim) -> bool {
    match (&a.data, &b.data) {
        (ClaimData::Figure(a), ClaimData::Figure(b)) => {
            (a.low, a.high) == (b.low, b.high) && a.kind == b.kind && a.unit == b.unit
        }
        _ => false,
    }
}

/// The fact `days-apart`, of two articles that were published at least so many days apart.
pub fn days_apart(accounts: &[Account], pair: &Pair<'_>, least: i32) -> Option<(&'static str, String)> {
    let day = |account: u32| accounts[account as usize].article.day();
    let days = day(pair.alignment.a.account)?.days_between(day(pair.alignment.b.account)?);
    (days >= least).then(|| ("days-apart", days.to_string()))
}

/// A conflict between two claims as wholes; `values` are what they say, in words. Facts: `topic` and `sentence`, how alike
/// the words around the claims and their sentences are.
pub fn conflict(
    pair: &Pair<'_>,
    (rule, cluster): (usize, u32),
    severity: Severity,
    confidence: f64,
    values: (String, String),
) -> Conflict {
    Conflict {
        rule,
        cluster,
        a: Side { claim: pair.alignment.a, span: pair.a.span, value: values.0 },
        b: Side { claim: pair.alignment.b, span: pair.b.span, value: values.1 },
        severity,
        confidence,
        facts: BTreeMap::from([
            ("topic", format!("{:.2}", pair.alignment.topic)),
            ("sentence", format!("{:.2}", pair.alignment.sentence)),
        ]),
    }
}
