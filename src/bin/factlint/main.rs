//! The command line.

use factlint::rule::Pack;
use std::io::Write as _;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let pack = Pack::built_in();
    let stdout = std::io::stdout();
    let mut out = std::io::BufWriter::new(stdout.lock());
    let mut problems = Vec::new();
    for path in args.iter().skip(1).filter(|a| std::path::Path::new(a).is_file()) {
        let Ok(bytes) = std::fs::read(path) else { continue };
        let Ok(article) = factlint::article::read(path, bytes, &pack, &mut problems) else { continue };
        let claims = factlint::claim::extract(&article, &pack);
        let _ = factlint::report::claims_jsonl(&article, &claims, &mut out);
    }
    let _ = out.flush();
}
