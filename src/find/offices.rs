//! Titles of office and what is served.

use std::ops::Range;

use crate::lexicon::Lexicon;
use crate::lexicon::offices::{Office, Serves};
use crate::model::mention::*;
use crate::model::{Document, OrganizationKind, Role};
use crate::text::thai::is_thai;

/// Titles of office in the order of the text. Bodies that stand only inside a title are marked so, and bodies that only
/// the title reveals (`รมว.คมนาคม`) are added to `bodies`, which stays in the order of the text.
pub fn find(
    doc: &Document,
    lexicon: &Lexicon,
    bodies: &mut Vec<BodyMention>,
    countries: &[CountryMention],
) -> Vec<OfficeMention> {
    let mut titles: Vec<(Range<usize>, Office)> = Vec::new();
    for part in [&doc.title, &doc.body] {
        let hits = lexicon.offices.words.find(doc.slice(part.clone())).into_iter();
        titles.extend(hits.map(|h| (part.start + h.range.start..part.start + h.range.end, *h.value)));
    }
    for (range, office) in &titles {
        if office.serves == Serves::Body {
            reveal(doc, lexicon, range, bodies);
        }
    }
    bodies.sort_by_key(|b| (b.range.start, std::cmp::Reverse(b.range.end)));
    titles.into_iter().map(|(range, office)| serve(doc, range, office, bodies, countries)).collect()
}

/// Adds the body whose short form stands right after the title, without its head: `รมว.คมนาคม`, `รัฐมนตรีว่าการกระทรวง…`.
fn reveal(doc: &Document, lexicon: &Lexicon, office: &Range<usize>, bodies: &mut Vec<BodyMention>) {
    let start = office.end + gap(doc.slice(office.end..doc.body.end.max(office.end)));
    if bodies.iter().any(|b| {
        b.range.start <= start && start < b.range.end || b.range.start <= office.end && office.end < b.range.end
    }) {
        return;
    }
    let rest = doc.slice(start..doc.body.end.max(start));
    let word: &str = rest.split(|c: char| !is_thai(c)).next().unwrap_or_default();
    // The head may be the end of the office word: ปลัดกระทรวง + X, อธิบดีกรม + X.
    let known = lexicon
        .bodies
        .all
        .iter()
        .filter(|b| matches!(b.kind, OrganizationKind::Ministry | OrganizationKind::Agency))
        .find_map(|b| {
            let mut shorts = b.names().filter_map(|n| {
                ["กระทรวงการ", "กระทรวง", "กรม", "สำนักงาน"]
                    .iter()
                    .find_map(|head| n.strip_prefix(head))
                    .map(|n| n.trim_end_matches('ฯ'))
            });
            shorts.find(|s| s.chars().count() >= 3 && word.starts_with(s)).map(|s| (b, s.len()))
        });
    if let Some((body, length)) = known {
        bodies.push(BodyMention {
            range: start..start + length,
            known: Some(body.id.clone()),
            name: body.names().next().unwrap_or_default().to_owned(),
            kind: body.kind,
            country: (!body.country.is_empty()).then(|| body.country.clone()),
            inside_office: true,
        });
    }
}

/// Bytes of spaces, `ประจำ`, `ของ`, `the` and the like between a title and what it serves.
fn gap(rest: &str) -> usize {
    let mut at = 0;
    loop {
        let here = &rest[at..];
        let next = [" ", "ประจำ", "แห่ง", "ของ", "ฝ่ายการเมือง", "of ", "the ", "for ", "to "]
            .iter()
            .find(|w| here.starts_with(**w));
        match next {
            Some(w) => at += w.len(),
            None => return at,
        }
    }
}

fn serve(
    doc: &Document,
    range: Range<usize>,
    office: Office,
    bodies: &mut [BodyMention],
    countries: &[CountryMention],
) -> OfficeMention {
    let after = range.end + gap(doc.slice(range.end..doc.body.end.max(range.end)));
    let country = |within: usize| {
        countries
            .iter()
            .find(|c| c.range.start >= range.end.saturating_sub(1) && c.range.start <= after + within)
            .cloned()
    };
    let mut end = range.end;
    let mut served = Vec::new();
    match office.serves {
        Serves::None => {}
        Serves::Pmo => served.push(Served::Country("TH".into())),
        Serves::Government => {
            let named = country(0).filter(|c| c.range.start == after);
            if let Some(c) = &named {
                end = c.range.end;
            }
            served.push(Served::Country(named.map_or_else(|| "TH".into(), |c| c.iso)));
        }
        Serves::Country => {
            // A Thai envoy is sent by Thailand, whatever the country of residence.
            if let Some(c) = country(30) {
                end = c.range.end;
                served.push(Served::Country(c.iso));
            }
        }
        Serves::Body => {
            let at = bodies.iter().position(|b| {
                b.range.start == after
                    || b.range.start < range.end && b.range.end > range.end && b.range.start >= range.start
            });
            if let Some(i) = at {
                let body = &mut bodies[i];
                body.inside_office = true;
                end = body.range.end;
                served.push(Served::Body(i));
                if matches!(office.role, Role::Minister | Role::DeputyMinister | Role::ViceMinister) {
                    served.extend(body.country.clone().map(Served::Country));
                }
            } else if matches!(office.role, Role::Minister | Role::ViceMinister | Role::DeputyMinister)
                && let Some(c) = country(0)
            {
                end = c.range.end;
                served.push(Served::Country(c.iso));
            }
        }
    }
    OfficeMention { range: range.start..end, role: office.role, served }
}
