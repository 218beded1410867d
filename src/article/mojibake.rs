//! Text that was UTF-8, was read as another code page and stored like that: `donâ€™t`, `cafÃ©`, `Ð´Ð°`.
//!
//! A character of such a text encodes, in the code page, to the byte that it once was. Where these bytes form UTF-8
//! again they are decoded; the text counts as damaged only if that makes sense of most of its odd characters.

use super::decode::char_of;
use super::offset_map::OffsetMap;
use encoding_rs::{
    Encoding, KOI8_R, MACINTOSH, WINDOWS_874, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253, WINDOWS_1254,
};
use std::sync::LazyLock;

/// How much must speak for damage before text is touched: one sequence of three bytes or more, or of two bytes in the
/// middle of a word, is enough.
const ENOUGH_EVIDENCE: u32 = 4;
/// So many different characters beyond ASCII are looked at by themselves before the whole text is.
const MOST_CHARS: usize = 64;
/// Text that was damaged twice is repaired twice.
pub(super) const MOST_ROUNDS: usize = 3;

/// A code page, with the byte for every character beyond ASCII, in the order of the characters.
pub(super) struct CodePage {
    pub encoding: &'static Encoding,
    bytes: Vec<(char, u8)>,
}

/// In the order in which they are tried; the first wins among equals.
static PAGES: LazyLock<Vec<CodePage>> = LazyLock::new(|| {
    let encodings =
        [WINDOWS_1252, WINDOWS_874, WINDOWS_1251, WINDOWS_1250, WINDOWS_1253, WINDOWS_1254, MACINTOSH, KOI8_R];
    encodings.into_iter().map(CodePage::new).collect()
});

/// The code pages that text is misread as.
pub(super) fn pages() -> &'static [CodePage] {
    &PAGES
}

impl CodePage {
    fn new(encoding: &'static Encoding) -> Self {
        let mut bytes: Vec<_> = (0x80..=0xFF)
            .map(|byte| (char_of(encoding, byte), byte))
            .filter(|(c, _)| *c != char::REPLACEMENT_CHARACTER)
            .collect();
        bytes.sort_unstable();
        Self { encoding, bytes }
    }

    /// The byte that a character was misread from. Bytes that the page leaves undefined became C1 controls.
    fn byte(&self, c: char) -> Option<u8> {
        match self.bytes.binary_search_by_key(&c, |(c, _)| *c) {
            Ok(at) => Some(self.bytes[at].1),
            Err(_) => u8::try_from(u32::from(c)).ok().filter(|byte| (0x80..0xA0).contains(byte)),
        }
    }

    /// The character that the first bytes of `rest` once were, and how many bytes of `rest` it takes.
    fn sequence(&self, rest: &str) -> Option<(char, usize)> {
        let mut chars = rest.chars();
        let lead = chars.next()?;
        let mut bytes = [self.byte(lead)?, 0, 0, 0];
        let count = match bytes[0] {
            0xC2..=0xDF => 2,
            0xE0..=0xEF => 3,
            0xF0..=0xF4 => 4,
            _ => return None,
        };
        let mut taken = lead.len_utf8();
        for byte in &mut bytes[1..count] {
            let c = chars.next()?;
            *byte = self.byte(c)?;
            taken += c.len_utf8();
        }
        let c = std::str::from_utf8(&bytes[..count]).ok()?.chars().next()?;
        Some((c, taken))
    }

    fn is_lead(&self, c: char) -> bool {
        self.byte(c).is_some_and(|byte| byte >= 0xC2)
    }
}

/// A repaired text.
pub(super) struct Repaired {
    pub text: String,
    pub map: OffsetMap,
    /// What was done, for the editor.
    pub note: String,
}

/// Repairs a text that was UTF-8 and read as another code page; `None` when it was not.
pub(super) fn repair(text: &str) -> Option<Repaired> {
    if text.is_ascii() {
        return None;
    }
    let mut chars: Vec<char> = Vec::new();
    for (_, c) in non_ascii(text) {
        if let Err(at) = chars.binary_search(&c) {
            chars.insert(at, c);
        }
        if chars.len() > MOST_CHARS {
            break;
        }
    }
    // Most texts have a few characters beyond ASCII, and none that could start a sequence of most pages.
    let may_fit = |page: &&CodePage| chars.len() > MOST_CHARS || chars.iter().any(|c| page.is_lead(*c));
    let mut best: Option<(u32, &CodePage)> = None;
    for page in pages().iter().filter(may_fit) {
        let evidence = evidence(text, page);
        if evidence >= ENOUGH_EVIDENCE && best.is_none_or(|(most, _)| evidence > most) {
            best = Some((evidence, page));
        }
    }
    let (_, page) = best?;
    Some(apply(text, page))
}

/// Repairs everything that decodes through one page.
pub(super) fn apply(text: &str, page: &CodePage) -> Repaired {
    let mut repaired = String::with_capacity(text.len());
    let mut map = OffsetMap::default();
    let (mut done, mut count) = (0, 0);
    for (at, _) in non_ascii(text) {
        let Some((c, taken)) = (at >= done).then(|| page.sequence(&text[at..])).flatten() else { continue };
        map.copy(done, at - done);
        repaired.push_str(&text[done..at]);
        map.unit(c.len_utf8(), at..at + taken);
        repaired.push(c);
        done = at + taken;
        count += 1;
    }
    map.copy(done, text.len() - done);
    repaired.push_str(&text[done..]);
    let name = page.encoding.name();
    let note = format!("UTF-8 had been read as {name}; {count} characters were repaired");
    Repaired { text: repaired, map, note }
}

/// How much speaks for the text having been UTF-8 read through this page: nothing, if most of what could start a
/// sequence does not.
fn evidence(text: &str, page: &CodePage) -> u32 {
    let (mut right, mut wrong, mut evidence, mut done) = (0_u32, 0_u32, 0_u32, 0);
    for (at, c) in non_ascii(text) {
        if at < done {
            continue;
        }
        match page.sequence(&text[at..]) {
            Some((read, taken)) => {
                done = at + taken;
                let expected = is_expected(read, page.encoding == WINDOWS_1252);
                right += u32::from(expected);
                wrong += u32::from(!expected);
                let in_word = text[..at].ends_with(|c: char| c.is_ascii_alphabetic())
                    || text[done..].starts_with(|c: char| c.is_ascii_lowercase());
                evidence += match (expected, read.len_utf8()) {
                    (false, _) => 0,
                    (true, 2) if in_word && is_latin_1(read) => ENOUGH_EVIDENCE,
                    (true, 2) => 1,
                    (true, _) => ENOUGH_EVIDENCE,
                };
            }
            None if page.is_lead(c) => wrong += 1,
            None => {}
        }
    }
    if right > wrong { evidence } else { 0 }
}

/// Whether news text has this character. Western pages give any script a chance: their odd letters are rare by
/// themselves; the letters of the other pages are not.
fn is_expected(c: char, western: bool) -> bool {
    match u32::from(c) {
        0xA0..=0x17F | 0x2010..=0x203A | 0x20A0..=0x20BF | 0x2100..=0x22FF => true,
        0x370..=0x5FF | 0x4E00..=0x9FFF | 0x1F300..=0x1FAFF => western,
        _ => false,
    }
}

fn is_latin_1(c: char) -> bool {
    (0xA0..0x100).contains(&u32::from(c))
}

/// How many ASCII bytes are passed over at a time.
const STRIDE: usize = 32;

/// The characters beyond ASCII with their offsets.
pub(super) fn non_ascii(text: &str) -> impl Iterator<Item = (usize, char)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while bytes.get(at..at + STRIDE).is_some_and(<[u8]>::is_ascii) {
            at += STRIDE;
        }
        at += bytes[at..].iter().position(|b| !b.is_ascii())?;
        let c = text[at..].chars().next()?;
        at += c.len_utf8();
        Some((at - c.len_utf8(), c))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn damaged(text: &str, page: &'static Encoding) -> String {
        text.bytes().map(|byte| char_of(page, byte)).collect()
    }

    #[test]
    fn every_page_is_repaired_with_its_offsets() {
        let text = "The mayor’s “café plan” — £2 million — won’t pass.";
        for page in [WINDOWS_1252, WINDOWS_1250, WINDOWS_1251, WINDOWS_1254, MACINTOSH, KOI8_R] {
            let bad = damaged(text, page);
            let good = repair(&bad).unwrap_or_else(|| panic!("{bad}"));
            assert_eq!(good.text, text, "{}", page.name());
            for (at, c) in text.char_indices() {
                let back = &bad[good.map.back(at..at + c.len_utf8())];
                assert_eq!(back, damaged(&c.to_string(), page));
            }
        }
    }

    #[test]
    fn one_damaged_letter_is_enough_and_twice_damaged_is_twice_repaired() {
        assert_eq!(repair("JosÃ© said").unwrap().text, "José said");
        let twice = damaged(&damaged("It’s", WINDOWS_1252), WINDOWS_1252);
        assert_eq!(repair(&repair(&twice).unwrap().text).unwrap().text, "It’s");
    }

    #[test]
    fn sound_text_stays() {
        for text in [
            "The mayor’s “café plan” – £2 million.",
            "“CAFÉ”, SÃO PAULO, ÅNGSTRÖM, Â",
            "Москва и область, в Ђ",
            "กรุงเทพ เกมกีฬา โรงเรียน",
            "Η Αθήνα είπε “όχι”",
            "東京 60%",
        ] {
            assert!(repair(text).is_none(), "{text}");
        }
    }
}
