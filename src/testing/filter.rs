/// Which tests to run, by their names: `RULE: TEST`, `CASE: CHECK`.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Empty for every test.
    folded: Vec<String>,
}

impl Filter {
    /// Tests whose names contain the text, whatever the case of its letters.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self::any([text])
    }

    /// Tests whose names contain one of the texts; every test, where there is none.
    pub fn any<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        Self { folded: texts.into_iter().map(str::to_lowercase).collect() }
    }

    /// Every test.
    #[must_use]
    pub fn all() -> Self {
        Self::default()
    }

    /// Whether the test of that name is to be run.
    #[must_use]
    pub fn takes(&self, test: &str) -> bool {
        let test = test.to_lowercase();
        self.folded.is_empty() || self.folded.iter().any(|text| test.contains(text))
    }

    /// Whether tests of the rule of that id may be run.
    #[must_use]
    pub fn takes_rule(&self, id: &str) -> bool {
        let id = id.to_lowercase();
        let of_rule = |text: &String| text.split_once(':').map_or(&**text, |(rule, _)| rule).to_owned();
        self.folded.is_empty() || self.folded.iter().any(|text| id.contains(&of_rule(text)))
    }
}
