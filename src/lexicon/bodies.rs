//! `seeds/bodies.csv`: ministries, agencies, companies and international bodies that articles name often.

use std::collections::HashMap;
use std::path::Path;
use std::sync::LazyLock;

use memchr::memmem::Finder;
use serde::Deserialize;

use super::body_words::BodyWords;
use super::matcher::{Matcher, stands_free};
use super::source::{self, rows};
use crate::error::Result;
use crate::model::OrganizationKind;

/// A body known beforehand.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Short and lasting, as `th-mdes`; its IRI ends in `org-th-mdes`.
    pub id: String,
    /// What sort of body.
    pub kind: OrganizationKind,
    /// ISO 3166-1 alpha-2; empty for international bodies.
    #[serde(default)]
    pub country: String,
    /// Usual full name in Thai.
    #[serde(default)]
    pub label_th: String,
    /// Usual full name in English.
    #[serde(default)]
    pub label_en: String,
    /// Short forms, acronyms, former names, spellings.
    #[serde(default, deserialize_with = "source::split")]
    pub aliases: Vec<String>,
    /// The id of the body it belongs to.
    #[serde(default)]
    pub parent: String,
    /// Its Wikidata item, where certain.
    #[serde(default)]
    pub wikidata: String,
}

impl Body {
    /// Its usual full names, Thai before English.
    pub fn labels(&self) -> impl Iterator<Item = &str> {
        [self.label_th.as_str(), self.label_en.as_str()].into_iter().filter(|s| !s.is_empty())
    }

    /// Every form of its name, the usual full ones first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.labels().chain(self.aliases.iter().map(String::as_str))
    }
}

/// What a phrase of the matcher opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phrase {
    /// A form of a known body's name, by the body's index.
    Known(usize),
    /// A word that holds a head and names nothing.
    None,
    /// A word that opens names, by its index among the heads.
    Head(usize),
}

/// All known bodies.
pub struct Bodies {
    /// In the order of the table.
    pub all: Vec<Body>,
    /// The index of each, by its id.
    by_id: HashMap<String, usize>,
    /// The words by which names begin and end.
    pub words: BodyWords,
    /// Every form of every name, and the words that open names.
    pub matcher: Matcher<Phrase>,
    /// Names of ministries and agencies without their heads, and the body's index: `คมนาคม`, `Foreign Affairs`. By first letter, the
    /// longest first.
    shorts: HashMap<char, Vec<(String, usize)>>,
}

/// Heads that titles of office leave out or take as their own: `รมว.คมนาคม`, `Minister of Energy`.
/// `ประธานกรรมการส่งเสริมการลงทุน` leads what `สำนักงานคณะกรรมการส่งเสริมการลงทุน` serves.
const TITLE_HEADS: &[&str] =
    &["กระทรวงการ", "กระทรวง", "กรม", "สำนักงานคณะกรรมการ", "สำนักงาน", "Ministry of ", "Department of "];

impl Bodies {
    /// Reads the tables; an overlay's row replaces ours of the same id.
    ///
    /// # Errors
    /// A row without an id or any name.
    pub fn load(overlay: Option<&Path>) -> Result<Self> {
        let (mut all, mut by_id): (Vec<Body>, HashMap<String, usize>) = (Vec::new(), HashMap::new());
        for row in rows::<Body>("bodies.csv", include_str!("../../seeds/bodies.csv"), overlay)? {
            if row.value.id.is_empty() || row.value.names().next().is_none() {
                return Err(row.error("a body needs an id and a label_th or label_en"));
            }
            match by_id.get(&row.value.id) {
                Some(&old) => all[old] = row.value,
                None => {
                    by_id.insert(row.value.id.clone(), all.len());
                    all.push(row.value);
                }
            }
        }
        let words = BodyWords::load(overlay)?;
        let heads = words.heads.iter().enumerate().map(|(i, h)| (h.word.clone(), Phrase::Head(i)));
        let names =
            all.iter().enumerate().flat_map(|(i, b)| b.names().flat_map(spellings).map(move |n| (n, Phrase::Known(i))));
        let none = words.none.iter().map(|word| (word.clone(), Phrase::None));
        let matcher = Matcher::new(none.chain(heads).chain(names));
        let mut shorts: HashMap<char, Vec<(String, usize)>> = HashMap::new();
        let served = |b: &Body| matches!(b.kind, OrganizationKind::Ministry | OrganizationKind::Agency);
        for (i, body) in all.iter().enumerate().filter(|(_, b)| served(b)) {
            for name in body.names().flat_map(|n| TITLE_HEADS.iter().filter_map(move |head| n.strip_prefix(head))) {
                let name = name.trim_end_matches('ฯ');
                if let Some(first) = name.chars().next().filter(|_| name.chars().count() >= 3) {
                    shorts.entry(first).or_default().push((name.to_owned(), i));
                }
            }
        }
        for names in shorts.values_mut() {
            names.sort_by_key(|(name, i)| (std::cmp::Reverse(name.len()), *i));
        }
        Ok(Bodies { all, by_id, words, matcher, shorts })
    }

    /// The body whose name without its head a text begins with, by its id, and the bytes of that; the longest counts.
    pub fn short_form(&self, text: &str) -> Option<(&str, usize)> {
        let fits = |name: &str| text.starts_with(name) && stands_free(text, 0..name.len());
        let (name, body) = self.shorts.get(&text.chars().next()?)?.iter().find(|(name, _)| fits(name))?;
        Some((self.all.get(*body)?.id.as_str(), name.len()))
    }

    /// Whether what stands for a known body in a title of office is but a piece of its names: `รมว.คมนาคม`.
    pub fn is_piece(&self, id: &str, written: &str) -> bool {
        self.get(id).is_some_and(|body| body.names().all(|name| name != written))
    }

    /// The body of an id.
    pub fn get(&self, id: &str) -> Option<&Body> {
        self.by_id.get(id).and_then(|&i| self.all.get(i))
    }
}

/// What articles make of a name in Latin letters: `Department of Fisheries` is `Fisheries Department` too, and `Office of the …` may
/// lose its article.
fn turned(name: &str) -> impl Iterator<Item = String> {
    let after = name.strip_prefix("Department of ").map(|field| format!("{field} Department"));
    // `General Department of Customs and Excise`: one word goes on to other names.
    let field = name.strip_suffix(" Department").filter(|field| field.contains(' '));
    let before = field.map(|field| format!("Department of {field}"));
    let bare = name.strip_prefix("Office of the ").map(|rest| format!("Office of {rest}"));
    let whole = name.strip_prefix("Office of ").filter(|rest| !rest.starts_with("the "));
    let quoted = name.contains("'s ").then(|| name.replace("'s ", "’s "));
    [after, before, bare, whole.map(|rest| format!("Office of the {rest}")), quoted].into_iter().flatten()
}

/// A name as articles space it: Thai names may be broken before the words that join their parts, and names in Latin letters
/// come in capitals.
fn spellings(name: &str) -> Vec<String> {
    const JOINTS: [&str; 9] = ["และ", "เพื่อ", "แห่ง", "ของ", "ว่าด้วย", "วิทยาศาสตร์", "ด้าน", "เพื่อการ", "ในพระบรม"];
    static FINDERS: LazyLock<[Finder<'static>; 9]> = LazyLock::new(|| JOINTS.map(Finder::new));
    let mut out = vec![name.to_owned()];
    if name.is_ascii() {
        if name.len() > 5 {
            out.push(name.to_ascii_uppercase());
        }
        out.extend(turned(name));
        return out;
    }
    if let Some(company) = name.strip_prefix("บริษัท ") {
        let limited = company.trim_end_matches(" (มหาชน)");
        for form in [company, limited, &format!("{limited}(มหาชน)"), &format!("{limited} (มหาชน)")]
        {
            out.extend([format!("บริษัท{form}"), format!("บริษัท {form}")]);
        }
        return out;
    }
    if let Some(field) = name.strip_prefix("กระทรวง").filter(|field| !field.ends_with(['.', 'ฯ'])) {
        out.push(format!("กระทรวง {field}"));
    }
    if let Some(university) = name.strip_prefix("มหาวิทยาลัย") {
        out.extend([format!("ม.{university}"), format!("ม. {university}")]);
    }
    for (joint, finder) in JOINTS.iter().zip(&*FINDERS) {
        for at in finder.find_iter(name.as_bytes()).filter(|at| *at > 0) {
            let (head, tail) = name.split_at(at);
            let loose = format!("{} {tail}", head.trim_end());
            if loose == name {
                out.push(format!("{}{tail}", head.trim_end()));
            } else {
                out.push(loose);
            }
            if *joint == "และ" {
                let tail = &tail[joint.len()..];
                out.extend([format!("{head}และ {tail}"), format!("{} และ {tail}", head.trim_end())]);
            }
        }
    }
    out
}
