//! What two figures are about, in the words of the first: what both sentences call it.

use super::meeting::Meeting;
use crate::text::{Span, fold_word};

/// The words of what is counted or measured that both have, as the first prints them, at most so many as the limits say; the
/// noun that is counted where there are none.
pub fn topic(meeting: &Meeting<'_>) -> Option<String> {
    let Meeting { sides: [(first, _), (second, _)], figures: [a, b], pack, limits, .. } = *meeting;
    let language = pack.languages.get(&first.article.language)?;
    let term = |text: &str, word: Span| language.equivalents.term(&fold_word(word.of(text)));
    let known: Vec<String> = b.about.iter().map(|word| term(&second.article.text, *word)).collect();
    let text = &first.article.text;
    let shared = a.about.iter().filter(|word| known.contains(&term(text, **word))).map(|word| word.of(text));
    let words: Vec<&str> = shared.take(limits.topic_words).collect();
    let counted = || a.unit.as_deref().filter(|_| a.counted.is_some() && a.same_unit(b)).map(str::to_owned);
    if words.is_empty() { counted() } else { Some(words.join(" ")) }
}
