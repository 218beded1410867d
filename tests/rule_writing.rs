//! What rule writers can say and see: context in other sentences, confidence and checks of extraction rules, the check as
//! JSON, tests that run again on every save.

mod desk;

use assert_cmd::Command;
use desk::Desk;
use serde_json::Value;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command as Process, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

fn json(command: &mut Command) -> Value {
    serde_json::from_slice(&command.output().expect("it runs").stdout).expect("JSON")
}

fn text(command: &mut Command) -> String {
    String::from_utf8(command.output().expect("it runs").stdout).expect("UTF-8")
}

const FARES: &str = "
id: fares
about: what a crossing costs, where the sentences beside speak of the ferry and of the council
claim: figure
patterns: [\"a crossing costs {value:money}\"]
sentence-before: [\"ferry\"]
next-sentence: [\"the council\", \"the mayor\"]
confidence: 0.5
suggested-check: Ask the ferry company for its list of fares.
tests:
  - name: both stand beside
    given: The ferry is old. A crossing costs €4. Nobody told the council.
    want: [{value: €4}]
  - name: the other pattern
    given: The ferry is old. A crossing costs €4. Nobody told the mayor.
    want: [{value: €4}]
  - name: nothing before
    given: A crossing costs €4. Nobody told the council.
    want: []
  - name: nothing after
    given: The ferry is old. A crossing costs €4.
    want: []
  - name: in another paragraph
    given: |
      The ferry is old. A crossing costs €4.

      Nobody told the council, which met on Monday in the hall.
    want: []
  - name: another price
    given: The ferry is old. It costs €4. Nobody told the council.
    want: []
";

fn ferry() -> Desk {
    Desk::new()
        .article("factlint.yaml", "extends: [desk]\n")
        .article("desk/pack.yaml", "id: desk\nabout: x\n")
        .article("desk/en/claims/fares.yaml", FARES)
}

#[test]
fn a_rule_asks_for_the_sentences_beside() {
    let desk = ferry();
    assert_eq!(
        text(&mut desk.run(["test", "fares", "--coverage"])),
        "1 rules, 0 gaps in their tests\n6 passed, 0 failed\n"
    );
    let desk = desk.article("a.txt", "The ferry is old. A crossing costs €4. Nobody came.\n");
    let traced = text(&mut desk.run(["trace", "fares", "a.txt:1"]));
    assert!(traced.contains("next-sentence: none of these matches there: the council; the mayor"), "{traced}");
    assert!(
        !traced.contains("sentence-before: none of these matches there: ferry\n  no claim of this rule\n  next"),
        "{traced}"
    );
}

#[test]
fn a_rule_is_as_sure_as_it_says_and_suggests_what_to_check() {
    let at = |price: &str| {
        format!(
            "The Norvale ferry is old. A crossing costs €{price} for the island ferry in summer. Nobody told the council.\n"
        )
    };
    let found = |desk: &Desk| json(&mut desk.run(["check", "in", "--format", "json"]))["findings"].clone();
    let plain = Desk::new().article("in/a.txt", &at("4")).article("in/b.txt", &at("6"));
    let own = ferry().article("in/a.txt", &at("4")).article("in/b.txt", &at("6"));
    let (plain, own) = (found(&plain), found(&own));
    let confidence = |findings: &Value| findings[0]["confidence"].as_f64().expect("a number");
    assert!((confidence(&own) - confidence(&plain) / 2.0).abs() < 0.011, "{own} {plain}");
    let check = own[0]["check"].as_str().expect("text");
    assert!(check.ends_with("Ask the ferry company for its list of fares."), "{check}");
}

#[test]
fn a_confidence_that_is_none_is_told() {
    let desk = ferry().article("desk/en/claims/fares.yaml", &FARES.replace("0.5", "50"));
    let told = json(&mut desk.run(["rules", "check", "--format", "json"]));
    let problem = &told["problems"][0];
    assert_eq!(problem["path"], "desk/en/claims/fares.yaml");
    assert_eq!((problem["line"].as_u64(), problem["column"].as_u64()), (Some(8), Some(13)));
    assert_eq!(problem["severity"], "error");
    assert_eq!(problem["message"], "a confidence lies between 0 and 1");
    assert_eq!(problem["help"], "1 is certain, 0.5 is as likely as not");
    assert_eq!(told["own"], 2);
    desk.run(["rules", "check", "--format", "json"]).assert().code(2).stderr("");
}

#[test]
fn languages_are_given_and_checked() {
    let desk = Desk::new().article("a.txt", "Der Rat zahlt 2,8 Mrd. Euro.\n");
    let claims = text(&mut desk.run(["extract", "a.txt", "--lang", "DE", "--format", "jsonl"]));
    assert!(claims.contains("\"low\":2800000000"), "{claims}");
    let wrong = desk.run(["extract", "a.txt", "--lang", "xx"]).output().expect("it runs");
    let told = String::from_utf8_lossy(&wrong.stderr).into_owned();
    assert_eq!(wrong.status.code(), Some(2));
    assert_eq!(told, "--lang: there are no rules for the language `xx`; there are rules for de, en\n");
    let desk = desk.article("factlint.yaml", "language: de\nwords:\n  de/titles: {add: [deichgraf]}\n");
    let claims = text(&mut desk.run(["extract", "a.txt", "--format", "jsonl"]));
    assert!(claims.contains("\"low\":2800000000"), "the usual language of the project: {claims}");
    let desk = desk.article("a.txt", "Am Montag sprach Deichgraf Boysen lange.\n");
    assert!(text(&mut desk.run(["extract", "a.txt", "--format", "jsonl"])).contains("\"text\":\"Boysen\""));
    let desk = desk.article("factlint.yaml", "language: xx\n");
    let told = String::from_utf8_lossy(&desk.run(["rules"]).output().expect("it runs").stderr).into_owned();
    assert!(
        told.starts_with("factlint.yaml:1:11: there are no rules for the language `xx`; there are rules for de, en\n"),
        "{told}"
    );
}

#[test]
fn tests_run_again_on_every_save() {
    let desk = ferry();
    let mut watching = Watching(
        Process::new(assert_cmd::cargo::cargo_bin("factlint"))
            .current_dir(desk.path())
            .args(["test", "fares", "--watch"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("it runs"),
    );
    let out = BufReader::new(watching.0.stdout.take().expect("piped"));
    let (sender, lines) = mpsc::channel();
    thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
    let round = || {
        let mut told = Vec::new();
        while let Ok(line) = lines.recv_timeout(Duration::from_mins(1)) {
            let last = line.starts_with("watching ");
            told.push(line);
            if last {
                break;
            }
        }
        told.join("\n")
    };
    let first = round();
    assert!(
        first.contains("6 passed, 0 failed") && first.ends_with("watching desk, factlint.yaml; Ctrl-C ends it"),
        "{first}"
    );
    let rule = desk.path().join("desk/en/claims/fares.yaml");
    fs::write(&rule, FARES.replace("want: [{value: €4}]", "want: [{value: €5}]")).expect("a file");
    let second = round();
    assert!(second.contains("4 passed, 2 failed"), "{second}");
    fs::write(desk.path().join("other.txt"), "no rule").expect("a file");
    // As editors do: another file takes the place of the old one.
    fs::write(desk.path().join("new.yaml"), "extends: [desk]\nrules: {fares: {off: true}}\n").expect("a file");
    fs::rename(desk.path().join("new.yaml"), desk.path().join("factlint.yaml")).expect("a file");
    let third = round();
    assert!(third.starts_with("0 passed, 0 failed"), "the rule is off, so it has no tests: {third}");
}

/// A program that runs until it is stopped.
struct Watching(Child);

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
