//! Lines of a given width. Widths are in columns of a terminal: a Chinese character takes two.

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// Breaks text at spaces into lines of at most `width` columns; words that are wider are broken anywhere.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(2);
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let wide = word.width();
        if used > 0 && used + 1 + wide > width {
            lines.push(String::new());
            used = 0;
        }
        let Some(line) = lines.last_mut() else { break };
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        if wide <= width {
            line.push_str(word);
            used += wide;
        } else {
            used = break_word(word, width, &mut lines);
        }
    }
    lines
}

/// Adds a word that is wider than a line; gives the width of the last line.
fn break_word(word: &str, width: usize, lines: &mut Vec<String>) -> usize {
    let mut used = 0;
    for letter in word.chars() {
        let wide = letter.width().unwrap_or(0);
        if used + wide > width {
            lines.push(String::new());
            used = 0;
        }
        if let Some(line) = lines.last_mut() {
            line.push(letter);
        }
        used += wide;
    }
    used
}

/// The text, its end replaced by `…` where it is wider than `width`.
pub fn cut_end(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let kept = head(text, width.saturating_sub(1));
    format!("{}…", kept.trim_end())
}

/// The text with its first letter as at the start of a sentence.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The text, its beginning replaced by `…` where it is wider than `width`.
fn cut_start(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    format!("…{}", tail(text, width.saturating_sub(1)))
}

/// The path, leading folders replaced by `…` where it is wider than `width`.
pub fn cut_path(path: &str, width: usize) -> String {
    if path.width() <= width {
        return path.to_owned();
    }
    let fits = |below: &&str| below.width() + 2 <= width;
    let below = path.match_indices(['/', '\\']).map(|(at, _)| &path[at + 1..]).find(fits);
    below.filter(|below| !below.is_empty()).map_or_else(|| cut_start(path, width), |below| format!("…/{below}"))
}

/// As much of the beginning as fits.
pub fn head(text: &str, width: usize) -> &str {
    let mut used = 0;
    let end = text.char_indices().find(|(_, letter)| {
        used += letter.width().unwrap_or(0);
        used > width
    });
    end.map_or(text, |(at, _)| &text[..at])
}

/// As much of the end as fits.
pub fn tail(text: &str, width: usize) -> &str {
    let mut used = 0;
    let last = text.char_indices().rev().find(|(_, letter)| {
        used += letter.width().unwrap_or(0);
        used > width
    });
    last.map_or(text, |(at, letter)| &text[at + letter.len_utf8()..])
}

/// The text with spaces up to `width`.
pub fn pad(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_never_too_wide_and_lose_nothing() {
        let text = "漢字かな交じり文 and a_word_that_is_far_too_long_for_a_line ends";
        for width in 2..40 {
            let lines = wrap(text, width);
            assert!(lines.iter().all(|line| line.width() <= width), "{width}: {lines:?}");
            let squeezed = |text: &str| text.replace(' ', "");
            assert_eq!(squeezed(&lines.concat()), squeezed(text));
        }
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("", 7), [""]);
    }

    #[test]
    fn cutting_leaves_what_fits() {
        assert_eq!(cut_end("漢字かな", 5), "漢字…");
        assert_eq!(cut_path("story/articles/wire.txt:6", 21), "…/articles/wire.txt:6");
        assert_eq!(cut_path("story/articles/wire.txt:6", 20), "…/wire.txt:6");
        assert_eq!(cut_path("story/articles/wire.txt:6", 8), "…e.txt:6");
        assert_eq!(cut_end("short", 5), "short");
        assert_eq!(pad("漢", 4), "漢  ");
        assert_eq!((head("abc", 0), tail("abc", 0)), ("", ""));
    }
}
