//! The units that rules, sentences and comparisons work on: words, numbers and marks with their places.

use super::{ShortWord, Span};

/// A word of the vocabulary of a language; [`WordId::UNKNOWN`] for every other word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct WordId(pub u16);

impl WordId {
    pub const UNKNOWN: WordId = WordId(0);
    /// So many words a vocabulary can have: an article has a token every five bytes, so that their size counts.
    pub const MOST: usize = u16::MAX as usize;

    /// The id as a place in a table.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// Where the tokenizer looks words up: words, clitics (folded, as `'s`), numbers and marks.
pub trait Vocabulary {
    /// The id of a folded word (see [`fold_word`](super::fold_word)).
    fn id(&self, folded: &str) -> WordId;
    /// The same for a short one.
    fn id_of_short(&self, word: ShortWord) -> WordId;
}

/// The vocabulary without words.
impl Vocabulary for () {
    fn id(&self, _: &str) -> WordId {
        WordId::UNKNOWN
    }

    fn id_of_short(&self, _: ShortWord) -> WordId {
        WordId::UNKNOWN
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with inner apostrophes (`O'Brien`, `don't`), digits after the first letter (`G20`) and the full
    /// stops of initialisms (`U.S.`).
    Word,
    /// A clitic split off its word: `'s`, `'re`, `'ll`, `'ve`, `'d`, `'m`.
    Clitic,
    /// Digits with inner commas and points: `1,234.5`.
    Number,
    /// One mark, or a run that is read as one: `...`, `--`, `''`.
    Mark,
}

/// A token. Blank space is not a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    pub span: Span,
    pub word: WordId,
    pub kind: TokenKind,
    shape: Shape,
}

/// How a token is written, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Shape(u8);

impl Shape {
    const SPACED: u8 = 1;
    const CAPITAL: u8 = 1 << 1;
    const UPPER: u8 = 1 << 2;
    const STOPPED: u8 = 1 << 3;

    pub fn new(spaced: bool, capital: bool, upper: bool) -> Self {
        let bit = |holds: bool, bit: u8| if holds { bit } else { 0 };
        Self(bit(spaced, Self::SPACED) | bit(capital, Self::CAPITAL) | bit(upper, Self::UPPER))
    }

    /// The shape of a token whose last byte is this one.
    pub fn ending(self, last: u8) -> Self {
        let stopped = matches!(last, b'.' | b'?' | b'!') || !last.is_ascii();
        Self(self.0 | if stopped { Self::STOPPED } else { 0 })
    }
}

impl Token {
    pub(super) fn new(span: Span, word: WordId, kind: TokenKind, shape: Shape) -> Self {
        Self { span, word, kind, shape }
    }

    /// Blank space, or the start of the text, stands before the token.
    #[must_use]
    pub fn spaced(&self) -> bool {
        self.shape.0 & Shape::SPACED != 0
    }

    /// The first letter is upper case.
    #[must_use]
    pub fn capital(&self) -> bool {
        self.shape.0 & Shape::CAPITAL != 0
    }

    /// The last character is one with which a sentence may end, or is beyond ASCII. Not told of words that are just ASCII
    /// letters, which have none.
    #[must_use]
    pub fn stopped(&self) -> bool {
        self.shape.0 & Shape::STOPPED != 0
    }

    /// Two letters or more, and all of them upper case (`NATO`, `U.S.`).
    #[must_use]
    pub fn upper(&self) -> bool {
        self.shape.0 & Shape::UPPER != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_small() {
        assert_eq!(size_of::<Token>(), 12);
    }
}
