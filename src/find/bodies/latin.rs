//! Names in Latin letters: runs of capitalised words that hold a word such as Ministry, University or Co., Ltd.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::lexicon::Lexicon;
use crate::model::OrganizationKind;
use crate::model::mention::*;

/// `Ministry of Transport`, `Department of …`, `Embassy of …`, `Bank of …`: the head opens the name.
static OPENING: LazyLock<Regex> = LazyLock::new(|| {
    let word = r"[A-Z][\w’'&\-]*";
    Regex::new(&format!(
        r"\b(Ministry|Department|Office|Embassy|University|Institute|Bank|Association|Council|Federation|Authority|Commission|Agency|Chamber|Board|Bureau|Secretariat|Faculty|Foundation|Society|Center|Centre|Organi[sz]ation) (?:of|for|on) (?:the )?{word}(?:(?:,? and|,| of(?: the)?| for(?: the)?|) {word}){{0,9}}"
    ))
    .expect("a sound pattern")
});

/// `Mae Fah Luang University`, `Marine Department`, `Great Wall Motor Co., Ltd.`: the head closes the name.
static CLOSING: LazyLock<Regex> = LazyLock::new(|| {
    let word = r"[A-Z][\w’'&\-]*";
    Regex::new(&format!(
        r"\b{word}(?: (?:{word}|and|of|&)){{0,6}} (University|Ministry|Department|Embassy|Institute|Bank|Association|Council|Federation|Authority|Commission|Agency|Foundation|Corporation|Group|Company Limited|Co\., ?Ltd\.?|Company|Inc\.|Limited|Society|Organi[sz]ation)\b"
    ))
    .expect("a sound pattern")
});

/// Bodies with Latin names in one stretch of text, in its order.
pub fn find(text: &str, lexicon: &Lexicon) -> Vec<BodyMention> {
    let mut found: Vec<BodyMention> = Vec::new();
    // Cheap to ask first: most Thai articles hold no such name.
    if !text.contains(|c: char| c.is_ascii_uppercase()) {
        return found;
    }
    for pattern in [&*OPENING, &*CLOSING] {
        for hit in pattern.captures_iter(text) {
            let (Some(whole), Some(head)) = (hit.get(0), hit.get(1)) else { continue };
            let range = whole.start()..whole.end();
            if found.iter().any(|m| m.range.start < range.end && range.start < m.range.end) {
                continue;
            }
            found.push(mention(text, range, head.as_str(), lexicon));
        }
    }
    found.sort_by_key(|m| m.range.start);
    found
}

fn mention(text: &str, range: Range<usize>, head: &str, lexicon: &Lexicon) -> BodyMention {
    let kind = match head {
        "Ministry" => OrganizationKind::Ministry,
        "University" => OrganizationKind::University,
        "Embassy" => OrganizationKind::Embassy,
        "Bank" | "Corporation" | "Group" | "Company" | "Company Limited" | "Inc." | "Limited" => {
            OrganizationKind::Company
        }
        h if h.starts_with("Co.") => OrganizationKind::Company,
        "Association" | "Federation" | "Chamber" | "Council" => OrganizationKind::Association,
        "Foundation" | "Society" => OrganizationKind::Other,
        _ => OrganizationKind::Agency,
    };
    let name = text[range.clone()].trim_start_matches("The ").to_owned();
    let start = range.end - name.len();
    let country = lexicon
        .countries
        .matcher
        .find(&name)
        .into_iter()
        .rev()
        .find_map(|h| h.value.and_then(|(c, _)| lexicon.countries.all.get(c)))
        .map(|c| c.iso.clone());
    let known = known(&name, country.as_deref(), lexicon);
    BodyMention {
        range: start..range.end,
        known: known.map(|b| b.id.clone()),
        kind: known.map_or(kind, |b| b.kind),
        country: known
            .map_or(country.or_else(|| Some("TH".to_owned())), |b| Some(b.country.clone()).filter(|c| !c.is_empty())),
        name,
        inside_office: false,
    }
}

/// The known body of exactly this name, Thailand's country tag left out.
fn known<'l>(name: &str, country: Option<&str>, lexicon: &'l Lexicon) -> Option<&'l crate::lexicon::Body> {
    let bare = [" of the Kingdom of Thailand", " of The Kingdom of Thailand", " of Thailand", ", Thailand"]
        .iter()
        .find_map(|t| name.strip_suffix(t))
        .unwrap_or(name);
    let foreign = country.is_some_and(|c| c != "TH");
    let all = &lexicon.bodies.all;
    all.iter().find(|b| b.names().any(|n| n == name) || !foreign && b.country == "TH" && b.names().any(|n| n == bare))
}
