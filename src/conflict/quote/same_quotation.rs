//! Whether two quotations that share words are one quotation.

use super::change::Change;
use super::reading::{Reading, ratio};
use crate::rule::limits::QuoteLimits;

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

/// How long two quotations are, in words.
pub struct Lengths {
    pub shorter: usize,
    pub longer: usize,
    /// The longer of the sentences that share words: a quotation may go on behind its speaker in one article and be two in the
    /// other.
    pub sentences: usize,
}

/// Whether a reading is one of a single quotation: of how many runs it is, and how long either side is.
pub fn one_quotation(
    reading: &Reading,
    runs: usize,
    lengths: &Lengths,
    context: Context,
    limits: &QuoteLimits,
) -> bool {
    // Matches that come one by one are the small words that any two texts share.
    let dense = reading.matched * 2 >= runs * 3;
    let covered = ratio(reading.matched, lengths.shorter) >= limits.covered || reading.run >= limits.alone;
    let enough = match context {
        Context::Sentence => reading.matched >= 2 && reading.content >= 1,
        Context::Speaker => {
            let telling = reading.content >= 2 || reading.share >= limits.sure_words && reading.content >= 1;
            telling && reading.matched >= limits.with_speaker && reading.run >= 3
        }
        Context::Unknown => {
            let parallel = reading.matched >= 2 * limits.shortest
                && reading.share >= limits.sure_words
                && ratio(reading.matched, lengths.longer) >= limits.sure_words;
            // From first to last the same words, but for one.
            let one = |change: &Change| change.a.len() <= 1 && change.b.len() <= 1;
            let whole = ratio(reading.matched + 1, lengths.sentences) >= 1.0 && reading.changes.iter().all(one);
            let enough = if parallel || whole { 2 } else { 3 };
            (reading.run >= limits.alone || whole && reading.matched >= limits.whole_but_one)
                && reading.content >= enough
        }
        Context::Apart => reading.run >= limits.alone && reading.share >= limits.sure_words && reading.content >= 4,
    };
    dense && covered && enough && reading.share >= limits.same_words
}
