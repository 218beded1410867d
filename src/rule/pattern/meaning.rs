//! What can be said of a pattern without a text.

use super::{Pattern, SlotType, Step};
use crate::rule::Lexicon;

impl Pattern {
    /// Whether some sentence can match: nothing stands before the start or after the end of it, and every word list
    /// that it needs has words.
    #[must_use]
    pub fn can_match(&self, lexicon: &Lexicon) -> bool {
        // Step, whether words were read before it, whether the end of the sentence was reached.
        let mut seen = vec![[false; 4]; self.code.len()];
        let mut open = vec![(0, false, false)];
        while let Some((pc, read, ended)) = open.pop() {
            let state = usize::from(read) * 2 + usize::from(ended);
            if std::mem::replace(&mut seen[pc][state], true) {
                continue;
            }
            match &self.code[pc] {
                Step::Done => return true,
                Step::SentenceStart if !read => open.push((pc + 1, read, ended)),
                Step::SentenceEnd => open.push((pc + 1, read, true)),
                Step::Split(first, second) => open.extend([(*first, read, ended), (*second, read, ended)]),
                Step::Jump(to) => open.push((*to, read, ended)),
                Step::Slot { of: SlotType::List(list), .. } if lexicon.first_words(*list).is_empty() => {}
                Step::Word(_) | Step::Any | Step::Slot { .. } if !ended => open.push((pc + 1, true, ended)),
                Step::SentenceStart | Step::Word(_) | Step::Any | Step::Slot { .. } => {}
            }
        }
        false
    }

    /// The types of the slots of that name.
    pub fn slot_types(&self, name: &str) -> impl Iterator<Item = SlotType> + '_ {
        let wanted = self.slots.iter().position(|slot| slot == name);
        self.code.iter().filter_map(move |step| match step {
            Step::Slot { slot: Some(slot), of } if Some(*slot) == wanted => Some(*of),
            _ => None,
        })
    }
}
