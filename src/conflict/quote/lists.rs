use crate::conflict::words::Word;
use crate::rule::limits::QuoteLimits;
use crate::rule::{Language, ListId};
use crate::text::stemmer;
use rust_stemmers::Stemmer;

/// The word lists of a `compare: quote` rule, looked up in one language.
pub struct QuoteLists {
    pub negations: Vec<ListId>,
    pub qualifiers: Vec<ListId>,
    pub changing: Vec<ListId>,
    pub fillers: Vec<ListId>,
    pub common: Vec<ListId>,
    stemmer: Option<Stemmer>,
}

impl QuoteLists {
    /// Lists that the language does not have are left out.
    #[must_use]
    pub fn new(limits: &QuoteLimits, language: &Language) -> Self {
        let find = |names: &[String]| names.iter().filter_map(|name| language.lexicon.list(name)).collect();
        Self {
            negations: find(&limits.negations),
            qualifiers: find(&limits.qualifiers),
            changing: find(&limits.changing),
            fillers: find(&limits.fillers),
            common: find(&limits.common),
            stemmer: stemmer(&language.code),
        }
    }

    /// Whether any sentence could have the word.
    #[must_use]
    pub fn is_common(&self, language: &Language, word: &Word) -> bool {
        self.common.iter().any(|list| language.lexicon.has(*list, word.id))
    }

    /// Whether two folded words are forms of one word.
    pub(super) fn same_stem(&self, a: &str, b: &str) -> bool {
        self.stemmer.as_ref().is_some_and(|stemmer| stemmer.stem(a) == stemmer.stem(b))
    }
}
