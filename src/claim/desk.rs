//! What a desk's names file claims: how names are spelled.

use super::entity::{EntityKind, PrintedName};
use super::{Account, Claim, ClaimData, EntityClaim};
use crate::article::listing;
use crate::rule::DeskNames;
use std::sync::Arc;

/// The account of a names file: a name for every spelling that is right.
#[must_use]
pub fn desk_account(names: &DeskNames) -> Account {
    let article = listing(&names.path, &names.text);
    let rule: Arc<str> = "names-file".into();
    let claim = |spelling: &crate::rule::DeskSpelling| {
        let sentence = article.sentences.partition_point(|s| s.span.end <= spelling.span.start);
        let name = PrintedName {
            entity: spelling.name.as_str().into(),
            value: spelling.span.of(&names.text).into(),
            index: spelling.entry,
            kind: EntityKind::Person,
        };
        Claim {
            rule: Arc::clone(&rule),
            span: spelling.span,
            sentence: u32::try_from(sentence).unwrap_or(u32::MAX),
            data: ClaimData::Name(EntityClaim::new(name, None)),
        }
    };
    let claims = names.spellings.iter().map(claim).collect();
    Account { article, claims, desk: true }
}
