//! Readings that move all the time, as prices on a market do. Two of them differ because they were taken at two times,
//! unless both are the last of one day.

use super::nearby::{beside, lists};
use super::pairs::Pair;
use crate::claim::{Account, Claim, ClaimData, Role};
use crate::rule::limits::{MovingLimits, Within};
use crate::rule::{Language, ListId, Pack};

/// Whether a claim stands in a sentence about what moves, and the two are not both the last reading of one day.
pub fn moving(accounts: &[Account], pair: &Pair<'_>, pack: &Pack, limits: &MovingLimits) -> bool {
    let of = |account: u32| {
        let account = &accounts[account as usize];
        pack.languages.get(&account.article.language).map(|language| (account, language))
    };
    let sides = [(pair.alignment.a.account, pair.a), (pair.alignment.b.account, pair.b)];
    let has = |(account, claim): (u32, &Claim), names: &[String]| {
        let Some((account, language)) = of(account) else { return false };
        !beside(account, claim, language, &lists(language, names), Within::SENTENCE).is_empty()
    };
    let quotation = |(account, claim): (u32, &Claim)| {
        of(account)
            .is_some_and(|(account, language)| is_quotation(account, claim, language, &lists(language, &limits.levels)))
    };
    // The two are about the same thing: what moves in one sentence moves in the other.
    let moves = sides.iter().any(|side| has(*side, &limits.words)) || sides.iter().all(|side| quotation(*side));
    let settled = sides.iter().all(|side| has(*side, &limits.settled));
    moves && !(settled && one_day(accounts, pair))
}

/// Whether a sentence says by how much something changed and to what, and not since when: "dropped $2.21, to $36.14",
/// "up 8 percent at 12.50".
fn is_quotation(account: &Account, claim: &Claim, language: &Language, levels: &[ListId]) -> bool {
    let (mut change, mut level) = (false, false);
    for claim in account.in_sentence(claim.sentence) {
        match &claim.data {
            ClaimData::Figure(figure) => {
                let led = || !beside(account, claim, language, levels, Within { before: 1, after: 0 }).is_empty();
                level |= change && figure.role != Role::Change && led();
                change |= figure.role == Role::Change;
            }
            ClaimData::Date(date) if date.clock.is_none() => return false,
            _ => {}
        }
    }
    change && level
}

/// Whether the two articles were published on one day, as far as is known.
fn one_day(accounts: &[Account], pair: &Pair<'_>) -> bool {
    let day = |account: u32| {
        let published = accounts[account as usize].article.metadata.published.as_deref()?;
        Some(published.get(..10).unwrap_or(published))
    };
    match (day(pair.alignment.a.account), day(pair.alignment.b.account)) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    }
}
