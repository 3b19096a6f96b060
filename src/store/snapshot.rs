//! Oxigraph's memory store between two runs: one N-Quads file, compressed with Zstandard, written aside and renamed.

use std::fs::{self, File};
use std::io::{BufReader, BufWriter, ErrorKind};
use std::path::Path;

use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::store::Store;

use super::fault;
use crate::error::{Error, Result};

const FILE: &str = "snapshot.nq.zst";
const ASIDE: &str = "snapshot.nq.zst.new";

/// The store of a folder; empty where there is no snapshot yet.
pub fn load(folder: &Path) -> Result<Store> {
    let store = Store::new().map_err(|e| fault(folder, e))?;
    let path = folder.join(FILE);
    let file = match File::open(&path) {
        Ok(file) => file,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(store),
        Err(e) => return Err(Error::io(&path)(e)),
    };
    let damaged = |e: &dyn std::fmt::Display| Error::Store {
        path: folder.to_owned(),
        why: format!("{FILE} is damaged ({e}); remove the folder and build again"),
    };
    let reader = zstd::Decoder::new(file).map_err(|e| damaged(&e))?;
    let mut loader = store.bulk_loader();
    let parser = RdfParser::from_format(RdfFormat::NQuads).lenient();
    loader.load_from_reader(parser, BufReader::with_capacity(1 << 20, reader)).map_err(|e| damaged(&e))?;
    loader.commit().map_err(|e| fault(folder, e))?;
    Ok(store)
}

/// Writes the snapshot aside, syncs it and renames it over the old one, which stays whole until then.
pub fn save(store: &Store, folder: &Path) -> Result<()> {
    let (aside, path) = (folder.join(ASIDE), folder.join(FILE));
    let file = File::create(&aside).map_err(Error::io(&aside))?;
    let mut writer = zstd::Encoder::new(BufWriter::new(file), 3).map_err(Error::io(&aside))?;
    writer.include_checksum(true).map_err(Error::io(&aside))?;
    store.dump_to_writer(RdfFormat::NQuads, &mut writer).map_err(|e| fault(folder, e))?;
    let buffered = writer.finish().map_err(Error::io(&aside))?;
    let file = buffered.into_inner().map_err(|e| Error::io(&aside)(e.into_error()))?;
    file.sync_all().map_err(Error::io(&aside))?;
    fs::rename(&aside, &path).map_err(Error::io(&path))
}
