//! Whether the one counts some of those whom the other counts all: "two civilians and a suspect", and "a suspect was among three
//! killed".

use super::grounds::general;
use super::meeting::Meeting;
use crate::claim::{Account, Claim, Figure, FigureKind};
use crate::conflict::nearby::{has, lists};
use crate::rule::figure_limits::ListedLimits;
use crate::rule::limits::Within;
use crate::rule::{Language, ListId};
use crate::text::TokenKind;
use rust_decimal::Decimal;
use std::ops::Range;

/// A figure with its place.
type Counted<'a> = (&'a Account, &'a Claim, &'a Figure);

/// Whether the smaller of two counts stands in a list with others, and the larger is the sum of the list, or said to be that of
/// several. Where both count the same noun, no other can be among them.
pub fn listed_apart(meeting: &Meeting<'_>) -> bool {
    let Meeting { sides: [(first, a), (second, b)], figures: [x, y], .. } = *meeting;
    let same_noun = || x.counted.is_some() && x.counted == y.counted && !general(meeting);
    x.kind == FigureKind::Count
        && y.kind == FigureKind::Count
        && !same_noun()
        && (is_part(meeting, (first, a, x), (second, b, y)) || is_part(meeting, (second, b, y), (first, a, x)))
}

fn is_part(meeting: &Meeting<'_>, (account, claim, few): Counted<'_>, all: Counted<'_>) -> bool {
    let limits = &meeting.limits.listed;
    let (Some(less), Some(more)) = (few.single(), all.2.single()) else { return false };
    let Some(language) = meeting.pack.languages.get(&account.article.language) else { return false };
    let others = Listing { account, claim, language, limits }.others();
    less < more
        && others.is_some_and(|others| {
            let named = |names: &[String], reach| meeting.has_beside((all.0, all.1), names, reach);
            less.checked_add(others) == Some(more)
                || named(&limits.among, Within { before: limits.words, after: 0 })
                || named(&limits.including, Within { before: 0, after: limits.behind })
        })
}

/// A count, and the words that stand around it in its list.
struct Listing<'a> {
    account: &'a Account,
    claim: &'a Claim,
    language: &'a Language,
    limits: &'a ListedLimits,
}

impl Listing<'_> {
    /// How many others stand in the list beside the count, right before or behind what it counts.
    fn others(&self) -> Option<Decimal> {
        let sentence = self.account.article.sentences.get(self.claim.sentence as usize)?.tokens();
        let own = self.account.article.tokens_in(self.claim.span);
        let (and, words) = (lists(self.language, &self.limits.and), self.limits.words);
        let reach = own.end..sentence.end.min(own.end + words + 1);
        let behind = self.phrase(reach).find(|&at| self.has(&and, at..at + 1)).map(|at| at + 1);
        if let Some(next) = behind.filter(|&next| next < sentence.end && self.is_word(next)) {
            return Some(self.count(next).unwrap_or(Decimal::ONE));
        }
        let joined = own.start > sentence.start && self.has(&and, own.start - 1..own.start);
        let first = (own.start.saturating_sub(1 + words)).max(sentence.start);
        let mut before = (first..own.start.saturating_sub(1)).rev().take_while(|&at| self.is_word(at));
        // "Suspect and two civilians dead"
        let opens = || first == sentence.start && (first..own.start).all(|at| self.is_word(at));
        if joined { before.find_map(|at| self.count(at)).or_else(|| opens().then_some(Decimal::ONE)) } else { None }
    }

    /// The tokens up to the first that is no word.
    fn phrase(&self, tokens: Range<usize>) -> impl Iterator<Item = usize> {
        tokens.take_while(|&at| self.is_word(at))
    }

    fn is_word(&self, at: usize) -> bool {
        self.account.article.tokens[at].kind != TokenKind::Mark
    }

    /// What a word counts: an article one, a figure its number.
    fn count(&self, at: usize) -> Option<Decimal> {
        if self.has(&lists(self.language, &self.limits.one), at..at + 1) {
            return Some(Decimal::ONE);
        }
        let start = self.account.article.tokens[at].span.start;
        let figure = self.account.in_sentence(self.claim.sentence).find(|claim| claim.span.start == start)?.figure()?;
        figure.single().filter(|_| figure.kind == FigureKind::Count)
    }

    fn has(&self, names: &[ListId], tokens: Range<usize>) -> bool {
        has(&self.account.article, self.language, names, tokens)
    }
}
