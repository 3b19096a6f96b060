//! `seeds/frame_words.csv`: words that frame events and agreements: where, when, by whom, between whom.

use std::ops::Range;
use std::path::Path;

use serde::Deserialize;

use super::Matcher;
use super::joint::Joint;
use super::matcher::stands_free;
use super::source::{self, rows};
use crate::error::Result;
use crate::text::thai::{begins_with, ends_with};

/// What a word tells of the event or agreement near it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// What follows is what somebody said: `เปิดเผยว่า`.
    Statement,
    /// It is yet to come: `มีกำหนด`.
    Plan,
    /// What follows was said after it: `ภายหลังเสร็จสิ้น`.
    Aftermath,
    /// A date after it is of no event: `ตั้งแต่`.
    NotWhen,
    /// A date after it, before anything that goes on, is that of the feast: `วันเฉลิมพระชนมพรรษา`.
    Feast,
    /// A place may follow: `ณ`.
    PlaceSign,
    /// A place follows, whatever it begins with: `ณ`.
    VenueSign,
    /// Opens the place itself, with no sign before it: `บริเวณ`.
    Grounds,
    /// A city or a state may follow: `ใน`.
    InsideSign,
    /// No place, though a sign stands before it: `ปัจจุบัน`.
    NoPlace,
    /// What cities and provinces begin with: `จังหวัด`.
    City,
    /// What provinces begin with, after which only a place within one goes on the telling of a place: `จังหวัด`.
    Province,
    /// A place ends before it even within a word: `โดย`.
    PlaceStop,
    /// Ends like the sign of a place, and holds none: `ขอบคุณ`, `เจ้าหน้าที่`.
    LikeSign,
    /// Makes a clause of the body or the hall before it: `รัฐสภาให้`, `โรงแรมต้อง`.
    Predicate,
    /// An hour follows: `เวลา`.
    Hour,
    /// Of verbs of speech, those to the press: `แถลง`.
    Press,
    /// What came of an event was told: `ภายหลังการประชุม`, `ผลการหารือ`.
    Outcome,
    /// The cabinet named after it is in session: `ประชุม`.
    Session,
    /// A cabinet named after it decided what is the ground of something else: `มติ`.
    Ground,
    /// Whoever is named after it is listed: `ประกอบด้วย`.
    Listing,
    /// Tells one meeting from others: `ครั้งที่`.
    Distinct,
    /// Beside an instrument, it leans to one or another telling of how far that has come: `จะ`, `ได้`, `แล้ว`.
    Leaning,
    /// A signing named after it is only allowed, or none: `ให้`, `ผู้`, `ไม่ได้`.
    Authorised,
    /// A signing told after it is only wished for, allowed or yet to be decided: `เห็นชอบ`.
    Undecided,
    /// An event told by this word alone is part of another: `นิทรรศการ`.
    Part,
    /// What is spoken of is the event that the article is about: `ครั้งนี้`.
    ThisOne,
    /// Those who sign follow: `ลงนามโดย`, `โดยมี`.
    Signers,
    /// Those named right before it sign: `เป็นผู้ลงนาม`.
    Sign,
    /// What is named before it was there before another of its kind: `บันทึกความเข้าใจฉบับเดิม`.
    Replaced,
    /// The instrument before it takes the place of another: `ฉบับใหม่`.
    Newer,
    /// What is spoken of has been signed only now: `เพิ่งลงนาม`.
    Newly,
    /// What is named after it exists: `ไทยมี FTA`.
    Has,
    /// Opens another clause: `ซึ่ง`.
    Clause,
    /// Whoever is named after it speaks next: `ด้าน`.
    Floor,
    /// What stood before took place then and there: `จัดขึ้น`.
    Held,
    /// Whoever is named after it sent somebody: `ได้รับมอบหมายจาก`.
    SentBy,
    /// Whoever is named before it sent somebody: `มอบหมายให้`.
    Sends,
    /// An office after it does nothing itself: `ของ`.
    NoActor,
    /// The same day: `วันเดียวกัน`.
    SameDay,
    /// A place begins with it: `ห้อง`.
    PlaceHead,
    /// A place ends before it: `เพื่อ`.
    PlaceEnd,
    /// The cabinet in session.
    Cabinet,
    /// A body named after it takes part: `ร่วมกับ`.
    Joined,
    /// A body named before it takes part: `ร่วมจัด`.
    Joins,
    /// Stands between whoever does something and the verb: `จะ`, `ได้`.
    Auxiliary,
    /// A body named before it does something, and is no place: `จัดงาน`.
    Hosts,
    /// Opens the title of a speech in English: `Remarks`.
    Speech,
    /// In the word for an event in English: held to speak to the press.
    ToPress,
    /// An office in Latin letters that stands joined before one that is known: `Founder`.
    BesideOffice,
    /// Ends a title in Latin letters after which comes the name of what is led: `Chairman of`.
    Leads,
    /// The meeting named after it is one that somebody hosts: `เจ้าภาพ`.
    Hosting,
    /// Opens a further event of the same day: `วันเดียวกัน`.
    Again,
    /// What follows came after what was told, be no hour given: `จากนั้น`.
    Then,
    /// What follows is told besides, and may have come after: `นอกจากนี้`.
    Besides,
    /// What the cue right after it tells was done besides: `ยังได้`.
    Also,
    /// At the start of a sentence, the day of what is told is left open: `เมื่อเร็ว ๆ นี้`.
    Lately,
    /// A room or a building begins with it: `ห้อง`.
    Hall,
    /// The same where what goes on there may stand right before its sign, and nothing else is told by it: `ภารกิจที่ทำเนียบรัฐบาล`.
    Room,
    /// What was done before the meeting named after it: `ก่อนการประชุม`.
    Beforehand,
    /// Whoever is named after it, after the word for an event, was there: `มี`.
    There,
    /// The parties of an instrument follow: `ระหว่าง`.
    Between,
    /// The other party follows: `กับ`.
    With,
    /// The parties end before it: `เพื่อ`.
    PartyEnd,
    /// Instruments told by their number only: `3 ฉบับ`.
    Counted,
    /// Who signs for a party follows: `โดย`.
    SignedBy,
    /// Another of a list follows: `และ`.
    And,
    /// Whoever is named after it, at the start of a sentence, took part: `โดยมี`.
    Attend,
    /// A bloc that Thailand belongs to: `อาเซียน`.
    OwnBloc,
    /// A body that gives others a stage and is not itself worked with: `สมัชชาสหประชาชาติ`.
    Stage,
    /// Opens a point of a list: `ประการที่`.
    Point,
    /// At the start of a sentence, whoever is said in it to have attended took part: `ในโอกาสนี้`.
    Occasion,
    /// What an instrument covers does not go on over it: `พร้อมทั้ง`.
    SubjectEnd,
    /// Whoever is named before it took part: `เข้าร่วม`.
    Attended,
    /// Whoever is named after it is worked with: `ร่วมกับ`, `หารือกับ`.
    Together,
    /// Whoever is named after it sent somebody who is spoken of: `ผู้แทน`.
    Envoy,
    /// A topic right after it is part of a name, or is no field of work: `สมาคม`, `ราคา`.
    NameHead,
    /// A ministry's name begins with it: `กระทรวง`.
    Ministry,
    /// A state after it is a party: `ฝ่าย`, `เยือน`.
    Party,
    /// A title of office ends before it: `กล่าว`.
    OfficeEnd,
    /// A time without a day: `สัปดาห์หน้า`.
    Sometime,
    /// An instrument named after it is in force: `ภายใต้`.
    Under,
    /// Something is of both sides: `ระหว่างกัน`.
    Mutual,
    /// Both sides are spoken of: `ทั้งสองฝ่าย`.
    Both,
    /// A month or year after it is when something was done: `เมื่อปี`.
    BackThen,
    /// What is told after it was done some time before: `ซึ่งที่ผ่านมา`.
    GoneBy,
    /// After the word for signing, it was done before: `ลงนามไว้`.
    Left,
    /// A day after it is that of what led to something: `เป็นผลจาก`.
    ResultOf,
    /// Tells of signing or adopting: `ลงนาม`.
    Signs,
    /// What is approved, with this after it, is that others may do something: `อนุมัติให้`.
    Lets,
    /// What others do after it is only hoped for: `หวังว่า`.
    Hopes,
    /// What a meeting heard or spoke of, and did no more: `รับทราบ`.
    Noted,
    /// Instruments before it are several: `หลายฉบับ`.
    Several,
    /// A body told by its short form before it is several: `ต่าง ๆ`.
    Various,
    /// Instruments right after it are several: `several`.
    SeveralOf,
    /// Names the agreement that Thailand and the European Union have: `PCA`.
    Partnership,
    /// Right after an instrument's words, it is of both sides: `ร่วมกัน`.
    Jointly,
    /// An instrument after it is a point of an agenda: `เรื่อง`.
    Agenda,
    /// What an instrument is about follows: `ว่าด้วย`.
    TitleSign,
    /// Between one party and the word before the other: `ทำไว้`.
    MadeWith,
    /// Speaks of the instrument told before: `ฉบับนี้`.
    ThisInstrument,
    /// After an instrument's words, they speak of the one told before: `MOU ครั้งนี้`.
    SameInstrument,
    /// Those named before it only witness or preside: `เป็นสักขีพยาน`.
    Witness,
    /// A place begins with it that may be a party: `จังหวัด`.
    PartyPlace,
    /// A body begins with it whose name may not be known: `บริษัท`.
    PartyName,
    /// A name ends with it: `จำกัด`.
    Limited,
    /// A field of work that ministries abroad are named for, beside those of Thailand's own: `ป่าไม้`.
    MinistryField,
    /// After the word that a body's name begins with, it tells that none follows: `เอกชน`.
    Common,
    /// A place that is named by such a word alone: `กรุงเทพมหานคร`.
    Capital,
    /// A party begins with it whose name is not known: `คณะสงฆ์`.
    PartyHead,
    /// Those before it have made the instrument after it: `ได้จัดทำ`.
    Made,
    /// The instrument right after it is being drawn up: `การจัดทำ`.
    DrawsUp,
    /// A list follows on the lines below: `ดังนี้`.
    ListHead,
    /// Sides that are no bodies by themselves: `หน่วยงานต่าง ๆ`.
    Sectors,
    /// `ระหว่าง` after it tells the sides of something else than an instrument: `การหารือ`.
    OtherBetween,
    /// Between a statement and the bloc whose it is: `ของผู้นำ`.
    Leaders,
    /// A ministry right after a body whose name begins with it is the one above it: `กรม`.
    Department,
    /// Names follow of those first called by what they are: `ได้แก่`.
    Namely,
    /// The instrument after it is the one that a plan before it carries out: `ของ`.
    CarriedOut,
    /// States after it are markets, borders or where people come from: `ส่งออกไป`.
    Elsewhere,
    /// Ties a title to whom it serves: `ประจำ`, `of the`.
    OfficeTie,
    /// Joins two titles of one person: `ในฐานะ`.
    OfficeJoin,
    /// Before an office that somebody of the same body fills for a while: `รักษาการแทน`.
    Acting,
    /// Opens the name of a unit that only a title names: `ศูนย์`.
    UnitHead,
    /// A field of work after a title begins with it: `ด้าน`.
    Field,
    /// The name of a unit that ends with it goes on with a number: `ภาค`.
    Numbered,
    /// At the end of a title it means the body of its kind named last: `ผู้ตรวจราชการกระทรวง`.
    KindOfBody,
    /// An envoy named before it is Thailand's own: `ณ`.
    OwnEnvoy,
    /// What follows is where somebody serves, not whom: `ประจำ`.
    Post,
    /// Ties a state to the body named before it: `ของ`.
    StateTie,
    /// The same, where it is never part of the body's name: `ของ`.
    StateOf,
    /// Opens the official style of a state: `ราชอาณาจักร`.
    StateStyle,
    /// Before a state's name, its government or its official style is meant: `รัฐบาลแห่ง`.
    Government,
    /// Says that a body is the nation's: `แห่งชาติ`.
    Nation,
    /// After a space it still belongs to the name before it: `ในพระบรมราชูปถัมภ์`.
    NameTail,
    /// Joins the next word to a name that is told in Thai letters: `ออฟ`.
    NameJoin,
    /// At the end of a name it says that the body is Thailand's: `of Thailand`.
    HomeTag,
    /// Beside a company's name it tells of the whole of it, and not of its own in one state: `สำนักงานใหญ่`.
    WholeGroup,
    /// After the name of an embassy it says that it is the one in Thailand: `ประจำประเทศไทย`.
    HomePost,
    /// The acronym of a body may follow it without a space: `ปลัด`.
    AcronymAfter,
    /// After a body's name without its head it makes another name of it: `แห่งชาติ`.
    LongerName,
    /// A nickname follows, so that somebody is introduced: `หรือ`.
    Nickname,
    /// Begins the office of a monk: `เจ้าคณะ`.
    Monastic,
    /// Begins the name of a committee, club or network: `คณะทำงาน`, `ชมรม`.
    Committee,
    /// Begins what somebody sent by a body is called: `ผู้แทน`.
    Representative,
    /// What somebody who led or leads our government is called by: `เศรษฐา`.
    OwnLeader,
    /// A rank before such a name: `General`.
    Rank,
    /// The office named after it is held no more: `อดีต`.
    Former,
    /// Right before an office: whoever is named serves its holder or is of his family: `ภริยา`, `ที่ปรึกษาของ`.
    Serving,
    /// Verbs that are given names too, which right after an office tell what its holder does: `หนุน`.
    NameVerb,
    /// The names of peoples after it are languages: `ภาษา`.
    Language,
    /// Between a verb of speech and the day of what is told: `ว่าเมื่อ`.
    BeforeDay,
    /// The city or state whose hour it is stands beside it: `เวลาท้องถิ่น`.
    LocalTime,
    /// Whoever others say does this only hears or speaks of what went on: `รับทราบ`.
    Reacts,
    /// Two named after it have a tie, and need not have met: `ความร่วมมือ`.
    Tie,
    /// A body named after it stands above what signs: `สังกัด`.
    Above,
    /// A body that opens a title takes part in what the title says after it: `จับมือ`.
    Acts,
    /// A body right after it in a title takes part with whoever the title is about: `จับมือ`.
    Allies,
    /// Whoever holds a forum or a ceremony follows: `จัดโดย`.
    HeldBy,
    /// The forum named after it is only when others met: `ในห้วง`.
    Margin,
    /// Those listed after it came with somebody: `delegation`.
    Delegation,
    /// Whoever is named before it sends the one named right after it: `มอบ`.
    Deputes,
    /// Those named after it are far away and only thought of: `ฝากความระลึกถึง`.
    Wishes,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    #[serde(deserialize_with = "source::split")]
    words: Vec<String>,
    role: Role,
}

/// The words, by role.
pub struct FrameWords {
    /// By role, in its order; each list the longest words first, so that the first that fits is the one meant.
    words: Vec<Vec<String>>,
    /// Words that only hold one of a role: `!เผยแพร่`.
    holders: Vec<Vec<String>>,
    /// The same, to find the first in a text; `false` for words that only hold one: `!เผยแพร่`.
    matchers: Vec<Matcher<bool>>,
    /// Those of [`SIGNS`], sought together.
    signs: Joint<3>,
}

/// The signs after which a place may stand.
const SIGNS: [Role; 3] = [Role::VenueSign, Role::PlaceSign, Role::InsideSign];

impl FrameWords {
    /// Reads the table; an overlay's words are added.
    ///
    /// # Errors
    /// A role that is none of [`Role`].
    pub fn load(overlay: Option<&Path>) -> Result<Self> {
        let mut words: Vec<Vec<String>> = Vec::new();
        for row in rows::<Row>("frame_words.csv", include_str!("../../seeds/frame_words.csv"), overlay)? {
            let role = row.value.role as usize;
            if words.len() <= role {
                words.resize_with(role + 1, Vec::new);
            }
            if let Some(list) = words.get_mut(role) {
                for word in row.value.words {
                    let mut letters = word.chars();
                    // English words also in the capitals of titles.
                    if let Some(first) = letters.next().filter(char::is_ascii_lowercase) {
                        list.push(format!("{}{}", first.to_ascii_uppercase(), letters.as_str()));
                    }
                    list.push(word);
                }
            }
        }
        for list in &mut words {
            list.sort_by_key(|word| std::cmp::Reverse(word.len()));
        }
        let meant = |word: &String| match word.strip_prefix('!') {
            Some(holder) => (holder.to_owned(), false),
            None => (word.clone(), true),
        };
        let matchers: Vec<_> = words.iter().map(|list| Matcher::new(list.iter().map(meant))).collect();
        let phrases = |role: Role| matchers.get(role as usize).map_or(&[][..], Matcher::phrases);
        let signs = Joint::new(SIGNS.map(|role| (phrases(role), true)));
        let held = |list: &mut Vec<String>| {
            let holders = list.iter().filter_map(|word| word.strip_prefix('!').map(str::to_owned)).collect();
            list.retain(|word| !word.starts_with('!'));
            holders
        };
        let holders = words.iter_mut().map(held).collect();
        Ok(FrameWords { words, holders, matchers, signs })
    }

    /// The words of a role, the longest first.
    fn of(&self, role: Role) -> &[String] {
        self.words.get(role as usize).map_or(&[], Vec::as_slice)
    }

    /// The longest word of a role that a text begins with, as its length in bytes.
    pub fn opening(&self, text: &str, role: Role) -> Option<usize> {
        let fits = |w: &&String| begins_with(text, w) && stands_free(text, 0..w.len());
        self.of(role).iter().find(fits).map(String::len)
    }

    /// The longest word of a role that a text ends with, as its length in bytes.
    pub fn closing(&self, text: &str, role: Role) -> Option<usize> {
        let fits = |w: &&String| ends_with(text, w) && stands_free(text, text.len() - w.len()..text.len());
        let holders = self.holders.get(role as usize).map_or(&[][..], Vec::as_slice);
        let word = self.of(role).iter().find(fits)?;
        let held = holders.iter().any(|holder| holder.len() > word.len() && text.ends_with(holder.as_str()));
        (!held).then_some(word.len())
    }

    /// Whether a text ends with a word of a role, space aside.
    pub fn closes(&self, text: &str, role: Role) -> bool {
        self.closing(text.trim_end(), role).is_some()
    }

    /// Whether a text is a word of a role.
    pub fn is(&self, text: &str, role: Role) -> bool {
        self.of(role).iter().any(|word| word == text)
    }

    /// Whether a text holds nothing but words of a role and space.
    pub fn only(&self, text: &str, role: Role) -> bool {
        let mut rest = text.trim_start();
        while let Some(word) = self.opening(rest, role) {
            rest = rest.get(word..).unwrap_or_default().trim_start();
        }
        rest.is_empty()
    }

    /// Whether words between two names do no more than join them: `กับ`, `และ`.
    pub fn joins(&self, between: &str) -> bool {
        [Role::With, Role::And].into_iter().any(|role| self.is(between.trim(), role))
    }

    /// Whether a text holds a word of a role, be it glued to others: `1400hrs`.
    pub fn holds(&self, text: &str, role: Role) -> bool {
        self.of(role).iter().any(|w| text.contains(w.as_str()))
    }

    /// Where the words of a role stand in a text, as bytes.
    pub fn all(&self, text: &str, role: Role) -> impl Iterator<Item = Range<usize>> {
        let matcher = self.matchers.get(role as usize);
        matcher.into_iter().flat_map(move |m| m.search(text)).filter(|hit| *hit.value).map(|hit| hit.range)
    }

    /// Where the signs after which a place may stand are in a text, as bytes, each with its role.
    pub fn signs(&self, text: &str) -> Vec<(Range<usize>, Role)> {
        let found = SIGNS.into_iter().zip(self.signs.find(text));
        let of_role = |(role, found): (Role, _)| {
            let hits = self.matchers.get(role as usize).map(|matcher| matcher.hits(text, found)).unwrap_or_default();
            hits.into_iter().filter(|hit| *hit.value).map(move |hit| (hit.range, role))
        };
        found.flat_map(of_role).collect()
    }

    /// Where a text first says that something is of both sides, or speaks of them, as bytes.
    pub fn both_sides(&self, text: &str) -> Option<Range<usize>> {
        self.first(text, Role::Mutual).or_else(|| self.first(text, Role::Both))
    }

    /// Where the first word of a role stands in a text, as bytes.
    pub fn first(&self, text: &str, role: Role) -> Option<Range<usize>> {
        self.all(text, role).next()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_of_a_role_counts() {
        let words = FrameWords::load(None).unwrap();
        assert_eq!(words.first("นายก เปิดเผยว่า", Role::Statement), Some(13..43));
        assert_eq!(words.opening("ห้องสีม่วง", Role::PlaceHead), Some("ห้อง".len()));
        assert!(words.closes("มีผลตั้งแต่ ", Role::NotWhen));
        assert!(!words.closes("Nearby", Role::Joined));
        assert!(words.closes("หนังสือลง", Role::NotWhen) && !words.closes("ลงนามข้อตกลง", Role::NotWhen));
        let signs = [(0..3, Role::VenueSign), (0..3, Role::PlaceSign), (4..13, Role::PlaceSign)];
        assert_eq!(words.signs("ณ ที่นั่น"), signs);
        assert_eq!(words.first("เผยแพร่ความรู้", Role::Statement), None, "a word that only holds one");
    }
}
