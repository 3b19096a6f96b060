//! Tables for reading: aligned by their width on screen. Where that is known no cell is cut; elsewhere, in pipes and files, long
//! ones are, or one sentence would make every line as long as itself.

use comfy_table::{Cell, ContentArrangement, LineStyle, TableStyle, presets};
use unicode_width::UnicodeWidthStr;

use super::prose::cut;
use crate::model::Table;
use crate::text::thai::{is_syllable_boundary, is_thai};

/// Where no width is known, a cell has at most so many columns.
const LONGEST: usize = 60;
/// A column this wide can still be read; where all columns cannot have it, each row becomes a record.
const READABLE: usize = 20;
/// Where a cell in Thai may be broken: of no width, and taken out of what is drawn.
const BREAK: char = '\u{200B}';
/// What the style adds to each column: a space on either side, and one between two.
const FRAME: usize = 3;

/// The table as text that ends in a line feed: one line a row where that fits `width`; else with cells over several lines;
/// else, where columns would become too narrow to read, each row as a record of its own with a line a column. Without a width one
/// line a row, long cells shortened.
pub fn draw(table: &Table, width: Option<usize>) -> String {
    let header: Vec<String> = table.columns.iter().map(|name| line(name)).collect();
    let shown = |cell: &Option<String>| {
        let cell = line(cell.as_deref().unwrap_or_default());
        if width.is_none() { cut(&cell, LONGEST) } else { cell }
    };
    let rows: Vec<Vec<String>> = table.rows.iter().map(|row| row.iter().map(shown).collect()).collect();
    match width {
        Some(width) if widths(table).iter().sum::<usize>() > width => records(&header, &rows, width),
        _ => lines(header, rows, width),
    }
}

/// The columns of the screen that each column of a table cannot do without.
pub fn widths(table: &Table) -> Vec<usize> {
    let mut widths: Vec<usize> = table.columns.iter().map(|name| line(name).width()).collect();
    for row in &table.rows {
        for (most, cell) in widths.iter_mut().zip(row) {
            *most = (*most).max(cell.as_deref().map_or(0, |cell| line(cell).width()));
        }
    }
    widths.into_iter().map(|width| width.min(READABLE) + FRAME).collect()
}

fn lines(header: Vec<String>, rows: Vec<Vec<String>>, width: Option<usize>) -> String {
    let mut out = styled(presets::NOTHING.header_separator(rule()), width);
    out.set_header(header).add_rows(rows.iter().map(|row| row.iter().map(|text| cell(text))));
    format!("{}\n", drawn(&out))
}

/// A cell that is broken at spaces and, in Thai, which has none between words, where a syllable begins.
fn cell(text: &str) -> Cell {
    if !text.contains(is_thai) {
        return Cell::new(text);
    }
    let mut marked = String::with_capacity(text.len() * 2);
    let mut spaced = false;
    for (at, c) in text.char_indices() {
        if spaced || is_syllable_boundary(text, at) {
            marked.push(BREAK);
        }
        spaced = c == ' ';
        marked.push(c);
    }
    Cell::new(marked).set_delimiter(BREAK)
}

fn drawn(table: &comfy_table::Table) -> String {
    let lines = table.trim_fmt().replace(BREAK, "");
    lines.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// A rule and its number before each row; names on the left, values beside them.
fn records(header: &[String], rows: &[Vec<String>], width: usize) -> String {
    let mut text = String::new();
    for (number, row) in rows.iter().enumerate() {
        let title = format!("── {} of {} ", number + 1, rows.len());
        let dashes = "─".repeat(width.min(72).saturating_sub(title.width()));
        let mut out = styled(presets::NOTHING, Some(width));
        out.add_rows(
            header.iter().zip(row).filter(|(_, text)| !text.is_empty()).map(|(name, text)| [cell(name), cell(text)]),
        );
        text.push_str(&format!("{title}{dashes}\n{}\n", drawn(&out)));
    }
    text
}

fn styled(style: TableStyle, width: Option<usize>) -> comfy_table::Table {
    let mut out = comfy_table::Table::new();
    out.load_style(style).set_content_arrangement(ContentArrangement::Disabled);
    if let Some(width) = width {
        out.set_content_arrangement(ContentArrangement::Dynamic).set_width(u16::try_from(width).unwrap_or(u16::MAX));
    }
    out
}

fn rule() -> LineStyle {
    LineStyle::none().fill('─').junction('─')
}

/// One line without control characters, so that no text can move the cursor or change colours.
fn line(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(cells: &[&str]) -> Table {
        let mut table = Table::new(["id", "ชื่อ", "sentence"]);
        table.rows.extend(cells.chunks(3).map(|row| row.iter().map(|cell| Some((*cell).to_owned())).collect()));
        table
    }

    fn words(text: &str) -> String {
        text.split_whitespace().collect()
    }

    #[test]
    fn columns_are_aligned_by_width_on_screen_whatever_marks_thai_has() {
        let text = draw(&table(&["1", "ผู้ว่าฯ น้ำ", "ญี่ปุ่น", "22", "Laos", ""]), None);
        let lines = [" id   ชื่อ        sentence", "─────────────────────────", " 1    ผู้ว่าฯ น้ำ   ญี่ปุ่น", " 22   Laos", ""];
        assert_eq!(text, lines.join("\n"));
    }

    #[test]
    fn long_cells_go_over_several_lines_and_short_columns_stay_whole() {
        let long = "ที่ประชุมเห็นชอบร่างบันทึกความเข้าใจ".repeat(5);
        let text = draw(&table(&["96398", "รัสเซีย", &long, "2", "x", "short"]), Some(60));
        assert!(text.lines().all(|line| line.width() <= 60), "{text}");
        assert!(text.contains("96398") && text.contains("รัสเซีย"), "{text}");
        let of_sentence: Vec<_> =
            text.lines().skip(2).map(|line| line.split("   ").last().unwrap_or_default()).collect();
        assert!(words(&of_sentence.concat()).contains(&long), "nothing of the sentence is lost: {text}");
    }

    #[test]
    fn thai_is_broken_where_a_syllable_begins() {
        let text = draw(&table(&["1", "x", &"กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม".repeat(3)]), Some(50));
        assert!(text.lines().all(|line| line.width() <= 50) && !text.contains(BREAK), "{text}");
        let leading = crate::text::thai::is_leading_vowel;
        assert!(text.lines().all(|line| !line.ends_with(leading)), "{text}");
    }

    #[test]
    fn rows_too_wide_for_columns_become_records() {
        let mut table = Table::new(["country", "name", "note", "sentence"]);
        let long = "ความร่วมมือด้านอาชญากรรมไซเบอร์ ".repeat(3);
        table.rows.push(["KZ", &long, &long, &long].map(|cell| Some(cell.to_owned())).to_vec());
        table.rows.push(vec![Some("LA".to_owned()), None, None, Some("x".to_owned())]);
        let text = draw(&table, Some(60));
        assert!(text.lines().all(|line| line.width() <= 60), "{text}");
        assert!(text.contains("── 1 of 2 ──") && text.contains("── 2 of 2 ──"), "{text}");
        let last: Vec<_> = text.lines().rev().take(2).map(words).collect();
        assert_eq!(last, ["sentencex", "countryLA"], "unbound cells take no line");
    }

    #[test]
    fn in_a_pipe_long_cells_are_shortened() {
        let text = draw(&table(&["96398", "รัสเซีย", &"ที่ประชุมเห็นชอบร่างบันทึกความเข้าใจ".repeat(5)]), None);
        assert!(text.lines().all(|line| line.width() < 100) && text.ends_with("…\n"), "{text}");
    }

    #[test]
    fn text_cannot_drive_the_terminal() {
        let text = draw(&table(&["\u{1b}[31m", "a\nb", "\u{7}"]), Some(40));
        assert!(!text.contains('\u{1b}') && !text.contains('\u{7}') && text.contains("a b"));
    }

    #[test]
    fn a_terminal_too_narrow_for_anything_is_no_panic() {
        for width in 0..40 {
            draw(&table(&["ก็", "น้ำ", &"ก".repeat(100)]), Some(width));
        }
    }
}
