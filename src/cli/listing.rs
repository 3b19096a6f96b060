//! What listings share: how they are written, what is asked for by name, and words that an option takes.

use std::collections::BTreeSet;
use std::str::FromStr;

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use oxigraph::model::NamedNode;

use super::output::To;
use crate::analyze::terms::id as local;
use crate::error::{Error, Result};
use crate::export::TableFormat;
use crate::model::{Language, Table, UnknownWord};
use crate::register::read::HOME;

/// What is told on standard error where Thailand as a partner leaves nothing.
pub fn no_partner(partner: &Option<NamedNode>) -> Option<String> {
    let home = partner.as_ref().is_some_and(|partner| local(partner.as_str()) == HOME);
    home.then(|| "Thailand is on one side of everything here and no partner; leave --partner out".to_owned())
}

/// The ids of what words name, each word looked up once; none where no word is given.
pub fn named<'r>(
    words: &[String],
    what: &str,
    look_up: impl Fn(&str) -> Vec<&'r str>,
) -> Result<Option<BTreeSet<&'r str>>> {
    let mut ids = BTreeSet::new();
    for word in words {
        let found = look_up(word);
        if found.is_empty() {
            return Err(Error::Lookup(format!(
                "no {what} is \"{word}\"; name one by its id, or by the number of an article that reports it"
            )));
        }
        ids.extend(found);
    }
    Ok((!words.is_empty()).then_some(ids))
}

/// How a listing is written.
#[derive(Debug, Args)]
pub struct Written {
    /// The language of names: th, en
    #[arg(long, value_name = "LANG", default_value = "en")]
    pub lang: Language,
    /// table, csv, tsv, json, markdown [default: what the output file's name says, table on a terminal, else csv]
    #[arg(long)]
    format: Option<TableFormat>,
    #[command(flatten)]
    out: To,
}

impl Written {
    /// Writes a table.
    pub fn write(&self, table: &Table) -> Result<()> {
        self.out.write(table, self.out.format(self.format))
    }
}

/// The words of a closed vocabulary, which help lists with what each means.
pub fn one_of<T>(
    all: &[T],
    word: impl Fn(T) -> &'static str,
    about: impl Fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T>
where
    T: FromStr<Err = UnknownWord> + Copy + Send + Sync + 'static,
{
    let help = |value: &T| PossibleValue::new(word(*value)).help(about(*value).trim_end_matches('.'));
    PossibleValuesParser::new(all.iter().map(help)).try_map(|word| word.parse())
}

/// `1 report`, `2 reports`.
pub fn number(number: usize, one: &str) -> String {
    format!("{number} {one}{}", if number == 1 { "" } else { "s" })
}
