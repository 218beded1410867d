//! The page for editors: one file, readable without network and without script, to be mailed, printed and worked through.
//!
//! The templates (`templates/report`) escape everything that comes from articles; the words of the page come from
//! `messages/*.yaml`. The
//! one script and the one style sheet carry a number that nobody can know who wrote an article, and the page allows no
//! others.

mod agreed;
mod article;
mod card;
mod chart;
mod dossier;
mod filters;
mod header;
mod matrix;
mod page;
mod passage;
mod piece;
mod record;
mod scale;

pub use dossier::Dossier;
pub use page::html;
