//! `factlint test` as a command: what it prints, writes and exits with.

use assert_cmd::Command;
use std::fs;
use std::path::Path;

/// A folder with one golden case of one article that nothing contradicts.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let articles = folder.path().join("golden/tower/articles");
    fs::create_dir_all(&articles).unwrap();
    fs::write(articles.join("a.txt"), "The tower opens in May.\n").unwrap();
    fs::write(folder.path().join("golden/tower/case.yaml"), "about: a tower\nsilent: true\n").unwrap();
    folder
}

/// Exit status, standard output, standard error.
fn run(folder: &Path, ci: &str, arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::cargo_bin("factlint").unwrap();
    let output = command.current_dir(folder).env("CI", ci).arg("test").args(arguments).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn accepting_makes_a_failing_case_pass_but_not_under_ci() {
    let folder = folder();
    let (status, out, _) = run(folder.path(), "", &["tower"]);
    assert_eq!(status, 1, "{out}");
    assert!(out.contains("to accept: factlint test --accept tower:\n"), "{out}");
    assert!(out.ends_with("1 passed, 3 failed\n"), "{out}");

    let (status, _, error) = run(folder.path(), "true", &["--accept"]);
    assert_eq!(status, 2);
    assert!(error.starts_with("--accept: refused, because CI is set; "), "{error}");
    assert!(!folder.path().join("golden/tower/claims.txt").exists());

    let (status, out, _) = run(folder.path(), "", &["--accept"]);
    assert_eq!((status, out.lines().last()), (0, Some("3 written, 0 removed")));
    let (status, out, _) = run(folder.path(), "true", &["tower"]);
    assert_eq!((status, out.as_str()), (0, "4 passed, 0 failed\n"));
}

#[test]
fn what_cannot_be_run_exits_with_2() {
    let folder = folder();
    fs::create_dir_all(folder.path().join("rules/en/claims")).unwrap();
    fs::write(folder.path().join("rules/en/claims/x.yaml"), "id: x\nabaut: x\n").unwrap();
    for arguments in [["--rules", "rules"].as_slice(), &["--rules", "rules", "--accept"]] {
        let (status, _, error) = run(folder.path(), "", arguments);
        assert_eq!(status, 2, "{error}");
        assert!(error.contains("rules/en/claims/x.yaml:2:1: "), "{error}");
    }
    assert!(!folder.path().join("golden/tower/claims.txt").exists(), "nothing is accepted with broken rules");

    let (status, _, error) = run(folder.path(), "", &["no such test"]);
    assert_eq!((status, error.as_str()), (2, "no such test: no test has this in its name\n"));
    let (status, _, error) = run(folder.path(), "", &["--golden", "nowhere"]);
    assert_eq!(status, 2, "{error}");
    fs::write(folder.path().join("golden/tower/case.yaml"), "about: a tower\nsilence: true\n").unwrap();
    let (status, _, error) = run(folder.path(), "", &[]);
    assert_eq!(status, 2);
    assert!(error.contains("golden/tower/case.yaml:2:1: unknown key `silence`"), "{error}");
}

#[test]
fn programs_read_the_results_as_json() {
    let folder = folder();
    let (_, out, _) = run(folder.path(), "", &["tower: cl", "--format", "json", "--coverage"]);
    let object: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(object["failures"][0]["test"], "tower: claims");
    assert_eq!(object["failed"], 2);
    assert!(object["gaps"].is_array());
}

/// A folder with a rule whose tests pass, and whose second pattern no test matches.
fn with_rule() -> tempfile::TempDir {
    let folder = folder();
    fs::create_dir_all(folder.path().join("desk/en/claims")).unwrap();
    let rule = "id: cows\nabout: x\nclaim: figure\npatterns: [\"killed {value:count}\", \"{value:count} were shot\"]\n\
                tests:\n  - {name: some, given: It killed 3 cows., want: [{value: \"3\"}]}\n  \
                - {name: none, given: It came., want: []}\n";
    fs::write(folder.path().join("desk/en/claims/cows.yaml"), rule).unwrap();
    folder
}

#[test]
fn a_gap_in_the_tests_fails_under_coverage_only() {
    let folder = with_rule();
    let arguments = ["--rules", "desk", "cows"];
    let (status, out, error) = run(folder.path(), "", &arguments);
    assert_eq!((status, out.as_str(), error.as_str()), (0, "2 passed, 0 failed\n", ""));
    let (status, out, _) = run(folder.path(), "", &[&arguments[..], &["--coverage"]].concat());
    let gap = "cows: no test matches \"{value:count} were shot\"\n1 rules, 1 gaps in their tests\n2 passed, 0 failed\n";
    assert_eq!((status, out.as_str()), (1, gap));
}

#[test]
fn several_filters_and_junit() {
    let folder = with_rule();
    let (status, out, _) =
        run(folder.path(), "", &["--rules", "desk", "cows: some", "cows: none", "--format", "junit"]);
    assert_eq!(status, 0);
    assert!(out.contains("<testsuite name=\"factlint\" tests=\"2\" failures=\"0\" errors=\"0\">"), "{out}");
    assert!(out.contains("<testcase classname=\"cows\" name=\"some\"/>"), "{out}");
    let (status, out, _) = run(folder.path(), "", &["tower", "--format", "junit"]);
    assert_eq!(status, 1);
    assert!(out.contains("<failure message=\"no claims were ever accepted\">"), "{out}");
}

#[test]
fn what_moved_is_accepted_case_by_case_by_who_reads_it() {
    let folder = folder();
    let review = |answer: &str, ci: &str| {
        let mut command = Command::cargo_bin("factlint").unwrap();
        command
            .current_dir(folder.path())
            .env("CI", ci)
            .args(["test", "--review", "tower"])
            .write_stdin(answer.to_owned());
        let output = command.output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    assert_eq!(review("y\n", "true").0, Some(2));
    let (status, out) = review("n\n", "");
    assert_eq!(status, Some(1));
    assert!(out.ends_with("1 moved, 1 left as accepted before\n"), "{out}");
    let (status, out) = review("y\n", "");
    assert_eq!(status, Some(0));
    assert!(out.contains("tower: findings: no findings were ever accepted") && out.contains("wrote "), "{out}");
    assert_eq!(run(folder.path(), "", &["tower"]).0, 0);
}

#[test]
fn a_new_project_passes_its_tests_at_once_and_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let init = || {
        let output = Command::cargo_bin("factlint").unwrap().current_dir(folder.path()).arg("init").output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(init().contains("wrote  ./factlint.yaml\n"));
    let (status, out, error) = run(folder.path(), "true", &["--coverage"]);
    assert_eq!((status, error.as_str()), (0, ""), "{out}");
    let check = |arguments: &[&str]| {
        let output =
            Command::cargo_bin("factlint").unwrap().current_dir(folder.path()).args(arguments).output().unwrap();
        (output.status.code(), [output.stdout, output.stderr].concat())
    };
    let (status, said) = check(&["rules", "check"]);
    assert_eq!(status, Some(0), "{}", String::from_utf8_lossy(&said));
    assert!(String::from_utf8_lossy(&said).contains("no mistakes, no warnings"));
    let (status, said) = check(&["check", "golden/opening-night/articles"]);
    assert_eq!(status, Some(1), "{}", String::from_utf8_lossy(&said));
    for line in walk(folder.path()).iter().filter(|path| path.extension().is_some_and(|e| e == "yaml")) {
        let text = fs::read_to_string(line).unwrap();
        let Some(schema) = text.lines().next().and_then(|first| first.strip_prefix("# yaml-language-server: $schema="))
        else {
            continue;
        };
        assert!(line.parent().unwrap().join(schema).is_file(), "{}: {schema}", line.display());
    }
    fs::write(folder.path().join("factlint.yaml"), "rules: {}\n").unwrap();
    assert!(init().contains("kept   ./factlint.yaml (it was there)\n"));
    assert_eq!(fs::read_to_string(folder.path().join("factlint.yaml")).unwrap(), "rules: {}\n");
}

fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}
