//! `compare: share`: a share and the counts that it is of, `12 of the 60 members, or 25 percent`; in one sentence, and in
//! two articles of which one prints the counts and the other the share.

mod across;
mod links;
mod ratio;

pub use across::across;

pub use self::links::Links;
pub use self::ratio::Range;

use self::ratio::Ratio;
use super::nearby::{lists, within};
use super::{Conflict, NO_CLUSTER, Side};
use crate::claim::{Account, Claim, ClaimData, Figure, FigureKind, Role};
use crate::cluster::ClaimRef;
use crate::rule::arithmetic_limits::ShareLimits;
use crate::rule::limits::Within;
use crate::rule::{CompareRule, Language, Pack};
use std::collections::BTreeMap;
use std::ops::Range as Places;

/// A figure of a sentence with its place.
#[derive(Debug, Clone)]
pub struct Printed<'a> {
    /// The index of its claim.
    pub index: u32,
    pub claim: &'a Claim,
    pub figure: &'a Figure,
    pub tokens: Places<usize>,
}

impl Printed<'_> {
    fn is_share(&self) -> bool {
        matches!(self.figure.kind, FigureKind::Percent | FigureKind::Share) && self.figure.role == Role::Level
    }
}

/// The shares of an article that are not those of the counts printed with them, in order of place.
pub fn compare(
    (number, account): (u32, &Account),
    rule: (usize, &CompareRule),
    limits: &ShareLimits,
    pack: &Pack,
) -> Vec<Conflict> {
    let Some(language) = pack.languages.get(&account.article.language) else { return Vec::new() };
    let links = Links::new(&account.article, language, limits);
    let figures = figures(account);
    let mut conflicts = Vec::new();
    for sentence in figures.chunk_by(|a, b| a.claim.sentence == b.claim.sentence) {
        for (at, first) in sentence.iter().enumerate() {
            let rest = &sentence[at + 1..];
            let three = rest.first().zip(rest.get(1));
            let counted = three.and_then(|(second, third)| of_counts(&links, [first, second, third]));
            let restated = || rest.first().and_then(|second| restated(&links, first, second));
            let Some((said, share)) = counted.or_else(restated) else { continue };
            let limited = said.figures().any(|figure| other_scope(account, figure, language, limits));
            if limited || said.is_small(limits.least) || said.share().meets(&Range::of_share(share.figure)) {
                continue;
            }
            let text = |span: crate::text::Span| span.of(&account.article.text).to_owned();
            let claim = |of: &Printed<'_>| ClaimRef { account: number, claim: of.index };
            let mut sides = [
                Side { claim: claim(said.first()), span: said.span(), value: text(said.span()) },
                Side { claim: claim(share), span: share.claim.span, value: text(share.claim.span) },
            ];
            sides.sort_by_key(|side| side.span);
            let [a, b] = sides;
            conflicts.push(Conflict {
                rule: rule.0,
                cluster: NO_CLUSTER,
                a,
                b,
                severity: rule.1.severity,
                confidence: limits.confidence,
                facts: BTreeMap::from([("share", said.percent())]),
            });
        }
    }
    conflicts
}

/// The figures of an article, in order of place.
pub fn figures(account: &Account) -> Vec<Printed<'_>> {
    (0..)
        .zip(&account.claims)
        .filter_map(|(index, claim)| match &claim.data {
            ClaimData::Figure(figure) => {
                Some(Printed { index, claim, figure, tokens: account.article.tokens_in(claim.span) })
            }
            _ => None,
        })
        .collect()
}

/// Counts and their share in any order: `12 of the 60 members, or 20%`, `12 members, or 20% of the 60`, `20% of the 60
/// members (12)`, `20% (12 of 60)`.
fn of_counts<'a, 'b>(links: &Links<'_>, three: [&'b Printed<'a>; 3]) -> Option<(Ratio<'a, 'b>, &'b Printed<'a>)> {
    let [first, second, third] = three;
    let (part, whole, share) = match three.map(Printed::is_share) {
        [false, false, true] if links.of(first, second) && links.again(second, third) && !links.has_base(third) => {
            (first, second, third)
        }
        [false, true, false] if links.again(first, second) && links.of(second, third) => (first, third, second),
        [true, false, false] if links.of(first, second) && links.again(second, third) => (third, second, first),
        [true, false, false] if links.again_to(first, second, third) && links.of(second, third) => {
            (second, third, first)
        }
        _ => return None,
    };
    Ratio::of(part, whole, !second.is_share()).map(|ratio| (ratio, share))
}

/// A share in words and in figures: `a quarter of the members (20%)`.
fn restated<'a, 'b>(
    links: &Links<'_>,
    first: &'b Printed<'a>,
    second: &'b Printed<'a>,
) -> Option<(Ratio<'a, 'b>, &'b Printed<'a>)> {
    let both = first.is_share() && second.is_share() && first.figure.kind != second.figure.kind;
    (both && links.again(first, second) && !links.has_base(second)).then_some((Ratio::Share(first), second))
}

/// Whether words beside a figure make it count something else.
fn other_scope(account: &Account, figure: &Printed<'_>, language: &Language, limits: &ShareLimits) -> bool {
    let scopes = lists(language, &limits.not);
    let around = within(account, figure.claim, Within::around(limits.reach));
    let until = &account.article.tokens[..around.end];
    around.clone().any(|at| scopes.iter().any(|list| language.lexicon.match_at(*list, until, at).is_some()))
}
