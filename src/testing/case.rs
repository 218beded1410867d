//! A golden case as written: `CASE/case.yaml` and `CASE/articles/`.

use crate::pipeline::{Input, gather};
use crate::problem::Problem;
use crate::rule::{Code, Day, RuleFile, Severity, Step};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The name under which the groups of a case are tested and can be listed in `not_yet`.
pub const GROUPS: &str = "groups";
/// The name under which the silence of a case is tested and can be listed in `not_yet`.
pub const SILENT: &str = "silent";

/// `case.yaml`: why the case exists, and what must come of it whatever the snapshots say.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseFile {
    #[serde(rename = "about")]
    _about: String,
    /// The day of the articles that carry no date.
    pub published: Option<Day>,
    #[serde(default)]
    pub must_flag: Vec<Expectation>,
    #[serde(default)]
    pub must_not_flag: Vec<Expectation>,
    /// The groups of two or more articles, by their files; every other article must be a group of its own.
    pub groups: Option<Vec<Vec<String>>>,
    /// Whether nothing above a note may be found.
    #[serde(default)]
    pub silent: bool,
    /// What is known not to come true yet, by ids; one that comes true must be taken out, so the list only shrinks.
    #[serde(default)]
    pub not_yet: Vec<String>,
}

/// Two passages that a finding must, or must not, join.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    pub id: String,
    /// Empty for any code.
    #[serde(default)]
    pub codes: Vec<Code>,
    /// Empty for any severity.
    #[serde(default)]
    pub severity: Vec<Severity>,
    pub why: String,
    pub sides: [Passage; 2],
    /// What the values of the two sides must contain, for passages with more than one claim.
    pub values: Option<[String; 2]>,
}

/// Words of one sentence of an article.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// The path inside the folder of articles.
    pub file: String,
    pub text: String,
}

/// A case, ready to run.
#[derive(Debug)]
pub struct Case {
    pub name: String,
    pub folder: PathBuf,
    pub articles: PathBuf,
    pub inputs: Vec<Input>,
    pub wanted: CaseFile,
    file: RuleFile,
}

impl Case {
    /// Loads the case of a folder; what is wrong with it goes to `problems`.
    pub fn load(folder: &Path, problems: &mut Vec<Problem>) -> Option<Self> {
        let path = folder.join("case.yaml");
        let shown = path.display().to_string();
        let text = fs::read_to_string(&path)
            .map_err(|error| {
                let problem = Problem::error(&shown, format!("cannot read it: {error}"));
                problems.push(problem.help("every golden case has a case.yaml; see the others"));
            })
            .ok()?;
        let file = RuleFile::new(shown, "case.yaml", text);
        let wanted = file.parse::<CaseFile>().map_err(|met| problems.extend(met)).ok()?;
        let articles = folder.join("articles");
        let before = problems.len();
        let inputs = gather(&[], std::slice::from_ref(&articles), &[], problems);
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let case = Self { name, folder: folder.to_owned(), articles, inputs, wanted, file };
        case.validate(problems);
        (problems.len() == before).then_some(case)
    }

    /// `PATH:LINE:COLUMN` of what the steps lead to in case.yaml.
    pub fn place(&self, steps: &[Step<'_>]) -> String {
        let problem = self.file.problem(steps, 0, "");
        format!("{}:{}:{}", problem.path, problem.line.unwrap_or(1), problem.column.unwrap_or(1))
    }

    /// Ids that are taken twice, files that are not there.
    fn validate(&self, problems: &mut Vec<Problem>) {
        let mut ids = BTreeSet::from([GROUPS, SILENT]);
        let lists = [("must_flag", &self.wanted.must_flag), ("must_not_flag", &self.wanted.must_not_flag)];
        for (key, expectations) in lists {
            for (index, expectation) in expectations.iter().enumerate() {
                let item = [Step::Key(key), Step::Item(index)];
                if !ids.insert(&expectation.id) {
                    let place = [item.as_slice(), &[Step::Key("id")]].concat();
                    problems.push(self.file.problem(&place, 0, format!("the id `{}` is taken", expectation.id)));
                }
                for (side, passage) in expectation.sides.iter().enumerate() {
                    let place = [item.as_slice(), &[Step::Key("sides"), Step::Item(side), Step::Key("file")]].concat();
                    self.expect_article(&place, &passage.file, problems);
                }
            }
        }
        for (group, files) in self.wanted.groups.iter().flatten().enumerate() {
            for (index, file) in files.iter().enumerate() {
                self.expect_article(&[Step::Key("groups"), Step::Item(group), Step::Item(index)], file, problems);
            }
        }
        for (index, id) in self.wanted.not_yet.iter().enumerate() {
            if !ids.contains(id.as_str()) {
                let place = [Step::Key("not_yet"), Step::Item(index)];
                problems.push(self.file.problem(&place, 0, format!("no expectation has the id `{id}`")));
            }
        }
    }

    fn expect_article(&self, place: &[Step<'_>], file: &str, problems: &mut Vec<Problem>) {
        let path = self.articles.join(file);
        if !self.inputs.iter().any(|input| Path::new(&input.article.path) == path) {
            problems.push(self.file.problem(place, 0, format!("there is no article `{file}` in this case")));
        }
    }
}
