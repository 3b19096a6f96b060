//! The matters of a synopsis: the points of an agenda, each of which opens a line with its number and `เรื่อง`, or in English with
//! `Title:`.

use super::sentences::item;

/// The word that opens a point of an agenda after its number.
const MATTER: &str = "เรื่อง";
/// The words that open one in English, which counts none.
const TITLE: &str = "Title";
/// A number may be so much higher than the one before it: some points do not say `เรื่อง`.
const SKIPPED: u32 = 20;
/// Fewer such lines are a list within one matter.
const LEAST: usize = 3;

/// Where the matters of a text begin, in bytes; none for a text that is about one. A table of contents before them, whose numbers they
/// begin anew, is left to what opens the text.
pub fn matters(text: &str) -> Vec<usize> {
    let titled = titled(text);
    if titled.len() >= LEAST {
        return titled;
    }
    let mut at = 0;
    let starts = text.split_inclusive('\n').filter_map(|line| {
        at += line.len();
        let words = line.trim_start();
        let after =
            words.trim_start_matches(|c: char| !c.is_whitespace() && !c.is_alphabetic() || c == '.').trim_start();
        let number = item(words).filter(|_| after.starts_with(MATTER))?;
        Some((number, at - words.len()))
    });
    let starts: Vec<(u32, usize)> = starts.collect();
    // A list within a matter begins anew too, and is shorter than what goes before it and after it.
    let anew = (LEAST..starts.len()).find(|&i| starts[i].0 == 1 && starts.len() - i >= i);
    let mut last = 0;
    let follows = |(number, at): &(u32, usize)| {
        let next = (last + 1..=last + SKIPPED).contains(number);
        if next {
            last = *number;
        }
        next.then_some(*at)
    };
    let starts: Vec<usize> = starts[anew.unwrap_or(0)..].iter().filter_map(follows).collect();
    if starts.len() < LEAST { Vec::new() } else { starts }
}

/// Where the lines begin that give what a matter is about after `Title:`.
fn titled(text: &str) -> Vec<usize> {
    let mut at = 0;
    let lines = text.split_inclusive('\n').filter_map(|line| {
        at += line.len();
        let words = line.trim_start();
        words.strip_prefix(TITLE)?.trim_start().starts_with(':').then_some(at - words.len())
    });
    lines.collect()
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
        let english = "The cabinet met\nTitle: Draft law\nGist\nTitle : Report\nTitles: none\nTitle:  Funds\n";
        let found: Vec<&str> =
            matters(english).into_iter().map(|at| english[at..].lines().next().unwrap_or("")).collect();
        assert_eq!(found, ["Title: Draft law", "Title : Report", "Title:  Funds"]);
        let nested = "1. เรื่อง ก\n2. เรื่อง ข\n3. เรื่อง ค\n4. เรื่อง ง\n1. เรื่อง ย่อย\n2. เรื่อง ย่อย\n5. เรื่อง จ";
        assert_eq!(matters(nested).len(), 5, "the list within the fourth is part of it");
        let contents = "1. เรื่อง ก\n2. เรื่อง ข\n3. เรื่อง ค\n";
        assert_eq!(matters(&format!("{contents}***\n{contents}"))[0], contents.len() + "***\n".len());
    }
}
