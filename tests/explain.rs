//! `explain`, asked of the same small graph as the queries.

use oxigraph::io::RdfFormat;
use oxigraph::store::Store;
use samphan::query::explain;

fn store() -> Store {
    let store = Store::new().unwrap();
    store.load_from_reader(RdfFormat::TriG, include_str!("fixtures/graph.trig").as_bytes()).unwrap();
    store
}

fn text(what: &str, limit: usize) -> String {
    explain(&store(), what, limit).unwrap().to_text(("«", "»"))
}

#[test]
fn a_country_is_explained_by_the_sentences_about_it() {
    insta::assert_snapshot!(text("รัสเซีย", 2));
}

#[test]
fn a_fact_is_explained_by_its_id_as_a_query_prints_it() {
    let json = explain(&store(), "id:fact-900002-agreement-24ecf06d", 10).unwrap();
    insta::assert_json_snapshot!(json);
    assert_eq!(text("fact-900002-agreement-24ecf06d", 10), json.to_text(("«", "»")));
}

#[test]
fn people_topics_and_articles_can_be_explained_by_any_name() {
    let kinds = |what: &str| -> Vec<(String, usize)> {
        explain(&store(), what, 0).unwrap().kinds.into_iter().map(|kind| (kind.kind, kind.total)).collect()
    };
    let kinds_of = |list: &[(&str, usize)]| list.iter().map(|(kind, n)| ((*kind).to_owned(), *n)).collect::<Vec<_>>();
    assert_eq!(kinds("Arman Issetov"), kinds_of(&[("event", 1), ("position", 1), ("mention", 1)]));
    assert_eq!(kinds("cybercrime"), kinds_of(&[("agreement", 1), ("cooperation", 3)]));
    assert_eq!(kinds("postal services"), kinds_of(&[("agreement", 1), ("cooperation", 1)]));
    let article = kinds_of(&[("cooperation", 1), ("event", 1), ("mention", 1)]);
    for what in ["900006", "article-900006", "id:article-900006", "Thailand and ASEAN on the digital economy"] {
        assert_eq!(kinds(what), article, "{what}");
    }
    assert_eq!(kinds("https://example.org/news/900007"), kinds("900007"), "its source URL names an article");
    assert_eq!(kinds("กระทรวงการต่างประเทศ"), [], "known, and nothing is stated about it");
    assert!(text("MFA", 1).contains("No fact is stated"));
}

#[test]
fn names_of_nothing_and_of_two_things_are_errors() {
    let error = |what: &str| explain(&store(), what, 1).unwrap_err().to_string();
    assert!(error("Kazakstan").contains("did you mean \"Kazakhstan\" (id:country-KZ)"), "{}", error("Kazakstan"));
    assert!(!error("Lavatory").contains("mean"), "a code of two letters is no misspelling: {}", error("Lavatory"));
    assert!(error("id:country-XX").contains("is not in the graph"));
    assert!(error("proposed").contains("id:stance-proposed (Proposed), id:status-proposed (Proposed)"));
    assert!(error("").contains("nothing"));
}

#[test]
fn entities_go_by_any_of_their_names() {
    let found = |word: &str| samphan::query::entity(&store(), word).unwrap().into_string();
    for (words, id) in [
        (["RU", "รัสเซีย", "russian federation"], "country-RU"),
        (["MDES", "กระทรวงดีอี", "org-th-mdes"], "org-th-mdes"),
        (["cybercrime", "topic-cybercrime", "id:topic-cybercrime"], "topic-cybercrime"),
    ] {
        words.iter().for_each(|word| assert_eq!(found(word), format!("https://w3id.org/samphan/id/{id}"), "{word}"));
    }
}
