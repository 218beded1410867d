//! What the extraction rules of the claims of a finding say about it.

use super::merge::Merged;
use crate::claim::Account;
use crate::cluster::ClaimRef;
use crate::conflict::Conflict;
use crate::rule::{ClaimRule, Pack};

/// How sure the claims of a finding are, and what else can be checked.
pub(super) struct Origin {
    /// 0 to 1: that of the less sure of the two claims.
    pub confidence: f64,
    /// What their rules suggest, each once.
    pub checks: Vec<String>,
}

impl Origin {
    pub fn of(accounts: &[Account], merged: &Merged<'_>, conflict: &Conflict, pack: &Pack) -> Self {
        let rule = |at: ClaimRef| rule(accounts, at, pack);
        let two = [conflict.a.claim, conflict.b.claim];
        let confidence = two.into_iter().filter_map(rule).map(|rule| rule.confidence).fold(1.0, f64::min);
        let mut checks: Vec<String> = Vec::new();
        for check in merged.sides.iter().filter_map(|places| rule(places[0].claim)?.suggested_check.as_ref()) {
            if !checks.contains(check) {
                checks.push(check.clone());
            }
        }
        Self { confidence, checks }
    }
}

/// The rule that made a claim; names files have none.
fn rule<'a>(accounts: &[Account], at: ClaimRef, pack: &'a Pack) -> Option<&'a ClaimRule> {
    let account = accounts.get(at.account as usize)?;
    let claim = account.claims.get(at.claim as usize)?;
    pack.languages.get(&account.article.language)?.rule(&claim.rule)
}
