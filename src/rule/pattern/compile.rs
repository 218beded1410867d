//! From the text of a pattern to its steps.

use super::node::{Node, alternatives, can_be_empty, required};
use super::parser::{PatternError, nodes};
use super::signs::Sign;
use super::{First, Needs, Pattern, SlotKind, SlotType, Step, Trigger};
use crate::rule::LexiconBuilder;

/// What any sentence has.
const EVERYWHERE: [SlotKind; 5] =
    [SlotKind::Word, SlotKind::Phrase, SlotKind::Clause, SlotKind::Source, SlotKind::Subject];

/// Parses a pattern; its words are added to the lexicon.
///
/// # Errors
/// The pattern breaks the language described in the module's documentation.
pub fn parse(text: &str, lexicon: &mut LexiconBuilder) -> Result<Pattern, PatternError> {
    let (nodes, slots) = nodes(text, lexicon)?;
    let mut code = Vec::new();
    emit(&nodes, &mut code);
    code.push(Step::Done);
    if can_be_empty(&nodes) {
        return Err(PatternError {
            at: 0,
            length: 0,
            message: "the pattern matches the empty text".into(),
            help: Some("make at least one part of it required".into()),
        });
    }
    let mut needs = Needs::of(required(&nodes), lexicon);
    let (trigger, firsts) = (trigger(&nodes, lexicon), First::of(&code, lexicon));
    // A word or list that leads to the pattern is rare enough; a figure or a name is in every sentence.
    if !matches!(trigger, Trigger::List(_)) {
        for all in alternatives(&nodes) {
            needs.add_alternatives(all.iter().map(|one| required(one)), lexicon);
        }
    }
    let anchored = code.first() == Some(&Step::SentenceStart);
    let alone = matches!(code[..], [Step::Slot { .. }, Step::Done]);
    let (text, trigger_sign) = (text.to_owned(), Sign::default());
    Ok(Pattern { text, code, firsts, slots, trigger, trigger_sign, needs, anchored, alone })
}

fn emit(nodes: &[Node], code: &mut Vec<Step>) {
    for node in nodes {
        match node {
            Node::Step(step) => code.push(step.clone()),
            Node::Optional(inner) => {
                let split = code.len();
                code.push(Step::Split(split + 1, 0));
                emit(inner, code);
                code[split] = Step::Split(split + 1, code.len());
            }
            Node::Gap(size) => {
                let end = code.len() + 2 * size;
                for _ in 0..*size {
                    code.push(Step::Split(end, code.len() + 1));
                    code.push(Step::Any);
                }
            }
            Node::Alternatives(alternatives) => {
                let mut jumps = Vec::new();
                for (index, inner) in alternatives.iter().enumerate() {
                    if index + 1 == alternatives.len() {
                        emit(inner, code);
                    } else {
                        let split = code.len();
                        code.push(Step::Split(split + 1, 0));
                        emit(inner, code);
                        jumps.push(code.len());
                        code.push(Step::Jump(0));
                        code[split] = Step::Split(split + 1, code.len());
                    }
                }
                let end = code.len();
                for jump in jumps {
                    code[jump] = Step::Jump(end);
                }
            }
        }
    }
}

/// The required part that is rarest in text: a word before a list before an annotation.
fn trigger(nodes: &[Node], lexicon: &mut LexiconBuilder) -> Trigger {
    let word = required(nodes).find_map(|step| if let Step::Word(word) = step { Some(*word) } else { None });
    let slot = |wanted: fn(SlotType) -> Option<Trigger>| {
        required(nodes).find_map(|step| if let Step::Slot { of, .. } = step { wanted(*of) } else { None })
    };
    let list = || slot(|of| if let SlotType::List(list) = of { Some(Trigger::List(list)) } else { None });
    let kind = || {
        slot(|of| match of {
            SlotType::Kind(kind) if !EVERYWHERE.contains(&kind) => Some(Trigger::Kind(kind)),
            _ => None,
        })
    };
    word.map(|word| Trigger::List(lexicon.alone(word))).or_else(list).or_else(kind).unwrap_or(Trigger::Always)
}
