//! Walks the forms of a language from one token on.

use super::meaning::meaning;
use super::reading::Reading;
use super::scan::Scan;
use super::slot::{self, Found};
use crate::rule::date_form::{DateSlot, DateStep};
use crate::rule::dates::Period;

/// Dates in dates: "the end of the first week of last month".
const DEEPEST: u8 = 3;

/// The longest date that starts at token `at`; of two as long, the one whose form comes first.
pub(super) fn read(scan: &Scan<'_>, at: usize) -> Option<Reading> {
    Walk { scan, start: at, depth: 0, inside: false, best: None }.run(at)
}

/// The same for a date that something before it announces, so that `5/12` is one.
pub(super) fn read_announced(scan: &Scan<'_>, at: usize) -> Option<Reading> {
    Walk { scan, start: at, depth: 0, inside: true, best: None }.run(at)
}

struct Walk<'s, 'a> {
    scan: &'s Scan<'a>,
    start: usize,
    depth: u8,
    inside: bool,
    best: Option<Reading>,
}

impl Walk<'_, '_> {
    fn run(mut self, at: usize) -> Option<Reading> {
        if at < self.scan.end {
            self.visit(0, at, &Found::default());
        }
        self.best
    }

    fn visit(&mut self, node: usize, at: usize, found: &Found) {
        let Some(node) = self.scan.dates.forms.node(node) else { return };
        if at > self.start && self.best.is_none_or(|best| best.end < at) {
            for &kind in &node.meanings {
                let read = meaning(self.scan, kind, found, (self.start, at), self.inside);
                if let Some(read) = read {
                    self.best = Some(read);
                    break;
                }
            }
        }
        if at >= self.scan.end {
            return;
        }
        let token = &self.scan.tokens[at];
        let slots = self.scan.slot_starts.of(token);
        for edge in &node.edges {
            let likely = match edge.step {
                DateStep::Word(word) => token.word == word,
                DateStep::Slot(slot) => slots.has(slot),
            };
            if !likely || (edge.glued && !self.scan.glued(at)) {
                continue;
            }
            match edge.step {
                DateStep::Word(_) => self.visit(edge.next, at + 1, found),
                DateStep::Slot(slot) => {
                    let mut next = *found;
                    if let Some(end) = self.slot(slot, at, &mut next) {
                        self.visit(edge.next, end, &next);
                    }
                }
            }
        }
    }

    /// The token after the slot, where it is filled.
    fn slot(&self, slot: DateSlot, at: usize, found: &mut Found) -> Option<usize> {
        let fits: fn(&Reading) -> bool = match slot {
            DateSlot::Date => |inner| inner.unit == Period::Day && !inner.range,
            DateSlot::Dated => |inner| inner.printed.day.is_some() && inner.printed.weekday.is_none() && !inner.range,
            DateSlot::Period => |inner| inner.unit != Period::Day && !inner.range,
            _ => return slot::read(self.scan, slot, at, found),
        };
        if self.depth == DEEPEST {
            return None;
        }
        let walk = Walk { scan: self.scan, start: at, depth: self.depth + 1, inside: true, best: None };
        let inner = walk.run(at).filter(fits)?;
        found.inner = Some(inner);
        Some(inner.end)
    }
}
