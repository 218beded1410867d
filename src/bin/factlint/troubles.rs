//! Problems on standard error: `file:line:column: message; help`, one a line.

use crate::arguments::Common;
use crate::output;
use factlint::problem::{Gravity, Problem};
use std::io::{self, Write as _};

/// Tells the problems; with `--quiet` the errors only. If nobody listens, that is no reason to stop.
pub fn tell(problems: &[Problem], common: &Common) {
    let stderr = io::stderr();
    let choice = output::choice(common.color, &stderr);
    let mut out = anstream::AutoStream::new(stderr.lock(), choice);
    for problem in problems.iter().filter(|problem| !common.quiet || problem.gravity == Gravity::Error) {
        let _ = writeln!(out, "{problem}");
    }
}
