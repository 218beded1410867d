//! `compare: age`: two ages of one person, whatever words stand around them.

use super::bearer::{Person, Told, ages, published, returning};
use super::pairs::{Pair, days_apart};
use super::{Conflict, NO_CLUSTER};
use crate::claim::{Account, ClaimData};
use crate::cluster::{Alignment, Stories};
use crate::rule::arithmetic_limits::AgeLimits;
use crate::rule::{CompareRule, Pack};
use crate::text::fold_word;
use std::collections::{BTreeMap, BTreeSet};

/// So many different ages of one name in one article, or in all, are looked at.
const MOST_AGES: usize = 24;

/// The ages in a story that one person cannot have, in order of place.
///
/// Facts: `entity` (whose they are), `birthday` (they are a year apart, and so may the birthday be between), `days-apart` (the
/// articles were published so many days apart), `within` (both stand in one article).
pub fn compare(
    accounts: &[Account],
    (story, stories): (&[u32], &Stories),
    rule: (usize, &CompareRule),
    limits: &AgeLimits,
    pack: &Pack,
) -> Vec<Conflict> {
    let none = BTreeSet::new();
    let mut told: BTreeMap<String, Vec<Told<'_, i16>>> = BTreeMap::new();
    let mut alone = Vec::new();
    for &number in story {
        let Some(account) = accounts.get(number as usize).filter(|account| !account.desk) else { continue };
        let Some(language) = pack.languages.get(&account.article.language) else { continue };
        let named: Vec<_> = ages(number, account, language, (published(account), &none), &limits.of).collect();
        let returning = returning(account, language, &limits.returning, &named);
        let first = named.first().copied();
        let one = first.filter(|first| named.iter().all(|age| age.person == first.person));
        for age in named {
            add(&mut told, age);
        }
        if let Some(first) = one {
            for (index, claim, value) in returning {
                if claim.span > first.claim.span {
                    add(&mut told, Told { index, claim, value, ..first });
                }
            }
        } else if first.is_none() {
            alone.extend(returning.into_iter().map(|age| (number, account, age)));
        }
    }
    // An article that prints no other age speaks of the only one whose age the others print.
    if let (Some(known), 1) = (told.keys().next().cloned(), told.len()) {
        for (account, of, (index, claim, value)) in alone {
            if let Some(person) = named_so(of, &known) {
                add(&mut told, Told { account, index, claim, person, value });
            }
        }
    }
    let mut conflicts = Vec::new();
    for ages in told.values() {
        for (place, b) in ages.iter().enumerate() {
            let others = ages[..place].iter().filter(|a| a.value != b.value && one_person(a, b, stories));
            conflicts.extend(others.map(|a| conflict(accounts, a, b, rule, limits)));
        }
    }
    conflicts.sort_by_key(|conflict| (conflict.a.claim, conflict.b.claim));
    conflicts
}

/// Keeps an age, once for every article and value.
fn add<'a>(told: &mut BTreeMap<String, Vec<Told<'a, i16>>>, age: Told<'a, i16>) {
    let known = told.entry(fold_word(age.person.1)).or_default();
    let again = known.iter().any(|other| other.account == age.account && other.value == age.value);
    if !again && known.len() < MOST_AGES {
        known.push(age);
    }
}

/// The person of an article who has a name, folded.
fn named_so<'a>(account: &'a Account, known: &str) -> Option<Person<'a>> {
    account.claims.iter().find_map(|claim| match &claim.data {
        ClaimData::Name(name) if fold_word(&name.entity) == known => Some((name.index, &*name.entity)),
        _ => None,
    })
}

/// Across articles, one name is one person only where it is whole.
fn one_person(a: &Told<'_, i16>, b: &Told<'_, i16>, stories: &Stories) -> bool {
    if a.account == b.account {
        a.person.0 == b.person.0 && a.claim.sentence != b.claim.sentence
    } else {
        a.person.1.contains(' ') && stories.related(a.account, b.account)
    }
}

fn conflict(
    accounts: &[Account],
    a: &Told<'_, i16>,
    b: &Told<'_, i16>,
    (number, rule): (usize, &CompareRule),
    limits: &AgeLimits,
) -> Conflict {
    let within = a.account == b.account;
    let alignment = Alignment { a: a.at(), b: b.at(), topic: 0.0, sentence: 0.0 };
    let pair = Pair { alignment, a: a.claim, b: b.claim };
    let mut facts = BTreeMap::from([("entity", a.person.1.to_owned())]);
    if within {
        facts.insert("within", String::new());
    }
    if let Some((fact, days)) = days_apart(accounts, &pair, limits.days_apart) {
        facts.insert(fact, days);
        if a.value.abs_diff(b.value) == 1 {
            facts.insert("birthday", String::new());
        }
    }
    Conflict {
        rule: number,
        cluster: NO_CLUSTER,
        a: a.side(accounts),
        b: b.side(accounts),
        severity: if within { rule.severity } else { limits.across },
        confidence: if within { limits.confidence } else { limits.across_confidence },
        facts,
    }
}
