//! The program on articles that contradict each other.

mod desk;

use assert_cmd::Command;
use desk::Desk;
use serde_json::Value;

const MONDAY: &str = "Council talks about the ferry\n\nThe council met late. “We will not raise a single fare on the \
                      island ferry this year,” said Marguerite Ellwood, the mayor.\n";
const TUESDAY: &str = "Ferry stays\n\nThe town was calm. “We will raise a single fare on the island ferry this year,” \
                       Marguerite Ellwood said.\n";

/// Two articles at odds over a quotation, and one about something else.
fn desk() -> Desk {
    Desk::new()
        .article("monday.txt", MONDAY)
        .article("tuesday.txt", TUESDAY)
        .article("weather.txt", "Snow is expected in the hills.\n")
}

fn report(command: &mut Command) -> Value {
    serde_json::from_slice(&command.output().expect("it runs").stdout).expect("JSON")
}

#[test]
fn findings_end_with_1_from_the_asked_severity_on_and_problems_with_2() {
    let desk = desk();
    for format in ["text", "json", "markdown", "csv"] {
        let code = |arguments: &[&str]| {
            desk.run(arguments).args(["--format", format]).output().expect("it runs").status.code()
        };
        assert_eq!(code(&["check", "."]), Some(1));
        assert_eq!(code(&["check", ".", "--fail-on", "note"]), Some(1));
        assert_eq!(code(&["check", ".", "--fail-on", "never"]), Some(0));
        assert_eq!(code(&["check", ".", "none.txt"]), Some(2));
        assert_eq!(code(&["check", ".", "none.txt", "--fail-on", "never"]), Some(2));
    }
}

#[test]
fn the_object_has_every_key_of_the_contract() {
    let report = report(&mut desk().run(["check", "monday.txt", "tuesday.txt", "none.txt", "--format", "json"]));
    let keys = |value: &Value| {
        let mut keys: Vec<String> = value.as_object().expect("an object").keys().cloned().collect();
        keys.sort();
        keys
    };
    assert_eq!(keys(&report), ["findings", "groups", "problems", "sources", "tool", "version"]);
    assert_eq!(report["version"], 1);
    assert_eq!(keys(&report["tool"]), ["name", "rules", "version"]);
    assert_eq!(report["tool"]["name"], "factlint");
    assert_eq!(keys(&report["sources"][0]), ["group", "id", "path", "published", "publisher", "title"]);
    assert_eq!(keys(&report["groups"][0]), ["id", "sources", "why"]);
    assert_eq!(keys(&report["problems"][0]), ["line", "message", "path"]);
    let finding = &report["findings"][0];
    let wanted =
        ["check", "code", "confidence", "decision", "explanations", "id", "message", "reopened", "rule", "severity"];
    let wanted = [&wanted[..], &["sides", "why"]].concat();
    assert_eq!(keys(finding), wanted);
    assert_eq!(finding["code"], "quote-altered");
    assert_eq!(finding["severity"], "error");
    let wanted = ["also", "claim", "column", "end", "line", "path", "sentence", "source", "start", "text", "value"];
    assert_eq!(keys(&finding["sides"][0]), wanted);
    assert!(finding["sides"].as_array().is_some_and(|sides| sides.len() >= 2));
}

#[test]
fn sides_lead_back_to_the_file() {
    let report = report(&mut desk().run(["check", ".", "--format", "json"]));
    let sides = report["findings"][0]["sides"].as_array().expect("sides");
    for (side, (path, text)) in sides.iter().zip([("./monday.txt", MONDAY), ("./tuesday.txt", TUESDAY)]) {
        assert_eq!(side["path"], path);
        let number = |key: &str| usize::try_from(side[key].as_u64().expect("a number")).expect("it fits");
        let (start, end) = (number("start"), number("end"));
        assert_eq!(side["text"], text[start..end]);
        assert_eq!(number("line"), text[..start].matches('\n').count() + 1);
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        assert_eq!(number("column"), text[line_start..start].chars().count() + 1);
        assert!(side["sentence"].as_str().is_some_and(|sentence| text.contains(sentence)));
    }
}

#[test]
fn lint_keeps_what_touches_a_draft() {
    let desk = desk();
    let found = |arguments: &[&str]| {
        let report = report(desk.run(arguments).args(["--format", "json"]));
        report["findings"].as_array().map_or(0, Vec::len)
    };
    assert!(found(&["check", "."]) > 0);
    assert_eq!(found(&["lint", "tuesday.txt", "--against", "."]), found(&["check", "."]));
    assert_eq!(found(&["lint", "weather.txt", "--against", "."]), 0);
    desk.run(["lint", "weather.txt", "--against", "."]).assert().code(0);
    let text = desk.run(["lint", "tuesday.txt", "--against", "."]).output().expect("it runs").stdout;
    let text = String::from_utf8(text).expect("UTF-8");
    assert!(text.contains("a draft held against the rest") && text.contains("draft"), "{text}");
}

#[test]
fn the_report_marks_what_differs() {
    let text = desk().run(["check", ".", "--width", "80"]).output().expect("it runs").stdout;
    let text = String::from_utf8(text).expect("UTF-8");
    assert!(text.contains("**not**") && text.contains("**will raise**"), "{text}");
    assert!(text.contains("1 error in 3 articles"), "{text}");
}

#[test]
fn extract_prints_claims_as_a_table_or_one_a_line() {
    let desk = desk();
    desk.run(["extract", "."]).assert().code(0);
    let table = String::from_utf8(desk.run(["extract", "."]).output().expect("it runs").stdout).expect("UTF-8");
    assert!(table.contains("monday.txt") && table.contains("Marguerite Ellwood") && table.contains("quote"), "{table}");
    let lines = desk.run(["extract", ".", "--format", "jsonl"]).output().expect("it runs").stdout;
    let lines = String::from_utf8(lines).expect("UTF-8");
    assert!(lines.lines().count() > 3);
    for line in lines.lines() {
        let claim: Value = serde_json::from_str(line).expect("JSON");
        for key in ["path", "kind", "rule", "start", "end", "text", "sentence"] {
            assert!(!claim[key].is_null(), "{key} in {line}");
        }
    }
}
