//! How a language puts dates together: `"{month} {day} [[,] {year}]"`. All forms of a language make one tree, which is
//! walked once from each place where a date can start.

mod meaning;
mod openings;
mod parse;
mod slot;

use super::dates::Dates;
use super::lexicon_builder::LexiconBuilder;
use crate::text::WordId;
pub use meaning::DateMeaning;
pub use openings::Openings;
pub(super) use parse::FormError;
pub use slot::DateSlot;

/// What one step of a form matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateStep {
    Slot(DateSlot),
    Word(WordId),
}

/// A step to another place of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateEdge {
    pub step: DateStep,
    /// Nothing may stand between it and the step before.
    pub glued: bool,
    /// The place that it leads to.
    pub next: usize,
}

/// A place of the tree: what can follow, and what ends here.
#[derive(Debug, Default)]
pub struct DateNode {
    pub edges: Vec<DateEdge>,
    pub meanings: Vec<DateMeaning>,
}

/// Every form of a language; the first place is the root.
#[derive(Debug, Default)]
pub struct DateForms {
    nodes: Vec<DateNode>,
}

impl DateForms {
    /// The place of that number; the root is 0.
    #[must_use]
    pub fn node(&self, number: usize) -> Option<&DateNode> {
        self.nodes.get(number)
    }

    /// Adds a form with its meaning.
    ///
    /// # Errors
    /// The form is not closed, names an unknown slot, is empty, or starts with a date.
    pub(in crate::rule) fn add(
        &mut self,
        meaning: DateMeaning,
        form: &str,
        lexicon: &mut LexiconBuilder,
    ) -> Result<(), FormError> {
        for way in parse::ways(form, lexicon)? {
            self.insert(meaning, &way);
        }
        Ok(())
    }

    fn insert(&mut self, meaning: DateMeaning, way: &[(bool, DateStep)]) {
        if self.nodes.is_empty() {
            self.nodes.push(DateNode::default());
        }
        let mut at = 0;
        for &(glued, step) in way {
            let known = self.nodes[at].edges.iter().find(|edge| edge.step == step && edge.glued == glued);
            at = if let Some(edge) = known {
                edge.next
            } else {
                let next = self.nodes.len();
                self.nodes[at].edges.push(DateEdge { step, glued, next });
                self.nodes.push(DateNode::default());
                next
            };
        }
        if !self.nodes[at].meanings.contains(&meaning) {
            self.nodes[at].meanings.push(meaning);
        }
    }

    /// The words that can stand behind a unit with which a form starts.
    pub(in crate::rule) fn behind_units(&self, dates: &Dates) -> Vec<WordId> {
        let edges = self.nodes.first().into_iter().flat_map(|root| &root.edges);
        let units = edges.filter(|e| matches!(e.step, DateStep::Slot(DateSlot::Unit | DateSlot::PeriodWord)));
        let behind = units.flat_map(|unit| &self.nodes[unit.next].edges);
        behind
            .flat_map(|edge| match edge.step {
                DateStep::Word(word) => vec![word],
                DateStep::Slot(DateSlot::Ended) => dates.reporting.ended.words().map(|words| words[0]).collect(),
                DateStep::Slot(_) => Vec::new(),
            })
            .collect()
    }

    /// The words with which forms start, each with what can follow it.
    pub(in crate::rule) fn openings(&self) -> impl Iterator<Item = (WordId, DateStep)> {
        let edges = self.nodes.first().into_iter().flat_map(|root| &root.edges);
        let words = edges.filter_map(|edge| match edge.step {
            DateStep::Word(word) => Some((word, edge.next)),
            DateStep::Slot(_) => None,
        });
        words.flat_map(|(word, next)| self.nodes[next].edges.iter().map(move |edge| (word, edge.step)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn added(form: &str) -> Result<DateForms, FormError> {
        let mut forms = DateForms::default();
        forms.add(DateMeaning::Date, form, &mut LexiconBuilder::default()).map(|()| forms)
    }

    #[test]
    fn forms_share_what_they_start_with() {
        let forms = added("{month} {day} [[,] {year}]").unwrap();
        // root, month, day, comma, year behind the comma, year without one
        assert_eq!(forms.nodes.len(), 6);
        assert_eq!(forms.nodes.iter().filter(|node| !node.meanings.is_empty()).count(), 3);
        let glued = added("{day}/{month-number}").unwrap();
        assert!(glued.nodes[1].edges[0].glued && glued.nodes[2].edges[0].glued);
    }

    #[test]
    fn mistakes_are_placed() {
        for (form, at, says) in [
            ("{moth} {day}", 0, "did you mean `{month}`"),
            ("{month} [{day}", 8, "never closed"),
            ("{month} {day", 8, "never closed"),
            ("{month})", 7, "never opened"),
            ("[{month}]", 0, "always there"),
            ("{period} {weekday}", 0, "cannot start"),
        ] {
            let error = added(form).unwrap_err();
            assert_eq!(error.at, at, "{form}");
            assert!(error.message.contains(says), "{form}: {}", error.message);
        }
        let many = "(a|b|c|d)".repeat(5);
        assert!(added(&many).unwrap_err().message.contains("too many ways"));
        assert!(added(&"[".repeat(20)).unwrap_err().message.contains("too many brackets"));
    }
}
