//! What stages once wrote and no stage writes any more.

use super::subfolders;
use crate::testing::snapshot::STAGES;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Text files of no stage, and the folders of cases that have nothing left but such files, each with the name of its
/// case, in order.
pub fn find(folder: &Path) -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    for case in subfolders(folder).unwrap_or_default() {
        let name = case.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if nothing_else(&case) {
            found.push((name, case));
            continue;
        }
        let old = entries(&case).into_iter().filter(|path| is_snapshot(path) && !is_of_a_stage(path));
        found.extend(old.map(|path| (name.clone(), path)));
    }
    found
}

/// Whether the folder of a case has nothing left but what stages wrote: the case itself is gone.
pub fn nothing_else(case: &Path) -> bool {
    let entries = entries(case);
    entries.iter().any(|path| is_of_a_stage(path)) && entries.iter().all(|path| is_snapshot(path))
}

/// Removes something that was found. A folder goes only with nothing in it but snapshots.
pub fn remove(path: &Path) -> io::Result<()> {
    if !path.is_dir() {
        return fs::remove_file(path);
    }
    for file in entries(path) {
        fs::remove_file(file)?;
    }
    fs::remove_dir(path)
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path()).collect();
    entries.sort();
    entries
}

fn is_snapshot(path: &Path) -> bool {
    path.is_file() && path.extension().is_some_and(|extension| extension == "txt")
}

fn is_of_a_stage(path: &Path) -> bool {
    is_snapshot(path) && path.file_stem().is_some_and(|stem| STAGES.iter().any(|stage| stem == *stage))
}
