//! What makes a question sure, unsure or out of bounds.

use super::*;

fn understand(question: &str) -> (String, Understanding) {
    let (lexicon, catalogue) = (Lexicon::load(None).unwrap(), Catalogue::load(None).unwrap());
    let asker = Asker::new(&lexicon, &catalogue, None).unwrap();
    let understanding = asker.understand(question);
    let told = match &understanding.outcome {
        Outcome::Understood { query, bound, .. } => command(asker.query(query).unwrap(), bound),
        Outcome::Unsure => "unsure".to_owned(),
        Outcome::Outside(_) => "outside".to_owned(),
    };
    (told, understanding)
}

#[test]
fn every_question_of_a_header_leads_to_its_query() {
    let (lexicon, catalogue) = (Lexicon::load(None).unwrap(), Catalogue::load(None).unwrap());
    let asker = Asker::new(&lexicon, &catalogue, None).unwrap();
    let mut wrong = Vec::new();
    for query in catalogue.iter().filter(|query| !query.asks.is_empty()) {
        for question in [&query.question.en, &query.question.th].into_iter().chain(&query.asks) {
            let understanding = asker.understand(question);
            let right = matches!(&understanding.outcome, Outcome::Understood { query: q, .. } if *q == query.name);
            if !right || !understanding.unread.is_empty() {
                wrong.push(format!("{}: {question}: {understanding:?}", query.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{} questions:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_the_question_does_not_say_is_left_open() {
    let (told, _) = understand("Which partners work with Thailand on startups?");
    assert_eq!(told, "samphan query partners-by-topic -p topic=id:topic-startups");
    let (told, _) = understand("With whom does Thailand work most?");
    assert_eq!(told, "samphan query partners-ranking");
}

#[test]
fn unknown_words_are_told_and_count_against_an_answer() {
    let (told, understanding) = understand("Which partners share frobnication quuxing with glorbs?");
    assert_eq!(told, "unsure");
    assert!(understanding.unread.contains(&"glorbs".to_owned()), "{understanding:?}");
    assert!(understanding.nearest.len() == 3 && understanding.nearest[0].score < SURE);
}

#[test]
fn typing_errors_are_repaired_and_told() {
    let (told, understanding) = understand("agreements with Kazakstan");
    assert_eq!(told, "samphan query agreements-by-partner -p partner=id:country-KZ");
    assert_eq!(understanding.repaired, [("Kazakstan".to_owned(), "kazakhstan".to_owned())]);
}

#[test]
fn what_no_press_release_knows_is_refused_with_the_reason() {
    let (told, understanding) = understand("พรุ่งนี้อากาศเป็นอย่างไร");
    assert_eq!(told, "outside");
    assert!(matches!(understanding.outcome, Outcome::Outside(why) if !why.th.is_empty() && !why.en.is_empty()));
}

#[test]
fn somebody_unknown_is_passed_on_by_name() {
    let (told, _) = understand("Whom did Jane Bloggs meet?");
    assert_eq!(told, "samphan query meetings-of-person -p person='Jane Bloggs'");
}

proptest::proptest! {
    #[test]
    fn no_question_panics(question in "\\PC{0,60}") {
        use std::sync::LazyLock;
        static ALL: LazyLock<(Lexicon, Catalogue)> =
            LazyLock::new(|| (Lexicon::load(None).unwrap(), Catalogue::load(None).unwrap()));
        static ASKER: LazyLock<Asker<'static>> = LazyLock::new(|| Asker::new(&ALL.0, &ALL.1, None).unwrap());
        let _ = ASKER.understand(&question);
    }
}
