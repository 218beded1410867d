//! One thing, and seldom more: the usual case takes no list.

/// At least one thing, in order.
#[derive(Debug, Clone)]
pub(crate) struct OneOrMore<T> {
    pub first: T,
    rest: Vec<T>,
}

impl<T> OneOrMore<T> {
    pub fn of(first: T) -> Self {
        Self { first, rest: Vec::new() }
    }

    /// All that the iterator gives, if it gives any.
    pub fn gather(mut all: impl Iterator<Item = T>) -> Option<Self> {
        Some(Self { first: all.next()?, rest: all.collect() })
    }

    /// The only one.
    pub fn one(&self) -> Option<&T> {
        self.rest.is_empty().then_some(&self.first)
    }

    pub fn len(&self) -> usize {
        self.rest.len() + 1
    }

    pub fn iter(&self) -> impl Iterator<Item = &T> {
        std::iter::once(&self.first).chain(&self.rest)
    }

    pub fn push(&mut self, one: T) {
        self.rest.push(one);
    }

    /// Adds others behind these.
    pub fn append(&mut self, others: Self) {
        self.rest.push(others.first);
        self.rest.extend(others.rest);
    }
}
