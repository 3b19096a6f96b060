//! The only owner of the Oxigraph store: open it, replace what an article states, save it.
//!
//! A store is one folder. By default Oxigraph runs in memory and the folder holds one compressed snapshot, written aside and
//! renamed; with the feature `rocksdb` the folder holds Oxigraph's own on-disk store. Both behave alike.

#[cfg(not(feature = "rocksdb"))]
mod snapshot;

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use oxigraph::io::{RdfFormat, RdfSerializer};
use oxigraph::model::{GraphNameRef, NamedNode, NamedNodeRef, Quad};

use crate::error::{Error, Result};
use crate::rdf::vocab::{PREFIXES, other};

/// Names the backend and the layout; a folder without it is no store.
const MARKER: &str = "samphan-store";
/// Held while a process writes.
const LOCK: &str = "lock";
/// The backend compiled in, as the marker names it.
#[cfg(not(feature = "rocksdb"))]
const BACKEND: &str = "snapshot 1";
/// The backend compiled in, as the marker names it.
#[cfg(feature = "rocksdb")]
const BACKEND: &str = "rocksdb 1";

/// What a store is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// To read; it must be there.
    Read,
    /// To read and write; made where it is not there. No other process may write at the same time.
    Write,
}

/// A graph of articles.
pub struct Store {
    inner: oxigraph::store::Store,
    folder: Option<PathBuf>,
    /// Holds the lock for as long as the store is open for writing.
    _lock: Option<File>,
}

impl Store {
    /// A store that is gone with the process.
    ///
    /// # Errors
    /// [`Error::Store`] where Oxigraph cannot make one.
    pub fn in_memory() -> Result<Self> {
        let inner = oxigraph::store::Store::new().map_err(|e| fault(Path::new("in memory"), e))?;
        Ok(Store { inner, folder: None, _lock: None })
    }

    /// Opens the store in a folder.
    ///
    /// # Errors
    /// [`Error::Store`], with what to do, where the folder is missing (to read), is something else, was made by the other
    /// backend, is in use, or is damaged.
    pub fn open(folder: &Path, mode: Mode) -> Result<Self> {
        let says = |why: String| Error::Store { path: folder.to_owned(), why };
        match fs::read_to_string(folder.join(MARKER)) {
            Ok(found) if found.trim() == BACKEND => {}
            Ok(found) => return Err(says(other_backend(found.trim()))),
            Err(_) if mode == Mode::Read && !folder.exists() => {
                return Err(says(
                    "there is none; make it with `samphan build PATH…`, or name another with --store".into(),
                ));
            }
            Err(_) if folder.exists() && !is_empty(folder)? => {
                return Err(says("this is something else and not a samphan store; name another with --store".into()));
            }
            Err(_) if mode == Mode::Read => {
                return Err(says("it is empty; fill it with `samphan build PATH…`".into()));
            }
            Err(_) => {
                fs::create_dir_all(folder).map_err(Error::io(folder))?;
                let marker = folder.join(MARKER);
                fs::write(&marker, format!("{BACKEND}\n")).map_err(Error::io(&marker))?;
            }
        }
        let lock = match mode {
            Mode::Read => None,
            Mode::Write => Some(lock(folder)?),
        };
        let inner = load(folder, mode)?;
        Ok(Store { inner, folder: Some(folder.to_owned()), _lock: lock })
    }

    /// Oxigraph's own store, to query.
    pub fn oxigraph(&self) -> &oxigraph::store::Store {
        &self.inner
    }

    /// Replaces whole named graphs. Each quad stands in the graph it is listed under. Graphs not listed stay as they are.
    ///
    /// # Errors
    /// [`Error::Store`]; graphs replaced before the fault stay replaced.
    pub fn replace(&self, graphs: impl IntoIterator<Item = (NamedNode, Vec<Quad>)>) -> Result<()> {
        let mut fresh = Vec::new();
        for (name, quads) in graphs {
            if self.inner.contains_named_graph(&name).map_err(|e| self.fault(e))? {
                self.inner.remove_named_graph(&name).map_err(|e| self.fault(e))?;
            }
            fresh.extend(quads);
        }
        let mut loader = self.inner.bulk_loader();
        loader.load_quads(fresh).map_err(|e| self.fault(e))?;
        loader.commit().map_err(|e| self.fault(e))
    }

    /// Whether a named graph is there.
    pub fn contains(&self, graph: NamedNodeRef<'_>) -> Result<bool> {
        self.inner.contains_named_graph(graph).map_err(|e| self.fault(e))
    }

    /// How many quads there are.
    pub fn len(&self) -> Result<usize> {
        self.inner.len().map_err(|e| self.fault(e))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> Result<bool> {
        self.inner.is_empty().map_err(|e| self.fault(e))
    }

    /// How many articles there are.
    pub fn articles(&self) -> Result<usize> {
        let all = self.inner.quads_for_pattern(None, Some(other::TYPE), Some(other::NEWS_ARTICLE.into()), None);
        let mut n = 0;
        for quad in all {
            quad.map_err(|e| self.fault(e))?;
            n += 1;
        }
        Ok(n)
    }

    /// Writes all of it, named graphs and their quads sorted, so that equal stores give equal bytes. A format without named
    /// graphs gets the union of their triples.
    ///
    /// # Errors
    /// Those of the writer and of the store.
    pub fn dump(&self, format: RdfFormat, to: impl Write) -> io::Result<()> {
        let mut serializer = RdfSerializer::from_format(format);
        for (name, iri) in PREFIXES {
            serializer = serializer.with_prefix(*name, *iri).map_err(io::Error::other)?;
        }
        let mut writer = serializer.for_writer(to);
        let mut names = self.inner.named_graphs().collect::<Result<Vec<_>, _>>().map_err(io::Error::other)?;
        names.sort_by_cached_key(ToString::to_string);
        for name in names {
            let graph = GraphNameRef::from(&name);
            let quads = self.inner.quads_for_pattern(None, None, None, Some(graph)).collect::<Result<Vec<_>, _>>();
            let mut quads = quads.map_err(io::Error::other)?;
            quads.sort_by_cached_key(ToString::to_string);
            for quad in &quads {
                if format.supports_datasets() {
                    writer.serialize_quad(quad)?;
                } else {
                    writer.serialize_triple(oxigraph::model::TripleRef::from(quad.as_ref()))?;
                }
            }
        }
        writer.finish()?;
        Ok(())
    }

    /// Makes what was written last beyond this process. Until it has returned, the folder holds what it held before (in memory)
    /// or all that was replaced so far (on disk).
    ///
    /// # Errors
    /// [`Error::Store`] or [`Error::Io`].
    pub fn save(&self) -> Result<()> {
        match &self.folder {
            None => Ok(()),
            Some(folder) => save(&self.inner, folder),
        }
    }

    fn fault(&self, e: impl std::fmt::Display) -> Error {
        fault(self.folder.as_deref().unwrap_or(Path::new("in memory")), e)
    }
}

fn fault(path: &Path, e: impl std::fmt::Display) -> Error {
    Error::Store { path: path.to_owned(), why: e.to_string() }
}

fn is_empty(folder: &Path) -> Result<bool> {
    Ok(fs::read_dir(folder).map_err(Error::io(folder))?.next().is_none())
}

fn other_backend(found: &str) -> String {
    match found.split(' ').next() {
        Some("rocksdb") => "it was made by a samphan with on-disk stores; use that one (cargo install with \
                            --features rocksdb), or build into another folder with --store"
            .into(),
        Some("snapshot") => "it was made by a samphan without on-disk stores; use that one (cargo install without \
                             --features rocksdb), or build into another folder with --store"
            .into(),
        _ => {
            format!("its marker says \"{found}\", which this version does not know; build it again into another folder")
        }
    }
}

fn lock(folder: &Path) -> Result<File> {
    let path = folder.join(LOCK);
    let file = File::options().create(true).truncate(false).write(true).open(&path).map_err(Error::io(&path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Error::Store {
            path: folder.to_owned(),
            why: "it is in use by another process that writes to it; wait for it or stop it".into(),
        }),
        Err(TryLockError::Error(e)) => Err(Error::Io { path, source: e }),
    }
}

#[cfg(not(feature = "rocksdb"))]
fn load(folder: &Path, _mode: Mode) -> Result<oxigraph::store::Store> {
    snapshot::load(folder)
}

#[cfg(not(feature = "rocksdb"))]
fn save(store: &oxigraph::store::Store, folder: &Path) -> Result<()> {
    snapshot::save(store, folder)
}

#[cfg(feature = "rocksdb")]
fn load(folder: &Path, mode: Mode) -> Result<oxigraph::store::Store> {
    let path = folder.join("rocksdb");
    let opened = match mode {
        // What was never written to cannot be opened to read.
        Mode::Read if path.exists() => oxigraph::store::Store::open_read_only(&path),
        _ => oxigraph::store::Store::open(&path),
    };
    opened.map_err(|e| fault(folder, e))
}

#[cfg(feature = "rocksdb")]
fn save(store: &oxigraph::store::Store, folder: &Path) -> Result<()> {
    store.flush().map_err(|e| fault(folder, e))
}

#[cfg(test)]
mod tests;
