//! Quads as text: Turtle, TriG, N-Quads, JSON-LD.

use std::io::{self, Write};

use oxigraph::io::{RdfFormat, RdfSerializer};
use oxigraph::model::{QuadRef, TripleRef};

use super::vocab::PREFIXES;

/// Writes quads in a format; one without named graphs gets their triples.
///
/// # Errors
/// Those of the writer.
pub fn write<'a>(quads: impl IntoIterator<Item = QuadRef<'a>>, format: RdfFormat, to: impl Write) -> io::Result<()> {
    let mut serializer = RdfSerializer::from_format(format);
    for (name, iri) in PREFIXES {
        serializer = serializer.with_prefix(*name, *iri).map_err(io::Error::other)?;
    }
    let mut writer = serializer.for_writer(to);
    for quad in quads {
        if format.supports_datasets() {
            writer.serialize_quad(quad)?;
        } else {
            writer.serialize_triple(TripleRef::from(quad))?;
        }
    }
    writer.finish()?;
    Ok(())
}
