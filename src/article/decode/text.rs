//! From bytes to text in a known encoding, with the way back to every byte.

use crate::article::offset_map::OffsetMap;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text, the way back, and how many bytes are wrong in the encoding.
pub(super) type Text = (String, OffsetMap, usize);

/// The text of bytes that start with a byte order mark of so many bytes.
pub(super) fn text(encoding: &'static Encoding, bytes: &[u8], mark: usize) -> Text {
    if encoding == UTF_8 {
        utf_8(bytes, mark)
    } else if encoding == UTF_16LE {
        utf_16(bytes, mark, u16::from_le_bytes)
    } else if encoding == UTF_16BE {
        utf_16(bytes, mark, u16::from_be_bytes)
    } else if encoding.is_single_byte() {
        single_byte(encoding, bytes)
    } else {
        multi_byte(encoding, bytes)
    }
}

/// What is no UTF-8 is read as Windows-1252.
fn utf_8(bytes: &[u8], mark: usize) -> Text {
    let mut map = OffsetMap::default();
    let (mut text, mut at, mut wrong) = (String::with_capacity(bytes.len()), mark, 0);
    for chunk in bytes[mark..].utf8_chunks() {
        map.copy(at, chunk.valid().len());
        text.push_str(chunk.valid());
        at += chunk.valid().len();
        for &byte in chunk.invalid() {
            let c = char_of(WINDOWS_1252, byte);
            map.unit(c.len_utf8(), at..at + 1);
            text.push(c);
            at += 1;
            wrong += 1;
        }
    }
    (text, map, wrong)
}

fn utf_16(bytes: &[u8], mark: usize, unit: fn([u8; 2]) -> u16) -> Text {
    let units = bytes[mark..].chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let mut map = OffsetMap::default();
    let (mut text, mut at, mut wrong) = (String::with_capacity(bytes.len() / 2), mark, bytes.len() % 2);
    for c in char::decode_utf16(units) {
        let stored = c.as_ref().map_or(2, |c| c.len_utf16() * 2);
        let c = c.unwrap_or_else(|_| {
            wrong += 2;
            char::REPLACEMENT_CHARACTER
        });
        map.unit(c.len_utf8(), at..at + stored);
        text.push(c);
        at += stored;
    }
    (text, map, wrong)
}

fn single_byte(encoding: &'static Encoding, bytes: &[u8]) -> Text {
    let table: Vec<char> = (0..=255).map(|byte| char_of(encoding, byte)).collect();
    let mut map = OffsetMap::default();
    let (mut text, mut wrong) = (String::with_capacity(bytes.len()), 0);
    for (at, &byte) in bytes.iter().enumerate() {
        let c = table[usize::from(byte)];
        wrong += usize::from(c == char::REPLACEMENT_CHARACTER);
        map.unit(c.len_utf8(), at..at + 1);
        text.push(c);
    }
    (text, map, wrong)
}

/// Feeds the decoder byte by byte: whatever comes out was made from the bytes since the last time.
fn multi_byte(encoding: &'static Encoding, bytes: &[u8]) -> Text {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut map = OffsetMap::default();
    let (mut text, mut piece) = (String::with_capacity(bytes.len()), String::with_capacity(16));
    let (mut from, mut wrong) = (0, 0);
    for at in 0..=bytes.len() {
        let input = bytes.get(at..=at).unwrap_or_default();
        piece.clear();
        let (_, _, errors) = decoder.decode_to_string(input, &mut piece, at == bytes.len());
        if !piece.is_empty() {
            let end = (at + 1).min(bytes.len());
            wrong += if errors { end - from } else { 0 };
            map.unit(piece.len(), from..end);
            text.push_str(&piece);
            from = end;
        }
    }
    (text, map, wrong)
}

/// What a byte stands for in a single-byte encoding.
pub(in crate::article) fn char_of(encoding: &'static Encoding, byte: u8) -> char {
    let bytes = [byte];
    let decoded = encoding.decode_without_bom_handling(&bytes).0;
    decoded.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER)
}
