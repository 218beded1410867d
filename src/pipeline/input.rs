//! From the paths of a command line to the articles of a run.

use crate::article::{self, Seen, discover};
use crate::problem::Problem;
use std::path::{Path, PathBuf};

/// One article to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    pub article: article::Input,
    /// Whether findings must have a side in it.
    pub draft: bool,
}

impl Input {
    /// An article that is not in a file: a test, the buffer of an editor. The ending of its name tells its format.
    #[must_use]
    pub fn in_memory(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { article: article::Input::in_memory(name, text), draft: false }
    }

    /// The texts of a test: plain text, or Markdown where it starts with front matter.
    #[must_use]
    pub fn given(texts: &[String]) -> Vec<Self> {
        let input = |(number, text): (usize, &String)| {
            let ending = if text.starts_with("---") { "md" } else { "txt" };
            Self::in_memory(format!("given-{number}.{ending}"), text)
        };
        (1..).zip(texts).map(input).collect()
    }
}

/// The files that the paths name: drafts first, then in the order given, folders in the order of their files' names.
/// A file that is named twice is read once. `exclude`, the files that reports go to, are
/// never articles.
pub fn gather(drafts: &[PathBuf], others: &[PathBuf], exclude: &[&Path], problems: &mut Vec<Problem>) -> Vec<Input> {
    let mut seen = Seen::default();
    for path in exclude {
        seen.add(path);
    }
    let mut inputs = Vec::new();
    for (paths, draft) in [(drafts, true), (others, false)] {
        let found = discover(paths, &mut seen, problems);
        inputs.extend(found.into_iter().map(|article| Input { article, draft }));
    }
    inputs
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn drafts_come_first_and_nothing_comes_twice() {
        let dir = tempfile::tempdir().unwrap();
        let file = |name: &str| dir.path().join(name);
        for name in ["b.txt", "a.txt", "draft.txt", "report.txt", "picture.png"] {
            fs::write(file(name), "x").unwrap();
        }
        let mut problems = Vec::new();
        let all = [dir.path().to_owned(), file("a.txt")];
        let inputs = gather(&[file("draft.txt")], &all, &[&file("report.txt")], &mut problems);
        let named: Vec<_> = inputs.iter().map(|i| (i.article.path.rsplit('/').next().unwrap(), i.draft)).collect();
        assert_eq!(named, [("draft.txt", true), ("a.txt", false), ("b.txt", false)]);
        assert!(problems.is_empty());
    }
}
