//! In which encoding a file is.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How far into a file is looked for the signs of its encoding.
const SAMPLE: usize = 4096;
/// How far into a file a declaration of its encoding may stand (the HTML standard says 1024 bytes).
const DECLARATION_WITHIN: usize = 1024;
/// Bytes of Windows-1252 that English text uses: euro, ellipsis, quotation marks, bullet, dashes, trade mark, and in
/// the upper half no-break space, pound, section, copyright, guillemets, registered, degree, middle dot, half.
const TYPOGRAPHY: [u8; 21] = [
    0x80, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xA0, 0xA3, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB7,
    0xBB, 0xBD,
];
/// Read as UTF-8 with a few wrong bytes when there are at least so many right sequences for each wrong byte.
const RIGHT_PER_WRONG: usize = 4;

/// English text in UTF-16 has a zero in every other byte.
pub(super) fn utf_16_pattern(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    if !sample.contains(&0) {
        return None;
    }
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
pub(super) fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
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

/// The encoding that the bytes speak for, where nothing names one.
pub(super) fn guess(bytes: &[u8]) -> &'static Encoding {
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
