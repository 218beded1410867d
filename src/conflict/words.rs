//! Printed words as comparisons see them: folded, contractions spelled out, marks left out.

use crate::rule::{Language, ListId};
use crate::text::{Span, Token, TokenKind, WordId, fold_word};
use std::ops::Range;

/// A word of a text, ready to be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)] // marks of a word, each independent of the others
pub struct Word {
    /// Folded, in the spelling that stands for all spellings.
    pub text: Box<str>,
    /// Of `text`; [`WordId::UNKNOWN`] for words that the language does not name.
    pub id: WordId,
    /// The index of the token that prints it; two words of a contraction share one.
    pub token: u32,
    /// The number of its sentence, from 0 at the first word; sentences end with their marks, and with the piece of
    /// text that holds them.
    pub sentence: u32,
    /// Something is marked as left out before it (`...`).
    pub gap: bool,
    /// Stands in brackets: an editor's addition.
    pub bracketed: bool,
    /// Letters of it are hidden (`d***`).
    pub masked: bool,
    /// Part of a filler phrase (`you know`).
    pub filler: bool,
    /// Begins with a capital where no sentence starts.
    pub name: bool,
    /// The value of a number, without group marks.
    pub number: bool,
}

/// The words of some pieces of a text, one piece after the other. `tokens` are those of the whole text, in order;
/// `fillers` are lists whose entries mark a word as filler. Linear in the pieces.
#[must_use]
pub fn words(text: &str, tokens: &[Token], pieces: &[Span], language: &Language, fillers: &[ListId]) -> Vec<Word> {
    let mut reader = Reader { text, tokens, language, fillers, words: Vec::new(), state: State::default() };
    for piece in pieces {
        let first = tokens.partition_point(|t| t.span.start < piece.start);
        let last = tokens.partition_point(|t| t.span.end <= piece.end);
        reader.read(first..last.max(first));
    }
    join_numbers(&mut reader.words, language);
    reader.words
}

#[derive(Debug, Default)]
struct State {
    sentence: u32,
    /// A sentence has ended, or a piece: the next word starts one.
    ended: bool,
    gap: bool,
    depth: u32,
    filler_until: usize,
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    language: &'a Language,
    fillers: &'a [ListId],
    words: Vec<Word>,
    state: State,
}

impl Reader<'_> {
    fn read(&mut self, range: Range<usize>) {
        self.state.ended = true;
        self.state.depth = 0;
        let mut hidden = false;
        for at in range {
            let token = &self.tokens[at];
            let printed = token.span.of(self.text);
            if std::mem::take(&mut hidden) && !token.spaced() && token.kind != TokenKind::Mark {
                // The last letters of a word whose middle is hidden.
                continue;
            }
            if token.kind == TokenKind::Mark && !self.mark(printed) {
                let hides = printed.starts_with('*') || printed.len() > 2 && printed.starts_with('-');
                if let (true, false, Some(word)) = (hides, token.spaced(), self.words.last_mut()) {
                    word.masked = true;
                    hidden = true;
                }
                continue;
            }
            if let Some(length) =
                self.fillers.iter().filter_map(|l| self.language.lexicon.match_at(*l, self.tokens, at)).max()
            {
                self.state.filler_until = self.state.filler_until.max(at + length);
            }
            self.word(at, printed);
        }
    }

    /// Takes note of a mark; true for a mark that is read as a word (`&`).
    fn mark(&mut self, printed: &str) -> bool {
        let first = printed.chars().next().unwrap_or(' ');
        match first {
            '…' => self.state.gap = true,
            '.' if printed.len() > 1 => self.state.gap = true,
            '.' | '!' | '?' => self.state.ended = true,
            '[' | '(' => self.state.depth += 1,
            ']' | ')' => self.state.depth = self.state.depth.saturating_sub(1),
            _ => return self.language.spelling.expand(printed, false).is_some(),
        }
        false
    }

    fn word(&mut self, at: usize, printed: &str) {
        let token = &self.tokens[at];
        let mut folded = fold_word(printed);
        if token.kind == TokenKind::Number {
            folded.retain(|c| c != ',');
        } else if token.upper() {
            folded.retain(|c| c != '.');
        }
        // `[W]e`: one word, whose first letter an editor changed.
        if !token.spaced() && at >= 2 && self.tokens[at - 1].span.of(self.text) == "]" {
            let letter =
                self.words.pop_if(|word| word.bracketed && word.token as usize + 2 == at && word.text.len() == 1);
            if let Some(letter) = letter {
                folded.insert_str(0, &letter.text);
            }
        }
        let starts = std::mem::take(&mut self.state.ended);
        if starts && !self.words.is_empty() {
            self.state.sentence += 1;
        }
        let spelling = &self.language.spelling;
        let word = Word {
            text: Box::default(),
            id: WordId::UNKNOWN,
            token: u32::try_from(at).unwrap_or(u32::MAX),
            sentence: self.state.sentence,
            gap: std::mem::take(&mut self.state.gap),
            bracketed: self.state.depth > 0,
            masked: false,
            filler: at < self.state.filler_until,
            name: token.capital() && !starts && folded.len() > 1,
            number: token.kind == TokenKind::Number,
        };
        if let Some(expansion) = spelling.expand(&folded, token.upper()) {
            for (index, text) in expansion.iter().enumerate() {
                let text: Box<str> = spelling.canonical(text).into();
                let id = self.language.lexicon.id(&text);
                self.words.push(Word { text, id, gap: word.gap && index == 0, ..word.clone() });
            }
            return;
        }
        let value = spelling.number(&folded);
        let text = value.map_or_else(|| spelling.canonical(&folded).into(), |value| value.to_string().into_boxed_str());
        let id = self.language.lexicon.id(&text);
        self.words.push(Word { text, id, number: word.number || value.is_some(), ..word });
    }
}

/// Joins `twenty` and `five` to 25.
fn join_numbers(words: &mut Vec<Word>, language: &Language) {
    let value = |word: &Word| if word.number { word.text.parse::<u32>().ok() } else { None };
    let mut at = 1;
    while at < words.len() {
        let (Some(tens), Some(units)) = (value(&words[at - 1]), value(&words[at])) else {
            at += 1;
            continue;
        };
        at += 1;
        if (20..100).contains(&tens) && tens % 10 == 0 && (1..10).contains(&units) {
            at -= 1;
            let sum: Box<str> = (tens + units).to_string().into();
            words[at - 1].id = language.lexicon.id(&sum);
            words[at - 1].text = sum;
            words.remove(at);
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::rule::Pack;
    use crate::text::tokenize;
    use std::sync::LazyLock;

    static PACK: LazyLock<Pack> = LazyLock::new(Pack::built_in);

    pub fn english() -> &'static Language {
        &PACK.languages["en"]
    }

    /// The words of a text that is all one quotation.
    pub fn read(text: &str, fillers: &[ListId]) -> (Vec<Token>, Vec<Word>) {
        let language = english();
        let tokens = tokenize(text, &language.lexicon);
        let all = Span::new(0, u32::try_from(text.len()).unwrap_or(0));
        let words = words(text, &tokens, &[all], language, fillers);
        (tokens, words)
    }

    fn texts(text: &str) -> String {
        read(text, &[]).1.iter().map(|w| &*w.text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn contractions_numbers_and_abbreviations_are_spelled_out() {
        assert_eq!(texts("We don’t & can't"), "we do not and can not");
        assert_eq!(texts("Twenty-five of 1,000 U.S. Sens."), "25 of 1000 united states senator");
        assert_eq!(texts("Let us go"), "let us go");
    }

    #[test]
    fn gaps_brackets_and_sentences_are_known() {
        let (_, words) = read("He [Smith] came ... late. Then left", &[]);
        assert!(words[1].bracketed && !words[2].bracketed);
        assert!(words[3].gap && !words[4].gap);
        assert_eq!(words.iter().map(|w| w.sentence).collect::<Vec<_>>(), [0, 0, 0, 0, 1, 1]);
        assert!(words[1].name && !words[4].name, "a capital at the start of a sentence is no name");
        let (_, words) = read("That d**ned wall", &[]);
        assert!(words.len() == 3 && words[1].masked, "letters after the hidden ones are part of the word");
    }
}
