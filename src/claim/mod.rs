//! Stage 2: from an article to what it claims, by annotators (figures, dates, names, quotations) and rules.

mod account;
mod annotated;
mod attribution;
mod cursor;
pub mod date;
mod desk;
pub mod entity;
mod extract;
pub mod figure;
mod matched;
mod model;
mod once;
mod one_or_more;
mod passage;
mod trace;

pub use account::Account;
pub use annotated::{Annotated, Annotation};
pub use attribution::{Attribution, Quoted};
pub use date::{DateClaim, Day, Event, Period, Printed, Reporting, Telling};
pub use desk::desk_account;
pub use entity::{EntityClaim, PronounClaim, TitleClaim};
pub use extract::extract;
pub use figure::{Bound, Direction, Figure, FigureKind, Role};
pub use matched::matched;
pub use model::{Claim, ClaimData};
pub use once::once;
pub use trace::{Tried, trace};
