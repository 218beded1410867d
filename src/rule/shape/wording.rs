//! Values as printed, and lists of them, for messages.

use crate::rule::file::nearest;
use saphyr::{MarkedYaml, Scalar, YamlData};

/// A key or value as printed, if it is text, a number or a truth value.
pub(super) fn printed(node: &MarkedYaml<'_>) -> Option<String> {
    match &node.data {
        YamlData::Value(Scalar::String(text)) => Some(text.to_string()),
        YamlData::Value(Scalar::Integer(number)) => Some(number.to_string()),
        YamlData::Value(Scalar::FloatingPoint(number)) => Some(number.to_string()),
        YamlData::Value(Scalar::Boolean(truth)) => Some(truth.to_string()),
        YamlData::Value(Scalar::Null) => Some("null".into()),
        _ => None,
    }
}

/// "did you mean", and what is allowed.
pub(super) fn alternatives<'a>(word: &str, known: impl Iterator<Item = &'a str> + Clone, what: &str) -> String {
    let all = listed(&known.clone().collect::<Vec<_>>());
    match nearest(word, known) {
        Some(near) => format!("did you mean `{near}`? The {what}s here are {all}"),
        None => format!("the {what}s here are {all}"),
    }
}

pub(super) fn listed(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

/// The first sentence of a description.
pub(super) fn one_line(description: &str) -> String {
    let text = description.split_whitespace().collect::<Vec<_>>().join(" ");
    let end = text.find(". ").unwrap_or(text.len());
    text[..end].trim_end_matches('.').to_owned()
}
