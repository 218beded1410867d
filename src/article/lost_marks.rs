//! Text in which every quotation mark, dash and apostrophe became one and the same foreign letter: UTF-8 was read as
//! a code page that has no characters for its second and third bytes, so that only the first byte of each mark (E2)
//! is left, as a letter: `Chinaโs`, `โI agree,โ she said`.
//!
//! Which mark it was follows from where the letter stands.

use super::mojibake::{Repaired, non_ascii, pages};
use super::offset_map::OffsetMap;
use crate::text::is_letter;
use std::collections::BTreeMap;

/// The first UTF-8 byte of quotation marks, dashes and the apostrophe, and that of no-break spaces.
const MARK_LEAD: u8 = 0xE2;
const SPACE_LEAD: u8 = 0xC2;
/// A letter that occurs less often is left alone.
const LEAST_OCCURRENCES: usize = 3;
/// Of its occurrences, so many in ten must stand where marks stand.
const LEAST_MARKS_IN_TEN: usize = 7;
/// Texts with fewer Latin letters for each other letter may well be written in that other script.
const LATIN_PER_FOREIGN: usize = 5;
/// What follows an apostrophe inside a word.
const AFTER_APOSTROPHE: [&str; 7] = ["s", "t", "re", "ll", "ve", "d", "m"];

/// Where the letter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Position {
    /// Inside a word, before `s`, `t`, `re`...
    Apostrophe,
    /// After blank space, before a word.
    Opening,
    /// After a word or its punctuation, before blank space or punctuation.
    Closing,
    /// Between blank space.
    Dash,
    /// Between two letters or digits.
    Inside,
    /// Where no mark stands.
    Nowhere,
}

/// Repairs marks that became one letter; `None` when the text has no such letter.
pub(super) fn repair(text: &str) -> Option<Repaired> {
    let (letter, latin) = lost_letter(text)?;
    let space_letters: Vec<char> = pages()
        .iter()
        .filter(|page| super::decode::char_of(page.encoding, MARK_LEAD) == letter)
        .map(|page| super::decode::char_of(page.encoding, SPACE_LEAD))
        .filter(|c| c.is_alphabetic() && !latin)
        .collect();
    let mut map = OffsetMap::default();
    let mut repaired = String::with_capacity(text.len());
    let (mut done, mut count) = (0, 0);
    let mut line_end = 0;
    let mut marks: Vec<(usize, char)> = Vec::new();
    let mut next = 0;
    for (at, c) in non_ascii(text) {
        let with = if c == letter {
            if at >= line_end {
                line_end = text[at..].find('\n').map_or(text.len(), |end| at + end);
                marks.clear();
                next = 0;
                marks_of_line(text, at..line_end, letter, latin, &mut marks);
            }
            while marks.get(next).is_some_and(|(mark, _)| *mark < at) {
                next += 1;
            }
            let Some(&(_, mark)) = marks.get(next).filter(|(mark, _)| *mark == at) else { continue };
            count += 1;
            Some(mark)
        } else if space_letters.contains(&c) && text[at + c.len_utf8()..].starts_with(char::is_whitespace) {
            None
        } else {
            continue;
        };
        map.copy(done, at - done);
        repaired.push_str(&text[done..at]);
        done = at + c.len_utf8();
        if let Some(mark) = with {
            map.unit(mark.len_utf8(), at..done);
            repaired.push(mark);
        }
    }
    map.copy(done, text.len() - done);
    repaired.push_str(&text[done..]);
    let note = format!(
        "quotation marks, dashes and apostrophes had become `{letter}`; {count} were repaired by where they stand"
    );
    Some(Repaired { text: repaired, map, note })
}

/// The letter that stands where marks stand, and whether it is a Latin one (which words may have, too).
fn lost_letter(text: &str) -> Option<(char, bool)> {
    let mut counts: BTreeMap<char, usize> = BTreeMap::new();
    for (_, c) in non_ascii(text).filter(|(_, c)| is_letter(*c)) {
        *counts.entry(c).or_default() += 1;
    }
    let leads = |c: char| pages().iter().any(|page| super::decode::char_of(page.encoding, MARK_LEAD) == c);
    let is_latin = |c: char| u32::from(c) < 0x250;
    let foreign: usize = counts.iter().filter(|(c, _)| !is_latin(**c)).map(|(_, n)| n).sum();
    let (&letter, &count) = counts.iter().filter(|(c, _)| !is_latin(**c) || leads(**c)).max_by_key(|(_, n)| **n)?;
    let latin = is_latin(letter);
    if count < LEAST_OCCURRENCES {
        return None;
    }
    if !latin {
        let ascii = text.bytes().filter(u8::is_ascii_alphabetic).count();
        if ascii < LATIN_PER_FOREIGN * foreign || count * 2 < foreign {
            return None;
        }
    }
    let (mut apostrophes, mut opening, mut closing, mut dashes) = (0, 0, 0, 0);
    for (at, _) in non_ascii(text).filter(|(_, c)| *c == letter) {
        match position(text, at, letter) {
            Position::Apostrophe => apostrophes += 1,
            Position::Opening => opening += 1,
            Position::Closing => closing += 1,
            Position::Dash => dashes += 1,
            Position::Inside | Position::Nowhere => {}
        }
    }
    let marks = apostrophes + opening + closing + dashes;
    let as_marks_do = apostrophes > 0 || (opening > 0 && closing > 0);
    (as_marks_do && marks >= LEAST_OCCURRENCES && marks * 10 >= count * LEAST_MARKS_IN_TEN).then_some((letter, latin))
}

fn position(text: &str, at: usize, letter: char) -> Position {
    let before = text[..at].chars().next_back();
    let rest = &text[at + letter.len_utf8()..];
    let after = rest.chars().next();
    let blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let in_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    if blank(before) && blank(after) {
        return Position::Dash;
    }
    if in_word(before) && before != Some(letter) {
        let suffix: usize = rest.bytes().take_while(u8::is_ascii_alphabetic).take(3).count();
        let ends = !rest[suffix..].chars().next().is_some_and(|c| c.is_alphanumeric() && c != letter);
        if ends && AFTER_APOSTROPHE.iter().any(|clitic| rest[..suffix].eq_ignore_ascii_case(clitic)) {
            return Position::Apostrophe;
        }
        if in_word(after) && after != Some(letter) {
            return if is_name_prefix(&text[..at]) && after.is_some_and(char::is_uppercase) {
                Position::Apostrophe
            } else {
                Position::Inside
            };
        }
    }
    let opens = blank(before) || before.is_some_and(|c| "([{<-–—/\"“‘".contains(c));
    match after {
        Some(c) if opens && (c == letter || c.is_alphanumeric() || "$£€[(_.'’…".contains(c)) => {
            Position::Opening
        }
        Some(c) if opens && !c.is_whitespace() => Position::Nowhere,
        _ => Position::Closing,
    }
}

/// `O` or `D` by itself, as in O'Brien and D'Angelo.
fn is_name_prefix(before: &str) -> bool {
    let mut chars = before.chars().rev();
    chars.next().is_some_and(|c| c.is_ascii_uppercase()) && !chars.next().is_some_and(char::is_alphanumeric)
}

/// Decides every mark of a line (a paragraph): quotation marks pair up inside it.
fn marks_of_line(text: &str, line: std::ops::Range<usize>, letter: char, latin: bool, marks: &mut Vec<(usize, char)>) {
    let places: Vec<(usize, Position)> = non_ascii(&text[line.clone()])
        .filter(|(_, c)| *c == letter)
        .map(|(at, _)| (line.start + at, position(text, line.start + at, letter)))
        .filter(|(_, position)| *position != Position::Nowhere && !(latin && *position == Position::Inside))
        .collect();
    let mut open = false;
    for (index, &(at, position)) in places.iter().enumerate() {
        let after = &text[at + letter.len_utf8()..];
        let mark = match position {
            Position::Apostrophe => '’',
            Position::Dash | Position::Inside | Position::Nowhere => '–',
            Position::Opening if !open && is_decade(after) => '’',
            Position::Opening => {
                open = true;
                '“'
            }
            Position::Closing => {
                let plural = text[..at].ends_with(['s', 'S']);
                let closed_later = places[index + 1..]
                    .iter()
                    .find(|(_, p)| matches!(p, Position::Opening | Position::Closing))
                    .is_some_and(|(_, p)| *p == Position::Closing);
                if plural && (!open || closed_later) {
                    '’'
                } else {
                    open = false;
                    '”'
                }
            }
        };
        marks.push((at, mark));
    }
}

/// `90s`: the apostrophe before it stands for the century.
fn is_decade(after: &str) -> bool {
    let mut bytes = after.bytes();
    bytes.next().is_some_and(|b| b.is_ascii_digit()) && bytes.next() == Some(b'0') && bytes.next() == Some(b's')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Loses marks as the damage does: only the letter of their first byte is left.
    fn lose(text: &str, letter: char) -> String {
        text.chars().map(|c| if "‘’“”–—".contains(c) { letter } else { c }).collect()
    }

    #[test]
    fn marks_come_back_by_where_they_stand() {
        let text = "“We can’t wait,” the councillors’ spokesman said – “not for O’Brien’s 90–98% plan.” It’s the ’90s \
                    again, he’d say.\n“The town’s ‘silent majority’ is “loud”,” she said.";
        let text = text.replace(['‘'], "“").replace("majority’", "majority”");
        for letter in ['โ', 'в', 'β', 'Б'] {
            let good = repair(&lose(&text, letter)).unwrap();
            assert_eq!(good.text, text, "{letter}");
        }
    }

    #[test]
    fn a_latin_letter_is_a_mark_only_where_no_word_has_it() {
        let bad = "âThe château canât be sold,â she said. Itâs âours.â";
        assert_eq!(repair(bad).unwrap().text, "“The château can’t be sold,” she said. It’s “ours.”");
    }

    #[test]
    fn no_break_spaces_that_left_a_letter_are_spaces() {
        let bad = "It isnโt.ย โWe agree,โ she said.ย Itโs done, and the quay is next.";
        assert_eq!(repair(bad).unwrap().text, "It isn’t. “We agree,” she said. It’s done, and the quay is next.");
    }

    #[test]
    fn sound_text_stays() {
        for text in [
            "The β-carotene and the β cells of TGFβ and the β phase were measured.",
            "Le château, la pâte, l’âme et le bâtiment.",
            "โรงเรียน is Thai for school; โรงแรม is hotel; โรงพยาบาล is hospital.",
            "Она сказала: в городе, в области, в стране.",
        ] {
            assert!(repair(text).is_none(), "{text}");
        }
    }
}
