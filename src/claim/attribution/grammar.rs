//! What the words of an article can do in a sentence: enough grammar to tell where a source or a clause ends.

use crate::article::Article;
use crate::rule::{Lexicon, ListId};
use crate::text::{Token, TokenKind, WordId};

macro_rules! lists {
    ($($field:ident $id:literal,)*) => {
        /// The word lists by which sources and clauses are recognised, resolved; a list that a pack lacks holds nothing.
        #[derive(Debug, Clone, Copy)]
        pub struct GrammarWords { $(pub(super) $field: Option<ListId>,)* }

        impl GrammarWords {
            #[must_use]
            pub fn new(lexicon: &Lexicon) -> Self {
                Self { $($field: lexicon.list($id),)* }
            }
        }
    };
}

lists! {
    prepositions "prepositions",
    suffixes "name-suffixes",
    linking "linking-prepositions",
    close "close-prepositions",
    auxiliaries "auxiliaries",
    conjunctions "conjunctions",
    determiners "determiners",
    pronouns "subject-pronouns",
    persons "third-person",
    possessives "possessive-determiners",
    reflexives "reflexive-pronouns",
    between "between-adverbs",
    saying "verbs-of-saying",
    thinking "verbs-of-thinking",
    telling "verbs-of-telling",
    judging "verbs-of-judging",
    participles "saying-participles",
    times "weekday-and-time",
    adjunct "adjunct-prepositions",
    stoppers "clause-stoppers",
    nouns_like_cues "nouns-like-verbs-of-saying",
    accordings "according-to",
    opening "opening-conjunctions",
    he "he-words",
    she "she-words",
}

/// The part of a word in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// May stand in a noun phrase: noun, adjective, name, number.
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

/// No quotation covers the token.
pub(super) const NONE: u32 = u32::MAX;

/// An article with the classes of its words.
#[derive(Debug)]
pub struct Grammar<'a> {
    pub(super) article: &'a Article,
    pub(super) lexicon: &'a Lexicon,
    pub(super) words: GrammarWords,
    pub(super) classes: Vec<Class>,
    /// Token by token, the outermost quotation that it stands in, by index, or [`NONE`].
    pub(super) quotation: Vec<u32>,
    /// The ends of the sources that are subjects, token by token, the best first.
    subjects: Vec<u32>,
    /// Token by token, where its subjects start in `subjects`; one more for the end.
    subjects_from: Vec<u32>,
}

impl<'a> Grammar<'a> {
    #[must_use]
    pub fn new(article: &'a Article, lexicon: &'a Lexicon) -> Self {
        let words = GrammarWords::new(lexicon);
        let classes = article.tokens.iter().map(|token| class(token, lexicon, &words)).collect();
        let mut quotation = vec![NONE; article.tokens.len()];
        for (index, quoted) in (0..).zip(&article.quotations) {
            if quoted.depth == 0 {
                quotation[quoted.tokens.clone()].fill(index);
            }
        }
        let mut grammar =
            Self { article, lexicon, words, classes, quotation, subjects: Vec::new(), subjects_from: Vec::new() };
        (grammar.subjects, grammar.subjects_from) = grammar.find_subjects();
        grammar
    }

    /// The subjects that a verb follows, and where those of each token start among them.
    fn find_subjects(&self) -> (Vec<u32>, Vec<u32>) {
        let (mut subjects, mut from) = (Vec::new(), Vec::with_capacity(self.classes.len() + 1));
        let mut ends = Vec::new();
        for sentence in &self.article.sentences {
            let tokens = sentence.tokens();
            from.resize(tokens.start, offset(subjects.len()));
            for at in tokens.clone() {
                from.push(offset(subjects.len()));
                self.subject_ends(at, tokens.end, &mut ends);
                let verb = |end: usize| {
                    matches!(self.class(end), Class::Stop | Class::Either)
                        || self.article.tokens[end].kind == TokenKind::Clitic
                };
                subjects.extend(ends.drain(..).filter(|&end| end < tokens.end && verb(end)).map(offset));
            }
        }
        from.resize(self.classes.len() + 1, offset(subjects.len()));
        (subjects, from)
    }

    /// The first token from `at` on, up to `limit`, at which a subject starts.
    pub(crate) fn next_subject(&self, at: usize, limit: usize) -> usize {
        let from = &self.subjects_from;
        (at..limit).find(|&i| from[i] < from[i + 1]).unwrap_or(limit)
    }

    /// Where the subjects that start at a token end.
    pub(crate) fn subjects_at(&self, at: usize, ends: &mut Vec<usize>) {
        ends.extend(self.subjects(at).iter().map(|&end| end as usize));
    }

    pub(super) fn subjects(&self, at: usize) -> &[u32] {
        match (self.subjects_from.get(at), self.subjects_from.get(at + 1)) {
            (Some(&from), Some(&to)) => &self.subjects[from as usize..to as usize],
            _ => &[],
        }
    }

    pub(super) fn has(&self, list: Option<ListId>, at: usize) -> bool {
        self.article.tokens.get(at).is_some_and(|t| list.is_some_and(|list| self.lexicon.has(list, t.word)))
    }

    pub(super) fn is(&self, at: usize, mark: &str) -> bool {
        self.article.tokens.get(at).is_some_and(|t| t.span.of(&self.article.text) == mark)
    }

    pub(super) fn class(&self, at: usize) -> Class {
        self.classes.get(at).copied().unwrap_or(Class::Mark)
    }

    /// Whether the token stands in quotation marks.
    pub(crate) fn quoted(&self, at: usize) -> bool {
        self.quotation.get(at).is_some_and(|&q| q != NONE)
    }

    /// Whether the token is a pronoun of the third person singular, outside quotations.
    pub(crate) fn is_person_pronoun(&self, at: usize) -> bool {
        self.has(self.words.persons, at) && !self.quoted(at)
    }

    /// The outermost quotation that starts at the token.
    pub(super) fn quotation_from(&self, at: usize) -> Option<usize> {
        let index = *self.quotation.get(at)? as usize;
        self.article.quotations.get(index).filter(|q| q.tokens.start == at).map(|_| index)
    }
}

fn class(token: &Token, lexicon: &Lexicon, words: &GrammarWords) -> Class {
    let has = |list: Option<ListId>| list.is_some_and(|list| lexicon.has(list, token.word));
    match token.kind {
        TokenKind::Mark => Class::Mark,
        TokenKind::Word if token.word == WordId::UNKNOWN => Class::Noun,
        TokenKind::Word if has(words.determiners) => Class::Determiner,
        TokenKind::Word if has(words.pronouns) || has(words.persons) => Class::Pronoun,
        TokenKind::Word if has(words.prepositions) => Class::Preposition,
        TokenKind::Word if has(words.nouns_like_cues) => Class::Either,
        TokenKind::Word
            if [words.auxiliaries, words.conjunctions, words.between, words.saying, words.thinking, words.telling]
                .into_iter()
                .chain([words.judging, words.participles])
                .any(has) =>
        {
            if token.capital && token.upper {
                Class::Noun
            } else {
                Class::Stop
            }
        }
        TokenKind::Word | TokenKind::Clitic | TokenKind::Number => Class::Noun,
    }
}

/// Tokens are counted by the bytes of the article, which fit.
fn offset(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
