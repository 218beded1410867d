//! `<language>/events.yaml`: words that tell of one sort of event.

use super::file::RuleFile;
use super::lexicon_builder::LexiconBuilder;
use super::place::Step;
use crate::problem::Problem;
use crate::text::WordId;
use rustc_hash::FxHashMap;
use std::num::NonZeroU16;

/// A sort of event: the line of the table, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EventSort(NonZeroU16);

/// Which sort of event a word tells of.
#[derive(Debug, Default)]
pub struct Events {
    sorts: FxHashMap<WordId, EventSort>,
}

impl Events {
    /// A word of two sorts, and an entry that is no single word, are problems.
    pub(super) fn new(
        file: &RuleFile,
        sorts: &[Vec<String>],
        lexicon: &mut LexiconBuilder,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let mut events = Self::default();
        for (number, words) in sorts.iter().enumerate() {
            let Some(sort) = u16::try_from(number + 1).ok().and_then(NonZeroU16::new).map(EventSort) else { break };
            for (place, word) in words.iter().enumerate() {
                let mut problem = |message: String, help: &str| {
                    let problem = file.problem(&[Step::Item(number), Step::Item(place)], 0, message);
                    problems.push(problem.help(help));
                };
                let [id] = lexicon.intern_all(word)[..] else {
                    problem(format!("`{word}` is no single word"), "write the word that tells the event");
                    continue;
                };
                let known = events.sorts.insert(id, sort);
                if known.is_some_and(|other| other != sort) {
                    problem(format!("`{word}` is of two sorts of event"), "leave it in one, or join the two");
                }
            }
        }
        events
    }

    /// The sort of event that a word tells of.
    #[must_use]
    pub fn sort(&self, word: WordId) -> Option<EventSort> {
        self.sorts.get(&word).copied()
    }
}
