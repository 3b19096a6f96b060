//! Tables as bytes.

use std::borrow::Cow;
use std::io::{self, Write};
use std::path::Path;
use std::str::FromStr;

use serde_json::{Map, Value};

use super::{spreadsheet, terminal};
use crate::error::{Error, Result};
use crate::model::Table;

/// A format of tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFormat {
    /// Lines and columns for reading; see [`TableOptions::width`].
    Table,
    /// RFC 4180, safe against formulas; an unbound cell is empty.
    Csv,
    /// The same with tabs.
    Tsv,
    /// An array of objects whose keys are the columns, in their order; an unbound cell is `null`, all others are text.
    Json,
    /// A table of GitHub's Markdown.
    Markdown,
}

/// Name, file extensions, format.
const NAMES: &[(&str, &[&str], TableFormat)] = &[
    ("table", &["txt", "text"], TableFormat::Table),
    ("csv", &["csv"], TableFormat::Csv),
    ("tsv", &["tsv", "tab"], TableFormat::Tsv),
    ("json", &["json"], TableFormat::Json),
    ("markdown", &["md", "markdown"], TableFormat::Markdown),
];

impl TableFormat {
    /// The names of all formats.
    pub fn names() -> impl Iterator<Item = &'static str> {
        NAMES.iter().map(|(name, ..)| *name)
    }

    /// The format that a file's name asks for, by its extension.
    pub fn of_file(path: &Path) -> Option<TableFormat> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        NAMES.iter().find(|(_, all, _)| all.contains(&extension.as_str())).map(|(.., format)| *format)
    }
}

impl FromStr for TableFormat {
    type Err = Error;

    /// From its name or a file extension.
    fn from_str(word: &str) -> Result<Self> {
        let lower = word.to_ascii_lowercase();
        let found = NAMES.iter().find(|(name, all, _)| *name == lower || all.contains(&lower.as_str()));
        found.map(|(.., format)| *format).ok_or_else(|| {
            let names: Vec<_> = TableFormat::names().collect();
            Error::Usage(format!("unknown format \"{word}\"; expected one of {}", names.join(", ")))
        })
    }
}

/// How a table is written.
#[derive(Clone, Copy, Debug, Default)]
pub struct TableOptions {
    /// Columns of the terminal, for [`TableFormat::Table`]; without, a row is a line and long cells are shortened.
    pub width: Option<usize>,
    /// Begin CSV and TSV with a byte order mark, so that Excel opens Thai.
    pub bom: bool,
}

/// Writes a table.
///
/// # Errors
/// Those of `out`.
pub fn write(table: &Table, format: TableFormat, options: &TableOptions, mut out: impl Write) -> io::Result<()> {
    match format {
        TableFormat::Table => out.write_all(terminal::draw(table, options.width).as_bytes()),
        TableFormat::Csv | TableFormat::Tsv => {
            if options.bom {
                out.write_all(spreadsheet::BOM)?;
            }
            let header: Vec<_> = table.columns.iter().map(|name| Cow::Borrowed(name.as_str())).collect();
            let cells = |row: &'_ Vec<Option<String>>| row.iter().map(text).map(Cow::Owned).collect::<Vec<_>>();
            let rows = std::iter::once(header).chain(table.rows.iter().map(cells));
            spreadsheet::write(out, if format == TableFormat::Csv { b',' } else { b'\t' }, rows)
        }
        TableFormat::Json => {
            let object = |row: &Vec<Option<String>>| -> Map<String, Value> {
                let pairs = table.columns.iter().zip(row);
                pairs.map(|(name, cell)| (name.clone(), cell.clone().map_or(Value::Null, Value::String))).collect()
            };
            let rows: Vec<_> = table.rows.iter().map(object).collect();
            serde_json::to_writer_pretty(&mut out, &rows)?;
            out.write_all(b"\n")
        }
        TableFormat::Markdown => {
            let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
            out.write_all(line(table.columns.iter().map(|name| markdown(name)).collect()).as_bytes())?;
            out.write_all(line(table.columns.iter().map(|_| "---".to_owned()).collect()).as_bytes())?;
            for row in &table.rows {
                out.write_all(line(row.iter().map(|cell| markdown(&text(cell))).collect()).as_bytes())?;
            }
            Ok(())
        }
    }
}

fn text(cell: &Option<String>) -> String {
    cell.clone().unwrap_or_default()
}

/// Text that Markdown shows as it is, in one cell.
pub(super) fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '|' | '\\' | '`' | '*' | '[' | ']' | '~' => out.extend(['\\', c]),
            c if c.is_whitespace() || c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small() -> Table {
        let mut table = Table::new(["name", "count", "note"]);
        let row = |cells: [Option<&str>; 3]| cells.map(|cell| cell.map(str::to_owned)).to_vec();
        table.rows =
            vec![row([Some("รัสเซีย"), Some("-3.5"), Some("=cmd()|\"a\"\n<b>")]), row([Some("Laos"), Some("12"), None])];
        table
    }

    fn written(format: TableFormat, bom: bool) -> String {
        let mut out = Vec::new();
        write(&small(), format, &TableOptions { bom, width: None }, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn csv_and_tsv_are_quoted_and_safe() {
        let csv = "name,count,note\r\nรัสเซีย,-3.5,\"'=cmd()|\"\"a\"\"\n<b>\"\r\nLaos,12,\r\n";
        assert_eq!(written(TableFormat::Csv, false), csv);
        assert_eq!(written(TableFormat::Csv, true), format!("\u{feff}{csv}"));
        assert!(written(TableFormat::Tsv, false).starts_with("name\tcount\tnote\nรัสเซีย\t-3.5\t"));
    }

    #[test]
    fn json_keeps_the_columns_in_order_and_what_is_unbound() {
        let json = written(TableFormat::Json, false);
        let names: Vec<_> = ["name", "count", "note"].iter().map(|name| json.find(&format!("\"{name}\""))).collect();
        assert!(names.is_sorted() && json.ends_with("]\n"), "{json}");
        let value: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(value[1]["note"], Value::Null);
        assert_eq!(value[0]["note"], "=cmd()|\"a\"\n<b>");
    }

    #[test]
    fn markdown_shows_text_as_it_is() {
        let markdown = written(TableFormat::Markdown, false);
        assert_eq!(markdown.lines().nth(2), Some("| รัสเซีย | -3.5 | =cmd()\\|\"a\" &lt;b> |"));
    }

    #[test]
    fn formats_are_known_by_name_and_by_file() {
        assert_eq!("CSV".parse::<TableFormat>().unwrap(), TableFormat::Csv);
        assert_eq!("md".parse::<TableFormat>().unwrap(), TableFormat::Markdown);
        assert_eq!(TableFormat::of_file(Path::new("a/b.JSON")), Some(TableFormat::Json));
        assert_eq!(TableFormat::of_file(Path::new("csv")), None);
        assert!("xlsx".parse::<TableFormat>().is_err_and(|e| e.to_string().contains("table, csv, tsv")));
    }
}
