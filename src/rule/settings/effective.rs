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

/// The values in force for an alignment or comparison rule: severity and limits, in the order of its file.
#[must_use]
pub fn effective(pack: &Pack, file: &RuleFile, id: &str) -> Vec<Effective> {
    let Ok(written) = serde_yaml::from_str::<Value>(&file.text) else { return Vec::new() };
    let project = pack.settings.file.as_ref();
    let changed = project.and_then(|file| serde_yaml::from_str::<Value>(&file.text).ok());
    let changed = changed.as_ref().and_then(|value| value.get("rules")?.get(id));
    let mut listing = Listing { file, project, root: &["rules", id], found: Vec::new() };
    if let Some(severity) = written.get("severity") {
        let new = changed.and_then(|changed| changed.get("severity"));
        listing.add(&mut vec![Step::Key("severity")], &mut vec!["severity"], severity, new);
    }
    for part in ["align", "compare"] {
        let Some(Value::Mapping(kinds)) = written.get(part) else { continue };
        for (kind, limits) in kinds {
            let Some(kind) = kind.as_str() else { continue };
            let new = changed.and_then(|changed| changed.get("limits"));
            listing.add(&mut vec![Step::Key(part), Step::Key(kind)], &mut vec!["limits"], limits, new);
        }
    }
    listing.found
}

struct Listing<'a> {
    file: &'a RuleFile,
    project: Option<&'a RuleFile>,
    /// The keys that lead to the settings of it in the file of the project.
    root: &'a [&'a str],
    found: Vec<Effective>,
}

impl Listing<'_> {
    /// Adds what stands at `place` of the rule's file, or at `keys` of what the project says of the rule.
    fn add<'v>(
        &mut self,
        place: &mut Vec<Step<'v>>,
        keys: &mut Vec<&'v str>,
        written: &'v Value,
        changed: Option<&'v Value>,
    ) {
        if let Value::Mapping(map) = written {
            for (key, inner) in map {
                let Some(key) = key.as_str() else { continue };
                place.push(Step::Key(key));
                keys.push(key);
                self.add(place, keys, inner, changed.and_then(|changed| changed.get(key)));
                place.pop();
                keys.pop();
            }
            return;
        }
        let set_by = match (changed, self.project) {
            (Some(_), Some(project)) => {
                let path = [steps(self.root), steps(keys)].concat();
                format!("{}:{}", project.path, place_of(&project.text, &path, 0, 0).line)
            }
            _ => format!("{}:{}", self.file.path, place_of(&self.file.text, place, 0, 0).line),
        };
        self.found.push(Effective { key: keys.join("."), value: shown(changed.unwrap_or(written)), set_by });
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
