//! Alignment rules as a desk uses them: shown, changed, switched off, replaced, for one language, in one part of articles.

mod desk;

use assert_cmd::Command;
use desk::Desk;
use serde_json::Value;

fn text(command: &mut Command) -> String {
    String::from_utf8(command.output().expect("it runs").stdout).expect("UTF-8")
}

fn json(command: &mut Command) -> Value {
    serde_json::from_slice(&command.output().expect("it runs").stdout).expect("JSON")
}

const REPORT: &str = "The council of Tarrow voted on Tuesday to close the swimming hall for repairs. The roof lets in \
    water above the diving tower. Engineers found rust in eleven of its steel beams. The repairs will take seven months \
    and cost $2.3 million. Swimming clubs must train in the neighbouring town of Kelmouth. Coach Lena Marsh called the \
    decision overdue.\n";
const REWRITE: &str = "Tarrow's council has voted to close the swimming hall for repairs. Water comes in through the roof \
    above the diving tower. Rust was found by engineers in eleven of the steel beams. The repairs cost $3.2 million and \
    will take seven months. The swimming clubs have to train in neighbouring Kelmouth. The decision was overdue, said \
    coach Lena Marsh.\n";

fn articles() -> Desk {
    Desk::new().article("in/a.txt", REPORT).article("in/b.txt", REWRITE)
}

/// How many groups and findings there are.
fn found(desk: &Desk) -> (usize, usize) {
    let report = json(&mut desk.run(["check", "in", "--format", "json"]));
    let count = |key: &str| report[key].as_array().expect("a list").len();
    (count("groups"), count("findings"))
}

#[test]
fn they_are_listed_and_shown_with_what_set_them() {
    let desk = Desk::new().article("factlint.yaml", "rules:\n  same-sentence: {limits: {alike: 0.5}}\n");
    assert!(
        text(&mut desk.run(["rules"]))
            .lines()
            .any(|line| line.starts_with("same-sentence ") && line.contains(" aligns sentence ")),
        "it is listed"
    );
    let shown = text(&mut desk.run(["rules", "show", "same-sentence"]));
    assert!(
        shown.starts_with("same-sentence - an alignment rule (aligns: sentence)\nwhat        sentences"),
        "{shown}"
    );
    assert!(shown.contains("  limits.alike         0.5  (factlint.yaml:2)\n"), "{shown}");
    assert!(shown.contains("  limits.alike-within  0.4  (builtin:align/same-sentence.yaml:7)\n"), "{shown}");
    assert!(shown.contains("\njoins       in other words\n            - Engineers found rust"), "{shown}");
    assert!(shown.contains("\nkeeps apart the same place and another matter\n"), "{shown}");
}

#[test]
fn they_are_changed_and_switched_off_in_the_settings() {
    assert_eq!(found(&articles()), (1, 1));
    let with = |settings: &str| found(&articles().article("factlint.yaml", settings));
    assert_eq!(with("rules: {same-witness: {off: true}}\n"), (2, 1), "every article is a witness");
    assert_eq!(with("rules: {same-witness: {limits: {alike: 0.99}}}\n"), (2, 1));
    assert_eq!(with("rules: {same-figure: {off: true}}\n"), (1, 0), "figures are not compared");
    assert_eq!(with("rules: {same-story: {off: true}}\n"), (2, 0), "nothing is compared across articles");
}

const OWN: &str = "
id: ITS_ID
about: figures of reports, outside quotations
PLACE
align:
  figure: {reach: 8, fade: 0.35, alike: 0.15, near: 4, near-words: 2, near-weight: 0.1, shared-words: 2,
           equal-first: 0.35, sentence-weight: 0.5, most: 24, common: 150, rarest: 12, candidates: 24}
tests:
  - name: one cost
    given:
      - The repairs of the swimming hall cost $2 million.
      - The swimming hall needs repairs that cost $3 million.
    want: [[$2 million, $3 million]]
  - name: another thing
    given:
      - The repairs of the swimming hall cost $2 million.
      - The repairs of the swimming hall take 3 weeks.
    want: []
";

fn own(id: &str, place: &str) -> Desk {
    let rule = OWN.replace("ITS_ID", id).replace("PLACE", place);
    let file = format!("desk/align/{id}.yaml");
    articles()
        .article("factlint.yaml", "extends: [desk]\n")
        .article("desk/pack.yaml", "id: desk\nabout: x\n")
        .article(&file, &rule)
}

#[test]
fn a_desk_replaces_one_and_looks_in_one_part_of_articles() {
    let whole = own("same-figure", "");
    assert_eq!(found(&whole), (1, 1));
    let tested = text(&mut whole.run(["test", "same-figure", "--coverage"]));
    assert_eq!(tested, "1 rules, 0 gaps in their tests\n2 passed, 0 failed\n");
    assert_eq!(found(&own("same-figure", "only-in: headline")), (1, 0));
    assert_eq!(found(&own("same-figure", "only-in: body")), (1, 1));
    assert_eq!(found(&own("same-figure", "only-in: quotation")), (1, 0));
    assert_eq!(found(&own("same-figure", "only-in: outside-quotations")), (1, 1));
    let set = |context: &str| {
        let settings = format!("extends: [desk]\nrules: {{same-figure: {{only-in: {context}}}}}\n");
        own("same-figure", "only-in: body").article("factlint.yaml", &settings)
    };
    assert_eq!(found(&set("headline")), (1, 0), "factlint.yaml has the last word");
    assert_eq!(found(&set("anywhere")), (1, 1));
}

#[test]
fn a_rule_of_a_language_goes_before_the_rule_for_all() {
    let german = own("deutsche-zahlen", "language: de");
    german.run(["rules", "check"]).assert().code(0);
    assert_eq!(found(&german), (1, 1), "English articles have the rule for all");
    let english = own("english-figures", "language: en\nonly-in: headline");
    assert_eq!(found(&english), (1, 0), "and the rule for English, where there is one");
}

#[test]
fn a_broken_one_leaves_the_built_in_one_in_force() {
    let desk = own("same-figure", "onli-in: body");
    assert_eq!(found(&desk), (1, 1));
    desk.run(["check", "in"]).assert().code(2);
}

#[test]
fn a_failing_test_says_what_belongs_together() {
    let desk = own("same-figure", "");
    let rule = desk.read("desk/align/same-figure.yaml").replace("take 3 weeks", "cost $4 million");
    let rule = rule.replace("want: [[$2 million, $3 million]]", "want: [[$2 million, 3 million, swimming hall]]");
    let desk = desk.article("desk/align/same-figure.yaml", &rule);
    let told = text(&mut desk.run(["test", "same-figure"]));
    assert_eq!(
        told,
        "failed  same-figure: one cost  (desk/align/same-figure.yaml:9:5): “swimming hall” stands in several places; quote \
         more of it\n  + $2 million = 3 million\n  - $2 million = 3 million = swimming hall\n\
         failed  same-figure: another thing  (desk/align/same-figure.yaml:14:5): wanted silence, got 1 alignment\n  \
         + [$2 million] = [$4 million]\n0 passed, 2 failed\n"
    );
}

#[test]
fn what_one_joins_is_tried_on_articles() {
    let desk = articles();
    let tried = text(&mut desk.run(["try", "same-figure", "in"]));
    assert_eq!(
        tried,
        "in/a.txt = in/b.txt\televen = eleven\tEngineers found rust in eleven of its steel beams.\n\
         in/a.txt = in/b.txt\tseven months = seven months\tThe repairs will take seven months and cost $2.3 million.\n\
         in/a.txt = in/b.txt\t$2.3 million = $3.2 million\tThe repairs will take seven months and cost $2.3 million.\n\
         3 in all\n"
    );
    assert!(
        text(&mut desk.run(["try", "same-witness", "in"])).starts_with("in/a.txt = in/b.txt\tThe council of Tarrow")
    );
    assert!(text(&mut desk.run(["try", "same-sentence", "in"])).ends_with("\n6 in all\n"));
}

#[test]
fn a_pack_changes_rules_below_it_and_the_project_has_the_last_word() {
    let pack = "id: desk\nabout: x\nextends: [../county]\nrules:\n  same-figure: {off: true}\n  same-witness: {limits: {alike: 0.99}}\n";
    let county = "id: county\nabout: x\nrules:\n  same-witness: {limits: {alike: 0.8, same-order: 0.6}}\nwords:\n  titles: {add: [reeve]}\n";
    let desk = articles().article("desk/pack.yaml", pack).article("county/pack.yaml", county);
    let desk = desk.article("factlint.yaml", "extends: [desk]\n");
    assert_eq!(found(&desk), (2, 0), "figures are off, and the witnesses are two");
    desk.run(["rules", "check"]).assert().code(0);
    let shown = text(&mut desk.run(["rules", "show", "same-witness"]));
    assert!(shown.contains("  limits.alike             0.99  (desk/pack.yaml:6)\n"), "{shown}");
    assert!(shown.contains("  limits.same-order        0.6  (desk/../county/pack.yaml:4)\n"), "{shown}");
    assert!(text(&mut desk.run(["rules", "show", "titles"])).contains("reeve"), "a word of the county");
    let listed = text(&mut desk.run(["rules"]));
    let off = |line: &str| line.starts_with("same-figure ") && line.ends_with("switched off in desk/pack.yaml:5");
    assert!(listed.lines().any(off), "{listed}");
    let desk = desk.article("factlint.yaml", "extends: [desk]\nrules:\n  same-figure: {off: false}\n");
    assert_eq!(found(&desk), (2, 1));
}

#[test]
fn two_places_are_traced() {
    let desk = articles().article("in/c.txt", "The choir of the village sang 17 songs by candlelight.\n");
    let traced = text(&mut desk.run(["trace", "same-sentence", "in/a.txt:1", "in/c.txt:1"]));
    assert!(
        traced.contains("\n  “The roof lets in water above …” and “The choir of the village sang …”: apart\n"),
        "{traced}"
    );
    assert!(traced.contains("    shared-words: 0, 2 needed: not met\n    alike: 0, 0.3 needed: not met\n"), "{traced}");
    let traced = text(&mut desk.run(["trace", "same-figure", "in/a.txt:1", "in/b.txt:1"]));
    assert!(traced.contains("  “$2.3 million” and “$3.2 million”: together\n    shared-words: "), "{traced}");
    assert!(traced.contains("  “eleven” and “$3.2 million”: apart\n    they are of two kinds"), "{traced}");
    let traced = text(&mut desk.run(["trace", "same-story", "in/a.txt:1", "in/b.txt:1", "--among", "in/c.txt"]));
    assert!(traced.contains("\n  together\n    alike: ") && traced.contains("    copied: "), "{traced}");
    let told = |arguments: &[&str]| {
        let output = desk.run(arguments).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8(output.stderr).expect("UTF-8")
    };
    assert_eq!(
        told(&["trace", "same-figure", "in/a.txt:1"]),
        "same-figure: an alignment rule joins two places; write both: factlint trace RULE FILE:LINE OTHER:LINE\n"
    );
    assert_eq!(
        told(&["trace", "figure", "in/a.txt:1", "in/b.txt:1"]),
        "figure: an extraction rule is traced at one place; leave out the other\n"
    );
}

#[test]
fn every_kind_is_traced_with_the_limit_that_decides() {
    let desk = Desk::new()
        .article(
            "in/a.txt",
            "Mayor Rita Halvorsen said on Tuesday that the ferry of Sandoog would stop for a week. “We lost the ferry to \
             rust and we will not wait for spring,” Halvorsen said.\n\nHalvorsen said she had waited for a year.\n",
        )
        .article(
            "in/b.txt",
            "The ferry of Sandoog will stop for a week, Mayor Rita Halvorson said on Tuesday. “We lost the ferry to salt \
             and we will not wait for summer,” Halvorson said. Council leader Tom Brandt said he would wait.\n",
        )
        .article("in/c.md", "---\npublished: 2025-01-01\n---\nThe choir sang, Rita Halvorsan said.\n");
    let traced = |rule: &str, a: &str, b: &str| text(&mut desk.run(["trace", rule, a, b]));
    let names = traced("same-name", "in/a.txt:1", "in/b.txt:1");
    assert!(
        names.contains("  “Rita Halvorsen” and “Rita Halvorson”: together\n    edits: 1, at most 2: met\n"),
        "{names}"
    );
    assert!(
        names.contains("  “Rita Halvorsen” and “Tom Brandt”: apart\n    edits: 4, at most 2: not met\n"),
        "{names}"
    );
    assert!(names.contains("    short: 3, 6 needed: not met\n"), "{names}");
    assert!(names.contains("“Sandoog” and “Sandoog”: apart\n    they are spelled alike"), "{names}");
    let quotes = traced("same-quote", "in/a.txt:1", "in/b.txt:1");
    assert!(quotes.contains(": together\n    alike: 0.") && quotes.contains(", 0.12 needed: met\n"), "{quotes}");
    let titles = traced("same-title", "in/a.txt:1", "in/b.txt:1");
    assert!(titles.contains("“Mayor” and “Mayor”: together\n"), "{titles}");
    assert!(
        titles.contains("“Council leader”: apart\n    they are about two people: Rita Halvorsen and Tom Brandt\n"),
        "{titles}"
    );
    let pronouns = traced("same-pronoun", "in/a.txt:3", "in/b.txt:1");
    assert!(pronouns.contains("  “she” and “he”: apart\n    they are about two people: "), "{pronouns}");
    let statements = traced("same-statement", "in/a.txt:1", "in/b.txt:1");
    assert!(statements.contains("    shared-words: 0, 2 needed: not met\n"), "{statements}");
    let witnesses = traced("same-witness", "in/a.txt:1", "in/b.txt:1");
    assert!(witnesses.contains("  apart\n    fewest-sentences: 3, 5 needed: not met\n"), "{witnesses}");
    let events = text(&mut desk.run(["trace", "same-title", "in/a.txt:1", "in/c.md:4", "--among", "in/b.txt"]));
    assert!(events.contains("no two things of the kind title stand there"), "{events}");
    let settings = "rules: {same-title: {only-in: headline}}\n";
    let desk = desk.article("factlint.yaml", settings);
    let place = text(&mut desk.run(["trace", "same-title", "in/a.txt:1", "in/b.txt:1"]));
    assert!(place.contains("one of them stands where the rule does not look (`only-in`)"), "{place}");
}

#[test]
fn a_comparison_of_figures_tells_which_guard_is_silent() {
    let borrowed = |sum: &str, year: &str| {
        format!("The Corvane council borrowed {sum} for the tram tunnel in {year}, the clerk said.\n")
    };
    let desk = Desk::new()
        .article("in/a.txt", &borrowed("$24 million", "2019"))
        .article("in/b.txt", &borrowed("$29 million", "2023"))
        .article("in/c.txt", &borrowed("$31 million", "2019"));
    let told = |other: &str| text(&mut desk.run(["trace", "figure-mismatch", "in/a.txt:1", other]));
    assert!(
        told("in/b.txt:1").contains("  “$24 million” and “$29 million”: silent, because of the guard other-period\n")
    );
    assert!(told("in/c.txt:1").contains("  “$24 million” and “$31 million”: a conflict\n"));
    let output = desk.run(["trace", "name-mismatch", "in/a.txt:1", "in/b.txt:1"]).output().expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("only comparisons of figures are traced"));
}
