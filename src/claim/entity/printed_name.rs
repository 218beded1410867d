use super::{Entity, EntityKind};
use compact_str::CompactString;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// What an article prints for somebody or something: a name, a pronoun or a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedName {
    /// The fullest name the article prints for it.
    pub entity: Arc<str>,
    pub value: CompactString,
    /// Its number among the entities of the article.
    pub index: usize,
    pub kind: EntityKind,
}

/// Every printed name of an article once. Names are three in five of all claims, and most repeat an earlier one, so that
/// the claims share it.
#[derive(Debug, Default)]
pub(crate) struct PrintedNames<'a>(FxHashMap<(usize, &'a str), Arc<PrintedName>>);

impl<'a> PrintedNames<'a> {
    /// What is printed for the entity of that number.
    pub fn of(&mut self, index: usize, entity: &Entity, value: &'a str) -> Arc<PrintedName> {
        let new = || {
            let (entity, kind) = (Arc::clone(&entity.name), entity.kind);
            Arc::new(PrintedName { entity, value: value.into(), index, kind })
        };
        Arc::clone(self.0.entry((index, value)).or_insert_with(new))
    }
}
