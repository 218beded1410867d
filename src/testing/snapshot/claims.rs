use super::Named;
use crate::testing::claim_field::{NOTHING, fields, headline};
use crate::testing::wording::short;

/// What is printed is cut to this many characters, any other field to half of it.
const LONGEST: usize = 100;

/// `FILE: KIND (RULE) WHAT IS PRINTED; FIELD VALUE; ...`, without the rule where it is named as the kind.
pub fn lines(named: &Named<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for (account, file) in named.accounts.iter().zip(&named.names) {
        for claim in &account.claims {
            let kind = format!("{:?}", claim.kind()).to_lowercase();
            let (slot, printed) = headline(&account.article, claim);
            let rule = if *claim.rule == *kind { String::new() } else { format!(" ({})", claim.rule) };
            let mut line = format!("{file}: {kind}{rule} {}", short(&printed, LONGEST));
            for (name, value) in fields(&account.article, claim) {
                if name != slot && value != NOTHING && value != printed && !value.is_empty() {
                    line.extend(["; ", &name, " ", &short(&value, LONGEST / 2)]);
                }
            }
            lines.push(line);
        }
    }
    lines
}
