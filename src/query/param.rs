//! Parameters: what a query may be asked with, and how a word becomes a typed term.

use indexmap::IndexMap;
use jiff::civil::Date;
use oxigraph::model::vocab::xsd;
use oxigraph::model::{Literal, NamedNode, NamedNodeRef, Term};
use oxigraph::store::Store;
use serde::Serialize;
use spargebra::term::GroundTerm;

use super::header::{Declared, Text};
use super::lookup::{self, Sought};
use super::names::{expand, shorten};
use crate::error::{Error, Result};

/// What a parameter's values are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum ParamType {
    /// A thing in the graph: an IRI, a CURIE, an id, a code or a name, Thai names too.
    #[serde(rename = "iri")]
    Iri,
    /// The code of a concept (`skos:notation`), given by any of its names: `signed`, `ลงนามแล้ว`.
    #[serde(rename = "notation")]
    Notation,
    /// A day, `2025-05-15`; a year above 2400 is of the Buddhist Era: `2568-05-15` is the same day.
    #[serde(rename = "xsd:date")]
    Date,
    /// A decimal number.
    #[serde(rename = "xsd:decimal")]
    Decimal,
    /// A whole number.
    #[serde(rename = "xsd:integer")]
    Integer,
    /// Any text.
    #[serde(rename = "xsd:string")]
    String,
}

impl ParamType {
    const ALL: [(&str, ParamType); 6] = [
        ("iri", ParamType::Iri),
        ("notation", ParamType::Notation),
        ("xsd:date", ParamType::Date),
        ("xsd:decimal", ParamType::Decimal),
        ("xsd:integer", ParamType::Integer),
        ("xsd:string", ParamType::String),
    ];

    fn datatype(self) -> Option<NamedNodeRef<'static>> {
        match self {
            ParamType::Iri => None,
            ParamType::Notation | ParamType::String => Some(xsd::STRING),
            ParamType::Date => Some(xsd::DATE),
            ParamType::Decimal => Some(xsd::DECIMAL),
            ParamType::Integer => Some(xsd::INTEGER),
        }
    }
}

/// A parameter of a query: a variable with a `VALUES` clause of its own.
#[derive(Clone, Debug, Serialize)]
pub struct Param {
    /// The variable, without `?`.
    pub name: String,
    /// What its values are.
    #[serde(rename = "type")]
    pub kind: ParamType,
    /// Whether it may be left open (`any`).
    pub optional: bool,
    /// What it asks for.
    #[serde(flatten)]
    pub text: Text,
    /// The query's own values, as short names and plain text; empty where it is open.
    pub default: Vec<String>,
    #[serde(skip)]
    pub(super) sought: Sought,
}

impl Param {
    /// From its line in a header and the rows of its `VALUES` clause.
    pub(super) fn declared(declared: &Declared, rows: &[Option<GroundTerm>]) -> Result<Param, String> {
        let kind = ParamType::ALL.iter().find(|(name, _)| *name == declared.kind).map(|(_, kind)| *kind);
        let kind = kind.ok_or_else(|| {
            let names: Vec<_> = ParamType::ALL.iter().map(|(name, _)| *name).collect();
            format!("unknown type `{}`; expected one of {}", declared.kind, names.join(", "))
        })?;
        let iri = |name: &String| expand(name).ok_or_else(|| format!("`{name}` is no IRI with a known prefix"));
        let sought = Sought {
            classes: declared.classes.iter().map(iri).collect::<Result<_, _>>()?,
            scheme: declared.scheme.as_ref().map(iri).transpose()?,
        };
        if rows.iter().flatten().any(|term| kind_of(term) != kind && kind != ParamType::Notation) {
            return Err(format!("the values of ?{} in the query are not of type {}", declared.name, declared.kind));
        }
        let (name, text) = (declared.name.clone(), declared.text.clone());
        Ok(Param { name, kind, optional: declared.optional, text, default: shown(rows), sought })
    }

    /// From a `VALUES` clause alone, in a query without a header.
    pub(super) fn inferred(name: String, rows: &[Option<GroundTerm>]) -> Param {
        let kind = rows.iter().flatten().next().map_or(ParamType::Iri, kind_of);
        Param { name, kind, optional: true, text: Text::default(), default: shown(rows), sought: Sought::default() }
    }

    /// Whether its values are of a class (`sam:Country`) or in a scheme (`id:scheme-topics`), by its short name.
    pub fn takes(&self, name: &str) -> bool {
        let anything = self.kind == ParamType::Iri && self.sought == Sought::default();
        let is_sought = |node| self.sought.classes.contains(&node) || self.sought.scheme.as_ref() == Some(&node);
        anything || expand(name).is_some_and(is_sought)
    }

    /// Whether the query gives it no value and it cannot be left open.
    pub fn is_required(&self) -> bool {
        !self.optional && self.default.is_empty()
    }

    /// The rows for some words: no row is added for none, one open row for `any`.
    pub(super) fn rows(&self, words: &[String], store: &Store) -> Result<Vec<Option<GroundTerm>>> {
        let open = |word: &String| word.trim().is_empty() || word.trim().eq_ignore_ascii_case("any");
        if words.iter().any(open) {
            return match (self.optional, words.len()) {
                (true, 1) => Ok(vec![None]),
                (true, _) => Err(Error::Usage(format!("{}: `any` stands alone or not at all", self.name))),
                (false, _) => Err(Error::Usage(format!("{} cannot be left open: give it a value", self.name))),
            };
        }
        words.iter().map(|word| self.term(word.trim(), store).map(Some)).collect()
    }

    fn term(&self, word: &str, store: &Store) -> Result<GroundTerm> {
        if word.starts_with('"') && (self.kind != ParamType::String || word.parse::<Literal>().is_ok()) {
            return self.turtle(word);
        }
        let wrong = |expected: &str| Error::Usage(format!("{}: \"{word}\" is no {expected}", self.name));
        let typed = |value: &str, datatype: NamedNodeRef<'_>| Literal::new_typed_literal(value, datatype).into();
        match self.kind {
            ParamType::Iri => Ok(self.find(word, store)?.into()),
            ParamType::Notation => {
                let concept = self.find(word, store)?;
                let notation = lookup::labels(store, &concept, "skos:notation").into_iter().next();
                notation.map(Into::into).ok_or_else(|| wrong("concept with a notation"))
            }
            ParamType::Date => {
                let date = date(word).ok_or_else(|| wrong("day; write it as 2025-05-15"))?;
                Ok(typed(&date.to_string(), xsd::DATE))
            }
            ParamType::Decimal if is_decimal(word) => Ok(typed(word, xsd::DECIMAL)),
            ParamType::Decimal => Err(wrong("decimal number")),
            ParamType::Integer if word.parse::<i64>().is_ok() => Ok(typed(word, xsd::INTEGER)),
            ParamType::Integer => Err(wrong("whole number")),
            ParamType::String => Ok(Literal::from(word).into()),
        }
    }

    fn find(&self, word: &str, store: &Store) -> Result<NamedNode> {
        lookup::find(store, word, &self.sought).map_err(|error| match error {
            Error::Lookup(why) => Error::Lookup(format!("{}: {why}", self.name)),
            other => other,
        })
    }

    /// A literal as Turtle writes it, which must be of the parameter's own type.
    fn turtle(&self, word: &str) -> Result<GroundTerm> {
        match word.parse::<Term>() {
            Ok(Term::Literal(literal)) if Some(literal.datatype()) == self.kind.datatype() => Ok(literal.into()),
            Ok(_) => Err(Error::Usage(format!("{}: {word} is of another type", self.name))),
            Err(error) => Err(Error::Usage(format!("{}: {word} is no RDF term: {error}", self.name))),
        }
    }
}

/// The words given to a query's parameters, several for one if it is to be any of them.
///
/// ```
/// use samphan::query::Bindings;
/// let bindings: Bindings = [("topic", "cybercrime"), ("topic", "startups"), ("since", "2025-01-01")].into_iter().collect();
/// assert_eq!(bindings.names().collect::<Vec<_>>(), ["topic", "since"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bindings(IndexMap<String, Vec<String>>);

impl Bindings {
    /// Adds one value, beside those already there.
    pub fn add(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.entry(name.into()).or_default().push(value.into());
    }

    /// The parameters that are given, in the order of the first value of each.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Every parameter with each of its values.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().flat_map(|(name, values)| values.iter().map(move |value| (name.as_str(), value.as_str())))
    }

    pub(super) fn get(&self, name: &str) -> Option<&[String]> {
        self.0.get(name).map(Vec::as_slice)
    }
}

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for Bindings {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        let mut bindings = Bindings::default();
        pairs.into_iter().for_each(|(name, value)| bindings.add(name, value));
        bindings
    }
}

fn kind_of(term: &GroundTerm) -> ParamType {
    let GroundTerm::Literal(literal) = term else { return ParamType::Iri };
    match literal.datatype() {
        xsd::DATE => ParamType::Date,
        xsd::DECIMAL => ParamType::Decimal,
        xsd::INTEGER => ParamType::Integer,
        _ => ParamType::String,
    }
}

fn shown(rows: &[Option<GroundTerm>]) -> Vec<String> {
    let show = |term: &GroundTerm| match term {
        GroundTerm::NamedNode(node) => shorten(node.as_str()),
        GroundTerm::Literal(literal) => literal.value().to_owned(),
    };
    rows.iter().flatten().map(show).collect()
}

/// A day of the Common Era; a year above 2400 is taken as Buddhist.
fn date(word: &str) -> Option<Date> {
    let number = |part: Option<&str>, width| -> Option<i16> {
        part.filter(|digits| digits.len() == width && digits.bytes().all(|b| b.is_ascii_digit()))?.parse().ok()
    };
    let mut parts = word.splitn(3, '-');
    let (year, month, day) = (number(parts.next(), 4)?, number(parts.next(), 2)?, number(parts.next(), 2)?);
    // Not by adding 543 to a date: 29 February 2567 is a day, and 2567 is no leap year of the Common Era.
    Date::new(if year > 2400 { year - 543 } else { year }, month.try_into().ok()?, day.try_into().ok()?).ok()
}

fn is_decimal(word: &str) -> bool {
    let digits = word.strip_prefix(['+', '-']).unwrap_or(word);
    digits.contains(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == '.')
        && digits.matches('.').count() <= 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn param(kind: ParamType, optional: bool) -> Param {
        let (text, sought) = (Text::default(), Sought::default());
        Param { name: "x".into(), kind, optional, text, default: Vec::new(), sought }
    }

    fn term(kind: ParamType, word: &str) -> Result<String> {
        let rows = param(kind, false).rows(&[word.to_owned()], &Store::new().unwrap())?;
        Ok(rows[0].as_ref().unwrap().to_string())
    }

    #[test]
    fn days_are_iso_and_of_either_era() {
        let day = |word| term(ParamType::Date, word);
        let expected = "\"2025-05-15\"^^<http://www.w3.org/2001/XMLSchema#date>";
        assert_eq!(day("2025-05-15").unwrap(), expected);
        assert_eq!(day("2568-05-15").unwrap(), expected);
        assert_eq!(day(expected).unwrap(), expected);
        assert!(day("2567-02-29").unwrap().contains("2024-02-29"));
        for wrong in ["2025", "15/05/2025", "2025-13-01", "2025-02-29", "2025-5-15", "เมื่อวาน", "+025-01-01"]
        {
            assert!(day(wrong).unwrap_err().to_string().contains(wrong), "{wrong}");
        }
    }

    #[test]
    fn numbers_are_checked_and_keep_their_written_form() {
        assert!(term(ParamType::Decimal, "0.60").unwrap().starts_with("\"0.60\""));
        assert!(term(ParamType::Integer, "-3").unwrap().starts_with("\"-3\""));
        for (kind, word) in [
            (ParamType::Decimal, "1e3"),
            (ParamType::Decimal, "."),
            (ParamType::Decimal, "1.2.3"),
            (ParamType::Integer, "1.0"),
            (ParamType::Integer, "\"1\""),
        ] {
            assert!(term(kind, word).is_err(), "{word}");
        }
    }

    #[test]
    fn text_is_a_term_whatever_it_says() {
        assert_eq!(term(ParamType::String, "\" } DROP ALL #").unwrap(), r#""\" } DROP ALL #""#);
        assert_eq!(term(ParamType::String, "\"plain\"").unwrap(), r#""plain""#, "unless it is a whole Turtle term");
    }

    #[test]
    fn any_leaves_an_optional_parameter_open() {
        let store = Store::new().unwrap();
        let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        for open in ["any", "ANY", "", " "] {
            assert_eq!(param(ParamType::Date, true).rows(&words(&[open]), &store).unwrap(), [None]);
            assert!(param(ParamType::Date, false).rows(&words(&[open]), &store).is_err());
        }
        assert!(param(ParamType::Date, true).rows(&words(&["any", "2025-01-01"]), &store).is_err());
        assert_eq!(param(ParamType::Date, true).rows(&words(&["2025-01-01", "2024-01-01"]), &store).unwrap().len(), 2);
    }

    proptest::proptest! {
        #[test]
        fn no_word_panics(word in "\\PC{0,20}") {
            for (_, kind) in ParamType::ALL {
                let _ = term(kind, &word);
            }
        }
    }
}
