//! Where the result goes, and how wide and how colourful it may be there.

use crate::arguments::Common;
use clap::ColorChoice;
use factlint::problem::Problem;
use std::fs::File;
use std::io::{self, BufWriter, IsTerminal as _, Write};
use std::path::Path;

/// Where nothing is known about the width.
const USUAL_WIDTH: usize = 100;
/// Wider lines are hard to read, however wide the terminal is.
const READABLE_WIDTH: usize = 140;

/// So many bytes are gathered before they are written; longer pieces, such as those of an article, are written as they
/// are.
const BUFFER: usize = 8 << 10;

/// The place of the result.
pub struct Output {
    stream: Box<dyn Write>,
    name: String,
    pub color: bool,
    /// In columns.
    pub width: usize,
}

impl Output {
    /// Opens it, before any work is done.
    pub fn open(common: &Common) -> Result<Self, Problem> {
        let typed = common.width.map(usize::from);
        if let Some(path) = &common.output {
            let color = common.color == ColorChoice::Always;
            return Ok(Self { color, width: typed.unwrap_or(USUAL_WIDTH), ..Self::file(path)? });
        }
        let stdout = io::stdout();
        let choice = choice(common.color, &stdout);
        let terminal = terminal_size::terminal_size_of(&stdout).map(|(columns, _)| usize::from(columns.0));
        let terminal = terminal.filter(|_| stdout.is_terminal()).map(|columns| columns.clamp(40, READABLE_WIDTH));
        let color = choice != anstream::ColorChoice::Never;
        // Without colour nothing is painted, so there is nothing to strip either.
        let stream: Box<dyn Write> = if color {
            Box::new(BufWriter::new(anstream::AutoStream::new(stdout, choice)))
        } else {
            Box::new(BufWriter::with_capacity(BUFFER, stdout))
        };
        Ok(Self { stream, name: "standard output".to_owned(), color, width: typed.or(terminal).unwrap_or(USUAL_WIDTH) })
    }

    /// Opens a file, without colour.
    pub fn file(path: &Path) -> Result<Self, Problem> {
        let name = path.display().to_string();
        let file = File::create(path)
            .map_err(|error| Problem::error(&name, format!("cannot write it: {error}")).help("check the path"))?;
        Ok(Self { stream: Box::new(BufWriter::new(file)), name, color: false, width: USUAL_WIDTH })
    }

    /// Writes the result. A reader that has gone away has seen what it wanted: that is not a problem.
    pub fn write(mut self, render: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Option<Problem> {
        let written = render(&mut self.stream).and_then(|()| self.stream.flush());
        written
            .err()
            .filter(|error| error.kind() != io::ErrorKind::BrokenPipe)
            .map(|error| Problem::error(self.name, format!("cannot write the result: {error}")))
    }
}

/// What `--color`, `NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE` and the stream itself come to.
pub fn choice(typed: ColorChoice, stream: &impl anstream::stream::RawStream) -> anstream::ColorChoice {
    match typed {
        ColorChoice::Always => anstream::ColorChoice::Always,
        ColorChoice::Never => anstream::ColorChoice::Never,
        ColorChoice::Auto => anstream::AutoStream::choice(stream),
    }
}
