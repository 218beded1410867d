//! A folder of articles to run the program in.

use assert_cmd::Command;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

pub struct Desk {
    folder: TempDir,
}

impl Desk {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// Adds a file, with the folders above it.
    #[allow(dead_code, reason = "not every test that shares this module needs it")]
    pub fn article(self, path: &str, text: &str) -> Self {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().expect("inside the folder")).expect("a folder");
        fs::write(path, text).expect("a file");
        self
    }

    #[allow(dead_code, reason = "not every test that shares this module needs it")]
    pub fn folder(self, path: &str) -> Self {
        fs::create_dir_all(self.path().join(path)).expect("a folder");
        self
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    #[allow(dead_code, reason = "not every test that shares this module needs it")]
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path().join(path)).expect("a file")
    }

    /// The program in this folder, without what the environment says about colour.
    pub fn run<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Command {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("factlint"));
        for variable in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
            command.env_remove(variable);
        }
        command.current_dir(self.path()).args(arguments);
        command
    }
}
