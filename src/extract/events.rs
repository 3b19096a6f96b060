//! Meetings, calls, visits, signings, forums, ceremonies, training.

use super::Context;
use crate::model::Event;

/// One fact an event.
pub fn extract(_context: &Context<'_>) -> Vec<Event> {
    Vec::new()
}
