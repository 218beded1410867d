use factlint::problem::{Gravity, Problem};
use factlint::rule::Pack;
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

fn counted(count: usize, noun: &str) -> String {
    match count {
        0 => format!("no {noun}s"),
        1 => format!("1 {noun}"),
        more => format!("{more} {noun}s"),
    }
}
