//! Takes characters out of a text that nobody sees: control characters (they could steer a terminal), zero-width
//! spaces, soft hyphens, marks of direction.

use super::mojibake::non_ascii;
use super::offset_map::OffsetMap;
use crate::text::count_bytes;

/// The text without invisible characters and the way back; `None` when it has none.
pub(super) fn clean(text: &str) -> Option<(String, OffsetMap)> {
    let mut unseen: Vec<(usize, usize)> =
        non_ascii(text).filter(|(_, c)| is_unseen(*c)).map(|(at, c)| (at, at + c.len_utf8())).collect();
    if count_bytes(text.as_bytes(), is_control) > 0 {
        unseen.extend(text.bytes().enumerate().filter(|(_, b)| is_control(*b)).map(|(at, _)| (at, at + 1)));
    }
    if unseen.is_empty() {
        return None;
    }
    unseen.sort_unstable();
    let mut cleaned = String::with_capacity(text.len());
    let mut map = OffsetMap::default();
    let mut done = 0;
    for (start, end) in unseen {
        map.copy(done, start - done);
        cleaned.push_str(&text[done..start]);
        done = end;
    }
    map.copy(done, text.len() - done);
    cleaned.push_str(&text[done..]);
    Some((cleaned, map))
}

fn is_control(byte: u8) -> bool {
    (byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C)) || byte == 0x7F
}

fn is_unseen(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{84}' | '\u{86}'..='\u{9f}' | '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn what_is_seen_stays() {
        let (text, map) = clean("A\u{200b}nn\u{ad} \u{1b}[1mX\tY\u{feff}é").unwrap();
        assert_eq!(text, "Ann [1mX\tYé");
        assert_eq!(map.back(0..2), 0..5);
        assert!(clean("Ann é – “X”\r\n\tY").is_none());
    }
}
