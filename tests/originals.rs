//! What the first users' own five articles state, at the least. They lie outside the repository: the tests run where
//! `SAMPHAN_SHARED` or `../shared` holds them, and say so where they do not.

mod common;

use std::collections::BTreeSet;

use common::{Bench, originals, samphan};
use serde_json::Value;

/// The facts of the original of a number.
fn facts(number: &str) -> Option<Value> {
    let articles = originals()?;
    let out = samphan().arg("extract").arg(articles).assert().success();
    let text = String::from_utf8(out.get_output().stdout.clone()).unwrap();
    let all = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    Some(all.into_iter().find(|facts| facts["article"] == number).unwrap_or_else(|| panic!("no article {number}")))
}

fn strings(value: &Value) -> BTreeSet<&str> {
    value.as_array().unwrap().iter().filter_map(Value::as_str).collect()
}

/// Whether a person or body goes by a name.
fn named(facts: &Value, kind: &str, name: &str) -> bool {
    facts[kind]
        .as_array()
        .unwrap()
        .iter()
        .any(|fact| fact["names"].as_array().unwrap().iter().any(|n| n.as_str().unwrap().eq_ignore_ascii_case(name)))
}

fn holds(facts: &Value, person: &str, role: &str) -> bool {
    facts["positions"]
        .as_array()
        .unwrap()
        .iter()
        .any(|p| p["role"] == role && p["person"].as_str().unwrap().eq_ignore_ascii_case(person))
}

fn agreement<'f>(facts: &'f Value, country: &str) -> &'f Value {
    let mut all = facts["agreements"].as_array().unwrap().iter();
    all.find(|a| strings(&a["countries"]).contains(country)).unwrap_or_else(|| panic!("none with {country}"))
}

fn event_on(facts: &Value, date: &str) -> bool {
    facts["events"].as_array().unwrap().iter().any(|e| e["date"] == date)
}

/// The topics of cooperation with a partner.
fn topics<'f>(facts: &'f Value, partner: &str) -> BTreeSet<&'f str> {
    let rows = facts["cooperation"].as_array().unwrap().iter().filter(|c| c["partner"] == partner);
    rows.map(|c| c["topic"].as_str().unwrap()).collect()
}

#[test]
fn russia_2025_the_ministries_draft_a_memorandum_on_ict() {
    let Some(facts) = facts("96398") else { return };
    assert!(holds(&facts, "เยฟเกนี โตมีฮิน", "ambassador"));
    let draft = agreement(&facts, "RU");
    assert_eq!((draft["status"].as_str(), &draft["signed_on"]), (Some("drafting"), &Value::Null));
    assert!(strings(&draft["kinds"]).contains("mou") && strings(&draft["topics"]).contains("ict"));
    assert_eq!(draft["parties"].as_array().unwrap().len(), 2);
    assert!(event_on(&facts, "2025-06-02"), "the Digital Global Forum");
    assert!(topics(&facts, "RU").contains("cybercrime"));
}

#[test]
fn russia_2021_the_minister_met_the_ambassador() {
    let Some(facts) = facts("42076") else { return };
    assert!(holds(&facts, "ชัยวุฒิ ธนาคมานุสรณ์", "minister") && holds(&facts, "เยฟเกนี โตมีฮิน", "ambassador"));
    assert!(event_on(&facts, "2021-05-24"));
    assert_eq!(agreement(&facts, "RU")["status"], "drafting");
    assert!(topics(&facts, "RU").contains("fake-news"));
}

#[test]
fn china_2025_the_second_dialogue_of_ministers() {
    let Some(facts) = facts("92542") else { return };
    assert!(named(&facts, "people", "Zhang Yunming"));
    assert!(event_on(&facts, "2025-01-18"));
    assert!(named(&facts, "organizations", "ZTE") && named(&facts, "organizations", "Huawei"));
    let topics = topics(&facts, "CN");
    assert!(["online-scams", "call-centre-gangs", "startups", "5g"].iter().all(|t| topics.contains(t)), "{topics:?}");
}

#[test]
fn kazakhstan_2025_a_memorandum_of_cooperation_was_signed() {
    let Some(facts) = facts("96668") else { return };
    assert!(holds(&facts, "Arman Issetov", "ambassador"));
    let signed = agreement(&facts, "KZ");
    assert_eq!((signed["status"].as_str(), signed["signed_on"].as_str()), (Some("signed"), Some("2025-05-22")));
    assert!(strings(&signed["kinds"]).contains("moc"));
    let topics = topics(&facts, "KZ");
    assert!(["cybercrime", "online-scams", "startups"].iter().all(|t| topics.contains(t)), "{topics:?}");
}

#[test]
fn laos_2025_the_memorandum_of_january_and_what_is_done_under_it() {
    let Some(facts) = facts("95030") else { return };
    let signed = agreement(&facts, "LA");
    assert_eq!((signed["status"].as_str(), signed["signed_on"].as_str()), (Some("signed"), Some("2025-01-15")));
    assert!(strings(&signed["topics"]).contains("postal"));
    for body in ["TICA", "USAID", "UPU"] {
        assert!(named(&facts, "organizations", body), "{body}");
    }
    let topics = topics(&facts, "LA");
    for topic in ["startups", "statistics", "space-satellite", "air-pollution", "cybercrime", "candidature-support"] {
        assert!(topics.contains(topic), "{topic} is not among {topics:?}");
    }
}

#[test]
fn the_cybercrime_question_names_china_kazakhstan_laos_and_russia() {
    let Some(articles) = originals() else { return };
    let bench = Bench::empty();
    bench.run(&["build", "--quiet", articles.to_str().unwrap()]).success();
    let answer = bench.text(&["query", "partners-by-topic", "--param", "topic=cybercrime", "--format", "csv"]);
    let mut rows = csv::Reader::from_reader(answer.as_bytes());
    let columns = rows.headers().unwrap().clone();
    let at = |name: &str| columns.iter().position(|c| c == name).unwrap();
    let (country, stance, sentence) = (at("country"), at("stance"), at("sentence"));
    let rows: Vec<_> = rows.records().map(Result::unwrap).collect();
    for (iso, told) in [("CN", "discussed"), ("KZ", "agreed"), ("LA", "agreed"), ("RU", "discussed")] {
        let row = rows.iter().find(|row| &row[country] == iso && &row[stance] == told);
        assert!(row.is_some_and(|row| row[sentence].chars().count() > 20), "{iso} {told}: {rows:#?}");
    }
    let partners: BTreeSet<&str> = rows.iter().map(|row| &row[country]).collect();
    assert_eq!(partners, BTreeSet::from(["CN", "KZ", "LA", "RU"]));
}
