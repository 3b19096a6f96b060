//! Which reports are of one thing, and which are not, however alike they look.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};

use super::read::{Report, Source, Telling};
use super::{agreements, occasions};
use crate::lexicon::subject_words::SubjectWords;
use crate::model::AgreementStatus::{self, Approved, Drafting, Ended, InForce, Negotiating, Proposed, Signed};
use crate::model::Decisions;

fn set(words: &[&str]) -> BTreeSet<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn source(number: &str, day: Date) -> Source {
    Source { number: number.into(), date: Some(day), ..Source::default() }
}

/// A report of a memorandum between two ministries.
fn memo(number: &str, day: Date, status: AgreementStatus, name: &str) -> Report {
    Report {
        fact: format!("fact-{number}-agreement-0"),
        source: source(number, day),
        name: name.into(),
        status: Some(status),
        signed_on: None,
        kinds: set(&["mou"]),
        states: set(&["country-RU"]),
        bodies: set(&["org-th-mdes", "org-ru-ministry"]),
        topics: BTreeSet::new(),
        confidence: 0.9,
        sentence: name.into(),
    }
}

const ICT: &str = "บันทึกความเข้าใจว่าด้วยความร่วมมือด้านเทคโนโลยีสารสนเทศและการสื่อสาร";
const POST: &str = "บันทึกความเข้าใจว่าด้วยความร่วมมือด้านการไปรษณีย์และการขนส่งพัสดุ";

/// The groups of some reports' articles, and which agreement follows which.
fn grouped(reports: &[Report]) -> (Vec<Vec<String>>, usize) {
    let words = SubjectWords::load(None).unwrap();
    let (instruments, links) = agreements::link(reports, &BTreeMap::new(), &words, &Decisions::default());
    assert!(links.iter().all(|link| !link.reason.is_empty()));
    let number = |fact: &String| fact.split('-').nth(1).unwrap().to_owned();
    let groups = instruments.iter().map(|i| i.reports.iter().map(number).collect()).collect();
    (groups, instruments.iter().filter(|i| i.follows.is_some()).count())
}

#[test]
fn a_draft_told_of_again_years_later_is_one_agreement() {
    let told = [memo("1", date(2021, 5, 25), Drafting, ICT), memo("2", date(2025, 5, 15), Drafting, ICT)];
    assert_eq!(grouped(&told), (vec![vec!["1".into(), "2".into()]], 0));
}

#[test]
fn a_report_that_people_told_apart_from_one_of_three_stands_by_itself() {
    let told = ["1", "2", "3"].map(|n| memo(n, date(2025, 1, 7), Drafting, ICT));
    let apart = ("fact-1-agreement-0".to_owned(), "fact-3-agreement-0".to_owned());
    let decisions = Decisions { apart: BTreeSet::from([apart]), ..Decisions::default() };
    let words = SubjectWords::load(None).unwrap();
    let (instruments, links) = agreements::link(&told, &BTreeMap::new(), &words, &decisions);
    assert_eq!((instruments.len(), links.len()), (2, 1));
    assert_eq!(instruments[1].reports, ["fact-3-agreement-0"]);
}

#[test]
fn approved_then_signed_then_in_force_is_one_life() {
    let mut signed = memo("2", date(2025, 2, 3), Signed, ICT);
    signed.signed_on = Some(date(2025, 2, 1));
    let told = [memo("1", date(2025, 1, 7), Approved, ICT), signed, memo("3", date(2025, 9, 1), InForce, ICT)];
    assert_eq!(grouped(&told).0.len(), 1);
}

#[test]
fn two_subjects_between_the_same_parties_are_two_agreements() {
    let told = [memo("1", date(2025, 1, 7), Signed, ICT), memo("2", date(2025, 1, 7), Signed, POST)];
    assert_eq!(grouped(&told), (vec![vec!["1".into()], vec!["2".into()]], 0));
}

#[test]
fn other_states_parties_or_kinds_are_other_agreements() {
    let first = memo("1", date(2025, 1, 7), Proposed, ICT);
    let mut laos = memo("2", date(2025, 1, 8), Proposed, ICT);
    laos.states = set(&["country-LA"]);
    let mut other = memo("3", date(2025, 1, 9), Proposed, ICT);
    other.bodies = set(&["org-th-moc", "org-ru-trade"]);
    let mut plan = memo("4", date(2025, 1, 10), Proposed, ICT);
    plan.kinds = set(&["action-plan"]);
    assert_eq!(grouped(&[first, laos, other, plan]).0.len(), 4);
}

#[test]
fn a_second_signing_is_a_later_agreement_of_the_same_line() {
    let signed = |number, day| Report { signed_on: Some(day), ..memo(number, day, Signed, ICT) };
    let told = [signed("1", date(2020, 3, 1)), signed("2", date(2025, 3, 1))];
    assert_eq!(grouped(&told), (vec![vec!["1".into()], vec!["2".into()]], 1));
}

#[test]
fn two_signings_told_of_as_news_years_apart_are_two() {
    let told = [memo("1", date(2021, 9, 14), Signed, ICT), memo("2", date(2022, 11, 7), Signed, ICT)];
    assert_eq!(grouped(&told).0.len(), 2);
}

#[test]
fn in_force_before_it_was_signed_is_an_earlier_agreement() {
    let mut signed = memo("2", date(2025, 1, 16), Signed, ICT);
    signed.signed_on = Some(date(2025, 1, 15));
    assert_eq!(
        grouped(&[memo("1", date(2024, 7, 9), InForce, ICT), signed]),
        (vec![vec!["1".into()], vec!["2".into()]], 0)
    );
}

#[test]
fn years_in_the_name_tell_plans_apart() {
    let plan = |number, day, years: &str| memo(number, day, Approved, &format!("{ICT} พ.ศ. {years}"));
    let told = [plan("1", date(2021, 1, 1), "2564 - 2566"), plan("2", date(2024, 1, 1), "2567 - 2569")];
    assert_eq!(grouped(&told).0.len(), 2);
}

#[test]
fn a_name_that_refers_to_one_named_before_tells_no_subject() {
    let name = "บันทึกความเข้าใจฯ ในส่วนที่มิใช่สาระสำคัญ เพื่อให้สอดคล้องกับผลประโยชน์และนโยบาย";
    let told = [memo("1", date(2024, 1, 2), Approved, name), memo("2", date(2024, 6, 11), Proposed, name)];
    assert_eq!(grouped(&told).0.len(), 2);
}

#[test]
fn thai_bodies_with_an_unnamed_side_abroad_sign_with_another_each_time() {
    let with_province =
        |number, day| Report { bodies: set(&["org-th-mol", "org-th-doe"]), ..memo(number, day, Signed, ICT) };
    let told = [with_province("1", date(2024, 4, 29)), with_province("2", date(2024, 6, 20))];
    assert_eq!(grouped(&told).0.len(), 2);
}

#[test]
fn without_a_subject_two_languages_need_one_day_of_signing() {
    let signed = |number, name, on| Report { signed_on: on, ..memo(number, date(2024, 2, 7), Signed, name) };
    let day = Some(date(2024, 2, 7));
    let (thai, english) = ("บันทึกความเข้าใจ", "MoU between the two Governments");
    assert_eq!(grouped(&[signed("1", thai, None), signed("2", english, day)]).0.len(), 2);
    assert_eq!(grouped(&[signed("1", thai, day), signed("2", english, day)]).0.len(), 1);
}

/// A report of free trade with some sides abroad.
fn trade(number: &str, day: Date, status: AgreementStatus, name: &str, states: &[&str], bodies: &[&str]) -> Report {
    Report { kinds: set(&["fta"]), states: set(states), bodies: set(bodies), ..memo(number, day, status, name) }
}

/// The groups of some reports, where the blocs have these names.
fn grouped_with_blocs(reports: &[Report]) -> usize {
    let words = SubjectWords::load(None).unwrap();
    let names = [("org-eu", &["สหภาพยุโรป", "อียู", "eu"][..]), ("org-asean", &["อาเซียน", "asean"])];
    let names = names.iter().map(|(id, names)| ((*id).to_owned(), set(names))).collect();
    agreements::link(reports, &names, &words, &Decisions::default()).0.len()
}

#[test]
fn free_trade_with_one_state_or_one_bloc_is_one_agreement() {
    let eu = |number, day, name| trade(number, day, Negotiating, name, &[], &["org-eu"]);
    let told = [
        eu("1", date(2022, 5, 3), "ความตกลงการค้าเสรีไทย-สหภาพยุโรป"),
        eu("2", date(2023, 1, 4), "FTA"),
        eu("3", date(2024, 11, 20), "FTA ไทย–EU"),
        eu("4", date(2025, 6, 27), "ความตกลงทางการค้าเสรีระหว่างไทยกับอียู"),
    ];
    assert_eq!(grouped_with_blocs(&told), 1);
    let peru = |number, day, name| trade(number, day, Signed, name, &["country-PE"], &[]);
    let names = ["FTA ไทย-เปรู", "ความตกลงทางการค้าเสรีระหว่างกัน"];
    assert_eq!(grouped_with_blocs(&[peru("1", date(2024, 2, 3), names[0]), peru("2", date(2025, 5, 7), names[1])]), 1);
}

#[test]
fn free_trade_of_a_bloc_that_thailand_is_in_or_of_two_blocs_is_none_of_two() {
    let told = |states: &[&str], bodies: &[&str], names: [&str; 2]| {
        let [one, other] = ["1", "2"].map(|n| n.to_owned());
        let report = |n: &str, name| trade(n, date(2024, 2, 3), Negotiating, name, states, bodies);
        grouped_with_blocs(&[report(&one, names[0]), report(&other, names[1])])
    };
    assert_eq!(told(&[], &["org-asean"], ["FTA", "ความตกลงการค้าเสรี"]), 2);
    assert_eq!(told(&["country-CN"], &["org-asean"], ["Free Trade Area", "FTA"]), 2);
    assert_eq!(told(&[], &["org-asean", "org-eu"], ["FTA อาเซียน-อียู ไทย", "FTA ไทย อาเซียน-อียู"]), 2);
    assert_eq!(told(&["country-DE"], &[], ["FTA ไทย-สหภาพยุโรป", "FTA ไทย-สหภาพยุโรป"]), 2);
}

#[test]
fn a_report_that_looks_back_takes_nothing_back_from_a_signing() {
    let stands = |told: &[Report]| Report::standing(told).unwrap().source.number.clone();
    let (first, second) = (date(2025, 1, 13), date(2025, 2, 24));
    assert_eq!(stands(&[memo("1", first, Signed, ICT), memo("2", second, Approved, ICT)]), "1");
    assert_eq!(stands(&[memo("1", first, InForce, ICT), memo("2", second, Signed, ICT)]), "1");
    assert_eq!(stands(&[memo("1", first, Drafting, ICT), memo("2", second, Proposed, ICT)]), "2");
    assert_eq!(stands(&[memo("1", first, Signed, ICT), memo("2", second, Ended, ICT)]), "2");
    let trade = |number, day, status| trade(number, day, status, "FTA", &["country-PE"], &[]);
    assert_eq!(stands(&[trade("1", first, InForce), trade("2", second, Negotiating)]), "2", "told apart too badly");
    assert_eq!(stands(&[trade("1", first, InForce), trade("2", second, Signed)]), "1");
    assert_eq!(stands(&[trade("1", first, InForce), trade("2", first, Approved)]), "1", "of one day the furthest");
}

#[test]
fn one_article_tells_of_two_agreements_where_it_says_so() {
    let mut second = memo("1", date(2025, 1, 7), Drafting, ICT);
    second.fact = "fact-1-agreement-1".into();
    let told = [memo("1", date(2025, 1, 7), Drafting, ICT), second];
    assert_eq!(grouped(&told).0.len(), 2);
}

/// A telling of a meeting of 18 January 2025.
fn meeting(number: &str, name: &str, guests: &[&str], place: Option<&str>) -> Telling {
    Telling {
        fact: format!("fact-{number}-event-0"),
        source: source(number, date(2025, 1, 19)),
        name: name.into(),
        date: Some(date(2025, 1, 18)),
        kinds: set(&["meeting"]),
        place: place.map(str::to_owned),
        guests: set(guests),
        states: set(&["country-CN"]),
        planned: false,
        confidence: 0.8,
        sentence: name.into(),
    }
}

/// The groups of some tellings' articles, and the numbers of those in a series.
fn met(tellings: &[Telling]) -> (usize, Vec<String>) {
    let words = SubjectWords::load(None).unwrap();
    let (occasions, _, _) = occasions::link(tellings, &BTreeMap::new(), &words, &Decisions::default());
    (occasions.len(), occasions.iter().filter_map(|o| o.series.clone().map(|(_, number)| number)).collect())
}

#[test]
fn a_talk_of_the_same_people_on_one_day_is_one_event() {
    let guests = ["person-ประเสริฐ", "person-zhang"];
    let told = [meeting("1", "เข้าพบหารือ", &guests, Some("ทำเนียบรัฐบาล")), meeting("2", "ให้การต้อนรับ", &guests, None)];
    assert_eq!(met(&told).0, 1);
}

#[test]
fn one_minister_at_two_places_is_at_two_events() {
    let name = "เป็นประธานพิธีเปิดตลาดน้ำและตลาดบกสืบสานวัฒนธรรมไทย";
    let told = [
        meeting("1", name, &["person-ก"], Some("ตลาดน้ำอัมพวา อำเภออัมพวา จังหวัดสมุทรสงคราม")),
        meeting("2", name, &["person-ก"], Some("ตลาดน้ำเหล่าตั๊กลัก อำเภอดำเนินสะดวก จังหวัดราชบุรี")),
    ];
    assert_eq!(met(&told).0, 2);
    let day = |number, time: &str| Telling {
        sentence: format!("เวลา {time} น. {name}"),
        ..meeting(number, name, &["person-ก"], Some("ตลาดน้ำอัมพวา"))
    };
    assert_eq!(met(&[day("1", "10.00"), day("2", "13.30")]).0, 2);
}

#[test]
fn a_name_that_tells_the_place_only_joins_nothing() {
    let place = "ศูนย์ประชุมคองเกรส เมืองดาวอส";
    let told = ["1", "2"].map(|number| meeting(number, place, &["person-ก"], Some(place)));
    assert_eq!(met(&told).0, 2);
}

#[test]
fn two_ministers_on_a_tour_of_one_place_are_on_two_tours() {
    let tour = |number, guest| Telling {
        kinds: set(&["visit"]),
        ..meeting(number, "ลงพื้นที่ตรวจราชการติดตามโครงการ", &[guest], Some("ท่าเรืออเนกประสงค์ระนอง"))
    };
    let at_home = |telling: Telling| Telling { states: BTreeSet::new(), ..telling };
    assert_eq!(met(&[at_home(tour("1", "person-ก")), at_home(tour("2", "person-ข"))]).0, 2);
    assert_eq!(met(&[at_home(tour("1", "person-ก")), at_home(tour("2", "person-ก"))]).0, 1);
}

#[test]
fn the_same_words_on_another_day_or_in_one_article_are_another_event() {
    let name = "การประชุมคณะทำงานร่วมด้านการท่องเที่ยวเรือสำราญ";
    let later = Telling { date: Some(date(2025, 2, 18)), ..meeting("2", name, &["person-ก"], None) };
    assert_eq!(met(&[meeting("1", name, &["person-ก"], None), later]).0, 2);
    let beside = Telling { fact: "fact-1-event-1".into(), ..meeting("1", name, &["person-ก"], None) };
    assert_eq!(met(&[meeting("1", name, &["person-ก"], None), beside]).0, 2);
}

#[test]
fn counted_meetings_are_one_where_they_have_one_number_and_form_a_series() {
    let name = |n: u32| format!("การประชุมระดับรัฐมนตรีไทย - จีน ว่าด้วยความร่วมมือด้านดิจิทัล ครั้งที่ {n}");
    let minutes = Telling { date: None, ..meeting("2", &name(2), &[], None) };
    let third = Telling { date: Some(date(2026, 1, 18)), ..meeting("3", &name(3), &[], None) };
    let (events, numbers) = met(&[meeting("1", &name(2), &["person-ก"], None), minutes, third]);
    assert_eq!((events, numbers), (2, vec!["2".into(), "3".into()]));
}
