use super::{StopWords, split};
use crate::article::quotation;
use crate::rule::Pack;
use crate::text::tokenize;
use std::sync::LazyLock;

static PACK: LazyLock<Pack> = LazyLock::new(Pack::built_in);

/// Texts with `|` where a sentence ends, one a line.
const CASES: &str = include_str!("cases.txt");

fn marked(text: &str) -> String {
    let language = &PACK.languages["en"];
    let tokens = tokenize(text, &language.lexicon);
    let all = 0..tokens.len();
    let quotations = quotation::find(&tokens, text, std::slice::from_ref(&all), &language.lexicon);
    let mut ranges = Vec::new();
    split(&tokens, all, text, &StopWords::new(language), &quotations, |range| ranges.push(range));
    let mut out = String::new();
    let mut from = 0;
    for range in ranges {
        let end = tokens[range.end - 1].span.end as usize;
        out.push_str(&text[from..end]);
        out.push('|');
        from = end;
    }
    out
}

#[test]
fn sentences_end_where_the_cases_say() {
    let wrong: Vec<_> = CASES
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| (line, marked(&line.replace('|', ""))))
        .filter(|(want, got)| want != got)
        .map(|(want, got)| format!("want {want}\n got {got}"))
        .collect();
    assert!(wrong.is_empty(), "{} cases are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_run_without_an_end_is_cut() {
    let got = marked(&"word ".repeat(1500));
    let lengths: Vec<_> = got.split_terminator('|').map(|piece| piece.split_whitespace().count()).collect();
    assert_eq!(lengths, [600, 600, 300]);
}

#[test]
fn marks_without_words_make_no_trouble() {
    for text in [".", "...", ". . .", "?!", "\"", ".\"", ")))", ". \"", "…”", "• • •", "A.", "U.S.", ".”“.”“", "'.'"]
    {
        assert_eq!(marked(text).replace('|', ""), text, "{text}");
    }
    let long = ".”)".repeat(100_000);
    assert_eq!(marked(&long).replace('|', ""), long);
}
