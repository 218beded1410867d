//! `compare: pronoun` on a cluster of pronouns that stand for one person: do they speak of a man and of a woman?

use super::setting::{claim, shared, words_around};
use super::{Conflict, Side};
use crate::claim::{Account, ClaimData, PronounClaim};
use crate::cluster::{ClaimRef, Cluster};
use crate::rule::limits::PronounLimits;
use crate::rule::{CompareRule, Language, ListId, Pack};
use crate::text::fold_word;
use std::collections::{BTreeMap, BTreeSet};

/// The most pronouns of one cluster that are compared with each other.
const MOST: usize = 256;

/// A rule with `compare: pronoun`, ready to be used on clusters.
pub struct PronounComparison<'a> {
    number: usize,
    rule: &'a CompareRule,
    limits: &'a PronounLimits,
    languages: BTreeMap<&'a str, Sets<'a>>,
}

/// The word lists of the rule in one language.
struct Sets<'a> {
    language: &'a Language,
    against: Vec<Option<ListId>>,
    titles: Option<ListId>,
}

/// A pronoun or a courtesy title as printed.
struct Printed<'a> {
    at: ClaimRef,
    pronoun: &'a PronounClaim,
    /// The number of its set in `against`.
    set: usize,
    title: bool,
    /// A courtesy title may speak against it.
    beside_title: bool,
    around: BTreeSet<String>,
}

impl<'a> PronounComparison<'a> {
    /// `number` is that of the rule in [`Pack::compare`].
    #[must_use]
    pub fn new(number: usize, rule: &'a CompareRule, limits: &'a PronounLimits, pack: &'a Pack) -> Self {
        let sets = |language: &'a Language| Sets {
            language,
            against: limits.against.iter().map(|name| language.lexicon.list(name)).collect(),
            titles: language.lexicon.list(&limits.titles),
        };
        let languages = pack.languages.in_use().map(|(code, language)| (code, sets(language))).collect();
        Self { number, rule, limits, languages }
    }

    /// For every pronoun of the cluster, the conflict with the one of another set whose sentence is most like its own.
    ///
    /// Facts: `entity`: the name that both stand for, in the spelling that most have; `within`: one article prints both; `title`: one of the two is a
    /// courtesy title; `both`: one article prints several of either set, as it would of two people; `namesakes`: one of them
    /// stands for a surname alone, which two people in its article have.
    #[must_use]
    pub fn compare(&self, accounts: &[Account], (index, cluster): (u32, &Cluster)) -> Vec<Conflict> {
        let printed: Vec<Printed<'_>> =
            cluster.claims.iter().filter_map(|at| self.printed(accounts, *at)).take(MOST).collect();
        if two_titles(&printed) {
            return Vec::new();
        }
        let mut pairs: BTreeMap<(ClaimRef, ClaimRef), (usize, usize, f64)> = BTreeMap::new();
        for (i, x) in printed.iter().enumerate() {
            let partners = printed.iter().enumerate().filter(|(_, y)| x.speaks_against(y));
            let rated = partners.map(|(j, y)| (j, shared(&x.around, &y.around).1));
            let best = rated.fold(None, |best: Option<(usize, f64)>, (j, alike)| match best {
                Some((_, most)) if most >= alike => best,
                _ => Some((j, alike)),
            });
            if let Some((j, alike)) = best {
                let (first, second) = if printed[j].at < x.at { (j, i) } else { (i, j) };
                pairs.insert((printed[first].at, printed[second].at), (first, second, alike));
            }
        }
        let both = several_of_both(&printed);
        let entity = printed_most(&printed);
        pairs
            .into_values()
            .filter_map(|(i, j, alike)| {
                let mut conflict = self.conflict(accounts, index, (&printed[i], &printed[j]), alike, both)?;
                conflict.facts.insert("entity", entity.to_owned());
                Some(conflict)
            })
            .collect()
    }

    fn printed<'b>(&self, accounts: &'b [Account], at: ClaimRef) -> Option<Printed<'b>> {
        let (article, claim) = claim(accounts, at)?;
        let ClaimData::Pronoun(pronoun) = &claim.data else { return None };
        let sets = self.languages.get(article.language.as_str())?;
        let lexicon = &sets.language.lexicon;
        let word = lexicon.id(fold_word(&pronoun.value).trim_end_matches('.'));
        let set = sets.against.iter().position(|list| list.is_some_and(|list| lexicon.has(list, word)))?;
        Some(Printed {
            at,
            pronoun,
            set,
            title: sets.titles.is_some_and(|titles| lexicon.has(titles, word)),
            beside_title: self.limits.beside_titles.iter().any(|rule| **rule == *claim.rule),
            around: words_around(article, claim.span, &[claim.span, pronoun.antecedent], |_| true),
        })
    }

    fn conflict(
        &self,
        accounts: &[Account],
        cluster: u32,
        (a, b): (&Printed<'_>, &Printed<'_>),
        alike: f64,
        both: bool,
    ) -> Option<Conflict> {
        let side = |of: &Printed<'_>| {
            let (_, claim) = claim(accounts, of.at)?;
            Some(Side { claim: of.at, span: claim.span, value: of.pronoun.value.to_string() })
        };
        let sure = &self.limits.confidence;
        let mut facts = BTreeMap::new();
        let namesakes = [a, b].iter().any(|of| !of.title && namesakes(accounts, of));
        let holds = [
            ("within", a.at.account == b.at.account),
            ("title", a.title || b.title),
            ("both", both),
            ("namesakes", namesakes),
        ];
        facts.extend(holds.iter().filter(|(_, holds)| *holds).map(|(fact, _)| (*fact, String::new())));
        Some(Conflict {
            rule: self.number,
            cluster,
            a: side(a)?,
            b: side(b)?,
            severity: self.rule.severity,
            confidence: if both || namesakes { sure.doubtful } else { sure.least + sure.same_sentence * alike },
            facts,
        })
    }
}

impl Printed<'_> {
    fn speaks_against(&self, other: &Self) -> bool {
        self.set != other.set
            && (!self.title || other.title || other.beside_title)
            && (!other.title || self.title || self.beside_title)
    }
}

/// Whether a pronoun stands for a surname that is printed alone, in an article that names two people who have it.
fn namesakes(accounts: &[Account], of: &Printed<'_>) -> bool {
    let Some(account) = accounts.get(of.at.account as usize) else { return false };
    let surname = |name: &str| name.rsplit(' ').next().map(fold_word);
    if of.pronoun.antecedent.of(&account.article.text).contains(' ') {
        return false;
    }
    let full = account.claims.iter().filter_map(|claim| match &claim.data {
        ClaimData::Name(name) if name.entity.contains(' ') => Some(&*name.entity),
        _ => None,
    });
    let bearers: BTreeSet<&str> = full.filter(|name| surname(name) == surname(&of.pronoun.entity)).collect();
    bearers.len() > 1
}

/// The name that most of the pronouns stand for; of several, the first in the alphabet.
fn printed_most<'a>(printed: &[Printed<'a>]) -> &'a str {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for p in printed {
        *counts.entry(&p.pronoun.entity).or_default() += 1;
    }
    counts.into_iter().max_by_key(|&(name, count)| (count, std::cmp::Reverse(name))).map_or("", |(name, _)| name)
}

/// An article has courtesy titles of two sets: a couple, not one person.
fn two_titles(printed: &[Printed<'_>]) -> bool {
    let mut seen: BTreeMap<u32, usize> = BTreeMap::new();
    printed.iter().filter(|p| p.title).any(|p| *seen.entry(p.at.account).or_insert(p.set) != p.set)
}

/// An article has two pronouns or more of each of two sets.
fn several_of_both(printed: &[Printed<'_>]) -> bool {
    let mut counts: BTreeMap<(u32, usize), usize> = BTreeMap::new();
    for p in printed {
        *counts.entry((p.at.account, p.set)).or_default() += 1;
    }
    let several: Vec<u32> = counts.iter().filter(|(_, count)| **count >= 2).map(|((account, _), _)| *account).collect();
    several.windows(2).any(|pair| pair[0] == pair[1])
}
