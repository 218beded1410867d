//! Which drafts stand: one attribution for every word, and a speaker for every one.

use super::build::Draft;
use super::grammar::Grammar;
use crate::text::TokenKind;
use std::ops::Range;

/// Settles the drafts of an article. Where contents overlap, a quotation wins over retold words, then the longer content,
/// then the earlier rule. A draft without a speaker takes the one of the attribution before it: in its sentence, or, when
/// it is a quotation, in its paragraph. Returns (rule, sentence, draft) in order of place.
pub(crate) fn settle(grammar: &Grammar<'_>, mut drafts: Vec<Draft>) -> Vec<(usize, usize, Draft)> {
    drafts.sort_by_cached_key(|d| {
        let length: usize = d.content.iter().map(ExactSizeIterator::len).sum();
        (d.speaker.is_none(), grammar.is_loose(d), !d.direct, std::cmp::Reverse(length), d.content[0].start, d.rule)
    });
    let mut taken = vec![false; grammar.article.tokens.len()];
    let mut kept: Vec<Draft> = Vec::new();
    for draft in drafts {
        let mut places = draft.content.iter().flat_map(Clone::clone).chain(draft.cue.clone().into_iter().flatten());
        if places.any(|at| taken[at]) {
            continue;
        }
        for at in draft.content.iter().flat_map(Clone::clone).chain(draft.cue.clone().into_iter().flatten()) {
            taken[at] = true;
        }
        kept.push(draft);
    }
    kept.sort_by_key(|d| (place(d), d.rule));
    inherit(grammar, &mut kept);
    kept.into_iter().map(|draft| (draft.rule, draft.sentence, draft)).collect()
}

fn place(draft: &Draft) -> usize {
    draft.content.iter().map(|c| c.start).min().unwrap_or(usize::MAX)
}

/// Gives drafts without a speaker the one before them; quotations that carry on a direct one become part of it, and
/// those to which nothing leads stay without a speaker.
fn inherit(grammar: &Grammar<'_>, drafts: &mut Vec<Draft>) {
    let mut kept: Vec<Draft> = Vec::with_capacity(drafts.len());
    for mut draft in drafts.drain(..) {
        if draft.speaker.is_some() {
            kept.push(draft);
            continue;
        }
        let block = |sentence: usize| grammar.article.sentences[sentence].block;
        let before = kept.iter_mut().rev().find(|d| !grammar.is_loose(d)).filter(|d| d.speaker.is_some());
        if draft.direct && draft.cue.is_none() {
            let loose = grammar.is_loose(&draft);
            let colon = draft.content[0].start.checked_sub(1).is_some_and(|at| grammar.is(at, ":"));
            let announced = if loose {
                Some(draft.sentence).filter(|_| colon)
            } else {
                draft.sentence.checked_sub(1).filter(|&sentence| grammar.leads_on(sentence))
            };
            if let Some(sentence) = announced {
                let same = before.as_ref().filter(|d| d.sentence == sentence).and_then(|d| d.speaker.clone());
                draft.speaker = same.or_else(|| grammar.first_subject(sentence));
                kept.push(draft);
                continue;
            }
            let carried = before.as_ref().is_some_and(|before| grammar.continues(&draft.content[0], before));
            let goes_on = |before: &&mut Draft| {
                carried || block(before.sentence) == block(draft.sentence) && !grammar.is_loose(&draft)
            };
            let Some(before) = before.filter(goes_on) else {
                kept.push(draft);
                continue;
            };
            if before.direct {
                before.content.append(&mut draft.content);
                continue;
            }
            draft.speaker.clone_from(&before.speaker);
        } else {
            let same = before.filter(|d| d.sentence == draft.sentence).and_then(|d| d.speaker.clone());
            draft.speaker = same.or_else(|| grammar.first_subject(draft.sentence));
        }
        kept.push(draft);
    }
    *drafts = kept;
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

    /// Whether it is a quotation inside a sentence that gives it to nobody.
    fn is_loose(&self, draft: &Draft) -> bool {
        let (tokens, content) = (self.article.sentences[draft.sentence].tokens(), &draft.content[0]);
        let sentence = content.start <= tokens.start && tokens.end <= content.end;
        draft.speaker.is_none() && draft.cue.is_none() && draft.direct && !sentence
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
            token.capital || token.kind == TokenKind::Mark
        };
        let Some(name) = (start + 1..end).find(|&at| self.article.tokens[at].capital) else { return end };
        (name..end).find(|&at| !capital(at)).unwrap_or(end)
    }
}
