//! Finds every date of an article.

use super::anchor;
use super::clock;
use super::event;
use super::forms::read;
use super::model::{DateClaim, Reporting};
use super::range;
use super::reading::Reading;
use super::scan::Scan;
use crate::article::Article;
use crate::claim::Annotation;
use crate::rule::Language;
use crate::rule::dates::{Edge, Period};
use crate::text::TokenKind;
use jiff::ToSpan as _;

/// How far before its date a name can start.
const NAME_REACH: usize = 2;

/// Every date of the article in order, none overlapping another.
#[must_use]
pub fn annotate(article: &Article, language: &Language) -> Vec<Annotation<DateClaim>> {
    let anchor = anchor::published(article);
    let starts = &language.tables.starts;
    let mut found = Vec::new();
    let mut last: Option<(u32, super::Day, Period)> = None;
    for sentence in &article.sentences {
        let mut scan = Scan::new(article, language, sentence.tokens(), anchor);
        scan.last = last.filter(|(block, ..)| *block == sentence.block).map(|(_, day, unit)| (day, unit));
        let mut at = scan.start;
        while let Some(start) = starts.next_date(&scan.tokens[..scan.end], at) {
            at = start;
            if scan.may_be_clock(at)
                && let Some(time) = clock::read(&scan, at)
            {
                at = time.tokens.end;
                found.push(time);
                continue;
            }
            let free = found.last().map_or(0, |last: &Annotation<_>| last.tokens.end);
            let date = if inside_code(&scan, at) { None } else { read(&scan, at) };
            if date.is_some()
                && let Some(end) = in_name(&scan, at)
            {
                at = end;
                continue;
            }
            if let Some(first) = date {
                let annotation = around(&scan.starting(scan.start.max(free)), at, &first);
                at = annotation.tokens.end.max(at + 1);
                if let Some((day, _)) = first.days {
                    last = Some((sentence.block, day, first.unit));
                    scan.last = Some((day, first.unit));
                }
                found.push(annotation);
            } else {
                at += 1;
            }
        }
    }
    event::assign(article, language, &mut found);
    found
}

/// The token after the name that a date stands in: "Super Tuesday".
fn in_name(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let from = at.saturating_sub(NAME_REACH).max(scan.start);
    (from..=at).find_map(|start| scan.after(&scan.dates.names_with_dates, start)).filter(|end| *end > at)
}

/// Whether the number stands right behind a dash or slash, as in "F-16" or "and/19".
fn inside_code(scan: &Scan<'_>, at: usize) -> bool {
    let joins = |at: usize| scan.is(at, "/") || scan.dash(at);
    scan.kind(at) == Some(TokenKind::Number) && at > scan.start && scan.glued(at) && joins(at - 1) && scan.glued(at - 1)
}

/// Adds to a date what stands around it: "since", "through", a second date, "or later".
fn around(scan: &Scan<'_>, at: usize, first: &Reading) -> Annotation<DateClaim> {
    let article = scan.before(&scan.dates.article, at);
    let lead = article.unwrap_or(at);
    if let Some((second, start)) = range::second(scan, lead, first) {
        return range::of_quarter(scan, range::pair(scan, start, first, &second), &second);
    }
    if first.range {
        let start = range::opening(scan, lead).unwrap_or(at);
        return Annotation { tokens: start..first.end, value: first.claim() };
    }
    let before = scan.dates.edges.before(scan.tokens, lead, scan.start).map(|(start, edge)| (start, *edge));
    // "rose from a year earlier" says what is compared, and not since when
    let other = first.back.is_some_and(|(_, count)| count > 0) || first.reporting == Some(Reporting::Compared);
    let compared = other && scan.before(&scan.dates.from, lead).is_some();
    // "since Friday's draw" is open from the draw on, which was on Friday
    let of_event = scan.kind(first.end) == Some(TokenKind::Clitic);
    let before = before.filter(|_| !compared && !of_event);
    let after = scan.map(&scan.dates.edges_after, first.end);
    let (start, edge) = before.map_or((lead, None), |(start, edge)| (start, Some(edge)));
    let (end, edge) = match (edge, after) {
        (None, Some((end, edge))) => (end, Some(edge)),
        (edge, _) => (first.end, edge),
    };
    let (from, to) = open(first, edge);
    let value = DateClaim { from, to, edge, ..first.claim() };
    let start = if edge.is_some() { start } else { at };
    Annotation { tokens: start..end, value }
}

fn open(date: &Reading, edge: Option<Edge>) -> (Option<super::Day>, Option<super::Day>) {
    let Some((from, to)) = date.days else { return (None, None) };
    let point = date.point.map(|day| (day, day));
    match edge {
        None => (Some(from), Some(to)),
        Some(Edge::Since) => (Some(from), None),
        Some(Edge::After) => (to.checked_add(1.days()).ok(), None),
        Some(Edge::Until) => (None, Some(point.map_or(to, |point| point.1))),
        // "before the end of May" can be the last day of May
        Some(Edge::Before) if date.point == Some(to) || point.is_some_and(|point| point.0 >= to) => (None, Some(to)),
        Some(Edge::Before) => (None, point.map_or(from, |point| point.0).checked_sub(1.days()).ok()),
    }
}
