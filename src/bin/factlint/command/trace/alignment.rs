//! Alignment rules: which limits keep two lines apart.

use super::{Place, comparison, heading, on_line, unknown, write};
use crate::arguments::{Common, TraceArguments};
use crate::session::Session;
use crate::status::Status;
use factlint::claim::Account;
use factlint::cluster::{self, Bar, Compared, Measure};
use factlint::pipeline::{self, Run};
use factlint::problem::Problem;
use factlint::rule::align::AlignKind;
use factlint::rule::{AlignRule, Pack};
use std::path::PathBuf;

/// How many words of a sentence are shown.
const SHOWN: usize = 6;

/// `factlint trace RULE FILE:LINE OTHER:LINE`: whether the two belong together, and every limit that is to be met; or what a
/// comparison makes of them.
pub fn trace(places: [&Place; 2], arguments: &TraceArguments, common: &Common) -> Status {
    let mut paths: Vec<PathBuf> = places.iter().map(|(path, _)| path.clone()).collect();
    paths.extend(arguments.among.iter().cloned());
    let session = match Session::begin(common, &arguments.reading, &[], &paths, None) {
        Ok(session) => session,
        Err(status) => return status,
    };
    let pack = &session.pack;
    let mut run = pipeline::check(&session.inputs, pack, &session.options, &session.bar);
    let told = match pack.align.get(&arguments.rule) {
        Some(rule) => tell(rule, places, &run, pack),
        None => match pack.compare.iter().find(|rule| *rule.id == *arguments.rule) {
            Some(rule) => comparison::tell(rule, places, &run, pack),
            None => Err(other_rule(pack, &arguments.rule)),
        },
    };
    let mut problems = std::mem::take(&mut run.problems);
    let told = told.unwrap_or_else(|problem| {
        problems.push(problem);
        Vec::new()
    });
    session.end(problems, Status::Clean, |_, _, out| write(&told, out))
}

/// What to say of a rule that is no alignment rule.
fn other_rule(pack: &Pack, id: &str) -> Problem {
    if pack.languages.values().any(|language| language.rule(id).is_some()) {
        return Problem::error(id, "an extraction rule is traced at one place").help("leave out the other");
    }
    unknown(pack, id)
}

/// The sentences of both places, and what becomes of all that stands there.
fn tell(rule: &AlignRule, places: [&Place; 2], run: &Run, pack: &Pack) -> Result<Vec<String>, Problem> {
    let (places, mut told) = both(&rule.id, places, run)?;
    let places = places.each_ref().map(|(account, sentences)| (*account, &sentences[..]));
    let compared = cluster::trace(rule.kind, &run.accounts, &run.clustering, pack, places);
    told.extend(compared.iter().flat_map(|pair| lines(rule, pair, &run.accounts)));
    if compared.is_empty() {
        told.push(format!("  no two things of the kind {} stand there", rule.kind.name()));
    }
    Ok(told)
}

/// An account, and sentences of it.
type Sentences = (u32, Vec<u32>);

/// The sentences of both places, and their headings; `rule` is the id of what is traced there.
pub fn both(rule: &str, places: [&Place; 2], run: &Run) -> Result<([Sentences; 2], Vec<String>), Problem> {
    let [Some(a), Some(b)] = places.map(|place| sentences(run, place)) else {
        let problem = Problem::error(rule, "no sentence stands on one of these lines");
        return Err(problem.help("count the lines of the files as stored, from 1"));
    };
    let mut headings = Vec::new();
    for (account, sentences) in [&a, &b] {
        let article = &run.accounts[*account as usize].article;
        headings.extend(sentences.iter().map(|sentence| heading(article, *sentence as usize)));
    }
    Ok(([a, b], headings))
}

/// The account of a place, and the sentences that touch its line.
fn sentences(run: &Run, (path, line): &Place) -> Option<Sentences> {
    let path = path.display().to_string();
    let account = run.accounts.iter().position(|account| account.article.path == path)?;
    let sentences = on_line(&run.accounts[account].article, *line).filter_map(|at| u32::try_from(at).ok());
    let sentences: Vec<u32> = sentences.collect();
    (!sentences.is_empty()).then_some((u32::try_from(account).ok()?, sentences))
}

fn lines(rule: &AlignRule, pair: &Compared, accounts: &[Account]) -> Vec<String> {
    let stands = if pair.together { "together" } else { "apart" };
    let mut lines = vec![match rule.kind {
        AlignKind::Story | AlignKind::Group => format!("  {stands}"),
        AlignKind::Sentence | AlignKind::Claim(_) => {
            let [a, b] = [pair.a, pair.b].map(|thing| beginning(thing.words(rule.kind, accounts)));
            format!("  “{a}” and “{b}”: {stands}")
        }
    }];
    let told = |measure: &Measure, joined: &str| {
        let met = if measure.holds() { "met" } else { "not met" };
        let value = (measure.value * 100.0).round() / 100.0;
        let needed = measure.needed;
        let needed = if measure.at_most { format!("at most {needed}") } else { format!("{needed} needed") };
        format!("    {}: {value}, {needed}: {met}{joined}", measure.limit)
    };
    lines.extend(pair.all.iter().map(|measure| told(measure, "")));
    let last = pair.any.len().saturating_sub(1);
    lines.extend(pair.any.iter().enumerate().map(|(at, measure)| told(measure, if at < last { ", or" } else { "" })));
    let met = pair.all.iter().all(Measure::holds) && (pair.any.is_empty() || pair.any.iter().any(Measure::holds));
    if let Some(bar) = pair.bar.as_ref().filter(|_| !pair.together) {
        lines.push(format!("    {}", told_of(bar)));
    } else if met && !pair.together {
        lines.push(
            "    all that is needed is met: others are closer, or so many others that no more are looked at".into(),
        );
    }
    lines
}

/// What keeps two things apart whatever the limits.
fn told_of(bar: &Bar) -> String {
    match bar {
        Bar::Kinds => "they are of two kinds, or of articles in two languages: such are never compared".into(),
        Bar::Events => "their articles tell of two events, which `factlint trace same-story` explains".into(),
        Bar::People(a, b) => format!("they are about two people: {a} and {b}"),
        Bar::Spelling => "they are spelled alike: there is nothing to compare".into(),
        Bar::Words => "names that are not a person's are compared where they differ in one word".into(),
        Bar::NoSpeaker => "nobody is named who said one of them".into(),
        Bar::Place => "one of them stands where the rule does not look (`only-in`)".into(),
    }
}

/// The first words of a longer text.
fn beginning(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let more = if words.len() > SHOWN { " …" } else { "" };
    format!("{}{more}", words[..words.len().min(SHOWN)].join(" "))
}
