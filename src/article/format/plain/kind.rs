//! What the lines of a plain text are: a headline, headings, items, paragraphs, or none of the article's.

use super::line::{Line, bullet};
use crate::article::BlockKind;
use crate::rule::ReadingRules;

/// Headlines and headings have at most so many words...
const HEADLINE_WORDS: usize = 24;
const HEADING_WORDS: usize = 14;
/// ...and headlines at least so many, else they are labels such as "Highlights".
const LEAST_HEADLINE_WORDS: usize = 3;

/// The kinds of the lines, in order.
pub(super) fn kinds(text: &str, lines: &[Line], rules: &ReadingRules) -> Vec<BlockKind> {
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
