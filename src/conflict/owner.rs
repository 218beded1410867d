//! Whose figure it is: `Halloran has 69, Vandermeer has 41`. The name that stands right before a figure, and does not say it.

use super::nearby::within;
use super::pairs::Pair;
use super::people::name_forms;
use super::setting::attribution;
use crate::claim::entity::EntityKind;
use crate::claim::{Account, Claim, ClaimData, EntityClaim};
use crate::rule::Pack;
use crate::rule::limits::Within;
use crate::text::{Span, TokenKind, fold_word};

/// Whether two claims belong to two people.
pub fn other_owner(accounts: &[Account], pair: &Pair<'_>, reach: usize, pack: &Pack) -> bool {
    let Some(forms) = name_forms(accounts, pair, pack) else { return false };
    let owner = |account: u32, claim: &Claim| owner(&accounts[account as usize], claim, reach);
    let (a, b) = (owner(pair.alignment.a.account, pair.a), owner(pair.alignment.b.account, pair.b));
    let words = |name: &EntityClaim| name.entity.split_whitespace().map(fold_word).collect::<Vec<_>>();
    a.zip(b).is_some_and(|(a, b)| {
        let (a, b) = (words(a), words(b));
        !a.iter().any(|x| b.iter().any(|y| forms.same_word(x, y)))
    })
}

/// The person named within `reach` tokens before a claim, with no mark between, who is not the speaker of
/// the sentence.
fn owner<'a>(account: &'a Account, claim: &Claim, reach: usize) -> Option<&'a EntityClaim> {
    let article = &account.article;
    let tokens = within(account, claim, Within { before: reach, after: 0 });
    let start = article.token_at(claim.span.start);
    let words = article.tokens[tokens.start..start].iter().rev().take_while(|t| t.kind != TokenKind::Mark);
    let from = words.last()?.span.start;
    let beside = || account.in_sentence(claim.sentence);
    let speaks = |span: Span| {
        beside().filter_map(attribution).filter_map(|said| said.speaker).any(|speaker| speaker.contains(span))
    };
    let named = beside().filter(|c| c.span.start >= from && c.span.end <= claim.span.start && !speaks(c.span));
    let people = named.filter_map(|c| match &c.data {
        ClaimData::Name(name) if name.kind == EntityKind::Person => Some(name),
        _ => None,
    });
    people.last()
}
