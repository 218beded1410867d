//! Tests of alignment rules: articles, and what belongs together in them.

use super::super::difference::difference;
use super::super::report::Failure;
use super::super::wording::short;
use super::{name, place, wanted_got};
use crate::claim::Account;
use crate::cluster::{self, Thing};
use crate::pipeline::{self, Input, Options, Run, Silent};
use crate::rule::align::AlignKind;
use crate::rule::{AlignRule, AlignTest, ClaimKind, Pack};
use crate::text::{Span, occurrences};
use std::collections::BTreeMap;

/// What is shown of something that the test does not quote is cut to so many characters.
const LONGEST: usize = 60;

/// Runs one test; the failure if it fails. Order does not matter.
pub fn run(rule: &AlignRule, test: &AlignTest, pack: &Pack) -> Option<Failure> {
    let run = read(rule, test, pack);
    let mut quoted: BTreeMap<Thing, &str> = BTreeMap::new();
    let mut wrong = None;
    let mut wanted = Vec::new();
    for quotes in &test.want {
        let mut together: Vec<(Option<Thing>, &str)> = Vec::new();
        for quote in quotes {
            let thing = told_by(rule.kind, quote, &run.accounts);
            let found = thing.map_err(|message| wrong.get_or_insert(message).clone()).ok();
            quoted.extend(found.map(|thing| (thing, quote.as_str())));
            together.push((found, quote));
        }
        together.sort_by_key(|(thing, _)| (thing.is_none(), *thing));
        wanted.push(together.iter().map(|(_, quote)| *quote).collect::<Vec<_>>().join(" = "));
    }
    let shown = |thing: &Thing| {
        let known = quoted.get(thing).map(|quote| (*quote).to_owned());
        known.unwrap_or_else(|| format!("[{}]", short(thing.words(rule.kind, &run.accounts), LONGEST)))
    };
    let together = |things: &Vec<Thing>| things.iter().map(shown).collect::<Vec<_>>().join(" = ");
    let got: Vec<String> = sets(rule.kind, &run, pack).iter().map(together).collect();
    let difference = difference(&wanted, &got);
    (!difference.is_empty()).then(|| Failure {
        test: name(&rule.id, &test.name),
        place: place(pack, &rule.path, &rule.tests, test),
        message: wrong.unwrap_or_else(|| wanted_got(wanted.len(), got.len(), "alignment")),
        difference,
        accept: None,
    })
}

/// Whether the rule joins anything in the articles of its test.
pub fn joins(rule: &AlignRule, test: &AlignTest, pack: &Pack) -> bool {
    !sets(rule.kind, &read(rule, test, pack), pack).is_empty()
}

fn read(rule: &AlignRule, test: &AlignTest, pack: &Pack) -> Run {
    let published = test.published.map(|day| day.to_string());
    let options = Options { published, language: rule.language.clone(), ..Options::default() };
    pipeline::check(&Input::given(&test.given), pack, &options, &Silent)
}

/// What belongs together in a run, two or more at a time.
fn sets(kind: AlignKind, run: &Run, pack: &Pack) -> Vec<Vec<Thing>> {
    cluster::together(kind, &run.accounts, &run.clustering, pack)
}

/// What words of a test stand for; what is wrong where they stand for nothing, or for several things.
fn told_by(kind: AlignKind, quote: &str, accounts: &[Account]) -> Result<Thing, String> {
    let mut places = (0..).zip(accounts).flat_map(|(number, account)| {
        occurrences(&account.article.text, quote).into_iter().map(move |span| (number, account, span))
    });
    let Some((number, account, span)) = places.next() else {
        return Err(format!("“{quote}” stands in none of the articles"));
    };
    if places.next().is_some() {
        return Err(format!("“{quote}” stands in several places; quote more of it"));
    }
    let wanted = match kind {
        AlignKind::Story | AlignKind::Group => return Ok(Thing { account: number, number: None }),
        AlignKind::Sentence => {
            let sentence = account.article.sentence_at(span.start).and_then(|at| u32::try_from(at).ok());
            let missing = || format!("“{quote}” stands in no sentence");
            return sentence.map(|at| Thing { account: number, number: Some(at) }).ok_or_else(missing);
        }
        AlignKind::Claim(kind) => kind,
    };
    // A statement and a quotation can be one remark.
    let said = |kind| matches!(kind, ClaimKind::Statement | ClaimKind::Quote);
    let fits = |kind: ClaimKind| kind == wanted || (said(kind) && said(wanted));
    let over = |claim: Span| claim.start < span.end && span.start < claim.end;
    let claims = (0..).zip(&account.claims).filter(|(_, claim)| fits(claim.kind()) && over(claim.span));
    match claims.map(|(claim, _)| claim).collect::<Vec<_>>()[..] {
        [claim] => Ok(Thing { account: number, number: Some(claim) }),
        [] => Err(format!("no {} is read in “{quote}”", wanted.name())),
        _ => Err(format!("several claims of the kind {} are read in “{quote}”; quote less", wanted.name())),
    }
}
