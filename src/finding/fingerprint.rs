//! Names for findings, places and claims that stay the same when text elsewhere, paths, the order of the articles or the
//! machine change.

use super::model::FindingSide;
use super::side::sentences;
use crate::article::Article;
use crate::claim::{Account, Claim};
use crate::text::{Span, fold_char};

/// How many hexadecimal digits the name of a finding or claim has.
const NAME: usize = 12;
/// How many digits each half of a mark has.
const HALF: usize = 6;

/// The name of a claim: its rule, its sentence and its place in the sentence, in folded words.
#[must_use]
pub fn of_claim(account: &Account, claim: &Claim) -> String {
    let sentence = account.article.sentences.get(claim.sentence as usize).map_or(claim.span, |s| s.span);
    let place = place_in(&account.article, sentence.cover(claim.span), claim.span);
    digest(&[&claim.rule, &folded(sentence.of(&account.article.text)), &place], NAME)
}

/// The mark of a place: its first sentence, then everything that it says. `said_by` is the speaker, where who speaks is
/// what is at odds.
#[must_use]
pub fn of_place(article: &Article, span: Span, said_by: Option<&str>) -> String {
    let touched = sentences(article, span);
    let first = article.sentence_at(span.start).map_or(touched, |index| article.sentences[index].span);
    let whole = folded(touched.of(&article.text));
    let said_by = said_by.map(folded).unwrap_or_default();
    let rest = digest(&[&whole, &place_in(article, touched, span), &said_by], HALF);
    format!("{}-{rest}", of_sentence(article, first))
}

/// The first half of the marks of the places in a sentence.
#[must_use]
pub fn of_sentence(article: &Article, sentence: Span) -> String {
    digest(&[&folded(sentence.of(&article.text))], HALF)
}

/// The name of a finding: its rule and one place of every side, the same one in whatever order the articles are read.
#[must_use]
pub fn of_finding(rule: &str, sides: &[FindingSide]) -> String {
    let mut places: Vec<&str> = sides.iter().filter_map(|side| side.marks().min()).collect();
    places.sort_unstable();
    places.insert(0, rule);
    digest(&places, NAME)
}

/// Where a span stands in its sentence, counted in folded characters.
fn place_in(article: &Article, sentence: Span, span: Span) -> String {
    let before = |end: u32| folded(&article.text[sentence.start as usize..end as usize]).chars().count();
    format!("{}-{}", before(span.start), before(span.end))
}

/// Letters and digits in lower case: repaired marks and spaces do not change a name. Marks that belong to a number
/// (`2.4`, `−3`, `60%`, `$5`) stay, because they change what is said.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut letters = text.chars().map(fold_char).peekable();
    let mut after_digit = false;
    while let Some(letter) = letters.next() {
        let before_digit = letters.peek().is_some_and(char::is_ascii_digit);
        if letter.is_alphanumeric() {
            folded.extend(letter.to_lowercase());
        } else if (before_digit && ".,:/-+<>~$€£¥".contains(letter)) || (after_digit && letter == '%') {
            folded.push(letter);
        }
        after_digit = letter.is_ascii_digit();
    }
    folded
}

fn digest(parts: &[&str], digits: usize) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(part.as_bytes()).update(&[0]);
    }
    hasher.finalize().to_hex()[..digits].to_owned()
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn what_a_repair_changes_is_folded_away_and_what_a_number_says_is_not() {
        assert_eq!(folded("“Don’t!” she  said —"), folded("\"Don't\" she said"));
        for (a, b) in
            [("2.4 million", "24 million"), ("a fall of −3", "a fall of 3"), ("60% of", "60 of"), ("$5", "€5")]
        {
            assert_ne!(folded(a), folded(b), "{a} and {b}");
        }
        assert_eq!(folded("in 2024."), folded("in 2024"));
    }
}
