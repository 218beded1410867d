//! Whether two printed names are probably one name, once misspelt.

use super::form::NameForm;
use super::given::{both_misspelt, other_given};
use crate::rule::NameForms;
use crate::rule::limits::NameLimits;

/// What besides their letters speaks for two names being one person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(clippy::struct_excessive_bools)] // facts, each independent of the others
pub struct Evidence {
    /// Both are printed with the same title, role or affiliation.
    pub role: bool,
    /// They stand in one article, or in two that tell of one event.
    pub one_event: bool,
    /// One article prints both, and one of them only as a surname that nothing introduces.
    pub unintroduced: bool,
    /// Both are known to be people, or speak.
    pub people: bool,
    /// One article prints both in full, each with a role of its own: two people.
    pub apart: bool,
    /// Neither article names anybody else with the surname.
    pub only_namesake: bool,
    /// The desk's names file has one of them, and the other departs from it: also in ways that are right elsewhere.
    pub listed: bool,
}

/// Which part of two names differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Surname,
    Given,
    /// A word of the name of an institution or a place.
    Word,
}

/// How two names are alike.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likeness {
    pub part: Part,
    /// How many letters differ (insertions, deletions, changes, swaps).
    pub edits: usize,
    /// The names share a given name.
    pub given: bool,
    /// 0 to 1: how sure it is that they are one person's.
    pub confidence: f64,
}

/// Whether `a` and `b` are one name, misspelt; `None` for one name in two good forms and for two names.
#[must_use]
pub fn alike(a: &str, b: &str, evidence: Evidence, limits: &NameLimits, forms: &NameForms) -> Option<Likeness> {
    let (a, b) = (NameForm::read(a, forms)?, NameForm::read(b, forms)?);
    let (last_a, last_b) = (a.surname(), b.surname());
    let given = a.full() && b.full();
    if given && !a.given_fits(&b, forms) && !both_misspelt(&a, &b, evidence, limits) {
        return other_given(&a, &b, evidence, limits);
    }
    if evidence.apart && !(given && evidence.role) {
        return None;
    }
    let strong = evidence.role || evidence.one_event;
    if last_a == last_b && evidence.listed && given {
        let (x, y) = (&a.given()[0], &b.given()[0]);
        let edits = strsim::osa_distance(x, y);
        let other = x.chars().count().min(y.chars().count()) > 1 && (1..=limits.edits).contains(&edits);
        return other.then(|| likeness(Part::Given, edits, true, evidence, limits));
    }
    if last_a == last_b {
        let (x, y) = one_other_given(&a, &b)?;
        let edits = distance(x, y, forms, evidence)?;
        return (strong && edits == 1).then(|| likeness(Part::Given, edits, true, evidence, limits));
    }
    // "Zoe" beside "Zoe Liu" is the same person by the first name, and a part of "Brown Ltd" is no misprint of it.
    if a.parts.iter().any(|part| part == last_b) || b.parts.iter().any(|part| part == last_a) {
        return None;
    }
    let edits = misspelt(last_a, last_b, limits, forms, evidence)?;
    let same_initial = last_a.chars().next() == last_b.chars().next();
    let letters = last_a.chars().count().min(last_b.chars().count());
    let short = letters < limits.short;
    let enough = if given {
        strong || evidence.unintroduced || (same_initial && edits == 1)
    } else {
        let near = edits == 1 || letters >= limits.long || evidence.role || evidence.people;
        let other = !evidence.listed && is_other_form(last_a, last_b, forms);
        (strong || evidence.unintroduced) && same_initial && near && !other
    };
    let enough = enough && (!short || given || strong);
    enough.then(|| likeness(Part::Surname, edits, given, evidence, limits))
}

/// Whether `a` and `b` are the name of one institution or place, misspelt by a letter in one word: a long name, or a
/// word alone in articles of one event. `same`: whether two words are spellings of one.
#[must_use]
pub fn alike_institutions(
    a: &str,
    b: &str,
    evidence: Evidence,
    limits: &NameLimits,
    forms: &NameForms,
    same: impl Fn(&str, &str) -> bool,
) -> Option<Likeness> {
    let (a, b) = (NameForm::read(a, forms)?, NameForm::read(b, forms)?);
    if a.parts.len() != b.parts.len() || evidence.apart || !(a.full() || evidence.one_event || evidence.listed) {
        return None;
    }
    let mut other = a.parts.iter().zip(&b.parts).filter(|(x, y)| x != y);
    let ((x, y), None) = (other.next()?, other.next()) else { return None };
    let long = x.chars().count().min(y.chars().count()) >= limits.short;
    let one = long && x.chars().next() == y.chars().next() && distance(x, y, forms, evidence) == Some(1);
    let word = one && !same(x, y) && !is_other_form(x, y, forms);
    // Two words of which the last differs may as well be somebody's name.
    let person = a.parts.len() == 2 && a.given() == b.given();
    word.then(|| likeness(if person { Part::Surname } else { Part::Word }, 1, person, evidence, limits))
}

pub(super) fn likeness(part: Part, edits: usize, given: bool, evidence: Evidence, limits: &NameLimits) -> Likeness {
    let sure = &limits.confidence;
    let signs = [
        (given, sure.given),
        (evidence.role, sure.role),
        (evidence.one_event, sure.one_event),
        (edits == 1, sure.one_letter),
    ];
    let confidence = signs.iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum::<f64>() + sure.least;
    Likeness { part, edits, given, confidence }
}

/// How many letters differ, where few enough do.
fn misspelt(a: &str, b: &str, limits: &NameLimits, forms: &NameForms, evidence: Evidence) -> Option<usize> {
    let letters = a.chars().count().min(b.chars().count());
    let allowed = if letters < limits.short { 1 } else { limits.edits };
    let edits = if a.chars().count().max(b.chars().count()) < limits.shortest {
        None
    } else {
        distance(a, b, forms, evidence)
    }?;
    (edits <= allowed && strsim::jaro_winkler(a, b) >= limits.alike).then_some(edits)
}

/// How many letters differ; `None` where both are good forms of one name, or not names at all.
fn distance(a: &str, b: &str, forms: &NameForms, evidence: Evidence) -> Option<usize> {
    /// The distance takes time quadratic in the length, and no name is longer.
    const LONGEST: usize = 64;
    if a.len().max(b.len()) > LONGEST
        || !evidence.listed
            && (forms.transliterations(a, b) || forms.nicknames(a, b) || forms.plain(a) == forms.plain(b))
        || is_inflected(a, b, forms)
    {
        return None;
    }
    Some(strsim::osa_distance(a, b))
}

/// A plural or a possessive that lost its apostrophe.
fn is_inflected(a: &str, b: &str, forms: &NameForms) -> bool {
    a.strip_prefix(b).or_else(|| b.strip_prefix(a)).is_some_and(|tail| forms.is_inflection(tail))
}

/// Both are one word with endings that make other words of it, or without one (`Iran`, `Iranian`; `Americas`, `Americans`).
fn is_other_form(a: &str, b: &str, forms: &NameForms) -> bool {
    let shared: usize = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).map(|(x, _)| x.len_utf8()).sum();
    let tails = [&a[shared..], &b[shared..]];
    // One last letter for another is a misprint (`Marino`, `Marina`), whatever the letters are.
    let one_letter = tails.iter().all(|tail| tail.chars().count() == 1);
    !one_letter && tails.iter().all(|tail| tail.is_empty() || forms.is_ending(tail))
}

/// The one given name in which two full names of the same surname differ, where they share another.
fn one_other_given<'a>(a: &'a NameForm, b: &'a NameForm) -> Option<(&'a str, &'a str)> {
    let (x, y) = (a.given(), b.given());
    if x.len() != y.len() || x.len() < 2 {
        return None;
    }
    let mut other = x.iter().zip(y).filter(|(x, y)| x != y);
    let pair = other.next()?;
    (other.next().is_none() && pair.0.len() > 1 && pair.1.len() > 1).then_some((pair.0, pair.1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::Pack;

    const NONE: Evidence = Evidence {
        role: false,
        one_event: false,
        unintroduced: false,
        people: true,
        apart: false,
        only_namesake: false,
        listed: false,
    };
    const ROLE: Evidence = Evidence { role: true, ..NONE };
    const BARE: Evidence = Evidence { unintroduced: true, ..NONE };

    fn check(evidence: Evidence, pairs: &[(&str, &str, bool)]) {
        let pack = Pack::built_in();
        let limits = pack.compare.iter().find_map(|rule| rule.compare.name.as_ref()).unwrap();
        let forms = &pack.languages["en"].name_forms;
        for (a, b, wanted) in pairs {
            for (a, b) in [(a, b), (b, a)] {
                assert_eq!(alike(a, b, evidence, limits, forms).is_some(), *wanted, "{a} and {b}");
            }
        }
    }

    #[test]
    fn a_shared_given_name_and_one_letter_are_enough() {
        check(
            NONE,
            &[
                ("Rita Halvorsen", "Rita Halvorson", true),
                ("Rita Halvorsen", "R. Halvorson", true),
                ("Tom Kerrigan", "Tom Kerirgan", true),
                ("Tom Kerrigan", "Thomas Kerigan", true),
                ("Tom Kerrigan", "Ann Kerigan", false),
                ("Tom Kerrigan", "Tom Ferrigan", false),
                ("Ted Cruz", "Ted Crzu", true),
            ],
        );
    }

    #[test]
    fn good_forms_of_one_name_are_not_misspelt() {
        check(
            ROLE,
            &[
                ("Muhammad Atwa", "Mohammed Atwa", false),
                ("Bill Tanner", "William Tanner", false),
                ("Jonas Müller", "Jonas Mueller", false),
                ("Zoë Lindqvist", "Zoe Lindqvist", false),
                ("J.D. Marsh Jr.", "J. D. Marsh", false),
                ("Abdel al-Masri", "Abdel el-Masri", false),
                ("Iran", "Iranian", false),
                ("Americas", "Americans", false),
                ("the Hollises", "Hollis", false),
                ("Area 51", "Area 52", false),
            ],
        );
    }

    #[test]
    fn what_departs_from_a_listed_name_is_misspelt_even_where_others_may_spell_it_so() {
        check(
            Evidence { listed: true, ..ROLE },
            &[
                ("Muhammad Atwa", "Mohammed Atwa", true),
                ("Volodymyr Zelensky", "Zelenskyy", true),
                ("Jonas Müller", "Jonas Mueller", true),
                ("Sara Orme", "Sarah Orme", true),
                ("Bill Tanner", "William Tanner", false),
                ("R. Orme", "Ruth Orme", false),
                ("Zoë Lindqvist", "Zoe Lindqvist", false),
            ],
        );
    }

    #[test]
    fn members_of_a_family_are_several_people() {
        check(ROLE, &[("Michelle Obama", "Michael Obama", false), ("Eric Lund", "Erica Lund", false)]);
        check(ROLE, &[("Mei Anna Lin", "Mei Enna Lin", true)]);
        check(NONE, &[("Mei Anna Lin", "Mei Enna Lin", false)]);
    }

    #[test]
    fn institutions_and_places_are_misspelt_by_a_letter() {
        let pack = Pack::built_in();
        let limits = pack.compare.iter().find_map(|rule| rule.compare.name.as_ref()).unwrap();
        let language = &pack.languages["en"];
        let one_event = Evidence { one_event: true, ..NONE };
        for (a, b, evidence, wanted) in [
            ("Halloran Shipping Group", "Halloran Shiping Group", NONE, true),
            ("Halloran Shipping Group", "Halloran Shipping Groups", NONE, false),
            ("Ministry of Defence", "Ministry of Defense", NONE, false),
            ("North Harwick", "South Harwick", NONE, false),
            ("Harwick", "Harwich", NONE, false),
            ("Zimbabwe", "Zimbawe", one_event, true),
            ("Harbour Commission", "Harbour Commissioner", NONE, false),
        ] {
            let same = |x: &str, y: &str| language.spelling.same(x, y);
            let found = alike_institutions(a, b, evidence, limits, &language.name_forms, same);
            assert_eq!(found.is_some(), wanted, "{a} and {b}");
        }
    }

    #[test]
    fn a_surname_alone_needs_evidence() {
        check(NONE, &[("Hallström", "Halström", false), ("Ruth Hallstrom", "Halstrom", false)]);
        check(ROLE, &[("Hallström", "Halström", true), ("Ruth Hallstrom", "Halstrom", true)]);
        check(BARE, &[("Ruth Hallstrom", "Halstrom", true), ("Ruth Cole", "Coe", false)]);
        check(Evidence { apart: true, ..BARE }, &[("Ruth Hallstrom", "Halstrom", false)]);
    }
}
