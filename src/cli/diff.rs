//! `samphan diff`: what articles added.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use oxigraph::model::Term;

use super::listing::one_of;
use super::output::{To, to_terminal};
use super::{Done, StoreArg, Talk};
use crate::error::{Error, Result};
use crate::export::TableFormat;
use crate::model::Language;
use crate::profile::Period;
use crate::rdf::vocab::other;
use crate::register::{Change, Changes, Kind};
use crate::store::{Mode, Store};

/// What articles added: partners, topics, agreements, signings, statuses, bodies, people in office, silences
///
/// Of two stores, NEW is read, and the articles that OLD holds as well are old. Of one store, those before --since are. Each line
/// has the sentence, article and address behind it.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  samphan diff april.db may.db                       what the articles of may.db added
  samphan diff --since 2025-05-01                    what May 2025 and later added to samphan.db
  samphan diff --since 2025-05-01 --until 2025-05-31 --kind agreement --kind signed
  samphan diff april.db may.db --format csv -o may.csv")]
pub struct Diff {
    /// The older store and the newer one
    #[arg(value_name = "STORE", num_args = 2, conflicts_with = "since")]
    stores: Vec<PathBuf>,
    /// Articles before this year, month or day are old (2025, 2568-05, 2025-05-01)
    #[arg(long, value_name = "WHEN", required_unless_present = "stores")]
    since: Option<Period>,
    /// Leave out articles after this year, month or day
    #[arg(long, value_name = "WHEN")]
    until: Option<Period>,
    /// Only this sort of news; give it again for several
    #[arg(long, value_parser = one_of(Kind::ALL, Kind::as_str, Kind::about))]
    kind: Vec<Kind>,
    /// Commitments are silent when nothing was told of them for so many months
    #[arg(long, value_name = "MONTHS", default_value_t = 12)]
    silent: i32,
    /// The language of names: th, en
    #[arg(long, value_name = "LANG", default_value = "en")]
    lang: Language,
    /// text, table, csv, tsv, json, markdown [default: what the output file's name says, text on a terminal, else csv]
    #[arg(long)]
    format: Option<String>,
    #[command(flatten)]
    out: To,
    #[command(flatten)]
    store: StoreArg,
}

impl Diff {
    pub fn run(self, talk: &Talk) -> Result<Done> {
        let (known, new) = match self.stores.as_slice() {
            [old, new] => (Some(articles(&Store::open(old, Mode::Read)?)?), new),
            _ => (None, &self.store.store),
        };
        let store = Store::open(new, Mode::Read)?;
        let old = |number: &str, date: Option<Date>| match &known {
            Some(known) => known.contains(number),
            None => date.is_none_or(|date| self.since.is_none_or(|since| date < since.from)),
        };
        let kinds = if self.kind.is_empty() { Kind::ALL } else { &self.kind };
        let changes =
            Changes::of(store.oxigraph(), &old, self.until.map(|period| period.to), kinds, self.silent, self.lang)?;
        let given = self.format.as_deref().filter(|word| *word != "text").map(str::parse).transpose()?;
        let as_text = match (given, self.format.as_deref(), self.out.path().and_then(TableFormat::of_file)) {
            (None, Some(_), _) => true,
            (None, None, None) => to_terminal(self.out.path()),
            _ => false,
        };
        match as_text {
            true => self.out.open()?.write(|w| text(&changes.0, kinds, w))?,
            false => self.out.write(&changes.table(), self.out.format(given))?,
        }
        if let Some(known) = known.filter(|_| !talk.quiet) {
            let gone = known.difference(&articles(&store)?).count();
            if gone > 0 {
                eprintln!("samphan: {gone} articles of {} are not in {}", self.stores[0].display(), new.display());
            }
        }
        Ok(Done::Fully)
    }
}

/// The numbers of a store's articles.
fn articles(store: &Store) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for quad in store.oxigraph().quads_for_pattern(None, Some(other::IDENTIFIER), None, None) {
        let quad = quad.map_err(|e| Error::Lookup(format!("the store cannot be read: {e}")))?;
        if let Term::Literal(number) = quad.object {
            found.insert(number.value().to_owned());
        }
    }
    Ok(found)
}

/// News for reading: a heading for each sort, and below each line where it stands.
fn text(changes: &[Change], kinds: &[Kind], out: &mut dyn Write) -> io::Result<()> {
    let plain = |text: &str| text.chars().filter(|c| !c.is_control()).collect::<String>();
    for kind in Kind::ALL.iter().copied().filter(|kind| kinds.contains(kind)) {
        let of_kind: Vec<&Change> = changes.iter().filter(|change| change.kind == kind).collect();
        writeln!(out, "{} ({})", kind.heading(), of_kind.len())?;
        for change in of_kind {
            let detail = if change.detail.is_empty() { String::new() } else { format!(": {}", plain(&change.detail)) };
            writeln!(out, "  {}{detail}", plain(&change.what))?;
            let date = change.date.map_or(String::new(), |date| format!("{date}, "));
            writeln!(out, "      {date}{} {}", plain(&change.article), plain(&change.url))?;
            writeln!(out, "      {}", plain(&change.sentence))?;
        }
        writeln!(out)?;
    }
    Ok(())
}
