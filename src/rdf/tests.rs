//! What the graph of one article holds, and what never reaches it.

use std::collections::BTreeSet;

use jiff::civil::date;
use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{Quad, Term};
use proptest::prelude::*;

use super::vocab::{ID, other, sam, thing};
use super::{decided, links, quads, taxonomy, write};
use crate::lexicon::Lexicon;
use crate::model::*;

const SENTENCE: &str = "นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงตัวอย่าง พบนายฮารุโตะ ทานากะ จากญี่ปุ่น ลงนามบันทึกความเข้าใจ\
                        ด้านพลังงานของกระทรวงพลังงาน";

fn support(kind: &str, says: &str, quote: &str) -> Support {
    let before = SENTENCE.find(quote).expect("the sentence holds the quote");
    let start = SENTENCE[..before].chars().count();
    Support {
        id: id::fact("900001", kind, &[says]),
        confidence: 0.9,
        extractor: format!("{kind}s"),
        evidence: vec![Evidence {
            start,
            end: start + quote.chars().count(),
            quote: quote.into(),
            sentence_start: 0,
            sentence_end: SENTENCE.chars().count(),
            sentence: SENTENCE.into(),
        }],
    }
}

fn strings(list: &[&str]) -> Vec<String> {
    list.iter().map(|s| (*s).to_owned()).collect()
}

fn agreement(status: AgreementStatus, with: &str) -> Agreement {
    let parties = [strings(&["กระทรวงพลังงาน", "Ministry of Energy"]), strings(&[with])];
    Agreement {
        kinds: vec![AgreementKind::Mou],
        party_entities: parties.iter().zip(["TH", "JP"]).map(|(p, c)| id::organization(&p[0], Some(c))).collect(),
        parties: parties.to_vec(),
        countries: strings(&["JP", "TH"]),
        status,
        signed_on: (status == AgreementStatus::Signed).then(|| date(2025, 5, 14)),
        topics: strings(&["energy"]),
        title: "บันทึกความเข้าใจ".into(),
        support: support("agreement", with, "ลงนามบันทึกความเข้าใจ"),
    }
}

fn event(planned: bool, with: &str) -> Event {
    let participants = strings(&["สมชาย ใจดี", with]);
    Event {
        kinds: vec![EventKind::Meeting, EventKind::CourtesyCall],
        date: Some(date(2025, 5, if planned { 30 } else { 14 })),
        place: Some("ทำเนียบรัฐบาล".into()),
        participant_entities: participants.iter().map(|p| id::person(p)).collect(),
        participants,
        countries: strings(&["JP"]),
        title: "พบ".into(),
        planned,
        support: support("event", with, "พบ"),
    }
}

fn cooperation(partner: &str, topic: &str, stance: Stance) -> Cooperation {
    let known = partner.chars().all(|c| c.is_ascii_uppercase()) && partner.len() == 2;
    Cooperation {
        partner: partner.into(),
        partner_entity: if known { id::country(partner) } else { id::organization(partner, None) },
        topic: topic.into(),
        stance,
        support: support("cooperation", &format!("{partner}{topic}"), "ด้านพลังงาน"),
    }
}

/// An invented article that states facts of every kind, firm and loose.
fn example() -> Facts {
    let person = |name: &str| Person {
        entity: id::person(name),
        names: strings(&[name]),
        support: support("person", name, name),
    };
    Facts {
        article: "900001".into(),
        published: Some(date(2025, 5, 15)),
        url: Some("https://www.example.org/news/900001".into()),
        title: "ไทยและญี่ปุ่นลงนามด้านพลังงาน".into(),
        language: Language::Thai,
        countries: vec![Country { country: "JP".into(), support: support("country", "JP", "ญี่ปุ่น") }],
        people: vec![person("สมชาย ใจดี"), person("ฮารุโตะ ทานากะ")],
        organizations: vec![Organization {
            entity: id::organization("กระทรวงพลังงาน", Some("TH")),
            names: strings(&["กระทรวงพลังงาน", "Ministry of Energy"]),
            kind: OrganizationKind::Ministry,
            country: Some("TH".into()),
            support: support("organization", "กระทรวงพลังงาน", "กระทรวงพลังงาน"),
        }],
        positions: vec![Position {
            person: "สมชาย ใจดี".into(),
            person_entity: id::person("สมชาย ใจดี"),
            role: Role::Minister,
            title: "รัฐมนตรีว่าการกระทรวงตัวอย่าง".into(),
            acting: false,
            of: strings(&["กระทรวงตัวอย่าง", "TH"]),
            of_entities: vec![id::organization("กระทรวงตัวอย่าง", Some("TH")), id::country("TH")],
            support: support("position", "minister", "รัฐมนตรีว่าการกระทรวงตัวอย่าง"),
        }],
        agreements: vec![
            agreement(AgreementStatus::Signed, "กระทรวงเศรษฐกิจ"),
            agreement(AgreementStatus::Drafting, "กระทรวงเกษตรของญี่ปุ่น"),
        ],
        events: vec![event(false, "ฮารุโตะ ทานากะ"), event(true, "ยูกิ ซาโตะ")],
        cooperation: vec![
            cooperation("JP", "energy", Stance::Agreed),
            cooperation("JP", "startups", Stance::Discussed),
            cooperation("องค์การตัวอย่างโลก", "cybercrime", Stance::Proposed),
        ],
        decided: Decided::default(),
    }
}

/// Somebody found the office right, an event wrong, and two names of a guest to be one.
fn decide(facts: &mut Facts) {
    facts.positions[0].support.confidence = 1.0;
    facts.decided.accepted.insert(facts.positions[0].support.id.clone(), "nok".into());
    facts.decided.rejected.insert("fact-900001-event-00000000".into(), "decisions.csv".into());
    facts.decided.merged.insert(facts.events[0].support.id.clone(), strings(&["person-haruto-tanaka"]));
}

fn edges(quads: &[Quad], edge: oxigraph::model::NamedNodeRef<'_>) -> Vec<String> {
    let of_it = quads.iter().filter(|q| q.predicate == edge);
    of_it.map(|q| format!("{} {}", q.subject, q.object).replace(ID, "")).collect()
}

/// Links between the facts of the example: one agreement follows the other, one event is counted.
fn example_links() -> Links {
    let facts = example();
    let ids = |support: &Support| support.id.clone();
    let (agreements, events) = (facts.agreements.iter(), facts.events.iter());
    let agreements: Vec<String> = agreements.map(|a| ids(&a.support)).collect();
    let events: Vec<String> = events.map(|e| ids(&e.support)).collect();
    let instrument = |at: usize, follows: Option<usize>| Instrument {
        id: id::told("instrument", &agreements[at]),
        reports: vec![agreements[at].clone()],
        follows: follows.map(|at| id::told("instrument", &agreements[at])),
    };
    let series = Series {
        id: id::series("การประชุมไทย-ญี่ปุ่น"), name: "การประชุมไทย-ญี่ปุ่น".into()
    };
    let occasion = |at: usize, number: Option<&str>| Occasion {
        id: id::told("occasion", &events[at]),
        reports: vec![events[at].clone()],
        series: number.map(|number| (series.id.clone(), number.to_owned())),
    };
    Links {
        instruments: vec![instrument(0, None), instrument(1, Some(0))],
        occasions: vec![occasion(0, Some("2")), occasion(1, None)],
        links: vec![Link {
            one: agreements[0].clone(),
            other: agreements[1].clone(),
            reason: "parties: org-th-moen; signed or drafted anew".into(),
        }],
        series: vec![series],
        copies: Vec::new(),
    }
}

/// The article's graph with what it refers to, as `tests/shacl.py` validates it and breaks it.
#[test]
fn the_graph_of_an_article() {
    let mut facts = example();
    decide(&mut facts);
    let mut article = quads(&facts);
    let merges = [("person-haruto-tanaka".into(), id::person("ฮารุโตะ ทานากะ"))].into();
    article.extend(decided(&Decisions { merges, ..Decisions::default() }).1);
    let [(_, topics), (_, lexicon), _] = taxonomy::background(&Lexicon::load(None).unwrap()).unwrap();
    let known: Vec<&Quad> = topics.iter().chain(&lexicon).collect();
    let mut wanted: BTreeSet<String> = article.iter().map(|q| q.object.to_string()).collect();
    loop {
        let described = known.iter().filter(|q| wanted.contains(&q.subject.to_string()));
        let further: Vec<String> = described.map(|q| q.object.to_string()).collect();
        let before = wanted.len();
        wanted.extend(further);
        if wanted.len() == before {
            break;
        }
    }
    let short = |q: &&Quad| wanted.contains(&q.subject.to_string()) && q.predicate != other::ALT_LABEL;
    let (_, links) = links::quads(&example_links());
    let all = known.into_iter().filter(short).chain(&article).chain(&links);
    let mut text = Vec::new();
    write::write(all.map(Quad::as_ref), RdfFormat::TriG, &mut text).unwrap();
    insta::with_settings!({snapshot_path => "../../tests/shapes", prepend_module_to_snapshot => false}, {
        insta::assert_snapshot!("good", String::from_utf8(text).unwrap());
    });
}

#[test]
fn only_what_was_done_joins_bodies_people_and_topics() {
    let quads = quads(&example());
    let ministry = "<org-th-กระทรวงพลังงาน>";
    assert_eq!(
        edges(&quads, sam::AGREED_WITH),
        [format!("<org-jp-กระทรวงเศรษฐกิจ> {ministry}"), format!("{ministry} <org-jp-กระทรวงเศรษฐกิจ>")]
    );
    assert_eq!(
        edges(&quads, sam::MET),
        ["<person-สมชาย-ใจดี> <person-ฮารุโตะ-ทานากะ>", "<person-ฮารุโตะ-ทานากะ> <person-สมชาย-ใจดี>"]
    );
    assert_eq!(edges(&quads, sam::COOPERATES_ON), ["<country-JP> <topic-energy>"]);
    let discussed = ["<country-JP> <topic-startups>", "<org-องค์การตัวอย่างโลก> <topic-cybercrime>"];
    assert_eq!(edges(&quads, sam::DISCUSSES), discussed);
    assert_eq!(edges(&quads, sam::SHARES_TOPIC).len(), 3);
}

#[test]
fn every_status_stance_and_plan_keeps_to_its_edges() {
    for &status in AgreementStatus::ALL {
        let mut facts = example();
        facts.agreements = vec![agreement(status, "กระทรวงเศรษฐกิจ")];
        let done = matches!(status, AgreementStatus::Signed | AgreementStatus::InForce | AgreementStatus::Renewed);
        assert_eq!(!edges(&quads(&facts), sam::AGREED_WITH).is_empty(), done, "{status}");
    }
    for &stance in Stance::ALL {
        let mut facts = example();
        facts.cooperation = vec![cooperation("JP", "energy", stance)];
        let firm = matches!(stance, Stance::Ongoing | Stance::Agreed);
        assert_eq!(!edges(&quads(&facts), sam::COOPERATES_ON).is_empty(), firm, "{stance}");
        assert_eq!(edges(&quads(&facts), sam::DISCUSSES).is_empty(), firm, "{stance}");
    }
    let mut facts = example();
    facts.events = vec![event(true, "ฮารุโตะ ทานากะ")];
    assert!(edges(&quads(&facts), sam::MET).is_empty());
}

#[test]
fn what_is_named_only_inside_a_fact_has_a_class_and_a_name_too() {
    let quads = quads(&example());
    let name = |id: &str| {
        quads.iter().find(|q| q.subject == thing(id).into() && q.predicate == other::PREF_LABEL).map(|q| {
            match &q.object {
                Term::Literal(name) => name.value().to_owned(),
                other => panic!("{other} is no name"),
            }
        })
    };
    assert_eq!(name("org-th-กระทรวงตัวอย่าง").as_deref(), Some("กระทรวงตัวอย่าง"));
    assert_eq!(name("person-ยูกิ-ซาโตะ").as_deref(), Some("ยูกิ ซาโตะ"));
    assert_eq!(name("org-องค์การตัวอย่างโลก").as_deref(), Some("องค์การตัวอย่างโลก"));
    assert_eq!(name("country-JP"), None, "countries are described in the lexicon");
}

#[test]
fn within_an_article_a_thing_has_one_preferred_name() {
    let quads = quads(&example());
    let named: Vec<_> =
        quads.iter().filter(|q| q.predicate == other::PREF_LABEL).map(|q| q.subject.to_string()).collect();
    assert_eq!(named.iter().collect::<BTreeSet<_>>().len(), named.len());
}

/// Any text at all, awkward characters more often than chance has it.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[กขค่้ำ \"\\\\<>{}|^`\n\r\t\u{0}\u{b}\u{85}\u{2028}\u{feff}\u{200b}'$&;=+-]{0,12}",
        Just("เยฟเกนี โตมีฮิน".to_owned()),
    ]
}

proptest! {
    #[test]
    fn quads_survive_being_written_and_read(title in text(), name in text(), quote in text(), of in text(), c in any::<f64>()) {
        let mut facts = example();
        facts.article = name.clone();
        facts.title = title.clone();
        facts.people[0].entity = id::person(&name);
        facts.people[0].names = vec![name, title];
        facts.people[0].support.confidence = c;
        facts.events[0].support.evidence[0].quote = quote;
        facts.positions[0].of_entities = vec![id::organization(&of, None)];
        facts.positions[0].of = vec![of];
        let quads = quads(&facts);
        let mut sorted = quads.clone();
        sorted.sort_by_cached_key(ToString::to_string);
        sorted.dedup();
        prop_assert_eq!(&sorted, &quads);
        for format in [RdfFormat::NQuads, RdfFormat::TriG] {
            let mut text = Vec::new();
            write::write(quads.iter().map(Quad::as_ref), format, &mut text).unwrap();
            let parsed = RdfParser::from_format(format).for_slice(&text).collect::<Result<Vec<_>, _>>();
            let mut back = parsed.map_err(|e| TestCaseError::fail(e.to_string()))?;
            back.sort_by_cached_key(ToString::to_string);
            prop_assert_eq!(&back, &quads, "{:?}", format);
        }
        let no_blank = |q: &Quad| !q.subject.is_blank_node() && !q.object.is_blank_node();
        prop_assert!(quads.iter().all(no_blank));
    }
}

#[test]
fn links_stand_in_one_graph_and_the_article_in_its_own() {
    let (name, linked) = links::quads(&example_links());
    assert_eq!(name.as_ref(), links::GRAPH);
    assert!(linked.iter().all(|q| q.graph_name == links::GRAPH.into()));
    assert!(linked.is_sorted_by_key(|q| q.to_string()), "the same links give the same bytes");
    let copies = Links { copies: vec![("1".into(), "2".into())], ..Links::default() };
    let (_, both_ways) = links::quads(&copies);
    assert_eq!(edges(&both_ways, sam::SAME_TEXT), ["<article-1> <article-2>", "<article-2> <article-1>"]);
}
