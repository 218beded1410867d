//! One rule file: its text, and how its mistakes are told.

use super::place::{Step, key_of, place_of};
use super::shape;
use crate::problem::{Place, Problem};
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::borrow::Cow;

/// What the paths of files inside the program start with.
pub(super) const BUILT_IN: &str = "builtin:";

/// A YAML file of a pack, not yet parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleFile {
    /// As shown to the user; files built into the program start with `builtin:`.
    pub path: String,
    /// The path inside the pack, with `/`: `en/words/hedges.yaml`. A file of a later pack replaces one of the same name.
    pub name: String,
    pub text: Cow<'static, str>,
    /// The same as JSON, for a file inside the program.
    json: Option<&'static str>,
}

impl RuleFile {
    /// A file as read from a folder.
    #[must_use]
    pub fn new(path: impl Into<String>, name: impl Into<String>, text: String) -> Self {
        Self { path: path.into(), name: name.into(), text: text.into(), json: None }
    }

    /// A file inside the program.
    pub(super) fn built_in(name: String, text: &'static str, json: &'static str) -> Self {
        Self { path: format!("{BUILT_IN}{name}"), name, text: text.into(), json: Some(json) }
    }

    /// Whether the file is one of those inside the program.
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        self.path.starts_with(BUILT_IN)
    }

    /// Parses the file into plain structs.
    ///
    /// # Errors
    /// The YAML is malformed, or does not have the form of `T`: everything that does not fit, in order of place.
    pub fn parse<T: DeserializeOwned + JsonSchema>(&self) -> Result<T, Vec<Problem>> {
        // What is wrong with a built-in file is told from the file as written.
        if let Some(value) = self.json.and_then(|json| serde_json::from_str(json).ok()) {
            return Ok(value);
        }
        serde_yaml::from_str(&self.text).map_err(|error| {
            let faults = shape::faults(&self.text, schemars::schema_for!(T).as_value());
            if faults.is_empty() {
                return vec![self.yaml_problem(&error)];
            }
            faults.into_iter().map(|fault| self.told(fault)).collect()
        })
    }

    /// What stands under `id`, whatever else the file says.
    pub(super) fn id(&self) -> Option<String> {
        #[derive(Deserialize)]
        struct Named {
            id: String,
        }
        let named = match self.json {
            Some(json) => serde_json::from_str::<Named>(json).ok(),
            None => serde_yaml::from_str::<Named>(&self.text).ok(),
        };
        named.map(|named| named.id)
    }

    pub(super) fn told(&self, fault: shape::Fault) -> Problem {
        let problem = Problem::error(&self.path, fault.message).placed(fault.place);
        match fault.help {
            Some(help) => problem.help(help),
            None => problem,
        }
    }

    /// Line and column, from 1, of the value that `steps` lead to.
    #[must_use]
    pub fn place(&self, steps: &[Step<'_>]) -> (usize, usize) {
        let place = place_of(&self.text, steps, 0, 0);
        (place.line, place.column)
    }

    /// What the parser says of malformed YAML.
    fn yaml_problem(&self, error: &serde_yaml::Error) -> Problem {
        let mut message = error.to_string();
        if let Some(at) = message.find(" at line ") {
            message.truncate(at);
        }
        let place =
            error.location().map_or(Place::START, |at| Place { line: at.line(), column: at.column(), length: 0 });
        let line = self.text.lines().nth(place.line.saturating_sub(1)).unwrap_or_default();
        if message.contains("invalid ") || message.contains("unknown ") || message.contains("missing ") {
            message.insert_str(0, "this does not fit: ");
        } else {
            message.insert_str(0, "this is not YAML: ");
        }
        let problem = Problem::error(&self.path, message).placed(place);
        let value = line.trim_start().trim_start_matches("- ");
        let value = value.split_once(": ").map_or(value, |(_, value)| value);
        if line.contains('\t') {
            problem.help("indent with spaces, not with tabs")
        } else if value.starts_with('{') || value.starts_with('*') || value.starts_with('@') || value.starts_with('%') {
            problem.help("text that starts with a sign needs quotation marks: \"{value:percent} of ...\"")
        } else if value.contains(": ") {
            problem.help("text with a colon needs quotation marks")
        } else {
            problem.help("check the indentation, the quotation marks and the brackets up to here")
        }
    }

    /// A problem with the value that `steps` lead to, `inside` characters into it (0 for the value as a whole).
    #[must_use]
    pub fn problem(&self, steps: &[Step<'_>], inside: usize, message: impl Into<String>) -> Problem {
        self.problem_in(steps, inside, 0, message)
    }

    /// A problem with the last key of `steps`.
    #[must_use]
    pub fn problem_at_key(&self, steps: &[Step<'_>], message: impl Into<String>) -> Problem {
        Problem::error(&self.path, message).placed(key_of(&self.text, steps))
    }

    /// A problem with `length` characters of the text that `steps` lead to.
    #[must_use]
    pub fn problem_in(&self, steps: &[Step<'_>], inside: usize, length: usize, message: impl Into<String>) -> Problem {
        Problem::error(&self.path, message).placed(place_of(&self.text, steps, inside, length))
    }
}

/// The word of `known` that was probably meant by `word`, if any is near enough: by its letters, or as the same parts in
/// another order (`apart-days` for `days-apart`).
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let parts = |word: &str| {
        let mut parts: Vec<String> = word.split(['-', '_']).map(str::to_owned).collect();
        parts.sort_unstable();
        parts
    };
    let own = parts(word);
    let close = |candidate: &str| {
        if parts(candidate) == own { 0 } else { strsim::damerau_levenshtein(word, candidate) }
    };
    let best = known.into_iter().map(|candidate| (close(candidate), candidate)).min()?;
    (best.0 <= 1 + word.chars().count() / 4).then_some(best.1)
}
