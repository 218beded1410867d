//! What became of two figures, and why. For those who write rules, not for the stages after this one.

use super::meeting::Meeting;
use super::{Verdict, verdict};
use crate::claim::Account;
use crate::cluster::{Alignment, Clustering};
use crate::conflict::pairs::pairs;
use crate::rule::figure_limits::FigureLimits;
use crate::rule::{ClaimKind, Pack};

/// What a comparison of figures makes of every two that are aligned and stand in these sentences of two accounts, in order.
#[must_use]
pub fn trace(
    accounts: &[Account],
    clustering: &Clustering,
    (limits, pack): (&FigureLimits, &Pack),
    places: [(u32, &[u32]); 2],
) -> Vec<(Alignment, Verdict)> {
    let figures = clustering.clusters.iter().filter(|cluster| cluster.kind == ClaimKind::Figure);
    let mut traced = Vec::new();
    for pair in figures.flat_map(|cluster| pairs(accounts, cluster)) {
        let sides = [(pair.alignment.a.account, pair.a.sentence), (pair.alignment.b.account, pair.b.sentence)];
        let at = |side: (u32, u32), place: (u32, &[u32])| side.0 == place.0 && place.1.contains(&side.1);
        let here =
            at(sides[0], places[0]) && at(sides[1], places[1]) || at(sides[0], places[1]) && at(sides[1], places[0]);
        if here && let Some(meeting) = Meeting::new(accounts, &pair, (pack, limits)) {
            traced.push((pair.alignment, verdict(&meeting)));
        }
    }
    traced.sort_by_key(|(alignment, _)| (alignment.a, alignment.b));
    traced
}
