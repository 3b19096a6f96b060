//! Every query of the catalogue, asked of a small graph, and what a query file must keep to.

use std::path::Path;

use oxigraph::io::RdfFormat;
use oxigraph::sparql::{QueryResults, SparqlEvaluator};
use oxigraph::store::Store;
use samphan::Error;
use samphan::query::{Answer, Bindings, Catalogue, Format, Options, Query};

/// Seven made-up articles, in the shape that docs/graph.md gives.
fn store() -> Store {
    let store = Store::new().unwrap();
    store.load_from_reader(RdfFormat::TriG, include_str!("fixtures/graph.trig").as_bytes()).unwrap();
    store
}

fn bindings(pairs: &[(&str, &str)]) -> Bindings {
    pairs.iter().copied().collect()
}

/// The answer as lines of text, one for each row.
fn ask(store: &Store, query: &Query, pairs: &[(&str, &str)], options: &Options) -> Result<String, Error> {
    let answer = query.run(store, &bindings(pairs), options)?;
    let sorted = matches!(answer, Answer::Graph(_));
    let table = answer.into_table()?;
    let mut rows: Vec<String> = table
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| cell.as_deref().unwrap_or("∅")).collect::<Vec<_>>().join(" | "))
        .collect();
    if sorted {
        rows.sort();
    }
    Ok([vec![table.columns.join(" | ")], rows].concat().join("\n"))
}

fn named(catalogue: &Catalogue, name: &str, pairs: &[(&str, &str)]) -> Result<String, Error> {
    ask(&store(), catalogue.get(name).unwrap(), pairs, &Options::default())
}

const FACT: &str = "id:fact-900002-cooperation-472da914";

#[test]
fn every_query_answers_as_reviewed() {
    let (catalogue, store) = (Catalogue::load(None).unwrap(), store());
    for query in catalogue.iter() {
        let required: Vec<_> = query.params.iter().filter(|param| param.is_required()).collect();
        let pairs: Vec<_> = required.iter().map(|param| (param.name.as_str(), FACT)).collect();
        let answer = ask(&store, query, &pairs, &Options::default()).unwrap();
        insta::assert_snapshot!(query.name.as_str(), answer);
    }
}

#[test]
fn every_query_is_documented_in_both_languages_and_names_its_columns() {
    let (catalogue, store) = (Catalogue::load(None).unwrap(), store());
    for query in catalogue.iter() {
        let (name, params) = (&query.name, query.params.iter().map(|param| &param.text));
        let texts = params.chain(query.columns.iter().map(|column| &column.text));
        for text in texts.chain([&query.summary, &query.question]) {
            assert!(!text.en.is_empty() && !text.th.is_empty(), "{name}: {text:?}");
        }
        let options = Options { limit: Some(0), ..Options::default() };
        let open: Vec<_> = query.params.iter().filter(|p| p.is_required()).map(|p| (p.name.as_str(), FACT)).collect();
        if let Answer::Solutions(rows) = query.run(&store, &bindings(&open), &options).unwrap() {
            let declared: Vec<_> = query.columns.iter().map(|column| column.name.as_str()).collect();
            assert_eq!(rows.columns().collect::<Vec<_>>(), declared, "{name}");
        }
    }
}

#[test]
fn every_optional_parameter_can_be_left_open() {
    let (catalogue, store) = (Catalogue::load(None).unwrap(), store());
    for query in catalogue.iter() {
        for param in query.params.iter().filter(|param| param.optional) {
            ask(&store, query, &[(&param.name, "any")], &Options::default()).unwrap();
        }
    }
}

/// Once there is an ontology, no query may use a term of ours that it does not define.
#[test]
fn every_term_of_ours_in_a_query_is_in_the_ontology() {
    let Ok(ontology) = std::fs::read_to_string("ontology.ttl") else { return };
    let defined = Store::new().unwrap();
    defined.load_from_reader(RdfFormat::Turtle, ontology.as_bytes()).unwrap();
    for query in Catalogue::load(None).unwrap().iter() {
        for (at, _) in query.text.match_indices("sam:") {
            let name = query.text[at..].split(|c: char| !c.is_alphanumeric() && c != ':').next().unwrap_or_default();
            if name == "sam:" {
                continue;
            }
            let check = Query::parse("-", "-", &format!("ASK {{ {name} a ?class }}")).unwrap();
            let answer = check.run(&defined, &Bindings::default(), &Options::default()).unwrap();
            assert!(matches!(answer, Answer::Boolean(true)), "{}: {name} is not in ontology.ttl", query.name);
        }
    }
}

#[test]
fn plans_of_our_own_change_no_answer() {
    let (catalogue, store) = (Catalogue::load(None).unwrap(), store());
    let sorted = |rows: Vec<String>| rows.into_iter().collect::<std::collections::BTreeSet<_>>();
    for query in catalogue.iter().filter(|query| !query.columns.is_empty() && query.name != "evidence") {
        let Answer::Solutions(ours) = query.run(&store, &Bindings::default(), &Options::default()).unwrap() else {
            panic!("{} is no SELECT", query.name)
        };
        let mut plain = SparqlEvaluator::new().parse_query(&query.text).unwrap();
        plain.dataset_mut().set_default_graph_as_union();
        let QueryResults::Solutions(plain) = plain.on_store(&store).execute().unwrap() else { panic!() };
        let ours = sorted(ours.map(|row| format!("{:?}", row.unwrap())).collect());
        assert_eq!(ours, sorted(plain.map(|row| format!("{:?}", row.unwrap())).collect()), "{}", query.name);
    }
}

#[test]
fn a_parameter_takes_ids_codes_names_and_several_values() {
    let catalogue = Catalogue::load(None).unwrap();
    let russia = named(&catalogue, "agreements-by-partner", &[]).unwrap();
    assert_eq!(russia.lines().count(), 4);
    for word in [
        "RU",
        "ru",
        "Russia",
        "russia",
        " Russian  federation ",
        "รัสเซีย",
        "สหพันธรัฐรัสเซีย",
        "id:country-RU",
        "country-RU",
        "<https://w3id.org/samphan/id/country-RU>",
        "https://w3id.org/samphan/id/country-RU",
    ] {
        assert_eq!(named(&catalogue, "agreements-by-partner", &[("partner", word)]).unwrap(), russia, "{word}");
    }
    let both = named(&catalogue, "agreements-by-partner", &[("partner", "RU"), ("partner", "Laos")]).unwrap();
    assert_eq!(both.lines().count(), 5);
    let signed = named(&catalogue, "agreements-by-partner", &[("status", "ลงนามแล้ว")]).unwrap();
    assert_eq!(signed.lines().count(), 2, "{signed}");
}

#[test]
fn what_is_proposed_is_never_answered_as_agreed() {
    let catalogue = Catalogue::load(None).unwrap();
    let agreed = |partner| named(&catalogue, "is-agreed", &[("partner", partner), ("topic", "cybercrime")]).unwrap();
    assert_eq!(agreed("KZ"), "answer\nyes");
    assert_eq!(agreed("LA"), "answer\nno", "Laos only proposed it");
    assert_eq!(agreed("RU"), "answer\nno", "with Russia it was only discussed");
}

#[test]
fn dates_bound_an_answer_and_may_be_buddhist() {
    let catalogue = Catalogue::load(None).unwrap();
    let pairs = |since, until| [("topic", "digital"), ("since", since), ("until", until)];
    let rows = |since, until| named(&catalogue, "partners-by-topic", &pairs(since, until)).unwrap().lines().count() - 1;
    assert_eq!(rows("2021-05-24", "2021-05-24"), 1);
    assert_eq!(rows("2564-05-24", "2564-05-24"), 1);
    assert_eq!(rows("2025-07-02", "any"), 1);
    assert_eq!(rows("2026-01-01", "any"), 0);
}

#[test]
fn wrong_words_are_answered_with_what_would_do() {
    let catalogue = Catalogue::load(None).unwrap();
    let error = |pairs: &[(&str, &str)]| named(&catalogue, "partners-by-topic", pairs).unwrap_err().to_string();
    assert!(error(&[("topic", "cybercrim")]).contains("did you mean \"cybercrime\" (id:topic-cybercrime)"));
    assert!(error(&[("topic", "id:topic-cybercrim")]).contains("(id:topic-cybercrime)"));
    assert!(error(&[("topic", "id:country-RU")]).contains("is no skos:Concept in id:scheme-topics"));
    assert!(error(&[("topic", "Russia")]).contains("nothing in the graph is named \"Russia\""));
    assert!(error(&[("stance", "signed")]).starts_with("stance: nothing"), "a status is no stance");
    assert!(error(&[("subject", "x")]).contains("it has topic, partner, stance, since, until"));
    assert!(error(&[("since", "yesterday")]).contains("2025-05-15"));
    let none = named(&catalogue, "evidence", &[]).unwrap_err().to_string();
    assert!(none.contains("evidence needs a value for fact"), "{none}");
    let unknown = catalogue.get("partner-by-topics").unwrap_err().to_string();
    assert!(unknown.contains("did you mean partners-by-topic"), "{unknown}");
}

#[test]
fn a_name_of_two_things_is_refused_with_both() {
    let (catalogue, store) = (Catalogue::load(None).unwrap(), store());
    let more = "PREFIX id: <https://w3id.org/samphan/id/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        INSERT DATA { GRAPH id:graph-lexicon { id:country-KP a <https://w3id.org/samphan/ns#Country> ;
        skos:prefLabel \"North Korea\"@en ; skos:altLabel \"Korea\"@en . id:country-KR a
        <https://w3id.org/samphan/ns#Country> ; skos:prefLabel \"South Korea\"@en ; skos:altLabel \"Korea\"@en } }";
    SparqlEvaluator::new().parse_update(more).unwrap().on_store(&store).execute().unwrap();
    let query = catalogue.get("events-by-country").unwrap();
    let error = ask(&store, query, &[("country", "korea")], &Options::default()).unwrap_err().to_string();
    assert_eq!(
        error,
        "country: \"korea\" names more than one thing: id:country-KP (North Korea), id:country-KR (South Korea); \
         say which by its id"
    );
}

#[test]
fn values_are_terms_and_never_text() {
    let (store, text) =
        (store(), "#+ summary: x\n#+ params:\n#+   - {name: t, type: xsd:string}\nSELECT ?t { VALUES ?t { \"\" } }");
    let query = Query::parse("x", "x.rq", text).unwrap();
    let hostile = "\" } SERVICE <http://evil> { ?s ?p ?o } #";
    assert_eq!(ask(&store, &query, &[("t", hostile)], &Options::default()).unwrap(), format!("t\n{hostile}"));
}

#[test]
fn files_that_are_no_query_are_refused_with_their_place() {
    let error = |text: &str| Query::parse("x", "my.rq", text).unwrap_err().to_string();
    assert!(error("SELECT * {\n ?s ?p }").starts_with("my.rq:2:"), "{}", error("SELECT * {\n ?s ?p }"));
    assert_eq!(error("SELECT ?x { ?x foo:bar ?y }"), "my.rq:1:23: not SPARQL: Prefix not found");
    assert!(error("").starts_with("my.rq:1:1: not SPARQL"));
    assert!(error("INSERT DATA { id:a id:b id:c }").contains("only read"));
    assert!(error("SELECT * { SERVICE <https://example.org/> { ?s ?p ?o } }").contains("SERVICE"));
    assert!(error("#+ title: x\nSELECT * {}").starts_with("my.rq:1: unknown key"));
    let two = "#+ params:\n#+   - {name: x, type: iri}\nSELECT * { VALUES ?x { id:a } { VALUES ?x { id:b } } }";
    assert!(error(two).starts_with("my.rq:2: ?x needs one clause"), "{}", error(two));
    let none = "#+ params:\n#+   - {name: x, type: iri}\nSELECT * { ?x ?p ?o }";
    assert!(error(none).contains("found 0"));
    let other = "#+ params:\n#+   - {name: x, type: xsd:date}\nSELECT * { VALUES ?x { 3 } }";
    assert!(error(other).contains("not of type xsd:date"));
}

#[test]
fn a_query_without_a_header_has_its_values_for_parameters() {
    let text =
        "SELECT * { VALUES ?country { id:country-RU } ?country skos:prefLabel ?name FILTER(LANG(?name) = 'en') }";
    let query = Query::parse("-", "-", text).unwrap();
    assert_eq!(ask(&store(), &query, &[], &Options::default()).unwrap(), "country | name\nid:country-RU | Russia");
    let laos = ask(&store(), &query, &[("country", "ลาว")], &Options::default()).unwrap();
    assert_eq!(laos, "country | name\nid:country-LA | Laos");
}

#[test]
fn limits_and_time_limits_hold() {
    let store = store();
    let all = Query::parse("-", "-", "SELECT * { ?a ?b ?c }").unwrap();
    let limited = Options { limit: Some(5), ..Options::default() };
    assert_eq!(ask(&store, &all, &[], &limited).unwrap().lines().count(), 6);
    let graph = Query::parse("-", "-", "CONSTRUCT WHERE { ?a ?b ?c }").unwrap();
    assert_eq!(ask(&store, &graph, &[], &limited).unwrap().lines().count(), 6);
    let heavy = Query::parse("-", "-", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }").unwrap();
    let hurried = Options { timeout: Some(std::time::Duration::from_millis(50)), ..Options::default() };
    let begun = std::time::Instant::now();
    let error = ask(&store, &heavy, &[], &hurried).unwrap_err().to_string();
    assert!(error.contains("stopped after 0.05 s"), "{error}");
    assert!(begun.elapsed().as_secs() < 20);
}

#[test]
fn answers_are_written_in_the_formats_of_the_w3c() {
    let store = store();
    let write = |text: &str, format: &str| {
        let mut out = Vec::new();
        let answer =
            Query::parse("-", "-", text).unwrap().run(&store, &Bindings::default(), &Options::default()).unwrap();
        answer.write(format.parse::<Format>()?, &mut out, Path::new("-")).map(|()| String::from_utf8(out).unwrap())
    };
    let rows = "SELECT * { VALUES (?z ?a) { (\"=1+1\" -5) (\"ไทย\"@th UNDEF) } }";
    assert_eq!(write(rows, "csv").unwrap(), "z,a\r\n'=1+1,-5\r\nไทย,\r\n");
    assert_eq!(write(rows, "tsv").unwrap(), "?z\t?a\n\"=1+1\"\t-5\n\"ไทย\"@th\t\n");
    assert!(write(rows, "json").unwrap().starts_with("{\"head\":{\"vars\":[\"z\",\"a\"]}"));
    assert!(write(rows, "xml").unwrap().contains("<variable name=\"z\"/>"));
    assert!(write(rows, "turtle").unwrap_err().to_string().contains("csv, tsv, json or xml"));
    let graph = "CONSTRUCT { ?s a ?c } WHERE { VALUES (?s ?c) { (id:country-RU sam:Country) } }";
    assert!(write(graph, "ttl").unwrap().contains("id:country-RU a sam:Country"));
    assert!(write(graph, "nt").unwrap().ends_with("<https://w3id.org/samphan/ns#Country> .\n"));
    assert!(write(graph, "csv").unwrap_err().to_string().contains("turtle"));
    assert_eq!(write("ASK {}", "csv").unwrap(), "true");
    assert!(write(rows, "pdf").unwrap_err().to_string().contains("unknown format"));
}

#[test]
fn a_users_folder_adds_to_the_catalogue_and_overrides_it() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("mine.rq"), "SELECT * { ?s ?p ?o }").unwrap();
    std::fs::write(folder.path().join("map.rq"), "ASK {}").unwrap();
    std::fs::write(folder.path().join("notes.txt"), "no query").unwrap();
    let catalogue = Catalogue::load(Some(folder.path())).unwrap();
    assert_eq!(catalogue.get("mine").unwrap().text, "SELECT * { ?s ?p ?o }");
    assert_eq!(catalogue.get("map").unwrap().text, "ASK {}");
    assert!(catalogue.get("notes").is_err());
}

#[test]
fn facts_less_certain_than_asked_for_are_left_out() {
    let catalogue = Catalogue::load(None).unwrap();
    let rows = |least: &str| {
        let answer = named(&catalogue, "partners-by-topic", &[("topic", "any"), ("min_confidence", least)]).unwrap();
        answer.lines().count()
    };
    assert!(rows("0") > rows("0.8") && rows("0.8") > 1, "{} {}", rows("0"), rows("0.8"));
    assert_eq!(rows("1"), 1, "only the columns' names");
    let without: Vec<_> = catalogue.iter().filter(|q| !q.params.iter().any(|p| p.name == "min_confidence")).collect();
    assert!(without.len() < catalogue.iter().count() / 2, "{:?}", without.iter().map(|q| &q.name).collect::<Vec<_>>());
}

/// A store in which one person is minister by articles of (number, day, address, title, sentence).
fn office_told_by(articles: &[(&str, &str, &str, &str, &str)]) -> Store {
    let mut text = String::from(
        "@prefix id: <https://w3id.org/samphan/id/> . @prefix sam: <https://w3id.org/samphan/ns#> .
         @prefix schema: <https://schema.org/> . @prefix org: <http://www.w3.org/ns/org#> .
         @prefix prov: <http://www.w3.org/ns/prov#> . @prefix itsrdf: <http://www.w3.org/2005/11/its/rdf#> .
         @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
         id:graph-vocabulary { id:role-minister skos:notation \"minister\" . id:country-TH a sam:Country . id:org-th-mdes a org:FormalOrganization }\n",
    );
    for (number, day, url, title, sentence) in articles {
        text += &format!(
            "id:article-{number} {{
               id:article-{number} schema:url <{url}> .
               id:fact-{number} a sam:Position, org:Membership ; org:member id:person-x ; org:organization id:org-th-mdes, id:country-TH ;
                 org:role id:role-minister ; sam:observedOn \"{day}\"^^xsd:date ; itsrdf:taConfidence 0.9 ;
                 prov:wasDerivedFrom id:article-{number} ; sam:officeTitle \"{title}\"@th ; sam:evidence id:e-{number} .
               id:e-{number} sam:sentence \"{sentence}\"@th .
               id:person-x a schema:Person ; skos:prefLabel \"ก ข\"@th .
             }}\n"
        );
    }
    let store = Store::new().unwrap();
    store.load_from_reader(RdfFormat::TriG, text.as_bytes()).unwrap();
    store
}

#[test]
fn who_held_an_office_on_a_day_is_told_by_one_statement_with_its_own_article_address_and_sentence() {
    let store = office_told_by(&[
        ("1", "2021-05-24", "https://z.example/1", "ฮ", "ฮ พูด"),
        ("2", "2021-05-24", "https://a.example/2", "ก", "ก พูด"),
    ]);
    let catalogue = Catalogue::load(None).unwrap();
    let query = catalogue.get("office-holders-on").unwrap();
    let pairs = [("on", "2021-05-24"), ("body", "id:org-th-mdes")];
    let found = ask(&store, query, &pairs, &Options::default()).unwrap();
    let row = found.lines().nth(1).unwrap();
    for said in ["| ฮ |", "| id:article-1 |", "| https://z.example/1 |", "| ฮ พูด |"] {
        assert!(row.contains(said), "{said}: {row}");
    }
    assert_eq!(found.lines().count(), 2);
}

#[test]
fn who_is_seen_in_office_before_and_after_a_day_held_it_unless_the_two_days_are_far_apart() {
    let store = office_told_by(&[
        ("1", "2020-01-15", "https://z.example/1", "ฮ", "ฮ พูด"),
        ("2", "2022-12-01", "https://z.example/2", "ฮ", "ฮ พูด"),
        ("3", "2023-02-01", "https://z.example/3", "ฮ", "ฮ พูด"),
    ]);
    let catalogue = Catalogue::load(None).unwrap();
    let holders = |day, gap| {
        let pairs = [("on", day), ("body", "id:org-th-mdes"), ("gap", gap)];
        ask(&store, catalogue.get("office-holders-on").unwrap(), &pairs, &Options::default()).unwrap()
    };
    let between = holders("2021-06-01", "1200");
    assert!(between.lines().nth(1).is_some_and(|row| row.contains("| 2020-01-15 | 2022-12-01 | 3 |")), "{between}");
    assert_eq!(holders("2021-06-01", "372").lines().count(), 1, "more than a year away on both sides");
    assert!(holders("2022-11-01", "372").contains("| 2020-01-15 | 2022-12-01 | 3 |"), "a month later seen in it");
    assert!(holders("2023-01-02", "62").contains("| 2022-12-01 | 2023-02-01 | 3 |"));
    assert!(holders("2023-02-20", "372").contains("| 2023-02-01 | ∅ | 3 |"));
    assert_eq!(
        holders("2024-06-01", "372").lines().count(),
        1,
        "a year after the last report nobody is known to hold it"
    );
}

#[test]
fn who_only_fills_an_office_comes_after_its_holder_and_those_seen_nearest_come_first() {
    let store = office_told_by(&[("1", "2021-05-01", "https://z.example/1", "ฮ", "ฮ พูด")]);
    let more = |number: &str, person: &str, day: &str, acting: &str| {
        format!(
            "@prefix id: <https://w3id.org/samphan/id/> . @prefix sam: <https://w3id.org/samphan/ns#> .
             @prefix org: <http://www.w3.org/ns/org#> . @prefix prov: <http://www.w3.org/ns/prov#> .
             @prefix itsrdf: <http://www.w3.org/2005/11/its/rdf#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
             @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
             id:article-{number} {{
               id:fact-{number} a sam:Position, org:Membership ; org:member id:person-{person} ; org:organization id:org-th-mdes ;
                 org:role id:role-minister ; sam:observedOn \"{day}\"^^xsd:date ; itsrdf:taConfidence 0.9 ; {acting}
                 prov:wasDerivedFrom id:article-{number} ; sam:officeTitle \"ต\"@th ; sam:evidence id:e-{number} .
               id:e-{number} sam:sentence \"ส\"@th . id:person-{person} skos:prefLabel \"{person}\"@en
             }}\n"
        )
    };
    for text in [
        more("2", "deputy", "2021-05-24", "sam:acting true ;"),
        more("3", "nearer", "2021-05-20", ""),
        more("4", "nearer", "2021-05-28", ""),
    ] {
        store.load_from_reader(RdfFormat::TriG, text.as_bytes()).unwrap();
    }
    let catalogue = Catalogue::load(None).unwrap();
    let pairs = [("on", "2021-05-24"), ("body", "id:org-th-mdes")];
    let found = ask(&store, catalogue.get("office-holders-on").unwrap(), &pairs, &Options::default()).unwrap();
    let rows: Vec<String> =
        found.lines().skip(1).map(|row| row.split(" | ").take(3).collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(rows, ["nearer minister false", "ก ข minister false", "deputy minister true"]);
}

#[test]
fn what_was_signed_later_is_the_same_agreement_or_of_the_same_body_and_state() {
    let mut text = String::from(
        "@prefix id: <https://w3id.org/samphan/id/> . @prefix sam: <https://w3id.org/samphan/ns#> .
         @prefix prov: <http://www.w3.org/ns/prov#> . @prefix itsrdf: <http://www.w3.org/2005/11/its/rdf#> .
         @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
         @prefix dcterms: <http://purl.org/dc/terms/> .
         id:graph-vocabulary { id:status-drafting skos:notation \"drafting\" . id:status-signed skos:notation \"signed\" .
           id:agreement-kind-mou skos:notation \"mou\" . id:org-bloc sam:bodyKind id:body-kind-international }
         id:graph-links { id:instrument-1 a sam:Instrument ; sam:report id:fact-5, id:fact-6 }\n",
    );
    for (number, day, status, sides) in [
        (1, "2024-01-01", "drafting", "sam:country id:country-CN"),
        (2, "2024-01-02", "drafting", "sam:country id:country-CN ; sam:party id:org-x"),
        (3, "2024-01-03", "drafting", "sam:country id:country-PH ; sam:party id:org-bloc"),
        (4, "2024-01-04", "drafting", "sam:party id:org-x"),
        (5, "2024-01-05", "drafting", "sam:country id:country-CN ; sam:party id:org-x"),
        (6, "2024-02-01", "signed", "sam:country id:country-KZ ; sam:party id:org-y"),
        (7, "2024-03-01", "signed", "sam:country id:country-CN, id:country-PH ; sam:party id:org-x, id:org-bloc"),
    ] {
        text += &format!(
            "id:article-{number} {{
               id:article-{number} dcterms:issued \"{day}\"^^xsd:date .
               id:fact-{number} a sam:Agreement ; sam:status id:status-{status} ; sam:agreementKind id:agreement-kind-mou ; {sides} ;
                 itsrdf:taConfidence 0.9 ; prov:wasDerivedFrom id:article-{number} ; sam:evidence id:e-{number} .
               id:e-{number} sam:start 1 ; sam:sentence \"ส\"@th . id:org-x skos:prefLabel \"X\"@en . id:org-bloc skos:prefLabel \"B\"@en
             }}\n"
        );
    }
    let store = Store::new().unwrap();
    store.load_from_reader(RdfFormat::TriG, text.as_bytes()).unwrap();
    let catalogue = Catalogue::load(None).unwrap();
    let found = ask(&store, catalogue.get("unsigned-agreements").unwrap(), &[], &Options::default()).unwrap();
    let cell = |row: &str, i: usize| row.split(" | ").nth(i).unwrap_or_default().to_owned();
    let later: Vec<(String, String)> = found.lines().skip(1).map(|row| (cell(row, 0), cell(row, 7))).collect();
    let expected = [
        ("2024-01-05", "2024-02-01"),
        ("2024-01-04", ""),
        ("2024-01-03", ""),
        ("2024-01-02", "2024-03-01"),
        ("2024-01-01", ""),
    ];
    assert_eq!(later, expected.map(|(day, signed)| (day.to_owned(), signed.to_owned())));
}

#[test]
fn a_minister_is_told_of_the_ministry_and_not_once_more_of_the_country() {
    let store = office_told_by(&[("1", "2021-05-24", "https://z.example/1", "ฮ", "ฮ พูด")]);
    let catalogue = Catalogue::load(None).unwrap();
    let query = catalogue.get("offices-of-person").unwrap();
    let found = ask(&store, query, &[("person", "id:person-x")], &Options::default()).unwrap();
    assert_eq!(found.lines().count(), 2, "{found}");
}
