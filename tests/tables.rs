//! The tables of the sample articles: that they are what their data package says, join by their keys, and hold what the graph
//! does.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use common::Bench;
use predicates::str::contains;
use serde_json::Value;

type Rows = Vec<BTreeMap<String, String>>;

fn rows(folder: &Path, table: &str) -> Rows {
    let mut reader = csv::Reader::from_path(folder.join(format!("tables/{table}.csv"))).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

fn names(value: &Value) -> Vec<String> {
    match value {
        Value::Array(list) => list.iter().map(|v| v.as_str().unwrap().to_owned()).collect(),
        one => vec![one.as_str().unwrap().to_owned()],
    }
}

#[test]
fn every_table_is_as_its_package_says_and_joins_by_its_keys() {
    let bench = Bench::of_samples();
    bench.run(&["tables", "--out", "tables"]).success().stderr(contains("articles             12"));
    let package: Value =
        serde_json::from_slice(&fs::read(bench.0.path().join("tables/datapackage.json")).unwrap()).unwrap();
    let resources = package["resources"].as_array().unwrap();
    let tables: BTreeMap<&str, Rows> =
        resources.iter().map(|r| r["name"].as_str().unwrap()).map(|name| (name, rows(bench.0.path(), name))).collect();
    for resource in resources {
        let (name, schema) = (resource["name"].as_str().unwrap(), &resource["schema"]);
        let here = &tables[name];
        assert_eq!(resource["path"], format!("{name}.csv"));
        assert!(!here.is_empty(), "{name} is empty");
        let header = fs::read_to_string(bench.0.path().join(format!("tables/{name}.csv"))).unwrap();
        let fields: Vec<&str> =
            schema["fields"].as_array().unwrap().iter().map(|f| f["name"].as_str().unwrap()).collect();
        assert_eq!(header.lines().next().unwrap(), fields.join(","), "{name}");
        let key = names(&schema["primaryKey"]);
        let keys: BTreeSet<Vec<&String>> = here.iter().map(|row| key.iter().map(|k| &row[k]).collect()).collect();
        assert_eq!(keys.len(), here.len(), "{name}: {key:?} is no key");
        for foreign in schema["foreignKeys"].as_array().into_iter().flatten() {
            let (from, to) = (foreign["fields"].as_str().unwrap(), &foreign["reference"]);
            let column = to["fields"].as_str().unwrap();
            let there: BTreeSet<&String> =
                tables[to["resource"].as_str().unwrap()].iter().map(|r| &r[column]).collect();
            let lost = here.iter().map(|row| &row[from]).find(|value| !value.is_empty() && !there.contains(value));
            assert_eq!(lost, None, "{name}.{from}");
        }
    }
    let stated: BTreeSet<&String> = tables["evidence"].iter().map(|row| &row["fact"]).collect();
    for table in ["mentions", "positions", "agreements", "events", "cooperation"] {
        assert!(tables[table].iter().all(|row| stated.contains(&row["fact"])), "{table} without evidence");
    }
}

#[test]
fn the_tables_answer_what_the_queries_answer() {
    let bench = Bench::of_samples();
    bench.run(&["tables", "--out", "tables", "--quiet"]).success();
    let cooperation = rows(bench.0.path(), "cooperation");
    let on_cybercrime = cooperation.iter().filter(|row| row["topic"] == "topic-cybercrime");
    let partners: BTreeSet<&str> = on_cybercrime.map(|row| row["partner"].as_str()).collect();
    assert!(["country-KZ", "country-LA", "country-RU"].iter().all(|p| partners.contains(p)), "{partners:?}");
    assert!(cooperation.iter().all(|row| !row["sentence"].is_empty() && row["url"].starts_with("https://")));
    let entities = rows(bench.0.path(), "entities");
    let russia = entities.iter().find(|row| row["entity"] == "country-RU").unwrap();
    assert_eq!((russia["label_en"].as_str(), russia["label_th"].as_str()), ("Russia", "รัสเซีย"));
    assert!(russia["first_seen"] < russia["last_seen"] && russia["articles"] != "0");
}

#[test]
fn writing_again_gives_the_same_bytes() {
    let bench = Bench::of_samples();
    let written = |out: &str| -> BTreeMap<String, Vec<u8>> {
        bench.run(&["tables", "--out", out, "--quiet"]).success();
        let files = fs::read_dir(bench.0.path().join(out)).unwrap().map(|entry| entry.unwrap());
        files.map(|file| (file.file_name().into_string().unwrap(), fs::read(file.path()).unwrap())).collect()
    };
    assert!(written("one") == written("two"));
}

#[test]
fn parquet_is_written_where_it_was_compiled_in_and_the_way_to_it_is_told_elsewhere() {
    let bench = Bench::of_samples();
    let written = bench.run(&["tables", "--out", "tables", "--format", "parquet"]);
    if cfg!(feature = "parquet") {
        written.success();
        let bytes = fs::read(bench.0.path().join("tables/agreements.parquet")).unwrap();
        assert!(bytes.starts_with(b"PAR1") && bytes.ends_with(b"PAR1"));
    } else {
        written.code(2).stderr(contains("--features parquet"));
    }
}
