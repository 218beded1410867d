//! The words of what a figure counts or measures.

use super::counted::phrase_word;
use super::model::Figure;
use super::period;
use super::scan::Scan;
use crate::claim::{Annotation, DateClaim};
use crate::text::{Span, TokenKind};
use std::ops::Range;

/// How many words of the clause before a figure are its subject at most.
const BEFORE: usize = 8;
/// How far back they are sought, in tokens.
const BACK: usize = 48;
/// The longest bracket with another unit in it, in tokens.
const BRACKET: usize = 16;
/// How many words behind it.
const BEHIND: usize = 6;

fn topical(scan: &Scan<'_>, at: usize) -> bool {
    scan.word(at) && phrase_word(scan, at) && scan.number(at).is_none_or(|w| w.mark.is_some())
}

/// Adds the words before a figure; `taken` tells which tokens belong to figures and dates.
fn add_before(scan: &Scan<'_>, start: usize, taken: &dyn Fn(usize) -> bool, words: &mut Vec<Span>) {
    let first = words.len();
    let from = start.saturating_sub(BACK).max(scan.start);
    for at in (from..start).rev() {
        let found = words.len() - first;
        if found >= BEFORE || (scan.clause_ends(at) && found > 0) {
            break;
        }
        let changes = scan.numbers.change.verbs.starts(scan.tokens[at].word);
        if !taken(at) && !changes && topical(scan, at) {
            words.push(scan.tokens[at].span);
        }
    }
    words[first..].reverse();
}

/// The token after a bracket that closes here, or that holds nothing but figures: "8 miles (13 km) of tunnels".
fn past_brackets(scan: &Scan<'_>, end: usize, taken: &dyn Fn(usize) -> bool) -> usize {
    if scan.is(end, ")") {
        return end + 1;
    }
    if !scan.is(end, "(") {
        return end;
    }
    let close = (end + 1..scan.end.min(end + BRACKET)).find(|&at| !taken(at) && !scan.is(at, "/"));
    close.filter(|&at| scan.is(at, ")")).map_or(end, |at| at + 1)
}

/// Adds the words behind a figure.
fn add_behind(scan: &Scan<'_>, end: usize, taken: &dyn Fn(usize) -> bool, words: &mut Vec<Span>) {
    let first = words.len();
    let end = past_brackets(scan, end, taken);
    for at in end..scan.end.min(end + BEHIND * 2) {
        let found = words.len() - first;
        if found >= BEHIND || taken(at) {
            break;
        }
        let mark = scan.kind(at) == Some(TokenKind::Mark) && !scan.dash(at) && !scan.is(at, "&");
        if mark || scan.clause_ends(at) {
            break;
        }
        let verb = scan.in_list(scan.tables.lists.verb, at);
        if verb && found > 0 {
            break;
        }
        if topical(scan, at) {
            words.push(scan.tokens[at].span);
        }
    }
}

/// Adds to the figures of a sentence what each is about; words of other figures and of dates are no part of it.
pub(super) fn describe(
    scan: &Scan<'_>,
    figures: &mut [Annotation<Figure>],
    dates: &[Annotation<DateClaim>],
    first_date: usize,
) {
    let ranges: Vec<Range<usize>> = figures.iter().map(|f| f.tokens.clone()).collect();
    let dates = &dates[first_date..];
    let last = dates.partition_point(|d| d.tokens.start < scan.end);
    let dates = &dates[..last];
    let inside = |ranges: &[Range<usize>], at: usize| {
        let index = ranges.partition_point(|r| r.end <= at);
        ranges.get(index).is_some_and(|r| r.start <= at)
    };
    let taken = |at: usize| {
        let index = dates.partition_point(|d| d.tokens.end <= at);
        inside(&ranges, at) || dates.get(index).is_some_and(|d| d.tokens.start <= at)
    };
    period::assign(scan, figures, dates);
    let mut words = Vec::with_capacity(BEFORE + BEHIND);
    for figure in figures {
        words.clear();
        add_before(scan, figure.tokens.start, &taken, &mut words);
        add_behind(scan, figure.tokens.end, &taken, &mut words);
        figure.value.about.clone_from(&words);
    }
}
