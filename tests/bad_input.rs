//! What people get wrong: every message says where, what and what to do; the rest of the run is intact.

mod desk;

use desk::Desk;
use serde_json::Value;
use std::fs::{self, File};
use std::time::{Duration, Instant};

/// Long enough for a slow machine and a build without optimisation, too short for anything that grows with the square.
const PATIENCE: Duration = Duration::from_mins(2);
const SOUND: &str = "The bridge is old. The town paid $5 million for it.\n";

/// Exit status, standard error, and the paths of the articles that were read.
fn check(desk: &Desk, arguments: &[&str]) -> (Option<i32>, String, Vec<String>) {
    let start = Instant::now();
    let output =
        desk.run(["check", "--format", "json"]).args(arguments).timeout(PATIENCE).output().expect("it runs and ends");
    assert!(start.elapsed() < PATIENCE, "{arguments:?} takes too long");
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(!said.contains("panicked"), "{said}");
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON whatever was wrong");
    let sources = report["sources"].as_array().expect("sources");
    let read = sources.iter().filter_map(|source| source["path"].as_str().map(str::to_owned)).collect();
    (output.status.code(), said, read)
}

fn put(desk: &Desk, name: &str, bytes: impl AsRef<[u8]>) {
    fs::write(desk.path().join(name), bytes).expect("a file");
}

#[test]
fn articles_that_are_none_are_told_and_the_others_are_read() {
    let desk = Desk::new().article("a.txt", SOUND).article("empty.txt", "").folder("nothing").article("pdf/a.pdf", "x");
    put(&desk, "binary.txt", [b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0".as_slice(), &[0; 4000]].concat());
    put(&desk, "invalid.txt", b"The bridge \xff\xfe\x81 is \xc3( old.\n");
    File::create(desk.path().join("large.txt")).expect("a file").set_len(200 << 20).expect("a sparse file");
    let endings = "articles end in .txt, .text, .md, .markdown, .html, .htm, .xhtml, and are not hidden or ignored; name \
                   other files one by one";
    let other = format!("pdf: there are no articles in the folder (1 other file was passed over); {endings}\n");
    let nothing = format!("nothing: there are no articles in the folder; {endings}\n");
    let cases: [(&str, i32, &str, bool); 6] = [
        ("none.txt", 2, "none.txt: there is no such file or folder; check the spelling of the path\n", false),
        ("empty.txt", 0, "empty.txt: the file has no text; check that it was saved completely\n", true),
        ("nothing", 2, &nothing, false),
        ("pdf", 2, &other, false),
        ("binary.txt", 2, "binary.txt: ", false),
        ("large.txt", 2, "large.txt: the file is larger than 64 MiB; split it: an article a file\n", false),
    ];
    for (path, status, message, is_read) in cases {
        let (code, said, read) = check(&desk, &[path, "a.txt"]);
        assert_eq!(code, Some(status), "{path}: {said}");
        assert!(said == message || (path == "binary.txt" && said.starts_with(message)), "{said}");
        assert_eq!(read, if is_read { vec![path, "a.txt"] } else { vec!["a.txt"] });
    }
    let (code, _, read) = check(&desk, &["invalid.txt", "a.txt"]);
    assert_eq!((code, read.len()), (Some(0), 2));
    let (code, said, read) = check(&desk, &["."]);
    assert_eq!((code, said.lines().count(), read.len()), (Some(2), 3, 3), "{said}");
}

#[test]
fn hostile_articles_end_in_time() {
    let mark = |open: &str, close: &str| format!("He said {}yes{}.\n", open.repeat(100_000), close.repeat(100_000));
    let line = "The mayor said 45% of 1,200 people lost power and “it was bad,” Mary Ellwood said on Monday, and ";
    let figures: String = (1..2000).map(|n| n.to_string() + " people, ").collect();
    let articles = [
        ("nested.txt", mark("“", "”")),
        ("alternating.txt", mark("“‘", "’”")),
        ("straight.txt", mark("\"", "\"")),
        ("line.txt", line.repeat(2000)),
        ("word.txt", "a".repeat(1 << 20)),
        ("digits.txt", "1,".repeat(200_000)),
        ("deep.html", "<div>".repeat(50_000)),
        ("deep.md", "> [".repeat(100_000)),
        ("figures.txt", format!("The flood killed {figures}and left.\n")),
        ("same.txt", "The flood killed 25 people in Arlen on Monday. ".repeat(5_000)),
        ("quotes.txt", "“We will not raise a single ferry fare this year,” said Mary Ellwood.\n\n".repeat(300)),
    ];
    for (name, text) in articles {
        let desk = Desk::new().article("a.txt", SOUND).article(name, &text);
        let (code, said, read) = check(&desk, &[name, "a.txt"]);
        assert!(matches!(code, Some(0 | 1)), "{name}: {code:?} {said}");
        assert_eq!(read, [name, "a.txt"]);
    }
}

#[test]
fn circles_of_packs_and_lists_end() {
    let desk = Desk::new()
        .article("a.txt", SOUND)
        .article("one/pack.yaml", "id: one\nabout: x\nextends: [../two]\n")
        .article("two/pack.yaml", "id: two\nabout: x\nextends: [../one]\n")
        .article("lists/en/words/a.yaml", "id: aa\nabout: x\ninclude: [bb]\n")
        .article("lists/en/words/b.yaml", "id: bb\nabout: x\ninclude: [aa]\n");
    let (code, said, _) = check(&desk, &["a.txt", "--rules", "one"]);
    assert_eq!(code, Some(2));
    let told =
        "one/../two/pack.yaml:3:11: packs extend each other in a circle through `../one`; remove one of the extends";
    assert_eq!(said.lines().next(), Some(told));
    let (code, said, _) = check(&desk, &["a.txt", "--rules", "lists"]);
    assert_eq!(code, Some(2));
    for circle in ["aa -> bb -> aa", "bb -> aa -> bb"] {
        assert!(said.contains(&format!("word lists include each other in a circle: {circle}; remove")), "{said}");
    }
}

#[test]
fn a_pack_that_two_others_extend_lies_below_both() {
    let list = |words: &str| format!("id: hull\nabout: x\nwords: [{words}]\n");
    let pack = |extends: &str| format!("id: x\nabout: x\nextends: [{extends}]\n");
    let rule = "id: hull\nabout: x\nclaim: figure\npatterns: [\"{value:figure} {:hull}\"]\n";
    let desk = Desk::new()
        .article("a.txt", "The yard built 812 keels. The yard built 613 masts.\n")
        .article("base/en/words/hull.yaml", &list("keels"))
        .article("base/en/claims/hull.yaml", rule)
        .article("left/pack.yaml", &pack("../base"))
        .article("left/en/words/hull.yaml", &list("masts"))
        .article("right/pack.yaml", &pack("../base"))
        .article("top/pack.yaml", &pack("../left, ../right"));
    let hulls = |rules: &str| {
        let output = desk.run(["extract", "--format", "jsonl", "--rules", rules, "a.txt"]).output().expect("it runs");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
        let claims = String::from_utf8(output.stdout).expect("UTF-8");
        let claims = claims.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
        let mine = claims.filter(|claim| claim["rule"] == "hull").map(|claim| claim["text"].to_string());
        mine.collect::<Vec<_>>()
    };
    assert_eq!(hulls("base"), ["\"812\""]);
    assert_eq!(hulls("left"), ["\"613\""]);
    assert_eq!(
        hulls("top"),
        ["\"613\""],
        "what the right one only passes on does not replace what the left one changes"
    );
}
