use crate::article::Article;
use crate::conflict::words::Word;
use std::ops::Range;

/// Places that so few words lie between are shown as one.
const NEAR: usize = 3;

/// The words under `ranges` (in order) as the article prints them: what differs, in words.
pub(super) fn shown(article: &Article, words: &[Word], ranges: &[Range<usize>]) -> String {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start <= last.end + NEAR => last.end = last.end.max(range.end),
            _ => joined.push(range.clone()),
        }
    }
    let printed = |range: &Range<usize>| {
        let (first, last) = (words.get(range.start)?, words.get(range.end.checked_sub(1)?)?);
        let span = article.tokens[first.token as usize].span.cover(article.tokens[last.token as usize].span);
        Some(span.of(&article.text).split_whitespace().collect::<Vec<_>>().join(" "))
    };
    joined.iter().filter_map(printed).collect::<Vec<_>>().join(" … ")
}
