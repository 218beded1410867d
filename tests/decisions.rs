//! What was decided about findings: kept in a file, found again after edits, moves and on other machines, and opened
//! again when there is something new.

mod desk;

use desk::Desk;
use serde_json::Value;

const GAZETTE: &str = "Quarry slide\n\nThe slide came at dawn. The rescue service said 14 quarry workers held permits in \
                       the Corvane inspection. Roads were closed.\n";
const HERALD: &str = "Corvane mourns\n\nRain fell all night. In the Corvane inspection 19 quarry workers held permits, the rescue \
                      service said. Schools stayed shut.\n";
const COURIER: &str = "Slide at the quarry\n\nFlags hung low on Sunday. The rescue service said that 19 quarry workers \
                       held permits in the Corvane inspection.\n";

fn desk() -> Desk {
    Desk::new().article("news/gazette.txt", GAZETTE).article("news/herald.txt", HERALD)
}

fn check(desk: &Desk, path: &str) -> (Value, Option<i32>, String) {
    let output = desk.run(["check", path, "--format", "json"]).output().expect("it runs");
    let report = serde_json::from_slice(&output.stdout).expect("JSON");
    (report, output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// The only finding of a folder.
fn finding(desk: &Desk, path: &str) -> Value {
    let (report, ..) = check(desk, path);
    assert_eq!(report["findings"].as_array().map(Vec::len), Some(1), "{report:#}");
    report["findings"][0].clone()
}

fn decide(desk: &Desk, status: &str) {
    let id = finding(desk, "news")["id"].as_str().expect("an id").to_owned();
    let given =
        ["decide", "news", "--finding", &id[..5], "--as", status, "--reason", "two counts: of the night, of the day"];
    let output = desk.run(given).args(["--by", "Ann Example", "--date", "2026-03-12"]).output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn is_decided(desk: &Desk, path: &str) -> bool {
    finding(desk, path)["decision"] != Value::Null
}

#[test]
fn a_decision_stands_on_the_finding_and_no_longer_fails_the_run() {
    let desk = desk();
    assert_eq!(check(&desk, "news").1, Some(1));
    assert_eq!(finding(&desk, "news")["decision"], Value::Null);
    decide(&desk, "accepted");
    let (report, code, _) = check(&desk, "news");
    assert_eq!(code, Some(0));
    let decision = &report["findings"][0]["decision"];
    assert_eq!(decision["status"], "accepted");
    assert_eq!(decision["by"], "Ann Example");
    assert_eq!(decision["reason"], "two counts: of the night, of the day");
    assert_eq!(decision["date"], "2026-03-12");
    let text = desk.run(["check", "news", "--width", "500"]).output().expect("it runs");
    let text = String::from_utf8_lossy(&text.stdout);
    assert!(text.contains("Nothing open") && text.contains("accepted by Ann Example on 2026-03-12"), "{text}");
}

#[test]
fn decisions_survive_edits_elsewhere_in_the_articles() {
    let desk = desk();
    decide(&desk, "accepted");
    let edited = GAZETTE.replace("The slide came at dawn.", "A first paragraph.\n\nThe slide “came” late, at 6 a.m.");
    let desk = desk.article("news/gazette.txt", &edited.replace("Roads", "All roads"));
    assert!(is_decided(&desk, "news"));
}

#[test]
fn decisions_survive_moved_and_renamed_files_in_another_order() {
    let desk = desk();
    decide(&desk, "accepted");
    std::fs::remove_dir_all(desk.path().join("news")).expect("removed");
    let desk = desk.article("archive/2/a.txt", HERALD).article("archive/z.txt", GAZETTE);
    assert!(is_decided(&desk, "archive"));
}

#[test]
fn decisions_mean_the_same_on_another_machine() {
    let first = desk();
    decide(&first, "accepted");
    let windows = |text: &str| text.replace('\n', "\r\n");
    let second = Desk::new()
        .article("decisions.yaml", &windows(&first.read("decisions.yaml")))
        .article("news/gazette.txt", &windows(GAZETTE))
        .article("news/herald.txt", &windows(HERALD));
    assert_eq!(finding(&first, "news")["id"], finding(&second, "news")["id"]);
    assert!(is_decided(&second, "news"));
}

#[test]
fn an_old_decision_does_not_swallow_a_finding_that_changed_in_substance() {
    let desk = desk();
    decide(&desk, "accepted");
    let desk = desk.article("news/herald.txt", &HERALD.replace("19", "29"));
    let (report, code, stderr) = check(&desk, "news");
    assert_eq!(report["findings"][0]["decision"], Value::Null);
    assert_eq!(code, Some(1));
    assert!(stderr.contains("decisions.yaml:2:1") && stderr.contains("matches no finding"), "{stderr}");
    assert!(stderr.contains("figure-mismatch: 14 / 19"), "{stderr}");
}

#[test]
fn a_number_that_only_moves_its_point_is_another_number() {
    let tram = |sum: &str| format!("The council borrowed ${sum} million for the new tram tunnel under the river.\n");
    let other = "For the new tram tunnel under the river, the council borrowed $9.43 million.\n";
    let desk = Desk::new().article("news/a.txt", &tram("2.43")).article("news/b.txt", other);
    decide(&desk, "accepted");
    assert!(is_decided(&desk, "news"));
    assert!(!is_decided(&desk.article("news/a.txt", &tram("24.3")), "news"));
}

#[test]
fn a_new_independent_article_that_contradicts_opens_the_finding_again() {
    let desk = desk();
    decide(&desk, "false-alarm");
    let desk = desk.article("news/courier.txt", COURIER);
    let found = finding(&desk, "news");
    assert_eq!(found["decision"], Value::Null);
    assert_eq!(found["reopened"]["decision"]["status"], "false-alarm");
    assert_eq!(check(&desk, "news").1, Some(1));
    let text = desk.run(["check", "news", "--width", "500"]).output().expect("it runs");
    assert!(String::from_utf8_lossy(&text.stdout).contains("new since then: courier.txt"));
    decide(&desk, "accepted");
    let (report, code, stderr) = check(&desk, "news");
    assert_eq!(report["findings"][0]["decision"]["status"], "accepted");
    assert_eq!((code, stderr.as_str()), (Some(0), ""), "the decision before is not stale");
}

#[test]
fn another_value_in_a_known_article_opens_it_again() {
    let desk = desk();
    decide(&desk, "accepted");
    let again = "By noon the rescue service said 23 quarry workers held permits in the Corvane inspection.\n";
    let desk = desk.article("news/herald.txt", &format!("{HERALD}\n{again}"));
    let found = finding(&desk, "news");
    let values: Vec<&str> =
        found["sides"].as_array().into_iter().flatten().filter_map(|s| s["value"].as_str()).collect();
    assert_eq!(values, ["14", "19", "23"]);
    assert_eq!(found["decision"], Value::Null);
    assert_eq!(found["reopened"]["decision"]["status"], "accepted");
}

#[test]
fn a_copy_of_a_known_article_does_not_open_it_again() {
    let herald = format!("{HERALD}The mayor asked for blood. Buses ran late. The mine is closed. Snow may fall.\n");
    let desk = Desk::new().article("news/gazette.txt", GAZETTE).article("news/herald.txt", &herald);
    decide(&desk, "accepted");
    let desk = desk.article("news/reprint.txt", &herald.replace("Rain fell all night.", "It rained all night."));
    let (report, ..) = check(&desk, "news");
    assert_eq!(report["groups"].as_array().map(Vec::len), Some(2), "{report:#}");
    assert!(is_decided(&desk, "news"));
}

#[test]
fn who_only_repeats_the_draft_does_not_open_it_again() {
    let desk = desk();
    decide(&desk, "accepted");
    let desk = desk.article("news/courier.txt", COURIER);
    let lint = |draft: &str| {
        let output = desk.run(["lint", draft, "--against", "news", "--format", "json"]).output().expect("it runs");
        let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        report["findings"][0]["decision"] != Value::Null
    };
    assert!(lint("news/herald.txt"), "the new article says the same as this draft");
    assert!(!lint("news/gazette.txt"), "the new article contradicts this one");
}

#[test]
fn stale_decisions_are_told_unless_they_are_about_other_articles_or_fulfilled() {
    let corrected = HERALD.replace("19", "14");
    let desk = desk();
    decide(&desk, "later");
    let desk = desk.article("news/herald.txt", &corrected);
    let (_, code, stderr) = check(&desk, "news");
    assert_eq!(code, Some(0));
    assert!(stderr.contains("a passage has changed, or its article is not among these"), "{stderr}");
    let kept = desk.read("decisions.yaml");
    let desk = desk.article("decisions.yaml", &kept.replace("later", "corrected"));
    assert_eq!(check(&desk, "news").2, "", "it was to be corrected and has been");
    let desk = desk.article("decisions.yaml", &kept).article("sport/final.txt", "Norvale won the cup on Sunday.\n");
    assert_eq!(check(&desk, "sport").2, "", "the decision is about another story");
}

#[test]
fn a_baseline_takes_everything_that_is_there_and_nothing_that_comes() {
    let desk = desk();
    let baseline = ["decide", "news", "--all", "--as", "baseline", "--decisions", "baseline.yaml"];
    assert!(desk.run(baseline).output().expect("it runs").status.success());
    let status =
        |path: &str| desk.run(["check", path, "--decisions", "baseline.yaml"]).output().expect("it runs").status.code();
    assert_eq!(status("news"), Some(0));
    assert_eq!(check(&desk, "news").1, Some(1), "another file than decisions.yaml is read only when it is named");
    let fares = "The ferry carried 4,000 passengers on the first day of the strike, the port said.\n";
    let desk = desk.article("news/port.txt", fares).article("news/town.txt", &fares.replace("4,000", "9,000"));
    let output = desk.run(["check", "news", "--decisions", "baseline.yaml"]).output().expect("it runs");
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(text.contains("1 error in 4 articles") && text.contains("1 decided"), "{text}");
}

#[test]
fn a_person_can_write_a_decision_by_hand() {
    let desk = desk();
    let id = finding(&desk, "news")["id"].as_str().expect("an id").to_owned();
    let desk = desk.article(
        "news/decisions.yaml",
        &format!("- {{finding: \"{id}\", status: false-alarm, reason: two slides, by: Ann Example}}\n"),
    );
    assert!(is_decided(&desk, "news"), "found next to the articles");
}

#[test]
fn without_reason_name_or_a_finding_nothing_is_written() {
    let desk = desk();
    let refused = |arguments: &[&str]| {
        let output = desk.run(["decide", "news"]).args(arguments).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(!desk.path().join("decisions.yaml").exists());
    };
    refused(&["--all", "--as", "accepted", "--by", "Ann"]);
    refused(&["--all", "--as", "accepted", "--reason", "so be it"]);
    refused(&["--finding", "nothing", "--as", "baseline"]);
    refused(&["--as", "baseline"]);
    let desk = desk.article("news/decisions.yaml", "- finding: a\n  status: agreed\n");
    let (_, code, stderr) = check(&desk, "news");
    assert_eq!(code, Some(2));
    assert!(stderr.contains("news/decisions.yaml:2"), "{stderr}");
}
