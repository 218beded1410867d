//! Names in a language in which every noun has a capital: only those that something shows to be names. That is a given
//! name before a surname, a title, capitals throughout, a list of names, and a surname that stands elsewhere in the
//! article with one of these.

use super::NameWords;
use super::kind::Evidence;
use super::mention::Named;
use super::name::NameParts;
use crate::article::Article;
use crate::rule::{Flag, Language, Lexicon, ListId, Traits};
use crate::text::{Span, Token, TokenKind};
use compact_str::CompactString;
use rustc_hash::FxHashSet;
use std::ops::Range;

/// Words in capitals are acronyms up to this length, in bytes.
const LONGEST_ACRONYM: u32 = 6;
/// So many given names and initials stand before a surname at most.
const MOST_GIVEN: usize = 5;
/// So many titles follow each other at most: `Professor Dr.`
const MOST_TITLES: usize = 3;
/// The ending of a genitive, which a name takes without an apostrophe.
const GENITIVE: &str = "s";

struct Scan<'a> {
    text: &'a str,
    tokens: &'a [Token],
    lexicon: &'a Lexicon,
    traits: &'a Traits,
    words: &'a NameWords,
    /// The lists of titles and the list of names, for their entries of several words.
    titles: [Option<ListId>; 3],
    known: Option<ListId>,
    /// The end of the sentence.
    end: usize,
}

/// Every name of the article.
pub(super) fn names(article: &Article, language: &Language, words: &NameWords) -> Vec<Named> {
    let (lexicon, traits) = (&language.lexicon, &language.traits);
    let (text, tokens) = (&article.text, &article.tokens);
    let titles = ["titles", "honorifics", "courtesy-titles"].map(|name| lexicon.list(name));
    let known = lexicon.list("known-names");
    let scan = |end: usize| Scan { text, tokens, lexicon, traits, words, titles, known, end };
    let mut found = Vec::new();
    for sentence in &article.sentences {
        let tokens = sentence.tokens();
        let scan = scan(tokens.end);
        let mut at = tokens.start;
        while at < tokens.end {
            match scan.shown(at) {
                Some(name) => {
                    at = name.mention.tokens().end;
                    found.push(name);
                }
                None => at += 1,
            }
        }
    }
    let mut taken: Vec<Range<usize>> = found.iter().map(|name| name.mention.tokens()).collect();
    taken.reverse();
    let surnames = surnames(article, &found);
    for sentence in &article.sentences {
        let tokens = sentence.tokens();
        let scan = scan(tokens.end);
        let mut at = tokens.start;
        while at < tokens.end {
            if let Some(range) = taken.pop_if(|range| range.start <= at) {
                at = range.end.max(at + 1);
                continue;
            }
            found.extend(scan.known(at, &surnames));
            at += 1;
        }
    }
    genitives(article, &mut found);
    found
}

/// The surnames of the people who are named in full or with a title, as printed.
fn surnames<'a>(article: &'a Article, names: &[Named]) -> FxHashSet<&'a str> {
    let joined = |at: usize| article.tokens[at].kind == TokenKind::Mark || !article.tokens[at].spaced();
    let people = names.iter().map(|name| &name.mention).filter(|mention| mention.evidence.printed);
    let last = people.map(|mention| {
        let tokens = mention.tokens();
        let start = tokens.clone().rev().find(|&at| !joined(at)).unwrap_or(tokens.start);
        article.slice(start..tokens.end)
    });
    last.collect()
}

/// Takes the ending of a genitive off the names that stand without it elsewhere: `Anna Bergers Plan`.
fn genitives(article: &Article, names: &mut [Named]) {
    let keys: FxHashSet<CompactString> = names.iter().map(|name| name.parts.key.clone()).collect();
    for name in names {
        if name.parts.key.strip_suffix(GENITIVE).is_some_and(|bare| keys.contains(bare)) {
            shorten(article.text.as_str(), &article.tokens, name);
        }
    }
}

/// Takes the last letter off a name.
fn shorten(text: &str, tokens: &[Token], name: &mut Named) {
    let span = name.mention.span;
    let Some((last, _)) = span.of(text).char_indices().next_back().filter(|(at, _)| *at > 0) else { return };
    let span = Span::new(span.start, span.start + u32::try_from(last).unwrap_or(0));
    name.set(span, NameParts::of(text, &tokens[name.mention.tokens()], span, |_| false));
}

impl Scan<'_> {
    fn has(&self, lists: Flag, at: usize) -> bool {
        at < self.end && self.words.has(self.lexicon, lists, self.tokens[at].word)
    }

    fn is(&self, at: usize, mark: &str) -> bool {
        at < self.end && self.tokens[at].span.is(self.text, mark)
    }

    /// A word with a capital, and space before it.
    fn capital(&self, at: usize) -> bool {
        at < self.end && self.tokens[at].kind == TokenKind::Word && self.tokens[at].capital()
    }

    /// The name that starts at this token, or whose title does, when something shows that it is one.
    fn shown(&self, at: usize) -> Option<Named> {
        if !self.capital(at) {
            return None;
        }
        let name = self.titles_end(at);
        if name > at {
            let end = self.full_name(name).or_else(|| self.surname(name))?;
            return Some(self.named(name..end, Some(&(at..name))));
        }
        if let Some(end) = self.full_name(at) {
            return Some(self.named(at..end, None));
        }
        let token = &self.tokens[at];
        let acronym = token.upper() && token.span.len() <= LONGEST_ACRONYM && !self.beside_capitals(at);
        let listed = self.known.and_then(|list| self.lexicon.match_at(list, &self.tokens[..self.end], at));
        let length = listed.or_else(|| (acronym && !self.has(self.words.suffixes, at)).then_some(1))?;
        let mut name = self.named(at..at + length, None);
        (name.mention.organisation, name.mention.evidence) = (true, Evidence::default());
        Some(name)
    }

    /// Whether a word beside it is in capitals too, as in a headline.
    fn beside_capitals(&self, at: usize) -> bool {
        let upper = |at: usize| self.tokens.get(at).is_some_and(Token::upper);
        upper(at + 1) || at.checked_sub(1).is_some_and(upper)
    }

    /// Where the titles end that start here; `at` where none does.
    fn titles_end(&self, at: usize) -> usize {
        let mut end = at;
        for _ in 0..MOST_TITLES {
            let tokens = &self.tokens[..self.end];
            let listed = self.titles.into_iter().flatten().find_map(|list| self.lexicon.match_at(list, tokens, end));
            let next = match listed {
                Some(length) if self.capital(end) => end + length,
                _ if self.capital(end) && self.is_title(end) => end + 1,
                _ => break,
            };
            end = next + usize::from(self.is(next, ".") && !self.tokens[next].spaced());
        }
        end
    }

    fn is_title(&self, at: usize) -> bool {
        let word = self.tokens[at].span.of(self.text);
        self.traits.title_endings.iter().any(|ending| word.len() > ending.len() && word.ends_with(ending.as_str()))
    }

    /// Where the name ends that starts here with a given name and goes on to a surname.
    fn full_name(&self, at: usize) -> Option<usize> {
        if !(self.capital(at) && self.has(self.words.given, at)) {
            return None;
        }
        let mut end = self.hyphened(at + 1);
        for _ in 0..MOST_GIVEN {
            if self.capital(end) && self.tokens[end].span.len() == 1 && self.is(end + 1, ".") {
                end += 2;
            } else if self.capital(end) && self.has(self.words.given, end) && self.surname(end + 1).is_some() {
                end = self.hyphened(end + 1);
            } else {
                break;
            }
        }
        self.surname(end)
    }

    /// Where the surname ends that starts here, with its particles.
    fn surname(&self, at: usize) -> Option<usize> {
        let first = (at..self.end.min(at + 3)).find(|&at| self.capital(at) || !self.has(self.words.particles, at))?;
        let fits = self.capital(first)
            && self.tokens[first].spaced()
            && self.tokens[first].span.len() > 1
            && !self.has(self.words.common | self.words.times | self.words.known, first);
        fits.then(|| self.hyphened(first + 1))
    }

    /// The end of a word whose first part ends before `end`, with the parts that hyphens join to it.
    fn hyphened(&self, mut end: usize) -> usize {
        while self.is(end, "-") && !self.tokens[end].spaced() && self.capital(end + 1) && !self.tokens[end + 1].spaced()
        {
            end += 2;
        }
        end
    }

    /// A surname that is known from elsewhere in the article, alone.
    fn known(&self, at: usize, surnames: &FxHashSet<&str>) -> Option<Named> {
        if !self.capital(at) || !self.tokens[at].spaced() && at.checked_sub(1).is_some_and(|mark| self.is(mark, "-")) {
            return None;
        }
        let mut name = self.named(at..self.hyphened(at + 1), None);
        name.mention.evidence = Evidence::default();
        let printed = name.mention.span.of(self.text);
        if surnames.contains(printed) {
            return Some(name);
        }
        printed.strip_suffix(GENITIVE).filter(|bare| surnames.contains(bare))?;
        shorten(self.text, self.tokens, &mut name);
        Some(name)
    }

    fn named(&self, tokens: Range<usize>, title: Option<&Range<usize>>) -> Named {
        let cover = |range: &Range<usize>| self.tokens[range.start].span.cover(self.tokens[range.end - 1].span);
        let span = cover(&tokens);
        let suffix = |token: &Token| self.words.has(self.lexicon, self.words.suffixes, token.word);
        let parts = NameParts::of(self.text, &self.tokens[tokens.clone()], span, suffix);
        let mut named = Named::new(&tokens, span, parts);
        named.mention.courtesy = title.is_some_and(|title| self.has(self.words.courtesy, title.start));
        named.mention.title = title.map(cover);
        named.mention.evidence.printed = true;
        named
    }
}
