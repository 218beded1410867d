//! The report for editors, as whole pages: what the renderer makes of outcomes written by hand. The pages stand in
//! `tests/reports`; after a change that is meant, `ACCEPT=1 cargo test --test report` writes them anew.

mod sample;

use factlint::finding::{Finding, Outcome};
use factlint::report::{Detail, View, text};
use factlint::rule::{Code, Severity, Words};
use sample::{also, budget, finding, side, source};
use std::path::Path;
use std::sync::LazyLock;
use unicode_width::UnicodeWidthStr as _;

static WORDS: LazyLock<Words> = LazyLock::new(Words::usual);

fn view() -> View<'static> {
    let detail = Detail::NotesInShort;
    View { color: false, width: 80, detail, drafts: 0, incomplete: false, words: &WORDS }
}

fn page(outcome: &Outcome, view: &View<'_>) -> String {
    let mut out = Vec::new();
    text(outcome, view, &mut out).expect("writing to memory");
    String::from_utf8(out).expect("a report is UTF-8")
}

fn expect_page(name: &str, outcome: &Outcome, view: &View<'_>) {
    let page = page(outcome, view);
    for line in page.lines().filter(|_| !view.color) {
        assert!(line.width() <= view.width, "{name}: wider than {}: {line}", view.width);
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reports").join(name);
    if std::env::var_os("ACCEPT").is_some() {
        std::fs::write(&path, &page).expect("the page can be written");
    }
    let want = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(page, want, "{name} differs; see the head of this file");
}

#[test]
fn pages_of_usual_widths() {
    let outcome = budget();
    for width in [60, 80, 100, 140] {
        expect_page(&format!("budget-{width}.txt"), &outcome, &View { width, ..view() });
    }
}

#[test]
fn a_page_in_colour() {
    let mut outcome = budget();
    outcome.findings.truncate(1);
    expect_page("budget-color.txt", &outcome, &View { color: true, ..view() });
}

#[test]
fn drafts_are_told_from_what_they_are_held_against() {
    let mut outcome = budget();
    outcome.findings.retain(|finding| finding.code == Code::PronounMismatch);
    expect_page("draft.txt", &outcome, &View { drafts: 1, ..view() });
}

#[test]
fn notes_in_full() {
    let mut outcome = budget();
    outcome.findings.retain(|finding| finding.severity == Severity::Note);
    expect_page("notes.txt", &outcome, &View { detail: Detail::NotesInFull, width: 100, ..view() });
}

#[test]
fn many_sides_stand_one_under_the_other() {
    let sources = (1..=5).map(|id| source(id, &format!("story/{id}.txt"), None, id)).collect();
    let sides = [9, 14, 17, 19]
        .iter()
        .zip(1..)
        .map(|(dead, id)| {
            let sentence = format!("Rescuers have found {dead} dead in the valley so far, the service said.");
            side(id, &format!("story/{id}.txt"), 3, &sentence, &dead.to_string(), &dead.to_string())
        })
        .collect();
    let mut toll = finding(Code::FigureMismatch, Severity::Error, "The dead in the valley: 9, 14, 17 or 19.", sides);
    toll.sides[3].also = vec![also(5, "story/5.txt", "nineteen")];
    let outcome = Outcome { sources, groups: sample::groups(&[1, 2, 3, 4, 5]), findings: vec![toll] };
    expect_page("four-sides.txt", &outcome, &View { width: 100, ..view() });
}

#[test]
fn nothing_at_odds() {
    let mut outcome = budget();
    outcome.findings.clear();
    expect_page("clean.txt", &outcome, &view());
    assert_eq!(page(&outcome, &View { detail: Detail::FindingsOnly, ..view() }), "");
    assert_eq!(page(&Outcome::default(), &view()), "No article could be read.\n");
}

#[test]
fn wide_letters_and_hostile_text() {
    let long = "und dann sprach er noch lange weiter, ohne dass jemand im Saal ihm folgte, ".repeat(8);
    let sides = vec![
        side(1, "記事/一.txt", 2, "市議会は予算案を賛成27、反対21で可決した。", "27", "27"),
        side(2, "bad\u{1b}[2J.txt", 9, &format!("{long}\u{1b}[31mmit 29 Stimmen\u{7}, {long}"), "29", "29"),
    ];
    let sources =
        vec![source(1, "記事/一.txt", Some("朝の新聞"), 1), source(2, "bad\u{1b}[2J.txt", Some("E\u{202e}vil"), 2)];
    let odd = finding(Code::FigureMismatch, Severity::Error, "27\u{1b}]0;x\u{7} and 29", sides);
    let outcome = Outcome { sources, groups: sample::groups(&[1, 2]), findings: vec![odd] };
    expect_page("wide-and-hostile.txt", &outcome, &view());
    let colored = page(&outcome, &View { color: true, ..view() });
    assert!(!colored.contains("\u{1b}[2J") && !colored.contains("\u{1b}[31mmit") && !colored.contains('\u{202e}'));
}

#[test]
fn the_worst_comes_first_whatever_the_order() {
    let outcome = budget();
    let mut turned = outcome.clone();
    turned.findings.reverse();
    assert_eq!(page(&outcome, &view()), page(&turned, &view()));
    let severities: Vec<usize> = ["error", "warning", "note"]
        .iter()
        .filter_map(|word| page(&outcome, &view()).find(&format!("{word}  ")))
        .collect();
    assert!(severities.is_sorted());
}

#[test]
fn a_finding_without_sentences_or_sides_is_still_told() {
    let mut bare = side(1, "a.txt", 1, "", "sixty", "60");
    bare.at = 99;
    let no_sides: Vec<factlint::finding::FindingSide> = Vec::new();
    let findings: Vec<Finding> = vec![
        finding(Code::FigureMismatch, Severity::Error, "one side", vec![bare]),
        finding(Code::FigureMismatch, Severity::Error, "no side", no_sides),
    ];
    let outcome = Outcome { sources: Vec::new(), groups: Vec::new(), findings };
    let page = page(&outcome, &view());
    assert!(page.contains("sixty") && page.contains("No side"), "{page}");
}

#[test]
fn only_the_words_that_count_are_marked_in_a_quotation() {
    let sentences = [
        (
            "“We’re going to make adequate purchases,” she said.",
            "“We’re going to make adequate purchases,”",
            "adequate",
        ),
        ("“We are going to make large purchases,” she said.", "“We are going to make large purchases,”", "large"),
    ];
    let sides = (1..).zip(sentences).map(|(id, (sentence, text, value))| side(id, "a.txt", 1, sentence, text, value));
    let outcome = Outcome {
        sources: vec![source(1, "a.txt", None, 1), source(2, "b.txt", None, 2)],
        findings: vec![finding(Code::QuoteAltered, Severity::Error, "Two purchases.", sides.collect())],
        ..Outcome::default()
    };
    let shown = page(&outcome, &View { width: 140, ..view() });
    assert!(shown.contains("make **adequate** purchases") && shown.contains("make **large** purchases"), "{shown}");
    assert_eq!(shown.matches("**").count(), 4, "a contraction is no difference: {shown}");
}
