//! In which language a text is written, told by the words that every text in a language has many of.

use super::languages::codes;
use super::pack::{Files, table};
use super::traits::RawTraits;
use crate::text::{ShortWord, fold_word};
use rustc_hash::FxHashMap;

/// So many words from the start of a text are looked at.
const SAMPLE: usize = 1500;
/// Fewer telling words show nothing: a headline, a caption.
const FEWEST: usize = 5;
/// From so many on a text is clearly in a language, whatever its page says of itself.
const CLEARLY: usize = 25;
/// Of this many words one at least must be a telling one. (In news it is one of three; in another language with words of
/// the same spelling, one of twenty.)
const ONE_IN: usize = 8;
/// The language must have so many times as many telling words as any other.
const TIMES: usize = 2;

/// The telling words of the languages of a pack.
#[derive(Debug, Default)]
pub struct Telling {
    codes: Vec<String>,
    /// A folded word -> the languages that it tells, as bits.
    words: FxHashMap<Box<str>, u64>,
    /// The short ones of them, which are nearly all.
    short: FxHashMap<ShortWord, u64>,
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
            for word in raw.telling {
                let (folded, tells) = (fold_word(&word), 1 << telling.codes.len());
                if let Some(short) = ShortWord::new(&folded) {
                    *telling.short.entry(short).or_default() |= tells;
                }
                *telling.words.entry(folded.into()).or_default() |= tells;
            }
            telling.codes.push(code.to_owned());
        }
        telling
    }

    /// The language of a text, if its words show one.
    #[must_use]
    pub fn guess(&self, text: &str) -> Option<Guess<'_>> {
        if self.codes.len() < 2 {
            return None;
        }
        let mut counts = vec![0_usize; self.codes.len()];
        let (mut read, mut told) = (0, 0);
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
            if told % CLEARLY == 0 && beyond_doubt(&counts, read) {
                break;
            }
        }
        let (best, &most) = counts.iter().enumerate().max_by_key(|(at, count)| (**count, std::cmp::Reverse(*at)))?;
        let second = counts.iter().enumerate().filter(|(at, _)| *at != best).map(|(_, count)| *count).max()?;
        let shows = most >= FEWEST && most * ONE_IN >= read && most >= second * TIMES;
        shows.then(|| Guess { code: &self.codes[best], clear: most >= CLEARLY })
    }
}

/// The short word of ASCII letters with which a text starts, folded, and its length.
fn short_word(text: &str) -> Option<(ShortWord, usize)> {
    let found = ShortWord::letters(text.as_bytes())?;
    text.as_bytes().get(found.len).is_some_and(u8::is_ascii).then_some((found.word, found.len))
}

/// Whether one language has so many more telling words than all others that the rest of the text need not be read.
fn beyond_doubt(counts: &[usize], read: usize) -> bool {
    let most = counts.iter().copied().max().unwrap_or(0);
    let others = counts.iter().sum::<usize>() - most;
    most >= CLEARLY && most * ONE_IN >= 2 * read && most >= others * TIMES * 4
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
