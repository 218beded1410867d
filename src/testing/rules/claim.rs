//! Tests of extraction rules: a text, and what the rule claims of it.

use super::super::claim_field::{NOTHING, fields, headline};
use super::super::report::Failure;
use super::super::wording::plain;
use super::{id, name, place, wanted_got};
use crate::article;
use crate::claim::{self, Account};
use crate::rule::{ClaimKind, ClaimRule, ClaimTest, Language, Pack};
use std::collections::{BTreeMap, BTreeSet};

/// A claim, field by field.
type Fields = BTreeMap<String, String>;

/// Runs one test; the failure if it fails.
pub fn run(rule: &ClaimRule, test: &ClaimTest, language: &Language, pack: &Pack) -> Option<Failure> {
    let got = said(rule, test, language, pack);
    let right = got.len() == test.want.len() && test.want.iter().zip(&got).all(|(want, got)| matches(want, got));
    if right {
        return None;
    }
    let asked: BTreeSet<&str> = test.want.iter().flat_map(BTreeMap::keys).map(String::as_str).collect();
    let wanted = test.want.iter().map(|want| format!("- {}", listed(want)));
    let came = got.iter().map(|claim| {
        let of_use = |name: &str, value: &str| if asked.is_empty() { value != NOTHING } else { asked.contains(name) };
        format!("+ {}", listed(claim.iter().filter(|(name, value)| of_use(name, value))))
    });
    Some(Failure {
        test: name(&id(rule, language, pack), &test.name),
        place: place(pack, &rule.path, &rule.tests, test),
        message: unknown_field(test, &got).unwrap_or_else(|| wanted_got(test.want.len(), got.len(), "claim")),
        difference: wanted.chain(came).collect(),
        accept: None,
    })
}

/// The text of a test, read as an article of its own in the language of its rule, with all that any rule claims of it: a rule is not to be tested
/// against the others.
pub fn read(test: &ClaimTest, language: &Language, pack: &Pack) -> Option<Account> {
    let (code, bytes) = (Some(language.code.as_str()), test.given.clone().into_bytes());
    let mut article = article::read_in(code, "given.txt", bytes, pack, &mut Vec::new()).ok()?;
    if article.metadata.published.is_none() {
        article.metadata.published = test.published.map(|day| day.to_string());
    }
    let claims = claim::extract(&article, pack);
    Some(Account { article, claims, desk: false })
}

/// What the rule claims of the text of its test, in order of place.
fn said(rule: &ClaimRule, test: &ClaimTest, language: &Language, pack: &Pack) -> Vec<Fields> {
    let of_rule = |account: &Account| -> Vec<Fields> {
        let mut claims: Vec<_> = account.claims.iter().filter(|claim| *claim.rule == *rule.id).collect();
        // Several patterns that read the same words make one claim.
        if !matches!(rule.kind, ClaimKind::Quote | ClaimKind::Statement) {
            claims.dedup_by_key(|claim| claim.span);
        }
        claims
            .into_iter()
            .map(|claim| with_value(fields(&account.article, claim), headline(&account.article, claim).1))
            .collect()
    };
    read(test, language, pack).iter().flat_map(of_rule).collect()
}

/// What is printed can be asked for as `value` as well.
fn with_value(mut fields: Fields, printed: String) -> Fields {
    fields.entry("value".to_owned()).or_insert(printed);
    fields
}

fn matches(want: &Fields, got: &Fields) -> bool {
    want.iter().all(|(name, wanted)| got.get(name).is_some_and(|value| plain(value) == plain(or_nothing(wanted))))
}

/// An empty text asks for a field without a value as well.
fn or_nothing(wanted: &str) -> &str {
    if wanted.is_empty() { NOTHING } else { wanted }
}

/// A test that asks for what no claim of this kind has, is wrong itself.
fn unknown_field(test: &ClaimTest, got: &[Fields]) -> Option<String> {
    let known = got.first()?;
    let unknown = test.want.iter().flat_map(BTreeMap::keys).find(|name| !known.contains_key(*name))?;
    let names: Vec<&str> = known.keys().map(String::as_str).collect();
    Some(format!("there is no field `{unknown}` in claims of this kind; they have {}", names.join(", ")))
}

fn listed<'a>(fields: impl IntoIterator<Item = (&'a String, &'a String)>) -> String {
    fields.into_iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("; ")
}
