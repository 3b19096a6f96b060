//! Countries referred to.

use super::Context;
use crate::model::Country;

/// One fact a country.
pub fn extract(_context: &Context<'_>) -> Vec<Country> {
    Vec::new()
}
