//! Which values are in force for a rule, and which file set each.

use super::super::file::RuleFile;
use super::super::pack::Pack;
use super::super::place::{Step, place_of};
use serde_yaml::Value;

/// A value in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effective {
    /// `severity`, `limits.same-unit.topic`.
    pub key: String,
    pub value: String,
    /// `PATH:LINE` of where it is set.
    pub set_by: String,
}

/// What a comparison rule tells (`message`, `why`, `check`) in other words than its own file, and what set it.
#[must_use]
pub fn told_by(pack: &Pack, id: &str, key: &str) -> Option<String> {
    let path = [Step::Key("rules"), Step::Key(id), Step::Key(key)];
    let says = |file: &&RuleFile| {
        let whole = serde_yaml::from_str::<Value>(&file.text).ok();
        whole.is_some_and(|whole| whole.get("rules").and_then(|rules| rules.get(id)?.get(key)).is_some())
    };
    let settings: Vec<&RuleFile> = pack.settings.files().collect();
    let messages = pack.messages.files(&pack.files);
    let file = settings.into_iter().rev().chain(messages.iter()).find(says)?;
    Some(format!("{}:{}", file.path, place_of(&file.text, &path, 0, 0).line))
}

/// The values in force for an alignment or comparison rule: severity and limits, in the order of its file.
#[must_use]
pub fn effective<'a>(pack: &'a Pack, file: &RuleFile, id: &str) -> Vec<Effective> {
    let Ok(written) = serde_yaml::from_str::<Value>(&file.text) else { return Vec::new() };
    let read = |file: &'a RuleFile| {
        let whole = serde_yaml::from_str::<Value>(&file.text).ok()?;
        Some((file, whole.get("rules")?.get(id)?.clone()))
    };
    let changes: Vec<(&RuleFile, Value)> = pack.settings.files().filter_map(read).collect();
    let mut listing = Listing { file, id, found: Vec::new() };
    if let Some(severity) = written.get("severity") {
        listing.add(&mut vec![Step::Key("severity")], &mut vec!["severity"], severity, &changed(&changes, "severity"));
    }
    for part in ["align", "compare"] {
        let Some(Value::Mapping(kinds)) = written.get(part) else { continue };
        for (kind, limits) in kinds {
            let Some(kind) = kind.as_str() else { continue };
            let place = &mut vec![Step::Key(part), Step::Key(kind)];
            listing.add(place, &mut vec!["limits"], limits, &changed(&changes, "limits"));
        }
    }
    listing.found
}

/// What files say under a key, the lowest first.
fn changed<'a>(changes: &[(&'a RuleFile, Value)], key: &str) -> Vec<(&'a RuleFile, Value)> {
    changes.iter().filter_map(|(file, value)| Some((*file, value.get(key)?.clone()))).collect()
}

struct Listing<'a> {
    file: &'a RuleFile,
    id: &'a str,
    found: Vec<Effective>,
}

impl Listing<'_> {
    /// Adds what stands at `place` of the rule's file, or what the last of the changes says, at `keys` of the rule.
    fn add<'v>(
        &mut self,
        place: &mut Vec<Step<'v>>,
        keys: &mut Vec<&'v str>,
        written: &'v Value,
        changes: &[(&RuleFile, Value)],
    ) {
        if let Value::Mapping(map) = written {
            for (key, inner) in map {
                let Some(key) = key.as_str() else { continue };
                place.push(Step::Key(key));
                keys.push(key);
                self.add(place, keys, inner, &changed(changes, key));
                place.pop();
                keys.pop();
            }
            return;
        }
        let (value, file, path) = match changes.last() {
            Some((file, value)) => (value, *file, [steps(&["rules", self.id]), steps(keys)].concat()),
            None => (written, self.file, place.clone()),
        };
        let set_by = format!("{}:{}", file.path, place_of(&file.text, &path, 0, 0).line);
        self.found.push(Effective { key: keys.join("."), value: shown(value), set_by });
    }
}

fn steps<'a>(keys: &[&'a str]) -> Vec<Step<'a>> {
    keys.iter().map(|key| Step::Key(key)).collect()
}

fn shown(value: &Value) -> String {
    match value {
        Value::Sequence(items) => format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(", ")),
        Value::String(text) => text.clone(),
        other => serde_yaml::to_string(other).unwrap_or_default().trim().to_owned(),
    }
}
