//! The JSON Schemas of the files that change rules, which know what the limits of every comparison and alignment rule are.

use super::align::Alignable;
use super::align_rule::{FOLDER, RawAlignRule};
use super::compare_rule::RawCompareRule;
use super::comparison::Comparison;
use super::pack::{Manifest, built_in};
use super::settings::RawSettings;
use schemars::schema_for;
use serde_json::{Map, Value, json};

/// The schema of `factlint.yaml`.
pub(super) fn settings() -> Value {
    with_limits(schema_for!(RawSettings).to_value())
}

/// The schema of `pack.yaml`.
pub(super) fn manifest() -> Value {
    with_limits(schema_for!(Manifest).to_value())
}

/// The schema of a file of which any part may be left out.
pub(super) fn part(mut schema: Value) -> Value {
    for (_, def) in schema["$defs"].as_object_mut().into_iter().flatten() {
        *def = optional(def.take());
    }
    schema["required"] = json!(["about"]);
    schema
}

/// The schema with the limits that `rules: ID: limits:` can take; none of them is required.
fn with_limits(mut schema: Value) -> Value {
    let mut defs = schema["$defs"].as_object().cloned().unwrap_or_default();
    let comparison = schema_for!(Comparison).to_value();
    let align = schema_for!(Alignable).to_value();
    for part in [&comparison, &align] {
        for (name, def) in part["$defs"].as_object().into_iter().flatten() {
            defs.insert(name.clone(), optional(def.clone()));
        }
    }
    let mut rules = Map::new();
    let mut add = |id: String, about: &str, limits: &Value| {
        let mut of_rule = defs["RuleSettings"].clone();
        of_rule["properties"]["limits"] = limits.clone();
        of_rule["description"] = about.into();
        rules.insert(id, of_rule);
    };
    for file in built_in().values().filter(|file| file.name.starts_with("compare/")) {
        let Ok(rule) = file.parse::<RawCompareRule>() else { continue };
        let Some(kind) = rule.compare.kind() else { continue };
        add(rule.id, &rule.about, &comparison["properties"][kind]);
    }
    for file in built_in().values().filter(|file| file.name.starts_with(FOLDER)) {
        let Ok(rule) = file.parse::<RawAlignRule>() else { continue };
        let Some(kind) = rule.align.set().next() else { continue };
        add(rule.id, &rule.about, &align["properties"][kind.name()]);
    }
    schema["properties"]["rules"]["properties"] = Value::Object(rules);
    schema["$defs"] = Value::Object(defs);
    schema
}

/// The schema without keys that must be there.
fn optional(mut schema: Value) -> Value {
    if let Some(object) = schema.as_object_mut() {
        object.remove("required");
    }
    schema
}
