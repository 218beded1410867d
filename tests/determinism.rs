//! The same bytes, however the work is spread and however often a path is named.

mod desk;

use desk::Desk;
use std::path::Path;
use std::process::Output;

#[test]
fn threads_and_repeated_paths_change_no_byte() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden");
    let golden = golden.to_str().expect("UTF-8");
    let desk = Desk::new();
    let run = |arguments: &[&str]| -> Output { desk.run(arguments).output().expect("it runs") };
    for form in [&["check", "--format", "json"][..], &["check"], &["extract", "--format", "jsonl"]] {
        let of = |threads: &str, paths: &[&str]| run(&[form, &["--threads", threads], paths].concat());
        let one = of("1", &[golden]);
        assert!(one.stdout.len() > 10_000, "{form:?} says something");
        assert_eq!(one, of("2", &[golden]), "{form:?}");
        assert_eq!(one, of("8", &[golden, golden]), "{form:?}");
    }
}
