//! Speakers that are pronouns, on news in which people have marked who speaks: GUM, which is not part of the project.
//! It is looked for in the folder that `FACTLINT_SHARED` names, else in `../shared` beside the project; where it is not,
//! this says so and passes.

use factlint::article;
use factlint::claim::{ClaimData, extract};
use factlint::rule::Pack;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Of the speakers that are resolved, so many in a hundred must be right.
const RIGHT: usize = 85;
/// So many must be resolved at least: leaving all of them open proves nothing.
const RESOLVED: usize = 7;

fn gum() -> Option<PathBuf> {
    let named = std::env::var_os("FACTLINT_SHARED").map(PathBuf::from);
    let beside = || ["..", "../.."].map(|up| Path::new(env!("CARGO_MANIFEST_DIR")).join(up).join("shared"));
    let folders = named.map_or_else(|| beside().to_vec(), |folder| vec![folder]);
    folders.into_iter().map(|folder| folder.join("bench/gum")).find(|gum| gum.join("train.jsonl").is_file())
}

#[test]
fn pronouns_that_speak_are_resolved_rightly_or_left_open() {
    let Some(gum) = gum() else {
        eprintln!("skipped: there is no shared/bench/gum; name the folder that holds it in FACTLINT_SHARED");
        return;
    };
    let pack = Pack::built_in();
    let (mut all, mut resolved, mut right) = (0, 0, 0);
    for part in ["train.jsonl", "dev.jsonl"] {
        let lines = fs::read_to_string(gum.join(part)).expect("a list of documents");
        for document in lines.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON")) {
            if document["genre"] != "news" {
                continue;
            }
            let path = gum.join("text").join(format!("{}.txt", document["doc"].as_str().expect("a name")));
            let known = speakers(&path, &pack);
            for attribution in document["attributions"].as_array().expect("a list") {
                let named = attribution["source_entity"]["named_mentions"].as_array().filter(|named| !named.is_empty());
                let (Some(named), Some(true)) = (named, attribution["source_is_pronoun"].as_bool()) else { continue };
                all += 1;
                let start = usize::try_from(attribution["source"][0].as_u64().expect("an offset")).expect("a text");
                let Some(Some(name)) = known.get(&start) else { continue };
                resolved += 1;
                let surname = name.split_whitespace().next_back().expect("a name");
                right += usize::from(named.iter().any(|mention| mention.as_str().is_some_and(|m| m.contains(surname))));
            }
        }
    }
    eprintln!("{all} pronouns speak, {resolved} are resolved, {right} of these rightly, {} left open", all - resolved);
    assert!(resolved >= RESOLVED, "{resolved} of {all} are resolved");
    assert!(right * 100 >= RIGHT * resolved, "{right} of {resolved} are right");
}

/// The names of the speakers of a file, by the character at which the speaker starts.
fn speakers(path: &Path, pack: &Pack) -> BTreeMap<usize, Option<Arc<str>>> {
    let bytes = fs::read(path).expect("a text");
    let stored = String::from_utf8(bytes.clone()).expect("UTF-8");
    let article = article::read(&path.display().to_string(), bytes, pack, &mut Vec::new()).expect("an article");
    let claims = extract(&article, pack);
    let said = claims.into_iter().filter_map(|claim| match claim.data {
        ClaimData::Quote(said) | ClaimData::Statement(said) => Some((said.speaker?, said.name)),
        _ => None,
    });
    said.map(|(speaker, name)| (stored[..article.origin.stored(speaker).start].chars().count(), name)).collect()
}
