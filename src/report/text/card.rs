//! One finding: what differs, the passages, and what to make of them.

use super::Page;
use super::sides::sides;
use crate::finding::{Finding, Outcome};
use crate::report::layout::{capitalized, pad};
use crate::report::paint::Role;
use crate::report::{decided, plain};
use crate::rule::Severity;
use std::io;
use unicode_width::UnicodeWidthStr as _;

/// The room for the labels under the passages, with a gap; more where a language has longer ones.
const LABEL: usize = 12;

pub fn card(outcome: &Outcome, finding: &Finding, number: usize, page: &mut Page<'_>) -> io::Result<()> {
    let words = page.words;
    let (role, severity) = (role(finding.severity), words.severity(finding.severity));
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
    labelled(&words.labels.why, &finding.why, page)?;
    for (index, explanation) in finding.explanations.iter().enumerate() {
        labelled(if index == 0 { &words.labels.could_be } else { "" }, explanation, page)?;
    }
    labelled(&words.labels.check, &finding.check, page)?;
    labelled(&words.labels.confidence, words.sureness(finding.confidence), page)?;
    if let Some(reopened) = &finding.reopened {
        labelled(&words.labels.reopened, &decided::reopened(outcome, reopened, words), page)?;
    }
    page.line("")
}

pub(super) fn role(severity: Severity) -> Role {
    match severity {
        Severity::Error => Role::Error,
        Severity::Warning => Role::Warning,
        Severity::Note => Role::Note,
    }
}

fn labelled(label: &str, text: &str, page: &mut Page<'_>) -> io::Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    let width = LABEL.max(page.words.labels.widest() + 2);
    let label = page.paint.text(Role::Dim, &pad(label, width));
    page.hanging(&label, &plain(text))
}
