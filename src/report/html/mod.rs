//! The page for editors: one file, readable without network and without script, to be mailed, printed and worked through.
//!
//! Text of the page stands in the templates (`templates/report`), which escape everything that comes from articles. The
//! one script and the one style sheet carry a number that nobody can know who wrote an article, and the page allows no
//! others.

mod agreed;
mod article;
mod card;
mod chart;
mod dossier;
mod header;
mod matrix;
mod page;
mod passage;
mod piece;
mod record;
mod scale;

pub use dossier::Dossier;
pub use page::html;
