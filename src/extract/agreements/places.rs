//! Cities, provinces and districts that make instruments: `ระหว่างจังหวัดสงขลากับมหาวิทยาลัย ก`, `กับมณฑล ก`. They are no bodies of
//! the article, but parties where they stand for one.

use std::ops::Range;

use crate::extract::Context;
use crate::extract::within::{Within, cut};
use crate::lexicon::frame_words::Role as Word;
use crate::model::id;
use crate::model::mention::CountryForm;

/// Bytes at most of the name of a place that is not known.
const NAME: usize = 60;
/// Bytes at most between it and the state that it is in.
const STATE: usize = 60;

/// A place that is a party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Where its name stands.
    pub range: Range<usize>,
    /// The state that it is in.
    pub iso: String,
}

impl Place {
    /// Its names, and the id of the body that stands for it.
    pub fn party(&self, context: &Context<'_>) -> (Vec<String>, String) {
        let name = context.doc.slice(self.range.clone()).trim();
        (vec![name.to_owned()], id::organization(name, Some(&self.iso)))
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
        .map(|c| Place { range: c.range.clone(), iso: c.iso.clone() });
    let bodies: Vec<&Range<usize>> = within.bodies(stretch.clone()).map(|b| &b.mention.range).collect();
    let mut found: Vec<Place> = abroad.collect();
    for head in lexicon.frame_words.all(text, Word::PartyPlace) {
        let (start, end) = (stretch.start + head.start, stretch.start + head.end);
        let known = |end: usize| Place { range: start..end, iso: "TH".to_owned() };
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
    found
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
    (tied && !name.is_empty() && state.iso != "TH").then(|| Place { range: start..after, iso: state.iso.clone() })
}
