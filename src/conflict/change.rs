//! `compare: change`: by how much something changed, which share that is and what it came to, `fell 12.27 points, or 2.2
//! percent, to 981.73`, `rose 12 percent to $112 million from $100 million`.

use super::nearby::{beside, lists};
use super::share::{Links, Printed, Range, figures};
use super::{Conflict, NO_CLUSTER, Side};
use crate::claim::figure::interval;
use crate::claim::{Account, Bound, Direction, Figure, FigureKind, Role};
use crate::cluster::ClaimRef;
use crate::rule::arithmetic_limits::ChangeLimits;
use crate::rule::limits::Within;
use crate::rule::{CompareRule, Pack};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A change as a sentence prints it.
struct Change<'a, 'b> {
    /// The amount and the level, or both levels.
    counts: [&'b Printed<'a>; 2],
    /// Both of them stand against the share.
    levels: bool,
    percent: &'b Printed<'a>,
    /// The share that the counts make, as far as they are printed.
    share: Range,
    /// The same as they stand there.
    exact: Decimal,
}

/// The changes of an article that are not those of the numbers printed with them, in order of place.
pub fn compare(
    (number, account): (u32, &Account),
    rule: (usize, &CompareRule),
    limits: &ChangeLimits,
    pack: &Pack,
) -> Vec<Conflict> {
    let Some(language) = pack.languages.get(&account.article.language) else { return Vec::new() };
    let links = Links::of_change(&account.article, language, limits);
    let not = lists(language, &limits.not);
    let mut conflicts = Vec::new();
    let figures = figures(account);
    for sentence in figures.chunk_by(|a, b| a.claim.sentence == b.claim.sentence) {
        for three in sentence.windows(3) {
            let [first, second, third] = three else { continue };
            let Some(change) =
                by_amount(&links, [first, second, third], limits).or_else(|| between(&links, [first, second, third]))
            else {
                continue;
            };
            if change.share.meets(&Range::of_share(change.percent.figure))
                || !beside(account, first.claim, language, &not, Within::SENTENCE).is_empty()
            {
                continue;
            }
            let side = |of: &Printed<'_>, span: crate::text::Span| Side {
                claim: ClaimRef { account: number, claim: of.index },
                span,
                value: span.of(&account.article.text).to_owned(),
            };
            let [from, to] = change.counts;
            let counts = if change.levels { from.claim.span.cover(to.claim.span) } else { from.claim.span };
            let mut sides = [side(from, counts), side(change.percent, change.percent.claim.span)];
            sides.sort_by_key(|side| side.span);
            let [a, b] = sides;
            let share = change.exact.checked_mul(Decimal::ONE_HUNDRED).unwrap_or_default().round_dp(2).normalize();
            let level = to.claim.span.of(&account.article.text).to_owned();
            conflicts.push(Conflict {
                rule: rule.0,
                cluster: NO_CLUSTER,
                a,
                b,
                severity: rule.1.severity,
                confidence: limits.confidence,
                facts: BTreeMap::from([("share", format!("{share}%")), ("level", level)]),
            });
        }
    }
    conflicts
}

/// `12.27 points, or 1.2 percent, to 981.73`, `3.8 percent, or 66 cents, at $16.90`.
fn by_amount<'a, 'b>(
    links: &Links<'_>,
    [first, second, level]: [&'b Printed<'a>; 3],
    limits: &ChangeLimits,
) -> Option<Change<'a, 'b>> {
    let percent = |of: &Printed<'_>| of.figure.kind == FigureKind::Percent;
    let (amount, percent) = match (percent(first), percent(second)) {
        (false, true) => (first, second),
        (true, false) => (second, first),
        _ => return None,
    };
    if !links.same_change(first, second) || !links.reaches(second, level) {
        return None;
    }
    let direction = amount.figure.direction.or(percent.figure.direction).or_else(|| links.direction(first))?;
    let (by, to) = (single(amount.figure)?, single(level.figure)?);
    let hundredths =
        amount.figure.unit.as_deref().is_some_and(|unit| limits.hundredths.iter().any(|name| name == unit));
    let part = hundredths && level.figure.kind == FigureKind::Money;
    let same = amount.figure.kind == level.figure.kind && amount.figure.scale.dimension == level.figure.scale.dimension;
    if !(part || same) || level.figure.role == Role::Before {
        return None;
    }
    let cents = |value: Decimal| if part { value.checked_div(Decimal::ONE_HUNDRED) } else { Some(value) };
    let by = Stretch { low: cents(by.low)?, high: cents(by.high)?, printed: cents(by.printed)? };
    let before = |by: Decimal, to: Decimal| match direction {
        Direction::Up => to.checked_sub(by),
        Direction::Down => to.checked_add(by),
    };
    let share = |by: Decimal, to: Decimal| over(by, before(by, to)?);
    let range = Range::closed(share(by.low, to.high)?, share(by.high, to.low)?);
    Some(Change {
        counts: [amount, level],
        levels: false,
        percent,
        share: range,
        exact: share(by.printed, to.printed)?,
    })
}

/// `12 percent to $112 million from $100 million`.
fn between<'a, 'b>(links: &Links<'_>, [percent, after, before]: [&'b Printed<'a>; 3]) -> Option<Change<'a, 'b>> {
    let roles =
        percent.figure.role == Role::Change && after.figure.role == Role::After && before.figure.role == Role::Before;
    let kinds = percent.figure.kind == FigureKind::Percent
        && after.figure.kind != FigureKind::Percent
        && after.figure.scale.dimension == before.figure.scale.dimension;
    if !roles || !kinds || !links.reaches(percent, after) {
        return None;
    }
    let (to, from) = (single(after.figure)?, single(before.figure)?);
    let share = |to: Decimal, from: Decimal| over(to.checked_sub(from)?, from);
    let ends = [share(to.low, from.high)?, share(to.high, from.low)?];
    let exact = share(to.printed, from.printed)?;
    let [low, high] = match percent.figure.direction? {
        Direction::Up => ends,
        Direction::Down => [-ends[1], -ends[0]],
    };
    Some(Change { counts: [after, before], levels: true, percent, share: Range::closed(low, high), exact: exact.abs() })
}

/// The values that a printed number can mean.
#[derive(Clone, Copy)]
struct Stretch {
    low: Decimal,
    high: Decimal,
    printed: Decimal,
}

/// A positive number that is one, without open ends.
fn single(figure: &Figure) -> Option<Stretch> {
    let interval = interval(figure).filter(|_| figure.low == figure.high)?;
    let (low, high) = (interval.low?, interval.high?);
    // Desks cut digits off as often as they round.
    let half = high.checked_sub(low)?.checked_div(Decimal::TWO)?;
    let printed = low.checked_add(half)?;
    let high = if figure.bound == Bound::Exact { high.checked_add(half)? } else { high };
    (low > Decimal::ZERO).then_some(Stretch { low, high, printed })
}

fn over(part: Decimal, whole: Decimal) -> Option<Decimal> {
    if whole > Decimal::ZERO { part.checked_div(whole) } else { None }
}
