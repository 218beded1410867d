//! Regular expressions in ASCII that are matched from the start of a line, all at once: a lazy automaton that is read
//! forwards only. The sets of the `regex` crate also find where matches start, and take twice as long to compile.

use regex_automata::hybrid::BuildError;
use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::nfa::thompson::{self, WhichCaptures};
use regex_automata::util::pool::Pool;
use regex_automata::util::syntax;
use regex_automata::{Anchored, Input, MatchKind};
use std::fmt;
use std::panic::{RefUnwindSafe, UnwindSafe};

/// The compiled size, in bytes, that one set of patterns may have.
const SIZE_LIMIT: usize = 64 << 20;

/// Makes the memory that a search needs.
type NewCache = Box<dyn Fn() -> Cache + Send + Sync + UnwindSafe + RefUnwindSafe>;

/// Patterns, compiled; of no pattern by default.
#[derive(Default)]
pub struct LineSet {
    /// Nothing for no patterns.
    automaton: Option<(DFA, Pool<Cache, NewCache>)>,
}

impl LineSet {
    /// Compiles the patterns.
    ///
    /// # Errors
    /// A pattern is wrong, or all of them together are too large.
    pub fn new(patterns: &[String]) -> Result<Self, Box<BuildError>> {
        if patterns.is_empty() {
            return Ok(Self::default());
        }
        let compiler =
            thompson::Config::new().utf8(false).which_captures(WhichCaptures::None).nfa_size_limit(Some(SIZE_LIMIT));
        let config = DFA::config().match_kind(MatchKind::LeftmostFirst).skip_cache_capacity_check(true);
        let automaton = DFA::builder()
            .configure(config)
            .syntax(syntax::Config::new().unicode(false).utf8(false))
            .thompson(compiler)
            .build_many(patterns)?;
        let own = automaton.clone();
        let cache: NewCache = Box::new(move || own.create_cache());
        Ok(Self { automaton: Some((automaton, Pool::new(cache))) })
    }

    /// Whether a pattern matches from the start of the line.
    #[must_use]
    pub fn is_match(&self, line: &[u8]) -> bool {
        self.search(line, true).is_some()
    }

    /// Where the match of the first pattern ends that matches from the start of the line.
    #[must_use]
    pub fn end(&self, line: &[u8]) -> Option<usize> {
        self.search(line, false)
    }

    fn search(&self, line: &[u8], earliest: bool) -> Option<usize> {
        let (automaton, caches) = self.automaton.as_ref()?;
        let input = Input::new(line).anchored(Anchored::Yes).earliest(earliest);
        // A search only gives up where it is told to.
        let found = automaton.try_search_fwd(&mut caches.get(), &input).ok().flatten();
        found.map(|found| found.offset())
    }
}

impl fmt::Debug for LineSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LineSet").field("empty", &self.automaton.is_none()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(patterns: &[&str]) -> LineSet {
        LineSet::new(&patterns.iter().map(|p| (*p).to_owned()).collect::<Vec<_>>()).expect("patterns")
    }

    #[test]
    fn lines_match_from_their_start() {
        let set = set(&["^(?i:share|print)\\W*$", "^[A-Z]+ - "]);
        assert!(set.is_match(b"Share!") && set.is_match(b"PRINT") && set.is_match(b"PARIS - The"));
        assert!(!set.is_match(b"to share") && !set.is_match(b"Shares") && !set.is_match(b""));
        assert_eq!(set.end(b"PARIS - The"), Some(8));
        assert!(!LineSet::default().is_match(b"x"));
    }

    #[test]
    fn the_first_pattern_wins_and_mistakes_are_told() {
        assert_eq!(set(&["a+", "a"]).end(b"aaa"), Some(3));
        assert_eq!(set(&["a", "a+"]).end(b"aaa"), Some(1));
        assert!(LineSet::new(&["(".to_owned()]).is_err());
    }
}
