//! From bytes to text, whatever the encoding, with the way back to every byte.

use super::offset_map::OffsetMap;
use crate::problem::Problem;
use crate::text::count_bytes;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How far into a file is looked for the signs of its encoding.
const SAMPLE: usize = 4096;
/// How far into a file a declaration of its encoding may stand (the HTML standard says 1024 bytes).
const DECLARATION_WITHIN: usize = 1024;
/// Control characters that text holds (tab, line feed, form feed, carriage return, escape).
const TEXT_CONTROLS: [u8; 5] = [b'\t', b'\n', 0x0C, b'\r', 0x1B];
/// A file with more control characters than one in so many bytes is no text.
const LEAST_BYTES_PER_CONTROL: usize = 20;
/// Bytes of Windows-1252 that English text uses: euro, ellipsis, quotation marks, bullet, dashes, trade mark, and in
/// the upper half no-break space, pound, section, copyright, guillemets, registered, degree, middle dot, half.
const TYPOGRAPHY: [u8; 21] = [
    0x80, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xA0, 0xA3, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB7,
    0xBB, 0xBD,
];
/// Read as UTF-8 with a few wrong bytes when there are at least so many right sequences for each wrong byte.
const RIGHT_PER_WRONG: usize = 4;

pub(super) struct Decoded {
    pub text: String,
    /// From the text to the bytes.
    pub map: OffsetMap,
}

/// Decodes a file: by its byte order mark, the pattern of UTF-16, as UTF-8 when it is UTF-8, as it declares itself,
/// as UTF-8 with some wrong bytes, and at last by guessing. Warns about bytes that are wrong in the encoding.
///
/// # Errors
/// The bytes are not text.
pub(super) fn decode(path: &str, bytes: Vec<u8>, problems: &mut Vec<Problem>) -> Result<Decoded, Problem> {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        return decode_as(path, encoding, bytes, mark, problems);
    }
    if let Some(encoding) = utf_16_pattern(&bytes) {
        return decode_as(path, encoding, bytes, 0, problems);
    }
    refuse_binary(path, &bytes)?;
    if std::str::from_utf8(&bytes).is_ok() {
        return decode_as(path, UTF_8, bytes, 0, problems);
    }
    let encoding = declared(&bytes).filter(|e| *e != UTF_8).unwrap_or_else(|| guess(&bytes));
    decode_as(path, encoding, bytes, 0, problems)
}

/// Refuses bytes that cannot be text in any encoding but UTF-16.
fn refuse_binary(path: &str, bytes: &[u8]) -> Result<(), Problem> {
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

/// English text in UTF-16 has a zero in every other byte.
fn utf_16_pattern(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    let zeros = |from: usize| sample.iter().skip(from).step_by(2).filter(|&&b| b == 0).count();
    let (even, odd, units) = (zeros(0), zeros(1), sample.len() / 2);
    if odd * 10 > units * 4 && even * 20 <= units {
        Some(UTF_16LE)
    } else if even * 10 > units * 4 && odd * 20 <= units {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The encoding that a `<meta charset>` or an XML declaration names.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(DECLARATION_WITHIN)]).to_ascii_lowercase();
    let after = ["charset=", "encoding="].iter().find_map(|key| Some(head.find(key)? + key.len()))?;
    if !head.trim_start().starts_with('<') {
        return None;
    }
    let label: String = head[after..]
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_:.".contains(*c))
        .collect();
    Encoding::for_label(label.as_bytes())
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let high = || bytes.iter().filter(|b| !b.is_ascii());
    let (mut right, mut wrong) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += chunk.invalid().len();
    }
    if right >= RIGHT_PER_WRONG * wrong {
        return UTF_8;
    }
    if high().all(|b| TYPOGRAPHY.contains(b)) {
        return WINDOWS_1252;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

fn decode_as(
    path: &str,
    encoding: &'static Encoding,
    bytes: Vec<u8>,
    mark: usize,
    problems: &mut Vec<Problem>,
) -> Result<Decoded, Problem> {
    let (text, map, wrong) = if encoding == UTF_8 {
        utf_8(bytes, mark)
    } else if encoding == UTF_16LE {
        utf_16(&bytes, mark, u16::from_le_bytes)
    } else if encoding == UTF_16BE {
        utf_16(&bytes, mark, u16::from_be_bytes)
    } else if encoding.is_single_byte() {
        single_byte(encoding, &bytes)
    } else {
        multi_byte(encoding, &bytes)
    };
    if text.contains('\0') {
        return Err(Problem::error(path, "this is a binary file, not text").help("save the article as text"));
    }
    if wrong > 0 {
        let (name, fallback) = (encoding.name(), if encoding == UTF_8 { " and were read as Windows-1252" } else { "" });
        problems.push(
            Problem::warning(path, format!("{wrong} bytes are wrong in {name}{fallback}"))
                .help("save the file as UTF-8 from where it comes from"),
        );
    }
    Ok(Decoded { text, map })
}

fn utf_8(bytes: Vec<u8>, mark: usize) -> (String, OffsetMap, usize) {
    let mut map = OffsetMap::default();
    if mark == 0 {
        match String::from_utf8(bytes) {
            Ok(text) => {
                map.copy(0, text.len());
                return (text, map, 0);
            }
            Err(error) => return utf_8_with_errors(&error.into_bytes(), 0),
        }
    }
    utf_8_with_errors(&bytes, mark)
}

fn utf_8_with_errors(bytes: &[u8], mark: usize) -> (String, OffsetMap, usize) {
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

fn utf_16(bytes: &[u8], mark: usize, unit: fn([u8; 2]) -> u16) -> (String, OffsetMap, usize) {
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

fn single_byte(encoding: &'static Encoding, bytes: &[u8]) -> (String, OffsetMap, usize) {
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
fn multi_byte(encoding: &'static Encoding, bytes: &[u8]) -> (String, OffsetMap, usize) {
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
pub(super) fn char_of(encoding: &'static Encoding, byte: u8) -> char {
    let bytes = [byte];
    let decoded = encoding.decode_without_bom_handling(&bytes).0;
    decoded.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Decodes, and checks that every character leads back to the bytes that stand for it.
    fn check(bytes: &[u8], encode: &dyn Fn(char) -> Vec<u8>) -> String {
        let mut problems = Vec::new();
        let Decoded { text, map } = decode("a.txt", bytes.to_vec(), &mut problems).unwrap();
        assert_eq!(problems, []);
        for (at, c) in text.char_indices() {
            assert_eq!(bytes[map.back(at..at + c.len_utf8())], encode(c), "{c} at {at}");
        }
        text
    }

    fn in_encoding(encoding: &'static Encoding) -> impl Fn(char) -> Vec<u8> {
        move |c| encoding.encode(&c.to_string()).0.into_owned()
    }

    const TEXT: &str = "The mayor’s “café plan” – £2 million – was 60% done, she said.\nIt isn’t.";

    #[test]
    fn utf_8_with_and_without_a_mark() {
        let utf_8 = |c: char| c.to_string().into_bytes();
        assert_eq!(check(TEXT.as_bytes(), &utf_8), TEXT);
        assert_eq!(check(format!("\u{feff}{TEXT}").as_bytes(), &utf_8), TEXT);
    }

    #[test]
    fn utf_16_of_both_orders_with_and_without_a_mark() {
        let le = |c: char| c.encode_utf16(&mut [0; 2]).iter().flat_map(|u| u.to_le_bytes()).collect::<Vec<_>>();
        let be = |c: char| c.encode_utf16(&mut [0; 2]).iter().flat_map(|u| u.to_be_bytes()).collect::<Vec<_>>();
        for mark in ["", "\u{feff}"] {
            let text = format!("{mark}{TEXT} 😀");
            let expected = text.trim_start_matches('\u{feff}');
            assert_eq!(check(&text.chars().flat_map(le).collect::<Vec<_>>(), &le), expected);
            assert_eq!(check(&text.chars().flat_map(be).collect::<Vec<_>>(), &be), expected);
        }
    }

    #[test]
    fn windows_1252_is_guessed_and_others_are_taken_as_declared() {
        let bytes = WINDOWS_1252.encode(TEXT).0.into_owned();
        assert_eq!(check(&bytes, &in_encoding(WINDOWS_1252)), TEXT);
        let latin = b"Jos\xe9 Mu\xf1oz, the mayor of C\xe1diz, said the caf\xe9 would stay.";
        assert_eq!(
            check(latin, &in_encoding(WINDOWS_1252)),
            "José Muñoz, the mayor of Cádiz, said the café would stay."
        );
        let html = "<html><meta charset='shift_jis'><p>東京 60%</p>";
        let bytes = encoding_rs::SHIFT_JIS.encode(html).0.into_owned();
        assert_eq!(check(&bytes, &in_encoding(encoding_rs::SHIFT_JIS)), html);
    }

    #[test]
    fn a_wrong_byte_in_utf_8_is_read_as_windows_1252_and_told() {
        let mut bytes = TEXT.as_bytes().to_vec();
        bytes.extend(b" It\x92s");
        let mut problems = Vec::new();
        let decoded = decode("a.txt", bytes, &mut problems).unwrap();
        assert_eq!(decoded.text, format!("{TEXT} It’s"));
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].message, "1 bytes are wrong in UTF-8 and were read as Windows-1252");
    }

    #[test]
    fn binary_files_are_refused() {
        for bytes in [&b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0"[..], b"%PDF-1.7 x", b"\x01\x02\x03"]
        {
            assert!(decode("a.txt", bytes.to_vec(), &mut Vec::new()).is_err());
        }
    }
}
