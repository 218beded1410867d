//! How bad a difference between two quotations of the same words is.

use super::lists::QuoteLists;
use crate::conflict::words::Word;
use crate::rule::limits::QuoteLimits;
use crate::rule::{Language, ListId};
use std::ops::Range;

/// Grades of a difference, from harmless to grave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// The same words.
    Same,
    /// Case, marks, contractions, spelling, brackets.
    Cosmetic,
    /// Words left out at an end or in the middle; fillers.
    Trim,
    /// Small words or endings differ.
    Minor,
    /// A word that carries content is another one.
    Wording,
    /// The words say something else: a negation, a number, a name, a modal verb, a qualifier.
    Meaning,
}

/// What changes the meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    Negation,
    Number,
    Name,
    Opposite,
    /// A word of a list comes or goes, or becomes another word of it.
    Word(ListId),
}

/// A place where two quotations differ: words of either side, as indices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub a: Range<usize>,
    pub b: Range<usize>,
    pub grade: Grade,
    pub reason: Option<Reason>,
}

/// The two word sequences and everything that grading looks at.
pub(super) struct Pair<'a> {
    pub a: &'a [Word],
    pub b: &'a [Word],
    pub limits: &'a QuoteLimits,
    pub lists: &'a QuoteLists,
    pub language: &'a Language,
}

impl Pair<'_> {
    /// Grades one place where the two differ.
    pub fn change(&self, a: Range<usize>, b: Range<usize>) -> Change {
        let (a, b) = self.without_shared_ends(a, b);
        let (grade, reason) = self.judge(a.clone(), b.clone());
        Change { a, b, grade, reason }
    }

    /// Shared words that the alignment left out, because they stood alone, are no change.
    fn without_shared_ends(&self, mut a: Range<usize>, mut b: Range<usize>) -> (Range<usize>, Range<usize>) {
        while !a.is_empty() && !b.is_empty() && self.a[a.start].text == self.b[b.start].text {
            (a.start, b.start) = (a.start + 1, b.start + 1);
        }
        while !a.is_empty() && !b.is_empty() && self.a[a.end - 1].text == self.b[b.end - 1].text {
            (a.end, b.end) = (a.end - 1, b.end - 1);
        }
        (a, b)
    }

    fn judge(&self, a: Range<usize>, b: Range<usize>) -> (Grade, Option<Reason>) {
        let (all_a, all_b) = (&self.a[a.clone()], &self.b[b.clone()]);
        let masked = all_a.iter().chain(all_b).any(|word| word.masked);
        if masked || self.respelled(&refs(all_a), &refs(all_b)) {
            return (Grade::Cosmetic, None);
        }
        let (in_a, in_b) = (plain(all_a), plain(all_b));
        if in_a.is_empty() != in_b.is_empty() && all_a.iter().chain(all_b).any(|word| word.bracketed) {
            return (Grade::Cosmetic, None);
        }
        if self.respelled(&in_a, &in_b) {
            return (Grade::Cosmetic, None);
        }
        let gap = |side: &[Word], at: &Range<usize>| side[at.start..(at.end + 1).min(side.len())].iter().any(|w| w.gap);
        if !in_a.is_empty() && !in_b.is_empty() && (gap(self.a, &a) || gap(self.b, &b)) {
            return (Grade::Trim, None);
        }
        let (said_a, said_b) = (said(&in_a), said(&in_b));
        match (said_a.is_empty(), said_b.is_empty()) {
            (true, true) => (Grade::Trim, None),
            (false, true) if in_b.is_empty() => self.dropped(self.a, a, &said_a, self.b.get(b.start)),
            (true, false) if in_a.is_empty() => self.dropped(self.b, b, &said_b, self.a.get(a.start)),
            (false, false) => self.replaced(&said_a, &said_b),
            _ => self.replaced(&in_a, &in_b),
        }
    }

    /// Words that only one side has. `next`: the word after the place where the other side lacks them.
    fn dropped(
        &self,
        side: &[Word],
        at: Range<usize>,
        words: &[&Word],
        next: Option<&Word>,
    ) -> (Grade, Option<Reason>) {
        let marked = next.is_some_and(|word| word.gap);
        let starts = at.start == 0 || side[at.start - 1].sentence != side[at.start].sentence;
        let ends = side.get(at.end).is_none_or(|word| word.sentence != side[at.end - 1].sentence);
        if marked || starts || ends || repeats(side, &at) || words.len() > self.limits.longest_drop {
            return (Grade::Trim, None);
        }
        if self.negations(words) % 2 == 1 {
            return (Grade::Meaning, Some(Reason::Negation));
        }
        let qualifier = words
            .iter()
            .find_map(|word| self.lists.qualifiers.iter().find(|l| self.language.lexicon.has(**l, word.id)));
        if let Some(list) = qualifier {
            return (Grade::Meaning, Some(Reason::Word(*list)));
        }
        let small = words.iter().all(|word| self.lists.is_common(self.language, word));
        (if small { Grade::Minor } else { Grade::Trim }, None)
    }

    fn replaced(&self, a: &[&Word], b: &[&Word]) -> (Grade, Option<Reason>) {
        if let Some(reason) = self.reversed(a, b) {
            return (Grade::Meaning, Some(reason));
        }
        let all = || a.iter().chain(b);
        if all().all(|word| self.lists.is_common(self.language, word)) || (a.len() == b.len() && self.inflected(a, b)) {
            return (Grade::Minor, None);
        }
        (Grade::Wording, None)
    }

    fn reversed(&self, a: &[&Word], b: &[&Word]) -> Option<Reason> {
        if (self.negations(a) + self.negations(b)) % 2 == 1 {
            return Some(Reason::Negation);
        }
        let pairs = || a.iter().flat_map(|x| b.iter().map(move |y| (*x, *y)));
        if pairs().any(|(x, y)| self.language.spelling.opposite(&x.text, &y.text)) {
            return Some(Reason::Opposite);
        }
        let numbers = |words: &[&Word]| words.iter().filter(|w| w.number).map(|w| w.text.clone()).collect::<Vec<_>>();
        let (in_a, in_b) = (numbers(a), numbers(b));
        if !in_a.is_empty() && !in_b.is_empty() && in_a != in_b {
            return Some(Reason::Number);
        }
        let lexicon = &self.language.lexicon;
        let changed = |list: &&ListId| {
            let of = |words: &[&Word]| words.iter().find(|w| lexicon.has(**list, w.id)).map(|w| w.text.clone());
            matches!((of(a), of(b)), (Some(x), Some(y)) if !x.starts_with(&*y) && !y.starts_with(&*x))
        };
        if let Some(list) = self.lists.changing.iter().find(changed) {
            return Some(Reason::Word(*list));
        }
        let named = |words: &[&Word]| words.iter().any(|w| w.name) && words.iter().all(|w| w.name || w.text.len() < 4);
        let likeness = |x: &Word, y: &Word| strsim::jaro_winkler(&x.text, &y.text);
        let other = pairs().all(|(x, y)| likeness(x, y) < self.limits.same_name);
        (named(a) && named(b) && other).then_some(Reason::Name)
    }

    fn negations(&self, words: &[&Word]) -> usize {
        let lexicon = &self.language.lexicon;
        words.iter().filter(|word| self.lists.negations.iter().any(|list| lexicon.has(*list, word.id))).count()
    }

    /// The same words in another spelling, or with other breaks between them (`health care`, `healthcare`).
    fn respelled(&self, a: &[&Word], b: &[&Word]) -> bool {
        let joined = |words: &[&Word]| words.iter().map(|word| &*word.text).collect::<String>();
        (a.len() == b.len() && a.iter().zip(b).all(|(x, y)| self.language.spelling.same(&x.text, &y.text)))
            || (!a.is_empty() && joined(a) == joined(b))
    }

    /// Word by word the same stem, or one letter off (a misprint).
    fn inflected(&self, a: &[&Word], b: &[&Word]) -> bool {
        a.len() == b.len()
            && a.iter().zip(b).all(|(x, y)| {
                let misprint = x.text.len() >= self.limits.misprint
                    && y.text.len() >= self.limits.misprint
                    && strsim::damerau_levenshtein(&x.text, &y.text) <= 1;
                !x.number && !y.number && (x.text == y.text || misprint || self.lists.same_stem(&x.text, &y.text))
            })
    }
}

/// Without bracketed words.
fn plain(words: &[Word]) -> Vec<&Word> {
    words.iter().filter(|word| !word.bracketed).collect()
}

/// Without fillers.
fn said<'a>(words: &[&'a Word]) -> Vec<&'a Word> {
    words.iter().filter(|word| !word.filler).copied().collect()
}

fn refs(words: &[Word]) -> Vec<&Word> {
    words.iter().collect()
}

/// The words only repeat what stands right before or after them ("the, the country").
fn repeats(side: &[Word], at: &Range<usize>) -> bool {
    let same = |other: Option<&[Word]>| {
        other.is_some_and(|other| other.iter().zip(&side[at.clone()]).all(|(x, y)| x.text == y.text))
    };
    same(side.get(at.end..at.end + at.len()))
        || same(at.start.checked_sub(at.len()).and_then(|from| side.get(from..at.start)))
}
