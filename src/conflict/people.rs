//! Whether two claims can be about the same people: a sentence about one person says nothing about another.

use super::pairs::Pair;
use crate::claim::entity::EntityKind;
use crate::claim::{Account, Claim, ClaimData, EntityClaim};
use crate::rule::{NameForms, Pack};
use crate::text::fold_word;
use std::collections::BTreeSet;

/// False where both sentences name people, and nobody of either is named in the other, nor any part of a name.
pub fn same_people(accounts: &[Account], pair: &Pair<'_>, pack: &Pack) -> bool {
    people_meet(accounts, pair, pack, |_, _| true)
}

/// The same of two figures, as far as they are about people: those who are named where it is said what a figure is of.
pub fn about_same_people(accounts: &[Account], pair: &Pair<'_>, pack: &Pack) -> bool {
    people_meet(accounts, pair, pack, |of, named| match &of.data {
        ClaimData::Figure(figure) => figure.about.iter().any(|word| named.span.contains(*word)),
        _ => false,
    })
}

/// Whether the people whom `counts` finds beside the claims can be the same.
fn people_meet(accounts: &[Account], pair: &Pair<'_>, pack: &Pack, counts: impl Fn(&Claim, &Claim) -> bool) -> bool {
    let Some(forms) = name_forms(accounts, pair, pack) else { return true };
    let sides = [(pair.alignment.a.account, pair.a), (pair.alignment.b.account, pair.b)];
    let people = sides.map(|(account, of)| {
        named(&accounts[account as usize], of, |at, name| name.kind == EntityKind::Person && counts(of, at))
    });
    let names = sides.map(|(account, of)| named(&accounts[account as usize], of, |_, _| true));
    meet(&people, &names, forms)
}

/// Whether one side has no people, or somebody of one is among the names of the other.
fn meet(people: &[BTreeSet<String>; 2], names: &[BTreeSet<String>; 2], forms: &NameForms) -> bool {
    people.iter().any(BTreeSet::is_empty) || share(&people[0], &names[1], forms) || share(&names[0], &people[1], forms)
}

fn share(a: &BTreeSet<String>, b: &BTreeSet<String>, forms: &NameForms) -> bool {
    a.iter().any(|x| b.iter().any(|y| forms.same_word(x, y)))
}

/// Whether a word of somebody's name stands in both sentences.
pub fn share_a_person(accounts: &[Account], pair: &Pair<'_>, pack: &Pack) -> bool {
    let Some(forms) = name_forms(accounts, pair, pack) else { return false };
    let names = |account: u32, claim: &Claim| {
        named(&accounts[account as usize], claim, |_, name| name.kind == EntityKind::Person)
    };
    let (a, b) = (names(pair.alignment.a.account, pair.a), names(pair.alignment.b.account, pair.b));
    share(&a, &b, forms)
}

/// Whether both sentences name somebody or something, and one of them nothing that the other does not.
pub fn same_names(accounts: &[Account], pair: &Pair<'_>) -> bool {
    let names = |account: u32, claim: &Claim| named(&accounts[account as usize], claim, |_, _| true);
    let (a, b) = (names(pair.alignment.a.account, pair.a), names(pair.alignment.b.account, pair.b));
    !a.is_empty() && !b.is_empty() && (a.is_subset(&b) || b.is_subset(&a))
}

/// How names are written in the language of two claims, which is one.
pub fn name_forms<'a>(accounts: &[Account], pair: &Pair<'_>, pack: &'a Pack) -> Option<&'a NameForms> {
    let language = &accounts[pair.alignment.a.account as usize].article.language;
    pack.languages.get(language).map(|language| &language.name_forms)
}

/// The words of the names in the sentence of a claim, of those whom `wanted` finds.
fn named(account: &Account, claim: &Claim, wanted: impl Fn(&Claim, &EntityClaim) -> bool) -> BTreeSet<String> {
    account
        .in_sentence(claim.sentence)
        .filter_map(|c| match &c.data {
            ClaimData::Name(name) | ClaimData::Place(name) if wanted(c, name) => Some(name.entity.split_whitespace()),
            _ => None,
        })
        .flatten()
        .map(fold_word)
        .collect()
}
