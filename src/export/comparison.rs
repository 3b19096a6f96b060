//! Two profiles side by side as text, Markdown, JSON, or one wide table.

use std::io::{self, Write};

use super::profile::{of_evidence, when};
use super::prose::Page;
use super::table::{self, TableFormat, TableOptions};
use super::terminal;
use crate::model::{Language, Table};
use crate::profile::{Comparison, Pair, Pairs, Row, word};

/// Columns of text that goes to no terminal.
const PAGE: usize = 120;

/// Writes a comparison.
///
/// # Errors
/// Those of `out`.
pub fn write(
    comparison: &Comparison,
    lang: Language,
    format: TableFormat,
    options: &TableOptions,
    mut out: impl Write,
) -> io::Result<()> {
    match format {
        // Three columns of any width cannot be read side by side: without a terminal they are as wide as a page.
        TableFormat::Table => out.write_all(text(comparison, lang, options.width.or(Some(PAGE))).as_bytes()),
        TableFormat::Json => {
            serde_json::to_writer_pretty(&mut out, comparison)?;
            out.write_all(b"\n")
        }
        TableFormat::Csv | TableFormat::Tsv => table::write(&all(comparison), format, options, out),
        TableFormat::Markdown => {
            writeln!(out, "# {}", table::markdown(&heading(comparison)))?;
            for pairs in &comparison.sections {
                writeln!(out, "\n## {}\n\n{}\n", pairs.title, table::markdown(&counts(comparison, pairs, lang)))?;
                table::write(&beside(comparison, pairs, lang, true), format, options, &mut out)?;
            }
            Ok(())
        }
    }
}

fn heading(comparison: &Comparison) -> String {
    let Comparison { a, b, of, .. } = comparison;
    of.iter().map(|of| format!("{of}: ")).collect::<String>() + &format!("{a} | {b}")
}

fn counts(comparison: &Comparison, pairs: &Pairs, lang: Language) -> String {
    let (both, only) = (word("shared", lang), word("only", lang));
    let Comparison { a, b, .. } = comparison;
    format!("{both} {} · {only} {a} {} · {only} {b} {}", pairs.shared, pairs.only_a, pairs.only_b)
}

fn text(comparison: &Comparison, lang: Language, width: Option<usize>) -> String {
    let mut page = Page::new(width);
    page.line(0, 2, &heading(comparison));
    if comparison.sections.is_empty() {
        page.line(0, 2, word("nothing", lang));
    }
    for pairs in &comparison.sections {
        page.gap();
        page.line(0, 2, &format!("{} — {}", pairs.title, counts(comparison, pairs, lang)));
        page.text.push_str(&terminal::draw(&beside(comparison, pairs, lang, false), width));
    }
    page.text
}

/// Three columns: the row and what each side has of it.
fn beside(comparison: &Comparison, pairs: &Pairs, lang: Language, with_urls: bool) -> Table {
    let mut table = Table::new([pairs.title.clone(), comparison.a.clone(), comparison.b.clone()]);
    for pair in &pairs.rows {
        let cell = |row: &Option<Row>| row.as_ref().map(|row| side(pairs.section, row, lang, with_urls));
        table.rows.push(vec![Some(pair.name.clone()), cell(&pair.a), cell(&pair.b)]);
    }
    table
}

fn side(section: &str, row: &Row, lang: Language, with_urls: bool) -> String {
    let mut parts = vec![row.status.clone().unwrap_or_default()];
    if section != "years" {
        parts.push(when(row, lang));
    }
    if row.articles > 1 || section == "years" {
        parts.push(format!("{} {}", row.articles, word("articles", lang)));
    }
    parts.extend(row.evidence.iter().map(|evidence| match (&evidence.url, with_urls) {
        (Some(url), true) => url.clone(),
        _ => format!("[{}]", evidence.article),
    }));
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

/// What each side has, for programs.
const SIDE: [&str; 10] =
    ["status", "stated", "first", "last", "articles", "sentence", "article", "published", "url", "fact"];

fn all(comparison: &Comparison) -> Table {
    let mut columns = vec!["section".to_owned(), "in".to_owned(), "name".to_owned(), "id".to_owned()];
    for side in ["a", "b"] {
        columns.extend(SIDE.iter().map(|name| format!("{side}_{name}")));
    }
    let mut table = Table::new(columns);
    for pairs in &comparison.sections {
        for Pair { name, id, a, b } in &pairs.rows {
            let place = match (a, b) {
                (Some(_), Some(_)) => "both",
                (Some(_), None) => "a",
                _ => "b",
            };
            let mut cells =
                vec![Some(pairs.section.to_owned()), Some(place.to_owned()), Some(name.clone()), id.clone()];
            for row in [a, b] {
                cells.extend(row.as_ref().map_or_else(|| vec![None; SIDE.len()], cells_of));
            }
            table.rows.push(cells);
        }
    }
    table
}

fn cells_of(row: &Row) -> Vec<Option<String>> {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
    let evidence = row.evidence.last().cloned().unwrap_or_default();
    let articles = Some(row.articles.to_string());
    let mut cells = vec![row.status.clone(), day(row.stated), day(row.first), day(row.last), articles];
    cells.extend(of_evidence(&evidence));
    cells
}
