//! Notes in short: differences that are probably harmless.

use super::Page;
use crate::finding::Finding;
use crate::report::layout::capitalized;
use crate::report::paint::Role;
use crate::report::{plain, witness};
use crate::rule::filled;
use std::io;

pub fn notes(notes: &[&Finding], page: &mut Page<'_>) -> io::Result<()> {
    if notes.is_empty() {
        return Ok(());
    }
    let heading = page.paint.text(Role::Note, &page.words.counts.notes.of(notes.len()));
    page.hanging("", &filled(&page.words.summary.notes, &[("notes", &heading)]))?;
    for note in notes {
        let places: Vec<String> = note
            .sides
            .iter()
            .map(|side| format!("{}:{}", plain(witness::file(&side.path, page.words)), side.line))
            .collect();
        let text = format!("{}: {} ({})", note.code.name(), capitalized(&plain(&note.message)), places.join(", "));
        page.hanging("  · ", &text)?;
    }
    page.line("")
}
