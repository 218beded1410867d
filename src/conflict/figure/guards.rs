//! What makes two different figures both right: each guard is a fact that a rule can explain, or silences the pair.

use super::arithmetic::multiplied;
use super::base::{is_number_of, other_base};
use crate::claim::figure::slip;
use crate::claim::{Account, Claim, ClaimData, DateClaim, Figure, FigureKind};
use crate::conflict::contrast::contrasted;
use crate::conflict::moving::moving;
use crate::conflict::nearby::{beside, lists, outside};
use crate::conflict::owner::other_owner;
use crate::conflict::pairs::{Pair, days_apart};
use crate::conflict::people::same_people;
use crate::rule::Pack;
use crate::rule::figure_limits::FigureLimits;
use crate::rule::limits::Within;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The facts that hold of a pair of different figures, or `None` where the pair is no conflict at all:
///
/// - the two stand in the same sentence;
/// - they are shares that add up to a whole (60% for, 40% against);
/// - they belong to different periods;
/// - they are about different people, or belong to different ones;
/// - the sentence of the one prints the value of the other as well, of something else;
/// - the one is what the other became, by its own article ("doubled it");
/// - they are of two things (of nurses, of surgeons);
/// - words beside them exclude each other (imports, exports);
/// - words beside one of them (another, each, in all, initially) make it count something else;
/// - they are readings of what moves all the time.
///
/// A slip of the magnitude is a slip whatever else differs, unless the sentence prints both.
///
/// Facts: `later` (the larger count of a running toll is in the later article), `toll` (nobody knows which count of a
/// running toll is the later one), `days-apart` (the articles were published so many days apart that it may have changed),
/// `all-differ` (both sentences print several figures that can be compared, and all differ).
pub fn facts(
    accounts: &[Account],
    pair: &Pair<'_>,
    (a, b): (&Figure, &Figure),
    slip: Option<&'static str>,
    pack: &Pack,
    limits: &FigureLimits,
) -> Option<BTreeMap<&'static str, String>> {
    let places = [pair.alignment.a, pair.alignment.b].map(|at| accounts.get(at.account as usize));
    let [Some(first), Some(second)] = places else { return None };
    let printed = prints_too(second, pair.b, a) || prints_too(first, pair.a, b);
    if pair.in_one_sentence() || printed || !same_people(accounts, pair) {
        return None;
    }
    // A million for a billion is a slip, whatever else the sentences say.
    let sure = slip == Some(slip::MAGNITUDE);
    let apart = || {
        complement(a, b)
            || other_period(first, pair.a, second, pair.b)
            || multiplied(first, pair.a, a, b)
            || multiplied(second, pair.b, b, a)
            || other_owner(accounts, pair, limits.owner_reach)
            || other_base([(first, pair.a), (second, pair.b)], pack, &limits.base)
            || contrasted(accounts, pair, pack, &limits.contrasts_within)
            || scoped_apart(first, pair.a, second, pair.b, pack, limits)
            || moving(accounts, pair, pack, &limits.moving)
    };
    if !sure && apart() {
        return None;
    }
    let mut facts = BTreeMap::new();
    let running = [(first, pair.a), (second, pair.b)].into_iter().all(|(account, claim)| {
        let Some(language) = pack.languages.get(&account.article.language) else { return false };
        let tolls = lists(language, &limits.running_tolls);
        !beside(account, claim, language, &tolls, Within::around(limits.toll_reach)).is_empty()
    });
    if running {
        match later(first, a, second, b) {
            Some(true) => facts.insert("later", String::new()),
            Some(false) => None,
            None => facts.insert("toll", String::new()),
        };
    }
    facts.extend(days_apart(accounts, pair, limits.days_apart));
    if slip.is_none() && all_differ([(first, pair.a), (second, pair.b)]) {
        facts.insert("all-differ", String::new());
    }
    Some(facts)
}

/// Shares of one whole: together they are all of it.
fn complement(a: &Figure, b: &Figure) -> bool {
    let share = |figure: &Figure| match figure.kind {
        FigureKind::Percent => figure.low.and_then(|low| low.checked_div(Decimal::ONE_HUNDRED)),
        FigureKind::Share => figure.low,
        _ => None,
    };
    let sum = || share(a)?.checked_add(share(b)?);
    sum().is_some_and(|sum| sum.round_dp(4) == Decimal::ONE)
}

/// Whether the sentence of a claim has another figure, of the same sort, that agrees with this one.
fn prints_too(account: &Account, claim: &Claim, figure: &Figure) -> bool {
    let first = account.claims.partition_point(|c| c.sentence < claim.sentence);
    let mut others = account.claims[first..].iter().take_while(|c| c.sentence == claim.sentence);
    others.any(|other| match &other.data {
        // "over $300" agrees with any larger sum, and prints none.
        ClaimData::Figure(printed) if other.is_closed() && other.span != claim.span => {
            printed.kind == figure.kind && printed.agrees(figure) == Some(true)
        }
        _ => false,
    })
}

/// Two figures or more of either sentence have one to be compared with in the other, and none is the same: they report on two
/// things, or on one at two times, all of whose figures have moved.
fn all_differ(sides: [(&Account, &Claim); 2]) -> bool {
    let [a, b] = sides.map(|(account, claim)| {
        let first = account.claims.partition_point(|c| c.sentence < claim.sentence);
        let sentence = account.claims[first..].iter().take_while(|c| c.sentence == claim.sentence);
        sentence.filter_map(|c| if let ClaimData::Figure(figure) = &c.data { Some(&**figure) } else { None }).collect()
    });
    let agree = |x: &Figure, y: &Figure| (x.kind == y.kind && x.unit == y.unit).then(|| x.agrees(y) != Some(false));
    let differing = |some: &Vec<&Figure>, others: &Vec<&Figure>| {
        some.iter().filter(|x| others.iter().any(|y| agree(x, y) == Some(false))).count()
    };
    let same = |a: &Vec<&Figure>, b: &Vec<&Figure>| a.iter().any(|x| b.iter().any(|y| agree(x, y) == Some(true)));
    differing(&a, &b) > 1 && differing(&b, &a) > 1 && !same(&a, &b)
}

/// Both sentences say when, and never the same: last year's figure and this year's.
pub fn other_period(first: &Account, a: &Claim, second: &Account, b: &Claim) -> bool {
    let (a, b) = (periods(first, a), periods(second, b));
    !a.is_empty() && !b.is_empty() && !a.iter().any(|x| b.iter().any(|y| same_period(x, y)))
}

/// Whether two dates can mean the same time.
fn same_period(a: &DateClaim, b: &DateClaim) -> bool {
    if a.printed == b.printed && a.edge == b.edge {
        return true;
    }
    // The second quarter and the third, of whatever year.
    if a.granularity == b.granularity && a.printed.number.zip(b.printed.number).is_some_and(|(a, b)| a != b) {
        return false;
    }
    match (a.from, a.to, b.from, b.to) {
        (Some(a_from), Some(a_to), Some(b_from), Some(b_to)) => a_from <= b_to && b_from <= a_to,
        _ if month_outside(a, b) || month_outside(b, a) => false,
        // Without the day of publication, "Tuesday" and "May 3" can be one day; two weekdays or two years cannot.
        _ => !comparable(a, b),
    }
}

/// Whether the one prints a month, of whatever year, that does not lie in the days of the other.
fn month_outside(a: &DateClaim, b: &DateClaim) -> bool {
    let (Some(month), Some(from), Some(to)) = (a.printed.month, b.from, b.to) else { return false };
    if a.from.is_some() || a.edge.is_some() || (to.year(), to.month()) >= (from.year() + 1, from.month()) {
        return false;
    }
    if from.year() == to.year() {
        !(from.month()..=to.month()).contains(&month)
    } else {
        (to.month() + 1..from.month()).contains(&month)
    }
}

/// Whether both print the same parts of a date.
fn comparable(a: &DateClaim, b: &DateClaim) -> bool {
    let (a, b) = (a.printed, b.printed);
    let both = [
        a.weekday.is_some() && b.weekday.is_some(),
        a.day.is_some() && b.day.is_some(),
        a.month.is_some() && b.month.is_some(),
        a.year.is_some() && b.year.is_some(),
    ];
    both.contains(&true)
}

/// The dates in the sentence of a figure.
fn periods<'a>(account: &'a Account, claim: &Claim) -> Vec<&'a DateClaim> {
    let first = account.claims.partition_point(|c| c.sentence < claim.sentence);
    account.claims[first..]
        .iter()
        .take_while(|c| c.sentence == claim.sentence)
        .filter_map(|c| if let ClaimData::Date(date) = &c.data { Some(&**date) } else { None })
        .filter(|date| date.clock.is_none())
        .collect()
}

/// Words beside the figure that limit what it counts, and stand on one side only: "so far", "each", "a day", "another".
fn scoped_apart(first: &Account, a: &Claim, second: &Account, b: &Claim, pack: &Pack, limits: &FigureLimits) -> bool {
    let reach = Within::around(limits.scope_reach);
    let scopes = |account: &Account, claim: &Claim| {
        let language = pack.languages.get(&account.article.language)?;
        let mut found = outside(account, claim, language, &lists(language, &limits.scope_words), reach);
        if is_number_of(claim) {
            found.extend(outside(account, claim, language, &lists(language, &limits.part_words), reach));
        }
        found.extend(outside(account, claim, language, &lists(language, &limits.earlier), limits.earlier_within));
        found.extend(outside(account, claim, language, &lists(language, &limits.other_case), Within::SENTENCE));
        Some(found)
    };
    match (scopes(first, a), scopes(second, b)) {
        (Some(a), Some(b)) => a != b,
        _ => false,
    }
}

/// Whether the larger count stands in the article that was published later; `None` where that is not known.
fn later(first: &Account, a: &Figure, second: &Account, b: &Figure) -> Option<bool> {
    let published = |account: &Account| account.article.metadata.published.clone();
    let (early, late) = (published(first)?, published(second)?);
    let (a, b) = (a.low.or(a.high)?, b.low.or(b.high)?);
    (early != late).then_some((early < late) == (a < b))
}
