//! How texts are compared and cut in tests.

use crate::text::{fold_char, fold_word};

/// As compared in tests of rules: the style of marks and the amount of space do not matter.
pub fn plain(text: &str) -> String {
    let marks: String = text.replace('…', "...").chars().map(fold_char).collect();
    spaced(&marks)
}

/// As compared in the expectations of golden cases: only letters, digits and `%$.` count.
pub fn bare(text: &str) -> String {
    let kept: String = fold_word(text).chars().filter(|c| c.is_alphanumeric() || " %$.\n\t".contains(*c)).collect();
    spaced(&kept)
}

/// On one line, with single spaces.
pub fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// On one line, of at most `longest` characters (at least 5): start and end, because both matter, and ` … ` between.
pub fn short(text: &str, longest: usize) -> String {
    let text = spaced(text);
    let length = text.chars().count();
    if length <= longest {
        return text;
    }
    let half = longest.saturating_sub(3) / 2;
    let start: String = text.chars().take(half).collect();
    let end: String = text.chars().skip(length - half).collect();
    format!("{} … {}", start.trim_end(), end.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_spaces_do_not_matter() {
        assert_eq!(plain("“The road,”  …\n‘open’"), "\"The road,\" ... 'open'");
        assert_eq!(bare("Fiancé — “$2.31  billion,” up 15%!"), "fiance $2.31 billion up 15%");
    }

    #[test]
    fn long_texts_keep_both_ends() {
        assert_eq!(short("one two", 7), "one two");
        assert_eq!(short("one two three four", 13), "one t … four");
        assert_eq!(short("ééééééééé", 7), "éé … éé");
    }
}
