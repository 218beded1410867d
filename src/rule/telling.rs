//! In which language a text is written, told by the words that every text in a language has many of.

use super::languages::codes;
use super::pack::{Files, table};
use super::traits::{RawTelling, RawTraits};
use crate::text::{ShortWord, fold_word};
use rustc_hash::FxHashMap;

/// So many words from the start of a text are looked at, which bounds the time: the first of them show a language or none
/// does.
const SAMPLE: usize = 1500;

/// The telling words of the languages of a pack.
#[derive(Debug, Default)]
pub struct Telling {
    languages: Vec<Known>,
    /// A folded word -> the languages that it tells, as bits.
    words: FxHashMap<Box<str>, u64>,
    /// The short ones of them, which are nearly all.
    short: FxHashMap<ShortWord, u64>,
}

/// A language, and when its words show that a text is in it.
#[derive(Debug)]
struct Known {
    code: String,
    one_in: usize,
    fewest: usize,
    clearly: usize,
    times: usize,
}

/// The language that a text seems to be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guess<'a> {
    /// The code of the language.
    pub code: &'a str,
    /// The text is long enough that what it says of itself does not count against its words.
    pub clear: bool,
}

impl Telling {
    pub(super) fn load(files: &Files) -> Self {
        let mut telling = Self::default();
        for code in codes(files).take(u64::BITS as usize) {
            // What is wrong with the file is told when its language is compiled.
            let Some((_, raw)) = table::<RawTraits>(files, &format!("{code}/language.yaml"), &mut Vec::new()) else {
                continue;
            };
            let Some(RawTelling { words, one_in, fewest, clearly, times }) = raw.telling else { continue };
            for word in words {
                let (folded, tells) = (fold_word(&word), 1 << telling.languages.len());
                if let Some(short) = ShortWord::new(&folded) {
                    *telling.short.entry(short).or_default() |= tells;
                }
                *telling.words.entry(folded.into()).or_default() |= tells;
            }
            telling.languages.push(Known { code: code.to_owned(), one_in, fewest, clearly, times });
        }
        telling
    }

    /// The language of a text, if its words show one.
    #[must_use]
    pub fn guess(&self, text: &str) -> Option<Guess<'_>> {
        if self.languages.len() < 2 {
            return None;
        }
        let mut counts = vec![0_usize; self.languages.len()];
        let (mut read, mut told) = (0, 0);
        let pause = self.languages.iter().map(|known| known.clearly).min()?.max(1);
        let mut rest = text;
        while read < SAMPLE && !rest.is_empty() {
            let of = if let Some((word, length)) = short_word(rest) {
                rest = &rest[length..];
                self.short.get(&word)
            } else {
                let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
                let (word, behind) = rest.split_at(length);
                rest = behind.trim_start_matches(|c: char| !c.is_alphabetic());
                if word.is_empty() {
                    continue;
                }
                self.words.get(fold_word(word).as_str())
            };
            read += 1;
            let Some(&of) = of else { continue };
            counts.iter_mut().enumerate().filter(|(at, _)| of >> at & 1 == 1).for_each(|(_, count)| *count += 1);
            told += 1;
            if told % pause == 0 && self.beyond_doubt(&counts, read) {
                break;
            }
        }
        let (known, most) = self.best(&counts)?;
        let second =
            counts.iter().zip(&self.languages).filter(|(_, of)| of.code != known.code).map(|(n, _)| *n).max()?;
        let enough = most.saturating_mul(known.one_in) >= read && most >= second.saturating_mul(known.times);
        (most >= known.fewest && enough).then(|| Guess { code: &known.code, clear: most >= known.clearly })
    }

    /// The language with the most telling words, the first of equals, and how many these are.
    fn best(&self, counts: &[usize]) -> Option<(&Known, usize)> {
        let (at, &most) = counts.iter().enumerate().max_by_key(|(at, count)| (**count, std::cmp::Reverse(*at)))?;
        Some((&self.languages[at], most))
    }

    /// Whether one language has so many more telling words than all others that the rest of the text need not be read:
    /// several times what is enough.
    fn beyond_doubt(&self, counts: &[usize], read: usize) -> bool {
        let Some((known, most)) = self.best(counts) else { return false };
        let others = counts.iter().sum::<usize>() - most;
        most >= known.clearly
            && most.saturating_mul(known.one_in) >= 2 * read
            && most >= others.saturating_mul(known.times).saturating_mul(4)
    }
}

/// The short word of ASCII letters with which a text starts, folded, and its length.
fn short_word(text: &str) -> Option<(ShortWord, usize)> {
    let found = ShortWord::letters(text.as_bytes())?;
    text.as_bytes().get(found.len).is_some_and(u8::is_ascii).then_some((found.word, found.len))
}

#[cfg(test)]
mod tests {
    use crate::rule::Pack;

    fn guess(text: &str) -> Option<(String, bool)> {
        let pack = Pack::built_in();
        pack.languages.telling.guess(text).map(|guess| (guess.code.to_owned(), guess.clear))
    }

    const GERMAN: &str = "Der Rat hat die Pläne für das neue Bad am Montag nicht beschlossen. ";
    const ENGLISH: &str = "The council did not vote on the plans for the new pool on Monday, said the mayor. ";
    const DUTCH: &str =
        "De raad heeft de plannen voor het nieuwe zwembad maandag niet goedgekeurd, zei de burgemeester. ";

    #[test]
    fn a_few_sentences_tell_their_language() {
        assert_eq!(guess(GERMAN), Some(("de".into(), false)));
        assert_eq!(guess(ENGLISH), Some(("en".into(), false)));
        assert_eq!(guess(&GERMAN.repeat(10)), Some(("de".into(), true)));
        assert_eq!(guess(&ENGLISH.repeat(10)), Some(("en".into(), true)));
    }

    #[test]
    fn a_few_words_two_languages_at_once_and_other_languages_tell_nothing() {
        assert_eq!(guess("Der Rat tagt"), None);
        assert_eq!(guess(&format!("{GERMAN}{ENGLISH}").repeat(5)), None);
        assert_eq!(guess(&DUTCH.repeat(20)), None);
        assert_eq!(guess(""), None);
    }
}
