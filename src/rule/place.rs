//! From the path of a value in a YAML file (`patterns`, second item) to its place. Only used when there is something to
//! tell, so it parses the file once more with a parser that keeps places.

use super::scalar;
use crate::problem::Place;
use saphyr::{LoadableYamlNode, MarkedYaml, YamlData};

/// A step from a YAML node to one inside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    Key(&'a str),
    Item(usize),
}

/// The place of the value at the end of `steps`, from its character `inside` on, `length` characters long (0: all of it).
/// A path that leads nowhere gives the deepest node on the way.
pub(super) fn place_of(text: &str, steps: &[Step<'_>], inside: usize, length: usize) -> Place {
    let Ok(documents) = MarkedYaml::load_from_str(text) else { return Place::START };
    let Some(root) = documents.first() else { return Place::START };
    let node = whole(walk(root, steps).1);
    if inside == 0 && length == 0 { node } else { scalar::place(text, node, inside, length) }
}

/// The place of the last of `steps`, a key, itself.
pub(super) fn key_of(text: &str, steps: &[Step<'_>]) -> Place {
    let Ok(documents) = MarkedYaml::load_from_str(text) else { return Place::START };
    documents.first().map_or(Place::START, |root| whole(walk(root, steps).0))
}

/// The key and the value at the end of the steps, or as deep as they lead.
fn walk<'a>(root: &'a MarkedYaml<'a>, steps: &[Step<'_>]) -> (&'a MarkedYaml<'a>, &'a MarkedYaml<'a>) {
    let (mut key, mut node) = (root, root);
    for step in steps {
        let next = match (step, &node.data) {
            (Step::Key(name), YamlData::Mapping(map)) => map.iter().find(|(k, _)| k.data.as_str() == Some(name)),
            (Step::Item(index), YamlData::Sequence(items)) => items.get(*index).map(|item| (item, item)),
            _ => None,
        };
        match next {
            Some(next) => (key, node) = next,
            None => break,
        }
    }
    (key, node)
}

/// The place of a node, as long as it is on its first line.
pub(super) fn whole(node: &MarkedYaml<'_>) -> Place {
    let (start, end) = (node.span.start, node.span.end);
    let length = if start.line() == end.line() { end.col().saturating_sub(start.col()) } else { 0 };
    Place { line: start.line(), column: start.col() + 1, length }
}
