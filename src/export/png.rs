//! A drawn map as PNG: the SVG, rendered with a Thai font of this computer.

use std::io::{self, Write};

use resvg::usvg::FontResolver;
use resvg::usvg::fontdb::{Database, Family, ID, Query};
use resvg::{tiny_skia, usvg};

use super::look::FONTS;
use super::map::MapOptions;
use super::svg;
use crate::analyze::Network;

/// Pixels for each unit of the SVG: sharp on paper and on screens of today.
const SCALE: f32 = 2.0;
/// No side is longer, so that a large map does not take all memory.
const MOST: f32 = 12_000.0;

/// Writes the map.
pub fn write(network: &Network, options: &MapOptions, out: &mut dyn Write) -> io::Result<()> {
    let mut fonts = usvg::Options::default();
    fonts.fontdb_mut().load_system_fonts();
    out.write_all(&render(&svg::draw(network, options), fonts)?)
}

/// The picture of an SVG of ours.
///
/// # Errors
/// Where none of the fonts is there: its text would be missing without a word.
pub(super) fn render(svg: &str, mut fonts: usvg::Options) -> io::Result<Vec<u8>> {
    fonts.font_family = thai_font(&fonts.fontdb)?;
    fonts.font_resolver.select_fallback = Box::new(|letter, used, fonts| {
        let ours = FONTS.split(',').chain(["DejaVu Sans"]);
        let mut faces = ours.filter_map(|name| face(fonts, name)).filter(|face| !used.contains(face));
        // What no font of ours has, another may have.
        faces.next().or_else(|| FontResolver::default_fallback_selector()(letter, used, fonts))
    });
    let tree = usvg::Tree::from_str(svg, &fonts).map_err(io::Error::other)?;
    let size = tree.size();
    let scale = SCALE.min(MOST / size.width()).min(MOST / size.height());
    let (width, height) = ((size.width() * scale).ceil() as u32, (size.height() * scale).ceil() as u32);
    let mut paper = tiny_skia::Pixmap::new(width.max(1), height.max(1))
        .ok_or_else(|| io::Error::other("the map is too large for a picture; draw fewer things with --top"))?;
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut paper.as_mut());
    paper.encode_png().map_err(io::Error::other)
}

/// The first of our fonts that is installed.
fn thai_font(fonts: &Database) -> io::Result<String> {
    let named = FONTS.split(',').filter(|name| !["Noto Sans", "sans-serif"].contains(name));
    let found = named.clone().find(|name| face(fonts, name).is_some());
    found.map(str::to_owned).ok_or_else(|| {
        let names: Vec<_> = named.collect();
        io::Error::other(format!(
            "no font with Thai letters is installed; install one of {} (Debian: apt install fonts-noto-core)",
            names.join(", ")
        ))
    })
}

fn face(fonts: &Database, name: &str) -> Option<ID> {
    fonts.query(&Query { families: &[Family::Name(name)], ..Query::default() })
}

#[cfg(test)]
mod tests {
    use super::super::map::tests::network;
    use super::*;

    #[test]
    fn without_a_thai_font_there_is_no_picture_but_a_word() {
        let svg = svg::draw(&network(), &MapOptions::default());
        let error = render(&svg, usvg::Options::default()).unwrap_err().to_string();
        assert!(error.contains("Noto Sans Thai") && error.contains("apt install"), "{error}");
    }

    #[test]
    fn the_picture_is_a_png_and_always_the_same() {
        let drawn = || {
            let mut out = Vec::new();
            write(&network(), &MapOptions::default(), &mut out).map(|()| out)
        };
        match drawn() {
            Ok(png) => {
                assert!(png.starts_with(b"\x89PNG\r\n") && png.len() > 5_000, "{} bytes", png.len());
                assert_eq!(drawn().unwrap(), png);
            }
            Err(error) => eprintln!("skipped: {error}"),
        }
    }
}
