//! Outcomes written by hand, for tests of renderers.

use factlint::finding::{Also, Finding, FindingSide, GroupInfo, Outcome, SourceInfo, Spot};
use factlint::rule::{Code, Severity};

pub fn source(id: usize, path: &str, publisher: Option<&str>, group: usize) -> SourceInfo {
    SourceInfo {
        id,
        path: path.to_owned(),
        title: None,
        publisher: publisher.map(str::to_owned),
        published: None,
        group,
    }
}

/// Groups from the group of each source, in order.
pub fn groups(of: &[usize]) -> Vec<GroupInfo> {
    let members = |group| (1..=of.len()).filter(|id| of[id - 1] == group).collect();
    (1..=of.iter().copied().max().unwrap_or(0))
        .map(|id| GroupInfo { id, sources: members(id), why: String::new() })
        .collect()
}

pub fn side(source: usize, path: &str, line: usize, sentence: &str, text: &str, value: &str) -> FindingSide {
    let at = sentence.find(text).unwrap_or(0);
    FindingSide {
        source,
        path: path.to_owned(),
        line,
        column: at + 1,
        start: at,
        end: at + text.len(),
        text: text.to_owned(),
        sentence: sentence.to_owned(),
        at,
        value: value.to_owned(),
        claim: format!("{source}-{line}-{at}"),
        also: Vec::new(),
        spot: Spot::default(),
    }
}

pub fn also(source: usize, path: &str, text: &str) -> Also {
    Also {
        source,
        path: path.to_owned(),
        start: 0,
        end: text.len(),
        text: text.to_owned(),
        sentence: text.to_owned(),
        spot: Spot::default(),
    }
}

pub fn finding(code: Code, severity: Severity, message: &str, sides: Vec<FindingSide>) -> Finding {
    Finding {
        id: "0123456789abcdef".to_owned(),
        code,
        rule: code.name().to_owned(),
        severity,
        confidence: 0.93,
        message: message.to_owned(),
        why: "Both count the same thing at the same time, and the printed values exclude each other.".to_owned(),
        check: "Ask the source that both name, or look at the document itself.".to_owned(),
        explanations: Vec::new(),
        sides,
        decision: None,
        reopened: None,
    }
}

#[allow(clippy::too_many_lines, reason = "a story reads best in one piece")]
/// A story as a desk might get it: a wire, two papers, a rewrite of the wire.
pub fn budget() -> Outcome {
    let (wire, courier, gazette, herald) = (
        "story/wire.txt",
        "story/courier.md",
        "story/gazette.html",
        "story/archive/2026/03/herald-evening-edition.txt",
    );
    let mut sources = vec![
        source(1, wire, Some("Harbour Wire"), 1),
        source(2, courier, Some("Courier"), 2),
        source(3, gazette, Some("The Gazette of the Seven Counties and the Coast"), 3),
        source(4, herald, None, 1),
    ];
    sources[0].title =
        Some("Council passes budget after night-long debate on schools, roads and the harbour".to_owned());
    sources[0].published = Some("2026-03-11T06:30:00Z".to_owned());
    sources[1].title = Some("Council adopts budget".to_owned());
    sources[1].published = Some("2026-03-11".to_owned());
    let mut groups = groups(&[1, 2, 3, 1]);
    "31 of 34 sentences are the same; 4 looks derived from 1".clone_into(&mut groups[0].why);

    let mut vote = finding(
        Code::FigureMismatch,
        Severity::Error,
        "The vote on the budget is 27-21 in one article and 29-21 in another.",
        vec![
            side(
                1,
                wire,
                6,
                "The council passed the budget late Tuesday, voting 27-21 after nearly six hours.",
                "27-21",
                "27-21",
            ),
            side(
                3,
                gazette,
                75,
                "On Monday night the council approved a budget of nearly $49 million on a 29-21 vote, handing the majority its biggest win of the session.",
                "29-21",
                "29-21",
            ),
        ],
    );
    vote.sides[0].also = vec![also(2, courier, "27 votes to 21"), also(4, herald, "27-21"), also(1, wire, "27-21")];
    vote.explanations =
        vec!["One of them may give a later count.".to_owned(), "A digit may have been mistyped.".to_owned()];

    let filler =
        "We have sat here for six hours, and we have heard about bridges, and ferries, and the price of gravel. ";
    let full = format!(
        "“{filler}This budget does not raise a single tax on working families. {filler}Let us vote,” Ellwood said."
    );
    let short = "“This budget does raise a single tax on working families,” said Ellwood.";
    let mut quote = finding(
        Code::QuoteAltered,
        Severity::Error,
        "The same words of Marguerite Ellwood are quoted in two ways, with another meaning.",
        vec![
            side(1, wire, 8, &full, &full[..full.len() - " Ellwood said.".len()], "does not raise"),
            side(3, gazette, 79, short, &short[..short.len() - " said Ellwood.".len()], "does raise"),
        ],
    );
    quote.confidence = 0.98;

    let mut pronoun = finding(
        Code::PronounMismatch,
        Severity::Warning,
        "Dale Pruitt is he in one article and she in another.",
        vec![
            side(1, wire, 12, "Pruitt said he would ask the auditor to review the road fund.", "he", "he"),
            side(2, courier, 14, "Pruitt said she would ask the auditor to review the road fund.", "she", "she"),
        ],
    );
    pronoun.confidence = 0.78;

    let speaker = finding(
        Code::SpeakerMismatch,
        Severity::Warning,
        "One sentence is put into two mouths.",
        vec![
            side(
                2,
                courier,
                20,
                "“Nobody in this chamber asked for the ferry,” Dale Pruitt said.",
                "“Nobody in this chamber asked for the ferry,”",
                "Dale Pruitt",
            ),
            side(
                3,
                gazette,
                81,
                "“Nobody in this chamber asked for the ferry,” said Renn, who owns two.",
                "“Nobody in this chamber asked for the ferry,”",
                "Tobias Renn",
            ),
        ],
    );

    let date = finding(
        Code::DateMismatch,
        Severity::Error,
        "The vote was on Tuesday in one article and on Monday in another.",
        vec![
            side(
                1,
                wire,
                6,
                "The council passed the budget late Tuesday, voting 27-21 after nearly six hours.",
                "Tuesday",
                "2026-03-10",
            ),
            side(3, gazette, 75, "On Monday night the council approved a budget.", "Monday night", "2026-03-09"),
        ],
    );

    let later = finding(
        Code::Superseded,
        Severity::Note,
        "Of the people on the roofs 40 are counted first and 65 later.",
        vec![
            side(1, wire, 15, "Helicopters took 40 people off the roofs.", "40", "40"),
            side(4, herald, 17, "By night helicopters had taken 65 people off the roofs.", "65", "65"),
        ],
    );
    Outcome { sources, groups, findings: vec![vote, quote, pronoun, speaker, date, later] }
}
