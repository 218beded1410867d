//! What a date dates: the verb of its clause, or the noun of something that happens, `was arrested on Tuesday after the fire
//! that broke out Sunday`.

mod words;

use super::model::{DateClaim, Event, Telling};
use crate::article::{Article, Sentence};
use crate::claim::Annotation;
use crate::rule::word_flags::word_flags;
use crate::rule::{Flag, Language, WordClass};
use crate::text::TokenKind;
use std::ops::Range;

/// How far before or behind a date the word is sought that tells what happened, in tokens.
const REACH: usize = 16;
/// How many small words stand between that word and its date ("late on").
const SMALL: usize = 3;
/// How many words stand between an auxiliary and its verb ("was not yet found").
const BETWEEN: usize = 2;
/// The longest name of something that happens, in words: "Thursday's city council budget meeting".
const LONGEST: usize = 5;

word_flags! {
    /// The word lists by which verbs and nouns of events are told.
    struct EventWords {
        said "verbs-of-saying",
        bare "verbs-of-bare-saying",
        told "verbs-of-remarks",
        speech "verbs-of-speech",
        participles "saying-participles",
        done "verbs-of-speech-acts",
        nouns "event-nouns",
        remarks "nouns-of-remarks",
        verbs "event-verbs",
        plain "plain-verbs",
        particles "event-particles",
        happening "verbs-of-happening",
        beginning "verbs-of-beginning",
        ends "event-ends",
        auxiliaries "auxiliaries",
        adjuncts "adjunct-prepositions",
        being "forms-of-be",
        modals "modals",
        determiners "determiners",
        possessives "possessive-determiners",
        to "to-words",
        between "between-adverbs",
        beside "beside-dates",
    }
}

/// Tells of every date what it dates, as far as its sentence does.
pub(super) fn assign(article: &Article, language: &Language, dates: &mut [Annotation<DateClaim>]) {
    if dates.is_empty() {
        return;
    }
    let words = EventWords::new(language);
    let (saying, speech) = (words.said | words.bare | words.told, words.speech | words.participles);
    let (acts, verbs) = (speech | words.done, saying | speech | words.verbs | words.plain);
    let reader = Reader { article, language, words, saying, acts, verbs };
    let mut sentence = 0;
    for date in dates {
        let tokens = date.tokens.clone();
        while article.sentences.get(sentence).is_some_and(|s| s.tokens().end <= tokens.start) {
            sentence += 1;
        }
        let Some(within) = article.sentences.get(sentence).map(Sentence::tokens) else { return };
        let from = within.start.max(tokens.start.saturating_sub(REACH));
        let to = within.end.min(tokens.end + REACH);
        date.value.event = reader.event(from, to, &tokens);
    }
}

struct Reader<'a> {
    article: &'a Article,
    language: &'a Language,
    words: EventWords,
    /// Verbs of which a date says when something was said.
    saying: Flag,
    /// Verbs of what words can do.
    acts: Flag,
    /// Verbs whose form tells that they are.
    verbs: Flag,
}

impl Reader<'_> {
    fn event(&self, from: usize, to: usize, date: &Range<usize>) -> Option<Event> {
        let named = self.named(from, to, date);
        let at = named.or_else(|| self.before(from, to, date.start)).or_else(|| self.behind(from, to, date))?;
        let noun =
            named.is_some() || self.has(self.words.nouns, at) || self.sort(at).is_some() && !self.is_verb(at, from);
        let remark = self.has(self.saying | self.words.remarks, at) && !self.is_event(at);
        let telling = if remark || noun && at < date.start && self.is_said(from, at) {
            Telling::Remark
        } else if noun {
            Telling::Noun
        } else if self.has(self.acts, at) {
            Telling::Act
        } else {
            Telling::Verb
        };
        let sort = self.sort(at);
        Some(Event { span: self.article.tokens[at].span, telling, sort })
    }

    /// Whether something is said where the noun happens: "told a rally on Monday", and not "will begin a strike on Monday".
    fn is_said(&self, from: usize, noun: usize) -> bool {
        let clause = (from..noun).rev().take_while(|&at| !self.ends(at));
        clause.into_iter().any(|at| self.has(self.saying, at) && !self.has(self.words.beginning, at))
    }

    /// "Thursday's meeting", "the May 3 vote": the last noun of the phrase that the date is part of.
    fn named(&self, from: usize, to: usize, date: &Range<usize>) -> Option<usize> {
        let clitic = |at: usize| at < to && self.article.tokens[at].kind == TokenKind::Clitic;
        let led = date.start > from && {
            let before = date.start - 1;
            self.has(self.words.determiners | self.words.possessives, before) || clitic(before)
        };
        let article = self.language.tables.dates.article.starts(self.article.tokens[date.start].word);
        // "Monday night's debate"
        let end = (date.end..to).find(|&at| !self.has(self.words.beside, at))?;
        if !(clitic(end) || led || article) {
            return None;
        }
        let start = if clitic(end) { end + 1 } else { end };
        let noun = |at: &usize| self.word(*at) && self.class(*at) == WordClass::Noun && !self.is_verb(*at, start);
        let last = (start..to.min(start + LONGEST)).take_while(noun).last();
        // Where all nouns have capitals, articles stand before bare days too: "der Montag", "die seit 2020 Fahrgäste".
        last.filter(|&at| clitic(end) || !self.language.traits.nouns_have_capitals || self.is_event(at))
    }

    /// The last verb or noun of an event before the date, in its clause.
    fn before(&self, from: usize, to: usize, date: usize) -> Option<usize> {
        let mut end = date;
        // "Died: October 4"
        if end > from && self.article.tokens[end - 1].span.is(&self.article.text, ":") {
            end -= 1;
        }
        while end > from && date - end < SMALL && self.is_small(end - 1) {
            end -= 1;
        }
        let mut apart = false;
        for at in (from..end).rev() {
            if self.ends(at) && !self.leads_on(at) {
                return None;
            }
            apart |= self.is_comma(at);
            // "sent to prison on Tuesday": all these words tell it.
            if let Some(start) = self.phrase_ending(from, at).filter(|_| !apart) {
                return Some(start);
            }
            let named = self.has(self.words.nouns | self.words.remarks, at) && !self.is_modifier(at, end);
            if self.sort(at).is_some() && !apart {
                return Some(at);
            }
            if named && !apart {
                return Some(self.done_with(from, at).unwrap_or(at));
            }
            if self.is_verb(at, from) {
                return Some(self.what_happened(from, at).unwrap_or(at));
            }
            // "The hearing is on Tuesday"
            if at + 1 == end && self.has(self.words.being, at) && !self.verb_follows(at, to) {
                return (from..at).rev().find(|&noun| self.word(noun) && self.class(noun) == WordClass::Noun);
            }
        }
        None
    }

    /// The first verb behind a date, past a comma only where the date opens its clause: "On Tuesday, the council voted".
    fn behind(&self, from: usize, to: usize, date: &Range<usize>) -> Option<usize> {
        let start = (from..date.start).rev().find(|&at| self.ends(at) || self.is_comma(at));
        // "In the garden on Friday, the minister said"
        let opens = start.is_none_or(|at| date.start - at - 1 <= SMALL);
        let mut inside = false;
        for at in date.end..to {
            // "On Tuesday, Ann Bell (Norvale) received"
            let mark = |mark| self.article.tokens[at].span.is(&self.article.text, mark);
            if inside || mark("(") {
                inside = !mark(")");
                continue;
            }
            if self.ends(at) || self.is_comma(at) && !opens {
                return None;
            }
            if self.is_verb(at, date.end) || self.sort(at).is_some() {
                return Some(at);
            }
        }
        None
    }

    /// Whether the clause goes on before a word that could end it, since no verb stands behind it: a preposition, or "while"
    /// before a participle.
    fn leads_on(&self, at: usize) -> bool {
        self.has(self.words.adjuncts, at) || self.is_participle(at + 1)
    }

    /// What was done with, or in, what a noun says: "passed the plan last week", "charged in the attack on Monday".
    fn done_with(&self, from: usize, noun: usize) -> Option<usize> {
        let clause = (from..noun).rev().take_while(|&at| !self.ends(at) && !self.is_comma(at));
        clause.into_iter().find(|&at| self.is_verb(at, from)).filter(|&at| self.sort(at).is_some())
    }

    /// What a verb that only says that something happened says it of: "the blast came shortly before midnight".
    fn what_happened(&self, from: usize, verb: usize) -> Option<usize> {
        if !self.has(self.words.happening, verb) {
            return None;
        }
        (from..verb).rev().take_while(|&at| !self.ends(at)).find(|&at| self.is_event(at))
    }
}
