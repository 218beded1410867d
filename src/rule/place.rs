//! From the path of a value in a YAML file (`patterns`, second item) to its line and column. Only used when there
//! is a mistake to report, so it parses the file once more with a parser that keeps places.

use saphyr::{LoadableYamlNode, MarkedYaml, YamlData};

/// A step from a YAML node to one inside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    Key(&'a str),
    Item(usize),
}

/// Line and column, from 1, of the value at the end of `steps`, moved right by `inside` characters when the value is
/// a scalar on one line. A path that leads nowhere gives the deepest node on the way.
pub(super) fn place_of(text: &str, steps: &[Step<'_>], inside: usize) -> (usize, usize) {
    let Ok(documents) = MarkedYaml::load_from_str(text) else { return (1, 1) };
    let Some(mut node) = documents.first() else { return (1, 1) };
    for step in steps {
        let next = match (step, &node.data) {
            (Step::Key(key), YamlData::Mapping(map)) => {
                map.iter().find(|(k, _)| k.data.as_str() == Some(key)).map(|(_, value)| value)
            }
            (Step::Item(index), YamlData::Sequence(items)) => items.get(*index),
            _ => None,
        };
        match next {
            Some(next) => node = next,
            None => break,
        }
    }
    let start = node.span.start;
    let quoted = text.lines().nth(start.line().saturating_sub(1)).and_then(|line| line.chars().nth(start.col()));
    let mark = usize::from(matches!(quoted, Some('"' | '\'')));
    let inside = if inside == 0 { 0 } else { inside + mark };
    (start.line(), start.col() + 1 + inside)
}
