//! Whether two sums with one sign may be of two currencies: a bare `$` is of whatever country the article is from, and an article
//! that prints `US$` or `A$` as well says that it is of several.

use super::meeting::Meeting;
use crate::claim::{Account, Claim, Figure, FigureKind};
use std::collections::BTreeSet;

/// How a sum is printed: with the sign alone, or with letters before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Bare,
    Lettered,
}

/// Whether nobody can tell if two sums are of one currency: one has a bare sign in an article that prints it with letters as well,
/// and the other does not come from an article that prints the same signs.
pub fn other_currency(meeting: &Meeting<'_>) -> bool {
    let signs = meeting.sides.map(|(account, claim)| sign(account, claim));
    let [Some(first), Some(second)] = signs else { return false };
    let [a, b] = [first, second].map(|(_, mark)| mark);
    if a != b || [first, second].iter().all(|(sign, _)| *sign == Sign::Lettered) {
        return false;
    }
    let [mine, others] = meeting.sides.map(|(account, _)| lettered(account, a));
    let unsure = |sign: Sign, printed: &BTreeSet<&str>| sign == Sign::Bare && !printed.is_empty();
    (unsure(first.0, &mine) || unsure(second.0, &others)) && (first.0 != second.0 || mine != others)
}

/// Whether the one prints the sign alone, and the other says whose it is.
pub fn bare_and_lettered(meeting: &Meeting<'_>) -> bool {
    let signs = meeting.sides.map(|(account, claim)| sign(account, claim).map(|(sign, _)| sign));
    matches!(signs, [Some(a), Some(b)] if a != b)
}

/// How a sum is printed, and the mark of its sign: none for currencies that have no mark, or that are told in words.
fn sign<'a>(account: &'a Account, claim: &'a Claim) -> Option<(Sign, char)> {
    let figure = claim.figure().filter(|figure| figure.kind == FigureKind::Money)?;
    let mark = mark(figure)?;
    let printed = claim.span.of(&account.article.text);
    let before = &printed[..printed.find(mark)?];
    let letters = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    Some((if letters.chars().any(char::is_alphabetic) { Sign::Lettered } else { Sign::Bare }, mark))
}

/// The mark that a currency shares with others: `$` of `A$`.
fn mark(figure: &Figure) -> Option<char> {
    figure.scale.symbol.as_deref()?.chars().next_back().filter(|mark| !mark.is_alphanumeric())
}

/// The currencies whose sums the article prints with letters before the mark.
fn lettered(account: &Account, mark: char) -> BTreeSet<&str> {
    let sums = account.claims.iter().filter(|claim| sign(account, claim) == Some((Sign::Lettered, mark)));
    sums.filter_map(|claim| claim.figure()?.unit.as_deref()).collect()
}
