//! Instruments between parties.

use super::Context;
use crate::model::Agreement;

/// One fact an instrument.
pub fn extract(_context: &Context<'_>) -> Vec<Agreement> {
    Vec::new()
}
