//! The lines of a plain text, and what some of them start with.

use crate::text::find_byte;
use std::ops::Range;

/// What a list item can start with, followed by a space.
const BULLETS: [&str; 9] = ["- ", "* ", "• ", "‣ ", "· ", "● ", "▪ ", "◦ ", "– "];

/// A line with text, or several that were wrapped.
pub(super) struct Line {
    pub range: Range<usize>,
    /// Lines end inside the range: line feeds in it are blank space.
    pub wrapped: bool,
    pub blank_before: bool,
    pub blank_after: bool,
}

/// The lines that have text, without the blank space at their ends.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let (mut at, mut blank) = (0, true);
    for piece in pieces(text) {
        let body = piece.trim_end();
        // The line feed of CR LF is no line.
        if body.is_empty() && piece == "\n" && text[..at].ends_with('\r') {
            at += 1;
            continue;
        }
        if body.is_empty() {
            blank = true;
            if let Some(last) = lines.last_mut() {
                last.blank_after = true;
            }
        } else {
            lines.push(Line { range: at..at + body.len(), wrapped: false, blank_before: blank, blank_after: false });
            blank = false;
        }
        at += piece.len();
    }
    if let Some(last) = lines.last_mut() {
        last.blank_after = true;
    }
    lines
}

/// The text cut behind every line feed, carriage return, form feed and separator of lines or paragraphs.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let bytes = rest.as_bytes();
        // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
        let mut end = 0;
        while let Some(found) = find_byte(&bytes[end..], may_end) {
            end += found + 1;
            match (bytes[end - 1], bytes.get(end..end + 2)) {
                (0xE2, Some([0x80, 0xA8 | 0xA9])) => end += 2,
                (0xE2, _) => continue,
                _ => {}
            }
            let (piece, after) = rest.split_at(end);
            rest = after;
            return Some(piece);
        }
        let piece = std::mem::take(&mut rest);
        (!piece.is_empty()).then_some(piece)
    })
}

/// Whether a line can end with the byte, or with a character that starts with it.
fn may_end(byte: u8) -> bool {
    // Summed up without a jump, so that many bytes are compared at once.
    [b'\n', b'\r', 0xC, 0xE2].iter().fold(0, |any, end| any | u8::from(byte == *end)) != 0
}

/// The length of the bullet that a line starts with.
pub(super) fn bullet(line: &str) -> Option<usize> {
    BULLETS.iter().find(|bullet| line.starts_with(**bullet)).map(|bullet| bullet.len())
}
