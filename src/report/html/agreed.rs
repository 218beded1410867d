//! Figures that everybody who prints them agrees on, and what only one witness says.

use super::dossier::Dossier;
use super::piece::{Piece, pieces};
use crate::claim::{Account, Claim, ClaimData};
use crate::cluster::{ClaimRef, Cluster};
use crate::finding::{Finding, GroupInfo};
use crate::rule::ClaimKind;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// How many figures, and how many sentences of one witness, are listed; more are only counted.
const MOST: usize = 60;
const MOST_OF_ONE: usize = 25;

/// A list that may be longer than what is shown of it.
#[derive(Debug, Default)]
pub struct Listed<T> {
    pub items: Vec<T>,
    pub more: usize,
}

impl<T> Listed<T> {
    fn of(mut items: Vec<T>, most: usize) -> Self {
        let more = items.len().saturating_sub(most);
        items.truncate(most);
        Self { items, more }
    }
}

/// A figure that several witnesses print.
#[derive(Debug)]
pub struct Agreed {
    pub value: String,
    /// The language of the sentence, where it is not that of the page.
    pub language: Option<String>,
    pub pieces: Vec<Piece>,
    /// One name for each witness.
    pub witnesses: Vec<String>,
}

/// What only one witness says.
#[derive(Debug)]
pub struct Alone {
    pub name: String,
    pub sentences: Listed<Said>,
}

/// A sentence with claims that stand alone.
#[derive(Debug)]
pub struct Said {
    /// `figure`, `quotation`, or both.
    pub kinds: String,
    /// The language of the sentence, where it is not that of the page.
    pub language: Option<String>,
    pub pieces: Vec<Piece>,
}

/// The claims of findings.
pub fn disputed(findings: &[&Finding]) -> BTreeSet<ClaimRef> {
    let sides = findings.iter().flat_map(|finding| &finding.sides);
    sides.flat_map(|side| side.spots().filter_map(|(source, spot)| reference(source - 1, spot.claim))).collect()
}

/// Figures that at least two groups print and nobody contradicts; those with the most witnesses first.
pub fn agreed(dossier: &Dossier<'_>, disputed: &BTreeSet<ClaimRef>) -> Listed<Agreed> {
    let mut found: Vec<Agreed> = dossier
        .clustering
        .clusters
        .iter()
        .filter(|cluster| cluster.kind == ClaimKind::Figure && !cluster.claims.iter().any(|c| disputed.contains(c)))
        .filter_map(|cluster| in_agreement(dossier, cluster))
        .collect();
    found.sort_by_key(|agreed| Reverse(agreed.witnesses.len()));
    Listed::of(found, MOST)
}

fn in_agreement(dossier: &Dossier<'_>, cluster: &Cluster) -> Option<Agreed> {
    let claim = |at: ClaimRef| dossier.claim(at.account as usize + 1, at.claim as usize);
    let agree = |a: ClaimRef, b: ClaimRef| claim(a).zip(claim(b)).is_some_and(|(a, b)| a.agrees(b));
    if !cluster.alignments.iter().all(|alignment| agree(alignment.a, alignment.b)) {
        return None;
    }
    let mut groups = BTreeSet::new();
    let witnesses: Vec<String> = cluster
        .claims
        .iter()
        .map(|at| at.account as usize + 1)
        .filter(|&source| groups.insert(dossier.group(source)))
        .map(|source| dossier.name(source))
        .collect();
    let first = *cluster.claims.first()?;
    let ClaimData::Figure(figure) = &claim(first)?.data else { return None };
    let account = dossier.account(first.account as usize + 1)?;
    let pieces = in_sentence(account, &claim(first).into_iter().collect::<Vec<_>>());
    (witnesses.len() > 1).then(|| Agreed {
        value: figure.display(&dossier.words.figures),
        language: dossier.other_language(first.account as usize + 1),
        pieces,
        witnesses,
    })
}

/// Figures and quotations that no article of another group prints as well, group by group, each once.
pub fn alone(dossier: &Dossier<'_>, disputed: &BTreeSet<ClaimRef>) -> Vec<Alone> {
    if dossier.outcome.groups.len() < 2 {
        return Vec::new();
    }
    let mut known: BTreeSet<ClaimRef> = disputed.clone();
    for alignment in dossier.clustering.clusters.iter().flat_map(|cluster| &cluster.alignments) {
        let group = |at: ClaimRef| dossier.group(at.account as usize + 1);
        if group(alignment.a) != group(alignment.b) {
            known.extend([alignment.a, alignment.b]);
        } else if alignment.a.account != alignment.b.account {
            known.insert(alignment.b);
        }
    }
    let of = |group: &GroupInfo| {
        let sentences: Vec<Said> = group.sources.iter().flat_map(|&source| only(dossier, source, &known)).collect();
        let name = group.sources.iter().map(|&source| dossier.name(source)).collect::<Vec<_>>().join(", ");
        (!sentences.is_empty()).then(|| Alone { name, sentences: Listed::of(sentences, MOST_OF_ONE) })
    };
    dossier.outcome.groups.iter().filter_map(of).collect()
}

/// The sentences of a source with claims that are not known from elsewhere.
fn only(dossier: &Dossier<'_>, source: usize, known: &BTreeSet<ClaimRef>) -> Vec<Said> {
    let Some(account) = dossier.account(source) else { return Vec::new() };
    let mut sentences: BTreeMap<u32, Vec<&Claim>> = BTreeMap::new();
    for (number, claim) in account.claims.iter().enumerate() {
        let wanted = matches!(claim.kind(), ClaimKind::Figure | ClaimKind::Quote);
        if wanted && reference(source - 1, number).is_some_and(|at| !known.contains(&at)) {
            sentences.entry(claim.sentence).or_default().push(claim);
        }
    }
    let said = |claims: Vec<&Claim>| {
        let words = &dossier.words.page;
        let of = |kind: ClaimKind, name| claims.iter().any(|claim| claim.kind() == kind).then_some(name);
        let kinds = [of(ClaimKind::Figure, words.figure.as_str()), of(ClaimKind::Quote, words.quotation.as_str())];
        Said {
            kinds: kinds.into_iter().flatten().collect::<Vec<_>>().join(", "),
            language: dossier.other_language(source),
            pieces: in_sentence(account, &claims),
        }
    };
    sentences.into_values().map(said).collect()
}

/// The sentence of claims, with the claims marked.
fn in_sentence(account: &Account, claims: &[&Claim]) -> Vec<Piece> {
    let article = &account.article;
    let Some(first) = claims.first() else { return Vec::new() };
    let sentence = article.sentences.get(first.sentence as usize).map_or(first.span, |s| s.span);
    let whole = claims.iter().fold(sentence, |whole, claim| whole.cover(claim.span));
    let start = whole.start as usize;
    let mut marks: Vec<_> =
        claims.iter().map(|claim| claim.span.start as usize - start..claim.span.end as usize - start).collect();
    // The longer of two that overlap is marked.
    marks.sort_by_key(|mark| (mark.start, Reverse(mark.end)));
    pieces(whole.of(&article.text), &marks)
}

fn reference(account: usize, claim: usize) -> Option<ClaimRef> {
    Some(ClaimRef { account: u32::try_from(account).ok()?, claim: u32::try_from(claim).ok()? })
}
