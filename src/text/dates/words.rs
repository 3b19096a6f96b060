//! The words of dates. They are the calendar's, a closed set that no user adds to; so they stand here as constants.

use jiff::civil::Weekday;

use crate::text::thai;

/// Month names in full, then shorter. A longer spelling stands before its own beginning.
const THAI_MONTHS: [&[&str]; 12] = [
    &["มกราคม", "มกรา", "ม.ค.", "ม.ค", "ม. ค."],
    &["กุมภาพันธ์", "กุมภา", "ก.พ.", "ก.พ", "ก. พ."],
    &["มีนาคม", "มีนา", "มี.ค.", "มี.ค", "มี. ค."],
    &["เมษายน", "เมษา", "เม.ย.", "เม.ย", "เม. ย."],
    &["พฤษภาคม", "พฤษภา", "พ.ค.", "พ.ค", "พ. ค."],
    &["มิถุนายน", "มิถุนา", "มิ.ย.", "มิ.ย", "มิ. ย."],
    &["กรกฎาคม", "กรกฏาคม", "กรกฎา", "ก.ค.", "ก.ค", "ก. ค."],
    &["สิงหาคม", "สิงหา", "ส.ค.", "ส.ค", "ส. ค."],
    &["กันยายน", "กันยา", "ก.ย.", "ก.ย", "ก. ย."],
    &["ตุลาคม", "ตุลา", "ต.ค.", "ต.ค", "ต. ค."],
    &["พฤศจิกายน", "พฤศจิกา", "พ.ย.", "พ.ย", "พ. ย."],
    &["ธันวาคม", "ธันวา", "ธ.ค.", "ธ.ค", "ธ. ค."],
];

const ENGLISH_MONTHS: [&[&str]; 12] = [
    &["January", "Jan.", "Jan"],
    &["February", "Feb.", "Feb"],
    &["March", "Mar.", "Mar"],
    &["April", "Apr.", "Apr"],
    &["May"],
    &["June", "Jun.", "Jun"],
    &["July", "Jul.", "Jul"],
    &["August", "Aug.", "Aug"],
    &["September", "Sept.", "Sept", "Sep.", "Sep"],
    &["October", "Oct.", "Oct"],
    &["November", "Nov.", "Nov"],
    &["December", "Dec.", "Dec"],
];

const WEEKDAYS: [(&str, Weekday); 9] = [
    ("จันทร์", Weekday::Monday),
    ("อังคาร", Weekday::Tuesday),
    ("พุธ", Weekday::Wednesday),
    ("พฤหัสบดี", Weekday::Thursday),
    ("พฤหัสฯ", Weekday::Thursday),
    ("พฤหัส", Weekday::Thursday),
    ("ศุกร์", Weekday::Friday),
    ("เสาร์", Weekday::Saturday),
    ("อาทิตย์", Weekday::Sunday),
];

/// Words that make a number before them a count or a time: `พ.ค. 60 คน` names no year.
const COUNTED: [&str; 8] = ["คน", "ราย", "แห่ง", "บาท", "ล้าน", "เปอร์เซ็นต์", "น.", "%"];

/// A month's name at an end of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Month {
    /// From 1.
    pub number: i8,
    /// Bytes of the name.
    pub len: usize,
    pub thai: bool,
}

/// The month that a text begins with.
pub(super) fn month_at(text: &str) -> Option<Month> {
    match text.chars().next()? {
        'ก'..='์' => each(&THAI_MONTHS).find_map(|(number, name)| {
            let after = text.strip_prefix(name)?;
            ends_well(name, after).then_some(Month { number, len: name.len(), thai: true })
        }),
        'A'..='Z' => each(&ENGLISH_MONTHS).find_map(|(number, name)| {
            let same = text.get(..name.len())?.eq_ignore_ascii_case(name);
            let whole = !text[name.len()..].starts_with(|c: char| c.is_ascii_alphabetic());
            (same && whole).then_some(Month { number, len: name.len(), thai: false })
        }),
        _ => None,
    }
}

/// The month that a text ends with.
pub(super) fn month_before(text: &str) -> Option<Month> {
    match text.chars().next_back()? {
        'ก'..='์' | '.' => each(&THAI_MONTHS).chain(each(&ENGLISH_MONTHS)).find_map(|(number, name)| {
            let before = text.strip_suffix(name)?;
            let thai = !name.is_ascii();
            // `สำนักงาน ก.พ.ร.` and its like are bodies.
            let whole = !before.ends_with(|c: char| if thai { c == '.' } else { c.is_ascii_alphabetic() });
            whole.then_some(Month { number, len: name.len(), thai })
        }),
        'A'..='z' => each(&ENGLISH_MONTHS).find_map(|(number, name)| {
            let start = text.len().checked_sub(name.len())?;
            let tail = text.get(start..)?;
            let same = tail.eq_ignore_ascii_case(name) && tail.starts_with(|c: char| c.is_ascii_uppercase());
            let whole = !text[..start].ends_with(|c: char| c.is_ascii_alphabetic());
            (same && whole).then_some(Month { number, len: name.len(), thai: false })
        }),
        _ => None,
    }
}

fn each(months: &'static [&'static [&'static str]; 12]) -> impl Iterator<Item = (i8, &'static str)> {
    (1i8..).zip(months).flat_map(|(number, names)| names.iter().map(move |name| (number, *name)))
}

/// Whether a Thai month's name can be followed by this: a short one not by more letters of a longer word or
/// abbreviation (`ตุลาการ`, `ก.พ.ร.`).
fn ends_well(name: &str, after: &str) -> bool {
    if name.ends_with("คม") || name.ends_with("ยน") || name.ends_with('์') {
        return true;
    }
    let mut chars = after.chars();
    match chars.next() {
        Some('.') => !name.contains('.'),
        // `1 ต.ค.น.ส.…`: a title stands glued to it.
        Some('ก'..='ฮ') if name.ends_with('.') => chars.next() != Some('.') || after.starts_with("น.ส."),
        Some(c @ 'ก'..='์') => !name.contains('.') && (after.starts_with("นี้") || after.starts_with("ที่")) && c != '์',
        _ => true,
    }
}

/// Where the words before a day's number begin, spaces between left in: `วันพฤหัสบดีที่ `, `วันที่ `, `วันพุธ `;
/// the length of the text where there are none.
pub(super) fn day_words(before: &str) -> usize {
    let trimmed = before.trim_end_matches(' ');
    let rest = trimmed.strip_suffix("ที่").unwrap_or(trimmed).trim_end_matches(' ');
    let rest = WEEKDAYS.iter().find_map(|(day, _)| rest.strip_suffix(day)).unwrap_or(rest);
    if rest.len() == trimmed.len() {
        return before.len();
    }
    rest.strip_suffix("วัน").map_or(before.len(), str::len)
}

/// The length of the words before a day's number, for the second day of a stretch: `วันที่ ` or `วันเสาร์ที่ `.
pub(super) fn day_words_at(text: &str) -> usize {
    let Some(rest) = text.strip_prefix("วัน") else { return 0 };
    let rest = WEEKDAYS.iter().find_map(|(day, _)| rest.strip_prefix(day)).unwrap_or(rest);
    let Some(rest) = rest.trim_start_matches(' ').strip_prefix("ที่") else { return 0 };
    text.len() - rest.trim_start_matches(' ').len()
}

/// The weekday that a text begins with, after `วัน`.
pub(super) fn weekday_at(text: &str) -> Option<Weekday> {
    let rest = text.strip_prefix("วัน")?;
    WEEKDAYS.iter().find_map(|(day, weekday)| rest.starts_with(day).then_some(*weekday))
}

/// Whether a text begins with a word for what is counted; not with a longer one, as `รายงาน`, `น.ส.`.
pub(super) fn is_counted(after: &str) -> bool {
    let after = after.trim_start_matches(' ');
    COUNTED.iter().filter_map(|word| after.strip_prefix(word)).any(|rest| !rest.starts_with(thai::is_thai))
}
