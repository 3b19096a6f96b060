//! What the tables are, read from `datapackage.json`.

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::error::{Error, Result};

/// The data package, without the files' paths.
const PACKAGE: &str = include_str!("datapackage.json");

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Type {
    /// Text.
    String,
    /// A day.
    Date,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// True or false.
    Boolean,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What it holds.
    #[serde(rename = "type")]
    pub of: Type,
    /// What that means.
    pub description: String,
    #[serde(default)]
    constraints: Constraints,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
struct Constraints {
    #[serde(default)]
    required: bool,
}

impl Field {
    /// Whether every row has a value in it.
    pub fn is_required(&self) -> bool {
        self.constraints.required
    }
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Schema {
    /// Its name, the stem of its file.
    pub name: String,
    /// Its columns in order.
    pub fields: Vec<Field>,
}

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// No value.
    None,
    /// Of a [`Type::String`].
    Text(String),
    /// Of a [`Type::Date`].
    Date(Date),
    /// Of a [`Type::Integer`].
    Integer(i64),
    /// Of a [`Type::Number`].
    Number(f64),
    /// Of a [`Type::Boolean`].
    Boolean(bool),
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Cell {
        value.map_or(Cell::None, Into::into)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}

impl From<Date> for Cell {
    fn from(day: Date) -> Cell {
        Cell::Date(day)
    }
}

impl From<u64> for Cell {
    fn from(n: u64) -> Cell {
        Cell::Integer(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

impl Schema {
    /// Checks that a row is as the schema says.
    ///
    /// # Errors
    /// [`Error::Usage`] with the column that is not.
    pub fn check(&self, cells: &[Cell]) -> Result<()> {
        let fits = |(field, cell): (&Field, &Cell)| match (field.of, cell) {
            (_, Cell::None) => !field.is_required(),
            (Type::String, Cell::Text(_))
            | (Type::Date, Cell::Date(_))
            | (Type::Integer, Cell::Integer(_))
            | (Type::Number, Cell::Number(_))
            | (Type::Boolean, Cell::Boolean(_)) => true,
            _ => false,
        };
        let wrong = self.fields.iter().zip(cells).find(|pair| !fits(*pair));
        match wrong {
            Some((field, cell)) => Err(Error::Usage(format!("{}.{} cannot hold {cell:?}", self.name, field.name))),
            None if cells.len() != self.fields.len() => {
                Err(Error::Usage(format!("{} has {} columns, not {}", self.name, self.fields.len(), cells.len())))
            }
            None => Ok(()),
        }
    }
}

/// Every table, in the order of the package.
pub(super) fn all() -> Result<Vec<Schema>> {
    #[derive(Deserialize)]
    struct Package {
        resources: Vec<Resource>,
    }
    #[derive(Deserialize)]
    struct Resource {
        name: String,
        schema: Fields,
    }
    #[derive(Deserialize)]
    struct Fields {
        fields: Vec<Field>,
    }
    let package: Package = serde_json::from_str(PACKAGE).map_err(|e| wrong(&e))?;
    Ok(package.resources.into_iter().map(|r| Schema { name: r.name, fields: r.schema.fields }).collect())
}

/// The data package of a folder of files in a format.
pub(super) fn package(extension: &str, media_type: &str) -> Result<String> {
    let mut package: Value = serde_json::from_str(PACKAGE).map_err(|e| wrong(&e))?;
    for resource in package["resources"].as_array_mut().into_iter().flatten() {
        let name = resource["name"].as_str().unwrap_or_default().to_owned();
        resource["path"] = json!(format!("{name}.{extension}"));
        resource["profile"] = json!("tabular-data-resource");
        resource["format"] = json!(extension);
        resource["mediatype"] = json!(media_type);
        resource["encoding"] = json!("utf-8");
    }
    serde_json::to_string_pretty(&package).map(|text| text + "\n").map_err(|e| wrong(&e))
}

/// The package is compiled in, and tests read it.
fn wrong(error: &serde_json::Error) -> Error {
    Error::Usage(format!("datapackage.json: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_a_column_and_every_reference_leads_to_one() {
        let tables = all().unwrap();
        let package: Value = serde_json::from_str(PACKAGE).unwrap();
        let has = |table: &str, column: &Value| {
            let table = tables.iter().find(|t| t.name == table).unwrap();
            table.fields.iter().any(|f| f.name == *column)
        };
        for resource in package["resources"].as_array().unwrap() {
            let (name, schema) = (resource["name"].as_str().unwrap(), &resource["schema"]);
            let key = &schema["primaryKey"];
            let keys = key.as_array().cloned().unwrap_or_else(|| vec![key.clone()]);
            assert!(keys.iter().all(|column| has(name, column)), "{name}");
            for foreign in schema["foreignKeys"].as_array().into_iter().flatten() {
                assert!(has(name, &foreign["fields"]), "{name}: {foreign}");
                let to = &foreign["reference"];
                assert!(has(to["resource"].as_str().unwrap(), &to["fields"]), "{name}: {foreign}");
            }
        }
    }

    #[test]
    fn the_documentation_tells_of_every_column() {
        let text = include_str!("../../docs/tables.md");
        for table in all().unwrap() {
            let (_, section) =
                text.split_once(&format!("### {}\n", table.name)).unwrap_or_else(|| panic!("{}", table.name));
            let section = section.split("###").next().unwrap();
            for field in &table.fields {
                let told = format!("| `{}` |", field.name);
                assert!(
                    section.contains(&told) && section.contains(&field.description),
                    "{}.{}",
                    table.name,
                    field.name
                );
            }
        }
    }

    #[test]
    fn a_row_is_held_to_its_schema() {
        let all = all().unwrap();
        let link = all.iter().find(|t| t.name == "event_kinds").unwrap();
        assert!(link.check(&["fact-1".into(), "visit".into()]).is_ok());
        for row in [vec![Cell::from("fact-1")], vec!["fact-1".into(), Cell::None], vec!["a".into(), Cell::Number(1.0)]]
        {
            assert!(link.check(&row).is_err(), "{row:?}");
        }
    }
}
