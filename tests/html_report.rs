//! The page for editors, without a browser: what stands on it, that it needs nothing from outside, and that nothing in
//! an article becomes a part of it.

mod desk;

use desk::Desk;

const GAZETTE: &str = "---\ntitle: Slide kills workers\npublisher: Corvane Gazette\npublished: 2026-02-03\n---\nThe slide came at \
                       dawn. The rescue service said 14 quarry workers died in the Corvane landslide. The ministry sent \
                       30 engineers to the quarry, a spokesman said.\n";
const HERALD: &str = "Corvane mourns\n\nRain fell all night. In the Corvane landslide 19 quarry workers died, the rescue \
                      service said. A spokesman said the ministry sent 30 engineers to the quarry.\n";

fn page(desk: &Desk) -> String {
    desk.run(["check", "news", "--save-html", "page.html"]).output().expect("it runs");
    desk.read("page.html")
}

fn two() -> Desk {
    Desk::new().article("news/gazette.md", GAZETTE).article("news/herald.txt", HERALD)
}

/// The text of a page without its style and script, tags as spaces, white space folded.
fn text(page: &str) -> String {
    let mut text = String::new();
    let mut rest = page;
    while let Some(open) = rest.find('<') {
        text.push_str(&rest[..open]);
        let skipped = ["<style", "<script"].iter().find(|tag| rest[open..].starts_with(**tag));
        let end = skipped.map_or(">".to_owned(), |tag| format!("</{}>", &tag[1..]));
        rest = rest[open..].split_once(end.as_str()).map_or("", |(_, rest)| rest);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn an_editor_finds_everything_on_one_page() {
    let page = text(&page(&two()));
    for wanted in [
        "Slide kills workers",
        "The sources disagree in 1 place",
        "2 articles, all independent of each other",
        "The articles give 14 and 19 for the same thing (quarry workers).",
        "Corvane Gazette",
        "2026-02-03",
        "differs: 14 side A",
        "differs: 19 side B",
        "line 6, paragraph 1",
        "The sentences say the same otherwise",
        "Rule: figure-mismatch.",
        "Look the figure up at its origin",
        "these are",
        "The values on one axis",
        "Who prints what",
        "Figures that all agree on",
        "30 engineers",
        "The articles, with marks",
    ] {
        assert!(page.contains(wanted), "{wanted} is missing in {page}");
    }
}

#[test]
fn the_page_needs_nothing_from_outside() {
    let page = page(&two());
    for outside in
        ["src=", "@import", "url(", "<link rel=\"stylesheet", "fetch(", "XMLHttpRequest", "http://", "https://"]
    {
        assert!(!page.contains(outside), "{outside}");
    }
    assert!(page.contains("default-src 'none'"));
}

#[test]
fn nothing_in_an_article_becomes_a_part_of_the_page() {
    let hostile = "</script><img src=x onerror=alert(1)>\"'><svg onload=alert(2)>";
    let article = GAZETTE
        .replace("Slide kills workers", "'</title></script><img src=x onerror=alert(1)>'")
        .replace("Corvane Gazette", "'\"><script>alert(3)</script>'")
        .replace("The slide came", &format!("{hostile} {{{{ 7 * 7 }}}} The slide came"))
        .replace("published:", "url: \"javascript:alert(4)\"\npublished:");
    let desk = Desk::new().article("news/a<b>&\"'.md", &article).article("news/herald.txt", HERALD);
    let decisions = "- finding: \"<img src=y>\"\n  status: later\n  reason: <b>bold</b>\n  by: <i>x</i>\n";
    let desk = desk.article("decisions.yaml", decisions);
    let page = page(&desk);
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("</script").count(), 1);
    assert_eq!(page.matches("<title>").count(), 1);
    for tag in ["<img", "<svg onload", "<b>bold", "<i>x", "href=\"javascript", "alert(3)</script>", "a<b>&\""] {
        assert!(!page.contains(tag), "{tag}");
    }
    assert!(page.contains("{{ 7 * 7 }}"), "it is shown as it was written");
    assert!(text(&page).contains("&#60;/script&#62;&#60;img"), "it is shown as it was written");
}

#[test]
fn the_same_articles_make_the_same_page() {
    let desk = two();
    assert_eq!(page(&desk), page(&desk));
}

#[test]
fn the_page_is_no_article() {
    let desk = two();
    let sources = |arguments: &[&str]| {
        let output = desk.run(["check", "news", "--format", "json"]).args(arguments).output().expect("it runs");
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        report["sources"].as_array().map(Vec::len)
    };
    assert_eq!(sources(&["--save-html", "news/page.html"]), Some(2));
    assert_eq!(sources(&["--save-html", "news/page.html"]), Some(2));
    assert_eq!(sources(&[]), Some(2), "nor of a later one");
    let output = desk.run(["check", "news"]).output().expect("it runs");
    assert!(String::from_utf8_lossy(&output.stderr).contains("news/page.html: this is a report of factlint"));
}

#[test]
fn a_page_that_cannot_be_written_ends_the_run_before_it_starts() {
    let output = two().run(["check", "news", "--save-html", "none/page.html"]).output().expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
}

#[test]
fn what_was_decided_stands_on_the_page() {
    let desk = two();
    let decide = ["decide", "news", "--all", "--as", "accepted", "--reason", "two counts", "--by", "Ann Example"];
    assert!(desk.run(decide).output().expect("it runs").status.success());
    let page = text(&page(&desk));
    assert!(
        page.contains("Everything has been decided") && page.contains("Decided: accepted by Ann Example"),
        "{page}"
    );
}

#[test]
fn nothing_at_odds_is_a_page_as_well() {
    let page = text(&page(&Desk::new().article("news/a.txt", "Snow is expected in the hills.\n")));
    assert!(page.contains("No place was found where the sources disagree"), "{page}");
}

#[test]
fn fifty_findings_over_ten_articles_weigh_less_than_a_megabyte() {
    let places = ["harbour", "valley", "station", "market", "ridge"];
    let things =
        ["bridges", "schools", "tractors", "lanterns", "pumps", "ferries", "kilns", "boats", "barrels", "cranes"];
    let verbs = ["repaired", "sold", "counted", "painted", "rented"];
    let (heads, tails) =
        (["Or", "Ta", "Bran", "Quil", "Has", "Mo", "Ves", "Is", "Lun", "Pel"], ["vik", "len", "dt", "low", "kett"]);
    let mut desk = Desk::new();
    for article in 0..10 {
        let mut body = String::new();
        for (number, thing) in things.iter().enumerate() {
            for (at, place) in places.iter().enumerate() {
                let count = 21 + number * 7 + at + if article == number { 40 } else { 0 };
                let (verb, clerk) = (verbs[(number + at) % 5], format!("{}{}", heads[number], tails[at]));
                let told = format!("The council of Harland {verb} {count} {thing} near the old {place}");
                body.extend([told.as_str(), ", clerk ", &clerk, " said.\n\n"]);
            }
        }
        desk = desk.article(&format!("news/paper{article}.txt"), &body);
    }
    let page = page(&desk);
    let cards = page.matches("<article class=\"card").count();
    assert!(cards >= 50, "{cards}");
    assert!(page.len() < 1_000_000, "{} bytes", page.len());
}

#[test]
fn hostile_lengths_make_pages_of_bounded_size() {
    let long =
        format!("{} The rescue service said 14 quarry workers died in the Corvane landslide.", "word ".repeat(200_000));
    let page = page(&Desk::new().article("news/a.txt", &long).article("news/herald.txt", HERALD));
    assert!(page.contains("19") && page.len() < 300_000, "{}", page.len());
}

#[test]
fn the_page_speaks_the_language_of_the_messages_and_marks_passages_in_another() {
    let desk = two();
    let german = |arguments: &[&str]| {
        let usual = ["check", "news", "--save-html", "page.html"];
        desk.run(usual.iter().chain(arguments)).output().expect("it runs");
        desk.read("page.html")
    };
    let page = german(&["--messages", "de"]);
    assert!(page.contains("<html lang=\"de\">") && page.contains("<blockquote lang=\"en\">"), "{page}");
    let words = text(&page);
    for wanted in [
        "Die Quellen widersprechen sich an 1 Stelle",
        "2 Artikel, alle unabhängig voneinander.",
        "Die Artikel nennen für dieselbe Sache 14 und 19 (quarry workers).",
        "1 Hinweis Andere Zahl",
        "anders: 14 Seite A",
        "gelesen als 14 workers",
        "Wer was schreibt",
        "Die Artikel, mit Marken",
    ] {
        assert!(words.contains(wanted), "{wanted} is missing in {words}");
    }
    let english = german(&[]);
    assert!(english.contains("<html lang=\"en\">") && !english.contains("<blockquote lang"), "{english}");
    let desk = two().article("factlint.yaml", "messages: de\n");
    desk.run(["check", "news", "--save-html", "page.html"]).output().expect("it runs");
    assert!(desk.read("page.html").contains("<html lang=\"de\">"), "the settings choose it as well");
}

/// What is left of a template without what is put in, its tags and the lines for `decisions.yaml`, and the attributes
/// that are read aloud.
fn words_of(template: &str) -> String {
    let without = |text: &str, open: &str, close: &str| {
        let mut left = String::new();
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once(open) {
            left.push_str(before);
            rest = behind.split_once(close).map_or("", |(_, rest)| rest);
        }
        left + rest
    };
    let text = without(&without(template, "{{", "}}"), "{%", "%}");
    let mut found = text
        .split(" aria-label=\"")
        .skip(1)
        .chain(text.split(" title=\"").skip(1))
        .map(|rest| rest.split('"').next().unwrap_or_default())
        .collect::<String>();
    found.push_str(&without(&without(&text, "<pre", "</pre>"), "<", ">"));
    found.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_templates_hold_no_words() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/report");
    for file in std::fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file").path()) {
        if file.extension().is_some_and(|extension| extension == "html") {
            let template = std::fs::read_to_string(&file).expect("UTF-8");
            assert_eq!(words_of(&template), "", "{}", file.display());
        }
    }
    assert_eq!(words_of("<p title=\"A {{ b }}\">C {{ d }} <b>e</b></p>{% if f %}<pre>g</pre>{% endif %}"), "A C e");
}
