//! Why two things are aligned, or not: every limit of the rule, and how far it is met. For those who write rules, not for the
//! stages after this one.

use super::neighbours::{likeness, overlap};
use super::terms::distinct;
use super::values::{self, Relation};
use super::{ClaimRef, Clustering, Ground, Term, Thing, together};
use crate::claim::Account;
use crate::rule::Pack;
use crate::rule::align::AlignKind;
use std::collections::BTreeSet;

/// A limit, and what it is held against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measure {
    /// The key of the limit in the rule.
    pub limit: &'static str,
    pub value: f64,
    pub needed: f64,
}

impl Measure {
    /// Whether the limit is met.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.value >= self.needed
    }
}

/// Two things, and how they stand to each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    pub a: Thing,
    pub b: Thing,
    /// Whether they belong together.
    pub together: bool,
    /// Whether they are of one kind, so that they could.
    pub comparable: bool,
    /// Every one of them must hold ...
    pub all: Vec<Measure>,
    /// ... and one of these, where there are any.
    pub any: Vec<Measure>,
}

/// Holds every thing of a kind in sentences of one account against every one in sentences of another, or of the same.
#[must_use]
pub fn trace(
    kind: AlignKind,
    accounts: &[Account],
    clustering: &Clustering,
    pack: &Pack,
    places: [(u32, &[u32]); 2],
) -> Vec<Compared> {
    let sets = together(kind, accounts, clustering, pack);
    let ground = Ground::read(accounts, pack);
    let things = places.map(|(account, sentences)| things(kind, accounts, account, sentences));
    let mut compared = Vec::new();
    for &a in &things[0] {
        for &b in things[1].iter().filter(|b| **b != a) {
            let (comparable, all, any) = measures(kind, accounts, pack, &ground, a, b);
            let together = sets.iter().any(|set| set.contains(&a) && set.contains(&b));
            compared.push(Compared { a, b, together, comparable, all, any });
        }
    }
    compared
}

/// The things of a kind in some sentences of an account.
fn things(kind: AlignKind, accounts: &[Account], account: u32, sentences: &[u32]) -> Vec<Thing> {
    let thing = |number| Thing { account, number: Some(number) };
    match kind {
        AlignKind::Story | AlignKind::Group => vec![Thing { account, number: None }],
        AlignKind::Sentence => sentences.iter().copied().map(thing).collect(),
        AlignKind::Claim(kind) => {
            let claims = (0..).zip(&accounts[account as usize].claims);
            let here = claims.filter(|(_, claim)| claim.kind() == kind && sentences.contains(&claim.sentence));
            here.map(|(number, _)| thing(number)).collect()
        }
    }
}

/// Whether two things are of one kind, the limits that must all hold, and those of which one must.
fn measures(
    kind: AlignKind,
    accounts: &[Account],
    pack: &Pack,
    ground: &Ground,
    a: Thing,
    b: Thing,
) -> (bool, Vec<Measure>, Vec<Measure>) {
    let language = &accounts[a.account as usize].article.language;
    let one_language = *language == accounts[b.account as usize].article.language;
    let limits = pack.align.limits(kind, language);
    let words =
        |sets: [&[Term]; 2]| (likeness(sets[0], sets[1], &ground.terms), overlap(sets[0], sets[1], &ground.terms).1);
    let Some(limits) = limits.filter(|_| one_language) else { return (false, Vec::new(), Vec::new()) };
    if let Some(limits) = &limits.sentence {
        let sets = [a, b].map(|thing| ground.sentences.words(thing.account, thing.number.unwrap_or(0)));
        let (alike, shared) = words(sets);
        let within = a.account == b.account;
        let (limit, needed) = if within { ("alike-within", limits.alike_within) } else { ("alike", limits.alike) };
        let all = vec![measure("shared-words", shared, limits.shared_words), Measure { limit, value: alike, needed }];
        return (true, all, Vec::new());
    }
    if let Some(limits) = &limits.story {
        let sets = [a, b].map(|thing| {
            let mut set = Vec::new();
            distinct(&ground.terms.tokens[thing.account as usize], &mut set);
            set
        });
        let said = ground.said.get(&(a.account, b.account)).copied().unwrap_or_default();
        let articles = accounts.iter().filter(|account| !account.desk).count();
        let limit = if articles == 2 { "alike-chosen" } else { "alike" };
        let sum = words([&sets[0], &sets[1]]).0 + said * limits.sentences_weight;
        let any = vec![
            Measure { limit, value: sum, needed: limits.needed(articles) },
            Measure { limit: "copied", value: said, needed: limits.copied },
        ];
        return (true, Vec::new(), any);
    }
    if let AlignKind::Claim(kind) = kind
        && let Some(limits) = limits.values(kind)
    {
        let claims = [a, b].map(|thing| ClaimRef { account: thing.account, claim: thing.number.unwrap_or(0) });
        let members: Vec<u32> = BTreeSet::from([a.account, b.account]).into_iter().collect();
        let met = values::measured(accounts, &members, &ground.terms, kind, limits, claims);
        let Some(met) = met.filter(|met| met.relation != Relation::Different) else {
            return (false, Vec::new(), Vec::new());
        };
        let any = vec![
            Measure { limit: "alike", value: met.topic, needed: limits.alike },
            Measure { limit: "near-words", value: f64::from(met.near), needed: f64::from(limits.near_words) },
        ];
        return (true, vec![measure("shared-words", met.shared, limits.shared_words)], any);
    }
    (true, Vec::new(), Vec::new())
}

#[expect(clippy::cast_precision_loss, reason = "counts of words and sentences are far below 2^52")]
fn measure(limit: &'static str, value: usize, needed: usize) -> Measure {
    Measure { limit, value: value as f64, needed: needed as f64 }
}
