//! From mentions to entities: which names are one.

use super::mention::Named;
use super::name::NameParts;
use super::{EntityKind, Mention};
use crate::claim::one_or_more::OneOrMore;
use crate::text::Span;
use compact_str::CompactString;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// Somebody or something that an article names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// The fullest name that the article prints.
    pub name: Arc<str>,
    pub kind: EntityKind,
    /// The courtesy titles that stand before it, in order of place.
    pub courtesies: Vec<Span>,
}

/// The names of an article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entities {
    /// In order of place, not overlapping.
    pub mentions: Vec<Mention>,
    pub entities: Vec<Entity>,
    /// The tokens of titles and roles, in order: first token and the one after the last.
    pub(super) titles: Vec<(usize, usize)>,
}

impl Entities {
    /// Where the title or role ends that starts at this token.
    #[must_use]
    pub fn title_at(&self, token: usize) -> Option<usize> {
        self.titles.binary_search_by_key(&token, |(start, _)| *start).ok().map(|index| self.titles[index].1)
    }

    /// The mention that starts at this token, by its index.
    #[must_use]
    pub fn starting_at(&self, token: usize) -> Option<usize> {
        self.mentions.binary_search_by_key(&token, |m| m.tokens().start).ok()
    }

    /// The tokens in the range at which titles and roles start, in order.
    pub(crate) fn titles_from(&self, tokens: std::ops::Range<usize>) -> impl Iterator<Item = usize> {
        let first = self.titles.partition_point(|(start, _)| *start < tokens.start);
        self.titles[first..].iter().map(|(start, _)| *start).take_while(move |start| *start < tokens.end)
    }

    /// The mentions whose tokens stand in the range.
    #[must_use]
    pub fn within(&self, tokens: std::ops::Range<usize>) -> &[Mention] {
        let from = self.mentions.partition_point(|m| m.tokens().start < tokens.start);
        let to = self.mentions.partition_point(|m| m.tokens().start < tokens.end);
        &self.mentions[from..to.max(from)]
    }

    #[must_use]
    pub fn of(&self, mention: &Mention) -> &Entity {
        &self.entities[mention.entity()]
    }
}

/// The names that a headline may repeat: full names and the words by which single people go.
pub(super) fn known_names(names: &[Named]) -> FxHashSet<&str> {
    let mut known = FxHashSet::default();
    for Named { mention, parts } in names {
        known.insert(parts.key.as_str());
        if parts.count > 1 && !mention.organisation {
            known.insert(parts.last());
        }
    }
    known
}

#[derive(Default)]
struct Index<'a> {
    /// The words of the full names that were introduced, with their entities, and whether these are people.
    introduced: FxHashMap<&'a str, (usize, bool)>,
    by_key: FxHashMap<&'a str, usize>,
    /// First and last word -> the entity with its first full name.
    by_ends: FxHashMap<(&'a str, &'a str), (usize, &'a str)>,
    /// Surname -> its entities with their first full name, in order of appearance.
    by_surname: FxHashMap<&'a str, OneOrMore<(usize, &'a str)>>,
    /// Surname that several entities have -> (mention, entity) of its full names, in order of place.
    full: FxHashMap<&'a str, Vec<(usize, usize)>>,
    by_given: FxHashMap<&'a str, OneOrMore<usize>>,
    by_initials: FxHashMap<CompactString, usize>,
    count: usize,
}

/// People of one surname beyond this number are not told apart by initials.
const NAMESAKES: usize = 16;

/// Adds a namesake whom none of the others is, while there is room.
fn add<T>(namesakes: &mut OneOrMore<T>, one: T, is_same: impl Fn(&T) -> bool) {
    if namesakes.len() < NAMESAKES && !namesakes.iter().any(is_same) {
        namesakes.push(one);
    }
}

/// Gathers the names, which must be in order of place.
pub(super) fn join(text: &str, mut names: Vec<Named>) -> Entities {
    let mut index = Index::default();
    index.reserve(names.len());
    let mut entity_of = vec![usize::MAX; names.len()];
    for (number, name) in names.iter().enumerate() {
        if name.parts.count > 1 {
            entity_of[number] = index.full_name(name);
        }
    }
    index.tell_namesakes_apart(&names, &entity_of);
    for (number, name) in names.iter().enumerate() {
        if name.parts.count <= 1 {
            entity_of[number] = index.short_name(number, name);
        }
    }
    let count = index.count;
    drop(index);
    let mut mentions = Vec::with_capacity(names.len());
    for (Named { mut mention, .. }, entity) in names.drain(..).zip(entity_of) {
        mention.is_of(entity);
        mentions.push(mention);
    }
    let entities = describe(text, &mentions, count);
    Entities { mentions, entities, titles: Vec::new() }
}

impl<'a> Index<'a> {
    /// Makes room for what so many names usually need.
    fn reserve(&mut self, names: usize) {
        self.by_key.reserve(names / 2);
        let introduced = names / 4;
        self.introduced.reserve(introduced);
        self.by_ends.reserve(introduced);
        self.by_surname.reserve(introduced);
        self.by_given.reserve(introduced);
        self.by_initials.reserve(introduced);
    }

    fn full_name(&mut self, Named { mention, parts }: &'a Named) -> usize {
        let words = parts.core();
        let (first, last) = (parts.first(), parts.last());
        let known = self.by_key.get(parts.key.as_str()).copied();
        let entity = known
            .or_else(|| if mention.organisation { None } else { self.same_person(words, first, last) })
            .unwrap_or_else(|| self.new_entity());
        if known.is_none() {
            self.by_key.insert(&parts.key, entity);
        }
        let person = !mention.organisation;
        // Most names are repeated.
        if self.introduced.insert(words, (entity, person)) != Some((entity, person)) {
            self.introduce(entity, parts, person);
        }
        entity
    }

    /// Gathers the full names by which a surname that several entities share is understood; most articles have none.
    fn tell_namesakes_apart(&mut self, names: &'a [Named], entity_of: &[usize]) {
        let shared = |namesakes: &OneOrMore<_>| namesakes.one().is_none();
        if !self.by_surname.values().any(shared) {
            return;
        }
        for (number, (Named { mention, parts }, entity)) in names.iter().zip(entity_of).enumerate() {
            if parts.count <= 1 || mention.organisation {
                continue;
            }
            for surname in surnames(parts.last()) {
                if self.by_surname.get(surname).is_some_and(shared) {
                    self.full.entry(surname).or_default().push((number, *entity));
                }
            }
        }
    }

    /// Adds what leads to an entity by a name. Adding it once more changes nothing.
    fn introduce(&mut self, entity: usize, parts: &'a NameParts, person: bool) {
        let words = parts.core();
        let (first, last) = (parts.first(), parts.last());
        let initials: CompactString = words.split(' ').filter_map(|w| w.chars().next()).collect();
        self.by_initials.entry(initials).or_insert(entity);
        if !person {
            return;
        }
        self.by_ends.entry((first, last)).or_insert((entity, words));
        for surname in surnames(last) {
            let namesakes = self.by_surname.entry(surname);
            namesakes
                .and_modify(|known| add(known, (entity, words), |(known, _)| *known == entity))
                .or_insert_with(|| OneOrMore::of((entity, words)));
        }
        let namesakes = self.by_given.entry(first);
        namesakes
            .and_modify(|known| add(known, entity, |known| *known == entity))
            .or_insert_with(|| OneOrMore::of(entity));
    }

    /// `Donald J. Trump` and `Donald Trump`; `J. Smith` and `John Smith`; `Zoe Liu` and `Zongyuan Zoe Liu`.
    fn same_person(&self, words: &str, first: &str, last: &str) -> Option<usize> {
        // `Viktor Orbán` and `Orbán Viktor` are one name in the orders of two languages.
        let turned = || self.by_ends.get(&(last, first)).filter(|_| words.split(' ').count() == 2);
        let known = self.by_ends.get(&(first, last)).or_else(turned);
        if let Some((entity, _)) = known.filter(|(_, other)| same_middle(words, other)) {
            return Some(*entity);
        }
        let namesakes = self.by_surname.get(last)?;
        let initial = |name: &str| name.chars().count() == 1;
        // The last word is the surname, which both share.
        let inside = |name: &str, words: &str| words.split(' ').rev().skip(1).any(|word| word == name);
        let mut fits = namesakes.iter().filter(|(_, other)| {
            let given = other.split(' ').next().unwrap_or_default();
            let starts_alike = given.chars().next() == first.chars().next();
            let given_fits = ((initial(first) || initial(given)) && starts_alike) || inside(first, other);
            (given_fits || inside(given, words)) && same_middle(words, other)
        });
        match (fits.next(), fits.next()) {
            (Some((entity, _)), None) => Some(*entity),
            _ => None,
        }
    }

    fn short_name(&mut self, number: usize, Named { mention, parts }: &'a Named) -> usize {
        let key = parts.key.as_str();
        let word = parts.first();
        let surname = self.by_surname.get(word).and_then(|entities| {
            if let Some((one, _)) = entities.one() {
                return Some(*one);
            }
            let full = self.full.get(word)?;
            let before = full.partition_point(|(at, _)| *at < number);
            before.checked_sub(1).map(|last| full[last].1)
        });
        let given = || self.by_given.get(word)?.one().copied().filter(|_| mention.title.is_none());
        let acronym = || self.by_initials.get(word).copied().filter(|_| word.len() >= 2);
        let found = surname.or_else(given).or_else(|| self.by_key.get(key).copied()).or_else(acronym);
        let entity = found.unwrap_or_else(|| self.new_entity());
        self.by_key.entry(key).or_insert(entity);
        entity
    }

    fn new_entity(&mut self) -> usize {
        self.count += 1;
        self.count - 1
    }
}

/// False for two names of three words and more whose second words begin with different letters: `George W. Bush` and
/// `George H.W. Bush` are two people.
fn same_middle(a: &str, b: &str) -> bool {
    let middle = |name: &str| {
        let (_, others) = name.split_once(' ')?;
        others.contains(' ').then(|| others.chars().next())?
    };
    middle(a).zip(middle(b)).is_none_or(|(a, b)| a == b)
}

/// The surname, and what it is without its particle.
fn surnames(last: &str) -> impl Iterator<Item = &str> {
    std::iter::once(last).chain(without_particle(last))
}

/// `haddad` of `al-haddad`: what stands before the hyphen is too short for a name of its own.
fn without_particle(surname: &str) -> Option<&str> {
    surname.split_once('-').filter(|(particle, _)| particle.len() <= 3).map(|(_, bare)| bare)
}

fn describe(text: &str, mentions: &[Mention], count: usize) -> Vec<Entity> {
    let nameless = Entity { name: Arc::from(""), kind: EntityKind::Other, courtesies: Vec::new() };
    let mut entities = vec![nameless; count];
    // Every entity has a mention; the first of the fullest ones names it.
    let mut fullest: Vec<Option<usize>> = vec![None; count];
    for (number, mention) in mentions.iter().enumerate() {
        let entity = &mut entities[mention.entity()];
        let shape = (2..=4).contains(&mention.words) && !mention.organisation;
        if mention.evidence.printed || (mention.evidence.speaks && shape) {
            entity.kind = EntityKind::Person;
        }
        entity.courtesies.extend(mention.title.filter(|_| mention.courtesy));
        let fullest = &mut fullest[mention.entity()];
        if fullest.is_none_or(|old| mentions[old].words < mention.words) {
            *fullest = Some(number);
        }
    }
    for (entity, number) in entities.iter_mut().zip(fullest) {
        if let Some(number) = number {
            entity.name = mentions[number].span.of(text).into();
        }
    }
    entities
}
