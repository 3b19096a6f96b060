//! The library's one error type. Every message names the place and, where there is one, the remedy.

use std::path::{Path, PathBuf};

/// What went wrong.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A file or folder could not be read or written.
    #[error("{}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The system's word.
        source: std::io::Error,
    },
    /// An input is no article.
    #[error("{}: {why}", path.display())]
    NotAnArticle {
        /// Where it was read from.
        path: PathBuf,
        /// What is missing.
        why: String,
    },
    /// A row of a lexicon is wrong.
    #[error("{}:{line}: {why}", file.display())]
    Lexicon {
        /// The CSV file.
        file: PathBuf,
        /// Its line, from 1.
        line: u64,
        /// What is wrong and what would do.
        why: String,
    },
    /// The store could not be opened, read or written.
    #[error("store {}: {why}", path.display())]
    Store {
        /// The store's path.
        path: PathBuf,
        /// What is wrong and what to do.
        why: String,
    },
    /// A query, its header or a parameter is wrong.
    #[error("{name}: {why}")]
    Query {
        /// The query's name or file.
        name: String,
        /// What is wrong and what would do.
        why: String,
    },
    /// A name that is not in the graph, or names more than one thing.
    #[error("{0}")]
    Lookup(String),
    /// An argument or option that makes no sense.
    #[error("{0}")]
    Usage(String),
}

impl Error {
    /// An [`Error::Io`] at a path, for `map_err`.
    pub fn io(path: impl AsRef<Path>) -> impl FnOnce(std::io::Error) -> Error {
        let path = path.as_ref().to_owned();
        move |source| Error::Io { path, source }
    }
}

/// A result whose error is [`Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;
