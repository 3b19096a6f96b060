//! The graph as a reviewer needs it: every fact in brief, every name of every person and body.

use std::collections::{BTreeMap, HashMap, HashSet};

use indexmap::IndexSet;
use jiff::civil::Date;
use oxigraph::model::{GraphName, NamedNode, NamedNodeRef, NamedOrBlankNode, Term};
use oxigraph::store::Store;

use crate::analyze::facts::{Fact, Reader, unread};
use crate::analyze::terms::{id, word};
use crate::error::Result;
use crate::model::{AgreementStatus, Stance};
use crate::rdf::vocab::{GRAPH_DECISIONS, GRAPH_LEXICON, ID, other, sam};

/// The place of a thing among all things.
pub(super) type Thing = usize;

/// What a fact says, as far as its weight depends on it.
pub(super) enum Says {
    /// That an article names a thing.
    Names(Thing),
    /// That a person holds an office.
    Office { person: Thing, role: String, at: Vec<Thing>, day: Option<Date> },
    /// That there is an instrument.
    Agreement { status: Option<AgreementStatus>, of: Vec<Thing> },
    /// That a partner works on a topic.
    Cooperation { partner: Thing, topic: Thing, stance: Option<Stance> },
    /// That something took place.
    Event { of: Vec<Thing> },
}

impl Says {
    /// The things that it is about.
    pub fn things(&self) -> Vec<Thing> {
        match self {
            Says::Names(thing) => vec![*thing],
            Says::Office { person, at, .. } => at.iter().copied().chain([*person]).collect(),
            Says::Agreement { of, .. } | Says::Event { of } => of.clone(),
            Says::Cooperation { partner, .. } => vec![*partner],
        }
    }
}

/// One fact.
pub(super) struct Stated {
    pub node: NamedNode,
    pub article: NamedNode,
    pub confidence: f64,
    pub says: Says,
}

/// What stands in a store.
pub(super) struct Seen {
    things: IndexSet<String>,
    /// Every fact, in no order.
    pub facts: Vec<Stated>,
    /// How many facts are about each thing.
    uses: Vec<usize>,
    /// The names of each person and body, with the number of graphs that give each.
    pub names: BTreeMap<Thing, BTreeMap<String, usize>>,
    /// The bodies of the lexicon.
    known: HashSet<Thing>,
}

impl Seen {
    /// Reads a store.
    pub fn read(store: &Store) -> Result<Seen> {
        let mut seen = Seen {
            things: IndexSet::new(),
            facts: Vec::new(),
            uses: Vec::new(),
            names: BTreeMap::new(),
            known: HashSet::new(),
        };
        let reader = Reader::new(store);
        for class in [sam::POSITION, sam::COOPERATION, sam::AGREEMENT, sam::EVENT, sam::MENTION] {
            for fact in reader.facts(class) {
                seen.add(class, &fact?);
            }
        }
        seen.uses = vec![0; seen.things.len()];
        for fact in &seen.facts {
            for thing in fact.says.things() {
                seen.uses[thing] += 1;
            }
        }
        seen.read_names(store)?;
        Ok(seen)
    }

    fn thing(&mut self, node: &NamedNode) -> Thing {
        self.things.insert_full(id(node.as_str()).to_owned()).0
    }

    fn all(&mut self, fact: &Fact, property: NamedNodeRef<'_>) -> Vec<Thing> {
        fact.nodes(property).map(|node| self.thing(node)).collect()
    }

    fn add(&mut self, class: NamedNodeRef<'_>, fact: &Fact) {
        let of = |seen: &mut Seen, properties: [NamedNodeRef<'_>; 2]| -> Vec<Thing> {
            properties.into_iter().flat_map(|property| seen.all(fact, property)).collect()
        };
        let says = match class {
            sam::POSITION => {
                let role = fact.nodes(other::ROLE).next().map(|n| word(n, "role").to_owned()).unwrap_or_default();
                let day = fact.text(sam::OBSERVED_ON).and_then(|day| day.parse().ok());
                let (at, people) = (self.all(fact, other::ORGANIZATION), self.all(fact, other::MEMBER));
                people.first().map(|&person| Says::Office { person, role, at, day })
            }
            sam::AGREEMENT => {
                let status = fact.nodes(sam::STATUS).find_map(|n| word(n, "status").parse().ok());
                Some(Says::Agreement { status, of: of(self, [sam::PARTY, sam::IN_COUNTRY]) })
            }
            sam::COOPERATION => {
                let stance = fact.nodes(sam::STANCE).find_map(|n| word(n, "stance").parse().ok());
                let (partners, topics) = (self.all(fact, sam::PARTNER), self.all(fact, sam::TOPIC));
                let pair = partners.first().zip(topics.first());
                pair.map(|(&partner, &topic)| Says::Cooperation { partner, topic, stance })
            }
            sam::EVENT => Some(Says::Event { of: of(self, [other::ATTENDEE, sam::IN_COUNTRY]) }),
            _ => self.all(fact, sam::MENTIONS).first().map(|&thing| Says::Names(thing)),
        };
        if let Some(says) = says {
            let (node, article) = (fact.node.clone(), fact.article.clone());
            self.facts.push(Stated { node, article, confidence: fact.confidence(), says });
        }
    }

    fn read_names(&mut self, store: &Store) -> Result<()> {
        for property in [other::PREF_LABEL, other::ALT_LABEL] {
            for quad in store.quads_for_pattern(None, Some(property), None, None) {
                let quad = quad.map_err(unread)?;
                let (NamedOrBlankNode::NamedNode(node), Term::Literal(name)) = (&quad.subject, &quad.object) else {
                    continue;
                };
                let Some(thing) = self.things.get_index_of(id(node.as_str())) else { continue };
                if !is_named(self.id(thing)) {
                    continue;
                }
                if quad.graph_name == GraphName::from(GRAPH_LEXICON) {
                    self.known.insert(thing);
                }
                if quad.graph_name != GraphName::from(GRAPH_DECISIONS) {
                    *self.names.entry(thing).or_default().entry(name.value().to_owned()).or_default() += 1;
                }
            }
        }
        Ok(())
    }

    /// A thing's id.
    pub fn id(&self, thing: Thing) -> &str {
        self.things.get_index(thing).map_or("", String::as_str)
    }

    /// A thing's node.
    pub fn node(&self, thing: Thing) -> NamedNode {
        NamedNode::new_unchecked(format!("{ID}{}", self.id(thing)))
    }

    /// How many facts are about a thing; everything is about Thailand, so that counts for nothing.
    pub fn uses(&self, thing: Thing) -> usize {
        if self.id(thing) == "country-TH" { 0 } else { self.uses.get(thing).copied().unwrap_or(0) }
    }

    /// Whether it is a body of the lexicon, which keeps its id.
    pub fn is_known(&self, thing: Thing) -> bool {
        self.known.contains(&thing)
    }

    /// The name that most articles use; of several the first in code-point order.
    pub fn name(&self, thing: Thing) -> &str {
        let names = self.names.get(&thing).into_iter().flatten();
        names.max_by(|(a, n), (b, m)| n.cmp(m).then_with(|| b.cmp(a))).map_or("", |(name, _)| name.as_str())
    }

    /// For each holder of one office at one thing, the facts that say so.
    pub fn offices(&self) -> BTreeMap<(&str, Thing), BTreeMap<Thing, Vec<&Stated>>> {
        let mut offices: BTreeMap<(&str, Thing), BTreeMap<Thing, Vec<&Stated>>> = BTreeMap::new();
        for fact in &self.facts {
            if let Says::Office { person, role, at, .. } = &fact.says {
                for &place in at {
                    offices.entry((role, place)).or_default().entry(*person).or_default().push(fact);
                }
            }
        }
        offices
    }

    /// How often each partner's work on each topic is stated.
    pub fn shared(&self) -> HashMap<(Thing, Thing), usize> {
        let mut counts = HashMap::new();
        for fact in &self.facts {
            if let Says::Cooperation { partner, topic, .. } = fact.says {
                *counts.entry((partner, topic)).or_default() += 1;
            }
        }
        counts
    }
}

/// Whether an id is of a person or a body.
fn is_named(id: &str) -> bool {
    id.starts_with("person-") || id.starts_with("org-")
}
