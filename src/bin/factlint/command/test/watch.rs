use super::{golden, once};
use crate::arguments::{Common, TestArguments};
use crate::status::Status;
use crate::troubles;
use factlint::problem::Problem;
use notify::{EventKind, RecursiveMode, Watcher as _};
use std::io::{self, IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::sync::mpsc;
use std::time::Duration;

/// How long to wait for the rest of what an editor does when it saves.
const SETTLE: Duration = Duration::from_millis(60);
/// Empties the screen of a terminal.
const CLEAR: &str = "\x1b[2J\x1b[H";

/// Runs the tests now and whenever something changes that they depend on, until it is stopped.
pub fn watch(arguments: &TestArguments, common: &Common) -> Status {
    let (sender, changes) = mpsc::channel();
    let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| !matches!(event.kind, EventKind::Access(_))) {
            let _ = sender.send(());
        }
    });
    let folders = folders(arguments, common);
    let started = watcher.and_then(|mut watcher| {
        folders.iter().try_for_each(|folder| watcher.watch(folder, RecursiveMode::Recursive))?;
        Ok(watcher)
    });
    let _watcher = match started {
        Ok(watcher) => watcher,
        Err(error) => {
            troubles::tell(&[Problem::error("--watch", format!("cannot watch the rules: {error}"))], common);
            return Status::Failed;
        }
    };
    let names: Vec<String> = folders.iter().map(|folder| folder.display().to_string()).collect();
    loop {
        let mut out = io::stdout();
        if out.is_terminal() {
            let _ = out.write_all(CLEAR.as_bytes());
        }
        let status = once(arguments, common);
        let _ = writeln!(out, "watching {}; Ctrl-C ends it", names.join(", "));
        if changes.recv().is_err() {
            return status;
        }
        while changes.recv_timeout(SETTLE).is_ok() {}
    }
}

/// What the tests depend on: the rules and the settings of the project, and the golden cases.
fn folders(arguments: &TestArguments, common: &Common) -> Vec<PathBuf> {
    let (pack, _) = common.pack();
    let mut folders = common.rules.clone();
    folders.extend(pack.settings.packs());
    folders.extend(pack.settings.file.as_ref().map(|file| PathBuf::from(&file.path)));
    folders.extend(golden(arguments));
    folders.retain(|folder| folder.exists());
    folders
}
