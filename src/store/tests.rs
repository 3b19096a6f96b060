//! The same promises for both backends: run with and without `--features rocksdb`.

use oxigraph::model::Literal;
use tempfile::tempdir;

use super::*;
use crate::rdf::vocab::thing;

fn graph(name: &str, texts: &[&str]) -> (NamedNode, Vec<Quad>) {
    let node = thing(name);
    let quads = texts.iter().map(|t| Quad::new(node.clone(), other::PREF_LABEL, Literal::from(*t), node.clone()));
    (node.clone(), quads.collect())
}

fn text(store: &Store) -> String {
    let mut out = Vec::new();
    store.dump(RdfFormat::NQuads, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn what_was_saved_is_there_when_opened_again() {
    let dir = tempdir().unwrap();
    let path = dir.path().join("a.db");
    let before = {
        let store = Store::open(&path, Mode::Write).unwrap();
        store.replace([graph("article-1", &["หนึ่ง", "สอง"])]).unwrap();
        store.save().unwrap();
        text(&store)
    };
    let store = Store::open(&path, Mode::Read).unwrap();
    assert_eq!(store.len().unwrap(), 2);
    assert_eq!(text(&store), before);
}

#[test]
fn a_graph_is_replaced_whole_and_others_stay() {
    let dir = tempdir().unwrap();
    let store = Store::open(dir.path(), Mode::Write).unwrap();
    store.replace([graph("article-1", &["old", "older"]), graph("article-2", &["stays"])]).unwrap();
    store.replace([graph("article-1", &["new"])]).unwrap();
    let all = text(&store);
    assert!(all.contains("\"new\"") && all.contains("\"stays\"") && !all.contains("old"));
}

#[test]
fn building_twice_changes_nothing() {
    let dir = tempdir().unwrap();
    let store = Store::open(dir.path(), Mode::Write).unwrap();
    store.replace([graph("article-1", &["a", "b"])]).unwrap();
    let once = text(&store);
    store.replace([graph("article-1", &["a", "b"])]).unwrap();
    assert_eq!(text(&store), once);
}

#[test]
fn two_writers_are_refused_with_a_word_on_what_to_do() {
    let dir = tempdir().unwrap();
    let _first = Store::open(dir.path(), Mode::Write).unwrap();
    let Err(second) = Store::open(dir.path(), Mode::Write) else { panic!("a second writer was let in") };
    assert!(second.to_string().contains("in use by another process"), "{second}");
}

#[test]
fn a_missing_store_and_a_folder_that_is_something_else_are_told_apart() {
    let dir = tempdir().unwrap();
    let Err(missing) = Store::open(&dir.path().join("none"), Mode::Read) else { panic!("opened what is not there") };
    assert!(missing.to_string().contains("samphan build"), "{missing}");
    fs::write(dir.path().join("thesis.txt"), "mine").unwrap();
    let Err(other) = Store::open(dir.path(), Mode::Write) else { panic!("wrote into somebody's folder") };
    assert!(other.to_string().contains("something else"), "{other}");
}

#[test]
fn a_store_of_the_other_backend_says_what_to_do() {
    let dir = tempdir().unwrap();
    let there = if BACKEND.starts_with("rocksdb") { "snapshot 1" } else { "rocksdb 1" };
    fs::write(dir.path().join(MARKER), there).unwrap();
    let Err(e) = Store::open(dir.path(), Mode::Read) else { panic!("opened the other backend's store") };
    assert!(e.to_string().contains("--features rocksdb"), "{e}");
}

#[cfg(not(feature = "rocksdb"))]
#[test]
fn a_cut_snapshot_is_told_and_left_as_it_is() {
    let dir = tempdir().unwrap();
    {
        let store = Store::open(dir.path(), Mode::Write).unwrap();
        store.replace([graph("article-1", &["ข้อความ"])]).unwrap();
        store.save().unwrap();
    }
    let file = dir.path().join("snapshot.nq.zst");
    let bytes = fs::read(&file).unwrap();
    fs::write(&file, &bytes[..bytes.len() / 2]).unwrap();
    let Err(e) = Store::open(dir.path(), Mode::Read) else { panic!("read half a snapshot") };
    assert!(e.to_string().contains("damaged"), "{e}");
    assert_eq!(fs::read(&file).unwrap().len(), bytes.len() / 2);
}
