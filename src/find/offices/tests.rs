//! Whom titles serve, told by examples.

use super::*;
use crate::find;
use crate::model::Role;

/// Roles and what they serve, bodies by their ids.
fn served(text: &str) -> Vec<(Role, Vec<String>)> {
    let (doc, lexicon) = find::sample(text);
    let mentions = find::find(&doc, &lexicon);
    let told = |served: &Served| match served {
        Served::Body(i) => mentions.bodies[*i].known.clone().unwrap_or_else(|| mentions.bodies[*i].name.clone()),
        Served::Country(iso) => iso.clone(),
        Served::Named(name) => name.clone(),
    };
    mentions.offices.iter().map(|o| (o.role, o.served.iter().map(told).collect())).collect()
}

fn one(role: Role, of: &[&str]) -> Vec<(Role, Vec<String>)> {
    vec![(role, of.iter().map(|s| (*s).to_owned()).collect())]
}

#[test]
fn ministers_serve_the_ministry_named_or_implied_and_its_country() {
    assert_eq!(served("รมว.คมนาคม"), one(Role::Minister, &["th-mot", "TH"]));
    assert_eq!(served("Defense Minister"), one(Role::Minister, &["th-mod", "TH"]));
    assert_eq!(served("Minister of Energy"), one(Role::Minister, &["th-moen", "TH"]));
}

#[test]
fn a_state_beside_the_title_is_the_one_served() {
    assert_eq!(served("Lao Prime Minister"), one(Role::PrimeMinister, &["LA"]));
    assert_eq!(served("Japanese Foreign Minister"), one(Role::Minister, &["JP"]));
    assert_eq!(served("นายกรัฐมนตรีมาเลเซีย"), one(Role::PrimeMinister, &["MY"]));
    assert_eq!(served("นายกรัฐมนตรี"), one(Role::PrimeMinister, &["TH"]));
    assert_eq!(served("President of Vietnam"), one(Role::HeadOfState, &["VN"]));
    assert_eq!(served("President of the United States"), one(Role::HeadOfState, &["US"]));
}

#[test]
fn envoys_serve_who_sends_them() {
    assert_eq!(served("เอกอัครราชทูตรัสเซียประจำประเทศไทย"), one(Role::Ambassador, &["RU"]));
    assert_eq!(served("เอกอัครราชทูต ณ กรุงโตเกียว"), one(Role::Ambassador, &["TH"]));
    assert_eq!(served("Ambassador of Norway to Thailand"), one(Role::Ambassador, &["NO"]));
    assert_eq!(served("Ambassador to Thailand"), one(Role::Ambassador, &[]));
    let embassy = served("อัครราชทูตฝ่ายเศรษฐกิจ สถานเอกอัครราชทูตญี่ปุ่น");
    assert_eq!(embassy[0].1.last().map(String::as_str), Some("JP"), "{embassy:?}");
}

#[test]
fn whoever_serves_at_an_embassy_is_a_diplomat() {
    let found = served("ที่ปรึกษาด้านวัฒนธรรม สถานเอกอัครราชทูตสาธารณรัฐประชาชนจีนประจำประเทศไทย");
    assert_eq!((found[0].0, found[0].1.last().map(String::as_str)), (Role::Diplomat, Some("CN")));
}

#[test]
fn the_body_may_stand_at_the_end_of_the_title() {
    let bank = served("รองผู้ว่าการ ด้านเสถียรภาพสถาบันการเงิน ธนาคารแห่งประเทศไทย");
    assert_eq!(bank, one(Role::Other, &["th-bot"]));
    assert_eq!(served("ผู้อำนวยการ กล่าวกับกรมชลประทาน"), one(Role::Director, &[]));
}

#[test]
fn joined_titles_share_what_the_last_one_serves() {
    let found = served("ประธานวุฒิสภาและประธานองคมนตรีแห่งราชอาณาจักรกัมพูชา");
    assert_eq!(found.iter().map(|o| o.1.join(" ")).collect::<Vec<_>>(), ["KH", "KH"]);
}

#[test]
fn units_and_provinces_are_served_by_name() {
    assert_eq!(served("ผู้ว่าราชการจังหวัดพิจิตร กล่าวว่า"), one(Role::Governor, &["จังหวัดพิจิตร"]));
    let unit = served("ผู้อำนวยการกองการต่างประเทศ กระทรวงวัฒนธรรม");
    assert_eq!(unit, one(Role::Director, &["th-mcul", "กองการต่างประเทศ"]));
}

#[test]
fn committees_are_led_by_their_name_and_ministries_meant_by_their_word() {
    assert_eq!(served("ประธานกรรมการส่งเสริมการลงทุน"), one(Role::President, &["th-boi"]));
    let two = served("ปลัดกระทรวงอุตสาหกรรม นายสมชาย ใจดี ผู้ตรวจราชการกระทรวง");
    assert_eq!(two.last(), Some(&(Role::Other, vec!["th-mind".to_owned()])));
}

#[test]
fn a_field_is_part_of_the_title_and_the_office_after_it_tells_the_body() {
    let two = served("ที่ปรึกษาด้านพัฒนาระบบภาษี ในฐานะโฆษกกรมสรรพสามิต");
    assert_eq!(two.iter().map(|o| o.1.join(" ")).collect::<Vec<_>>(), ["th-excise", "th-excise"]);
}

#[test]
fn an_officer_serves_the_foreign_state_glued_to_the_title() {
    assert_eq!(served("ผู้บัญชาการทหารสูงสุดมาเลเซีย"), one(Role::MilitaryOfficer, &["MY"]));
    assert_eq!(served("ผู้ช่วยรัฐมนตรีประจำสำนักนายกรัฐมนตรี").len(), 1);
}

#[test]
fn the_state_may_follow_the_name_that_the_title_leads() {
    assert_eq!(served("Prime Minister Narendra Modi of India"), one(Role::PrimeMinister, &["IN"]));
    assert_eq!(served("Prime Minister Narendra Modi, who spoke of India"), one(Role::PrimeMinister, &["TH"]));
}

#[test]
fn a_unit_may_join_words_and_the_body_still_follow() {
    let unit = served("ผู้อำนวยการกองยุทธศาสตร์และแผนงาน สำนักงานปลัดกระทรวงวัฒนธรรม");
    assert_eq!(unit[0].1.last().map(String::as_str), Some("กองยุทธศาสตร์และแผนงาน"), "{unit:?}");
    assert_eq!(unit[0].1.len(), 2, "{unit:?}");
    assert_eq!(served("ผู้บัญชาการตำรวจภูธรภาค 9"), one(Role::Other, &["ตำรวจภูธรภาค 9"]));
    assert_eq!(served("ผู้ว่าราชการจังหวัดขอนแก่น"), one(Role::Governor, &["จังหวัดขอนแก่น"]));
}

#[test]
fn a_president_without_a_state_is_of_the_only_other_one_named() {
    assert_eq!(served("หารือกับประธานาธิบดี ระหว่างการเยือนฝรั่งเศส"), one(Role::HeadOfState, &["FR"]));
    assert_eq!(served("หารือกับประธานาธิบดี เรื่องฝรั่งเศสและอิตาลี"), one(Role::HeadOfState, &[]));
}

#[test]
fn a_title_that_ends_in_the_word_for_a_unit_serves_the_one_named_last() {
    let two = served("ผู้ว่าราชการจังหวัดพิจิตร และนายสมชาย ใจดี รองผู้ว่าราชการจังหวัด เป็นสักขีพยาน");
    assert_eq!(two.iter().map(|o| o.1.join(" ")).collect::<Vec<_>>(), ["จังหวัดพิจิตร", "จังหวัดพิจิตร"]);
}

#[test]
fn an_office_may_follow_whose_it_is() {
    assert_eq!(served("PTT’s Chairman Somchai Jaidee said"), one(Role::President, &["th-ptt"]));
}

#[test]
fn who_chairs_a_committee_does_not_chair_the_office_that_works_for_it() {
    let chair = served("ประธานคณะกรรมการนโยบายที่ดินแห่งชาติ");
    assert_eq!(chair, one(Role::President, &["คณะกรรมการนโยบายที่ดินแห่งชาติ"]));
}

#[test]
fn a_title_glued_to_a_province_ends_it() {
    assert_eq!(served("ผู้ว่าราชการจังหวัดพิจิตรนายสมชาย ใจกว้าง"), one(Role::Governor, &["จังหวัดพิจิตร"]));
    assert_eq!(served("ผู้ว่าราชการจังหวัดอุดรธานี"), one(Role::Governor, &["จังหวัดอุดรธานี"]));
}

#[test]
fn a_unit_has_its_number() {
    assert_eq!(served("เจ้าคณะภาค 3-4 (ธ)"), one(Role::Other, &["ภาค 3-4 (ธ)"]));
    assert_eq!(served("ผู้อำนวยการศูนย์ชลประทานที่ 7"), one(Role::Director, &["ศูนย์ชลประทานที่ 7"]));
    assert_eq!(served("เจ้าคณะตำบลบางตะเคียน เขต 2"), one(Role::Other, &["ตำบลบางตะเคียน เขต 2"]));
}

#[test]
fn a_deputy_who_acts_for_a_chief_serves_the_same_body() {
    let found = served("รองอธิบดี ปฏิบัติราชการแทน อธิบดีกรมการปกครอง");
    assert_eq!(found[0].1, found[1].1);
}

#[test]
fn the_style_of_a_state_stands_between_a_title_and_its_name() {
    assert_eq!(served("เอกอัครราชทูตราชอาณาจักรเบลเยียมประจำประเทศไทย"), one(Role::Ambassador, &["BE"]));
    assert_eq!(served("นายกรัฐมนตรีสาธารณรัฐประชาชนบังกลาเทศ"), one(Role::PrimeMinister, &["BD"]));
}

#[test]
fn a_deputy_alone_is_that_of_the_head_named_last() {
    let both = served("อธิบดีกรมชลประทาน และนายสมชาย ใจดี รองอธิบดี ร่วมงาน");
    assert_eq!(both[1].1, both[0].1);
    let other = served("อธิบดีกรมชลประทาน และนายสมชาย ใจดี รองเลขาธิการ ร่วมงาน");
    assert_eq!(other[1].1, Vec::<String>::new());
}

#[test]
fn a_deputy_is_of_that_very_office_and_not_of_one_far_before() {
    let last = |text: &str| served(text).pop().map(|(_, of)| of).unwrap_or_default();
    assert_eq!(last("ประธานาธิบดีฟิจิ และนายสมชาย ใจดี รองประธาน ร่วมงาน"), Vec::<String>::new());
    assert_eq!(last("ผู้อำนวยการกองผลไม้ และนายสมชาย ใจดี รองผู้อำนวยการ ร่วมงาน"), Vec::<String>::new());
    let far = format!("อธิบดีกรมชลประทาน{} นายสมชาย ใจดี รองอธิบดี ร่วมงาน", " ฝนตก".repeat(300));
    assert_eq!(last(&far), Vec::<String>::new());
}

#[test]
fn a_ministers_aide_is_a_secretary() {
    assert_eq!(served("เลขาฯ รมว.แรงงาน")[0].0, Role::Secretary);
}

#[test]
fn a_committee_has_who_is_its_chair() {
    let chair = |text: &str| served(text).pop().map(|(_, of)| of).unwrap_or_default();
    assert_eq!(chair("คณะกรรมการนโยบายผลไม้ ซึ่งมีนายสมชาย ใจดี เป็นประธาน"), ["คณะกรรมการนโยบายผลไม้"]);
    assert_eq!(chair("คณะกรรมการนโยบายผลไม้ (Fruit) โดยมี ดร.สมชาย ใจดี เป็นประธาน"), ["คณะกรรมการนโยบายผลไม้"]);
    assert_eq!(chair("คณะกรรมการนโยบายผลไม้ โดยมี ดร.สมชาย ใจดี เป็นประธานมอบรางวัล"), Vec::<String>::new());
    assert_eq!(chair("คณะกรรมการนโยบายผลไม้ที่มีคุณภาพ และ ดร.สมชาย ใจดี เป็นประธาน"), Vec::<String>::new());
    assert_eq!(chair("สำนักงานคณะกรรมการผลไม้ โดยมี ดร.สมชาย ใจดี เป็นประธาน"), Vec::<String>::new());
}

#[test]
fn staff_of_a_minister_serve_at_the_ministry_of_the_one_named_last() {
    let staff = served("รัฐมนตรีว่าการกระทรวงแรงงาน พร้อมด้วยนายสมชาย ใจดี เลขานุการรัฐมนตรีฯ");
    assert_eq!((staff[1].0, staff[1].1.as_slice()), (Role::Secretary, ["th-mol".to_owned()].as_slice()));
}

#[test]
fn ministries_and_departments_of_unknown_names_are_served_by_them() {
    assert_eq!(served("อธิบดีกรมผลไม้นำเข้า"), one(Role::DirectorGeneral, &["กรมผลไม้นำเข้า"]));
    assert_eq!(served("นายกเทศมนตรีเมืองแสนสุข"), one(Role::President, &["เมืองแสนสุข", "เทศบาลเมืองแสนสุข"]));
}

#[test]
fn the_field_of_an_envoy_may_stand_in_brackets() {
    assert_eq!(served("กงสุล (ฝ่ายเกษตร) ณ นครเซี่ยงไฮ้"), one(Role::Diplomat, &["TH"]));
}

#[test]
fn ministers_by_a_short_form_serve_the_state_after_it() {
    let of = &["กระทรวงไปรษณีย์ของญี่ปุ่น", "JP", "ไปรษณีย์ของญี่ปุ่น"];
    assert_eq!(served("รมว.ไปรษณีย์ของญี่ปุ่น"), one(Role::Minister, of));
    // No department of ours has a minister.
    assert!(served("Minister for Foreign Trade").iter().all(|(_, of)| of.is_empty()));
}

#[test]
fn our_envoys_are_known_by_their_post() {
    for text in [
        "อัครราชทูตที่ปรึกษา (ฝ่ายเกษตร) ประจำกรุงปักกิ่ง",
        "อัครราชทูตที่ปรึกษา (ฝ่ายแรงงาน) สำนักงานแรงงานในมาเลเซีย",
        "เอกอัครราชทูต ผู้แทนถาวรไทยประจำสหประชาชาติ",
        "กงสุลใหญ่ สถานกงสุลใหญ่ ณ เมืองดูไบ",
    ] {
        let found = served(text);
        assert!(found[0].1.contains(&"TH".to_owned()), "{text}: {found:?}");
    }
}

#[test]
fn a_province_may_stand_again_after_the_rank_of_an_office() {
    assert_eq!(served("ผู้ว่าราชการจังหวัด (นักปกครอง ระดับสูง) จังหวัดพิจิตร"), one(Role::Governor, &["จังหวัดพิจิตร"]));
}

#[test]
fn units_may_be_named_for_two_states() {
    let unit = "ศูนย์สถานการณ์ชายแดนไทย-ลาว";
    assert_eq!(served(&format!("ในฐานะกรรมการ{unit}")), one(Role::Other, &[unit]));
}

#[test]
fn offices_of_several_units_serve_none() {
    assert_eq!(served("อธิบดีกรมที่เกี่ยวข้อง"), one(Role::DirectorGeneral, &[]));
}
