//! The JSON Schema of `factlint.yaml`, which knows what the limits of every comparison rule are.

use super::align::Align;
use super::compare_rule::{Comparison, RawCompareRule};
use super::pack::built_in;
use super::settings::RawSettings;
use schemars::schema_for;
use serde_json::{Map, Value, json};

/// The schema of the type, with the limits that `rules: ID: limits:` and `align:` can take; none of them is required.
pub(super) fn settings() -> Value {
    let mut schema = schema_for!(RawSettings).to_value();
    let mut defs = schema["$defs"].as_object().cloned().unwrap_or_default();
    let comparison = schema_for!(Comparison).to_value();
    let align = schema_for!(Align).to_value();
    for part in [&comparison, &align] {
        for (name, def) in part["$defs"].as_object().into_iter().flatten() {
            defs.insert(name.clone(), optional(def.clone()));
        }
    }
    let mut rules = Map::new();
    for file in built_in().values().filter(|file| file.name.starts_with("compare/")) {
        let Ok(rule) = file.parse::<RawCompareRule>() else { continue };
        let Some(kind) = rule.compare.kind() else { continue };
        let mut of_rule = defs["RuleSettings"].clone();
        of_rule["properties"]["limits"] = comparison["properties"][kind].clone();
        of_rule["description"] = rule.about.into();
        rules.insert(rule.id, of_rule);
    }
    schema["properties"]["rules"]["properties"] = Value::Object(rules);
    let of_align =
        optional(json!({"type": "object", "properties": align["properties"], "additionalProperties": false}));
    let about = schema["properties"]["align"]["description"].clone();
    schema["properties"]["align"] = of_align;
    schema["properties"]["align"]["description"] = about;
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
