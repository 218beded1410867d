//! The report for editors, on a terminal or as plain text.

use crate::finding::Outcome;
use std::io::{self, Write};

/// How a report is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    /// Whether escape sequences may be used.
    pub color: bool,
    /// In columns.
    pub width: usize,
    /// Whether notes are shown like other findings, not as a list at the end.
    pub notes: bool,
    /// Whether header, notes and summary are left out.
    pub findings_only: bool,
}

/// Writes the findings.
///
/// # Errors
/// Writing fails.
pub fn text(outcome: &Outcome, _view: &View, out: &mut dyn Write) -> io::Result<()> {
    for finding in &outcome.findings {
        writeln!(out, "{}: {}", finding.code.name(), finding.message)?;
    }
    Ok(())
}
