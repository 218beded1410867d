//! From bytes to text, whatever the encoding, with the way back to every byte.

mod binary;
mod encoding;
mod text;

pub(super) use text::char_of;

use super::offset_map::OffsetMap;
use crate::problem::Problem;
use binary::refuse_binary;
use encoding::{declared, guess, utf_16_pattern};
use encoding_rs::{Encoding, UTF_8};

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
        return decode_as(path, encoding, &bytes, mark, problems);
    }
    if let Some(encoding) = utf_16_pattern(&bytes) {
        return decode_as(path, encoding, &bytes, 0, problems);
    }
    refuse_binary(path, &bytes)?;
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => {
            let mut map = OffsetMap::default();
            map.copy(0, text.len());
            return Ok(Decoded { text, map });
        }
        Err(error) => error.into_bytes(),
    };
    let encoding = declared(&bytes).filter(|e| *e != UTF_8).unwrap_or_else(|| guess(&bytes));
    decode_as(path, encoding, &bytes, 0, problems)
}

fn decode_as(
    path: &str,
    encoding: &'static Encoding,
    bytes: &[u8],
    mark: usize,
    problems: &mut Vec<Problem>,
) -> Result<Decoded, Problem> {
    let (text, map, wrong) = text::text(encoding, bytes, mark);
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

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::WINDOWS_1252;

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
