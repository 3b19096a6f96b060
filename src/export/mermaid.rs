//! Mermaid, for documents and issue trackers that draw it: ids `n1`, `n2` …, every label quoted.
//!
//! Mermaid draws no more than a few hundred relations: the best attested are written, and a comment says how many there are.
//! It has no tooltips on lines, so the article's number stands on the line and the sentence and address in a comment.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::look;
use super::map::MapOptions;
use super::markup::{one_line, web};
use crate::analyze::{Link, Network, Node, NodeKind};

/// So many relations at most.
const MOST: usize = 200;

/// Writes the map.
pub fn write(network: &Network, options: &MapOptions, out: &mut dyn Write) -> io::Result<()> {
    let mut links: Vec<Link<'_>> = network.links().collect();
    let all = links.len();
    // The sort is stable: of equally attested relations the first by name.
    links.sort_by_key(|link| std::cmp::Reverse(link.edge.weight));
    links.truncate(MOST);
    links.sort_by(|a, b| (&a.source.iri, &a.target.iri, a.edge.kind).cmp(&(&b.source.iri, &b.target.iri, b.edge.kind)));
    let drawn =
        |node: &&Node| all <= MOST || links.iter().any(|link| link.source.id == node.id || link.target.id == node.id);
    let nodes: Vec<&Node> = network.nodes().filter(drawn).collect();
    let ids: BTreeMap<&str, usize> = nodes.iter().enumerate().map(|(i, node)| (node.id.as_str(), i + 1)).collect();

    writeln!(out, "flowchart LR")?;
    if let Some(title) = &options.title {
        writeln!(out, "  %% {}", comment(title))?;
    }
    if all > MOST {
        writeln!(out, "  %% {MOST} of {all} relations: the best attested")?;
    }
    for node in &nodes {
        let label = quoted(&look::broken(&options.labels.of(node)));
        let (open, close) = match node.kind {
            NodeKind::Country => ("([", "])"),
            NodeKind::Topic => ("{{", "}}"),
            NodeKind::Person => ("(", ")"),
            NodeKind::Body => ("[", "]"),
        };
        writeln!(out, "  n{}{open}{label}{close}", ids[node.id.as_str()])?;
    }
    for link in &links {
        let (edge, a, b) = (link.edge, ids[link.source.id.as_str()], ids[link.target.id.as_str()]);
        let article = edge.sentence_article.as_ref().or(edge.articles.last());
        let number = article.map(|number| format!(" ({number})")).unwrap_or_default();
        let label = quoted(&format!("{}{number}", look::relation(network, edge, options.labels)));
        let line = if edge.firm { "---" } else { "-.-" };
        writeln!(out, "  n{a} {line}|{label}| n{b}")?;
        let told = [article.map(String::as_str), look::address(edge).and_then(web), edge.sentence.as_deref()];
        let told: Vec<&str> = told.into_iter().flatten().collect();
        writeln!(out, "  %% n{a}–n{b}: {}", comment(&told.join(" ")))?;
    }
    for kind in NodeKind::ALL {
        let members: Vec<&&Node> = nodes.iter().filter(|node| node.kind == *kind).collect();
        if let Some(first) = members.first() {
            writeln!(out, "  classDef {kind} fill:{},stroke:#22313f,color:#22313f", look::look(first).fill)?;
            let ids: Vec<String> = members.iter().map(|node| format!("n{}", ids[node.id.as_str()])).collect();
            writeln!(out, "  class {} {kind}", ids.join(","))?;
        }
    }
    Ok(())
}

/// A label that shows as it is: whatever Mermaid, Markdown or HTML would read is written as an entity by its number.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.trim().chars() {
        match c {
            '\n' => out.push_str("<br>"),
            c if c.is_ascii_punctuation() && !matches!(c, ',' | '.' | ':' | '(' | ')' | '/' | '-') => {
                out.push_str(&format!("#{};", u32::from(c)));
            }
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    // An empty label is no label, and `1.` begins a list in Markdown.
    if out.len() == 1 {
        out.push(' ');
    }
    out.push('"');
    out
}

/// Text in a comment: one line, and nothing in it begins a directive.
fn comment(text: &str) -> String {
    one_line(text).replace('%', "﹪").replace(['{', '}'], " ")
}
