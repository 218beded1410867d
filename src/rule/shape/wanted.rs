//! What a schema asks for.

use serde_json::Value;

/// Whether it may be left empty.
pub(super) fn may_be_nothing(schema: &Value) -> bool {
    let any = schema["anyOf"].as_array().is_some_and(|any| any.iter().any(|s| s["type"] == "null"));
    any || schema["type"].as_array().is_some_and(|types| types.iter().any(|t| t == "null"))
}

/// The type of a schema, without "or nothing".
pub(super) fn kind(schema: &Value) -> Option<&str> {
    match &schema["type"] {
        Value::String(kind) => Some(kind),
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).find(|kind| *kind != "null"),
        _ => None,
    }
}

/// The values of a schema that lists them.
pub(super) fn values(schema: &Value) -> Option<Vec<&str>> {
    if let Some(one) = schema["const"].as_str() {
        return Some(vec![one]);
    }
    if let Some(all) = schema["enum"].as_array() {
        return Some(all.iter().filter_map(Value::as_str).collect());
    }
    let any: Vec<_> = schema["oneOf"].as_array()?.iter().map(values).collect::<Option<_>>()?;
    Some(any.concat())
}
