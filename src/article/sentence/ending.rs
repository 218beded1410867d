use super::stop::Stop;
use super::words::{Abbreviation, StopWords};
use crate::article::quotation::{Leaning, Mark, Quotation};
use crate::text::{Token, TokenKind};

/// How many tokens a speaker tag after a quotation has at most before its verb.
const LONGEST_TAG: usize = 6;

/// How many tokens before an abbreviation show whether the text is a headline.
const TITLE_CASE_WINDOW: usize = 4;

/// What stands after a stop and its closing marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next<'a> {
    Nothing,
    Lower,
    Capital(&'a Token),
    Number,
    /// A mark that carries the sentence on: a comma, a dash.
    Join,
    /// Any other mark: a currency sign, a hash, a bullet.
    Sign,
}

/// A stop and what stands around it.
struct Here<'a> {
    /// Where the sentence starts.
    start: usize,
    at: usize,
    /// The first word after the stop and the marks that follow it.
    first: usize,
    next: Next<'a>,
    /// The closing marks after the stop.
    closed: &'a [Token],
}

/// Tells where sentences end in one block.
pub(super) struct Endings<'a> {
    pub tokens: &'a [Token],
    pub text: &'a str,
    pub words: &'a StopWords<'a>,
    pub quotations: &'a [Quotation],
    /// The end of the block.
    pub end: usize,
}

impl Endings<'_> {
    /// The token with which the next sentence starts, if the stop at token `at` ends the one that began with `start`.
    pub(super) fn end_after(&self, stop: Stop, start: usize, at: usize) -> Option<usize> {
        let mut end = at + 1;
        while end < self.end && self.closes(end) {
            end += 1;
        }
        let closed = &self.tokens[at + 1..end];
        let first = self.first_word(end);
        let next = self.next(first);
        if next == Next::Nothing {
            return Some(end);
        }
        let here = Here { start, at, first, next, closed };
        let ends = match stop {
            _ if !self.tokens[end].spaced() => self.glued(stop, &here),
            Stop::Strong => self.strong(&here),
            Stop::Ellipsis => self.ellipsis(&here),
            Stop::Full if self.is_spaced_ellipsis(&here) => self.ellipsis(&here),
            Stop::Full | Stop::Inside => self.full(self.class(stop, start, at), &here),
        };
        ends.then_some(end)
    }

    /// Whether the token belongs to the sentence that ended right before it.
    fn closes(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        if token.kind != TokenKind::Mark {
            return false;
        }
        if !token.spaced() && matches!(token.span.of(self.text), ")" | "]" | "}") {
            return true;
        }
        let Some(mark) = Mark::of(token, self.text) else { return false };
        // Marks with a space on either side are closing ones where nothing opens.
        let floats = token.spaced() && self.tokens.get(at + 1).is_none_or(Token::spaced);
        mark.leaning != Leaning::Opens && (!token.spaced() || floats) && !self.opens(at)
    }

    fn opens(&self, at: usize) -> bool {
        self.quotations.binary_search_by_key(&at, |quotation| quotation.tokens.start).is_ok()
    }

    /// The first token at or after `at` that is no opening mark.
    fn first_word(&self, at: usize) -> usize {
        let opening = |token: &Token| {
            token.kind == TokenKind::Mark
                && (matches!(token.span.of(self.text), "(" | "[" | "{" | "¿" | "¡")
                    || Mark::of(token, self.text).is_some())
        };
        (at..self.end.min(at + 4)).find(|&at| !opening(&self.tokens[at])).unwrap_or(self.end.min(at + 4))
    }

    fn next(&self, first: usize) -> Next<'_> {
        if first >= self.end {
            return Next::Nothing;
        }
        let token = &self.tokens[first];
        match token.kind {
            TokenKind::Number => Next::Number,
            TokenKind::Word if token.capital() => Next::Capital(token),
            TokenKind::Word => {
                let mut letters = token.span.of(self.text).chars();
                let first_lower = letters.next().is_some_and(char::is_lowercase);
                match (first_lower, letters.next().is_some_and(char::is_uppercase)) {
                    // `iPhone` can begin a sentence, and so can a word of a script without case.
                    (true, false) => Next::Lower,
                    _ => Next::Sign,
                }
            }
            TokenKind::Clitic => Next::Join,
            TokenKind::Mark => match token.span.of(self.text) {
                "," | ";" | ":" | ")" | "]" | "}" | "/" | "&" | "%" | "—" | "–" | "―" | "!" | "?" | "…" | "+" | "=" => {
                    Next::Join
                }
                mark if mark.starts_with(['-', '.']) => Next::Join,
                _ => Next::Sign,
            },
        }
    }

    fn strong(&self, here: &Here<'_>) -> bool {
        match here.next {
            Next::Lower | Next::Join => false,
            Next::Capital(word) => {
                let before = here.at.checked_sub(1).filter(|_| !self.tokens[here.at].spaced());
                let shouted = before.is_some_and(|before| self.words.is_shouted(&self.tokens[before]));
                let starts = self.words.starts(word);
                starts || !(shouted || !here.closed.is_empty() && self.is_tag(here.first))
            }
            _ => true,
        }
    }

    /// `Smith asked`, `Sen. Ann Smith said`: names and a verb of saying.
    fn is_tag(&self, start: usize) -> bool {
        let run = &self.tokens[start..self.end.min(start + LONGEST_TAG + 1)];
        let name = |token: &&Token| token.capital() || token.span.of(self.text) == ".";
        let names = run.iter().take_while(name).count();
        names > 0 && run.get(names).is_some_and(|verb| self.words.tags(verb))
    }

    fn ellipsis(&self, here: &Here<'_>) -> bool {
        match here.next {
            // A single letter (`I`, `A`) is a capital anywhere or the start of a title.
            Next::Capital(word) => word.span.len() > 1 || self.is_ended_before(here),
            _ => false,
        }
    }

    /// `It was over. ... I left.`
    fn is_ended_before(&self, here: &Here<'_>) -> bool {
        here.at > here.start
            && self.tokens[here.at].spaced()
            && Stop::of(&self.tokens[here.at - 1], self.text) == Some(Stop::Full)
    }

    /// `. . .`
    fn is_spaced_ellipsis(&self, here: &Here<'_>) -> bool {
        here.at > here.start && self.tokens[here.at].spaced() && self.tokens[here.at - 1].span.of(self.text) == "."
    }

    /// What the word is that the full stop at token `at` follows, or is part of.
    fn class(&self, stop: Stop, start: usize, at: usize) -> Abbreviation {
        if stop == Stop::Inside {
            return self.words.initialism(&self.tokens[at]);
        }
        if at == start || self.tokens[at].spaced() {
            return Abbreviation::None;
        }
        let before = &self.tokens[at - 1];
        match before.kind {
            // `3. The item`
            TokenKind::Number if at - 1 == start => Abbreviation::Title,
            TokenKind::Number => self.words.number(before.span.len()),
            TokenKind::Word if before.span.of(self.text).ends_with('.') => Abbreviation::None,
            TokenKind::Word => self.words.abbreviation(before, before.span.len() == 1),
            _ => Abbreviation::None,
        }
    }

    fn full(&self, class: Abbreviation, here: &Here<'_>) -> bool {
        match (class, here.next) {
            (_, Next::Lower | Next::Join) | (Abbreviation::Title, _) => false,
            (Abbreviation::Name | Abbreviation::State | Abbreviation::Time, _) if self.is_at_bracket(here) => false,
            (Abbreviation::State, Next::Capital(word)) if self.is_after_comma(here) => !self.words.is_title(word),
            (Abbreviation::Name | Abbreviation::State, Next::Capital(word)) => {
                self.words.starts(word) && !self.has_stop_after(here.first) && !self.is_title_case(here)
            }
            (Abbreviation::Time, Next::Capital(word)) => !self.words.follows_time(word),
            (Abbreviation::None, _) => true,
            (_, next) => next != Next::Number,
        }
    }

    /// `(D-Calif.) and`, `DOVER, Del. (AP)`
    fn is_at_bracket(&self, here: &Here<'_>) -> bool {
        let bracket = |at: usize| matches!(self.tokens[at].span.of(self.text), "(" | "[" | ")" | "]");
        bracket(here.at + 1) || bracket(here.at + 1 + here.closed.len())
    }

    /// `in Dover, Del.`
    fn is_after_comma(&self, here: &Here<'_>) -> bool {
        let inside = self.tokens[here.at].kind == TokenKind::Word;
        let comma = here.at.checked_sub(if inside { 1 } else { 2 }).filter(|&comma| comma > here.start);
        comma.is_some_and(|comma| self.tokens[comma].span.of(self.text) == ",")
    }

    /// `From The U.S. And Iran`: headlines write words with a capital that are no names.
    fn is_title_case(&self, here: &Here<'_>) -> bool {
        let from = here.at.saturating_sub(TITLE_CASE_WINDOW).max(here.start + 1);
        (from..here.at).any(|at| {
            let word = &self.tokens[at];
            word.capital()
                && word.span.len() > 1
                && self.tokens[at - 1].kind == TokenKind::Word
                && self.words.starts(word)
        })
    }

    /// `A.` in `J. A. Smith`
    fn has_stop_after(&self, at: usize) -> bool {
        self.tokens[at].span.len() == 1
            && self.tokens.get(at + 1).is_some_and(|next| !next.spaced() && next.span.of(self.text) == ".")
    }

    /// A stop without a space after it ends a sentence only where it is clear that the space was lost.
    fn glued(&self, stop: Stop, here: &Here<'_>) -> bool {
        let Here { start, at, first, closed, .. } = *here;
        if !matches!(stop, Stop::Full | Stop::Strong) || at == start || self.tokens[at].spaced() {
            return false;
        }
        if stop == Stop::Full && self.class(stop, start, at) != Abbreviation::None {
            return false;
        }
        let word = &self.tokens[first];
        if !word.capital() || word.span.len() == 1 && !self.words.starts(word) || self.words.ends_domain(word) {
            return false;
        }
        let end = at + 1 + closed.len();
        if self.opens(end) || !closed.is_empty() {
            return true;
        }
        let before = &self.tokens[at - 1];
        let lower = before.kind == TokenKind::Word && !before.upper() && before.span.len() > 1;
        let address = |token: &Token| matches!(token.span.of(self.text), "." | "/" | "@" | "_" | "-" | ":" | "#");
        let in_address = at - 1 > start && !before.spaced() && address(&self.tokens[at - 2])
            || first + 1 < self.end && !self.tokens[first + 1].spaced() && address(&self.tokens[first + 1]);
        first == end && lower && !in_address
    }
}
