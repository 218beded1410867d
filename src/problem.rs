//! What went wrong with one input: a file that could not be read, a rule that is not one.

use std::fmt;

/// How much a problem weighs: an error means that the run could not be done as asked (exit status 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gravity {
    Warning,
    Error,
}

/// A place in a text file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// In characters, all on that line; 0 where it is not known.
    pub length: usize,
}

impl Place {
    /// Where a file starts.
    pub const START: Self = Self { line: 1, column: 1, length: 0 };
}

/// A problem with its place and, where one is known, what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub gravity: Gravity,
    /// The file as the user named it.
    pub path: String,
    /// From 1.
    pub line: Option<usize>,
    /// From 1, in characters.
    pub column: Option<usize>,
    /// How much of the line is wrong, in characters; 0 where that is not known.
    pub length: usize,
    pub message: String,
    pub help: Option<String>,
}

impl Problem {
    #[must_use]
    pub fn error(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            gravity: Gravity::Error,
            path: path.into(),
            line: None,
            column: None,
            length: 0,
            message: message.into(),
            help: None,
        }
    }

    #[must_use]
    pub fn warning(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { gravity: Gravity::Warning, ..Self::error(path, message) }
    }

    #[must_use]
    pub fn at(mut self, line: usize, column: usize) -> Self {
        (self.line, self.column) = (Some(line), Some(column));
        self
    }

    #[must_use]
    pub fn placed(mut self, place: Place) -> Self {
        self.length = place.length;
        self.at(place.line, place.column)
    }

    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The message with what to do about it.
    #[must_use]
    pub fn advice(&self) -> String {
        match &self.help {
            Some(help) => format!("{}; {help}", self.message),
            None => self.message.clone(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.path)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(column) = self.column {
            write!(f, ":{column}")?;
        }
        write!(f, ": {}", self.advice())
    }
}

impl std::error::Error for Problem {}
