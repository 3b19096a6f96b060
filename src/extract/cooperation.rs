//! Who works with Thailand on what.

use super::Context;
use crate::model::Cooperation;

/// One fact a partner and topic.
pub fn extract(_context: &Context<'_>) -> Vec<Cooperation> {
    Vec::new()
}
