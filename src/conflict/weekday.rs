//! `compare: weekday`: a date that does not fall on the weekday printed with it.

use super::{Conflict, NO_CLUSTER, Side};
use crate::article::Article;
use crate::claim::{Account, Claim, ClaimData};
use crate::cluster::ClaimRef;
use crate::rule::limits::WeekdayLimits;
use crate::rule::{CompareRule, Pack};
use crate::text::{Span, TokenKind};
use std::collections::BTreeMap;

/// The conflicts of an article with the calendar, in order of place.
pub fn compare(
    (number, account): (u32, &Account),
    rule: (usize, &CompareRule),
    limits: &WeekdayLimits,
    pack: &Pack,
) -> Vec<Conflict> {
    let slips = (0..).zip(&account.claims).filter_map(|(index, claim)| match &claim.data {
        ClaimData::Date(date) if date.weekday_slip().is_some() => Some((index, claim, date)),
        _ => None,
    });
    slips
        .filter_map(|(index, claim, date)| {
            let (weekday, day) = parts(&account.article, claim, pack)?;
            let at = ClaimRef { account: number, claim: index };
            let side = |span: Span| Side { claim: at, span, value: span.of(&account.article.text).to_owned() };
            let mut sides = [side(weekday), side(day)];
            sides.sort_by_key(|side| side.span);
            let [a, b] = sides;
            let known = date.printed.year.is_some();
            let facts = BTreeMap::from([
                ("weekday", weekday.of(&account.article.text).to_owned()),
                ("day", day.of(&account.article.text).to_owned()),
            ]);
            Some(Conflict {
                rule: rule.0,
                cluster: NO_CLUSTER,
                a,
                b,
                severity: if known { rule.1.severity } else { limits.guessed_year },
                confidence: if known { limits.confidence } else { limits.guessed_year_confidence },
                facts,
            })
        })
        .collect()
}

/// The weekday and the rest of a date; `None` where the weekday stands in the middle.
fn parts(article: &Article, claim: &Claim, pack: &Pack) -> Option<(Span, Span)> {
    let weekdays = &pack.languages.get(&article.language)?.tables.dates.weekdays;
    let first = article.token_at(claim.span.start);
    let words: Vec<_> = article.tokens[first..].iter().take_while(|t| t.span.end <= claim.span.end).collect();
    let weekday = words.iter().position(|token| weekdays.starts(token.word))?;
    let solid = |at: &usize| words[*at].kind != TokenKind::Mark;
    let before = (0..weekday).rev().find(solid);
    let after = (weekday + 1..words.len()).find(solid);
    let day = match (before, after) {
        (None, Some(after)) => words[after].span.cover(words[words.len() - 1].span),
        (Some(before), None) => words[0].span.cover(words[before].span),
        _ => return None,
    };
    Some((words[weekday].span, day))
}
