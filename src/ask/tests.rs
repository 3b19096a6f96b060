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
fn what_a_question_restricts_binds_a_parameter_or_refuses() {
    let told = |question: &str| understand(question).0.replace("samphan query ", "");
    // Statuses and stances, negation.
    assert_eq!(
        told("agreements with Laos still in force"),
        "agreements-by-partner -p partner=id:country-LA -p status=in-force"
    );
    assert_eq!(told("ความตกลงกับลาวที่ยังไม่ได้เซ็น"), "unsigned-agreements -p country=id:country-LA");
    assert_eq!(told("ongoing cooperation with Laos"), "topics-of-partner -p partner=id:country-LA -p stance=ongoing");
    assert_eq!(told("agreements that are not with Laos"), "outside");
    // Numbers: how many at least, how certain; any other is not understood.
    assert_eq!(told("agreements reported by more than 2 articles"), "agreement-reports -p least=3");
    assert_eq!(told("facts with confidence above 0.9"), "unsure");
    assert_eq!(told("agreements with 7 Laos"), "unsure");
    // Days: of two ends both, of none no answer.
    assert_eq!(
        told("meetings with Laos 2021–2023"),
        "events-by-country -p country=id:country-LA -p kind=meeting -p since=2021-01-01 -p until=2023-12-31"
    );
    assert_eq!(
        told("MOUs with Laos 2020 onwards"),
        "agreements-by-partner -p partner=id:country-LA -p kind=mou -p since=2020-01-01"
    );
    assert_eq!(told("agreements with Laos after the flood"), "unsure");
    assert_eq!(told("เดือนก่อนมีประชุมอะไรกับลาว"), "outside");
    // An unknown word behind one that narrows.
    assert_eq!(told("agreements with Laos about frobnication"), "unsure");
}

#[test]
fn what_no_query_can_tell_apart_is_refused() {
    for (question, expected) in [
        ("agreements between Japan and China", "outside"),
        ("ความตกลงระหว่างญี่ปุ่นกับจีน", "outside"),
        ("agreements with ASEAN countries", "outside"),
        ("Which countries declined to sign the agreement?", "outside"),
        ("ประเทศใดปฏิเสธความร่วมมือด้าน AI", "outside"),
        ("ประเทศที่เลิกร่วมมือกับไทย", "outside"),
        ("agreements with Japan in Paris", "unsure"),
        ("meetings in Paris with Japan", "unsure"),
        ("Did the foreign minister meet the ambassador of China in 2023?", "unsure"),
        ("When did the foreign minister meet Wang Yi?", "unsure"),
        ("meetings between the US and China", "outside"),
        ("agreements proposed or signed in 2023", "unsure"),
        ("agreements with Laos 2019 or 2022", "unsure"),
        ("ความตกลงกับลาวปี 2562 หรือ 2565", "unsure"),
        ("topics with Japan in at most 2 articles", "unsure"),
        ("หัวข้อกับญี่ปุ่นในไม่เกิน 2 บทความ", "unsure"),
        ("agreements reported by fewer than 3 articles", "unsure"),
    ] {
        assert_eq!(understand(question).0, expected, "{question}");
    }
    let told = |question: &str| understand(question).0.replace("samphan query ", "");
    // Between Thailand and another, and where `in` tells the partner.
    assert_eq!(told("agreements between Thailand and Laos"), told("agreements with Laos"));
    // Of two statuses either will do, and the days are those of the reports.
    let both = told("agreements with Laos approved or signed in 2023");
    assert!(both.contains("status=approved") && both.contains("status=signed"), "{both}");
    assert!(told("agreements with Laos between 2019 and 2022").contains("since=2019-01-01 -p until=2022-12-31"));
}

#[test]
fn what_only_another_command_or_none_can_follow_is_refused_with_the_reason() {
    let why = |question: &str| match understand(question).1.outcome {
        Outcome::Outside(why) => why,
        other => panic!("{question}: {other:?}"),
    };
    assert!(why("rising topics in 2025").en.contains("samphan analyze trends"));
    assert!(why("หัวข้อที่เพิ่มขึ้นในปี 2568").th.contains("samphan analyze trends"));
    assert!(why("which ministry met Russia most often").en.contains("ranks"));
    assert!(why("which countries have never signed anything with Thailand").en.contains("leaves out"));
    assert!(why("คูเวต").th.ends_with("samphan show คูเวต"));
    let told = |question: &str| understand(question).0.replace("samphan query ", "");
    assert_eq!(told("agreements that were never signed"), "unsigned-agreements");
    assert_eq!(told("Who met whom most often?"), "who-met-whom");
}

#[test]
fn people_are_told_by_part_of_a_name_or_by_office() {
    let told = |question: &str| understand(question).0.replace("samphan query ", "");
    assert_eq!(told("Whom did Jane meet?"), "meetings-of-person -p person=Jane");
    assert_eq!(told("Whom did jane meet?"), "unsure");
    let office =
        "meetings-of-person -p person='office:prime-minister@id:country-TH' -p since=2025-01-01 -p until=2025-01-31";
    assert_eq!(told("นายกฯ พบใครบ้างในเดือนมกราคม 2568"), office);
    // A ministry of another state is not Thailand's.
    assert_eq!(
        told("who is the minister of foreign affairs of China"),
        "office-holders -p body=id:org-cn-กระทรวงการต่างประเทศของจีน -p role=minister"
    );
    assert_eq!(
        told("who is the ambassador of the United States"),
        "office-holders -p body=id:country-US -p role=ambassador"
    );
}

#[test]
fn a_piece_of_a_thai_word_is_told_with_the_rest_of_it() {
    let (_, understanding) = understand("ความร่วมมือเพื่อนฝูง");
    assert!(understanding.unread.iter().all(|word| word.starts_with("เพื่อ")), "{understanding:?}");
}

#[test]
fn of_queries_that_answer_alike_the_more_specific_answers() {
    let (told, _) = understand("agreements with Laos");
    assert_eq!(told, "samphan query agreements-by-partner -p partner=id:country-LA");
    let (told, _) = understand("What did Paetongtarn Shinawatra attend?");
    assert!(told.starts_with("samphan query meetings-of-person"), "{told}");
    // A Thai body is no partner, a foreign one is.
    let (told, _) = understand("What is Thailand doing with ASEAN?");
    assert_eq!(told, "samphan query topics-of-partner -p partner=id:org-asean");
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
