//! What was typed, made ready: rules loaded, inputs found, the output open.

use crate::arguments::{Common, Reading};
use crate::output::Output;
use crate::progress::Bar;
use crate::status::{self, Status};
use crate::troubles;
use factlint::claim::Account;
use factlint::pipeline::{self, Input, Options, gather};
use factlint::problem::Problem;
use factlint::rule::{DeskNames, NAMES_FILE, Pack, files_beside};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A run about to start.
pub struct Session<'a> {
    common: &'a Common,
    pub pack: Pack,
    pub inputs: Vec<Input>,
    pub options: Options,
    pub output: Output,
    /// The file for the page, where one was asked for.
    pub page: Option<Output>,
    pub bar: Bar,
    pub problems: Vec<Problem>,
}

impl<'a> Session<'a> {
    /// Makes a run ready. What is wrong with single rules or inputs does not stop the others; what makes a run
    /// useless has been told when this fails.
    pub fn begin(
        common: &'a Common,
        reading: &Reading,
        drafts: &[PathBuf],
        others: &[PathBuf],
        save_html: Option<&Path>,
    ) -> Result<Self, Status> {
        let (pack, mut problems) = common.pack();
        let reports: Vec<&Path> = common.output.as_deref().into_iter().chain(save_html).collect();
        let inputs = gather(drafts, others, &reports, &mut problems);
        let opened = Output::open(common).and_then(|output| Ok((output, save_html.map(Output::file).transpose()?)));
        let (output, page) = match opened {
            Ok(opened) => opened,
            Err(problem) => {
                problems.push(problem);
                troubles::tell(&problems, common);
                return Err(Status::Failed);
            }
        };
        let typed = if reading.names.is_empty() { &pack.settings.names } else { &reading.names };
        let names = names(typed, drafts.iter().chain(others), &mut problems);
        let language = reading.lang.as_ref().map(|code| code.to_ascii_lowercase());
        if let Some(code) = language.as_ref().filter(|code| !pack.languages.has(code)) {
            let known: Vec<&str> = pack.languages.codes().collect();
            let problem = Problem::error("--lang", format!("there are no rules for the language `{code}`"));
            problems.push(problem.help(format!("there are rules for {}", known.join(", "))));
            troubles::tell(&problems, common);
            return Err(Status::Failed);
        }
        let options = Options { published: reading.published.clone(), threads: common.threads, names, language };
        Ok(Self { common, pack, inputs, options, output, page, bar: Bar::new(common.quiet), problems })
    }

    /// Writes the result, given the problems of the whole run, then tells these. The worst of everything is the status.
    pub fn end(
        mut self,
        met: Vec<Problem>,
        found: Status,
        render: impl FnOnce(&Pack, &[Problem], &mut dyn Write) -> io::Result<()>,
    ) -> Status {
        self.bar.finish();
        self.problems.extend(met);
        let written = self.output.write(|out| render(&self.pack, &self.problems, out));
        self.problems.extend(written);
        let status = conclude(&self.problems, self.common, found);
        // The process ends: the system takes the memory back at once, where dropping rules piece by piece takes time.
        std::mem::forget(self.pack);
        status
    }

    /// Extracts, and writes what comes of each article while others are still to be read; then tells the problems.
    pub fn extract(mut self, render: impl Fn(&Account, &mut dyn Write) -> io::Result<()> + Sync) -> Status {
        let (inputs, pack, options, bar) = (&self.inputs, &self.pack, &self.options, &self.bar);
        let mut met = Vec::new();
        let written = self.output.write(|out| {
            let work = |account: Account| {
                if account.article.text.len() > LONG {
                    return Ok(Piece::Long(Box::new(account)));
                }
                let mut piece = Vec::new();
                render(&account, &mut piece).map(|()| Piece::Rendered(piece))
            };
            let take = |piece: io::Result<Piece>| {
                bar.aside(|| match piece? {
                    Piece::Rendered(piece) => out.write_all(&piece),
                    Piece::Long(account) => render(&account, &mut *out),
                })
            };
            let done;
            (met, done) = pipeline::each(inputs, pack, options, bar, work, take);
            done
        });
        self.bar.finish();
        self.problems.extend(met);
        self.problems.extend(written);
        let status = conclude(&self.problems, self.common, Status::Clean);
        std::mem::forget(self.pack);
        status
    }
}

/// What comes of an article.
enum Piece {
    Rendered(Vec<u8>),
    /// What is written of it would take many times its memory: it is written straight to where it goes.
    Long(Box<Account>),
}

/// Longer articles, in bytes, are not rendered beforehand.
const LONG: usize = 1 << 20;

/// Tells the problems of a run; the worst of everything is the status.
fn conclude(problems: &[Problem], common: &Common, found: Status) -> Status {
    troubles::tell(problems, common);
    found.max(status::judge(problems))
}

/// The names files that were typed or that the settings name, else those that belong to the articles.
fn names<'a>(
    typed: &[PathBuf],
    paths: impl Iterator<Item = &'a PathBuf>,
    problems: &mut Vec<Problem>,
) -> Vec<DeskNames> {
    let found = if typed.is_empty() {
        files_beside(NAMES_FILE, Path::new("."), paths.map(PathBuf::as_path))
    } else {
        typed.to_vec()
    };
    let (names, mistakes) = DeskNames::load(&found);
    problems.extend(mistakes);
    names
}
