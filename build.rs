//! Puts the built-in rules into the program: as written, for messages and `factlint rules show`, and as JSON, which is
//! read a hundred times faster than YAML at every start.

use saphyr::{ScalarStyle, Yaml, YamlLoader};
use saphyr_parser::Parser;
use serde_json::{Map, Value};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The key under which tests say what they want: everything there is text, as printed.
const WANT: &str = "want";

fn main() {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("set by cargo")).join("rules");
    let out = PathBuf::from(env::var("OUT_DIR").expect("set by cargo"));
    println!("cargo::rerun-if-changed={}", root.display());
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    let mut table = String::from("&[\n");
    for (number, path) in files.iter().enumerate() {
        let name = path.strip_prefix(&root).expect("inside").to_string_lossy().replace('\\', "/");
        let json = out.join(format!("{number}.json"));
        fs::write(&json, json_of(path)).expect("a writable folder");
        writeln!(
            table,
            "({name:?}, include_str!({:?}), include_str!({:?})),",
            path.to_string_lossy(),
            json.to_string_lossy()
        )
        .expect("memory");
    }
    table.push(']');
    fs::write(out.join("built_in.rs"), table).expect("a writable folder");
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    println!("cargo::rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "yaml") {
            files.push(path);
        }
    }
}

/// The file as JSON; empty where it is no YAML, which the program then tells as it tells it of any file.
fn json_of(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("UTF-8");
    let mut loader = YamlLoader::<Yaml<'_>>::default();
    // Scalars stay as written.
    loader.early_parse(false);
    if Parser::new_from_str(&text).load(&mut loader, false).is_err() || loader.error().is_some() {
        return String::new();
    }
    let documents = loader.into_documents();
    documents.first().and_then(|document| value(document, false)).map_or_else(String::new, |value| value.to_string())
}

fn value(node: &Yaml<'_>, printed: bool) -> Option<Value> {
    Some(match node {
        Yaml::Representation(text, ScalarStyle::Plain, None) if !printed => plain(text),
        Yaml::Representation(text, ..) => Value::String(text.to_string()),
        Yaml::Sequence(items) => Value::Array(items.iter().map(|item| value(item, printed)).collect::<Option<_>>()?),
        Yaml::Mapping(map) => {
            let mut object = Map::new();
            for (key, inner) in map {
                let Yaml::Representation(key, ..) = key else { return None };
                object.insert(key.to_string(), value(inner, printed || key == WANT)?);
            }
            Value::Object(object)
        }
        _ => return None,
    })
}

/// What a scalar without quotation marks means.
fn plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" => Value::Null,
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        _ => serde_json::from_str::<serde_json::Number>(text).map_or_else(|_| text.into(), Value::Number),
    }
}
