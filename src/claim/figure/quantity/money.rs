//! Money before its number, and the words that stand behind it once more.

use super::unit;
use crate::claim::figure::counted::phrase_word;
use crate::claim::figure::number::{Form, Number};
use crate::claim::figure::scan::Scan;
use crate::rule::units::UnitKind;
use crate::text::TokenKind;

/// `US$`, `€`, `GBP` before a number: the first token and the unit. Codes in letters need their capitals.
pub(super) fn before(scan: &Scan<'_>, number: &Number) -> Option<(usize, usize)> {
    let at = number.start;
    let end = if at > scan.start && scan.dash(at - 1) && scan.glued(at) { at - 1 } else { at };
    [at, end].into_iter().find_map(|end| ending(scan, number, end))
}

fn ending(scan: &Scan<'_>, number: &Number, end: usize) -> Option<(usize, usize)> {
    let found =
        |end: usize, limit: usize| scan.units.before.before(scan.tokens, end, limit).map(|(start, &id)| (start, id));
    let marked = || {
        let marked = number.form == Form::Digits && scan.glued(end);
        let found = scan.units.before_marked.before(scan.tokens, end, scan.start).filter(|_| marked);
        found.map(|(start, &id)| (start, id))
    };
    let (start, id) = found(end, scan.start).or_else(marked)?;
    // "A $15 wage" is not in Australian dollars
    let letter = end == start + 2 && scan.word(start) && scan.str(start).len() == 1 && !scan.glued(start + 1);
    if !letter && scan.tokens[start..end].iter().all(|t| t.kind != TokenKind::Word || t.capital()) {
        return Some((start, id));
    }
    // "a $3,500 loan" is not in Australian dollars
    found(end, end - 1).filter(|_| scan.kind(end - 1) == Some(TokenKind::Mark))
}

/// The currency once more behind a number that has it in front, or the country whose it is: "$5 dollars",
/// "$76 US a barrel", "$20 Canadian"; the token after it, and the unit where it is another one.
pub(super) fn again(scan: &Scan<'_>, number: &Number, id: usize) -> Option<(usize, usize)> {
    if let Some((end, nation)) = scan.units.nations.at(scan.tokens, number.end, scan.end)
        && !(scan.word(end) && phrase_word(scan, end))
        && let Some(&(_, of)) = nation.iter().find(|(dollar, _)| *dollar == id)
    {
        return Some((end, of));
    }
    let (end, behind) = unit::behind(scan, number)?;
    let letters = !scan.tokens[number.end..end].iter().all(|t| t.kind == TokenKind::Mark);
    (letters && scan.units.all[behind].kind == UnitKind::Money).then_some((end, id))
}
