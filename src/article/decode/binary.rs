//! Files that are no text.

use crate::problem::Problem;
use crate::text::count_bytes;

/// Control characters that text holds (tab, line feed, form feed, carriage return, escape).
const TEXT_CONTROLS: [u8; 5] = [b'\t', b'\n', 0x0C, b'\r', 0x1B];
/// A file with more control characters than one in so many bytes is no text.
const LEAST_BYTES_PER_CONTROL: usize = 20;

/// Refuses bytes that cannot be text in any encoding but UTF-16.
pub(super) fn refuse_binary(path: &str, bytes: &[u8]) -> Result<(), Problem> {
    let controls = count_bytes(bytes, |b| b < 0x20 && TEXT_CONTROLS.iter().all(|control| b != *control));
    if !bytes.contains(&0) && controls <= bytes.len() / LEAST_BYTES_PER_CONTROL && !bytes.starts_with(b"%PDF-") {
        return Ok(());
    }
    let what = match bytes {
        [b'%', b'P', b'D', b'F', ..] => "a PDF",
        [b'P', b'K', 3, 4, ..] => "a ZIP archive, such as a Word document",
        _ => "a binary file",
    };
    Err(Problem::error(path, format!("this is {what}, not text")).help("save the article as text, Markdown or HTML"))
}
