//! From a character of a YAML string to where it is written: quotation marks, escapes, folded and literal blocks.

use crate::problem::Place;

/// The place of `length` characters (at least one) from character `inside` on, of the string that starts at `start`.
pub(super) fn place(text: &str, start: Place, inside: usize, length: usize) -> Place {
    let lines: Vec<Vec<char>> =
        text.lines().skip(start.line.saturating_sub(1)).map(|line| line.chars().collect()).collect();
    let mut written = Vec::new();
    let Some(first) = lines.first() else { return start };
    match first.get(start.column.saturating_sub(1)) {
        Some('"') => quoted(&lines, start, '"', &mut written),
        Some('\'') => quoted(&lines, start, '\'', &mut written),
        Some('|' | '>') => block(&lines, 1, start, &mut written),
        _ if is_block_header(text, start) => block(&lines, 0, start, &mut written),
        _ => quoted(&lines, start, '\0', &mut written),
    }
    let Some(&(line, column)) = written.get(inside).or(written.last()) else { return start };
    let end = written.get(inside + length.max(1)).copied().filter(|(other, _)| *other == line);
    let length = match end {
        Some((_, end)) => end - column,
        None => length.max(1),
    };
    // Just past the end of the string, where something is missing.
    let past = usize::from(inside >= written.len());
    Place { line, column: column + past, length }
}

/// Whether the line above the start ends with the head of a block, as some parsers place it at its first letter.
fn is_block_header(text: &str, start: Place) -> bool {
    let Some(above) = start.line.checked_sub(2).and_then(|line| text.lines().nth(line)) else { return false };
    let head = above.trim_end().trim_end_matches(|c: char| c == '-' || c == '+' || c.is_ascii_digit());
    let marked = head.ends_with(": >") || head.ends_with(": |") || head.ends_with("- >") || head.ends_with("- |");
    marked && text.lines().nth(start.line - 1).is_some_and(|line| line.chars().take(start.column - 1).all(|c| c == ' '))
}

/// The places of the characters of a string in quotation marks, or of a plain one (`\0`); line breaks are folded.
fn quoted(lines: &[Vec<char>], start: Place, mark: char, written: &mut Vec<(usize, usize)>) {
    let mut column = start.column - 1 + usize::from(mark != '\0');
    for (number, line) in (start.line..).zip(lines) {
        if number > start.line {
            column = line.iter().take_while(|c| c.is_whitespace()).count();
            written.push((number, 1));
        }
        while let Some(&letter) = line.get(column) {
            written.push((number, column + 1));
            let next = line.get(column + 1);
            column += match (mark, letter) {
                ('"', '\\') => match next {
                    Some('x') => 4,
                    Some('u') => 6,
                    Some('U') => 10,
                    _ => 2,
                },
                ('\'', '\'') if next == Some(&'\'') => 2,
                ('"', '"') | ('\'', '\'') => {
                    written.pop();
                    return;
                }
                _ => 1,
            };
        }
        if mark == '\0' {
            return;
        }
    }
}

/// The places of the characters of a block; every line of it ends with one character.
fn block(lines: &[Vec<char>], skip: usize, start: Place, written: &mut Vec<(usize, usize)>) {
    let indent = |line: &[char]| line.iter().take_while(|c| **c == ' ').count();
    let mut least = None;
    for (number, line) in (start.line..).zip(lines).skip(skip) {
        if line.iter().all(|c| c.is_whitespace()) {
            written.push((number, 1));
            continue;
        }
        let least = *least.get_or_insert(indent(line));
        if indent(line) < least {
            return;
        }
        written.extend((least..=line.len()).map(|column| (number, column + 1)));
    }
}

#[cfg(test)]
mod tests {
    use super::super::place::{Step, place_of};

    #[test]
    fn characters_are_found_where_they_are_written() {
        let at = |text: &str, inside| {
            let place = place_of(text, &[Step::Key("a")], inside, 2);
            (place.line, place.column, place.length)
        };
        assert_eq!(at("a: one two", 4), (1, 8, 2));
        assert_eq!(at("b: x\na: 'it''s {here}'", 5), (2, 11, 2));
        assert_eq!(at("a: \"x \\\\( {b}\"", 5), (1, 11, 2));
        assert_eq!(at("a: \"\\u201cx {b}\"", 3), (1, 13, 2));
        assert_eq!(at("a: >-\n  one\n  two three\nb: x", 8), (3, 7, 2));
        assert_eq!(at("a:\n  - x", 0), (2, 3, 2), "what is no string has its own place");
        assert_eq!(at("a: (x", 7), (1, 6, 2), "just past the end");
    }
}
