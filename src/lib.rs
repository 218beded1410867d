//! factlint reads articles about one story and finds the places where they cannot all be right.
//!
//! The modules are the stages of the pipeline, in the order in which data flows through them:
//! [`article`], [`claim`], [`cluster`], [`conflict`], [`finding`], [`decision`], [`report`]; [`testing`] runs them all.
//! [`text`] and [`rule`] are the foundations. A stage uses the foundations and earlier stages only.

pub mod article;
pub mod claim;
pub mod cluster;
pub mod conflict;
pub mod decision;
pub mod finding;
pub mod pipeline;
pub mod problem;
pub mod report;
pub mod rule;
pub mod testing;
pub mod text;
