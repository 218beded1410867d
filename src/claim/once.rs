//! What happens where rules overlap.

use super::Claim;
use crate::rule::{ClaimKind, Language};

/// Leaves one claim of a kind of the same words. It is the claim of the rule that asks for more around them
/// ([`Language::weight`]); between equals, of the first by its id. Quotations and statements have been settled before.
///
/// `claims` stand in order of place, and so do those that are left.
#[must_use]
pub fn once(mut claims: Vec<Claim>, language: &Language) -> Vec<Claim> {
    claims.dedup_by(|later, first| {
        let same = later.span == first.span && later.kind() == first.kind();
        if !same || matches!(first.kind(), ClaimKind::Quote | ClaimKind::Statement) {
            return false;
        }
        let rank = |claim: &Claim| (language.weight(&claim.rule), std::cmp::Reverse(claim.rule.clone()));
        if rank(later) > rank(first) {
            std::mem::swap(later, first);
        }
        true
    });
    claims.shrink_to_fit();
    claims
}
