//! Titles of office and what is served.

use std::ops::Range;

use super::Parts;
use crate::lexicon::Lexicon;
use crate::lexicon::frame_words::Role as Word;
use crate::lexicon::offices::{Office, Serves};
use crate::model::mention::*;
use crate::model::{Document, OrganizationKind, Role};
use crate::text::thai::is_thai;

/// Bytes of a title between its word and the body that it names last (`ผู้อำนวยการกองกลาง สำนักงาน…`).
const LONG: usize = 180;
/// Bytes of a person's name between a title in Latin letters and the state served.
const NAME: usize = 48;
/// Bytes of the name of a unit (`กอง…`) or province.
const UNIT: usize = 120;

/// Titles of office in the order of the text. Bodies that stand only inside a title are marked so, and bodies that only
/// the title reveals (`รมว.คมนาคม`) are added to `bodies`, which stays in the order of the text.
pub(super) fn find(
    doc: &Document,
    lexicon: &Lexicon,
    parts: &Parts<'_>,
    bodies: &mut Vec<BodyMention>,
    countries: &[CountryMention],
) -> Vec<OfficeMention> {
    let mut titles: Vec<(Range<usize>, &Office)> = Vec::new();
    for (part, phrases) in parts {
        let text = doc.slice(part.clone());
        let hits = phrases.offices.iter();
        // A body's name may hold the word: `สำนักงานปลัดกระทรวง…`, `สถานเอกอัครราชทูต…`.
        let hits = hits.filter(|h| !lexicon.bodies.words.claims(text, h.range.clone()));
        // So may the name of a body that the lexicon knows: `สำนักนายกรัฐมนตรี`.
        let inside = |at: &Range<usize>| {
            bodies.iter().any(|b| {
                b.known.is_some() && b.range.start < part.start + at.start && part.start + at.end <= b.range.end
            })
        };
        let hits = hits.filter(|h| !inside(&h.range));
        titles.extend(hits.map(|h| (part.start + h.range.start..part.start + h.range.end, h.value)));
    }
    for (range, office) in titles.iter().filter(|(_, office)| office.serves == Serves::Body) {
        reveal(doc, lexicon, range, office, bodies, countries);
    }
    bodies.sort_by_key(|b| (b.range.start, std::cmp::Reverse(b.range.end)));
    let mut found: Vec<Title> = Vec::with_capacity(titles.len());
    for (i, (range, office)) in titles.iter().enumerate() {
        let next = titles.get(i + 1).map_or(usize::MAX, |(next, _)| next.start);
        let end = if range.end <= doc.title.end { doc.title.end } else { doc.body.end };
        let scene = Scene { doc, lexicon, countries, until: next.min(end).max(range.end) };
        found.push(scene.serve(range.clone(), office, bodies));
    }
    share(doc, &mut found);
    found.into_iter().map(|title| title.mention).collect()
}

/// A title and whether what is served is only taken for granted.
struct Title {
    mention: OfficeMention,
    assumed: bool,
}

/// `ประธานวุฒิสภาและประธานองคมนตรีแห่งราชอาณาจักรกัมพูชา`, `ประธานและประธานเจ้าหน้าที่บริหาร บริษัท …`: what the last of several
/// joined titles serves, the ones before it serve too, unless they say otherwise.
fn share(doc: &Document, titles: &mut [Title]) {
    for i in (1..titles.len()).rev() {
        let (before, after) = titles.split_at_mut(i);
        let (Some(first), Some(second)) = (before.last_mut(), after.first()) else { continue };
        let gap = first.mention.range.end..second.mention.range.start;
        let joined =
            gap.start <= gap.end && matches!(doc.slice(gap).trim(), "และ" | "and" | "," | "&" | "ในฐานะ" | "ทำหน้าที่");
        let wanting = first.mention.served.is_empty() || first.assumed;
        if joined && wanting && !second.assumed {
            let abroad = |s: &&Served| matches!(s, Served::Country(iso) if iso != "TH");
            let shared: Vec<_> = match first.assumed {
                true => second.mention.served.iter().filter(abroad).cloned().collect(),
                false => second.mention.served.clone(),
            };
            if !shared.is_empty() {
                first.mention.served = shared;
                first.assumed = false;
            }
        }
    }
}

/// Adds the body that a title names without its head (`รมว.คมนาคม`, `Minister of Energy`) or implies (`Foreign Minister`).
fn reveal(
    doc: &Document,
    lexicon: &Lexicon,
    title: &Range<usize>,
    office: &Office,
    bodies: &mut Vec<BodyMention>,
    countries: &[CountryMention],
) {
    let start = title.end + gap(doc.slice(title.end..doc.body.end.max(title.end)));
    if bodies
        .iter()
        .any(|b| b.range.start <= start && start < b.range.end || b.range.start <= title.end && title.end < b.range.end)
    {
        return;
    }
    let rest = doc.slice(start..doc.body.end.max(start));
    let short = lexicon.bodies.short_form(rest);
    let (range, id) = match short {
        Some((body, length)) => (start..start + length, body),
        None if !office.body.is_empty() => (title.clone(), office.body.as_str()),
        None => return,
    };
    let Some(body) = lexicon.bodies.get(id) else { return };
    // `Minister of Energy of Japan`, `Japanese Foreign Minister` serve at no ministry of ours.
    let abroad = |c: &&CountryMention| c.iso != body.country;
    let foreign = after(doc, range.end, countries).filter(abroad).is_some()
        || before(doc, title.start, countries).filter(abroad).is_some();
    if foreign && (doc.slice(range.clone()).is_ascii() || short.is_none()) {
        return;
    }
    bodies.push(BodyMention {
        range,
        known: Some(body.id.clone()),
        name: body.names().next().unwrap_or_default().to_owned(),
        kind: body.kind,
        country: (!body.country.is_empty()).then(|| body.country.clone()),
        inside_office: true,
    });
}

/// The country that stands right after a byte, over words that tie it.
fn after<'c>(doc: &Document, at: usize, countries: &'c [CountryMention]) -> Option<&'c CountryMention> {
    let start = at + gap(doc.slice(at..doc.body.end.max(at)));
    countries.iter().find(|c| c.range.start == start)
}

/// The country whose adjective or name stands right before a title in Latin letters: `Lao Prime Minister`.
fn before<'c>(doc: &Document, title: usize, countries: &'c [CountryMention]) -> Option<&'c CountryMention> {
    let named = countries.iter().take_while(|c| c.range.end <= title).last()?;
    let between = doc.slice(named.range.end..title);
    let tied = matches!(between, " " | "'s " | "’s " | "-") || between.is_empty();
    (tied && doc.slice(named.range.clone()).is_ascii()).then_some(named)
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

/// Where a title stands.
struct Scene<'a> {
    doc: &'a Document,
    lexicon: &'a Lexicon,
    countries: &'a [CountryMention],
    /// Where the next title or the text's part begins or ends.
    until: usize,
}

impl Scene<'_> {
    fn serve(&self, range: Range<usize>, office: &Office, bodies: &mut [BodyMention]) -> Title {
        let mut end = range.end;
        let mut served = Vec::new();
        let mut assumed = false;
        let mut role = office.role;
        match office.serves {
            Serves::None => {}
            Serves::Pmo => served.push(Served::Country("TH".into())),
            Serves::Government => {
                let named = after(self.doc, range.end, self.countries);
                end = named.map_or(end, |c| c.range.end);
                let named = named.or_else(|| before(self.doc, range.start, self.countries));
                let named = named.or_else(|| self.over_name(&range));
                assumed = named.is_none();
                served.push(Served::Country(named.map_or_else(|| "TH".into(), |c| c.iso.clone())));
            }
            Serves::Country => {
                if let Some((iso, body, to)) = self.sender(&range, bodies) {
                    served.extend(body.map(Served::Body));
                    served.push(Served::Country(iso));
                    end = to;
                } else if let Some(i) = bodies.iter().position(|b| b.range.start == range.end && b.country.is_none()) {
                    // `เอกอัครราชทูตสหภาพยุโรป`
                    end = bodies[i].range.end;
                    served.push(Served::Body(i));
                }
            }
            Serves::Body | Serves::Unit => {
                if let Some(unit) = office.unit.and_then(|head| self.unit(range.start + head, range.end)) {
                    end = unit.end;
                    if !bodies.iter().any(|body| body.range == unit) {
                        served.push(Served::Named(self.doc.slice(unit).to_owned()));
                    }
                }
                let minister = matches!(office.role, Role::Minister | Role::DeputyMinister | Role::ViceMinister);
                if let Some(i) = self.body(&range, office, bodies) {
                    let body = &mut bodies[i];
                    body.inside_office = true;
                    end = end.max(body.range.end);
                    served.insert(0, Served::Body(i));
                    if body.kind == OrganizationKind::Embassy {
                        role = Role::Diplomat;
                    }
                    if minister || role == Role::Diplomat {
                        served.extend(body.country.clone().map(Served::Country));
                    }
                } else if minister {
                    let named = after(self.doc, range.end, self.countries);
                    end = named.map_or(end, |c| c.range.end);
                    let named = named.or_else(|| before(self.doc, range.start, self.countries));
                    served.extend(named.map(|c| Served::Country(c.iso.clone())));
                } else if role == Role::President
                    && let Some(state) = after(self.doc, range.end, self.countries)
                {
                    // `President of the Lao PDR`
                    end = state.range.end;
                    role = Role::HeadOfState;
                    served.push(Served::Country(state.iso.clone()));
                } else if let Some(state) = self.state_of(&range) {
                    end = state.range.end;
                    served.push(Served::Country(state.iso.clone()));
                }
                if served.is_empty()
                    && let Some(body) = self.unknown_body(&range)
                {
                    end = body.end;
                    served.push(Served::Named(self.doc.slice(body).to_owned()));
                } else if served.is_empty()
                    && let Some(i) = self.last_named(&range, bodies)
                {
                    served.push(Served::Body(i));
                } else if served.is_empty()
                    && let Some(field) = self.field(range.end)
                {
                    end = field;
                }
            }
        }
        Title { mention: OfficeMention { range: range.start..end, role, served }, assumed }
    }

    /// The body of a title: right after its word, or at its end (`รองผู้ว่าการ ด้านเสถียรภาพ ธนาคาร…`).
    fn body(&self, title: &Range<usize>, office: &Office, bodies: &[BodyMention]) -> Option<usize> {
        let start = title.end + gap(self.doc.slice(title.end..self.doc.body.end.max(title.end)));
        let direct = bodies.iter().position(|b| {
            b.range.start == start
                || b.range.start < title.end && b.range.end > title.end && b.range.start >= title.start
                || b.range == *title
        });
        direct.or_else(|| {
            let i = bodies.iter().position(|b| b.range.start >= title.end)?;
            let body = bodies.get(i)?;
            let rest = self.rest_of_title(title.end..body.range.start)?;
            let fits = match office.role {
                // To preside over something (`ประธานการประชุม…`) is no office.
                Role::President => rest.starts_with(' ') || self.doc.slice(title.clone()) != "ประธาน",
                Role::Minister | Role::DeputyMinister => body.kind == OrganizationKind::Ministry,
                _ => true,
            };
            fits.then_some(i)
        })
    }

    /// The country that sends an envoy, the embassy where that is named, and where the title ends.
    fn sender(&self, title: &Range<usize>, bodies: &[BodyMention]) -> Option<(String, Option<usize>, usize)> {
        let doc = self.doc;
        let rest = doc.slice(title.end..self.until.max(title.end));
        let tail = rest.trim_start().trim_start_matches("ฯ").trim_start();
        if let Some(c) = before(doc, title.start, self.countries) {
            return Some((c.iso.clone(), None, title.end));
        }
        if ["ณ ", "ณ.", "ไทย"].iter().any(|own| tail.starts_with(own)) {
            return Some(("TH".into(), None, title.end));
        }
        // The post, not the sender, follows these.
        let post = ["ประจำ", "to "].iter().any(|w| tail.starts_with(w));
        let near = self.countries.iter().find(|c| c.range.start >= title.end.saturating_sub(1));
        let near = near.filter(|c| c.range.start <= title.end + gap(rest) + 30 && c.inside_body.is_none());
        match near {
            Some(c) if post && c.iso != "TH" => return Some(("TH".into(), None, c.range.end)),
            // `Ambassador of … to Thailand`: the post again.
            Some(c) if !post && c.iso == "TH" && doc.slice(title.end..c.range.start).contains(" to ") => return None,
            Some(c) if !post => return Some((c.iso.clone(), None, c.range.end)),
            _ => {}
        }
        let i = bodies.iter().position(|b| b.range.start >= title.end)?;
        let embassy = bodies.get(i).filter(|b| b.kind == OrganizationKind::Embassy)?;
        self.rest_of_title(title.end..embassy.range.start)?;
        Some((embassy.country.clone()?, Some(i), embassy.range.end))
    }

    /// What stands between a title's word and a body, if the title may go on over it.
    fn rest_of_title(&self, range: Range<usize>) -> Option<&str> {
        if range.end > self.until || range.len() > LONG {
            return None;
        }
        let rest = self.doc.slice(range);
        let words = &self.lexicon.frame_words;
        let ends = rest.contains(['\n', '“', '”', ':', ';'])
            || words.first(rest, Word::OfficeEnd).is_some()
            // Glued to both sides it joins words of one name: `กรมเอเชียและโอเชียเนีย`.
            || words.first(rest, Word::And).is_some_and(|and| !rest[..and.start].ends_with(is_thai))
            || self.lexicon.titles.words.find(rest).iter().any(|hit| *hit.value);
        (!ends).then_some(rest)
    }

    /// The body whose head ends a title or stands right after it, and which is not known: `ผู้จัดการกองทุน…`.
    fn unknown_body(&self, title: &Range<usize>) -> Option<Range<usize>> {
        let (written, rest) = (self.doc.slice(title.clone()), self.doc.slice(title.end..self.until.max(title.end)));
        let heads = ["สำนักงาน", "สถาบัน", "กองทุน", "ศูนย์", "ชมรม", "เครือข่าย", "โครงการ"];
        if let Some(head) = heads.iter().find(|head| written.ends_with(**head)) {
            return self.unit(title.end - head.len(), title.end);
        }
        let head = heads.iter().find(|head| rest.starts_with(**head))?;
        self.unit(title.end, title.end + head.len())
    }

    /// The last body named before a title that ends in the word for its kind: `ผู้ตรวจราชการกระทรวง`.
    fn last_named(&self, title: &Range<usize>, bodies: &[BodyMention]) -> Option<usize> {
        let written = self.doc.slice(title.clone());
        let head = ["กระทรวง", "กรม"].into_iter().find(|head| written.ends_with(head))?;
        let goes_on = self.doc.slice(title.end..self.doc.body.end.max(title.end)).starts_with(is_thai);
        let of_kind = |b: &BodyMention| b.range.end <= title.start && b.name.starts_with(head);
        bodies.iter().rposition(of_kind).filter(|_| !goes_on)
    }

    /// The state after the name that a title in Latin letters leads: `Prime Minister Narendra Modi of India`.
    fn over_name(&self, title: &Range<usize>) -> Option<&CountryMention> {
        let near = |c: &&CountryMention| c.range.start > title.end && c.range.start <= title.end + NAME;
        let named = self.countries.iter().find(near)?;
        let between = self.doc.slice(title.end..named.range.start);
        let tied = [" of ", " of the "].iter().find_map(|of| between.strip_suffix(of))?;
        let name = tied.strip_prefix(' ')?;
        let capital = |word: &str| word.starts_with(|c: char| c.is_ascii_uppercase());
        (!name.is_empty() && name.split(' ').all(capital)).then_some(named)
    }

    /// The foreign state glued to a title: `ผู้บัญชาการทหารสูงสุดมาเลเซีย`.
    fn state_of(&self, title: &Range<usize>) -> Option<&CountryMention> {
        self.countries.iter().find(|c| c.range.start == title.end && c.iso != "TH" && c.inside_body.is_none())
    }

    /// Where the field that a title goes on with ends: `ที่ปรึกษาด้านพัฒนาระบบ…`.
    fn field(&self, end: usize) -> Option<usize> {
        let rest = self.doc.slice(end..self.until.max(end));
        let opens = ["ด้าน", "ฝ่าย", "กลุ่ม", "สาย"].iter().any(|word| rest.trim_start_matches(' ').starts_with(word));
        let gap = rest.len() - rest.trim_start_matches(' ').len();
        opens.then(|| self.unit(end + gap, end + gap)).flatten().map(|field| field.end)
    }

    /// The unit or province whose head stands at `head` and whose name goes on from `end`: `กองการต่างประเทศ`, `จังหวัดพิจิตร`.
    fn unit(&self, head: usize, end: usize) -> Option<Range<usize>> {
        let rest = self.doc.slice(end..self.until.max(end));
        let run = rest.find(|c| !is_thai(c)).unwrap_or(rest.len());
        let words = &self.lexicon.frame_words;
        // A name may begin like a word that ends titles (`จังหวัดขอนแก่น`, `กองตรวจราชการ`), if that is none of speech.
        let skipped = match words.opening(rest, Word::OfficeEnd) {
            Some(word) if words.opening(rest, Word::Statement).is_none() => word,
            _ => 0,
        };
        let skipped = skipped.min(run);
        let mut ended = words.first(&rest[skipped..run], Word::OfficeEnd).map_or(run, |word| skipped + word.start);
        // What follows the last `และ` is the next title.
        if words.closes(&rest[..ended], Word::And) {
            ended = rest[..ended].rfind("และ").unwrap_or(ended);
        }
        // `ตำรวจภูธรภาค 9`
        let figure = rest[ended..].trim_start_matches(' ');
        let digits = figure.len() - figure.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let numbered = ["ภาค", "ที่", "กองบิน"].iter().any(|word| self.doc.slice(head..end).ends_with(word));
        if ended == 0 && digits > 0 && numbered {
            ended = rest.len() - figure.len() + digits;
        }
        (ended > 0 && ended <= UNIT).then_some(head..end + ended)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find;

    /// Roles and what they serve, bodies by their ids.
    fn served(text: &str) -> Vec<(Role, Vec<String>)> {
        let (doc, lexicon) = find::sample(text);
        let mentions = find::find(&doc, &lexicon);
        let told = |served: &Served| match served {
            Served::Body(i) => mentions.bodies[*i].known.clone().unwrap_or_else(|| mentions.bodies[*i].name.clone()),
            Served::Country(iso) => iso.clone(),
            Served::Named(name) => name.clone(),
        };
        mentions.offices.iter().map(|o| (o.role, o.served.iter().map(told).collect())).collect()
    }

    fn one(role: Role, of: &[&str]) -> Vec<(Role, Vec<String>)> {
        vec![(role, of.iter().map(|s| (*s).to_owned()).collect())]
    }

    #[test]
    fn ministers_serve_the_ministry_named_or_implied_and_its_country() {
        assert_eq!(served("รมว.คมนาคม"), one(Role::Minister, &["th-mot", "TH"]));
        assert_eq!(served("Defense Minister"), one(Role::Minister, &["th-mod", "TH"]));
        assert_eq!(served("Minister of Energy"), one(Role::Minister, &["th-moen", "TH"]));
    }

    #[test]
    fn a_state_beside_the_title_is_the_one_served() {
        assert_eq!(served("Lao Prime Minister"), one(Role::PrimeMinister, &["LA"]));
        assert_eq!(served("Japanese Foreign Minister"), one(Role::Minister, &["JP"]));
        assert_eq!(served("นายกรัฐมนตรีมาเลเซีย"), one(Role::PrimeMinister, &["MY"]));
        assert_eq!(served("นายกรัฐมนตรี"), one(Role::PrimeMinister, &["TH"]));
        assert_eq!(served("President of Vietnam"), one(Role::HeadOfState, &["VN"]));
    }

    #[test]
    fn envoys_serve_who_sends_them() {
        assert_eq!(served("เอกอัครราชทูตรัสเซียประจำประเทศไทย"), one(Role::Ambassador, &["RU"]));
        assert_eq!(served("เอกอัครราชทูต ณ กรุงโตเกียว"), one(Role::Ambassador, &["TH"]));
        assert_eq!(served("Ambassador of Norway to Thailand"), one(Role::Ambassador, &["NO"]));
        assert_eq!(served("Ambassador to Thailand"), one(Role::Ambassador, &[]));
        let embassy = served("อัครราชทูตฝ่ายเศรษฐกิจ สถานเอกอัครราชทูตญี่ปุ่น");
        assert_eq!(embassy[0].1.last().map(String::as_str), Some("JP"), "{embassy:?}");
    }

    #[test]
    fn whoever_serves_at_an_embassy_is_a_diplomat() {
        let found = served("ที่ปรึกษาด้านวัฒนธรรม สถานเอกอัครราชทูตสาธารณรัฐประชาชนจีนประจำประเทศไทย");
        assert_eq!((found[0].0, found[0].1.last().map(String::as_str)), (Role::Diplomat, Some("CN")));
    }

    #[test]
    fn the_body_may_stand_at_the_end_of_the_title() {
        let bank = served("รองผู้ว่าการ ด้านเสถียรภาพสถาบันการเงิน ธนาคารแห่งประเทศไทย");
        assert_eq!(bank, one(Role::Other, &["th-bot"]));
        assert_eq!(served("ผู้อำนวยการ กล่าวกับกรมชลประทาน"), one(Role::Director, &[]));
    }

    #[test]
    fn joined_titles_share_what_the_last_one_serves() {
        let found = served("ประธานวุฒิสภาและประธานองคมนตรีแห่งราชอาณาจักรกัมพูชา");
        assert_eq!(found.iter().map(|o| o.1.join(" ")).collect::<Vec<_>>(), ["KH", "KH"]);
    }

    #[test]
    fn units_and_provinces_are_served_by_name() {
        assert_eq!(served("ผู้ว่าราชการจังหวัดพิจิตร กล่าวว่า"), one(Role::Governor, &["จังหวัดพิจิตร"]));
        let unit = served("ผู้อำนวยการกองการต่างประเทศ กระทรวงวัฒนธรรม");
        assert_eq!(unit, one(Role::Director, &["th-mcul", "กองการต่างประเทศ"]));
    }

    #[test]
    fn committees_are_led_by_their_name_and_ministries_meant_by_their_word() {
        assert_eq!(served("ประธานกรรมการส่งเสริมการลงทุน"), one(Role::President, &["th-boi"]));
        let two = served("ปลัดกระทรวงอุตสาหกรรม นายสมชาย ใจดี ผู้ตรวจราชการกระทรวง");
        assert_eq!(two.last(), Some(&(Role::Other, vec!["th-mind".to_owned()])));
    }

    #[test]
    fn a_field_is_part_of_the_title_and_the_office_after_it_tells_the_body() {
        let two = served("ที่ปรึกษาด้านพัฒนาระบบภาษี ในฐานะโฆษกกรมสรรพสามิต");
        assert_eq!(two.iter().map(|o| o.1.join(" ")).collect::<Vec<_>>(), ["th-excise", "th-excise"]);
    }

    #[test]
    fn an_officer_serves_the_foreign_state_glued_to_the_title() {
        assert_eq!(served("ผู้บัญชาการทหารสูงสุดมาเลเซีย"), one(Role::MilitaryOfficer, &["MY"]));
        assert_eq!(served("ผู้ช่วยรัฐมนตรีประจำสำนักนายกรัฐมนตรี").len(), 1);
    }

    #[test]
    fn the_state_may_follow_the_name_that_the_title_leads() {
        assert_eq!(served("Prime Minister Narendra Modi of India"), one(Role::PrimeMinister, &["IN"]));
        assert_eq!(served("Prime Minister Narendra Modi, who spoke of India"), one(Role::PrimeMinister, &["TH"]));
    }

    #[test]
    fn a_unit_may_join_words_and_the_body_still_follow() {
        let unit = served("ผู้อำนวยการกองยุทธศาสตร์และแผนงาน สำนักงานปลัดกระทรวงวัฒนธรรม");
        assert_eq!(unit[0].1.last().map(String::as_str), Some("กองยุทธศาสตร์และแผนงาน"), "{unit:?}");
        assert_eq!(unit[0].1.len(), 2, "{unit:?}");
        assert_eq!(served("ผู้บัญชาการตำรวจภูธรภาค 9"), one(Role::Other, &["ตำรวจภูธรภาค 9"]));
        assert_eq!(served("ผู้ว่าราชการจังหวัดขอนแก่น"), one(Role::Governor, &["จังหวัดขอนแก่น"]));
    }
}
