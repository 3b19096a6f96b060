//! Rows and columns, the plain form of every listing and of every SELECT's result.

/// A table: what queries, analyses and listings hand to `export`. Every row has as many cells as there are columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Column names in order.
    pub columns: Vec<String>,
    /// Rows of cells; an unbound cell is `None`.
    pub rows: Vec<Vec<Option<String>>>,
}

impl Table {
    /// An empty table with these columns.
    pub fn new<S: Into<String>>(columns: impl IntoIterator<Item = S>) -> Self {
        Table { columns: columns.into_iter().map(Into::into).collect(), rows: Vec::new() }
    }
}
