//! `samphan matrix`: partners by topics, the stance in each cell, a sentence behind each.

use std::path::Path;

use clap::Args;

use super::network::Part;
use super::output::{To, terminal_width, write_table};
use super::{Done, StoreArg, Talk};
use crate::analyze::{EdgeKind, Matrix as Cells, MatrixOptions, Network, Scope};
use crate::error::{Error, Result};
use crate::export::TableFormat;
use crate::export::matrix::{self, MatrixLook};
use crate::model::Language;
use crate::query::entity;

/// Show which partners work with Thailand on which topics, and how far that has come
///
/// On a terminal one row a topic and one column a partner; in files and pipes one row a cell, with its sentence, article and
/// address. As svg a heat map with the sentences under the pointer; as html a page on which a click shows them.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  samphan matrix                                              the partners and topics with the most articles
  samphan matrix --topic digital --from 2024-01-01 -o digital.svg
  samphan matrix --broad --lang th -o matrix.html             broad topics; opens from disk
  samphan matrix --partner RU --partner KZ --format csv       every cell with its sentence
  samphan matrix --top 100 --wide -o matrix.csv               one column a partner, for a spreadsheet")]
pub struct Matrix {
    /// Only this partner: a name, acronym, ISO code or CURIE; may be given again
    #[arg(long, value_name = "THING")]
    partner: Vec<String>,
    #[command(flatten)]
    part: Part,
    /// At most so many partners and so many topics: those with the most articles
    #[arg(long, value_name = "N", default_value_t = 15)]
    top: usize,
    /// Let each topic count as the broad topic above it
    #[arg(long)]
    broad: bool,
    /// Show the latest stance of a cell, not the furthest
    #[arg(long)]
    latest: bool,
    /// One row a topic and one column a partner in csv, tsv, json and markdown too
    #[arg(long)]
    wide: bool,
    /// The language of names: th, en
    #[arg(long, value_name = "LANG", default_value = "en")]
    lang: Language,
    /// What stands over a drawn matrix
    #[arg(long)]
    title: Option<String>,
    /// table, csv, tsv, json, markdown, svg, html [default: what the output file's name says, table on a terminal, else csv]
    #[arg(long)]
    format: Option<String>,
    #[command(flatten)]
    out: To,
    #[command(flatten)]
    store: StoreArg,
}

enum Form {
    Table(TableFormat),
    Svg,
    Html,
}

impl Matrix {
    pub fn run(self, talk: &Talk) -> Result<Done> {
        let form = self.form()?;
        let store = self.store.read()?;
        let partners = self.partner.iter().map(|word| entity(store.oxigraph(), word)).collect::<Result<_>>()?;
        let scope = Scope { edges: vec![EdgeKind::Cooperation], statements: usize::MAX, ..self.part.scope(&store)? };
        let network = Network::load(store.oxigraph(), &scope)?;
        let options = MatrixOptions { partners, top: Some(self.top), broad: self.broad };
        let cells = Cells::of(&network, &options)?;
        let look = MatrixLook { lang: self.lang, latest: self.latest, title: self.title };
        let out = self.out.open()?;
        let mut notes = Vec::new();
        match form {
            Form::Svg => out.write_all(matrix::svg(&network, &cells, &look).as_bytes())?,
            Form::Html => {
                let to = self.out.path().unwrap_or(Path::new("standard output"));
                let page = matrix::html(&network, &cells, &look).map_err(|e| Error::io(to)(e.into()))?;
                out.write_all(page.as_bytes())?;
            }
            Form::Table(format) => {
                let wide = self.wide || format == TableFormat::Table;
                let tables = match format {
                    TableFormat::Table => matrix::grids(&cells, &look, terminal_width().map(usize::from)),
                    _ if wide => vec![matrix::grid(&cells, &look)],
                    _ => vec![matrix::rows(&cells, &look)],
                };
                out.write(|w| {
                    for (number, table) in tables.iter().enumerate() {
                        if number > 0 {
                            writeln!(w)?;
                        }
                        write_table(table, format, self.out.bom, w)?;
                    }
                    Ok(())
                })?;
                if wide {
                    notes.push(matrix::LETTERS_MEAN.to_owned());
                    notes.push("the sentences: --format csv, json or html".to_owned());
                }
            }
        }
        let more = [(cells.left_out.0, "partners"), (cells.left_out.1, "topics")];
        let more: Vec<String> =
            more.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} more {what}")).collect();
        if !more.is_empty() {
            notes.push(format!("{}: --top N", more.join(", ")));
        }
        if !talk.quiet {
            notes.iter().for_each(|note| eprintln!("{note}"));
        }
        Ok(Done::Fully)
    }

    fn form(&self) -> Result<Form> {
        let by_name = |word: &str| match word.to_ascii_lowercase().as_str() {
            "svg" => Ok(Form::Svg),
            "html" | "htm" => Ok(Form::Html),
            _ => word.parse().map(Form::Table),
        };
        let extension = self.out.path().and_then(Path::extension).and_then(|extension| extension.to_str());
        match (&self.format, extension.map(by_name)) {
            (Some(name), _) => by_name(name).map_err(|_| {
                Error::Usage(format!(
                    "unknown format \"{name}\"; expected one of table, csv, tsv, json, markdown, svg, html"
                ))
            }),
            (None, Some(Ok(form))) => Ok(form),
            _ => Ok(Form::Table(self.out.format(None))),
        }
    }
}
