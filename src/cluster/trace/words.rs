//! Limits on how alike words are: of sentences, of the words around figures and dates, of statements.

use super::{Bar, Measure, Met, Run};
use crate::claim::ClaimData;
use crate::cluster::neighbours::{likeness, overlap};
use crate::cluster::place::Place;
use crate::cluster::relation::Relation;
use crate::cluster::values;
use crate::cluster::{ClaimRef, Story, Term, Thing};
use crate::rule::align::{AlignKind, SentenceAlign};
use crate::rule::{ClaimKind, Context};
use std::collections::BTreeSet;

/// How alike two sets of words are, and how many they share.
pub(super) fn shared(run: Run<'_>, sets: [&[Term]; 2]) -> (f64, usize) {
    let terms = &run.ground.terms;
    (likeness(sets[0], sets[1], terms), overlap(sets[0], sets[1], terms).1)
}

/// Whether a claim stands where its rule looks.
pub(super) fn is_looked_at(run: Run<'_>, thing: Thing, only_in: Option<Context>) -> bool {
    Place::new(run.accounts, [thing.account], |_| only_in).takes(reference(thing))
}

fn reference(thing: Thing) -> ClaimRef {
    ClaimRef { account: thing.account, claim: thing.number.unwrap_or_default() }
}

pub(super) fn of_sentences(run: Run<'_>, a: Thing, b: Thing, limits: &SentenceAlign) -> Met {
    let sets = [a, b].map(|thing| run.ground.sentences.words(thing.account, thing.number.unwrap_or(0)));
    let (alike, shared) = shared(run, sets);
    let within = a.account == b.account;
    let (limit, needed) = if within { ("alike-within", limits.alike_within) } else { ("alike", limits.alike) };
    let all =
        vec![Measure::count("shared-words", shared, limits.shared_words), Measure::at_least(limit, alike, needed)];
    Met { all, ..Met::default() }
}

/// Statements meet in sentences that say the same.
pub(super) fn of_statements(run: Run<'_>, a: Thing, b: Thing) -> Met {
    let speaks = |thing: Thing| match &run.claim(thing).data {
        ClaimData::Statement(said) | ClaimData::Quote(said) => said.speaker.is_some(),
        _ => false,
    };
    if !speaks(a) || !speaks(b) {
        return Bar::NoSpeaker.into();
    }
    let limits = run.pack.align.limits(AlignKind::Sentence, &run.account(a).article.language);
    let Some(limits) = limits.and_then(|limits| limits.sentence.as_ref()) else { return Bar::Kinds.into() };
    let sentence = |thing: Thing| Thing { number: Some(run.claim(thing).sentence), ..thing };
    of_sentences(run, sentence(a), sentence(b), limits)
}

pub(super) fn of_values(run: Run<'_>, a: Thing, b: Thing, kind: ClaimKind) -> Met {
    let limits = run.pack.align.limits(AlignKind::Claim(kind), &run.account(a).article.language);
    let Some(limits) = limits.and_then(|limits| limits.values(kind)) else { return Bar::Kinds.into() };
    let members: Vec<u32> = BTreeSet::from([a.account, b.account]).into_iter().collect();
    let claims = [a, b].map(reference);
    let story = Story { members: &members, stories: &run.ground.stories };
    let met = values::measured(run.accounts, story, &run.ground.terms, kind, limits, claims);
    let Some(met) = met.filter(|met| met.relation != Relation::Different) else { return Bar::Kinds.into() };
    let by_words = met.shared >= limits.shared_words && (met.topic >= limits.alike || met.near >= limits.near_words);
    if met.sign && !by_words {
        let sign = if kind == ClaimKind::Figure { "slips" } else { "events" };
        return Met { all: vec![Measure::count(sign, 1, 1)], any: Vec::new(), bar: None };
    }
    let any = vec![
        Measure::at_least("alike", met.topic, limits.alike),
        Measure::at_least("near-words", f64::from(met.near), f64::from(limits.near_words)),
    ];
    Met { all: vec![Measure::count("shared-words", met.shared, limits.shared_words)], any, bar: None }
}
