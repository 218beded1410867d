//! The entities of several articles that are one: joined where their names say so, and never two people of one surname
//! through a third article that prints the surname alone.

use super::names::{EntityRef, Form, initial_of};
use super::spellings::{Word, Words};
use petgraph::unionfind::UnionFind;
use std::collections::{BTreeMap, BTreeSet};

/// Entities, and which of them are one.
pub(super) struct People<'a> {
    number: BTreeMap<EntityRef, usize>,
    joined: UnionFind<usize>,
    /// The first words of the full names of those who are one, by the entity that stands for them.
    given: Vec<BTreeSet<Word>>,
    words: &'a Words,
}

impl<'a> People<'a> {
    /// Every entity alone.
    pub fn of(forms: &[Form], words: &'a Words) -> Self {
        let mut number = BTreeMap::new();
        let mut given: Vec<BTreeSet<Word>> = Vec::new();
        for form in forms {
            let at = *number.entry(form.entity).or_insert_with(|| {
                given.push(BTreeSet::new());
                given.len() - 1
            });
            if form.words.len() > 1 {
                given[at].insert(form.words[0]);
            }
        }
        Self { number, joined: UnionFind::new(given.len()), given, words }
    }

    /// Joins two entities with what each is joined to, unless all their first words exclude each other.
    pub fn join(&mut self, a: EntityRef, b: EntityRef) {
        let [a, b] = [a, b].map(|entity| self.joined.find_mut(self.number[&entity]));
        let (x, y) = (&self.given[a], &self.given[b]);
        let one = |x: &Word, y: &Word| {
            let (x, y) = (self.words.get(*x), self.words.get(*y));
            x == y || initial_of(x, y) || initial_of(y, x)
        };
        if x.is_empty() || y.is_empty() || x.iter().any(|x| y.iter().any(|y| one(x, y))) {
            self.unite(a, b);
        }
    }

    /// Joins two entities whose names have the same words in another order.
    pub fn reorder(&mut self, a: EntityRef, b: EntityRef) {
        let [a, b] = [a, b].map(|entity| self.joined.find_mut(self.number[&entity]));
        self.unite(a, b);
    }

    fn unite(&mut self, a: usize, b: usize) {
        if self.joined.union(a, b) {
            let both: BTreeSet<Word> = self.given[a].union(&self.given[b]).copied().collect();
            let root = self.joined.find_mut(a);
            self.given[root] = both;
        }
    }

    /// Entity by entity, the first of those that are one with it.
    pub fn first(self) -> BTreeMap<EntityRef, EntityRef> {
        let mut first: BTreeMap<usize, EntityRef> = BTreeMap::new();
        let of =
            |(&entity, &index): (&EntityRef, &usize)| (entity, *first.entry(self.joined.find(index)).or_insert(entity));
        self.number.iter().map(of).collect()
    }
}
