//! What a capital letter is worth: nothing in headlines, little at the start of a sentence.

use super::NameWords;
use crate::article::Article;
use crate::rule::Lexicon;
use crate::text::{Token, TokenKind, WordId};
use compact_str::CompactString;
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
    small: FxHashSet<&'a str>,
}

/// Tells at a glance that a word is not in a set, whatever the case of its letters (a Bloom filter of one hash).
#[derive(Debug, Clone, Copy, Default)]
struct Filter {
    blocks: [u64; 16],
    /// The set has words beyond ASCII, whose bytes change with their case: every word beyond ASCII may be one.
    beyond_ascii: bool,
}

/// Tells at a glance of most words that they are not in a set, whatever the case of their letters.
#[derive(Debug)]
struct Likely {
    /// A bit for every word of the lexicon.
    known: Vec<u64>,
    /// The words that the lexicon does not have.
    unknown: Filter,
}

impl Likely {
    fn new(lexicon: &Lexicon) -> Self {
        Self { known: vec![0; lexicon.len() / 64 + 1], unknown: Filter::default() }
    }

    fn add(&mut self, id: WordId, word: &str) {
        if id == WordId::UNKNOWN {
            self.unknown.add(word);
        } else if let Some(block) = self.known.get_mut(id.index() / 64) {
            *block |= 1 << (id.0 % 64);
        }
    }

    fn may_have(&self, token: &Token, text: &str) -> bool {
        if token.word == WordId::UNKNOWN {
            return self.unknown.may_have(token.span.of(text));
        }
        self.known.get(token.word.index() / 64).is_some_and(|block| block >> (token.word.0 % 64) & 1 == 1)
    }
}

impl Filter {
    /// The block and the bit of a word.
    fn place(word: &str) -> (usize, u32) {
        // Letters of both cases differ in one bit, which is set.
        let letter = |byte: Option<&u8>| byte.map_or(0, |byte| usize::from(*byte | 0x20));
        let bytes = word.as_bytes();
        let hash = letter(bytes.first()) * 37 + letter(bytes.get(1)) * 11 + letter(bytes.last()) * 5 + bytes.len();
        (hash / 64 % 16, u32::try_from(hash % 64).unwrap_or(0))
    }

    fn add(&mut self, word: &str) {
        let (block, bit) = Self::place(word);
        self.blocks[block] |= 1 << bit;
        self.beyond_ascii |= !word.is_ascii();
    }

    fn may_have(&self, word: &str) -> bool {
        let (block, bit) = Self::place(word);
        self.blocks[block] >> bit & 1 == 1 || (self.beyond_ascii && !word.is_ascii())
    }
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
        let mut doubtful: FxHashSet<&str> = FxHashSet::default();
        let mut likely = Likely::new(lexicon);
        for sentence in &article.sentences {
            let range = sentence.tokens();
            let title_case = is_title_case(&tokens[range.clone()], &article.text, lexicon, words);
            casing.title_case.push(title_case);
            if title_case {
                continue;
            }
            for at in range {
                let token = &tokens[at];
                if token.capital() && starts(tokens, &article.text, at) && !words.has(lexicon, words.common, token.word)
                {
                    let word = token.span.of(&article.text);
                    likely.add(token.word, word);
                    doubtful.insert(word);
                }
            }
        }
        casing.look_for(article, &doubtful, &likely);
        casing
    }

    /// Looks for the words that start a sentence with a capital inside the sentences.
    fn look_for(&mut self, article: &'a Article, doubtful: &FxHashSet<&'a str>, likely: &Likely) {
        if doubtful.is_empty() {
            return;
        }
        let lower: FxHashSet<CompactString> = doubtful.iter().map(|word| lowercase(word)).collect();
        for (index, sentence) in article.sentences.iter().enumerate() {
            for at in sentence.tokens() {
                let token = &article.tokens[at];
                if token.kind != TokenKind::Word || !likely.may_have(token, &article.text) {
                    continue;
                }
                let word = token.span.of(&article.text);
                if !token.capital() {
                    if lower.contains(word) {
                        self.small.insert(word);
                    }
                } else if !self.title_case[index]
                    && doubtful.contains(word)
                    && !starts(&article.tokens, &article.text, at)
                {
                    self.capital_inside.insert(word);
                }
            }
        }
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
        !self.small.is_empty() && self.small.contains(lowercase(token.span.of(self.text)).as_str())
    }
}

/// A word in small letters.
fn lowercase(word: &str) -> CompactString {
    let mut lower = CompactString::from(word);
    if !lower.is_ascii() {
        return lower.to_lowercase();
    }
    lower.make_ascii_lowercase();
    lower
}

/// Whether nearly all words of a sentence have a capital.
fn is_title_case(tokens: &[Token], text: &str, lexicon: &Lexicon, words: &NameWords) -> bool {
    // Short sentences are often half names; headlines seldom have a full stop.
    let stopped = tokens.last().is_some_and(|last| last.span.is(text, "."));
    let small = |token: &&Token| {
        token.kind == TokenKind::Word && !token.capital() && !small_in_headlines(lexicon, words, token)
    };
    if stopped && tokens.iter().any(|token| small(&token)) {
        return false;
    }
    let capitals = tokens.iter().filter(|token| token.kind == TokenKind::Word && token.capital()).count();
    let allowed = if stopped { 0 } else { capitals / 4 };
    let smalls = tokens.iter().filter(small).take(allowed + 1).count();
    smalls <= allowed && capitals + smalls >= SHORTEST_HEADLINE
}

/// Words that headlines of which every word has a capital leave small.
fn small_in_headlines(lexicon: &Lexicon, words: &NameWords, token: &Token) -> bool {
    words.has(lexicon, words.prepositions | words.conjunctions | words.articles, token.word)
}

/// Whether a capital at this token is owed to the start of a sentence: after an opening mark, a colon, a full stop.
pub(super) fn starts(tokens: &[Token], text: &str, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|i| &tokens[i]) else { return true };
    if before.kind != TokenKind::Mark {
        let gap = &text[before.span.end as usize..tokens[at].span.start as usize];
        return gap.contains('\n');
    }
    if !tokens[at].spaced() {
        // An opening mark is written onto its word; a hyphen or an apostrophe starts nothing.
        return matches!(before.span.of(text), "\"" | "“" | "‘" | "''" | "``" | "'" | "«" | "„" | "(" | "[");
    }
    let mark = before.span.of(text);
    match mark {
        "." => {
            // After an initial (J. Smith) or an abbreviated title (Sen. Smith) the sentence goes on.
            let word = at.checked_sub(2).map(|i| &tokens[i]);
            !word.is_some_and(|w| w.kind == TokenKind::Word && w.capital() && w.span.len() <= 4 && !before.spaced())
        }
        "," | "-" | "&" | "/" | "%" | "$" | "—" | "–" | "--" => false,
        _ => true,
    }
}
