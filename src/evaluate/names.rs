//! When two names are one: spelling, titles and punctuation set aside.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::UnicodeNormalization;

/// Titles before a person's name, as the guide's scorer strips them from both sides.
static TITLES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let thai = [
        "ฯพณฯ",
        "ผู้ช่วยศาสตราจารย์",
        "รองศาสตราจารย์",
        "ศาสตราจารย์",
        "ว่าที่ร้อยตรี",
        "ว่าที่ร.ต.",
        "นายแพทย์",
        "แพทย์หญิง",
        "นางสาว",
        "น.ส.",
        "นาย",
        "นาง",
        "ท่านผู้หญิง",
        "คุณหญิง",
        "คุณ",
        "ดร.",
        "ผศ.",
        "รศ.",
        "ศ.",
        "นพ.",
        "พญ.",
        "พลเรือเอก",
        "พลเรือโท",
        "พลเรือตรี",
        "พลอากาศเอก",
        "พลอากาศโท",
        "พลอากาศตรี",
        "พลตำรวจเอก",
        "พลตำรวจโท",
        "พลตำรวจตรี",
        "พันตำรวจเอก",
        "พันตำรวจโท",
        "ร้อยตำรวจเอก",
        "พลเอก",
        "พลโท",
        "พลตรี",
        "พลจัตวา",
        "พันเอก",
        "พันโท",
        "พันตรี",
        "ร้อยเอก",
        "พล.ต.อ.",
        "พล.ต.ท.",
        "พล.ต.ต.",
        "พ.ต.อ.",
        "พ.ต.ท.",
        "ร.ต.อ.",
        "พล.ร.อ.",
        "พล.อ.อ.",
        "พล.อ.",
        "พล.ท.",
        "พล.ต.",
        "พ.อ.",
        "พ.ท.",
        "ม.ร.ว.",
        "ม.ล.",
        "หม่อมราชวงศ์",
        "หม่อมหลวง",
        "(พิเศษ)",
    ]
    .map(regex::escape)
    .join("|");
    let latin = r"h\.\s?e\.?|his excellency|her excellency|mr|mrs|ms|miss|dr|prof|professor|gen|general|lt|sir|dato'?|datuk|tan sri|hon|pol|assoc|asst";
    Regex::new(&format!(r"(?i)^(?:(?:{thai})[\s.]*|(?:{latin})[\s.]+)")).ok()
});

/// One spelling for one name; with `person`, titles are stripped as well.
pub fn normal(name: &str, person: bool) -> String {
    let composed: String = name.nfkc().collect::<String>().replace("\u{0e4d}\u{0e32}", "\u{0e33}");
    let plain: String = composed
        .chars()
        .filter(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}'))
        .map(|c| match c {
            '๐'..='๙' => char::from_u32(u32::from(c) - u32::from('๐') + u32::from('0')).unwrap_or(c),
            _ => c,
        })
        .collect();
    let mut rest = plain.trim();
    loop {
        if !person {
            break;
        }
        let after = TITLES.as_ref().and_then(|titles| titles.find(rest)).map_or(rest, |m| rest[m.end()..].trim());
        if after.len() == rest.len() || after.is_empty() {
            break;
        }
        rest = after;
    }
    rest.chars()
        .filter(|c| !c.is_whitespace() && !"\"'“”‘’«»().,-–—_/\\ฯ:;!?&".contains(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

/// The distinct normal forms of several names.
pub fn normals<S: AsRef<str>>(names: impl IntoIterator<Item = S>, person: bool) -> BTreeSet<String> {
    names.into_iter().map(|n| normal(n.as_ref(), person)).filter(|n| !n.is_empty()).collect()
}

/// Every form of a record's people and bodies, looked up by any one of them.
#[derive(Debug, Default)]
pub struct Forms {
    things: Vec<[BTreeSet<String>; 2]>,
    cache: std::cell::RefCell<HashMap<(String, bool), BTreeSet<String>>>,
}

impl Forms {
    /// From the names of each person and body.
    pub fn new<'a>(things: impl Iterator<Item = &'a [String]>) -> Self {
        Forms { things: things.map(|n| [normals(n, false), normals(n, true)]).collect(), ..Forms::default() }
    }

    /// The normal forms of `name` and of every person or body of the record that bears it.
    pub fn of(&self, name: &str, person: bool) -> BTreeSet<String> {
        if let Some(known) = self.cache.borrow().get(&(name.to_owned(), person)) {
            return known.clone();
        }
        let plain = normals([name], false);
        let mut out = normals([name], person);
        for thing in &self.things {
            let titled = &thing[usize::from(person)];
            if !titled.is_disjoint(&out) || !thing[0].is_disjoint(&plain) {
                out.extend(titled.iter().chain(&thing[0]).cloned());
            }
        }
        out.extend(plain);
        self.cache.borrow_mut().insert((name.to_owned(), person), out.clone());
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_punctuation_and_decomposed_letters_do_not_count() {
        assert_eq!(normal("ผศ.ดร.ณัฐพล  นิมมานพัชรินทร์", true), normal("ณัฐพล นิมมานพัชรินทร์", true));
        assert_eq!(normal("H.E.Mr.Arman Issetov", true), "armanissetov");
        assert_eq!(normal("ทําเนียบฯ", false), normal("ทำเนียบ", false));
        assert_eq!(normal("Mrinal", true), "mrinal");
    }

    #[test]
    fn a_title_alone_stays_a_name() {
        assert_eq!(normal("นาย", true), "นาย");
    }
}
