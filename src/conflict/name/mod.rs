//! Two names: are they one name, once misspelt?

mod alike;
mod bearers;
mod compare;
mod form;
mod given;
mod listed;

pub use alike::{Evidence, Likeness, Part, alike};
pub use compare::NameComparison;
pub use form::same_bearer;
