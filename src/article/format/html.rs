//! HTML: the main article of a page, and what the page says about it.

use super::html_text::{self, Head, Page};
use super::{Drafted, main_text};
use crate::article::{BlockKind, Metadata, metadata};

/// Names of `<meta>` in the order of preference.
const TITLES: [&str; 2] = ["og:title", "twitter:title"];
const PUBLISHERS: [&str; 2] = ["og:site_name", "publisher"];
const DATES: [&str; 9] = [
    "article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "parsely-pub-date",
    "dc.date",
    "dc.date.issued",
    "article:published",
];

pub(super) fn read(html: &str) -> Drafted {
    let page = html_text::read(html);
    let chosen = main_text::select(html, &page);
    let Page { mut woven, in_article, head, .. } = page;
    let chosen = chosen.unwrap_or_else(|| marked(in_article));
    let headline = chosen_headline(&woven.blocks, &chosen);
    for (index, block) in woven.blocks.iter_mut().enumerate() {
        if block.kind == BlockKind::Headline && Some(index) != headline {
            block.kind = BlockKind::Heading;
        }
        if !chosen[index] && Some(index) != headline {
            block.kind = BlockKind::Boilerplate;
        }
    }
    let mut wrong_dates = Vec::new();
    let metadata = metadata(head, &mut wrong_dates);
    Drafted { woven, metadata, sifted: false, wrong_dates }
}

/// What stands in `<article>` or `<main>`; everything, where neither is there.
fn marked(in_article: Vec<bool>) -> Vec<bool> {
    if in_article.contains(&true) { in_article } else { vec![true; in_article.len()] }
}

/// The first `<h1>` that comes before the end of the article: extractors leave it out of the text.
fn chosen_headline(blocks: &[crate::article::Block], chosen: &[bool]) -> Option<usize> {
    let end = chosen.iter().rposition(|chosen| *chosen)?;
    blocks[..=end].iter().position(|block| block.kind == BlockKind::Headline)
}

fn metadata(head: Head, wrong_dates: &mut Vec<String>) -> Metadata {
    let meta = |names: &[&str]| {
        names.iter().find_map(|name| head.metas.iter().find(|(n, _)| n == name)).map(|(_, content)| content.clone())
    };
    let described = head.described.unwrap_or_default();
    let mut published = None;
    for printed in [described.published, meta(&DATES), head.time].into_iter().flatten() {
        published = metadata::published(&printed);
        if published.is_some() {
            wrong_dates.clear();
            break;
        }
        wrong_dates.push(printed);
    }
    Metadata {
        title: described.headline.or_else(|| meta(&TITLES)).or(head.title),
        publisher: described.publisher.or_else(|| meta(&PUBLISHERS)),
        published,
        url: described.url.or(head.canonical).or_else(|| meta(&["og:url"])),
        language: [described.language, head.language, meta(&["og:locale", "language"])]
            .into_iter()
            .flatten()
            .find_map(|printed| metadata::language(&printed)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARAGRAPHS: [&str; 4] = [
        "The council backed the plan for the old harbour on Monday, after six hours of debate, the mayor said.",
        "Six in ten residents are in favour of the plan, according to a survey of 1,200 people that was held in May.",
        "Work on the quay starts in June, the port authority said, and will take two years and cost &pound;40 million.",
        "&ldquo;It is time to build,&rdquo; said the mayor, who has fought for the plan since she was elected in 2019.",
    ];

    #[test]
    fn the_article_is_kept_and_the_page_around_it_is_not() {
        let body = format!("<p>{}</p>\n", PARAGRAPHS.join("</p>\n<p>"));
        let html = format!(
            "<html lang='en-GB'><head><title>Plan | Courier</title><meta property='og:site_name' content='Courier'>\
             <meta property='article:published_time' content='2026-03-02T09:00:00Z'></head><body>\
             <div class='menu'><a href=/>Home</a> <a href=/s>Sport</a></div><h1>Plan backed</h1>\
             <div class='content'>{body}</div><div class='related'><a href=/x>Ten other harbours to see</a></div>\
             <footer><p>All rights reserved by the Courier of Port Example.</p></footer></body></html>"
        );
        let drafted = read(&html);
        let text = &drafted.woven.text;
        let kept: Vec<_> = drafted.woven.blocks.iter().filter(|b| b.kind != BlockKind::Boilerplate).collect();
        assert_eq!(kept.len(), 5, "{kept:?}");
        assert_eq!((kept[0].kind, kept[0].span.of(text)), (BlockKind::Headline, "Plan backed"));
        assert!(kept[3].span.of(text).ends_with("£40 million."));
        assert_eq!(drafted.metadata.publisher.as_deref(), Some("Courier"));
        assert_eq!(drafted.metadata.published.as_deref(), Some("2026-03-02T09:00:00Z"));
        assert_eq!(drafted.metadata.title.as_deref(), Some("Plan | Courier"));
        assert_eq!(drafted.metadata.language.as_deref(), Some("en"));
    }

    #[test]
    fn a_short_page_is_read_whole() {
        let drafted = read("<p>The council backed the plan.</p><p>Work starts in May.</p>");
        assert_eq!(drafted.woven.blocks.len(), 2);
        assert!(drafted.woven.blocks.iter().all(|block| block.kind == BlockKind::Paragraph));
    }
}
