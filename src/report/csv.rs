//! Findings as comma-separated values, one line a side, for spreadsheets.

use super::plain;
use crate::finding::{Finding, FindingSide, Outcome};
use std::io::{self, Write};

/// The first line.
const COLUMNS: [&str; 21] = [
    "id",
    "severity",
    "code",
    "rule",
    "confidence",
    "message",
    "side",
    "publisher",
    "published",
    "path",
    "line",
    "column",
    "text",
    "value",
    "sentence",
    "also",
    "check",
    "decision",
    "reason",
    "by",
    "date",
];

/// Writes the findings in their order, a line for each of their sides.
///
/// # Errors
/// Writing fails.
pub fn csv(outcome: &Outcome, out: &mut dyn Write) -> io::Result<()> {
    let mut table = ::csv::Writer::from_writer(out);
    table.write_record(COLUMNS)?;
    for finding in &outcome.findings {
        for (number, side) in (1..).zip(&finding.sides) {
            table.write_record(record(outcome, finding, number, side).map(|cell| harmless(&cell)))?;
        }
    }
    table.flush()
}

fn record(outcome: &Outcome, finding: &Finding, number: usize, side: &FindingSide) -> [String; COLUMNS.len()] {
    let source = outcome.source(side.source);
    let also: Vec<&str> = side.also.iter().map(|also| also.path.as_str()).collect();
    let decision = finding.decision.as_ref();
    [
        finding.id.clone(),
        format!("{:?}", finding.severity).to_lowercase(),
        finding.code.name().to_owned(),
        finding.rule.clone(),
        finding.confidence.to_string(),
        plain(&finding.message),
        number.to_string(),
        source.and_then(|source| source.publisher.as_deref()).map(plain).unwrap_or_default(),
        source.and_then(|source| source.published.as_deref()).map(plain).unwrap_or_default(),
        plain(&side.path),
        side.line.to_string(),
        side.column.to_string(),
        plain(&side.text),
        plain(&side.value),
        plain(&side.sentence),
        plain(&also.join(" ")),
        plain(&finding.check),
        decision.map(|decision| decision.status.name().to_owned()).unwrap_or_default(),
        decision.map(|decision| plain(&decision.reason)).unwrap_or_default(),
        decision.map(|decision| plain(&decision.by)).unwrap_or_default(),
        decision.and_then(|decision| decision.date.clone()).unwrap_or_default(),
    ]
}

/// A spreadsheet takes what begins like this for a formula, and an article may hold any: an apostrophe makes it text.
fn harmless(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@']) && cell.parse::<f64>().is_err();
    if formula { format!("'{cell}") } else { cell.to_owned() }
}
