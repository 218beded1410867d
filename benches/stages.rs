//! How long the stages take: the rules at start-up, extraction by the megabyte (all of it, reading, dates alone, figures
//! alone), matching by the number of claims.
//!
//! The text is that of the golden cases, or of the folder named by `FACTLINT_BENCH_TEXT`:
//!
//!     FACTLINT_BENCH_TEXT=/path/to/articles cargo bench -- extraction

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use factlint::article::Article;
use factlint::claim::{Account, date, figure};
use factlint::rule::Pack;
use factlint::{article, claim, cluster, conflict, report};
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::{fs, io};

fn texts() -> Vec<(String, Vec<u8>)> {
    let folder = std::env::var_os("FACTLINT_BENCH_TEXT").map_or_else(|| PathBuf::from("golden"), PathBuf::from);
    let mut files = Vec::new();
    collect(&folder, &mut files);
    files.sort();
    files.into_iter().filter_map(|path| Some((path.display().to_string(), fs::read(&path).ok()?))).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let article = path.extension().is_some_and(|e| e == "txt" || e == "md" || e == "html");
        if path.is_dir() {
            collect(&path, files);
        } else if article && (path.parent().is_some_and(|p| p.ends_with("articles")) || !folder.starts_with("golden")) {
            files.push(path);
        }
    }
}

fn account(path: &str, bytes: &[u8], pack: &Pack) -> Option<Account> {
    let article = article::read(path, bytes.to_vec(), pack, &mut Vec::new()).ok()?;
    let claims = claim::extract(&article, pack);
    Some(Account { article, claims, desk: false })
}

fn start_up(c: &mut Criterion) {
    c.bench_function("start-up: load the built-in rules", |b| b.iter(|| black_box(Pack::load(&[]))));
}

fn extraction(c: &mut Criterion) {
    let pack = Pack::built_in();
    let texts = texts();
    let bytes: usize = texts.iter().map(|(_, bytes)| bytes.len()).sum();
    let mut group = c.benchmark_group("extraction");
    group.throughput(Throughput::Bytes(bytes as u64)).sample_size(10);
    group.bench_function("read", |b| {
        b.iter(|| {
            for (path, bytes) in &texts {
                black_box(article::read(path, bytes.clone(), &pack, &mut Vec::new()).ok());
            }
        });
    });
    group.bench_function("read and extract", |b| {
        b.iter(|| {
            for (path, bytes) in &texts {
                black_box(account(path, bytes, &pack));
            }
        });
    });
    let articles: Vec<Article> = texts
        .iter()
        .filter_map(|(path, bytes)| article::read(path, bytes.clone(), &pack, &mut Vec::new()).ok())
        .collect();
    let language = |article: &Article| &pack.languages[article.language.as_str()];
    group.bench_function("dates alone", |b| {
        b.iter(|| {
            for article in &articles {
                black_box(date::annotate(article, language(article)));
            }
        });
    });
    // Figures inside dates are none, so that dates are found first.
    let dates: Vec<_> = articles.iter().map(|article| date::annotate(article, language(article))).collect();
    group.bench_function("figures alone", |b| {
        b.iter(|| {
            for (article, dates) in articles.iter().zip(&dates) {
                black_box(figure::annotate(article, language(article), dates));
            }
        });
    });
    group.bench_function("claims as JSON lines", |b| {
        let claims: Vec<_> = articles.iter().map(|article| claim::extract(article, &pack)).collect();
        b.iter(|| {
            for (article, claims) in articles.iter().zip(&claims) {
                black_box(report::claims_jsonl(article, claims, &mut io::sink()).ok());
            }
        });
    });
    group.finish();
}

fn matching(c: &mut Criterion) {
    let pack = Pack::built_in();
    let texts = texts();
    let mut group = c.benchmark_group("matching by claims");
    group.sample_size(10);
    for copies in [1, 4, 16] {
        let accounts: Vec<Account> =
            (0..copies).flat_map(|_| &texts).filter_map(|(path, bytes)| account(path, bytes, &pack)).collect();
        let claims: usize = accounts.iter().map(|account| account.claims.len()).sum();
        group.throughput(Throughput::Elements(claims as u64));
        group.bench_function(BenchmarkId::from_parameter(claims), |b| {
            b.iter(|| {
                let clustering = cluster::cluster(&accounts, &pack);
                black_box(conflict::compare(&accounts, &clustering, &pack))
            });
        });
    }
    group.finish();
}

criterion_group!(benches, start_up, extraction, matching);
criterion_main!(benches);
