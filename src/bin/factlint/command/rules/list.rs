use factlint::rule::Pack;
use std::io::{self, Write};

/// One line a rule: id, what it makes, what it is about. Rules that the project changes or switches off say so.
pub fn list(pack: &Pack, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let mut rows = Vec::new();
    for language in pack.languages.values() {
        for rule in &language.claim_rules {
            let kind = format!("{} {}", language.code, rule.kind.name());
            rows.push((rule.id.to_string(), kind, about(&rule.about, &rule.path)));
        }
    }
    for rule in pack.align.iter() {
        let kind = format!("{} {}", rule.language.as_deref().unwrap_or("aligns"), rule.kind.name());
        rows.push((rule.id.clone(), kind, about(&rule.about, &rule.path)));
    }
    for rule in &pack.compare {
        let kind = format!("{:?}", rule.severity).to_lowercase();
        rows.push((rule.id.clone(), kind, about(&rule.about, &rule.path)));
    }
    for id in pack.settings.switched_off() {
        let place = pack.settings.off_at(id).unwrap_or_default();
        rows.push((id.to_owned(), "off".into(), format!("switched off in {place}")));
    }
    let widest = |of: fn(&(String, String, String)) -> &String| rows.iter().map(|row| of(row).len()).max().unwrap_or(0);
    let (ids, kinds) = (widest(|row| &row.0), widest(|row| &row.1));
    for (id, kind, about) in &rows {
        let room = width.saturating_sub(ids + kinds + 4).max(20);
        let mut lines = super::show::wrapped(about, room).into_iter();
        writeln!(out, "{id:ids$}  {kind:kinds$}  {}", lines.next().unwrap_or_default())?;
        for line in lines {
            writeln!(out, "{:ids$}  {:kinds$}  {line}", "", "")?;
        }
    }
    Ok(())
}

/// What a rule is about; with its file, where that is not one of those inside the program.
fn about(about: &str, path: &str) -> String {
    if path.starts_with("builtin:") { about.to_owned() } else { format!("{about} ({path})") }
}
