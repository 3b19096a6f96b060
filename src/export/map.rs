//! The relationship map in the formats of other programs. One list, [`ALL`], from which help follows.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

#[cfg(feature = "png")]
use super::png;
use super::{csv_map, cytoscape, dot, gexf, graphml, html, json_ld, mermaid, neo4j, node_link, svg};
use crate::analyze::{Network, Node};
use crate::error::{Error, Result};
use crate::model::Language;

/// What names things on the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Labels {
    /// Thai names; English where there is none.
    Thai,
    /// English names; Thai where there is none.
    #[default]
    English,
    /// Both, one under the other.
    Both,
}

impl Labels {
    /// The name or names of a node.
    pub(super) fn of(self, node: &Node) -> String {
        let (th, en) = (node.label(Language::Thai), node.label(Language::English));
        match self {
            Labels::Thai => th.to_owned(),
            Labels::English => en.to_owned(),
            Labels::Both if th == en => th.to_owned(),
            Labels::Both => format!("{th}\n{en}"),
        }
    }

    /// The language that labels begin with.
    pub(super) fn language(self) -> Language {
        if self == Labels::English { Language::English } else { Language::Thai }
    }

    /// The English or the Thai word, by what the labels begin with.
    pub(super) fn pick(self, en: &'static str, th: &'static str) -> &'static str {
        if self == Labels::English { en } else { th }
    }
}

impl std::str::FromStr for Labels {
    type Err = Error;

    fn from_str(word: &str) -> Result<Self> {
        match word {
            "th" => Ok(Labels::Thai),
            "en" => Ok(Labels::English),
            "both" => Ok(Labels::Both),
            _ => Err(Error::Usage(format!("unknown language \"{word}\"; expected th, en or both"))),
        }
    }
}

/// How a map is written.
#[derive(Clone, Debug, Default)]
pub struct MapOptions {
    /// The language of labels.
    pub labels: Labels,
    /// What stands over a drawn map.
    pub title: Option<String>,
    /// Begin CSV with a byte order mark, so that Excel opens Thai.
    pub bom: bool,
}

type Parts = &'static [(&'static str, Writer)];
type Writer = fn(&Network, &MapOptions, &mut dyn Write) -> io::Result<()>;

/// A format of maps.
pub struct MapFormat {
    /// Its name on the command line.
    pub name: &'static str,
    /// The extension of its files.
    pub extension: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// A picture: so many things at most can be read on it.
    pub readable: Option<usize>,
    /// Its files: what each adds to the name, and how it is written.
    parts: Parts,
}

const fn file(name: &'static str, extension: &'static str, about: &'static str, parts: Parts) -> MapFormat {
    MapFormat { name, extension, about, readable: None, parts }
}

const fn picture(name: &'static str, about: &'static str, readable: usize, parts: Parts) -> MapFormat {
    MapFormat { name, extension: name, about, readable: Some(readable), parts }
}

/// Every format, in the order of help. Of several with one extension a file's name asks for the first.
pub const ALL: &[MapFormat] = &[
    file("dot", "dot", "Graphviz: `dot -Tsvg map.dot -o map.svg`", &[("", dot::write)]),
    picture("svg", "a picture for browsers and documents, drawn without Graphviz", 80, &[("", svg::write)]),
    #[cfg(feature = "png")]
    picture("png", "the same as pixels, with a Thai font of this computer", 80, &[("", png::write)]),
    picture(
        "html",
        "one page to pan, zoom, search and filter; opens from disk, loads nothing",
        150,
        &[("", html::write)],
    ),
    file(
        "csv",
        "csv",
        "two tables with Gephi's column names, NAME-nodes.csv and NAME-edges.csv",
        &[("-nodes", csv_map::nodes), ("-edges", csv_map::edges)],
    ),
    file("nodes", "csv", "the table of nodes alone", &[("", csv_map::nodes)]),
    file("edges", "csv", "the table of edges alone", &[("", csv_map::edges)]),
    file("gexf", "gexf", "Gephi, with dates for its timeline", &[("", gexf::write)]),
    file("graphml", "graphml", "yEd, Gephi, igraph, NetworkX", &[("", graphml::write)]),
    file("json", "json", "node-link JSON, as NetworkX and D3 read it", &[("", node_link::write)]),
    file("cytoscape", "cyjs", "Cytoscape and Cytoscape.js", &[("", cytoscape::write)]),
    file("jsonld", "jsonld", "JSON-LD in the graph's own terms", &[("", json_ld::write)]),
    file("mermaid", "mmd", "Mermaid, for Markdown; 200 relations at most", &[("", mermaid::write)]),
    file(
        "neo4j",
        "csv",
        "two tables for neo4j-admin, NAME-nodes.csv and NAME-relationships.csv",
        &[("-nodes", neo4j::nodes), ("-relationships", neo4j::relationships)],
    ),
];

impl MapFormat {
    /// The format of a name.
    ///
    /// # Errors
    /// [`Error::Usage`] with the names there are.
    pub fn get(name: &str) -> Result<&'static MapFormat> {
        ALL.iter().find(|format| format.name == name).ok_or_else(|| {
            if name == "png" {
                return Error::Usage(
                    "this samphan was built without pictures as pixels: build it with --features png, or write svg"
                        .into(),
                );
            }
            let names: Vec<_> = ALL.iter().map(|format| format.name).collect();
            Error::Usage(format!("unknown format \"{name}\"; expected one of {}", names.join(", ")))
        })
    }

    /// The format that a file's name asks for, by its extension; `gv` is DOT too.
    pub fn of_file(path: &Path) -> Option<&'static MapFormat> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        let extension = if extension == "gv" { "dot" } else { &extension };
        let extension = if extension == "htm" { "html" } else { extension };
        ALL.iter().find(|format| format.extension == extension)
    }

    /// Writes a format of one file.
    ///
    /// # Errors
    /// [`Error::Usage`] where the format is several files; [`Error::Io`] where `out` fails, which `to` names.
    pub fn write(&self, network: &Network, options: &MapOptions, mut out: impl Write, to: &Path) -> Result<()> {
        match self.parts {
            [(_, write)] => write(network, options, &mut out).and_then(|()| out.flush()).map_err(Error::io(to)),
            _ => Err(Error::Usage(format!("{} is {} files: name them with -o FILE", self.name, self.parts.len()))),
        }
    }

    /// Writes the file, or the files beside it whose names begin like it, and tells which.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub fn write_files(&self, network: &Network, options: &MapOptions, path: &Path) -> Result<Vec<PathBuf>> {
        let mut written = Vec::new();
        for (suffix, write) in self.parts {
            let mut path = path.to_owned();
            if let (Some(stem), false) = (path.file_stem(), suffix.is_empty()) {
                let mut name: OsString = stem.to_owned();
                name.push(format!("{suffix}.{}", self.extension));
                path.set_file_name(name);
            }
            let mut out = io::BufWriter::new(std::fs::File::create(&path).map_err(Error::io(&path))?);
            write(network, options, &mut out).and_then(|()| out.flush()).map_err(Error::io(&path))?;
            written.push(path);
        }
        Ok(written)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::analyze::{Edge, EdgeKind, NodeKind};

    pub fn node(id: &str, label: &str) -> Node {
        Node {
            id: id.to_owned(),
            iri: format!("https://w3id.org/samphan/id/{id}"),
            kind: if id.starts_with("topic") { NodeKind::Topic } else { NodeKind::Country },
            label_th: None,
            label_en: Some(label.to_owned()),
            country: None,
            degree: 0,
            standing: Default::default(),
        }
    }

    pub fn edge(kind: EdgeKind, status: &str, firm: bool) -> Edge {
        Edge {
            kind,
            weight: 2,
            status: Some(status.to_owned()),
            firm,
            first_date: Some(jiff::civil::date(2021, 5, 24)),
            last_date: Some(jiff::civil::date(2025, 5, 15)),
            articles: vec!["42076".into(), "96398".into()],
            sources: vec!["https://example.org/96398".into()],
            sentence: Some("=หารือ, \"ไอซีที\"".into()),
            sentence_article: Some("96398".into()),
            sentence_url: Some("https://example.org/96398".into()),
            proof: None,
            confidence: 0.8,
            topics: vec!["topic-ict".into()],
            statements: Vec::new(),
        }
    }

    pub fn network() -> Network {
        let nodes = vec![node("country-RU", "Russia"), node("country-LA", "-Laos"), node("topic-ict", "ICT & <b>")];
        let edge = |from: &str, status, firm| {
            (from.to_owned(), "topic-ict".to_owned(), edge(EdgeKind::Cooperation, status, firm))
        };
        Network::new(nodes, vec![edge("country-RU", "discussed", false), edge("country-LA", "agreed", true)])
    }

    fn written(name: &str) -> String {
        let mut out = Vec::new();
        let format = MapFormat::get(name).unwrap();
        format.write(&network(), &MapOptions::default(), &mut out, Path::new("-")).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn gephi_reads_the_names_of_the_columns_and_no_formula() {
        assert_eq!(
            written("nodes"),
            "Id,Label,label_th,label_en,kind,degree,community,betweenness,pagerank,core\r\n\
             country-LA,'-Laos,,'-Laos,country,1,,,,\r\n\
             country-RU,Russia,,Russia,country,1,,,,\r\n\
             topic-ict,ICT & <b>,,ICT & <b>,topic,2,,,,\r\n"
        );
        let edges = written("edges");
        let header = "Source,Target,Type,Id,Label,Weight,kind,status,first_date,last_date,articles,sources,sentence,\
             sentence_article,sentence_url,confidence\r\n";
        assert!(edges.starts_with(header), "{edges}");
        assert!(edges.ends_with(
            "country-RU,topic-ict,Undirected,country-RU--cooperation--topic-ict,cooperation: discussed,2,cooperation,\
             discussed,2021-05-24,2025-05-15,42076 96398,https://example.org/96398,\"'=หารือ, \"\"ไอซีที\"\"\",\
             96398,https://example.org/96398,0.8\r\n"
        ));
    }

    #[test]
    fn json_and_graphml_hold_every_node_and_edge() {
        let json: serde_json::Value = serde_json::from_str(&written("json")).unwrap();
        assert_eq!(json["nodes"][2]["label"], "ICT & <b>");
        assert_eq!(json["edges"][1]["source"], "country-RU");
        assert_eq!(json["edges"][1]["first_date"], "2021-05-24");
        let graphml = written("graphml");
        assert!(graphml.contains("<data key=\"n0\">ICT &amp; &lt;b&gt;</data>"));
        assert_eq!(graphml.matches("<edge ").count(), 2);
    }

    #[test]
    fn a_format_of_two_files_needs_a_name_and_tells_what_it_wrote() {
        let csv = MapFormat::get("csv").unwrap();
        let options = MapOptions { bom: true, ..MapOptions::default() };
        assert!(
            csv.write(&network(), &options, Vec::new(), Path::new("-"))
                .is_err_and(|e| e.to_string().contains("-o FILE"))
        );
        let folder = tempfile::tempdir().unwrap();
        let written = csv.write_files(&network(), &options, &folder.path().join("a.b.csv")).unwrap();
        assert_eq!(written, [folder.path().join("a.b-nodes.csv"), folder.path().join("a.b-edges.csv")]);
        assert!(std::fs::read(&written[0]).unwrap().starts_with("\u{feff}Id,Label".as_bytes()));
        let dot = MapFormat::of_file(Path::new("x.gv")).unwrap();
        assert_eq!(
            dot.write_files(&network(), &options, &folder.path().join("x.gv")).unwrap(),
            [folder.path().join("x.gv")]
        );
    }

    #[test]
    fn names_of_formats_are_unique_and_files_lead_to_them() {
        let mut names: Vec<_> = ALL.iter().map(|format| format.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ALL.len());
        assert_eq!(MapFormat::of_file(Path::new("map.CSV")).map(|format| format.name), Some("csv"));
        assert!(MapFormat::get("gif").is_err_and(|error| error.to_string().contains("dot, svg")));
    }
}
