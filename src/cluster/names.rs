//! Names that could be one name: those of the same entity in several articles, and those whose spellings are near each
//! other.

use super::people::People;
use super::spellings::{Word, Words};
use super::{Alignment, ClaimRef, Stories, Story};
use crate::claim::entity::EntityKind;
use crate::claim::{Account, ClaimData};
use crate::rule::align::NameAlign;
use crate::text::fold_word;
use rustc_hash::FxHashMap;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// One way in which an article prints the name of an entity.
#[derive(Debug)]
pub(super) struct Form {
    first: ClaimRef,
    rest: Vec<ClaimRef>,
    pub(super) entity: EntityRef,
    /// The words of the name.
    pub(super) words: Box<[Word]>,
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
    /// Forms that could be spellings of one name, and the places that print them; the likeness of those of two events is 0.
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

/// Aligns the names of one story.
#[must_use]
pub fn align(accounts: &[Account], story: Story<'_>, limits: &NameAlign, takes: impl Fn(ClaimRef) -> bool) -> Names {
    let (forms, words) = forms(accounts, story.members, takes);
    let near = near(&forms, &words, story.stories, limits);
    // There are many of them: growing would touch twice the memory.
    let mut alignments = Vec::with_capacity(near.len() + forms.iter().map(|form| form.rest.len()).sum::<usize>());
    let mut shown: BTreeSet<usize> = BTreeSet::new();
    for (a, b) in near.iter().map(|&(a, b)| (a as usize, b as usize)) {
        if !comparable(&forms[a], &forms[b]) {
            continue;
        }
        shown.extend([a, b]);
        let one_event = story.stories.related(forms[a].entity.account, forms[b].entity.account);
        let alike = f64::from(u8::from(one_event));
        alignments.push(Alignment { a: forms[a].first, b: forms[b].first, topic: alike, sentence: alike });
    }
    for form in shown.into_iter().map(|index| &forms[index]) {
        alignments.extend(form.rest.iter().map(|&b| Alignment { a: form.first, b, topic: 1.0, sentence: 1.0 }));
    }
    Names { alignments, same: same(&forms, &words, &near, story.stories, limits) }
}

/// Whether two forms could be one name: somebody's, or an institution's or a place's but for one word.
fn comparable(a: &Form, b: &Form) -> bool {
    let differ = || a.words.iter().zip(&b.words).filter(|(x, y)| x != y).count();
    a.person || b.person || (a.words.len() == b.words.len() && differ() == 1)
}

/// The forms in order of their first claims, and the words of them.
fn forms(accounts: &[Account], story: &[u32], takes: impl Fn(ClaimRef) -> bool) -> (Vec<Form>, Words) {
    let mut known: FxHashMap<String, Word> = FxHashMap::default();
    let mut forms: Vec<Form> = Vec::new();
    let mut of_account: FxHashMap<(u32, Box<[Word]>), usize> = FxHashMap::default();
    for &account in story {
        of_account.clear();
        for (claim, data) in (0..).zip(accounts[account as usize].claims.iter().map(|claim| &claim.data)) {
            let ClaimData::Name(name) = data else { continue };
            let mut number = |word: &str| {
                let next = index(known.len());
                *known.entry(fold_word(word)).or_insert(next)
            };
            let words: Box<[Word]> = name.value.split_whitespace().map(&mut number).collect();
            let at = ClaimRef { account, claim };
            if !takes(at) {
                continue;
            }
            let entity = EntityRef::new(account, name.index);
            match of_account.entry((entity.entity, words)) {
                Entry::Occupied(form) => forms[*form.get()].rest.push(at),
                Entry::Vacant(form) => {
                    let (words, person) = (form.key().1.clone(), name.kind == EntityKind::Person);
                    form.insert(forms.len());
                    forms.push(Form { first: at, rest: Vec::new(), entity, words, person });
                }
            }
        }
    }
    forms.sort_by_key(|form| form.first);
    let mut spelled: Vec<(String, Word)> = known.into_iter().collect();
    spelled.sort_unstable();
    let mut places = vec![0; spelled.len()];
    for (place, (_, number)) in (0..).zip(&spelled) {
        places[*number as usize] = place;
    }
    for word in forms.iter_mut().flat_map(|form| &mut form.words) {
        *word = places[*word as usize];
    }
    (forms, Words::new(spelled.into_iter().map(|(word, _)| word).collect()))
}

fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The pairs of forms of one event with a word that is spelled a little differently, in order.
fn near(forms: &[Form], words: &Words, stories: &Stories, limits: &NameAlign) -> Vec<(u32, u32)> {
    let mut forms_of: Vec<Vec<u32>> = vec![Vec::new(); words.len()];
    for (number, form) in (0..).zip(forms) {
        for &word in &form.words {
            let of_word = &mut forms_of[word as usize];
            if of_word.len() < limits.common && of_word.last() != Some(&number) {
                of_word.push(number);
            }
        }
    }
    let account = |form: u32| forms[form as usize].entity.account;
    let mut found = Vec::new();
    for (x, y) in words.alike(limits) {
        let (rare, usual) = (&forms_of[x as usize], &forms_of[y as usize]);
        let (rare, usual) = if rare.len() <= usual.len() { (rare, usual) } else { (usual, rare) };
        for &a in rare {
            let own = usual.iter().filter(|&&b| account(b) == account(a));
            // Full names that differ in the spelling of the last word only are one person's, whatever is told.
            let full = |b: u32| {
                let (a, b) = (&forms[a as usize].words, &forms[b as usize].words);
                a.len() > 1 && misspelt(words, a, b, limits.long_alone)
            };
            let others = usual.iter().filter(|&&b| account(b) != account(a));
            let related = others.filter(|&&b| stories.related(account(a), account(b)) || full(b));
            let partners =
                own.take(limits.candidates_within).chain(related.take(limits.candidates)).filter(|&&b| a != b);
            found.extend(partners.map(|&b| (a.min(b), a.max(b))));
        }
    }
    found.extend(other_given(forms, words, stories, limits));
    found.sort_unstable();
    found.dedup();
    found
}

/// The pairs of forms of one event with one surname and two given names that start with the same letter.
fn other_given(forms: &[Form], words: &Words, stories: &Stories, limits: &NameAlign) -> Vec<(u32, u32)> {
    let mut by_last: FxHashMap<Word, Vec<u32>> = FxHashMap::default();
    let mut found = Vec::new();
    for (number, form) in (0..).zip(forms) {
        let [given, last] = *form.words else { continue };
        let namesakes = by_last.entry(last).or_default();
        let (initial, account) = (words.get(given).chars().next(), form.entity.account);
        let others = namesakes.iter().copied().filter(|&other| {
            let of = &forms[other as usize];
            of.words[0] != given
                && words.get(of.words[0]).chars().next() == initial
                && of.entity.account != account
                && stories.related(of.entity.account, account)
        });
        found.extend(others.take(limits.candidates).map(|other| (other, number)));
        if namesakes.len() < limits.common {
            namesakes.push(number);
        }
    }
    found
}

/// Joins the entities that several articles of one event name alike: the same last word, and first words that do not exclude
/// each other; or two spellings that are near each other with the same first words.
fn same(
    forms: &[Form],
    words: &Words,
    near: &[(u32, u32)],
    stories: &Stories,
    limits: &NameAlign,
) -> BTreeMap<EntityRef, EntityRef> {
    let mut people = People::of(forms, words);
    let mut by_last: FxHashMap<Word, Vec<usize>> = FxHashMap::default();
    for (index, form) in forms.iter().enumerate() {
        let Some(&last) = form.words.last() else { continue };
        let namesakes = by_last.entry(last).or_default();
        let account = form.entity.account;
        let related = namesakes
            .iter()
            .map(|&other: &usize| &forms[other])
            .filter(|other| other.entity.account != account && stories.related(other.entity.account, account));
        for other in related.take(limits.common) {
            if compatible(words, &other.words, &form.words) {
                people.join(other.entity, form.entity);
            }
        }
        namesakes.push(index);
    }
    // `Viktor Orbán` and `Orbán Viktor`: one name in the orders of two languages.
    let mut by_words: FxHashMap<(Word, Word), EntityRef> = FxHashMap::default();
    for form in forms {
        let [first, last] = *form.words else { continue };
        if let Some(&other) = by_words.get(&(last, first)) {
            people.reorder(other, form.entity);
        }
        by_words.entry((first, last)).or_insert(form.entity);
    }
    for &(a, b) in near {
        let (a, b) = (&forms[a as usize], &forms[b as usize]);
        if misspelt(words, &a.words, &b.words, limits.long_alone) {
            people.join(a.entity, b.entity);
        }
    }
    people.first()
}

/// Whether two names differ in the spelling of the last word only. Where there are no other words to vouch for it, the
/// word must be long and start with the same letter.
fn misspelt(words: &Words, a: &[Word], b: &[Word], long_alone: usize) -> bool {
    let (Some((x, before)), Some((y, also))) = (a.split_last(), b.split_last()) else { return false };
    let (x, y) = (words.get(*x), words.get(*y));
    let long = x.chars().count().min(y.chars().count()) >= long_alone;
    before == also && (!before.is_empty() || (long && x.chars().next() == y.chars().next()))
}

/// Whether two names with the same last word can be one person: the first words are the same, one is the initial of the
/// other, or one name has none.
fn compatible(words: &Words, a: &[Word], b: &[Word]) -> bool {
    match (a, b) {
        ([_], _) | (_, [_]) => true,
        ([x, others @ ..], [y, more @ ..]) => {
            let (x, y) = (words.get(*x), words.get(*y));
            (x == y || initial_of(x, y) || initial_of(y, x)) && same_middle(words, others, more)
        }
        _ => false,
    }
}

/// Whether the names between the first and the last begin with the same letter, where both print some: `George W.` and
/// `George H. W.` are two people.
fn same_middle(words: &Words, a: &[Word], b: &[Word]) -> bool {
    match (a, b) {
        ([x, _, ..], [y, _, ..]) => words.get(*x).chars().next() == words.get(*y).chars().next(),
        _ => true,
    }
}

pub(super) fn initial_of(short: &str, long: &str) -> bool {
    let short = short.trim_end_matches('.');
    short.chars().count() == 1 && long.starts_with(short)
}
