//! The program as people and scripts run it.

mod desk;

use assert_cmd::Command;
use desk::Desk;
use serde_json::Value;

fn stdout(command: &mut Command) -> String {
    String::from_utf8(command.output().expect("it runs").stdout).expect("UTF-8")
}

fn stderr(command: &mut Command) -> String {
    String::from_utf8(command.output().expect("it runs").stderr).expect("UTF-8")
}

#[test]
fn articles_that_agree_end_with_0() {
    let desk = Desk::new().article("a.txt", "The bridge is old.\n").article("b.txt", "Nobody crossed the river.\n");
    for format in ["text", "json"] {
        desk.run(["check", "a.txt", "b.txt", "--format", format]).assert().code(0).stderr("");
    }
    assert!(stdout(&mut desk.run(["check", "."])).contains("Nothing at odds in 2 articles"));
}

#[test]
fn wrong_usage_ends_with_2() {
    let desk = Desk::new().article("a.txt", "Text.\n");
    let wrong: [&[&str]; 10] = [
        &[],
        &["check"],
        &["chekc", "a.txt"],
        &["check", "a.txt", "--fail-on", "sometimes"],
        &["check", "a.txt", "--published", "2026-02-30"],
        &["check", "a.txt", "--width", "3"],
        &["check", "a.txt", "--threads", "0"],
        &["check", "a.txt", "--format", "jsonl"],
        &["lint", "a.txt"],
        &["extract", "a.txt", "--fail-on", "error"],
    ];
    for arguments in wrong {
        let output = desk.run(arguments).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{arguments:?}");
    }
    for right in [&["--help"][..], &["--version"], &["help", "lint"], &["check", "-h"]] {
        desk.run(right).assert().code(0).stderr("");
    }
}

#[test]
fn what_cannot_be_read_ends_with_2_and_leaves_the_rest_intact() {
    let desk = Desk::new().article("a.txt", "The bridge is old.\n").folder("empty");
    let mut run = desk.run(["check", "none.txt", "empty", "a.txt", "--format", "json"]);
    run.assert().code(2);
    let report: Value = serde_json::from_str(&stdout(&mut run)).expect("JSON");
    assert_eq!(report["sources"].as_array().map(Vec::len), Some(1));
    let told: Vec<&str> =
        report["problems"].as_array().into_iter().flatten().filter_map(|p| p["path"].as_str()).collect();
    assert_eq!(told, ["none.txt", "empty"]);
    let said = stderr(&mut run);
    assert!(
        said.starts_with("none.txt: there is no such file or folder; check the spelling of the path\nempty: "),
        "{said}"
    );
    assert!(stdout(&mut desk.run(["check", "none.txt"])).contains("Not all of it could be done"));
}

#[test]
fn wrong_rules_end_with_2_and_are_told_with_their_place() {
    let desk = Desk::new()
        .article("a.txt", "The bridge is old.\n")
        .article("rules/compare/votes.yaml", "id: votes\nabout: votes\nseverty: error\n")
        .article("good/en/words/ferries.yaml", "id: ferries\nabout: Ferries.\nwords: [ferry]\n");
    let mut run = desk.run(["check", "a.txt", "--rules", "rules"]);
    run.assert().code(2);
    let said = stderr(&mut run);
    assert!(said.contains("votes.yaml:3:1: unknown key `severty`; did you mean `severity`?"), "{said}");
    assert!(said.contains("`why`\n  |\n3 | severty: error\n  | ^^^^^^^\n"), "{said}");
    assert!(stdout(&mut run).contains("1 article"));
    desk.run(["check", "a.txt", "--rules", "good"]).assert().code(0).stderr("");
    desk.run(["check", "a.txt", "--rules", "good", "--rules", "none"]).assert().code(2);
    let hash = |arguments: &[&str]| {
        let report: Value = serde_json::from_str(&stdout(&mut desk.run(arguments))).expect("JSON");
        report["tool"]["rules"].as_str().map(str::to_owned)
    };
    let usual = hash(&["check", "a.txt", "--format", "json"]);
    assert_ne!(usual, hash(&["check", "a.txt", "--format", "json", "--rules", "good"]));
}

#[test]
fn standard_input_is_an_article() {
    let desk = Desk::new().article("a.txt", "The bridge is old.\n");
    let mut run = desk.run(["check", "-", "a.txt", "-", "--format", "json"]);
    run.write_stdin("Nobody crossed the river.\n");
    let report: Value = serde_json::from_str(&stdout(&mut run)).expect("JSON");
    let paths: Vec<&str> =
        report["sources"].as_array().into_iter().flatten().filter_map(|s| s["path"].as_str()).collect();
    assert_eq!(paths, ["-", "a.txt"]);
}

#[test]
fn paths_are_shown_as_given() {
    let desk = Desk::new().article("story/b.txt", "The bridge is old.\n").article("story/sub/a.txt", "A river.\n");
    let paths = |given: &[&str]| {
        let report: Value = serde_json::from_str(&stdout(&mut desk.run(given))).expect("JSON");
        let sources = report["sources"].as_array().cloned().unwrap_or_default();
        sources.iter().filter_map(|s| s["path"].as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    assert_eq!(paths(&["check", "story", "--format", "json"]), ["story/b.txt", "story/sub/a.txt"]);
    assert_eq!(
        paths(&["check", "./story/sub/a.txt", "story", "--format", "json"]),
        ["./story/sub/a.txt", "story/b.txt"]
    );
}

#[test]
fn the_day_of_undated_articles_can_be_given() {
    let desk = Desk::new().article("a.txt", "The bridge is old.\n");
    let report = stdout(&mut desk.run(["check", "a.txt", "--format", "json", "--published", "2026-03-11"]));
    let report: Value = serde_json::from_str(&report).expect("JSON");
    assert_eq!(report["sources"][0]["published"], "2026-03-11");
}

#[test]
fn the_result_can_go_to_a_file_which_is_no_article() {
    let desk = Desk::new().article("story/a.txt", "The bridge is old.\n");
    for _ in 0..2 {
        desk.run(["check", "story", "--output", "story/report.txt"]).assert().code(0).stdout("").stderr("");
        assert!(desk.read("story/report.txt").contains("Nothing at odds in 1 article."));
    }
    let mut run = desk.run(["check", "story", "--output", "none/report.txt"]);
    run.assert().code(2).stdout("");
    assert!(stderr(&mut run).starts_with("none/report.txt: cannot write it"));
}

#[test]
fn colour_is_used_only_where_it_is_wanted() {
    let desk = Desk::new().article("a.txt", "The bridge is old.\n");
    let colored = |arguments: &[&str], variable: Option<(&str, &str)>| {
        let mut run = desk.run(arguments);
        if let Some((name, value)) = variable {
            run.env(name, value);
        }
        stdout(&mut run).contains('\u{1b}')
    };
    assert!(!colored(&["check", "a.txt"], None), "not a terminal");
    assert!(colored(&["check", "a.txt", "--color", "always"], None));
    assert!(colored(&["check", "a.txt"], Some(("CLICOLOR_FORCE", "1"))));
    assert!(!colored(&["check", "a.txt", "--color", "never"], Some(("CLICOLOR_FORCE", "1"))));
    assert!(!colored(&["check", "a.txt"], Some(("NO_COLOR", "1"))));
}

#[test]
fn a_reader_that_goes_away_is_no_problem() {
    use std::process::{Command, Stdio};
    let mut desk = Desk::new();
    for number in 0..200 {
        desk = desk.article(&format!("{number}.txt"), "In May 60% of 12,000 voters in 7 towns said no.\n");
    }
    let program = assert_cmd::cargo::cargo_bin!("factlint");
    for arguments in [["extract", "."], ["check", "."]] {
        let mut run = Command::new(program)
            .args(arguments)
            .current_dir(desk.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it runs");
        drop(run.stdout.take());
        let output = run.wait_with_output().expect("it ends");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
        assert_ne!(output.status.code(), Some(2));
    }
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let mut desk = Desk::new();
    for number in 0..30 {
        desk = desk.article(&format!("{number}.txt"), &format!("The ferry had {number} passengers on Monday.\n"));
    }
    let run = |threads| stdout(&mut desk.run(["check", ".", "--format", "json", "--threads", threads]));
    let one = run("1");
    assert_eq!(one, run("4"));
    assert_eq!(one, stdout(&mut desk.run(["check", ".", "--format", "json"])));
}

#[test]
fn quiet_says_nothing_about_nothing() {
    let desk = Desk::new().article("a.txt", "The bridge is old.\n").article("empty.txt", "");
    desk.run(["check", "a.txt", "empty.txt", "--quiet"]).assert().code(0).stdout("").stderr("");
    let mut run = desk.run(["check", "a.txt", "none.txt", "-q"]);
    assert!(stderr(&mut run).contains("none.txt"));
}

#[test]
fn completions_and_manual_come_from_one_definition() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = stdout(desk.run(["completions", shell]).env("NO_COLOR", "1"));
        assert!(script.contains("fail-on") && script.contains("against"), "{shell}");
    }
    desk.run(["man", "."]).assert().code(0).stdout("").stderr("");
    assert!(desk.read("factlint.1").contains("Exit status"));
    assert!(desk.read("factlint-lint.1").contains("against"));
    desk.run(["man", "none"]).assert().code(2);
}

#[test]
fn hostile_file_names_do_not_reach_the_terminal() {
    let desk = Desk::new().article("x\u{1b}[2J.txt", "The bridge is old.\n");
    let report = stdout(&mut desk.run(["check", "."]));
    assert!(report.contains("x.txt") && !report.contains('\u{1b}'));
    let said = stderr(&mut desk.run(["check", "none\u{1b}[2J.txt"]));
    assert!(said.starts_with("none.txt: ") && !said.contains('\u{1b}'));
}
