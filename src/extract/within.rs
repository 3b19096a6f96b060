//! Who and what is named within a stretch of the text.

use std::ops::Range;

use super::Context;
use crate::model::mention::{BodyMention, CountryMention, Cue, OfficeMention, PersonMention};
use crate::model::{BodyEntity, PersonEntity};
use crate::text::DateMention;

/// The mentions of one article by place, with the entities behind them.
pub struct Within<'a> {
    /// What the extractor was handed.
    pub context: Context<'a>,
    people: Vec<Option<usize>>,
    bodies: Vec<Option<usize>>,
}

/// A mention and the entity behind it.
#[derive(Clone, Copy, Debug)]
pub struct Named<'a, M, E> {
    /// The mention.
    pub mention: &'a M,
    /// The entity's index in its list, its identity within the article.
    pub index: usize,
    /// The entity.
    pub entity: &'a E,
}

impl<'a> Within<'a> {
    /// Looks up the entity of every mention once.
    pub fn new(context: &Context<'a>) -> Self {
        let Context { mentions, entities, .. } = *context;
        let lists = |count: usize, of: Vec<&[usize]>| {
            let mut out = vec![None; count];
            for (entity, mentions) in of.into_iter().enumerate() {
                for &m in mentions {
                    if let Some(slot) = out.get_mut(m) {
                        *slot = Some(entity);
                    }
                }
            }
            out
        };
        let people = lists(mentions.people.len(), entities.people.iter().map(|p| p.mentions.as_slice()).collect());
        let bodies = lists(mentions.bodies.len(), entities.bodies.iter().map(|b| b.mentions.as_slice()).collect());
        Within { context: *context, people, bodies }
    }

    /// People named in a stretch.
    pub fn people(&self, range: Range<usize>) -> impl Iterator<Item = Named<'a, PersonMention, PersonEntity>> {
        let Context { mentions, entities, .. } = self.context;
        indexes(&mentions.people, &range, |p| &p.range).filter_map(move |i| {
            let index = self.people.get(i).copied().flatten()?;
            Some(Named { mention: mentions.people.get(i)?, index, entity: entities.people.get(index)? })
        })
    }

    /// Bodies named in a stretch, those inside titles of office included.
    pub fn bodies(&self, range: Range<usize>) -> impl Iterator<Item = Named<'a, BodyMention, BodyEntity>> {
        let Context { mentions, entities, .. } = self.context;
        indexes(&mentions.bodies, &range, |b| &b.range).filter_map(move |i| {
            let index = self.bodies.get(i).copied().flatten()?;
            Some(Named { mention: mentions.bodies.get(i)?, index, entity: entities.bodies.get(index)? })
        })
    }

    /// Countries named in a stretch, Thailand included.
    pub fn countries(&self, range: Range<usize>) -> impl Iterator<Item = &'a CountryMention> {
        let countries = &self.context.mentions.countries;
        indexes(countries, &range, |c| &c.range).filter_map(|i| countries.get(i))
    }

    /// Titles of office in a stretch.
    pub fn offices(&self, range: Range<usize>) -> impl Iterator<Item = &'a OfficeMention> {
        let offices = &self.context.mentions.offices;
        indexes(offices, &range, |o| &o.range).filter_map(|i| offices.get(i))
    }

    /// Dates named in a stretch.
    pub fn dates(&self, range: Range<usize>) -> impl Iterator<Item = &'a DateMention> {
        let dates = &self.context.doc.dates;
        indexes(dates, &range, |d| &d.range).filter_map(|i| dates.get(i))
    }

    /// Trigger phrases in a stretch that tell what `of` wants to know.
    pub fn cues<T>(
        &self,
        range: Range<usize>,
        of: impl Fn(Cue) -> Option<T>,
    ) -> impl Iterator<Item = (Range<usize>, T)> {
        let cues = &self.context.mentions.cues;
        indexes(cues, &range, |c| &c.range)
            .filter_map(|i| cues.get(i))
            .filter_map(move |c| Some((c.range.clone(), of(c.cue)?)))
    }
}

/// Indexes of the items that start in a stretch and end in it; the items stand in the order of the text.
fn indexes<T>(items: &[T], range: &Range<usize>, at: impl Fn(&T) -> &Range<usize>) -> std::vec::IntoIter<usize> {
    let first = items.partition_point(|i| at(i).start < range.start);
    let found: Vec<usize> = (first..items.len())
        .take_while(|&i| at(&items[i]).start < range.end)
        .filter(|&i| at(&items[i]).end <= range.end)
        .collect();
    found.into_iter()
}
