//! People named.

use super::Context;
use crate::model::Person;

/// One fact a person.
pub fn extract(_context: &Context<'_>) -> Vec<Person> {
    Vec::new()
}
