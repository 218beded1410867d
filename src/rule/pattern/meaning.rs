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

    /// The fewest words, slots and marks that a match has.
    #[must_use]
    pub fn required(&self) -> usize {
        let mut least = vec![usize::MAX; self.code.len()];
        let mut open = vec![(0, 0)];
        while let Some((pc, count)) = open.pop() {
            if count >= least[pc] {
                continue;
            }
            least[pc] = count;
            match &self.code[pc] {
                Step::Done => {}
                Step::Split(first, second) => open.extend([(*second, count), (*first, count)]),
                Step::Jump(to) => open.push((*to, count)),
                Step::SentenceStart | Step::SentenceEnd => open.push((pc + 1, count)),
                Step::Word(_) | Step::Any | Step::Slot { .. } => open.push((pc + 1, count + 1)),
            }
        }
        least[self.code.len() - 1]
    }
}

#[cfg(test)]
mod tests {
    use crate::rule::LexiconBuilder;
    use crate::rule::pattern::parse;

    #[test]
    fn what_can_match_and_what_a_match_needs() {
        let mut builder = LexiconBuilder::default();
        builder.add_list("none", []);
        builder.add_list("some", ["word"]);
        let texts = ["a (b c|d) e? ...3 {:some}", "^ a $", "$ a", "a ^", "(a|$) b", "{:none} a", "({:none}|a) b"];
        let patterns: Vec<_> = texts.iter().map(|text| parse(text, &mut builder).unwrap()).collect();
        let lexicon = builder.finish();
        let can: Vec<bool> = patterns.iter().map(|pattern| pattern.can_match(&lexicon)).collect();
        assert_eq!(can, [true, true, false, false, true, false, true]);
        assert_eq!(patterns.iter().map(super::Pattern::required).collect::<Vec<_>>(), [3, 1, 1, 1, 1, 2, 2]);
    }
}
