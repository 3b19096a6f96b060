//! Where lexicon tables come from: the CSV files of `seeds/`, compiled in, and a user's folder laid over them.

use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::error::{Error, Result};

/// A row and where it stands, for messages about what it says.
#[derive(Clone, Debug)]
pub struct Row<T> {
    /// What it says.
    pub value: T,
    /// The file it stands in.
    pub file: PathBuf,
    /// Its line, from 1.
    pub line: u64,
}

impl<T> Row<T> {
    /// An error at this row.
    pub fn error(&self, why: impl Into<String>) -> Error {
        Error::Lexicon { file: self.file.clone(), line: self.line, why: why.into() }
    }
}

/// Reads one table: the rows compiled in under `name`, then those of `overlay/name` if there is such a file. The file of
/// an overlay has the same columns; columns may be left out where the table's type has a default for them.
///
/// # Errors
/// [`Error::Lexicon`] with file and line where a row does not fit, [`Error::Io`] where the overlay cannot be read.
pub fn rows<T: DeserializeOwned>(name: &str, embedded: &str, overlay: Option<&Path>) -> Result<Vec<Row<T>>> {
    let mut out = parse(Path::new("seeds").join(name), embedded)?;
    if let Some(folder) = overlay {
        let path = folder.join(name);
        if path.exists() {
            let text = std::fs::read_to_string(&path).map_err(Error::io(&path))?;
            out.extend(parse(path, &text)?);
        }
    }
    Ok(out)
}

fn parse<T: DeserializeOwned>(file: PathBuf, text: &str) -> Result<Vec<Row<T>>> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).comment(Some(b'#')).from_reader(text.as_bytes());
    let headers =
        reader.headers().cloned().map_err(|e| Error::Lexicon { file: file.clone(), line: 1, why: e.to_string() })?;
    let mut out = Vec::new();
    let mut record = csv::StringRecord::new();
    let at = |e: csv::Error, line| Error::Lexicon { file: file.clone(), line, why: e.to_string() };
    let unread = |e: csv::Error| {
        let line = e.position().map_or(0, csv::Position::line);
        at(e, line)
    };
    while reader.read_record(&mut record).map_err(unread)? {
        let line = record.position().map_or(0, csv::Position::line);
        let value = record.deserialize(Some(&headers)).map_err(|e| at(e, line))?;
        out.push(Row { value, file: file.clone(), line });
    }
    Ok(out)
}

/// Splits a cell that holds several values separated by `|`; empty values are left out.
pub fn several(cell: &str) -> Vec<String> {
    cell.split('|').map(str::trim).filter(|s| !s.is_empty()).map(str::to_owned).collect()
}

/// [`several`] for `#[serde(deserialize_with)]`.
pub fn split<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Vec<String>, D::Error> {
    <String as serde::Deserialize>::deserialize(d).map(|s| several(&s))
}
