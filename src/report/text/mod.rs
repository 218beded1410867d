//! The report for editors, on a terminal or as plain text: what was read, each finding as a card with the passages
//! side by side, notes in short, and a summary.

mod card;
mod decided;
mod header;
mod notes;
mod sides;
mod summary;

use super::layout::wrap;
use super::paint::{Paint, finish};
use crate::finding::{Finding, Outcome};
use crate::rule::{Severity, Words};
use std::cmp::Reverse;
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr as _;

/// How a report is shown.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// Whether escape sequences may be used.
    pub color: bool,
    /// In columns.
    pub width: usize,
    pub detail: Detail,
    /// How many of the sources are drafts: the first ones.
    pub drafts: usize,
    /// Whether the run could not be done as asked, so that silence proves nothing.
    pub incomplete: bool,
    /// The words of the report.
    pub words: &'a Words,
}

/// How much is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Errors and warnings, nothing around them.
    FindingsOnly,
    /// Errors and warnings; notes as a list at the end.
    NotesInShort,
    /// Notes like other findings.
    NotesInFull,
}

/// Writes lines of a report.
struct Page<'a> {
    out: &'a mut dyn Write,
    paint: Paint,
    width: usize,
    drafts: usize,
    words: &'a Words,
}

impl Page<'_> {
    fn line(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.out, "{}", finish(line))
    }

    /// Text over as many lines as it needs, the first after `first`, the others after as many spaces.
    fn hanging(&mut self, first: &str, text: &str) -> io::Result<()> {
        let indent = first.width();
        for (index, line) in wrap(text, self.width.saturating_sub(indent)).iter().enumerate() {
            let before = if index == 0 { first.to_owned() } else { " ".repeat(indent) };
            self.line(&format!("{before}{line}"))?;
        }
        Ok(())
    }
}

/// Writes the findings: the worst first, then in order of place.
///
/// # Errors
/// Writing fails.
pub fn text(outcome: &Outcome, view: &View<'_>, out: &mut dyn Write) -> io::Result<()> {
    let paint = Paint { color: view.color };
    let mut page = Page { out, paint, width: view.width, drafts: view.drafts, words: view.words };
    let mut findings: Vec<&Finding> = outcome.findings.iter().collect();
    findings.sort_by_key(|finding| (Reverse(finding.severity), finding.sides.first().map(|s| (s.source, s.start))));
    let full = |finding: &&&Finding| view.detail == Detail::NotesInFull || finding.severity > Severity::Note;
    let (findings, settled): (Vec<&Finding>, Vec<&Finding>) = findings.into_iter().partition(|f| f.is_open());
    let cards: Vec<&Finding> = findings.iter().filter(full).copied().collect();
    let notes: Vec<&Finding> = findings.iter().filter(|finding| !full(finding)).copied().collect();
    let around = view.detail != Detail::FindingsOnly;
    if around {
        header::header(outcome, &mut page)?;
    }
    for (index, finding) in cards.iter().enumerate() {
        card::card(outcome, finding, index + 1, &mut page)?;
    }
    if around {
        notes::notes(&notes, &mut page)?;
        decided::list(&settled, &mut page)?;
        summary::summary(outcome, view.incomplete, &mut page)?;
    }
    Ok(())
}
