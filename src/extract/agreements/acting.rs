//! A body that acts by one of its own is one party with it: `กระทรวง ก โดยกรม ข`, `กระทรวง ก และสำนักงานปลัดกระทรวง ก`.

use std::ops::Range;

use super::parties::Parties;
use crate::extract::within::{Named, Within, outside};
use crate::lexicon::frame_words::Role as Word;
use crate::model::BodyEntity;
use crate::model::mention::BodyMention;

/// What the office of a ministry's permanent secretary is called before the ministry's name.
const OFFICE_OF: &str = "สำนักงานปลัด";

/// Bytes at most between a body and the one that it acts by.
const NEAR: usize = 200;

/// The bodies of parties without those of whom another is the one that acts, which stands right after it or is told first.
pub fn acting(within: &Within<'_>, parties: &Parties) -> Vec<usize> {
    let bodies = &parties.bodies;
    if bodies.len() < 2 {
        return bodies.clone();
    }
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let named: Vec<_> = within.bodies(0..doc.text().len()).filter(|b| bodies.contains(&b.index)).collect();
    let acts_by = |whole: usize, part: usize, at: &Range<usize>| {
        named.windows(2).any(|two| {
            let [a, b] = two else { return false };
            let between = doc.slice(a.mention.range.end..b.mention.range.start.max(a.mention.range.end));
            let inside = at.start <= a.mention.range.start && b.mention.range.end <= at.end;
            let near = inside && a.index == whole && b.index == part && between.len() <= NEAR;
            near && words.is(outside(between).collect::<String>().trim(), Word::SignedBy)
        })
    };
    let names = |body: usize| within.context.entities.bodies.get(body).map_or(&[][..], |b| b.names.as_slice());
    let office = |whole: usize, part: usize| {
        let of =
            |part: &String| part.strip_prefix(OFFICE_OF).is_some_and(|rest| names(whole).iter().any(|n| n == rest));
        names(part).iter().any(of)
    };
    let all = 0..doc.text().len();
    // `A และ B`: told as two here, whatever goes on after the other elsewhere (`ทั้ง B และ A โดย B`).
    let joined = |two: &[Named<'_, BodyMention, BodyEntity>]| {
        let [a, b] = two else { return None };
        let inside = parties.at.start <= a.mention.range.start && b.mention.range.end <= parties.at.end;
        let between = inside.then(|| doc.slice(a.mention.range.end..b.mention.range.start.max(a.mention.range.end)))?;
        let between: String = outside(between).collect();
        [Word::And, Word::With].into_iter().any(|role| words.is(between.trim(), role)).then_some((a.index, b.index))
    };
    let two: Vec<(usize, usize)> = named.windows(2).filter_map(joined).collect();
    let are_two = |a: usize, b: usize| two.contains(&(a, b)) || two.contains(&(b, a));
    let spoken_for = |(order, &body): (usize, &usize)| {
        let others = bodies.iter().enumerate().filter(|(_, other)| **other != body);
        others.into_iter().any(|(before, &other)| {
            let one = || {
                [(body, other), (other, body)]
                    .iter()
                    .any(|&(whole, part)| !are_two(whole, part) && acts_by(whole, part, &all) || office(whole, part))
            };
            !acts_by(other, body, &parties.at) && (acts_by(body, other, &parties.at) || before < order && one())
        })
    };
    bodies.iter().enumerate().filter(|body| !spoken_for(*body)).map(|(_, body)| *body).collect()
}
