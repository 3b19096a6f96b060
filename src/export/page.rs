//! Pages that open from disk and load nothing: one file with its picture, its data and its script.
//!
//! The page's policy lets only its own script and style run, by their hashes, so that even text that slipped through
//! could not run or fetch anything.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::map::Labels;
use super::markup::{script_json, xml};
use crate::analyze::{Edge, EdgeKind, Network, Statement};

const STYLE: &str = include_str!("assets/page.css");
const PANEL: &str = include_str!("assets/panel.js");

/// The parts of a page; `header`, `nav` and `main` are markup of ours.
pub struct Page<'a> {
    /// Its class, for the style.
    pub class: &'static str,
    /// What stands above it.
    pub title: &'a str,
    /// Beside the title.
    pub header: &'a str,
    /// On the left; empty: none.
    pub nav: &'a str,
    /// In the middle.
    pub main: &'a str,
    /// Its own script, run after what pages share.
    pub script: &'static str,
    /// The language that it speaks.
    pub labels: Labels,
}

impl Page<'_> {
    /// The page with its data.
    ///
    /// # Errors
    /// Those of serde_json; none for values with text keys.
    pub fn html(&self, data: &impl Serialize) -> serde_json::Result<String> {
        let script = format!("{PANEL}{}", self.script);
        let hash = |text: &str| STANDARD.encode(Sha256::digest(text.as_bytes()));
        let nav = if self.nav.is_empty() { String::new() } else { format!("<nav>{}</nav>\n", self.nav) };
        Ok(format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{}'; \
             script-src 'sha256-{}'; base-uri 'none'; form-action 'none'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
             <style>{STYLE}</style>\n</head>\n<body class=\"{}\">\n<header><h1>{}</h1>{}</header>\n{nav}\
             <main>{}</main>\n<aside></aside>\n<script id=\"data\" type=\"application/json\">{}</script>\n\
             <script>{script}</script>\n</body>\n</html>\n",
            self.labels.pick("en", "th"),
            hash(STYLE),
            hash(&script),
            xml(self.title),
            self.class,
            xml(self.title),
            self.header,
            self.main,
            script_json(data)?,
        ))
    }
}

/// What a page shows of an article's statement.
pub fn statement(network: &Network, kind: EdgeKind, said: &Statement, labels: Labels) -> Value {
    json!({
        "article": said.article,
        "date": said.date,
        "url": said.url,
        "word": said.status.as_deref().map(|word| network.word(kind, word, labels.language())),
        "confidence": said.confidence,
        "sentence": said.sentence,
    })
}

/// The statements of a relation.
pub fn statements(network: &Network, edge: &Edge, labels: Labels) -> Vec<Value> {
    edge.statements.iter().map(|said| statement(network, edge.kind, said, labels)).collect()
}
