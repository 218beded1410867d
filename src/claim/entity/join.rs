//! From mentions to entities: which names are one.

use super::{EntityKind, Mention};
use rustc_hash::{FxHashMap, FxHashSet};

/// Somebody or something that an article names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// The fullest name that the article prints.
    pub name: String,
    /// The last word of the name, where it has several and is not an organisation's, folded.
    pub surname: Option<String>,
    /// The words before the surname, folded.
    pub given: Vec<String>,
    pub kind: EntityKind,
    /// Every way in which the article prints the name, in order of first appearance.
    pub variants: Vec<Variant>,
    /// Mentions that carry a title or a role, by index.
    pub titled: Vec<usize>,
}

/// One way of printing a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// Folded: `scott bessent`.
    pub name: String,
    pub count: usize,
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
        self.mentions.binary_search_by_key(&token, |m| m.tokens.start).ok()
    }

    /// The mentions whose tokens stand in the range.
    #[must_use]
    pub fn within(&self, tokens: std::ops::Range<usize>) -> &[Mention] {
        let from = self.mentions.partition_point(|m| m.tokens.start < tokens.start);
        let to = self.mentions.partition_point(|m| m.tokens.start < tokens.end);
        &self.mentions[from..to.max(from)]
    }

    #[must_use]
    pub fn of(&self, mention: &Mention) -> &Entity {
        &self.entities[mention.entity]
    }
}

/// The names that a headline may repeat: full names and the words by which single people go.
pub(super) fn known_names(mentions: &[Mention]) -> FxHashSet<String> {
    let mut known = FxHashSet::default();
    for mention in mentions {
        known.insert(mention.parts.key.clone());
        if let (true, Some(last)) = (mention.parts.words.len() > 1 && !mention.organisation, mention.parts.words.last())
        {
            known.insert(last.clone());
        }
    }
    known
}

#[derive(Default)]
struct Index<'a> {
    by_key: FxHashMap<&'a str, usize>,
    by_ends: FxHashMap<(&'a str, &'a str), usize>,
    /// Surname -> its entities with the words of their first full name, in order of appearance.
    by_surname: FxHashMap<&'a str, Vec<(usize, &'a [String])>>,
    /// Surname -> (mention, entity) of full names, in order of place.
    full: FxHashMap<&'a str, Vec<(usize, usize)>>,
    by_given: FxHashMap<&'a str, Vec<usize>>,
    by_initials: FxHashMap<String, usize>,
    count: usize,
}

/// People of one surname beyond this number are not told apart by initials.
const NAMESAKES: usize = 16;

/// Gathers the mentions, which must be in order of place.
pub(super) fn join(text: &str, mut mentions: Vec<Mention>) -> Entities {
    let mut index = Index::default();
    let mut entity_of = vec![usize::MAX; mentions.len()];
    for (number, mention) in mentions.iter().enumerate() {
        if words_of(mention).len() > 1 {
            entity_of[number] = index.full_name(number, mention);
        }
    }
    for (number, mention) in mentions.iter().enumerate() {
        if words_of(mention).len() <= 1 {
            entity_of[number] = index.short_name(number, mention);
        }
    }
    let count = index.count;
    drop(index);
    for (mention, entity) in mentions.iter_mut().zip(&entity_of) {
        mention.entity = *entity;
    }
    let entities = describe(text, &mentions, count);
    Entities { mentions, entities, titles: Vec::new() }
}

/// The words of the name without a suffix (Jr.).
fn words_of(mention: &Mention) -> &[String] {
    &mention.parts.words[..mention.parts.core]
}

impl<'a> Index<'a> {
    fn full_name(&mut self, number: usize, mention: &'a Mention) -> usize {
        let words = words_of(mention);
        let (first, last) = (words[0].as_str(), words[words.len() - 1].as_str());
        let entity = self
            .by_key
            .get(mention.parts.key.as_str())
            .copied()
            .or_else(|| if mention.organisation { None } else { self.same_person(words, first, last) });
        let entity = entity.unwrap_or_else(|| self.new_entity());
        self.by_key.entry(&mention.parts.key).or_insert(entity);
        let initials: String = words.iter().filter_map(|w| w.chars().next()).collect();
        self.by_initials.entry(initials).or_insert(entity);
        if !mention.organisation {
            self.by_ends.entry((first, last)).or_insert(entity);
            let namesakes = self.by_surname.entry(last).or_default();
            if namesakes.len() < NAMESAKES && !namesakes.iter().any(|(known, _)| *known == entity) {
                namesakes.push((entity, words));
            }
            self.full.entry(last).or_default().push((number, entity));
            let given = self.by_given.entry(first).or_default();
            if !given.contains(&entity) && given.len() < NAMESAKES {
                given.push(entity);
            }
        }
        entity
    }

    /// `Donald J. Trump` and `Donald Trump`; `J. Smith` and `John Smith`; `Zoe Liu` and `Zongyuan Zoe Liu`.
    fn same_person(&self, words: &[String], first: &str, last: &str) -> Option<usize> {
        if let Some(&entity) = self.by_ends.get(&(first, last)) {
            return Some(entity);
        }
        let namesakes = self.by_surname.get(last)?;
        let initial = |name: &str| name.chars().count() == 1;
        let inside = |name: &str, words: &[String]| words[..words.len() - 1].iter().any(|word| word == name);
        let mut fits = namesakes.iter().filter(|(_, other)| {
            let starts_alike = other[0].chars().next() == first.chars().next();
            ((initial(first) || initial(&other[0])) && starts_alike) || inside(first, other) || inside(&other[0], words)
        });
        match (fits.next(), fits.next()) {
            (Some((entity, _)), None) => Some(*entity),
            _ => None,
        }
    }

    fn short_name(&mut self, number: usize, mention: &'a Mention) -> usize {
        let key = mention.parts.key.as_str();
        let word = words_of(mention).first().map_or("", String::as_str);
        let surname = self.by_surname.get(word).and_then(|entities| match entities.as_slice() {
            [(one, _)] => Some(*one),
            _ => {
                let full = self.full.get(word)?;
                let before = full.partition_point(|(at, _)| *at < number);
                before.checked_sub(1).map(|last| full[last].1)
            }
        });
        let given = || match self.by_given.get(word).map(Vec::as_slice) {
            Some([one]) if mention.title.is_none() => Some(*one),
            _ => None,
        };
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

fn describe(text: &str, mentions: &[Mention], count: usize) -> Vec<Entity> {
    let empty = Entity {
        name: String::new(),
        surname: None,
        given: Vec::new(),
        kind: EntityKind::Other,
        variants: Vec::new(),
        titled: Vec::new(),
    };
    let mut entities = vec![empty; count];
    let mut fullest: Vec<Option<usize>> = vec![None; count];
    for (number, mention) in mentions.iter().enumerate() {
        let entity = &mut entities[mention.entity];
        let shape = (2..=4).contains(&words_of(mention).len()) && !mention.organisation;
        if mention.evidence.printed || (mention.evidence.speaks && shape) {
            entity.kind = EntityKind::Person;
        }
        if mention.title.is_some() || mention.role.is_some() {
            entity.titled.push(number);
        }
        if let Some(variant) = entity.variants.iter_mut().find(|v| v.name == mention.parts.key) {
            variant.count += 1;
        } else if entity.variants.len() < NAMESAKES {
            entity.variants.push(Variant { name: mention.parts.key.clone(), count: 1 });
        }
        let words = mention.parts.words.len();
        if fullest[mention.entity].is_none_or(|old| mentions[old].parts.words.len() < words) {
            fullest[mention.entity] = Some(number);
        }
    }
    for (entity, number) in entities.iter_mut().zip(fullest) {
        let Some(mention) = number.map(|n| &mentions[n]) else { continue };
        mention.span.of(text).clone_into(&mut entity.name);
        let words = words_of(mention);
        if let (false, Some((last, given))) = (mention.organisation || words.len() < 2, words.split_last()) {
            entity.surname = Some(last.clone());
            entity.given = given.to_vec();
        }
    }
    entities
}
