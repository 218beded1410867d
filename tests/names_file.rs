//! The names file of a desk.

mod desk;

use desk::Desk;
use serde_json::Value;

const NAMES: &str = "names:\n  - name: Volodymyr Zelensky\n  - name: Ruth Halloran\n    aliases: [Ruth Hallran]\n";

/// The findings on names: the values of their sides, with the file of each.
fn findings(desk: &Desk, arguments: &[&str]) -> Vec<Vec<String>> {
    let output = desk.run(["check", "--format", "json"]).args(arguments).output().expect("it runs");
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let findings = report["findings"].as_array().expect("a list").iter();
    findings
        .filter(|finding| finding["code"] == "name-mismatch")
        .map(|finding| {
            let sides = finding["sides"].as_array().expect("a list").iter();
            sides
                .map(|side| format!("{}: {}", side["path"].as_str().unwrap(), side["text"].as_str().unwrap()))
                .collect()
        })
        .collect()
}

#[test]
fn what_it_lists_is_never_flagged_and_what_departs_from_it_is() {
    let right = "Mayor Ruth Halloran said on Tuesday that the ferry was late.\n";
    let alias = "Mayor Ruth Hallran said on Tuesday that the ferry was late.\n";
    let other = "President Volodymyr Zelenskyy said on Tuesday that the talks were late.\n";
    let desk = Desk::new().article("a.txt", right).article("b.txt", alias).article("c.txt", other);
    assert_eq!(findings(&desk, &["."]), [["./a.txt: Ruth Halloran", "./b.txt: Ruth Hallran"]]);
    let desk = desk.article("names.yaml", NAMES);
    assert_eq!(findings(&desk, &["."]), [["./c.txt: Volodymyr Zelenskyy", "names.yaml: Volodymyr Zelensky"]]);
}

#[test]
fn one_file_can_be_named_and_mistakes_have_a_place() {
    let desk = Desk::new()
        .article("a.txt", "Mayor Ruth Hallorann said on Tuesday that the ferry was late.\n")
        .article("house/style.yaml", NAMES)
        .article("broken.yaml", "names:\n  - nam: Ruth\n");
    assert!(findings(&desk, &["a.txt"]).is_empty());
    let found = findings(&desk, &["a.txt", "--names", "house/style.yaml"]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0][..2], ["a.txt: Ruth Hallorann", "house/style.yaml: Ruth Halloran"]);
    let output = desk.run(["check", "a.txt", "--names", "broken.yaml"]).output().expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains("broken.yaml:2:5") && told.contains("did you mean `name`?"), "{told}");
}

#[test]
fn a_surname_alone_departs_from_it_as_well() {
    let desk = Desk::new().article("a.txt", "Mr. Zelenskyy said on Tuesday that the talks were late.\n");
    let desk = desk.article("names.yaml", NAMES);
    assert_eq!(findings(&desk, &["a.txt"]), [["a.txt: Zelenskyy", "names.yaml: Volodymyr Zelensky"]]);
}
