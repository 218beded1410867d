//! A passage with its marks, short enough to be read and never without the words that matter.

use super::layout::{head, tail};
use super::paint::{Paint, Role};
use super::plain;
use std::ops::Range;
use unicode_width::UnicodeWidthStr as _;

/// Up to this width a passage is shown whole, in columns: six lines of half a terminal.
const WHOLE: usize = 240;
/// How much is kept on each side of a mark in a passage that is wider.
const CONTEXT: usize = 80;
/// A mark that is wider loses its middle.
const WIDEST_MARK: usize = 1_000;

/// The passage, cleaned, marked and shortened, ready for layout. `marks` are byte ranges of it, in order.
pub fn passage(text: &str, marks: &[Range<usize>], paint: Paint) -> String {
    let mut pieces = Vec::new();
    let mut at = 0;
    for mark in marks {
        let (Some(before), Some(marked)) = (text.get(at..mark.start), text.get(mark.clone())) else { continue };
        pieces.push((false, plain(before)));
        pieces.push((true, plain(marked)));
        at = mark.end;
    }
    pieces.push((false, plain(&text[at..])));
    let whole = pieces.iter().map(|(_, piece)| piece.width()).sum::<usize>() <= WHOLE;
    let last = pieces.len() - 1;
    let mut shown = String::new();
    for (index, (marked, piece)) in pieces.iter().enumerate() {
        match (marked, whole) {
            (true, _) => shown.push_str(&paint.text(Role::Mark, &without_middle(piece, WIDEST_MARK))),
            (false, true) => shown.push_str(piece),
            (false, false) if last == 0 => shown.push_str(&ends_at_word(piece, WHOLE)),
            (false, false) if index == 0 => shown.push_str(&starts_at_word(piece, CONTEXT)),
            (false, false) if index == last => shown.push_str(&ends_at_word(piece, CONTEXT)),
            (false, false) => shown.push_str(&without_middle(piece, 2 * CONTEXT)),
        }
    }
    shown.trim().to_owned()
}

fn without_middle(piece: &str, width: usize) -> String {
    if piece.width() <= width {
        return piece.to_owned();
    }
    format!("{} … {}", first_words(piece, width / 2), last_words(piece, width / 2))
}

fn ends_at_word(piece: &str, width: usize) -> String {
    if piece.width() <= width { piece.to_owned() } else { format!("{} …", first_words(piece, width)) }
}

fn starts_at_word(piece: &str, width: usize) -> String {
    if piece.width() <= width { piece.to_owned() } else { format!("… {}", last_words(piece, width)) }
}

/// The beginning of a piece that is wider than `width`; never a part of a word, where there are words.
fn first_words(piece: &str, width: usize) -> &str {
    let kept = head(piece, width);
    kept.rfind(' ').map_or(kept, |space| &kept[..space])
}

/// The end of a piece that is wider than `width`.
fn last_words(piece: &str, width: usize) -> &str {
    let kept = tail(piece, width);
    kept.find(' ').map_or(kept, |space| &kept[space + 1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Paint = Paint { color: false };

    #[test]
    fn what_differs_is_never_hidden() {
        let filler = "and so the speech went on without an end in sight ".repeat(20);
        let text = format!("{filler}but 27 of them {filler}and not one more {filler}");
        let marks: Vec<Range<usize>> = ["27", "not"]
            .iter()
            .filter_map(|word| text.find(&format!(" {word} ")).map(|at| at + 1..at + 1 + word.len()))
            .collect();
        let shown = passage(&text, &marks, PLAIN);
        assert!(shown.contains("**27**") && shown.contains("**not**"), "{shown}");
        assert!(shown.starts_with('…') && shown.ends_with('…') && shown.matches('…').count() == 3, "{shown}");
        assert!(shown.width() < 400, "{}", shown.width());
    }

    #[test]
    fn short_passages_stay_whole() {
        let marked = |text: &str, mark: Range<usize>| passage(text, std::slice::from_ref(&mark), PLAIN);
        assert_eq!(marked("A 27-21 vote.", 2..7), "A **27-21** vote.");
        assert_eq!(marked("漢字かな交じり文", 0..6), "**漢字**かな交じり文");
        assert_eq!(passage("no mark", &[], PLAIN), "no mark");
    }

    #[test]
    fn a_mark_without_end_is_shortened_and_hostile_text_is_cleaned() {
        let text = format!("x \u{1b}[2J{}", "word ".repeat(100_000));
        let mark = 2..text.len();
        let shown = passage(&text, std::slice::from_ref(&mark), PLAIN);
        assert!(shown.width() < WIDEST_MARK + 20 && !shown.contains('\u{1b}'));
    }
}
