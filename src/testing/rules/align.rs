//! Tests of alignment rules: articles, and what belongs together in them.

use super::super::difference::difference;
use super::super::report::Failure;
use super::super::wording::short;
use super::{name, wanted_got};
use crate::claim::Account;
use crate::cluster::{self, ClaimRef, SentenceRef};
use crate::pipeline::{self, Input, Options, Run, Silent};
use crate::rule::align::AlignKind;
use crate::rule::{AlignRule, AlignTest, ClaimKind, Pack};
use crate::text::{Span, occurrences};
use petgraph::unionfind::UnionFind;
use std::collections::BTreeMap;

/// What is shown of something that the test does not quote is cut to so many characters.
const LONGEST: usize = 60;

/// An article, or a sentence or claim of it by number.
pub type Thing = (u32, Option<u32>);

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
        known.unwrap_or_else(|| format!("[{}]", short(words(rule.kind, *thing, &run.accounts), LONGEST)))
    };
    let together = |things: &Vec<Thing>| things.iter().map(shown).collect::<Vec<_>>().join(" = ");
    let got: Vec<String> = sets(rule.kind, &run, pack).iter().map(together).collect();
    let difference = difference(&wanted, &got);
    (!difference.is_empty()).then(|| Failure {
        test: name(&rule.id, &test.name),
        place: rule.path.clone(),
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

/// What belongs together in a run, two or more at a time, in order.
pub fn sets(kind: AlignKind, run: &Run, pack: &Pack) -> Vec<Vec<Thing>> {
    let articles = |members: &Vec<u32>| members.iter().map(|&account| (account, None)).collect();
    let mut sets: Vec<Vec<Thing>> = match kind {
        AlignKind::Story => run.clustering.stories.iter().map(articles).collect(),
        AlignKind::Group => run.clustering.groups.iter().map(|group| articles(&group.members)).collect(),
        AlignKind::Sentence => sentences(&run.accounts, pack),
        AlignKind::Claim(kind) => {
            let clusters = run.clustering.clusters.iter().filter(|cluster| cluster.kind == kind);
            let thing = |at: &ClaimRef| (at.account, Some(at.claim));
            clusters.map(|cluster| cluster.claims.iter().map(thing).collect()).collect()
        }
    };
    sets.retain(|set| set.len() > 1);
    for set in &mut sets {
        set.sort_unstable();
    }
    sets.sort();
    sets
}

/// Sentences that say the same, directly or through others.
fn sentences(accounts: &[Account], pack: &Pack) -> Vec<Vec<Thing>> {
    let pairs = cluster::same_sentences(accounts, pack);
    let mut all: Vec<SentenceRef> = pairs.iter().flat_map(|pair| [pair.a, pair.b]).collect();
    all.sort_unstable();
    all.dedup();
    let number = |sentence: SentenceRef| all.partition_point(|known| *known < sentence);
    let mut joined = UnionFind::<usize>::new(all.len());
    for pair in &pairs {
        joined.union(number(pair.a), number(pair.b));
    }
    let mut sets: BTreeMap<usize, Vec<Thing>> = BTreeMap::new();
    for (number, sentence) in all.iter().enumerate() {
        sets.entry(joined.find(number)).or_default().push((sentence.account, Some(sentence.sentence)));
    }
    sets.into_values().collect()
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
        AlignKind::Story | AlignKind::Group => return Ok((number, None)),
        AlignKind::Sentence => {
            let sentence = account.article.sentence_at(span.start).and_then(|at| u32::try_from(at).ok());
            let missing = || format!("“{quote}” stands in no sentence");
            return sentence.map(|sentence| (number, Some(sentence))).ok_or_else(missing);
        }
        AlignKind::Claim(kind) => kind,
    };
    // A statement and a quotation can be one remark.
    let said = |kind| matches!(kind, ClaimKind::Statement | ClaimKind::Quote);
    let fits = |kind: ClaimKind| kind == wanted || (said(kind) && said(wanted));
    let over = |claim: Span| claim.start < span.end && span.start < claim.end;
    let claims = (0..).zip(&account.claims).filter(|(_, claim)| fits(claim.kind()) && over(claim.span));
    match claims.map(|(claim, _)| claim).collect::<Vec<_>>()[..] {
        [claim] => Ok((number, Some(claim))),
        [] => Err(format!("no {} is read in “{quote}”", wanted.name())),
        _ => Err(format!("several claims of the kind {} are read in “{quote}”; quote less", wanted.name())),
    }
}

/// The words of a thing, to show it.
pub fn words(kind: AlignKind, (account, number): Thing, accounts: &[Account]) -> &str {
    let Some(account) = accounts.get(account as usize) else { return "" };
    let article = &account.article;
    let number = number.map_or(0, |number| number as usize);
    let span = match kind {
        AlignKind::Claim(_) => account.claims.get(number).map(|claim| claim.span),
        _ => article.sentences.get(number).map(|sentence| sentence.span),
    };
    span.map_or("", |span| span.of(&article.text))
}
