use super::Annotated;
use super::passage::Passage;
use crate::article::Article;
use crate::rule::pattern::Matcher;
use crate::rule::{ClaimRule, Language};

/// Which patterns of a rule match somewhere in an article, pattern by pattern in the order of
/// [`ClaimRule::all_patterns`]; also where nothing comes of a match, because the rule is silenced or another reading of the words is better.
#[must_use]
pub fn matched(article: &Article, language: &Language, rule: &ClaimRule) -> Vec<bool> {
    let reading = Annotated::of(article, language);
    let mut passage = Passage::new(&reading);
    let mut matcher = Matcher::default();
    let mut occurs = |pattern| {
        article.sentences.iter().any(|sentence| {
            passage.go_to(sentence.tokens());
            matcher.occurs(pattern, &passage)
        })
    };
    rule.all_patterns().map(&mut occurs).collect()
}
