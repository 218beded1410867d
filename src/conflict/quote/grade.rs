//! Two quotations side by side: whether they are one, and where they differ.

use super::change::{Change, Grade, Pair};
use super::edge::{head, tail};
use super::lists::QuoteLists;
use super::reading::{Reading, ratio};
use super::run::{Run, shared_runs};
use super::same_quotation::{Context, Lengths, one_quotation};
use crate::conflict::words::Word;
use crate::rule::Language;
use crate::rule::limits::QuoteLimits;
use std::ops::Range;

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
    let runs = shared_runs(a, b, common);
    let (first, last) = (runs.first()?, runs.last()?);
    let pair = Pair { a, b, limits, lists, language };
    let (changes, other) = differences(&pair, &runs);
    let matched: usize = runs.iter().map(|run| run.length).sum();
    let reading = Reading {
        changes,
        a: first.a..last.in_a().end,
        b: first.b..last.in_b().end,
        matched,
        content: runs.iter().flat_map(|run| &a[run.in_a()]).filter(|word| !common(word)).count(),
        run: runs.iter().map(|run| run.length).max().unwrap_or(0),
        share: ratio(matched, matched + other),
    };
    let lengths = Lengths {
        shorter: a.len().min(b.len()),
        longer: a.len().max(b.len()),
        sentences: sentences(a, &reading.a).max(sentences(b, &reading.b)),
    };
    one_quotation(&reading, runs.len(), &lengths, context, limits).then_some(reading)
}

/// How many words the sentences have that a part of a quotation lies in.
fn sentences(words: &[Word], part: &Range<usize>) -> usize {
    let (Some(first), Some(last)) = (words.get(part.start), part.end.checked_sub(1).and_then(|at| words.get(at)))
    else {
        return words.len();
    };
    words.iter().filter(|word| (first.sentence..=last.sentence).contains(&word.sentence)).count()
}

/// What stands before, between and after the shared runs, graded; and how many words of it are others on either side.
fn differences(pair: &Pair<'_>, runs: &[Run]) -> (Vec<Change>, usize) {
    let (Some(first), Some(last)) = (runs.first(), runs.last()) else { return (Vec::new(), 0) };
    let mut changes = Vec::new();
    let mut other = 0;
    if let Some((x, y)) = head(pair, first.a, first.b) {
        changes.push(pair.change(x, y));
    }
    for (run, next) in runs.iter().zip(&runs[1..]) {
        let (x, y) = (run.in_a().end..next.a, run.in_b().end..next.b);
        let (shorter, longer) = (x.len().min(y.len()), x.len().max(y.len()));
        if whole_sentences(pair.a, &x) && whole_sentences(pair.b, &y) && shorter > 2 {
            changes.push(Change { a: x, b: y, grade: Grade::Trim, reason: None });
        } else if shorter > pair.limits.longest_change || longer > 2 * pair.limits.longest_change && shorter > 0 {
            other += shorter;
            changes.push(Change { a: x, b: y, grade: Grade::Trim, reason: None });
        } else {
            changes.push(pair.change(x, y));
        }
    }
    if let Some((x, y)) = tail(pair, last.in_a().end, last.in_b().end) {
        changes.push(pair.change(x, y));
    }
    let graded = changes.iter().filter(|change| change.grade > Grade::Trim);
    other += graded.map(|change| change.a.len().max(change.b.len())).sum::<usize>();
    (changes, other)
}
/// Whether the words are one sentence or several, from their first word to their last.
fn whole_sentences(words: &[Word], at: &Range<usize>) -> bool {
    let breaks =
        |index: usize| index == 0 || index == words.len() || words[index - 1].sentence != words[index].sentence;
    !at.is_empty() && breaks(at.start) && breaks(at.end)
}
