//! The pattern language of extraction rules.
//!
//! A pattern is read from left to right over the tokens of one sentence:
//!
//! | written | matches |
//! | --- | --- |
//! | `accounts` `,` `%` | that word or mark, whatever its case |
//! | `(accounts\|accounted) for` | one of several |
//! | `that?` `(at least)?` | that, or nothing |
//! | `...` `...8` | at most five (eight) words of any kind, as few as will do |
//! | `{value:percent}` | something of a type, remembered under a name |
//! | `{:hedge}` | an entry of the word list `hedge`, not remembered |
//! | `^` `$` | the start, the end of the sentence |
//! | `\(` `\{` ... | the mark itself |
//!
//! A type is one of [`SlotType`] or the id of a word list. Matching takes time linear in the sentence: every
//! position of the pattern is tried at every token at most once.

mod matcher;
mod meaning;
mod parser;
mod slot;

pub use matcher::{Captures, Matcher, Reading};
pub use parser::{PatternError, parse};
pub use slot::{SlotKind, SlotType};

use super::lexicon::{Lexicon, ListId};
use crate::text::WordId;

/// A compiled pattern.
#[derive(Debug, Clone)]
pub struct Pattern {
    /// As written in the rule.
    pub text: String,
    pub(super) code: Vec<Step>,
    /// The names of the remembered slots, in order of first appearance.
    pub slots: Vec<String>,
    /// What a sentence must have for the pattern to match at all.
    pub(super) trigger: Trigger,
}

/// One step of a compiled pattern; steps are numbered from 0, and the last is [`Step::Done`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    Word(WordId),
    Any,
    SentenceStart,
    SentenceEnd,
    Slot {
        slot: Option<usize>,
        of: SlotType,
    },
    /// Try the first, then the second.
    Split(usize, usize),
    Jump(usize),
    Done,
}

/// The cheapest thing that every match of a pattern contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trigger {
    Word(WordId),
    List(ListId),
    Kind(SlotKind),
    /// Nothing certain: the pattern is tried on every sentence.
    Always,
}

/// Patterns of many rules, arranged so that a sentence is only searched for those that its words can match.
#[derive(Debug, Default)]
pub struct PatternIndex {
    by_word: Vec<Vec<u32>>,
    by_kind: Vec<(SlotKind, u32)>,
    always: Vec<u32>,
}

impl PatternIndex {
    /// Indexes the patterns in the order given; [`PatternIndex::candidates`] speaks of them by that order.
    #[must_use]
    pub fn new<'a>(patterns: impl IntoIterator<Item = &'a Pattern>, lexicon: &Lexicon) -> Self {
        let mut index = Self { by_word: vec![Vec::new(); lexicon.len() + 1], ..Self::default() };
        for (number, pattern) in (0..).zip(patterns) {
            match pattern.trigger {
                Trigger::Word(word) => index.by_word[word.0 as usize].push(number),
                Trigger::List(list) => {
                    for word in lexicon.first_words(list) {
                        index.by_word[word.0 as usize].push(number);
                    }
                }
                Trigger::Kind(kind) => index.by_kind.push((kind, number)),
                Trigger::Always => index.always.push(number),
            }
        }
        index
    }

    /// Puts into `found` the numbers of the patterns that can match a sentence of these words, in order, each once.
    /// `has` tells whether the sentence holds something of a kind.
    pub fn candidates(
        &self,
        words: impl Iterator<Item = WordId>,
        has: impl Fn(SlotKind) -> bool,
        found: &mut Vec<u32>,
    ) {
        found.clear();
        found.extend_from_slice(&self.always);
        found.extend(self.by_kind.iter().filter(|(kind, _)| has(*kind)).map(|(_, number)| number));
        for word in words {
            if let Some(numbers) = self.by_word.get(word.0 as usize) {
                found.extend_from_slice(numbers);
            }
        }
        found.sort_unstable();
        found.dedup();
    }
}
