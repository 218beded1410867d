//! Comparison rules: what became of the figures of two lines, and which guard silences them.

use super::Place;
use super::alignment::both;
use factlint::conflict::figure::{self, Verdict};
use factlint::pipeline::Run;
use factlint::problem::Problem;
use factlint::rule::{CompareRule, Pack};

/// The sentences of both places, and what the rule makes of every two figures that are aligned there.
pub fn tell(rule: &CompareRule, places: [&Place; 2], run: &Run, pack: &Pack) -> Result<Vec<String>, Problem> {
    let Some(limits) = &rule.compare.figure else {
        let problem = Problem::error(&*rule.id, "only comparisons of figures are traced");
        return Err(problem.help("`factlint try` shows what a comparison rule flags"));
    };
    let (places, mut told) = both(&rule.id, places, run)?;
    let places = places.each_ref().map(|(account, sentences)| (*account, &sentences[..]));
    let traced = figure::trace(&run.accounts, &run.clustering, (limits, pack), places);
    for (alignment, verdict) in &traced {
        let [x, y] = [alignment.a, alignment.b].map(|at| {
            let account = &run.accounts[at.account as usize];
            account.claims[at.claim as usize].span.of(&account.article.text)
        });
        told.push(format!("  “{x}” and “{y}”: {}", told_of(*verdict)));
        if *verdict == Verdict::TwoThings {
            let (topic, together) = (alignment.topic, alignment.topic + alignment.sentence);
            told.push(format!("    topic: {topic:.2}, together: {together:.2}"));
        }
    }
    if traced.is_empty() {
        told.push("  no two figures are aligned there; `factlint trace same-figure` says why".to_owned());
    }
    Ok(told)
}

fn told_of(verdict: Verdict) -> String {
    match verdict {
        Verdict::Agree => "both can be right about one thing".to_owned(),
        Verdict::TwoThings => "too little speaks for one thing".to_owned(),
        Verdict::Silenced(guard) => format!("silent, because of the guard {guard}"),
        Verdict::Conflict => "a conflict".to_owned(),
    }
}
