//! `seeds/titles.csv`: words before a person's name, words that only look so, words that a name does not go on into, and words
//! between a name and its office.

use std::collections::HashSet;
use std::path::Path;

use serde::Deserialize;

use super::Matcher;
use super::source::{self, rows};
use crate::error::Result;
use crate::text::thai::is_cluster_boundary;

/// What a word says of the name beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Title,
    Distractor,
    Stop,
    Glued,
    Post,
    Join,
    Lead,
    Particle,
    Room,
    Monk,
    Degree,
    Usher,
    Foundation,
    Plain,
    Tail,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    kind: Kind,
    #[serde(default, rename = "lang")]
    _lang: String,
    #[serde(deserialize_with = "source::split")]
    words: Vec<String>,
}

/// Stop words of so few chars count only as whole words.
const SHORT: usize = 2;

/// Before a stop word that counts only as a whole word whatever its length, since surnames begin with it: `=หวัง`.
const WHOLE: char = '=';

/// Titles and their company.
pub struct Titles {
    /// Titles (true) and words that merely begin or end like one (false).
    pub words: Matcher<bool>,
    /// Words that a name does not go on into: those of which only the whole word counts, and others, sorted.
    whole_stops: HashSet<String>,
    stops: Vec<String>,
    /// Words that often stand glued to the end of a name.
    pub glued: Vec<String>,
    /// Words in capitals that open an office after a name in Latin letters.
    pub posts: Vec<String>,
    /// Words between a name and the office that follows it, degrees among them, the longer ones first.
    joins: Vec<String>,
    /// Words between an office and the name that follows it, the longer ones first.
    leads: Vec<String>,
    /// Words within transliterated names over which these go on.
    particles: HashSet<String>,
    /// Words before a title by which a room or a house is named after somebody.
    rooms: Vec<String>,
    /// What the names in religion of monks begin with, the longer ones first.
    monks: Vec<String>,
    /// Degrees between a monk's name and his office.
    degrees: Vec<String>,
    /// Words after which a title that is also the end of other words stands glued: `โดยคุณ…`.
    ushers: Vec<String>,
    /// Words before a rank by which a foundation is named after somebody.
    foundations: Vec<String>,
    /// Titles that tell no rank.
    plain: HashSet<String>,
    /// What given names go on in to be longer ones.
    tails: HashSet<String>,
}

impl Titles {
    /// Reads the table.
    ///
    /// # Errors
    /// A row of an unknown kind.
    pub fn load(overlay: Option<&Path>) -> Result<Self> {
        let (mut words, mut stops) = (Vec::new(), Vec::new());
        let (mut glued, mut posts, mut joins, mut leads) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (mut particles, mut rooms, mut monks) = (HashSet::new(), Vec::new(), Vec::new());
        let (mut degrees, mut ushers, mut foundations) = (Vec::new(), Vec::new(), Vec::new());
        let (mut plain, mut tails) = (HashSet::new(), HashSet::new());
        for row in rows::<Row>("titles.csv", include_str!("../../seeds/titles.csv"), overlay)? {
            match row.value.kind {
                Kind::Stop => stops.extend(row.value.words),
                Kind::Glued => glued.extend(row.value.words),
                Kind::Post => posts.extend(row.value.words),
                Kind::Join => joins.extend(row.value.words),
                Kind::Lead => leads.extend(row.value.words),
                Kind::Particle => particles.extend(row.value.words),
                Kind::Room => rooms.extend(row.value.words),
                Kind::Monk => monks.extend(row.value.words),
                Kind::Degree => degrees.extend(row.value.words),
                Kind::Usher => ushers.extend(row.value.words),
                Kind::Foundation => foundations.extend(row.value.words),
                Kind::Plain => plain.extend(row.value.words),
                Kind::Tail => tails.extend(row.value.words),
                kind => words.extend(row.value.words.into_iter().map(|w| (closed(w), kind == Kind::Title))),
            }
        }
        stops.sort_unstable();
        stops.dedup();
        let (whole, stops): (Vec<String>, _) =
            stops.into_iter().partition(|stop| stop.starts_with(WHOLE) || stop.chars().count() <= SHORT);
        let whole_stops = whole.iter().map(|stop| stop.trim_start_matches(WHOLE).to_owned()).collect();
        joins.extend(degrees.iter().cloned());
        for list in [&mut joins, &mut leads, &mut monks, &mut degrees] {
            list.sort_by_key(|word: &String| std::cmp::Reverse(word.len()));
        }
        Ok(Titles {
            words: Matcher::new(words),
            whole_stops,
            stops,
            glued,
            posts,
            joins,
            leads,
            particles,
            rooms,
            monks,
            degrees,
            ushers,
            foundations,
            plain,
            tails,
        })
    }

    /// Whether a word begins with one that no name goes on into. Words of two letters also begin surnames, so they count
    /// only alone; `การ` does not begin `การ์เซีย`.
    pub fn stops(&self, word: &str) -> bool {
        // Those that begin a word stand among those that sort before it and begin with the same char.
        let before = &self.stops[..self.stops.partition_point(|stop| stop.as_str() <= word)];
        let alike = before.iter().rev().take_while(|stop| stop.chars().next() == word.chars().next());
        let begins = |stop: &String| word.starts_with(stop.as_str()) && is_cluster_boundary(word, stop.len());
        alike.into_iter().any(begins) || self.stops_whole(word)
    }

    /// Whether a word ends names only as a whole, so that surnames may begin with it.
    pub fn stops_whole(&self, word: &str) -> bool {
        self.whole_stops.contains(word)
    }

    /// Whether a text begins with a title of a person.
    pub fn opens(&self, text: &str) -> bool {
        self.words.first(text).is_some_and(|hit| *hit.value && hit.range.start == 0)
    }

    /// Whether a text ends in a word after which a title stands glued: `โดย` in `โดยคุณ…`.
    pub fn ushers(&self, before: &str) -> bool {
        self.ushers.iter().any(|word| before.ends_with(word.as_str()))
    }

    /// Whether a word that begins like one that ends names may be a surname for all that: what is left of it neither begins nor
    /// ends in such a word, as `ยา` in `หลังยา` and not `ว่า` in `กล่าวว่า`.
    pub fn may_be_surname(&self, word: &str) -> bool {
        let begun =
            self.stops.iter().filter(|stop| word.starts_with(stop.as_str()) && is_cluster_boundary(word, stop.len()));
        let rest = begun.map(|stop| &word[stop.len()..]).min_by_key(|rest| rest.len());
        rest.is_some_and(|rest| {
            rest.chars().count() > SHORT
                && !self.stops(rest)
                && !self.stops.iter().chain(&self.whole_stops).any(|stop| rest.ends_with(stop.as_str()))
        })
    }

    /// Whether a transliterated name goes on over a word: `บิน`.
    pub fn is_particle(&self, word: &str) -> bool {
        self.particles.contains(word)
    }

    /// Whether a room or a house is named after whoever is named after this text: `ห้องประชุม ศ.นิคม…`, `อาคาร 80 ปี ม.ล.…`.
    pub fn names_room(&self, before: &str) -> bool {
        const YEARS: &str = "ปี";
        // Years of fewer digits are an age or a time.
        const DIGITS: usize = 2;
        let before = before.trim_end_matches(' ');
        let years = before.strip_suffix(YEARS).map(|before| before.trim_end_matches(' '));
        let number = years.map(|before| before.trim_end_matches(|c: char| c.is_ascii_digit()));
        let jubilee = |number: &&str| years.is_some_and(|years| years.len() - number.len() >= DIGITS);
        let before = number.filter(jubilee).unwrap_or(before).trim_end_matches(' ');
        self.rooms.iter().any(|room| before.ends_with(room.as_str()))
    }

    /// Whether a foundation or a monument is named after whoever is named after this text: `มูลนิธิ พล.อ.…`.
    pub fn names_a_foundation(&self, before: &str) -> bool {
        self.foundations.iter().any(|word| before.ends_with(word.as_str()))
    }

    /// Whether a title tells no more than that somebody is named: `นาย`.
    pub fn is_plain(&self, title: &str) -> bool {
        self.plain.contains(title)
    }

    /// Whether what goes on from a given name may be the end of a longer one: `ธัช` in `กิตติธัช`.
    pub fn ends_a_name(&self, rest: &str) -> bool {
        self.tails.contains(rest)
    }

    /// The text from where a monk's name in religion begins in it: `โดยสมเด็จพระมงคลธรรม`.
    pub fn monk<'t>(&self, text: &'t str) -> Option<&'t str> {
        let begins = |word: &String| Some((text.rfind(word.as_str())?, word.len()));
        let last = self.monks.iter().filter_map(begins).max()?.0;
        // `สมเด็จพระ` ends in what other names begin with.
        let over = self.monks.iter().filter_map(begins).filter(|(at, length)| at + length > last);
        over.map(|(at, _)| at).min().map(|at| &text[at..])
    }

    /// Text without the degrees that it ends in: `พระเทพมงคล รศ.ดร.`, `พระเทพมงคล, ดร.`.
    pub fn before_degrees<'t>(&self, text: &'t str) -> &'t str {
        let bare = self.degrees.iter().find_map(|degree| text.trim_end().strip_suffix(degree.as_str()));
        bare.filter(|bare| bare.ends_with([' ', ','])).unwrap_or(text).trim_end_matches([' ', ','])
    }

    /// Text without the word that it begins with, if that may stand between a name and the office after it.
    pub fn after_join<'t>(&self, text: &'t str) -> Option<&'t str> {
        without(&self.joins, text)
    }

    /// Text without the word that it begins with, if that may stand between an office and the name after it.
    pub fn after_lead<'t>(&self, text: &'t str) -> Option<&'t str> {
        without(&self.leads, text)
    }
}

/// A Thai short form that lacks its last dot, with the space that must follow it: `พ.ต.อ สมชาย`, but `พ.ต.อนันต์`.
fn closed(word: String) -> String {
    let short = word.contains('.') && word.ends_with(|c| matches!(c, 'ก'..='ฮ'));
    if short && !word.contains(' ') && word.rsplit('.').next().is_some_and(|last| last.chars().count() == 1) {
        word + " "
    } else {
        word
    }
}

/// Latin words count only whole: `as`, not the beginning of `assistant`.
fn without<'t>(words: &[String], text: &'t str) -> Option<&'t str> {
    words.iter().find_map(|word| {
        let rest = text.strip_prefix(word.as_str())?;
        (!word.is_ascii() || !rest.starts_with(|c: char| c.is_ascii_alphanumeric())).then_some(rest)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rooms_are_named_in_honour_of_a_jubilee_and_not_of_an_age() {
        let titles = Titles::load(None).expect("the table is sound");
        assert!(titles.names_room("ณ อาคาร 80 ปี "));
        assert!(titles.names_room("ณ ห้องประชุม "));
        assert!(!titles.names_room("ผู้ป่วยที่อาคาร 7 ปี "));
    }
}
