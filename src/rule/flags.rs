//! Questions that a stage asks of words again and again, answered for all words beforehand.

use super::lexicon::Lexicon;
use crate::text::WordId;
use std::ops::BitOr;
use std::sync::{Arc, Mutex, PoisonError};

/// One or more of the lists of some [`Flags`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flag(u64);

impl Flag {
    /// So many lists [`Flags`] can be of.
    pub const MOST: usize = 64;

    /// The list of that number among those of its flags.
    #[must_use]
    pub const fn of(number: usize) -> Self {
        Self(1 << (number % Self::MOST))
    }
}

impl BitOr for Flag {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// In which of some lists the words of a lexicon stand by themselves; lists that the pack lacks hold nothing.
#[derive(Debug, Clone)]
pub struct Flags {
    /// By class.
    classes: Arc<[u64]>,
}

impl Flags {
    fn new(lexicon: &Lexicon, names: &[&str]) -> Self {
        let lists: Vec<_> =
            (0..).zip(names).filter_map(|(number, name)| Some((Flag::of(number), lexicon.list(name)?))).collect();
        let flags = |class: usize| {
            let held = lists.iter().filter(|(_, list)| lexicon.class_has(*list, class));
            held.fold(0, |flags, (flag, _)| flags | flag.0)
        };
        Self { classes: (0..lexicon.classes()).map(flags).collect() }
    }

    /// Whether the word stands in one of the lists.
    #[must_use]
    pub fn has(&self, lexicon: &Lexicon, lists: Flag, word: WordId) -> bool {
        self.classes.get(lexicon.class(word) as usize).is_some_and(|flags| flags & lists.0 != 0)
    }
}

/// The flags of a language that somebody has asked for.
#[derive(Debug, Default)]
pub(super) struct FlagsInUse(Mutex<Vec<(&'static [&'static str], Flags)>>);

impl FlagsInUse {
    /// The flags of these lists, at most [`Flag::MOST`].
    pub fn get(&self, lexicon: &Lexicon, names: &'static [&'static str]) -> Flags {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, flags)) = known.iter().find(|(lists, _)| std::ptr::eq(*lists, names) || *lists == names) {
            return flags.clone();
        }
        let flags = Flags::new(lexicon, names);
        known.push((names, flags.clone()));
        flags
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::LexiconBuilder;

    #[test]
    fn flags_answer_what_the_lexicon_does() {
        let mut builder = LexiconBuilder::default();
        builder.add_list("colours", ["red", "blue"]);
        builder.add_list("tastes", ["sweet", "red", "sour cream"]);
        let lexicon = builder.finish();
        let in_use = FlagsInUse::default();
        let flags = in_use.get(&lexicon, &["tastes", "none", "colours"]);
        let of =
            |list: Flag| ["red", "blue", "sweet", "sour", "x"].map(|word| flags.has(&lexicon, list, lexicon.id(word)));
        assert_eq!(of(Flag::of(0)), [true, false, true, false, false]);
        assert_eq!(of(Flag::of(1)), [false; 5]);
        assert_eq!(of(Flag::of(0) | Flag::of(2)), [true, true, true, false, false]);
    }
}
