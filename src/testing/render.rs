//! The results of tests, for people and for programs.

use super::coverage::Coverage;
use super::report::Report;
use serde_json::json;
use std::io::{self, Write};

/// A difference is shown up to so many lines; the snapshots in version control have the rest.
const SHOWN: usize = 40;

/// Writes the failures, each with its difference and the command that accepts it, then a summary. `accept` is the
/// command, without what to accept.
///
/// # Errors
/// Writing fails.
pub fn text(report: &Report, coverage: Option<&Coverage>, accept: &str, out: &mut dyn Write) -> io::Result<()> {
    for failure in &report.failures {
        writeln!(out, "failed  {}  ({}): {}", failure.test, failure.place, failure.message)?;
        for line in failure.difference.iter().take(SHOWN) {
            writeln!(out, "  {line}")?;
        }
        if failure.difference.len() > SHOWN {
            writeln!(out, "  … and {} more lines", failure.difference.len() - SHOWN)?;
        }
        if let Some(what) = &failure.accept {
            writeln!(out, "  to accept: {accept} {what}:")?;
        }
    }
    if let Some(coverage) = coverage {
        for gap in &coverage.gaps {
            writeln!(out, "{gap}")?;
        }
        writeln!(out, "{} rules, {} gaps in their tests", coverage.rules, coverage.gaps.len())?;
    }
    writeln!(out, "{} passed, {} failed", report.passed.len(), report.failures.len())
}

/// Writes one object.
///
/// # Errors
/// Writing fails.
pub fn json(report: &Report, coverage: Option<&Coverage>, out: &mut dyn Write) -> io::Result<()> {
    let problems: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
    let object = json!({
        "version": 1,
        "passed": report.passed.len(),
        "failed": report.failures.len(),
        "failures": report.failures,
        "problems": problems,
        "gaps": coverage.map(|coverage| &coverage.gaps),
    });
    serde_json::to_writer_pretty(&mut *out, &object)?;
    writeln!(out)
}
