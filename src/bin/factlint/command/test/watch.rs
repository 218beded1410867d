use super::{golden, once};
use crate::arguments::{Common, TestArguments};
use crate::status::Status;
use crate::troubles;
use factlint::problem::Problem;
use notify::{EventKind, RecursiveMode, Watcher as _};
use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

/// How long to wait for the rest of what an editor does when it saves.
const SETTLE: Duration = Duration::from_millis(60);
/// Empties the screen of a terminal.
const CLEAR: &str = "\x1b[2J\x1b[H";

/// Runs the tests now and whenever something changes that they depend on, until it is stopped.
pub fn watch(arguments: &TestArguments, common: &Common) -> Status {
    let (sender, changes) = mpsc::channel();
    let Watched { folders, settings } = Watched::of(arguments, common);
    // What has changed is told by its whole path.
    let inside: Vec<PathBuf> = folders.iter().filter_map(|folder| std::path::absolute(folder).ok()).collect();
    let file = settings.clone();
    let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        let matters = |path: &PathBuf| {
            inside.iter().any(|folder| path.starts_with(folder))
                || file.as_ref().is_some_and(|file| path.file_name() == file.file_name())
        };
        let counts = |event: notify::Event| {
            !matches!(event.kind, EventKind::Access(_)) && (event.paths.is_empty() || event.paths.iter().any(matters))
        };
        if event.is_ok_and(counts) {
            let _ = sender.send(());
        }
    });
    let started = watcher.and_then(|mut watcher| {
        folders.iter().try_for_each(|folder| watcher.watch(folder, RecursiveMode::Recursive))?;
        // Editors save by putting another file in the place of the old one: only its folder hears of that.
        let beside =
            settings.as_ref().map(|file| file.parent().filter(|p| *p != Path::new("")).unwrap_or(Path::new(".")));
        beside.map_or(Ok(()), |folder| watcher.watch(folder, RecursiveMode::NonRecursive))?;
        Ok(watcher)
    });
    let _watcher = match started {
        Ok(watcher) => watcher,
        Err(error) => {
            troubles::tell(&[Problem::error("--watch", format!("cannot watch the rules: {error}"))], common);
            return Status::Failed;
        }
    };
    let names: Vec<String> = folders.iter().chain(&settings).map(|path| path.display().to_string()).collect();
    loop {
        let mut out = io::stdout();
        if out.is_terminal() {
            let _ = out.write_all(CLEAR.as_bytes());
        }
        let status = once(arguments, common);
        let _ = writeln!(out, "watching {}; Ctrl-C ends it", names.join(", ")).and_then(|()| out.flush());
        if changes.recv().is_err() {
            return status;
        }
        while changes.recv_timeout(SETTLE).is_ok() {}
    }
}

/// What the tests depend on.
struct Watched {
    /// The rules and the golden cases.
    folders: Vec<PathBuf>,
    /// The settings of the project.
    settings: Option<PathBuf>,
}

impl Watched {
    fn of(arguments: &TestArguments, common: &Common) -> Self {
        let (pack, _) = common.pack();
        let mut folders = common.rules.clone();
        folders.extend(pack.settings.packs());
        folders.extend(golden(arguments));
        folders.retain(|folder| folder.exists());
        Self { folders, settings: pack.settings.file.as_ref().map(|file| PathBuf::from(&file.path)) }
    }
}
