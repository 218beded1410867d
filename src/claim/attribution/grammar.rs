//! What the words of an article can do in a sentence: enough grammar to tell where a source or a clause ends.

use super::phrase::LONGEST_PHRASE;
use crate::article::Article;
use crate::rule::pattern::{KindSet, Signs, SlotKind};
use crate::rule::word_flags::word_flags;
use crate::rule::{Flag, Language, Lexicon, ListId, Traits, WordUses};
use crate::text::{Token, TokenKind};
use std::ops::Range;

pub(super) use crate::rule::WordClass as Class;

word_flags! {
    /// The word lists by which sources and clauses are recognised.
    pub(super) struct GrammarWords {
        suffixes "name-suffixes",
        linking "linking-prepositions",
        close "close-prepositions",
        conjunctions "conjunctions",
        determiners "determiners",
        pronouns "subject-pronouns",
        persons "third-person",
        possessives "possessive-determiners",
        reflexives "reflexive-pronouns",
        between "between-adverbs",
        saying "verbs-of-saying",
        participles "saying-participles",
        times "weekday-and-time",
        adjunct "adjunct-prepositions",
        stoppers "clause-stoppers",
        opening "opening-conjunctions",
        auxiliaries "auxiliaries",
        plurals "plural-subjects",
        relative "relative-pronouns",
        unchanging "unchanging-past",
        and "and-words",
        or "or-words",
        but "but-words",
        he "he-words",
        she "she-words",
    }
}

/// Word lists whose entries of several words count; a list that a pack lacks holds nothing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Phrases {
    pub times: Option<ListId>,
    pub participles: Option<ListId>,
    pub accordings: Option<ListId>,
}

/// What starts with nouns and what stands before them.
const PHRASES: KindSet = KindSet::of(&[SlotKind::Phrase, SlotKind::Source]);
/// What starts outside of quotations only.
const UNQUOTED: KindSet = KindSet::of(&[SlotKind::Adjunct, SlotKind::Pronoun]);

/// An article with the classes of its words.
#[derive(Debug)]
pub struct Grammar<'a> {
    pub(super) article: &'a Article,
    pub(super) lexicon: &'a Lexicon,
    pub(super) words: GrammarWords,
    pub(super) phrases: Phrases,
    pub(super) traits: &'a Traits,
    pub(super) classes: Vec<Class>,
    /// Token by token, whether it stands in a quotation.
    quoted: Vec<bool>,
    /// The quotations that stand in no other, by index, in order.
    outermost: Vec<u32>,
    /// Where the sources that are subjects start and end, in order of their starts, the best first.
    subjects: Vec<(u32, u32)>,
}

impl<'a> Grammar<'a> {
    #[must_use]
    pub fn new(article: &'a Article, language: &'a Language) -> Self {
        let lexicon = &language.lexicon;
        let phrases = Phrases {
            times: lexicon.list("weekday-and-time"),
            participles: lexicon.list("saying-participles"),
            accordings: lexicon.list("according-to"),
        };
        let uses = &language.word_uses;
        let classes = article.tokens.iter().map(|token| class(token, lexicon, uses)).collect();
        let mut quoted = vec![false; article.tokens.len()];
        let mut outermost = Vec::new();
        for (index, quotation) in (0..).zip(&article.quotations).filter(|(_, quotation)| quotation.depth == 0) {
            quoted[quotation.tokens.clone()].fill(true);
            outermost.push(index);
        }
        let mut grammar = Self {
            article,
            lexicon,
            words: GrammarWords::new(language),
            phrases,
            traits: &language.traits,
            classes,
            quoted,
            outermost,
            subjects: Vec::new(),
        };
        grammar.subjects = grammar.find_subjects();
        grammar
    }

    /// The subjects that a verb follows.
    fn find_subjects(&self) -> Vec<(u32, u32)> {
        let mut subjects = Vec::new();
        let mut ends = Vec::new();
        for sentence in &self.article.sentences {
            let tokens = sentence.tokens();
            for at in tokens.clone() {
                if matches!(self.classes[at], Class::Mark | Class::Preposition | Class::Stop) {
                    continue;
                }
                self.subject_ends(at, tokens.end, &mut ends);
                let verb = |end: usize| match self.class(end) {
                    Class::Stop => true,
                    Class::Either => self.agrees_in_number(at..end, end),
                    // `Bell's said` has a verb, `Bell's plan` a noun.
                    _ => self.article.tokens[end].kind == TokenKind::Clitic && self.class(end + 1) != Class::Either,
                };
                let followed = ends.drain(..).filter(|&end| end < tokens.end && verb(end));
                subjects.extend(followed.map(|end| (offset(at), offset(end))));
            }
        }
        subjects
    }

    /// For the tokens of a sentence, of whose words it is known what can start with them, finds what of the grammar's
    /// kinds may start there. What is dear to find out is taken for possible.
    pub(crate) fn kinds(&self, sentence: Range<usize>, signs: &mut Signs) {
        let start = sentence.start;
        let tokens = self.classes[sentence.clone()].iter().zip(&self.quoted[sentence.clone()]);
        for ((class, quoted), kinds) in tokens.zip(signs.kinds()) {
            let ends_phrases = matches!(class, Class::Mark | Class::Preposition | Class::Stop);
            // Products, since whether a word stands in a quotation or ends a phrase cannot be foreseen.
            let (barred, more) = (u64::from(*quoted) * UNQUOTED.bits(), u64::from(!ends_phrases) * PHRASES.bits());
            *kinds = *kinds & !barred | more;
        }
        for (at, token) in self.article.tokens[sentence.clone()].iter().enumerate() {
            if token.kind == TokenKind::Clitic {
                // A possessor ends with a clitic within a phrase's length.
                let within = at.saturating_sub(LONGEST_PHRASE)..at;
                within.for_each(|at| signs.add(at, KindSet::of(&[SlotKind::Possessor])));
            }
        }
        let subjects = self.subjects.partition_point(|(at, _)| (*at as usize) < start);
        for (at, _) in self.subjects[subjects..].iter().take_while(|(at, _)| (*at as usize) < sentence.end) {
            signs.add(*at as usize - start, KindSet::of(&[SlotKind::Subject]));
        }
        for at in self.quotations_from(sentence.clone()) {
            signs.add(at - start, KindSet::of(&[SlotKind::Quote]));
        }
        // The sentences of a quotation that goes on start as quotations do.
        if !sentence.is_empty() && self.quoted(start) {
            signs.add(0, KindSet::of(&[SlotKind::Quote]));
        }
    }

    /// The tokens of the sentence at which outermost quotations start.
    fn quotations_from(&self, sentence: Range<usize>) -> impl Iterator<Item = usize> {
        let starts = |index: &u32| self.article.quotations[*index as usize].tokens.start;
        let first = self.outermost.partition_point(move |index| starts(index) < sentence.start);
        self.outermost[first..].iter().map(starts).take_while(move |at| *at < sentence.end)
    }

    /// Where the subjects that start at a token end.
    pub(crate) fn subjects_at(&self, at: usize, ends: &mut Vec<usize>) {
        ends.extend(self.subjects(at).map(|end| end as usize));
    }

    pub(super) fn subjects(&self, at: usize) -> impl Iterator<Item = u32> {
        let first = self.subjects.partition_point(|(start, _)| (*start as usize) < at);
        self.subjects[first..].iter().take_while(move |(start, _)| *start as usize == at).map(|(_, end)| *end)
    }

    pub(super) fn has(&self, lists: Flag, at: usize) -> bool {
        self.article.tokens.get(at).is_some_and(|token| self.words.has(self.lexicon, lists, token.word))
    }

    pub(super) fn is(&self, at: usize, mark: &str) -> bool {
        self.article.tokens.get(at).is_some_and(|t| t.span.is(&self.article.text, mark))
    }

    pub(super) fn class(&self, at: usize) -> Class {
        self.classes.get(at).copied().unwrap_or(Class::Mark)
    }

    /// Whether the token stands in quotation marks.
    pub(crate) fn quoted(&self, at: usize) -> bool {
        self.quoted.get(at).is_some_and(|quoted| *quoted)
    }

    /// The outermost quotation in which the token stands, by index.
    pub(super) fn quotation(&self, at: usize) -> Option<usize> {
        if !self.quoted(at) {
            return None;
        }
        let starts = |index: &u32| self.article.quotations[*index as usize].tokens.start;
        let behind = self.outermost.partition_point(|index| starts(index) <= at);
        self.outermost[..behind].last().map(|index| *index as usize)
    }

    /// Whether the token is a pronoun of the third person singular, outside quotations.
    pub(crate) fn is_person_pronoun(&self, at: usize) -> bool {
        self.has(self.words.persons, at) && !self.quoted(at)
    }

    /// The outermost quotation that starts at the token.
    #[inline]
    pub(super) fn quotation_from(&self, at: usize) -> Option<usize> {
        if !self.quoted(at) {
            return None;
        }
        self.quotation(at).filter(|index| self.article.quotations[*index].tokens.start == at)
    }
}

/// The class of a token: that of its word; a word all in capitals is a name, not a verb.
fn class(token: &Token, lexicon: &Lexicon, uses: &WordUses) -> Class {
    match token.kind {
        TokenKind::Mark => Class::Mark,
        TokenKind::Clitic | TokenKind::Number => Class::Noun,
        TokenKind::Word => match uses.of(lexicon, token.word).class {
            Class::Stop if token.capital() && token.upper() => Class::Noun,
            class => class,
        },
    }
}

/// Tokens are counted by the bytes of the article, which fit.
fn offset(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
