//! What was read, and which articles are one witness.

use super::Page;
use crate::finding::{Outcome, SourceInfo};
use crate::report::count::articles;
use crate::report::layout::{cut_end, cut_path, head, pad};
use crate::report::paint::Role;
use crate::report::{plain, witness};
use crate::rule::{Words, filled};
use std::io;
use unicode_width::UnicodeWidthStr as _;

/// How many articles and how many groups are listed; more are only counted.
const LISTED: usize = 12;
/// The widest a publisher, a path is shown, in columns.
const NAME: usize = 24;
const PATH: usize = 34;
/// `2026-03-11`
const DAY: usize = 10;
/// Room for a title that says something.
const TITLE: usize = 16;

pub fn header(outcome: &Outcome, page: &mut Page<'_>) -> io::Result<()> {
    if outcome.sources.is_empty() {
        return Ok(());
    }
    let words = page.words;
    let mut headline = articles(outcome, words);
    if page.drafts > 0 {
        let drafts = words.counts.drafts.of(page.drafts);
        headline = filled(&words.articles.drafts, &[("articles", &headline), ("drafts", &drafts)]);
    }
    let headline = page.paint.text(Role::Strong, &headline);
    page.line(&headline)?;
    page.line("")?;
    sources(outcome, page)?;
    groups(outcome, page)?;
    page.line("")
}

/// One line an article: number, publisher, file, day, title.
fn sources(outcome: &Outcome, page: &mut Page<'_>) -> io::Result<()> {
    let words = page.words;
    let shown = &outcome.sources[..outcome.sources.len().min(LISTED)];
    let name = |source: &SourceInfo| plain(source.publisher.as_deref().unwrap_or_default());
    let path = |source: &SourceInfo| plain(witness::path(&source.path, words));
    let day = |source: &SourceInfo| plain(source.published.as_deref().unwrap_or_default());
    let widest = |of: &dyn Fn(&SourceInfo) -> String, most: usize| {
        shown.iter().map(|source| of(source).width()).max().unwrap_or(0).min(most)
    };
    let number = shown.len().to_string().len();
    let (names, days) = (widest(&name, NAME.min(page.width / 3)), widest(&day, DAY));
    let gap = |width: usize| if width > 0 { width + 2 } else { 0 };
    let others = 2 + number + 2 + gap(names) + gap(days);
    let described = shown.iter().any(|source| source.publisher.is_some() || source.title.is_some());
    let most = if described { PATH } else { page.width };
    let paths = widest(&path, most.min(page.width.saturating_sub(others)));
    for source in shown {
        let mut line = format!("  {:>number$}", source.id);
        let mut column = |text: String, width: usize| {
            line.push_str("  ");
            line.push_str(&pad(&text, width));
        };
        if names > 0 {
            column(page.paint.text(Role::Strong, &cut_end(&name(source), names)), names);
        }
        column(cut_path(&path(source), paths), paths);
        if days > 0 {
            column(head(&day(source), DAY).to_owned(), days);
        }
        if let (Some(title), Some(room)) = (&source.title, page.width.checked_sub(others + paths + 2 + TITLE)) {
            column(page.paint.text(Role::Dim, &cut_end(&plain(title), room + TITLE)), 0);
        }
        page.line(&line)?;
    }
    match outcome.sources.len() - shown.len() {
        0 => Ok(()),
        more => page.line(&format!("  {}", filled(&words.articles.more, &[("n", &more.to_string())]))),
    }
}

/// Which articles are one witness, and why.
fn groups(outcome: &Outcome, page: &mut Page<'_>) -> io::Result<()> {
    let several: Vec<_> = outcome.groups.iter().filter(|group| group.sources.len() > 1).collect();
    if several.is_empty() {
        return Ok(());
    }
    page.line("")?;
    let words = page.words;
    for group in several.iter().take(LISTED) {
        let why = if group.why.is_empty() { String::new() } else { format!(": {}", plain(&group.why)) };
        let text = filled(&words.witnesses.one_source, &[("sources", &numbers(&group.sources, words))]);
        page.hanging("  ", &format!("{text}{why}"))?;
    }
    match several.len().saturating_sub(LISTED) {
        0 => Ok(()),
        more => page.line(&format!("  {}", filled(&words.witnesses.more, &[("n", &more.to_string())]))),
    }
}

/// `1, 2 and 5`
fn numbers(ids: &[usize], words: &Words) -> String {
    let all: Vec<String> = ids.iter().map(ToString::to_string).collect();
    if all.len() > LISTED { words.lists.first(&all, LISTED) } else { words.lists.all(&all) }
}
