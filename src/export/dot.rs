//! GraphViz DOT that is readable as it is: `dot -Tsvg map.dot -o map.svg`. The engine and its settings are in the file.
//!
//! Whatever text stands in the graph, it is quoted and escaped: it shows as written and is never an attribute, an escape or
//! markup. The legend's markup is ours; the title in it is escaped.

use std::io::{self, Write};

use super::look::{self, FONTS};
use super::map::MapOptions;
use super::markup::{attribute, web};
use crate::analyze::{EdgeKind, Network};

/// Curved edges take long to lay out: so many at most, straight lines beyond.
const MOST_CURVES: usize = 400;
/// Status is written beside edges up to so many; beyond, it hides more than it shows.
const MOST_EDGE_LABELS: usize = 40;

/// Writes the map.
pub fn write(network: &Network, options: &MapOptions, out: &mut dyn Write) -> io::Result<()> {
    let edges = network.links().count();
    // The legend is read from as far off as the whole map.
    let size = (3.0 * (network.len() as f64).sqrt()).clamp(11.0, 60.0);
    writeln!(out, "graph samphan {{")?;
    writeln!(out, "  graph [charset=\"UTF-8\", layout=sfdp, overlap=prism, overlap_scaling=-4, sep=\"+6\", K=0.9,")?;
    let splines = if edges <= MOST_CURVES { "true" } else { "line" };
    writeln!(out, "    splines={splines}, outputorder=edgesfirst, bgcolor=white, pad=0.3, labelloc=b, start=1,")?;
    writeln!(out, "    fontname={0}, fontsize={1:.0}, label={2}];", quoted(FONTS), size, legend(network, options))?;
    writeln!(out, "  node [fontname={0}, style=filled, color=\"#00000055\", margin=\"0.08,0.04\"];", quoted(FONTS))?;
    writeln!(out, "  edge [fontname={0}, fontsize=8, fontcolor=\"#555555\"];", quoted(FONTS))?;
    let most = network.nodes().map(|node| node.degree).max().unwrap_or(1).max(1);
    for node in network.nodes() {
        let look = look::look(node);
        let share = (node.degree as f64 / most as f64).sqrt();
        let mut attributes = vec![
            ("label", quoted(&look::broken(&options.labels.of(node)))),
            ("shape", look.shape.to_owned()),
            ("style", quoted(look.style)),
            ("fillcolor", quoted(look.fill)),
            ("fontsize", format!("{:.1}", 9.0 + 11.0 * share)),
            ("tooltip", quoted(&look::node_tip(network, node, options.labels))),
            ("URL", quoted(&node.iri)),
        ];
        let figures = ["community", "betweenness", "pagerank", "core"].into_iter().zip(node.standing.values());
        attributes.extend(figures.filter_map(|(name, value)| Some((name, quoted(&value?)))));
        writeln!(out, "  {} [{}];", quoted(&node.id), list(&attributes))?;
    }
    for link in network.links() {
        let edge = link.edge;
        let mut attributes = vec![
            ("color", quoted(look::colour(edge.kind))),
            ("penwidth", format!("{:.1}", look::pen(edge))),
            ("weight", edge.weight.to_string()),
            ("tooltip", quoted(&look::edge_tip(network, link, options.labels))),
        ];
        if !edge.firm {
            attributes.push(("style", "dashed".to_owned()));
        }
        if let Some(url) = look::address(edge).and_then(web) {
            attributes.push(("URL", quoted(url)));
        }
        let status = network.status(edge, options.labels.language());
        if let (EdgeKind::Agreement | EdgeKind::Position, Some(status), true) =
            (edge.kind, status, edges <= MOST_EDGE_LABELS)
        {
            attributes.push(("label", quoted(status)));
        }
        writeln!(out, "  {} -- {} [{}];", quoted(&link.source.id), quoted(&link.target.id), list(&attributes))?;
    }
    writeln!(out, "}}")
}

/// The kinds that are on the map, with their colours, under the title.
fn legend(network: &Network, options: &MapOptions) -> String {
    let labels = options.labels;
    let mut cells = String::new();
    for look in look::looks(network) {
        cells.push_str(&format!("<TD BGCOLOR=\"{}\">{}</TD>", look.fill, look.word(labels)));
    }
    for kind in look::relations(network) {
        let line = format!("<FONT COLOR=\"{}\"><B>—</B></FONT>", look::colour(kind));
        cells.push_str(&format!("<TD>{line} {}</TD>", look::words(kind, labels)));
    }
    if network.links().any(|link| !link.edge.firm) {
        cells.push_str(&format!("<TD>- - {}</TD>", look::dashed(labels)));
    }
    let title =
        options.title.as_ref().map(|title| format!("<TR><TD COLSPAN=\"99\"><B>{}</B></TD></TR>", attribute(title)));
    let row = if cells.is_empty() { "<TR><TD></TD></TR>".to_owned() } else { format!("<TR>{cells}</TR>") };
    format!("<<TABLE BORDER=\"0\" CELLSPACING=\"4\">{}{row}</TABLE>>", title.unwrap_or_default())
}

fn list(attributes: &[(&str, String)]) -> String {
    attributes.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(", ")
}

/// A string of DOT that shows the text as it is: quotes and backslashes escaped, entities taken apart, line feeds as `\n`.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '&' => out.push_str("&amp;"),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use std::process::{Command, Stdio};

    use proptest::prelude::*;
    use serde_json::Value;

    use super::super::map::Labels;
    use super::super::map::tests::{edge, network, node};
    use super::*;

    fn written(network: &Network, options: &MapOptions) -> String {
        let mut out = Vec::new();
        write(network, options, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    /// What Graphviz makes of it, or none where it is not installed.
    fn parsed(dot: &str) -> Option<Value> {
        let mut command = Command::new("dot");
        command.args(["-Tdot_json"]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = match command.spawn() {
            Ok(child) => child,
            Err(_) => {
                eprintln!("skipped: Graphviz is not installed");
                return None;
            }
        };
        child.stdin.take().unwrap().write_all(dot.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{dot}");
        Some(serde_json::from_slice(&output.stdout).unwrap())
    }

    /// What Graphviz shows of a string, without space.
    fn shown(value: &Value) -> String {
        let mut out = String::new();
        let mut chars = value.as_str().unwrap_or_default().chars();
        while let Some(c) = chars.next() {
            match (c, c == '\\') {
                (_, true) => match chars.next() {
                    Some('n') => {}
                    Some('\\') => out.push('\\'),
                    other => panic!("an escape of user text: {other:?}"),
                },
                (c, _) => out.push(c),
            }
        }
        dense(&out.replace("&amp;", "&"))
    }

    fn dense(text: &str) -> String {
        text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
    }

    #[test]
    fn what_is_only_discussed_is_dashed_and_what_is_agreed_is_not() {
        let dot = written(&network(), &MapOptions { labels: Labels::Thai, ..MapOptions::default() });
        let line = |ends: &str| dot.lines().find(|line| line.contains(ends)).unwrap().to_owned();
        assert!(line("\"country-RU\" -- \"topic-ict\"").contains("style=dashed"));
        assert!(!line("\"country-LA\" -- \"topic-ict\"").contains("dashed"));
        assert!(line("\"topic-ict\" [").contains("fillcolor=\"#ffd166\""));
        assert!(dot.contains("charset=\"UTF-8\"") && dot.contains("Noto Sans Thai") && dot.contains("เพียงหารือ"));
    }

    #[test]
    fn an_empty_network_is_an_empty_map() {
        let dot = written(&Network::default(), &MapOptions::default());
        assert!(parsed(&dot).is_none_or(|value| value["objects"].is_null()));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
        #[test]
        fn any_text_shows_as_it_is_and_is_nothing_else(
            texts in proptest::collection::vec(
                "[\"\\\\\n\r<>&;,\\]\\[{}nN]{0,8}|(<b>x</b>|&amp;|=cmd\\(\\)|\\\\N|กระทรวงน้ำ ผู้ว่าฯ|\"\\]; a \\[URL=\"x){1,2}|\\PC{0,20}", 8..12),
            title in "\\PC{0,10}<TD>[\"\\\\]\\PC{0,5}",
        ) {
            let mut nodes: Vec<_> = texts.iter().enumerate().map(|(i, text)| node(&format!("topic-{i}-{text}"), text)).collect();
            nodes.push(node("country-RU", "Russia"));
            let edges: Vec<_> = nodes
                .iter()
                .zip(&texts)
                .map(|(node, text)| {
                    let mut edge = edge(EdgeKind::Cooperation, text, false);
                    edge.sentence = Some(text.clone());
                    edge.sentence_url = Some(text.clone());
                    ("country-RU".to_owned(), node.id.clone(), edge)
                })
                .collect();
            let network = Network::new(nodes.clone(), edges);
            let dot = written(&network, &MapOptions { title: Some(title.clone()), ..MapOptions::default() });
            let Some(value) = parsed(&dot) else { return Ok(()) };
            let objects = value["objects"].as_array().unwrap();
            prop_assert_eq!(objects.len(), network.len());
            prop_assert_eq!(value["edges"].as_array().unwrap().len(), texts.len());
            for (object, node) in objects.iter().zip(network.nodes()) {
                prop_assert_eq!(shown(&object["name"]), dense(&node.id));
                prop_assert_eq!(shown(&object["label"]), dense(node.label_en.as_deref().unwrap()));
                prop_assert_eq!(shown(&object["URL"]), dense(&node.iri));
                prop_assert!(object.as_object().unwrap().keys().all(|key| KEYS.contains(&key.as_str())));
            }
            for edge in value["edges"].as_array().unwrap() {
                let tip = shown(&edge["tooltip"]);
                prop_assert!(texts.iter().any(|text| tip.contains(&dense(text))));
                prop_assert!(edge["URL"].is_null(), "{}", edge["URL"]);
            }
        }
    }

    /// The attributes that a node may have.
    const KEYS: [&str; 12] = [
        "_gvid",
        "name",
        "URL",
        "color",
        "fillcolor",
        "fontname",
        "fontsize",
        "label",
        "margin",
        "shape",
        "style",
        "tooltip",
    ];
}
