//! A browser for tests: Chromium through `chromedriver`, spoken to in JSON over HTTP (the protocol `WebDriver`).

use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// Everything that would keep a browser from starting in a container, or have it talk to the network.
const FLAGS: [&str; 8] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// A browser with one window; ends with the value.
pub struct Browser {
    driver: Child,
    session: String,
    /// Its profile, a new one each time.
    _profile: TempDir,
}

impl Browser {
    /// Starts it; says so and gives none where Chromium is not installed.
    pub fn start() -> Option<Self> {
        let Some(chromium) = program(&["chromium", "chromium-browser", "google-chrome"]) else {
            eprintln!("skipped: Chromium is not installed");
            return None;
        };
        let Some(chromedriver) = program(&["chromedriver"]) else {
            eprintln!("skipped: chromedriver is not installed");
            return None;
        };
        let mut driver = Command::new(chromedriver)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts");
        let port = port(&mut driver);
        let profile = tempfile::tempdir().expect("a folder for the profile");
        let folder = format!("--user-data-dir={}", profile.path().display());
        let flags: Vec<&str> = FLAGS.into_iter().chain([folder.as_str()]).collect();
        let wanted = json!({"capabilities": {"alwaysMatch": {
            "goog:chromeOptions": {"binary": chromium, "args": flags},
            "goog:loggingPrefs": {"browser": "ALL"},
        }}});
        let base = format!("http://127.0.0.1:{port}/session");
        let mut browser = Self { driver, session: base.clone(), _profile: profile };
        let answer = browser.post("", &wanted);
        let id = answer["sessionId"].as_str().expect("a session").to_owned();
        browser.session = format!("{base}/{id}");
        Some(browser)
    }

    /// Opens a report.
    pub fn open(&self, file: &Path) {
        self.post("/url", &json!({"url": format!("file://{}", file.display())}));
        let made_by = "return document.querySelector('meta[name=generator]')?.content ?? document.title";
        assert!(self.run(made_by).as_str().is_some_and(|by| by.starts_with("factlint")), "the report is open");
    }

    /// Runs the body of a function in the page; gives what it returns.
    pub fn run(&self, script: &str) -> Value {
        self.post("/execute/sync", &json!({"script": script, "args": []}))
    }

    /// The same for a body that awaits.
    pub fn wait_for(&self, script: &str) -> Value {
        let script =
            format!("const done = arguments[0]; (async () => {{ {script} }})().then(done, e => done(String(e)));");
        self.post("/execute/async", &json!({"script": script, "args": []}))
    }

    /// The width of the window of a phone, or of a page at 400%, in CSS pixels.
    #[allow(dead_code, reason = "not every test that shares this module needs it")]
    pub fn width(&self, width: u32) {
        let metrics = json!({"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false});
        self.devtools("Emulation.setDeviceMetricsOverride", &metrics);
    }

    /// What the reader prefers: `light` or `dark`.
    pub fn colors(&self, scheme: &str) {
        let features = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        self.devtools("Emulation.setEmulatedMedia", &features);
    }

    /// Presses a key in whatever has the focus.
    pub fn press(&self, key: &str) {
        let actions = json!([{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]);
        self.post("/actions", &json!({"actions": [{"type": "key", "id": "keyboard", "actions": actions}]}));
    }

    /// What the console said at the level of errors since it was asked last.
    pub fn errors(&self) -> Vec<String> {
        let entries = self.post("/se/log", &json!({"type": "browser"}));
        let entries = entries.as_array().cloned().unwrap_or_default();
        let severe = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        severe.map(|entry| entry["message"].to_string()).collect()
    }

    /// The page on paper, as PDF in base 64.
    pub fn print(&self) -> String {
        self.post("/print", &json!({})).as_str().expect("a document").to_owned()
    }

    fn devtools(&self, command: &str, parameters: &Value) {
        self.post("/goog/cdp/execute", &json!({"cmd": command, "params": parameters}));
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let mut answer = agent
            .post(format!("{}{path}", self.session))
            .header("Content-Type", "application/json")
            .send(body.to_string())
            .expect("chromedriver answers");
        let text = answer.body_mut().with_config().limit(64 << 20).read_to_string().expect("text");
        let mut answer: Value = serde_json::from_str(&text).expect("JSON");
        assert!(answer["value"]["error"].is_null(), "{path}: {}", answer["value"]);
        answer["value"].take()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The session ends the browser, then the driver has no more children.
        let _ = ureq::delete(&self.session).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// The first of the programs that is on the path.
fn program(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|file| file.is_file())
}

/// The port that the driver has chosen and printed.
fn port(driver: &mut Child) -> u16 {
    let lines = BufReader::new(driver.stdout.take().expect("its output")).lines();
    let said = lines.map_while(Result::ok).find_map(|line| {
        let rest = line.split("started successfully on port ").nth(1)?;
        rest.trim_end_matches('.').parse().ok()
    });
    said.expect("chromedriver says its port")
}
