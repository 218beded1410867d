//! `factlint test`: the tests inside the rules and the golden cases.

mod review;
mod watch;

use crate::arguments::{Common, TestArguments, TestFormat};
use crate::output::Output;
use crate::status::{self, Status};
use crate::troubles;
use factlint::pipeline::{self, Options};
use factlint::problem::Problem;
use factlint::rule::Pack;
use factlint::testing::{self, Filter, Report};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Where golden cases are, unless told.
const GOLDEN: &str = "golden";
/// Set where nobody looks at what is accepted.
const CI: &str = "CI";

/// Runs the tests, once or whenever something changes; or accepts what moved.
pub fn test(arguments: &TestArguments, common: &Common) -> Status {
    if arguments.watch { watch::watch(arguments, common) } else { once(arguments, common) }
}

fn once(arguments: &TestArguments, common: &Common) -> Status {
    let (pack, mut problems) = common.pack();
    let found = match Output::open(common) {
        Ok(output) if arguments.accept => accept(arguments, &pack, output, &mut problems),
        Ok(output) if arguments.review => review::review(arguments, &pack, output, &mut problems),
        Ok(output) => run(arguments, common, &pack, output, &mut problems),
        Err(problem) => {
            problems.push(problem);
            Status::Failed
        }
    };
    troubles::tell(&problems, common);
    found.max(status::judge(&problems))
}

fn run(arguments: &TestArguments, common: &Common, pack: &Pack, output: Output, problems: &mut Vec<Problem>) -> Status {
    let filter = filter(arguments);
    let options = Options { threads: common.threads, ..Options::default() };
    let (mut report, coverage) = pipeline::in_pool(&options, || {
        let mut report = testing::rules(pack, &filter);
        if let Some(folder) = golden(arguments) {
            report = report.and(testing::goldens(&folder, pack, &filter));
        }
        (report, arguments.coverage.then(|| testing::coverage(pack, &filter)))
    });
    if report.ran() == 0 && report.problems.is_empty() && !arguments.filter.is_empty() {
        report.problems.push(Problem::error(arguments.filter.join(", "), "no test has this in its name"));
    }
    let accept = accept_command(arguments, common);
    let written = output.write(|out| match arguments.format {
        TestFormat::Text => testing::text(&report, coverage.as_ref(), &accept, out),
        TestFormat::Json => testing::json(&report, coverage.as_ref(), out),
        TestFormat::Junit => testing::junit(&report, coverage.as_ref(), out),
    });
    let Report { failures, problems: met, .. } = report;
    problems.extend(met);
    problems.extend(written);
    let covered = coverage.is_none_or(|coverage| coverage.gaps.is_empty());
    if failures.is_empty() && covered { Status::Clean } else { Status::Findings }
}

/// Why nothing can be accepted now, if so.
fn refusal(flag: &str, problems: &[Problem]) -> Option<Problem> {
    if std::env::var_os(CI).is_some_and(|value| !value.is_empty()) {
        let problem = Problem::error(flag, format!("refused, because {CI} is set"));
        return Some(problem.help("accept where somebody reads the difference, and commit it"));
    }
    let broken = status::judge(problems) == Status::Failed;
    broken.then(|| Problem::error(flag, "refused, because the rules have mistakes").help("mend them first"))
}

fn accept(arguments: &TestArguments, pack: &Pack, output: Output, problems: &mut Vec<Problem>) -> Status {
    if let Some(refused) = refusal("--accept", problems) {
        problems.push(refused);
        return Status::Failed;
    }
    let folder = arguments.golden.clone().unwrap_or_else(|| GOLDEN.into());
    let accepted = testing::accept(&folder, pack, &filter(arguments));
    let written = output.write(|out| {
        list(out, "wrote", &accepted.written)?;
        list(out, "removed", &accepted.removed)?;
        writeln!(out, "{} written, {} removed", accepted.written.len(), accepted.removed.len())
    });
    problems.extend(accepted.problems);
    problems.extend(written);
    Status::Clean
}

fn list(out: &mut dyn Write, done: &str, paths: &[PathBuf]) -> io::Result<()> {
    paths.iter().try_for_each(|path| writeln!(out, "{done} {}", path.display()))
}

fn filter(arguments: &TestArguments) -> Filter {
    Filter::any(arguments.filter.iter().map(String::as_str))
}

/// The folder of golden cases: the one that was named, or the usual one where it is there.
fn golden(arguments: &TestArguments) -> Option<PathBuf> {
    arguments.golden.clone().or_else(|| Path::new(GOLDEN).is_dir().then(|| GOLDEN.into()))
}

/// The command that accepts a difference, without what to accept.
fn accept_command(arguments: &TestArguments, common: &Common) -> String {
    let mut command = String::from("factlint test --accept");
    for folder in &common.rules {
        command.extend([" --rules ", &folder.display().to_string()]);
    }
    if let Some(folder) = &arguments.golden {
        command.extend([" --golden ", &folder.display().to_string()]);
    }
    command
}
