//! One finding as a card.

use super::chart::{Chart, chart};
use super::dossier::{Dossier, kind, letter, severity};
use super::passage::{Passage, passage};
use super::record;
use crate::cluster::{Alignment, ClaimRef};
use crate::finding::Finding;
use crate::report::layout::capitalized;
use crate::report::{decided, plain};
use crate::rule::{ClaimKind, Code, filled};
use std::collections::BTreeSet;

/// A card, ready for the template.
#[derive(Debug)]
pub struct Card {
    /// From 1.
    pub number: usize,
    pub id: String,
    /// A word that CSS knows the severity by.
    pub severity: &'static str,
    /// How bad it is, in words.
    pub gravity: String,
    pub code: &'static str,
    /// The code in words.
    pub kind: String,
    pub message: String,
    pub passages: Vec<Passage>,
    pub why: String,
    pub rule: String,
    /// How alike the passages are.
    pub aligned: Option<String>,
    pub explanations: Vec<String>,
    pub check: String,
    /// `high`
    pub confidence: String,
    /// What that means.
    pub confidence_means: String,
    /// For sorting: 0 to 100.
    pub confidence_value: usize,
    pub chart: Option<Chart>,
    pub decision: Option<String>,
    /// Whether it was to be corrected, and is still there.
    pub still_there: bool,
    pub reopened: Option<String>,
    /// The ids of its sources, with spaces between them.
    pub sources: String,
    /// How many independent witnesses it has, for sorting.
    pub witnesses: usize,
    /// What stands in `decisions.yaml` below the lines that a person writes.
    pub record: String,
}

impl Card {
    pub fn is_open(&self) -> bool {
        self.decision.is_none()
    }
}

/// The card of a finding; `printed` are the sources whose articles stand on the page.
pub fn card(dossier: &Dossier<'_>, finding: &Finding, number: usize, printed: &[usize]) -> Card {
    let sources: BTreeSet<usize> =
        finding.sides.iter().flat_map(|side| side.spots().map(|(source, _)| source)).collect();
    let witnesses: BTreeSet<usize> = sources.iter().map(|&source| dossier.group(source)).collect();
    let (confidence, means) = dossier.words.sureness(finding.confidence).split_once(": ").unwrap_or_default();
    Card {
        number,
        id: finding.id.clone(),
        severity: severity(finding.severity),
        gravity: dossier.words.severity(finding.severity).to_owned(),
        code: finding.code.name(),
        kind: kind(finding.code, dossier.words),
        message: capitalized(&plain(&finding.message)),
        passages: (0..finding.sides.len()).map(|side| passage(dossier, finding, number, side, printed)).collect(),
        why: plain(&finding.why),
        rule: finding.rule.clone(),
        aligned: aligned(dossier, finding),
        explanations: finding.explanations.iter().map(|explanation| plain(explanation)).collect(),
        check: plain(&finding.check),
        confidence: confidence.to_owned(),
        confidence_means: means.to_owned(),
        confidence_value: percent(finding.confidence),
        chart: chart(dossier, finding),
        decision: finding.decision.as_ref().map(|decision| decided::decided(decision, dossier.words)),
        still_there: finding.decision.as_ref().is_some_and(|d| d.status == crate::finding::DecisionStatus::Corrected),
        reopened: finding.reopened.as_ref().map(|reopened| decided::reopened(dossier.outcome, reopened, dossier.words)),
        sources: sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        witnesses: witnesses.len(),
        record: record::record(finding),
    }
}

/// How alike two of its passages are, in words: the alignment that led to the finding.
fn aligned(dossier: &Dossier<'_>, finding: &Finding) -> Option<String> {
    let place = |source: usize, claim: usize| {
        let (account, claim) = (u32::try_from(source.checked_sub(1)?).ok()?, u32::try_from(claim).ok()?);
        Some(ClaimRef { account, claim })
    };
    let sides: Vec<BTreeSet<ClaimRef>> = finding
        .sides
        .iter()
        .map(|side| side.spots().filter_map(|(source, spot)| place(source, spot.claim)).collect())
        .collect();
    let kind = match finding.code {
        Code::FigureMismatch | Code::SumMismatch | Code::Superseded => ClaimKind::Figure,
        Code::DateMismatch => ClaimKind::Date,
        Code::QuoteAltered | Code::SpeakerMismatch => ClaimKind::Quote,
        Code::NegationMismatch | Code::StrengthShift => ClaimKind::Statement,
        Code::NameMismatch | Code::PronounMismatch | Code::TitleMismatch | Code::PlaceMismatch => return None,
    };
    let (number, alignment) = dossier
        .clustering
        .clusters
        .iter()
        .filter(|cluster| {
            sides.first().is_some_and(|side| side.iter().any(|c| cluster.claims.binary_search(c).is_ok()))
        })
        .flat_map(|cluster| &cluster.alignments)
        .filter_map(|alignment| Some((across(&sides, alignment)?, alignment)))
        .max_by(|(_, x), (_, y)| (x.topic + x.sentence).total_cmp(&(y.topic + y.sentence)))?;
    let (first, second) = (letter(number.0), letter(number.1));
    let (topic, sentence) = (percent(alignment.topic), percent(alignment.sentence));
    let of = &dossier.words.page;
    let form = if kind == ClaimKind::Quote { &of.same_quote } else { &of.same_words };
    let (topic, sentence) = (topic.to_string(), sentence.to_string());
    Some(filled(form, &[("a", &first), ("b", &second), ("topic", &topic), ("sentence", &sentence)]))
}

/// The two sides that an alignment joins.
fn across(sides: &[BTreeSet<ClaimRef>], alignment: &Alignment) -> Option<(usize, usize)> {
    let side = |claim: &ClaimRef| sides.iter().position(|side| side.contains(claim));
    let (a, b) = (side(&alignment.a)?, side(&alignment.b)?);
    (a != b).then_some((a.min(b), a.max(b)))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 100")]
fn percent(share: f64) -> usize {
    (share.clamp(0.0, 1.0) * 100.0).round() as usize
}
