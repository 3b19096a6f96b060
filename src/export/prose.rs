//! Lines of text for reading: broken and cut by their width on screen, never inside a Thai syllable's letters and marks.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::text::thai::is_cluster_boundary;

/// Where the screen's width is not known, a line that may be shortened is one of so many columns.
const PIPE: usize = 100;

/// Lines of text, indented, with hanging lines after the first.
pub(super) struct Page {
    /// Columns of the screen; without, nothing is broken.
    pub width: Option<usize>,
    /// What is written so far.
    pub text: String,
}

impl Page {
    pub fn new(width: Option<usize>) -> Self {
        Page { width, text: String::new() }
    }

    /// A line, broken over several where it is too wide: those after the first stand further in.
    pub fn line(&mut self, indent: usize, hanging: usize, text: &str) {
        self.paragraph(indent, hanging, text, usize::MAX);
    }

    /// A line of at most so many lines on screen; what does not fit ends in `…`.
    pub fn paragraph(&mut self, indent: usize, hanging: usize, text: &str, most: usize) {
        let text = plain(text);
        let lines = match self.width {
            None => vec![cut(&text, most.saturating_mul(PIPE))],
            Some(width) => {
                // A screen too narrow for the indent still shows something.
                let room = |indent: usize| width.saturating_sub(indent).max(10);
                wrap(&text, room(indent), room(indent + hanging), most)
            }
        };
        for (number, line) in lines.iter().enumerate() {
            let indent = if number == 0 { indent } else { indent + hanging };
            self.text.push_str(&" ".repeat(indent));
            self.text.push_str(line);
            self.text.push('\n');
        }
    }

    /// An empty line.
    pub fn gap(&mut self) {
        self.text.push('\n');
    }
}

/// One line without control characters, so that no text can move the cursor or change colours.
pub(super) fn plain(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text in lines of these widths, broken at spaces, or inside words where a word is longer than half a line.
fn wrap(text: &str, first: usize, later: usize, most: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let room = if lines.is_empty() { first } else { later };
        if rest.width() <= room {
            lines.push(rest.to_owned());
            break;
        }
        if lines.len() + 1 == most {
            lines.push(cut(rest, room));
            break;
        }
        let end = fitting(rest, room);
        let space = rest[..end].rfind(' ').filter(|at| rest[..*at].width() * 2 >= room);
        let at = if rest[end..].starts_with(' ') { end } else { space.unwrap_or(end) };
        lines.push(rest[..at].trim_end().to_owned());
        rest = rest[at..].trim_start();
    }
    if lines.is_empty() { vec![String::new()] } else { lines }
}

/// The text where it fits, else its beginning and `…`.
pub(super) fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    format!("{}…", text[..fitting(text, width.saturating_sub(1))].trim_end())
}

/// The end of the longest beginning that fits and can be cut; at least one cluster, so that every line goes on.
fn fitting(text: &str, width: usize) -> usize {
    let (mut used, mut end, mut fits) = (0, 0, true);
    for (at, c) in text.char_indices() {
        if at > 0 && is_cluster_boundary(text, at) {
            if !fits {
                break;
            }
            end = at;
        }
        used += c.width().unwrap_or(0);
        fits = used <= width || (fits && c.width().unwrap_or(0) == 0);
        if !fits && end > 0 {
            return end;
        }
    }
    match (fits, end) {
        (true, _) => text.len(),
        (false, 0) => (1..=text.len()).find(|at| is_cluster_boundary(text, *at)).unwrap_or(text.len()),
        (false, end) => end,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_or_between_thai_clusters_and_lose_nothing() {
        let text = "เมื่อวันที่ 15 พฤษภาคม 2568 นายประเสริฐ จันทรรวงทอง รองนายกรัฐมนตรีและรัฐมนตรีว่าการกระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม ให้การต้อนรับ";
        for width in 10..100 {
            let lines = wrap(text, width, width, usize::MAX);
            assert!(lines.iter().all(|line| line.width() <= width), "{width}: {lines:?}");
            let joined: String = lines.concat().split_whitespace().collect();
            assert_eq!(joined, text.split_whitespace().collect::<String>());
            assert!(lines.iter().all(|line| !line.starts_with(crate::text::thai::is_dependent)), "{lines:?}");
        }
    }

    #[test]
    fn what_is_cut_says_so() {
        assert_eq!(cut("น้ำท่วม", 40), "น้ำท่วม");
        assert_eq!(cut("น้ำท่วมใหญ่", 5), "น้ำท่ว…");
        assert_eq!(cut("น้ำท่วมใหญ่", 6), "น้ำท่วม…", "a vowel stays with its consonant");
        let lines = wrap("one two three four five six", 9, 9, 2);
        assert_eq!(lines, ["one two", "three fo…"]);
        assert_eq!(wrap("", 9, 9, 2), [""]);
    }

    #[test]
    fn no_width_breaks_nothing_and_the_narrowest_is_no_endless_loop() {
        let mut page = Page::new(None);
        page.line(2, 2, "a\u{1b}[31m b");
        assert_eq!(page.text, "  a [31m b\n");
        for width in 0..12 {
            let mut page = Page::new(Some(width));
            page.line(4, 4, "เก้าอี้ที่ก็น้ำ 漢字漢字漢字");
            assert!(page.text.lines().count() > 1);
        }
    }
}
