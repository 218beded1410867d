//! The names file of a desk: how it spells the names of people and institutions, and which other spellings are right.

use super::file::RuleFile;
use super::place::Step;
use crate::problem::Problem;
use crate::text::{Span, fold_word};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// The file that is looked for where the program runs and next to the articles.
pub const NAMES_FILE: &str = "names.yaml";

/// A names file as written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "names of a desk")]
pub(super) struct RawNames {
    /// How names are spelled.
    names: Vec<RawName>,
}

/// One name.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawName {
    /// The name as the desk spells it.
    name: String,
    /// Other spellings and names that are right as well.
    #[serde(default)]
    aliases: Vec<String>,
}

/// A names file, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DeskNames {
    /// The file as named.
    pub path: String,
    pub text: String,
    /// In order of the file.
    pub spellings: Vec<DeskSpelling>,
}

/// A spelling that is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskSpelling {
    /// The number of its entry.
    pub entry: usize,
    /// The name of its entry.
    pub name: String,
    /// Where the file has it.
    pub span: Span,
}

impl DeskNames {
    /// Reads names files, in order. What is wrong in one is reported, and left out.
    #[must_use]
    pub fn load(files: &[PathBuf]) -> (Vec<Self>, Vec<Problem>) {
        let (mut read, mut problems) = (Vec::new(), Vec::new());
        for path in files {
            let shown = path.display().to_string();
            match fs::read_to_string(path) {
                Ok(text) => read.push(Self::read(shown, text, &mut problems)),
                Err(error) => {
                    let message = format!("cannot read the names: {error}");
                    problems.push(Problem::error(shown, message).help("name a file of UTF-8 text"));
                }
            }
        }
        (read, problems)
    }

    /// Reads one names file; `path` is how messages call it.
    #[must_use]
    pub fn read(path: String, text: String, problems: &mut Vec<Problem>) -> Self {
        let file = RuleFile::new(path, NAMES_FILE, text);
        let only_comments = file.text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'));
        let raw = if only_comments { Ok(RawNames { names: Vec::new() }) } else { file.parse::<RawNames>() };
        let mut spellings = Vec::new();
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        let names = raw.map_or_else(
            |met| {
                problems.extend(met);
                Vec::new()
            },
            |raw| raw.names,
        );
        for (entry, raw) in names.iter().enumerate() {
            let item = [Step::Key("names"), Step::Item(entry)];
            let own = std::iter::once((vec![item[0], item[1], Step::Key("name")], &raw.name));
            let aliases = raw.aliases.iter().enumerate();
            let aliases =
                aliases.map(|(at, alias)| (vec![item[0], item[1], Step::Key("aliases"), Step::Item(at)], alias));
            for (steps, spelling) in own.chain(aliases) {
                let folded = fold_word(spelling.trim());
                if !folded.chars().any(char::is_alphabetic) {
                    problems
                        .push(file.problem(&steps, 0, "a name without letters").help("write the name, or remove it"));
                    continue;
                }
                let first = *known.entry(folded).or_insert(entry);
                if first != entry {
                    let message = format!("`{spelling}` already stands for {}", names[first].name);
                    problems.push(file.problem(&steps, 0, message).help("list it once"));
                    continue;
                }
                let span = place(&file, &steps, spelling);
                spellings.push(DeskSpelling { entry, name: raw.name.trim().to_owned(), span });
            }
        }
        spellings.sort_by_key(|spelling| spelling.span);
        Self { path: file.path, text: file.text.into_owned(), spellings }
    }
}

/// Where a spelling stands in its file: its words where the file has them as they are, otherwise the rest of the line.
fn place(file: &RuleFile, steps: &[Step<'_>], spelling: &str) -> Span {
    let (line, column) = file.place(steps);
    let before: usize = file.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = file.text[before..].lines().next().unwrap_or_default();
    let inside = rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at);
    let (start, length) = match rest[inside..].find(spelling.trim()) {
        Some(at) => (before + inside + at, spelling.trim().len()),
        None => (before + inside, rest.len() - inside),
    };
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Span::new(offset(start), offset(start + length))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (DeskNames, Vec<String>) {
        let mut problems = Vec::new();
        let names = DeskNames::read("desk/names.yaml".into(), text.into(), &mut problems);
        (names, problems.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn spellings_are_known_with_their_places() {
        let (names, problems) = read("names:\n- name: Ruth Halloran\n  aliases: [\"Zoë Halloran\", R. Halloran]\n");
        assert_eq!(problems, Vec::<String>::new());
        let places: Vec<&str> = names.spellings.iter().map(|s| s.span.of(&names.text)).collect();
        assert_eq!(places, ["Ruth Halloran", "Zoë Halloran", "R. Halloran"]);
        assert!(names.spellings.iter().all(|s| s.name == "Ruth Halloran" && s.entry == 0));
        for empty in ["", "# none yet\n", "names: []"] {
            assert_eq!(read(empty).1, Vec::<String>::new(), "{empty}");
        }
    }

    #[test]
    fn mistakes_are_told_with_their_place() {
        for (text, want) in [
            ("names:\n- nme: Ruth\n", "desk/names.yaml:2:3: unknown key `nme`"),
            ("names:\n- nme: Ruth\n", "did you mean `name`?"),
            ("names:\n- name: '12'\n", "desk/names.yaml:2:9: a name without letters"),
            (
                "names:\n- name: Ruth Orme\n- name: Wil Orme\n  aliases: [ruth orme]\n",
                "desk/names.yaml:4:13: `ruth orme` already stands for Ruth Orme",
            ),
            ("names: Ruth\n", "desk/names.yaml:1:8"),
        ] {
            let problems = read(text).1;
            assert!(problems.iter().any(|problem| problem.contains(want)), "{text}: {problems:?}");
        }
    }
}
