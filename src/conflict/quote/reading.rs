//! Two quotations side by side: whether they are one, and where they differ.

use super::align::align;
use super::change::{Change, Grade, Pair};
use super::lists::QuoteLists;
use crate::conflict::words::Word;
use crate::rule::Language;
use crate::rule::limits::QuoteLimits;
use std::ops::Range;

/// What besides the words speaks for two quotations being one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Context {
    /// Two people are known to have said them.
    Apart,
    /// Nothing is known.
    Unknown,
    /// One person said both.
    Speaker,
    /// One person said both, in sentences that are alike.
    Sentence,
}

/// What two quotations share and where they differ.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// In order of place; none for the same words.
    pub changes: Vec<Change>,
    /// The words of either side from the first shared one to the last.
    pub a: Range<usize>,
    pub b: Range<usize>,
    /// How many words they share.
    pub matched: usize,
    /// How many of these carry content.
    pub content: usize,
    /// The most words that they share in a row.
    pub run: usize,
    /// The share of words that are the same where both have words, 0 to 1.
    pub share: f64,
}

impl Reading {
    /// The gravest difference.
    #[must_use]
    pub fn grade(&self) -> Grade {
        self.changes.iter().map(|change| change.grade).max().unwrap_or(Grade::Same)
    }
}

/// Aligns two quotations and grades how they differ; `None` where they are not the same quotation.
#[must_use]
pub fn grade(
    a: &[Word],
    b: &[Word],
    context: Context,
    limits: &QuoteLimits,
    lists: &QuoteLists,
    language: &Language,
) -> Option<Reading> {
    if a.len().min(b.len()) < limits.shortest {
        return None;
    }
    let common = |word: &Word| lists.is_common(language, word);
    // Names of books and films, of which two may be alike.
    let titled = |words: &[Word]| words.iter().skip(1).filter(|word| !common(word)).all(|word| word.name);
    if context <= Context::Unknown && titled(a) && titled(b) {
        return None;
    }
    let runs = solid(tight(&runs(&align(a, b, common)), a, b), a, common);
    let (first, last) = (runs.first()?, runs.last()?);
    let matched: usize = runs.iter().map(|run| run.length).sum();
    let telling = runs.iter().flat_map(|run| &a[run.a..run.a + run.length]).filter(|word| !common(word)).count();
    let longest = runs.iter().map(|run| run.length).max().unwrap_or(0);
    let pair = Pair { a, b, limits, lists, language };
    let mut changes = Vec::new();
    let mut other = 0;
    if let Some((x, y)) = head(&pair, first.a, first.b) {
        changes.push(pair.change(x, y));
    }
    for (run, next) in runs.iter().zip(&runs[1..]) {
        let (x, y) = (run.a + run.length..next.a, run.b + run.length..next.b);
        if whole_sentences(a, &x) && whole_sentences(b, &y) && x.len().min(y.len()) > 2 {
            changes.push(Change { a: x, b: y, grade: Grade::Trim, reason: None });
        } else if x.len().min(y.len()) > limits.longest_change
            || x.len().max(y.len()) > 2 * limits.longest_change && !x.is_empty() && !y.is_empty()
        {
            other += x.len().min(y.len());
            changes.push(Change { a: x, b: y, grade: Grade::Trim, reason: None });
        } else {
            changes.push(pair.change(x, y));
        }
    }
    if let Some((x, y)) = tail(&pair, last.a + last.length, last.b + last.length) {
        changes.push(pair.change(x, y));
    }
    let graded = changes.iter().filter(|change| change.grade > Grade::Trim);
    let other: usize = other + graded.map(|change| change.a.len().max(change.b.len())).sum::<usize>();
    let reading = Reading {
        changes,
        a: first.a..last.a + last.length,
        b: first.b..last.b + last.length,
        matched,
        content: telling,
        run: longest,
        share: ratio(matched, matched + other),
    };
    one_quotation(&reading, runs.len(), (a.len().min(b.len()), a.len().max(b.len())), context, limits)
        .then_some(reading)
}

fn one_quotation(
    reading: &Reading,
    runs: usize,
    (shorter, longer): (usize, usize),
    context: Context,
    limits: &QuoteLimits,
) -> bool {
    // Matches that come one by one are the small words that any two texts share.
    let dense = reading.matched * 2 >= runs * 3;
    let covered = ratio(reading.matched, shorter) >= limits.covered || reading.run >= limits.alone;
    let enough = match context {
        Context::Sentence => reading.matched >= 2 && reading.content >= 1,
        Context::Speaker => {
            let telling = reading.content >= 2 || reading.share >= limits.sure_words && reading.content >= 1;
            telling && reading.matched >= limits.with_speaker && reading.run >= 3
        }
        Context::Unknown => {
            let parallel = reading.matched >= 2 * limits.shortest
                && reading.share >= limits.sure_words
                && ratio(reading.matched, longer) >= limits.sure_words;
            // From first to last the same words, but for one.
            let one = |change: &Change| change.a.len() <= 1 && change.b.len() <= 1;
            let whole = ratio(reading.matched + 1, longer) >= 1.0 && reading.changes.iter().all(one);
            let enough = if parallel || whole { 2 } else { 3 };
            (reading.run >= limits.alone || whole && reading.matched >= limits.whole_but_one)
                && reading.content >= enough
        }
        Context::Apart => reading.run >= limits.alone && reading.share >= limits.sure_words && reading.content >= 4,
    };
    dense && covered && enough && reading.share >= limits.same_words
}

/// A run of words that both sides have.
#[derive(Debug, Clone, Copy)]
struct Run {
    a: usize,
    b: usize,
    length: usize,
}

fn runs(pairs: &[(usize, usize)]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for &(a, b) in pairs {
        match runs.last_mut() {
            Some(run) if run.a + run.length == a && run.b + run.length == b => run.length += 1,
            _ => runs.push(Run { a, b, length: 1 }),
        }
    }
    runs
}

/// The first and the last run, where one side has them right beside the next and the other side far from it, moved to where most of their words
/// stand beside it there too: "I think it is" belongs to the "I know it is" before the rest of the sentence, not to
/// another sentence that begins with the same words.
fn tight(runs: &[Run], a: &[Word], b: &[Word]) -> Vec<Run> {
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (index, run) in runs.iter().enumerate() {
        let beside = match index {
            0 => runs.get(1),
            _ if index + 1 == runs.len() => runs.get(index - 1),
            _ => None,
        };
        let moved = beside.and_then(|beside| moved(run, beside)).and_then(|(from_a, from_b)| {
            let same = (0..run.length).filter(|&i| a[from_a + i].text == b[from_b + i].text);
            let same: Vec<_> = same.map(|i| (from_a + i, from_b + i)).collect();
            (same.len() * 2 >= run.length).then_some(same)
        });
        pairs.extend(moved.unwrap_or_else(|| (0..run.length).map(|i| (run.a + i, run.b + i)).collect()));
    }
    pairs.sort_unstable();
    pairs.dedup_by(|x, y| x.0 <= y.0 || x.1 <= y.1);
    self::runs(&pairs)
}

/// Where a run would start on either side if it stood beside another one, where it does so on one side only.
fn moved(run: &Run, beside: &Run) -> Option<(usize, usize)> {
    let ahead = run.a < beside.a;
    let (first, second) = if ahead { (run, beside) } else { (beside, run) };
    let gaps = (second.a - first.a - first.length, second.b - first.b - first.length);
    if gaps.0.min(gaps.1) > 0 || gaps.0.max(gaps.1) < run.length {
        return None;
    }
    let place = |beside: usize, length: usize| if ahead { beside - run.length } else { beside + length };
    Some((place(beside.a, beside.length), place(beside.b, beside.length)))
}

/// Without the runs at either end that are only a small word or two, far from the rest.
fn solid(mut runs: Vec<Run>, a: &[Word], common: impl Fn(&Word) -> bool) -> Vec<Run> {
    let stray = |run: &Run, near: &Run| {
        let (first, second) = if run.a < near.a { (run, near) } else { (near, run) };
        let between = (second.a - first.a - first.length).max(second.b - first.b - first.length);
        run.length <= 2 && between > run.length && a[run.a..run.a + run.length].iter().all(&common)
    };
    while runs.len() > 1 && stray(&runs[runs.len() - 1], &runs[runs.len() - 2]) {
        runs.pop();
    }
    let skip = runs.windows(2).take_while(|pair| stray(&pair[0], &pair[1])).count();
    runs.drain(..skip);
    runs
}

/// Whether the words are one sentence or several, from their first word to their last.
fn whole_sentences(words: &[Word], at: &Range<usize>) -> bool {
    let breaks =
        |index: usize| index == 0 || index == words.len() || words[index - 1].sentence != words[index].sentence;
    !at.is_empty() && breaks(at.start) && breaks(at.end)
}

/// The words before the first shared one, where both sides have some in that sentence and they can be a change.
fn head(pair: &Pair<'_>, a: usize, b: usize) -> Option<(Range<usize>, Range<usize>)> {
    let from = |words: &[Word], end: usize| {
        words[..end].iter().rposition(|w| w.sentence != words[end].sentence).map_or(0, |at| at + 1)
    };
    let (x, y) = (from(pair.a, a), from(pair.b, b));
    let length = edge(a - x, b - y, pair.limits.longest_change)?;
    Some((a - length.0..a, b - length.1..b))
}

/// The words after the last shared one; see [`head`].
fn tail(pair: &Pair<'_>, a: usize, b: usize) -> Option<(Range<usize>, Range<usize>)> {
    let until = |words: &[Word], start: usize| {
        let sentence = words[start - 1].sentence;
        words[start..].iter().position(|w| w.sentence != sentence).map_or(words.len(), |length| start + length)
    };
    let (x, y) = (until(pair.a, a), until(pair.b, b));
    if pair.a.get(a).is_some_and(|word| word.gap) || pair.b.get(b).is_some_and(|word| word.gap) {
        return None;
    }
    let length = edge(x - a, y - b, pair.limits.longest_change)?;
    Some((a..a + length.0, b..b + length.1))
}

/// How many words of an end of either side stand against each other. One side ending sooner is a trim; where a
/// word or two stand against many, the many go on beyond them.
fn edge(a: usize, b: usize, longest: usize) -> Option<(usize, usize)> {
    match (a.min(b), a.max(b)) {
        (0, _) => None,
        (_, most) if most <= longest => Some((a, b)),
        (least @ 1..=2, _) => Some((least, least)),
        _ => None,
    }
}

#[allow(clippy::cast_precision_loss)] // counts of words
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conflict::words::tests::{english, read};
    use crate::rule::Pack;

    fn reading(a: &str, b: &str, context: Context) -> Option<Reading> {
        let pack = Pack::built_in();
        let limits = pack.compare.iter().find_map(|rule| rule.compare.quote.as_ref()).expect("a rule on quotations");
        let lists = QuoteLists::new(limits, english());
        let (a, b) = (read(a, &lists.fillers).1, read(b, &lists.fillers).1);
        grade(&a, &b, context, limits, &lists, english())
    }

    fn graded(a: &str, b: &str) -> Option<Grade> {
        let forth = reading(a, b, Context::Speaker).map(|reading| reading.grade());
        let back = reading(b, a, Context::Speaker).map(|reading| reading.grade());
        assert_eq!(forth, back, "{a} | {b}");
        forth
    }

    #[test]
    fn harmless_differences_are_no_change_of_wording() {
        let said = "Well, we don't think that the new harbour wall is going to hold 5 more winters.";
        for (other, grade) in [
            ("We do not think that the new harbor wall is gonna hold five more winters", Grade::Cosmetic),
            ("well, we don’t think that the new harbour wall is going to hold 5 more winters,", Grade::Same),
            ("we don't think that the new harbour wall is going to ... winters", Grade::Trim),
            ("[W]e don't think that the [concrete] new harbour wall is going to hold", Grade::Cosmetic),
            ("the new harbour wall is going to hold 5 more winters", Grade::Same),
            ("We don't think that the new harbour wall … 5 more winters", Grade::Trim),
        ] {
            assert_eq!(graded(said, other), Some(grade), "{other}");
        }
    }

    #[test]
    fn changed_words_are_graded_by_what_they_change() {
        let said = "The council will never close the two libraries in Ashby, and nobody can pay for it.";
        for (other, grade) in [
            ("The council will always close the two libraries in Ashby, and nobody can pay for it.", Grade::Meaning),
            ("The council might never close the two libraries in Ashby, and nobody can pay for it.", Grade::Meaning),
            ("The council will never close the three libraries in Ashby, and nobody can pay for it.", Grade::Meaning),
            ("The council will never close the two libraries in Dorton, and nobody can pay for it.", Grade::Meaning),
            ("The council will never close the two libraries in Ashby, and nobody cannot pay for it.", Grade::Meaning),
            ("The council will never shut the two libraries in Ashby, and nobody can pay for it.", Grade::Wording),
            ("The councils will never close the two libraries in Ashby, and nobody can pay for it.", Grade::Minor),
        ] {
            assert_eq!(graded(said, other), Some(grade), "{other}");
        }
    }

    #[test]
    fn sentences_of_a_long_quotation_meet_those_of_a_short_one() {
        let long =
            "We lost the barn on Monday. The brown river came over the road. Nobody warned us before the dam broke.";
        assert_eq!(
            graded(long, "We lost the barn on Monday. Nobody warned us before the dam broke."),
            Some(Grade::Trim)
        );
        assert_eq!(graded(long, "The brown river came over the bridge."), Some(Grade::Wording));
        assert_eq!(graded(long, "The insurance will pay for the roof of the barn."), None);
    }

    #[test]
    fn a_change_at_the_start_is_not_hidden_by_another_sentence() {
        let long = "I think it is late. I know it is a shame for the harbour and the town.";
        let short = "I think it is a shame for the harbour and the town.";
        assert_eq!(graded(long, short), Some(Grade::Meaning));
        let told = "We saw it. They sold the boats and the nets of the harbour. We saw the money.";
        assert_eq!(graded(told, "They sold the boats and the nets of the harbour. We saw it."), Some(Grade::Wording));
    }

    #[test]
    fn two_remarks_of_small_words_are_two_remarks() {
        assert_eq!(graded("I think that we are going to win this", "I think that we are going to be late"), None);
        assert_eq!(graded("It is a very good day for all of us", "It is a very sad night for all of them"), None);
    }

    #[test]
    fn a_short_quotation_needs_its_context() {
        let (a, b) = ("a very solid foundation", "a very solid basis");
        assert_eq!(reading(a, b, Context::Unknown), None);
        assert_eq!(reading(a, b, Context::Sentence).map(|r| r.grade()), Some(Grade::Wording));
    }

    #[test]
    fn long_and_hostile_quotations_take_bounded_time() {
        let same = "the a ".repeat(20_000);
        let long: String = (0..20_000).fold(String::new(), |text, n| {
            text + &format!("word{} ", &["a", "b", "c", "d", "e"][n % 5].repeat(n % 40))
        });
        assert_eq!(graded(&same, &same.replace('a', "an")), None);
        assert!(graded(&long, &long.replace("wordccc ", "wordddd ")).is_none_or(|grade| grade >= Grade::Same));
    }
}
