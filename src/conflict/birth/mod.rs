//! `compare: birth`: an age that the year of birth does not allow.

mod bearer;
mod years;

use self::bearer::{ages, births};
use self::years::allowed;
use super::{Conflict, NO_CLUSTER, Side};
use crate::claim::{Account, Claim, Day};
use crate::cluster::ClaimRef;
use crate::rule::arithmetic_limits::BirthLimits;
use crate::rule::{CompareRule, Pack, Severity};
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};

/// So many births of one name are looked at.
const MOST_BIRTHS: usize = 24;

/// Somebody's age or birth, as an article prints it.
#[derive(Debug, Clone, Copy)]
struct Told<'a, T> {
    account: u32,
    /// The index of the claim.
    index: u32,
    claim: &'a Claim,
    /// The number of the person in the article, and the fullest name.
    person: (usize, &'a str),
    value: T,
}

/// The ages and births of a story that cannot both be right, in order of place.
pub fn compare(
    accounts: &[Account],
    story: &[u32],
    rule: (usize, &CompareRule),
    limits: &BirthLimits,
    pack: &Pack,
) -> Vec<Conflict> {
    let mut of_name: BTreeMap<&str, Vec<Told<'_, crate::claim::Printed>>> = BTreeMap::new();
    let told = || {
        story.iter().filter_map(|&number| {
            let account = accounts.get(number as usize).filter(|account| !account.desk)?;
            Some((number, account, pack.languages.get(&account.article.language)?))
        })
    };
    for (number, account, language) in told() {
        for birth in births(number, account, language, limits) {
            of_name.entry(birth.person.1).or_default().push(birth);
        }
    }
    let mut conflicts = Vec::new();
    for (number, account, language) in told() {
        let published =
            account.article.metadata.published.as_deref().and_then(|day| day.get(..10)?.parse::<Day>().ok());
        let Some(published) = published.filter(|_| !of_name.is_empty()) else { continue };
        let born = of_name.values().flatten().filter(|birth| birth.account == number).map(|birth| birth.claim.span);
        let born: BTreeSet<Span> = born.collect();
        for age in ages(number, account, language, (published, &born), limits) {
            let births = of_name.get(age.person.1).into_iter().flatten();
            // Across articles, one name is one person only where it is whole.
            let same = |birth: &&Told<'_, crate::claim::Printed>| {
                if birth.account == number { birth.person.0 == age.person.0 } else { age.person.1.contains(' ') }
            };
            for birth in births.filter(same).take(MOST_BIRTHS) {
                let Some((low, high)) = allowed(&birth.value, published, limits.slack_days) else { continue };
                if (low..=high).contains(&age.value) {
                    continue;
                }
                let side = |account: u32, index: u32, claim: &Claim| Side {
                    claim: ClaimRef { account, claim: index },
                    span: claim.span,
                    value: claim.span.of(&accounts[account as usize].article.text).to_owned(),
                };
                let mut sides = [side(number, age.index, age.claim), side(birth.account, birth.index, birth.claim)];
                sides.sort_by_key(|side| (side.claim, side.span));
                let [a, b] = sides;
                let within = birth.account == number;
                let severity: Severity = if within { rule.1.severity } else { limits.across };
                let printed =
                    |claim: &Claim, account: u32| claim.span.of(&accounts[account as usize].article.text).to_owned();
                let mut facts = BTreeMap::from([
                    ("born", printed(birth.claim, birth.account)),
                    ("printed", printed(age.claim, number)),
                    ("entity", age.person.1.to_owned()),
                    ("age", if low == high { low.to_string() } else { format!("{low}-{high}") }),
                ]);
                if within {
                    facts.insert("within", String::new());
                }
                conflicts.push(Conflict {
                    rule: rule.0,
                    cluster: NO_CLUSTER,
                    a,
                    b,
                    severity,
                    confidence: if within { 0.9 } else { 0.7 },
                    facts,
                });
            }
        }
    }
    conflicts
}
