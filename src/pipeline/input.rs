//! From the paths of a command line to the files of a run.

use crate::problem::Problem;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The path that stands for standard input.
pub const STDIN: &str = "-";

/// One article to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// [`STDIN`], or a file: as given, or the folder as given and the path below it.
    pub path: PathBuf,
    /// Whether findings must have a side in it.
    pub draft: bool,
    /// What to read instead of the file of that path: a test, the buffer of an editor.
    pub text: Option<String>,
}

impl Input {
    /// An article that is not in a file. The ending of its name tells its format.
    #[must_use]
    pub fn in_memory(name: impl Into<PathBuf>, text: impl Into<String>) -> Self {
        Self { path: name.into(), draft: false, text: Some(text.into()) }
    }

    /// The path as shown in reports.
    #[must_use]
    pub fn shown(&self) -> String {
        self.path.display().to_string()
    }
}

/// The files that the paths name: drafts first, then in the order given, folders in the order of their files' names.
/// A file that is named twice is read once. `exclude`, the file that the report goes to, is never an article.
pub fn gather(
    drafts: &[PathBuf],
    others: &[PathBuf],
    exclude: Option<&Path>,
    problems: &mut Vec<Problem>,
) -> Vec<Input> {
    let mut seen: BTreeSet<PathBuf> = exclude.and_then(|path| path.canonicalize().ok()).into_iter().collect();
    let mut inputs = Vec::new();
    for (paths, draft) in [(drafts, true), (others, false)] {
        for path in paths {
            for file in files(path, problems) {
                let real = file.canonicalize().unwrap_or_else(|_| file.clone());
                if seen.insert(real) {
                    inputs.push(Input { path: file, draft, text: None });
                }
            }
        }
    }
    inputs
}

fn files(path: &Path, problems: &mut Vec<Problem>) -> Vec<PathBuf> {
    if path == Path::new(STDIN) {
        return vec![path.to_owned()];
    }
    let shown = path.display().to_string();
    match fs::metadata(path) {
        Err(error) => {
            let problem = Problem::error(shown, format!("cannot read it: {}", reason(&error)));
            problems.push(problem.help("check the path"));
            Vec::new()
        }
        Ok(metadata) if metadata.is_dir() => {
            let found = walk(path);
            if found.is_empty() {
                let problem = Problem::error(shown, "there are no articles in this folder");
                problems.push(problem.help("articles are files named .txt, .md, .html and the like"));
            }
            found
        }
        Ok(_) => vec![path.to_owned()],
    }
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = ignore::WalkBuilder::new(folder)
        .build()
        .filter_map(Result::ok)
        .map(ignore::DirEntry::into_path)
        .filter(|path| path.is_file())
        .filter(|path| path.extension().is_some_and(|e| ["txt", "md", "html", "htm"].iter().any(|known| e == *known)))
        .collect();
    found.sort();
    found
}

/// What the system says about a failure, without its error number.
pub(super) fn reason(error: &std::io::Error) -> String {
    let said = error.to_string();
    let said = said.split(" (os error").next().unwrap_or_default();
    let mut letters = said.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn touch(path: &Path) {
        fs::write(path, "x").unwrap();
    }

    #[test]
    fn drafts_come_first_and_nothing_comes_twice() {
        let dir = tempfile::tempdir().unwrap();
        let file = |name: &str| dir.path().join(name);
        for name in ["b.txt", "a.txt", "draft.txt", "report.txt", "picture.png"] {
            touch(&file(name));
        }
        let mut problems = Vec::new();
        let all = [dir.path().to_owned(), file("a.txt")];
        let inputs = gather(&[file("draft.txt")], &all, Some(&file("report.txt")), &mut problems);
        let named: Vec<_> = inputs.iter().map(|i| (i.path.file_name().unwrap().to_str().unwrap(), i.draft)).collect();
        assert_eq!(named, [("draft.txt", true), ("a.txt", false), ("b.txt", false)]);
        assert!(problems.is_empty());
    }

    #[test]
    fn what_is_not_there_is_an_error_and_the_rest_is_read() {
        let dir = tempfile::tempdir().unwrap();
        touch(&dir.path().join("a.txt"));
        fs::create_dir(dir.path().join("empty")).unwrap();
        let mut problems = Vec::new();
        let paths = [dir.path().join("none.txt"), dir.path().join("empty"), dir.path().join("a.txt"), STDIN.into()];
        let inputs = gather(&[], &paths, None, &mut problems);
        assert_eq!(inputs.len(), 2);
        let said: Vec<_> = problems.iter().map(|p| p.message.as_str()).collect();
        assert_eq!(said, ["cannot read it: no such file or directory", "there are no articles in this folder"]);
    }
}
