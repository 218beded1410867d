//! From the paths of the command line to files that can be read.

use crate::problem::Problem;
use ignore::WalkBuilder;
use rustc_hash::FxHashSet;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

/// Larger files are refused: no article has 64 MiB, and every offset must fit into 32 bits with room to spare.
pub const MOST_BYTES: u64 = 64 << 20;
/// What the name of an article ends with. In folders other files are passed over; a file that is named is read.
pub const EXTENSIONS: [&str; 7] = ["txt", "text", "md", "markdown", "html", "htm", "xhtml"];
/// How standard input is named.
pub const STANDARD_INPUT: &str = "-";

/// A file to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// As given; inside a folder, the folder as given and the path below it, with `/`.
    pub path: String,
    place: Place,
}

/// Where the bytes of an input are.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Place {
    StandardInput,
    File(PathBuf),
    Memory(String),
}

impl Input {
    /// What is not in a file: a test, the buffer of an editor. The ending of its name tells its format.
    #[must_use]
    pub fn in_memory(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: name.into(), place: Place::Memory(text.into()) }
    }

    /// The bytes of the file.
    ///
    /// # Errors
    /// It cannot be read, or has more than [`MOST_BYTES`].
    pub fn bytes(&self) -> Result<Vec<u8>, Problem> {
        match &self.place {
            Place::StandardInput => read_all(&self.path, std::io::stdin().lock(), 0),
            Place::Memory(text) => read_all(&self.path, text.as_bytes(), text.len() as u64),
            Place::File(file) => {
                let opened = File::open(file).map_err(|error| unreadable(&self.path, &error))?;
                let length = opened.metadata().map_or(0, |metadata| metadata.len());
                read_all(&self.path, opened, length)
            }
        }
    }
}

/// The files that a run has already, so that it reads each once; `None` is standard input.
#[derive(Debug, Default)]
pub struct Seen(FxHashSet<Option<PathBuf>>);

impl Seen {
    /// Leaves a file out that is not to be read.
    pub fn add(&mut self, file: &Path) {
        self.0.insert(Some(real(file)));
    }

    fn is_new(&mut self, input: &Input) -> bool {
        match &input.place {
            Place::StandardInput => self.0.insert(None),
            Place::File(file) => self.0.insert(Some(real(file))),
            Place::Memory(_) => true,
        }
    }
}

/// What tells whether two paths lead to one file.
fn real(file: &Path) -> PathBuf {
    file.canonicalize().unwrap_or_else(|_| file.to_owned())
}

fn read_all(path: &str, from: impl Read, length: u64) -> Result<Vec<u8>, Problem> {
    let too_large = || {
        Problem::error(path, format!("the file is larger than {} MiB", MOST_BYTES >> 20))
            .help("split it: an article a file")
    };
    if length > MOST_BYTES {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0) + 1);
    from.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(|error| unreadable(path, &error))?;
    if bytes.len() as u64 > MOST_BYTES { Err(too_large()) } else { Ok(bytes) }
}

/// Finds the files that the paths name and that were not seen, each once: files in the order given, those of a folder in the order of their
/// names. Ignore files (`.gitignore`, `.ignore`) hold inside folders, and hidden files are passed over there.
/// Problems: a path that is not there, a folder without articles or one that cannot be read.
#[must_use]
pub fn discover(paths: &[PathBuf], seen: &mut Seen, problems: &mut Vec<Problem>) -> Vec<Input> {
    let mut inputs = Vec::new();
    for path in paths {
        let shown = path.display().to_string();
        let found = if shown == STANDARD_INPUT {
            vec![Input { path: shown, place: Place::StandardInput }]
        } else {
            match std::fs::metadata(path) {
                Ok(metadata) if metadata.is_dir() => folder_of(path, &shown, problems),
                Ok(_) => vec![Input { path: shown, place: Place::File(path.clone()) }],
                Err(error) => {
                    problems.push(unreadable(&shown, &error));
                    Vec::new()
                }
            }
        };
        inputs.extend(found.into_iter().filter(|input| seen.is_new(input)));
    }
    inputs
}

fn folder_of(folder: &Path, shown: &str, problems: &mut Vec<Problem>) -> Vec<Input> {
    let mut files = Vec::new();
    let (mut passed_over, mut failed) = (0, false);
    let walk = WalkBuilder::new(folder).require_git(false).git_global(false).git_exclude(false).build();
    for entry in walk {
        match entry {
            Ok(entry) if !entry.path().is_file() => {}
            Ok(entry) if is_article(entry.path()) => files.push(entry.into_path()),
            Ok(_) => passed_over += 1,
            Err(error) => {
                failed = true;
                problems.push(
                    Problem::error(shown, format!("a part of the folder cannot be read: {error}"))
                        .help("change its permissions, or leave it out"),
                );
            }
        }
    }
    if files.is_empty() && !failed {
        let message = match passed_over {
            0 => "there are no articles in the folder".to_owned(),
            1 => "there are no articles in the folder (1 other file was passed over)".to_owned(),
            n => format!("there are no articles in the folder ({n} other files were passed over)"),
        };
        let endings = EXTENSIONS.map(|extension| format!(".{extension}")).join(", ");
        problems
            .push(Problem::error(shown, message).help(format!(
                "articles end in {endings}, and are not hidden or ignored; name other files one by one"
            )));
    }
    // In the order of paths, which are compared name by name: taking them apart at every comparison takes longer than reading.
    files.sort_by_cached_key(|file| {
        let below = file.strip_prefix(folder).unwrap_or(file);
        below.components().map(|part| part.as_os_str().to_owned()).collect::<Vec<_>>()
    });
    let shown = shown.trim_end_matches('/');
    let input = |file: PathBuf| {
        let below = file.strip_prefix(folder).unwrap_or(&file);
        let below: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        Input { path: format!("{shown}/{}", below.join("/")), place: Place::File(file) }
    };
    files.into_iter().map(input).collect()
}

fn is_article(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| EXTENSIONS.iter().any(|known| known.eq_ignore_ascii_case(extension)))
}

fn unreadable(path: &str, error: &std::io::Error) -> Problem {
    match error.kind() {
        ErrorKind::NotFound => {
            Problem::error(path, "there is no such file or folder").help("check the spelling of the path")
        }
        ErrorKind::PermissionDenied => {
            Problem::error(path, "no permission to read the file").help("change its permissions, or leave it out")
        }
        _ => Problem::error(path, format!("cannot be read: {error}")).help("check the file, or leave it out"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn found(paths: &[String]) -> (Vec<String>, Vec<String>) {
        let mut problems = Vec::new();
        let paths: Vec<PathBuf> = paths.iter().map(PathBuf::from).collect();
        let inputs = discover(&paths, &mut Seen::default(), &mut problems);
        (inputs.into_iter().map(|i| i.path).collect(), problems.into_iter().map(|p| p.message).collect())
    }

    #[test]
    fn folders_are_walked_in_order_and_ignore_files_hold() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        fs::create_dir_all(root.join("b/deep")).unwrap();
        fs::create_dir_all(root.join("empty")).unwrap();
        for name in ["z.txt", "a.md", "b/deep/c.HTML", "b/drop.txt", ".hidden.txt", "b/data.json", "notes"] {
            fs::write(root.join(name), "text").unwrap();
        }
        fs::write(root.join(".gitignore"), "drop.txt\n").unwrap();
        let shown = |names: &[&str]| names.iter().map(|n| format!("{}/{n}", root.display())).collect::<Vec<_>>();
        let given = format!("{}/", root.display());
        assert_eq!(found(std::slice::from_ref(&given)), (shown(&["a.md", "b/deep/c.HTML", "z.txt"]), vec![]));
        let twice = [shown(&["z.txt", "notes"]), vec![given]].concat();
        assert_eq!(found(&twice), (shown(&["z.txt", "notes", "a.md", "b/deep/c.HTML"]), vec![]));
        let (paths, problems) = found(&shown(&["empty", "none.txt"]));
        assert_eq!(paths, [] as [String; 0]);
        assert_eq!(problems, ["there are no articles in the folder", "there is no such file or folder"]);
    }

    #[test]
    fn large_files_are_refused_before_they_are_read() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("large.txt");
        File::create(&path).unwrap().set_len(MOST_BYTES + 1).unwrap();
        let inputs = discover(&[path], &mut Seen::default(), &mut Vec::new());
        assert_eq!(inputs[0].bytes().unwrap_err().message, "the file is larger than 64 MiB");
    }
}
