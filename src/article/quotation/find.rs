use super::Quotation;
use super::mark::{Family, Leaning, Mark, Sides};
use crate::rule::{Lexicon, ListId};
use crate::text::{Span, Token, TokenKind};
use std::ops::Range;

/// Marks that would open a quotation deeper than this are read as text; no article nests more than three.
const DEEPEST: usize = 8;

/// The quotations of an article, in order of their opening marks. `paragraphs` are the tokens of its blocks, in
/// order; no quotation crosses one. Linear in the tokens.
pub(in crate::article) fn find(
    tokens: &[Token],
    text: &str,
    paragraphs: &[Range<usize>],
    lexicon: &Lexicon,
) -> Vec<Quotation> {
    let elisions = lexicon.list("elision");
    let mut finder =
        Finder { tokens, text, lexicon, elisions, found: Vec::new(), stack: Vec::new(), beyond: 0, opened: None };
    let mut quotations = Vec::new();
    let mut unclosed = None;
    for paragraph in paragraphs.iter().filter(|paragraph| !paragraph.is_empty()) {
        finder.read(paragraph);
        unclosed = finder.finish(paragraph, unclosed, &mut quotations);
    }
    quotations
}

/// A mark that was read as an opening one.
#[derive(Debug)]
struct Opening {
    at: usize,
    family: Family,
    /// The token of the mark that closes it.
    closing: Option<usize>,
    /// A single mark that closes it or is the apostrophe of a plural (`workers’ rights`).
    perhaps: Option<usize>,
    /// Where the same double mark opens again before this one is closed: if it never is, it ends there.
    cut: Option<usize>,
}

struct Finder<'a> {
    tokens: &'a [Token],
    text: &'a str,
    lexicon: &'a Lexicon,
    elisions: Option<ListId>,
    /// Of the paragraph in hand.
    found: Vec<Opening>,
    /// The open ones, by index into `found`.
    stack: Vec<usize>,
    /// How many quotations are open beyond the deepest.
    beyond: usize,
    /// The last mark that was read as an opening one, also beyond the deepest.
    opened: Option<usize>,
}

impl Finder<'_> {
    fn read(&mut self, paragraph: &Range<usize>) {
        self.found.clear();
        self.stack.clear();
        self.beyond = 0;
        self.opened = None;
        for at in paragraph.clone() {
            let Some(mark) = Mark::of(&self.tokens[at], self.text) else { continue };
            let opened = self.opened.is_some_and(|opened| opened + 1 == at);
            let sides = Sides::of(self.tokens, self.text, paragraph, at, opened);
            match mark.family {
                Family::Double => self.double(at, mark.leaning, sides, paragraph),
                Family::Single => self.single(at, mark.leaning, sides, paragraph),
            }
        }
    }

    fn double(&mut self, at: usize, leaning: Leaning, sides: Sides, paragraph: &Range<usize>) {
        let open = self.stack.iter().rposition(|&index| self.found[index].family == Family::Double);
        let last = at + 1 == paragraph.end;
        let can_only_close = last || (!sides.free_before && sides.free_after);
        let can_only_open = sides.free_before && !sides.free_after;
        match (leaning, open) {
            (Leaning::Opens, Some(open)) if can_only_close => self.close(open, at),
            (Leaning::Opens | Leaning::Either, None) if can_only_close => {}
            (Leaning::Closes, Some(open)) => self.close(open, at),
            (Leaning::Closes, None) if !can_only_open => {}
            (Leaning::Either, _) if self.is_inches(at, paragraph, open.is_some()) => {}
            (Leaning::Either, Some(open)) if !can_only_open => self.close(open, at),
            _ => {
                if let Some(outer) = open.map(|open| self.stack[open]).filter(|&outer| self.is_anew(outer, at)) {
                    self.found[outer].cut.get_or_insert(at);
                }
                self.open(at, Family::Double);
            }
        }
    }

    fn single(&mut self, at: usize, leaning: Leaning, sides: Sides, paragraph: &Range<usize>) {
        let top = self.stack.len().checked_sub(1).filter(|&top| self.found[self.stack[top]].family == Family::Single);
        let after_mark = at > paragraph.start && self.tokens[at - 1].kind == TokenKind::Mark;
        match (sides.free_before, sides.free_after) {
            (true, false) if leaning == Leaning::Closes && !self.is_capital(at + 1, paragraph) => {}
            (true, false) if self.is_elision(at, paragraph) => {}
            (true, false) => {
                if let Some(top) = top {
                    self.settle(top);
                }
                self.open(at, Family::Single);
            }
            (false, true) => {
                if let Some(top) = top {
                    self.close_single(top, at, paragraph);
                }
            }
            (true, true) | (false, false) if after_mark || sides.free_before => {
                if let (Some(top), false) = (top, leaning == Leaning::Opens) {
                    self.close(top, at);
                }
            }
            _ => {}
        }
    }

    fn open(&mut self, at: usize, family: Family) {
        self.opened = Some(at);
        if self.stack.len() == DEEPEST {
            self.beyond += 1;
            return;
        }
        self.stack.push(self.found.len());
        self.found.push(Opening { at, family, closing: None, perhaps: None, cut: None });
    }

    /// Whether the mark at token `at` opens the quotation once more: the same mark, or one right behind the other.
    fn is_anew(&self, outer: usize, at: usize) -> bool {
        let mark = |at: usize| self.tokens[at].span.of(self.text);
        self.found[outer].at + 1 == at || mark(self.found[outer].at) == mark(at)
    }

    /// Closes the quotation at `level` of the stack and settles all that is still open inside it.
    fn close(&mut self, level: usize, at: usize) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        while self.stack.len() > level + 1 {
            self.settle(self.stack.len() - 1);
        }
        if let Some(index) = self.stack.pop() {
            self.found[index].closing = Some(at);
        }
    }

    /// An apostrophe after a plural, with a word after it, closes only if nothing else does.
    fn close_single(&mut self, level: usize, at: usize, paragraph: &Range<usize>) {
        let plural = self.tokens[at - 1].kind == TokenKind::Word
            && self.tokens[at - 1].span.of(self.text).ends_with(['s', 'S'])
            && at + 1 < paragraph.end
            && self.tokens[at + 1].kind == TokenKind::Word;
        if plural {
            self.found[self.stack[level]].perhaps.get_or_insert(at);
        } else {
            self.close(level, at);
        }
    }

    /// Takes the topmost quotation off the stack without a closing mark.
    fn settle(&mut self, top: usize) {
        let index = self.stack[top];
        self.found[index].closing = self.found[index].perhaps;
        self.stack.truncate(top);
    }

    /// `6'2"`, and `12"` where nothing is open.
    fn is_inches(&self, at: usize, paragraph: &Range<usize>, open: bool) -> bool {
        if at == paragraph.start || self.tokens[at].spaced() || self.tokens[at - 1].kind != TokenKind::Number {
            return false;
        }
        let feet = at - 1 > paragraph.start
            && matches!(self.tokens[at - 2].span.of(self.text), "'" | "’")
            && self.tokens[at - 2].span.end == self.tokens[at].span.start - self.tokens[at - 1].span.len();
        feet || !open
    }

    /// `'em`, `’90s`: the mark stands for letters or digits left out.
    fn is_elision(&self, at: usize, paragraph: &Range<usize>) -> bool {
        let Some(next) = self.tokens.get(at + 1).filter(|_| at + 1 < paragraph.end) else { return false };
        match next.kind {
            TokenKind::Word => self.elisions.is_some_and(|list| self.lexicon.has(list, next.word)),
            TokenKind::Number => next.span.len() == 2 && !self.is_percent(at + 2, paragraph),
            _ => false,
        }
    }

    fn is_percent(&self, at: usize, paragraph: &Range<usize>) -> bool {
        at < paragraph.end && self.tokens[at].span.of(self.text) == "%"
    }

    fn is_capital(&self, at: usize, paragraph: &Range<usize>) -> bool {
        at < paragraph.end && self.tokens[at].capital()
    }

    /// Hands over what was found in the paragraph. `before` is the quotation that the paragraph before left open;
    /// returned is the one that this paragraph leaves open.
    fn finish(
        &mut self,
        paragraph: &Range<usize>,
        before: Option<usize>,
        quotations: &mut Vec<Quotation>,
    ) -> Option<usize> {
        while let Some(top) = self.stack.len().checked_sub(1) {
            self.settle(top);
        }
        let mut ends: Vec<usize> = Vec::new();
        let mut unclosed = None;
        for opening in &self.found {
            let end = match opening.closing {
                Some(closing) => closing + 1,
                // A single mark without a partner is an apostrophe, unless it begins a paragraph.
                None if opening.family == Family::Single
                    && !(opening.at == paragraph.start && self.is_capital(opening.at + 1, paragraph)) =>
                {
                    continue;
                }
                None => opening.cut.unwrap_or(paragraph.end),
            };
            let words = opening.at + 1..opening.closing.unwrap_or(end);
            if words.is_empty() {
                continue;
            }
            while ends.last().is_some_and(|&outer| outer <= opening.at) {
                ends.pop();
            }
            if opening.closing.is_none() && end == paragraph.end && ends.is_empty() {
                unclosed = Some(quotations.len());
            }
            quotations.push(Quotation {
                span: self.cover(&(opening.at..end)),
                inner: self.cover(&words),
                tokens: opening.at..end,
                depth: u8::try_from(ends.len()).unwrap_or(u8::MAX),
                closed: opening.closing.is_some(),
                continues: before.filter(|_| opening.at == paragraph.start),
            });
            ends.push(end);
        }
        unclosed
    }

    fn cover(&self, tokens: &Range<usize>) -> Span {
        self.tokens[tokens.start].span.cover(self.tokens[tokens.end - 1].span)
    }
}
