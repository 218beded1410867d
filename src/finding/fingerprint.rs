//! Names for findings and claims that stay the same when text elsewhere, paths or the machine change.

use crate::claim::{Account, Claim};
use crate::conflict::Side;
use crate::text::fold_char;

/// The name of a claim: its rule, its sentence and its place in the sentence, in folded words.
#[must_use]
pub fn of_claim(account: &Account, claim: &Claim) -> String {
    let sentence = account.article.sentences.get(claim.sentence as usize);
    let text = sentence.map_or("", |s| s.span.of(&account.article.text));
    let inside = sentence.map_or(0, |s| claim.span.start.saturating_sub(s.span.start));
    digest(&[&claim.rule, &folded(text), &inside.to_string()])
}

/// The name of a finding: its rule, and the value and sentence of every side, whatever their order.
#[must_use]
pub fn of_finding(accounts: &[Account], rule: &str, sides: &[&Side]) -> String {
    let mut parts: Vec<String> = sides
        .iter()
        .map(|side| {
            let article = &accounts[side.claim.account as usize].article;
            let sentence =
                article.sentence_at(side.span.start).map_or("", |s| article.sentences[s].span.of(&article.text));
            format!("{}\n{}", side.value, folded(sentence))
        })
        .collect();
    parts.sort();
    let parts: Vec<&str> = std::iter::once(rule).chain(parts.iter().map(String::as_str)).collect();
    digest(&parts)
}

/// Letters and digits only, in lower case: repaired marks and spaces do not change a fingerprint.
fn folded(text: &str) -> String {
    text.chars().map(fold_char).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn digest(parts: &[&str]) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(part.as_bytes()).update(&[0]);
    }
    hasher.finalize().to_hex()[..12].to_owned()
}
