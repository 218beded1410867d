use factlint::problem::Problem;
use factlint::rule::settings::{Effective, effective, told_by};
use factlint::rule::{AlignRule, ClaimRule, CompareRule, Context, Pack, nearest};
use std::fmt::Write as _;

/// How many examples of each kind are shown.
const EXAMPLES: usize = 3;

/// Everything about one rule, or one word list.
pub fn show(pack: &Pack, id: &str, width: usize) -> Result<String, Problem> {
    let mut shown = Page { text: String::new(), width };
    if let Some(rule) = pack.compare.iter().find(|rule| rule.id == id) {
        shown.comparison(pack, rule);
        return Ok(shown.text);
    }
    if let Some(rule) = pack.align.get(id) {
        shown.alignment(pack, rule);
        return Ok(shown.text);
    }
    let mut found = false;
    for language in pack.languages.values() {
        for rule in language.claim_rules.iter().filter(|rule| *rule.id == *id) {
            shown.extraction(pack, rule, &language.code);
            found = true;
        }
        if let Some(words) = language.lexicon.entries(id) {
            shown.line(&format!("{id} ({}): a word list of {} entries", language.code, words.len()));
            shown.paragraph("", &words.join(", "));
            found = true;
        }
    }
    if found {
        return Ok(shown.text);
    }
    if let Some(place) = pack.settings.off_at(id) {
        return Err(Problem::error(id, format!("this rule is switched off in {place}")).help("remove `off: true`"));
    }
    let rules = pack.languages.values().flat_map(|language| language.claim_rules.iter().map(|rule| &*rule.id));
    let lists = pack.languages.values().flat_map(|language| language.lexicon.lists());
    let known = rules
        .chain(pack.align.iter().map(|rule| rule.id.as_str()))
        .chain(pack.compare.iter().map(|rule| rule.id.as_str()))
        .chain(lists);
    let problem = Problem::error(id, "there is no rule or word list of that id");
    Err(match nearest(id, known) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem.help("`factlint rules` lists them"),
    })
}

struct Page {
    text: String,
    width: usize,
}

impl Page {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A heading and its text, wrapped.
    fn paragraph(&mut self, heading: &str, text: &str) {
        for (number, line) in wrapped(text, self.width.saturating_sub(12).max(20)).iter().enumerate() {
            let heading = if number == 0 { heading } else { "" };
            let _ = writeln!(self.text, "{heading:<11} {line}");
        }
    }

    fn extraction(&mut self, pack: &Pack, rule: &ClaimRule, language: &str) {
        self.line(&format!("{} - an extraction rule ({language}), makes claims of kind {}", rule.id, rule.kind.name()));
        self.paragraph("what", &rule.about);
        self.paragraph("file", &rule.path);
        for (key, patterns) in rule.patterns_by_key() {
            let heading = match key {
                "next-sentence" => "then",
                "sentence-before" => "before",
                key => key,
            };
            for (number, pattern) in patterns.iter().enumerate() {
                self.paragraph(if number == 0 { heading } else { "" }, &pattern.text);
            }
        }
        if rule.confidence < 1.0 {
            self.paragraph("confidence", &rule.confidence.to_string());
        }
        if let Some(check) = &rule.suggested_check {
            self.paragraph("check", check);
        }
        self.only_in(pack, &rule.id, rule.only_in);
        let firing = rule.tests.iter().filter(|test| !test.want.is_empty()).take(EXAMPLES);
        for test in firing {
            self.paragraph("extracts", &format!("{} ({})", test.given.trim(), test.name));
            for want in &test.want {
                let fields: Vec<String> = want.iter().map(|(name, value)| format!("{name}: {value}")).collect();
                self.paragraph("", &format!("-> {}", fields.join("; ")));
            }
        }
        for test in rule.tests.iter().filter(|test| test.want.is_empty()).take(EXAMPLES) {
            self.paragraph("silent on", &format!("{} ({})", test.given.trim(), test.name));
        }
    }

    /// Where a rule looks, and what set it where not its own file does.
    fn only_in(&mut self, pack: &Pack, id: &str, context: Option<Context>) {
        let Some(context) = context else { return };
        let set_by = told_by(pack, id, "only-in").map_or(String::new(), |place| format!(" ({place})"));
        self.paragraph("only in", &format!("{}{set_by}", context.name()));
    }

    /// Values in force, with the file and line that set each.
    fn settings(&mut self, settings: &[Effective]) {
        self.line("settings");
        let width = settings.iter().map(|setting| setting.key.len()).max().unwrap_or(0);
        for setting in settings {
            self.line(&format!("  {:width$}  {}  ({})", setting.key, setting.value, setting.set_by));
        }
    }

    fn alignment(&mut self, pack: &Pack, rule: &AlignRule) {
        let language = rule.language.as_ref().map_or(String::new(), |code| format!(" in articles in `{code}`"));
        self.line(&format!("{} - an alignment rule (aligns: {}{language})", rule.id, rule.kind.name()));
        self.paragraph("what", &rule.about);
        self.paragraph("file", &rule.path);
        self.only_in(pack, &rule.id, rule.only_in);
        if let Some(file) = pack.files.values().find(|file| file.path == rule.path) {
            self.settings(&effective(pack, file, &rule.id));
        }
        let tests = rule.tests.iter().map(|test| (test.name.as_str(), &test.given[..], &test.want[..]));
        self.examples(["joins", "keeps apart"], " = ", &tests);
    }

    /// Tests with several articles, those first in which something comes.
    fn examples<'a>(
        &mut self,
        [firing, silent]: [&str; 2],
        between: &str,
        tests: &(impl Iterator<Item = (&'a str, &'a [String], &'a [Vec<String>])> + Clone),
    ) {
        for (heading, fires) in [(firing, true), (silent, false)] {
            for (name, given, want) in tests.clone().filter(|(.., want)| want.is_empty() != fires).take(EXAMPLES) {
                self.paragraph(heading, name);
                for text in given {
                    self.paragraph("", &format!("- {}", text.trim()));
                }
                for values in want {
                    self.paragraph("", &format!("-> {}", values.join(between)));
                }
            }
        }
    }

    fn comparison(&mut self, pack: &Pack, rule: &CompareRule) {
        let kind = rule.compare.kind().unwrap_or_default();
        self.line(&format!("{} - a comparison rule (compares: {kind}), reports {}", rule.id, rule.code.name()));
        self.paragraph("what", &rule.about);
        for (key, text) in [("why", &rule.why), ("message", &rule.message), ("check", &rule.check)] {
            let set_by = told_by(pack, &rule.id, key).map_or(String::new(), |place| format!(" ({place})"));
            self.paragraph(key, &format!("{text}{set_by}"));
        }
        for explanation in &rule.explanations {
            let when = explanation.when.as_deref().map_or(String::new(), |when| format!(" (when {when})"));
            self.paragraph("could be", &format!("{}{when}", explanation.say));
        }
        self.paragraph("file", &rule.path);
        if let Some(file) = pack.files.values().find(|file| file.path == rule.path) {
            self.settings(&effective(pack, file, &rule.id));
        }
        let tests = rule.tests.iter().map(|test| (test.name.as_str(), &test.given[..], &test.want[..]));
        self.examples(["flags", "silent on"], " <> ", &tests);
    }
}

/// The words of a text in lines of at most so many characters.
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let line = lines.last_mut().expect("at least one line");
        if line.is_empty() {
            line.push_str(word);
        } else if line.chars().count() + 1 + word.chars().count() <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}
