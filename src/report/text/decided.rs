//! Findings about which something was decided, in short.

use super::Page;
use crate::finding::Finding;
use crate::report::decided::decided;
use crate::report::layout::capitalized;
use crate::report::paint::Role;
use crate::report::plain;
use crate::rule::filled;
use std::io;

pub fn list(findings: &[&Finding], page: &mut Page<'_>) -> io::Result<()> {
    if findings.is_empty() {
        return Ok(());
    }
    let heading =
        page.paint.text(Role::Strong, &filled(&page.words.decisions.count, &[("n", &findings.len().to_string())]));
    page.hanging("", &heading)?;
    for finding in findings {
        let decision = finding.decision.as_ref().map(|decision| decided(decision, page.words)).unwrap_or_default();
        let text = format!("{}: {} ({decision})", finding.code.name(), capitalized(&plain(&finding.message)));
        page.hanging("  · ", &text)?;
    }
    page.line("")
}
