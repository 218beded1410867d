//! Findings told in the language of the editor.

mod desk;

use assert_cmd::Command;
use desk::Desk;
use factlint::rule::Pack;
use serde_json::Value;
use std::collections::BTreeSet;

fn text(command: &mut Command) -> String {
    String::from_utf8(command.output().expect("it runs").stdout).expect("UTF-8")
}

fn told(command: &mut Command) -> String {
    String::from_utf8(command.output().expect("it runs").stderr).expect("UTF-8")
}

fn findings(command: &mut Command) -> Value {
    let report: Value = serde_json::from_slice(&command.output().expect("it runs").stdout).expect("JSON");
    report["findings"].clone()
}

fn ferry() -> Desk {
    Desk::new()
        .article("in/a.txt", "Die Fähre nach Sandoog befördert im Sommer 350 Gäste am Tag, sagte die Reederei.\n")
        .article("in/b.txt", "Im Sommer befördert die Fähre nach Sandoog 530 Gäste am Tag, sagte die Reederei.\n")
}

#[test]
fn every_comparison_rule_speaks_german_and_gives_the_same_facts() {
    let (english, problems) = Pack::load_project(&[], None, None);
    assert!(problems.is_empty());
    let (german, problems) = Pack::load_project(&[], None, Some("de"));
    assert!(problems.is_empty());
    assert_eq!(german.hash, english.hash, "the rules are the same");
    for (a, b) in english.compare.iter().zip(&german.compare) {
        assert_eq!(a.id, b.id);
        let mut texts = vec![(&a.message, &b.message), (&a.why, &b.why), (&a.check, &b.check)];
        texts.extend(a.explanations.iter().zip(&b.explanations).map(|(a, b)| (&a.say, &b.say)));
        for (a, b) in texts {
            assert_ne!(a.to_string(), b.to_string(), "{} has no German for this", english.compare[0].id);
            let facts = |of: &factlint::rule::Template| of.facts().map(str::to_owned).collect::<BTreeSet<_>>();
            assert_eq!(facts(a), facts(b), "{a}");
        }
    }
}

#[test]
fn the_option_goes_before_the_settings_and_nothing_but_words_changes() {
    let desk = ferry();
    let english = text(&mut desk.run(["check", "in"]));
    assert!(
        english.contains("The articles give 350 and 530 for the same thing (Fähre Sandoog befördert Sommer)."),
        "{english}"
    );
    let german = text(&mut desk.run(["check", "in", "--messages", "DE"]));
    assert!(german.starts_with("2 Artikel, alle unabhängig\n"), "{german}");
    assert!(german.contains("\n1  Fehler  figure-mismatch "), "{german}");
    assert!(
        german.contains("\nDie Artikel nennen für dieselbe Sache 350 und 530 (Fähre Sandoog befördert Sommer).\n"),
        "{german}"
    );
    assert!(german.contains("\nSicherheit    hoch: Es geht"), "{german}");
    assert!(german.ends_with("\n2 Artikel (alle unabhängig): 1 Fehler.\n"), "{german}");
    let markdown = text(&mut desk.run(["check", "in", "--messages", "de", "--format", "markdown"]));
    assert!(markdown.starts_with("# Die Quellen widersprechen sich an 1 Stelle\n"), "{markdown}");
    let table = text(&mut desk.run(["extract", "in", "--messages", "de"]));
    assert!(table.contains("Wert oder Person"), "{table}");
    let (a, b) = (
        findings(&mut desk.run(["check", "in", "--format", "json"])),
        findings(&mut desk.run(["check", "in", "--format", "json", "--messages", "de"])),
    );
    assert_eq!((&a[0]["id"], &a[0]["sides"]), (&b[0]["id"], &b[0]["sides"]), "decisions hold in every language");
    let desk = desk.article("factlint.yaml", "messages: de\n");
    assert_eq!(text(&mut desk.run(["check", "in"])), german);
    assert_eq!(text(&mut desk.run(["check", "in", "--messages", "en"])), english);
}

#[test]
fn a_language_without_messages_is_told_and_english_is_used() {
    let desk = ferry();
    let mut run = desk.run(["check", "in", "--messages", "fr"]);
    let output = run.output().expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    let wrong = "--messages: there are no messages in the language `fr`; there are messages in de, en\n";
    assert_eq!(String::from_utf8_lossy(&output.stderr), wrong);
    assert!(String::from_utf8_lossy(&output.stdout).contains("The articles give 350 and 530"));
    let desk = desk.article("factlint.yaml", "messages: ed\n");
    let told = told(&mut desk.run(["check", "in"]));
    assert!(
        told.starts_with(
            "factlint.yaml:1:11: there are no messages in the language `ed`; did you mean `de`? There are messages in de, en\n"
        ),
        "{told}"
    );
}

#[test]
fn a_pack_says_it_in_its_own_words_and_speaks_for_its_own_rules() {
    let pack = "about: our words\nrules:\n  figure-mismatch: {message: \"Hier {a}, dort {b}.\"}\nwords:\n  counts: {errors: {one: 1 Widerspruch}}\n";
    let desk = ferry()
        .article("factlint.yaml", "extends: [desk]\nmessages: de\n")
        .article("desk/pack.yaml", "id: desk\nabout: x\n")
        .article("desk/messages/de.yaml", pack)
        .article("desk/messages/fr.yaml", "about: nos mots\nwords:\n  labels: {why: pourquoi}\n");
    desk.run(["rules", "check"]).assert().code(0).stderr("");
    let german = text(&mut desk.run(["check", "in"]));
    assert!(german.contains("\nHier 350, dort 530.\n") && german.contains("\nwarum         Die Sätze"), "{german}");
    assert!(german.ends_with(": 1 Widerspruch.\n"), "{german}");
    let french = text(&mut desk.run(["check", "in", "--messages", "fr"]));
    assert!(french.contains("\npourquoi    The sentences say the same"), "{french}");
    let own = Pack::built_in().files["compare/figure-mismatch.yaml"].text.replace("The articles give", "Ours give");
    let desk = desk.article("desk/compare/figure-mismatch.yaml", &own).article("desk/messages/de.yaml", "about: x\n");
    let german = text(&mut desk.run(["check", "in"]));
    assert!(
        german.contains("\nOurs give 350 und 530 for the same thing (Fähre Sandoog befördert Sommer).\n"),
        "a rule of the pack: {german}"
    );
    let desk = desk.article("factlint.yaml", "extends: [desk]\nrules:\n  figure-mismatch: {message: \"{a} / {b}\"}\n");
    assert!(
        text(&mut desk.run(["check", "in", "--messages", "de"])).contains("\n350 / 530\n"),
        "the project has the last word"
    );
}

/// The keys of a mapping and of those inside it, with dots between them.
fn keys(of: &serde_yaml::Value, path: &str, found: &mut BTreeSet<String>) {
    for (key, value) in of.as_mapping().into_iter().flatten() {
        let path = format!("{path}.{}", key.as_str().unwrap_or_default());
        keys(value, &path, found);
        found.insert(path);
    }
}

#[test]
fn german_has_all_words_but_how_english_makes_plurals() {
    let pack = Pack::built_in();
    let all = |code: &str| {
        let file: serde_yaml::Value =
            serde_yaml::from_str(&pack.files[&format!("messages/{code}.yaml")].text).expect("YAML");
        let mut found = BTreeSet::new();
        keys(&file["words"], "words", &mut found);
        found
    };
    let (english, german) = (all("en"), all("de"));
    let missing: Vec<_> = english.difference(&german).filter(|key| !key.contains("plural")).collect();
    assert_eq!(missing, [""; 0]);
}
