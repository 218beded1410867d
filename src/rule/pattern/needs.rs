//! What every match of a pattern contains.

use super::signs::{Questions, Sign};
use super::{KindSet, SlotType, Step};
use crate::rule::{LexiconBuilder, ListSet};

/// What every match of a pattern contains.
#[derive(Debug, Clone, Default)]
pub(super) struct Needs {
    /// Sets of lists of which one is needed: lists, single words, which are lists of their own, and a word of every way to
    /// match an alternative.
    lists: Vec<ListSet>,
    kinds: KindSet,
    /// All of it as a row of signs; none before [`Needs::ask`].
    signs: Box<[u64]>,
}

impl Needs {
    /// The needs of a pattern that takes all of these steps.
    pub(super) fn of<'a>(required: impl Iterator<Item = &'a Step>, lexicon: &mut LexiconBuilder) -> Self {
        let mut needs = Self::default();
        for step in required {
            match step {
                Step::Word(word) => needs.lists.push([lexicon.alone(*word)].into_iter().collect()),
                Step::Slot { of: SlotType::List(list), .. } => needs.lists.push([*list].into_iter().collect()),
                Step::Slot { of: SlotType::Kind(kind), .. } => needs.kinds.insert(*kind),
                _ => {}
            }
        }
        needs
    }

    /// Adds alternatives, of which a match takes one: each as the steps that it cannot do without. They say nothing where one
    /// of them needs no word.
    pub(super) fn add_alternatives<'a>(
        &mut self,
        alternatives: impl Iterator<Item = impl Iterator<Item = &'a Step>>,
        lexicon: &mut LexiconBuilder,
    ) {
        let mut set = ListSet::default();
        for mut required in alternatives {
            let list = required.find_map(|step| match step {
                Step::Word(word) => Some(lexicon.alone(*word)),
                Step::Slot { of: SlotType::List(list), .. } => Some(*list),
                _ => None,
            });
            let Some(list) = list else { return };
            set.insert(list);
        }
        self.lists.push(set);
    }

    /// Asks the questions that tell what a sentence has of it.
    pub(super) fn ask(&mut self, questions: &mut Questions) {
        let signs: Vec<Sign> = self.lists.iter().map(|lists| questions.ask(lists)).collect();
        let width = signs.iter().map(|sign| sign.block + 1).max().unwrap_or(1);
        let mut row = vec![0; width];
        row[0] |= self.kinds.bits();
        for sign in signs {
            sign.set(&mut row);
        }
        self.signs = row.into();
    }

    /// Whether a sentence that has all of these signs has all of it.
    pub(super) fn met(&self, held: &[u64]) -> bool {
        self.signs.iter().zip(held).fold(0, |missing, (needed, held)| missing | needed & !held) == 0
    }
}

#[cfg(test)]
mod tests {
    use crate::rule::LexiconBuilder;
    use crate::rule::pattern::{Candidates, KindSet, PatternIndex, Questions, Signs, SlotKind, parse};
    use crate::text::tokenize;

    #[test]
    fn a_sentence_needs_a_word_of_every_choice() {
        let mut builder = LexiconBuilder::default();
        builder.add_list("some", ["d", "e f"]);
        let texts =
            ["(a|b c) {value:figure}", "(a|{:some}) {value:figure}", "(a|{:figure}) {value:figure}", "{:some} {:word}"];
        let mut patterns: Vec<_> = texts.iter().map(|text| parse(text, &mut builder).unwrap()).collect();
        let lexicon = builder.finish();
        let mut questions = Questions::default();
        for pattern in &mut patterns {
            pattern.ask(&mut questions);
        }
        let any = |_| KindSet::of(&[SlotKind::Figure, SlotKind::Word]);
        let (answers, index) = (questions.answers(&lexicon, any), PatternIndex::new(&patterns));
        let met = |sentence: &str| {
            let tokens = tokenize(sentence, &lexicon);
            let sites: Vec<u32> = (0..tokens.len()).map(|at| lexicon.site(&tokens, at)).collect();
            let mut signs = Signs::default();
            signs.read(&answers, &sites);
            let mut candidates = Candidates::default();
            index.candidates(&signs, &mut candidates);
            assert!(patterns.iter().enumerate().all(|(number, pattern)| {
                candidates.may_match(pattern) == candidates.numbers.contains(&u32::try_from(number).unwrap())
            }));
            candidates.numbers
        };
        assert_eq!(met("a"), [0, 1, 2]);
        assert_eq!(met("b"), [0, 2]);
        assert_eq!(met("d"), [1, 2, 3]);
        assert_eq!(met("x"), [2], "a choice without a word asks for none");
        assert_eq!(met("e x f"), [2], "an entry of two words is needed as a whole");
        assert_eq!(met("e f"), [1, 2, 3]);
    }
}
