//! `factlint trace`: what a rule does at a place, and why.

mod alignment;
mod comparison;

use crate::arguments::{Common, TraceArguments};
use crate::session::Session;
use crate::status::Status;
use crate::troubles;
use factlint::article::Article;
use factlint::claim::{self, Account};
use factlint::pipeline;
use factlint::problem::Problem;
use factlint::report::plain;
use factlint::rule::pattern::Attempt;
use factlint::rule::{ClaimRule, Context, Pack, nearest};
use std::io::{self, Write};
use std::path::PathBuf;

/// `factlint trace RULE FILE:LINE`: how far each pattern gets, and what stops it.
pub fn trace(arguments: &TraceArguments, common: &Common) -> Status {
    let places = [Some(&arguments.place), arguments.other.as_ref()].into_iter().flatten();
    let found: Result<Vec<_>, &String> = places.map(|typed| place(typed).ok_or(typed)).collect();
    let places = match found {
        Ok(places) => places,
        Err(typed) => {
            let problem = Problem::error(typed, "this is no place in an article");
            troubles::tell(&[problem.help("write FILE:LINE, as in article.txt:12")], common);
            return Status::Failed;
        }
    };
    match &places[..] {
        [a, b] => alignment::trace([a, b], arguments, common),
        _ => patterns(&places[0], arguments, common),
    }
}

/// How far the patterns of an extraction rule get.
fn patterns((path, line): &Place, arguments: &TraceArguments, common: &Common) -> Status {
    let session = match Session::begin(common, &arguments.reading, &[], std::slice::from_ref(path), None) {
        Ok(session) => session,
        Err(status) => return status,
    };
    let mut run = pipeline::extract(&session.inputs, &session.pack, &session.options, &session.bar);
    run.accounts.retain(|account| !account.desk);
    let rule = run.accounts.first().and_then(|account| rule_of(&session.pack, account, &arguments.rule));
    if rule.is_none() && !run.accounts.is_empty() {
        run.problems.push(unknown(&session.pack, &arguments.rule));
    }
    let told: Vec<String> = match (run.accounts.first(), rule) {
        (Some(account), Some(rule)) => tell(account, rule, &session.pack, *line),
        _ => Vec::new(),
    };
    if told.is_empty() && run.problems.is_empty() {
        run.problems.push(Problem::error(&arguments.place, "no sentence of the article stands on this line"));
    }
    session.end(run.problems, Status::Clean, |_, _, out| write(&told, out))
}

fn write(lines: &[String], out: &mut dyn Write) -> io::Result<()> {
    lines.iter().try_for_each(|line| {
        let text = line.trim_start();
        writeln!(out, "{}{}", &line[..line.len() - text.len()], plain(text))
    })
}

/// An article and a line of it.
type Place = (PathBuf, usize);

fn place(typed: &str) -> Option<Place> {
    let (path, line) = typed.rsplit_once(':')?;
    Some((path.into(), line.parse().ok()?))
}

fn rule_of<'a>(pack: &'a Pack, account: &Account, id: &str) -> Option<&'a ClaimRule> {
    pack.languages.get(&account.article.language)?.claim_rules.iter().find(|rule| *rule.id == *id)
}

fn unknown(pack: &Pack, id: &str) -> Problem {
    let known: Vec<&str> =
        pack.languages.values().flat_map(|language| language.claim_rules.iter().map(|rule| &*rule.id)).collect();
    if pack.align.get(id).is_some() {
        let problem = Problem::error(id, "an alignment rule joins two places");
        return problem.help("write both: factlint trace RULE FILE:LINE OTHER:LINE");
    }
    if pack.compare.iter().any(|rule| *rule.id == *id) {
        let problem = Problem::error(id, "a comparison rule compares two places");
        return problem.help("write both: factlint trace RULE FILE:LINE OTHER:LINE");
    }
    let problem = Problem::error(id, "there is no extraction rule of that id");
    match nearest(id, known) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem.help("`factlint rules` lists them"),
    }
}

/// The sentences that touch the line.
fn on_line(article: &Article, line: usize) -> impl Iterator<Item = usize> {
    let touches = move |index: &usize| {
        let span = article.sentences[*index].span;
        let first = article.origin.place(span).line;
        (first..=first + span.of(&article.text).matches('\n').count()).contains(&line)
    };
    (0..article.sentences.len()).filter(touches)
}

/// `FILE:LINE: SENTENCE`
fn heading(article: &Article, sentence: usize) -> String {
    let span = article.sentences[sentence].span;
    let words = span.of(&article.text).split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}:{}: {words}", article.path, article.origin.place(span).line)
}

/// What is to be said of every sentence that touches the line.
fn tell(account: &Account, rule: &ClaimRule, pack: &Pack, line: usize) -> Vec<String> {
    let article = &account.article;
    let Some(language) = pack.languages.get(&article.language) else { return Vec::new() };
    let mut lines = Vec::new();
    for index in on_line(article, line) {
        lines.push(heading(article, index));
        let tried = claim::trace(article, language, rule, index);
        for (number, (pattern, attempt)) in (1..).zip(rule.patterns.iter().zip(&tried.patterns)) {
            lines.push(format!("  pattern {number}: {}", pattern.text));
            lines.push(format!("    {}", outcome(article, attempt)));
        }
        for (pattern, attempt) in rule.unless.iter().zip(&tried.unless).filter(|(_, attempt)| attempt.matched) {
            let over = article.slice(attempt.fits.clone());
            lines.push(format!("  unless: {} matches “{over}” and silences what overlaps it", pattern.text));
        }
        for (key, patterns) in &tried.missing {
            lines.push(format!("  {key}: none of these matches there: {}", patterns.join("; ")));
        }
        let here = account.claims.iter().filter(|claim| claim.sentence as usize == index);
        let (own, others): (Vec<_>, Vec<_>) = here.partition(|claim| *claim.rule == *rule.id);
        for claim in &own {
            lines.push(format!("  claim: {} “{}”", rule.kind.name(), claim.span.of(&article.text)));
        }
        if own.is_empty() {
            if let Some(context) = rule.only_in.filter(|context| *context != Context::Anywhere) {
                lines.push(format!("  the rule looks only in: {}", context.name()));
            }
            lines.push("  no claim of this rule".to_owned());
            let same = others.iter().filter(|claim| claim.kind() == rule.kind);
            for claim in same.filter(|_| tried.patterns.iter().any(|attempt| attempt.matched)) {
                let words = claim.span.of(&article.text);
                lines.push(format!("  the rule {} makes a {} of “{words}”", claim.rule, rule.kind.name()));
            }
        }
    }
    lines
}

fn outcome(article: &Article, attempt: &Attempt) -> String {
    let fits = article.slice(attempt.fits.clone());
    if attempt.matched {
        return format!("matches “{fits}”");
    }
    let next = match article.tokens.get(attempt.fits.end) {
        Some(token) => format!("“{}”", token.span.of(&article.text)),
        None => "the end".to_owned(),
    };
    let wanted = attempt.wanted.join(" or ");
    if fits.is_empty() {
        format!("nothing in the sentence is {wanted}")
    } else {
        format!("gets as far as “{fits}”; then it wants {wanted}, and there is {next}")
    }
}
