//! What was not understood: unknown bodies, acronyms and people by frequency, offices whose body is unknown, words for an
//! instrument in articles that gave no agreement. The list that tells whoever keeps the lexicons what to add next, and
//! the way in which `seeds/` was mined from the corpus.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::extract::Context;
use crate::model::{Evidence, Facts, Table, vocabulary};

/// Bytes before an acronym in brackets, or after a title of office, that are shown with it.
const CONTEXT: usize = 150;

vocabulary!(
    /// What is missing.
    Kind {
        /// A body found by the shape of its name only, which `bodies.csv` does not hold.
        Body = "body",
        /// A short form in brackets after words that were not taken for a body.
        Acronym = "acronym",
        /// A full name that `people.csv` does not hold.
        Person = "person",
        /// A title of office beside a name whose body was not understood.
        Office = "office",
        /// Words for an instrument in an article that gave no agreement.
        Agreement = "agreement",
    }
);

/// One thing that one article names and the lexicons do not explain.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// What is missing.
    pub kind: Kind,
    /// What would be added.
    pub text: String,
    /// Where it stands.
    pub evidence: Evidence,
}

/// The gaps of one article, each text of a kind once; `facts` is what was extracted from it.
pub fn gaps(context: &Context<'_>, facts: &Facts) -> Vec<Gap> {
    let Context { doc, mentions, lexicon, .. } = *context;
    let mut found: BTreeMap<(Kind, String), Range<usize>> = BTreeMap::new();
    let mut add = |kind: Kind, text: String, range: Range<usize>| {
        found.entry((kind, text)).or_insert(range);
    };
    for body in mentions.bodies.iter().filter(|b| b.known.is_none() && !b.name.ends_with('ฯ')) {
        add(Kind::Body, body.name.clone(), body.range.clone());
    }
    let taken = |at: &Range<usize>| {
        mentions.bodies.iter().any(|b| b.range.start < at.end && at.start <= b.range.end + 2)
            || mentions.agreements.iter().any(|a| a.range.start < at.end && at.start <= a.range.end + 1)
    };
    for (at, short) in acronyms(doc.slice(doc.body.clone())) {
        let at = doc.body.start + at.start..doc.body.start + at.end;
        if !taken(&at) {
            add(Kind::Acronym, short, at);
        }
    }
    for person in mentions.people.iter().filter(|p| p.full && !lexicon.people.holds(&p.name)) {
        add(Kind::Person, person.name.clone(), person.titled.clone());
    }
    for office in mentions.offices.iter().filter(|o| o.served.is_empty()) {
        let told = facts.positions.iter().any(|p| p.of.is_empty() && p.title == doc.slice(office.range.clone()));
        let rest = doc.rest(office.range.end);
        let rest = rest.split([' ', '\n']).next().unwrap_or_default();
        if told && !rest.is_empty() && rest.len() <= CONTEXT {
            let range = office.range.start..office.range.end + rest.len();
            add(Kind::Office, doc.slice(range.clone()).to_owned(), range);
        }
    }
    if let Some(first) = mentions.agreements.first().filter(|_| facts.agreements.is_empty()) {
        add(Kind::Agreement, doc.slice(first.range.clone()).to_owned(), first.range.clone());
    }
    found.into_iter().map(|((kind, text), range)| Gap { kind, text, evidence: doc.evidence(range) }).collect()
}

/// `… (ABC)`: acronyms in Latin letters in brackets, with the words before them.
fn acronyms(text: &str) -> Vec<(Range<usize>, String)> {
    static BRACKETS: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\(([A-Z][A-Za-z0-9&.-]{1,11})\)").ok());
    let Some(brackets) = BRACKETS.as_ref() else { return Vec::new() };
    let inner = brackets.captures_iter(text).filter_map(|c| c.get(1));
    let capitals = inner.filter(|m| m.as_str().chars().filter(char::is_ascii_uppercase).count() >= 2);
    capitals.map(|m| (m.range(), m.as_str().to_owned())).collect()
}

/// How often each gap was met, over many articles.
#[derive(Clone, Debug, Default)]
pub struct Coverage {
    /// Articles read.
    pub articles: usize,
    tally: BTreeMap<(Kind, String), Met>,
}

#[derive(Clone, Debug)]
struct Met {
    articles: usize,
    article: String,
    sentence: String,
}

impl Coverage {
    /// Adds an article's gaps.
    pub fn add(&mut self, article: &str, gaps: Vec<Gap>) {
        self.articles += 1;
        for gap in gaps {
            let met = self.tally.entry((gap.kind, gap.text)).or_insert_with(|| Met {
                articles: 0,
                article: article.to_owned(),
                sentence: gap.evidence.sentence,
            });
            met.articles += 1;
        }
    }

    /// The gaps of these kinds in at least so many articles, the commonest first, at most so many of each kind, with the
    /// first article and sentence that names each.
    pub fn table(&self, kinds: &[Kind], least: usize, most: usize) -> Table {
        let mut table = Table::new(["kind", "text", "articles", "article", "sentence"]);
        for kind in kinds {
            let mut met: Vec<(&String, &Met)> = self
                .tally
                .iter()
                .filter(|((of, _), met)| of == kind && met.articles >= least)
                .map(|((_, text), met)| (text, met))
                .collect();
            met.sort_by_key(|(text, met)| (std::cmp::Reverse(met.articles), *text));
            table.rows.extend(met.into_iter().take(most).map(|(text, met)| {
                let sentence = met.sentence.split_whitespace().collect::<Vec<_>>().join(" ");
                let cells =
                    [kind.as_str().to_owned(), text.clone(), met.articles.to_string(), met.article.clone(), sentence];
                cells.map(Some).to_vec()
            }));
        }
        table
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn found(body: &str) -> Vec<(Kind, String)> {
        let text = format!(
            "รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-ข่าว\n\nวันพฤหัสบดีที่ 15 พฤษภาคม 2568\nข่าว\nข่าว\n\n{body}\n\nที่มา : https://www.thaigov.go.th/news/contents/details/1\n"
        );
        let article = crate::read::parse(Path::new("1.txt"), text.as_bytes()).unwrap();
        let (_, gaps) = crate::pipeline::gaps(article, &crate::lexicon::Lexicon::load(None).unwrap());
        gaps.into_iter().map(|gap| (gap.kind, gap.text)).collect()
    }

    #[test]
    fn unknown_bodies_people_and_acronyms_are_gaps_and_known_ones_are_not() {
        let gaps = found(
            "นายสมชาย ใจกว้างยิ่ง พบนายประยุทธ์ จันทร์โอชา ที่กระทรวงคมนาคม กับกระทรวงลมฟ้าอากาศของญี่ปุ่น และโครงการลมแรง (WINDY)",
        );
        assert!(gaps.contains(&(Kind::Person, "สมชาย ใจกว้างยิ่ง".into())), "{gaps:?}");
        assert!(gaps.contains(&(Kind::Body, "กระทรวงลมฟ้าอากาศของญี่ปุ่น".into())), "{gaps:?}");
        assert!(gaps.contains(&(Kind::Acronym, "WINDY".into())), "{gaps:?}");
        assert_eq!(gaps.len(), 3, "{gaps:?}");
    }

    #[test]
    fn an_instrument_whose_parties_are_not_told_is_a_gap() {
        assert_eq!(found("กระทรวงเร่งจัดทำบันทึกความเข้าใจเพื่อพัฒนาอาชีพ"), [(Kind::Agreement, "บันทึกความเข้าใจ".into())]);
        assert_eq!(found("มีการลงนามบันทึกความเข้าใจระหว่างไทยกับญี่ปุ่น"), []);
    }

    #[test]
    fn the_commonest_gaps_come_first() {
        let gap = |text: &str| Gap {
            kind: Kind::Body,
            text: text.into(),
            evidence: Evidence {
                start: 0,
                end: 0,
                quote: String::new(),
                sentence_start: 0,
                sentence_end: 0,
                sentence: "ประโยค".into(),
            },
        };
        let mut coverage = Coverage::default();
        coverage.add("1", vec![gap("ก"), gap("ข")]);
        coverage.add("2", vec![gap("ข")]);
        let rows = coverage.table(Kind::ALL, 1, 9).rows;
        assert_eq!(rows.iter().map(|r| r[1].clone().unwrap()).collect::<Vec<_>>(), ["ข", "ก"]);
        assert_eq!(coverage.table(Kind::ALL, 2, 9).rows.len(), 1);
    }
}
