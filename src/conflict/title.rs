//! `compare: title` on a cluster of titles of one person: can one person hold both offices?

use super::setting::claim;
use super::{Conflict, Side};
use crate::article::Article;
use crate::claim::{Account, Claim, ClaimData, TitleClaim};
use crate::cluster::{ClaimRef, Cluster};
use crate::rule::limits::TitleLimits;
use crate::rule::{CompareRule, Day, Language, ListId, Pack};
use crate::text::{Token, TokenKind, fold_word};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A rule with `compare: title`, ready to be used on clusters.
pub struct TitleComparison<'a> {
    number: usize,
    rule: &'a CompareRule,
    limits: &'a TitleLimits,
    languages: BTreeMap<&'a str, Lists<'a>>,
}

/// The word lists of the rule in one language.
struct Lists<'a> {
    language: &'a Language,
    offices: Option<ListId>,
    exclusive: Option<ListId>,
    fields: Option<ListId>,
    posts: Vec<ListId>,
    passing: Vec<ListId>,
}

/// A title as printed, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Office {
    /// `minister`, in the spelling that stands for all.
    head: String,
    /// One person holds only one of the offices of its list at a time: which list that is.
    exclusive: Option<ListId>,
    /// What it is for: `finance`.
    fields: BTreeSet<String>,
}

/// A title that can be compared.
struct Printed<'a> {
    at: ClaimRef,
    claim: &'a Claim,
    title: &'a TitleClaim,
    office: Office,
    day: Option<Day>,
}

impl<'a> TitleComparison<'a> {
    /// `number` is that of the rule in [`Pack::compare`].
    #[must_use]
    pub fn new(number: usize, rule: &'a CompareRule, limits: &'a TitleLimits, pack: &'a Pack) -> Self {
        let lists = |language: &'a Language| {
            let list = |name: &String| language.lexicon.list(name);
            Lists {
                language,
                offices: list(&limits.offices),
                exclusive: list(&limits.exclusive),
                fields: list(&limits.fields),
                posts: limits.posts.iter().filter_map(list).collect(),
                passing: limits.passing.iter().filter_map(list).collect(),
            }
        };
        let languages = pack.languages.in_use().map(|(code, language)| (code, lists(language))).collect();
        Self { number, rule, limits, languages }
    }

    /// The conflicts of the titles of a cluster, in order of its alignments.
    ///
    /// Facts: `entity`: whose titles they are; `both`: one article prints both, as it does of somebody who holds two
    /// offices, or has held them; `within`: both stand in one article.
    #[must_use]
    pub fn compare(&self, accounts: &[Account], (index, cluster): (u32, &Cluster)) -> Vec<Conflict> {
        let printed: BTreeMap<ClaimRef, Printed<'_>> =
            cluster.claims.iter().filter_map(|at| Some((*at, self.printed(accounts, *at)?))).collect();
        let both = |a: &Printed<'_>, b: &Printed<'_>| {
            let prints = |account: u32, office: &Office| {
                printed.values().any(|p| p.at.account == account && !self.excludes(&p.office, office))
            };
            prints(a.at.account, &b.office) || prints(b.at.account, &a.office)
        };
        let pairs = cluster.alignments.iter().filter_map(|al| Some((printed.get(&al.a)?, printed.get(&al.b)?)));
        let apart = |a: &Printed<'_>, b: &Printed<'_>| match (a.day, b.day) {
            (Some(x), Some(y)) => x.days_between(y) > self.limits.days_apart,
            _ => false,
        };
        let mut conflicts = Vec::new();
        for (a, b) in pairs.filter(|(a, b)| self.excludes(&a.office, &b.office) && !apart(a, b)) {
            let full = |of: &Printed<'_>| of.title.entity.contains(' ');
            if !(full(a) && full(b)) {
                continue;
            }
            let mut facts = BTreeMap::from([("entity", a.title.entity.to_string())]);
            let within = a.at.account == b.at.account;
            let holds = [("within", within), ("both", within || both(a, b))];
            facts.extend(holds.iter().filter(|(_, holds)| *holds).map(|(fact, _)| (*fact, String::new())));
            let side = |of: &Printed<'_>| Side { claim: of.at, span: of.claim.span, value: of.title.value.to_string() };
            conflicts.push(Conflict {
                rule: self.number,
                cluster: index,
                a: side(a),
                b: side(b),
                severity: self.rule.severity,
                confidence: if within || both(a, b) { self.limits.both_confidence } else { self.limits.confidence },
                facts,
            });
        }
        conflicts
    }

    fn printed<'b>(&self, accounts: &'b [Account], at: ClaimRef) -> Option<Printed<'b>> {
        let (article, claim) = claim(accounts, at)?;
        let ClaimData::Title(title) = &claim.data else { return None };
        // `Senator Vance, Governor Orme`: what stands beside a name and names another is that one's.
        let names = |c: &&Claim| matches!(c.data, ClaimData::Name(_)) && claim.span.contains(c.span);
        let first = accounts[at.account as usize].claims.partition_point(|c| c.span.start < claim.span.start);
        let inside = accounts[at.account as usize].claims[first..].iter().take_while(|c| c.span.start < claim.span.end);
        if inside.filter(names).count() > 0 {
            return None;
        }
        let office = self.languages.get(article.language.as_str())?.office(article, claim)?;
        let day = article.day();
        Some(Printed { at, claim, title, office, day })
    }

    /// Whether nobody holds both at a time: one office for different fields, or two offices that exclude each other.
    fn excludes(&self, a: &Office, b: &Office) -> bool {
        let same = |classes: &[Vec<String>], x: &String, y: &String| {
            x == y || classes.iter().any(|class| class.contains(x) && class.contains(y))
        };
        if !same(&self.limits.same_offices, &a.head, &b.head) {
            return a.exclusive.is_some() && a.exclusive == b.exclusive;
        }
        let shared = a.fields.iter().any(|x| b.fields.iter().any(|y| same(&self.limits.same_fields, x, y)));
        !a.fields.is_empty() && !b.fields.is_empty() && !shared
    }
}

impl Lists<'_> {
    /// What the title says; `None` for what is no office, and for those of another time or rank: `former`, `acting`.
    fn office(&self, article: &Article, claim: &Claim) -> Option<Office> {
        let lexicon = &self.language.lexicon;
        let Range { start: first, end: last } = article.tokens_in(claim.span);
        let tokens = &article.tokens[first..last];
        // `Former`, `then` and the like also stand right before the words of a title, with a hyphen or without.
        let hyphen = first > 0 && article.tokens[first - 1].kind == TokenKind::Mark;
        let around =
            &article.tokens[first.saturating_sub(1 + usize::from(hyphen))..(last + 1).min(article.tokens.len())];
        let passes = |token: &Token| self.passing.iter().any(|list| lexicon.has(*list, token.word));
        if around.iter().any(passes) {
            return None;
        }
        let word = |token: &Token| {
            let folded = fold_word(token.span.of(&article.text)).replace('.', "");
            self.language.spelling.canonical(&folded).to_owned()
        };
        let (mut head, mut exclusive, mut fields) = (None, None, BTreeSet::new());
        let mut at = 0;
        while at < tokens.len() {
            if self.fields.is_some_and(|list| lexicon.has(list, tokens[at].word)) {
                fields.insert(word(&tokens[at]));
            }
            let length_in = |list: ListId| lexicon.match_at(list, tokens, at);
            let length = self.offices.iter().chain(&self.posts).filter_map(|list| length_in(*list)).max();
            if let (Some(length), None) = (length, &head) {
                let words: Vec<String> =
                    tokens[at..at + length].iter().filter(|t| t.kind != TokenKind::Mark).map(word).collect();
                let capital = self.exclusive.filter(|_| tokens[at].capital());
                let mut lists = capital.iter().chain(&self.posts);
                exclusive = lists.find(|list| length_in(**list) == Some(length)).copied();
                head = Some(words.join(" "));
            } else if length.is_some() {
                // Two offices in one title, or the office of somebody else: `spokesman for the president`.
                return None;
            }
            at += length.unwrap_or(1);
        }
        Some(Office { head: head?, exclusive, fields })
    }
}
