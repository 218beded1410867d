//! Paragraphs that were wrapped at a width.

use super::line::{Line, bullet};
use std::ops::Range;

/// Lines wrapped by hand or by a mail program are at most this long, in characters.
const WIDEST_WRAP: usize = 100;
/// No one wraps lines shorter than this.
const NARROWEST_WRAP: usize = 40;

/// Joins the lines of wrapped paragraphs.
pub(super) fn paragraphs(text: &str, lines: Vec<Line>) -> Vec<Line> {
    let Some(width) = wrap_width(text, &lines) else { return lines };
    let mut joined: Vec<Line> = Vec::with_capacity(lines.len());
    let mut before: Option<Range<usize>> = None;
    for line in lines {
        let whole = text[line.range.clone()].trim_start();
        let carries_on = !line.blank_before
            && bullet(whole).is_none()
            && before.as_ref().is_some_and(|before| is_full(&text[before.clone()], whole, width));
        before = Some(line.range.clone());
        match joined.last_mut() {
            Some(last) if carries_on => {
                last.range.end = line.range.end;
                last.wrapped = true;
                last.blank_after = line.blank_after;
            }
            _ => joined.push(line),
        }
    }
    joined
}

/// Whether a line was broken because the next word did not fit, or because the next line plainly carries on.
fn is_full(line: &str, next: &str, width: usize) -> bool {
    let word = next.split_whitespace().next().unwrap_or_default();
    next.starts_with(char::is_lowercase) || line.trim().chars().count() + 1 + word.chars().count() > width
}

/// The width at which the text is wrapped; `None` when it is not. In a wrapped text many lines start with a small
/// letter, and no line but a few odd ones is long.
fn wrap_width(text: &str, lines: &[Line]) -> Option<usize> {
    let mut lengths = Vec::new();
    let mut small = 0;
    for pair in lines.windows(2).filter(|pair| !pair[1].blank_before) {
        lengths.push(text[pair[0].range.clone()].trim().chars().count());
        small += usize::from(text[pair[1].range.clone()].trim_start().starts_with(char::is_lowercase));
    }
    if lengths.is_empty() || small * 10 < lengths.len() * 3 {
        return None;
    }
    lengths.sort_unstable();
    let width = lengths[(lengths.len() - 1) * 19 / 20];
    (NARROWEST_WRAP..=WIDEST_WRAP).contains(&width).then_some(width)
}
