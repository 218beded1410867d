//! The stage as one pure function.

use super::also::Agreeing;
use super::fingerprint;
use super::found_again;
use super::merge::{Merged, merge};
use super::model::{Finding, FindingSide, GroupInfo, Outcome, SourceInfo};
use super::origin::Origin;
use super::side::side;
use crate::claim::Account;
use crate::cluster::Clustering;
use crate::conflict::Conflict;
use crate::rule::{CompareRule, Pack, Severity, Words};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that a report shows. Findings stand in order of severity, then of place.
///
/// `conflicts` are those of [`crate::conflict::compare`] on the same accounts and clusters.
#[must_use]
pub fn assemble(accounts: &[Account], clustering: &Clustering, conflicts: &[Conflict], pack: &Pack) -> Outcome {
    let mut agreeing = Agreeing::new(accounts, clustering);
    let mut findings: Vec<Finding> =
        merge(accounts, conflicts).into_iter().map(|merged| finding(accounts, &mut agreeing, merged, pack)).collect();
    findings.sort_by_key(|finding| Reverse(finding.severity));
    found_again::take_out(&mut findings);
    tell_apart(&mut findings);
    let mut group_of = vec![0; accounts.len()];
    let mut groups = Vec::new();
    for (id, group) in (1..).zip(&clustering.groups) {
        for &member in &group.members {
            group_of[member as usize] = id;
        }
        let sources = group.members.iter().map(|&member| member as usize + 1).collect();
        groups.push(GroupInfo { id, sources, why: group.why.clone() });
    }
    let sources = (1..)
        .zip(accounts)
        .map(|(id, account)| {
            let metadata = account.article.metadata.clone();
            SourceInfo {
                id,
                path: account.article.path.clone(),
                title: metadata.title,
                publisher: metadata.publisher,
                published: metadata.published,
                group: group_of[id - 1],
            }
        })
        .collect();
    Outcome { sources, groups, findings }
}

fn finding(accounts: &[Account], agreeing: &mut Agreeing<'_>, mut merged: Merged<'_>, pack: &Pack) -> Finding {
    agreeing.add(&merged.conflicts, &mut merged.sides);
    let strongest = merged
        .conflicts
        .iter()
        .copied()
        .max_by(|x, y| {
            let rank = |c: &Conflict| severity(c, &pack.compare[c.rule]);
            rank(x).cmp(&rank(y)).then(x.confidence.total_cmp(&y.confidence)).then(y.a.claim.cmp(&x.a.claim))
        })
        .expect("a finding has a conflict");
    let rule = &pack.compare[strongest.rule];
    let origin = Origin::of(accounts, &merged, strongest, pack);
    let facts = facts(accounts, &merged, strongest, &pack.messages.words);
    let explanations = explained(strongest, rule).map(|explanation| explanation.say.fill(&facts)).collect();
    let code = explained(strongest, rule).find_map(|explanation| explanation.code).unwrap_or(rule.code);
    let sides: Vec<FindingSide> =
        merged.sides.iter().map(|places| side(accounts, code, &places[0], &places[1..])).collect();
    Finding {
        id: fingerprint::of_finding(&rule.id, &sides),
        code,
        rule: rule.id.clone(),
        severity: severity(strongest, rule),
        confidence: (strongest.confidence.clamp(0.0, 1.0) * origin.confidence * 100.0).round() / 100.0,
        message: rule.message.fill(&facts),
        why: rule.why.fill(&facts),
        check: std::iter::once(rule.check.fill(&facts)).chain(origin.checks).collect::<Vec<_>>().join(" "),
        explanations,
        sides,
        decision: None,
        reopened: None,
    }
}

/// The explanations of a rule that hold of the conflict.
fn explained<'a>(conflict: &'a Conflict, rule: &'a CompareRule) -> impl Iterator<Item = &'a crate::rule::Explanation> {
    rule.explanations
        .iter()
        .filter(|explanation| explanation.when.as_deref().is_none_or(|fact| conflict.facts.contains_key(fact)))
}

/// The severity after the explanations that hold.
fn severity(conflict: &Conflict, rule: &CompareRule) -> Severity {
    explained(conflict, rule).filter_map(|explanation| explanation.severity).fold(conflict.severity, Severity::min)
}

fn facts(
    accounts: &[Account],
    merged: &Merged<'_>,
    conflict: &Conflict,
    words: &Words,
) -> BTreeMap<&'static str, String> {
    let name = |account: u32| {
        let article = &accounts[account as usize].article;
        article
            .metadata
            .publisher
            .clone()
            .unwrap_or_else(|| article.path.rsplit('/').next().unwrap_or_default().to_owned())
    };
    let mut facts = conflict.facts.clone();
    facts.insert("a", conflict.a.value.clone());
    facts.insert("b", conflict.b.value.clone());
    facts.insert("a-source", name(conflict.a.claim.account));
    facts.insert("b-source", name(conflict.b.claim.account));
    let values: Vec<&str> = merged.sides.iter().map(|side| side[0].value.as_str()).collect();
    facts.insert("values", words.lists.all(&values));
    facts
}

/// Two findings with the same fingerprint (the same words twice in an article) are numbered.
fn tell_apart(findings: &mut [Finding]) {
    let mut seen = BTreeSet::new();
    for finding in findings {
        let plain = finding.id.clone();
        let mut number = 1;
        while !seen.insert(finding.id.clone()) {
            number += 1;
            finding.id = format!("{plain}-{number}");
        }
    }
}
