//! `factlint.yaml`: what a project changes about the rules without copying them, and how that is shown.

mod desk;

use desk::Desk;
use serde_json::Value;

const FIRST: &str = "Norvale Dairy now holds 60% of the national butter market, the farm ministry said.\n";
const SECOND: &str = "The farm ministry said Norvale Dairy now holds 70% of the national butter market.\n";

fn desk(settings: &str) -> Desk {
    Desk::new().article("in/a.txt", FIRST).article("in/b.txt", SECOND).article("factlint.yaml", settings)
}

/// The findings of the folder `in`: severity and message; and the exit status.
fn findings(desk: &Desk) -> (Vec<(String, String)>, Option<i32>) {
    let output = desk.run(["check", "--format", "json", "in"]).output().expect("it runs");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let text = |finding: &Value, key: &str| finding[key].as_str().expect("text").to_owned();
    let all = report["findings"].as_array().expect("findings");
    (all.iter().map(|f| (text(f, "severity"), text(f, "message"))).collect(), output.status.code())
}

#[test]
fn severity_message_limits_and_presence_are_set_without_copying_a_rule() {
    let usual = "The articles give 60% and 70% for the same thing (Norvale Dairy national butter).".to_owned();
    let found = |settings: &str| findings(&desk(settings));
    assert_eq!(found("rules: {}\n"), (vec![("error".into(), usual.clone())], Some(1)));
    let warning = found("rules:\n  figure-mismatch: {severity: warning, message: \"{a} here, {b} there\"}\n");
    assert_eq!(warning, (vec![("warning".into(), "60% here, 70% there".into())], Some(0)));
    assert_eq!(found("rules:\n  figure-mismatch: {off: true}\n"), (vec![], Some(0)));
    let never = "{together: 2.0}";
    let limits = format!("{{same-unit: {never}, same-words: {never}, slip: {never}, left: {never}}}");
    let strict = format!("rules:\n  figure-mismatch: {{limits: {limits}}}\n");
    assert_eq!(found(&strict), (vec![], Some(0)), "nothing is as alike as that");
    assert_eq!(found("rules:\n  figure: {off: true}\n"), (vec![], Some(0)), "no figures, no conflict");
}

#[test]
fn a_project_names_packs_words_and_names() {
    let told = |settings: &str| {
        let desk = Desk::new()
            .article("factlint.yaml", settings)
            .article("in/a.txt", "On Monday Reeve Ann Halloran opened the gate of the mill.\n")
            .article("names.yaml", "names: [{name: Ann Halloran}]\n")
            .article("desk/pack.yaml", "id: desk\nabout: x\n")
            .article(
                "desk/en/claims/gates.yaml",
                "id: gates\nabout: x\nclaim: name\npatterns: [\"{who:name} opened the gate\"]\n",
            );
        let output = desk.run(["extract", "--format", "jsonl", "in"]).output().expect("it runs");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let plain = told("names: [names.yaml]\n");
    assert!(!plain.contains("\"rule\":\"gates\"") && !plain.contains("\"kind\":\"title\""), "{plain}");
    let own = told("extends: [desk]\nwords:\n  titles: {add: [reeve]}\n");
    assert!(own.contains("\"rule\":\"gates\"") && own.contains("\"kind\":\"title\""), "{own}");
}

#[test]
fn names_of_the_project_are_right() {
    let articles = |names: &str| {
        Desk::new()
            .article("factlint.yaml", "names: [desk/people.yaml]\n")
            .article("desk/people.yaml", names)
            .article("in/a.txt", "Senator Mary Ellwood voted for the harbour bridge on Monday, her office said.\n")
            .article("in/b.txt", "On Monday Senator Mary Elwood voted for the harbour bridge, her office said.\n")
    };
    let (found, _) = findings(&articles("names: []\n"));
    assert!(found.iter().any(|(_, message)| message.contains("spelled in different ways")), "{found:?}");
    let (found, _) = findings(&articles("names: [{name: Mary Ellwood}, {name: Mary Elwood}]\n"));
    assert!(!found.iter().any(|(_, message)| message.contains("spelled in different ways")), "{found:?}");
}

#[test]
fn the_settings_are_found_upwards_or_named() {
    let desk = desk("rules:\n  figure-mismatch: {off: true}\n").article("other.yaml", "rules: {}\n");
    let status = |arguments: &[&str], folder: &str| {
        let mut command = desk.run(arguments);
        command.current_dir(desk.path().join(folder)).output().expect("it runs").status.code()
    };
    assert_eq!(status(&["check", "."], "in"), Some(0));
    assert_eq!(status(&["check", "in", "--config", "other.yaml"], ""), Some(1));
    assert_eq!(status(&["check", "in", "--config", "none.yaml"], ""), Some(2));
}

#[test]
fn a_rule_is_shown_with_what_set_each_of_its_values() {
    let desk =
        desk("rules:\n  figure-mismatch:\n    severity: warning\n    limits: {sure: 1.3}\n  title: {off: true}\n");
    let shown = |id: &str| {
        let output = desk.run(["rules", "show", id]).output().expect("it runs");
        (String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (rule, _) = shown("figure-mismatch");
    // Columns are as wide as their longest entry.
    let rule: String = rule.split_inclusive(' ').filter(|part| *part != " ").collect();
    for line in [
        "what two figures about the same thing",
        " severity warning (factlint.yaml:3)\n",
        " limits.sure 1.3 (factlint.yaml:4)\n",
        " limits.same-unit.topic 0.22 (builtin:compare/figure-mismatch.yaml:8)\n",
        "flags another share of the same market\n",
        "-> 60% <> 70%\n",
        "silent on rounding is no conflict\n",
    ] {
        assert!(rule.contains(line), "{line}: {rule}");
    }
    let (rule, _) = shown("quote-then-speaker");
    assert!(rule.contains("makes claims of kind quote") && rule.contains("extracts "), "{rule}");
    let (list, _) = shown("verbs-of-hoping");
    assert!(list.contains("a word list of") && list.contains("hoped"), "{list}");
    assert_eq!(shown("title").1, "title: this rule is switched off in factlint.yaml:5; remove `off: true`\n");
    assert_eq!(shown("titel").1, "titel: there is no rule or word list of that id; did you mean `titles`?\n");
    let list = desk.run(["rules"]).output().expect("it runs");
    let list = String::from_utf8(list.stdout).expect("UTF-8");
    assert!(list.contains("\nfigure-mismatch ") && list.contains("\ntitle ") && list.contains(" off "), "{list}");
}

#[test]
fn a_rule_looks_only_where_it_says() {
    let text = "Storm kills 24 cows\n\nIt killed 25 cows. “It killed 26 cows,” Mary Ellwood said.\n";
    let found = |context: &str| {
        let rule = format!(
            "id: a\nabout: x\nclaim: figure\nonly-in: {context}\npatterns: [\"(kills|killed) {{value:count}} cows\"]\n"
        );
        let desk = Desk::new().article("a.txt", text).article("desk/en/claims/a.yaml", &rule);
        let output = desk.run(["extract", "--format", "jsonl", "--rules", "desk", "a.txt"]).output().expect("it runs");
        let claims = String::from_utf8(output.stdout).expect("UTF-8");
        let all = claims.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
        let own = all.filter(|claim| claim["rule"] == "a").map(|claim| claim["text"].as_str().unwrap_or("").to_owned());
        own.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(found("headline"), "24");
    assert_eq!(found("body"), "25 26");
    assert_eq!(found("quotation"), "26");
    assert_eq!(found("outside-quotations"), "24 25");
}

#[test]
fn settings_say_where_a_rule_looks_and_the_project_has_the_last_word() {
    let text = "Storm kills 24 cows\n\nIt killed 25 cows. “It killed 26 cows,” Mary Ellwood said.\n";
    let rule = "id: a\nabout: x\nclaim: figure\nonly-in: headline\npatterns: [\"(kills|killed) {value:count} cows\"]\n";
    let found = |settings: &str| {
        let desk = Desk::new()
            .article("a.txt", text)
            .article("desk/en/claims/a.yaml", rule)
            .article("desk/pack.yaml", "id: desk\nabout: x\nextends: [builtin]\nrules:\n  a: {only-in: body}\n")
            .article("factlint.yaml", settings);
        let output = desk.run(["extract", "--format", "jsonl", "a.txt"]).output().expect("it runs");
        let claims = String::from_utf8(output.stdout).expect("UTF-8");
        let all = claims.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
        let own = all.filter(|claim| claim["rule"] == "a").map(|claim| claim["text"].as_str().unwrap_or("").to_owned());
        let shown = desk.run(["rules", "show", "a"]).output().expect("it runs");
        let shown = String::from_utf8(shown.stdout).expect("UTF-8");
        let only_in = shown.lines().find(|line| line.starts_with("only in")).unwrap_or_default().to_owned();
        (own.collect::<Vec<_>>().join(" "), only_in)
    };
    assert_eq!(found("extends: [desk]\n"), ("25 26".into(), "only in     body (desk/pack.yaml:5)".into()));
    let project = |context: &str| format!("extends: [desk]\nrules:\n  a:\n    only-in: {context}\n");
    assert_eq!(found(&project("quotation")), ("26".into(), "only in     quotation (factlint.yaml:4)".into()));
    assert_eq!(found(&project("anywhere")), ("24 25 26".into(), "only in     anywhere (factlint.yaml:4)".into()));
}

#[test]
fn two_rules_make_one_claim_of_the_same_words_and_the_one_that_asks_for_more_has_it() {
    let rule = |id: &str, pattern: &str| format!("id: {id}\nabout: x\nclaim: figure\npatterns: [\"{pattern}\"]\n");
    let desk = Desk::new()
        .article("a.txt", "The storm killed 24 cows in May.\n")
        .article("desk/en/claims/b.yaml", &rule("b", "killed {value:count} cows"))
        .article("desk/en/claims/c.yaml", &rule("c", "killed {value:count}"));
    let output = desk.run(["extract", "--format", "jsonl", "--rules", "desk", "a.txt"]).output().expect("it runs");
    let claims = String::from_utf8(output.stdout).expect("UTF-8");
    let rules: Vec<Value> = claims.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let told: Vec<_> = rules.iter().map(|claim| (claim["text"].as_str(), claim["rule"].as_str())).collect();
    assert_eq!(told, [(Some("24"), Some("b")), (Some("May"), Some("date"))]);
}
