//! Who said what, on sentences of our own.

use super::{Attribution, Quoted};
use crate::article;
use crate::claim::entity::Certainty;
use crate::claim::{ClaimData, extract};
use crate::rule::Pack;
use std::sync::LazyLock;

static PACK: LazyLock<Pack> = LazyLock::new(Pack::built_in);

/// The attributions of a text: speaker, its full name, what was said.
fn said(text: &str) -> Vec<(String, String, String)> {
    let (text, attributions) = read(text);
    let shown = |attribution: &Attribution| {
        let speaker = attribution.speaker.map_or("", |span| span.of(&text)).to_owned();
        let content: Vec<&str> = attribution.content.iter().map(|span| span.of(&text)).collect();
        (speaker, attribution.name.as_deref().unwrap_or_default().to_owned(), content.join(" ... "))
    };
    attributions.iter().map(shown).collect()
}

fn read(text: &str) -> (String, Vec<Attribution>) {
    let article = article::read("a.txt", text.into(), &PACK, &mut Vec::new()).expect("an article");
    let claims = extract(&article, &PACK).into_iter().filter_map(|claim| match claim.data {
        ClaimData::Quote(said) | ClaimData::Statement(said) => Some(*said),
        _ => None,
    });
    (article.text.clone(), claims.collect())
}

fn speakers(text: &str) -> Vec<(String, String)> {
    said(text).into_iter().map(|(speaker, name, _)| (speaker, name)).collect()
}

fn pair(speaker: &str, name: &str) -> (String, String) {
    (speaker.to_owned(), name.to_owned())
}

#[test]
fn a_pronoun_is_the_subject_of_the_sentences_before() {
    let text = "On Monday, Ruth Orme, the mayor, thanked Piet Lund for the boats. She said the sale was off.\n\n\
                “It was a long winter,” she added.\n";
    let found = speakers(text);
    assert!(found.contains(&pair("She", "Ruth Orme")), "{found:?}");
    assert!(found.contains(&pair("she", "Ruth Orme")), "{found:?}");
    let (_, attributions) = read(text);
    let certain: Vec<_> = attributions.iter().filter_map(|said| said.certainty).collect();
    assert_eq!(certain[0], Certainty::Subject);
}

#[test]
fn a_pronoun_is_nobody_where_something_else_is_spoken_of() {
    for between in ["The ferry left.", "Wilma Gale and Ruth Orme left.", "He left.", "The crowd cheered Wilma Gale."] {
        let text = format!("Ruth Orme, the mayor, met Wilma Gale, a judge. {between}\n\n“It was cold,” she said.\n");
        let found = speakers(&text);
        assert!(found.contains(&pair("she", "")), "{between}: {found:?}");
    }
    let found = speakers("Mr. Orme, the mayor, met Wilma Gale, a judge.\n\n“It was cold,” she said.\n");
    assert!(found.contains(&pair("she", "")), "a courtesy title speaks against it: {found:?}");
}

#[test]
fn who_speaks_is_no_clause() {
    let found = said("Ruth Orme, a baker, said yes.\n");
    assert!(found.iter().all(|(_, _, content)| !content.contains("Orme")), "{found:?}");
}

#[test]
fn nouns_that_look_like_verbs_say_nothing() {
    for text in ["The latest forecast was fair.", "Orme’s plan failed.", "Public support for the road is low."] {
        assert_eq!(said(text), [], "{text}");
    }
}

#[test]
fn what_a_colon_announces_is_given_to_the_name_before_the_verb() {
    let found = speakers("Ruth Orme visited the harbour with a message: “It was a long winter.”\n");
    assert!(found.contains(&pair("Ruth Orme", "Ruth Orme")), "{found:?}");
}

#[test]
fn quotations_without_a_speaker_are_kept_as_such() {
    let (_, attributions) = read("The road became “a bridge to nowhere in particular” within a year.\n");
    let [quote] = attributions.as_slice() else { panic!("{attributions:?}") };
    assert!(quote.speaker.is_none() && quote.quoted == Quoted::Direct);
}

#[test]
fn a_paragraph_of_quotations_takes_linear_time() {
    let many = "“Yes,” he said. ".repeat(20_000);
    assert!(!said(&many).is_empty());
}
