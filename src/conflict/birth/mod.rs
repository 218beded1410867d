//! `compare: birth`: an age that the year of birth does not allow.

mod births;
mod years;

use self::births::births;
use self::years::allowed;
use super::bearer::{Told, ages, published};
use super::{Conflict, NO_CLUSTER};
use crate::claim::{Account, Printed};
use crate::rule::arithmetic_limits::BirthLimits;
use crate::rule::{CompareRule, Pack};
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};

/// So many births of one name are looked at.
const MOST_BIRTHS: usize = 24;

/// The ages and births of a story that cannot both be right, in order of place.
pub fn compare(
    accounts: &[Account],
    story: &[u32],
    rule: (usize, &CompareRule),
    limits: &BirthLimits,
    pack: &Pack,
) -> Vec<Conflict> {
    let told = || {
        story.iter().filter_map(|&number| {
            let account = accounts.get(number as usize).filter(|account| !account.desk)?;
            Some((number, account, pack.languages.get(&account.article.language)?))
        })
    };
    let mut births_of: BTreeMap<&str, Vec<Told<'_, Printed>>> = BTreeMap::new();
    for (number, account, language) in told() {
        for birth in births(number, account, language, limits) {
            births_of.entry(birth.person.1).or_default().push(birth);
        }
    }
    if births_of.is_empty() {
        return Vec::new();
    }
    let mut conflicts = Vec::new();
    for (number, account, language) in told() {
        let Some(published) = published(account) else { continue };
        let born = births_of.values().flatten().filter(|birth| birth.account == number).map(|birth| birth.claim.span);
        let born: BTreeSet<Span> = born.collect();
        for age in ages(number, account, language, (Some(published), &born), &limits.of) {
            let births = births_of.get(age.person.1).into_iter().flatten();
            for birth in births.filter(|birth| one_person(&age, birth)).take(MOST_BIRTHS) {
                let Some((low, high)) = allowed(&birth.value, published, limits.of.slack_days) else { continue };
                if !(low..=high).contains(&age.value) {
                    conflicts.push(conflict(accounts, &age, birth, (low, high), rule, limits));
                }
            }
        }
    }
    conflicts
}

/// Across articles, one name is one person only where it is whole.
fn one_person(age: &Told<'_, i16>, birth: &Told<'_, Printed>) -> bool {
    if birth.account == age.account { birth.person.0 == age.person.0 } else { age.person.1.contains(' ') }
}

/// An age, and a birth with which it would be one from `low` to `high`.
fn conflict(
    accounts: &[Account],
    age: &Told<'_, i16>,
    birth: &Told<'_, Printed>,
    (low, high): (i16, i16),
    (rule_number, rule): (usize, &CompareRule),
    limits: &BirthLimits,
) -> Conflict {
    let (of_age, of_birth) = (age.side(accounts), birth.side(accounts));
    let mut facts = BTreeMap::from([
        ("born", of_birth.value.clone()),
        ("printed", of_age.value.clone()),
        ("entity", age.person.1.to_owned()),
        ("age", if low == high { low.to_string() } else { format!("{low}-{high}") }),
    ]);
    let within = birth.account == age.account;
    if within {
        facts.insert("within", String::new());
    }
    let mut sides = [of_age, of_birth];
    sides.sort_by_key(|side| (side.claim, side.span));
    let [a, b] = sides;
    Conflict {
        rule: rule_number,
        cluster: NO_CLUSTER,
        a,
        b,
        severity: if within { rule.severity } else { limits.across },
        confidence: if within { limits.confidence } else { limits.across_confidence },
        facts,
    }
}
