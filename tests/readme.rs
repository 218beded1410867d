//! What the README shows is what the program does.

mod desk;

use assert_cmd::Command;
use desk::Desk;

const README: &str = include_str!("../README.md");

/// What stands between the fences of a language, block by block.
fn blocks(language: &str) -> impl Iterator<Item = &str> {
    let open = format!("```{language}\n");
    let starts: Vec<usize> = README.match_indices(&open).map(|(at, _)| at + open.len()).collect();
    starts.into_iter().map(|at| README[at..].split("```").next().unwrap_or_default())
}

#[test]
fn the_screenful_is_todays_output() {
    let shown = blocks("text").next().expect("a screenful");
    let (top, end) = shown.split_once("\n…\n").expect("an ellipsis");
    let mut run = Command::new(env!("CARGO_BIN_EXE_factlint"));
    run.current_dir(env!("CARGO_MANIFEST_DIR"));
    run.args(["check", "golden/wire-and-rewrite/articles", "--width", "92", "--color", "never"]);
    let output = String::from_utf8(run.output().expect("it runs").stdout).expect("UTF-8");
    assert!(output.starts_with(top), "{output}");
    assert!(output.ends_with(end), "{output}");
}

#[test]
fn the_first_rule_is_the_one_that_a_new_project_has() {
    let desk = Desk::new();
    desk.run(["init", "desk-rules"]).assert().code(0);
    let written = desk.read("desk-rules/desk/en/claims/attendance.yaml");
    let shown = blocks("yaml").next().expect("a rule");
    assert!(written.ends_with(shown), "{written}");
}

#[test]
fn every_command_that_is_named_is_there() {
    let help = String::from_utf8(Desk::new().run(["help"]).output().expect("it runs").stdout).expect("UTF-8");
    for named in README.split("factlint ").skip(1) {
        let word: String = named.chars().take_while(char::is_ascii_lowercase).collect();
        let follows = named[word.len()..].chars().next();
        let is_command =
            README.contains(&format!("`factlint {word}")) || README.contains(&format!("    factlint {word}"));
        if is_command && !word.is_empty() && follows.is_none_or(|c| !c.is_alphanumeric()) {
            assert!(help.contains(&format!("\n  {word}")), "factlint {word}");
        }
    }
}
