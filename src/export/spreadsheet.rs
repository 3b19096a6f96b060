//! CSV that spreadsheets open without running it.

use std::borrow::Cow;
use std::io::{self, Write};

/// What spreadsheets take for the beginning of a formula (OWASP, "CSV Injection"), full-width forms included.
const STARTS: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The byte order mark that tells Excel that a CSV file is UTF-8.
pub const BOM: &[u8] = "\u{feff}".as_bytes();

/// A cell that no spreadsheet runs: text that begins like a formula gets an apostrophe before it; numbers stay.
pub fn safe(cell: &str) -> Cow<'_, str> {
    let number = || cell.parse::<f64>().is_ok_and(f64::is_finite);
    if cell.starts_with(STARTS) && !number() { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// Writes rows of safe cells; lines end in CR LF with commas (RFC 4180), in LF with tabs.
pub fn write<'a, R>(out: impl Write, delimiter: u8, rows: impl IntoIterator<Item = R>) -> io::Result<()>
where
    R: IntoIterator<Item = Cow<'a, str>>,
{
    let end = if delimiter == b',' { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).terminator(end).from_writer(out);
    for row in rows {
        writer.write_record(row.into_iter().map(|cell| safe(&cell).into_owned()))?;
    }
    writer.flush()
}

/// Writes a table with commas, its header first; behind a byte order mark where Excel is to open it.
pub fn write_table<'a, R>(
    mut out: impl Write,
    bom: bool,
    header: impl IntoIterator<Item = &'a str>,
    rows: impl IntoIterator<Item = R>,
) -> io::Result<()>
where
    R: IntoIterator<Item = String>,
{
    if bom {
        out.write_all(BOM)?;
    }
    let header: Vec<Cow<'_, str>> = header.into_iter().map(Cow::Borrowed).collect();
    let rows = rows.into_iter().map(|row| row.into_iter().map(Cow::Owned).collect());
    write(out, b',', std::iter::once(header).chain(rows))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn formulas_become_text_and_numbers_stay_numbers() {
        for formula in ["=cmd()", "+66 2 141 6747", "-a", "@x", "\t=1", "\r=1", "＝1+1", "-inf", "--1", "=1"] {
            assert_eq!(safe(formula), format!("'{formula}"));
        }
        for plain in ["-3.5", "+2", "1e5", "-1E-3", "", "ก=ข", "2025-05-15", "'=1"] {
            assert_eq!(safe(plain), plain);
        }
    }

    proptest! {
        #[test]
        fn any_cells_come_back_from_csv_as_they_went_in_or_behind_an_apostrophe(
            cells in proptest::collection::vec("[=+@ \"',\\\\\n\r\tกำ่<a-]{0,8}|\\PC{0,12}", 1..5)
        ) {
            for delimiter in [b',', b'\t'] {
                let mut out = Vec::new();
                write(&mut out, delimiter, [cells.iter().map(|cell| Cow::Borrowed(cell.as_str()))]).unwrap();
                let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).from_reader(&*out);
                let row = reader.records().next().unwrap().unwrap();
                prop_assert_eq!(row.len(), cells.len());
                for (read, cell) in row.iter().zip(&cells) {
                    prop_assert!(read == cell || read.strip_prefix('\'') == Some(cell));
                    prop_assert!(!read.starts_with(STARTS) || read.parse::<f64>().is_ok());
                }
            }
        }
    }
}
