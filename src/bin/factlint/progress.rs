//! A progress bar on standard error: only on a terminal, and only when the run is long.

use factlint::pipeline::Progress;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal as _;
use std::sync::Once;
use std::time::{Duration, Instant};

/// A run is long from here on.
const LONG: Duration = Duration::from_secs(1);
/// How often a long step (a huge file) shows that it is alive.
const TICK: Duration = Duration::from_millis(200);

pub struct Bar {
    line: ProgressBar,
    begun: Instant,
    wanted: bool,
    shown: Once,
}

impl Bar {
    pub fn new(quiet: bool) -> Self {
        let line = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}") {
            line.set_style(style);
        }
        Self { line, begun: Instant::now(), wanted: !quiet && std::io::stderr().is_terminal(), shown: Once::new() }
    }

    /// Takes the bar off the screen.
    pub fn finish(&self) {
        self.line.finish_and_clear();
    }

    /// Writes to where the bar may stand, which makes way for it.
    pub fn aside<T>(&self, write: impl FnOnce() -> T) -> T {
        self.line.suspend(write)
    }

    fn show_when_long(&self) {
        if self.wanted && self.begun.elapsed() >= LONG {
            self.shown.call_once(|| {
                self.line.set_draw_target(ProgressDrawTarget::stderr());
                self.line.enable_steady_tick(TICK);
            });
        }
    }
}

impl Progress for Bar {
    fn stage(&self, name: &str, steps: usize) {
        self.line.set_length(steps as u64);
        self.line.set_position(0);
        self.line.set_message(name.to_owned());
        self.show_when_long();
    }

    fn step(&self) {
        self.line.inc(1);
        self.show_when_long();
    }
}
