//! What the program knows beforehand: the tables of `seeds/`, checked and laid out as tries once.
//!
//! One file here for one table there. A folder given with `--lexicon` may hold tables of the same names; their rows are
//! added, and a row with the id of one of ours replaces it.

pub mod agreement_words;
pub mod bodies;
pub mod body_words;
pub mod countries;
pub mod cues;
pub mod frame_words;
mod joint;
pub mod judge;
pub mod matcher;
pub mod offices;
pub mod people;
pub mod source;
pub mod subject_words;
pub mod titles;
pub mod topics;
pub mod trade_agreements;
mod trie;

use std::path::Path;

pub use bodies::Body;
pub use countries::Country;
pub use matcher::{Hit, Matcher};
pub use topics::Topic;

use self::cues::Cues;
use self::joint::Joint;
use crate::error::Result;
use crate::model::mention::Cue;

/// Every table, checked and compiled.
pub struct Lexicon {
    /// Countries and territories.
    pub countries: countries::Countries,
    /// Known bodies.
    pub bodies: bodies::Bodies,
    /// The taxonomy of topics and the words that speak of them.
    pub topics: topics::Topics,
    /// Words before a person's name.
    pub titles: titles::Titles,
    /// Known people.
    pub people: people::People,
    /// Words of office.
    pub offices: offices::Offices,
    /// The words that name instruments.
    pub agreement_words: agreement_words::AgreementWords,
    /// Trigger phrases.
    pub cues: cues::Cues,
    /// Words that frame events and agreements.
    pub frame_words: frame_words::FrameWords,
    /// Words by which reports of one agreement or event are recognised.
    pub subject_words: subject_words::SubjectWords,
    /// Free trade agreements of Thailand, by their days.
    pub trade_agreements: trade_agreements::TradeAgreements,
    /// What weighs how much for and against a topic of an agreement.
    pub judge: judge::Judge,
    /// What speaks for work with a partner on a topic.
    pub cooperation: judge::Judge,
    /// What speaks for one stance of it or another.
    pub stance: judge::StanceJudge,
    /// What speaks for one status of an agreement or another.
    pub progress: judge::StatusJudge,
    /// What is sought in whole texts, so that they are read once and not once a table.
    phrases: Joint<10>,
}

/// The phrases of the tables that stand in a text, each list in the order of the text.
pub struct Found<'l> {
    /// Names of bodies and the words that open them.
    pub bodies: Vec<Hit<'l, bodies::Phrase>>,
    /// Names of countries.
    pub countries: Vec<Hit<'l, countries::Meaning>>,
    /// Words of office.
    pub offices: Vec<Hit<'l, offices::Office>>,
    /// Known people.
    pub people: Vec<Hit<'l, String>>,
    /// Titles, and what only looks like one.
    pub titles: Vec<Hit<'l, bool>>,
    /// What speaks of topics.
    pub topics: Vec<Hit<'l, Vec<String>>>,
    /// Words for instruments.
    pub agreement_words: Vec<Hit<'l, agreement_words::AgreementWord>>,
    /// Trigger phrases, by family: status, event, stance.
    pub cues: [Vec<Hit<'l, Option<Cue>>>; 3],
}

impl Lexicon {
    /// The tables compiled in, with those of a user's folder laid over them.
    ///
    /// # Errors
    /// Names file, line and fault of the first bad row.
    pub fn load(overlay: Option<&Path>) -> Result<Self> {
        let (countries, bodies) = (countries::Countries::load(overlay)?, bodies::Bodies::load(overlay)?);
        let (titles, people) = (titles::Titles::load(overlay)?, people::People::load(overlay)?);
        let (offices, topics) = (offices::Offices::load(overlay)?, topics::Topics::load(overlay)?);
        let agreement_words = agreement_words::AgreementWords::load(overlay, &topics)?;
        let (cues, frame_words) = (cues::Cues::load(overlay)?, frame_words::FrameWords::load(overlay)?);
        let phrases = Joint::new([
            (bodies.matcher.phrases(), true),
            (countries.matcher.phrases(), true),
            (offices.words.phrases(), true),
            (people.names.phrases(), true),
            (titles.words.phrases(), true),
            (topics.triggers.phrases(), false),
            (agreement_words.matcher.phrases(), false),
            (cues.status.phrases(), false),
            (cues.event.phrases(), false),
            (cues.stance.phrases(), false),
        ]);
        Ok(Lexicon {
            countries,
            bodies,
            topics,
            titles,
            people,
            offices,
            agreement_words,
            cues,
            frame_words,
            subject_words: subject_words::SubjectWords::load(overlay)?,
            trade_agreements: trade_agreements::TradeAgreements::load(overlay)?,
            judge: judge::Judge::load(
                "judge_agreement_topic.csv",
                include_str!("../../seeds/judge_agreement_topic.csv"),
                &judge::AGREEMENT_TOPIC,
                overlay,
            )?,
            stance: judge::StanceJudge::load(overlay)?,
            progress: judge::StatusJudge::load(overlay)?,
            cooperation: judge::Judge::load(
                "judge_cooperation.csv",
                include_str!("../../seeds/judge_cooperation.csv"),
                &[&judge::SIGHTING[..], &judge::COOPERATION[..]].concat(),
                overlay,
            )?,
            phrases,
        })
    }

    /// What each table finds in a text.
    pub fn find(&self, text: &str) -> Found<'_> {
        let [bodies, countries, offices, people, titles, topics, agreement_words, status, event, stance] =
            self.phrases.find(text);
        let Cues { status: of_status, event: of_event, stance: of_stance } = &self.cues;
        Found {
            bodies: self.bodies.matcher.hits(text, bodies),
            countries: self.countries.matcher.hits(text, countries),
            offices: self.offices.words.hits(text, offices),
            people: self.people.names.hits(text, people),
            titles: self.titles.words.hits(text, titles),
            topics: self.topics.triggers.hits(text, topics),
            agreement_words: self.agreement_words.matcher.hits(text, agreement_words),
            cues: [of_status.hits(text, status), of_event.hits(text, event), of_stance.hits(text, stance)],
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::text::Normalized;
    use proptest::prelude::*;

    static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::load(None).unwrap());

    fn assert_alike(text: &str) {
        let (all, found) = (&*LEXICON, LEXICON.find(text));
        assert_eq!(found.bodies, all.bodies.matcher.find(text));
        assert_eq!(found.countries, all.countries.matcher.find(text));
        assert_eq!(found.offices, all.offices.words.find(text));
        assert_eq!(found.people, all.people.names.find(text));
        assert_eq!(found.titles, all.titles.words.find(text));
        assert_eq!(found.topics, all.topics.triggers.find(text));
        assert_eq!(found.agreement_words, all.agreement_words.matcher.find(text));
        assert_eq!(found.cues, [&all.cues.status, &all.cues.event, &all.cues.stance].map(|family| family.find(text)));
    }

    #[test]
    fn one_pass_finds_in_articles_what_each_table_finds() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/articles");
        let texts: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|f| std::fs::read(f.unwrap().path()).unwrap()).collect();
        assert!(!texts.is_empty());
        texts.iter().for_each(|text| assert_alike(Normalized::new(&String::from_utf8_lossy(text)).as_str()));
    }

    proptest! {
        #[test]
        fn one_pass_finds_in_any_text_what_each_table_finds(
            parts in proptest::collection::vec(
                prop_oneof![
                    (0..LEXICON.bodies.matcher.phrases().len()).prop_map(|i| LEXICON.bodies.matcher.phrases()[i].0.clone()),
                    (0..LEXICON.people.names.phrases().len()).prop_map(|i| LEXICON.people.names.phrases()[i].0.clone()),
                    (0..LEXICON.cues.event.phrases().len()).prop_map(|i| LEXICON.cues.event.phrases()[i].0.to_uppercase()),
                    (0..LEXICON.topics.triggers.phrases().len()).prop_map(|i| LEXICON.topics.triggers.phrases()[i].0.clone()),
                    "[ก-ฮะ-์a-zA-Z .'’-]{1,6}",
                    any::<char>().prop_map(String::from),
                ],
                0..20,
            )
        ) {
            assert_alike(&parts.concat());
        }
    }
}
