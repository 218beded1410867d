//! What stands between two figures of a sentence: `of the`, or a mark behind which the same is said once more.

use super::Printed;
use crate::article::Article;
use crate::claim::Direction;
use crate::rule::arithmetic_limits::{ChangeLimits, ShareLimits};
use crate::rule::{Language, ListId};
use crate::text::TokenKind;

/// Marks behind which the same is said in other words.
const COMMAS: [&str; 4] = [",", "—", "–", "--"];

/// The words between figures that tell how they stand to each other.
pub struct Links<'a> {
    article: &'a Article,
    language: &'a Language,
    of: Vec<ListId>,
    determiners: Vec<ListId>,
    again: Vec<ListId>,
    counted: usize,
}

impl<'a> Links<'a> {
    pub fn new(article: &'a Article, language: &'a Language, limits: &ShareLimits) -> Self {
        let lists = |names: &[String]| crate::conflict::nearby::lists(language, names);
        Self {
            article,
            language,
            of: lists(&limits.of),
            determiners: lists(&limits.determiners),
            again: lists(&limits.again),
            counted: limits.counted,
        }
    }

    /// The words of a change: `of` are those before what it came to.
    pub fn of_change(article: &'a Article, language: &'a Language, limits: &ChangeLimits) -> Self {
        let lists = |names: &[String]| crate::conflict::nearby::lists(language, names);
        let (of, again) = (lists(&limits.to), lists(&limits.again));
        Self { article, language, of, determiners: Vec::new(), again, counted: limits.counted }
    }

    /// Whether the second figure says the same change once more: `12.27 points or 1.2 percent`, `74 cents (2.3%)`.
    pub fn same_change(&self, first: &Printed<'_>, second: &Printed<'_>) -> bool {
        let end = second.tokens.start;
        let mut at =
            first.tokens.end + (first.tokens.end..end).take_while(|&at| self.plain(at)).count().min(self.counted);
        if self.mark(at, "(") {
            return at + 1 == end && self.mark(second.tokens.end, ")");
        }
        at += usize::from(COMMAS.iter().any(|mark| self.mark(at, mark)));
        self.after(&self.again, at, end) == Some(end)
    }

    /// Whether the level that a change came to follows it: `, to close Friday at $21.51`.
    pub fn reaches(&self, change: &Printed<'_>, level: &Printed<'_>) -> bool {
        let (start, end) = (change.tokens.end, level.tokens.start);
        let marks = (start..end).filter(|&at| !self.word(at));
        let close = end > start
            && end - start <= self.counted + 2
            && marks.clone().all(|at| self.mark(at, ",") || self.mark(at, ")"));
        close && marks.count() <= 2 && self.after(&self.of, end - 1, end) == Some(end)
    }

    /// The direction of the word of change right before a figure: "slipped 12.27 points".
    pub fn direction(&self, change: &Printed<'_>) -> Option<Direction> {
        let start = self.article.sentences.get(change.claim.sentence as usize)?.tokens().start;
        let verbs = &self.language.tables.numbers.change.verbs;
        verbs.before(&self.article.tokens, change.tokens.start, start).map(|(_, direction)| *direction)
    }

    /// A word that is none of those which say the same once more.
    fn plain(&self, at: usize) -> bool {
        self.word(at) && self.after(&self.again, at, self.article.tokens.len()).is_none()
    }

    /// Whether the one is so much of the other: `12 members of the 60`, `25%) of its 60`.
    pub fn of(&self, part: &Printed<'_>, whole: &Printed<'_>) -> bool {
        let mut at = part.tokens.end;
        if self.mark(at, ")") {
            at += 1;
        }
        let end = whole.tokens.start;
        for _ in 0..=self.counted {
            if at >= end {
                return false;
            }
            if let Some(behind) = self.after(&self.of, at, end) {
                return self.after(&self.determiners, behind, end).unwrap_or(behind) == end;
            }
            if !self.word(at) {
                return false;
            }
            at += 1;
        }
        false
    }

    /// Whether a figure is followed by what it is of.
    pub fn has_base(&self, share: &Printed<'_>) -> bool {
        self.base(share).is_some()
    }

    /// The token at which the words start that a share is of: `20% of the members`.
    pub fn base(&self, share: &Printed<'_>) -> Option<usize> {
        let (end, all) = (share.tokens.end, self.article.tokens.len());
        let at = end + usize::from(self.mark(end, ")"));
        let behind = self.after(&self.of, at, all)?;
        Some(self.after(&self.determiners, behind, all).unwrap_or(behind))
    }

    /// Whether the second figure says once more what the first says: `60 members (20%)`, `60 members, or 20%,`.
    pub fn again(&self, first: &Printed<'_>, second: &Printed<'_>) -> bool {
        self.again_to(first, second, second)
    }

    /// The same where what is said once more goes on to the last figure: `20% (12 of the 60 members)`.
    pub fn again_to(&self, first: &Printed<'_>, second: &Printed<'_>, last: &Printed<'_>) -> bool {
        let end = second.tokens.start;
        let words = (first.tokens.end..end).take_while(|&at| self.word(at)).count();
        let at = first.tokens.end + words;
        if at >= end || words > self.counted {
            return false;
        }
        if self.mark(at, "(") {
            let counted = if last.is_share() { 0 } else { self.counted };
            let behind = (last.tokens.end..).take(counted).take_while(|&at| self.word(at)).count();
            return at + 1 == end && self.mark(last.tokens.end + behind, ")");
        }
        let said = |at: usize| self.after(&self.again, at, end) == Some(end);
        COMMAS.iter().any(|mark| self.mark(at, mark)) && said(at + 1)
    }

    fn word(&self, at: usize) -> bool {
        self.article.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word)
    }

    fn mark(&self, at: usize, mark: &str) -> bool {
        self.article.tokens.get(at).is_some_and(|token| token.span.is(&self.article.text, mark))
    }

    /// The token behind a word or phrase of the lists that starts here.
    fn after(&self, lists: &[ListId], at: usize, end: usize) -> Option<usize> {
        if at >= end {
            return None;
        }
        let until = &self.article.tokens[..end];
        lists.iter().filter_map(|list| self.language.lexicon.match_at(*list, until, at)).max().map(|length| at + length)
    }
}
