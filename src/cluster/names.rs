//! Names that could be one name: those of the same entity in several articles, and those whose spellings are near each
//! other. Spellings meet through what is left of them when letters are dropped (as in `SymSpell`), never all pairs.

use super::{Alignment, ClaimRef};
use crate::claim::entity::EntityKind;
use crate::claim::{Account, ClaimData};
use crate::rule::align::NameAlign;
use crate::text::fold_word;
use petgraph::unionfind::UnionFind;
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::BuildHasher as _;

/// One way in which an article prints the name of an entity.
#[derive(Debug)]
struct Form {
    first: ClaimRef,
    rest: Vec<ClaimRef>,
    entity: EntityRef,
    /// Folded, the words of the name.
    words: Vec<String>,
    /// It is known to be a person's.
    person: bool,
}

/// An entity of an account, by its number there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntityRef {
    pub account: u32,
    pub entity: u32,
}

/// What is known of the names of a story.
#[derive(Debug, Default)]
pub struct Names {
    /// Forms that could be spellings of one name, and the places that print them.
    pub alignments: Vec<Alignment>,
    /// Entities of several articles that are one: entity -> the first of them.
    pub same: BTreeMap<EntityRef, EntityRef>,
}

impl EntityRef {
    fn new(account: u32, index: usize) -> Self {
        Self { account, entity: u32::try_from(index).unwrap_or(u32::MAX) }
    }
}

impl Names {
    /// Whom entity `index` of an account is, across articles.
    #[must_use]
    pub fn bearer(&self, account: u32, index: usize) -> EntityRef {
        let entity = EntityRef::new(account, index);
        self.same.get(&entity).copied().unwrap_or(entity)
    }
}

/// More words of names than this with the same letters are too many to compare.
const MOST_ALIKE: usize = 64;
/// A form meets so many forms with the other spelling, besides those of its own article.
const MOST_PARTNERS: usize = 8;
/// A single word of fewer letters is not enough to know a person by.
const LONG_ALONE: usize = 6;
/// Longer words are not names.
const LONGEST: usize = 24;
/// Shorter words have too many neighbours.
const SHORTEST: usize = 3;

/// Aligns the names of one story.
#[must_use]
pub fn align(accounts: &[Account], story: &[u32], limits: &NameAlign) -> Names {
    let forms = forms(accounts, story);
    let near = near(&forms, limits);
    let mut alignments = Vec::new();
    let comparable = near.iter().filter(|&&(a, b)| comparable(&forms[a], &forms[b]));
    let mut shown: BTreeSet<usize> = BTreeSet::new();
    for &(a, b) in comparable {
        shown.extend([a, b]);
        alignments.push(Alignment { a: forms[a].first, b: forms[b].first, topic: 1.0, sentence: 1.0 });
    }
    for form in shown.into_iter().map(|index| &forms[index]) {
        alignments.extend(form.rest.iter().map(|&b| Alignment { a: form.first, b, topic: 1.0, sentence: 1.0 }));
    }
    Names { alignments, same: same(&forms, &near) }
}

/// Whether two forms could be one name: somebody's, or an institution's or a place's but for one word.
fn comparable(a: &Form, b: &Form) -> bool {
    let differ = || a.words.iter().zip(&b.words).filter(|(x, y)| x != y).count();
    a.person || b.person || (a.words.len() == b.words.len() && differ() == 1)
}

fn forms(accounts: &[Account], story: &[u32]) -> Vec<Form> {
    let mut forms: BTreeMap<(u32, u32, Vec<String>), Form> = BTreeMap::new();
    for &account in story {
        for (claim, data) in (0..).zip(accounts[account as usize].claims.iter().map(|claim| &claim.data)) {
            let ClaimData::Name(name) = data else { continue };
            let words: Vec<String> = name.value.split_whitespace().map(fold_word).collect();
            let at = ClaimRef { account, claim };
            let entity = EntityRef::new(account, name.index);
            forms
                .entry((account, entity.entity, words.clone()))
                .and_modify(|form| form.rest.push(at))
                .or_insert(Form { first: at, rest: Vec::new(), entity, words, person: name.kind == EntityKind::Person });
        }
    }
    let mut forms: Vec<Form> = forms.into_values().collect();
    forms.sort_by_key(|form| form.first);
    forms
}

/// The pairs of forms with a word that is spelled a little differently, in order.
fn near(forms: &[Form], limits: &NameAlign) -> BTreeSet<(usize, usize)> {
    let mut forms_of: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, form) in forms.iter().enumerate() {
        for word in &form.words {
            let of_word = forms_of.entry(word).or_default();
            if of_word.len() < MOST_ALIKE && of_word.last() != Some(&index) {
                of_word.push(index);
            }
        }
    }
    let words: Vec<&str> = forms_of.keys().copied().collect();
    let mut found = BTreeSet::new();
    for (x, y) in spelled_alike(&words, limits.edits) {
        let (rare, usual) = (&forms_of[words[x]], &forms_of[words[y]]);
        let (rare, usual) = if rare.len() <= usual.len() { (rare, usual) } else { (usual, rare) };
        for &a in rare {
            let own = usual.iter().filter(|&&b| forms[b].entity.account == forms[a].entity.account);
            let partners = own.chain(usual.iter().take(MOST_PARTNERS)).filter(|&&b| a != b);
            found.extend(partners.map(|&b| (a.min(b), a.max(b))));
        }
    }
    found
}

/// The pairs of different words that are at most so many edits apart, by index, in order.
fn spelled_alike(words: &[&str], edits: usize) -> BTreeSet<(usize, usize)> {
    // What is left of a word is kept as a hash: two words with the same one are looked at, whatever they are.
    let mut rests: Vec<(u64, u32)> = Vec::new();
    for (number, word) in (0..).zip(words) {
        rests.extend(dropped(word, edits).iter().map(|rest| (FxBuildHasher.hash_one(rest), number)));
    }
    rests.sort_unstable();
    rests.dedup();
    let mut alike = BTreeSet::new();
    for group in rests.chunk_by(|one, other| one.0 == other.0).filter(|group| group.len() > 1) {
        for (at, &(_, x)) in group.iter().enumerate().take(MOST_ALIKE) {
            alike.extend(group[at + 1..].iter().map(|&(_, y)| (x as usize, y as usize)));
        }
    }
    alike.retain(|&(x, y)| strsim::damerau_levenshtein(words[x], words[y]) <= edits);
    alike
}

/// The word, and what is left of it when up to `edits` letters are dropped.
fn dropped(word: &str, edits: usize) -> BTreeSet<String> {
    let mut rests = BTreeSet::from([word.to_owned()]);
    if !(SHORTEST..=LONGEST).contains(&word.chars().count()) {
        return rests;
    }
    let mut last = rests.clone();
    for _ in 0..edits {
        let mut next = BTreeSet::new();
        for word in &last {
            for (at, letter) in word.char_indices() {
                next.insert(format!("{}{}", &word[..at], &word[at + letter.len_utf8()..]));
            }
        }
        rests.extend(next.iter().cloned());
        last = next;
    }
    rests
}

/// Joins the entities that several articles name alike: the same last word, and first words that do not exclude each
/// other; or two spellings that are near each other with the same first words.
fn same(forms: &[Form], near: &BTreeSet<(usize, usize)>) -> BTreeMap<EntityRef, EntityRef> {
    let mut entities: BTreeMap<EntityRef, usize> = BTreeMap::new();
    for form in forms {
        let next = entities.len();
        entities.entry(form.entity).or_insert(next);
    }
    let mut joined = UnionFind::<usize>::new(entities.len());
    let mut by_last: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (index, form) in forms.iter().enumerate() {
        let Some(last) = form.words.last() else { continue };
        let namesakes = by_last.entry(last).or_default();
        for &other in namesakes.iter().take(MOST_ALIKE) {
            let other: &Form = &forms[other];
            if other.entity.account != form.entity.account && compatible(&other.words, &form.words) {
                joined.union(entities[&other.entity], entities[&form.entity]);
            }
        }
        namesakes.push(index);
    }
    // `Viktor Orbán` and `Orbán Viktor`: one name in the orders of two languages.
    let mut by_words: FxHashMap<(&str, &str), usize> = FxHashMap::default();
    for form in forms {
        let [first, last] = form.words.as_slice() else { continue };
        let entity = entities[&form.entity];
        if let Some(&other) = by_words.get(&(last.as_str(), first.as_str())) {
            joined.union(other, entity);
        }
        by_words.entry((first, last)).or_insert(entity);
    }
    let mut given: BTreeMap<EntityRef, BTreeSet<&str>> = BTreeMap::new();
    for form in forms.iter().filter(|form| form.words.len() > 1) {
        given.entry(form.entity).or_default().insert(&form.words[0]);
    }
    let one_person = |a: EntityRef, b: EntityRef| match (given.get(&a), given.get(&b)) {
        (Some(a), Some(b)) => !a.is_disjoint(b),
        _ => true,
    };
    for &(a, b) in near {
        let (a, b) = (&forms[a], &forms[b]);
        if misspelt(&a.words, &b.words) && one_person(a.entity, b.entity) {
            joined.union(entities[&a.entity], entities[&b.entity]);
        }
    }
    let mut first: BTreeMap<usize, EntityRef> = BTreeMap::new();
    entities.iter().map(|(&entity, &index)| (entity, *first.entry(joined.find(index)).or_insert(entity))).collect()
}

/// Whether two names differ in the spelling of the last word only. Where there are no other words to vouch for it, the
/// word must be long and start with the same letter.
fn misspelt(a: &[String], b: &[String]) -> bool {
    let (Some((x, before)), Some((y, also))) = (a.split_last(), b.split_last()) else { return false };
    let long = x.chars().count().min(y.chars().count()) >= LONG_ALONE;
    before == also && (!before.is_empty() || (long && x.chars().next() == y.chars().next()))
}

/// Whether two names with the same last word can be one person: the first words are the same, one is the initial of the
/// other, or one name has none.
fn compatible(a: &[String], b: &[String]) -> bool {
    match (a, b) {
        ([_], _) | (_, [_]) => true,
        ([x, ..], [y, ..]) => x == y || initial_of(x, y) || initial_of(y, x),
        _ => false,
    }
}

fn initial_of(short: &str, long: &str) -> bool {
    let short = short.trim_end_matches('.');
    short.chars().count() == 1 && long.starts_with(short)
}
