//! A question in Thai or English to the shipped query that answers it, with its parameters: [`Asker::understand`].
//!
//! Nothing here knows a query by name. The header of each lists questions that it answers (`question`, `question_th`,
//! `asks`); names and dates are found by the lexicon and [`crate::text::dates`], the words between them by
//! `seeds/question_words.csv`, which reduces them to concepts. A question is answered by the query whose listed questions
//! share its concepts and whose parameters can take all that it names. A word that nothing is known of counts against
//! every query, so that what is asked is not answered by a guess.

mod choose;
mod period;
mod read;
mod repair;
mod whole;
mod words;

use std::ops::Range;
use std::path::Path;

use serde::Serialize;

use crate::error::{Error, Result};
use crate::lexicon::Lexicon;
use crate::model::Language;
use crate::query::{Bindings, Catalogue, Query, Text};
use crate::text::{Normalized, thai};
use choose::{Example, Fit, Weights};
use read::{Kind, Read, Shorts, Slot};
use repair::Known;
use words::Words;

pub use period::Period;
pub use whole::{Whole, listing};

/// The least score of a query that answers.
const SURE: f64 = 0.5;
/// How much better than the next query it must be.
const AHEAD: f64 = 0.04;
/// How many queries are offered where none is sure.
const OFFERED: usize = 3;

/// Shortest name of one word, in chars.
const SHORTEST_NAME: usize = 4;
/// A piece of Thai of so many chars at most is hardly a word of its own.
const PIECE: usize = 5;

/// A parameter's value as the question gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bound {
    /// The parameter.
    pub param: String,
    /// The value, as `samphan query --param` takes it.
    pub value: String,
    /// What it means, in English and Thai.
    #[serde(skip)]
    pub label: [String; 2],
}

/// What opens the value of somebody who is told by office: `office:prime-minister@id:country-TH`.
const OFFICE: &str = "office:";

impl Bound {
    /// Whether the value is the name of somebody whom the lexicon does not know, or part of it: it is for the store to find.
    pub fn is_name(&self) -> bool {
        !self.value.starts_with("id:")
            && self.value.chars().next().is_some_and(|c| c.is_uppercase() || thai::is_thai(c))
            || self.value.contains(' ')
    }

    /// The office and the body or country that it serves, of somebody who is told by them: it is for the store to find who held it.
    pub fn office(&self) -> Option<(&str, &str)> {
        self.value.strip_prefix(OFFICE)?.split_once('@')
    }
}

/// A shipped query and how well it fits a question.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Candidate {
    /// The query's name.
    pub query: String,
    /// A question that it answers.
    #[serde(skip)]
    pub question: Text,
    /// How well it fits, from 0 to 1.
    pub score: f64,
    /// Why it does not answer, where it wants something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wants: Option<String>,
}

/// What came of a question.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The query of this name answers it.
    Understood {
        /// The query.
        query: String,
        /// What the question gives; a parameter may have several values, any of which will do.
        bound: Vec<Bound>,
        /// How well the query fits, from 0 to 1.
        score: f64,
    },
    /// No query fits well enough, or two fit alike.
    Unsure,
    /// It asks for what no graph of press releases knows; why.
    Outside(Text),
}

/// What is understood of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Understanding {
    /// The language it is asked in.
    pub language: Language,
    /// What came of it.
    pub outcome: Outcome,
    /// Words that nothing is known of.
    pub unread: Vec<String>,
    /// Words taken for others: what stands in the question, and what it was taken for.
    pub repaired: Vec<(String, String)>,
    /// The queries that fit best, the best first; at most three.
    pub nearest: Vec<Candidate>,
}

/// Understands questions. Made once from the lexicon and the catalogue.
pub struct Asker<'a> {
    lexicon: &'a Lexicon,
    queries: Vec<&'a Query>,
    words: Words,
    shorts: Shorts,
    known: Known,
    /// Of each query, what all its questions say.
    implied: Vec<Vec<Slot>>,
    examples: Vec<Example>,
    weights: Weights,
}

impl<'a> Asker<'a> {
    /// Reads `question_words.csv` (an overlay's rows are added) and the questions of every query's header.
    ///
    /// # Errors
    /// [`Error::Lexicon`] for a bad row, [`Error::Query`] for a question of a header that names what the query's
    /// parameters cannot take.
    pub fn new(lexicon: &'a Lexicon, catalogue: &'a Catalogue, overlay: Option<&Path>) -> Result<Asker<'a>> {
        let words = Words::load(overlay)?;
        let shorts = Shorts::new(lexicon);
        let queries: Vec<&Query> = catalogue.iter().collect();
        let (mut examples, mut wrong, mut implied) = (Vec::new(), Vec::new(), vec![Vec::new(); queries.len()]);
        // A query whose header lists no questions is not to be asked in words: it wants what only other answers name.
        for (i, query) in queries.iter().enumerate().filter(|(_, query)| !query.asks.is_empty()) {
            let questions: Vec<&String> =
                [&query.question.en, &query.question.th].into_iter().chain(&query.asks).collect();
            let read = |question: &&String| {
                let text = Normalized::new(question);
                let read = read::read(text.as_str(), lexicon, &words, &shorts);
                // Somebody whom the lexicon does not know may stand in it.
                Asker::somebody(&read, text.as_str()).unwrap_or(read)
            };
            let reads: Vec<Read> = questions.iter().map(read).collect();
            implied[i] = choose::implied(query, &reads);
            for (question, read) in questions.iter().zip(&reads) {
                match Example::new(i, query, read, &implied[i]) {
                    Ok(example) => examples.push(example),
                    Err(why) => wrong.push(format!("{}: \"{question}\": {why}", query.name)),
                }
            }
        }
        if !wrong.is_empty() {
            return Err(Error::Query { name: "questions of the headers".into(), why: wrong.join("; ") });
        }
        let weights = Weights::new(&examples, queries.len());
        let known = Known::new(lexicon, &words);
        Ok(Asker { lexicon, queries, words, shorts, known, implied, examples, weights })
    }

    /// What a question asks for.
    pub fn understand(&self, question: &str) -> Understanding {
        let language = if question.chars().any(thai::is_thai) { Language::Thai } else { Language::English };
        let mut text = thai::digits_to_ascii(Normalized::new(question).as_str()).into_owned();
        let mut read = self.read(&text);
        let mut repaired = Vec::new();
        for range in read.unread.iter().rev() {
            if let Some(word) = self.known.nearest(&text[range.clone()]) {
                repaired.push((text[range.clone()].to_owned(), word.to_owned()));
                text.replace_range(range.clone(), word);
            }
        }
        repaired.reverse();
        if !repaired.is_empty() {
            read = self.read(&text);
        }
        let mut fits = self.rank(&read);
        for other in [Self::somebody(&read, &text), Self::holder(&read)].into_iter().flatten() {
            let ranked = self.rank(&other);
            if ranked.first().map(|fit| fit.score) > fits.first().map(|fit| fit.score) {
                (read, fits) = (other, ranked);
            }
        }
        let outcome = match (read.outside, fits.as_slice()) {
            (Some(reason), _) => {
                let reason = &self.words.reasons[reason];
                Outcome::Outside(Text { en: reason.en.clone(), th: reason.th.clone() })
            }
            (None, fits) if !read.narrowed => match clear(fits) {
                Some(Fit { query, score, bound: Ok(bound), .. }) => {
                    let query = self.queries[*query].name.clone();
                    Outcome::Understood { query, bound: bound.clone(), score: *score }
                }
                _ => self.refused(&read, fits, question),
            },
            _ => Outcome::Unsure,
        };
        let candidate = |fit: &Fit| Candidate {
            query: self.queries[fit.query].name.clone(),
            question: self.queries[fit.query].question.clone(),
            score: (fit.score * 1000.0).round() / 1000.0,
            wants: fit.bound.as_ref().err().cloned(),
        };
        let nearest = fits.iter().filter(|fit| fit.score > 0.0).take(OFFERED).map(candidate).collect();
        let unread = read.unread.iter().map(|range| text[whole_word(&read, &text, range)].to_owned()).collect();
        Understanding { language, outcome, unread, repaired, nearest }
    }

    fn read(&self, text: &str) -> Read {
        read::read(text, self.lexicon, &self.words, &self.shorts)
    }

    fn rank(&self, read: &Read) -> Vec<Fit> {
        choose::rank(read, &self.queries, &self.implied, &self.examples, &self.weights, &self.words.limits)
    }

    /// Why no query answers what is read, where more can be said than that none fits: it restricts what none can restrict,
    /// or it is a bare name.
    fn refused(&self, read: &Read, fits: &[Fit], question: &str) -> Outcome {
        let lost = fits.first().and_then(|fit| self.words.reasons.get(fit.lost?));
        if let Some(reason) = lost {
            return Outcome::Outside(Text { en: reason.en.clone(), th: reason.th.clone() });
        }
        let thing = |slot: &Slot| matches!(slot.kind, Kind::Country | Kind::Body | Kind::Person | Kind::Topic);
        let named = match (read.slots.as_slice(), read.unread.as_slice()) {
            ([slot], []) => thing(slot),
            ([], [_]) => true,
            _ => false,
        };
        if named && read.concepts.is_empty() && read.period.is_open() {
            let command = format!("samphan show {}", quoted(question.trim()));
            return Outcome::Outside(Text {
                en: format!("A name alone is no question; what is known of it: {command}"),
                th: format!("มีแต่ชื่อ ไม่ใช่คำถาม ดูทุกอย่างที่มีได้ด้วยคำสั่ง {command}"),
            });
        }
        Outcome::Unsure
    }

    /// The question with whoever held the office that it names in the office's place: `whom did the prime minister meet`.
    fn holder(read: &Read) -> Option<Read> {
        const ACTS: [&str; 4] = ["met", "whom", "event", "act"];
        let (role, served) = read.acts.as_ref()?;
        if !read.unread.is_empty() || ACTS.iter().all(|act| !read.concepts.contains(*act)) {
            return None;
        }
        let mut held = read.clone();
        held.slots.retain(|slot| slot != role && slot != served);
        held.concepts.remove("role");
        let ([role_en, role_th], [served_en, served_th]) = (&role.label, &served.label);
        let label = [format!("who is seen as {role_en}, {served_en}"), format!("ผู้ที่พบในตำแหน่ง {role_th} {served_th}")];
        let value = format!("{OFFICE}{}@{}", role.value, served.value);
        held.add(Kind::Person, &value, [&label[0], &label[1]]);
        Some(held)
    }

    /// The question with its unknown words taken for the name of a person whom the lexicon does not know: two words side
    /// by side, or more, or one that is written as a name.
    fn somebody(read: &Read, text: &str) -> Option<Read> {
        let whole: Range<usize> = read.unread.first()?.start..read.unread.last()?.end;
        let name = &text[whole];
        let parts: Vec<&str> = name.split_whitespace().collect();
        // Thai has no capitals: there a name stands where the question begins or ends.
        let one = |part: &str| {
            let thai = part.chars().all(thai::is_thai);
            let outermost = text.trim_start().starts_with(part) || text.trim_end().ends_with(part);
            let capital = part.starts_with(char::is_uppercase) && part.contains(char::is_lowercase);
            part.chars().count() >= SHORTEST_NAME && if thai { outermost } else { capital }
        };
        let is_name = parts.len() == read.unread.len()
            && match parts.as_slice() {
                [part] => one(part),
                parts => (2..=4).contains(&parts.len()),
            };
        if !is_name || read.of(Kind::Person).next().is_some() {
            return None;
        }
        let mut named = read.clone();
        named.unread.clear();
        named.narrowed = false;
        named.known += 1;
        named.add(Kind::Person, name, [name, name]);
        Some(named)
    }

    /// The query of a name.
    ///
    /// # Errors
    /// [`Error::Usage`] where there is none.
    pub fn query(&self, name: &str) -> Result<&'a Query> {
        let found = self.queries.iter().find(|query| query.name == name).copied();
        found.ok_or_else(|| Error::Usage(format!("there is no query \"{name}\"")))
    }
}

/// A stretch that nothing is known of, with the words of no weight right before it where it is short: of `เพื่อนบ้าน` not `นบ้าน` alone.
fn whole_word(read: &Read, text: &str, range: &Range<usize>) -> Range<usize> {
    let piece = text.get(range.clone()).unwrap_or_default();
    let mut start = range.start;
    if piece.chars().count() <= PIECE && piece.chars().all(thai::is_thai) {
        while let Some(light) = read.light.iter().find(|light| light.end == start && light.start < start) {
            let short = |word: &str| word.chars().all(thai::is_thai) && word.chars().count() <= PIECE;
            if !text.get(light.clone()).is_some_and(short) {
                break;
            }
            start = light.start;
        }
    }
    start..range.end
}

/// The query that fits well and better than the next; of those that fit alike, the one that wants what the question names.
fn clear(fits: &[Fit]) -> Option<&Fit> {
    let best = fits.first().filter(|best| best.score >= SURE)?;
    let alike = || fits.iter().filter(|fit| best.score - fit.score < AHEAD);
    let wanted = alike().map(|fit| fit.wanted).max()?;
    let mut clear = alike().filter(|fit| fit.wanted == wanted);
    clear.next().filter(|_| clear.next().is_none())
}

/// The bindings to run a query with: what the question does not say is left open, whatever the query's own default.
pub fn bindings(query: &Query, bound: &[Bound]) -> Bindings {
    let mut bindings: Bindings = bound
        .iter()
        .filter(|b| query.params.iter().any(|p| p.name == b.param))
        .map(|b| (&*b.param, &*b.value))
        .collect();
    for param in &query.params {
        if param.optional && !param.default.is_empty() && bound.iter().all(|b| b.param != param.name) {
            bindings.add(&*param.name, "any");
        }
    }
    bindings
}

/// The command that asks the same: `samphan query partners-by-topic -p topic=id:topic-cybercrime`.
pub fn command(query: &Query, bound: &[Bound]) -> String {
    let mut command = format!("samphan query {}", query.name);
    for (name, value) in bindings(query, bound).pairs() {
        command.push_str(&format!(" -p {name}={}", quoted(value)));
    }
    command
}

/// A value as a shell takes it.
fn quoted(value: &str) -> String {
    let quotes = value.contains(|c: char| !c.is_alphanumeric() && !thai::is_thai(c) && !"-_.:".contains(c));
    if quotes { format!("'{}'", value.replace('\'', "'\\''")) } else { value.to_owned() }
}

#[cfg(test)]
mod tests;
