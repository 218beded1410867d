//! `compare: name` on a cluster of names that look alike.

use super::alike::{Evidence, Likeness, Part, alike, alike_institutions};
use super::bearers::Bearers;
use super::form::NameForm;
use super::listed::Listed;
use crate::claim::entity::EntityKind;
use crate::claim::{Account, Claim, ClaimData, EntityClaim};
use crate::cluster::{ClaimRef, Cluster};
use crate::conflict::setting::{attribution, claim};
use crate::conflict::{Conflict, Side};
use crate::rule::limits::NameLimits;
use crate::rule::{CompareRule, Language, Pack};
use crate::text::fold_word;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

/// A rule with `compare: name`, ready to be used on clusters.
pub struct NameComparison<'a> {
    number: usize,
    rule: &'a CompareRule,
    limits: &'a NameLimits,
    pack: &'a Pack,
    accounts: &'a [Account],
    bearers: Bearers,
    listed: Listed,
}

/// A name as printed in one place.
struct Printed<'a> {
    at: ClaimRef,
    claim: &'a Claim,
    name: &'a EntityClaim,
    language: &'a Language,
}

/// A bearer of a name: account and number among its entities.
type Bearer = (u32, usize);
/// Two bearers, in less memory: there are many pairs of them.
type Pair = [u32; 4];

fn pair((a, first): Bearer, (b, second): Bearer) -> Pair {
    // Entities are counted by the bytes of their article, which fit.
    let number = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
    [a, number(first), b, number(second)]
}

impl<'a> NameComparison<'a> {
    /// `number` is that of the rule in [`Pack::compare`].
    #[must_use]
    pub fn new(
        number: usize,
        rule: &'a CompareRule,
        limits: &'a NameLimits,
        pack: &'a Pack,
        accounts: &'a [Account],
    ) -> Self {
        Self {
            number,
            rule,
            limits,
            pack,
            accounts,
            bearers: Bearers::of(accounts, pack, limits),
            listed: Listed::of(accounts, pack),
        }
    }

    /// The conflicts of the names of a cluster, in order of its alignments; every place that prints a name meets one
    /// that prints it otherwise.
    ///
    /// Facts: `edits`: how many letters differ, in words ("one letter"); `given`: both print a given name, and the
    /// same one; `surname-only`: one of them prints no given name; `institution`: they are no people's; `role`: both have the same title or role;
    /// `within`: one article prints both; `listed`: the desk's names file spells it in one of the two ways.
    #[must_use]
    pub fn compare(&self, (index, cluster): (u32, &Cluster)) -> Vec<Conflict> {
        // Most alignments lead from one place to another that prints the same.
        let apart = cluster.alignments.iter().filter(|al| self.value(al.a) != self.value(al.b));
        let differing = apart.filter_map(|al| Some((self.printed(al.a)?, self.printed(al.b)?, al.topic > 0.0)));
        // Of the bearers that were judged, most are unlike.
        let (mut like, mut unlike): (FxHashMap<Pair, Likeness>, FxHashSet<Pair>) = Default::default();
        let mut told = FxHashSet::default();
        let mut conflicts = Vec::new();
        for (a, b, one_event) in differing {
            if told.contains(&a.at) && told.contains(&b.at) {
                continue;
            }
            let bearers = pair(a.bearer(), b.bearer());
            if unlike.contains(&bearers) {
                continue;
            }
            let known = like.get(&bearers).copied();
            let likeness = known.or_else(|| self.judge(&a, &b, one_event));
            if a.bearer() != b.bearer() {
                match likeness {
                    Some(likeness) => drop(like.insert(bearers, likeness)),
                    None => drop(unlike.insert(bearers)),
                }
            }
            let Some(likeness) = likeness.filter(|likeness| differ(likeness.part, &a, &b)) else { continue };
            told.extend([a.at, b.at]);
            conflicts.push(self.conflict(index, &a, &b, likeness));
        }
        conflicts
    }

    /// The name as printed, where the claim is one of a name.
    fn value(&self, at: ClaimRef) -> Option<&str> {
        let (_, claim) = claim(self.accounts, at)?;
        if let ClaimData::Name(name) = &claim.data { Some(&name.value) } else { None }
    }

    fn printed(&self, at: ClaimRef) -> Option<Printed<'_>> {
        let (article, claim) = claim(self.accounts, at)?;
        let ClaimData::Name(name) = &claim.data else { return None };
        Some(Printed { at, claim, name, language: self.language(&article.language)? })
    }

    /// The language of an article; names files, which have none, are read in the usual one.
    fn language(&self, code: &str) -> Option<&Language> {
        let code = if code.is_empty() { self.pack.languages.usual()? } else { code };
        self.pack.languages.get(code)
    }

    /// Whether the bearers of two names are one: people, where one of them is known to be one, or institutions or places.
    fn judge(&self, a: &Printed<'_>, b: &Printed<'_>, one_event: bool) -> Option<Likeness> {
        let forms = &a.language.name_forms;
        let listed = [a, b].map(|of| self.listed.entry(&of.name.value, of.fullest(), forms));
        if listed[0].is_some() && listed[1].is_some() {
            return None;
        }
        let one = a.bearer() == b.bearer();
        let evidence = Evidence {
            role: one || listed.iter().any(Option::is_some) || self.bearers.same_role(a.bearer(), b.bearer()),
            one_event,
            unintroduced: a.at.account == b.at.account
                && (self.bearers.only_surname(a.bearer()) != self.bearers.only_surname(b.bearer())),
            people: [a, b].iter().all(|of| of.name.kind == EntityKind::Person || self.speaks(of)),
            listed: listed.iter().any(Option::is_some),
            only_namesake: [a, b].iter().all(|of| self.bearers.is_only_namesake(of.bearer())),
            apart: !one && self.bearers.apart(a.bearer(), b.bearer()),
        };
        if a.name.kind != EntityKind::Person && b.name.kind != EntityKind::Person {
            let same = |x: &str, y: &str| a.language.spelling.same(x, y);
            return alike_institutions(&a.name.value, &b.name.value, evidence, self.limits, forms, same);
        }
        alike(a.fullest(), b.fullest(), evidence, self.limits, forms)
    }

    /// Whether the sentence gives words to whoever bears the name.
    fn speaks(&self, of: &Printed<'_>) -> bool {
        let sentence = self.accounts[of.at.account as usize].in_sentence(of.claim.sentence);
        sentence.filter_map(attribution).filter_map(|said| said.speaker).any(|speaker| speaker.contains(of.claim.span))
    }

    fn conflict(&self, cluster: u32, a: &Printed<'_>, b: &Printed<'_>, likeness: Likeness) -> Conflict {
        let value = |of: &Printed<'_>| match likeness.part {
            Part::Surname => of.surname().to_owned(),
            Part::Given | Part::Word => of.name.value.to_string(),
        };
        let side = |of: &Printed<'_>| Side { claim: of.at, span: of.claim.span, value: value(of) };
        let letters = &self.pack.messages.words.counts.letters;
        let mut facts = BTreeMap::from([("edits", letters.of(likeness.edits))]);
        let holds = [
            ("given", likeness.given),
            ("surname-only", !likeness.given && likeness.part == Part::Surname),
            ("institution", likeness.part == Part::Word),
            ("role", self.bearers.same_role(a.bearer(), b.bearer())),
            ("within", a.at.account == b.at.account),
            ("listed", [a, b].iter().any(|of| self.accounts[of.at.account as usize].desk)),
        ];
        facts.extend(holds.iter().filter(|(_, holds)| *holds).map(|(fact, _)| (*fact, String::new())));
        Conflict {
            rule: self.number,
            cluster,
            a: side(a),
            b: side(b),
            severity: self.rule.severity,
            confidence: likeness.confidence,
            facts,
        }
    }
}

impl Printed<'_> {
    fn bearer(&self) -> Bearer {
        (self.at.account, self.name.index)
    }

    /// The surname as printed: the last word of the name that is no suffix (`Jr.`).
    fn surname(&self) -> &str {
        let forms = &self.language.name_forms;
        let suffix = |word: &str| forms.is_suffix(&fold_word(word).replace(['.', ','], ""));
        let words = || self.name.value.split_whitespace();
        words().rfind(|word| !suffix(word)).or_else(|| words().last()).unwrap_or_default().trim_end_matches(',')
    }

    /// The name as printed here where it is a full one, otherwise the fullest that the article prints.
    fn fullest(&self) -> &str {
        let form = NameForm::read(&self.name.value, &self.language.name_forms);
        if form.is_some_and(|form| form.full()) { &self.name.value } else { &self.name.entity }
    }
}

/// Whether the part that is misspelt is printed in both places, and differs.
fn differ(part: Part, a: &Printed<'_>, b: &Printed<'_>) -> bool {
    let form = |of: &Printed<'_>| NameForm::read(&of.name.value, &of.language.name_forms);
    let (Some(x), Some(y)) = (form(a), form(b)) else { return false };
    match part {
        Part::Surname => {
            let surname = |of: &Printed<'_>| NameForm::read(of.fullest(), &of.language.name_forms);
            let prints =
                |form: &NameForm, full: Option<NameForm>| full.is_some_and(|full| full.surname() == form.surname());
            x.surname() != y.surname() && prints(&x, surname(a)) && prints(&y, surname(b))
        }
        Part::Word => x.parts != y.parts,
        Part::Given => x.parts != y.parts && x.full() && y.full(),
    }
}
