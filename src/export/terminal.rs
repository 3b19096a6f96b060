//! Tables for reading in a terminal: one line a row, columns aligned by their width on screen.

use comfy_table::{ContentArrangement, LineStyle, presets};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::model::Table;

/// No column is made narrower than this to fit the screen.
const NARROWEST: usize = 6;
/// What the style adds to each column: a space on either side, and one between two.
const FRAME: usize = 3;

/// The table as text that ends in a line feed. Where it is wider than `width`, the widest columns are narrowed and what
/// does not fit is cut, with `…` in its place.
pub fn draw(table: &Table, width: Option<usize>) -> String {
    let mut header: Vec<String> = table.columns.iter().map(|name| line(name)).collect();
    let mut rows: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| line(cell.as_deref().unwrap_or_default())).collect())
        .collect();
    if let Some(width) = width {
        let mut widths: Vec<usize> = header.iter().map(|cell| cell.width()).collect();
        for row in &rows {
            for (most, cell) in widths.iter_mut().zip(row) {
                *most = (*most).max(cell.width());
            }
        }
        fit(&mut widths, width.saturating_sub(FRAME * header.len()));
        for row in rows.iter_mut().chain([&mut header]) {
            for (cell, most) in row.iter_mut().zip(&widths) {
                cut(cell, *most);
            }
        }
    }
    let mut out = comfy_table::Table::new();
    let rule = LineStyle::none().fill('─').junction('─');
    out.load_style(presets::NOTHING.header_separator(rule)).set_content_arrangement(ContentArrangement::Disabled);
    out.set_header(header).add_rows(rows);
    format!("{}\n", out.trim_fmt())
}

/// One line without control characters, so that no text can move the cursor or change colours.
fn line(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Narrows the widest columns until all fit, or all are as narrow as may be.
fn fit(widths: &mut [usize], room: usize) {
    let mut excess = widths.iter().sum::<usize>().saturating_sub(room);
    while excess > 0 {
        let Some(&widest) = widths.iter().max().filter(|widest| **widest > NARROWEST) else { return };
        let second = widths.iter().copied().filter(|width| *width < widest).max().unwrap_or(0).max(NARROWEST);
        let alike = widths.iter().filter(|width| **width == widest).count();
        let step = (widest - second).min(excess.div_ceil(alike)).max(1);
        for width in widths.iter_mut().filter(|width| **width == widest) {
            let by = step.min(excess);
            *width -= by;
            excess -= by;
        }
    }
}

/// Cuts a cell to a width on screen. Marks above and below stay with their letter.
fn cut(cell: &mut String, width: usize) {
    if cell.width() <= width {
        return;
    }
    let (mut taken, mut end) = (0, 0);
    for (place, c) in cell.char_indices() {
        taken += c.width().unwrap_or(0);
        if taken >= width.max(1) {
            break;
        }
        end = place + c.len_utf8();
    }
    cell.truncate(end);
    cell.push('…');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(cells: &[&str]) -> Table {
        let mut table = Table::new(["id", "ชื่อ", "sentence"]);
        table.rows.extend(cells.chunks(3).map(|row| row.iter().map(|cell| Some((*cell).to_owned())).collect()));
        table
    }

    #[test]
    fn columns_are_aligned_by_width_on_screen_whatever_marks_thai_has() {
        let text = draw(&table(&["1", "ผู้ว่าฯ น้ำ", "ญี่ปุ่น", "22", "Laos", ""]), None);
        let lines = [" id   ชื่อ        sentence", "─────────────────────────", " 1    ผู้ว่าฯ น้ำ   ญี่ปุ่น", " 22   Laos", ""];
        assert_eq!(text, lines.join("\n"));
    }

    #[test]
    fn long_cells_are_cut_to_the_terminal_and_short_columns_stay_whole() {
        let long = "ที่ประชุมเห็นชอบร่างบันทึกความเข้าใจ".repeat(5);
        let text = draw(&table(&["96398", "รัสเซีย", &long, "2", "x", "short"]), Some(60));
        assert!(text.lines().all(|line| line.width() <= 60), "{text}");
        assert!(text.contains("96398") && text.contains("รัสเซีย") && text.contains('…'), "{text}");
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
