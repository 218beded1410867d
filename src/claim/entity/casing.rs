//! What a capital letter is worth: nothing in headlines, little at the start of a sentence.

use super::NameWords;
use crate::article::Article;
use crate::rule::{Lexicon, ListId};
use crate::text::{Token, TokenKind, WordId};
use rustc_hash::FxHashSet;

/// Sentences of fewer words are never taken for headlines.
const SHORTEST_HEADLINE: usize = 4;

/// Which sentences capitalise everything, and which words are capitalised or small inside the others.
#[derive(Debug)]
pub(super) struct Casing<'a> {
    text: &'a str,
    title_case: Vec<bool>,
    capital_inside: FxHashSet<&'a str>,
    /// Words that start a sentence with a capital and stand in small letters elsewhere, in small letters.
    small: FxHashSet<String>,
}

pub(super) fn has(lexicon: &Lexicon, list: Option<ListId>, word: WordId) -> bool {
    list.is_some_and(|list| lexicon.has(list, word))
}

impl<'a> Casing<'a> {
    pub fn of(article: &'a Article, lexicon: &Lexicon, words: &NameWords) -> Self {
        let tokens = &article.tokens;
        let mut casing = Self {
            text: &article.text,
            title_case: Vec::with_capacity(article.sentences.len()),
            capital_inside: FxHashSet::default(),
            small: FxHashSet::default(),
        };
        let mut doubtful: FxHashSet<String> = FxHashSet::default();
        for sentence in &article.sentences {
            let range = sentence.tokens();
            let (mut capitals, mut smalls) = (0, 0);
            for token in &tokens[range.clone()] {
                if token.kind == TokenKind::Word {
                    if token.capital {
                        capitals += 1;
                    } else if !small_in_headlines(lexicon, words, token) {
                        smalls += 1;
                    }
                }
            }
            // Short sentences are often half names; headlines seldom have a full stop.
            let stopped = range.end > range.start && tokens[range.end - 1].span.of(&article.text) == ".";
            let allowed = if stopped { 0 } else { capitals / 4 };
            let title_case = capitals + smalls >= SHORTEST_HEADLINE && smalls <= allowed;
            casing.title_case.push(title_case);
            if title_case {
                continue;
            }
            for at in range {
                let token = &tokens[at];
                if !token.capital {
                    continue;
                }
                if starts(tokens, &article.text, at) {
                    if !has(lexicon, words.common, token.word) {
                        doubtful.insert(token.span.of(&article.text).to_lowercase());
                    }
                } else {
                    casing.capital_inside.insert(token.span.of(&article.text));
                }
            }
        }
        if !doubtful.is_empty() {
            for token in tokens.iter().filter(|t| t.kind == TokenKind::Word && !t.capital) {
                let word = token.span.of(&article.text);
                if doubtful.contains(word) {
                    casing.small.insert(word.to_owned());
                }
            }
        }
        casing
    }

    /// Whether the sentence (by its index) is a headline in which capitals mean nothing.
    pub fn is_title_case(&self, sentence: usize) -> bool {
        self.title_case.get(sentence).copied().unwrap_or(false)
    }

    /// Whether the article capitalises the word inside a sentence too.
    pub fn capital_inside(&self, token: &Token) -> bool {
        self.capital_inside.contains(token.span.of(self.text))
    }

    /// Whether the article has the word in small letters.
    pub fn small_elsewhere(&self, token: &Token) -> bool {
        !self.small.is_empty() && self.small.contains(&token.span.of(self.text).to_lowercase())
    }
}

/// Words that headlines of which every word has a capital leave small.
fn small_in_headlines(lexicon: &Lexicon, words: &NameWords, token: &Token) -> bool {
    [words.prepositions, words.conjunctions, words.articles].iter().any(|list| has(lexicon, *list, token.word))
}

/// Whether a capital at this token is owed to the start of a sentence: after an opening mark, a colon, a full stop.
pub(super) fn starts(tokens: &[Token], text: &str, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|i| &tokens[i]) else { return true };
    if before.kind != TokenKind::Mark {
        let gap = &text[before.span.end as usize..tokens[at].span.start as usize];
        return gap.contains('\n');
    }
    if !tokens[at].spaced {
        // An opening mark is written onto its word; a hyphen or an apostrophe starts nothing.
        return matches!(before.span.of(text), "\"" | "“" | "‘" | "''" | "``" | "'" | "«" | "„" | "(" | "[");
    }
    let mark = before.span.of(text);
    match mark {
        "." => {
            // After an initial (J. Smith) or an abbreviated title (Sen. Smith) the sentence goes on.
            let word = at.checked_sub(2).map(|i| &tokens[i]);
            !word.is_some_and(|w| w.kind == TokenKind::Word && w.capital && w.span.len() <= 4 && !before.spaced)
        }
        "," | "-" | "&" | "/" | "%" | "$" | "—" | "–" | "--" => false,
        _ => true,
    }
}
