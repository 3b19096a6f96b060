//! The matters of a synopsis: the points of an agenda, each of which opens a line with its number and `เรื่อง`.

use super::sentences::item;

/// The word that opens a point of an agenda after its number.
const MATTER: &str = "เรื่อง";
/// Fewer such lines are a list within one matter.
const LEAST: usize = 3;

/// Where the matters of a text begin, in bytes; none for a text that is about one. A table of contents before them, whose numbers they
/// begin anew, is left to what opens the text.
pub fn matters(text: &str) -> Vec<usize> {
    let mut at = 0;
    let starts = text.split_inclusive('\n').filter_map(|line| {
        at += line.len();
        let words = line.trim_start();
        let after =
            words.trim_start_matches(|c: char| !c.is_whitespace() && !c.is_alphabetic() || c == '.').trim_start();
        let number = item(words).filter(|_| after.starts_with(MATTER))?;
        Some((number, at - words.len()))
    });
    let mut starts: Vec<(u32, usize)> = starts.collect();
    if let Some(anew) = (LEAST..starts.len()).find(|&i| starts[i].0 == 1) {
        starts.drain(..anew);
    }
    if starts.len() < LEAST { Vec::new() } else { starts.into_iter().map(|(_, at)| at).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_numbered_line_on_its_own_matter_begins_one() {
        let text = "สรุปการประชุม\n1.  เรื่อง ร่างกฎหมาย\nสาระสำคัญ\n๒. เรื่อง รายงาน\n3. เรื่อง แต่งตั้ง\n1) นายก";
        let found: Vec<&str> = matters(text).into_iter().map(|at| text[at..].lines().next().unwrap_or("")).collect();
        assert_eq!(found, ["1.  เรื่อง ร่างกฎหมาย", "๒. เรื่อง รายงาน", "3. เรื่อง แต่งตั้ง"]);
        assert!(matters("1. เรื่อง ร่างกฎหมาย\n2. เรื่อง รายงาน\n3. อื่น ๆ").is_empty());
        assert!(matters("").is_empty());
        let contents = "1. เรื่อง ก\n2. เรื่อง ข\n3. เรื่อง ค\n";
        assert_eq!(matters(&format!("{contents}***\n{contents}"))[0], contents.len() + "***\n".len());
    }
}
