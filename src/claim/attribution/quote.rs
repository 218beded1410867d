//! Where quotations stand, as patterns see them.

use super::grammar::Grammar;

impl Grammar<'_> {
    /// Where the quotation that starts at token `at` ends, or that a sentence starting at `at` stands in; at the end of
    /// the sentence when it goes on.
    pub(crate) fn quote_ends(&self, at: usize, limit: usize, ends: &mut Vec<usize>) {
        let Some(index) = self.quotation(at) else { return };
        let quotation = &self.article.quotations[index];
        let carried = quotation.tokens.start < at && self.starts_sentence(at);
        if quotation.tokens.start == at || carried {
            ends.push(quotation.tokens.end.min(limit));
        }
    }

    fn starts_sentence(&self, at: usize) -> bool {
        self.article.sentences.binary_search_by_key(&at, |s| s.tokens().start).is_ok()
    }
}
