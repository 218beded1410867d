//! Antecedents that are certain; everything else stays open.

use super::{Entities, EntityKind, Mention};
use crate::article::Article;
use std::ops::Range;

/// What makes it certain whom a pronoun stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Certainty {
    /// The only person whom its sentence names before it.
    OwnSentence,
    /// The only person whom the sentence before names, in the same paragraph.
    SentenceBefore,
    /// Whoever spoke in the paragraph before, when the quotation goes on.
    CarriesOn,
    /// The subject of the sentences before.
    Subject,
    /// A courtesy title, which stands beside its name.
    Title,
}

/// What the search for an antecedent sees.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Antecedents<'a> {
    pub article: &'a Article,
    pub entities: &'a Entities,
}

impl<'a> Antecedents<'a> {
    /// The only person that the article names in a run of tokens, outside quotations; `None` for none or several.
    /// A name of two words that could be a person's counts as a person.
    pub fn only_person(self, tokens: Range<usize>, quoted: impl Fn(usize) -> bool) -> Option<&'a Mention> {
        let mut only: Option<&Mention> = None;
        for mention in self.entities.within(tokens) {
            let person = self.entities.of(mention).kind == EntityKind::Person;
            let unknown = mention.words > 1 && !mention.organisation;
            if quoted(mention.tokens().start) || !(person || unknown) {
                continue;
            }
            match only {
                Some(known) if known.entity() != mention.entity() => return None,
                Some(_) => {}
                None => only = Some(mention),
            }
        }
        only.filter(|m| self.entities.of(m).kind == EntityKind::Person)
    }

    /// The antecedent in the pronoun's own sentence: the name at `who`, if nobody else is named up to the pronoun.
    pub fn in_sentence(
        self,
        sentence: usize,
        who: usize,
        pronoun: usize,
        quoted: impl Fn(usize) -> bool,
    ) -> Option<&'a Mention> {
        let start = self.article.sentences[sentence].tokens().start;
        let only = self.only_person(start..pronoun, quoted)?;
        let named = self.entities.starting_at(who).map(|index| &self.entities.mentions[index])?;
        (named.entity() == only.entity()).then_some(named)
    }

    /// The antecedent in the sentence before, of the same paragraph: the only person named there, when nobody is named
    /// up to the pronoun in its own sentence.
    pub fn in_sentence_before(
        self,
        sentence: usize,
        pronoun: usize,
        quoted: impl Fn(usize) -> bool,
    ) -> Option<&'a Mention> {
        let own = &self.article.sentences[sentence];
        let named = self.entities.within(own.tokens().start..pronoun).iter().any(|m| !quoted(m.tokens().start));
        let mut before = sentence.checked_sub(1)?;
        // Sentences of the quotation itself are passed over.
        while before > 0 && self.article.sentences[before].tokens().clone().all(&quoted) {
            before -= 1;
        }
        let sentence = self.article.sentences.get(before).filter(|s| !named && s.block == own.block)?;
        self.only_person(sentence.tokens(), quoted)
    }
}
