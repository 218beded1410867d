//! Finds every date of an article.

use super::anchor;
use super::model::DateClaim;
use super::read::{Reading, read};
use super::scan::Scan;
use crate::article::Article;
use crate::claim::Annotation;
use crate::rule::Language;
use crate::rule::dates::{Edge, Period};
use jiff::ToSpan as _;

/// How far before a date words of the future are sought.
const REACH: usize = 12;

/// Every date of the article in order, none overlapping another.
#[must_use]
pub fn annotate(article: &Article, language: &Language) -> Vec<Annotation<DateClaim>> {
    let anchor = anchor::published(article);
    let starts = &language.tables.starts;
    let mut found = Vec::new();
    for sentence in &article.sentences {
        let scan = Scan::new(article, language, sentence.tokens(), anchor);
        let mut at = scan.start;
        while at < scan.end {
            if !starts.date(&scan.tokens[at..scan.end]) {
                at += 1;
                continue;
            }
            let ahead = ahead(&scan, at);
            match read(&scan, at, ahead).filter(|r| r.end > at) {
                Some(first) => {
                    let annotation =
                        around(&scan, at, &first, ahead, found.last().map_or(0, |f: &Annotation<_>| f.tokens.end));
                    at = annotation.tokens.end.max(at + 1);
                    found.push(annotation);
                }
                None => at += 1,
            }
        }
    }
    found
}

/// Whether the words before the date speak of what is to come.
fn ahead(scan: &Scan<'_>, at: usize) -> bool {
    let from = at.saturating_sub(REACH).max(scan.start);
    (from..at).any(|at| scan.has(&scan.dates.ahead, at))
}

/// Adds to a date what stands around it: "since", "through", a second date, "or later".
fn around(scan: &Scan<'_>, at: usize, first: &Reading, ahead: bool, free: usize) -> Annotation<DateClaim> {
    let scan = &scan.starting(scan.start.max(free));
    let article = scan.before(&scan.dates.article, at);
    let lead = article.unwrap_or(at);
    if let Some((second, start)) = second(scan, lead, first, ahead) {
        return pair(scan, start, first, &second);
    }
    let before = scan.dates.edges.before(scan.tokens, lead, scan.start).map(|(start, edge)| (start, *edge));
    let after = scan.map(&scan.dates.edges_after, first.end);
    let (start, edge) = before.map_or((lead, None), |(start, edge)| (start, Some(edge)));
    let (end, edge) = match (edge, after) {
        (None, Some((end, edge))) => (end, Some(edge)),
        (edge, _) => (first.end, edge),
    };
    let (from, to) = open(first, edge);
    let value = DateClaim {
        from,
        to,
        granularity: first.unit,
        printed: first.printed,
        edge,
        relative: first.relative,
        length: first.length,
        range: false,
    };
    let start = if edge.is_some() { start } else { at };
    Annotation { tokens: start..end, value }
}

fn open(date: &Reading, edge: Option<Edge>) -> (Option<super::Day>, Option<super::Day>) {
    let Some((from, to)) = date.days else { return (None, None) };
    match edge {
        None => (Some(from), Some(to)),
        Some(Edge::Since) => (Some(from), None),
        Some(Edge::After) => (to.checked_add(1.days()).ok(), None),
        Some(Edge::Until) => (None, Some(to)),
        Some(Edge::Before) => (None, from.checked_sub(1.days()).ok()),
    }
}

/// The second date of a range ("from March to May", "2014-2018", "April 9th through 17th") and where the range starts.
fn second(scan: &Scan<'_>, lead: usize, first: &Reading, ahead: bool) -> Option<(Reading, usize)> {
    let between = scan.before(&scan.dates.between, lead);
    let from = scan.before(&scan.dates.from, lead);
    let next = match scan.after(&scan.dates.range_to, first.end) {
        Some(next) if between.is_none() || !scan.has(&scan.dates.and, first.end) => next,
        _ => scan.after(&scan.dates.and, first.end).filter(|_| between.is_some())?,
    };
    if scan.dash(first.end) && scan.tokens[first.end].spaced != scan.tokens.get(next).is_some_and(|t| t.spaced) {
        return None;
    }
    let next = scan.after(&scan.dates.article, next).unwrap_or(next);
    let start = between.or(from).unwrap_or(lead);
    let bare_day = scan.month_day(next).filter(|_| first.printed.day.is_some());
    let found = read(scan, next, ahead);
    if let Some(found) = found.filter(|r| bare_day.is_none() || r.printed.month.is_some()) {
        let like = found.unit == first.unit
            || (found.printed.month.is_some() && first.printed.month.is_some())
            || from.is_some()
            || between.is_some()
            || !scan.dash(first.end);
        return like.then_some((found, start));
    }
    if let Some(end) = scan.after(&scan.dates.now, next).filter(|_| from.is_some() || between.is_some()) {
        let days = scan.anchor.map(|day| (day, day));
        return Some((Reading::period(days, Period::Day, end, true), start));
    }
    // "April 9th through 17th"
    let (day, mut end) = bare_day?;
    let mut printed = first.printed;
    printed.day = Some(day);
    if scan.is(end, ",")
        && let Some((year, after)) = scan.year(end + 1)
    {
        (printed.year, end) = (Some(year), after);
    }
    Some((Reading::printed(scan, printed, Period::Day, end, ahead), start))
}

fn pair(scan: &Scan<'_>, start: usize, first: &Reading, second: &Reading) -> Annotation<DateClaim> {
    let (mut days, last) = (first.days, second.days);
    // "Jan-Feb 2017", "5/1-5/7, 2020": the year stands once
    if first.printed.year.is_none()
        && let (Some(year), Some(_)) = (second.printed.year, first.printed.month)
    {
        let dated =
            |year| super::anchor::resolve(&super::Printed { year: Some(year), ..first.printed }, scan.anchor, false);
        days = dated(year);
        if let (Some((from, _)), Some((to, _))) = (days, last)
            && from > to
        {
            days = dated(year - 1);
        }
    }
    let mut last = last;
    if let (Some((from, _)), Some((to, end))) = (days, last)
        && from > to
        && second.relative
        && second.printed.month.is_some()
    {
        last = to.checked_add(1.years()).ok().zip(end.checked_add(1.years()).ok());
    }
    let value = DateClaim {
        from: days.map(|d| d.0),
        to: last.map(|d| d.1),
        granularity: second.unit,
        printed: first.printed,
        edge: None,
        relative: first.relative || second.relative,
        length: false,
        range: true,
    };
    Annotation { tokens: start..second.end, value }
}
