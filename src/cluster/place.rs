//! Which claims a rule aligns, by where they stand.

use super::ClaimRef;
use crate::article::BlockKind;
use crate::claim::Account;
use crate::rule::Context;
use crate::text::Span;
use std::collections::BTreeMap;

/// Where the claims of some articles stand, as far as rules ask.
pub struct Place<'a> {
    accounts: &'a [Account],
    /// The accounts for which a rule asks: where, and the outermost quotations if that matters.
    asked: BTreeMap<u32, (Context, Vec<Span>)>,
}

impl<'a> Place<'a> {
    /// Of these accounts; `only_in` is what the rule says for each.
    pub fn new(
        accounts: &'a [Account],
        members: impl IntoIterator<Item = u32>,
        only_in: impl Fn(u32) -> Option<Context>,
    ) -> Self {
        let asked = members.into_iter().filter_map(|account| {
            let context = only_in(account)?;
            let quotations = match context {
                Context::Anywhere | Context::Headline | Context::Body => Vec::new(),
                Context::Quotation | Context::OutsideQuotations => {
                    let all = accounts[account as usize].article.quotations.iter();
                    all.filter(|quotation| quotation.depth == 0).map(|quotation| quotation.span).collect()
                }
            };
            Some((account, (context, quotations)))
        });
        Self { accounts, asked: asked.collect() }
    }

    /// Whether the claim starts where the rule looks.
    pub fn takes(&self, at: ClaimRef) -> bool {
        let Some((context, quotations)) = self.asked.get(&at.account) else { return true };
        let account = &self.accounts[at.account as usize];
        let claim = &account.claims[at.claim as usize];
        let headline = || {
            let sentence = account.article.sentences.get(claim.sentence as usize);
            let block = sentence.and_then(|sentence| account.article.blocks.get(sentence.block as usize));
            block.is_some_and(|block| block.kind == BlockKind::Headline)
        };
        let quoted = || {
            let after = quotations.partition_point(|quotation| quotation.start <= claim.span.start);
            after > 0 && claim.span.start < quotations[after - 1].end
        };
        match context {
            Context::Anywhere => true,
            Context::Headline => headline(),
            Context::Body => !headline(),
            Context::Quotation => quoted(),
            Context::OutsideQuotations => !quoted(),
        }
    }
}
