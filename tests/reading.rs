//! Every place in an article leads back to its file, whatever the file.

use factlint::article::{Article, BlockKind, read};
use factlint::problem::Problem;
use factlint::rule::Pack;
use factlint::text::Span;
use proptest::prelude::*;
use std::sync::LazyLock;

static PACK: LazyLock<Pack> = LazyLock::new(Pack::built_in);

fn article(path: &str, bytes: &[u8]) -> (Article, Vec<Problem>) {
    let mut problems = Vec::new();
    let article = read(path, bytes.to_vec(), &PACK, &mut problems).unwrap_or_else(|problem| panic!("{problem}"));
    (article, problems)
}

/// Every sentence, and every token, as the reader sees it and as it is stored.
fn shown_and_stored(article: &Article, bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let spans = article.sentences.iter().map(|s| s.span).chain(article.tokens.iter().map(|t| t.span));
    spans
        .map(|span| {
            let place = article.origin.place(span);
            (span.of(&article.text).to_owned(), bytes[place.start..place.end].to_vec())
        })
        .collect()
}

const STORY: &str = "Harbour plan backed by council\n\nBy Ann Example\n\nPORT EXAMPLE (AP) — The council’s plan – “a \
                     new quay for £40 million” – was backed by 60% on Monday.\n\n“It’s time to build,” the mayor, José \
                     Núñez, said. “We won’t wait.”\n";

/// How the bytes of an encoding are read.
type Decode<'a> = &'a dyn Fn(&[u8]) -> String;

#[test]
fn every_encoding_leads_back_to_its_bytes() {
    use BlockKind::{Byline, Dateline, Headline, Paragraph};
    let windows: Vec<u8> = encoding_rs::WINDOWS_1252.encode(STORY).0.into_owned();
    let utf_16: Vec<u8> = STORY.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let decode_windows = |stored: &[u8]| encoding_rs::WINDOWS_1252.decode(stored).0.into_owned();
    let decode_utf_16 = |stored: &[u8]| encoding_rs::UTF_16LE.decode_without_bom_handling(stored).0.into_owned();
    let decode_utf_8 = |stored: &[u8]| String::from_utf8(stored.to_vec()).unwrap();
    let marked = [b"\xef\xbb\xbf", STORY.as_bytes()].concat();
    let cases: [(&[u8], Decode); 4] = [
        (STORY.as_bytes(), &decode_utf_8),
        (&marked, &decode_utf_8),
        (&windows, &decode_windows),
        (&utf_16, &decode_utf_16),
    ];
    for (bytes, decode) in cases {
        let (article, problems) = article("a.txt", bytes);
        assert_eq!(problems, []);
        assert_eq!(article.metadata.title.as_deref(), Some("Harbour plan backed by council"));
        let kinds: Vec<_> = article.blocks.iter().map(|block| block.kind).collect();
        assert_eq!(kinds, [Headline, Byline, Dateline, Paragraph, Paragraph]);
        for (shown, stored) in shown_and_stored(&article, bytes) {
            assert_eq!(decode(&stored), shown);
        }
        let token = article.tokens.iter().find(|t| t.span.of(&article.text) == "60").unwrap();
        let place = article.origin.place(token.span);
        assert_eq!((place.line, place.column), (5, 87));
    }
}

#[test]
fn damaged_text_is_repaired_and_leads_back_to_the_damage() {
    let damaged: String = STORY.bytes().map(|b| encoding_rs::WINDOWS_1252.decode(&[b]).0.into_owned()).collect();
    let (found, problems) = article("a.txt", damaged.as_bytes());
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(found.text.contains("The council’s plan – “a new quay for £40 million” – was"));
    for (shown, stored) in shown_and_stored(&found, damaged.as_bytes()) {
        let again = encoding_rs::WINDOWS_1252.encode(std::str::from_utf8(&stored).unwrap()).0.into_owned();
        assert_eq!(String::from_utf8(again).unwrap(), shown);
    }

    let lost: String = STORY.chars().map(|c| if "’“”–—".contains(c) { 'โ' } else { c }).collect();
    let (found, problems) = article("a.txt", lost.as_bytes());
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(found.text.contains("“It’s time to build,” the mayor, José Núñez, said. “We won’t wait.”"));
    for (shown, stored) in shown_and_stored(&found, lost.as_bytes()) {
        let shown: String = shown.chars().map(|c| if "’“”–—".contains(c) { 'โ' } else { c }).collect();
        assert_eq!(String::from_utf8(stored).unwrap(), shown);
    }
}

#[test]
fn html_leads_back_to_its_references() {
    let html = "<html><head><title>x</title><script type='application/ld+json'>{\"@graph\":[{\"@type\":\
                \"NewsArticle\",\"headline\":\"Plan backed\",\"datePublished\":\"March 2\",\"publisher\":{\"name\":\
                \"Courier\"}}]}</script></head><body><nav>Home 12%</nav><article><h1>Plan backed</h1><p>The \
                caf&eacute; owners&#8217; <b>share</b> is &gt;&nbsp;60%\n  (opens in a new tab), she said.</p><p>0 \
                Comments</p></article></body></html>";
    let (article, problems) = article("a.html", html.as_bytes());
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(article.metadata.publisher.as_deref(), Some("Courier"));
    let sentences: Vec<_> = article.sentences.iter().map(|s| s.span.of(&article.text)).collect();
    assert_eq!(sentences, ["Plan backed", "The café owners’ share is > 60%, she said."]);
    for (shown, stored) in shown_and_stored(&article, html.as_bytes()) {
        let stored = String::from_utf8(stored).unwrap();
        let mut read = stored.replace("&eacute;", "é").replace("&#8217;", "’").replace("&gt;&nbsp;", "> ");
        for gone in ["<b>", "</b>", "\n  (opens in a new tab)"] {
            read = read.replace(gone, "");
        }
        assert_eq!(read.replace("&gt;", ">"), shown);
    }
}

#[test]
fn hostile_files_are_read_in_bounded_time() {
    let long = "word 60% “x” ".repeat(20_000);
    let (read, _) = article("long.txt", long.as_bytes());
    let last = read.tokens.last().unwrap().span;
    assert_eq!(read.origin.place(last).line, 1);
    for (path, bytes) in [
        ("marks.txt", "“".repeat(100_000)),
        ("lost.txt", "a โb cโ โ dโs ".repeat(5_000)),
        ("tags.html", "<div>".repeat(100_000) + "text"),
        ("references.html", format!("<p>{}", "&amp".repeat(100_000))),
        ("quotes.md", "> ".repeat(2_000) + "text"),
    ] {
        let _ = article(path, bytes.as_bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), kind in 0..3_usize) {
        check(["a.txt", "a.md", "a.html"][kind], &bytes);
    }

    #[test]
    fn arbitrary_pieces_never_panic(
        pieces in proptest::collection::vec(
            prop::sample::select(vec![
                "The plan ", "โ", "“", "â€™", "Ã©", "&eacute;", "&", "<p>", "</p>", "<b>", "\n", "\r\n", "\n\n", "- ",
                "# ", "---\n", "title: x\n", "60%", " (opens in a new tab)", "By Ann Example", "é", "😀", "\u{200b}",
                "<script>", "</script>", "<ul><li>", "*", "`", "[a](b)", " ", ". ", "\u{ad}", "PARIS — ", "<!-- x -->",
            ]),
            0..60,
        ),
        kind in 0..3_usize,
    ) {
        check(["a.txt", "a.md", "a.html"][kind], pieces.concat().as_bytes());
    }
}

/// Places are in range, and later characters stand later in the file.
fn check(path: &str, bytes: &[u8]) {
    let Ok(article) = read(path, bytes.to_vec(), &PACK, &mut Vec::new()) else { return };
    let mut before = (0, 0, (1, 1));
    for (at, c) in article.text.char_indices() {
        let start = u32::try_from(at).unwrap();
        let place = article.origin.place(Span::new(start, start + u32::try_from(c.len_utf8()).unwrap()));
        let now = (place.start, place.end, (place.line, place.column));
        assert!(place.start <= place.end && place.end <= bytes.len(), "{c} at {at}: {place:?}");
        assert!(now.0 >= before.0 && now.1 >= before.1 && now.2 >= before.2, "{c} at {at}: {place:?}");
        before = now;
    }
    for sentence in &article.sentences {
        assert!(!sentence.span.of(&article.text).trim().is_empty());
    }
}

#[test]
fn a_cut_inside_a_piece_that_was_read_as_a_whole_keeps_the_order() {
    check("a.md", b"`---\n (opens in a new tab)`");
}
