//! What a figure is a part or a number of: `of likely voters`, `of the Harbor Party`.

use crate::claim::{Account, Claim, ClaimData, FigureKind};
use crate::rule::figure_limits::BaseLimits;
use crate::rule::{ListSet, Pack};
use crate::text::{TokenKind, fold_word};
use std::collections::BTreeSet;

/// Whether a figure can be a number or a part of something. What follows a measure or a rank ("a three-year extension of the
/// lease") belongs to another word.
pub fn is_number_of(claim: &Claim) -> bool {
    match &claim.data {
        ClaimData::Figure(figure) => {
            !matches!(figure.kind, FigureKind::Measure | FigureKind::Ordinal | FigureKind::Age)
        }
        _ => false,
    }
}

/// Whether both figures print what they are of, and no word of it is the same.
pub fn other_base(sides: [(&Account, &Claim); 2], pack: &Pack, limits: &BaseLimits) -> bool {
    if !sides.iter().all(|(_, claim)| is_number_of(claim)) {
        return false;
    }
    let [a, b] = sides.map(|(account, claim)| base(account, claim, pack, limits).unwrap_or_default());
    !a.is_empty() && !b.is_empty() && a.is_disjoint(&b)
}

/// The stems of the words behind the preposition that follows a figure, up to the next mark or small word that ends
/// them.
fn base(account: &Account, claim: &Claim, pack: &Pack, limits: &BaseLimits) -> Option<BTreeSet<String>> {
    let article = &account.article;
    let language = pack.languages.get(&article.language)?;
    let set = |names: &[String]| names.iter().filter_map(|name| language.lexicon.list(name)).collect::<ListSet>();
    let (opens, ends, not) = (set(&limits.after), set(&limits.ends), set(&limits.not));
    let is = |list: &ListSet, at: usize| language.lexicon.has_any(list, article.tokens[at].word);
    let end = article.sentences.get(claim.sentence as usize)?.tokens().end;
    let behind = article.token_at(claim.span.end);
    let word = |at: &usize| article.tokens[*at].kind == TokenKind::Word;
    let opening = (behind..end).take(limits.counted + 1).take_while(word).find(|&at| is(&opens, at))?;
    let inside = (opening + 1..end).take_while(word).take_while(|&at| !is(&ends, at)).filter(|&at| !is(&not, at));
    Some(
        inside
            .take(limits.words)
            .map(|at| language.equivalents.term(&fold_word(article.tokens[at].span.of(&article.text))))
            .collect(),
    )
}
