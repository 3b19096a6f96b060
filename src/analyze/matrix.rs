//! Partners by topics: how far cooperation on each topic has come with each partner, and who says so.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use oxigraph::model::NamedNode;

use super::network::{EdgeKind, Network, Statement};
use super::terms::id;
use crate::error::{Error, Result};
use crate::model::{Language, Stance};

/// What goes into a matrix. The network should hold all [`super::Scope::statements`]: what it lacks is not counted.
#[derive(Clone, Debug, Default)]
pub struct MatrixOptions {
    /// Only these partners; empty: all.
    pub partners: Vec<NamedNode>,
    /// At most so many partners and so many topics: those with the most articles.
    pub top: Option<usize>,
    /// Each topic counts as the topics above it that have none above them.
    pub broad: bool,
}

/// A body's id of at most so many letters is its acronym.
const ACRONYM: usize = 6;

/// A row or column: a topic or a partner.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// Its id.
    pub id: String,
    /// Its Thai name.
    pub label_th: Option<String>,
    /// Its English name.
    pub label_en: Option<String>,
    /// In how many articles it has to do with the others of the matrix.
    pub articles: usize,
}

impl Heading {
    /// Its name in a language, or else in the other, or else its id.
    pub fn label(&self, language: Language) -> &str {
        let (first, second) = match language {
            Language::Thai => (&self.label_th, &self.label_en),
            Language::English => (&self.label_en, &self.label_th),
        };
        first.as_ref().or(second.as_ref()).unwrap_or(&self.id)
    }

    /// A short name: a country's ISO code, or else its id without what sort of thing it is; an acronym in capitals.
    pub fn code(&self) -> String {
        let code = self.id.split_once('-').map_or(self.id.as_str(), |(_, code)| code);
        let acronym = code.len() <= ACRONYM && code.bytes().all(|b| b.is_ascii_alphanumeric());
        if acronym { code.to_ascii_uppercase() } else { code.to_owned() }
    }
}

/// What is told of one partner and one topic; never empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What each article says, latest first; of one article that says several things the furthest.
    pub statements: Vec<Statement>,
}

impl Cell {
    /// The statement with the furthest stance; of several the latest.
    pub fn strongest(&self) -> Option<&Statement> {
        self.statements.iter().min_by_key(|statement| rank(statement))
    }

    /// The latest statement.
    pub fn latest(&self) -> Option<&Statement> {
        self.statements.first()
    }

    /// How many articles hold each stance, furthest first; only those that any holds.
    pub fn counts(&self) -> Vec<(Stance, usize)> {
        let count = |stance: Stance| {
            self.statements.iter().filter(|statement| statement.status.as_deref() == Some(stance.as_str())).count()
        };
        Stance::ALL.iter().map(|&stance| (stance, count(stance))).filter(|(_, count)| *count > 0).collect()
    }

    /// The days of the first and of the last article.
    pub fn days(&self) -> (Option<Date>, Option<Date>) {
        let days = || self.statements.iter().filter_map(|statement| statement.date);
        (days().min(), days().max())
    }
}

/// Partners, topics, and a [`Cell`] wherever a partner has to do with a topic. Those with the most articles come first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matrix {
    /// The partners.
    pub partners: Vec<Heading>,
    /// The topics.
    pub topics: Vec<Heading>,
    /// By the places of partner and topic.
    pub cells: BTreeMap<(usize, usize), Cell>,
    /// How many partners and topics are left out by `top`.
    pub left_out: (usize, usize),
}

impl Matrix {
    /// The matrix of the cooperation in a network.
    ///
    /// # Errors
    /// [`Error::Lookup`] where a partner asked for has no cooperation in it.
    pub fn of(network: &Network, options: &MatrixOptions) -> Result<Matrix> {
        let mut cells: BTreeMap<(String, String), BTreeMap<String, Statement>> = BTreeMap::new();
        for link in network.links().filter(|link| link.edge.kind == EdgeKind::Cooperation) {
            let asked = options.partners.iter().any(|partner| id(partner.as_str()) == link.source.id);
            if !asked && !options.partners.is_empty() {
                continue;
            }
            for topic in if options.broad { tops(network, &link.target.id) } else { vec![link.target.id.clone()] } {
                let cell = cells.entry((link.source.id.clone(), topic)).or_default();
                for statement in &link.edge.statements {
                    let known = cell.entry(statement.article.clone()).or_insert_with(|| statement.clone());
                    if rank(statement) < rank(known) {
                        *known = statement.clone();
                    }
                }
            }
        }
        for partner in options.partners.iter().map(|partner| id(partner.as_str())) {
            if !cells.keys().any(|(known, _)| known == partner) {
                return Err(Error::Lookup(format!(
                    "no cooperation with {partner} here; take in more days or topics, or a lower confidence"
                )));
            }
        }
        let all = (ranked(&cells, |(partner, _)| partner).len(), ranked(&cells, |(_, topic)| topic).len());
        if let Some(top) = options.top {
            // First the partners, then the topics of these: no row is empty. A column that now is one falls out.
            let partners = ranked(&cells, |(partner, _)| partner);
            cells.retain(|(partner, _), _| partners.iter().take(top).any(|(kept, _)| kept == partner));
            let topics = ranked(&cells, |(_, topic)| topic);
            cells.retain(|(_, topic), _| topics.iter().take(top).any(|(kept, _)| kept == topic));
        }
        let (partners, topics) = (ranked(&cells, |(partner, _)| partner), ranked(&cells, |(_, topic)| topic));
        let place = |ids: &[(String, usize)], id: &str| ids.iter().position(|(known, _)| known == id);
        let left_out = (all.0 - partners.len(), all.1 - topics.len());
        let mut matrix = Matrix { left_out, ..Matrix::default() };
        for ((partner, topic), statements) in cells {
            let (Some(column), Some(row)) = (place(&partners, &partner), place(&topics, &topic)) else { continue };
            let mut statements: Vec<Statement> = statements.into_values().collect();
            statements.sort_by(|a, b| (b.date, &b.article).cmp(&(a.date, &a.article)));
            matrix.cells.insert((column, row), Cell { statements });
        }
        matrix.partners = partners.into_iter().map(|(id, articles)| heading(network, id, articles)).collect();
        matrix.topics = topics.into_iter().map(|(id, articles)| heading(network, id, articles)).collect();
        Ok(matrix)
    }
}

/// Firmest first.
fn rank(statement: &Statement) -> usize {
    let stance = statement.status.as_deref().and_then(|word| word.parse::<Stance>().ok());
    Stance::ALL.iter().position(|known| Some(*known) == stance).unwrap_or(Stance::ALL.len())
}

/// The topics above one, or itself, that have none above them.
fn tops(network: &Network, topic: &str) -> Vec<String> {
    let (mut open, mut seen, mut found) = (vec![topic.to_owned()], BTreeSet::new(), BTreeSet::new());
    while let Some(one) = open.pop() {
        if !seen.insert(one.clone()) {
            continue;
        }
        match network.topics().get(&one).map(|topic| &topic.broader) {
            Some(above) if !above.is_empty() => open.extend(above.iter().cloned()),
            _ => {
                found.insert(one);
            }
        }
    }
    found.into_iter().collect()
}

/// Partners or topics with the number of their articles, most first, then by id.
fn ranked<T>(
    cells: &BTreeMap<(String, String), BTreeMap<String, T>>,
    which: impl Fn(&(String, String)) -> &String,
) -> Vec<(String, usize)> {
    let mut articles: BTreeMap<&String, BTreeSet<&String>> = BTreeMap::new();
    for (key, statements) in cells {
        articles.entry(which(key)).or_default().extend(statements.keys());
    }
    let mut ranked: Vec<(String, usize)> = articles.into_iter().map(|(id, all)| (id.clone(), all.len())).collect();
    ranked.sort_by_key(|(_, articles)| std::cmp::Reverse(*articles));
    ranked
}

fn heading(network: &Network, id: String, articles: usize) -> Heading {
    let node = network.nodes().find(|node| node.id == id);
    let topic = network.topics().get(&id);
    let label_th = node.and_then(|n| n.label_th.clone()).or_else(|| topic.and_then(|t| t.label_th.clone()));
    let label_en = node.and_then(|n| n.label_en.clone()).or_else(|| topic.and_then(|t| t.label_en.clone()));
    Heading { id, label_th, label_en, articles }
}

#[cfg(test)]
mod tests {
    use super::super::Scope;
    use super::super::tests::{node, store};
    use super::*;

    fn matrix(options: &MatrixOptions) -> Result<Matrix> {
        let scope = Scope { edges: vec![EdgeKind::Cooperation], statements: usize::MAX, ..Scope::default() };
        Matrix::of(&Network::load(&store(), &scope).unwrap(), options)
    }

    fn cell<'a>(matrix: &'a Matrix, partner: &str, topic: &str) -> Option<&'a Cell> {
        let column = matrix.partners.iter().position(|heading| heading.id == partner)?;
        let row = matrix.topics.iter().position(|heading| heading.id == topic)?;
        matrix.cells.get(&(column, row))
    }

    #[test]
    fn a_cell_holds_every_article_with_the_furthest_and_the_latest_stance() {
        let matrix = matrix(&MatrixOptions::default()).unwrap();
        let ict = cell(&matrix, "country-RU", "topic-ict").unwrap();
        let days = ict.days();
        assert!(days.0 < days.1 && ict.statements.len() > 1, "{ict:?}");
        assert!(ict.statements.is_sorted_by(|a, b| a.date >= b.date));
        assert_eq!(ict.counts().iter().map(|(_, count)| count).sum::<usize>(), ict.statements.len());
        assert_eq!(ict.counts()[0].0.as_str(), ict.strongest().unwrap().status.as_deref().unwrap());
        assert!(ict.statements.iter().all(|s| s.sentence.is_some() && s.url.is_some()));
        assert_eq!(cell(&matrix, "country-RU", "topic-startups"), None);
    }

    #[test]
    fn narrower_topics_roll_up_and_an_article_counts_once() {
        let (fine, broad) = (
            matrix(&MatrixOptions::default()).unwrap(),
            matrix(&MatrixOptions { broad: true, ..MatrixOptions::default() }).unwrap(),
        );
        assert!(broad.topics.len() < fine.topics.len());
        assert!(broad.topics.iter().all(|topic| topic.id != "topic-cybercrime"));
        for cell in broad.cells.values() {
            let articles: BTreeSet<_> = cell.statements.iter().map(|statement| &statement.article).collect();
            assert_eq!(articles.len(), cell.statements.len());
        }
    }

    #[test]
    fn partners_and_top_are_limits_and_what_is_not_there_is_an_error() {
        let of = |id: &str| MatrixOptions { partners: vec![node(id)], ..MatrixOptions::default() };
        assert_eq!(matrix(&of("country-KZ")).unwrap().partners.len(), 1);
        assert!(matrix(&of("country-XX")).is_err_and(|error| error.to_string().contains("country-XX")));
        let top = matrix(&MatrixOptions { top: Some(2), ..MatrixOptions::default() }).unwrap();
        assert!(top.partners.len() == 2 && top.topics.len() == 2 && top.left_out.0 > 0);
        assert!(top.partners[0].articles >= top.partners[1].articles);
        assert!(
            (0..2)
                .all(|place| top.cells.keys().any(|key| key.0 == place) && top.cells.keys().any(|key| key.1 == place))
        );
    }
}
