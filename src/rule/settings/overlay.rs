//! Values of the settings laid over those of a rule file.

use super::super::file::RuleFile;
use serde_json::Value as Json;
use serde_yaml::Value;

/// The schema of a property, with the definitions that it refers to.
pub fn property(schema: &Json, name: &str) -> Json {
    let mut inner = schema["properties"][name].clone();
    inner["$defs"] = schema["$defs"].clone();
    inner
}

/// What a rule file says under a key.
pub fn part(written: &RuleFile, key: &str) -> Value {
    let whole = serde_yaml::from_str::<Value>(&written.text).ok();
    whole.and_then(|mut whole| whole.get_mut(key).map(std::mem::take)).unwrap_or_default()
}

/// Lays `change` over what `whole` has under a key.
pub fn lay(whole: &mut Value, key: &str, change: &Value) {
    match whole.get_mut(key) {
        Some(inner) => merge(inner, change),
        None => merge(whole, change),
    }
}

/// Lays `change` over `into`, key by key; lists are replaced.
pub fn merge(into: &mut Value, change: &Value) {
    match (into, change) {
        (Value::Mapping(into), Value::Mapping(change)) => {
            for (key, value) in change {
                match into.get_mut(key) {
                    Some(inner) => merge(inner, value),
                    None => {
                        into.insert(key.clone(), value.clone());
                    }
                }
            }
        }
        (into, change) => *into = change.clone(),
    }
}
