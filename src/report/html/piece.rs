//! Text with marks, cut into pieces that a template prints one after the other.

use crate::report::plain;
use std::ops::Range;

/// Up to this many bytes a passage is shown whole.
const WHOLE: usize = 1_600;
/// How many bytes are kept on each side of a mark in a longer one.
const CONTEXT: usize = 400;

/// A piece of text, marked or not.
#[derive(Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub marked: bool,
}

/// A passage in pieces. `marks` are byte ranges of it, in order. Of a long passage only what is near its marks is kept.
pub fn pieces(text: &str, marks: &[Range<usize>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    for mark in marks {
        let (Some(before), Some(marked)) = (text.get(at..mark.start), text.get(mark.clone())) else { continue };
        pieces.push(Piece { text: before.to_owned(), marked: false });
        pieces.push(Piece { text: marked.to_owned(), marked: true });
        at = mark.end;
    }
    pieces.push(Piece { text: text[at..].to_owned(), marked: false });
    if text.len() > WHOLE {
        shorten(&mut pieces);
    }
    for piece in &mut pieces {
        piece.text = plain(&piece.text);
    }
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

fn shorten(pieces: &mut [Piece]) {
    let last = pieces.len() - 1;
    for (index, piece) in pieces.iter_mut().enumerate() {
        let (head, tail) = match (index, piece.marked) {
            _ if last == 0 => (WHOLE, 0),
            (_, true) => (WHOLE / 2, WHOLE / 2),
            (0, _) => (0, CONTEXT),
            (at, _) if at == last => (CONTEXT, 0),
            _ => (CONTEXT, CONTEXT),
        };
        if piece.text.len() > head + tail {
            let (head, tail) = (head_of(&piece.text, head), tail_of(&piece.text, tail));
            piece.text = format!("{head} … {tail}");
        }
    }
}

/// The beginning, up to a space.
fn head_of(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let head = &text[..end];
    head.rfind(' ').map_or(head, |space| &head[..space])
}

/// The end, from a space on.
fn tail_of(text: &str, bytes: usize) -> &str {
    let start = text.len().saturating_sub(bytes);
    let start = (start..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    let tail = &text[start..];
    tail.find(' ').map_or(tail, |space| &tail[space + 1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_passages_are_whole_and_long_ones_keep_what_is_marked() {
        let mark = 2..7;
        let short = pieces("A 27-21 vote.", std::slice::from_ref(&mark));
        let texts: Vec<_> = short.iter().map(|piece| (piece.text.as_str(), piece.marked)).collect();
        assert_eq!(texts, [("A ", false), ("27-21", true), (" vote.", false)]);
        let filler = "and so it went on ".repeat(1_000);
        let text = format!("{filler}27{filler}");
        let mark = filler.len()..filler.len() + 2;
        let long = pieces(&text, std::slice::from_ref(&mark));
        assert_eq!(long.iter().filter(|piece| piece.marked).count(), 1);
        assert!(long.iter().map(|piece| piece.text.len()).sum::<usize>() < 3 * CONTEXT);
    }

    #[test]
    fn marks_that_do_not_fit_the_text_are_left_out() {
        let all = pieces("é one", &[1..2, 3..6]);
        assert_eq!(all.iter().filter(|piece| piece.marked).count(), 1);
        assert_eq!(all.iter().map(|piece| piece.text.as_str()).collect::<String>(), "é one");
    }
}
