use super::{KindSet, SlotType, Step};
use crate::rule::{Lexicon, LexiconBuilder, ListSet};

/// What every match of a pattern contains.
#[derive(Debug, Clone, Default)]
pub(super) struct Needs {
    /// Lists, and single words, which are lists of their own.
    lists: ListSet,
    /// Sets of lists of which one is needed: a word of every way to match an alternative.
    one_of: Vec<ListSet>,
    kinds: KindSet,
}

/// What a sentence has.
#[derive(Debug, Clone, Default)]
pub(super) struct Holds {
    /// A row of bits: the lists of which an entry starts in it.
    pub lists: Vec<u64>,
    pub kinds: KindSet,
}

impl Needs {
    /// The needs of a pattern that takes all of these steps.
    pub(super) fn of<'a>(required: impl Iterator<Item = &'a Step>, lexicon: &mut LexiconBuilder) -> Self {
        let mut needs = Self::default();
        for step in required {
            match step {
                Step::Word(word) => needs.lists.insert(lexicon.alone(*word)),
                Step::Slot { of: SlotType::List(list), .. } => needs.lists.insert(*list),
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
        self.one_of.push(set);
    }

    /// Whether a sentence has all of it.
    pub(super) fn met(&self, holds: &Holds) -> bool {
        let one_of_each = || self.one_of.iter().all(|set| set.meets(&holds.lists));
        self.kinds.within(holds.kinds) && self.lists.within(&holds.lists) && one_of_each()
    }
}

impl Holds {
    pub(super) fn clear(&mut self, lexicon: &Lexicon) {
        self.lists.clear();
        self.lists.resize(lexicon.width(), 0);
        self.kinds = KindSet::default();
    }

    /// Adds a token by the class of its word and the kinds that start at it.
    pub(super) fn add(&mut self, lexicon: &Lexicon, class: usize, kinds: KindSet) {
        // Half of the words of a text stand in no list.
        if class != 0 {
            lexicon.add_starts(class, &mut self.lists);
        }
        self.kinds.add(kinds);
    }
}

#[cfg(test)]
mod tests {
    use super::{Holds, KindSet};
    use crate::rule::LexiconBuilder;
    use crate::rule::pattern::{SlotKind, parse};

    #[test]
    fn a_sentence_needs_a_word_of_every_choice() {
        let mut builder = LexiconBuilder::default();
        builder.add_list("some", ["d"]);
        let texts = ["(a|b c) {value:figure}", "(a|{:some}) {value:figure}", "(a|{:figure}) {value:figure}"];
        let patterns: Vec<_> = texts.iter().map(|text| parse(text, &mut builder).unwrap()).collect();
        let lexicon = builder.finish();
        let met = |words: &[&str]| -> Vec<bool> {
            let mut holds = Holds::default();
            holds.clear(&lexicon);
            for word in words {
                holds.add(&lexicon, lexicon.class(lexicon.id(word)) as usize, KindSet::of(&[SlotKind::Figure]));
            }
            patterns.iter().map(|pattern| pattern.needs.met(&holds)).collect()
        };
        assert_eq!(met(&["a"]), [true, true, true]);
        assert_eq!(met(&["b"]), [true, false, true]);
        assert_eq!(met(&["d"]), [false, true, true]);
        assert_eq!(met(&["x"]), [false, false, true], "a choice without a word asks for none");
    }
}
