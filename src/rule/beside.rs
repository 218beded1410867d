//! Files of a desk that are found by their name.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The files of that name that belong to these inputs: in `here`, in the folders, and next to the files; each once.
#[must_use]
pub fn files_beside<'a>(name: &str, here: &Path, inputs: impl IntoIterator<Item = &'a Path>) -> Vec<PathBuf> {
    let folder = |path: &Path| if path.is_dir() { path.to_owned() } else { parent(path) };
    let folders = std::iter::once(here.to_owned()).chain(inputs.into_iter().map(folder));
    let mut seen = BTreeSet::new();
    folders
        .map(|folder| if folder.as_os_str() == "." { name.into() } else { folder.join(name) })
        .filter(|file| file.is_file() && file.canonicalize().is_ok_and(|real| seen.insert(real)))
        .collect()
}

fn parent(path: &Path) -> PathBuf {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).map_or_else(|| PathBuf::from("."), Path::to_owned)
}
