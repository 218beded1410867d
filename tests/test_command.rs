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
