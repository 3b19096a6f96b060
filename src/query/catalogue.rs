//! The queries that come with the program, and those of a user's folder over them.

use std::path::Path;

use indexmap::IndexMap;

use super::prepared::{Query, similar};
use crate::error::{Error, Result};

/// Every `queries/*.rq`, by name: adding a file there is all it takes.
const EMBEDDED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/queries.rs"));

/// Queries by name.
#[derive(Clone, Debug)]
pub struct Catalogue {
    queries: IndexMap<String, Query>,
}

impl Catalogue {
    /// The queries of the program and, if a folder is given, its `*.rq` files; of two with one name the folder's counts.
    ///
    /// # Errors
    /// Those of [`Query::read`], for the first file that is wrong.
    pub fn load(folder: Option<&Path>) -> Result<Catalogue> {
        let mut queries = IndexMap::new();
        for (name, text) in EMBEDDED {
            queries.insert((*name).to_owned(), Query::parse(name, &format!("queries/{name}.rq"), text)?);
        }
        if let Some(folder) = folder {
            for entry in std::fs::read_dir(folder).map_err(Error::io(folder))? {
                let path = entry.map_err(Error::io(folder))?.path();
                if path.extension().is_some_and(|extension| extension == "rq") {
                    let query = Query::read(&path)?;
                    queries.insert(query.name.clone(), query);
                }
            }
        }
        queries.sort_keys();
        Ok(Catalogue { queries })
    }

    /// Every query, by name.
    pub fn iter(&self) -> impl Iterator<Item = &Query> {
        self.queries.values()
    }

    /// The query of this name.
    ///
    /// # Errors
    /// [`Error::Usage`] with the nearest names.
    pub fn get(&self, name: &str) -> Result<&Query> {
        self.queries.get(name).ok_or_else(|| {
            let hint = similar(name, self.queries.keys().map(String::as_str));
            Error::Usage(format!("there is no query \"{name}\"{hint}"))
        })
    }
}
