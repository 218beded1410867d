//! Nouns that look like verbs: `the plan`, `public support`. Only a verb agrees with its subject.

use super::grammar::Grammar;
use crate::text::TokenKind;
use std::ops::Range;

impl Grammar<'_> {
    /// Whether the word at `verb`, a noun or a verb, can be the verb of a subject right before it: `plans` after one,
    /// `plan` after several, and nothing before another verb (`the plan was`).
    pub(super) fn agrees_in_number(&self, subject: Range<usize>, verb: usize) -> bool {
        let head = subject.end - 1;
        // `The mayor's plan`, `the plan was`.
        if self.article.tokens[head].kind == TokenKind::Clitic || self.has(self.words.auxiliaries, verb + 1) {
            return false;
        }
        let text = &self.article.text;
        let form = self.article.tokens[verb].span.of(text);
        let noun = self.article.tokens[head].span.of(text);
        let name = self.article.tokens[head].capital();
        let traits = self.traits;
        let plural = traits.ends(noun, &traits.noun_of_several);
        // `Which notes`, `who note`: the number is that of a noun before.
        let open = self.has(self.words.relative, head);
        let several = self.has(self.words.plurals, head) || subject.clone().any(|at| self.has(self.words.and, at));
        if open {
            true
        } else if traits.ends(form, &traits.no_verb) {
            false
        } else if traits.ends(form, &traits.verb_of_one) {
            !several && (name || !plural)
        } else {
            several
                || plural
                || traits.ends(form, &traits.verb_of_the_past)
                || name && self.has(self.words.unchanging, verb)
        }
    }
}
