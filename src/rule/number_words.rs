use crate::text::WordId;

/// What a word can be in a number; several things at once ("second", "quarter", "m").
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "a word can be several of these at once")]
pub struct NumberWord {
    /// 0 to 19.
    pub small: Option<u64>,
    /// 20, 30, ... 90.
    pub tens: Option<u64>,
    pub hundred: bool,
    /// A power of ten that multiplies everything before it.
    pub scale: Option<u64>,
    /// The same, as a mark after digits: "bn".
    pub mark: Option<u64>,
    pub dozen: Option<u64>,
    pub ordinal: Option<u64>,
    /// "thirds": 3.
    pub denominator: Option<u64>,
    /// "½": 1 and 2.
    pub glyph: Option<(u32, u32)>,
    /// "a hundred".
    pub article: bool,
    /// "three hundred and twelve".
    pub joiner: bool,
    /// "two point five".
    pub point: bool,
    /// "one over three".
    pub over: bool,
    pub minus: bool,
}

impl NumberWord {
    /// Whether a number can start with the word by itself.
    #[must_use]
    pub fn begins(&self) -> bool {
        let counts = self.small.or(self.tens).or(self.ordinal).or(self.dozen).or(self.denominator);
        counts.is_some() || self.glyph.is_some()
    }
}

/// The words of numbers by their ids.
#[derive(Debug, Default)]
pub struct NumberWords {
    /// By word: 1 and the place in `words`, 0 where it is none.
    places: Vec<u16>,
    words: Vec<NumberWord>,
}

impl NumberWords {
    /// What the word can be; `None` for words that are in no number.
    #[must_use]
    pub fn get(&self, word: WordId) -> Option<&NumberWord> {
        let place = *self.places.get(word.index())?;
        self.words.get(usize::from(place).checked_sub(1)?)
    }

    /// The words that can be something in a number.
    pub(super) fn all(&self) -> impl Iterator<Item = WordId> {
        let words = (0..=u16::MAX).zip(&self.places).filter(|(_, place)| **place > 0);
        words.map(|(word, _)| WordId(word))
    }

    pub(super) fn entry(&mut self, word: WordId) -> &mut NumberWord {
        let at = word.index();
        if self.places.len() <= at {
            self.places.resize(at + 1, 0);
        }
        if self.places[at] == 0 {
            self.words.push(NumberWord::default());
            self.places[at] = u16::try_from(self.words.len()).unwrap_or(u16::MAX);
        }
        &mut self.words[usize::from(self.places[at]) - 1]
    }
}
