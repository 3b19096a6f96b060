//! Offices that named people hold.

use super::Context;
use crate::model::Position;

/// One fact a person and office.
pub fn extract(_context: &Context<'_>) -> Vec<Position> {
    Vec::new()
}
