//! Short words as numbers, which are compared and hashed at once: nearly every word of a text is one.

/// A folded word of at most [`ShortWord::LONGEST`] bytes, none of which is zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct ShortWord {
    /// The first eight bytes, and the others; what the word does not fill is zero.
    low: u64,
    high: u64,
}

/// A byte repeated over a block.
const ONES: u64 = u64::from_le_bytes([1; 8]);
/// The highest bit of each byte of a block.
const TOPS: u64 = ONES * 0x80;
/// What tells small ASCII letters from capitals.
const SMALL: u64 = ONES * 0x20;

/// A run of ASCII letters at the start of some bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Letters {
    /// The word in small letters.
    pub word: ShortWord,
    pub len: usize,
    /// All of them are capitals.
    pub upper: bool,
}

impl ShortWord {
    pub const LONGEST: usize = 16;

    /// The short word of these bytes; `None` where they are too many, or have a zero among them.
    #[must_use]
    pub fn new(folded: &str) -> Option<Self> {
        let bytes = folded.as_bytes();
        if bytes.len() > Self::LONGEST || bytes.contains(&0) {
            return None;
        }
        let mut filled = [0; Self::LONGEST];
        filled[..bytes.len()].copy_from_slice(bytes);
        Some(Self { low: block(&filled, 0), high: block(&filled, 8) })
    }

    /// What no word is, one for each number: it holds a byte that no text does.
    #[must_use]
    pub fn no_word(number: u64) -> Self {
        Self { low: number, high: u64::MAX }
    }

    /// A number that is spread well over its upper bits.
    #[must_use]
    pub fn hash(self) -> u64 {
        // The multipliers of xxHash: odd, with about as many ones as zeros.
        let mixed = self.low ^ self.high.wrapping_mul(0x9E37_79B1_85EB_CA87).rotate_left(29);
        (mixed ^ mixed >> 32).wrapping_mul(0xC2B2_AE3D_27D4_EB4F)
    }

    /// The ASCII letters that `bytes` start with; `None` where they are none, or too many, or stand so near the end of
    /// the bytes that another way is quicker.
    #[inline]
    pub(crate) fn letters(bytes: &[u8]) -> Option<Letters> {
        let bytes: &[u8; Self::LONGEST] = bytes.first_chunk()?;
        let low = block(bytes, 0);
        let first = run(low);
        if first == 0 {
            return None;
        }
        if first < 8 {
            let low_mask = (1 << (8 * first)) - 1;
            let word = Self { low: (low | SMALL) & low_mask, high: 0 };
            return Some(Letters { word, len: first, upper: low & SMALL & low_mask == 0 });
        }
        let high = block(bytes, 8);
        let second = run(high);
        if second == 8 {
            return None;
        }
        let high_mask = (1 << (8 * second)) - 1;
        let word = Self { low: low | SMALL, high: (high | SMALL) & high_mask };
        Some(Letters { word, len: 8 + second, upper: (low | high & high_mask) & SMALL == 0 })
    }
}

fn block(bytes: &[u8; ShortWord::LONGEST], at: usize) -> u64 {
    bytes[at..].first_chunk().map_or(0, |block| u64::from_le_bytes(*block))
}

/// How many bytes of a block, from the first on, are ASCII letters.
fn run(block: u64) -> usize {
    // Without the highest bits no byte carries into the next one.
    let small = (block | SMALL) & !TOPS;
    let from_a = small + ONES * (0x80 - 0x61);
    let past_z = small + ONES * (0x80 - 0x7B);
    let letters = from_a & !past_z & !block & TOPS;
    (letters ^ TOPS).trailing_zeros() as usize / 8
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn letters_are_those_that_a_loop_finds(text in "([a-zA-Z]{0,18}|[A-Z]{1,17}|.{0,4})[@\\[`{a-z0-9'é.]{0,3} {16}") {
            let count = text.bytes().take_while(u8::is_ascii_alphabetic).count();
            match ShortWord::letters(text.as_bytes()) {
                Some(letters) => {
                    prop_assert_eq!(letters.len, count);
                    prop_assert_eq!(ShortWord::new(&text[..count].to_ascii_lowercase()), Some(letters.word));
                    prop_assert_eq!(letters.upper, text[..count].bytes().all(|b| b.is_ascii_uppercase()));
                }
                None => prop_assert!(count == 0 || count >= ShortWord::LONGEST),
            }
        }
    }

    #[test]
    fn words_differ_where_their_bytes_do() {
        let words = ["a", "b", "ab", "ba", "abcdefgh", "abcdefghi", "abcdefgha", "'s", "é", "abcdefghijklmnop"];
        for (index, word) in words.iter().enumerate() {
            for other in &words[index + 1..] {
                assert_ne!(ShortWord::new(word), ShortWord::new(other));
            }
        }
        assert_eq!(ShortWord::new("abcdefghijklmnopq"), None);
        assert_eq!(ShortWord::new("a\0"), None);
    }
}
