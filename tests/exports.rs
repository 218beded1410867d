//! The findings as Markdown and as comma-separated values.

mod sample;

use factlint::finding::{Decision, DecisionStatus, Outcome};
use factlint::report;
use factlint::rule::{Code, Severity, Words};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use sample::{budget, finding, side, source};

fn written(render: impl FnOnce(&mut dyn std::io::Write) -> std::io::Result<()>) -> String {
    let mut out = Vec::new();
    render(&mut out).expect("writing to memory");
    String::from_utf8(out).expect("text")
}

/// An outcome in which an article tries to be more than text.
fn hostile(text: &str) -> Outcome {
    let sides = vec![
        side(1, "a.txt", 1, &format!("It was {text} then."), text, text),
        side(2, "b.txt", 1, "It was plain then.", "plain", "plain"),
    ];
    Outcome {
        sources: vec![source(1, "a.txt", Some(text), 1), source(2, "b.txt", None, 2)],
        groups: sample::groups(&[1, 2]),
        findings: vec![finding(Code::NameMismatch, Severity::Error, text, sides)],
    }
}

#[test]
fn markdown_quotes_the_passages_with_what_differs_in_bold() {
    let page = written(|out| report::markdown(&budget(), 0, &Words::usual(), out));
    let mut bold = Vec::new();
    let (mut inside, mut quotes) = (false, 0);
    for event in Parser::new(&page) {
        match event {
            Event::Start(Tag::Strong) => inside = true,
            Event::End(TagEnd::Strong) => inside = false,
            Event::Start(Tag::BlockQuote(_)) => quotes += 1,
            Event::Text(text) if inside => bold.push(text.to_string()),
            _ => {}
        }
    }
    let sides: usize = budget().findings.iter().map(|finding| finding.sides.len()).sum();
    assert_eq!(quotes, sides);
    for wanted in ["27-21", "29-21", "not", "she", "Harbour Wire"] {
        assert!(bold.iter().any(|text| text == wanted), "{wanted} in {bold:?}");
    }
}

#[test]
fn markdown_of_an_article_stays_text() {
    for text in ["<img src=x>", "**bold** _it_", "[a](http://b)", "`code`", "a | b", "@someone #12", "![x](y)", "&lt;"]
    {
        let page = written(|out| report::markdown(&hostile(text), 0, &Words::usual(), out));
        assert!(!page.contains("<img") && !page.contains("@someone") && !page.contains("#12"), "{page}");
        let mut shown = String::new();
        for event in Parser::new(&page) {
            match event {
                Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::Link { .. } | Tag::Image { .. }) => {
                    panic!("{text} became more than text: {page}")
                }
                Event::Text(text) => shown.push_str(&text),
                Event::Start(_) | Event::End(_) => shown.push(' '),
                _ => {}
            }
        }
        assert!(shown.contains(text), "{text} is not in {shown}");
    }
}

#[test]
fn what_was_decided_is_a_list_at_the_end() {
    let mut outcome = budget();
    outcome.findings[0].decision = Some(Decision {
        status: DecisionStatus::FalseAlarm,
        reason: "two votes".to_owned(),
        by: "Ann Example".to_owned(),
        date: None,
    });
    let page = written(|out| report::markdown(&outcome, 0, &Words::usual(), out));
    assert!(
        page.contains("disagree in 5 places") && page.ends_with("(false alarm by Ann Example: two votes)\n\n"),
        "{page}"
    );
    let table = written(|out| report::csv(&outcome, out));
    assert_eq!(table.matches("false-alarm,two votes,Ann Example").count(), outcome.findings[0].sides.len());
}

#[test]
fn csv_has_a_line_for_each_side_and_no_formulas() {
    let outcome = budget();
    let table = written(|out| report::csv(&outcome, out));
    let mut reader = csv_reader(&table);
    let sides: usize = outcome.findings.iter().map(|finding| finding.sides.len()).sum();
    let records: Vec<_> = reader.records().collect::<Result<_, _>>().expect("a table");
    assert_eq!(records.len(), sides);
    assert_eq!(&records[0][12], "27-21");
    for text in ["=HYPERLINK(\"http://x\")", "+1+cmd|x", "-2+3", "@SUM(A1)", "\t=1", "a,b\n\"c\""] {
        let table = written(|out| report::csv(&hostile(text), out));
        for record in csv_reader(&table).records() {
            let record = record.expect("a table");
            assert!(record.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t'])), "{record:?}");
        }
    }
    let table = written(|out| report::csv(&hostile("-3"), out));
    assert!(table.contains(",-3,"), "a number is no formula: {table}");
}

fn csv_reader(table: &str) -> csv::Reader<&[u8]> {
    csv::Reader::from_reader(table.as_bytes())
}
