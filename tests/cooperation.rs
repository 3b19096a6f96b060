//! Who works with Thailand on what, from text to facts.

mod common;

/// Partner and topic of each row.
fn rows(body: &str) -> Vec<(String, String)> {
    common::facts(body).cooperation.into_iter().map(|c| (c.partner, c.topic)).collect()
}

fn row(partner: &str, topic: &str) -> (String, String) {
    (partner.to_owned(), topic.to_owned())
}

#[test]
fn two_foreign_states_joined_to_each_other_are_no_partners() {
    assert_eq!(rows("สงครามระหว่างรัสเซียกับยูเครนส่งผลต่อราคาพลังงาน รัฐบาลจึงส่งเสริมการลงทุนและการค้า"), []);
    assert_eq!(rows("ความร่วมมือระหว่างไทยกับรัสเซียด้านพลังงาน"), [row("RU", "energy")]);
}

#[test]
fn states_that_follow_one_at_work_are_partners_too() {
    let found = rows("รัฐมนตรีหารือกับรัฐมนตรีว่าการกระทรวงสาธารณสุขบังกลาเทศ มาเลเซีย และเนปาล เพื่อร่วมมือด้านสาธารณสุข");
    assert_eq!(found, [row("BD", "health"), row("MY", "health"), row("NP", "health")]);
}

#[test]
fn a_bloc_beside_thailand_is_a_partner() {
    assert_eq!(rows("ส่งเสริมความร่วมมือไทย-สหภาพยุโรป ด้านประมง"), [row("สหภาพยุโรป", "livestock-fisheries")]);
}

#[test]
fn what_an_agreement_covers_is_worked_on_with_its_states() {
    assert!(rows("แรงงานข้ามชาติ (กัมพูชา และเมียนมา) เข้ามาทำงานตาม MOU ด้านแรงงาน").contains(&row("KH", "labour")));
}

#[test]
fn markets_borders_and_places_are_no_partners() {
    assert_eq!(
        rows("ไทยกับญี่ปุ่นร่วมมือด้านการค้า การส่งออกไปสหรัฐฯ จีน และอินเดีย ขยายตัวจากความร่วมมือด้านการลงทุน"),
        [row("JP", "trade"), row("JP", "investment")]
    );
    assert_eq!(rows("กระทรวงร่วมกับบริษัทส่งความช่วยเหลือด้านอุตสาหกรรมในพื้นที่ชายแดนไทย-กัมพูชา"), []);
}

#[test]
fn an_international_body_whose_officer_calls_is_the_partner() {
    let found = rows(
        "วันนี้ (15 พฤษภาคม 2568) นางมาเรีย โลเปซ รองประธานธนาคารโลก เข้าเยี่ยมคารวะนายกรัฐมนตรี\n\
         ทั้งสองฝ่ายหารือแนวทางส่งเสริมความร่วมมือด้านการศึกษา",
    );
    assert_eq!(found, [row("ธนาคารโลก", "education")]);
}
