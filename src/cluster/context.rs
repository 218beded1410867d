//! What a figure or date is about: the content words around it, weighing less the further away they stand.

use super::terms::{NO_TERM, Term, Terms};
use crate::article::Article;
use crate::rule::align::ContextAlign;
use crate::text::Span;
use std::ops::Range;

/// Weighted terms, in order of term, each once.
pub type Context = Vec<(Term, f64)>;

/// The words within reach of `around` (inside its sentence) and those under `about`, which weigh in full.
#[must_use]
pub fn context(
    article: &Article,
    terms: &Terms,
    account: usize,
    around: Range<usize>,
    sentence: Range<usize>,
    about: &[Span],
    limits: &ContextAlign,
) -> Context {
    let tokens = &terms.tokens[account];
    let mut context: Vec<(Term, f64)> = Vec::new();
    let mut words = 0;
    let mut side = |positions: &mut dyn Iterator<Item = usize>| {
        words = 0;
        for at in positions {
            if tokens[at] == NO_TERM {
                continue;
            }
            let fade = 1.0 - (1.0 - limits.fade) * fraction(words, limits.reach);
            let named = about.iter().any(|span| span.contains(article.tokens[at].span));
            context.push((tokens[at], terms.weight(tokens[at]) * if named { 1.0 } else { fade }));
            words += 1;
            if words >= limits.reach {
                break;
            }
        }
    };
    side(&mut (sentence.start..around.start).rev());
    side(&mut (around.end..sentence.end));
    for span in about {
        let first = article.token_at(span.start);
        for (token, &term) in article.tokens[first..].iter().zip(&tokens[first..]) {
            if token.span.start >= span.end {
                break;
            }
            if term != NO_TERM {
                context.push((term, terms.weight(term)));
            }
        }
    }
    context.sort_by(|x, y| x.0.cmp(&y.0).then(y.1.total_cmp(&x.1)));
    context.dedup_by_key(|(term, _)| *term);
    // It stays as long as all others of a story.
    context.shrink_to_fit();
    context
}

/// How alike two contexts are: the weight that they share over the geometric mean of their weights.
#[must_use]
pub fn alike(a: &Context, b: &Context) -> f64 {
    let (mut i, mut j, mut shared) = (0, 0, 0.0);
    while i < a.len() && j < b.len() {
        match a[i].0.cmp(&b[j].0) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                shared += (a[i].1 * b[j].1).sqrt();
                (i, j) = (i + 1, j + 1);
            }
        }
    }
    let total = |context: &Context| context.iter().map(|(_, weight)| weight).sum::<f64>();
    shared / (total(a) * total(b)).sqrt().max(f64::MIN_POSITIVE)
}

#[expect(clippy::cast_precision_loss, reason = "counts of words are far below 2^52")]
fn fraction(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}
