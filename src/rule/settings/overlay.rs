//! Values of the settings laid over those of a rule file.

use super::super::file::RuleFile;
use super::super::place::{Step, place_of};
use super::super::shape;
use crate::problem::Problem;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;
use serde_yaml::Value;

/// The schema of a property, with the definitions that it refers to.
pub fn property(schema: &Json, name: &str) -> Json {
    let mut inner = schema["properties"][name].clone();
    inner["$defs"] = schema["$defs"].clone();
    inner
}

/// What `written` says at `base`, with `change` (what the settings say at `keys`) laid over its part `part`.
pub fn lay<T: DeserializeOwned>(
    settings: &RuleFile,
    keys: &[&str],
    change: &Value,
    schema: &Json,
    written: &RuleFile,
    base: &[&str],
    part: &str,
) -> Result<T, Vec<Problem>> {
    let faults = shape::faults_at(&settings.text, keys, schema, false);
    if !faults.is_empty() {
        return Err(faults.into_iter().map(|fault| settings.told(fault)).collect());
    }
    let steps: Vec<Step<'_>> = keys.iter().map(|key| Step::Key(key)).collect();
    let wrong = |error: serde_yaml::Error| vec![settings.problem(&steps, 0, error.to_string())];
    let mut whole: Value = serde_yaml::from_str(&written.text).map_err(wrong)?;
    for key in base {
        whole = whole.get_mut(key).map(std::mem::take).unwrap_or_default();
    }
    match whole.get_mut(part).filter(|_| !part.is_empty()) {
        Some(inner) => merge(inner, change),
        None => merge(&mut whole, change),
    }
    serde_yaml::from_value(whole).map_err(wrong)
}

fn merge(into: &mut Value, change: &Value) {
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

/// The line on which the value at the keys stands, if it is there.
pub fn line_of(text: &str, keys: &[&str]) -> Option<usize> {
    let mut value: Value = serde_yaml::from_str(text).ok()?;
    for key in keys {
        value = value.get_mut(key).map(std::mem::take)?;
    }
    let steps: Vec<Step<'_>> = keys.iter().map(|key| Step::Key(key)).collect();
    Some(place_of(text, &steps, 0, 0).line)
}
