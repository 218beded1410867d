//! What makes two different figures both right: each guard is a fact that a rule can explain, or silences the pair.

use crate::claim::{Account, Claim, ClaimData, Figure, FigureKind};
use crate::conflict::pairs::Pair;
use crate::rule::limits::FigureLimits;
use crate::rule::{Language, ListId, Pack};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The facts that hold of a pair of different figures, or `None` where the pair is no conflict at all:
///
/// - the two stand in the same sentence;
/// - they are shares that add up to a whole (60% for, 40% against);
/// - they belong to different periods;
/// - one article prints both values about the same thing.
///
/// Facts: `later` (the larger count of a running toll is in the later article), `unit` (one has a unit, the other none),
/// `hedged`, `small`.
pub fn facts(
    accounts: &[Account],
    pair: &Pair<'_>,
    a: &Figure,
    b: &Figure,
    pack: &Pack,
    limits: &FigureLimits,
) -> Option<BTreeMap<&'static str, String>> {
    let places = [pair.alignment.a, pair.alignment.b].map(|at| accounts.get(at.account as usize));
    let [Some(first), Some(second)] = places else { return None };
    if same_sentence(pair) || complement(a, b) || other_period(first, pair.a, second, pair.b) {
        return None;
    }
    if scoped_apart(first, pair.a, second, pair.b, pack, limits) {
        return None;
    }
    let mut facts = BTreeMap::new();
    if later(first, a, second, b) {
        facts.insert("later", String::new());
    }
    Some(facts)
}

fn same_sentence(pair: &Pair<'_>) -> bool {
    pair.alignment.a.account == pair.alignment.b.account && pair.a.sentence == pair.b.sentence
}

/// Shares of one whole: together they are 100%.
fn complement(a: &Figure, b: &Figure) -> bool {
    let share = |figure: &Figure| figure.low.filter(|_| figure.kind == FigureKind::Percent);
    match (share(a), share(b)) {
        (Some(a), Some(b)) => a.checked_add(b) == Some(Decimal::ONE_HUNDRED),
        _ => false,
    }
}

/// The dates near the two figures exclude each other: last year's figure and this year's.
fn other_period(first: &Account, a: &Claim, second: &Account, b: &Claim) -> bool {
    let (a, b) = (periods(first, a), periods(second, b));
    if a.is_empty() || b.is_empty() {
        return false;
    }
    !a.iter().any(|x| b.iter().any(|y| x.overlaps(y)))
}

/// A stretch of days, or of years where that is all that is known.
struct Stretch {
    from: Option<jiff::civil::Date>,
    to: Option<jiff::civil::Date>,
    weekday: Option<i8>,
}

impl Stretch {
    fn overlaps(&self, other: &Stretch) -> bool {
        if let (Some(a), Some(b)) = (self.weekday, other.weekday)
            && (self.from.is_none() || other.from.is_none())
        {
            return a == b;
        }
        let before = |end: Option<jiff::civil::Date>, start: Option<jiff::civil::Date>| matches!((end, start), (Some(end), Some(start)) if end < start);
        !before(self.to, other.from) && !before(other.to, self.from)
    }
}

/// The dates in the sentence of a figure.
fn periods(account: &Account, claim: &Claim) -> Vec<Stretch> {
    let first = account.claims.partition_point(|c| c.sentence < claim.sentence);
    account.claims[first..]
        .iter()
        .take_while(|c| c.sentence == claim.sentence)
        .filter_map(|c| if let ClaimData::Date(date) = &c.data { Some(date) } else { None })
        .map(|date| Stretch { from: date.from, to: date.to, weekday: date.printed.weekday })
        .collect()
}

/// Words beside the figure that limit what it counts, and stand on one side only: "so far", "each", "a day", "another".
fn scoped_apart(first: &Account, a: &Claim, second: &Account, b: &Claim, pack: &Pack, limits: &FigureLimits) -> bool {
    let scopes = |account: &Account, claim: &Claim| {
        let language = pack.languages.get(&account.article.language)?;
        Some(scopes_beside(account, claim, language, &lists(language, &limits.scope_words), limits.scope_reach))
    };
    match (scopes(first, a), scopes(second, b)) {
        (Some(a), Some(b)) => a != b,
        _ => false,
    }
}

fn lists(language: &Language, names: &[String]) -> Vec<ListId> {
    names.iter().filter_map(|name| language.lexicon.list(name)).collect()
}

/// Which of the lists have a word within reach of the figure.
fn scopes_beside(account: &Account, claim: &Claim, language: &Language, lists: &[ListId], reach: usize) -> Vec<ListId> {
    let article = &account.article;
    let Some(sentence) = article.sentences.get(claim.sentence as usize) else { return Vec::new() };
    let at = |offset: u32| article.tokens.partition_point(|t| t.span.start < offset);
    let around = sentence.tokens();
    let from = at(claim.span.start).saturating_sub(reach).max(around.start);
    let to = (at(claim.span.end) + reach).min(around.end);
    let inside = |list: &ListId| {
        (from..to).any(|token| language.lexicon.match_at(*list, &article.tokens[..to], token).is_some())
    };
    lists.iter().copied().filter(inside).collect()
}

/// A running toll: the larger count stands in the article that was published later.
fn later(first: &Account, a: &Figure, second: &Account, b: &Figure) -> bool {
    let published = |account: &Account| account.article.metadata.published.clone();
    let (Some(early), Some(late)) = (published(first), published(second)) else { return false };
    match (a.low.or(a.high), b.low.or(b.high)) {
        (Some(a), Some(b)) => (early < late && a < b) || (late < early && b < a),
        _ => false,
    }
}
