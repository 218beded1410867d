//! `compare: date`: the same event on two days.

use super::Conflict;
use super::beside::shared_beside;
use super::moving::moving;
use super::pairs::{Pair, close_enough, conflict, days_apart, pairs, prints_too, sides, text, together};
use super::people::{same_names, same_people};
use super::quoted::same_quotation;
use super::remark::same_speaker;
use crate::article::BlockKind;
use crate::claim::{Account, Claim, ClaimData, DateClaim, Event, Telling};
use crate::cluster::{Cluster, is_left, same_event, same_past_month};
use crate::rule::dates::Edge;
use crate::rule::limits::DateLimits;
use crate::rule::{CompareRule, Pack, Severity};
use crate::text::fold_word;

/// The conflicts of a cluster of dates. The matcher only aligns dates of one granularity that exclude each other or are
/// equal; this decides whether they date the same event.
///
/// Facts: `event` (each article dates one event of their sort), `past-day` (each article prints one day of that month, of a year
/// that is past), `told` (the words that tell what happened), `days-apart` (the
/// articles were published so many days apart).
pub fn compare(
    accounts: &[Account],
    (index, cluster): (u32, &Cluster),
    rule: (usize, &CompareRule),
    limits: &DateLimits,
    pack: &Pack,
) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    for pair in pairs(accounts, cluster) {
        let (ClaimData::Date(a), ClaimData::Date(b)) = (&pair.a.data, &pair.b.data) else { continue };
        if pair.in_one_sentence() || !exclude(a, b) || !tells(accounts, &pair) || prints_too(accounts, &pair) {
            continue;
        }
        if other_event(accounts, &pair, (a, b), pack) {
            continue;
        }
        let grounds = grounds(accounts, &pair, (a, b), limits, pack);
        let close = if pair.within() {
            close_enough(&pair, &limits.within) && same_names(accounts, &pair)
        } else {
            grounds || close_enough(&pair, &limits.across)
        };
        if !close || !same_people(accounts, &pair, pack) || moving(accounts, &pair, pack, &limits.moving) {
            continue;
        }
        let alignment = pair.alignment;
        let event = !pair.within() && same_event(sides(accounts, &pair));
        let past = !pair.within() && same_past_month(sides(accounts, &pair), limits.past_years);
        let least = if event || past { limits.same_event_confidence } else { 0.0 };
        let confidence = f64::midpoint(alignment.topic, alignment.sentence).max(least);
        let severity = if together(&pair) >= limits.sure {
            rule.1.severity
        } else if grounds || together(&pair) >= limits.likely {
            Severity::Warning
        } else {
            Severity::Note
        };
        let mut found = conflict(
            &pair,
            (rule.0, index),
            severity,
            confidence,
            (text(accounts, alignment.a, pair.a), text(accounts, alignment.b, pair.b)),
        );
        found.facts.extend(days_apart(accounts, &pair, limits.days_apart));
        found.facts.extend(event.then(|| ("event", String::new())));
        found.facts.extend(past.then(|| ("past-day", String::new())));
        found.facts.extend(told(accounts, &pair).map(|words| ("told", words)));
        conflicts.push(found);
    }
    conflicts
}

/// Whether something besides the likeness of their sentences speaks for one event: two days of one month, forms of
/// one word beside both, one speaker, the same words quoted.
fn grounds(
    accounts: &[Account],
    pair: &Pair<'_>,
    (a, b): (&DateClaim, &DateClaim),
    limits: &DateLimits,
    pack: &Pack,
) -> bool {
    if pair.within() {
        return false;
    }
    let weekdays = a.printed.weekday.and(b.printed.weekday).is_some();
    let same_act = if weekdays { &limits.same_act_of_weekdays } else { &limits.same_act };
    let slip = a.printed.day.and(b.printed.day).is_some() && a.printed.month == b.printed.month;
    close_enough(pair, &limits.same_month) && slip
        || close_enough(pair, same_act)
            && shared_beside(accounts, &pair.alignment, pack, &limits.beside) >= limits.beside.shared
        || close_enough(pair, &limits.same_speaker) && same_speaker(accounts, pair, limits.speaker_reach, pack)
        || close_enough(pair, &limits.same_event) && same_event(sides(accounts, pair))
        || same_past_month(sides(accounts, pair), limits.past_years)
        || close_enough(pair, &limits.left)
            && told_alike(accounts, pair, (a, b), pack)
            && is_left(sides(accounts, pair))
        || close_enough(pair, &limits.same_quote) && same_quotation(accounts, pair, limits.quoted)
}

/// Whether one word tells what both date, or words of one sort; or both say since when nothing was so.
fn told_alike(accounts: &[Account], pair: &Pair<'_>, (a, b): (&DateClaim, &DateClaim), pack: &Pack) -> bool {
    if a.edge == Some(Edge::Since) && b.edge == Some(Edge::Since) {
        return true;
    }
    let Some((x, y)) = a.event.zip(b.event) else { return false };
    let term = |account: u32, event: Event| {
        let article = &accounts[account as usize].article;
        let language = pack.languages.get(&article.language)?;
        Some(language.equivalents.term(&fold_word(event.span.of(&article.text))))
    };
    x.sort.is_some() && x.sort == y.sort || term(pair.alignment.a.account, x) == term(pair.alignment.b.account, y)
}

/// The words that tell what happened, each once.
fn told(accounts: &[Account], pair: &Pair<'_>) -> Option<String> {
    let word = |account: u32, claim: &Claim| match &claim.data {
        ClaimData::Date(date) => {
            date.event.map(|event| event.span.of(&accounts[account as usize].article.text).to_owned())
        }
        _ => None,
    };
    let (a, b) = (word(pair.alignment.a.account, pair.a)?, word(pair.alignment.b.account, pair.b)?);
    Some(if fold_word(&a) == fold_word(&b) { a } else { format!("{a}, {b}") })
}

/// Whether the one says when something was said and the other when something happened, or both when two things happened
/// that have names: "the March 1 caucuses", "the March 12 convention".
fn other_event(accounts: &[Account], pair: &Pair<'_>, (a, b): (&DateClaim, &DateClaim), pack: &Pack) -> bool {
    let Some((x, y)) = a.event.zip(b.event) else { return false };
    if x.sort.zip(y.sort).is_some_and(|(x, y)| x != y) {
        return true;
    }
    match (x.telling, y.telling) {
        (Telling::Remark, Telling::Verb | Telling::Noun) | (Telling::Verb | Telling::Noun, Telling::Remark) => true,
        (Telling::Noun, Telling::Noun) if x.sort.is_none() || x.sort != y.sort => {
            let stem = |account: u32, event: Event| {
                let article = &accounts[account as usize].article;
                let language = pack.languages.get(&article.language)?;
                Some(language.equivalents.term(&fold_word(event.span.of(&article.text))))
            };
            stem(pair.alignment.a.account, x) != stem(pair.alignment.b.account, y)
        }
        _ => false,
    }
}

/// Whether both dates stand in what the article tells: that of a dateline is its own.
fn tells(accounts: &[Account], pair: &Pair<'_>) -> bool {
    let block = |account: u32, claim: &Claim| {
        let article = &accounts[account as usize].article;
        article.sentences.get(claim.sentence as usize).map(|sentence| article.blocks[sentence.block as usize].kind)
    };
    let told = |block| !matches!(block, Some(BlockKind::Dateline | BlockKind::Byline));
    told(block(pair.alignment.a.account, pair.a)) && told(block(pair.alignment.b.account, pair.b))
}

/// Whether two dates cannot be one: a part that both print differs, or they print other parts and the days differ.
fn exclude(a: &DateClaim, b: &DateClaim) -> bool {
    if a.printed == b.printed || a.same_days(b) || a.is_reporting() || b.is_reporting() {
        return false;
    }
    let (x, y) = (a.printed, b.printed);
    let mut parts = [
        x.year.zip(y.year).map(|(x, y)| x == y),
        x.month.zip(y.month).map(|(x, y)| x == y),
        x.day.zip(y.day).map(|(x, y)| x == y),
        x.weekday.zip(y.weekday).map(|(x, y)| x == y),
        x.number.zip(y.number).map(|(x, y)| x == y),
    ]
    .into_iter()
    .flatten()
    .peekable();
    parts.peek().is_none() || parts.any(|same| !same) || a.range || b.range
}
