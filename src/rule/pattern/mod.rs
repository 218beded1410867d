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

mod compile;
mod first;
mod index;
mod kind_set;
mod matcher;
mod meaning;
mod needs;
mod node;
mod parser;
mod signs;
mod slot;
mod trace;

pub use compile::parse;
pub use index::{Candidates, PatternIndex};
pub use kind_set::KindSet;
pub use matcher::{Captures, Matcher, Matches, Reading};
pub use parser::PatternError;
pub use signs::{Answers, Questions, Signs};
pub use slot::{SlotKind, SlotType};
pub use trace::{Attempt, trace};

use super::list_set::ListId;
use crate::text::WordId;
use first::First;
use needs::Needs;
use signs::Sign;

/// A compiled pattern.
#[derive(Debug, Clone)]
pub struct Pattern {
    /// As written in the rule.
    pub text: String,
    pub(super) code: Vec<Step>,
    /// Step by step, what the next token must be.
    firsts: Vec<First>,
    /// The names of the remembered slots, in order of first appearance.
    pub slots: Vec<String>,
    /// The rarest of the things that a sentence must have for the pattern to match at all.
    trigger: Trigger,
    /// That of an entry of the list that leads to the pattern; none where no list does, and before [`Pattern::ask`].
    trigger_sign: Sign,
    /// All of them.
    needs: Needs,
    /// It matches from the start of the sentence only.
    anchored: bool,
    /// It is just a slot, as are the patterns that match most, those of names, figures and dates.
    alone: bool,
}

impl Pattern {
    /// Asks the questions that its matching needs answered.
    pub(in crate::rule) fn ask(&mut self, questions: &mut Questions) {
        self.firsts.iter_mut().for_each(|first| first.ask(questions));
        self.needs.ask(questions);
        if let Trigger::List(list) = self.trigger {
            self.trigger_sign = questions.ask(&[list].into_iter().collect());
        }
    }
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
enum Trigger {
    /// An entry of the list; single words are lists of their own.
    List(ListId),
    Kind(SlotKind),
    /// Nothing certain: the pattern is tried on every sentence.
    Always,
}
