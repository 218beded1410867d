use super::*;
use std::fs;
use std::sync::LazyLock;

/// Compiled once: that takes longer than all the tests.
static PACK: LazyLock<Pack> = LazyLock::new(Pack::built_in);

/// A folder with one case of two articles.
fn folder(case: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let articles = folder.path().join("bridge/articles");
    fs::create_dir_all(&articles).unwrap();
    fs::write(articles.join("a.txt"), "The old bridge at Aldwick was closed on Monday after heavy rain.\n").unwrap();
    fs::write(articles.join("b.txt"), "After heavy rain, the old bridge at Aldwick was closed.\n").unwrap();
    fs::write(folder.path().join("bridge/case.yaml"), case).unwrap();
    folder
}

const CASE: &str = "about: a bridge\npublished: 2026-01-05\n";

fn all(folder: &tempfile::TempDir) -> Report {
    goldens(folder.path(), &PACK, &Filter::all())
}

fn failed(report: &Report) -> Vec<&str> {
    report.failures.iter().map(|failure| failure.test.as_str()).collect()
}

fn accept_all(folder: &tempfile::TempDir) -> Accepted {
    accept(folder.path(), &PACK, &Filter::all())
}

#[test]
fn running_writes_nothing_and_accepting_makes_it_pass() {
    let folder = folder(CASE);
    let report = all(&folder);
    assert_eq!(failed(&report), ["bridge: claims", "bridge: clusters", "bridge: findings"]);
    assert_eq!(fs::read_dir(folder.path().join("bridge")).unwrap().count(), 2);
    let accepted = accept_all(&folder);
    assert_eq!((accepted.written.len(), accepted.removed, accepted.problems), (3, vec![], vec![]));
    let report = all(&folder);
    assert_eq!((report.passed.len(), report.failures, report.problems), (3, vec![], vec![]));
    assert_eq!(accept_all(&folder), Accepted::default());
}

#[test]
fn a_difference_names_its_stage() {
    let folder = folder(CASE);
    let _ = accept_all(&folder);
    let clusters = folder.path().join("bridge/clusters.txt");
    let text = fs::read_to_string(&clusters).unwrap().replace("story: a.txt", "story: c.txt");
    fs::write(&clusters, text).unwrap();
    let report = all(&folder);
    assert_eq!(failed(&report), ["bridge: clusters"]);
    assert!(report.failures[0].difference[0].starts_with("+ story: a.txt"), "{:?}", report.failures);
    assert!(report.failures[0].difference[1].starts_with("- story: c.txt"), "{:?}", report.failures);
    assert_eq!(report.failures[0].accept.as_deref(), Some("bridge"));
}

#[test]
fn accepting_prunes_what_is_stale_and_nothing_else() {
    let folder = folder(CASE);
    let _ = accept_all(&folder);
    let gone = folder.path().join("gone");
    fs::create_dir(&gone).unwrap();
    fs::write(gone.join("claims.txt"), "").unwrap();
    let old = folder.path().join("bridge/conflicts.txt");
    fs::write(&old, "").unwrap();
    let notes = folder.path().join("bridge/notes.md");
    fs::write(&notes, "").unwrap();
    let report = all(&folder);
    assert_eq!(failed(&report), ["bridge: stale", "gone: stale"]);
    assert_eq!(report.problems, []);
    assert_eq!(accept_all(&folder).removed, [old.clone(), gone.clone()]);
    assert!(!old.exists() && !gone.exists() && notes.exists());
    assert!(folder.path().join("bridge/articles/a.txt").exists());
    assert!(all(&folder).all_right());
}

#[test]
fn only_what_the_filter_takes_is_accepted() {
    let folder = folder(CASE);
    let accepted = accept(folder.path(), &PACK, &Filter::new("Bridge: clu"));
    assert_eq!(accepted.written, [folder.path().join("bridge/clusters.txt")]);
    assert_eq!(failed(&all(&folder)), ["bridge: claims", "bridge: findings"]);
}

/// `LINE:COLUMN: MESSAGE` of the only problem, which also keeps anything from being accepted.
fn problem(case: &str) -> String {
    let folder = folder(case);
    assert_eq!(accept_all(&folder).written, Vec::<PathBuf>::new());
    let report = all(&folder);
    assert_eq!((report.ran(), report.problems.len()), (0, 1), "{:?}", report.problems);
    let shown = report.problems[0].to_string();
    shown.split_once("case.yaml:").map(|(_, rest)| rest.to_owned()).unwrap_or(shown)
}

#[test]
fn a_bad_case_has_line_and_column() {
    let with = |more: &str| problem(&format!("{CASE}{more}"));
    assert!(with("must_flagg: []").starts_with("3:1: unknown key `must_flagg`"));
    assert!(with("must_flagg: []").contains("did you mean `must_flag`?"));
    assert!(problem("about: x\npublished: 2026-02-30\n").starts_with("2:12: "));
    let sides = |file: &str| format!("sides: [{{file: a.txt, text: bridge}}, {{file: {file}, text: bridge}}]");
    let flag = |file: &str| format!("  - id: closed\n    why: because\n    {}\n", sides(file));
    let unknown = with(&format!("must_flag:\n{}", flag("c.txt")));
    assert_eq!(unknown, "6:49: there is no article `c.txt` in this case");
    let twice = with(&format!("must_flag:\n{0}must_not_flag:\n{0}", flag("b.txt")));
    assert_eq!(twice, "8:9: the id `closed` is taken");
    assert_eq!(with("not_yet: [open]\n"), "3:11: no expectation has the id `open`");
    let one = with("must_flag:\n  - id: closed\n    why: x\n    sides: [{file: a.txt, text: bridge}]\n");
    assert!(one.starts_with("6:12: ") && one.contains("a list of 2 is wanted, and this has 1"), "{one}");
}

#[test]
fn a_folder_that_is_not_there_is_a_problem() {
    let report = goldens(Path::new("no/such/folder"), &PACK, &Filter::all());
    assert!(report.problems[0].to_string().contains("--golden"), "{:?}", report.problems);
}
