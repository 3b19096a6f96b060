//! `seeds/body_words.csv`: the words by which names of bodies begin and end.

use std::collections::HashSet;
use std::path::Path;

use serde::Deserialize;

use super::matcher::Matcher;
use super::source::rows;
use crate::error::Result;
use crate::model::OrganizationKind;
use crate::text::thai::{begins_with, ends_with, is_cluster_boundary};

/// The word before the name of a province.
pub const PROVINCE: &str = "จังหวัด";
/// The word before a company's name, and the end of a limited one's.
pub const COMPANY: &str = "บริษัท";
pub const LIMITED: &str = "จำกัด";
/// The names of provinces with so many chars or fewer are words too: `แพร่`, `เลย`.
pub const SHORT_PROVINCE: usize = 4;
/// Chars of the longest words that stand before a noun, and at the end of the name of a school.
const LONGEST_PREPOSITION: usize = 3;

/// What a word does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Part {
    Head,
    HeadAbroad,
    KindAbroad,
    Whole,
    WholeEnd,
    Legal,
    End,
    Inner,
    Office,
    Common,
    Local,
    LatinCommon,
    LatinBefore,
    LatinAfter,
    LatinPrize,
    LatinTreaty,
    LatinOwn,
    LatinTitle,
    LatinMeeting,
    SchoolOpen,
    SchoolEnd,
    None,
    Generic,
    Shared,
    Place,
    Abroad,
    Province,
    Namesake,
    Venue,
    Thing,
    ThingApart,
    ThingLatin,
    ThingAfter,
    Titled,
    Store,
    Site,
    Maker,
    Product,
    Platform,
    Dose,
    Account,
    Numbered,
    Daughter,
    Telling,
    Opener,
    Glued,
    GluedShort,
    Dangling,
    Kind,
    Several,
    Counter,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Word {
    word: String,
    role: Part,
    #[serde(default)]
    kind: Option<OrganizationKind>,
}

/// A word that opens a name: `กระทรวง`.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// The word.
    pub word: String,
    /// What a body of that name is.
    pub kind: OrganizationKind,
    /// Whether a name ends with it: the legal form of a company.
    pub ends: bool,
    /// Whether it is a common noun too, so that only words up to the next space are a name: `โรงพยาบาล`.
    pub whole: bool,
}

/// The words around and inside names of bodies.
pub struct BodyWords {
    /// Words that open a name.
    pub heads: Vec<Head>,
    /// Words that open much else too, and a name only where that tells another state.
    pub heads_abroad: Vec<Head>,
    /// Words that begin like one of those and open the name of no body.
    kinds_abroad: Vec<String>,
    /// `true` for words that end a name, `false` for words inside names that begin like one of those.
    pub ends: Matcher<bool>,
    /// Words of office before a body, the longest first.
    offices: Vec<String>,
    /// Words that hold a head or a short form and name no body: `กรมธรรม์`, `อย่างดีอีก`.
    pub none: Vec<String>,
    generic: Matcher<()>,
    whole_ends: Matcher<()>,
    shared: HashSet<String>,
    namesakes: Vec<String>,
    venues: Vec<String>,
    /// With the kind of bodies that the things are named after, if not any, and whether a space may part them.
    things: Vec<(String, Option<OrganizationKind>, bool)>,
    /// Before forms in Latin letters.
    things_latin: Vec<String>,
    things_after: Vec<(String, Option<OrganizationKind>)>,
    /// Before names of things that stand in quotation marks or in Latin letters.
    titled: Vec<String>,
    /// Ids of companies.
    stores: HashSet<String>,
    /// Beside those of one store.
    sites: Vec<String>,
    makers: Vec<String>,
    /// Ids of companies.
    products: HashSet<String>,
    /// Ids of companies.
    platforms: HashSet<String>,
    doses: Vec<String>,
    accounts: Vec<String>,
    numbered: HashSet<String>,
    /// The longest first.
    daughters: Vec<String>,
    telling: HashSet<String>,
    openers: Vec<String>,
    /// With the kind of bodies whose names they make another thing's, if not any.
    glued: Vec<(String, Option<OrganizationKind>)>,
    glued_short: Vec<String>,
    dangling: Vec<String>,
    kinds: HashSet<String>,
    several: Vec<String>,
    counters: Vec<String>,
    places: HashSet<String>,
    /// The longest first.
    abroad: Vec<String>,
    common: Vec<String>,
    local: Vec<String>,
    latin_common: HashSet<String>,
    latin_before: HashSet<String>,
    latin_after: HashSet<String>,
    latin_prizes: HashSet<String>,
    latin_treaties: HashSet<String>,
    latin_own: HashSet<String>,
    latin_titles: HashSet<String>,
    latin_meetings: HashSet<String>,
    school_opens: Vec<String>,
    school_ends: Vec<String>,
    /// The longest first, as one may begin like another.
    provinces: Vec<String>,
}

/// Words that tell of what a company makes, not of itself.
#[derive(Clone, Copy)]
pub struct Beside<'w>(&'w [String]);

impl Beside<'_> {
    /// Whether a text holds one.
    pub fn are_in(&self, text: &str) -> bool {
        self.0.iter().any(|word| text.contains(word.as_str()))
    }

    /// Whether a text ends in one.
    pub fn close(&self, text: &str) -> bool {
        let text = text.trim_end_matches(' ');
        self.0.iter().any(|word| ends_with(text, word))
    }

    /// What stands before the longest that a text ends in.
    pub fn before<'t>(&self, text: &'t str) -> Option<&'t str> {
        let text = text.trim_end_matches(' ');
        let rest = |word: &String| text.strip_suffix(word.as_str()).filter(|_| ends_with(text, word));
        self.0.iter().filter_map(rest).min_by_key(|rest| rest.len())
    }
}

impl BodyWords {
    /// Reads the table; an overlay's rows are added.
    ///
    /// # Errors
    /// A head without a kind.
    pub fn load(overlay: Option<&Path>) -> Result<Self> {
        let (mut heads, mut heads_abroad, mut ends, mut offices) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (mut kinds_abroad, mut whole_ends) = (Vec::new(), Vec::new());
        let (mut none, mut common, mut local, mut generic) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (mut namesakes, mut venues, mut makers) = (Vec::new(), Vec::new(), Vec::new());
        let (mut things, mut things_after, mut products, mut doses) =
            (Vec::new(), Vec::new(), HashSet::new(), Vec::new());
        let (mut school_opens, mut school_ends) = (Vec::new(), Vec::new());
        let (mut platforms, mut accounts) = (HashSet::new(), Vec::new());
        let (mut titled, mut stores, mut sites) = (Vec::new(), HashSet::new(), Vec::new());
        let mut latin_treaties = HashSet::new();
        let (mut openers, mut numbered) = (Vec::new(), HashSet::new());
        let (mut glued, mut glued_short, mut dangling, mut kinds) =
            (Vec::new(), Vec::new(), Vec::new(), HashSet::new());
        let (mut several, mut counters) = (Vec::new(), Vec::new());
        let (mut latin_common, mut latin_before) = (HashSet::new(), HashSet::new());
        let (mut latin_prizes, mut latin_meetings, mut things_latin) = (HashSet::new(), HashSet::new(), Vec::new());
        let (mut latin_after, mut latin_own, mut latin_titles) = (HashSet::new(), HashSet::new(), HashSet::new());
        let (mut shared, mut places, mut telling) = (HashSet::new(), HashSet::new(), HashSet::new());
        let (mut provinces, mut abroad, mut daughters): (Vec<String>, Vec<String>, Vec<String>) = Default::default();
        for row in rows::<Word>("body_words.csv", include_str!("../../seeds/body_words.csv"), overlay)? {
            match (row.value.role, row.value.kind) {
                (role @ (Part::Head | Part::Whole | Part::Legal), Some(kind)) => {
                    let (ends, whole) = (role == Part::Legal, role == Part::Whole);
                    heads.push(Head { word: row.value.word, kind, ends, whole });
                }
                (Part::HeadAbroad, Some(kind)) => {
                    heads_abroad.push(Head { word: row.value.word, kind, ends: false, whole: false });
                }
                (Part::Head | Part::HeadAbroad | Part::Whole | Part::Legal, None) => {
                    return Err(row.error("a head needs a kind"));
                }
                (Part::KindAbroad, _) => kinds_abroad.push(row.value.word),
                (Part::End, _) => ends.push((row.value.word, true)),
                (Part::Inner, _) => ends.push((row.value.word, false)),
                (Part::Office, _) => offices.push(row.value.word),
                (Part::None, _) => none.push(row.value.word),
                (Part::Generic, _) => generic.push((row.value.word, ())),
                (Part::WholeEnd, _) => whole_ends.push((row.value.word, ())),
                (Part::Shared, _) => drop(shared.insert(row.value.word)),
                (Part::Namesake, _) => namesakes.push(row.value.word),
                (Part::Venue, _) => venues.push(row.value.word),
                (Part::Thing, kind) => things.push((row.value.word, kind, false)),
                (Part::ThingApart, kind) => things.push((row.value.word, kind, true)),
                (Part::Dose, _) => doses.push(row.value.word),
                (Part::Platform, _) => drop(platforms.insert(row.value.word)),
                (Part::Account, _) => accounts.push(row.value.word),
                (Part::ThingLatin, _) => things_latin.push(row.value.word),
                (Part::ThingAfter, kind) => things_after.push((row.value.word, kind)),
                (Part::Titled, _) => titled.push(row.value.word),
                (Part::Store, _) => drop(stores.insert(row.value.word)),
                (Part::Site, _) => sites.push(row.value.word),
                (Part::LatinTreaty, _) => drop(latin_treaties.insert(row.value.word)),
                (Part::Maker, _) => makers.push(row.value.word),
                (Part::Product, _) => drop(products.insert(row.value.word)),
                (Part::Numbered, _) => drop(numbered.insert(row.value.word)),
                (Part::Daughter, _) => daughters.push(row.value.word),
                (Part::Telling, _) => drop(telling.insert(row.value.word)),
                (Part::Opener, _) => openers.push(row.value.word),
                (Part::GluedShort, _) => glued_short.push(row.value.word),
                (Part::Glued, kind) => glued.push((row.value.word, kind)),
                (Part::Dangling, _) => dangling.push(row.value.word),
                (Part::Several, _) => several.push(row.value.word),
                (Part::Counter, _) => counters.push(row.value.word),
                (Part::Kind, _) => drop(kinds.insert(row.value.word)),
                (Part::Place, _) => drop(places.insert(row.value.word)),
                (Part::Abroad, _) => abroad.push(row.value.word),
                (Part::Province, _) => provinces.push(row.value.word),
                (Part::Common, _) => common.push(row.value.word),
                (Part::Local, _) => local.push(row.value.word),
                (Part::LatinCommon, _) => drop(latin_common.insert(row.value.word)),
                (Part::LatinBefore, _) => drop(latin_before.insert(row.value.word)),
                (Part::LatinAfter, _) => drop(latin_after.insert(row.value.word)),
                (Part::LatinPrize, _) => {
                    latin_after.insert(row.value.word.clone());
                    latin_prizes.insert(row.value.word);
                }
                (Part::LatinOwn, _) => drop(latin_own.insert(row.value.word)),
                (Part::LatinTitle, _) => drop(latin_titles.insert(row.value.word)),
                (Part::SchoolOpen, _) => school_opens.push(row.value.word),
                (Part::SchoolEnd, _) => school_ends.push(row.value.word),
                (Part::LatinMeeting, _) => drop(latin_meetings.insert(row.value.word)),
            }
        }
        for names in [&mut provinces, &mut abroad, &mut daughters] {
            names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        }
        let (ends, generic, whole_ends) = (Matcher::new(ends), Matcher::new(generic), Matcher::new(whole_ends));
        Ok(BodyWords {
            heads,
            heads_abroad,
            kinds_abroad,
            ends,
            offices,
            none,
            generic,
            whole_ends,
            shared,
            namesakes,
            venues,
            things,
            things_latin,
            things_after,
            titled,
            stores,
            sites,
            makers,
            products,
            platforms,
            doses,
            accounts,
            numbered,
            daughters,
            telling,
            openers,
            glued,
            glued_short,
            dangling,
            kinds,
            several,
            counters,
            places,
            abroad,
            common,
            local,
            latin_common,
            latin_before,
            latin_after,
            latin_prizes,
            latin_treaties,
            latin_own,
            latin_titles,
            latin_meetings,
            school_opens,
            school_ends,
            provinces,
        })
    }

    /// Whether the word at `range` belongs to a body's name: a head is glued before it (`สำนักงานปลัด…`) or ends in it
    /// (`สถานเอกอัครราชทูต`).
    pub fn claims(&self, text: &str, range: std::ops::Range<usize>) -> bool {
        let (before, through) = (&text[..range.start], &text[..range.end]);
        self.heads
            .iter()
            .any(|h| ends_with(before, &h.word) || h.word.len() > range.len() && ends_with(through, &h.word))
    }

    /// Whether the capitalised words that a text goes on with make the name before them that of a thing, no body: `… Cup`,
    /// `… Convention Center`.
    pub fn names_a_thing(&self, after: &str) -> bool {
        let rest = after.strip_prefix([' ', '-']).unwrap_or_default();
        // `ABC 4.0` is a program.
        let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        if digits.len() < rest.len()
            && digits.strip_prefix('.').is_some_and(|d| d.starts_with(|c: char| c.is_ascii_digit()))
        {
            return true;
        }
        capitalised(rest).any(|word| self.latin_after.contains(word))
    }

    /// Whether they do so after the name of a body of states, whose meetings and offices are its own: `… Awards`, not
    /// `… Outlook Meeting`.
    pub fn names_a_prize(&self, after: &str) -> bool {
        let mut words = capitalised(after.strip_prefix(' ').unwrap_or_default());
        words.any(|word| self.latin_prizes.contains(word))
            && !words.any(|word| self.latin_titles.contains(word) || self.latin_meetings.contains(word))
    }

    /// Whether they make even the full name of a body of states that of a treaty, a fund or a centre: `… Convention`.
    pub fn names_a_treaty(&self, after: &str) -> bool {
        capitalised(after.strip_prefix(' ').unwrap_or_default()).any(|word| self.latin_treaties.contains(word))
    }

    /// Whether a capitalised word after a body's name in Latin letters may still belong to it: `Group`, `Bangkok`.
    pub fn is_latin_own(&self, word: &str) -> bool {
        self.latin_own.contains(word)
    }

    /// Whether a capitalised word after a body's name tells somebody's office there: `Director`.
    pub fn is_latin_title(&self, word: &str) -> bool {
        self.latin_titles.contains(word)
    }

    /// Whether words in brackets after a school's name are such a name too: `วัดริมน้ำ`, `ราษฎร์อุปถัมภ์`.
    pub fn names_a_school(&self, name: &str) -> bool {
        self.school_opens.iter().any(|word| name.len() > word.len() && name.starts_with(word.as_str()))
            || self.school_ends.iter().any(|word| name.len() > word.len() && name.ends_with(word.as_str()))
    }

    /// Where a sentence goes on within what follows a head that is a common noun too, in bytes: `…ทันที`.
    pub fn whole_end(&self, rest: &str) -> Option<usize> {
        self.whole_ends.search(rest).next().map(|hit| hit.range.start)
    }

    /// Whether a short form also means other things: `OIC` is an office, and an organisation of states.
    pub fn is_shared(&self, short: &str) -> bool {
        self.shared.contains(short)
    }

    /// Whether other bodies have the same name, so that an article tells of its own: `เทศบาลตำบลบ้านกลาง` in several provinces, a
    /// hospital of which only the province says which.
    pub fn has_namesakes(&self, name: &str) -> bool {
        let opens = |word: &str| name.starts_with(word) && self.heads.iter().any(|head| head.word == word);
        self.namesakes.iter().any(|word| name == word || opens(word))
    }

    /// Whether a word of a name in Latin letters tells whose the body is though no state is named: `World`.
    pub fn is_telling(&self, word: &str) -> bool {
        self.telling.contains(word)
    }

    /// The Thai words that what an acronym is short for may begin with: those that open names, and words for what is no body.
    pub fn openers(&self) -> impl Iterator<Item = &str> {
        let heads = self.heads.iter().map(|head| &head.word).filter(|word| !word.is_ascii());
        heads.chain(&self.openers).map(String::as_str)
    }

    /// The length of the short form at the end of a text that makes the company after it a daughter of that: `บลจ.`.
    pub fn form_of_a_daughter(&self, before: &str) -> Option<usize> {
        let mut forms = self.daughters.iter().filter(|word| word.ends_with('.'));
        let bare = before.trim_end_matches(' ');
        forms.find(|word| bare.ends_with(word.as_str())).map(|word| word.len() + before.len() - bare.len())
    }

    /// Whether the word right before a name makes that another thing's or several: `แหล่ง` before `สมาคม…`, `พิพิธภัณฑ์`, `ทุก`.
    pub fn makes_another(&self, before: &str, kind: OrganizationKind) -> bool {
        self.glued.iter().any(|(word, of)| of.is_none_or(|of| of == kind) && ends_with(before, word))
    }

    /// The same before a name that is left out (`มูลนิธิฯ`): `กลุ่มบริษัทฯ`.
    pub fn makes_another_of_short(&self, before: &str, kind: OrganizationKind) -> bool {
        self.makes_another(before, kind) || self.glued_short.iter().any(|word| ends_with(before, word))
    }

    /// Whether a name ends in a word after which it must go on, so that it is cut short: `สมาคมการ`.
    /// Names of schools and hospitals may end in short ones of them.
    pub fn is_cut(&self, name: &str, whole: bool) -> bool {
        let tells = |word: &&String| !whole || word.chars().count() > LONGEST_PREPOSITION;
        self.dangling.iter().filter(tells).any(|word| name.ends_with(word.as_str()))
    }

    /// Whether a name is that of a kind of bodies, of which more than one is told only by the place after it: `สำนักงานแรงงาน`.
    pub fn is_kind(&self, name: &str) -> bool {
        self.kinds.contains(name)
    }

    /// Whether what comes after a name tells that several bodies are called so: `ทุกแห่ง`, `จำนวน 12 แห่ง`, of schools `14 โรงเรียน`.
    pub fn is_several(&self, name: &str, after: &str) -> bool {
        let rest = after.trim_start_matches(' ');
        let counted = ["จำนวน", "ทั้งหมด", "ทั้ง", "กว่า"]
            .iter()
            .fold(rest, |rest, word| rest.strip_prefix(word).unwrap_or(rest).trim_start());
        let unit = counted.trim_start_matches(|c: char| c.is_ascii_digit() || ('๐'..='๙').contains(&c));
        let counts = |word: &str| unit.trim_start_matches(' ').starts_with(word);
        let own = |head: &Head| name.starts_with(head.word.as_str()) && counts(&head.word);
        let places = || ["แห่ง", PROVINCE].into_iter().any(counts) || self.heads.iter().any(own);
        let first = || counted.starts_with("1 ") || counted.starts_with("๑ ");
        let numbered = unit.len() < counted.len() && !first() && places();
        numbered || self.several.iter().any(|word| rest.starts_with(word.as_str()))
    }

    /// Whether a text begins with what numbers count, or with a month: `ราย`, `ม.ค.`
    pub fn is_counter(&self, text: &str) -> bool {
        self.counters.iter().any(|word| text.starts_with(word.as_str()))
    }

    /// What stands between the last word for a venue and the end of a text, which may be the beginning of its name: `พูลแมน` after
    /// `โรงแรม`.
    pub fn after_venue<'t>(&self, text: &'t str) -> Option<&'t str> {
        let last = |word: &String| text.rfind(word.as_str()).map(|at| at + word.len());
        self.venues.iter().filter_map(last).max().map(|at| &text[at..])
    }

    /// What stands before the class of things that a text ends in, which a short form right after it, `apart` by a space or not,
    /// makes the name of one: `ดาวเทียม`, `ยี่ห้อ` before a company's.
    pub fn before_a_thing<'t>(&self, text: &'t str, kind: OrganizationKind, apart: bool) -> Option<&'t str> {
        let ends = |(word, of, parted): &(String, Option<OrganizationKind>, bool)| {
            let fits = of.is_none_or(|of| of == kind) && (!apart || *parted);
            (fits && ends_with(text, word)).then(|| &text[..text.len() - word.len()])
        };
        // Of several the longest.
        self.things.iter().filter_map(ends).min_by_key(|rest| rest.len())
    }

    /// Whether a text ends in a class of things that a short form in Latin letters after it, a space between them or not, makes the name
    /// of one, whoever has it: `ระบบ`.
    pub fn ends_in_a_latin_thing(&self, before: &str) -> bool {
        self.things_latin.iter().any(|word| ends_with(before, word))
    }

    /// Whether what a text begins with makes the short form before it the name of a thing: `รุ่นที่`, `ฟาร์ม`.
    pub fn opens_a_thing(&self, text: &str, kind: OrganizationKind) -> bool {
        let opens = |(word, of): &(String, Option<OrganizationKind>)| {
            of.is_none_or(|of| of == kind) && begins_with(text, word) && is_cluster_boundary(text, word.len())
        };
        self.things_after.iter().any(opens)
    }

    /// Whether a text ends in a class of things whose names stand in quotation marks or in Latin letters: `โครงการ`.
    pub fn ends_in_titled(&self, before: &str) -> bool {
        self.titled.iter().any(|word| ends_with(before, word))
    }

    /// Whether the name of a company, by its id, is above all that of its stores, one of which is told by what stands right beside:
    /// `ตรงข้าม`, `สาขา`, a province.
    pub fn is_one_store(&self, id: &str, before: &str, after: &str) -> bool {
        let site = |word: &String| ends_with(before.trim_end_matches(' '), word);
        let next = after.trim_start_matches(' ');
        let next = next.strip_prefix(PROVINCE).unwrap_or(next);
        let long = |length: &usize| next.len() < after.len() || next[..*length].chars().count() > SHORT_PROVINCE;
        let place = self.province(next).filter(long).is_some();
        self.stores.contains(id)
            && (self.sites.iter().any(site) || place || self.sites.iter().any(|word| self.is_at_a_place(next, word)))
    }

    /// Whether a text begins with a word and the place that it tells: `สาขาบางนา`, not `สาขาทั่วประเทศ`.
    pub fn is_at_a_place(&self, text: &str, word: &str) -> bool {
        let Some(place) = text.strip_prefix(word) else { return false };
        let place = place.trim_start_matches(' ');
        let all = |word: &String| place.starts_with(word.as_str());
        place.starts_with(crate::text::thai::is_thai) && !self.several.iter().chain(&self.common).any(all)
    }

    /// Whether a text ends in a word for who makes or sells what is named next, or for dealing with him: `ผู้ผลิต`, `ร่วมกับ`.
    pub fn ends_in_maker(&self, before: &str) -> bool {
        let before = before.trim_end_matches(' ');
        self.makers.iter().any(|word| ends_with(before, word))
    }

    /// The words beside the name of a company, by its id, that tell of what it makes where it is known for that above all: of doses of
    /// a vaccine (`เข็ม`), of accounts on a platform (`ช่องทาง`).
    pub fn beside_a_product(&self, id: &str) -> Option<Beside<'_>> {
        let platform = || self.platforms.contains(id).then_some(Beside(&self.accounts));
        self.products.contains(id).then_some(Beside(&self.doses)).or_else(platform)
    }

    /// Whether the name of a company, by its id, is above all that of a platform.
    pub fn is_platform(&self, id: &str) -> bool {
        self.platforms.contains(id)
    }

    /// Whether a short form with a number after it is one of many things: `ทล. 35` is a road.
    pub fn is_numbered(&self, short: &str) -> bool {
        self.numbered.contains(short)
    }

    /// The length of the word that a text begins with and by which a company's name goes on to be that of its daughter: `ลีสซิ่ง`.
    pub fn daughter(&self, text: &str) -> Option<usize> {
        let opens = |word: &&String| begins_with(text, word) && is_cluster_boundary(text, word.len());
        self.daughters.iter().find(opens).map(String::len)
    }

    /// Whether the name of a body is that of a place too: `กรุงเทพมหานคร`.
    pub fn is_place(&self, name: &str) -> bool {
        self.places.contains(name)
    }

    /// The length of the ministry that a text begins with and that only other states have: `กระทรวงป้องกันประเทศ`.
    pub fn abroad(&self, text: &str) -> Option<usize> {
        self.abroad.iter().find(|name| text.starts_with(name.as_str())).map(String::len)
    }

    /// Whether what follows a head makes it a common noun: `มหาวิทยาลัยของรัฐ`.
    pub fn is_common(&self, rest: &str) -> bool {
        self.common.iter().any(|word| rest.starts_with(word.as_str()))
    }

    /// Whether a text opens with what begins like a name abroad and is none: `ศูนย์กลาง…`, `สภาพ…` (`สภาพัฒนา…` is one).
    pub fn opens_a_kind(&self, text: &str) -> bool {
        self.kinds_abroad.iter().any(|word| text.starts_with(word.as_str()) && is_cluster_boundary(text, word.len()))
    }

    /// Whether what follows a head describes bodies and names none: `หน่วยงานสำคัญอื่น ๆ ของญี่ปุ่น`.
    pub fn is_generic(&self, rest: &str) -> bool {
        self.generic.first(rest).is_some()
    }

    /// Whether a name ends in a word by which it means the office of each province and no one body.
    pub fn is_local(&self, name: &str) -> bool {
        self.local.iter().any(|word| name.ends_with(word.as_str()))
    }

    /// Whether a name begins with such a word and goes on: `จังหวัดพิจิตร`.
    pub fn opens_local(&self, name: &str) -> bool {
        self.local.iter().any(|word| name.len() > word.len() && name.starts_with(word.as_str()))
    }

    /// What stands before the province, or the place that is a body too, at the end of a name.
    pub fn before_a_place<'t>(&self, name: &'t str) -> Option<&'t str> {
        let place = self.provinces.iter().chain(&self.places).find_map(|place| name.strip_suffix(place.as_str()));
        place.map(|name| name.strip_suffix(PROVINCE).unwrap_or(name))
    }

    /// The length of the province that a text begins with.
    pub fn province(&self, text: &str) -> Option<usize> {
        self.provinces.iter().find(|name| text.starts_with(name.as_str())).map(String::len)
    }

    /// Whether a name holds such a word.
    pub fn names_local(&self, name: &str) -> bool {
        self.local.iter().any(|word| name.contains(word.as_str()))
    }

    /// Whether words make a head a common noun when they stand alone before it: `Public Organization`.
    pub fn is_latin_common(&self, before: &str) -> bool {
        self.latin_common.contains(before)
    }

    /// Whether a capitalised word before a name is no part of it: `The`, `Minister`.
    pub fn is_before_latin(&self, word: &str) -> bool {
        self.latin_before.contains(word)
    }

    /// Whether a text ends in words of office, so that a body after it is only part of somebody's title.
    pub fn ends_in_office(&self, before: &str) -> bool {
        let before = before.trim_end_matches(' ');
        self.offices.iter().any(|o| ends_with(before, o))
    }
}

/// A company's name without the words for its legal form, which articles leave out at will.
pub fn without_legal_form(name: &str) -> &str {
    let bare = name.trim_start_matches(COMPANY).trim_end_matches("(มหาชน)").trim();
    let bare = bare.trim_end_matches(LIMITED).trim();
    if bare.is_empty() { name } else { bare }
}

/// The capitalised words that a text begins with, up to the first with a sign at its end.
fn capitalised(text: &str) -> impl Iterator<Item = &str> {
    let mut ended = false;
    let run = text.split(' ').take_while(move |word| {
        let goes_on = !ended && word.starts_with(|c: char| c.is_ascii_uppercase());
        ended = word.ends_with(|c: char| !c.is_alphanumeric());
        goes_on
    });
    run.map(|word| word.trim_end_matches(|c: char| !c.is_alphanumeric()))
}
