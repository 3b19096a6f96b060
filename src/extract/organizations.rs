//! Bodies named.

use super::Context;
use crate::model::Organization;

/// One fact a body that stands by itself somewhere.
pub fn extract(_context: &Context<'_>) -> Vec<Organization> {
    Vec::new()
}
