//! What could explain two different figures that no guard silences: facts, of which a rule can make notes.

use super::currency::bare_and_lettered;
use super::meeting::Meeting;
use super::period::unsure_period;
use crate::claim::figure::slip::near_miss;
use crate::claim::{Account, Claim, ClaimData, Figure};
use crate::conflict::pairs::days_apart;
use crate::rule::limits::Within;
use std::collections::BTreeMap;

/// Facts: `later` (the larger count of a running toll, or of what has happened so far, is in the later article), `toll` (nobody
/// knows which count of a running toll is the later one), `as-of` (a sentence tells as of when it counts), `periods` (they are named in ways that
/// nobody can compare), `currency` (one sum has a bare sign, and the other says whose it is), `days-apart` (the
/// articles were published so many days apart that it may have changed), `all-differ` (both sentences print several figures
/// that can be compared, and all differ). Counts as of one moment do not run.
pub fn facts(meeting: &Meeting<'_>) -> BTreeMap<&'static str, String> {
    let Meeting { sides, limits, .. } = *meeting;
    let mut facts = BTreeMap::new();
    let as_of = sides.map(|side| meeting.has_beside(side, &limits.as_of, Within::SENTENCE));
    if as_of != [true, true] || !share_a_date(sides) {
        facts.extend(running(meeting).map(|fact| (fact, String::new())));
        if meeting.slip.is_none() && as_of.contains(&true) {
            facts.insert("as-of", String::new());
        }
    }
    if unsure_period(sides) {
        facts.insert("periods", String::new());
    }
    if bare_and_lettered(meeting) {
        facts.insert("currency", String::new());
    }
    facts.extend(days_apart(meeting.accounts, meeting.pair, limits.days_apart));
    if meeting.slip.is_none() && all_differ(sides) {
        facts.insert("all-differ", String::new());
    }
    facts
}

/// The fact that holds of two counts that go on.
fn running(meeting: &Meeting<'_>) -> Option<&'static str> {
    let Meeting { sides, figures, limits, .. } = *meeting;
    let later = later(sides[0].0, figures[0], sides[1].0, figures[1]);
    let all_have = |names: &[String], reach| sides.into_iter().all(|side| meeting.has_beside(side, names, reach));
    // How old the dead were does not grow.
    let toll = !meeting.is_age() && all_have(&limits.running_tolls, Within::around(limits.toll_reach));
    let so_far = || all_have(&limits.so_far, limits.so_far_within);
    match later {
        Some(true) if toll || so_far() => Some("later"),
        // Two digits that changed places are a slip, and no update.
        None if toll && !is_swapped(meeting) => Some("toll"),
        _ => None,
    }
}

/// Whether the two differ by a slip that so few numbers allow that it is hardly chance.
fn is_swapped(meeting: &Meeting<'_>) -> bool {
    let [a, b] = meeting.figures;
    near_miss(a, b, &[]).is_some_and(|miss| miss.chance <= meeting.limits.by_chance.within)
}

/// Whether a date or time stands in both sentences.
fn share_a_date(sides: [(&Account, &Claim); 2]) -> bool {
    let [a, b] = sides.map(|(account, claim)| {
        let sentence = account.in_sentence(claim.sentence);
        sentence.filter(|c| matches!(c.data, ClaimData::Date(_))).collect::<Vec<_>>()
    });
    a.iter().any(|x| b.iter().any(|y| x.agrees(y)))
}

/// Two figures or more of either sentence have one to be compared with in the other, and none is the same: they report on two
/// things, or on one at two times, all of whose figures have moved.
fn all_differ(sides: [(&Account, &Claim); 2]) -> bool {
    let [a, b] = sides.map(|(account, claim)| {
        let sentence = account.in_sentence(claim.sentence);
        sentence.filter_map(|c| if let ClaimData::Figure(figure) = &c.data { Some(&**figure) } else { None }).collect()
    });
    let agree = |x: &Figure, y: &Figure| (x.kind == y.kind && x.same_unit(y)).then(|| x.agrees(y) != Some(false));
    let differing = |some: &Vec<&Figure>, others: &Vec<&Figure>| {
        some.iter().filter(|x| others.iter().any(|y| agree(x, y) == Some(false))).count()
    };
    let same = |a: &Vec<&Figure>, b: &Vec<&Figure>| a.iter().any(|x| b.iter().any(|y| agree(x, y) == Some(true)));
    differing(&a, &b) > 1 && differing(&b, &a) > 1 && !same(&a, &b)
}

/// Whether the larger count stands in the article that was published later; `None` where that is not known.
fn later(first: &Account, a: &Figure, second: &Account, b: &Figure) -> Option<bool> {
    let published = |account: &Account| account.article.metadata.published.clone();
    let (early, late) = (published(first)?, published(second)?);
    let (a, b) = (a.low.or(a.high)?, b.low.or(b.high)?);
    (early != late).then_some((early < late) == (a < b))
}
