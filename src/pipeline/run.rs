//! A run over the inputs. The same inputs give the same results in the same order, with any number of threads.

use super::input::Input;
use super::progress::Progress;
use crate::article;
use crate::claim::{self, Account};
use crate::cluster::{self, Clustering};
use crate::conflict;
use crate::finding::{self, Outcome};
use crate::problem::Problem;
use crate::rule::{DeskNames, Pack};
use rayon::prelude::*;
use std::io;
use std::num::NonZeroUsize;

/// So many inputs are read before what comes of the first of them is handed over.
const AT_ONCE: usize = 64;

/// What a run can be told besides its inputs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The day (`2025-10-30`) of articles that carry no date.
    pub published: Option<String>,
    /// How many threads to use; none: as many as there are processors.
    pub threads: Option<NonZeroUsize>,
    /// How a desk spells names.
    pub names: Vec<DeskNames>,
    /// The code of the language of every article; none: what each article tells.
    pub language: Option<String>,
}

/// What came of a run.
#[derive(Debug, Default)]
pub struct Run {
    /// The articles that could be read, in the order of the inputs; then the names files of a check.
    pub accounts: Vec<Account>,
    /// How many of them are drafts: the first ones.
    pub drafts: usize,
    pub clustering: Clustering,
    pub outcome: Outcome,
    pub problems: Vec<Problem>,
}

/// Reads the inputs, extracts what they claim and hands over what `work` makes of it, in the order of the inputs and
/// while later inputs are still to be read: however many there are, few are in memory at a time. An error of `take` ends
/// the run.
///
/// # Errors
/// Those of `take`.
pub fn each<T: Send>(
    inputs: &[Input],
    pack: &Pack,
    options: &Options,
    progress: &dyn Progress,
    work: impl Fn(Account) -> T + Sync,
    mut take: impl FnMut(T) -> io::Result<()>,
) -> (Vec<Problem>, io::Result<()>) {
    let pool = pool(options);
    let mut problems = Vec::new();
    progress.stage("reading", inputs.len());
    for some in inputs.chunks(AT_ONCE) {
        let read = || read_each(some, pack, options, progress, &work);
        for (worked, met) in pool.as_ref().map_or_else(read, |pool| pool.install(read)) {
            problems.extend(met);
            if let Some(Err(error)) = worked.map(&mut take) {
                return (problems, Err(error));
            }
        }
    }
    (problems, Ok(()))
}

/// Reads the inputs and extracts what they claim; leaves clusters and outcome empty.
#[must_use]
pub fn extract(inputs: &[Input], pack: &Pack, options: &Options, progress: &dyn Progress) -> Run {
    let (accounts, drafts, problems) = in_pool(options, || read_all(inputs, pack, options, progress));
    Run { accounts, drafts, problems, ..Run::default() }
}

/// Reads the inputs and finds where they cannot all be right. If some of them are drafts, only findings with a side in
/// a draft are kept.
#[must_use]
pub fn check(inputs: &[Input], pack: &Pack, options: &Options, progress: &dyn Progress) -> Run {
    in_pool(options, || {
        let (mut accounts, drafts, problems) = read_all(inputs, pack, options, progress);
        accounts.extend(options.names.iter().map(claim::desk_account));
        progress.stage("comparing", 3);
        let clustering = cluster::cluster(&accounts, pack);
        progress.step();
        let conflicts = conflict::compare(&accounts, &clustering, pack);
        progress.step();
        let mut outcome = finding::assemble(&accounts, &clustering, &conflicts, pack);
        progress.step();
        if inputs.iter().any(|input| input.draft) {
            outcome.findings.retain(|finding| finding.sides.iter().any(|side| side.source <= drafts));
        }
        Run { accounts, drafts, clustering, outcome, problems }
    })
}

/// Runs the work on as many threads as the options say; on the usual ones where no others can be had.
pub fn in_pool<T: Send>(options: &Options, work: impl FnOnce() -> T + Send) -> T {
    match pool(options) {
        Some(pool) => pool.install(work),
        None => work(),
    }
}

fn pool(options: &Options) -> Option<rayon::ThreadPool> {
    rayon::ThreadPoolBuilder::new().num_threads(options.threads?.get()).build().ok()
}

/// The accounts of the readable inputs, how many are drafts, and the problems in the order of the inputs.
fn read_all(
    inputs: &[Input],
    pack: &Pack,
    options: &Options,
    progress: &dyn Progress,
) -> (Vec<Account>, usize, Vec<Problem>) {
    progress.stage("reading", inputs.len());
    let read = read_each(inputs, pack, options, progress, |account| account);
    let (mut accounts, mut drafts, mut problems) = (Vec::new(), 0, Vec::new());
    for (input, (account, met)) in inputs.iter().zip(read) {
        problems.extend(met);
        if let Some(account) = account {
            accounts.push(account);
            drafts += usize::from(input.draft);
        }
    }
    (accounts, drafts, problems)
}

/// What `work` makes of every input, where it can be read, with the problems met.
fn read_each<T: Send>(
    inputs: &[Input],
    pack: &Pack,
    options: &Options,
    progress: &dyn Progress,
    work: impl Fn(Account) -> T + Sync,
) -> Vec<(Option<T>, Vec<Problem>)> {
    let read = |input: &Input| {
        let mut problems = Vec::new();
        let account = read_one(input, pack, options, &mut problems).map_err(|problem| problems.push(problem)).ok();
        let worked = account.map(&work);
        progress.step();
        (worked, problems)
    };
    inputs.par_iter().map(read).collect()
}

fn read_one(input: &Input, pack: &Pack, options: &Options, problems: &mut Vec<Problem>) -> Result<Account, Problem> {
    let (path, bytes) = (&input.article.path, input.article.bytes()?);
    let mut article = article::read_in(options.language.as_deref(), path, bytes, pack, problems)?;
    if article.metadata.published.is_none() {
        article.metadata.published.clone_from(&options.published);
    }
    let claims = claim::extract(&article, pack);
    let language = pack.languages.get(&article.language);
    let claims = language.map_or_else(Vec::new, |language| claim::once(claims, language));
    Ok(Account { article, claims, desk: false })
}
