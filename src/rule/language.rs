//! Everything a pack says about one language.

use super::claim_rule::ClaimRule;
use super::equivalents::Equivalents;
use super::events::Events;
use super::flags::{Flags, FlagsInUse};
use super::lexicon::Lexicon;
use super::name_forms::NameForms;
use super::pattern::{Answers, Pattern, PatternIndex, Questions};
use super::reading::ReadingRules;
use super::spelling::Spelling;
use super::tables::Tables;
use super::traits::Traits;
use super::word_class::WordUses;
use crate::text::WordId;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// The list of words that say nothing by themselves.
pub const STOP_WORDS: &str = "stopword";

/// A language, compiled: its words, tables and extraction rules.
#[derive(Debug)]
pub struct Language {
    /// The code of the language, `en`.
    pub code: String,
    /// What the language is like.
    pub traits: Traits,
    pub lexicon: Lexicon,
    pub word_uses: WordUses,
    /// Which printed words are the same word to a comparison.
    pub spelling: Spelling,
    /// Which names are the same name to a comparison.
    pub name_forms: NameForms,
    /// Numbers, units and dates.
    pub tables: Tables,
    pub claim_rules: Vec<ClaimRule>,
    /// Id of an extraction rule -> its index.
    by_id: FxHashMap<Arc<str>, usize>,
    /// The patterns of all extraction rules, in order.
    pub index: PatternIndex,
    /// What all patterns of these rules ask of words, answered.
    pub answers: Answers,
    /// Pattern number of [`Language::index`] -> (rule, pattern of the rule).
    pub patterns: Vec<(usize, usize)>,
    pub reading: ReadingRules,
    /// Words that count as the same when sentences are aligned.
    pub equivalents: Equivalents,
    /// Words that tell of one sort of event.
    pub events: Events,
    flags: FlagsInUse,
    /// Folded words that exclude others -> contrast and side of each contrast that they belong to.
    pub contrasts: FxHashMap<String, Vec<(usize, usize)>>,
}

impl Language {
    pub(super) fn new(
        code: String,
        lexicon: Lexicon,
        mut claim_rules: Vec<ClaimRule>,
        equivalents: Equivalents,
    ) -> Self {
        let mut questions = Questions::default();
        for rule in &mut claim_rules {
            rule.ask(&mut questions);
        }
        let numbered =
            |rule: usize, patterns: &[Pattern]| (0..patterns.len()).map(move |p| (rule, p)).collect::<Vec<_>>();
        let patterns = claim_rules.iter().enumerate().flat_map(|(r, rule)| numbered(r, &rule.patterns)).collect();
        let index = PatternIndex::new(claim_rules.iter().flat_map(|rule| &rule.patterns));
        let by_id = claim_rules.iter().enumerate().map(|(index, rule)| (Arc::clone(&rule.id), index)).collect();
        let word_uses = WordUses::new(&lexicon);
        let answers = questions.answers(&lexicon, |site| word_uses.at(site).starts);
        let (spelling, name_forms) = (Spelling::default(), NameForms::default());
        Self {
            code,
            traits: Traits::default(),
            word_uses,
            lexicon,
            tables: Tables::default(),
            spelling,
            name_forms,
            claim_rules,
            by_id,
            index,
            answers,
            patterns,
            reading: ReadingRules::default(),
            equivalents,
            events: Events::default(),
            flags: FlagsInUse::default(),
            contrasts: FxHashMap::default(),
        }
    }

    /// In which of these word lists, at most [`super::Flag::MOST`], words stand. Worked out when it is first asked for.
    #[must_use]
    pub fn flags(&self, lists: &'static [&'static str]) -> Flags {
        self.flags.get(&self.lexicon, lists)
    }

    /// The extraction rule of that id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&ClaimRule> {
        self.by_id.get(id).map(|index| &self.claim_rules[*index])
    }

    /// Whether a word of the vocabulary is on the list of words that say nothing by themselves.
    #[must_use]
    pub fn is_stop_word(&self, word: WordId) -> bool {
        self.lexicon.list(STOP_WORDS).is_some_and(|stop| self.lexicon.has(stop, word))
    }

    /// How much a rule asks for: the words, slots and marks that its least demanding pattern needs.
    #[must_use]
    pub fn weight(&self, rule: &str) -> usize {
        let required = |rule: &ClaimRule| rule.patterns.iter().map(Pattern::required).min();
        self.rule(rule).and_then(required).unwrap_or(0)
    }
}
