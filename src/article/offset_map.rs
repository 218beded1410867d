//! From offsets in a text to offsets in what the text was made from.

use std::ops::Range;

/// Characters that stand one after the other on both sides, each taking the same number of bytes.
#[derive(Debug, Clone, Copy)]
struct Run {
    to: u32,
    from: u32,
    /// Bytes of a character of the text, at least 1. Copied text is a run of steps of 1, whatever its characters.
    step_to: u32,
    /// Bytes of what a character was made from; 0 where it was put in.
    step_from: u32,
}

/// One step of the way back, run-length encoded: copied text is one run, however long.
#[derive(Debug, Default)]
pub(super) struct OffsetMap {
    /// Without gaps on the side of the text, and in order on both sides.
    runs: Vec<Run>,
    end: u32,
}

impl OffsetMap {
    /// Adds `len` bytes of text that were copied from `from` on.
    pub(super) fn copy(&mut self, from: usize, len: usize) {
        if len > 0 {
            self.extend(1, offset(from), 1, offset(len));
        }
    }

    /// Adds a piece of text, to be taken as a whole, that was made from `from`.
    pub(super) fn unit(&mut self, len: usize, from: Range<usize>) {
        if len > 0 {
            self.extend(offset(len), offset(from.start), offset(from.len()), 1);
        }
    }

    fn extend(&mut self, step_to: u32, from: u32, step_from: u32, count: u32) {
        let carries_on = self.runs.last().is_some_and(|run| {
            let done = (self.end - run.to) / run.step_to;
            run.step_to == step_to && run.step_from == step_from && run.from + done * run.step_from == from
        });
        if !carries_on {
            self.runs.push(Run { to: self.end, from, step_to, step_from });
        }
        self.end += step_to * count;
    }

    /// What a range of the text was made from. An empty range gives the end of what the character before it was made
    /// from: what is put in stands behind it.
    pub(super) fn back(&self, range: Range<usize>) -> Range<usize> {
        if range.end <= range.start {
            let point = range.start.checked_sub(1).map_or(0, |before| self.unit_at(before).end);
            return point..point;
        }
        // Most texts are copied in one piece from the file, and most ranges from one piece of it.
        if let Some(index) = self.run_at(offset(range.start))
            && let Run { to, from, step_to: 1, step_from: 1 } = self.runs[index]
            && range.end <= self.runs.get(index + 1).map_or(self.end, |next| next.to) as usize
        {
            let start = from as usize + range.start - to as usize;
            return start..start + range.len();
        }
        let start = self.unit_at(range.start).start;
        start..self.unit_at(range.end - 1).end.max(start)
    }

    /// The index of the last run that starts at the offset or before it.
    fn run_at(&self, at: u32) -> Option<usize> {
        self.runs.partition_point(|run| run.to <= at).checked_sub(1)
    }

    fn unit_at(&self, at: usize) -> Range<usize> {
        let at = offset(at);
        let Some(run) = self.run_at(at).map(|index| self.runs[index]) else { return 0..0 };
        if at >= self.end {
            let count = (self.end - run.to) / run.step_to;
            let end = (run.from + count * run.step_from) as usize;
            return end..end;
        }
        let from = run.from + (at - run.to) / run.step_to * run.step_from;
        from as usize..(from + run.step_from) as usize
    }
}

/// Texts are bounded by `MOST_BYTES`, so their offsets fit.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_units_and_gaps_lead_back() {
        let mut map = OffsetMap::default();
        map.copy(0, 3);
        map.copy(3, 2);
        map.unit(3, 5..13);
        map.copy(20, 4);
        assert_eq!(map.runs.len(), 3);
        assert_eq!(map.back(0..5), 0..5);
        assert_eq!(map.back(1..8), 1..13);
        assert_eq!(map.back(6..7), 5..13);
        assert_eq!(map.back(8..12), 20..24);
        assert_eq!(map.back(12..12), 24..24);
    }

    #[test]
    fn characters_of_one_width_are_one_run() {
        let mut map = OffsetMap::default();
        for i in 0..100 {
            map.unit(1, 2 * i..2 * i + 2);
        }
        assert_eq!(map.runs.len(), 1);
        assert_eq!(map.back(10..20), 20..40);
    }
}
