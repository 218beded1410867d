//! `check --format json`: one object, as the contract has it.

use crate::finding::Outcome;
use crate::finding::{Finding, GroupInfo, SourceInfo};
use crate::problem::Problem;
use serde::Serialize;
use std::io::{self, Write};

/// The version of the form of the object: raised when something in it changes its meaning.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    tool: Tool<'a>,
    sources: &'a [SourceInfo],
    groups: &'a [GroupInfo],
    problems: Vec<Trouble<'a>>,
    findings: &'a [Finding],
}

#[derive(Serialize)]
struct Tool<'a> {
    name: &'static str,
    version: &'static str,
    /// The hash of the rules in force.
    rules: &'a str,
}

#[derive(Serialize)]
struct Trouble<'a> {
    path: &'a str,
    line: Option<usize>,
    message: String,
}

/// Writes the outcome and the problems of a run under the rules of that hash.
///
/// # Errors
/// Writing fails.
pub fn json(outcome: &Outcome, problems: &[Problem], rules: &str, out: &mut dyn Write) -> io::Result<()> {
    let problems = problems
        .iter()
        .map(|problem| Trouble { path: &problem.path, line: problem.line, message: problem.advice() })
        .collect();
    let report = Report {
        version: VERSION,
        tool: Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION"), rules },
        sources: &outcome.sources,
        groups: &outcome.groups,
        problems,
        findings: &outcome.findings,
    };
    serde_json::to_writer_pretty(&mut *out, &report)?;
    out.write_all(b"\n")
}
