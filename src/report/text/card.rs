//! One finding: what differs, the passages, and what to make of them.

use super::Page;
use super::sides::sides;
use crate::finding::{Finding, Outcome};
use crate::report::layout::{capitalized, pad};
use crate::report::paint::Role;
use crate::report::plain;
use crate::rule::Severity;
use std::io;
use unicode_width::UnicodeWidthStr as _;

/// The widest label under the passages, with its gap.
const LABEL: usize = 12;

/// From which confidence on, and what that means.
const SURENESS: [(f64, &str); 4] = [
    (0.9, "high: these are almost certainly about the same thing"),
    (0.75, "good: these are very likely about the same thing"),
    (0.5, "fair: these are probably about the same thing"),
    (f64::NEG_INFINITY, "low: these may be about different things"),
];

pub fn card(outcome: &Outcome, finding: &Finding, number: usize, page: &mut Page<'_>) -> io::Result<()> {
    let (role, severity) = named(finding.severity);
    let title = format!("{number}  {severity}  {}", finding.code.name());
    let line = "─".repeat(page.width.saturating_sub(title.width() + 1));
    let line = format!(
        "{}  {}  {} {}",
        page.paint.text(Role::Strong, &number.to_string()),
        page.paint.text(role, severity),
        finding.code.name(),
        page.paint.text(Role::Dim, &line),
    );
    page.line(&line)?;
    let message = page.paint.text(Role::Strong, &capitalized(&plain(&finding.message)));
    page.hanging("", &message)?;
    sides(outcome, finding, page)?;
    labelled("why", &finding.why, page)?;
    for (index, explanation) in finding.explanations.iter().enumerate() {
        labelled(if index == 0 { "could be" } else { "" }, explanation, page)?;
    }
    labelled("check", &finding.check, page)?;
    labelled("confidence", sureness(finding.confidence), page)?;
    page.line("")
}

pub(super) fn named(severity: Severity) -> (Role, &'static str) {
    match severity {
        Severity::Error => (Role::Error, "error"),
        Severity::Warning => (Role::Warning, "warning"),
        Severity::Note => (Role::Note, "note"),
    }
}

fn sureness(confidence: f64) -> &'static str {
    SURENESS.iter().find(|(least, _)| confidence >= *least).map_or(SURENESS[3].1, |(_, words)| words)
}

fn labelled(label: &str, text: &str, page: &mut Page<'_>) -> io::Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    let label = page.paint.text(Role::Dim, &pad(label, LABEL));
    page.hanging(&label, &plain(text))
}
