//! Which blocks of a page are the article: those that `dom_smoothie` extracts, found again among all blocks.

use super::html_text::Page;
use dom_smoothie::{Config, Readability, TextMode};
use rustc_hash::FxHashMap;

/// Larger or deeper pages are not given to the extractor, whose time and stack grow with both.
const MOST_BYTES: usize = 4 << 20;
const DEEPEST: usize = 400;
/// See `Page::copied`: the extractor's parser takes time quadratic in the references of one run of text.
const MOST_COPIED: usize = 1 << 28;
/// An extraction of less text, in letters and digits, is a failure.
const LEAST_LETTERS: usize = 100;
/// How many letters and digits of a line find it again.
const HEAD: usize = 24;
/// How many lines with the same start are tried.
const MOST_TRIES: usize = 4;

/// Whether each of the blocks of a page is part of the main article; `None` when no article could be made out.
pub(super) fn select(html: &str, page: &Page) -> Option<Vec<bool>> {
    if html.len() > MOST_BYTES || page.depth > DEEPEST || page.copied > MOST_COPIED {
        return None;
    }
    let config = Config { text_mode: TextMode::Formatted, disable_json_ld: true, ..Config::default() };
    let extracted = Readability::new(html, None, Some(config)).ok()?.parse().ok()?;
    let article = Extracted::new(&extracted.text_content);
    if article.letters.len() < LEAST_LETTERS {
        return None;
    }
    let chosen = article.find(page.woven.blocks.iter().map(|block| block.span.of(&page.woven.text)));
    chosen.contains(&true).then_some(chosen)
}

/// The letters and digits of an extracted text, and where its lines start among them.
struct Extracted {
    letters: String,
    lines: Vec<usize>,
    heads: FxHashMap<String, Vec<usize>>,
}

impl Extracted {
    fn new(text: &str) -> Self {
        let (mut letters, mut lines) = (String::with_capacity(text.len()), Vec::new());
        for line in text.lines() {
            let start = letters.len();
            letters.extend(line.chars().filter(|c| c.is_alphanumeric()));
            if letters.len() > start {
                lines.push(start);
            }
        }
        let mut heads: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (index, &start) in lines.iter().enumerate() {
            let end = lines.get(index + 1).copied().unwrap_or(letters.len());
            heads.entry(head(&letters[start..end]).to_owned()).or_default().push(index);
        }
        Self { letters, lines, heads }
    }

    fn line(&self, index: usize) -> &str {
        let end = self.lines.get(index + 1).copied().unwrap_or(self.letters.len());
        &self.letters[self.lines[index]..end]
    }

    /// Walks through both in order: a block is the article's when its letters stand where the last one ended, or at
    /// the start of a later line. Short blocks may skip only one line, lest a "Home" leap over the article.
    fn find<'a>(&self, blocks: impl Iterator<Item = &'a str>) -> Vec<bool> {
        let mut at = 0;
        blocks
            .map(|block| {
                let block: String = block.chars().filter(|c| c.is_alphanumeric()).collect();
                let found = (!block.is_empty()).then(|| self.end_of(&block, at)).flatten();
                at = found.unwrap_or(at);
                found.is_some()
            })
            .collect()
    }

    /// Where a block ends among the letters, if it is found from `at` on.
    fn end_of(&self, block: &str, at: usize) -> Option<usize> {
        if self.letters[at..].starts_with(block) {
            return Some(at + block.len());
        }
        let next = self.lines.partition_point(|&start| start < at);
        let candidates = self.heads.get(head(block))?;
        let from = candidates.partition_point(|&index| index < next);
        let limit = if block.chars().count() < HEAD { next + 1 } else { usize::MAX };
        candidates[from..].iter().take(MOST_TRIES).filter(|&&index| index <= limit).find_map(|&index| {
            let start = self.lines[index];
            let line = self.line(index);
            if self.letters[start..].starts_with(block) {
                Some(start + block.len())
            } else {
                block.starts_with(line).then_some(start + line.len())
            }
        })
    }
}

fn head(letters: &str) -> &str {
    letters.char_indices().nth(HEAD).map_or(letters, |(end, _)| &letters[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_found_in_order_and_short_ones_do_not_leap() {
        let article = Extracted::new(
            "The council backed the plan for the old harbour.\nWork on the quay starts in May, the mayor said.\nHome",
        );
        let found = article.find(
            [
                "Home",
                "The council backed the plan for the old harbour.",
                "Share",
                "Work on the quay starts in May,",
                "the mayor said.",
                "Home",
                "Other news of the day that nobody asked for.",
            ]
            .into_iter(),
        );
        assert_eq!(found, [false, true, false, true, true, true, false]);
    }
}
