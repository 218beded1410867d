//! Which spellings the names file of the desk lists.

use super::form::NameForm;
use crate::claim::{Account, ClaimData};
use crate::rule::{NameForms, Pack};
use std::collections::BTreeMap;

/// The spellings of all names files of a run.
pub(super) struct Listed {
    /// The last part of a spelling -> the spellings, with the number of their entry among all.
    by_last: Spellings,
}

/// The last part of a spelling -> the spellings, with their account and the number of their entry.
type Spellings = BTreeMap<String, Vec<(NameForm, (u32, usize))>>;

impl Listed {
    pub fn of(accounts: &[Account], pack: &Pack) -> Self {
        let mut by_last = Spellings::new();
        let forms =
            pack.languages.usual().and_then(|code| pack.languages.get(code)).map(|language| &language.name_forms);
        for (number, account) in (0..).zip(accounts).filter(|(_, account)| account.desk) {
            for claim in &account.claims {
                let (ClaimData::Name(name), Some(forms)) = (&claim.data, forms) else { continue };
                let Some(form) = NameForm::read(&name.value, forms) else { continue };
                by_last.entry(form.surname().to_owned()).or_default().push((form, (number, name.index)));
            }
        }
        Self { by_last }
    }

    /// The entry that lists a name, as it is printed in one place or as its article prints it in full: with the same
    /// surname, and given names that are the same, an initial or another name altogether (Bill, William).
    pub fn entry(&self, printed: &str, fullest: &str, forms: &NameForms) -> Option<(u32, usize)> {
        if self.by_last.is_empty() {
            return None;
        }
        let (printed, fullest) = (NameForm::read(printed, forms)?, NameForm::read(fullest, forms)?);
        let found = self.by_last.get(printed.surname())?.iter().find(|(form, _)| as_listed(form, &fullest, forms));
        found.map(|(_, entry)| *entry)
    }
}

fn as_listed(listed: &NameForm, printed: &NameForm, forms: &NameForms) -> bool {
    /// Given names that differ in more letters than these are no spellings of one.
    const SPELLINGS: usize = 2;
    let spelt = match (listed.given().first(), printed.given().first()) {
        (Some(x), Some(y)) => x == y || x.len() == 1 || y.len() == 1 || strsim::osa_distance(x, y) > SPELLINGS,
        _ => true,
    };
    spelt && listed.given_fits(printed, forms)
}
