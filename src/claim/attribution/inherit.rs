//! A speaker for every attribution: those without one take that of the attribution before.

use super::build::Draft;
use super::grammar::Grammar;
use crate::text::TokenKind;
use std::ops::Range;

/// Gives speakers to drafts that come in order of place.
#[derive(Debug, Default)]
pub(super) struct Heirs {
    /// The draft before that is no loose quotation. It stays until the next one comes, because a quotation that carries it on
    /// becomes part of it.
    before: Option<Draft>,
}

impl Heirs {
    /// Takes the next draft. Without a speaker it takes the one of the draft before: in its sentence, or, when it is a
    /// quotation, in its paragraph. Quotations to which nothing leads stay without a speaker. Hands over the draft that
    /// nothing can be added to any more.
    pub fn next(&mut self, grammar: &Grammar<'_>, mut draft: Draft) -> Option<Draft> {
        if draft.speaker.is_none() {
            let before = self.before.as_mut().filter(|before| before.speaker.is_some());
            if draft.direct && draft.cue.is_none() {
                if let Some(before) = carried_on(grammar, &mut draft, before) {
                    before.content.append(draft.content);
                    return None;
                }
            } else {
                let same = before.filter(|before| before.sentence == draft.sentence);
                draft.speaker = same.and_then(|d| d.speaker.clone()).or_else(|| grammar.first_subject(draft.sentence));
            }
        }
        if grammar.is_loose(&draft) { Some(draft) } else { self.before.replace(draft) }
    }

    /// The last one.
    pub fn last(&mut self) -> Option<Draft> {
        self.before.take()
    }
}

/// Finds the speaker of a quotation without a cue. Gives the draft before back where the quotation is part of it.
fn carried_on<'b>(grammar: &Grammar<'_>, draft: &mut Draft, before: Option<&'b mut Draft>) -> Option<&'b mut Draft> {
    let loose = grammar.is_loose(draft);
    let colon = draft.content.first.start.checked_sub(1).is_some_and(|at| grammar.is(at, ":"));
    let announced = if loose {
        Some(draft.sentence).filter(|_| colon)
    } else {
        draft.sentence.checked_sub(1).filter(|&sentence| grammar.leads_on(sentence))
    };
    if let Some(sentence) = announced {
        let same = before.filter(|d| d.sentence == sentence).and_then(|d| d.speaker.clone());
        draft.speaker = same.or_else(|| grammar.first_subject(sentence));
        return None;
    }
    let before = before?;
    let block = |sentence: usize| grammar.article.sentences[sentence].block;
    let goes_on =
        grammar.continues(&draft.content.first, before) || block(before.sentence) == block(draft.sentence) && !loose;
    if goes_on && before.direct {
        return Some(before);
    }
    if goes_on {
        draft.speaker.clone_from(&before.speaker);
    }
    None
}

impl Grammar<'_> {
    /// Whether a quotation is marked as the next paragraph of one in `before`.
    fn continues(&self, piece: &Range<usize>, before: &Draft) -> bool {
        let quotations = &self.article.quotations;
        let own = self.quotation(piece.start);
        let Some(carried) = own.and_then(|own| quotations[own].continues) else { return false };
        let from = quotations[carried].tokens.start;
        before.content.iter().any(|c| c.contains(&from))
    }

    /// Whether a sentence ends with a colon, so that the next one is what it announces.
    fn leads_on(&self, sentence: usize) -> bool {
        self.is(self.article.sentences[sentence].tokens().end.saturating_sub(1), ":")
    }

    /// The first subject of a sentence: the first phrase that a known verb follows, or, before a verb that is not known
    /// (`Ann Bell visited`), a phrase as far as its name goes.
    fn first_subject(&self, sentence: usize) -> Option<Range<usize>> {
        let tokens = self.article.sentences[sentence].tokens();
        let mut ends = Vec::new();
        tokens.clone().take(60).find_map(|at| {
            if let Some(end) = self.subjects(at).next() {
                return Some(at..end as usize);
            }
            ends.clear();
            self.subject_ends(at, tokens.end, &mut ends);
            ends.first().map(|&end| at..self.name_end(at, end))
        })
    }

    /// Where the first run of capitals inside a phrase ends, its first word apart; the end of the phrase without one.
    fn name_end(&self, start: usize, end: usize) -> usize {
        let capital = |at: usize| {
            let token = &self.article.tokens[at];
            token.capital() || token.kind == TokenKind::Mark
        };
        let Some(name) = (start + 1..end).find(|&at| self.article.tokens[at].capital()) else { return end };
        (name..end).find(|&at| !capital(at)).unwrap_or(end)
    }
}
