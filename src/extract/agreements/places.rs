//! Parties that are no bodies of the article: cities, provinces and districts (`ระหว่างจังหวัดสงขลากับมหาวิทยาลัย ก`, `กับมณฑล ก`), and
//! bodies whose names nothing tells to be names but where they stand (`ระหว่างกรม ก กับบริษัท …`).

use std::ops::Range;

use crate::extract::Context;
use crate::extract::within::{Within, cut};
use crate::lexicon::frame_words::Role as Word;
use crate::model::id;
use crate::model::mention::CountryForm;

/// Bytes at most of the name of a place that is not known.
const NAME: usize = 60;
/// Bytes at most of the name of a body that is not known, and at least of what follows the word that it begins with.
const UNKNOWN: usize = 150;
const SHORTEST: usize = 6;
/// Bytes at most of what follows it where no `จำกัด` ends the name.
const LONGEST: usize = 90;
/// Bytes at most between it and the state that it is in.
const STATE: usize = 60;

/// A place that is a party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Where its name stands.
    pub range: Range<usize>,
    /// The state that it is in; none where it is not told.
    pub iso: Option<String>,
}

impl Place {
    /// Its names, and the id of the body that stands for it.
    pub fn party(&self, context: &Context<'_>) -> (Vec<String>, String) {
        let name = context.doc.slice(self.range.clone()).trim();
        (vec![name.to_owned()], id::organization(name, self.iso.as_deref()))
    }
}

/// The places of a stretch, in no order.
pub fn find(within: &Within<'_>, stretch: &Range<usize>) -> Vec<Place> {
    let Context { doc, lexicon, .. } = within.context;
    let text = doc.slice(stretch.clone());
    let abroad = within
        .countries(stretch.clone())
        .filter(|c| c.iso != "TH" && c.form == CountryForm::Place && c.inside_body.is_none())
        .filter(|c| !doc.slice(c.range.clone()).is_ascii())
        .map(|c| Place { range: c.range.clone(), iso: Some(c.iso.clone()) });
    let bodies: Vec<&Range<usize>> = within.bodies(stretch.clone()).map(|b| &b.mention.range).collect();
    let mut found: Vec<Place> = abroad.collect();
    for head in lexicon.frame_words.all(text, Word::PartyPlace) {
        let (start, end) = (stretch.start + head.start, stretch.start + head.end);
        let known = |end: usize| Place { range: start..end, iso: Some("TH".to_owned()) };
        let rest = doc.slice(end..stretch.end);
        let place = match lexicon.bodies.words.province(rest) {
            _ if lexicon.frame_words.is(&text[head.clone()], Word::Capital) => Some(known(end)),
            Some(name) => Some(known(end + name)),
            None => named_abroad(within, start, end, stretch.end),
        };
        // `สำนักงานจังหวัดพิจิตร` is a body; `จังหวัดพิจิตร` itself may have been looked at as one.
        let inside = |p: &Place| bodies.iter().any(|b| b.start < p.range.start && p.range.start < b.end);
        found.extend(place.filter(|p| !inside(p)));
    }
    let starts =
        [Word::And, Word::With].into_iter().flat_map(|role| lexicon.frame_words.all(text, role)).map(|w| w.end);
    found.extend(starts.chain([0]).filter_map(|at| unknown(within, stretch.start + at, stretch.end)));
    found
}

/// `บริษัท อะไรสักอย่าง จำกัด` at a byte: a party whose name is not known, told by the word that it begins with.
fn unknown(within: &Within<'_>, at: usize, end: usize) -> Option<Place> {
    let Context { doc, lexicon, .. } = within.context;
    let words = &lexicon.frame_words;
    let rest = doc.slice(at..end);
    let start = at + rest.len() - rest.trim_start().len();
    if within.bodies(at..end).any(|b| b.mention.range.start <= start + UNKNOWN) {
        return None;
    }
    let rest = doc.slice(start..cut(doc.text(), start, end, UNKNOWN));
    let head = words.opening(rest, Word::PartyName)?;
    let stop = |(at, word): &(usize, &str)| {
        let role = |role| words.opening(word, role).is_some();
        *at > head
            && (word.starts_with(['(', '“', '"'])
                || [Word::PartyEnd, Word::And, Word::With, Word::Clause].into_iter().any(role))
    };
    let mut pieces = rest.split_whitespace().map(|word| (word.as_ptr() as usize - rest.as_ptr() as usize, word));
    let (_, first) = pieces.next()?;
    // A name goes on over spaces after the word that it begins with, and as far as `จำกัด`.
    let whole = pieces.take_while(|piece| !stop(piece)).last().map_or(first.len(), |(at, word)| at + word.len());
    let limited = words.first(&rest[..whole], Word::Limited).map(|word| word.end);
    let length = limited.unwrap_or(if first.len() == head { whole } else { first.len() });
    let name = rest[..length].split(['(', ',', '“', '"']).next().unwrap_or_default();
    let name = [Word::Clause, Word::With, Word::Statement].into_iter().fold(name, |name, role| {
        words.all(name, role).find(|word| word.start > head).map_or(name, |word| &name[..word.start])
    });
    let own = name[head.min(name.len())..].trim();
    let told = own.len() >= SHORTEST
        && !own.starts_with(|c: char| c.is_ascii_digit())
        && !lexicon.bodies.words.is_generic(own);
    // `บริษัทเทคโนโลยีที่มีชื่อเสียง คือ…` says what it is and not who.
    let common = words.opening(own, Word::Common).is_some()
        || rest[name.trim_end().len()..].trim_start().starts_with(|c: char| c.is_ascii_digit())
        || words.first(own, Word::Namely).is_some()
        || limited.is_none() && own.len() > LONGEST;
    let iso = limited.map(|_| "TH".to_owned());
    (told && !common).then(|| Place { range: start..start + name.trim_end().len(), iso })
}

/// `เมือง ก ประเทศญี่ปุ่น`: a place whose name is not known, its state right after it.
fn named_abroad(within: &Within<'_>, start: usize, head: usize, end: usize) -> Option<Place> {
    let Context { doc, lexicon, .. } = within.context;
    let words = &lexicon.frame_words;
    let rest = doc.slice(head..cut(doc.text(), head, end, NAME));
    let name = rest.split([' ', '(', ',', '\n']).next().filter(|name| !name.is_empty())?;
    let name = words.first(name, Word::StateTie).map_or(name, |tie| &name[..tie.start]);
    let after = head + name.len();
    let state = within.countries(after..end).find(|c| c.form == CountryForm::Name && c.inside_body.is_none())?;
    let between = doc.slice(after..state.range.start);
    let tied = between.len() <= STATE && (between.trim().is_empty() || words.closes(between, Word::StateTie));
    (tied && !name.is_empty() && state.iso != "TH").then(|| Place { range: start..after, iso: Some(state.iso.clone()) })
}
