//! Two figures of a cluster that differ, with what is asked about them.

use crate::claim::figure::slip::{MAGNITUDE, NearMiss, digits_of, slip};
use crate::claim::{Account, Claim, ClaimData, Figure, FigureKind};
use crate::cluster::improbable;
use crate::conflict::nearby::{beside, lists};
use crate::conflict::pairs::Pair;
use crate::rule::Pack;
use crate::rule::figure_limits::FigureLimits;
use crate::rule::limits::Within;

/// Two different figures.
#[derive(Debug, Clone, Copy)]
pub struct Meeting<'a> {
    pub accounts: &'a [Account],
    pub pair: &'a Pair<'a>,
    /// Their articles and claims, in order of place.
    pub sides: [(&'a Account, &'a Claim); 2],
    pub figures: [&'a Figure; 2],
    /// The fact that holds where the one looks like a slip of the other.
    pub slip: Option<&'static str>,
    /// The slip by which they differ, where it is hardly chance.
    pub improbable: Option<NearMiss>,
    pub pack: &'a Pack,
    pub limits: &'a FigureLimits,
}

impl<'a> Meeting<'a> {
    /// `None` for other claims than figures.
    pub fn new(
        accounts: &'a [Account],
        pair: &'a Pair<'a>,
        (pack, limits): (&'a Pack, &'a FigureLimits),
    ) -> Option<Self> {
        let (ClaimData::Figure(a), ClaimData::Figure(b)) = (&pair.a.data, &pair.b.data) else { return None };
        let [first, second] = [pair.alignment.a, pair.alignment.b].map(|at| accounts.get(at.account as usize));
        let sides = [(first?, pair.a), (second?, pair.b)];
        let improbable = improbable(sides, &limits.by_chance);
        Some(Self { accounts, pair, sides, figures: [a, b], slip: slip(a, b), improbable, pack, limits })
    }

    /// Whether something holds of either claim, its figure and the figure of the other.
    pub fn crosswise(&self, holds: impl Fn(&Account, &Claim, &Figure, &Figure) -> bool) -> bool {
        let [(first, a), (second, b)] = self.sides;
        let [x, y] = self.figures;
        holds(first, a, x, y) || holds(second, b, y, x)
    }

    /// Whether a word of one of the lists of these names stands within reach of a side's claim.
    pub fn has_beside(&self, (account, claim): (&Account, &Claim), names: &[String], reach: Within) -> bool {
        let language = self.pack.languages.get(&account.article.language);
        language.is_some_and(|language| !beside(account, claim, language, &lists(language, names), reach).is_empty())
    }

    pub fn is_measured(&self) -> bool {
        self.figures[0].kind == FigureKind::Measure
    }

    /// Whether something holds of the two sides, in either order.
    pub fn either_way(&self, holds: impl Fn((&Account, &Claim), (&Account, &Claim)) -> bool) -> bool {
        holds(self.sides[0], self.sides[1]) || holds(self.sides[1], self.sides[0])
    }

    /// Whether so many digits are the same, or nearly the same, that it is hardly by chance.
    pub fn is_long_slip(&self) -> bool {
        let least = match self.slip {
            Some(MAGNITUDE) => self.limits.magnitude_digits,
            Some(_) => self.limits.long_slip_digits,
            None => return false,
        };
        let long = |figure: &Figure| digits_of(figure).is_some_and(|digits| digits.len() >= least);
        self.figures.into_iter().all(long) && self.figures[0].same_unit(self.figures[1])
    }

    /// Whether they differ by a slip that is as good as never chance.
    pub fn is_sure_slip(&self) -> bool {
        self.is_long_slip() || self.improbable.is_some_and(|near| near.chance <= self.limits.surely_no_chance)
    }

    pub fn is_age(&self) -> bool {
        self.figures[0].kind == FigureKind::Age
    }

    pub fn is_score(&self) -> bool {
        self.figures[0].kind == FigureKind::Score
    }
}
