//! What a person should look at, most consequential first: facts in doubt, and things that are likely one.

mod doubts;
mod duplicates;
pub mod forms;
mod seen;

use std::collections::BTreeMap;

use jiff::civil::Date;
use oxigraph::model::NamedNode;
use oxigraph::store::Store;

use crate::analyze::facts::Reader;
use crate::analyze::terms::{id, word};
use crate::error::Result;
use crate::model::{Decisions, Language, Table, vocabulary};
use crate::rdf::vocab::{other, sam};
use seen::{Says, Seen, Stated, Thing};

vocabulary!(
    /// Why something is listed.
    Kind {
        /// An uncertain agreement.
        Agreement = "agreement",
        /// An uncertain cooperation.
        Cooperation = "cooperation",
        /// An uncertain office.
        Position = "position",
        /// An uncertain event.
        Event = "event",
        /// A thing that is perhaps not named.
        Mention = "mention",
        /// An office of one holder that two people hold on one day.
        Contradiction = "contradiction",
        /// Two things that share a whole name.
        SameName = "same-name",
        /// Two names that differ in a letter or two.
        Spelling = "spelling",
        /// One office at one time, held in Thai and in Latin letters.
        Scripts = "scripts",
        /// Part of a name in an office that one person of that name holds.
        PartOfName = "part-of-name",
    }
);

/// What is listed.
#[derive(Clone, Debug)]
pub struct Options {
    /// Facts less certain than this are in doubt.
    pub below: f64,
    /// Only these kinds; empty: all.
    pub kinds: Vec<Kind>,
    /// At most so many.
    pub limit: usize,
    /// The language of names.
    pub lang: Language,
}

/// One thing to decide on.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Why it is listed.
    pub kind: Kind,
    /// The id to decide on: of a fact, or of the thing that would be merged.
    pub id: String,
    /// The thing it would be merged into; none for facts.
    pub target: Option<String>,
    /// For a contradiction, who would be merged into whom if both are one person.
    pub same: Option<(String, String)>,
    /// What is stated, in names.
    pub what: String,
    /// Why that is in doubt.
    pub why: String,
    /// Doubt times consequence.
    pub score: f64,
    /// A sentence that states it.
    pub sentence: String,
    /// The article's number.
    pub article: String,
    /// The article's source.
    pub url: Option<String>,
}

/// Something found, before its sentence is read.
struct Found {
    kind: Kind,
    score: f64,
    subject: Subject,
    reason: Reason,
}

enum Subject {
    Fact(usize),
    Pair { from: Thing, into: Thing },
}

enum Reason {
    Uncertain { only: bool },
    Contradiction { few: Thing, many: Thing, less: usize, more: usize, day: Date, at: Thing },
    Alike(String),
}

/// How much more hangs on a thing that many facts are about: 1 for none, 2 for a hundred, 3 for ten thousand.
fn hub(uses: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "counts of facts")]
    let uses = uses as f64;
    1.0 + (1.0 + uses).log10() / 2.0
}

/// What to look at in a store, most consequential first.
///
/// # Errors
/// [`crate::Error::Lookup`] where the store cannot be read.
pub fn items(store: &Store, decisions: &Decisions, options: &Options) -> Result<Vec<Item>> {
    let seen = Seen::read(store)?;
    let mut found = doubts::uncertain(&seen, decisions, options.below);
    found.extend(doubts::contradictions(&seen, decisions));
    found.extend(duplicates::duplicates(&seen, decisions));
    found.retain(|f| options.kinds.is_empty() || options.kinds.contains(&f.kind));
    let name = |f: &Found| match f.subject {
        Subject::Fact(at) => seen.facts[at].node.as_str().to_owned(),
        Subject::Pair { from, into } => format!("{} {}", seen.id(from), seen.id(into)),
    };
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| name(a).cmp(&name(b))));
    found.truncate(options.limit);
    let teller = Teller { reader: Reader::new(store), seen: &seen, lang: options.lang };
    found.into_iter().map(|f| teller.tell(&f)).collect()
}

/// The items as a table whose first columns are those of a decisions file: with the first filled in, it is one.
pub fn table(items: &[Item]) -> Table {
    let columns = ["action", "id", "target", "kind", "what", "why", "score", "sentence", "article", "url"];
    let mut table = Table::new(columns);
    table.rows.extend(items.iter().map(|item| {
        let text = |text: &str| Some(text.to_owned());
        vec![
            None,
            text(&item.id),
            item.target.clone(),
            text(item.kind.as_str()),
            text(&item.what),
            text(&item.why),
            Some(format!("{:.3}", item.score)),
            text(&item.sentence),
            text(&item.article),
            item.url.clone(),
        ]
    }));
    table
}

/// Puts what was found into words.
struct Teller<'a> {
    reader: Reader<'a>,
    seen: &'a Seen,
    lang: Language,
}

impl Teller<'_> {
    fn tell(&self, found: &Found) -> Result<Item> {
        let mut item = Item {
            kind: found.kind,
            id: String::new(),
            target: None,
            same: None,
            what: String::new(),
            why: String::new(),
            score: found.score,
            sentence: String::new(),
            article: String::new(),
            url: None,
        };
        let fact = match found.subject {
            Subject::Fact(at) => {
                let fact = &self.seen.facts[at];
                item.id = id(fact.node.as_str()).to_owned();
                item.what = self.what(fact)?;
                Some(fact)
            }
            Subject::Pair { from, into } => {
                item.id = self.seen.id(from).to_owned();
                item.target = Some(self.seen.id(into).to_owned());
                let (a, b) = (self.seen.name(from), self.seen.name(into));
                item.what = format!("{a} ({} facts) = {b} ({} facts)?", self.seen.uses(from), self.seen.uses(into));
                let names = |fact: &&Stated| fact.says.things().contains(&from);
                self.seen.facts.iter().filter(names).min_by_key(|fact| fact.node.as_str())
            }
        };
        item.why = match &found.reason {
            Reason::Uncertain { only } => {
                let confidence = fact.map_or(0.0, |fact| fact.confidence);
                let only = if *only { "; nothing else states it of this partner" } else { "" };
                format!("confidence {confidence}{only}")
            }
            Reason::Alike(why) => why.clone(),
            Reason::Contradiction { few, many, less, more, day, at } => {
                item.same = Some((self.seen.id(*few).to_owned(), self.seen.id(*many).to_owned()));
                let (few, many, at) = (self.name(*few)?, self.name(*many)?, self.name(*at)?);
                format!("on {day} both {few} ({less} articles) and {many} ({more}) hold it at {at}")
            }
        };
        if let Some(fact) = fact {
            let article = self.reader.article(&fact.article)?;
            let evidence: Vec<NamedNode> = self.reader.fact(&fact.node, &fact.article)?.evidence().cloned().collect();
            let sentence = self.reader.sentence(&evidence, &fact.article)?.unwrap_or_default();
            item.sentence = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
            (item.article, item.url) = (article.number, article.url);
        }
        Ok(item)
    }

    fn name(&self, thing: Thing) -> Result<String> {
        self.label(&self.seen.node(thing))
    }

    fn label(&self, node: &NamedNode) -> Result<String> {
        let [th, en] = self.reader.labels(node.as_str())?;
        let name = if self.lang == Language::Thai { th.or(en) } else { en.or(th) };
        Ok(name.unwrap_or_else(|| id(node.as_str()).to_owned()))
    }

    fn names(&self, things: &[Thing]) -> Result<String> {
        let mut names: Vec<String> = things.iter().map(|t| self.name(*t)).collect::<Result<_>>()?;
        names.sort();
        names.dedup();
        Ok(names.join(", "))
    }

    fn what(&self, stated: &Stated) -> Result<String> {
        let fact = self.reader.fact(&stated.node, &stated.article)?;
        let value = |property, vocabulary: &str| {
            fact.nodes(property).next().map(|n| word(n, vocabulary).to_owned()).unwrap_or_default()
        };
        let titled = |property| fact.text(property).unwrap_or_default().to_owned();
        Ok(match &stated.says {
            Says::Names(thing) => self.name(*thing)?,
            Says::Office { person, at, role, .. } => {
                format!("{}: {} ({role}; {})", self.name(*person)?, titled(sam::OFFICE_TITLE), self.names(at)?)
            }
            Says::Agreement { of, .. } => {
                format!("{}: {} ({})", value(sam::STATUS, "status"), titled(other::PREF_LABEL), self.names(of)?)
            }
            Says::Cooperation { partner, topic, .. } => {
                format!("{} {} {}", self.name(*partner)?, value(sam::STANCE, "stance"), self.name(*topic)?)
            }
            Says::Event { of } => {
                let kinds: BTreeMap<&str, ()> =
                    fact.nodes(sam::EVENT_KIND).map(|n| (word(n, "event-kind"), ())).collect();
                let kinds: Vec<&str> = kinds.into_keys().collect();
                format!("{}: {} ({})", kinds.join("/"), titled(other::PREF_LABEL), self.names(of)?)
            }
        })
    }
}
