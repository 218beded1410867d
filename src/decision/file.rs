//! Files of decisions: where they are, how they are read, how a decision is added.

use super::entry::Entry;
use crate::problem::Problem;
use crate::rule::{RuleFile, Step, files_beside};
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The file that is looked for where the program runs and next to the articles.
pub const FILE_NAME: &str = "decisions.yaml";

/// Stands at the top of a file that the program begins.
const HEAD: &str = "# What was decided about findings; see docs/report.md. Later entries win over earlier ones.\n";

/// A decision with the place where it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    pub entry: Entry,
    /// The file as named.
    pub path: String,
    /// From 1.
    pub line: usize,
}

/// The files of decisions that belong to these inputs: in `here`, in the folders, and next to the files; each once.
#[must_use]
pub fn find<'a>(here: &Path, inputs: impl IntoIterator<Item = &'a Path>) -> Vec<PathBuf> {
    files_beside(FILE_NAME, here, inputs)
}

/// Reads files of decisions, in order. A file with a mistake is left out and reported.
#[must_use]
pub fn load(files: &[PathBuf]) -> (Vec<Kept>, Vec<Problem>) {
    let (mut kept, mut problems) = (Vec::new(), Vec::new());
    for path in files {
        let shown = path.display().to_string();
        match fs::read_to_string(path) {
            Ok(text) => read(&RuleFile::new(shown, FILE_NAME, text), &mut kept, &mut problems),
            Err(error) => {
                let message = format!("cannot read the decisions: {error}");
                problems.push(Problem::error(shown, message).help("name a file of UTF-8 text"));
            }
        }
    }
    (kept, problems)
}

fn read(file: &RuleFile, kept: &mut Vec<Kept>, problems: &mut Vec<Problem>) {
    let only_comments = file.text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'));
    if only_comments {
        return;
    }
    let entries: Vec<Entry> = match file.parse() {
        Ok(entries) => entries,
        Err(met) => return problems.extend(met),
    };
    let lines = lines_of_items(&file.text, entries.len());
    for (index, entry) in entries.into_iter().enumerate() {
        let missing =
            [("reason", &entry.reason), ("by", &entry.by)].into_iter().find(|(_, said)| said.trim().is_empty());
        match missing.filter(|_| entry.status.needs_reason()) {
            Some((key, _)) => {
                let message = format!("the decision about {} has no `{key}`", entry.finding);
                let help = "write who decided (`by`) and why (`reason`)";
                problems.push(file.problem(&[Step::Item(index), Step::Key(key)], 0, message).help(help));
            }
            None => kept.push(Kept { entry, path: file.path.clone(), line: lines.get(index).copied().unwrap_or(1) }),
        }
    }
}

/// The lines, from 1, on which the items of a list begin that is written with a dash at the start of a line. Of lists in
/// other form the items have no lines.
fn lines_of_items(text: &str, items: usize) -> Vec<usize> {
    let starts = |line: &str| line.strip_prefix('-').is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    let lines: Vec<usize> =
        (1..).zip(text.lines()).filter(|(_, line)| starts(line)).map(|(number, _)| number).collect();
    if lines.len() == items { lines } else { Vec::new() }
}

/// Adds decisions at the end of a file, which is begun where there is none. What stands in it stays as it is.
///
/// # Errors
/// The file cannot be read or written.
pub fn append(path: &Path, entries: &[Entry]) -> io::Result<()> {
    let before = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error),
    };
    let mut added = String::new();
    if before.is_empty() {
        added.push_str(HEAD);
    } else if !before.ends_with('\n') {
        added.push('\n');
    }
    for entry in entries {
        added.push_str(&serde_yaml::to_string(&[entry]).map_err(io::Error::other)?);
    }
    OpenOptions::new().create(true).append(true).open(path)?.write_all(added.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::DecisionStatus;

    fn entry(finding: &str) -> Entry {
        Entry {
            finding: finding.to_owned(),
            status: DecisionStatus::Accepted,
            reason: "both are right: \"two counts\"".to_owned(),
            by: "Ann Example".to_owned(),
            date: "2026-03-12".parse().ok(),
            code: None,
            sides: Vec::new(),
        }
    }

    #[test]
    fn what_is_added_is_read_again_and_what_was_there_stays() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(FILE_NAME);
        append(&path, &[entry("1a"), entry("012345678901")]).unwrap();
        fs::write(&path, format!("{}# ours", fs::read_to_string(&path).unwrap())).unwrap();
        append(&path, &[entry("3c")]).unwrap();
        assert!(fs::read_to_string(&path).unwrap().contains("\n# ours\n- finding: 3c\n"));
        let (kept, problems) = load(std::slice::from_ref(&path));
        assert_eq!(problems, []);
        let entries: Vec<Entry> = kept.iter().map(|kept| kept.entry.clone()).collect();
        assert_eq!(entries, [entry("1a"), entry("012345678901"), entry("3c")]);
        let lines = fs::read_to_string(&path).unwrap();
        let line = |kept: &Kept| lines.lines().nth(kept.line - 1).map(str::to_owned);
        assert_eq!(line(&kept[2]).as_deref(), Some("- finding: 3c"));
    }

    #[test]
    fn mistakes_are_told_with_their_place() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(FILE_NAME);
        let cases = [
            ("- {finding: 1a, status: acepted, reason: r, by: b}", "did you mean `accepted`?"),
            ("- finding: 1a\n  status: accepted\n  reason: ' '\n  by: b", "has no `reason`"),
            ("- finding: 1a\n  status: later\n  reason: r", "has no `by`"),
            ("- finding: 1a\n  status: later\n  reason: r\n  by: b\n  date: 2026-02-30", "2025-10-30"),
            ("decisions: []", "write a list"),
        ];
        for (text, want) in cases {
            fs::write(&path, text).unwrap();
            let (kept, problems) = load(std::slice::from_ref(&path));
            assert!(kept.is_empty(), "{text}");
            assert!(problems[0].to_string().contains(want), "{text}: {}", problems[0]);
            assert!(problems[0].line.is_some());
        }
        for empty in ["", "# nothing yet\n\n", "[]", "- {finding: 1a, status: baseline}"] {
            fs::write(&path, empty).unwrap();
            assert_eq!(load(std::slice::from_ref(&path)).1, [], "{empty}");
        }
    }

    #[test]
    fn files_are_found_next_to_articles_and_each_once() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(FILE_NAME), "").unwrap();
        let article = dir.path().join("a.txt");
        let found = find(Path::new("/nowhere"), [dir.path(), article.as_path(), Path::new("-")]);
        assert_eq!(found, [dir.path().join(FILE_NAME)]);
    }
}
