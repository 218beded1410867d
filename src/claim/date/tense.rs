//! Whether a sentence speaks of what is to come where it prints a date.

use super::names;
use super::scan::Scan;

/// How far before a date words that tell its time are sought.
const REACH: usize = 12;
/// How far behind a date that opens its sentence.
const REACH_BEHIND: usize = 8;
/// A date opens its sentence with at most this many words before it ("On", "And by").
const OPENING: usize = 2;

/// How far before a participle the verb stands that makes it passive: "be sold", "be largely sold".
const PASSIVE_REACH: usize = 2;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Time {
    Ahead,
    Past,
}

impl Scan<'_> {
    /// Whether the date that stands at `start..end` lies ahead: by the nearest verb or other word of its sentence that
    /// tells, before it, or behind it where the date opens the sentence. News tells what was.
    pub fn ahead(&self, start: usize, end: usize) -> bool {
        let from = start.saturating_sub(REACH).max(self.sentence);
        let verb = self.before(&self.dates.on, start).unwrap_or(start);
        if verb > self.start && self.looks_past(verb - 1) {
            return false;
        }
        let before = (from..start).rev().find_map(|at| self.time(at, start));
        let behind = || {
            let to = (end + REACH_BEHIND).min(self.end);
            (end..to).find_map(|at| self.time(at, to)).filter(|_| start <= self.sentence + OPENING)
        };
        before.or_else(behind) == Some(Time::Ahead)
    }

    /// What the words that start at token `at` and end before `limit` say.
    fn time(&self, at: usize, limit: usize) -> Option<Time> {
        let token = &self.tokens[at];
        let ahead = self.dates.ahead.at(self.tokens, at, limit).map(|(end, ())| end);
        let past = self.dates.past.at(self.tokens, at, limit).map(|(end, ())| end);
        if let Some(end) = ahead.filter(|end| past.is_none_or(|past| past <= *end)) {
            // "may" is a verb of things to come, and "May" a month
            let month = end == at + 1 && self.dates.months.starts(token.word) && names::month(self, at).is_some();
            return (!month).then_some(Time::Ahead);
        }
        past.map(|_| Time::Past)
    }

    /// Whether the word has the ending of a verb of the past, and is no participle of things to come: the man "arrested
    /// Friday" will face a judge, and a house "will be sold Friday".
    fn looks_past(&self, at: usize) -> bool {
        let word = self.str(at);
        let ends = |ending: &String| word.len() > ending.len() + 2 && word.ends_with(ending.as_str());
        if !self.word(at) || self.tokens[at].capital() || !self.dates.past_endings.iter().any(ends) {
            return false;
        }
        let from = at.saturating_sub(PASSIVE_REACH).max(self.sentence);
        let passive = (from..at).any(|at| self.dates.passive.at(self.tokens, at, self.end).is_some());
        !passive && self.dates.not_past.at(self.tokens, at, self.end).is_none()
    }
}
