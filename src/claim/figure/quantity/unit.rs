//! The unit behind a number.

use crate::claim::figure::exclude::labelled;
use crate::claim::figure::number::{Form, Number};
use crate::claim::figure::scan::Scan;
use crate::rule::units::UnitKind;
use crate::text::TokenKind;

/// The unit behind a number, and the token after it.
pub(super) fn behind(scan: &Scan<'_>, number: &Number) -> Option<(usize, usize)> {
    let at = scan.past_hyphen(number.end);
    if at >= scan.end {
        return None;
    }
    if number.scaled
        && let Some((end, &id)) = scan.units.large.at(scan.tokens, at, scan.end)
    {
        return Some((end, id));
    }
    if matches!(number.form, Form::Bare | Form::Digits)
        && let Some(found) = before_smaller(scan, number)
    {
        return Some(found);
    }
    if matches!(number.form, Form::Bare | Form::Digits)
        && let Some(found) = symbol(scan, number, at)
    {
        return Some(found);
    }
    if number.form == Form::Share && at == number.end {
        // "two-thirds percent" is nothing, but "half an hour", "half a mile" are measures
        let article = scan.number(at).is_some_and(|w| w.article);
        if article {
            return scan.units.words.at(scan.tokens, at + 1, scan.end).map(|(end, &id)| (end, id));
        }
        return part_of_unit(scan, at)
            .or_else(|| scan.units.words.at(scan.tokens, at, scan.end).map(|(end, &id)| (end, id)));
    }
    if matches!(number.form, Form::Digits | Form::Words)
        && let Some(found) = part_of_unit(scan, at)
    {
        return Some(found);
    }
    let at = if number.form == Form::Many { scan.after(&scan.numbers.of, at).unwrap_or(at) } else { at };
    let (end, &id) = scan.units.words.at(scan.tokens, at, scan.end)?;
    // "3 USD50 cards"
    if scan.units.all[id].kind == UnitKind::Money && scan.glued(end) && scan.kind(end) == Some(TokenKind::Number) {
        return None;
    }
    let code = scan.tokens[at].kind == TokenKind::Word
        && end == at + 1
        && scan.units.all[id].name.eq_ignore_ascii_case(scan.str(at))
        && scan.units.all[id].kind == UnitKind::Money
        && scan.units.all[id].name.chars().all(char::is_uppercase);
    (!code || scan.tokens[at].upper()).then_some((end, id))
}

/// A symbol behind digits. One letter that stands apart is one only where no word follows it.
fn symbol(scan: &Scan<'_>, number: &Number, at: usize) -> Option<(usize, usize)> {
    let (end, candidates) = scan.units.symbols.at(scan.tokens, at, scan.end)?;
    let printed = &scan.text[scan.tokens[at].span.start as usize..scan.tokens[end - 1].span.end as usize];
    let letter = printed.chars().count() == 1;
    let apart = !scan.glued(at) || at > number.end;
    let exact = candidates.iter().find(|(symbol, _)| symbol == printed);
    // "38 C in the shade", and not "38 C Street"
    let free = letter && exact.is_some_and(|(_, id)| scan.units.all[*id].apart) && !labelled(scan, number.start);
    let name = scan.kind(end).is_some_and(|kind| kind == TokenKind::Word) && scan.tokens[end].capital();
    let joined = scan.glued(end + 1) && !scan.is(end, "(") && !scan.is(end, ")");
    if free && !name && !joined && scan.kind(end) != Some(TokenKind::Number) {
        return exact.map(|(_, id)| (end, *id));
    }
    // "iPhone 5C"
    if letter && scan.tokens[at].capital() && labelled(scan, number.start) {
        return None;
    }
    let followed = scan.word(end) || (scan.kind(end) == Some(TokenKind::Number) && !chained(scan, exact, end));
    let fits = !(letter && apart && (followed || scan.tokens[at].capital()));
    let any = candidates.first().filter(|_| !letter);
    let money = exact.is_some_and(|(_, id)| scan.units.all[*id].kind == UnitKind::Money);
    let longer = scan.units.words.at(scan.tokens, at, scan.end).is_some_and(|(longer, _)| longer > end);
    if !(fits || money) || longer {
        return None;
    }
    exact.or(any).map(|(_, id)| (end, *id))
}

/// "1/32 of a US quart", "a quarter of an hour", "one-half of 1 percent".
fn part_of_unit(scan: &Scan<'_>, at: usize) -> Option<(usize, usize)> {
    let article = scan.after(&scan.numbers.of, at)?;
    let one = || scan.is(article, "1") || scan.number(article).is_some_and(|w| w.small == Some(1));
    let named = scan.number(article).is_some_and(|w| w.article);
    if !named && !one() {
        return None;
    }
    let (end, &id) = scan.units.words.at(scan.tokens, article + 1, scan.end)?;
    let fits = match scan.units.all[id].kind {
        UnitKind::Measure => named,
        UnitKind::Percent => true,
        _ => false,
    };
    fits.then_some((end, id))
}

/// `6'` of `6'2"`: the number behind the symbol has the mark of a smaller unit.
fn before_smaller(scan: &Scan<'_>, number: &Number) -> Option<(usize, usize)> {
    let (end, &id) = scan.units.before_smaller.at(scan.tokens, number.end, scan.end)?;
    let digits = scan.kind(end) == Some(TokenKind::Number) && scan.glued(number.end) && scan.glued(end);
    let (_, smaller) = scan.units.within.at(scan.tokens, end + 1, scan.end).filter(|_| digits)?;
    let larger = &scan.units.all[id].name;
    smaller.iter().any(|(of, _)| **of == **larger).then_some((end, id))
}

/// "12 m 2 dm": the number behind a letter has a smaller unit of the same dimension.
fn chained(scan: &Scan<'_>, letter: Option<&(String, usize)>, at: usize) -> bool {
    let Some((_, id)) = letter else { return false };
    let unit = &scan.units.all[*id];
    let Some((_, candidates)) = scan.units.symbols.at(scan.tokens, at + 1, scan.end) else { return false };
    candidates.iter().any(|(_, smaller)| {
        let smaller = &scan.units.all[*smaller];
        smaller.dimension == unit.dimension && smaller.factor < unit.factor
    })
}
