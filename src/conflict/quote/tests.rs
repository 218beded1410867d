//! How two quotations differ, by examples.

use super::*;
use crate::conflict::words::tests::{english, read};
use crate::rule::Pack;

fn reading(a: &str, b: &str, context: Context) -> Option<Reading> {
    let pack = Pack::built_in();
    let limits = pack.compare.iter().find_map(|rule| rule.compare.quote.as_ref()).expect("a rule on quotations");
    let lists = QuoteLists::new(limits, english());
    let (a, b) = (read(a, &lists.fillers).1, read(b, &lists.fillers).1);
    grade(&a, &b, context, limits, &lists, english())
}

fn graded(a: &str, b: &str) -> Option<Grade> {
    let forth = reading(a, b, Context::Speaker).map(|reading| reading.grade());
    let back = reading(b, a, Context::Speaker).map(|reading| reading.grade());
    assert_eq!(forth, back, "{a} | {b}");
    forth
}

#[test]
fn harmless_differences_are_no_change_of_wording() {
    let said = "Well, we don't think that the new harbour wall is going to hold 5 more winters.";
    for (other, grade) in [
        ("We do not think that the new harbor wall is gonna hold five more winters", Grade::Cosmetic),
        ("well, we don’t think that the new harbour wall is going to hold 5 more winters,", Grade::Same),
        ("we don't think that the new harbour wall is going to ... winters", Grade::Trim),
        ("[W]e don't think that the [concrete] new harbour wall is going to hold", Grade::Cosmetic),
        ("the new harbour wall is going to hold 5 more winters", Grade::Same),
        ("We don't think that the new harbour wall … 5 more winters", Grade::Trim),
    ] {
        assert_eq!(graded(said, other), Some(grade), "{other}");
    }
}

#[test]
fn changed_words_are_graded_by_what_they_change() {
    let said = "The council will never close the two libraries in Ashby, and nobody can pay for it.";
    for (other, grade) in [
        ("The council will always close the two libraries in Ashby, and nobody can pay for it.", Grade::Meaning),
        ("The council might never close the two libraries in Ashby, and nobody can pay for it.", Grade::Meaning),
        ("The council will never close the three libraries in Ashby, and nobody can pay for it.", Grade::Meaning),
        ("The council will never close the two libraries in Dorton, and nobody can pay for it.", Grade::Meaning),
        ("The council will never close the two libraries in Ashby, and nobody cannot pay for it.", Grade::Meaning),
        ("The council will never shut the two libraries in Ashby, and nobody can pay for it.", Grade::Wording),
        ("The councils will never close the two libraries in Ashby, and nobody can pay for it.", Grade::Minor),
    ] {
        assert_eq!(graded(said, other), Some(grade), "{other}");
    }
}

#[test]
fn sentences_of_a_long_quotation_meet_those_of_a_short_one() {
    let long = "We lost the barn on Monday. The brown river came over the road. Nobody warned us before the dam broke.";
    assert_eq!(graded(long, "We lost the barn on Monday. Nobody warned us before the dam broke."), Some(Grade::Trim));
    assert_eq!(graded(long, "The brown river came over the bridge."), Some(Grade::Wording));
    assert_eq!(graded(long, "The insurance will pay for the roof of the barn."), None);
}

#[test]
fn a_change_at_the_start_is_not_hidden_by_another_sentence() {
    let long = "I think it is late. I know it is a shame for the harbour and the town.";
    let short = "I think it is a shame for the harbour and the town.";
    assert_eq!(graded(long, short), Some(Grade::Meaning));
    let told = "We saw it. They sold the boats and the nets of the harbour. We saw the money.";
    assert_eq!(graded(told, "They sold the boats and the nets of the harbour. We saw it."), Some(Grade::Wording));
}

#[test]
fn two_remarks_of_small_words_are_two_remarks() {
    assert_eq!(graded("I think that we are going to win this", "I think that we are going to be late"), None);
    assert_eq!(graded("It is a very good day for all of us", "It is a very sad night for all of them"), None);
}

#[test]
fn a_short_quotation_needs_its_context() {
    let (a, b) = ("a very solid foundation", "a very solid basis");
    assert_eq!(reading(a, b, Context::Unknown), None);
    assert_eq!(reading(a, b, Context::Sentence).map(|r| r.grade()), Some(Grade::Wording));
}

#[test]
fn long_and_hostile_quotations_take_bounded_time() {
    let same = "the a ".repeat(20_000);
    let long: String = (0..20_000)
        .fold(String::new(), |text, n| text + &format!("word{} ", &["a", "b", "c", "d", "e"][n % 5].repeat(n % 40)));
    assert_eq!(graded(&same, &same.replace('a', "an")), None);
    assert!(graded(&long, &long.replace("wordccc ", "wordddd ")).is_none_or(|grade| grade >= Grade::Same));
}
