//! What drawn maps share: fonts, colours, words, labels in lines, and what shows under the pointer.

use std::collections::BTreeSet;

use unicode_width::UnicodeWidthStr;

use super::map::Labels;
use crate::analyze::{Edge, EdgeKind, Link, Network, Node, NodeKind};

/// Fonts with Thai letters, the first that is installed is used: Linux, macOS and Windows each have one of them. Beside
/// the first, which has Thai letters only, stands its Latin sister.
pub const FONTS: &str = "Noto Sans Thai,Noto Sans,Sarabun,Garuda,Loma,Waree,Thonburi,Leelawadee UI,Tahoma,sans-serif";
/// Labels are broken into lines of about so many columns.
const LINE: usize = 20;
/// Thai words that a line may be broken before, where there is no space.
const BREAKS: [&str; 7] = ["เพื่อ", "และ", "แห่ง", "ของ", "ด้าน", "ระหว่าง", "เทคโนโลยี"];
/// Tooltips show so many chars of a sentence.
const LONGEST_TIP: usize = 500;
/// The tooltip of a thing names so many of its relations.
const MOST_RELATIONS: usize = 6;

/// How a sort of things looks.
pub struct Look {
    /// The shape's name in DOT.
    pub shape: &'static str,
    /// The style in DOT.
    pub style: &'static str,
    /// The colour inside.
    pub fill: &'static str,
    en: &'static str,
    th: &'static str,
}

impl Look {
    /// What it is, for the legend.
    pub fn word(&self, labels: Labels) -> &'static str {
        labels.pick(self.en, self.th)
    }
}

const COUNTRY: Look =
    Look { shape: "ellipse", style: "filled,bold", fill: "#8ecae6", en: "country", th: "ประเทศ" };
const TOPIC: Look = Look { shape: "hexagon", style: "filled", fill: "#ffd166", en: "topic", th: "หัวข้อ" };
const PERSON: Look =
    Look { shape: "box", style: "filled,rounded", fill: "#e9e4f5", en: "person", th: "บุคคล" };
const THAI_BODY: Look =
    Look { shape: "box", style: "filled", fill: "#b7e4c7", en: "Thai body", th: "หน่วยงานไทย" };
const FOREIGN_BODY: Look =
    Look {
        shape: "box", style: "filled", fill: "#cfe8f3", en: "foreign body", th: "หน่วยงานต่างประเทศ"
    };
const OTHER_BODY: Look = Look {
    shape: "box",
    style: "filled",
    fill: "#e5e5e5",
    en: "international or other body",
    th: "องค์การระหว่างประเทศหรืออื่น ๆ",
};

/// How a thing looks.
pub fn look(node: &Node) -> &'static Look {
    match (node.kind, node.country.as_deref()) {
        (NodeKind::Country, _) => &COUNTRY,
        (NodeKind::Topic, _) => &TOPIC,
        (NodeKind::Person, _) => &PERSON,
        (NodeKind::Body, Some("TH")) => &THAI_BODY,
        (NodeKind::Body, Some(_)) => &FOREIGN_BODY,
        (NodeKind::Body, None) => &OTHER_BODY,
    }
}

/// The sorts of things that are on a map, for its legend.
pub fn looks(network: &Network) -> Vec<&'static Look> {
    let mut things: Vec<&Look> = Vec::new();
    for look in network.nodes().map(look) {
        if things.iter().all(|known| known.en != look.en) {
            things.push(look);
        }
    }
    things.sort_by_key(|look| look.en);
    things
}

/// The kinds of relations that are on a map, for its legend.
pub fn relations(network: &Network) -> BTreeSet<EdgeKind> {
    network.links().map(|link| link.edge.kind).collect()
}

/// What dashed lines say.
pub fn dashed(labels: Labels) -> &'static str {
    labels.pick("only discussed, drafted or planned", "เพียงหารือ ร่าง หรือมีแผน")
}

/// The colour of a kind of relations.
pub fn colour(kind: EdgeKind) -> &'static str {
    match kind {
        EdgeKind::Cooperation => "#d08c00",
        EdgeKind::Agreement => "#2d6a4f",
        EdgeKind::Position => "#7b5ea7",
        EdgeKind::Meeting => "#c1121f",
        EdgeKind::Belongs => "#9a9a9a",
    }
}

/// The word for a kind of relations.
pub fn words(kind: EdgeKind, labels: Labels) -> &'static str {
    match kind {
        EdgeKind::Cooperation => labels.pick("cooperation", "ความร่วมมือ"),
        EdgeKind::Agreement => labels.pick("agreement", "ความตกลง"),
        EdgeKind::Position => labels.pick("office", "ตำแหน่ง"),
        EdgeKind::Meeting => labels.pick("meeting", "พบปะหารือ"),
        EdgeKind::Belongs => labels.pick("of the country", "สังกัดประเทศ"),
    }
}

/// How wide a line is.
pub fn pen(edge: &Edge) -> f64 {
    1.0 + (edge.weight.max(1) as f64).log2().min(4.0)
}

/// The name of a thing on one line.
pub fn name(node: &Node, labels: Labels) -> String {
    labels.of(node).replace('\n', " / ")
}

/// The kind of a relation and its status: `agreement: signed`.
pub fn relation(network: &Network, edge: &Edge, labels: Labels) -> String {
    let kind = words(edge.kind, labels);
    match network.status(edge, labels.language()) {
        Some(status) => format!("{kind}: {status}"),
        None => kind.to_owned(),
    }
}

/// What the analyses say of a thing, where they were asked: its community, betweenness, PageRank and core.
pub fn figures(node: &Node, labels: Labels) -> Option<String> {
    let words = [labels.pick("community", "กลุ่ม"), "betweenness", "PageRank", labels.pick("core", "แกน")];
    let told = words.iter().zip(node.standing.values()).filter_map(|(word, value)| Some(format!("{word} {}", value?)));
    Some(told.collect::<Vec<_>>().join(", ")).filter(|told| !told.is_empty())
}

/// What shows under the pointer on a thing: its names, and its relations with the articles that state them, and its figures.
pub fn node_tip(network: &Network, node: &Node, labels: Labels) -> String {
    let mut tip = format!("{} ({}, {})", name(node, Labels::Both), look(node).word(labels), node.degree);
    if let Some(figures) = figures(node, labels) {
        tip.push('\n');
        tip.push_str(&figures);
    }
    let mut links: Vec<Link<'_>> =
        network.links().filter(|link| [&link.source.id, &link.target.id].contains(&&node.id)).collect();
    links.sort_by_key(|link| std::cmp::Reverse(link.edge.weight));
    for link in links.iter().take(MOST_RELATIONS) {
        let other = if link.source.id == node.id { link.target } else { link.source };
        let relation = relation(network, link.edge, labels);
        let last = link.edge.articles.last().map(|article| format!(", {article}")).unwrap_or_default();
        tip.push_str(&format!("\n– {}: {relation} ({}{last})", name(other, labels), link.edge.weight));
    }
    if links.len() > MOST_RELATIONS {
        tip.push_str("\n…");
    }
    tip
}

/// What shows under the pointer on a relation: what it is, the sentence that states it, the article and where it is.
pub fn edge_tip(network: &Network, link: Link<'_>, labels: Labels) -> String {
    let edge = link.edge;
    let relation = relation(network, edge, labels);
    let mut tip = format!("{} – {}: {relation}", name(link.source, labels), name(link.target, labels));
    if let Some(day) = edge.last_date {
        tip.push_str(&format!(", {day}"));
    }
    tip.push_str(&format!(" ({} {})", edge.weight, labels.pick("articles", "ข่าว")));
    if let Some(sentence) = &edge.sentence {
        let sentence = sentence.trim();
        tip.push('\n');
        tip.extend(sentence.chars().take(LONGEST_TIP));
        tip.push_str(if sentence.chars().nth(LONGEST_TIP).is_some() { "…" } else { "" });
    }
    let article = edge.sentence_article.as_ref().or(edge.articles.last());
    let source: Vec<&str> = article.map(String::as_str).into_iter().chain(address(edge)).collect();
    if !source.is_empty() {
        tip.push('\n');
        tip.push_str(&source.join(" "));
    }
    tip
}

/// The address of the article that states a relation, or else of the latest that does.
pub fn address(edge: &Edge) -> Option<&str> {
    edge.sentence_url.as_deref().or(edge.sources.first().map(String::as_str))
}

/// A label in lines of moderate width, broken at spaces and before some Thai words.
pub fn broken(label: &str) -> String {
    let lines = label.lines().map(|line| {
        let mut out = String::new();
        let mut width = 0;
        for piece in pieces(line) {
            let more = piece.trim_end().width();
            if width > 0 && width + more > LINE {
                out.truncate(out.trim_end().len());
                out.push('\n');
                width = 0;
            }
            out.push_str(piece);
            width += piece.width();
        }
        out
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The stretches between places where a line may be broken; together they are the text.
fn pieces(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (place, _) in text.char_indices() {
        let here = &text[place..];
        let before = &text[start..place];
        // Not so near the beginning of the stretch that a word such as การค้า is left with a word to itself.
        let thai = before.width() >= 6 && BREAKS.iter().any(|word| here.starts_with(word));
        if place > start && (text[..place].ends_with(' ') || thai) {
            found.push(before);
            start = place;
        }
    }
    found.push(&text[start..]);
    found
}

#[cfg(test)]
mod tests {
    use super::super::map::tests::network;
    use super::*;

    #[test]
    fn labels_are_broken_where_words_end() {
        let long = "กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม\nMinistry of Digital Economy and Society";
        let lines = "กระทรวงดิจิทัล\nเพื่อเศรษฐกิจและสังคม\nMinistry of Digital\nEconomy and Society";
        assert_eq!(broken(long), lines);
        assert_eq!(broken("รัสเซีย"), "รัสเซีย");
        assert_eq!(broken(""), "");
    }

    #[test]
    fn the_evidence_is_under_the_pointer() {
        let network = network();
        let link = network.links().last().unwrap();
        assert_eq!(
            edge_tip(&network, link, Labels::English),
            "Russia – ICT & <b>: cooperation: discussed, 2025-05-15 (2 articles)\n=หารือ, \"ไอซีที\"\n\
             96398 https://example.org/96398"
        );
        assert_eq!(
            node_tip(&network, link.source, Labels::English),
            "Russia (country, 1)\n– ICT & <b>: cooperation: discussed (2, 96398)"
        );
    }
}
