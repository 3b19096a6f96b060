//! Offices as articles give them to people, from text to facts.

mod common;

use samphan::model::Role;

/// Person, role and the first name of what is served.
fn positions(body: &str) -> Vec<(String, Role, String)> {
    let held = common::facts(body).positions;
    held.into_iter().map(|p| (p.person, p.role, p.of.first().cloned().unwrap_or_default())).collect()
}

fn held(person: &str, role: Role, of: &str) -> (String, Role, String) {
    (person.to_owned(), role, of.to_owned())
}

#[test]
fn an_office_after_names_that_follow_one_another_is_that_of_all() {
    let found = positions("โดยมี นายสมชาย ใจดี นายมานะ อดทน และนายปิติ รักเรียน รองปลัดกระทรวงอุตสาหกรรม เข้าร่วม");
    let role = Role::DeputyPermanentSecretary;
    let of = "กระทรวงอุตสาหกรรม";
    assert_eq!(found, [held("สมชาย ใจดี", role, of), held("มานะ อดทน", role, of), held("ปิติ รักเรียน", role, of)]);
}

#[test]
fn an_office_of_one_is_not_shared() {
    let found = positions("นายสมชาย ใจดี และนายมานะ อดทน ปลัดกระทรวงอุตสาหกรรม เข้าร่วม");
    assert_eq!(found, [held("มานะ อดทน", Role::PermanentSecretary, "กระทรวงอุตสาหกรรม")]);
}

#[test]
fn the_ministry_is_the_one_named_last() {
    let found = positions("นายสมชาย ใจดี ปลัดกระทรวงอุตสาหกรรม นายมานะ อดทน ผู้ตรวจราชการกระทรวง เข้าร่วม");
    assert_eq!(found[1], held("มานะ อดทน", Role::Other, "กระทรวงอุตสาหกรรม"));
}

#[test]
fn a_chairman_joined_by_and_is_somebody_else() {
    let found = positions("Talks between Ms. Naomi Campbell and Chairman of the Committee went well.");
    assert_eq!(found, []);
}

#[test]
fn a_unit_may_hold_a_word_that_ends_titles() {
    let unit = "กองทางหลวงพิเศษระหว่างเมือง";
    assert_eq!(positions(&format!("นายสมชาย ใจดี ผู้อำนวยการ{unit} กล่าวว่า")), [held("สมชาย ใจดี", Role::Director, unit)]);
}

#[test]
fn nobody_serves_a_state_and_an_international_body_at_once() {
    let found = positions("นายสมชาย ใจดี ประธานาธิบดีสาธารณรัฐเกาหลี และเลขาธิการอาเซียน เข้าร่วม");
    assert_eq!(found, [held("สมชาย ใจดี", Role::HeadOfState, "KR")]);
}
