//! One finding: what differs, the passages, and what to make of them.

use super::Page;
use super::sides::sides;
use crate::finding::{Finding, Outcome};
use crate::report::layout::{capitalized, pad};
use crate::report::paint::Role;
use crate::report::sureness::sureness;
use crate::report::{decided, plain};
use crate::rule::Severity;
use std::io;
use unicode_width::UnicodeWidthStr as _;

/// The widest label under the passages, with its gap.
const LABEL: usize = 12;

pub fn card(outcome: &Outcome, finding: &Finding, number: usize, page: &mut Page<'_>) -> io::Result<()> {
    let (role, severity) = named(finding.severity);
    let title = format!("{number}  {severity}  {}", finding.code.name());
    let id = if title.width() + finding.id.width() + 3 <= page.width { finding.id.as_str() } else { "" };
    let line = "─".repeat(page.width.saturating_sub(title.width() + id.width() + 2));
    let line = format!(
        "{}  {}  {} {} {}",
        page.paint.text(Role::Strong, &number.to_string()),
        page.paint.text(role, severity),
        finding.code.name(),
        page.paint.text(Role::Dim, &line),
        page.paint.text(Role::Dim, id),
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
    if let Some(reopened) = &finding.reopened {
        labelled("reopened", &decided::reopened(outcome, reopened), page)?;
    }
    page.line("")
}

pub(super) fn named(severity: Severity) -> (Role, &'static str) {
    match severity {
        Severity::Error => (Role::Error, "error"),
        Severity::Warning => (Role::Warning, "warning"),
        Severity::Note => (Role::Note, "note"),
    }
}

fn labelled(label: &str, text: &str, page: &mut Page<'_>) -> io::Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    let label = page.paint.text(Role::Dim, &pad(label, LABEL));
    page.hanging(&label, &plain(text))
}
