use crate::article::Article;
use crate::rule::numbers::{Numbers, WordSet};
use crate::rule::units::Units;
use crate::rule::{Language, Lexicon, ListId, NumberWord, Tables};
use crate::text::{Token, TokenKind, fold_char};

/// One sentence as the readers of figures see it. All places are token indices of the article.
#[derive(Clone, Copy)]
pub(super) struct Scan<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub lexicon: &'a Lexicon,
    pub tables: &'a Tables,
    pub numbers: &'a Numbers,
    pub units: &'a Units,
    /// The first token of the sentence, and the one after its last.
    pub start: usize,
    pub end: usize,
    /// Most words have a capital, as in a headline, so that capitals say nothing.
    pub title_case: bool,
}

impl<'a> Scan<'a> {
    pub fn new(article: &'a Article, language: &'a Language, sentence: std::ops::Range<usize>) -> Self {
        let words = article.tokens[sentence.clone()].iter().filter(|t| t.kind == TokenKind::Word);
        let (all, capital) = words.fold((0, 0), |(all, capital), t| (all + 1, capital + usize::from(t.capital)));
        Self {
            text: &article.text,
            tokens: &article.tokens,
            lexicon: &language.lexicon,
            tables: &language.tables,
            numbers: &language.tables.numbers,
            units: &language.tables.units,
            start: sentence.start,
            end: sentence.end,
            title_case: all >= 4 && capital * 5 >= all * 3,
        }
    }

    pub fn str(&self, at: usize) -> &'a str {
        self.tokens[at].span.of(self.text)
    }

    pub fn kind(&self, at: usize) -> Option<TokenKind> {
        (at >= self.start && at < self.end).then(|| self.tokens[at].kind)
    }

    /// What the token can be in a number.
    pub fn number(&self, at: usize) -> Option<&'a NumberWord> {
        if at >= self.end { None } else { self.numbers.words.get(self.tokens[at].word) }
    }

    /// Whether the token stands right behind the one before it.
    pub fn glued(&self, at: usize) -> bool {
        at > self.start && at < self.end && !self.tokens[at].spaced
    }

    /// Whether the token is one dash of any kind.
    pub fn dash(&self, at: usize) -> bool {
        if self.kind(at) != Some(TokenKind::Mark) {
            return false;
        }
        let mut chars = self.str(at).chars();
        chars.next().map(fold_char) == Some('-') && chars.next().is_none()
    }

    /// The token after a dash that joins two words ("38-million"), or the token itself.
    pub fn past_hyphen(&self, at: usize) -> usize {
        if self.dash(at) && self.glued(at) && self.glued(at + 1) { at + 1 } else { at }
    }

    pub fn is(&self, at: usize, mark: &str) -> bool {
        at >= self.start && at < self.end && self.tokens[at].span.is(self.text, mark)
    }

    pub fn word(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Word)
    }

    pub fn in_list(&self, list: Option<ListId>, at: usize) -> bool {
        list.is_some_and(|list| self.lexicon.has(list, self.tokens[at].word))
    }

    /// Whether a word or phrase of the set starts here.
    pub fn has(&self, set: &WordSet, at: usize) -> bool {
        self.after(set, at).is_some()
    }

    /// The token after a word or phrase of the set that starts here.
    pub fn after(&self, set: &WordSet, at: usize) -> Option<usize> {
        if at >= self.end { None } else { set.at(self.tokens, at, self.end).map(|(end, ())| end) }
    }

    /// The first token of a word or phrase of the set that ends just before `end`.
    pub fn before(&self, set: &WordSet, end: usize) -> Option<usize> {
        if end <= self.start { None } else { set.before(self.tokens, end, self.start).map(|(start, ())| start) }
    }
}
