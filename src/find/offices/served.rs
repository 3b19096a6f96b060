//! Whom a title serves: the body or state named right after it, before it, at its end, or meant by it.

use std::ops::Range;

use super::Title;
use crate::find::bodies::is_field;
use crate::lexicon::Lexicon;
use crate::lexicon::body_words::PROVINCE;
use crate::lexicon::frame_words::Role as Word;
use crate::lexicon::offices::{Office, Serves};
use crate::model::mention::*;
use crate::model::{Document, OrganizationKind, Role};
use crate::text::thai::is_thai;

/// Words of a name in Latin letters after a title.
const LATIN_WORDS: usize = 5;
/// Chars of the shortest name glued to a title.
const GLUED: usize = 7;
/// Bytes of a title between its word and the body that it names last (`ผู้อำนวยการกองกลาง สำนักงาน…`).
const LONG: usize = 180;
/// Bytes of a person's name between a title in Latin letters and the state served.
const NAME: usize = 48;
/// Bytes of the field of work between a minister's title in Latin letters and the state served.
const FIELD: usize = 90;
/// Chars of the shortest title that is no piece of a name (`ดร` in `อุดรธานี`).
const TITLE: usize = 3;
/// What a part of the Sangha has after its number where it is of the stricter order.
const ORDER: &str = " (ธ)";
/// Before the number of a part of a unit's area.
const PART: &str = " เขต";
/// Before the number that a unit has.
const NTH: &str = "ที่";
/// What the titles of mayors end in, and what the names of their municipalities begin with.
const MAYOR: &str = "นายกเทศมนตรี";
const MUNICIPALITY: &str = "เทศบาล";
/// What names of ministries begin with.
const MINISTRY: &str = "กระทรวง";
/// Before that, where it numbers the holders of an office.
const HOLDER: &str = "คน";
/// Bytes of the name of a unit (`กอง…`) or province.
const UNIT: usize = 240;

/// Bytes of the words between an envoy's title and the state that sends.
const STYLE: usize = 30;

/// Where a title stands.
pub(super) struct Scene<'a> {
    pub doc: &'a Document,
    pub lexicon: &'a Lexicon,
    pub countries: &'a [CountryMention],
    /// Where the next title or the text's part begins or ends.
    pub until: usize,
}

impl Scene<'_> {
    /// The title and whom it serves.
    pub fn serve(&self, range: Range<usize>, office: &Office, bodies: &mut [BodyMention]) -> Title {
        let mut end = range.end;
        let mut served = Vec::new();
        let mut assumed = false;
        let mut role = office.role;
        match office.serves {
            Serves::None => {}
            Serves::Pmo => {
                // `Minister Attached to the Prime Minister’s Office`
                let inside = |b: &&mut BodyMention| range.start <= b.range.start && b.range.end <= range.end;
                bodies.iter_mut().filter(inside).for_each(|body| body.inside_office = true);
                served.push(Served::Country("TH".into()));
            }
            Serves::Government => {
                let named = after(self.doc, range.end, self.countries, self.lexicon);
                end = named.map_or(end, |c| c.range.end);
                let named = named.or_else(|| before(self.doc, range.start, self.countries));
                let named = named.or_else(|| self.over_name(&range));
                // `Chinese Premier`, `U.S. Secretary of Energy`
                let own = |c: &&CountryMention| range.start <= c.range.start && c.range.end <= range.end;
                let named = self.countries.iter().find(own).or(named);
                assumed = named.is_none();
                // Thailand has no president: one without a state is of the only other state that the article names.
                let state = match named {
                    Some(state) => Some(state.iso.clone()),
                    None if office.role == Role::HeadOfState => self.only_state(),
                    None => Some("TH".into()),
                };
                served.extend(state.map(Served::Country));
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
                let whole = |head| office.whole.then(|| range.start + head..range.end);
                let unit = |head| self.unit(range.start + head, range.end).or_else(|| whole(head));
                let unit = office.unit.and_then(unit);
                if let Some(unit) = unit.clone() {
                    end = unit.end;
                    if !bodies.iter().any(|body| body.range == unit) {
                        served.push(Served::Named(self.doc.slice(unit).to_owned()));
                    }
                }
                let minister = matches!(office.role, Role::Minister | Role::DeputyMinister | Role::ViceMinister);
                // A body within the name of a committee, or named farther on, is none that its chair serves:
                // `ประธานคณะกรรมการร่วมระหว่างกระทรวง…`.
                let within = |i: &usize| {
                    let committee = |unit: &Range<usize>| {
                        self.lexicon.frame_words.opening(self.doc.slice(unit.clone()), Word::Committee).is_some()
                    };
                    let beside = |unit: &Range<usize>| unit.end + gap(self.doc.rest(unit.end), self.lexicon);
                    let apart = |unit: &Range<usize>| [unit.start, beside(unit)].contains(&bodies[*i].range.start);
                    unit.as_ref().is_some_and(|unit| committee(unit) && !apart(unit))
                };
                if let Some(i) = self.body(&range, office, bodies).filter(|i| !within(i)) {
                    let body = &mut bodies[i];
                    // Whoever represents a body tells that it was there.
                    let written = self.doc.slice(range.clone());
                    body.inside_office |= self.lexicon.frame_words.opening(written, Word::Representative).is_none();
                    end = end.max(body.range.end);
                    served.insert(0, Served::Body(i));
                    if body.kind == OrganizationKind::Embassy {
                        role = Role::Diplomat;
                    }
                    if minister || role == Role::Diplomat {
                        served.extend(body.country.clone().map(Served::Country));
                    }
                } else if minister {
                    let named = after(self.doc, range.end, self.countries, self.lexicon);
                    let named = named.or_else(|| self.over_field(range.end));
                    end = named.map_or(end, |c| c.range.end);
                    let named = named.or_else(|| before(self.doc, range.start, self.countries));
                    served.extend(named.map(|c| Served::Country(c.iso.clone())));
                } else if role == Role::President
                    && self.leads_state(&range)
                    && let Some(state) = self.presided(&range)
                    && self.same_script(&range, &state.range)
                {
                    // `President of the Lao PDR`, `Lao President`, `President Li Qiang of China`
                    let right_after = after(self.doc, range.end, self.countries, self.lexicon).is_some();
                    end = if right_after { state.range.end } else { range.end };
                    role = Role::HeadOfState;
                    served.push(Served::Country(state.iso.clone()));
                } else if role == Role::Other
                    && let Some(state) = after(self.doc, range.end, self.countries, self.lexicon)
                {
                    // `Vice President of the Republic of Korea`
                    end = state.range.end;
                    served.push(Served::Country(state.iso.clone()));
                } else if let Some(state) = self.state_of(&range) {
                    end = state.range.end;
                    served.push(Served::Country(state.iso.clone()));
                }
                // A member is one of a body, not of what the word for members goes on to be: `กรรมการตัดสิน`.
                let member = super::COMMITTEE.ends_with(self.doc.slice(range.clone()));
                if served.is_empty()
                    && !member
                    && let Some(body) = self.unknown_body(&range)
                {
                    end = body.end;
                    served.push(Served::Named(self.doc.slice(body.clone()).to_owned()));
                    // `รัฐมนตรีว่าการกระทรวงประมง และป่าไม้ สาธารณรัฐฟิจิ`
                    let state = self.countries.iter().find(|c| c.range.start >= body.start && c.inside_body.is_none());
                    let state = state
                        .filter(|c| c.range.end <= body.end || self.rest_of_title(body.end..c.range.start).is_some());
                    served.extend(state.filter(|_| minister).map(|c| Served::Country(c.iso.clone())));
                } else if served.is_empty()
                    && let Some(i) = self.last_named(&range, bodies)
                {
                    served.push(Served::Body(i));
                } else if served.is_empty()
                    && let Some(i) = self.owner(&range, bodies)
                {
                    served.push(Served::Body(i));
                } else if served.is_empty()
                    && let Some(named) = self.latin_name(&range)
                {
                    end = named.end;
                    served.push(Served::Named(self.doc.slice(named).to_owned()));
                } else if served.is_empty()
                    && let Some(field) = self.field(range.end)
                {
                    end = field;
                } else if served.is_empty()
                    && !member
                    && let Some(named) = self
                        .glued(&range)
                        .filter(|named| !minister || is_field(self.doc.slice(named.clone()), self.lexicon))
                {
                    end = named.end;
                    let name = self.doc.slice(named.clone()).to_owned();
                    // `รมว.กีฬาของญี่ปุ่น`
                    let within = |c: &&CountryMention| named.start <= c.range.start && c.range.start <= named.end + 1;
                    let state = self.countries.iter().filter(|_| minister).find(within);
                    served.extend(minister.then(|| Served::Named(MINISTRY.to_owned() + &name)));
                    served.extend(state.map(|c| Served::Country(c.iso.clone())));
                    served.push(Served::Named(name));
                }
            }
        }
        // `นายกเทศมนตรีตำบลแสนสุข`: the town is known as a municipality too.
        let town = match served.as_slice() {
            [Served::Named(town)] if self.doc.slice(range.clone()).ends_with(MAYOR) => Some(town.clone()),
            _ => None,
        };
        served.extend(
            town.filter(|town| !town.starts_with(MUNICIPALITY))
                .map(|town| Served::Named(MUNICIPALITY.to_owned() + &town)),
        );
        // `Mr. Tom Kerr, British Ambassador`: the adjective of the state served is part of the title.
        let adjective = before(self.doc, range.start, self.countries).filter(|c| serves(&served, &c.iso));
        let start = adjective.map_or(range.start, |c| c.range.start);
        let mention = OfficeMention { range: start..end, role, served };
        Title { mention, word: range, unit: office.unit.is_some(), assumed }
    }

    /// The body of a title: right after its word, or at its end (`รองผู้ว่าการ ด้านเสถียรภาพ ธนาคาร…`).
    fn body(&self, title: &Range<usize>, office: &Office, bodies: &[BodyMention]) -> Option<usize> {
        let start = title.end + gap(self.doc.rest(title.end), self.lexicon);
        let direct = bodies.iter().position(|b| {
            b.range.start == start
                || b.range.start < title.end && b.range.end >= title.end && b.range.start >= title.start
        });
        // `the President is to attend the ASEAN Summit`
        let bare = office.role == Role::President && self.doc.slice(title.clone()) == "President";
        direct.or_else(|| {
            if bare {
                return None;
            }
            let i = bodies.iter().position(|b| b.range.start >= title.end)?;
            let body = bodies.get(i)?;
            let rest = self.rest_of_title(title.end..body.range.start)?;
            let fits = match office.role {
                Role::President => rest.starts_with(' ') || !self.presides(title),
                Role::Minister | Role::DeputyMinister => body.kind == OrganizationKind::Ministry,
                _ => true,
            };
            fits.then_some(i)
        })
    }

    /// The country that sends an envoy, the embassy where that is named, and where the title ends.
    fn sender(&self, title: &Range<usize>, bodies: &[BodyMention]) -> Option<(String, Option<usize>, usize)> {
        let (doc, words) = (self.doc, &self.lexicon.frame_words);
        let rest = doc.slice(title.end..self.until.max(title.end));
        let tail = rest.trim_start().trim_start_matches("ฯ").trim_start();
        // `กงสุล (ฝ่ายเกษตร) ณ นครกว่างโจว`
        let field = tail.strip_prefix('(').and_then(|inside| inside.split_once(')'));
        let tail = match field {
            Some((inside, after)) if words.opening(inside, Word::Field).is_some() => after.trim_start(),
            _ => tail,
        };
        if let Some(c) = before(doc, title.start, self.countries) {
            return Some((c.iso.clone(), None, title.end));
        }
        if let Some(own) = words.opening(tail, Word::OwnEnvoy) {
            // `เอกอัครราชทูต ณ กรุงนิวเดลี (…)`: the post is part of the title.
            let at = title.end + rest.len() - tail[own..].trim_start().len();
            // `กงสุลใหญ่ ณ เมืองดูไบ`
            let city = words.opening(doc.rest(at), Word::City).unwrap_or_default();
            let here = |c: &&CountryMention| c.range.start == at || c.range.start == at + city;
            let place = self.countries.iter().filter(here).find(|c| c.inside_body.is_none());
            let within = |b: &BodyMention| title.end <= b.range.start && b.range.start < at && at < b.range.end;
            let embassy = bodies.iter().position(within);
            let end = embassy.map(|i| bodies[i].range.end).or(place.map(|c| c.range.end));
            return Some(("TH".into(), embassy, end.unwrap_or(title.end)));
        }
        // The post, not the sender, follows these.
        let post = words.opening(tail, Word::Post).is_some();
        let near = self.countries.iter().find(|c| c.range.start >= title.end.saturating_sub(1));
        let over = match tail.len() < rest.trim_start().len() {
            true => rest.len() - tail.len() + gap(tail, self.lexicon),
            false => gap(rest, self.lexicon),
        };
        // `เอกอัครราชทูตราชอาณาจักรเบลเยียม`: the style of a state that is known by less.
        let over = over + style(&rest[over..], self.lexicon).max(STYLE);
        let near = near.filter(|c| c.range.start <= title.end + over && c.inside_body.is_none());
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
            || rest.contains(" ณ ")
            || words.first(rest, Word::OfficeEnd).is_some()
            // Glued to both sides it joins words of one name: `กรมเอเชียและโอเชียเนีย`.
            || words.first(rest, Word::And).is_some_and(|and| !rest[..and.start].ends_with(is_thai))
            || self.lexicon.titles.words.find(rest).iter().any(|hit| *hit.value);
        (!ends).then_some(rest)
    }

    /// The body whose head ends a title or stands right after it, and which is not known: `ผู้จัดการกองทุน…`.
    fn unknown_body(&self, title: &Range<usize>) -> Option<Range<usize>> {
        let (written, rest) = (self.doc.slice(title.clone()), self.doc.slice(title.end..self.until.max(title.end)));
        let words = &self.lexicon.frame_words;
        // `อธิบดีกรม…`, `รัฐมนตรีว่าการกระทรวง…` of names that nobody knows.
        let closing = |role| words.closing(written, role);
        if let Some(head) = closing(Word::UnitHead).or_else(|| closing(Word::KindOfBody)) {
            return self.unit(title.end - head, title.end);
        }
        let opening = |role| words.opening(rest, role);
        let head = opening(Word::UnitHead).or_else(|| opening(Word::KindOfBody))?;
        self.unit(title.end, title.end + head)
    }

    /// The last body named before a title that ends in the word for its kind: `ผู้ตรวจราชการกระทรวง`.
    fn last_named(&self, title: &Range<usize>, bodies: &[BodyMention]) -> Option<usize> {
        let written = self.doc.slice(title.clone());
        let head = self.lexicon.frame_words.closing(written, Word::KindOfBody)?;
        let head = &written[written.len() - head..];
        let goes_on = self.doc.rest(title.end).starts_with(is_thai);
        let of_kind = |b: &BodyMention| b.range.end <= title.start && b.name.starts_with(head);
        bodies.iter().rposition(of_kind).filter(|_| !goes_on)
    }

    /// The body whose office it is: `PTT’s Chairman`, `ASEAN Secretary-General`.
    fn owner(&self, title: &Range<usize>, bodies: &[BodyMention]) -> Option<usize> {
        let i = bodies.iter().rposition(|b| b.range.end <= title.start)?;
        let between = self.doc.slice(bodies[i].range.end..title.start);
        let latin = |range: &Range<usize>| !self.doc.slice(range.clone()).contains(is_thai);
        let beside = between == " " && latin(&bodies[i].range) && latin(title);
        (beside || matches!(between, "’s " | "'s ")).then_some(i)
    }

    /// The name in Latin letters right after a title in Thai ones, or after that of who leads something: `ประธานเจ้าหน้าที่บริหาร Acme
    /// Foods`, `CEO of Acme Foods`.
    fn latin_name(&self, title: &Range<usize>) -> Option<Range<usize>> {
        let rest = self.doc.slice(title.end..self.until.max(title.end));
        let start = title.end + gap(rest, self.lexicon);
        let tied = self.doc.slice(title.end..start).trim();
        let rest = self.doc.slice(start..self.until.max(start));
        let word = |word: &&str| word.starts_with(|c: char| c.is_ascii_uppercase()) && !word.contains(is_thai);
        let run = rest.split_inclusive(' ').take_while(|w| word(w) && !self.lexicon.titles.opens(w)).take(LATIN_WORDS);
        let length = run.map(str::len).sum::<usize>();
        let name = rest[..length].split([',', '(', ')', '\n']).next()?.trim_end();
        let written = self.doc.slice(title.clone());
        // `Chief Executive Officer of the Year`
        let common = !tied.is_empty() && !name.contains(' ');
        let leads = || self.lexicon.frame_words.closes(written, Word::Leads) && !name.starts_with("Board") && !common;
        (name.len() > 1 && (written.contains(is_thai) || leads())).then_some(start..start + name.len())
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

    /// The foreign state that a president leads: named after the word, before it, or after the name that it leads.
    fn presided(&self, title: &Range<usize>) -> Option<&CountryMention> {
        let abroad = |c: &&CountryMention| c.iso != "TH" && c.inside_body.is_none();
        after(self.doc, title.end, self.countries, self.lexicon)
            .or_else(|| before(self.doc, title.start, self.countries).filter(abroad))
            .or_else(|| self.over_name(title).filter(abroad))
            .or_else(|| self.of_only_state(title))
    }

    /// `conveyed his regards to President Li Qiang`: a president by name, where no word before says of what, is of the only other state
    /// that the article names.
    fn of_only_state(&self, title: &Range<usize>) -> Option<&CountryMention> {
        let named = self.doc.rest(title.end).strip_prefix(' ')?.starts_with(|c: char| c.is_ascii_uppercase());
        let before = self.doc.slice(0..title.start).strip_suffix(' ')?.rsplit([' ', '\n']).next()?;
        let alone = named && before.starts_with(|c: char| c.is_ascii_lowercase());
        let only = self.only_state().filter(|_| alone && self.doc.slice(title.clone()) == "President")?;
        self.countries.iter().find(|c| c.iso == only)
    }

    /// The state after the field of work with which a title in Latin letters goes on: `Minister of Public Works of Malaysia`.
    fn over_field(&self, end: usize) -> Option<&CountryMention> {
        let named = self.countries.iter().find(|c| c.range.start > end && c.range.start <= end + FIELD)?;
        let between = self.doc.slice(end..named.range.start);
        let field = [" of ", " of the "].iter().find_map(|of| between.strip_suffix(of))?;
        let capital = |word: &str| word.starts_with(|c: char| c.is_ascii_uppercase() || c == '&');
        let part = |word: &str| capital(word) || matches!(word, "" | "and" | "of" | "the" | "for");
        // `Minister for the Development of the Russian Far East`
        let within = named.form == CountryForm::Adjective && self.doc.rest(named.range.end).starts_with(' ');
        (field.split(' ').all(part) && !within).then_some(named)
    }

    /// The foreign state that the article tells of: the only one, or the one that more than half of the places name.
    fn only_state(&self) -> Option<String> {
        let states = || self.countries.iter().map(|c| c.iso.as_str()).filter(|iso| *iso != "TH");
        let most = states().max_by_key(|iso| states().filter(|other| other == iso).count())?;
        let count = states().filter(|iso| *iso == most).count();
        (count * 2 > states().count()).then(|| most.to_owned())
    }

    /// The foreign state glued to a title: `ผู้บัญชาการทหารสูงสุดมาเลเซีย`.
    fn state_of(&self, title: &Range<usize>) -> Option<&CountryMention> {
        self.countries.iter().find(|c| c.range.start == title.end && c.iso != "TH" && c.inside_body.is_none())
    }

    /// `ประธานเจ้าหน้าที่บริหาร Dubai Foods`: a title in Thai letters before a name in Latin ones leads no state.
    fn same_script(&self, one: &Range<usize>, other: &Range<usize>) -> bool {
        self.doc.slice(one.clone()).contains(is_thai) == self.doc.slice(other.clone()).contains(is_thai)
    }

    /// Where the field that a title goes on with ends: `ที่ปรึกษาด้านพัฒนาระบบ…`.
    fn field(&self, end: usize) -> Option<usize> {
        let rest = self.doc.slice(end..self.until.max(end));
        let named = rest.trim_start_matches(' ');
        let gap = rest.len() - named.len();
        let opens = self.lexicon.frame_words.opening(named, Word::Field);
        opens.is_some().then(|| self.unit(end + gap, end + gap)).flatten().map(|field| field.end)
    }

    /// Whether a title may as well mean that somebody presides over what follows (`ประธานการประชุม…`), which is no office.
    fn presides(&self, title: &Range<usize>) -> bool {
        self.doc.slice(title.clone()) == "ประธาน"
    }

    /// Whether a president may be a state's: no company's (`CEO Tokyo …`).
    fn leads_state(&self, title: &Range<usize>) -> bool {
        let written = self.doc.slice(title.clone());
        self.presides(title) || written.starts_with("President") && !written.contains(" and ")
    }

    /// What goes on glued to a title, of which nothing else is known: `คณบดีบัณฑิตวิทยาลัย`.
    fn glued(&self, title: &Range<usize>) -> Option<Range<usize>> {
        let named = self.unit(title.end, title.end).filter(|_| !self.presides(title))?;
        let word = self.doc.slice(named.clone());
        let field = self.lexicon.frame_words.opening(word, Word::Field).is_some();
        (word.chars().count() >= GLUED && !field && !self.lexicon.titles.stops(word)).then_some(named)
    }

    /// The unit or province whose head stands at `head` and whose name goes on from `end`: `กองการต่างประเทศ`, `จังหวัดพิจิตร`.
    fn unit(&self, head: usize, end: usize) -> Option<Range<usize>> {
        let rest = self.doc.slice(end..self.until.max(end));
        if self.doc.slice(head..end) == PROVINCE {
            if let Some(province) = self.lexicon.bodies.words.province(rest) {
                return Some(head..end + province);
            }
            // `ผู้ว่าราชการจังหวัด (นักปกครอง ระดับสูง) จังหวัดพิจิตร`
            let ranked = rest.trim_start_matches(' ').strip_prefix('(').and_then(|open| open.split_once(')'));
            let again = ranked.and_then(|(_, after)| after.trim_start_matches(' ').strip_prefix(PROVINCE));
            if let Some(again) = again
                && let Some(province) = self.lexicon.bodies.words.province(again)
            {
                let start = end + rest.len() - again.len();
                return Some(start - PROVINCE.len()..start + province);
            }
        }
        let mut run = rest.find(|c| !is_thai(c)).unwrap_or(rest.len());
        // `ศูนย์สถานการณ์ชายแดนไทย-ลาว`
        let other = |c: &&CountryMention| {
            let between = self.doc.slice(end + run..c.range.start.max(end + run));
            c.range.start > end + run && matches!(between.trim_matches(' '), "-" | "–")
        };
        if self.countries.iter().any(|c| c.range.end == end + run)
            && let Some(other) = self.countries.iter().find(other)
        {
            let after = &rest[(other.range.end - end).min(rest.len())..];
            run = rest.len() - after.len() + after.find(|c| !is_thai(c)).unwrap_or(after.len());
        }
        // `ผู้ว่าราชการจังหวัดพิจิตรนายสมชาย`: somebody's title is glued to it.
        let long = |title: &Range<usize>| rest[title.clone()].chars().count() >= TITLE;
        let titles = self.lexicon.titles.words.find(&rest[..run]);
        let title = titles.into_iter().find(|hit| *hit.value && hit.range.start > 0 && long(&hit.range));
        let run = title.map_or(run, |title| title.range.start);
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
        let numbered = words.closing(self.doc.slice(head..end), Word::Numbered).is_some();
        if ended == 0 && digits > 0 && numbered {
            ended = rest.len() - figure.len() + digits;
            // Of several, and of which order of monks: `ภาค 6-7 (ธ)`, `ภาค 1 – 2 – 3`.
            loop {
                let more = rest[ended..].trim_start_matches(' ').strip_prefix(['-', '–']).unwrap_or_default();
                let more = more.trim_start_matches(' ');
                let digits = more.len() - more.trim_start_matches(|c: char| c.is_ascii_digit()).len();
                if digits == 0 {
                    break;
                }
                ended = rest.len() - more.len() + digits;
            }
            if rest[ended..].starts_with(ORDER) {
                ended += ORDER.len();
            }
        }
        // `สำนักงานเขตพื้นที่การศึกษา… เขต 4`, `ภูมิภาคทหารที่ 4`
        let counted = |rest: &str| {
            let figure = rest.trim_start_matches(' ');
            let digits = figure.len() - figure.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            (digits > 0).then(|| rest.len() - figure.len() + digits)
        };
        let part = rest[ended..].strip_prefix(PART).and_then(counted).map(|length| PART.len() + length);
        // `เทคโนโลยีเกษตร 4.0`
        let version = |rest: &str| {
            let (whole, part) = rest.strip_prefix(' ')?.split_once('.')?;
            let digits = part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let number = !whole.is_empty() && whole.chars().all(|c| c.is_ascii_digit()) && digits > 0;
            number.then(|| " .".len() + whole.len() + digits)
        };
        // `สภาผู้แทนราษฎรคนที่ 2` numbers the holders.
        if let Some(unit) = rest[..ended].strip_suffix(HOLDER).filter(|_| rest[ended..].starts_with(NTH)) {
            ended = unit.len();
        }
        let nth = rest[ended..].strip_prefix(NTH).and_then(counted).map(|length| NTH.len() + length);
        ended += part.or(nth).or_else(|| version(&rest[ended..])).filter(|_| ended > 0).unwrap_or_default();
        (ended > 0 && ended <= UNIT).then_some(head..end + ended)
    }
}

/// Whether a state is among what a title serves.
pub(super) fn serves(served: &[Served], state: &str) -> bool {
    served.iter().any(|served| matches!(served, Served::Country(iso) if iso == state))
}

/// The country that stands right after a byte, over words that tie it.
pub(super) fn after<'c>(
    doc: &Document,
    at: usize,
    countries: &'c [CountryMention],
    lexicon: &Lexicon,
) -> Option<&'c CountryMention> {
    let start = at + gap(doc.rest(at), lexicon);
    let styled = start + style(doc.rest(start), lexicon);
    // `the United States`: the tie may be part of the name.
    countries.iter().find(|c| at <= c.range.start && c.range.start <= styled && styled < c.range.end)
}

/// Bytes of the official style of a state that a text opens with: `ราชอาณาจักร`.
fn style(text: &str, lexicon: &Lexicon) -> usize {
    let mut at = 0;
    while let Some(style) = lexicon.frame_words.opening(&text[at..], Word::StateStyle) {
        at += style;
    }
    at
}

/// The country whose adjective or name stands right before a title in Latin letters: `Lao Prime Minister`.
pub(super) fn before<'c>(doc: &Document, title: usize, countries: &'c [CountryMention]) -> Option<&'c CountryMention> {
    let named = countries.iter().take_while(|c| c.range.end <= title).last()?;
    let between = doc.slice(named.range.end..title);
    let tied = matches!(between, " " | "'s " | "’s " | "-") || between.is_empty();
    (tied && doc.slice(named.range.clone()).is_ascii()).then_some(named)
}

/// Bytes of spaces and of words that tie them (`ประจำ`, `ของ`, `of the`) between a title and what it serves.
pub(super) fn gap(rest: &str, lexicon: &Lexicon) -> usize {
    let mut at = 0;
    loop {
        let here = rest[at..].trim_start_matches(' ');
        at = rest.len() - here.len();
        match lexicon.frame_words.opening(here, Word::OfficeTie) {
            Some(tie) => at += tie,
            None => return at,
        }
    }
}
