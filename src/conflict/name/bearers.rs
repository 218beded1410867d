//! What each article says about those whom it names.

use crate::claim::{Account, ClaimData};
use crate::rule::Pack;
use crate::rule::limits::NameLimits;
use crate::text::{TokenKind, fold_word};
use std::collections::{BTreeMap, BTreeSet};

/// The bearers of names of all articles, by account and number among its entities.
pub(super) struct Bearers {
    of: BTreeMap<(u32, usize), Bearer>,
    /// Account and name, folded -> how often it is printed there.
    printed: BTreeMap<(u32, String), usize>,
    /// Account and surname, folded -> how many the article names in full with it.
    namesakes: BTreeMap<(u32, String), usize>,
}

/// What an article says about one of those whom it names.
#[derive(Default)]
struct Bearer {
    /// The fullest name, folded.
    name: String,
    /// The telling words of titles and roles, folded.
    roles: BTreeSet<String>,
}

/// Whoever an article names so often is not there by a misprint.
const OFTEN: usize = 3;

impl Bearers {
    /// Reads every name claim once.
    pub fn of(accounts: &[Account], pack: &Pack, limits: &NameLimits) -> Self {
        let mut bearers = Self { of: BTreeMap::new(), printed: BTreeMap::new(), namesakes: BTreeMap::new() };
        for (number, account) in (0..).zip(accounts) {
            let article = &account.article;
            let Some(language) = pack.languages.get(&article.language) else { continue };
            let common: Vec<_> = limits.common.iter().filter_map(|name| language.lexicon.list(name)).collect();
            for claim in &account.claims {
                let ClaimData::Name(name) = &claim.data else { continue };
                let bearer = bearers.of.entry((number, name.index)).or_default();
                if bearer.name.is_empty() {
                    bearer.name = fold_word(&name.entity);
                }
                *bearers.printed.entry((number, last_word(&fold_word(&name.value)).to_owned())).or_default() += 1;
                let Some(title) = name.title() else { continue };
                let first = article.token_at(title.start);
                let words = article.tokens[first..].iter().take_while(|t| t.span.end <= title.end);
                let telling = words
                    .filter(|t| t.kind == TokenKind::Word)
                    .filter(|t| !common.iter().any(|list| language.lexicon.has(*list, t.word)));
                bearer.roles.extend(telling.map(|t| language.equivalents.term(&fold_word(t.span.of(&article.text)))));
            }
        }
        for ((account, _), bearer) in bearers.of.iter().filter(|(_, bearer)| bearer.name.contains(' ')) {
            *bearers.namesakes.entry((*account, last_word(&bearer.name).to_owned())).or_default() += 1;
        }
        bearers
    }

    /// Both have a title or role, and these share a telling word.
    pub fn same_role(&self, a: (u32, usize), b: (u32, usize)) -> bool {
        match (self.of.get(&a), self.of.get(&b)) {
            (Some(a), Some(b)) => a.roles.intersection(&b.roles).next().is_some(),
            _ => false,
        }
    }

    /// The article never prints more than the surname.
    pub fn only_surname(&self, bearer: (u32, usize)) -> bool {
        self.of.get(&bearer).is_some_and(|bearer| !bearer.name.contains(' '))
    }

    /// The article names nobody else in full with the surname.
    pub fn is_only_namesake(&self, bearer: (u32, usize)) -> bool {
        let Some(own) = self.of.get(&bearer) else { return false };
        self.namesakes.get(&(bearer.0, last_word(&own.name).to_owned())).is_none_or(|count| *count <= 1)
    }

    /// One of the two articles names both, each often.
    pub fn apart(&self, a: (u32, usize), b: (u32, usize)) -> bool {
        let (Some(x), Some(y)) = (self.of.get(&a), self.of.get(&b)) else { return false };
        let often = |account: u32, name: &str| {
            self.printed.get(&(account, last_word(name).to_owned())).is_some_and(|count| *count >= OFTEN)
        };
        [a.0, b.0].iter().any(|account| often(*account, &x.name) && often(*account, &y.name))
    }
}

fn last_word(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}
