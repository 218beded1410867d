//! From files to what is written in them; files with mistakes are reported and left out.

use super::super::file::RuleFile;
use super::super::place::Step;
use super::sources::Files;
use crate::problem::Problem;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// Leaves out and reports what has the id of something else: of a built-in rule or, among other files, of the first.
pub fn each_once<'a, T>(
    what: &str,
    mut parsed: Vec<(&'a RuleFile, T)>,
    id: impl Fn(&T) -> &String,
    problems: &mut Vec<Problem>,
) -> Vec<(&'a RuleFile, T)> {
    let mut owners: BTreeMap<String, &RuleFile> = BTreeMap::new();
    for (file, value) in &parsed {
        let owner = owners.entry(id(value).clone()).or_insert(file);
        if file.is_built_in() && !owner.is_built_in() {
            *owner = file;
        }
    }
    parsed.retain(|(file, value)| {
        let owner = owners[id(value)];
        if owner.name == file.name {
            return true;
        }
        let message = format!("the {what} `{}` is already defined in {}", id(value), owner.path);
        let help = format!("give it another id, or name the file {} to replace that one", owner.name);
        problems.push(file.problem(&[Step::Key("id")], 0, message).help(help));
        false
    });
    parsed
}

/// Parses every file of a folder of the pack.
pub fn folder<'a, T: DeserializeOwned + JsonSchema>(
    files: &'a Files,
    folder: &str,
    problems: &mut Vec<Problem>,
) -> Vec<(&'a RuleFile, T)> {
    let mut parsed = Vec::new();
    for (_, file) in files.range(folder.to_owned()..).take_while(|(name, _)| name.starts_with(folder)) {
        match file.parse() {
            Ok(value) => parsed.push((file, value)),
            Err(met) => problems.extend(met),
        }
    }
    parsed
}

/// Parses the one file of that name; `None` for a pack without it, or with a mistake in it.
pub fn table<'a, T: DeserializeOwned + JsonSchema>(
    files: &'a Files,
    name: &str,
    problems: &mut Vec<Problem>,
) -> Option<(&'a RuleFile, T)> {
    let file = files.get(name)?;
    match file.parse() {
        Ok(value) => Some((file, value)),
        Err(met) => {
            problems.extend(met);
            None
        }
    }
}
