//! From a run of capitals to a name: what of it is a title, and which run is no name.

use super::mention::Named;
use super::name::NameParts;
use super::run::Scan;
use crate::rule::Flag;
use crate::text::{Span, Token, TokenKind, fold_word};
use std::ops::Range;

/// A role in small letters before a name has this many words at most.
const LONGEST_ROLE_BEFORE: usize = 5;

impl Scan<'_> {
    /// The name in a run of capitals, if it has one, with its title.
    pub fn name(&self, run: Range<usize>) -> Option<Named> {
        let Range { mut start, mut end } = run;
        while end > start && (self.tokens[end - 1].kind == TokenKind::Mark || self.has(self.words.times, end - 1)) {
            let suffix = end >= start + 2 && self.has(self.words.suffixes, end - 2);
            if suffix && self.tokens[end - 1].kind == TokenKind::Mark {
                break;
            }
            end -= 1;
        }
        let organisation = |range: Range<usize>| range.clone().any(|at| self.has(self.words.organisations, at));
        while start + 1 < end && self.has(self.words.adjectives, start) && !organisation(start + 1..end) {
            start += 1;
        }
        let mut title: Option<Range<usize>> = None;
        let mut courtesy = false;
        let mut at = start;
        while at < end {
            let length = self
                .titles
                .and_then(|list| self.lexicon.match_at(list, &self.tokens[..end], at))
                .or_else(|| self.has(self.words.honorifics, at).then_some(1));
            let Some(length) = length else {
                at += 1;
                continue;
            };
            let mut after = at + length;
            while after < end && self.tokens[after].kind == TokenKind::Mark {
                after += 1;
            }
            let surname = after >= end && at > start && self.has(self.words.surnames_like_titles, at);
            if !(surname || (after < end && self.has(self.words.of, after))) {
                courtesy = self.has(self.words.courtesy, at);
                title = Some(start..after);
            }
            at = after.max(at + 1);
        }
        let first = title.as_ref().map_or(start, |t| t.end);
        if first >= end {
            return None;
        }
        let name = first..end;
        let only_adjectives = name.clone().all(|at| self.has(self.words.adjectives, at));
        let only_common = title.is_none() && name.clone().all(|at| self.has(self.words.common, at));
        if only_adjectives || only_common {
            return None;
        }
        let title = title.or_else(|| self.role_before(first));
        let span = self.article.span(name.clone());
        let mut named = self.named(name, span, title.map(|t| self.article.span(t)), false);
        named.mention.courtesy = courtesy;
        Some(named)
    }

    /// A role in small letters right before a name: `former trade official`.
    fn role_before(&self, name: usize) -> Option<Range<usize>> {
        let last = name.checked_sub(1).filter(|&at| at >= self.sentence.start)?;
        let word = &self.tokens[last];
        if word.kind != TokenKind::Word || word.capital() || !self.has(self.words.roles, last) {
            return None;
        }
        let first = (self.sentence.start.max(name.saturating_sub(LONGEST_ROLE_BEFORE))..last)
            .rev()
            .take_while(|&at| {
                let token = &self.tokens[at];
                let function = self.words.prepositions | self.words.auxiliaries | self.words.conjunctions;
                token.kind == TokenKind::Word && !self.has(function | self.words.articles | self.words.saying, at)
            })
            .last()
            .unwrap_or(last);
        Some(first..name)
    }

    /// The name in a word like `BellSaid`, whose tail is a verb of saying.
    pub fn glued(&self, token: &Token) -> Option<Span> {
        let word = token.span.of(&self.article.text);
        let inner = word.bytes().skip(1).any(|b| b.is_ascii_uppercase() || !b.is_ascii());
        if token.upper() || word.len() > 40 || !inner {
            return None;
        }
        let chars = word.char_indices().zip(word.chars().skip(1));
        let (at, _) = chars.filter(|((_, c), next)| c.is_lowercase() && next.is_uppercase()).last()?;
        let split = at.0 + at.1.len_utf8();
        let tail = self.lexicon.id(&fold_word(&word[split..]));
        let cut = u32::try_from(split).ok()?;
        let has = |list: Flag| self.words.has(self.lexicon, list, tail);
        let verb = has(self.words.saying) && !has(self.words.nouns);
        verb.then(|| Span::new(token.span.start, token.span.start + cut))
    }

    pub fn parts(&self, tokens: Range<usize>, span: Span) -> NameParts {
        NameParts::of(&self.article.text, &self.tokens[tokens], span, |token| self.is_suffix(token))
    }

    pub fn is_suffix(&self, token: &Token) -> bool {
        self.words.has(self.lexicon, self.words.suffixes, token.word)
    }

    pub fn named(&self, tokens: Range<usize>, span: Span, title: Option<Span>, glued: bool) -> Named {
        let mut named = Named::new(&tokens, span, self.parts(tokens.clone(), span));
        let mention = &mut named.mention;
        mention.organisation = tokens.into_iter().any(|at| self.has(self.words.organisations, at));
        (mention.title, mention.glued, mention.evidence.speaks) = (title, glued, glued);
        named
    }
}
