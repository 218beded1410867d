//! `<language>/events.yaml`: words that tell of one sort of event.

use super::file::RuleFile;
use super::lexicon_builder::LexiconBuilder;
use super::place::Step;
use crate::problem::Problem;
use crate::text::{Token, WordId};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::num::NonZeroU16;

/// A sort of event: the line of the table, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EventSort(NonZeroU16);

/// Which sort of event words tell of.
#[derive(Debug, Default)]
pub struct Events {
    /// First word -> entries that begin with it, the longest first.
    entries: FxHashMap<WordId, Vec<Entry>>,
}

#[derive(Debug)]
struct Entry {
    /// The words behind the first one.
    behind: Box<[WordId]>,
    sort: EventSort,
}

impl Events {
    /// Words of two sorts are a problem.
    pub(super) fn new(
        file: &RuleFile,
        sorts: &[Vec<String>],
        lexicon: &mut LexiconBuilder,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let mut events = Self::default();
        for (number, entries) in sorts.iter().enumerate() {
            let Some(sort) = u16::try_from(number + 1).ok().and_then(NonZeroU16::new).map(EventSort) else { break };
            for (place, entry) in entries.iter().enumerate() {
                let words = lexicon.intern_all(entry);
                let Some((first, behind)) = words.split_first() else { continue };
                let known = events.entries.entry(*first).or_default();
                if known.iter().any(|entry| *entry.behind == *behind && entry.sort != sort) {
                    let at = [Step::Item(number), Step::Item(place)];
                    let problem = file.problem(&at, 0, format!("`{entry}` is of two sorts of event"));
                    problems.push(problem.help("leave it in one, or join the two"));
                }
                known.push(Entry { behind: behind.into(), sort });
            }
        }
        for known in events.entries.values_mut() {
            known.sort_by_key(|entry| (Reverse(entry.behind.len()), entry.sort));
        }
        events
    }

    /// The sort of event that the words from a token on tell of, and how many words they are.
    #[must_use]
    pub fn at(&self, tokens: &[Token], at: usize) -> Option<(EventSort, usize)> {
        let known = self.entries.get(&tokens.get(at)?.word)?;
        let follows = |words: &[WordId]| {
            let next = tokens.get(at + 1..at + 1 + words.len());
            next.is_some_and(|next| next.iter().map(|token| token.word).eq(words.iter().copied()))
        };
        known.iter().find(|entry| follows(&entry.behind)).map(|entry| (entry.sort, entry.behind.len() + 1))
    }
}
