//! Where quotations stand, as patterns see them.

use super::grammar::{Grammar, NONE};

impl Grammar<'_> {
    /// Where the quotation that starts at token `at` ends, or that a sentence starting at `at` stands in; at the end of
    /// the sentence when it goes on.
    pub(crate) fn quote_ends(&self, at: usize, limit: usize, ends: &mut Vec<usize>) {
        let Some(&index) = self.quotation.get(at) else { return };
        if index == NONE {
            return;
        }
        let quotation = &self.article.quotations[index as usize];
        let carried = quotation.tokens.start < at && self.starts_sentence(at);
        if quotation.tokens.start == at || carried {
            ends.push(quotation.tokens.end.min(limit));
        }
    }

    /// The first token from `at` on, up to `limit`, at which a quotation starts; `at` itself where it stands in one.
    pub(crate) fn next_quote(&self, at: usize, limit: usize) -> usize {
        if self.quoted(at) {
            return at;
        }
        let first = self.article.quotations.partition_point(|q| q.tokens.start < at);
        self.article.quotations.get(first).map_or(limit, |q| q.tokens.start.min(limit))
    }

    fn starts_sentence(&self, at: usize) -> bool {
        self.article.sentences.binary_search_by_key(&at, |s| s.tokens().start).is_ok()
    }
}
