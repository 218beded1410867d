use super::{STALE, errors, file_of, load, name, read, run, stale};
use crate::pipeline::Run;
use crate::problem::Problem;
use crate::rule::Pack;
use crate::testing::filter::Filter;
use crate::testing::snapshot::snapshots;
use rayon::prelude::*;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What accepting came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Accepted {
    pub written: Vec<PathBuf>,
    /// Files of no stage, and cases that had nothing left but files of stages.
    pub removed: Vec<PathBuf>,
    pub problems: Vec<Problem>,
}

/// Makes what the stages now make of the cases the wanted, where the filter takes the stage (`CASE: STAGE`), and
/// removes what is stale. Nothing is written if any case has a problem.
#[must_use]
pub fn accept(folder: &Path, pack: &Pack, filter: &Filter) -> Accepted {
    let (cases, mut problems) = load(folder);
    let runs: Vec<Run> = cases.par_iter().map(|case| run(case, pack)).collect();
    problems.extend(runs.iter().flat_map(errors));
    let mut accepted = Accepted { problems, ..Accepted::default() };
    if !accepted.problems.is_empty() {
        return accepted;
    }
    for (case, run) in cases.iter().zip(&runs) {
        for snapshot in snapshots(run, &case.articles) {
            let path = file_of(case, &snapshot);
            if filter.takes(&name(&case.name, snapshot.stage)) && read(&path).as_ref() != Some(&snapshot.lines) {
                let text: String = snapshot.lines.iter().flat_map(|line| [line, "\n"]).collect();
                let written = fs::write(&path, text);
                accepted.note(path, written, |accepted| &mut accepted.written);
            }
        }
    }
    for (_, path) in stale::find(folder).into_iter().filter(|(case, _)| filter.takes(&name(case, STALE))) {
        let removed = stale::remove(&path);
        accepted.note(path, removed, |accepted| &mut accepted.removed);
    }
    accepted
}

impl Accepted {
    fn note(&mut self, path: PathBuf, done: io::Result<()>, list: impl FnOnce(&mut Self) -> &mut Vec<PathBuf>) {
        match done {
            Ok(()) => list(self).push(path),
            Err(error) => {
                let shown = path.display().to_string();
                self.problems.push(Problem::error(shown, format!("cannot change it: {error}")));
            }
        }
    }
}
