//! The results of tests as CI systems read them.

use super::coverage::Coverage;
use super::report::{Failure, Report};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::borrow::Cow;
use std::io::{self, Write};

/// Writes one document; a test is `RULE: TEST` or `CASE: CHECK`, a gap in the tests of a rule a failed test of its own.
///
/// # Errors
/// Writing fails.
pub fn junit(report: &Report, coverage: Option<&Coverage>, out: &mut dyn Write) -> io::Result<()> {
    let gaps = coverage.map_or(&[][..], |coverage| &coverage.gaps);
    let tests = (report.ran() + gaps.len()).to_string();
    let failed = (report.failures.len() + gaps.len()).to_string();
    let errors = report.problems.len().to_string();
    let counts =
        [("name", "factlint"), ("tests", tests.as_str()), ("failures", failed.as_str()), ("errors", errors.as_str())];
    let mut xml = Writer::new_with_indent(&mut *out, b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.create_element("testsuites").with_attributes(counts).write_inner_content(|xml| {
        xml.create_element("testsuite").with_attributes(counts).write_inner_content(|xml| {
            for name in &report.passed {
                xml.create_element("testcase").with_attributes(case(name)).write_empty()?;
            }
            for failure in &report.failures {
                failed_case(xml, &failure.test, "failure", &failure.message, &told(failure))?;
            }
            for gap in gaps {
                failed_case(xml, gap, "failure", "a gap in the tests of the rule", gap)?;
            }
            for problem in &report.problems {
                failed_case(xml, &problem.path, "error", &problem.message, &problem.to_string())?;
            }
            Ok(())
        })?;
        Ok(())
    })?;
    writeln!(out)
}

fn failed_case<W: Write>(xml: &mut Writer<W>, test: &str, what: &str, message: &str, told: &str) -> io::Result<()> {
    xml.create_element("testcase").with_attributes(case(test)).write_inner_content(|xml| {
        let message = sound(message);
        let element = xml.create_element(what).with_attribute(("message", &*message));
        element.write_text_content(BytesText::new(&sound(told))).map(drop)
    })?;
    Ok(())
}

/// The attributes of a test.
fn case(test: &str) -> [(&'static str, Cow<'_, str>); 2] {
    let (class, name) = test.split_once(": ").unwrap_or(("", test));
    [("classname", sound(class)), ("name", sound(name))]
}

fn told(failure: &Failure) -> String {
    format!("{}: {}\n{}", failure.place, failure.message, failure.difference.join("\n"))
}

/// Without the characters that XML cannot hold.
fn sound(text: &str) -> Cow<'_, str> {
    let bad = |c: char| (c.is_control() && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}');
    if text.contains(bad) { text.replace(bad, "\u{fffd}").into() } else { text.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WANTED: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="factlint" tests="3" failures="2" errors="0">
  <testsuite name="factlint" tests="3" failures="2" errors="0">
    <testcase classname="rule" name="good"/>
    <testcase classname="rule" name="a &lt; b">
      <failure message="wanted &quot;x&quot;�">r.yaml: wanted &quot;x&quot;�
- &lt;x&gt;
+ &amp;</failure>
    </testcase>
    <testcase classname="rule" name="no test makes it fire">
      <failure message="a gap in the tests of the rule">rule: no test makes it fire</failure>
    </testcase>
  </testsuite>
</testsuites>
"#;

    #[test]
    fn names_and_messages_are_escaped_and_control_characters_go() {
        let failure = Failure {
            test: "rule: a < b".into(),
            place: "r.yaml".into(),
            message: "wanted \"x\"\u{7}".into(),
            difference: vec!["- <x>".into(), "+ &".into()],
            accept: None,
        };
        let report = Report { passed: vec!["rule: good".into()], failures: vec![failure], problems: vec![] };
        let coverage = Coverage { rules: 1, gaps: vec!["rule: no test makes it fire".into()] };
        let mut out = Vec::new();
        junit(&report, Some(&coverage), &mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), WANTED);
    }
}
