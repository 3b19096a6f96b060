//! What there is to read: files, folders, standard input, and the lines of JSON Lines.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::{jsonl, parse};
use crate::error::{Error, Result};
use crate::model::Article;

/// One article that is not read yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A file of text.
    File(PathBuf),
    /// Text that came by standard input.
    Text(Vec<u8>),
    /// A line of a JSON Lines file.
    Line {
        /// The file, `-` for standard input.
        path: PathBuf,
        /// From 1.
        number: u64,
        /// Its bytes.
        json: Vec<u8>,
    },
}

impl Source {
    /// Reads the article.
    ///
    /// # Errors
    /// [`Error::Io`] where the file cannot be read, [`Error::NotAnArticle`] with the reason; both name the path, and
    /// the line of a JSON Lines file.
    pub fn read(&self) -> Result<Article> {
        match self {
            Source::File(path) => parse(path, &std::fs::read(path).map_err(Error::io(path))?),
            Source::Text(bytes) => parse(Path::new("stdin"), bytes),
            Source::Line { path, number, json } => jsonl::parse(path, *number, json),
        }
    }
}

/// The sources below the paths, in order: the paths as given, a folder's files by name. Folders are searched to the
/// bottom for `.txt`, `.jsonl` and `.ndjson`; names that begin with a dot are passed over, other files counted
/// ([`Sources::ignored`]). A file given by name is read whatever its name; `-` is standard input. Both may hold one
/// article or, if they begin with `{`, JSON Lines.
///
/// A path that cannot be read is an error in its place; the others go on.
pub fn sources(paths: &[PathBuf]) -> Sources {
    let mut sources = Sources { files: Vec::new().into_iter(), lines: None, ignored: 0, streams: false };
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            list(path, &mut files, &mut sources.ignored);
        } else {
            files.push(Ok(path.clone()));
        }
    }
    sources.streams = files.iter().flatten().any(|path| path == Path::new("-") || is_jsonl(path));
    sources.files = files.into_iter();
    sources
}

fn list(folder: &Path, files: &mut Vec<Result<PathBuf>>, ignored: &mut usize) {
    let hidden = |e: &DirEntry| e.depth() > 0 && e.file_name().as_encoded_bytes().starts_with(b".");
    let walk = WalkDir::new(folder).follow_links(true).sort_by_file_name();
    for entry in walk.into_iter().filter_entry(|e| !hidden(e)) {
        match entry {
            Ok(entry) if !entry.file_type().is_file() => {}
            Ok(entry) if is_jsonl(entry.path()) || has_extension(entry.path(), &["txt"]) => {
                files.push(Ok(entry.into_path()));
            }
            Ok(_) => *ignored += 1,
            Err(e) => {
                let path = e.path().unwrap_or(folder).to_owned();
                let source =
                    e.into_io_error().unwrap_or_else(|| std::io::Error::other("a link leads back to its folder"));
                files.push(Err(Error::Io { path, source }));
            }
        }
    }
}

fn is_jsonl(path: &Path) -> bool {
    has_extension(path, &["jsonl", "ndjson"])
}

fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    path.extension().is_some_and(|own| extensions.iter().any(|e| own.eq_ignore_ascii_case(e)))
}

/// An iterator over [`Source`]s; see [`sources()`].
pub struct Sources {
    files: std::vec::IntoIter<Result<PathBuf>>,
    lines: Option<Lines>,
    ignored: usize,
    streams: bool,
}

impl Sources {
    /// How many files of other kinds the folders hold.
    pub fn ignored(&self) -> usize {
        self.ignored
    }

    /// How many articles are to come, where that is known: not with JSON Lines and standard input.
    pub fn count_hint(&self) -> Option<usize> {
        (!self.streams).then_some(self.files.len())
    }

    /// The source that a path given by name is, or the first line of many.
    fn open(&mut self, path: PathBuf) -> Option<Result<Source>> {
        if has_extension(&path, &["txt"]) {
            return Some(Ok(Source::File(path)));
        }
        let mut reader: Box<dyn BufRead + Send> = if path == Path::new("-") {
            Box::new(BufReader::new(std::io::stdin()))
        } else {
            match File::open(&path) {
                Ok(file) => Box::new(BufReader::with_capacity(1 << 16, file)),
                Err(e) => return Some(Err(Error::io(&path)(e))),
            }
        };
        let begins_object = match reader.fill_buf() {
            Ok(start) => {
                let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start);
                start.trim_ascii_start().starts_with(b"{")
            }
            Err(e) => return Some(Err(Error::io(&path)(e))),
        };
        if begins_object || is_jsonl(&path) {
            self.lines = Some(Lines { reader, path, number: 0 });
            return self.next();
        }
        if path != Path::new("-") {
            return Some(Ok(Source::File(path)));
        }
        let mut bytes = Vec::new();
        Some(reader.read_to_end(&mut bytes).map(|_| Source::Text(bytes)).map_err(Error::io(&path)))
    }
}

impl Iterator for Sources {
    type Item = Result<Source>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(lines) = &mut self.lines {
            if let Some(line) = lines.next() {
                return Some(line);
            }
            self.lines = None;
        }
        match self.files.next()? {
            Ok(path) => self.open(path),
            Err(e) => Some(Err(e)),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.count_hint())
    }
}

/// The lines of a JSON Lines file that hold something.
struct Lines {
    reader: Box<dyn BufRead + Send>,
    path: PathBuf,
    number: u64,
}

impl Iterator for Lines {
    type Item = Result<Source>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let mut json = Vec::new();
            match self.reader.read_until(b'\n', &mut json) {
                Ok(0) => return None,
                Ok(_) => self.number += 1,
                Err(e) => {
                    self.reader = Box::new(std::io::empty());
                    return Some(Err(Error::io(&self.path)(e)));
                }
            }
            let text = json.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&json).trim_ascii();
            if !text.is_empty() {
                let json = text.to_vec();
                return Some(Ok(Source::Line { path: self.path.clone(), number: self.number, json }));
            }
        }
    }
}

/// The articles below the paths, read one at a time as asked for; see [`sources()`].
pub fn articles(paths: &[PathBuf]) -> Articles {
    Articles { sources: sources(paths) }
}

/// An iterator over articles; see [`articles`].
pub struct Articles {
    sources: Sources,
}

impl Articles {
    /// How many files of other kinds the folders hold.
    pub fn ignored(&self) -> usize {
        self.sources.ignored()
    }

    /// How many articles are to come, where that is known.
    pub fn count_hint(&self) -> Option<usize> {
        self.sources.count_hint()
    }
}

impl Iterator for Articles {
    type Item = Result<Article>;

    fn next(&mut self) -> Option<Self::Item> {
        self.sources.next().map(|source| source?.read())
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.sources.size_hint()
    }
}
