//! Counts of those to whom one sort of thing happened, told with other nouns: "43 people were arrested" and "34 arrests".

use super::meeting::Meeting;
use super::{Verdict, found, verdict_of};
use crate::article::Sentence;
use crate::claim::{Account, Bound, Claim, Figure, FigureKind, Role};
use crate::cluster::{Alignment, ClaimRef, Stories};
use crate::conflict::nearby::{beside, has, lists};
use crate::conflict::pairs::Pair;
use crate::conflict::{Conflict, NO_CLUSTER};
use crate::rule::figure_limits::{FigureLimits, HappenedLimits};
use crate::rule::limits::Within;
use crate::rule::{CompareRule, Language, ListId, Pack};
use crate::text::TokenKind;
use std::collections::{BTreeMap, BTreeSet};

/// So many counts of a story are held against each other; one with more is a chronicle.
const MOST: usize = 64;

/// The only count of its sort in an article.
struct Sole<'a> {
    at: ClaimRef,
    claim: &'a Claim,
    sort: Sort,
}

/// What a count or a length of time is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    /// Those to whom something happened: the place of its word list in the limits.
    Happened(usize),
    /// The term of somebody's sentence.
    Term,
    /// The least of a term.
    LeastTerm,
}

/// The counts of a story that cannot both be right, in order of place: each is the only one of its sort in its article. Claims of
/// which conflicts have `told` already are left out.
#[must_use]
pub fn across(
    accounts: &[Account],
    (story, stories): (&[u32], &Stories),
    rule: (usize, &CompareRule),
    (limits, pack): (&FigureLimits, &Pack),
    told: &BTreeSet<ClaimRef>,
) -> Vec<Conflict> {
    let mut counts: Vec<Sole<'_>> = Vec::new();
    for &number in story {
        let Some(account) = accounts.get(number as usize).filter(|account| !account.desk) else { continue };
        let Some(language) = pack.languages.get(&account.article.language) else { continue };
        counts.extend(Reader::new(account, language, &limits.happened).sole(number));
    }
    counts.truncate(MOST);
    let mut conflicts = Vec::new();
    for (place, b) in counts.iter().enumerate() {
        for a in counts[..place].iter().filter(|a| a.sort == b.sort && a.at.account != b.at.account) {
            let alignment = Alignment { a: a.at, b: b.at, topic: 0.0, sentence: 0.0 };
            let pair = Pair { alignment, a: a.claim, b: b.claim };
            let new = !told.contains(&a.at) && !told.contains(&b.at);
            let Some(meeting) = Meeting::new(accounts, &pair, (pack, limits)).filter(|_| new) else { continue };
            let [x, y] = meeting.figures;
            let far = meeting.slip.is_none() && x.apart(y, limits.apart);
            if !far && stories.related(a.at.account, b.at.account) && verdict_of(&meeting, true) == Verdict::Conflict {
                conflicts.push(found(&meeting, rule, NO_CLUSTER, Some("happened")));
            }
        }
    }
    conflicts
}

/// An article with what is asked of its words.
struct Reader<'a> {
    account: &'a Account,
    language: &'a Language,
    limits: &'a HappenedLimits,
    sorts: Vec<Option<ListId>>,
    people: Vec<ListId>,
    ends: Vec<ListId>,
    terms: Vec<ListId>,
    not_terms: Vec<ListId>,
}

impl<'a> Reader<'a> {
    fn new(account: &'a Account, language: &'a Language, limits: &'a HappenedLimits) -> Self {
        let sorts = limits.sorts.iter().map(|name| language.lexicon.list(name)).collect();
        let [people, ends, terms, not_terms] =
            [&limits.people, &limits.ends, &limits.terms, &limits.not_terms].map(|names| lists(language, names));
        Self { account, language, limits, sorts, people, ends, terms, not_terms }
    }

    /// Sort by sort, the first count of those of which the article prints one value only.
    fn sole(&self, number: u32) -> Vec<Sole<'a>> {
        let mut first: BTreeMap<Sort, Sole<'a>> = BTreeMap::new();
        let mut several = BTreeSet::new();
        for (index, claim) in (0..).zip(&self.account.claims) {
            let Some(sort) = claim.figure().and_then(|figure| self.sort(claim, figure)) else { continue };
            let at = ClaimRef { account: number, claim: index };
            let one = first.entry(sort).or_insert(Sole { at, claim, sort });
            if !one.claim.agrees(claim) {
                several.insert(sort);
            }
        }
        first.into_values().filter(|one| !several.contains(&one.sort)).collect()
    }

    /// What happened to those whom a figure counts: what the noun behind it says ("34 arrests"), or the verb beside people ("43
    /// people were arrested", "killed 14").
    fn sort(&self, claim: &Claim, figure: &Figure) -> Option<Sort> {
        if figure.kind == FigureKind::Measure {
            return self.term(claim, figure);
        }
        let plain = figure.kind == FigureKind::Count
            && figure.role == Role::Level
            // "dozens" tell no number
            && (figure.low == figure.high || figure.high.is_none())
            && matches!(figure.bound, Bound::Exact | Bound::About | Bound::AtLeast | Bound::Over);
        let article = &self.account.article;
        let sentence = article.sentences.get(claim.sentence as usize).map(Sentence::tokens).filter(|_| plain)?;
        let own = article.tokens_in(claim.span);
        let word = |at: &usize| article.tokens[*at].kind == TokenKind::Word && !self.has(&self.ends, *at);
        let behind: Vec<usize> = (own.end..sentence.end).take_while(word).take(self.limits.behind).collect();
        let until = &article.tokens[..sentence.end];
        let of = |at: usize| {
            let stands = |list: ListId| self.language.lexicon.match_at(list, until, at).is_some();
            self.sorts.iter().position(|list| list.is_some_and(stands))
        };
        let noun = behind.iter().take(self.limits.noun).find_map(|&at| of(at));
        let people =
            || figure.unit.is_none() || behind.iter().take(self.limits.noun).any(|&at| self.has(&self.people, at));
        let verb = || behind.iter().find_map(|&at| of(at));
        let before = || (own.start > sentence.start).then(|| of(own.start - 1)).flatten();
        // "the death toll stood at 32"
        let toll = || {
            let words = (sentence.start..own.start).rev().take_while(|at| word(at)).take(self.limits.behind);
            figure.unit.is_none().then(|| words.into_iter().find_map(of)).flatten()
        };
        noun.or_else(|| if people() { before().or_else(verb).or_else(toll) } else { None }).map(Sort::Happened)
    }

    /// A length of time beside words of the sentence of a court; at least so long is a sort of its own.
    fn term(&self, claim: &Claim, figure: &Figure) -> Option<Sort> {
        let reach = Within { before: self.limits.behind, after: self.limits.behind };
        let told = |names: &[ListId]| !beside(self.account, claim, self.language, names, reach).is_empty();
        let sort = if figure.bound == Bound::AtLeast { Sort::LeastTerm } else { Sort::Term };
        let plain = figure.role == Role::Level && figure.single().is_some();
        let dimension = &self.language.tables.units.lasting;
        let lasts = dimension.is_some() && figure.scale.dimension == *dimension;
        (plain && lasts && told(&self.terms) && !told(&self.not_terms)).then_some(sort)
    }

    fn has(&self, names: &[ListId], at: usize) -> bool {
        has(&self.account.article, self.language, names, at..at + 1)
    }
}
