//! Extraction rules: slots without use, patterns that cannot match.

use super::super::claim_rule::{ClaimKind, RawClaimRule};
use super::super::file::RuleFile;
use super::super::language::Language;
use super::super::pattern::{Pattern, SlotKind, SlotType};
use super::super::place::Step;
use super::{untested, warning};
use crate::problem::Problem;

pub fn advise(file: &RuleFile, raw: &RawClaimRule, language: &Language, problems: &mut Vec<Problem>) {
    let silent = raw.tests.iter().filter(|test| test.want.is_empty()).count();
    untested(file, raw.tests.len() - silent, silent, problems);
    // A rule with a mistake has been told of, and one that is switched off does nothing.
    let Some(rule) = language.claim_rules.iter().find(|rule| *rule.id == *raw.id) else { return };
    for (key, patterns) in rule.patterns_by_key() {
        for (index, pattern) in patterns.iter().enumerate() {
            let place = [Step::Key(key), Step::Item(index)];
            if let Some(earlier) = patterns[..index].iter().position(|earlier| earlier.text == pattern.text) {
                let message = format!("this pattern is the same as number {}", earlier + 1);
                problems.push(warning(file.problem(&place, 0, message)).help("remove one of them"));
            } else if !pattern.can_match(&language.lexicon) {
                let help = "nothing can stand before `^`, nothing after `$`, and a word list must have words";
                problems.push(warning(file.problem(&place, 0, "this pattern can never match")).help(help));
            }
            if key == "patterns" {
                slots(file, raw.claim, pattern, &place, problems);
            } else {
                for slot in &pattern.slots {
                    let message = format!("nothing uses the slot `{slot}` of a pattern under `{key}`");
                    problems.push(at_slot(file, pattern, slot, &place, message));
                }
            }
        }
    }
}

fn slots(file: &RuleFile, kind: ClaimKind, pattern: &Pattern, place: &[Step<'_>], problems: &mut Vec<Problem>) {
    let used = kind.slots();
    for slot in pattern.slots.iter().filter(|slot| !used.contains(&slot.as_str())) {
        let all = used.iter().map(|slot| format!("`{slot}`")).collect::<Vec<_>>().join(", ");
        let message = format!("nothing uses the slot `{slot}`; the slots of a {} rule are {all}", kind.name());
        problems.push(at_slot(file, pattern, slot, place, message));
    }
    let (wanted, types): (&str, &[SlotKind]) = match kind {
        ClaimKind::Figure => ("value", &[SlotKind::Figure, SlotKind::Percent, SlotKind::Money, SlotKind::Count]),
        ClaimKind::Date => ("when", &[SlotKind::Date]),
        _ => return,
    };
    let fits = |of: SlotType| matches!(of, SlotType::Kind(of) if types.contains(&of));
    if pattern.slot_types(wanted).any(|of| !fits(of)) {
        let names = types.iter().map(|of| format!("`{}`", of.name())).collect::<Vec<_>>().join(", ");
        let message =
            format!("no claim comes of this: the slot `{wanted}` of a {} rule is of type {names}", kind.name());
        problems.push(at_slot(file, pattern, wanted, place, message));
    }
}

fn at_slot(file: &RuleFile, pattern: &Pattern, slot: &str, place: &[Step<'_>], message: String) -> Problem {
    let written = format!("{{{slot}:");
    let start = pattern.text.find(&written).unwrap_or(0);
    let length = pattern.text[start..].find('}').map_or(0, |end| pattern.text[start..=start + end].chars().count());
    let inside = pattern.text[..start].chars().count();
    let help = format!("write `{{:TYPE}}` for what need not be remembered, instead of `{written}TYPE}}`");
    let problem = warning(file.problem_in(place, inside, length, message));
    if problem.message.starts_with("nothing uses") { problem.help(help) } else { problem }
}
