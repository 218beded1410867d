//! Notes in short: differences that are probably harmless.

use super::Page;
use crate::finding::Finding;
use crate::report::layout::capitalized;
use crate::report::paint::Role;
use crate::report::{count, plain, witness};
use std::io;

pub fn notes(notes: &[&Finding], page: &mut Page<'_>) -> io::Result<()> {
    if notes.is_empty() {
        return Ok(());
    }
    let heading = page.paint.text(Role::Note, &count::count(notes.len(), "note"));
    page.hanging("", &format!("{heading}: differences that are probably harmless (--notes shows the passages)"))?;
    for note in notes {
        let places: Vec<String> =
            note.sides.iter().map(|side| format!("{}:{}", plain(witness::file(&side.path)), side.line)).collect();
        let text = format!("{}: {} ({})", note.code.name(), capitalized(&plain(&note.message)), places.join(", "));
        page.hanging("  · ", &text)?;
    }
    page.line("")
}
