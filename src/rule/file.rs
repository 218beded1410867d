//! One rule file: its text, and how its mistakes are told.

use super::place::{Step, place_of};
use crate::problem::Problem;
use serde::de::DeserializeOwned;

/// What the paths of files inside the program start with.
pub(super) const BUILT_IN: &str = "builtin:";

/// A YAML file of a pack, not yet parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleFile {
    /// As shown to the user; files built into the program start with `builtin:`.
    pub path: String,
    /// The path inside the pack, with `/`: `en/words/hedges.yaml`. A file of a later pack replaces one of the same name.
    pub name: String,
    pub text: String,
}

impl RuleFile {
    /// Whether the file is one of those inside the program.
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        self.path.starts_with(BUILT_IN)
    }

    /// Parses the file into plain structs.
    ///
    /// # Errors
    /// The YAML is malformed, or does not have the form of `T`: unknown key, wrong type, missing key.
    pub fn parse<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        serde_yaml::from_str(&self.text).map_err(|error| self.yaml_problem(&error))
    }

    fn yaml_problem(&self, error: &serde_yaml::Error) -> Problem {
        let mut message = error.to_string();
        let mut help: Option<String> = None;
        if let Some(at) = message.rfind(" at line ") {
            message.truncate(at);
        }
        if message.contains("missing field `") {
            help = Some("add it".to_owned());
        } else if message.ends_with("expected a sequence") {
            help = Some("write a list: [one, two]".to_owned());
        }
        if let Some((unknown, known)) = unknown_name(&message) {
            help = nearest(&unknown, known.iter().map(String::as_str)).map(|near| format!("did you mean `{near}`?"));
        }
        let problem = Problem::error(&self.path, message);
        let problem = match error.location() {
            Some(place) => problem.at(place.line(), place.column()),
            None => problem.at(1, 1),
        };
        match help {
            Some(help) => problem.help(help),
            None => problem,
        }
    }

    /// Line and column, from 1, of the value that `steps` lead to.
    #[must_use]
    pub fn place(&self, steps: &[Step<'_>]) -> (usize, usize) {
        place_of(&self.text, steps, 0)
    }

    /// A problem with the value that `steps` lead to, `inside` characters into it (0 for the value as a whole).
    #[must_use]
    pub fn problem(&self, steps: &[Step<'_>], inside: usize, message: impl Into<String>) -> Problem {
        let (line, column) = place_of(&self.text, steps, inside);
        Problem::error(&self.path, message).at(line, column)
    }
}

/// Reads what the parser says of an unknown name and of the names it knows, all between backticks, back into its parts.
fn unknown_name(message: &str) -> Option<(String, Vec<String>)> {
    let at = message.find("unknown field `").or_else(|| message.find("unknown variant `"))?;
    let mut quoted = message[at..].split('`').skip(1).step_by(2).map(str::to_owned);
    let unknown = quoted.next()?;
    Some((unknown, quoted.collect()))
}

/// The word of `known` that was probably meant by `word`, if any is near enough.
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let close = |candidate: &str| strsim::damerau_levenshtein(word, candidate);
    let best = known.into_iter().map(|candidate| (close(candidate), candidate)).min()?;
    (best.0 <= 1 + word.chars().count() / 4).then_some(best.1)
}
