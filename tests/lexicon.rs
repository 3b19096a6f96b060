//! A user's own tables laid over the built-in ones with `--lexicon`, and what is said of bad rows.

use std::fs;

use assert_cmd::Command;
use predicates::prelude::*;
use serde_json::Value;
use tempfile::TempDir;

const ARTICLE: &str = "รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-ข่าว\n\nวันพุธที่ 9 มีนาคม 2565\nพิมพ์\nข่าว\nทดสอบ นามสมมุติ และหน่วยทดลองแห่งชาติ หารือความร่วมมือระหว่างไทยกับแดนหมอกเงิน ด้านโจรกรรมทางคอมพิวเตอร์\n\nที่มา : https://example.org/1\n";

/// The program on the article above, with overlay tables.
fn extract(tables: &[(&str, &str)]) -> assert_cmd::assert::Assert {
    let dir = TempDir::new().unwrap();
    for (name, text) in tables {
        fs::write(dir.path().join(name), text).unwrap();
    }
    fs::write(dir.path().join("release.txt"), ARTICLE).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_samphan"));
    command.current_dir(&dir).args(["extract", "--lexicon", ".", "release.txt"]).assert()
}

fn facts(tables: &[(&str, &str)]) -> Value {
    serde_json::from_slice(&extract(tables).success().get_output().stdout).unwrap()
}

#[test]
fn one_more_row_takes_effect_without_a_rebuild() {
    let bare = facts(&[]);
    for kind in ["countries", "people", "organizations", "cooperation"] {
        assert_eq!(bare[kind].as_array().unwrap().len(), 0, "{kind}");
    }
    let country = ("countries.csv", "iso,aliases\nRU,แดนหมอกเงิน\n");
    assert_eq!(facts(&[country])["countries"][0], "RU");
    let person = ("people.csv", "name\nทดสอบ นามสมมุติ\n");
    assert_eq!(facts(&[person])["people"][0]["names"][0], "ทดสอบ นามสมมุติ");
    let body = ("bodies.csv", "id,kind,country,label_th\nth-trial,agency,TH,หน่วยทดลองแห่งชาติ\n");
    assert_eq!(facts(&[body])["organizations"][0]["entity"], "org-th-trial");
    let topic = ("topic_triggers.csv", "topic,phrases\ncybercrime,โจรกรรมทางคอมพิวเตอร์\n");
    let row = &facts(&[country, topic])["cooperation"][0];
    assert_eq!((row["partner"].as_str(), row["topic"].as_str()), (Some("RU"), Some("cybercrime")));
}

#[test]
fn bad_rows_are_told_with_file_line_and_what_is_wrong() {
    for (name, text, line, why) in [
        ("countries.csv", "iso,aliases\nRUS,แดนหมอกเงิน\n", 2, "two capital letters"),
        ("countries.csv", "iso,aliases\nXX,แดนหมอกเงิน\n", 2, "label_th"),
        ("people.csv", "name\nทดสอบ นามสมมุติ\nทดสอบ\n", 3, "not a full name"),
        ("people.csv", "name,aliases\nทดสอบ นามสมมุติ,Joe Biden\n", 2, "\"Joe Biden\" is another name of"),
        ("bodies.csv", "id,kind,country\n,agency,TH\n", 2, "needs an id"),
        ("bodies.csv", "id,kind,label_th\nx,club,ชมรม\n", 2, "club"),
        ("topic_triggers.csv", "topic,phrases\ncyber-crime,โจรกรรม\n", 2, "cyber-crime"),
        ("agreement_words.csv", "words,kinds,topic\nสมุดสัญญา,mou,cyber-crime\n", 2, "there is no topic"),
        ("offices.csv", "role,words,serves\nboss,หัวหน้าใหญ่,body\n", 2, "boss"),
    ] {
        let place = format!("{name}:{line}");
        let told = predicate::str::contains(place).and(predicate::str::contains(why));
        extract(&[(name, text)]).code(2).stderr(told);
    }
}

#[test]
fn no_id_is_given_twice_in_a_shipped_table() {
    for table in ["bodies", "countries", "topics"] {
        let path = format!("{}/seeds/{table}.csv", env!("CARGO_MANIFEST_DIR"));
        let mut rows = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).expect("the table is there");
        let mut seen = std::collections::BTreeSet::new();
        for row in rows.records() {
            let id = row.expect("the row is sound")[0].to_owned();
            assert!(seen.insert(id.clone()), "{table}.csv gives {id} twice, and the later row would replace the first");
        }
    }
}

#[test]
fn the_id_of_a_body_that_opens_with_a_state_is_of_that_state() {
    let table = |name: &str| {
        let path = format!("{}/seeds/{name}.csv", env!("CARGO_MANIFEST_DIR"));
        let mut rows = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).expect("the table is there");
        rows.records().map(|row| row.expect("the row is sound")).collect::<Vec<_>>()
    };
    let states: std::collections::BTreeSet<String> = table("countries").iter().map(|row| row[0].to_owned()).collect();
    for row in table("bodies") {
        let Some(prefix) = row[0].split_once('-').map(|(prefix, _)| prefix.to_ascii_uppercase()) else { continue };
        assert!(!states.contains(&prefix) || row[2] == *prefix, "{} is not a body of {prefix}", &row[0]);
    }
}
