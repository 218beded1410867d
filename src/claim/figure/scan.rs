use crate::article::Article;
use crate::claim::cursor::Cursor;
use crate::rule::units::Units;
use crate::rule::{Equivalents, Language, Lexicon, ListId, Tables};
use crate::text::TokenKind;
use std::ops::{Deref, Range};

/// One sentence as the readers of figures see it.
#[derive(Clone, Copy)]
pub(super) struct Scan<'a> {
    cursor: Cursor<'a>,
    pub lexicon: &'a Lexicon,
    pub equivalents: &'a Equivalents,
    pub tables: &'a Tables,
    pub units: &'a Units,
    /// Most words have a capital, as in a headline, so that capitals say nothing.
    pub title_case: bool,
    /// Every noun has a capital, so that what is counted is the first word with one.
    pub nouns_have_capitals: bool,
}

impl<'a> Deref for Scan<'a> {
    type Target = Cursor<'a>;

    fn deref(&self) -> &Self::Target {
        &self.cursor
    }
}

impl<'a> Scan<'a> {
    pub fn new(article: &'a Article, language: &'a Language, sentence: Range<usize>) -> Self {
        let words = article.tokens[sentence.clone()].iter().filter(|t| t.kind == TokenKind::Word);
        let (all, capital) = words.fold((0, 0), |(all, capital), t| (all + 1, capital + usize::from(t.capital())));
        Self {
            cursor: Cursor::new(article, language, &sentence),
            lexicon: &language.lexicon,
            equivalents: &language.equivalents,
            tables: &language.tables,
            units: &language.tables.units,
            title_case: all >= 4 && capital * 5 >= all * 3,
            nouns_have_capitals: language.traits.nouns_have_capitals,
        }
    }

    /// The sentence from token `start` on.
    pub fn starting(&self, start: usize) -> Self {
        Self { cursor: Cursor { start, ..self.cursor }, ..*self }
    }

    /// Whether a word or mark stands here at which the clause ends. A hyphen inside a word is none, whatever its
    /// longer likes are.
    pub fn clause_ends(&self, at: usize) -> bool {
        let hyphen = || matches!(self.str(at), "-" | "‐" | "‑") && self.glued(at) && self.glued(at + 1);
        self.in_list(self.tables.lists.clause_break, at) && !hyphen()
    }

    pub fn in_list(&self, list: Option<ListId>, at: usize) -> bool {
        list.is_some_and(|list| self.lexicon.has(list, self.tokens[at].word))
    }
}
