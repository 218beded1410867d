use super::{Span, fold_char};

/// Where a text has the words, whole ones; the style of marks and the amount of space do not matter.
#[must_use]
pub fn occurrences(text: &str, words: &str) -> Vec<Span> {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut = |c: Option<char>, beside: Option<char>| [c, beside].iter().all(|c| c.is_some_and(char::is_alphanumeric));
    let place = |(start, first): (usize, char)| {
        let end = start + begins(&text[start..], &words)?;
        let (before, after) = (text[..start].chars().next_back(), text[end..].chars().next());
        let part = cut(before, Some(first)) || cut(text[..end].chars().next_back(), after);
        (!part).then_some(Span::new(u32::try_from(start).ok()?, u32::try_from(end).ok()?))
    };
    text.char_indices().filter_map(place).collect()
}

/// How many bytes of the text the words are that it begins with.
fn begins(text: &str, words: &str) -> Option<usize> {
    let mut rest = text;
    for letter in words.chars() {
        let next = rest.chars().next()?;
        if letter == ' ' {
            let trimmed = rest.trim_start();
            (trimmed.len() < rest.len()).then_some(())?;
            rest = trimmed;
        } else {
            (fold_char(next) == fold_char(letter)).then_some(())?;
            rest = &rest[next.len_utf8()..];
        }
    }
    (!words.is_empty()).then_some(text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::occurrences;

    #[test]
    fn whole_words_are_found_however_they_are_spaced() {
        let at = |text: &str, words: &str| -> Vec<String> {
            occurrences(text, words).into_iter().map(|span| span.of(text).to_owned()).collect()
        };
        assert_eq!(at("she would, and\nhe  would", "he would"), ["he  would"]);
        assert_eq!(at("“It’s” 12, 120", "\"it's"), Vec::<String>::new());
        assert_eq!(at("“It’s” 12, 120, 12", "12"), ["12", "12"]);
        assert_eq!(at("“It’s” here", "\"It's\""), ["“It’s”"]);
        assert_eq!(at("any", " "), Vec::<String>::new());
    }
}
