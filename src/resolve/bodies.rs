//! Mentions of bodies to bodies: known ones by their id, others by their name; `กระทรวงฯ` is the last one of its head.

use crate::lexicon::Lexicon;
use crate::model::mention::BodyMention;
use crate::model::{BodyEntity, Document, Mentions, OrganizationKind, id};

/// How often each way of finding a body is right.
mod confidence {
    pub const KNOWN: f64 = 0.95;
    pub const BY_PATTERN: f64 = 0.8;
}

/// The bodies of the article in the order of first mention, those only inside titles of office included.
pub fn resolve(doc: &Document, mentions: &Mentions, lexicon: &Lexicon) -> Vec<BodyEntity> {
    let mut entities: Vec<BodyEntity> = Vec::new();
    for (index, mention) in mentions.bodies.iter().enumerate() {
        let at = match mention.name.strip_suffix('ฯ') {
            Some(head) if mention.known.is_none() => {
                match entities.iter().rposition(|e| e.names.iter().any(|n| n.starts_with(head))) {
                    Some(at) => at,
                    None => continue,
                }
            }
            _ => {
                let id = entity_id(mention);
                entities.iter().position(|e| e.id == id).unwrap_or_else(|| {
                    entities.push(entity(id, mention, lexicon));
                    entities.len() - 1
                })
            }
        };
        let entity = &mut entities[at];
        entity.mentions.push(index);
        entity.only_in_office &= mention.inside_office;
        let written = doc.slice(mention.range.clone()).split_whitespace().collect::<Vec<_>>().join(" ");
        if !entity.names.contains(&written) {
            entity.names.push(written);
        }
    }
    entities
}

fn entity_id(mention: &BodyMention) -> String {
    match &mention.known {
        Some(known) => id::known_organization(known),
        None => id::organization(&mention.name, mention.country.as_deref()),
    }
}

fn entity(id: String, mention: &BodyMention, lexicon: &Lexicon) -> BodyEntity {
    let known = mention.known.as_deref().and_then(|k| lexicon.bodies.get(k));
    let names = match known {
        Some(body) => body.names().map(str::to_owned).collect(),
        None => forms(mention, lexicon),
    };
    BodyEntity {
        id,
        names,
        kind: mention.kind,
        country: mention.country.clone(),
        mentions: Vec::new(),
        only_in_office: true,
        confidence: if known.is_some() { confidence::KNOWN } else { confidence::BY_PATTERN },
    }
}

/// The forms by which a body outside the lexicon is usually named: with and without its country, its legal form, its post.
fn forms(mention: &BodyMention, lexicon: &Lexicon) -> Vec<String> {
    let mut names = vec![mention.name.clone()];
    match mention.kind {
        OrganizationKind::Company => {
            let bare = mention.name.trim_start_matches("บริษัท").trim();
            let bare = bare.trim_end_matches("(มหาชน)").trim().trim_end_matches("จำกัด").trim();
            names.extend([bare.to_owned(), format!("บริษัท {bare} จำกัด"), format!("บริษัท {bare} จำกัด (มหาชน)")]);
        }
        OrganizationKind::Embassy => {
            if let Some(country) =
                mention.country.as_deref().filter(|c| *c != "TH").and_then(|c| lexicon.countries.get(c))
            {
                for name in [&country.label_th].into_iter().chain(&country.aliases) {
                    for head in ["สถานเอกอัครราชทูต", "สถานทูต"] {
                        names.extend([format!("{head}{name}"), format!("{head}{name}ประจำประเทศไทย")]);
                    }
                }
            }
        }
        _ => {
            if let Some(country) =
                mention.country.as_deref().filter(|c| *c != "TH").and_then(|c| lexicon.countries.get(c))
            {
                let all = || [&country.label_th, &country.label_en].into_iter().chain(&country.aliases);
                let bare = all().filter_map(|c| mention.name.strip_suffix(c.as_str())).min_by_key(|b| b.len());
                if let Some(bare) = bare {
                    let bare = ["ของ", "แห่ง", "ประเทศ", "ของประเทศ", "แห่งประเทศ", " of the", " of"]
                        .iter()
                        .fold(bare.trim(), |b, t| b.strip_suffix(t).unwrap_or(b).trim());
                    names.push(bare.to_owned());
                    for c in all() {
                        names.extend(["", "ของ", "แห่ง", " "].map(|link| format!("{bare}{link}{c}")));
                    }
                }
            }
        }
    }
    let mut unique: Vec<String> = Vec::new();
    for name in names.into_iter().filter(|n| !n.is_empty()) {
        if !unique.contains(&name) {
            unique.push(name);
        }
    }
    unique
}
