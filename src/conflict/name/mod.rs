//! Two names: are they one name, once misspelt?

mod alike;
mod form;

pub use alike::{Evidence, Likeness, Part, alike};
pub use form::same_bearer;
