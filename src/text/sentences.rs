//! Where sentences begin and end.

use std::ops::Range;

/// Byte ranges of the sentences of a text: in order, not overlapping, without surrounding space, never empty.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let start = at + (line.len() - line.trim_start().len());
            found.push(start..start + trimmed.len());
        }
        at += line.len();
    }
    found
}
