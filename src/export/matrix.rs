//! The matrix of partners and topics as tables, as a heat map in SVG, and as a page.

use std::fmt::Write as _;
use std::ops::Range;

use serde_json::json;

use super::look::FONTS;
use super::map::Labels;
use super::markup::{attribute, web, xml};
use super::page::{self, Page};
use super::svg::text_width;
use super::terminal;
use crate::analyze::{Cell, EdgeKind, Matrix, Network, Statement};
use crate::model::{Language, Stance, Table};

const SCRIPT: &str = include_str!("assets/matrix.js");
/// Width and height of a cell.
const CELL: (f64, f64) = (42.0, 26.0);
/// Size of letters.
const LETTERS: f64 = 13.0;
/// Free space around everything.
const MARGIN: f64 = 20.0;
const INK: &str = "#22313f";
/// A page holds so many articles of a cell; the others are named.
const MOST_STATEMENTS: usize = 12;

/// How a matrix is shown.
#[derive(Clone, Debug, Default)]
pub struct MatrixLook {
    /// The language of names.
    pub lang: Language,
    /// Show the latest stance of a cell in place of the furthest.
    pub latest: bool,
    /// What stands over a drawn one.
    pub title: Option<String>,
}

impl MatrixLook {
    fn labels(&self) -> Labels {
        if self.lang == Language::Thai { Labels::Thai } else { Labels::English }
    }

    fn shown<'a>(&self, cell: &'a Cell) -> Option<&'a Statement> {
        if self.latest { cell.latest() } else { cell.strongest() }
    }
}

fn stance(statement: &Statement) -> Option<Stance> {
    statement.status.as_deref()?.parse().ok()
}

/// The colour of a stance and of the letters on it.
fn colours(stance: Option<Stance>) -> (&'static str, &'static str) {
    match stance {
        Some(Stance::Ongoing) => ("#1b6e3c", "#ffffff"),
        Some(Stance::Agreed) => ("#74b87f", INK),
        Some(Stance::Discussed) => ("#ffd68a", INK),
        Some(Stance::Proposed) | None => ("#fdf0d5", INK),
    }
}

/// One row a cell, with the sentence of the stance that is shown: what a spreadsheet or a script pivots.
pub fn rows(matrix: &Matrix, look: &MatrixLook) -> Table {
    let stances = Stance::ALL.iter().map(|stance| stance.as_str());
    let columns: Vec<&str> = ["partner", "topic", "stance", "latest", "articles"]
        .into_iter()
        .chain(stances)
        .chain(["first_date", "last_date", "sentence", "article", "url", "partner_id", "topic_id"])
        .collect();
    let mut table = Table { columns: columns.into_iter().map(str::to_owned).collect(), rows: Vec::new() };
    for (&(column, row), cell) in &matrix.cells {
        let (partner, topic) = (&matrix.partners[column], &matrix.topics[row]);
        let (counts, (first, last), shown) = (cell.counts(), cell.days(), look.shown(cell));
        let mut cells = vec![
            Some(partner.label(look.lang).to_owned()),
            Some(topic.label(look.lang).to_owned()),
            cell.strongest().and_then(|statement| statement.status.clone()),
            cell.latest().and_then(|statement| statement.status.clone()),
            Some(cell.statements.len().to_string()),
        ];
        cells.extend(Stance::ALL.iter().map(|stance| {
            let count = counts.iter().find(|(known, _)| known == stance).map_or(0, |(_, count)| *count);
            Some(count.to_string())
        }));
        cells.extend([
            first.map(|day| day.to_string()),
            last.map(|day| day.to_string()),
            shown.and_then(|statement| statement.sentence.clone()),
            shown.map(|statement| statement.article.clone()),
            shown.and_then(|statement| statement.url.clone()),
            Some(partner.id.clone()),
            Some(topic.id.clone()),
        ]);
        table.rows.push(cells);
    }
    table
}

/// One row a topic and one column a partner; a cell is the first letter of its stance, large where it is firm, and the number
/// of its articles.
pub fn grid(matrix: &Matrix, look: &MatrixLook) -> Table {
    grid_of(matrix, look, 0..matrix.partners.len())
}

/// The same in as many tables as it takes for each to fit a width, side by side.
pub fn grids(matrix: &Matrix, look: &MatrixLook, width: Option<usize>) -> Vec<Table> {
    let all = grid(matrix, look);
    let Some(width) = width else { return vec![all] };
    let widths = terminal::widths(&all);
    let (topics, partners) = widths.split_at(widths.len().min(1));
    let (mut tables, mut from, mut used) = (Vec::new(), 0, topics.iter().sum::<usize>());
    for (at, wide) in partners.iter().enumerate() {
        if used + wide > width && at > from {
            tables.push(grid_of(matrix, look, from..at));
            (from, used) = (at, topics.iter().sum());
        }
        used += wide;
    }
    tables.push(grid_of(matrix, look, from..partners.len()));
    tables
}

fn grid_of(matrix: &Matrix, look: &MatrixLook, partners: Range<usize>) -> Table {
    let mut table = Table::new(["topic"]);
    table.columns.extend(matrix.partners[partners.clone()].iter().map(|partner| partner.code()));
    for (row, topic) in matrix.topics.iter().enumerate() {
        let mut cells = vec![Some(topic.label(look.lang).to_owned())];
        cells.extend(partners.clone().map(|column| {
            let cell = matrix.cells.get(&(column, row))?;
            Some(format!("{}{}", letter(stance(look.shown(cell)?)), cell.statements.len()))
        }));
        table.rows.push(cells);
    }
    table
}

/// What the letters of [`grid`] mean.
pub const LETTERS_MEAN: &str = "O ongoing, A agreed, d discussed, p proposed; the number of articles";

fn letter(stance: Option<Stance>) -> &'static str {
    match stance {
        Some(Stance::Ongoing) => "O",
        Some(Stance::Agreed) => "A",
        Some(Stance::Discussed) => "d",
        Some(Stance::Proposed) => "p",
        None => "?",
    }
}

/// A heat map: the colour is the stance, the number that of articles; the sentence is under the pointer, the article behind a
/// click. Cells bear their number, in the order of partners and topics, in `data-cell`.
pub fn svg(network: &Network, matrix: &Matrix, look: &MatrixLook) -> String {
    let widest = |names: &mut dyn Iterator<Item = &str>| names.map(|n| text_width(n, LETTERS)).fold(60.0, f64::max);
    let left = MARGIN + widest(&mut matrix.topics.iter().map(|topic| topic.label(look.lang))) + 10.0;
    let names = widest(&mut matrix.partners.iter().map(|partner| partner.label(look.lang)));
    // Names of partners lean by 45 degrees.
    let lean = names * std::f64::consts::FRAC_1_SQRT_2 + 12.0;
    let top = MARGIN + if look.title.is_some() { 34.0 } else { 0.0 } + lean;
    let across = left + matrix.partners.len() as f64 * CELL.0;
    let foot = top + matrix.topics.len() as f64 * CELL.1;
    let (legend, legend_width) = legend(network, matrix, look);
    let title_width = look.title.as_ref().map_or(0.0, |title| text_width(title, 18.0));
    let width = (across + lean).max(legend_width + MARGIN).max(title_width + MARGIN) + MARGIN;
    let height = foot + 54.0;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" \
         viewBox=\"0 0 {width:.0} {height:.0}\" font-family=\"{FONTS}\" font-size=\"{LETTERS}\" fill=\"{INK}\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
    );
    if let Some(title) = &look.title {
        let _ = writeln!(
            svg,
            "<text x=\"{MARGIN}\" y=\"{:.0}\" font-size=\"18\" font-weight=\"bold\">{}</text>",
            MARGIN + 14.0,
            xml(title)
        );
    }
    for (column, partner) in matrix.partners.iter().enumerate() {
        let (x, y) = (left + (column as f64 + 0.5) * CELL.0, top - 8.0);
        let _ = writeln!(
            svg,
            "<text transform=\"translate({x:.1} {y:.1}) rotate(-45)\"><title>{} ({})</title>{}</text>",
            xml(partner.label(look.lang)),
            partner.articles,
            xml(partner.label(look.lang))
        );
    }
    for (row, topic) in matrix.topics.iter().enumerate() {
        let y = top + (row as f64 + 0.5) * CELL.1 + LETTERS * 0.36;
        let _ = writeln!(
            svg,
            "<text x=\"{:.1}\" y=\"{y:.1}\" text-anchor=\"end\"><title>{} ({})</title>{}</text>",
            left - 10.0,
            xml(topic.label(look.lang)),
            topic.articles,
            xml(topic.label(look.lang))
        );
    }
    let grid = format!("M{left:.1} {top:.1}H{across:.1}V{foot:.1}H{left:.1}Z");
    let _ = writeln!(svg, "<path d=\"{grid}\" fill=\"#f7f9fa\" stroke=\"#d5dbe1\"/>\n<g text-anchor=\"middle\">");
    for (number, (&(column, row), cell)) in matrix.cells.iter().enumerate() {
        let (x, y) = (left + column as f64 * CELL.0 + 1.5, top + row as f64 * CELL.1 + 1.5);
        let Some(shown) = look.shown(cell) else { continue };
        let (fill, ink) = colours(stance(shown));
        let url = shown.url.as_deref().and_then(web);
        if let Some(url) = url {
            let _ = write!(svg, "<a href=\"{}\" target=\"_blank\">", attribute(url));
        }
        let dash = if shown.firm { "" } else { " stroke-dasharray=\"4 3\"" };
        let tip = xml(&tip(network, matrix, (column, row), look).unwrap_or_default());
        let _ = write!(
            svg,
            "<g class=\"cell\" data-cell=\"{number}\"><title>{tip}</title><rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{:.1}\" \
             height=\"{:.1}\" rx=\"3\" fill=\"{fill}\" stroke=\"{INK}\" stroke-width=\"0.8\"{dash}/>\
             <text x=\"{:.1}\" y=\"{:.1}\" fill=\"{ink}\">{}</text></g>",
            CELL.0 - 3.0,
            CELL.1 - 3.0,
            x + CELL.0 / 2.0 - 1.5,
            y + CELL.1 / 2.0 - 1.5 + LETTERS * 0.36,
            cell.statements.len()
        );
        svg.push_str(if url.is_some() { "</a>\n" } else { "\n" });
    }
    let _ = write!(svg, "</g>\n<g transform=\"translate({MARGIN} {:.1})\">{legend}</g>\n</svg>\n", foot + 30.0);
    svg
}

/// The stances that are in it with their colours; its markup and width.
fn legend(network: &Network, matrix: &Matrix, look: &MatrixLook) -> (String, f64) {
    let labels = look.labels();
    let shown: Vec<Stance> = matrix.cells.values().filter_map(|cell| look.shown(cell)).filter_map(stance).collect();
    let (mut svg, mut x) = (String::new(), 0.0);
    for stance in Stance::ALL.iter().filter(|stance| shown.contains(stance)) {
        let word = network.word(EdgeKind::Cooperation, stance.as_str(), look.lang);
        let dash = if matches!(stance, Stance::Ongoing | Stance::Agreed) { "" } else { " stroke-dasharray=\"4 3\"" };
        let _ = write!(
            svg,
            "<rect x=\"{x:.1}\" y=\"-12\" width=\"22\" height=\"15\" rx=\"3\" fill=\"{}\" stroke=\"{INK}\" \
             stroke-width=\"0.8\"{dash}/><text x=\"{:.1}\">{}</text>",
            colours(Some(*stance)).0,
            x + 29.0,
            xml(word)
        );
        x += 29.0 + text_width(word, LETTERS) + 20.0;
    }
    let what = match look.latest {
        true => labels.pick("the latest stance; number of articles", "ระดับล่าสุด ตัวเลขคือจำนวนข่าว"),
        false => labels.pick("the furthest stance; number of articles", "ระดับที่คืบหน้าที่สุด ตัวเลขคือจำนวนข่าว"),
    };
    let _ = write!(svg, "<text x=\"{x:.1}\" fill=\"#5d6d7e\">{what}</text>");
    (svg, x + text_width(what, LETTERS))
}

/// What is in a cell: who, on what, the stances with their numbers, the sentence, its article and where it is.
fn tip(network: &Network, matrix: &Matrix, (column, row): (usize, usize), look: &MatrixLook) -> Option<String> {
    let cell = matrix.cells.get(&(column, row))?;
    let shown = look.shown(cell)?;
    let word = |stance: &str| network.word(EdgeKind::Cooperation, stance, look.lang).to_owned();
    let counts: Vec<String> =
        cell.counts().iter().map(|(stance, count)| format!("{} {count}", word(stance.as_str()))).collect();
    let (partner, topic) = (matrix.partners[column].label(look.lang), matrix.topics[row].label(look.lang));
    let mut tip = format!("{partner} – {topic}: {}", counts.join(", "));
    if let Some(sentence) = &shown.sentence {
        tip.push_str(&format!("\n{}", sentence.trim()));
    }
    tip.push_str(&format!("\n{}", shown.article));
    for more in [shown.date.map(|day| day.to_string()), shown.url.clone()].into_iter().flatten() {
        tip.push_str(&format!(" {more}"));
    }
    Some(tip)
}

/// The heat map as a page: a click on a cell shows the sentences behind it.
///
/// # Errors
/// Those of serde_json; none for values with text keys.
pub fn html(network: &Network, matrix: &Matrix, look: &MatrixLook) -> serde_json::Result<String> {
    let labels = look.labels();
    let title = look.title.as_deref().unwrap_or(labels.pick("Partners and topics", "คู่ความร่วมมือและหัวข้อ"));
    let cells = matrix.cells.iter().map(|(&(column, row), cell)| {
        let told = tip(network, matrix, (column, row), &MatrixLook { title: None, ..look.clone() }).unwrap_or_default();
        let said = cell.statements.iter().take(MOST_STATEMENTS);
        let statements: Vec<_> =
            said.map(|said| page::statement(network, EdgeKind::Cooperation, said, labels)).collect();
        json!({
            "id": format!("{}--{}", matrix.partners[column].id, matrix.topics[row].id),
            "title": told.lines().next(),
            "articles": cell.statements.iter().map(|said| &said.article).collect::<Vec<_>>(),
            "statements": statements,
        })
    });
    let data = json!({ "language": labels.pick("en", "th"), "cells": cells.collect::<Vec<_>>() });
    let picture = svg(network, matrix, &MatrixLook { title: None, ..look.clone() });
    let page = Page { class: "matrix", title, header: "", nav: "", main: &picture, script: SCRIPT, labels };
    page.html(&data)
}

#[cfg(test)]
mod tests {
    use super::super::map::tests::network;
    use super::*;
    use crate::analyze::{Heading, MatrixOptions};

    /// Russia and Laos on one topic.
    fn sample() -> (Network, Matrix) {
        let mut nodes: Vec<_> = network().nodes().cloned().collect();
        nodes[0].label_en = Some("<b>Laos</b>".into());
        let before = network();
        let edges = before.links().map(|link| {
            let mut edge = link.edge.clone();
            let said = |article: &str, status: &str, day| Statement {
                article: article.into(),
                date: Some(day),
                url: Some("javascript:alert(1)".into()),
                status: Some(status.into()),
                firm: status == "agreed",
                confidence: 0.8,
                sentence: Some("=หารือ </script>".into()),
                proof: None,
            };
            edge.statements = vec![
                said("2", "discussed", jiff::civil::date(2025, 5, 15)),
                said("1", "agreed", jiff::civil::date(2021, 5, 24)),
            ];
            (link.source.id.clone(), link.target.id.clone(), edge)
        });
        let network = Network::new(nodes, edges.collect());
        let matrix = Matrix::of(&network, &MatrixOptions::default()).unwrap();
        (network, matrix)
    }

    #[test]
    fn a_grid_too_wide_is_several_and_acronyms_are_in_capitals() {
        let (_, mut matrix) = sample();
        let look = MatrixLook::default();
        let partner = matrix.partners[0].clone();
        matrix.partners.extend(["org-eu", "org-un"].map(|id| Heading { id: id.into(), ..partner.clone() }));
        let whole = grid(&matrix, &look);
        assert!(whole.columns.ends_with(&["EU".to_owned(), "UN".to_owned()]), "{:?}", whole.columns);
        for enough in [None, Some(200)] {
            assert_eq!(grids(&matrix, &look, enough), std::slice::from_ref(&whole));
        }
        let narrow = grids(&matrix, &look, Some(1));
        assert_eq!(narrow.len(), matrix.partners.len());
        assert!(narrow.iter().all(|table| table.columns.len() == 2 && table.rows.len() == whole.rows.len()));
    }

    #[test]
    fn tables_tell_the_furthest_and_the_latest_stance_with_their_numbers_and_the_sentence() {
        let (_, matrix) = sample();
        let table = rows(&matrix, &MatrixLook::default());
        let row: Vec<&str> = table.rows[1].iter().map(|cell| cell.as_deref().unwrap_or("-")).collect();
        assert_eq!(row[..9], ["Russia", "ICT & <b>", "agreed", "discussed", "2", "0", "1", "1", "0"]);
        assert_eq!(row[9..13], ["2021-05-24", "2025-05-15", "=หารือ </script>", "1"]);
        let grid = grid(&matrix, &MatrixLook::default());
        assert_eq!(grid.columns, ["topic", "LA", "RU"]);
        assert_eq!(grid.rows[0][1..], [Some("A2".to_owned()), Some("A2".to_owned())]);
        let latest = super::grid(&matrix, &MatrixLook { latest: true, ..MatrixLook::default() });
        assert_eq!(latest.rows[0][1].as_deref(), Some("d2"));
    }

    #[test]
    fn pictures_and_pages_hold_text_as_text_and_no_link_but_to_pages() {
        let (network, matrix) = sample();
        let look = MatrixLook { title: Some("<i>".into()), latest: true, ..MatrixLook::default() };
        let svg = svg(&network, &matrix, &look);
        let document = roxmltree::Document::parse(&svg).unwrap();
        assert!(document.descendants().all(|element| !["a", "b", "i", "script"].contains(&element.tag_name().name())));
        assert_eq!(document.descendants().filter(|e| e.attribute("data-cell").is_some()).count(), 2);
        assert!(svg.contains("&lt;b&gt;Laos&lt;/b&gt;") && svg.contains("stroke-dasharray"));
        let html = html(&network, &matrix, &look).unwrap();
        assert_eq!((html.matches("<script").count(), html.matches("</script").count()), (2, 2));
    }
}
