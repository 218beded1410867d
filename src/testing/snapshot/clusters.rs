use super::Named;
use crate::claim::ClaimData;
use crate::cluster::{ClaimRef, Clustering};
use crate::testing::claim_field::headline;
use crate::testing::wording::short;

/// A claim and what it is about are cut to this many characters each.
const LONGEST: usize = 40;

/// `story: FILES`, `group: FILES`, `KIND: CLAIM = CLAIM = ...`
pub fn lines(named: &Named<'_>, clustering: &Clustering) -> Vec<String> {
    let files = |members: &[u32]| members.iter().map(|&member| named.name(member)).collect::<Vec<_>>().join(", ");
    let mut lines: Vec<String> =
        clustering.stories.members.iter().map(|story| format!("story: {}", files(story))).collect();
    lines.extend(clustering.groups.iter().map(|group| format!("group: {}", files(&group.members))));
    lines.extend(clustering.clusters.iter().map(|cluster| {
        let claims: Vec<String> = cluster.claims.iter().map(|&claim| brief(named, claim)).collect();
        format!("{}: {}", format!("{:?}", cluster.kind).to_lowercase(), claims.join(" = "))
    }));
    lines
}

/// `FILE “WHAT IS PRINTED” (ABOUT)`
fn brief(named: &Named<'_>, claim: ClaimRef) -> String {
    let account = named.accounts.get(claim.account as usize);
    let Some((account, claimed)) = account.and_then(|a| Some((a, a.claims.get(claim.claim as usize)?))) else {
        return String::new();
    };
    let printed = short(&headline(&account.article, claimed).1, LONGEST);
    let mut brief = format!("{} [{printed}]", named.name(claim.account));
    if let ClaimData::Figure(figure) = &claimed.data {
        let about: Vec<&str> = figure.about.iter().map(|span| span.of(&account.article.text)).collect();
        if !about.is_empty() {
            brief.extend([" (", &short(&about.join(" "), LONGEST), ")"]);
        }
    }
    brief
}
