//! The page for editors in a real browser. Without Chromium and its driver these tests are skipped, with a message.

mod desk;
mod driver;

use desk::Desk;
use driver::Browser;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// The key Enter, as the driver has it.
const ENTER: &str = "\u{e007}";

/// Unfolds everything, and lays out what is not on the screen as well.
const LAID_OUT: &str = "for (const details of document.querySelectorAll('details')) details.open = true;
                        document.styleSheets[0].insertRule('.card { content-visibility: visible !important }', 0)";

/// A browser that shows the page of a golden case, and where the page is.
fn reading(case: &str) -> Option<(Browser, Desk, PathBuf)> {
    reading_in("en", case)
}

fn reading_in(language: &str, case: &str) -> Option<(Browser, Desk, PathBuf)> {
    let browser = Browser::start()?;
    let desk = Desk::new();
    let articles = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(case).join("articles");
    let check = ["check".into(), articles.into_os_string(), "--save-html".into(), "page.html".into()];
    desk.run(check.into_iter().chain(["--messages".into(), language.into()])).output().expect("it runs");
    let page = desk.path().join("page.html");
    browser.open(&page);
    Some((browser, desk, page))
}

#[test]
fn the_page_opens_and_the_console_is_silent() {
    let Some((browser, desk, _)) = reading("politics-budget-vote") else { return };
    assert_eq!(browser.errors(), [""; 0]);
    assert_eq!(browser.run("return document.readyState"), "complete");
    assert_eq!(browser.run("return performance.getEntriesByType('resource').length"), 0, "nothing else was loaded");
    let hostile = "Corvane</title></script><img src=x onerror=alert(1)>";
    let article = |toll: u32| {
        format!(
            "---\ntitle: \"{hostile}\"\n---\n{hostile} The rescue service said {toll} quarry workers died in the Corvane landslide.\n"
        )
    };
    let desk = desk.article("news/a.md", &article(14)).article("news/b.md", &article(19));
    desk.run(["check", "news", "--save-html", "hostile.html"]).output().expect("it runs");
    browser.open(&desk.path().join("hostile.html"));
    assert_eq!(browser.run("return document.images.length"), 0);
    assert_eq!(browser.run("return document.querySelectorAll('.card').length > 0"), true);
    assert_eq!(browser.errors(), [""; 0]);
}

#[test]
fn filters_and_orders_do_what_they_say() {
    let Some((browser, _desk, _)) = reading("politics-budget-vote") else { return };
    let shown = || {
        let ids = "return [...document.querySelectorAll('.card')].filter(card => card.checkVisibility()).map(card => card.dataset)";
        browser.run(ids).as_array().cloned().unwrap_or_default()
    };
    let set = |name: &str, value: &str| {
        browser.run(&format!(
            "const field = document.querySelector('.tools [name={name}]'); field.value = {value:?};
             field.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ));
    };
    let all = shown();
    assert!(all.len() > 5);
    set("kind", "pronoun-mismatch");
    assert!(!shown().is_empty() && shown().iter().all(|card| card["kind"] == "pronoun-mismatch"));
    assert_eq!(
        browser.run("return document.querySelector('.shown').textContent"),
        format!("{} of {} shown", shown().len(), all.len())
    );
    set("kind", "");
    set("source", "1");
    let of_one = |card: &Value| card["sources"].as_str().is_some_and(|ids| ids.split(' ').any(|id| id == "1"));
    assert!(shown().len() < all.len() && shown().iter().all(of_one));
    set("source", "");
    set("words", "tobias");
    let named = "return [...document.querySelectorAll('.card')].map(c => [c.checkVisibility(), c.textContent.includes('Tobias')])";
    let named = browser.run(named).as_array().cloned().unwrap_or_default();
    assert!(named.iter().all(|card| card[0] == card[1]) && shown().len() < all.len() && !shown().is_empty());
    set("words", "");
    browser.run("document.querySelector('.tools [value=error]').click()");
    assert!(shown().len() < all.len() && !shown().is_empty());
    assert!(browser.run("return document.querySelector('#band-error').checkVisibility()") == false);
    browser.run("document.querySelector('.tools [value=error]').click()");
    set("order", "confidence");
    let sureness = |card: &Value| card["confidence"].as_str().and_then(|c| c.parse::<u32>().ok());
    assert!(shown().iter().map(sureness).collect::<Vec<_>>().is_sorted_by(|a, b| a >= b));
    set("order", "");
    assert_eq!(shown(), all, "back in the first order");
}

#[test]
fn marks_lead_to_cards_and_cards_to_places_with_the_keyboard() {
    let Some((browser, _desk, _)) = reading("politics-budget-vote") else { return };
    let seen = |selector: &str| browser.run(&format!("return document.querySelector('{selector}').checkVisibility()"));
    let broken = "return [...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1))
                  .filter(id => !document.getElementById(id))";
    assert_eq!(browser.run(broken), serde_json::json!([]), "every link leads somewhere");
    assert_eq!(seen("#place-1-A"), false, "the article is folded at first");
    browser.run("document.querySelector('#finding-1 .where a').focus()");
    browser.press(ENTER);
    browser.wait_for("await new Promise(resolve => setTimeout(resolve, 300))");
    assert_eq!(seen("#place-1-A"), true);
    assert_eq!(browser.run("return document.activeElement.id"), "place-1-A");
    browser.press(ENTER);
    browser.wait_for("await new Promise(resolve => setTimeout(resolve, 300))");
    assert_eq!(browser.run("return document.activeElement.id"), "finding-1");
    assert_eq!(browser.errors(), [""; 0]);
}

#[test]
fn a_decision_made_on_the_page_is_one_that_the_program_understands() {
    let Some((browser, desk, page)) = reading("politics-budget-vote") else { return };
    browser.run("Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { window.copied = text } } })");
    browser.run("document.querySelector('#finding-2 [value=corrected]').click()");
    browser.run("document.querySelector('#finding-2 .copy-one').click()");
    assert_eq!(browser.run("return window.copied ?? null"), Value::Null, "a reason and a name are needed");
    assert_eq!(browser.run("return document.activeElement.name"), "reason");
    browser.run(
        "for (const [name, value] of [['reason', 'the tape says \"does not\": #1 of 2'], ['by', 'Ann Example']]) {
           const field = document.querySelector(`#finding-2 [name=${name}]`); field.value = value;
           field.dispatchEvent(new Event('input', { bubbles: true }));
         }",
    );
    browser.run("document.querySelector('.copy-all').click()");
    browser.wait_for("await new Promise(resolve => setTimeout(resolve, 100))");
    let copied = browser.run("return window.copied").as_str().expect("a decision").to_owned();
    let desk = desk.article("decisions.yaml", &copied);
    let articles = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/politics-budget-vote/articles");
    let output = desk.run(["check", "--format", "json"]).arg(articles).output().expect("it runs");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let findings = report["findings"].as_array().cloned().unwrap_or_default();
    let decided: Vec<&Value> = findings.iter().filter(|finding| !finding["decision"].is_null()).collect();
    assert_eq!(decided.len(), 1);
    assert_eq!(decided[0]["decision"]["status"], "corrected");
    assert_eq!(decided[0]["decision"]["reason"], "the tape says \"does not\": #1 of 2");
    browser.open(&page);
    assert_eq!(
        browser.run("return document.querySelector('#finding-2 [value=corrected]').checked"),
        true,
        "it is kept"
    );
    assert_eq!(browser.errors(), [""; 0]);
}

#[test]
fn many_findings_are_decided_at_once_and_put_out_of_sight() {
    let Some((browser, _desk, _)) = reading("wire-and-rewrite") else { return };
    let count = |what: &str| browser.run(&format!("return document.querySelectorAll('{what}').length"));
    browser.run(
        "const set = (name, value) => {
           const field = document.querySelector(`.tools [name=${name}]`); field.value = value;
           field.dispatchEvent(new Event('input', { bubbles: true }));
         };
         set('kind', 'quote-altered'); set('bulk-status', 'false-alarm');
         set('bulk-reason', 'a rewrite of the wire'); set('by', 'Ann Example');
         document.querySelector('.bulk-apply').click(); set('kind', '');",
    );
    let decided = count(".choices input[value=false-alarm]:checked");
    assert_eq!(decided, count(".card[data-kind=quote-altered]"));
    assert!(decided.as_u64() > Some(1) && decided != count(".card"));
    assert_eq!(count(".card[hidden]"), 0);
    browser.run("document.querySelector('.tools [name=todo]').click()");
    assert_eq!(count(".card[hidden]"), decided);
    assert_eq!(browser.errors(), [""; 0]);
}

#[test]
fn it_fits_a_phone_and_a_page_at_400_percent() {
    let Some((browser, _desk, page)) = reading("politics-budget-vote") else { return };
    browser.width(320);
    browser.open(&page);
    browser.run(LAID_OUT);
    let too_wide = "return [...document.querySelectorAll('body *')].filter(e => !e.closest('.scroll, pre, .unseen, .announce, .skip'))
                    .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > 320.5).map(e => e.outerHTML.slice(0, 90))";
    assert_eq!(browser.run(too_wide), serde_json::json!([]));
    let root = "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    assert_eq!(browser.run(root), true, "nothing is to be scrolled sideways");
}

#[test]
fn it_is_printed() {
    let Some((browser, _desk, _)) = reading("politics-budget-vote") else { return };
    let document = browser.print();
    assert!(document.starts_with("JVBERi0"), "the beginning of a PDF in base 64");
    assert!(document.len() > 40_000, "{}", document.len());
}

/// axe-core, where `.ci/run` or `npm install --prefix target/axe axe-core` has put it.
fn axe() -> Option<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/axe/node_modules/axe-core/axe.min.js");
    let source = std::fs::read_to_string(&file).ok();
    if source.is_none() {
        eprintln!("skipped: {} is not installed", file.display());
    }
    source
}

#[test]
fn the_page_speaks_german_where_the_messages_do() {
    let Some((browser, _desk, _)) = reading_in("de", "politics-budget-vote") else { return };
    let shown = browser.run("return document.querySelector('.shown').textContent");
    assert!(shown.as_str().is_some_and(|shown| shown.ends_with(" gezeigt") && !shown.contains('{')), "{shown}");
    browser.run("document.querySelector('#finding-1 input[value=false-alarm]').click()");
    assert_eq!(browser.run("return document.querySelector('.tray-count').textContent"), "1 Entscheidung");
    assert_eq!(browser.run("return document.querySelector('#finding-1 .here').textContent"), "falscher Alarm");
    browser.run("document.querySelector('#finding-1 .copy-one').click()");
    let announced = browser.run("return document.querySelector('.announce').textContent");
    assert_eq!(announced, "Eine Entscheidung braucht einen Grund und einen Namen.");
    assert_eq!(browser.errors(), [""; 0]);
}

#[test]
fn a_check_for_accessibility_finds_no_violation() {
    accessible("en");
}

#[test]
fn nor_does_it_in_german() {
    accessible("de");
}

fn accessible(language: &str) {
    let Some(axe) = axe() else { return };
    let Some((browser, _desk, page)) = reading_in(language, "politics-budget-vote") else { return };
    for (colors, width) in [("light", 1280), ("dark", 1280), ("light", 360), ("dark", 360)] {
        browser.colors(colors);
        browser.width(width);
        browser.open(&page);
        browser.run(LAID_OUT);
        browser.run("document.querySelector('#finding-1 input[value=later]').click()");
        browser.run(&axe);
        let violations = browser.wait_for(
            "const result = await axe.run(document, { resultTypes: ['violations'] });
             return result.violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + n.failureSummary).join(' | ')}`)",
        );
        assert_eq!(violations, serde_json::json!([]), "{colors}, {width}");
    }
    assert_eq!(browser.errors(), [""; 0]);
}
