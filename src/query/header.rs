//! The `#+` header of a query file: what it answers, its parameters and its columns, in Thai and English.
//!
//! The header is a small, strict part of YAML, so that other programs can read it too:
//!
//! ```sparql
//! #+ summary: Partners that share cooperation on a topic
//! #+ summary_th: คู่ความร่วมมือในหัวข้อหนึ่ง
//! #+ question: Which partners share cybercrime cooperation?
//! #+ family: partners
//! #+ example: samphan query partners-by-topic -p topic=startups
//! #+ evidence: agreements-by-topic
//! #+ by: {name: partner_name, en: partners, th: คู่ความร่วมมือ}
//! #+ once: {name: agreements, one: agreement, en: agreements, th: ความตกลง, options: partner topic since}
//! #+ legend: since until
//! #+ asks:
//! #+   - countries that cooperate on startups
//! #+ params:
//! #+   - {name: topic, type: iri, class: skos:Concept, optional: true, en: "The topic; narrower ones count too"}
//! #+ columns:
//! #+   - {name: country, en: ISO 3166 code}
//! ```
//!
//! Text with a comma, brace, quote or `#` in it stands in double quotes.

use indexmap::IndexMap;
use serde::Serialize;

/// A text in English and Thai; empty where the file gives none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Text {
    /// English.
    pub en: String,
    /// Thai.
    pub th: String,
}

/// A column of the answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// The variable, without `?`.
    pub name: String,
    /// What it holds.
    #[serde(flatten)]
    pub text: Text,
}

/// What the rows of an answer are reports of: things that a command lists once each, however many articles tell of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Once {
    /// The command: `agreements`.
    pub name: String,
    /// One of them in English: `agreement`.
    pub one: String,
    /// Several of them.
    #[serde(flatten)]
    pub text: Text,
    /// Whether the command lists others besides, as one of all agreements does for a query of those that are not signed.
    pub more: bool,
    /// The parameters that it has an option for, and the option: `country=partner` is `--partner`; the name alone where both are one.
    pub options: Vec<(String, String)>,
}

/// A parameter as the header declares it; [`super::Param`] is its checked form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Declared {
    pub line: usize,
    pub name: String,
    pub kind: String,
    pub classes: Vec<String>,
    pub scheme: Option<String>,
    pub optional: bool,
    pub text: Text,
}

/// What a header says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Header {
    /// Whether there is any `#+` line.
    pub present: bool,
    pub summary: Text,
    pub question: Text,
    pub family: String,
    pub example: String,
    pub evidence: String,
    pub by: Option<Column>,
    pub once: Option<Once>,
    pub legend: String,
    pub asks: Vec<String>,
    pub params: Vec<Declared>,
    pub columns: Vec<Column>,
}

/// A line that is no header line, from 1, and why.
pub(super) type Fault = (usize, String);

#[derive(Clone, Copy, PartialEq)]
enum List {
    None,
    Asks,
    Params,
    Columns,
}

impl Header {
    /// Reads the comment lines that open a query.
    pub fn parse(text: &str) -> Result<Header, Fault> {
        let mut header = Header::default();
        let mut list = List::None;
        let opening = text.lines().take_while(|line| line.trim_start().starts_with('#') || line.trim().is_empty());
        for (line, content) in opening.enumerate().filter_map(|(i, l)| Some((i + 1, l.trim().strip_prefix("#+")?))) {
            header.present = true;
            let content = content.strip_prefix(' ').unwrap_or(content);
            if content.trim().is_empty() {
                continue;
            }
            if let Some(item) = content.strip_prefix("  - ") {
                header.item(list, line, item.trim()).map_err(|why| (line, why))?;
            } else {
                list = header.entry(content).map_err(|why| (line, why))?;
            }
        }
        Ok(header)
    }

    fn entry(&mut self, content: &str) -> Result<List, String> {
        let (key, value) = content.split_once(':').ok_or("expected `key: text`")?;
        let value = value.trim();
        let list = match key {
            "asks" => List::Asks,
            "params" => List::Params,
            "columns" => List::Columns,
            _ => List::None,
        };
        if list != List::None {
            return if value.is_empty() {
                Ok(list)
            } else {
                Err(format!("`{key}:` is followed by lines that begin with `  - `"))
            };
        }
        match key {
            "by" => {
                self.by = Some(by(value)?);
                return Ok(List::None);
            }
            "once" => {
                self.once = Some(once(value)?);
                return Ok(List::None);
            }
            _ => {}
        }
        let field = match key {
            "summary" => &mut self.summary.en,
            "summary_th" => &mut self.summary.th,
            "question" => &mut self.question.en,
            "question_th" => &mut self.question.th,
            "family" => &mut self.family,
            "example" => &mut self.example,
            "evidence" => &mut self.evidence,
            "legend" => &mut self.legend,
            _ => {
                return Err(format!(
                    "unknown key `{key}`; expected summary, summary_th, question, question_th, family, example, evidence, \
                     by, once, legend, asks, params or columns"
                ));
            }
        };
        *field = scalar(value)?;
        Ok(List::None)
    }

    fn item(&mut self, list: List, line: usize, item: &str) -> Result<(), String> {
        if list == List::Asks {
            self.asks.push(scalar(item)?);
            return Ok(());
        }
        let mut fields = mapping(item)?;
        let mut take = |key: &str| fields.shift_remove(key);
        let name = take("name").ok_or("`name` is missing")?;
        let text = Text { en: take("en").unwrap_or_default(), th: take("th").unwrap_or_default() };
        match list {
            List::Columns => self.columns.push(Column { name, text }),
            List::Params => {
                let optional = match take("optional").as_deref() {
                    None | Some("false") => false,
                    Some("true") => true,
                    Some(other) => return Err(format!("`optional` is true or false, not `{other}`")),
                };
                self.params.push(Declared {
                    line,
                    name,
                    kind: take("type").ok_or("`type` is missing")?,
                    classes: take("class").unwrap_or_default().split_whitespace().map(str::to_owned).collect(),
                    scheme: take("scheme"),
                    optional,
                    text,
                });
            }
            List::None | List::Asks => {
                return Err("a list item without `asks:`, `params:` or `columns:` before it".into());
            }
        }
        nothing_else(&fields)
    }
}

/// `{name: partner_name, en: partners, th: คู่ความร่วมมือ}`.
fn by(value: &str) -> Result<Column, String> {
    let mut fields = mapping(value)?;
    let mut take = |key: &str| fields.shift_remove(key).ok_or_else(|| format!("`{key}` is missing"));
    let column = Column { name: take("name")?, text: Text { en: take("en")?, th: take("th")? } };
    nothing_else(&fields).map(|()| column)
}

/// `{name: events, one: event, en: events, th: กิจกรรม, options: country=partner kind}`.
fn once(value: &str) -> Result<Once, String> {
    let mut fields = mapping(value)?;
    let more = fields.shift_remove("more").as_deref() == Some("true");
    let mut take = |key: &str| fields.shift_remove(key).ok_or_else(|| format!("`{key}` is missing"));
    let option = |word: &str| {
        let (param, option) = word.split_once('=').unwrap_or((word, word));
        (param.to_owned(), option.to_owned())
    };
    let once = Once {
        name: take("name")?,
        one: take("one")?,
        text: Text { en: take("en")?, th: take("th")? },
        more,
        options: take("options")?.split_whitespace().map(option).collect(),
    };
    nothing_else(&fields).map(|()| once)
}

fn nothing_else(fields: &IndexMap<String, String>) -> Result<(), String> {
    match fields.keys().next() {
        Some(key) => Err(format!("unknown key `{key}`")),
        None => Ok(()),
    }
}

/// A plain or double-quoted scalar that is the rest of a line.
fn scalar(value: &str) -> Result<String, String> {
    if value.starts_with('"') {
        return serde_json::from_str(value).map_err(|_| format!("{value} is not closed text in quotes"));
    }
    if value.contains(": ") || value.contains(" #") || value.starts_with(|c: char| "[]{},&*!|>%@`'#?-".contains(c)) {
        return Err(format!("write the text in double quotes: \"{value}\""));
    }
    Ok(value.to_owned())
}

/// `{key: value, key: "value, with a comma"}`.
fn mapping(item: &str) -> Result<IndexMap<String, String>, String> {
    let inner = item
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'))
        .ok_or_else(|| format!("expected {{key: value, …}}, found `{item}`"))?;
    let mut fields = IndexMap::new();
    for part in split_outside_quotes(inner) {
        let (key, value) = part.split_once(": ").ok_or_else(|| format!("expected `key: value`, found `{part}`"))?;
        let value = value.trim();
        if !value.starts_with('"') && value.contains(|c: char| "{}[]\"".contains(c)) {
            return Err(format!("write the text in double quotes: \"{value}\""));
        }
        if fields.insert(key.trim().to_owned(), scalar(value)?).is_some() {
            return Err(format!("`{}` stands twice", key.trim()));
        }
    }
    Ok(fields)
}

fn split_outside_quotes(text: &str) -> Vec<&str> {
    let (mut quoted, mut escaped) = (false, false);
    text.split(|c: char| {
        let splits = c == ',' && !quoted;
        if c == '"' && !escaped {
            quoted = !quoted;
        }
        escaped = c == '\\' && !escaped;
        splits
    })
    .map(str::trim)
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_texts_params_and_columns() {
        let header = Header::parse(concat!(
            "# A comment\n#+ summary: What is it\n#+ summary_th: คืออะไร\n#+ question: \"Who: and why?\"\n#+ params:\n",
            "#+   - {name: on, type: xsd:date, optional: true, en: \"A day, perhaps\", th: วันที่}\n",
            "#+   - {name: who, type: iri, class: schema:Person sam:Country}\n#+ columns:\n#+   - {name: a, en: One}\n",
            "#+ family: people\n#+ asks:\n#+   - who was it\n#+   - \"who: and why?\"\n",
            "SELECT * {}\n#+ ignored: after the query has begun\n",
        ))
        .unwrap();
        assert_eq!(header.summary, Text { en: "What is it".into(), th: "คืออะไร".into() });
        assert_eq!(header.question.en, "Who: and why?");
        assert_eq!(header.params[0].text.en, "A day, perhaps");
        assert!(header.params[0].optional && !header.params[1].optional);
        assert_eq!(header.params[1].classes, ["schema:Person", "sam:Country"]);
        assert_eq!(header.columns[0].name, "a");
        assert_eq!((header.family.as_str(), header.asks.len()), ("people", 2));
    }

    #[test]
    fn reads_what_recurs_and_what_rows_are_reports_of() {
        let header = Header::parse(concat!(
            "#+ by: {name: kinds, en: sorts, th: ประเภท}\n",
            "#+ once: {name: events, one: event, en: events, th: กิจกรรม, options: country=partner kind}\n",
        ))
        .unwrap();
        let sorts = Text { en: "sorts".into(), th: "ประเภท".into() };
        assert_eq!(header.by, Some(Column { name: "kinds".into(), text: sorts }));
        let pair = |param: &str, option: &str| (param.to_owned(), option.to_owned());
        assert_eq!(header.once.unwrap().options, [pair("country", "partner"), pair("kind", "kind")]);
    }

    #[test]
    fn a_query_needs_no_header() {
        assert_eq!(Header::parse("PREFIX a: <b>\nSELECT * {}"), Ok(Header::default()));
    }

    #[test]
    fn faults_name_their_line() {
        for (text, line, word) in [
            ("#+ title: x", 1, "title"),
            ("#+ summary: x\n#+ nothing", 2, "key: text"),
            ("#+   - {name: x}", 1, "before it"),
            ("#+ params:\n#+   - {name: x}", 2, "type"),
            ("#+ params:\n#+   - {name: x, type: iri, optional: maybe}", 2, "maybe"),
            ("#+ columns:\n#+   - {name: x, colour: red}", 2, "colour"),
            ("#+ columns:\n#+   - {name: x, name: y}", 2, "twice"),
            ("#+ columns:\n#+   - name x", 2, "key: value"),
            ("#+ summary: a: b", 1, "double quotes"),
            ("#+ summary: \"open", 1, "quotes"),
            ("#+ by: partner_name", 1, "key: value"),
            ("#+ by: {name: partner_name, en: partners}", 1, "th"),
            ("#+ once: {name: events, one: event, en: events, th: กิจกรรม, options: kind, by: x}", 1, "`by`"),
        ] {
            let (at, why) = Header::parse(text).unwrap_err();
            assert_eq!(at, line, "{text}");
            assert!(why.contains(word), "{text}: {why}");
        }
    }

    proptest::proptest! {
        #[test]
        fn never_panics(text in "(#\\+ {0,3}(- )?[a-z:{}\",\\\\ ก-ฮ]{0,30}\n){0,5}") {
            let _ = Header::parse(&text);
        }
    }
}
