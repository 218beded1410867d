//! What the words of a language can do in a sentence, by the lists that they stand in.

use super::lexicon::Lexicon;
use super::list_set::{ListId, ListSet};
use super::pattern::{KindSet, SlotKind};
use crate::text::WordId;

/// The part of a word in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum WordClass {
    /// May stand in a noun phrase: noun, adjective, name, number.
    #[default]
    Noun,
    Determiner,
    Pronoun,
    Preposition,
    /// Verb, adverb, conjunction: ends a noun phrase.
    Stop,
    /// A noun or a verb of saying: `report`, `claims`.
    Either,
    Mark,
}

/// What else the grammar asks of every word.
#[derive(Debug, Clone, Copy, Default)]
pub struct WordUse {
    pub class: WordClass,
    /// What can start with it: an adjunct and a personal pronoun of the third person only outside of quotations.
    pub starts: KindSet,
}

/// The uses of words, by their sites; found once, when the rules are loaded.
#[derive(Debug, Default)]
pub struct WordUses(Vec<WordUse>);

/// Lists whose words are pronouns, and those whose words end a noun phrase.
const PRONOUNS: [&str; 2] = ["subject-pronouns", "third-person"];
const STOPS: [&str; 9] = [
    "auxiliaries",
    "conjunctions",
    "between-adverbs",
    "verbs-of-saying",
    "verbs-of-thinking",
    "verbs-of-telling",
    "verbs-of-judging",
    "saying-participles",
    "plain-verbs",
];
/// Lists whose entries start an adjunct.
const ADJUNCTS: [&str; 2] = ["adjunct-prepositions", "weekday-and-time"];

impl WordUses {
    pub(super) fn new(lexicon: &Lexicon) -> Self {
        let set = |names: &[&str]| names.iter().filter_map(|name| lexicon.list(name)).collect::<ListSet>();
        let (pronouns, stops, adjuncts) = (set(&PRONOUNS), set(&STOPS), set(&ADJUNCTS));
        let [determiners, prepositions, either, persons, possessives] =
            ["determiners", "prepositions", "nouns-like-verbs-of-saying", "third-person", "possessive-determiners"]
                .map(|name| lexicon.list(name));
        let uses = (0..lexicon.sites()).map(|site| {
            let class = lexicon.class_at(site);
            let has = |list: Option<ListId>| list.is_some_and(|list| lexicon.class_has(list, class));
            let any = |lists: &ListSet| lists.meets(lexicon.members(class));
            let class = if has(determiners) {
                WordClass::Determiner
            } else if any(&pronouns) {
                WordClass::Pronoun
            } else if has(prepositions) {
                WordClass::Preposition
            } else if has(either) {
                WordClass::Either
            } else if any(&stops) {
                WordClass::Stop
            } else {
                WordClass::Noun
            };
            let adjunct = adjuncts.meets(lexicon.starters(site));
            let mut starts = KindSet::of(&[SlotKind::Word, SlotKind::Clause]);
            if has(possessives) {
                starts.insert(SlotKind::Possessor);
            }
            if adjunct {
                starts.insert(SlotKind::Adjunct);
            }
            if has(persons) {
                starts.insert(SlotKind::Pronoun);
            }
            WordUse { class, starts }
        });
        Self(uses.collect())
    }

    /// The use of a word by itself.
    #[must_use]
    pub fn of(&self, lexicon: &Lexicon, word: WordId) -> WordUse {
        self.at(lexicon.class(word))
    }

    /// The use of a word at a site.
    #[must_use]
    pub fn at(&self, site: u32) -> WordUse {
        self.0.get(site as usize).copied().unwrap_or_default()
    }
}
