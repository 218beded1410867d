//! What speaks for two figures being about the same thing.

use super::meeting::Meeting;
use crate::claim::figure::slip::{UNIT, digits_of, small_slip};
use crate::claim::{Account, Claim, Figure, FigureKind};
use crate::cluster::{ClaimRef, MOST_OF_A_SORT, has_companion, is_left, only_left};
use crate::conflict::beside::shared_beside;
use crate::conflict::pairs::{Pair, close_enough};
use crate::conflict::people::same_names;
use crate::rule::figure_limits::{FigureLimits, WithinLimits};
use crate::rule::limits::Closeness;

/// Whether two figures are about the same thing, as far as their words tell: those around them, or those right beside them.
pub fn one_thing(meeting: &Meeting<'_>) -> bool {
    let Meeting { accounts, pair, pack, limits, figures: [a, b], .. } = *meeting;
    if meeting.improbable.is_some_and(|near| near.fact != UNIT || !general(meeting)) {
        return true;
    }
    if of_few_digits(meeting).is_some() {
        return true;
    }
    if meeting.slip.is_none() && a.apart(b, limits.apart) {
        return false;
    }
    if pair.within() {
        return within(accounts, pair, (a, b), meeting.slip, &limits.within);
    }
    // A unit of measure belongs to the figure; what is counted stands beside it.
    let unit = usize::from(a.kind == FigureKind::Measure);
    let same_words = || {
        a.same_unit(b)
            && shared_beside(accounts, &pair.alignment, pack, &limits.beside)
                >= limits.beside.shared.saturating_sub(unit)
    };
    close_enough(pair, needed(meeting))
        || close_enough(pair, &limits.same_words) && same_words()
        || close_enough(pair, &limits.left) && is_left_over(meeting)
}

/// What speaks for two figures being one, of whose few digits one is another: `sole` or `companion`.
pub fn of_few_digits(meeting: &Meeting<'_>) -> Option<&'static str> {
    if meeting.pair.within() {
        None
    } else if sole(meeting) {
        Some("sole")
    } else {
        has_companion(meeting.sides, meeting.limits.sole.digits).then_some("companion")
    }
}

/// Whether both are the only figures of their sort in their articles, but for those that both print, and differ in one digit:
/// nothing else can be meant. Units and nouns that are counted everywhere tell nothing.
fn sole(meeting: &Meeting<'_>) -> bool {
    let Meeting { figures: [a, b], limits: FigureLimits { sole, .. }, .. } = *meeting;
    let long = |figure: &Figure| digits_of(figure).is_some_and(|digits| digits.len() >= sole.digits);
    // Sums of money and shares are of anything.
    let share = || {
        a.kind == FigureKind::Percent
            && meeting.pair.alignment.topic >= sole.share_topic
            && a.role == b.role
            && only_two_left(meeting)
    };
    long(a) && small_slip(a, b) && (share() || is_only_one(meeting))
}

fn only_two_left(meeting: &Meeting<'_>) -> bool {
    let Meeting { sides, figures: [a, b], .. } = *meeting;
    let [mine, theirs] = [(sides[0].0, a), (sides[1].0, b)]
        .map(|(account, of)| of_sort(account, of).take(MOST_OF_A_SORT + 1).collect::<Vec<_>>());
    only_left((a, &mine), (b, &theirs), |x, y| x.agrees(y) == Some(true))
}

/// Whether both count or measure what few articles do, and are the only figures of their sort in their articles, but for those that
/// both print.
fn is_only_one(meeting: &Meeting<'_>) -> bool {
    let [a, b] = meeting.figures;
    matches!(a.kind, FigureKind::Count | FigureKind::Measure)
        && a.role == b.role
        && a.sort().is_some()
        && a.sort() == b.sort()
        && a.same_unit(b)
        && only_two_left(meeting)
        && !general(meeting)
}

/// Whether both are the only figures of their sort in their articles, but for those that both print; units and nouns that are
/// counted everywhere tell nothing.
fn is_left_over(meeting: &Meeting<'_>) -> bool {
    let anything = matches!(meeting.figures[0].kind, FigureKind::Percent | FigureKind::Money);
    is_left(meeting.sides) && (anything || !general(meeting))
}

/// Whether one of them is of a unit, or counts what is counted, in every article.
pub(super) fn general(meeting: &Meeting<'_>) -> bool {
    let sole = &meeting.limits.sole;
    meeting.sides.into_iter().any(|side| meeting.has_beside(side, &sole.general, sole.general_within))
}

/// How close two figures of two articles must be to be about the same thing.
fn needed<'a>(meeting: &Meeting<'a>) -> &'a Closeness {
    let Meeting { limits, figures: [a, b], .. } = *meeting;
    if meeting.is_long_slip() {
        &limits.long_slip
    } else if meeting.slip.is_some() {
        &limits.slip
    } else if a.kind == FigureKind::Score || a.kind == FigureKind::Count && (a.unit.is_none() || b.unit.is_none()) {
        &limits.no_unit
    } else {
        &limits.same_unit
    }
}

/// Whether two figures of one article are about the same thing. An article repeats its words while it speaks of one thing
/// after another, so that likeness alone is not enough: the sentences must name the same, and say nearly the same or be
/// the summary of the article and a part of it.
fn within(
    accounts: &[Account],
    pair: &Pair<'_>,
    (a, b): (&Figure, &Figure),
    slip: Option<&'static str>,
    limits: &WithinLimits,
) -> bool {
    if slip.is_some() && close_enough(pair, &limits.slip) {
        return true;
    }
    if a.unit.is_none() || !a.same_unit(b) || !same_names(accounts, pair) {
        return false;
    }
    close_enough(pair, &limits.same)
        || close_enough(pair, &limits.summary)
            && [pair.alignment.a, pair.alignment.b].iter().any(|at| summary(accounts, *at, limits.summary_sentences))
            && of_sort(&accounts[pair.alignment.a.account as usize], a).count() <= limits.rivals
}

/// Whether a claim stands in the headline or in one of the first sentences.
fn summary(accounts: &[Account], at: ClaimRef, sentences: u32) -> bool {
    accounts[at.account as usize].claims[at.claim as usize].sentence < sentences
}

/// The figures of an article that have the unit of one, or count the same.
fn of_sort<'a>(account: &'a Account, figure: &Figure) -> impl Iterator<Item = &'a Figure> {
    account.claims.iter().filter_map(Claim::figure).filter(|other| other.kind == figure.kind && other.same_unit(figure))
}
