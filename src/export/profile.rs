//! A profile as text, Markdown, JSON, or rows of one long table.

use std::io::{self, Write};

use super::prose::Page;
use super::table::{self, TableFormat, TableOptions};
use crate::model::{Language, Table};
use crate::profile::{Evidence, Profile, Reference, Row, Section, word};

/// The widest bar of the articles a year.
const BAR: usize = 30;
/// So many other names are shown to people.
const NAMES: usize = 12;
/// A sentence takes so many lines on screen; programs get all of it.
const LINES: usize = 2;

/// Writes a profile: [`TableFormat::Table`] is text for reading, CSV and TSV are one row for each piece of evidence.
///
/// # Errors
/// Those of `out`.
pub fn write(
    profile: &Profile,
    lang: Language,
    format: TableFormat,
    options: &TableOptions,
    mut out: impl Write,
) -> io::Result<()> {
    match format {
        TableFormat::Table => out.write_all(text(profile, lang, options.width).as_bytes()),
        TableFormat::Json => {
            serde_json::to_writer_pretty(&mut out, profile)?;
            out.write_all(b"\n")
        }
        TableFormat::Csv | TableFormat::Tsv => table::write(&long(profile), format, options, out),
        TableFormat::Markdown => {
            writeln!(out, "# {}\n", table::markdown(&profile.thing.name))?;
            for (line, value) in about(profile, lang) {
                writeln!(out, "- {line}: {}", table::markdown(&value))?;
            }
            for section in &profile.sections {
                writeln!(out, "\n## {} ({})\n", section.title, count(section, lang))?;
                table::write(&wide(section), format, options, &mut out)?;
            }
            Ok(())
        }
    }
}

/// What is said of the thing itself, by its words.
fn about(profile: &Profile, lang: Language) -> Vec<(&'static str, String)> {
    let thing = &profile.thing;
    let names = |list: &[Reference]| list.iter().take(NAMES).map(|r| r.name.clone()).collect::<Vec<_>>().join(", ");
    let other: Vec<_> = thing.other_names.iter().take(NAMES).cloned().collect();
    let more = match thing.other_names.len().saturating_sub(NAMES) {
        0 => String::new(),
        more => format!(" … +{more}"),
    };
    let lines = [
        ("Thai", thing.name_th.clone()),
        ("English", thing.name_en.clone()),
        ("also", Some(other.join(", ") + &more)),
        ("above", Some(names(&thing.above))),
        ("below", Some(names(&thing.below))),
        ("published", thing.published.map(|day| day.to_string())),
        ("url", thing.url.clone()),
        ("Wikidata", thing.wikidata.clone()),
    ];
    let lines = lines.into_iter().filter_map(|(name, value)| Some((name, value.filter(|value| !value.is_empty())?)));
    let known = |(name, value): (&'static str, String)| match name {
        "Thai" | "English" if value == thing.name => None,
        "also" | "above" | "below" | "published" => Some((word(name, lang), value)),
        name => Some((name, value)),
    };
    lines.filter_map(known).collect()
}

fn text(profile: &Profile, lang: Language, width: Option<usize>) -> String {
    let mut page = Page::new(width);
    let thing = &profile.thing;
    page.line(0, 2, &thing.name);
    let country = thing.country.as_ref().map(|country| country.name.clone());
    let about_it = [Some(thing.sort.clone()), country, Some(thing.codes.join(", ")), Some(thing.id.clone())];
    let parts: Vec<String> = about_it.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    page.line(0, 2, &parts.join(" · "));
    for (name, value) in about(profile, lang) {
        page.line(0, 2, &format!("{name}: {value}"));
    }
    if profile.sections.is_empty() {
        page.gap();
        page.line(0, 2, word("nothing", lang));
    }
    for section in &profile.sections {
        page.gap();
        page.line(0, 2, &format!("{} ({})", section.title, count(section, lang)));
        if section.section == "years" {
            bars(&mut page, &section.rows);
            continue;
        }
        for row in &section.rows {
            entry(&mut page, section.section, row, lang);
        }
    }
    page.text
}

fn count(section: &Section, lang: Language) -> String {
    if section.rows.len() == section.total {
        section.total.to_string()
    } else {
        format!("{} {} {}", section.rows.len(), word("of", lang), section.total)
    }
}

fn entry(page: &mut Page, section: &str, row: &Row, lang: Language) {
    let status = row.status.clone().unwrap_or_default();
    // Words of the text are long: what they are comes before them.
    let mut parts = match row.id {
        Some(_) => vec![when(row, lang), row.name.clone(), status],
        None => vec![when(row, lang), status, row.name.clone()],
    };
    if row.articles > 1 {
        parts.push(format!("{} {}", row.articles, word("articles", lang)));
    }
    parts.retain(|part| !part.is_empty());
    page.line(2, 2, &parts.join(" · "));
    if let Some(detail) = row.detail.as_ref().filter(|detail| **detail != row.name) {
        page.line(4, 2, detail);
    }
    for evidence in &row.evidence {
        // The days of the first and the last sighting stand above.
        let told = [row.stated, row.first, row.last].contains(&evidence.published);
        source(page, evidence, !matches!(section, "offices" | "names"), !told);
    }
}

/// Where something is stated: the sentence, the article's number, its day and its source.
pub(super) fn source(page: &mut Page, evidence: &Evidence, with_sentence: bool, with_day: bool) {
    if let Some(sentence) = evidence.sentence.as_ref().filter(|_| with_sentence) {
        page.paragraph(4, 1, &format!("“{sentence}”"), LINES);
    }
    let note = evidence.note.as_ref().map(|note| format!("{note} ")).unwrap_or_default();
    let day = evidence.published.filter(|_| with_day).map(|day| format!("{day} ")).unwrap_or_default();
    let url = evidence.url.as_deref().unwrap_or_default();
    page.line(4, 2, &format!("{note}{day}[{}] {url}", evidence.article));
}

/// The days of a row: its own where stated, with that of the article where it differs; else from when to when.
pub(super) fn when(row: &Row, lang: Language) -> String {
    match (row.stated, row.first, row.last) {
        (Some(day), Some(first), _) if day != first => format!("{day} ({} {first})", word("published", lang)),
        (Some(day), ..) => day.to_string(),
        (None, Some(first), Some(last)) if first != last => format!("{first} – {last}"),
        (None, Some(first), _) => first.to_string(),
        (None, None, _) => String::new(),
    }
}

fn bars(page: &mut Page, rows: &[Row]) {
    let most = rows.iter().map(|row| row.articles).max().unwrap_or(1).max(1);
    let digits = most.to_string().len();
    for row in rows {
        // Whole blocks, rounded up: a year with one article is not an empty one.
        let bar = "█".repeat((row.articles * BAR).div_ceil(most));
        page.text.push_str(&format!("  {}  {:>digits$}  {bar}\n", row.name, row.articles));
    }
}

/// The columns of the long table.
const LONG: [&str; 15] = [
    "section",
    "name",
    "id",
    "detail",
    "status",
    "stated",
    "first",
    "last",
    "articles",
    "note",
    "sentence",
    "article",
    "published",
    "url",
    "fact",
];

/// One row for each piece of evidence; first what is said of the thing itself.
fn long(profile: &Profile) -> Table {
    let mut table = Table::new(LONG);
    let thing = &profile.thing;
    let below = |list: &[Reference]| list.iter().map(|r| r.name.clone()).collect::<Vec<_>>();
    let properties = [
        ("name_th", thing.name_th.iter().cloned().collect()),
        ("name_en", thing.name_en.iter().cloned().collect()),
        ("sort", vec![thing.sort.clone()]),
        ("code", thing.codes.clone()),
        ("country", thing.country.iter().map(|country| country.name.clone()).collect()),
        ("wikidata", thing.wikidata.iter().cloned().collect()),
        ("published", thing.published.iter().map(ToString::to_string).collect()),
        ("url", thing.url.iter().cloned().collect()),
        ("above", below(&thing.above)),
        ("below", below(&thing.below)),
        ("other_name", thing.other_names.clone()),
    ];
    for (property, values) in properties {
        for value in values {
            let mut row =
                vec![Some("thing".to_owned()), Some(value), Some(thing.id.clone()), Some(property.to_owned())];
            row.resize(LONG.len(), None);
            table.rows.push(row);
        }
    }
    for section in &profile.sections {
        for row in &section.rows {
            let nowhere = [Evidence::default()];
            let evidence = if row.evidence.is_empty() { &nowhere[..] } else { &row.evidence[..] };
            table.rows.extend(evidence.iter().map(|evidence| {
                let mut cells = vec![Some(section.section.to_owned())];
                cells.extend(of_row(row));
                cells.push(evidence.note.clone());
                cells.extend(of_evidence(evidence));
                cells
            }));
        }
    }
    table
}

fn of_row(row: &Row) -> Vec<Option<String>> {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
    vec![
        Some(row.name.clone()),
        row.id.clone(),
        row.detail.clone(),
        row.status.clone(),
        day(row.stated),
        day(row.first),
        day(row.last),
        Some(row.articles.to_string()),
    ]
}

/// Sentence, article, day, source and fact.
pub(super) fn of_evidence(evidence: &Evidence) -> Vec<Option<String>> {
    vec![
        evidence.sentence.clone(),
        Some(evidence.article.clone()).filter(|number| !number.is_empty()),
        evidence.published.map(|day| day.to_string()),
        evidence.url.clone(),
        evidence.fact.clone(),
    ]
}

/// A section for Markdown: one row each, with its best or last evidence.
fn wide(section: &Section) -> Table {
    let mut table = Table::new(["when", "name", "status", "detail", "articles", "sentence", "article", "url"]);
    for row in &section.rows {
        let evidence = row.evidence.last().cloned().unwrap_or_default();
        let days = when(row, Language::English);
        let cells = vec![
            Some(days),
            Some(row.name.clone()),
            row.status.clone(),
            row.detail.clone(),
            Some(row.articles.to_string()),
            evidence.sentence,
            Some(evidence.article),
            evidence.url,
        ];
        table.rows.push(cells);
    }
    table
}
