//! Which words of two texts differ, for marking them.

use std::ops::Range;

/// Texts of more words are not aligned (the table of the alignment grows with the product).
const MOST_WORDS: usize = 500;

struct Word {
    range: Range<usize>,
    /// In lower case, without apostrophes.
    key: String,
}

/// The places in `text` that differ from `other`, word by word; what one text has before or after all common words
/// only counts where the other has something different there. Where words are only missing, the words around the gap.
/// `None` if the texts have nothing in common or are too long.
pub fn differing(text: &str, other: &str) -> Option<Vec<Range<usize>>> {
    let (ours, theirs) = (words(text), words(other));
    if ours.len() > MOST_WORDS || theirs.len() > MOST_WORDS {
        return None;
    }
    let common = common(&ours, &theirs);
    let (first, last) = (*common.first()?, *common.last()?);
    let mut places: Vec<Range<usize>> = Vec::new();
    let before = first.0.min(first.1);
    mark(&ours, first.0 - before..first.0, &mut places);
    for pair in common.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        if to.0 - from.0 > 1 {
            mark(&ours, from.0 + 1..to.0, &mut places);
        } else if to.1 - from.1 > 1 {
            mark(&ours, from.0..to.0 + 1, &mut places);
        }
    }
    let after = (ours.len() - last.0 - 1).min(theirs.len() - last.1 - 1);
    mark(&ours, last.0 + 1..last.0 + 1 + after, &mut places);
    Some(places)
}

fn mark(words: &[Word], run: Range<usize>, places: &mut Vec<Range<usize>>) {
    if let (Some(first), Some(last)) = (words.get(run.start), run.end.checked_sub(1).and_then(|l| words.get(l)))
        && !run.is_empty()
    {
        places.push(first.range.start..last.range.end);
    }
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut at = 0;
    for piece in text.split(char::is_whitespace) {
        let bare = piece.trim_start_matches(|letter: char| !letter.is_alphanumeric() && !"$€£¥-−".contains(letter));
        let start = at + piece.len() - bare.len();
        let bare = bare.trim_end_matches(|letter: char| !letter.is_alphanumeric() && letter != '%');
        let key = key(bare);
        if !key.is_empty() {
            words.push(Word { range: start..start + bare.len(), key });
        }
        at += piece.len() + text[at + piece.len()..].chars().next().map_or(0, char::len_utf8);
        if words.len() > MOST_WORDS {
            break;
        }
    }
    words
}

/// A word as it is compared; a hyphen before it only counts as the sign of a number.
fn key(bare: &str) -> String {
    let unsigned = bare.trim_start_matches(['-', '−']);
    let signed = unsigned.starts_with(|first: char| first.is_ascii_digit());
    let kept = if signed { bare } else { unsigned };
    kept.chars().filter(|letter| !matches!(letter, '’' | '\'')).flat_map(char::to_lowercase).collect()
}

/// The longest common subsequence, as pairs of indices.
fn common(a: &[Word], b: &[Word]) -> Vec<(usize, usize)> {
    let columns = b.len() + 1;
    let mut lengths = vec![0_u16; (a.len() + 1) * columns];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            lengths[i * columns + j] = if a[i].key == b[j].key {
                lengths[(i + 1) * columns + j + 1] + 1
            } else {
                lengths[(i + 1) * columns + j].max(lengths[i * columns + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut pairs = Vec::new();
    while i < a.len() && j < b.len() {
        if a[i].key == b[j].key {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if lengths[(i + 1) * columns + j] >= lengths[i * columns + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::differing;

    #[test]
    fn words_that_differ_are_found_on_both_sides() {
        let cases: [(&str, &str, &[&str]); 8] = [
            ("“It does not raise a tax”", "\"It does raise a tax,\"", &["not"]),
            ("\"It does raise a tax,\"", "“It does not raise a tax”", &["does raise"]),
            ("We cut 340 posts", "We cut 430 posts first", &["340"]),
            ("does not raise a tax", "It does not raise a tax on us", &[]),
            ("a plan for peace", "a plan for détente", &["peace"]),
            ("They won’t pay", "they won't pay", &[]),
            ("a fall of −3 points", "a fall of 3 points", &["−3"]),
            ("Tomorrow we march", "Today we march", &["Tomorrow"]),
        ];
        for (text, other, want) in cases {
            let found = differing(text, other).expect("common words");
            let found: Vec<&str> = found.into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, want, "{text}");
        }
    }

    #[test]
    fn nothing_in_common_or_too_long_is_no_answer() {
        assert_eq!(differing("one two", "three four"), None);
        assert_eq!(differing(&"word ".repeat(100_000), "word"), None);
    }
}
