use crate::article::Article;
use crate::conflict::words::Word;
use std::ops::Range;

/// Places that so few words lie between are shown as one.
const NEAR: usize = 3;

/// The words under `ranges` (in order) as the article prints them: what differs, in words. A place where words are
/// missing is shown by the words around it.
pub(super) fn shown(article: &Article, words: &[Word], ranges: &[Range<usize>]) -> String {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        let range = if range.is_empty() {
            range.start.saturating_sub(1)..(range.end + 1).min(words.len())
        } else {
            range.clone()
        };
        match joined.last_mut() {
            Some(last) if range.start <= last.end + NEAR => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    let printed = |range: &Range<usize>| {
        let (first, last) = (words.get(range.start)?, words.get(range.end.checked_sub(1)?)?);
        let span = article.tokens[first.token as usize].span.cover(article.tokens[last.token as usize].span);
        Some(span.of(&article.text).split_whitespace().collect::<Vec<_>>().join(" "))
    };
    joined.iter().filter_map(printed).collect::<Vec<_>>().join(" … ")
}
