use crate::arguments::{Common, TryArguments};
use crate::session::Session;
use crate::status::Status;
use factlint::article::Article;
use factlint::claim::Account;
use factlint::cluster::{self, Thing};
use factlint::finding::FindingSide;
use factlint::pipeline;
use factlint::problem::Problem;
use factlint::report::plain;
use factlint::rule::Pack;
use factlint::rule::align::AlignKind;
use factlint::text::Span;
use std::collections::BTreeMap;
use std::fs;

/// `factlint try RULE PATH...`: what a rule extracts, joins or flags, one thing a line.
pub fn try_out(arguments: &TryArguments, common: &Common) -> Status {
    let session = match Session::begin(common, &arguments.reading, &[], &arguments.paths, None) {
        Ok(session) => session,
        Err(status) => return status,
    };
    let (lines, mut problems) = lines(&session, &arguments.rule);
    let mut shown = Vec::new();
    if let Some(path) = &arguments.against_run {
        match fs::read_to_string(path) {
            Ok(before) => shown = changes(&before.lines().map(str::to_owned).collect::<Vec<_>>(), &lines),
            Err(error) => {
                let problem = Problem::error(path.display().to_string(), format!("cannot read the kept run: {error}"));
                problems.push(problem.help("keep one with --save"));
            }
        }
    } else {
        shown.extend(lines.iter().cloned());
        shown.push(format!("{} in all", lines.len()));
    }
    if let Some(path) = &arguments.save {
        let text: String = lines.iter().flat_map(|line| [line, "\n"]).collect();
        if let Err(error) = fs::write(path, text) {
            problems.push(Problem::error(path.display().to_string(), format!("cannot keep the run: {error}")));
        }
    }
    session.end(problems, Status::Clean, |_, _, out| shown.iter().try_for_each(|line| writeln!(out, "{line}")))
}

/// What the rule makes of the articles, one thing a line.
fn lines(session: &Session<'_>, rule: &str) -> (Vec<String>, Vec<Problem>) {
    let pack: &Pack = &session.pack;
    let mut lines = Vec::new();
    if pack.compare.iter().any(|known| known.id == rule) {
        let run = pipeline::check(&session.inputs, pack, &session.options, &session.bar);
        for finding in run.outcome.findings.iter().filter(|finding| finding.rule == rule) {
            let all = |of: fn(&FindingSide) -> &String| {
                finding.sides.iter().map(|side| of(side).as_str()).collect::<Vec<_>>().join(" <> ")
            };
            let values = format!("{} {}", format!("{:?}", finding.severity).to_lowercase(), all(|side| &side.value));
            let sentence = finding.sides.first().map_or("", |side| side.sentence.as_str());
            lines.push(fields([&all(|side| &side.path), &values, sentence]));
        }
        return (lines, run.problems);
    }
    if let Some(kind) = pack.align.get(rule).map(|rule| rule.kind) {
        let run = pipeline::check(&session.inputs, pack, &session.options, &session.bar);
        for things in cluster::together(kind, &run.accounts, &run.clustering, pack) {
            let mut paths: Vec<&str> = things.iter().map(|thing| path(*thing, &run.accounts)).collect();
            paths.dedup();
            let words: Vec<&str> = things.iter().map(|thing| thing.words(kind, &run.accounts)).collect();
            let sentence = things.first().map_or("", |thing| sentence(*thing, kind, &run.accounts));
            lines.push(fields([&paths.join(" = "), &words.join(" = "), sentence]));
        }
        return (lines, run.problems);
    }
    let mut run = pipeline::extract(&session.inputs, pack, &session.options, &session.bar);
    for account in &run.accounts {
        for claim in account.claims.iter().filter(|claim| *claim.rule == *rule) {
            lines.push(line(&account.article, claim.span, claim.sentence));
        }
    }
    let known = pack.languages.values().any(|language| language.claim_rules.iter().any(|known| *known.id == *rule));
    if !known {
        let problem = Problem::error(rule, "there is no rule of that id");
        run.problems.push(problem.help("`factlint rules` lists them"));
    }
    (lines, run.problems)
}

fn path(thing: Thing, accounts: &[Account]) -> &str {
    accounts.get(thing.account as usize).map_or("", |account| &account.article.path)
}

/// The sentence in which a claim stands; of other things, the title of the article says more.
fn sentence(thing: Thing, kind: AlignKind, accounts: &[Account]) -> &str {
    let Some(account) = accounts.get(thing.account as usize) else { return "" };
    let claim = thing.number.filter(|_| matches!(kind, AlignKind::Claim(_)));
    match claim.and_then(|number| account.claims.get(number as usize)) {
        Some(claim) => around(&account.article, claim.sentence),
        None => account.article.metadata.title.as_deref().unwrap_or_default(),
    }
}

fn around(article: &Article, sentence: u32) -> &str {
    article.sentences.get(sentence as usize).map_or("", |sentence| sentence.span.of(&article.text))
}

/// The words of a claim with their sentence and article.
fn line(article: &Article, span: Span, sentence: u32) -> String {
    fields([&article.path, span.of(&article.text), around(article, sentence)])
}

/// Where, what, and its sentence, with tabs between.
fn fields(fields: [&str; 3]) -> String {
    let told = |text: &str| plain(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    fields.map(told).join("\t")
}

/// What is gone (`- `), new (`+ `) or changed: the same place and sentence, and other words (`~ `).
fn changes(before: &[String], after: &[String]) -> Vec<String> {
    let count = |lines: &[String]| {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for line in lines {
            *counts.entry(line.clone()).or_default() += 1;
        }
        counts
    };
    let (old, new) = (count(before), count(after));
    let only = |these: &BTreeMap<String, usize>, those: &BTreeMap<String, usize>| {
        these.iter().filter(|(line, n)| those.get(*line).is_none_or(|m| m < n)).map(|(line, _)| line.clone()).collect()
    };
    let (gone, mut come): (Vec<String>, Vec<String>) = (only(&old, &new), only(&new, &old));
    let place = |line: &str| line.split('\t').step_by(2).collect::<Vec<_>>().join("\t");
    let mut told = Vec::new();
    let (mut lost, mut changed) = (0, 0);
    for line in gone {
        if let Some(at) = come.iter().position(|other| place(other) == place(&line)) {
            changed += 1;
            told.push(format!("~ {line}\n  -> {}", come.remove(at)));
        } else {
            lost += 1;
            told.push(format!("- {line}"));
        }
    }
    told.extend(come.iter().map(|line| format!("+ {line}")));
    told.push(format!("{lost} gone, {} new, {changed} changed", come.len()));
    told
}
