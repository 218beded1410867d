//! `compare: tally`: how one vote, or one match, came out.

mod read;

use self::read::{Lists, Reader, Sort, Tally};
use super::contrast::contrasted;
use super::figure::other_period;
use super::pairs::Pair;
use super::{Conflict, NO_CLUSTER, Side};
use crate::claim::{Account, ClaimData};
use crate::cluster::{Alignment, ClaimRef, Stories};
use crate::rule::tally_limits::TallyLimits;
use crate::rule::{CompareRule, Pack};
use crate::text::fold_word;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// So many tallies of a story are held against each other; one with more is a table of results.
const MOST: usize = 24;

/// The only tally of its sort in an article.
struct Sole<'a> {
    account: u32,
    of: &'a Reader<'a>,
    tally: Tally<'a>,
    /// The names in its sentence, folded, word by word.
    names: BTreeSet<String>,
}

/// The tallies of a story that cannot both be right, in order of place: each is the only one of its sort in its article, and they
/// have one number, or the sum of both, in common.
pub fn compare(
    accounts: &[Account],
    (story, stories): (&[u32], &Stories),
    rule: (usize, &CompareRule),
    limits: &TallyLimits,
    pack: &Pack,
) -> Vec<Conflict> {
    let readers: Vec<(u32, Reader<'_>)> = story
        .iter()
        .filter_map(|&number| {
            let account = accounts.get(number as usize).filter(|account| !account.desk)?;
            let language = pack.languages.get(&account.article.language)?;
            Some((number, Reader { account, language, lists: Lists::of(language, limits), limits }))
        })
        .collect();
    let mut found: Vec<Sole<'_>> = Vec::new();
    for (number, reader) in &readers {
        let tallies = reader.tallies();
        for sort in [Sort::Vote, Sort::Match, Sort::Break] {
            let mut of_sort = tallies.iter().filter(|tally| tally.sort == sort);
            let Some(first) = of_sort.next() else { continue };
            if found.len() < MOST && of_sort.all(|tally| tally.numbers == first.numbers) {
                found.push(sole(*number, reader, *first));
            }
        }
    }
    let mut conflicts = Vec::new();
    for (place, b) in found.iter().enumerate() {
        let others = found[..place].iter().filter(|a| stories.related(a.account, b.account) && differ(a, b));
        let others = others.filter(|a| !contrasted(accounts, &pair(a, b), pack, &limits.contrasts_within));
        conflicts.extend(others.map(|a| conflict(a, b, rule, limits)));
    }
    conflicts
}

fn sole<'a>(account: u32, of: &'a Reader<'a>, tally: Tally<'a>) -> Sole<'a> {
    let named = of.account.in_sentence(tally.claim.sentence).filter_map(|claim| match &claim.data {
        ClaimData::Name(name) | ClaimData::Place(name) => Some(name.entity.split_whitespace().map(fold_word)),
        _ => None,
    });
    Sole { account, of, tally, names: named.flatten().collect() }
}

/// Whether two tallies are of one thing, and not the same.
fn differ(a: &Sole<'_>, b: &Sole<'_>) -> bool {
    let ((most, least), (more, fewer)) = (a.tally.numbers, b.tally.numbers);
    let sum = |x: Decimal, y: Decimal| x.checked_add(y);
    let near = (most == more) != (least == fewer) || (most != more && sum(most, least) == sum(more, fewer));
    // A match is that of the teams, or of their players.
    let known = |one: &Sole<'_>, other: &Sole<'_>| {
        one.tally.sort == Sort::Vote || one.names.is_empty() || one.names.iter().any(|name| other.prints(name))
    };
    a.tally.sort == b.tally.sort
        && near
        && known(a, b)
        && known(b, a)
        && !a.prints_tally(b)
        && !b.prints_tally(a)
        && !other_period(a.of.account, a.tally.claim, b.of.account, b.tally.claim)
}

impl Sole<'_> {
    fn at(&self) -> ClaimRef {
        ClaimRef { account: self.account, claim: self.tally.index }
    }

    /// Whether the article names somebody or something so.
    fn prints(&self, word: &str) -> bool {
        self.of.account.claims.iter().any(|claim| match &claim.data {
            ClaimData::Name(name) | ClaimData::Place(name) => {
                name.entity.split_whitespace().any(|part| fold_word(part) == word)
            }
            _ => false,
        })
    }

    /// Whether the article prints the numbers of the other tally as well, as a score of whatever.
    fn prints_tally(&self, other: &Sole<'_>) -> bool {
        let (most, least) = other.tally.numbers;
        self.of.account.claims.iter().filter_map(|claim| claim.figure()).any(|figure| {
            let printed = (figure.low, figure.high);
            printed == (Some(most), Some(least)) || printed == (Some(least), Some(most))
        })
    }
}

fn pair<'a>(a: &Sole<'a>, b: &Sole<'a>) -> Pair<'a> {
    let alignment = Alignment { a: a.at(), b: b.at(), topic: 0.0, sentence: 0.0 };
    Pair { alignment, a: a.tally.claim, b: b.tally.claim }
}

fn conflict(a: &Sole<'_>, b: &Sole<'_>, rule: (usize, &CompareRule), limits: &TallyLimits) -> Conflict {
    let side = |of: &Sole<'_>| Side {
        claim: of.at(),
        span: of.tally.span,
        value: of.tally.span.of(&of.of.account.article.text).to_owned(),
    };
    Conflict {
        rule: rule.0,
        cluster: NO_CLUSTER,
        a: side(a),
        b: side(b),
        severity: rule.1.severity,
        confidence: limits.confidence,
        facts: BTreeMap::new(),
    }
}
