use factlint::problem::{Gravity, Problem};
use factlint::rule::Pack;
use serde::Serialize;
use std::io::{self, Write};

/// What the check came to, in one line; the problems themselves are told like those of every command.
pub fn summary(pack: &Pack, problems: &[Problem], out: &mut dyn Write) -> io::Result<()> {
    let count = |gravity| problems.iter().filter(|problem| problem.gravity == gravity).count();
    let (errors, warnings) = (count(Gravity::Error), count(Gravity::Warning));
    let own = pack.files.values().filter(|file| !file.is_built_in()).count();
    let files = pack.files.len();
    write!(out, "{} checked", counted(files, "file"))?;
    if own > 0 {
        write!(out, " ({own} of them yours)")?;
    }
    writeln!(out, ": {}, {}", counted(errors, "mistake"), counted(warnings, "warning"))
}

/// The version of the form of the object: raised when something in it changes its meaning.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    /// How many files were checked, and how many of them are not inside the program.
    files: usize,
    own: usize,
    problems: Vec<Told<'a>>,
}

#[derive(Serialize)]
struct Told<'a> {
    path: &'a str,
    /// From 1; columns and lengths in characters.
    line: Option<usize>,
    column: Option<usize>,
    /// Null where it is not known how much of the line is meant.
    length: Option<usize>,
    severity: &'static str,
    message: &'a str,
    help: Option<&'a str>,
}

/// The same as one JSON object, with every problem.
pub fn json(pack: &Pack, problems: &[Problem], out: &mut dyn Write) -> io::Result<()> {
    let told = problems.iter().map(|problem| Told {
        path: &problem.path,
        line: problem.line,
        column: problem.column,
        length: Some(problem.length).filter(|length| *length > 0),
        severity: if problem.gravity == Gravity::Error { "error" } else { "warning" },
        message: &problem.message,
        help: problem.help.as_deref(),
    });
    let own = pack.files.values().filter(|file| !file.is_built_in()).count();
    let report = Report { version: VERSION, files: pack.files.len(), own, problems: told.collect() };
    serde_json::to_writer_pretty(&mut *out, &report)?;
    out.write_all(b"\n")
}

fn counted(count: usize, noun: &str) -> String {
    match count {
        0 => format!("no {noun}s"),
        1 => format!("1 {noun}"),
        more => format!("{more} {noun}s"),
    }
}
