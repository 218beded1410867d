//! The rules of `docs/cookbook.md` and `docs/rules.md`, as printed there.

mod desk;

use desk::Desk;
use std::fs;
use std::path::Path;

/// The files of a page: what a block of YAML says after its first line, which is a comment with the path.
fn files(page: &str) -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(page);
    let text = fs::read_to_string(path).expect("the page");
    let blocks = text.split("```yaml\n# ").skip(1);
    let file = |block: &str| {
        let (path, rest) = block.split_once('\n').expect("a path");
        let (text, _) = rest.split_once("```").expect("the end of a block");
        (path.to_owned(), text.to_owned())
    };
    blocks.map(file).collect()
}

fn tried(page: &str, least: usize) {
    let files = files(page);
    assert!(files.len() >= least, "{page} has {} files", files.len());
    let mut desk = Desk::new().article("desk/pack.yaml", "id: desk\nabout: x\n");
    for (path, text) in &files {
        desk = desk.article(path, text);
    }
    for arguments in [&["rules", "check", "--rules", "desk"][..], &["test", "--coverage", "--rules", "desk"]] {
        let output = desk.run(arguments).output().expect("it runs");
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        assert_eq!(output.status.code(), Some(0), "{page}: {said}");
        assert!(!said.contains("warning") || said.contains("no warnings"), "{page}: {said}");
    }
}

#[test]
fn every_rule_of_the_cookbook_passes_its_tests() {
    tried("cookbook.md", 10);
}

#[test]
fn every_rule_of_the_guide_passes_its_tests() {
    tried("rules.md", 3);
}
