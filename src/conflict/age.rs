//! `compare: age`: two ages of one person, whatever words stand around them.

use super::bearer::{Told, ages, published, returning};
use super::pairs::{Pair, days_apart};
use super::{Conflict, NO_CLUSTER};
use crate::claim::Account;
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
    for &number in story {
        let Some(account) = accounts.get(number as usize).filter(|account| !account.desk) else { continue };
        let Some(language) = pack.languages.get(&account.article.language) else { continue };
        let named: Vec<_> = ages(number, account, language, (published(account), &none), &limits.of).collect();
        let again = returning(account, language, &limits.returning, &named);
        for age in named.into_iter().chain(again) {
            let known = told.entry(fold_word(age.person.1)).or_default();
            let again = known.iter().any(|other| other.account == number && other.value == age.value);
            if !again && known.len() < MOST_AGES {
                known.push(age);
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
