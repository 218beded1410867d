//! The file as written.

use crate::rule::decimal::Exact;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawUnit {
    pub(super) unit: String,
    pub(super) of: String,
    pub(super) is: Exact,
    pub(super) plus: Option<Exact>,
    #[serde(default)]
    pub(super) words: Vec<String>,
    #[serde(default)]
    pub(super) symbols: Vec<String>,
    /// A symbol of one letter may stand apart from its number (`38 C`).
    #[serde(default)]
    pub(super) apart: bool,
    /// Larger unit -> what this one is called behind a number of it only (`5 ft 2 in`).
    #[serde(default)]
    pub(super) within: BTreeMap<String, Vec<String>>,
    /// Symbols only where a smaller unit follows right behind (`6'2"`).
    #[serde(default)]
    pub(super) before_smaller: Vec<String>,
    /// The smaller unit of a bare number that a hyphen joins to this one (`6-foot-3`).
    pub(super) joined: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawCurrency {
    pub(super) code: String,
    #[serde(default)]
    pub(super) before: Vec<String>,
    #[serde(default)]
    pub(super) after: Vec<String>,
    #[serde(default)]
    pub(super) large: Vec<String>,
    /// Before the number only where it has decimals, groups or a scale.
    #[serde(default)]
    pub(super) before_marked: Vec<String>,
    /// The code is never written together with its number, since other names look so (`COP26`).
    #[serde(default)]
    pub(super) apart: bool,
    /// Word behind the number that names thousands or more of the currency (`30 MUSD`) -> how many.
    #[serde(default)]
    pub(super) scaled: BTreeMap<String, Exact>,
    /// Currencies of one family share their sign; behind a number with it stands whose it is (`$20 Canadian`).
    #[serde(default)]
    pub(super) family: Option<String>,
    #[serde(default)]
    pub(super) nations: Vec<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCoin {
    pub(super) unit: String,
    /// The only currency that has such coins, and how much of it one is.
    pub(super) of: Option<String>,
    pub(super) is: Option<Exact>,
    #[serde(default)]
    pub(super) words: Vec<String>,
    #[serde(default)]
    pub(super) symbols: Vec<String>,
}

/// The file as written; what a language does not have is left out.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub(in crate::rule) struct RawUnits {
    #[serde(rename = "about")]
    _about: String,
    pub(super) percent: String,
    /// The dimension of ages.
    #[serde(default = "age")]
    pub(super) age: String,
    /// The dimension of "times as much".
    #[serde(default = "factor")]
    pub(super) times: String,
    pub(super) units: Vec<RawUnit>,
    pub(super) currencies: Vec<RawCurrency>,
    pub(super) coins: Vec<RawCoin>,
    pub(super) per: Vec<String>,
    pub(super) per_article: Vec<String>,
    /// The dimension of what lasts, which no change is counted in by a noun behind a hyphen: "the 40-year decline".
    pub(super) lasting: String,
    /// The dimension whose units say where something is, with a direction behind them: "510 kilometres up".
    pub(super) lying: String,
    /// Units of which "a" is one where something changed by it: "rose a penny".
    pub(super) by_article: Vec<String>,
    pub(super) rates: BTreeMap<String, Vec<String>>,
}

fn age() -> String {
    "age".to_owned()
}

fn factor() -> String {
    "factor".to_owned()
}
