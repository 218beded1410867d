//! The golden cases: whole articles, what must come of them, and what each stage made of them when it was last
//! accepted.

mod accept;
mod stale;
#[cfg(test)]
mod tests;

pub use accept::{Accepted, accept};

use super::case::Case;
use super::difference::difference;
use super::expectation;
use super::filter::Filter;
use super::report::{Failure, Report};
use super::snapshot::{Snapshot, snapshots};
use crate::pipeline::{self, Options, Run, Silent};
use crate::problem::{Gravity, Problem};
use crate::rule::Pack;
use rayon::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};

/// The name under which files of no stage are reported.
const STALE: &str = "stale";

/// Runs the cases of a folder, in order of their names. Writes nothing.
#[must_use]
pub fn goldens(folder: &Path, pack: &Pack, filter: &Filter) -> Report {
    let (cases, problems) = load(folder);
    let cases: Vec<Report> = cases.par_iter().map(|case| run_case(case, pack, filter)).collect();
    let mut report = cases.into_iter().fold(Report { problems, ..Report::default() }, Report::and);
    for (case, path) in stale::find(folder) {
        let test = name(&case, STALE);
        if filter.takes(&test) {
            let message = "no stage writes this any more".to_owned();
            let place = path.display().to_string();
            report.failures.push(Failure { test, place, message, difference: Vec::new(), accept: Some(case) });
        }
    }
    report
}

fn run_case(case: &Case, pack: &Pack, filter: &Filter) -> Report {
    let mut report = Report::default();
    let run = run(case, pack);
    report.problems.extend(errors(&run));
    for snapshot in snapshots(&run, &case.articles) {
        let test = name(&case.name, snapshot.stage);
        if filter.takes(&test) {
            let failure = moved(case, &snapshot, test.clone());
            report.count(test, failure);
        }
    }
    for checked in expectation::check(case, &run) {
        let test = name(&case.name, &checked.id);
        if filter.takes(&test) {
            report.count(test, checked.judged(case));
        }
    }
    report
}

/// The failure if the stage makes something else of the case than was accepted.
fn moved(case: &Case, snapshot: &Snapshot, test: String) -> Option<Failure> {
    let path = file_of(case, snapshot);
    let accepted = read(&path);
    let difference = difference(accepted.as_deref().unwrap_or_default(), &snapshot.lines);
    let message = match accepted {
        None => format!("no {} were ever accepted", snapshot.stage),
        Some(_) if difference.is_empty() => return None,
        Some(_) => format!("other {} than accepted", snapshot.stage),
    };
    let place = path.display().to_string();
    Some(Failure { test, place, message, difference, accept: Some(case.name.clone()) })
}

fn name(case: &str, check: &str) -> String {
    format!("{case}: {check}")
}

/// The cases of a folder, in order of their names, and what is wrong with others.
fn load(folder: &Path) -> (Vec<Case>, Vec<Problem>) {
    let mut problems = Vec::new();
    let folders = match subfolders(folder) {
        Ok(folders) => folders,
        Err(error) => {
            let problem = Problem::error(folder.display().to_string(), format!("cannot read golden cases: {error}"));
            return (Vec::new(), vec![problem.help("name their folder with --golden")]);
        }
    };
    let left_over = |folder: &PathBuf| stale::nothing_else(folder);
    let cases =
        folders.iter().filter(|folder| !left_over(folder)).filter_map(|case| Case::load(case, &mut problems)).collect();
    (cases, problems)
}

fn subfolders(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut folders: Vec<PathBuf> =
        fs::read_dir(folder)?.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    Ok(folders)
}

fn run(case: &Case, pack: &Pack) -> Run {
    let options = Options { published: case.wanted.published.map(|day| day.to_string()), ..Options::default() };
    pipeline::check(&case.inputs, pack, &options, &Silent)
}

/// What kept a case from being run; warnings do not.
fn errors(run: &Run) -> impl Iterator<Item = Problem> {
    run.problems.iter().filter(|problem| problem.gravity == Gravity::Error).cloned()
}

fn file_of(case: &Case, snapshot: &Snapshot) -> PathBuf {
    case.folder.join(format!("{}.txt", snapshot.stage))
}

/// The lines of a snapshot as accepted; `None` if there is none.
fn read(path: &Path) -> Option<Vec<String>> {
    Some(fs::read_to_string(path).ok()?.lines().map(str::to_owned).collect())
}
