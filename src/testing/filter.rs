/// Which tests to run, by their names: `RULE: TEST`, `CASE: CHECK`.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    folded: String,
}

impl Filter {
    /// Tests whose names contain the text, whatever the case of its letters.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { folded: text.to_lowercase() }
    }

    /// Every test.
    #[must_use]
    pub fn all() -> Self {
        Self::default()
    }

    /// Whether the test of that name is to be run.
    #[must_use]
    pub fn takes(&self, test: &str) -> bool {
        test.to_lowercase().contains(&self.folded)
    }
}
