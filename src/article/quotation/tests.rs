use super::{Quotation, find};
use crate::rule::Pack;
use crate::text::tokenize;
use std::sync::LazyLock;

static PACK: LazyLock<Pack> = LazyLock::new(Pack::built_in);

fn read(text: &str) -> Vec<Quotation> {
    let lexicon = &PACK.languages["en"].lexicon;
    let tokens = tokenize(text, lexicon);
    let mut paragraphs = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        let first = tokens.partition_point(|t| (t.span.start as usize) < start);
        paragraphs.push(first..tokens.partition_point(|t| (t.span.start as usize) < end));
        start = end;
    }
    find(&tokens, text, &paragraphs, lexicon)
}

/// The words of each quotation; `>` for every quotation it stands in, `~` where it is not closed, `+` where it goes on.
fn words(text: &str) -> Vec<String> {
    let show = |q: &Quotation| {
        let depth = ">".repeat(q.depth.into());
        let closed = if q.closed { "" } else { "~" };
        let continues = if q.continues.is_some() { "+" } else { "" };
        format!("{depth}{closed}{continues}{}", q.inner.of(text))
    };
    read(text).iter().map(show).collect()
}

#[test]
fn quotations_are_found() {
    let cases: &[(&str, &[&str])] = &[
        ("“We won,” he said. “They lost.”", &["We won,", "They lost."]),
        ("\"We won,\" he said. \"They lost.\"", &["We won,", "They lost."]),
        ("It was “a ‘very’ good day” for us.", &["a ‘very’ good day", ">very"]),
        ("Er sagte: „Ja“ und »nein« und «oui».", &["Ja", "nein", "oui"]),
        ("``Yes,'' she said, ``of course.''", &["Yes,", "of course."]),
        ("On “Face the City’’ he said “no'' and “never\".", &["Face the City", "no", "never"]),
        ("”Yes,” she said. ”No,” he said.", &["Yes,", "No,"]),
        ("‘We won,’ he said of the workers’ vote.", &["We won,"]),
        ("'We won,' he said of the workers' vote.", &["We won,"]),
        ("He called the ‘workers’ party’ a joke.", &["workers’ party"]),
        ("The ‘Rivals’ are the two teams’ fans.", &["Rivals"]),
        ("Don't tell 'em about the '90s, rock 'n' roll or the farmers' market.", &[]),
        ("Don’t tell ’em about the ’90s or the farmers’ market and ‘til then.", &[]),
        ("“I said ‘no’ and didn’t ‘leave,’” he said.", &["I said ‘no’ and didn’t ‘leave,’", ">no", ">leave,"]),
        ("\"He said 'no' to me,\" she said.", &["He said 'no' to me,", ">no"]),
        ("\"'No,' he told me,\" she said.", &["'No,' he told me,", ">No,"]),
        ("She is 5'10\" tall, he 6' 2\", on a 12\" board.", &[]),
        ("(\"yes\"), \"no\"—\"maybe\" and so-called \"news\"-papers", &["yes", "no", "maybe", "news"]),
        ("Nothing helps.“There is no plan,” he said.", &["There is no plan,"]),
        ("He said.\"There is no plan,\" he said.", &["There is no plan,"]),
        ("\" Yes , \" he said .", &["Yes ,"]),
        ("“He told them “no” twice,” she said.", &["He told them “no” twice,", ">no"]),
        ("“We won, he said. “They lost.”", &["~We won, he said.", "They lost."]),
        ("\"The law is called “Fair Play.” It is not.", &["~The law is called “Fair Play.” It is not.", ">Fair Play."]),
        ("\"“They lost,” he said. We left.", &["They lost,"]),
        ("“They know it. “", &["They know it."]),
        ("See ‘The Last Party’“It was late.”", &["The Last Party", "It was late."]),
        ("“We won, he said.", &["~We won, he said."]),
        ("We won,” he said. It's over.", &[]),
        ("An empty \"\" or “” is none.", &[]),
    ];
    for (text, want) in cases {
        assert_eq!(words(text), *want, "{text}");
    }
}

#[test]
fn a_quotation_goes_on_over_paragraphs() {
    let text = "“We won.\n“We won again.\n“We always win,” he said.\n“You do,” she said.";
    assert_eq!(words(text), ["~We won.", "~+We won again.", "+We always win,", "You do,"]);
    let continues: Vec<_> = read(text).iter().map(|q| q.continues).collect();
    assert_eq!(continues, [None, Some(0), Some(1), None]);
}

#[test]
fn a_paragraph_ends_what_it_does_not_close() {
    let text = "He said “no.\nShe said “yes.”";
    assert_eq!(words(text), ["~no.", "yes."]);
}

#[test]
fn a_hundred_thousand_nested_marks_are_read_in_linear_time() {
    let nested = format!("{}x{}", "“".repeat(100_000), "”".repeat(100_000));
    let found = read(&nested);
    assert!(found.iter().all(|q| q.closed) && found.len() == 8, "{}", found.len());
    for text in ["“x ", "‘x ", "\"x ", "'x ", "'", "\"", "“‘", "x' "] {
        let found = read(&text.repeat(100_000));
        assert!(found.iter().all(|q| q.depth < 8), "{text}");
    }
}
