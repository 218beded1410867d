//! Plain text: a paragraph a line, or lines wrapped at a width with blank lines between paragraphs.

use super::Drafted;
use crate::article::weaver::Weaver;
use crate::article::{BlockKind, Metadata};
use crate::rule::ReadingRules;
use crate::text::find_byte;
use std::ops::Range;

/// Lines wrapped by hand or by a mail program are at most this long, in characters.
const WIDEST_WRAP: usize = 100;
/// No one wraps lines shorter than this.
const NARROWEST_WRAP: usize = 40;
/// Headlines and headings have at most so many words...
const HEADLINE_WORDS: usize = 24;
const HEADING_WORDS: usize = 14;
/// ...and headlines at least so many, else they are labels such as "Highlights".
const LEAST_HEADLINE_WORDS: usize = 3;
/// What a list item can start with, followed by a space.
const BULLETS: [&str; 9] = ["- ", "* ", "• ", "‣ ", "· ", "● ", "▪ ", "◦ ", "– "];

/// A line with text, or several that were wrapped.
struct Line {
    range: Range<usize>,
    /// Lines end inside the range: line feeds in it are blank space.
    wrapped: bool,
    blank_before: bool,
    blank_after: bool,
}

pub(super) fn read(text: &str, rules: &ReadingRules) -> Drafted {
    let lines = paragraphs(text, lines(text));
    let kinds = kinds(text, &lines, rules);
    let mut weaver = Weaver::new(text);
    for (line, kind) in lines.iter().zip(kinds) {
        weaver.begin(kind);
        let mut range = line.range.clone();
        if kind == BlockKind::Item {
            range.start += bullet(&text[range.clone()]).unwrap_or(0);
        }
        if !line.wrapped {
            weaver.copy(range);
            continue;
        }
        for piece in text[range.clone()].split_inclusive(['\n', '\r']) {
            let end = range.start + piece.len();
            weaver.copy(range.start..end);
            range.start = end;
        }
    }
    Drafted { woven: weaver.finish(), metadata: Metadata::default(), sifted: true, wrong_dates: Vec::new() }
}

/// The lines that have text, without the blank space at their ends.
fn lines(text: &str) -> Vec<Line> {
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
        while let Some(found) = find_byte(&bytes[end..], |byte| matches!(byte, b'\n' | b'\r' | 0xC | 0xE2)) {
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

/// Joins the lines of wrapped paragraphs.
fn paragraphs(text: &str, lines: Vec<Line>) -> Vec<Line> {
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

fn kinds(text: &str, lines: &[Line], rules: &ReadingRules) -> Vec<BlockKind> {
    let is_boilerplate: Vec<bool> = lines
        .iter()
        .map(|line| {
            let line = &text[line.range.clone()];
            rules.is_boilerplate(line) || bullet(line).is_some_and(|start| rules.is_boilerplate(&line[start..]))
        })
        .collect();
    let first = is_boilerplate.iter().position(|boilerplate| !boilerplate);
    let mut kinds = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        let whole = text[line.range.clone()].trim();
        let next = (index + 1..lines.len()).find(|&next| !is_boilerplate[next]);
        let next = next.map(|next| text[lines[next].range.clone()].trim());
        kinds.push(if is_boilerplate[index] {
            BlockKind::Boilerplate
        } else if bullet(whole).is_some() {
            BlockKind::Item
        } else if Some(index) == first && is_headline(whole, line, next, rules) {
            BlockKind::Headline
        } else if is_heading(whole, next) {
            BlockKind::Heading
        } else {
            BlockKind::Paragraph
        });
    }
    kinds
}

/// The first line is the headline when it is short and set off by what follows: a blank line, a byline, a dateline,
/// or a paragraph where it has no full stop itself.
fn is_headline(line: &str, place: &Line, next: Option<&str>, rules: &ReadingRules) -> bool {
    let words = line.split_whitespace().take(HEADLINE_WORDS + 1).count();
    if !(LEAST_HEADLINE_WORDS..=HEADLINE_WORDS).contains(&words) || rules.is_byline(line) || ends_open(line) {
        return false;
    }
    let Some(next) = next else { return false };
    let set_off = place.blank_after || rules.is_byline(next) || rules.dateline(next).is_some();
    if has_full_stop(line) { set_off && is_title_case(line) } else { set_off || has_full_stop(next) }
}

/// A short line without final punctuation, followed by text.
fn is_heading(line: &str, next: Option<&str>) -> bool {
    let starts = |c: char| c.is_uppercase() || c.is_numeric() || "“‘\"'¿¡".contains(c);
    next.is_some()
        && !has_full_stop(line)
        && !ends_open(line)
        && line.starts_with(starts)
        && line.split_whitespace().take(HEADING_WORDS + 1).count() <= HEADING_WORDS
        && line.chars().any(char::is_alphabetic)
}

/// Ends like a sentence, possibly inside a quotation.
fn has_full_stop(line: &str) -> bool {
    line.trim_end_matches(['”', '’', '"', '\'', ')']).ends_with(['.', '!', '…'])
}

/// Ends where more must follow.
fn ends_open(line: &str) -> bool {
    line.ends_with([',', ';', ':', '-', '–', '—'])
}

/// Most of the longer words start with a capital.
fn is_title_case(line: &str) -> bool {
    let long = || line.split_whitespace().filter(|word| word.chars().count() > 3);
    let capital = long().filter(|word| !word.starts_with(char::is_lowercase)).count();
    capital * 10 >= long().count() * 7
}

/// The length of the bullet that a line starts with.
fn bullet(line: &str) -> Option<usize> {
    BULLETS.iter().find(|bullet| line.starts_with(**bullet)).map(|bullet| bullet.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::Pack;

    fn blocks(text: &str) -> Vec<(BlockKind, String)> {
        let pack = Pack::built_in();
        let woven = read(text, &pack.languages["en"].reading).woven;
        woven.blocks.iter().map(|block| (block.kind, block.span.of(&woven.text).to_owned())).collect()
    }

    fn kinds_of(text: &str) -> Vec<BlockKind> {
        blocks(text).into_iter().map(|(kind, _)| kind).collect()
    }

    #[test]
    fn headline_headings_items_and_paragraphs() {
        use BlockKind::{Boilerplate, Heading, Headline, Item, Paragraph};
        let text = "Council backs harbour plan\n\nThe council backed the plan on Monday.\nWhat comes next?\nWork starts in \
                    May.\n- The quay is first.\n* The bridge follows.\n0 Comments\n";
        assert_eq!(kinds_of(text), [Headline, Paragraph, Heading, Paragraph, Item, Item, Boilerplate]);
        assert_eq!(blocks(text)[4].1, "The quay is first.");
    }

    #[test]
    fn a_paragraph_or_a_label_at_the_start_is_no_headline() {
        assert_eq!(kinds_of("The council met.\n\nIt voted.")[0], BlockKind::Paragraph);
        assert_eq!(kinds_of("Highlights\n- The council met.\n- It voted.")[0], BlockKind::Heading);
        assert_eq!(kinds_of("Council Backs Harbour Plan.\n\nIt voted.")[0], BlockKind::Headline);
    }

    #[test]
    fn wrapped_lines_are_one_paragraph() {
        let text = "Harbour plan backed by council\r\n\r\nThe council backed the plan for the old harbour on\r\nMonday \
                    after a debate of six hours that drew a\r\ncrowd to the hall.\r\n\r\nWork starts in May.\r\n";
        assert_eq!(
            blocks(text),
            [
                (BlockKind::Headline, "Harbour plan backed by council".to_owned()),
                (
                    BlockKind::Paragraph,
                    "The council backed the plan for the old harbour on Monday after a debate of six hours that drew \
                     a crowd to the hall."
                        .to_owned()
                ),
                (BlockKind::Paragraph, "Work starts in May.".to_owned()),
            ]
        );
    }

    #[test]
    fn paragraphs_of_one_line_stay_apart() {
        let text = "The council backed the plan.\nThe mayor was glad of it.\nWork on the quay starts in May.";
        assert_eq!(blocks(text).len(), 3);
    }
}
