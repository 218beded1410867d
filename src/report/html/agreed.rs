//! Figures that everybody who prints them agrees on, and what only one witness says.

use super::dossier::Dossier;
use super::piece::{Piece, pieces};
use crate::claim::{Account, Claim, ClaimData};
use crate::cluster::{ClaimRef, Cluster};
use crate::finding::Finding;
use crate::rule::ClaimKind;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// How many figures, and how many claims of one article, are listed; more are only counted.
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
    pub pieces: Vec<Piece>,
    /// One name for each witness.
    pub witnesses: Vec<String>,
}

/// What only one article says.
#[derive(Debug)]
pub struct Alone {
    pub name: String,
    pub claims: Listed<(&'static str, Vec<Piece>)>,
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
    (witnesses.len() > 1).then(|| Agreed {
        value: figure.display(),
        pieces: in_sentence(account, claim(first)),
        witnesses,
    })
}

/// Figures and quotations that no article of another group prints as well, article by article.
pub fn alone(dossier: &Dossier<'_>, disputed: &BTreeSet<ClaimRef>) -> Vec<Alone> {
    let mut confirmed: BTreeSet<ClaimRef> = disputed.clone();
    for alignment in dossier.clustering.clusters.iter().flat_map(|cluster| &cluster.alignments) {
        let group = |at: ClaimRef| dossier.group(at.account as usize + 1);
        if group(alignment.a) != group(alignment.b) {
            confirmed.extend([alignment.a, alignment.b]);
        }
    }
    let of = |(source, account): (usize, &Account)| {
        let single = |(number, claim): (usize, &Claim)| {
            let kind = match claim.kind() {
                ClaimKind::Figure => "figure",
                ClaimKind::Quote => "quotation",
                _ => return None,
            };
            let known = reference(source - 1, number).is_some_and(|at| confirmed.contains(&at));
            (!known).then(|| (kind, in_sentence(account, Some(claim))))
        };
        let claims: Vec<_> = account.claims.iter().enumerate().filter_map(single).collect();
        let claims = Listed::of(claims, MOST_OF_ONE);
        (!claims.items.is_empty()).then(|| Alone { name: dossier.name(source), claims })
    };
    if dossier.outcome.groups.len() < 2 {
        return Vec::new();
    }
    (1..).zip(dossier.accounts).filter_map(of).collect()
}

/// The sentence of a claim, with the claim marked.
fn in_sentence(account: &Account, claim: Option<&Claim>) -> Vec<Piece> {
    let Some(claim) = claim else { return Vec::new() };
    let article = &account.article;
    let sentence = article.sentences.get(claim.sentence as usize).map_or(claim.span, |s| s.span.cover(claim.span));
    let start = sentence.start as usize;
    let mark = claim.span.start as usize - start..claim.span.end as usize - start;
    pieces(sentence.of(&article.text), std::slice::from_ref(&mark))
}

fn reference(account: usize, claim: usize) -> Option<ClaimRef> {
    Some(ClaimRef { account: u32::try_from(account).ok()?, claim: u32::try_from(claim).ok()? })
}
