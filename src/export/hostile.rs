//! Whatever text stands in the graph, it shows as text in every format: no tag, attribute, formula, script or link comes of it.

use std::path::Path;

use proptest::prelude::*;
use serde_json::Value;

use super::map::tests::{edge, node};
use super::map::{ALL, Labels, MapFormat, MapOptions};
use crate::analyze::{EdgeKind, Network, Statement};

/// Names, sentences, numbers and addresses, all hostile.
fn network(texts: &[String]) -> Network {
    let mut nodes = vec![node("country-RU", "Russia")];
    let mut edges = Vec::new();
    for (i, text) in texts.iter().enumerate() {
        let mut thing = node(&format!("topic-{i}-{text}"), text);
        thing.label_th = Some(text.clone());
        let mut edge = edge(EdgeKind::Cooperation, text, i % 2 == 0);
        edge.sentence = Some(text.clone());
        edge.sentence_article = Some(text.clone());
        edge.sentence_url = Some(text.clone());
        edge.articles = vec![text.clone()];
        edge.sources = vec![text.clone()];
        edge.topics = vec![text.clone()];
        edge.statements = vec![Statement {
            article: text.clone(),
            date: None,
            url: Some(text.clone()),
            status: Some(text.clone()),
            firm: true,
            confidence: 0.5,
            sentence: Some(text.clone()),
            proof: None,
        }];
        edges.push(("country-RU".to_owned(), thing.id.clone(), edge));
        nodes.push(thing);
    }
    Network::new(nodes, edges)
}

fn written(network: &Network, name: &str, title: &str) -> String {
    let options = MapOptions { labels: Labels::Both, title: Some(title.to_owned()), ..MapOptions::default() };
    let mut out = Vec::new();
    match MapFormat::get(name) {
        Ok(format) if format.name != "png" => {
            // Formats of several files are written by their parts below.
            let _ = format.write(network, &options, &mut out, Path::new("-"));
        }
        _ => {}
    }
    String::from_utf8(out).unwrap()
}

/// Text as readers may give it back: without space and control characters, of which XML keeps few.
fn dense(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}

/// Every element and attribute is one of ours, and no link leads elsewhere than to a page.
fn check_xml(xml: &str, elements: &[&str], attributes: &[&str]) -> Result<(), TestCaseError> {
    let document = roxmltree::Document::parse(xml).map_err(|error| TestCaseError::fail(format!("{error}\n{xml}")))?;
    for element in document.descendants().filter(roxmltree::Node::is_element) {
        let name = element.tag_name().name();
        prop_assert!(elements.contains(&name), "<{name}>");
        for attribute in element.attributes() {
            prop_assert!(attributes.contains(&attribute.name()), "{name} {}", attribute.name());
            prop_assert!(attribute.name() != "href" || attribute.value().starts_with("http"), "{}", attribute.value());
        }
    }
    Ok(())
}

fn hostile() -> impl Strategy<Value = Vec<String>> {
    let text = "[\"'\\\\\n\r\t\u{0}\u{7}<>&;,%#|{}\\[\\]`*_=+@-]{1,8}|\
        (</script>|<!--|\\]\\]>|<b>x</b>|&amp;|=cmd\\(\\)|%%\\{init|\"\\] --> x|javascript:alert|onload=x|กระทรวงน้ำ ผู้ว่าฯ|end){1,3}|\
        https?://x/[\"<>' a;]{0,4}|\\PC{1,16}";
    proptest::collection::vec(text, 3..7)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn xml_formats_hold_our_elements_only_and_the_text_as_it_is(texts in hostile(), title in "\\PC{0,8}</title>\\PC{0,3}") {
        let network = network(&texts);
        let svg = written(&network, "svg", &title);
        let shapes = ["svg", "title", "rect", "text", "tspan", "g", "a", "path"];
        let attributes = [
            "width", "height", "viewBox", "font-family", "fill", "x", "y", "rx", "text-anchor", "font-size", "font-weight",
            "stroke", "stroke-linecap", "stroke-opacity", "stroke-width", "stroke-dasharray", "pointer-events", "class",
            "data-node", "data-edge", "d", "href", "target", "transform",
        ];
        check_xml(&svg, &shapes, &attributes)?;
        let graphml = written(&network, "graphml", &title);
        let keys = ["id", "for", "attr.name", "attr.type", "edgedefault", "source", "target", "key"];
        check_xml(&graphml, &["graphml", "key", "graph", "node", "edge", "data"], &keys)?;
        let gexf = written(&network, "gexf", &title);
        let elements = [
            "gexf", "meta", "creator", "description", "graph", "attributes", "attribute", "nodes", "node", "edges", "edge",
            "attvalues", "attvalue",
        ];
        let attributes = [
            "version", "defaultedgetype", "mode", "timeformat", "timerepresentation", "class", "id", "title", "type", "label",
            "start", "end", "for", "value", "source", "target", "weight", "kind",
        ];
        check_xml(&gexf, &elements, &attributes)?;
        for xml in [&graphml, &gexf] {
            let document = roxmltree::Document::parse(xml).unwrap();
            let nodes: Vec<String> =
                document.descendants().filter(|n| n.has_tag_name("node") || n.tag_name().name() == "node").filter_map(|n| n.attribute("id").map(dense)).collect();
            prop_assert_eq!(nodes, network.nodes().map(|node| dense(&node.id)).collect::<Vec<_>>());
        }
    }

    #[test]
    fn json_formats_give_the_text_back(texts in hostile()) {
        let network = network(&texts);
        let json = |name: &str| -> Value { serde_json::from_str(&written(&network, name, "x")).unwrap() };
        let names = |nodes: &Value, pointer: &str| -> Vec<String> {
            nodes.as_array().unwrap().iter().filter_map(|node| node.pointer(pointer)?.as_str().map(str::to_owned)).collect()
        };
        let expected: Vec<String> = network.nodes().map(|node| node.label_en.clone().unwrap()).collect();
        prop_assert_eq!(names(&json("json")["nodes"], "/label_en"), expected.clone());
        prop_assert_eq!(names(&json("cytoscape")["elements"]["nodes"], "/data/label_en"), expected.clone());
        let graph = json("jsonld")["@graph"].clone();
        for text in &expected {
            prop_assert!(graph.to_string().contains(&Value::from(text.as_str()).to_string()));
        }
        for id in names(&graph, "/@id") {
            prop_assert!(oxigraph::model::NamedNode::new(&id).is_ok(), "{}", id);
        }
    }

    #[test]
    fn nothing_ends_the_pages_data_and_the_page_loads_nothing(texts in hostile(), title in "</title><script>\\PC{0,4}") {
        let network = network(&texts);
        let html = written(&network, "html", &title);
        prop_assert_eq!(html.matches("<script").count(), 2);
        prop_assert_eq!(html.matches("</script").count(), 2);
        prop_assert_eq!(html.matches("<!--").count(), 0);
        let (_, data) = html.split_once("type=\"application/json\">").unwrap();
        let data: Value = serde_json::from_str(data.split_once("</script>").unwrap().0).unwrap();
        let sentences: Vec<&str> =
            data["edges"].as_array().unwrap().iter().filter_map(|e| e["statements"][0]["sentence"].as_str()).collect();
        prop_assert!(texts.iter().all(|text| sentences.contains(&text.as_str())));
        for source in ["src=", "url(", "@import", "<link", "import("] {
            // Text of the graph may say so; our markup, style and script may not.
            prop_assert!(texts.iter().any(|text| text.contains(source)) || !html.contains(source), "{}", source);
        }
        let (_, picture) = html.split_once("<main>").unwrap();
        let picture = picture.split_once("</main>").unwrap().0;
        prop_assert!(roxmltree::Document::parse(picture).is_ok(), "{}", picture);
    }

    #[test]
    fn mermaid_holds_lines_of_four_sorts_only(texts in hostile(), title in "\\PC{0,4}\n%%\\{init: x\\}%%") {
        let network = network(&texts);
        let mermaid = written(&network, "mermaid", &title);
        let label = "\"(?:[^\"\\[\\]{}|<>`&;%\\\\]|#[0-9]+;|<br>)+\"";
        let line = regex::Regex::new(&format!(
            r"^(?:flowchart LR|  %% [^%{{}}]*|  n\d+(?:\(\[|\{{\{{|\(|\[){label}(?:\]\)|\}}\}}|\)|\])|  n\d+ (?:---|-\.-)\|{label}\| n\d+|  classDef [a-z]+ [a-z0-9#,:]+|  class [n0-9,]+ [a-z]+)$"
        )).unwrap();
        for text in mermaid.lines() {
            prop_assert!(line.is_match(text), "{}", text);
        }
        prop_assert_eq!(mermaid.matches("---|").count() + mermaid.matches("-.-|").count(), texts.len());
    }

    #[test]
    fn neo4j_tables_are_rows_of_one_line_without_formulas(texts in hostile()) {
        let network = network(&texts);
        let folder = tempfile::tempdir().unwrap();
        let format = ALL.iter().find(|format| format.name == "neo4j").unwrap();
        let files = format.write_files(&network, &MapOptions::default(), &folder.path().join("map.csv")).unwrap();
        for (file, rows) in files.iter().zip([network.len(), texts.len()]) {
            let text = std::fs::read_to_string(file).unwrap();
            prop_assert_eq!(text.lines().count(), rows + 1, "{}", text);
            let mut reader = csv::Reader::from_reader(text.as_bytes());
            for row in reader.records() {
                let formula = |cell: &str| cell.starts_with(['=', '+', '@', '-']) && cell.parse::<f64>().is_err();
                prop_assert!(row.unwrap().iter().all(|cell| !formula(cell)));
            }
        }
    }
}
