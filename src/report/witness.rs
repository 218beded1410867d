//! Who prints a value: names of sources, and who else says the same.

use super::plain;
use crate::finding::{Also, FindingSide, Outcome};
use std::collections::BTreeSet;

/// The path of standard input.
const STDIN: &str = "-";
/// How many others are named before they are only counted.
const NAMED: usize = 6;

/// The publisher, or the file.
pub fn name(outcome: &Outcome, source: usize, path: &str) -> String {
    let publisher = outcome.source(source).and_then(|source| source.publisher.as_deref());
    plain(publisher.unwrap_or_else(|| file(path)))
}

/// The path for people.
pub fn path(path: &str) -> &str {
    if path == STDIN { "standard input" } else { path }
}

/// The last part of the path for people.
pub fn file(given: &str) -> &str {
    path(given).rsplit(['/', '\\']).next().filter(|name| !name.is_empty()).unwrap_or(given)
}

/// Who else prints the value of a side, in words: independent witnesses first, then copies, then the article itself.
pub fn others(outcome: &Outcome, side: &FindingSide) -> Option<String> {
    let group = |source: usize| outcome.source(source).map_or(0, |source| source.group);
    let own = group(side.source);
    let mut sources = BTreeSet::from([side.source]);
    let mut groups = BTreeSet::from([own]);
    let (mut named, mut copies, mut here) = (Vec::new(), Vec::new(), 0);
    for also in &side.also {
        if also.source == side.source {
            here += 1;
        } else if sources.insert(also.source) {
            let list = if groups.insert(group(also.source)) { &mut named } else { &mut copies };
            list.push(printed(outcome, also, side));
        }
    }
    let mut parts = Vec::new();
    if !named.is_empty() {
        parts.push(listed(&named));
    }
    if !copies.is_empty() {
        let label = if copies.len() == 1 { "copy" } else { "copies" };
        parts.push(format!("{label}: {}", listed(&copies)));
    }
    match here {
        0 => {}
        1 => parts.push("again in this article".to_owned()),
        more => parts.push(format!("{more} more times in this article")),
    }
    (!parts.is_empty()).then(|| format!("also: {}", parts.join("; ")))
}

/// A witness, with its words where they are others than those of the side.
fn printed(outcome: &Outcome, also: &Also, side: &FindingSide) -> String {
    let name = name(outcome, also.source, &also.path);
    let short = also.text.chars().count() <= 40;
    if short && also.text != side.text { format!("{name} (“{}”)", plain(&also.text)) } else { name }
}

fn listed(names: &[String]) -> String {
    let shown = names.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(NAMED) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}
