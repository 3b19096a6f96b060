//! Where sentences begin and end.
//!
//! Thai writes no full stop: a line break ends a sentence, unless the next line plainly goes on with it; inside a line
//! a sentence ends before words that open a new one (`ทั้งนี้`, `นอกจากนี้` …), before the next item of a numbered
//! list, and after a quotation's verb of speech. Where the words are Latin, full stops count.

use std::ops::Range;

use super::normal::floor;
use super::thai::ends_with;

/// Words that open a sentence wherever they follow a space. They are cues of the language, few and closed, tuned with
/// the rules below; a user's data has no say in them.
const OPENERS: [&str; 38] = [
    "ทั้งนี้",
    "นอกจากนี้",
    "นอกจากนั้น",
    "นอกเหนือจากนี้",
    "อย่างไรก็ตาม",
    "อย่างไรก็ดี",
    "ในการนี้",
    "ในโอกาสนี้",
    "ในโอกาสเดียวกัน",
    "โอกาสนี้",
    "พร้อมกันนี้",
    "พร้อมกันนั้น",
    "พร้อมนี้",
    "จากนั้น",
    "ต่อจากนั้น",
    "หลังจากนั้น",
    "ต่อมา",
    "ขณะเดียวกัน",
    "ในขณะเดียวกัน",
    "ในเวลาเดียวกัน",
    "ดังนั้น",
    "อนึ่ง",
    "ยิ่งไปกว่านั้น",
    "ในตอนท้าย",
    "ในช่วงท้าย",
    "ช่วงท้าย",
    "ตอนท้าย",
    "ก่อนหน้านี้",
    "ในส่วนของ",
    "ภายหลังเสร็จสิ้น",
    "ด้านนาย",
    "ด้านนาง",
    "ด้านพล.",
    "ด้านพลเอก",
    "ด้านพลตำรวจ",
    "ด้านดร.",
    "ขณะที่นาย",
    "ขณะที่นาง",
];

/// Words that open a sentence after a long one, and mean something else in a short one.
const LIKELY_OPENERS: [&str; 14] = [
    "สำหรับ",
    "โดยที่",
    "ขณะที่",
    "ในขณะที่",
    "ปัจจุบัน",
    "ล่าสุด",
    "เบื้องต้น",
    "ส่วนนาย",
    "ส่วนนาง",
    "ส่วนกรณี",
    "ส่วนการ",
    "ส่วนเรื่อง",
    "ส่วนด้าน",
    "ภายหลังการ",
];

/// Words that go on with the sentence of the line before.
const GOING_ON: [&str; 28] = [
    "เป็นประธาน",
    "เข้าร่วม",
    "จัดโดย",
    "ผ่านระบบ",
    "เรื่อง ",
    "ร่วมกับ",
    "และ",
    "หรือ",
    "ซึ่ง",
    "เพื่อ",
    "โดย",
    "ณ ",
    "พร้อมด้วย",
    "พร้อมทั้ง",
    "รวมทั้ง",
    "รวมถึง",
    "ตลอดจน",
    "ให้การ",
    "ให้กับ",
    "นำโดย",
    "ของ",
    "กับ",
    "แก่",
    "ภายใต้",
    "ได้รับ",
    "ตามพระราช",
    "ว่าด้วย",
    "ที่มี",
];

/// Those of them that open no sentence, however long the line before is.
const TIED: [&str; 4] = ["ของ", "กับ", "แก่", "ณ "];

/// Words that a sentence does not end with.
const UNFINISHED: [&str; 13] = ["และ", "หรือ", "โดย", "ของ", "เพื่อ", "ซึ่ง", "กับ", " ณ", ",", "(", "“", "‘", " ระหว่าง"];

/// The same in English.
const UNFINISHED_ENGLISH: [&str; 14] =
    [" the", " of", " and", " that", " to", " in", " by", " for", " with", " a", " an", " on", " at", " from"];

/// Words that a sentence ends with, where nothing that goes on follows.
const ENDINGS: [&str; 4] = ["ต่อไป", "เป็นต้น", "อีกด้วย", "แล้วนั้น"];

/// Verbs that end a sentence after a quotation: `“…” นายกฯ กล่าว`.
const SPEECH: [&str; 9] = ["กล่าว", "กล่าวทิ้งท้าย", "กล่าวเสริม", "กล่าวย้ำ", "ย้ำ", "ระบุ", "กล่าวในที่สุด", "กล่าวสรุป", "กล่าวปิดท้าย"];

/// Nouns that a number after them belongs to, so that it opens no item: `ข้อ 1.`
const NUMBERED: [&str; 8] = ["ข้อ", "ที่", "มาตรา", "ระยะ", "ชั้น", "ลำดับ", "ระดับ", "อันดับ"];

/// English words whose full stop ends no sentence, lower-case.
pub(super) const ABBREVIATIONS: [&str; 48] = [
    "mr", "mrs", "ms", "dr", "prof", "h.e", "h.r.h", "no", "st", "gen", "lt", "col", "maj", "capt", "pol", "adm",
    "acm", "sen", "rep", "gov", "hon", "jr", "sr", "vs", "inc", "ltd", "co", "corp", "dept", "fig", "al", "e.g", "i.e",
    "u.s", "u.n", "u.k", "ph.d", "a.m", "p.m", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "sdn", "bhd",
];

/// What a line that only gives the day begins with; what happened then follows on the next.
const DAYS: [&str; 5] = ["เมื่อวัน", "ในวัน", "วันที่", "วันนี้", "วัน"];
/// Bytes that such a line has at most.
const DAY: usize = 130;

/// Bytes of a quotation that is kept whole.
const QUOTATION: usize = 420;

/// Lines longer than this many bytes are paragraphs; shorter ones may have been broken for their width.
const WIDTH: usize = 420;

/// The byte that `“` begins with.
const OPENS_QUOTE: u8 = 0xE2;

/// Bytes that a sentence must have before a likely opener ends it, and before a sure one does.
const LONG: usize = 240;
const SHORT: usize = 36;

/// Byte ranges of the sentences of a text in normal form: in order, not overlapping, without surrounding space,
/// never empty. Together they hold all that is not space.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::with_capacity(text.len() / 256);
    let mut paragraph: Option<Range<usize>> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        let start = at + (line.len() - line.trim_start().len());
        at += line.len();
        if trimmed.is_empty() {
            continue;
        }
        let line = start..start + trimmed.len();
        match &mut paragraph {
            Some(open) if goes_on(text, open, &line) => open.end = line.end,
            _ => {
                split(text, paragraph.take(), &mut found);
                paragraph = Some(line);
            }
        }
    }
    split(text, paragraph, &mut found);
    found
}

/// Whether a line goes on with the sentence of the paragraph before it.
fn goes_on(text: &str, before: &Range<usize>, line: &Range<usize>) -> bool {
    let (Some(before), Some(line)) = (text.get(before.clone()), text.get(line.clone())) else { return false };
    let last = before.rsplit('\n').next().unwrap_or(before);
    let first = line.chars().next().unwrap_or(' ');
    if first.is_lowercase() || matches!(first, ')' | '”' | '’' | ',' | 'ๆ' | 'ฯ') || super::thai::is_dependent(first)
    {
        return true;
    }
    if item(line).is_some() || line.starts_with(['-', '•', '*', '#', '“', '"', '(']) {
        return false;
    }
    let day = last.len() < DAY
        && (last.ends_with("น.") || last.ends_with(|c: char| super::thai::digit(c).is_some()))
        && DAYS.iter().any(|word| last.starts_with(word));
    day || last.ends_with(super::thai::is_leading_vowel)
        || TIED.iter().any(|w| line.starts_with(w)) && !ENDINGS.iter().any(|w| last.ends_with(w))
        || UNFINISHED.iter().chain(&UNFINISHED_ENGLISH).any(|w| last.ends_with(w))
        || last.len() < WIDTH
            && last.len() > SHORT
            && !last.ends_with([':', '.', '”', '"', '!', '?'])
            && !last.ends_with("ดังนี้")
            && !ENDINGS.iter().any(|w| last.ends_with(w))
            && GOING_ON.iter().any(|w| line.starts_with(w))
            && !line.starts_with("โดยที่")
}

/// The sentences of one paragraph.
fn split(text: &str, paragraph: Option<Range<usize>>, found: &mut Vec<Range<usize>>) {
    let Some(paragraph) = paragraph else { return };
    let end = paragraph.end;
    let mut start = paragraph.start;
    let mut place = Place { next_item: item(&text[start..end]).map_or(1, |n| n + 1), open: 0, open_at: start };
    let mut quoted = paragraph.start;
    let mut next = start;
    // Thai letters are passed over byte by byte, and need not be put together.
    while let Some(step) = text.as_bytes()[next..end].iter().position(|byte| byte.is_ascii() || *byte == OPENS_QUOTE) {
        let at = next + step;
        next = at + 1;
        if at < quoted {
            continue;
        }
        match text.as_bytes()[at] {
            b'"' => quoted = quotation(text, at, end).unwrap_or(quoted),
            OPENS_QUOTE if text[at..].starts_with('“') => quoted = quotation(text, at, end).unwrap_or(quoted),
            b'(' => (place.open, place.open_at) = (place.open + 1, at),
            b')' => place.open = place.open.saturating_sub(1),
            b' ' | b'\n' if at > start => {
                let (before, after) = (&text[start..at], &text[at + 1..end]);
                if !after.starts_with([' ', '\n']) && place.ends(before, after, at) {
                    push(text, start..at, found);
                    start = at + 1;
                }
            }
            _ => {}
        }
    }
    push(text, start..end, found);
}

/// Where a short quotation that opens at `at` ends; a title or a name, it is one piece. Longer ones are speech.
fn quotation(text: &str, at: usize, end: usize) -> Option<usize> {
    let rest = &text[at..floor(text, end.min(at + QUOTATION))];
    let mut inside = rest.char_indices().skip(1);
    inside.find(|(_, c)| matches!(c, '”' | '"' | '\n')).filter(|(_, c)| *c != '\n').map(|(i, _)| at + i)
}

fn push(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let part = &text[range.clone()];
    let trimmed = part.trim();
    if !trimmed.is_empty() {
        let start = range.start + (part.len() - part.trim_start().len());
        found.push(start..start + trimmed.len());
    }
}

/// What came before a place in a paragraph.
struct Place {
    /// The number that the next item of a list has.
    next_item: u32,
    /// Open brackets, and where the last one opened.
    open: usize,
    open_at: usize,
}

impl Place {
    /// Whether a sentence ends at a space.
    fn ends(&mut self, before: &str, after: &str, at: usize) -> bool {
        // A bracket that stays open is a slip.
        let inside = self.open > 0 && at - self.open_at < LONG;
        let Some(first) = after.chars().next() else { return false };
        if inside {
            return false;
        }
        if item(after).is_some_and(|n| n == self.next_item) && !NUMBERED.iter().any(|w| before.trim_end().ends_with(w))
        {
            self.next_item += 1;
            return true;
        }
        let before = before.trim_end();
        let ends = match first {
            '•' | '●' => true,
            '\u{0E01}'..='\u{0E5B}' => ends_thai(before, after),
            _ => full_stop(before, after),
        };
        if ends {
            self.next_item = 1;
        }
        ends
    }
}

fn ends_thai(before: &str, after: &str) -> bool {
    // `… ในโอกาสนี้ด้วย` closes a sentence.
    let opens = |words: &[&str]| {
        // Thai letters differ in their third byte; nearly all words differ from the text there.
        let alike = |w: &&&str| w.as_bytes().get(2) == after.as_bytes().get(2);
        let after = words.iter().filter(alike).filter_map(|w| after.strip_prefix(w));
        after.into_iter().any(|rest| !rest.trim_start().starts_with("ด้วย"))
    };
    // `เปิดเผยว่า ภายหลังการประชุม …` is what was said.
    if before.ends_with("ว่า") && after.starts_with("ภายหลัง") {
        return false;
    }
    if before.len() >= SHORT && opens(&OPENERS) || before.len() >= LONG && opens(&LIKELY_OPENERS) {
        return true;
    }
    if before.len() >= SHORT && ENDINGS.iter().any(|w| ends_with(before, w)) {
        return !opens(&GOING_ON) && !opens(&["ใน", "จาก", "ตาม", "ที่", "ต่อ", "เมื่อ", "ด้วย"]);
    }
    ends_speech(before) && !opens(&["ว่า", "ถึง", "กับ", "ต่อ", "ใน", "ด้วย", "ณ ", "ขณะ", "ระหว่าง", "เมื่อ", "ภายหลัง", "หลัง"])
}

/// Whether a stretch ends with a quotation and a verb of speech.
fn ends_speech(before: &str) -> bool {
    if !SPEECH.iter().any(|verb| ends_with(before, verb)) {
        return false;
    }
    // Far enough back for a long quotation, near enough that no text takes long.
    let tail = &before[floor(before, before.len().saturating_sub(16 * LONG))..];
    tail.rfind(['”', '"']).is_some_and(|close| {
        let (said, verb) = tail.split_at(close);
        verb.len() < LONG && !verb.contains('“') && (verb.starts_with('”') || said.contains(['“', '"']))
    })
}

/// Whether an English sentence ends between two stretches.
fn full_stop(before: &str, after: &str) -> bool {
    let bare = before.trim_end_matches(['”', '’', '"', '\'', ')']);
    let stop = bare.ends_with(['.', '!', '?']) && after.starts_with(|c: char| c.is_uppercase() || "“‘\"(".contains(c));
    let Some(word) = bare.strip_suffix(['.', '!', '?']).filter(|_| stop) else { return false };
    let word = word.rsplit([' ', '\n', '(', '“', '"']).next().unwrap_or(word);
    let mut last = word.chars().rev();
    match (last.next(), last.next()) {
        (Some(c), _) if super::thai::is_thai(c) => false,
        // `A. Smith`, `H.E. Mr.`: an initial.
        (Some(c), before) if c.is_uppercase() && before.is_none_or(|b| b == '.') => false,
        (None, _) => false,
        _ => !bare.ends_with('.') || !ABBREVIATIONS.iter().any(|a| word.eq_ignore_ascii_case(a)),
    }
}

/// The number of the list item that a text begins with: `1. `, `1.ก`, `1) `, `(1) `, `๑. `.
pub fn item(text: &str) -> Option<u32> {
    let bracket = text.strip_prefix('(');
    let rest = bracket.unwrap_or(text);
    let mut number = 0;
    let mut digits = 0;
    let mut after = rest;
    while let Some(d) = after.chars().next().and_then(super::thai::digit).filter(|_| digits < 2) {
        (number, digits) = (number * 10 + d, digits + 1);
        after = &after[after.chars().next().map_or(0, char::len_utf8)..];
    }
    let closed = if bracket.is_some() { after.strip_prefix(')') } else { after.strip_prefix(['.', ')']) };
    let rest = closed.filter(|_| digits > 0)?;
    rest.starts_with(|c: char| c == ' ' || c.is_alphabetic() && super::thai::digit(c).is_none()).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The sentences, with ` / ` between them.
    fn split_up(text: &str) -> String {
        sentences(text).into_iter().map(|r| text[r].replace('\n', "⏎")).collect::<Vec<_>>().join(" / ")
    }

    #[test]
    fn a_field_of_work_opens_no_sentence() {
        assert_eq!(sentences("ไทยขยายความร่วมมือกับ สปป.ลาว ด้านพลังงานสะอาดและสิ่งแวดล้อม").len(), 1);
    }

    #[test]
    fn a_quoted_name_is_one_piece() {
        let text = "เป็นสักขีพยานในพิธีลงนาม “บันทึกความร่วมมือด้านสุขภาพ ทั้งนี้ สำหรับผู้ต้องขัง” โดยมีผู้แทนเข้าร่วม";
        assert_eq!(sentences(text).len(), 1);
    }

    #[test]
    fn what_happened_on_a_day_follows_the_line_that_gives_it() {
        assert_eq!(
            split_up("ในวันพุธที่ 16 ธันวาคม 2563\nนายก ข เป็นประธานเปิดงาน"),
            "ในวันพุธที่ 16 ธันวาคม 2563⏎นายก ข เป็นประธานเปิดงาน"
        );
    }

    #[test]
    fn a_line_is_a_sentence() {
        assert_eq!(split_up("  นายกฯ เยือนจีน \n\n รมว.ดีอี ลงนาม MOU\n"), "นายกฯ เยือนจีน / รมว.ดีอี ลงนาม MOU");
        assert_eq!(split_up(" \n"), "");
    }

    #[test]
    fn a_line_may_go_on_with_the_sentence_before() {
        for text in [
            "ปลัดกระทรวงยุติธรรม ให้การต้อนรับ\nพร้อมด้วยรองปลัดกระทรวงยุติธรรม",
            "หารือกับกระทรวงดิจิทัลและ\nกระทรวงพาณิชย์",
            "The Ministry of Digital Economy\nand Society signed",
            "He disclosed that\nPrime Minister Srettha",
            "ความร่วมมือ (MOU\n) ด้านดิจิทัล",
            "ก\n่อนหน้า",
        ] {
            assert_eq!(sentences(text).len(), 1, "{text}");
        }
        for text in ["มีสาระสำคัญ ดังนี้\nและอื่น ๆ", "นายกฯ เปิดงานวันนี้ ณ ทำเนียบฯ\n1) โดยมีแขก", "- หนึ่ง\n- สอง"]
        {
            assert_eq!(sentences(text).len(), 2, "{text}");
        }
    }

    #[test]
    fn words_that_open_a_sentence_end_the_one_before() {
        assert_eq!(
            split_up("นายกรัฐมนตรีพบเอกอัครราชทูต ทั้งนี้ สองฝ่ายหารือเรื่องการค้า นอกจากนี้ ยังหารือเรื่องท่องเที่ยว"),
            "นายกรัฐมนตรีพบเอกอัครราชทูต / ทั้งนี้ สองฝ่ายหารือเรื่องการค้า / นอกจากนี้ ยังหารือเรื่องท่องเที่ยว"
        );
        assert_eq!(sentences("ห้องประชุม สำหรับ ผู้แทน").len(), 1);
        assert_eq!(sentences("นายกรัฐมนตรีมอบของที่ระลึก ในโอกาสนี้ด้วย").len(), 1);
    }

    #[test]
    fn what_was_said_is_of_the_sentence_that_says_so() {
        let text = "นายกสมาคมเรือพาย เปิดเผยว่า ภายหลังเสร็จสิ้นการประชุม สมาคมพร้อมส่งนักกีฬา";
        assert_eq!(sentences(text).len(), 1);
    }

    #[test]
    fn items_of_a_list_are_sentences() {
        assert_eq!(
            split_up("ได้แก่ 1. การค้า 2. การลงทุน (มูลค่า 3. ล้าน) 3.การศึกษา ข้อ 4. เดิม"),
            "ได้แก่ / 1. การค้า / 2. การลงทุน (มูลค่า 3. ล้าน) / 3.การศึกษา ข้อ 4. เดิม"
        );
        assert_eq!(split_up("เวลา 09.00 น. อายุ 1.5 ปี"), "เวลา 09.00 น. อายุ 1.5 ปี");
    }

    #[test]
    fn a_quotation_with_its_verb_is_a_sentence() {
        assert_eq!(
            split_up("“ไทยพร้อมร่วมมือกับทุกฝ่าย” นายกฯ กล่าว เลขาธิการขอบคุณ"),
            "“ไทยพร้อมร่วมมือกับทุกฝ่าย” นายกฯ กล่าว / เลขาธิการขอบคุณ"
        );
    }

    #[test]
    fn english_ends_at_full_stops() {
        assert_eq!(
            split_up("H.E. Mr. A. Smith met Dr. Lee of the U.S. Embassy. They agreed! “Good.” The end."),
            "H.E. Mr. A. Smith met Dr. Lee of the U.S. Embassy. / They agreed! / “Good.” / The end."
        );
    }

    proptest! {
        #[test]
        fn sentences_hold_all_that_is_not_space(
            parts in proptest::collection::vec(
                prop_oneof![
                    proptest::sample::select(vec![
                        " ", "\n", "ทั้งนี้", "1. ", "(2) ", "3)ก", "“", "” กล่าว ", "(", ")", "End. ", "ต่อไป ", "และ", "• ", "ยาว".repeat(60).leak(),
                    ]).prop_map(String::from),
                    any::<char>().prop_map(String::from),
                ],
                0..40,
            )
        ) {
            let text = parts.concat();
            let mut end = 0;
            for range in sentences(&text) {
                prop_assert!(range.start >= end && !range.is_empty());
                prop_assert_eq!(text[end..range.start].trim(), "");
                let part = &text[range.clone()];
                prop_assert_eq!(part.trim(), part);
                end = range.end;
            }
            prop_assert_eq!(text[end..].trim(), "");
        }
    }
}
