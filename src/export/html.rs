//! A map as one page: pan, zoom, search, filter, and the sentences behind every thing and relation with their articles.
//! The picture is that of [`super::svg`]; the script only shows, hides and reads it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{self, Write};

use serde_json::{Value, json};

use super::csv_map::edge_id;
use super::look;
use super::map::{Labels, MapOptions};
use super::markup::attribute;
use super::page::{self, Page};
use super::svg;
use crate::analyze::{Network, NodeKind, Topic};

const SCRIPT: &str = include_str!("assets/map.js");

/// Writes the map.
pub fn write(network: &Network, options: &MapOptions, out: &mut dyn Write) -> io::Result<()> {
    let labels = options.labels;
    let title = options.title.as_deref().unwrap_or(labels.pick("Map of relations", "แผนที่ความสัมพันธ์"));
    let header = format!(
        "<input id=\"search\" type=\"search\" placeholder=\"{0}\" aria-label=\"{0}\">\
         <button id=\"in\">+</button><button id=\"out\">−</button><button id=\"fit\">{1}</button>",
        labels.pick("Search …", "ค้นหา …"),
        labels.pick("Whole map", "ทั้งแผนที่"),
    );
    let topics = topics(network, labels);
    // The title stands on the page.
    let picture = svg::draw(network, &MapOptions { title: None, ..options.clone() });
    let page = Page {
        class: "map",
        title,
        header: &header,
        nav: &filters(network, &topics, labels),
        main: &picture,
        script: SCRIPT,
        labels,
    };
    out.write_all(page.html(&data(network, topics, labels))?.as_bytes())
}

fn filters(network: &Network, topics: &[Value], labels: Labels) -> String {
    let mut html = String::new();
    let boxes = |html: &mut String, legend: &str, name: &str, kinds: Vec<(&str, &str)>| {
        let _ = write!(html, "<fieldset><legend>{legend}</legend>");
        for (kind, word) in kinds {
            let _ = write!(
                html,
                "<label><input type=\"checkbox\" name=\"{name}\" value=\"{kind}\" checked> {word}</label>"
            );
        }
        html.push_str("</fieldset>");
    };
    let things: BTreeSet<NodeKind> = network.nodes().map(|node| node.kind).collect();
    let word = |kind: NodeKind| match kind {
        NodeKind::Country => labels.pick("countries", "ประเทศ"),
        NodeKind::Body => labels.pick("bodies", "หน่วยงาน"),
        NodeKind::Person => labels.pick("people", "บุคคล"),
        NodeKind::Topic => labels.pick("topics", "หัวข้อ"),
    };
    let things = things.into_iter().map(|kind| (kind.as_str(), word(kind))).collect();
    boxes(&mut html, labels.pick("Things", "สิ่งที่แสดง"), "node", things);
    let relations = look::relations(network).into_iter().map(|kind| (kind.as_str(), look::words(kind, labels)));
    boxes(&mut html, labels.pick("Relations", "ความสัมพันธ์"), "edge", relations.collect());
    let _ = write!(
        html,
        "<label><input id=\"firm\" type=\"checkbox\"> {}</label><label>{}<select id=\"topic\"><option value=\"\">{}</option>",
        labels.pick("Only what is done or decided", "เฉพาะที่ทำแล้วหรือตกลงแล้ว"),
        labels.pick("Topic", "หัวข้อ"),
        labels.pick("all", "ทั้งหมด"),
    );
    for topic in topics {
        let text = |name: &str| attribute(topic[name].as_str().unwrap_or_default());
        let _ = write!(html, "<option value=\"{}\">{}</option>", text("id"), text("name"));
    }
    let _ = write!(
        html,
        "</select></label><label>{} <input id=\"from\" type=\"date\"></label><label>{} <input id=\"to\" type=\"date\"></label>\
         <label>{} <output id=\"least\"></output><input id=\"confidence\" type=\"range\" min=\"0\" max=\"1\" step=\"0.05\" \
         value=\"0\"></label><p id=\"count\" class=\"small\"></p>",
        labels.pick("Articles from", "ข่าวตั้งแต่"),
        labels.pick("to", "ถึง"),
        labels.pick("Confidence at least", "ความเชื่อมั่นอย่างน้อย"),
    );
    html
}

/// The topics that relations are about and those above them, by name; `below` holds each with all that is narrower.
fn topics(network: &Network, labels: Labels) -> Vec<Value> {
    let mut about: BTreeSet<&str> = network.links().flat_map(|link| &link.edge.topics).map(String::as_str).collect();
    let known = network.topics();
    loop {
        let above: Vec<&str> =
            about.iter().flat_map(|id| broader(known, id)).filter(|id| !about.contains(id)).collect();
        if above.is_empty() {
            break;
        }
        about.extend(above);
    }
    let name = |id: &str| {
        let names = known.get(id).map(|topic| (topic.label_th.clone(), topic.label_en.clone()));
        let (th, en) = names.unwrap_or_default();
        let name = if labels == Labels::English { en.or(th) } else { th.or(en) };
        name.unwrap_or_else(|| id.to_owned())
    };
    let mut topics: Vec<(String, &str)> = about.iter().map(|&id| (name(id), id)).collect();
    topics.sort();
    let below = |top: &str| about.iter().copied().filter(|id| is_below(known, id, top)).collect::<Vec<_>>();
    topics.into_iter().map(|(name, id)| json!({ "id": id, "name": name, "below": below(id) })).collect()
}

fn broader<'a>(known: &'a BTreeMap<String, Topic>, id: &str) -> impl Iterator<Item = &'a str> {
    known.get(id).into_iter().flat_map(|topic| &topic.broader).map(String::as_str)
}

fn is_below(known: &BTreeMap<String, Topic>, id: &str, top: &str) -> bool {
    let (mut open, mut seen) = (vec![id], BTreeSet::new());
    while let Some(one) = open.pop() {
        if one == top {
            return true;
        }
        if seen.insert(one) {
            open.extend(known.get(one).into_iter().flat_map(|topic| &topic.broader).map(String::as_str));
        }
    }
    false
}

fn data(network: &Network, topics: Vec<Value>, labels: Labels) -> Value {
    let place = |id: &str| network.nodes().position(|node| node.id == id).unwrap_or_default();
    let nodes = network.nodes().map(|node| {
        json!({
            "id": node.id,
            "name": look::name(node, labels),
            "th": node.label_th,
            "en": node.label_en,
            "kind": node.kind.as_str(),
            "word": look::look(node).word(labels),
            "figures": look::figures(node, labels),
        })
    });
    let edges = network.links().map(|link| {
        let edge = link.edge;
        json!({
            "id": edge_id(&link.source.id, &link.target.id, edge.kind.as_str()),
            "a": place(&link.source.id),
            "b": place(&link.target.id),
            "kind": edge.kind.as_str(),
            "word": look::relation(network, edge, labels),
            "firm": edge.firm,
            "weight": edge.weight,
            "first": edge.first_date,
            "last": edge.last_date,
            "confidence": edge.confidence,
            "topics": edge.topics,
            "articles": edge.articles,
            "statements": page::statements(network, edge, labels),
        })
    });
    json!({
        "language": labels.pick("en", "th"),
        "nodes": nodes.collect::<Vec<_>>(),
        "edges": edges.collect::<Vec<_>>(),
        "topics": topics,
    })
}
