//! What a bare number counts: the head of the noun phrase behind it.

use super::scan::Scan;
use crate::text::TokenKind;

/// No noun phrase of news is longer.
const LONGEST: usize = 6;

/// The noun that a number which ends before token `at` counts, as a singular, and the token after that noun.
///
/// The head is the first plural of the phrase; "one" counts a singular. After a hyphen ("a three-bedroom house") it is the
/// word behind it.
pub(super) fn noun(scan: &Scan<'_>, at: usize, one: bool, vague: bool) -> Option<(String, usize)> {
    let hyphen = scan.past_hyphen(at);
    if hyphen > at {
        let word = scan.word(hyphen).then(|| scan.str(hyphen))?;
        if scan.has(&scan.numbers.not_counted, hyphen) {
            return None;
        }
        let singular = scan.numbers.plurals.singular(word).unwrap_or_else(|| crate::text::fold_word(word));
        return Some((singular, hyphen + 1));
    }
    let mut at = at;
    let behind_of = scan.after(&scan.numbers.of, at);
    let of = behind_of.is_some();
    if let Some(behind) = behind_of.filter(|_| one || vague) {
        at = behind;
    }
    if one || vague {
        while at < scan.end
            && scan.in_list(scan.tables.lists.function, at)
            && !scan.is(at, ",")
            && at < scan.start + 400
        {
            let determiner = scan.word(at) && scan.has(&scan.numbers.share_of, at);
            if !determiner {
                break;
            }
            at += 1;
        }
    }
    if one && let Some(behind) = scan.after(&scan.numbers.degree, at) {
        at = behind;
    }
    let mut last = None;
    for next in at..scan.end.min(at + LONGEST) {
        let participle = next == at && scan.in_list(scan.tables.lists.verb, next) && phrase_word(scan, next + 1);
        // "digital and physical sales"
        let joins = !one && next > at && scan.number(next).is_some_and(|w| w.joiner);
        let joins = joins && phrase_word(scan, next + 1) && scan.number(next + 1).is_none();
        if !participle && !joins && !phrase_word(scan, next) {
            break;
        }
        if joins {
            continue;
        }
        let joins = scan.dash(next) && scan.glued(next);
        if joins || !scan.word(next) {
            continue;
        }
        let modifier = next + 1 < scan.end && scan.dash(next + 1) && scan.glued(next + 1) && scan.glued(next + 2);
        if modifier {
            continue;
        }
        if participle {
            continue;
        }
        let word = scan.str(next);
        if scan.nouns_have_capitals {
            if !scan.tokens[next].capital() {
                continue;
            }
            let singular = scan.numbers.plurals.singular(word).unwrap_or_else(|| crate::text::fold_word(word));
            return Some((singular, next + 1));
        }
        if let Some(singular) = scan.numbers.plurals.singular(word) {
            // "one proposal asks": what one counts is no plural, unless "one of"
            if one && !of && last.is_some() {
                break;
            }
            return Some((singular, next + 1));
        }
        last = Some(next);
    }
    if let Some(abbreviation) = abbreviation(scan, at) {
        return Some(abbreviation);
    }
    let last = last.filter(|_| one)?;
    Some((crate::text::fold_word(scan.str(last)), last + 1))
}

/// "(0.5 WAR)": letters that stand for a unit no table has, with nothing behind them.
fn abbreviation(scan: &Scan<'_>, at: usize) -> Option<(String, usize)> {
    let alone = scan.kind(at + 1).is_none_or(|kind| kind == TokenKind::Mark && !scan.dash(at + 1));
    let letters = scan.word(at) && scan.tokens[at].upper() && scan.tokens[at].spaced();
    let names = letters && alone && !scan.has(&scan.tables.dates.time_marks, at) && phrase_word(scan, at);
    names.then(|| (scan.str(at).to_owned(), at + 1))
}

/// Whether a token can stand inside a noun phrase.
pub(super) fn phrase_word(scan: &Scan<'_>, at: usize) -> bool {
    match scan.kind(at) {
        Some(TokenKind::Word) => {
            !scan.in_list(scan.tables.lists.function, at) && !scan.in_list(scan.tables.lists.verb, at)
        }
        Some(TokenKind::Mark) => (scan.dash(at) && scan.glued(at) && scan.glued(at + 1)) || scan.is(at, "&"),
        _ => false,
    }
}
