//! The real binary on the sample articles: build, ask, explain, dump; what goes wrong is told and counted.

mod common;

use std::fs;
use std::path::Path;

use common::{originals, samphan, samples};
use predicates::prelude::*;
use tempfile::TempDir;

/// A store of the sample articles.
fn built() -> (TempDir, String) {
    let dir = TempDir::new().unwrap();
    let store = dir.path().join("samples.db").display().to_string();
    samphan().args(["build", &samples(), "--store", &store]).assert().success();
    (dir, store)
}

#[test]
fn the_cybercrime_question_names_four_partners_with_stance_and_sentence() {
    let (_dir, store) = built();
    let args = ["query", "partners-by-topic", "--param", "topic=cybercrime", "--format", "csv", "--store", &store];
    let output = samphan().args(args).assert().success().get_output().stdout.clone();
    let mut reader = csv::Reader::from_reader(output.as_slice());
    let columns = reader.headers().unwrap().clone();
    let column = |name: &str| columns.iter().position(|c| c == name).unwrap();
    let (country, stance, sentence) = (column("country"), column("stance"), column("sentence"));
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    for (iso, stances) in [
        ("CN", ["discussed", "discussed"]),
        ("KZ", ["agreed", "agreed"]),
        ("LA", ["agreed", "discussed"]),
        ("RU", ["discussed", "discussed"]),
    ] {
        let row = rows.iter().find(|r| &r[country] == iso && stances.contains(&&r[stance]));
        let row = row.unwrap_or_else(|| panic!("no row for {iso} with a stance of {stances:?}: {rows:#?}"));
        assert!(row[sentence].chars().count() > 20, "no sentence for {iso}");
    }
}

#[test]
fn building_twice_changes_nothing() {
    let (_dir, store) = built();
    let dump = || {
        samphan().args(["dump", "--format", "nquads", "--store", &store]).assert().success().get_output().stdout.clone()
    };
    let once = dump();
    samphan().args(["build", &samples(), "--store", &store]).assert().success();
    assert!(once == dump(), "the second build changed the store");
}

#[test]
fn the_order_of_inputs_does_not_matter() {
    let (_dir, store) = built();
    let other = TempDir::new().unwrap();
    let other_store = other.path().join("b.db").display().to_string();
    let mut files: Vec<_> = fs::read_dir(samples())
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();
    files.reverse();
    samphan().arg("build").args(&files).args(["--store", &other_store]).assert().success();
    let dump = |s: &str| {
        samphan().args(["dump", "--format", "nquads", "--store", s]).assert().success().get_output().stdout.clone()
    };
    assert!(dump(&store) == dump(&other_store), "the order of files shows in the store");
}

#[test]
fn what_is_no_article_is_named_counted_and_skipped() {
    let dir = TempDir::new().unwrap();
    for (name, bytes) in [("empty.txt", &b""[..]), ("picture.txt", &[0x89, b'P', b'N', b'G', 0, 1, 2, 0, 255, 0][..])] {
        fs::write(dir.path().join(name), bytes).unwrap();
    }
    fs::copy(Path::new(&samples()).join("900001.txt"), dir.path().join("good.txt")).unwrap();
    let store = dir.path().join("x.db").display().to_string();
    samphan()
        .args(["build", &dir.path().display().to_string(), "--store", &store])
        .assert()
        .code(1)
        .stderr(predicate::str::contains("empty.txt").and(predicate::str::contains("picture.txt")))
        .stderr(predicate::str::is_match(r"articles\s+1\n").unwrap());
}

#[test]
fn facts_have_the_guides_shape_and_quotes_that_stand_in_the_article() {
    let output = samphan().args(["extract", &samples()]).assert().success().get_output().stdout.clone();
    let text = String::from_utf8(output).unwrap();
    let mut evidence = 0;
    for line in text.lines() {
        let facts: serde_json::Value = serde_json::from_str(line).unwrap();
        let number = facts["article"].as_str().unwrap();
        let article: Vec<char> =
            fs::read_to_string(Path::new(&samples()).join(format!("{number}.txt"))).unwrap().chars().collect();
        assert!(facts["countries"].as_array().unwrap().iter().all(serde_json::Value::is_string));
        for kind in ["country_facts", "people", "organizations", "positions", "agreements", "events", "cooperation"] {
            for fact in facts[kind].as_array().unwrap() {
                let stated = fact["evidence"].as_array().unwrap();
                assert!(!stated.is_empty(), "{number}: {kind} without evidence: {fact}");
                for e in stated {
                    let cut = |a: &str, b: &str| -> String {
                        article[e[a].as_u64().unwrap() as usize..e[b].as_u64().unwrap() as usize].iter().collect()
                    };
                    assert_eq!(cut("start", "end"), e["quote"].as_str().unwrap(), "{number}: {kind}");
                    assert_eq!(
                        cut("sentence_start", "sentence_end"),
                        e["sentence"].as_str().unwrap(),
                        "{number}: {kind}"
                    );
                    evidence += 1;
                }
            }
        }
    }
    assert!(evidence > 100, "only {evidence} stretches of evidence in all samples");
}

#[test]
fn explain_shows_sentence_title_date_and_url() {
    let (_dir, store) = built();
    samphan()
        .args(["explain", "KZ", "--store", &store])
        .assert()
        .success()
        .stdout(predicate::str::contains("Kazakhstan").and(predicate::str::contains("2025-05-22")))
        .stdout(predicate::str::contains("https://example.org/samphan/sample/"));
}

#[test]
fn a_query_says_which_values_of_its_own_it_used_unless_told_to_be_quiet() {
    let (_dir, store) = built();
    let ask = |more: &[&str]| {
        let mut command = samphan();
        command.args(["query", "partners-by-topic", "--store", &store, "-p", "partner=RU"]).args(more);
        command.assert().success()
    };
    ask(&[]).stderr(predicate::str::contains("topic = id:topic-cybercrime"));
    ask(&["--quiet"]).stderr("");
    ask(&["-p", "topic=any"]).stderr("");
}

#[test]
fn a_check_that_answers_no_ends_with_one_in_every_format() {
    let (_dir, store) = built();
    for (partner, format, code) in [("KZ", "json", 0), ("RU", "json", 1), ("RU", "table", 1), ("RU", "xml", 1)] {
        let partner = format!("partner={partner}");
        let ask =
            ["query", "is-agreed", "--store", &store, "-p", &partner, "-p", "topic=cybercrime", "--format", format];
        samphan().args(ask).assert().code(code);
    }
}

#[test]
fn a_missing_store_an_unknown_query_and_an_unknown_topic_say_what_to_do() {
    let (dir, store) = built();
    let missing = dir.path().join("none.db").display().to_string();
    samphan()
        .args(["query", "fact-counts", "--store", &missing])
        .assert()
        .code(2)
        .stderr(predicate::str::contains("samphan build"));
    samphan()
        .args(["query", "partners-by-topics", "--store", &store])
        .assert()
        .code(2)
        .stderr(predicate::str::contains("partners-by-topic"));
    samphan()
        .args(["query", "partners-by-topic", "--param", "topic=cybercrim", "--store", &store])
        .assert()
        .code(2)
        .stderr(predicate::str::contains("cybercrime"));
}

#[test]
fn a_users_table_takes_effect_and_a_bad_row_is_named() {
    let dir = TempDir::new().unwrap();
    let article = dir.path().join("new.txt");
    fs::write(&article, "ข่าวใหม่\nวันที่ 1 มีนาคม 2568 ไทยลงนามกับดินแดนเซเลสเทียเรื่องการศึกษา\n").unwrap();
    let tables = dir.path().join("tables");
    fs::create_dir(&tables).unwrap();
    fs::write(tables.join("countries.csv"), "iso,label_th,label_en,aliases\nKZ,คาซัคสถาน,Kazakhstan,เซเลสเทีย\n")
        .unwrap();
    let run = |tables: &Path| {
        let mut c = samphan();
        c.arg("extract").arg(&article).arg("--lexicon").arg(tables);
        c
    };
    run(&tables).assert().success().stdout(predicate::str::contains("\"countries\":[\"KZ\"]"));
    fs::write(tables.join("countries.csv"), "iso,label_th,label_en\nKazakhstan,คาซัคสถาน,Kazakhstan\n").unwrap();
    run(&tables).assert().code(2).stderr(predicate::str::contains("countries.csv:2"));
}

#[test]
fn the_originals_give_what_their_readers_found() {
    let Some(originals) = originals() else { return };
    let output = samphan().arg("extract").arg(&originals).assert().success().get_output().stdout.clone();
    let facts: std::collections::HashMap<String, serde_json::Value> = String::from_utf8(output)
        .unwrap()
        .lines()
        .map(|l| serde_json::from_str::<serde_json::Value>(l).unwrap())
        .map(|v| (v["article"].as_str().unwrap().to_owned(), v))
        .collect();
    let says = |article: &str, what: &str| {
        assert!(facts[article].to_string().contains(what), "{article} does not give {what}")
    };
    says("96398", "เยฟเกนี โตมีฮิน");
    says("96398", "\"drafting\"");
    says("42076", "ชัยวุฒิ ธนาคมานุสรณ์");
    says("42076", "2021-05-24");
    says("92542", "2025-01-18");
    says("92542", "Zhang YunMing");
    says("92542", "\"call-centre-gangs\"");
    says("95030", "2025-01-15");
    says("95030", "\"air-pollution\"");
    says("96668", "Arman Issetov");
    says("96668", "\"signed_on\":\"2025-05-22\"");
}

#[test]
fn coverage_lists_what_the_lexicons_do_not_hold() {
    let dir = TempDir::new().unwrap();
    let article = dir.path().join("1.txt");
    let body = "รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-ข่าว\n\nวันพฤหัสบดีที่ 15 พฤษภาคม 2568\nข่าว\nข่าว\n\nนายสมชาย ใจกว้างยิ่ง พบกระทรวงลมฟ้าอากาศของญี่ปุ่น\n\nที่มา : https://www.thaigov.go.th/news/contents/details/1\n";
    std::fs::write(&article, body).unwrap();
    let out =
        samphan().args(["coverage", article.to_str().unwrap(), "--kind", "body", "--format", "csv"]).assert().success();
    let text = String::from_utf8(out.get_output().stdout.clone()).unwrap();
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 1, "{text}");
    assert_eq!((&rows[0][0], &rows[0][1], &rows[0][2], &rows[0][3]), ("body", "กระทรวงลมฟ้าอากาศของญี่ปุ่น", "1", "1"));
}
