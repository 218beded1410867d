//! Whose survey it is: a poll of one institute says nothing about another's.

use super::nearby::{beside, lists};
use super::pairs::Pair;
use crate::claim::{Account, Claim, ClaimData, EntityClaim};
use crate::rule::figure_limits::SurveyLimits;
use crate::rule::limits::Within;
use crate::rule::{Language, ListId, Pack};
use crate::text::fold_word;
use std::collections::BTreeSet;

/// Whether both claims stand in sentences about surveys, and those are of different institutes.
pub fn other_survey(accounts: &[Account], pair: &Pair<'_>, pack: &Pack, limits: &SurveyLimits) -> bool {
    let institutes = |account: u32, claim: &Claim| {
        let account = &accounts[account as usize];
        let language = pack.languages.get(&account.article.language)?;
        let surveys = lists(language, &limits.words);
        if beside(account, claim, language, &surveys, Within::SENTENCE).is_empty() {
            return None;
        }
        last_named(account, claim.sentence, limits, |name| is_institute(account, name, (language, &surveys), limits))
    };
    let sides = [(pair.alignment.a.account, pair.a), (pair.alignment.b.account, pair.b)];
    let [a, b] = sides.map(|(account, claim)| institutes(account, claim));
    a.zip(b).is_some_and(|(a, b)| a.is_disjoint(&b))
}

/// The words of the names that `wanted` finds in a sentence or, where it has none, in the nearest sentence before.
fn last_named(
    account: &Account,
    sentence: u32,
    limits: &SurveyLimits,
    wanted: impl Fn(&Claim) -> bool,
) -> Option<BTreeSet<String>> {
    let end = account.claims.partition_point(|c| c.sentence <= sentence);
    let named = |claim: &&Claim| name_of(claim).is_some() && wanted(claim);
    let before = account.claims[..end].iter().rev().take_while(|c| c.sentence + limits.sentences_before >= sentence);
    let last = before.filter(named).map(|claim| claim.sentence).next()?;
    let of_sentence = account.in_sentence(last).filter(named);
    Some(of_sentence.filter_map(name_of).flat_map(|name| name.entity.split_whitespace()).map(fold_word).collect())
}

fn name_of(claim: &Claim) -> Option<&EntityClaim> {
    match &claim.data {
        ClaimData::Name(name) | ClaimData::Place(name) => Some(name),
        _ => None,
    }
}

/// Whether a word for a survey stands right behind a name ("a Norvale University poll"), or before it and a word like `by`.
fn is_institute(
    account: &Account,
    name: &Claim,
    (language, surveys): (&Language, &[ListId]),
    limits: &SurveyLimits,
) -> bool {
    let near =
        |lists: &[ListId], before, after| !beside(account, name, language, lists, Within { before, after }).is_empty();
    near(surveys, 0, limits.behind)
        || near(&lists(language, &limits.by), limits.by_before, 0) && near(surveys, limits.before, 0)
}
