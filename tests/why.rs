//! `factlint trace` and `factlint try`: why a rule does what it does, and what it does over many articles.

mod desk;

use desk::Desk;

const RULE: &str = "id: crowd\nabout: x\nclaim: figure\npatterns:\n  - \"(crowd|audience) of {value:count}\"\n  - \"{value:count} \
                    people? came in ...2 {:weekday-and-time}\"\n";

fn desk() -> Desk {
    Desk::new()
        .article("factlint.yaml", "extends: [desk]\n")
        .article("desk/en/claims/crowd.yaml", RULE)
        .article("in/a.txt", "The gate opened.\n\nA crowd of 41 came. A crowd of many left.\n")
}

fn run(desk: &Desk, arguments: &[&str]) -> (String, String, Option<i32>) {
    let output = desk.run(arguments).output().expect("it runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (text(output.stdout), text(output.stderr), output.status.code())
}

#[test]
fn a_trace_says_what_matches_and_what_stops_a_pattern() {
    let desk = desk();
    let (out, error, status) = run(&desk, &["trace", "crowd", "in/a.txt:3"]);
    assert_eq!((error.as_str(), status), ("", Some(0)));
    assert_eq!(
        out,
        "in/a.txt:3: A crowd of 41 came.
  pattern 1: (crowd|audience) of {value:count}
    matches “crowd of 41”
  pattern 2: {value:count} people? came in ...2 {:weekday-and-time}
    gets as far as “41 came”; then it wants `in`, and there is “.”
  claim: figure “41”
in/a.txt:3: A crowd of many left.
  pattern 1: (crowd|audience) of {value:count}
    gets as far as “crowd of”; then it wants {value:count}, and there is “many”
  pattern 2: {value:count} people? came in ...2 {:weekday-and-time}
    nothing in the sentence is {value:count}
  no claim of this rule
"
    );
}

#[test]
fn what_cannot_be_traced_is_told() {
    let desk = desk();
    for (arguments, said) in [
        (["trace", "crowd", "in/a.txt"], "in/a.txt: this is no place in an article; write FILE:LINE"),
        (["trace", "crowd", "in/a.txt:9"], "in/a.txt:9: no sentence of the article stands on this line"),
        (["trace", "crowed", "in/a.txt:3"], "crowed: there is no extraction rule of that id; did you mean `crowd`?"),
    ] {
        let (_, error, status) = run(&desk, &arguments);
        assert!(error.starts_with(said) && status == Some(2), "{error}");
    }
}

#[test]
fn a_rule_is_tried_and_held_against_a_kept_run() {
    let desk = desk();
    let (out, _, status) = run(&desk, &["try", "crowd", "in", "--save", "run.txt"]);
    assert_eq!((out.as_str(), status), ("in/a.txt\t41\tA crowd of 41 came.\n1 in all\n", Some(0)));
    let desk = desk.article("in/a.txt", "A crowd of 41 came.\n").article("in/b.txt", "An audience of 12 came.\n");
    let (out, ..) = run(&desk, &["try", "crowd", "in", "--against-run", "run.txt"]);
    assert_eq!(out, "+ in/b.txt\t12\tAn audience of 12 came.\n0 gone, 1 new, 0 changed\n");
    let desk = desk.article(
        "desk/en/claims/crowd.yaml",
        "id: crowd\nabout: x\nclaim: figure\npatterns: [\"audience of {value:count}\"]\n",
    );
    let (out, ..) = run(&desk, &["try", "crowd", "in", "--against-run", "run.txt"]);
    assert!(out.starts_with("- in/a.txt\t41\t") && out.ends_with("1 gone, 1 new, 0 changed\n"), "{out}");
    let (_, error, status) = run(&desk, &["try", "none-such", "in"]);
    assert!(error.starts_with("none-such: there is no rule of that id") && status == Some(2), "{error}");
}
