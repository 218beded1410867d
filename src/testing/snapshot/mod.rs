//! What each stage makes of the articles of a case: one fact a line, sorted; no offsets, scores or versions.

mod claims;
mod clusters;
mod findings;

use crate::claim::Account;
use crate::pipeline::Run;
use std::path::Path;

/// What one stage made of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// The name of the stage; that of the file is this and `.txt`.
    pub stage: &'static str,
    /// Sorted.
    pub lines: Vec<String>,
}

/// The stages that are kept, in the order of the pipeline.
pub const STAGES: [&str; 3] = ["claims", "clusters", "findings"];

/// The snapshots of a run over the articles of `folder`, in the order of [`STAGES`].
pub fn snapshots(run: &Run, folder: &Path) -> [Snapshot; 3] {
    let named = Named {
        names: run.accounts.iter().map(|account| file_name(&account.article.path, folder)).collect(),
        accounts: &run.accounts,
    };
    let lines = [
        claims::lines(&named),
        clusters::lines(&named, &run.clustering),
        findings::lines(&named, &run.outcome.findings),
    ];
    let mut stages = STAGES.into_iter();
    lines.map(|lines| Snapshot { stage: stages.next().unwrap_or_default(), lines: counted(lines) })
}

/// The lines in order, each once; one that came several times with their number.
fn counted(mut lines: Vec<String>) -> Vec<String> {
    lines.sort();
    let same = lines.chunk_by(|a, b| a == b);
    same.map(|same| if same.len() > 1 { format!("{} ×{}", same[0], same.len()) } else { same[0].clone() }).collect()
}

/// The path of an article inside the folder of articles of its case, with `/`.
pub fn file_name(path: &str, folder: &Path) -> String {
    let path = Path::new(path);
    path.strip_prefix(folder).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// The accounts of a case with the names of their files.
struct Named<'a> {
    names: Vec<String>,
    accounts: &'a [Account],
}

impl Named<'_> {
    fn name(&self, account: u32) -> &str {
        self.names.get(account as usize).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn what_comes_twice_is_counted() {
        let lines = ["b", "a", "b"].map(str::to_owned).to_vec();
        assert_eq!(counted(lines), ["a", "b ×2"]);
    }
}
