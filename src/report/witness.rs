//! Who prints a value: names of sources, and who else says the same.

use super::plain;
use crate::finding::{Also, FindingSide, Outcome};
use crate::rule::{Words, filled};
use std::collections::BTreeSet;

/// The path of standard input.
const STDIN: &str = "-";
/// How many others are named before they are only counted.
const NAMED: usize = 6;

/// The publisher, or the file.
pub fn name(outcome: &Outcome, source: usize, path: &str, words: &Words) -> String {
    let publisher = outcome.source(source).and_then(|source| source.publisher.as_deref());
    plain(publisher.unwrap_or_else(|| file(path, words)))
}

/// The path for people.
pub fn path<'a>(path: &'a str, words: &'a Words) -> &'a str {
    if path == STDIN { &words.articles.standard_input } else { path }
}

/// The last part of the path for people.
pub fn file<'a>(given: &'a str, words: &'a Words) -> &'a str {
    path(given, words).rsplit(['/', '\\']).next().filter(|name| !name.is_empty()).unwrap_or(given)
}

/// Who else prints the value of a side: one place an article.
#[derive(Debug, Default)]
pub struct Others<'a> {
    /// Witnesses of their own.
    pub independent: Vec<&'a Also>,
    /// Articles that are one witness with the side or with another of these.
    pub copies: Vec<&'a Also>,
    /// How many more times the article of the side itself prints it.
    pub here: usize,
}

impl<'a> Others<'a> {
    /// Those of a side, in its order.
    pub fn of(outcome: &Outcome, side: &'a FindingSide) -> Self {
        let group = |source: usize| outcome.source(source).map_or(0, |source| source.group);
        let mut sources = BTreeSet::from([side.source]);
        let mut groups = BTreeSet::from([group(side.source)]);
        let mut others = Self::default();
        for also in &side.also {
            if also.source == side.source {
                others.here += 1;
            } else if sources.insert(also.source) {
                let new = groups.insert(group(also.source));
                let list = if new { &mut others.independent } else { &mut others.copies };
                list.push(also);
            }
        }
        others
    }
}

/// Who else prints the value of a side, in words: independent witnesses first, then copies, then the article itself.
pub fn others(outcome: &Outcome, side: &FindingSide, words: &Words) -> Option<String> {
    let others = Others::of(outcome, side);
    let listed = |places: &[&Also]| {
        let names: Vec<String> = places.iter().map(|a| printed(outcome, a, side, words)).collect();
        words.lists.first(&names, NAMED)
    };
    let mut parts = Vec::new();
    if !others.independent.is_empty() {
        parts.push(listed(&others.independent));
    }
    if !others.copies.is_empty() {
        let copies = &words.passage.copies;
        let label = if others.copies.len() == 1 { &copies.one } else { &copies.other };
        parts.push(filled(label, &[("list", &listed(&others.copies))]));
    }
    parts.extend(again(others.here, words));
    (!parts.is_empty()).then(|| filled(&words.passage.also, &[("list", &parts.join("; "))]))
}

/// How often the article itself prints the value besides.
pub fn again(here: usize, words: &Words) -> Option<String> {
    (here > 0).then(|| words.passage.again.of(here))
}

/// A witness, with its words where they are others than those of the side.
pub fn printed(outcome: &Outcome, also: &Also, side: &FindingSide, words: &Words) -> String {
    let name = name(outcome, also.source, &also.path, words);
    let short = also.text.chars().count() <= 40;
    if short && also.text != side.text {
        return filled(&words.passage.printed, &[("name", &name), ("text", &plain(&also.text))]);
    }
    name
}
