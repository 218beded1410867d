//! Finds every figure of an article.

use super::about;
use super::exclude;
use super::model::{Figure, FigureKind, Role};
use super::neighbours;
use super::number::{self, Number};
use super::quantity::{self, Quantity};
use super::range::{self, Pair};
use super::scan::Scan;
use super::single;
use crate::article::Article;
use crate::claim::{Annotation, DateClaim};
use crate::rule::Language;
use crate::rule::numbers::Direction;
use std::sync::Arc;

/// Every figure of the article in order, none overlapping another. Numbers inside the `dates` are left alone,
/// other than lengths of time ("the last three months").
#[must_use]
pub fn annotate(
    article: &Article,
    language: &Language,
    dates: &[Annotation<DateClaim>],
) -> Vec<Annotation<Arc<Figure>>> {
    let mut all = Vec::new();
    let mut found: Vec<Annotation<Figure>> = Vec::new();
    let mut next_date = 0;
    for sentence in &article.sentences {
        let tokens = sentence.tokens();
        while next_date < dates.len() && dates[next_date].tokens.end <= tokens.start {
            next_date += 1;
        }
        let mut scan = None;
        let mut at = tokens.start;
        let mut date = next_date;
        while let Some(start) = language.tables.starts.next_figure(&article.tokens[..tokens.end], at) {
            at = start;
            while date < dates.len() && dates[date].tokens.end <= at {
                date += 1;
            }
            if let Some(inside) = dates.get(date).filter(|d| d.tokens.contains(&at) && !d.value.spans_figure()) {
                at = inside.tokens.end;
                continue;
            }
            let scan = scan.get_or_insert_with(|| Scan::new(article, language, tokens.clone()));
            at = one(scan, at, tokens.start, &mut found);
        }
        if let Some(scan) = scan.filter(|_| !found.is_empty()) {
            neighbours::settle(&scan, &mut found);
            about::describe(&scan, &mut found, dates, next_date);
            // From here on they stand as they are, and claims share them.
            let shared = |Annotation { tokens, value }| Annotation { tokens, value: Arc::new(value) };
            all.extend(found.drain(..).map(shared));
        }
    }
    all
}

/// Reads the figure at token `at`, if there is one; the token to go on from.
fn one(scan: &Scan<'_>, at: usize, sentence: usize, found: &mut Vec<Annotation<Figure>>) -> usize {
    if let Some(end) = scan.after(&scan.numbers.not_numbers, at).or_else(|| exclude::telephone(scan, at)) {
        return end;
    }
    let Some(number) = number::read(scan, at) else { return at + 1 };
    let quantity = quantity::read(scan, number);
    let free = found.last().map_or(sentence, |f| f.tokens.end.max(sentence));
    match range::read(scan, &quantity) {
        Some(Pair::Range(pair)) if pair.measure.is_some() || !exclude::is_glued(scan, &whole(&quantity, &pair)) => {
            single::add(scan, &pair, free, None, found)
        }
        Some(Pair::Score(pair)) if !exclude::is_glued(scan, &whole(&quantity, &pair)) => score(scan, &pair, found),
        Some(Pair::Change(before, after)) => {
            let direction = if before.number.low < after.number.low { Direction::Up } else { Direction::Down };
            let end = single::add(scan, &before, free, Some((None, Role::Before)), found);
            single::add(scan, &after, end, Some((Some(direction), Role::After)), found)
        }
        Some(Pair::Back(after, before)) => {
            let end = single::add(scan, &after, free, Some((None, Role::After)), found);
            single::add(scan, &before, end, Some((None, Role::Before)), found)
        }
        _ => single::add(scan, &quantity, free, None, found),
    }
}

fn score(scan: &Scan<'_>, pair: &Quantity, found: &mut Vec<Annotation<Figure>>) -> usize {
    let mut value = Figure {
        kind: FigureKind::Score,
        unit: Some(scan.numbers.score_unit.clone()),
        ..single::plain(scan, &pair.number)
    };
    if range::around(scan, pair.start, pair.end).any(|at| scan.has(&scan.numbers.odds, at)) {
        value.unit = Some(scan.numbers.odds_unit.clone());
        value.scale.dimension.clone_from(&value.unit);
    }
    found.push(Annotation { tokens: pair.start..pair.end, value });
    pair.end
}

/// The two numbers of a pair as one, to look at what is written together with them.
fn whole(first: &Quantity, pair: &Quantity) -> Number {
    Number { start: first.number.start, ..pair.number.clone() }
}
