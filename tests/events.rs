//! Events as articles tell them, from text to facts.

mod common;

use common::facts;
use jiff::civil::date;
use samphan::model::Event;
use samphan::model::EventKind::{Ceremony, CourtesyCall, Forum, Meeting, Signing};

fn events(body: &str) -> Vec<Event> {
    facts(body).events
}

#[test]
fn the_lead_tells_kind_day_and_place() {
    let events = events(
        "วันนี้ (15 พฤษภาคม 2568) เวลา 10.00 น. ณ ห้องสีงาช้าง ตึกไทยคู่ฟ้า ทำเนียบรัฐบาล นายสมชาย ใจดี เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย เข้าเยี่ยมคารวะนายกรัฐมนตรี",
    );
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].kinds, [CourtesyCall, Meeting]);
    assert_eq!(events[0].date, Some(date(2025, 5, 15)));
    assert!(events[0].place.as_deref().unwrap().starts_with("ห้องสีงาช้าง"), "{:?}", events[0].place);
    assert_eq!(events[0].countries, ["JP"]);
    assert!(!events[0].planned);
}

#[test]
fn a_day_tells_whether_an_event_is_still_to_come_and_a_slip_of_a_century_is_none() {
    let told = |day: &str| {
        let events = events(&format!(
            "วันที่ {day} เวลา 10.00 น. ณ ทำเนียบรัฐบาล นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงพลังงาน เป็นประธานการประชุมคณะกรรมการพลังงาน"
        ));
        (events[0].date, events[0].planned)
    };
    assert_eq!(told("19 มิถุนายน 2568"), (Some(date(2025, 6, 19)), true));
    assert_eq!(told("14 พฤษภาคม 2568"), (Some(date(2025, 5, 14)), false));
    assert_eq!(told("14 พฤษภาคม 2668"), (None, false));
}

#[test]
fn what_is_announced_for_a_later_day_is_planned() {
    let events = events(
        "เมื่อวันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี ให้การต้อนรับเอกอัครราชทูตรัสเซีย\nทั้งนี้ รัสเซียจะจัดการประชุม Digital Forum ระหว่างวันที่ 2 - 6 มิถุนายน 2568",
    );
    assert_eq!(events.len(), 2);
    assert_eq!(events[1].date, Some(date(2025, 6, 2)));
    assert!(events[1].kinds.contains(&Forum));
    assert_eq!((events[0].planned, events[1].planned), (false, true));
}

#[test]
fn what_has_a_later_day_is_planned_whatever_the_words() {
    let events = events("เห็นชอบกรอบงบประมาณ เพื่อเสนอคณะรัฐมนตรีพิจารณาให้ความเห็นชอบในวันที่ 27 พฤษภาคม 2568");
    assert_eq!((events[0].date, events[0].planned), (Some(date(2025, 5, 27)), true));
}

#[test]
fn a_speech_of_a_spokesperson_is_no_event() {
    assert_eq!(
        events("วันนี้ (15 พฤษภาคม 2568) นายสมชาย ใจดี โฆษกประจำสำนักนายกรัฐมนตรี เปิดเผยว่า ราคาน้ำมันลดลง 50 สตางค์ต่อลิตร"),
        []
    );
}

#[test]
fn a_dated_meeting_of_the_cabinet_is_an_event_without_participants() {
    let events = events(
        "นายสมชาย ใจดี รองโฆษกประจำสำนักนายกรัฐมนตรี เปิดเผยว่า ที่ประชุมคณะรัฐมนตรี (13 พฤษภาคม 2568) มีมติเห็นชอบร่างความตกลงฉบับใหม่",
    );
    assert_eq!(events.len(), 1);
    assert_eq!((events[0].kinds.as_slice(), events[0].date), ([Meeting].as_slice(), Some(date(2025, 5, 13))));
    assert!(events[0].participants.is_empty());
}

#[test]
fn a_signing_is_a_ceremony_too() {
    let events = events("วันที่ 15 พฤษภาคม 2568 กระทรวงพาณิชย์ ร่วมลงนามบันทึกความเข้าใจกับกระทรวงเกษตรและสหกรณ์");
    assert_eq!(events[0].kinds, [Signing, Ceremony]);
}

#[test]
fn a_day_on_which_something_takes_effect_is_no_event() {
    let events = events("ราคาใหม่มีผลตั้งแต่วันที่ 1 มิถุนายน 2568 ตามที่คณะกรรมการประชุมกัน");
    assert_eq!(events, []);
}

#[test]
fn evidence_is_never_empty() {
    for event in events("เมื่อวันที่ 14 พฤษภาคม 2568 รัฐมนตรีเดินทางเยือนประเทศลาว")
    {
        assert!(event.support.evidence.iter().all(|e| !e.quote.is_empty() && e.sentence.contains(&e.quote)));
        assert!(!event.support.evidence.is_empty());
    }
}

#[test]
fn sentences_after_the_lead_name_more_of_those_who_took_part() {
    let events = events(
        "วันนี้ (15 พฤษภาคม 2568) เวลา 10.00 น. ณ ทำเนียบรัฐบาล นายสมชาย ใจดี ปลัดกระทรวงคมนาคม เป็นประธานการประชุมคณะทำงาน\nนายสมหมาย ทองดี อธิบดีกรมการขนส่งทางบก และนางสาวมะลิ งามตา เข้าร่วมการประชุม",
    );
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "สมหมาย ทองดี", "มะลิ งามตา"]);
}

#[test]
fn whoever_acts_by_office_alone_took_part_by_name() {
    let events = events(
        "นายสมชาย ใจดี รองโฆษกประจำสำนักนายกรัฐมนตรี เปิดเผยว่า นางสาวมะลิ งามตา นายกรัฐมนตรี มีภารกิจหลายด้านในสัปดาห์นี้\nเมื่อวันที่ 14 พฤษภาคม 2568 นายกรัฐมนตรี หารือกับนายเคน ทานากะ เอกอัครราชทูตญี่ปุ่น",
    );
    let met = events.iter().find(|e| e.date == Some(date(2025, 5, 14))).unwrap();
    assert!(met.participants.iter().any(|p| p == "มะลิ งามตา"), "{:?}", met.participants);
}

#[test]
fn what_somebody_says_after_a_signing_tells_of_it() {
    let events = events(
        "นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงเกษตรและสหกรณ์ เปิดเผยภายหลังพิธีลงนามปฏิญญาร่วมกับกระทรวงเกษตรเยอรมนีว่า จะพัฒนาเกษตรกรต่อไป",
    );
    assert_eq!(events.len(), 1);
    assert_eq!((events[0].kinds[0], events[0].date), (Signing, None));
    assert_eq!(events[0].participants[0], "สมชาย ใจดี");
}

#[test]
fn a_forum_told_without_a_day_is_an_event_where_states_or_people_are_named() {
    let told = "เมื่อวันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี ให้การต้อนรับเอกอัครราชทูตรัสเซีย\nทั้งสองฝ่ายจะจัดสัมมนาไทย-เวียดนาม ครั้งที่ 2 ที่กรุงฮานอย ต่อไป";
    assert_eq!(events(told)[1].countries, ["VN"]);
    let unnamed = "เมื่อวันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี ให้การต้อนรับเอกอัครราชทูตรัสเซีย\nหน่วยงานจะจัดสัมมนาเพื่อประชาชนต่อไป";
    assert_eq!(events(unnamed).len(), 1);
}

#[test]
fn what_is_done_right_there_on_the_day_is_an_event() {
    let events = events("วันนี้ (15 พฤษภาคม 2568) ที่สถาบันโรคปอด กรุงเทพมหานคร นายสมชาย ใจดี รองนายกรัฐมนตรี ร่วมเปิดศูนย์ฉีดวัคซีน");
    assert_eq!((events.len(), events[0].date), (1, Some(date(2025, 5, 15))));
}

#[test]
fn what_is_told_after_the_cabinet_met_tells_that_it_met() {
    let events = events(
        "วันนี้ (15 พฤษภาคม 2568) เวลา 13.15 น. ณ ตึกสันติไมตรี ทำเนียบรัฐบาล หลังการประชุมคณะรัฐมนตรี นายสมชาย ใจดี นายกรัฐมนตรี เปิดเผยว่า สถานการณ์ไม่ปกติ",
    );
    assert_eq!((events.len(), events[0].kinds.as_slice()), (1, [Meeting].as_slice()));
    assert!(events[0].participants.is_empty());
}

#[test]
fn a_lead_without_its_day_has_the_day_told_after_it() {
    let events = events(
        "นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงคมนาคม ให้การต้อนรับและร่วมหารือกับนายเคนจิ โอตะ เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย ณ กระทรวงคมนาคม\n\
         สำหรับการหารือในวันนี้ ทั้งสองฝ่ายแลกเปลี่ยนความเห็นเรื่องระบบราง",
    );
    assert_eq!(events.len(), 1, "{events:#?}");
    assert_eq!(events[0].date, Some(date(2025, 5, 15)));
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "เคนจิ โอตะ"]);
}

#[test]
fn those_who_signed_took_part_in_the_signing() {
    let events = events(
        "วันนี้ (15 พฤษภาคม 2568) นายสมชาย ใจดี เป็นประธานในพิธีลงนามบันทึกความเข้าใจระหว่างกรมทางหลวงกับการรถไฟแห่งประเทศไทย",
    );
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "กรมทางหลวง", "การรถไฟแห่งประเทศไทย"]);
}

#[test]
fn days_of_registration_and_grounds_of_decisions_are_no_events() {
    assert_eq!(events("กรมเปิดรับสมัครอบรมหลักสูตรใหม่ ลงทะเบียนได้ระหว่างวันที่ 15 - 25 พฤษภาคม 2568 ทางเว็บไซต์"), []);
    assert_eq!(events("แรงงานต่อใบอนุญาตได้ตามมติคณะรัฐมนตรีเมื่อวันที่ 7 กุมภาพันธ์ 2568 ที่กำหนดไว้"), []);
}

#[test]
fn the_sentences_after_the_lead_tell_its_hall_and_its_day() {
    let events = events(
        "นายสมชาย ใจดี ปลัดกระทรวงคมนาคม เป็นประธานเปิดการสัมมนากับนายเคนจิ โอตะ\n\
         โดยมี นางสาวมะลิ งามตา อธิบดีกรมทางหลวง เข้าร่วม เมื่อวันที่ 14 พฤษภาคม 2568 ณ ห้องประชุมใหญ่ ชั้น 3",
    );
    assert_eq!(events.len(), 1, "{events:#?}");
    assert_eq!(events[0].date, Some(date(2025, 5, 14)));
    assert_eq!(events[0].place.as_deref(), Some("ห้องประชุมใหญ่ ชั้น 3"));
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "เคนจิ โอตะ", "มะลิ งามตา"]);
}

#[test]
fn a_hall_told_later_is_more_exact_than_a_city() {
    let events = events(
        "วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี ปลัดกระทรวงคมนาคม หารือกับนายเคนจิ โอตะ เอกอัครราชทูตญี่ปุ่น ในกรุงโตเกียว\n\
         โดยมี นางสาวมะลิ งามตา เข้าร่วม ณ ห้องรับรอง อาคาร 2",
    );
    assert_eq!(events[0].place.as_deref(), Some("ห้องรับรอง อาคาร 2"));
}

#[test]
fn whoever_sent_somebody_in_their_place_took_no_part() {
    let sends = events(
        "วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงคมนาคม มอบหมายให้ นางสาวมะลิ งามตา เป็นประธานเปิดการสัมมนา",
    );
    assert_eq!(sends[0].participants, ["มะลิ งามตา"]);
    let sent = events("วันที่ 15 พฤษภาคม 2568 นางสาวมะลิ งามตา ได้รับมอบหมายจากนายสมชาย ใจดี ให้เป็นประธานเปิดการสัมมนา");
    assert_eq!(sent[0].participants, ["มะลิ งามตา"]);
}

#[test]
fn somebody_met_later_met_whom_the_article_is_about() {
    let events = events(
        "วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงคมนาคม เดินทางเยือนประเทศญี่ปุ่น\n\
         พร้อมกันนี้ ได้พบหารือกับนายเคนจิ โอตะ ผู้ว่าการจังหวัดโอซากา",
    );
    assert_eq!(events.len(), 2, "{events:#?}");
    assert!(events[1].participants.contains(&"สมชาย ใจดี".to_owned()), "{:?}", events[1].participants);
    assert!(events[1].participants.contains(&"เคนจิ โอตะ".to_owned()), "{:?}", events[1].participants);
}

#[test]
fn whoever_is_listed_as_present_was_at_the_main_event() {
    let events = events(
        "วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงคมนาคม หารือกับนายเคนจิ โอตะ เอกอัครราชทูตญี่ปุ่น\n\
         รัฐมนตรีฯ กล่าวว่า ยินดีที่ได้ร่วมมือกัน\nทั้งสองฝ่ายเห็นพ้องกันหลายเรื่อง\nไทยพร้อมสนับสนุน\n\
         สำหรับผู้บริหารที่ร่วมหารือ ประกอบด้วย นางสาวมะลิ งามตา ปลัดกระทรวงคมนาคม",
    );
    assert_eq!(events.len(), 1, "{events:#?}");
    assert!(events[0].participants.contains(&"มะลิ งามตา".to_owned()), "{:?}", events[0].participants);
}

#[test]
fn whoever_tells_the_outcome_of_a_meeting_was_there() {
    let events = events(
        "นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงอุตสาหกรรม เปิดเผยภายหลังการประชุมคณะกรรมการอ้อย เมื่อวันที่ 14 พฤษภาคม 2568 ว่า ราคาจะดีขึ้น",
    );
    assert_eq!(events.len(), 1, "{events:#?}");
    assert_eq!((events[0].kinds[0], events[0].date), (Meeting, Some(date(2025, 5, 14))));
    assert_eq!(events[0].participants, ["สมชาย ใจดี"]);
}

#[test]
fn a_meeting_that_resolved_something_on_a_day_is_an_event() {
    let events = events("โครงการนี้เดินหน้าแล้ว โดยที่ประชุมคณะกรรมการนโยบายยาง เมื่อวันที่ 14 พฤษภาคม 2568 มีมติเห็นชอบวงเงิน");
    assert_eq!((events.len(), events[0].kinds[0], events[0].date), (1, Meeting, Some(date(2025, 5, 14))));
}

#[test]
fn the_day_of_a_speech_is_not_that_of_what_it_speaks_of() {
    let events = events("ราคาสินค้าทรงตัว\nวันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี โฆษกกระทรวงพาณิชย์ เปิดเผยว่า มีการประชุมกันหลายครั้ง");
    assert_eq!(events, []);
}

#[test]
fn the_cabinet_is_found_where_no_space_follows_it() {
    let events = events(
        "นายสมชาย ใจดี รองโฆษกประจำสำนักนายกรัฐมนตรี เปิดเผยว่า วันนี้ (13 พฤษภาคม 2568) ที่ประชุมคณะรัฐมนตรีมีมติเห็นชอบและอนุมัติให้ลงนามบันทึกความเข้าใจ",
    );
    assert_eq!((events.len(), events[0].kinds.as_slice()), (1, [Meeting].as_slice()));
}

#[test]
fn a_decision_announced_was_taken_that_day() {
    let events = events("นายสมชาย ใจดี โฆษกประจำสำนักนายกรัฐมนตรี แถลงมติคณะรัฐมนตรี (13 พฤษภาคม 2568) รับทราบแนวทางบริหาร");
    assert_eq!((events.len(), events[0].date), (1, Some(date(2025, 5, 13))));
}

#[test]
fn a_visit_is_to_the_place_named_after_it() {
    let events = events("วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี ตรวจเยี่ยมโรงพยาบาลบางบัว เพื่อติดตามงาน");
    assert_eq!(events[0].place.as_deref(), Some("โรงพยาบาลบางบัว"));
}

#[test]
fn two_events_of_one_day_at_two_places_are_two() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี เป็นประธานเปิดการสัมมนา ณ โรงแรมบางบัว\n\
         กระทรวงพาณิชย์ จัดงานแถลงข่าว วันที่ 14 พฤษภาคม 2568 ณ ศูนย์การค้าบางหอย",
    );
    assert_eq!(events.len(), 2, "{events:#?}");
}

#[test]
fn a_signing_told_again_names_more_of_those_who_signed() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 กรมทางหลวงจัดพิธีลงนามบันทึกความเข้าใจกับการรถไฟแห่งประเทศไทย\n\
         บันทึกความเข้าใจนี้มีผลสามปี\nความร่วมมือจะเดินหน้าต่อไป\nประชาชนจะได้ประโยชน์\nงานจะเริ่มเร็ว ๆ นี้\n\
         นายสมชาย ใจดี และนางสาวมะลิ งามตา ร่วมลงนาม",
    );
    assert_eq!(events.len(), 1, "{events:#?}");
    assert!(events[0].participants.contains(&"มะลิ งามตา".to_owned()), "{:?}", events[0].participants);
}

#[test]
fn orders_signed_are_no_events() {
    assert_eq!(events("นายกรัฐมนตรีได้ลงนามในคำสั่ง ลงวันที่ 14 พฤษภาคม 2568 เรื่อง แต่งตั้งคณะกรรมการ"), []);
}

#[test]
fn whoever_is_given_the_floor_next_was_there() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี อธิบดีกรมทางหลวง เป็นประธานในพิธีลงนามบันทึกความเข้าใจกับการรถไฟแห่งประเทศไทย\n\
         นายสมชาย กล่าวว่า ความร่วมมือนี้มีประโยชน์\nด้าน นางสาวมะลิ งามตา ผู้ว่าการการรถไฟแห่งประเทศไทย กล่าวว่า ยินดีร่วมมือ",
    );
    assert!(events[0].participants.contains(&"มะลิ งามตา".to_owned()), "{:?}", events[0].participants);
}

#[test]
fn both_sides_of_a_further_event_are_those_of_the_main_one() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 เวลา 10.00 น. ณ ทำเนียบรัฐบาล นายสมชาย ใจดี ให้การต้อนรับนายเคนจิ โอตะ เอกอัครราชทูตญี่ปุ่น\n\
         หลังจากนั้น เวลา 11.00 น. ณ ตึกภักดีบดินทร์ ทั้งสองฝ่ายร่วมหารือข้อราชการเต็มคณะ",
    );
    assert_eq!(events.len(), 2, "{events:#?}");
    assert_eq!(events[1].participants, ["สมชาย ใจดี", "เคนจิ โอตะ"]);
}

#[test]
fn a_list_of_bodies_goes_on() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี เป็นประธานการประชุม ร่วมกับกรมทางหลวง การรถไฟแห่งประเทศไทย และกรมการขนส่งทางบก",
    );
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "กรมทางหลวง", "การรถไฟแห่งประเทศไทย", "กรมการขนส่งทางบก"]);
}

#[test]
fn where_something_is_announced_is_not_where_it_will_be() {
    let events = events(
        "เศรษฐกิจดีขึ้น\nณ ทำเนียบรัฐบาล นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงพาณิชย์ เปิดเผยว่า วันที่ 2 มิถุนายน 2568 จะเดินทางเยือนประเทศญี่ปุ่น",
    );
    assert_eq!(events.len(), 1, "{events:#?}");
    assert_eq!((events[0].date, events[0].place.as_deref()), (Some(date(2025, 6, 2)), Some("ประเทศญี่ปุ่น")));
}

#[test]
fn a_hall_is_told_rather_than_the_city_before_it() {
    let events =
        events("วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี หารือกับนายเคนจิ โอตะ ณ กรุงโตเกียว โดยมีผู้บริหารเข้าร่วม ณ ห้องรับรอง อาคาร 2");
    assert_eq!(events[0].place.as_deref(), Some("ห้องรับรอง อาคาร 2"));
}

#[test]
fn who_may_sign_has_not_signed() {
    let told = "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี ให้การต้อนรับเอกอัครราชทูตรัสเซีย\nเห็นชอบให้นายสมหมาย ทองดี เป็นผู้ลงนามความตกลงไทย-เวียดนาม";
    assert_eq!(events(told).len(), 1);
}

#[test]
fn whoever_speaks_after_the_cabinet_met_has_no_meeting_of_their_own() {
    let events = events(
        "May 13, 2025, following the weekly cabinet meeting, Prime Minister Somchai Jaidee disclosed that prices are stable.",
    );
    assert_eq!(events.len(), 1, "{events:#?}");
    assert!(events[0].participants.is_empty());
}

#[test]
fn the_day_on_which_a_visit_was_announced_is_not_that_of_the_visit() {
    let events = events(
        "วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี โฆษกประจำสำนักนายกรัฐมนตรี แจ้งว่า นางสาวมะลิ งามตา นายกรัฐมนตรี จะเยือนกัมพูชาระหว่างวันที่ 23 - 24 พฤษภาคม 2568",
    );
    assert_eq!(events.len(), 1, "{events:#?}");
    assert_eq!(events[0].date, Some(date(2025, 5, 23)));
}

#[test]
fn a_body_that_does_something_takes_part_and_so_does_the_one_that_acts_through_it() {
    let events =
        events("วันที่ 14 พฤษภาคม 2568 ที่โรงแรมบางบัว กรุงเทพฯ กระทรวงคมนาคม (คค.) โดยกรมทางหลวง จัดงานสัมมนา “ถนนปลอดภัย”");
    assert_eq!(events[0].participants, ["กระทรวงคมนาคม", "กรมทางหลวง"]);
    assert_eq!(events[0].place.as_deref(), Some("โรงแรมบางบัว กรุงเทพฯ"));
}

#[test]
fn officials_of_a_body_are_not_the_body() {
    let events = events("วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี พบกับหน่วยงานในสังกัดกระทรวงคมนาคม ประชุมติดตามงาน");
    assert_eq!(events[0].participants, ["สมชาย ใจดี"]);
}

#[test]
fn whose_summit_it_is_takes_part() {
    let events = events("วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี เข้าร่วมการประชุมสุดยอดอาเซียน ครั้งที่ 46");
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "อาเซียน"]);
}

#[test]
fn an_hour_that_opens_a_sentence_opens_a_further_event() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 เวลา 09.00 น. นายสมชาย ใจดี ลงพื้นที่ตรวจเยี่ยม ณ โรงเรียนบางบัว\n\
         เวลา 14.00 น. คณะฯ ได้ประชุมติดตามงาน ณ ห้องประชุมศาลากลางจังหวัด",
    );
    assert_eq!(events.len(), 2, "{events:#?}");
    assert_eq!(events[1].place.as_deref(), Some("ห้องประชุมศาลากลางจังหวัด"));
    assert_eq!(
        (events[1].date, events[1].participants.as_slice()),
        (Some(date(2025, 5, 14)), ["สมชาย ใจดี".to_owned()].as_slice())
    );
}

#[test]
fn yesterday_is_a_day_of_an_event_besides_the_main_one() {
    let events = events(
        "วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี ให้การต้อนรับเอกอัครราชทูตรัสเซีย\n\
         ทั้งสองฝ่ายยินดีต่อการหารือระหว่างคณะผู้แทนกับนางสาวมะลิ งามตา เมื่อวานนี้",
    );
    assert_eq!(events.len(), 2, "{events:#?}");
    assert_eq!(events[1].date, Some(date(2025, 5, 14)));
}

#[test]
fn a_meeting_to_be_hosted_is_another_than_the_main_one() {
    let events = events(
        "วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี หารือกับนายเคนจิ โอตะ\n\
         ทั้งสองฝ่ายยินดีที่ไทยจะเป็นเจ้าภาพจัดการประชุมประจำปีของธนาคารโลก ในปี 2569",
    );
    assert_eq!(events.len(), 2, "{events:#?}");
    assert_eq!((events[1].kinds[0], events[1].participants.as_slice()), (Forum, ["ธนาคารโลก".to_owned()].as_slice()));
}

#[test]
fn a_deed_that_no_cue_names_is_told_by_its_day_people_and_place() {
    let events = events("วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี และนางสาวมะลิ งามตา ร่วมบรรจุถุงยังชีพ ณ ห้องโถง อาคาร 2");
    assert_eq!(events.len(), 1, "{events:#?}");
    assert_eq!((events[0].kinds[0], events[0].place.as_deref()), (Ceremony, Some("ห้องโถง อาคาร 2")));
}

#[test]
fn a_day_far_behind_its_event_is_its_own_within_one_clause() {
    let far = "ณ ศูนย์วิจัยการอนุรักษ์ดินและน้ำ ตำบลบางบัวทองพัฒนาสมบูรณ์ อำเภอบางหอยแครงใหญ่ จังหวัดนครราชสีมา";
    let told = |noun: &str| {
        events(&format!(
            "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี ประชุมติดตามงาน\nกระทรวงพาณิชย์จัดงานวันดินโลกประจำปี{noun} {far} ระหว่างวันที่ 5 – 11 ธันวาคม 2568"
        ))
    };
    assert_eq!(told("ซึ่งยิ่งใหญ่").len(), 1, "another clause begins between them");
    let events = told("ครั้งใหญ่");
    assert_eq!((events.len(), events[1].date), (2, Some(date(2025, 12, 5))));
}

#[test]
fn a_signing_that_is_denied_is_none() {
    let told =
        "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี ประชุมติดตามงาน\nเรื่องนี้ไม่ได้เป็นการลงนามระหว่างกรมทางหลวงกับการรถไฟแห่งประเทศไทย";
    assert_eq!(events(told).len(), 1);
}

#[test]
fn a_place_glued_to_what_is_held_there_is_its_place() {
    let events = events("วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี เป็นประธานเปิดการสัมมนา จัดขึ้นที่กรุงเทพมหานคร");
    assert_eq!(events[0].place.as_deref(), Some("กรุงเทพมหานคร"));
}

#[test]
fn a_company_that_is_visited_took_part() {
    let events = events("วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี ลงพื้นที่ตรวจเยี่ยม ณ บริษัท บางบัวพลังงาน จำกัด จังหวัดสระบุรี");
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "บริษัท บางบัวพลังงาน จำกัด"]);
}

#[test]
fn a_decision_of_the_cabinet_that_is_a_ground_is_an_event_while_fresh() {
    let on = |day: &str| {
        events(&format!("วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี ประชุมติดตามงาน\nงานนี้เป็นไปตามมติคณะรัฐมนตรี เมื่อวันที่ {day}"))
    };
    assert_eq!((on("13 พฤษภาคม 2568").len(), on("4 มีนาคม 2568").len()), (2, 1));
}

#[test]
fn a_lead_without_day_and_place_tells_what_somebody_did() {
    let acts = events("นายสมชาย ใจดี รองปลัดกระทรวงเกษตรและสหกรณ์ เป็นประธานการประชุมแก้ไขปัญหาไก่งวง ผ่านระบบออนไลน์");
    assert_eq!((acts.len(), acts[0].participants.as_slice()), (1, ["สมชาย ใจดี".to_owned()].as_slice()));
    let gives_policy = "นายสมชาย ใจดี รองปลัดกระทรวงเกษตรและสหกรณ์ มอบนโยบายให้เจ้าหน้าที่เร่งจ่ายเงินเยียวยา";
    assert_eq!(events(gives_policy), [], "the words tell of a part of an event, or of none");
}

#[test]
fn what_is_seen_or_heard_at_an_event_is_a_part_of_it() {
    let events =
        events("วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี เป็นประธานเปิดงานวันเกษตรกร\nโอกาสนี้ นายสมชาย ใจดี ชมนิทรรศการผ้าไหมของชุมชน");
    assert_eq!(events.len(), 1, "{events:#?}");
}

#[test]
fn a_signing_that_is_allowed_or_wished_for_is_none_yet() {
    let told = |how: &str| {
        events(&format!(
            "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี ประชุมติดตามงาน\n{how}การลงนามบันทึกความเข้าใจระหว่างกรมทางหลวงกับกระทรวงคมนาคมญี่ปุ่น"
        ))
        .len()
    };
    assert_eq!((told("นอกจากนี้ มี"), told("ที่ประชุมเห็นชอบ"), told("ความร่วมมือจะนำไปสู่")), (2, 1, 1));
}

#[test]
fn a_body_of_a_forum_takes_part_in_it_and_not_in_talks_beside_it() {
    let of = |what: &str| events(&format!("วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี {what}")).remove(0).participants.len();
    let (forum, beside) = (of("เข้าร่วมการประชุมสุดยอดอาเซียน"), of("เข้าเยี่ยมคารวะนายเคนจิ โอตะ ในช่วงการประชุมสุดยอดอาเซียน"));
    assert_eq!((forum, beside), (2, 2), "the speaker and the bloc; the two who met");
}

#[test]
fn whoever_stands_at_length_between_a_day_and_the_deed_did_it() {
    let events = events(
        "นายสมชาย ใจดี กล่าวว่า เมื่อวันที่ 14 พฤษภาคม 2568 กรมพัฒนาสังคมและสวัสดิการ โดยนางสาวมะลิ งามตา รองอธิบดี ร่วมกับเจ้าหน้าที่กรมพัฒนาธุรกิจการค้า \
         กรมทรัพย์สินทางปัญญา สำนักงานคณะกรรมการคุ้มครองผู้บริโภค และสำนักงานตำรวจแห่งชาติ ลงพื้นที่ตรวจสอบตลาด",
    );
    assert_eq!((events.len(), events[0].date), (1, Some(date(2025, 5, 14))), "{events:#?}");
}

#[test]
fn a_list_of_those_present_goes_on_after_a_line_break() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี เป็นประธานเปิดงาน พร้อมด้วย นายสมหมาย ทองดี ปลัดกระทรวงคมนาคม\n\
         นางสาวมะลิ งามตา อธิบดีกรมทางหลวง และนายบุญมา ขยันยิ่ง\nนายสมศรี มีสุข กล่าวว่า งานสำเร็จด้วยดี",
    );
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "สมหมาย ทองดี", "มะลิ งามตา", "บุญมา ขยันยิ่ง"]);
}

#[test]
fn a_list_told_much_later_names_those_who_were_at_this_event() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี เดินทางเยือนประเทศญี่ปุ่น\nทั้งสองฝ่ายเห็นพ้องกัน\nไทยพร้อมสนับสนุน\nญี่ปุ่นยินดี\nเศรษฐกิจเติบโต\n\
         สำหรับการเยือนครั้งนี้ คณะผู้บริหาร ประกอบด้วย นางสาวมะลิ งามตา และนายบุญมา ขยันยิ่ง",
    );
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "มะลิ งามตา", "บุญมา ขยันยิ่ง"]);
}

#[test]
fn a_visit_is_to_the_province_named_after_it() {
    let place = |told: &str| events(told).remove(0).place;
    let visit =
        "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี ผู้ว่าราชการจังหวัดตรัง ลงพื้นที่ตรวจเยี่ยมเกษตรกรในพื้นที่อำเภอแม่แจ่ม จังหวัดเชียงใหม่ เร่งแก้ปัญหา";
    assert_eq!(place(visit).as_deref(), Some("อำเภอแม่แจ่ม จังหวัดเชียงใหม่"));
    let hall = format!("{visit}\nโดยมี นางสาวมะลิ งามตา เข้าร่วม ณ ห้องประชุมใหญ่ ชั้น 3");
    assert_eq!(place(&hall).as_deref(), Some("ห้องประชุมใหญ่ ชั้น 3"));
}

#[test]
fn a_spokesperson_at_an_hour_and_a_place_tells_what_goes_on_there() {
    let events = events(
        "วันนี้ (15 พฤษภาคม 2568) เวลา 11.00 น. ณ ลานคนเมือง กรุงเทพมหานคร นายสมหมาย ทองดี โฆษกประจำสำนักนายกรัฐมนตรี เปิดเผยว่า \
         นายสมชาย ใจดี นายกรัฐมนตรี เป็นประธานในพิธีเปิดงานสงกรานต์",
    );
    assert_eq!((events.len(), events[0].date), (1, Some(date(2025, 5, 15))));
    assert_eq!(events[0].place.as_deref(), Some("ลานคนเมือง กรุงเทพมหานคร"));
    assert_eq!(events[0].participants, ["สมชาย ใจดี"]);
}

#[test]
fn a_spokesperson_listed_as_present_took_part() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงคมนาคม พร้อมด้วย นายสมหมาย ทองดี โฆษกกระทรวงคมนาคม หารือกับนายเคนจิ โอตะ",
    );
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "สมหมาย ทองดี", "เคนจิ โอตะ"]);
}

#[test]
fn what_is_done_next_elsewhere_is_a_further_event_of_the_day() {
    let next = |told: &str| {
        events(&format!(
            "วันที่ 14 พฤษภาคม 2568 เวลา 09.00 น. ณ ห้องประชุมใหญ่ กรมทางหลวง นายสมชาย ใจดี หารือกับนายเคนจิ โอตะ เอกอัครราชทูตญี่ปุ่น\n{told}"
        ))
    };
    let visit = next("จากนั้น นายสมชาย ใจดี ได้ลงพื้นที่ตรวจเยี่ยมเจ้าหน้าที่ ณ โรงพยาบาลบางบัว อำเภอบางหอย");
    assert_eq!((visit.len(), visit[1].date), (2, Some(date(2025, 5, 14))), "{visit:#?}");
    assert_eq!(visit[1].place.as_deref(), Some("โรงพยาบาลบางบัว อำเภอบางหอย"));
    let signing = next("ภายหลังการหารือ ทั้งสองฝ่ายร่วมเป็นสักขีพยานในพิธีแลกเปลี่ยนความตกลงว่าด้วยสะพาน");
    assert_eq!((signing.len(), signing[1].kinds[0]), (2, Signing), "{signing:#?}");
    assert_eq!(next("จากนั้น นายสมชาย ใจดี รับมอบของที่ระลึกจากผู้ร่วมงาน").len(), 1);
}

#[test]
fn a_programme_of_several_days_gives_each_event_its_own() {
    let events = events(
        "วันที่ 13 พฤษภาคม 2568 นายสมชาย ใจดี ลงพื้นที่ตรวจเยี่ยม ณ โรงเรียนบางบัว\n\
         วันที่ 14 พฤษภาคม 2568 เวลา 09.00 น. นายสมชาย ใจดี เป็นประธานเปิดงาน ณ โรงแรมบางหอย\n\
         เวลา 14.00 น. คณะฯ ได้ประชุมติดตามงาน ณ ห้องประชุมศาลากลางจังหวัด",
    );
    let days: Vec<_> = events.iter().filter_map(|e| Some(e.date?.day())).collect();
    assert_eq!(days, [13, 14, 14], "{events:#?}");
}

#[test]
fn whoever_is_met_besides_is_met_on_that_day_and_in_that_city() {
    let met = |how: &str| {
        events(&format!("วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงคมนาคม เดินทางเยือนกรุงโตเกียว\n{how}"))
            .remove(1)
    };
    let besides = met("นอกจากนี้ นายสมชาย ยังได้หารือทวิภาคีกับนายเคนจิ โอตะ ประธานบริษัท โอตะพลังงาน จำกัด");
    assert_eq!((besides.date, besides.place.as_deref()), (Some(date(2025, 5, 14)), Some("กรุงโตเกียว")));
    let long_ago = met("ทั้งนี้ เมื่อเดือนมีนาคม 2567 นายสมชาย ใจดี ได้พบหารือกับนายเคนจิ โอตะ ประธานบริษัท โอตะพลังงาน จำกัด");
    assert_eq!(long_ago.date, None);
}

#[test]
fn whoever_this_meeting_had_was_at_the_main_one() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี ปลัดกระทรวงคมนาคม เป็นประธานการประชุมคณะกรรมการคัดเลือก\nคณะกรรมการพิจารณาแล้ว\n\
         ผู้ได้รับคัดเลือกจะได้รับรางวัล\nผลงานดีเด่นทุกคน\nการประชุมดังกล่าว มีนางสาวมะลิ งามตา รองปลัดกระทรวงคมนาคม และคณะกรรมการเข้าร่วม",
    );
    assert_eq!(events.len(), 1, "{events:#?}");
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "มะลิ งามตา"]);
}

#[test]
fn whoever_is_first_named_as_they_speak_was_at_the_signing() {
    let told = |what: &str| {
        events(&format!(
            "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี ปลัดกระทรวงคมนาคม {what}\nงานนี้มีประโยชน์\nประชาชนได้ใช้ทางที่ดี\nทุกฝ่ายยินดี\n\
             นางสาวมะลิ งามตา อธิบดีกรมทางหลวง กล่าวว่า จะเริ่มงานทันที"
        ))
        .remove(0)
        .participants
    };
    assert_eq!(told("เป็นประธานเปิดงานสัมมนาถนนปลอดภัย"), ["สมชาย ใจดี", "มะลิ งามตา"]);
    assert_eq!(told("ลงพื้นที่ตรวจเยี่ยมทางหลวง"), ["สมชาย ใจดี"], "nobody speaks to those present");
}

#[test]
fn before_the_cabinet_met_tells_when_something_else_was() {
    let events = events(
        "วันที่ 13 พฤษภาคม 2568 นายสมหมาย ทองดี โฆษกประจำสำนักนายกรัฐมนตรี เปิดเผยว่า ก่อนการประชุมคณะรัฐมนตรี นายสมชาย ใจดี \
         นายกรัฐมนตรี ให้การต้อนรับนายเคนจิ โอตะ เอกอัครราชทูตญี่ปุ่น",
    );
    assert_eq!(events.len(), 1, "{events:#?}");
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "เคนจิ โอตะ"]);
}

#[test]
fn whoever_took_part_speaks_of_it_where_it_was() {
    let place = |told: &str| events(told).remove(0).place;
    let opened = "วันนี้ (15 พฤษภาคม 2568) ที่โรงพยาบาลบางบัว จังหวัดสระบุรี นายสมชาย ใจดี ปลัดกระทรวงสาธารณสุข ให้สัมภาษณ์หลังร่วมพิธีเปิดหอผู้ป่วย ว่า พร้อมดูแล";
    assert_eq!(place(opened).as_deref(), Some("โรงพยาบาลบางบัว จังหวัดสระบุรี"));
    let cabinet = "วันนี้ (13 พฤษภาคม 2568) เวลา 12.00 น. ณ ตึกบัญชาการ 1 ทำเนียบรัฐบาล นายสมชาย ใจดี นายกรัฐมนตรี เปิดเผยภายหลังประชุมคณะรัฐมนตรีว่า อนุมัติแล้ว";
    assert_eq!(place(cabinet).as_deref(), Some("ตึกบัญชาการ 1 ทำเนียบรัฐบาล"));
}

#[test]
fn a_place_is_told_with_its_state_or_is_the_state_visited_itself() {
    let place = |told: &str| events(told).remove(0).place;
    let abroad =
        "May 14, 2025, at 1030hrs, in Takayama, Japan, Prime Minister Somchai Jaidee attended the 4th Water Summit.";
    assert_eq!(place(abroad).as_deref(), Some("Takayama, Japan"));
    let home = "วันที่ 14 พฤษภาคม 2568 นายเคนจิ โอตะ รัฐมนตรีว่าการกระทรวงการต่างประเทศญี่ปุ่น เดินทางเยือนไทยอย่างเป็นทางการ";
    assert_eq!(place(home).as_deref(), Some("ไทย"));
    let said = "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี เป็นประธานการประชุม ณ ห้องประชุมกระทรวงคมนาคมว่าที่ประชุมเห็นชอบ";
    assert_eq!(place(said).as_deref(), Some("ห้องประชุมกระทรวงคมนาคม"));
}

#[test]
fn items_of_a_list_on_one_day_at_two_places_are_two_events() {
    let events = events(
        "กรมส่งเสริมวัฒนธรรม เชิญชวนร่วมงานดังนี้\n1) 20 มิถุนายน 2568 ณ ลานคนเมือง ในงานดนตรีหน้าฝน\n\
         2) 20 มิถุนายน 2568 ณ สวนเบญจกิติ ในงานหนังสือ\n3) 21 มิถุนายน 2568 จ.ระยอง ชมการแสดงพื้นบ้าน",
    );
    let places: Vec<_> = events.iter().filter_map(|e| e.place.as_deref()).collect();
    assert_eq!(places, ["ลานคนเมือง", "สวนเบญจกิติ", "จ.ระยอง"], "{events:#?}");
}

#[test]
fn a_sentence_may_open_with_more_words_than_are_looked_at() {
    let lead =
        "May 5, 2025, at Government House, Prime Minister Mali Thongdee met with Mr. Arun Rao, Ambassador of India.";
    let glued = "ก".repeat(120);
    common::facts(&format!("{lead}\nLater in the day,{glued} the Prime Minister chaired a meeting."));
    common::facts(&format!("{lead}\nFollowing the talks,{glued}"));
}

#[test]
fn a_venue_told_after_those_who_were_there_is_that_of_the_main_event() {
    let place = |rest: &str| {
        let lead = "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี ปลัดกระทรวงคมนาคม ให้การต้อนรับนายเคนจิ โอตะ เอกอัครราชทูตญี่ปุ่น";
        events(&format!("{lead}\n{rest}")).remove(0).place
    };
    let told = "การหารือเป็นไปด้วยดี\nทั้งสองฝ่ายยินดี\nมีผู้สนใจจำนวนมาก\nนางสาวมะลิ งามตา ร่วมด้วย ณ ห้องรับรอง 1 กระทรวงคมนาคม";
    assert_eq!(place(told).as_deref(), Some("ห้องรับรอง 1 กระทรวงคมนาคม"));
    let later = "การหารือเป็นไปด้วยดี\nทั้งสองฝ่ายยินดี\nมีผู้สนใจจำนวนมาก\nการประชุมครั้งหน้าจะจัดวันที่ 2 มิถุนายน 2568 ณ โรงแรมริมน้ำ";
    assert_eq!(place(later), None, "another day has its own");
}

#[test]
fn the_day_may_open_what_a_spokesperson_with_long_titles_says() {
    let events = events(
        "นายสมหมาย ทองดี รองเลขาธิการนายกรัฐมนตรีฝ่ายการเมืองและกิจการพิเศษ ปฏิบัติหน้าที่โฆษกประจำสำนักนายกรัฐมนตรีและรองประธานคณะทำงาน เปิดเผยว่า \
         วันนี้ (14 พฤษภาคม 2568) เวลา 14.00 น. ณ ห้องสีงาช้าง ตึกไทยคู่ฟ้า ทำเนียบรัฐบาล นายเคนจิ โอตะ \
         ประธานสมาคมส่งเสริมการค้าและการลงทุนระหว่างประเทศแห่งเอเชียตะวันออก และคณะผู้บริหาร เข้าพบนายสมชาย ใจดี นายกรัฐมนตรี",
    );
    assert_eq!(events[0].date, Some(date(2025, 5, 14)));
    assert_eq!(events[0].participants, ["เคนจิ โอตะ", "สมชาย ใจดี"]);
}

#[test]
fn a_day_long_ago_and_a_place_do_not_make_an_event() {
    let body = "สหกรณ์บางบัวดูแลสมาชิกดีมาก โดยจดทะเบียนเมื่อวันที่ 1 กรกฎาคม 2517 ณ จังหวัดสระบุรี";
    assert_eq!(events(body), []);
    assert_eq!(events("ใบอนุญาตตามมติ ครม. จะหมดอายุภายในวันที่ 13 มิถุนายน 2568"), []);
}

#[test]
fn a_company_named_after_a_visit_is_where_it_was() {
    let place = |told: &str| events(told).remove(0).place;
    let visited = "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี ปลัดกระทรวงอุตสาหกรรม เยี่ยมเยียนผู้ประกอบการ บริษัท บางบัวอาหาร จำกัด";
    assert_eq!(place(visited).as_deref(), Some("บริษัท บางบัวอาหาร จำกัด"));
}

#[test]
fn what_goes_on_in_the_hall_of_the_main_event_is_of_its_day() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี ปลัดกระทรวงคมนาคม เป็นประธานเปิดงานถนนปลอดภัย ณ ห้องประชุมราชดำเนิน\n\
         งานนี้มีประโยชน์\nประชาชนยินดี\nทุกฝ่ายยินดี\nทั้งยังมีพิธีลงนามบันทึกความเข้าใจระหว่างกรมทางหลวงกับกรมการขนส่งทางบก ณ ห้องประชุมราชดำเนิน",
    );
    let signing = events.iter().find(|e| e.kinds.contains(&Signing)).unwrap();
    assert_eq!(signing.date, Some(date(2025, 5, 14)), "{events:#?}");
}

#[test]
fn items_of_a_list_are_held_where_each_says() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี ปลัดกระทรวงคมนาคม เป็นประธานการประชุม ณ ห้องประชุมราชดำเนิน โดยจะจัดประชุมในภาคต่าง ๆ คือ\n\
         1) วันที่ 18 - 19 มิถุนายน 2568 ที่โรงแรมริมน้ำ จังหวัดชลบุรี\n2) วันที่ 1 - 2 กรกฎาคม 2568 ที่โรงแรมริมดอย จังหวัดเชียงใหม่",
    );
    let told: Vec<_> = events.iter().skip(1).map(|e| (e.date, e.place.as_deref())).collect();
    assert_eq!(
        told,
        [
            (Some(date(2025, 6, 18)), Some("โรงแรมริมน้ำ จังหวัดชลบุรี")),
            (Some(date(2025, 7, 1)), Some("โรงแรมริมดอย จังหวัดเชียงใหม่"))
        ]
    );
}

#[test]
fn what_is_told_besides_took_place_on_one_of_several_days() {
    let events = events(
        "วันที่ 14 - 22 พฤษภาคม 2568 นายสมชาย ใจดี ปลัดกระทรวงคมนาคม เดินทางไปศึกษาดูงาน ณ ประเทศญี่ปุ่น\n\
         การเดินทางครั้งนี้มีประโยชน์\nทุกฝ่ายยินดี\nประชาชนยินดี\nทุกคนได้ประโยชน์\nนอกจากนี้ นายสมชาย ใจดี และคณะ ได้ศึกษาดูงาน ณ ศูนย์วิจัยรถไฟซากุระ",
    );
    assert_eq!(events.len(), 2, "{events:#?}");
    assert_eq!((events[1].date, events[1].place.as_deref()), (None, Some("ศูนย์วิจัยรถไฟซากุระ")));
    assert_eq!(events[1].participants, ["สมชาย ใจดี"]);
}

#[test]
fn a_day_long_before_the_news_is_that_of_something_else() {
    let between = "งานนี้มีประโยชน์\n".repeat(8);
    let events = events(&format!(
        "นายสมชาย ใจดี อธิบดีกรมทางหลวง เป็นประธานในพิธีเปิดอาคาร ณ ศูนย์ซ่อมบางบัว\n{between}\
         ตามที่กรมทางหลวงและกรมการขนส่งทางบก ได้มีการลงนามบันทึกข้อตกลง เมื่อวันที่ 29 กันยายน 2567"
    ));
    assert_eq!(events[0].date, None);
    assert_eq!(events[1].date, Some(date(2024, 9, 29)));
}

#[test]
fn who_took_part_is_read_after_a_lead_that_names_bodies_alone() {
    let events = events(
        "วันที่ 15 พฤษภาคม 2568 กรมทางหลวง จัดพิธีมอบรางวัล “ถนนสวย” ประจำปี\n\
         โดยมีนางสาวมะลิ งามตา รองปลัดกระทรวงคมนาคม เป็นประธานในพิธี พร้อมด้วยนายสมชาย ใจดี เข้าร่วม\n\
         ด้าน นายสมหมาย ทองดี อธิบดีกรมทางหลวง กล่าวว่า ปีหน้าจะจัดอีก",
    );
    assert_eq!(events.len(), 1, "{events:#?}");
    assert_eq!(events[0].participants, ["มะลิ งามตา", "สมชาย ใจดี", "สมหมาย ทองดี", "กรมทางหลวง"]);
}

#[test]
fn the_hour_at_which_a_spokesperson_tells_what_somebody_does_is_that_of_the_deed() {
    let told = |hour: &str| {
        let events = events(&format!(
            "วันนี้ (15 พฤษภาคม 2568) {hour}นายสมชาย ใจดี โฆษกประจำสำนักนายกรัฐมนตรี เปิดเผยว่า นางสาวมะลิ งามตา นายกรัฐมนตรี เป็นประธานเปิดงานสัมมนายางพารา ณ โรงแรมริมน้ำ จังหวัดชลบุรี"
        ));
        events[0].date
    };
    assert_eq!(told("เวลา 11.00 น. "), Some(date(2025, 5, 15)));
    assert_eq!(told(""), None, "the day of the speech");
}

#[test]
fn todays_event_has_the_day_of_its_article() {
    let events = events(
        "นายสมชาย ใจดี อธิบดีกรมทางหลวง เปิดเผยภายหลังหารือร่วมกับสมาคมผู้รับเหมา ณ กระทรวงคมนาคม ว่า การหารือกับสมาคมในวันนี้ มีขึ้นเพราะวัสดุแพง",
    );
    assert_eq!((events.len(), events[0].date), (1, Some(date(2025, 5, 15))), "{events:#?}");
}

#[test]
fn whoever_tells_the_outcome_of_a_meeting_took_part_in_it() {
    let events = events("นายสมชาย ใจดี ปลัดกระทรวงคมนาคม เปิดเผยภายหลังการประชุมคณะกรรมการขนส่งทางราง ว่า จะเร่งสร้างทางคู่");
    assert_eq!((events.len(), events[0].kinds.as_slice()), (1, [Meeting].as_slice()));
    assert_eq!(events[0].participants, ["สมชาย ใจดี"]);
}

#[test]
fn a_summit_is_known_by_whose_it_is() {
    let later = |held: &str| {
        events(&format!("เมื่อวันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี ให้การต้อนรับเอกอัครราชทูตรัสเซีย\nทั้งสองฝ่ายจะพบกันอีกใน{held}"))
            .len()
    };
    assert_eq!(later("การประชุมสุดยอดอาเซียน ที่จังหวัดเลย"), 2);
    assert_eq!(later("การประชุมสุดยอดอาเซียน"), 1, "nobody says where");
    assert_eq!(later("งานสัมมนาของกรมทางหลวง ที่จังหวัดเลย"), 1);
}

#[test]
fn a_committee_with_a_long_name_met_on_the_day_told_after_it() {
    let events = events(
        "โครงการนี้เป็นไปตามที่ประชุมคณะอนุกรรมการพัฒนาระบบขนส่งทางรางและความปลอดภัยของผู้โดยสาร ครั้งที่ 1/2568 เมื่อวันที่ 7 พฤษภาคม 2568 เห็นชอบแล้ว",
    );
    assert_eq!((events.len(), events[0].date), (1, Some(date(2025, 5, 7))));
}

#[test]
fn bodies_listed_later_as_part_of_what_the_article_tells_of_took_part() {
    let events = events(
        "วันนี้ (15 พฤษภาคม 2568) นายสมชาย ใจดี เป็นประธานในพิธีเปิดโครงการถนนปลอดภัย ณ กระทรวงคมนาคม\n\
         ความร่วมมือในวันนี้ มีหลายหน่วยงาน อาทิ กระทรวงสาธารณสุข กระทรวงมหาดไทย และกรมทางหลวง ต่อไปจะขยายไปยังกรมประมง",
    );
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "กระทรวงสาธารณสุข", "กระทรวงมหาดไทย", "กรมทางหลวง"]);
}

#[test]
fn whoevers_policy_is_followed_took_no_part() {
    let events = events(
        "วันนี้ (15 พฤษภาคม 2568) นายสมชาย ใจดี อธิบดีกรมทางหลวง ขานรับนโยบาย นางสาวมะลิ งามตา นายกรัฐมนตรี เป็นประธานเปิดงานสัมมนา ณ โรงแรมริมน้ำ",
    );
    assert_eq!(events[0].participants, ["สมชาย ใจดี"]);
}

#[test]
fn what_is_said_again_in_english_is_not_told_twice() {
    let events = events(
        "วันนี้ (15 พฤษภาคม 2568) นายสมชาย ใจดี เป็นประธานในพิธีลงนามบันทึกความเข้าใจระหว่างกรมทางหลวงกับการรถไฟแห่งประเทศไทย ณ โรงแรมริมน้ำ\n\
         Mr. Somchai Jaidee presided over the signing ceremony at Rim Nam Hotel on May 14, 2025.",
    );
    assert_eq!(events.len(), 1, "{events:#?}");
}

#[test]
fn what_is_yet_to_come_elsewhere_is_no_retelling_of_what_has_been() {
    let events = events(
        "วันนี้ (15 พฤษภาคม 2568) ณ ทำเนียบรัฐบาล นายเคน ทานากะ เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย เข้าเยี่ยมคารวะนายสมชาย ใจดี รองนายกรัฐมนตรี\n\
         ในเดือนมิถุนายน 2568 นายสมชาย ใจดี จะเดินทางเข้าร่วมงานประชุม Rail Forum ณ กรุงโตเกียว",
    );
    assert_eq!(events.len(), 2, "{events:#?}");
    assert_eq!((events[1].place.as_deref(), events[1].planned), (Some("กรุงโตเกียว"), true));
}

#[test]
fn an_article_in_english_may_have_a_thai_title() {
    let body = "On May 14, 2025, at the Government House, the Prime Minister met with Mr. John Smith, Ambassador of Australia to Thailand, and they discussed trade.\n\
                On May 16, 2025, the Minister of Energy will attend the Asia Energy Forum in Tokyo, Japan, and give a speech there to all who are interested.";
    let found = common::titled("ข่าววันนี้", body).events;
    assert!(found.len() > 1, "{found:?}");
}

#[test]
fn in_english_a_name_after_the_hour_is_where_it_was() {
    let place = |told: &str| {
        events(&format!("{told}, Mr. Somchai Jaidee, Minister of Energy, met with Mr. Tom Kerr.")).remove(0).place
    };
    assert_eq!(
        place("May 14, 2025, at 1300hrs (local time), at Palazzo Verdi, Rome").as_deref(),
        Some("Palazzo Verdi, Rome")
    );
    assert_eq!(place("On May 14, 2025, at Rim Nam Mansion").as_deref(), Some("Rim Nam Mansion"));
}

#[test]
fn in_english_a_place_ends_before_small_letters_and_provinces_are_places() {
    let place = |told: &str| {
        events(&format!("On May 14, 2025, Mr. Somchai Jaidee attended the seminar {told}.")).remove(0).place
    };
    assert_eq!(place("in Chiang Mai last year as planned").as_deref(), Some("Chiang Mai"));
    assert_eq!(place("in Bang Bua district").as_deref(), Some("Bang Bua district"));
}

#[test]
fn a_visit_to_thailand_is_in_thailand() {
    let events = events("On May 14, 2025, Mr. Tom Kerr, Prime Minister of Norway, paid an official visit to Thailand.");
    assert_eq!(events[0].place.as_deref(), Some("Thailand"));
}

#[test]
fn to_call_on_the_public_is_no_courtesy_call() {
    assert!(events("Mr. Somchai Jaidee called on schools to be ready for the rain.").is_empty());
}

#[test]
fn whoever_a_spokesperson_says_only_hears_of_it_took_no_part() {
    let events = events(
        "วันนี้ (15 พฤษภาคม 2568) นายสมชาย ใจดี โฆษกประจำสำนักนายกรัฐมนตรี เปิดเผยว่า นางสาวมะลิ งามตา นายกรัฐมนตรี รับทราบผลการลงนามบันทึกความเข้าใจระหว่างกรมทางหลวงกับกรมประมง ณ โรงแรมริมน้ำ เมื่อวันที่ 12 พฤษภาคม 2568",
    );
    assert!(events.iter().all(|event| !event.participants.contains(&"มะลิ งามตา".to_owned())), "{events:#?}");
    assert_eq!(events[0].date, Some(date(2025, 5, 12)));
}

#[test]
fn a_body_that_the_title_says_acts_took_part() {
    let body = "วันนี้ (15 พฤษภาคม 2568) นายสมชาย ใจดี เป็นประธานเปิดงานสัปดาห์ถนนปลอดภัย ณ โรงแรมริมน้ำ";
    let of = |title: &str| common::titled(title, body).events[0].participants.clone();
    assert_eq!(of("กรมทางหลวง จัดงานสัปดาห์ถนนปลอดภัย"), ["สมชาย ใจดี", "กรมทางหลวง"]);
    assert_eq!(of("กรมทางหลวง แจงข่าวถนนปลอดภัย"), ["สมชาย ใจดี"]);
}

#[test]
fn a_visit_home_is_at_home() {
    let place = |body: &str| events(body)[0].place.clone().unwrap_or_default();
    assert_eq!(
        place("วันที่ 14 พฤษภาคม 2568 นายเคน ทานากะ รัฐมนตรีต่างประเทศญี่ปุ่น เดินทางเยือนประเทศไทยอย่างเป็นทางการ"),
        "ประเทศไทย"
    );
    let english =
        "On May 14, 2025, Mr. Ken Tanaka, Minister of Foreign Affairs of Japan, paid an official visit to Thailand.";
    assert_eq!(common::titled("Visit", english).events[0].place.as_deref(), Some("Thailand"));
}

#[test]
fn what_follows_the_hour_in_english_is_the_place() {
    let place = |at: &str| {
        let body = format!(
            "May 14, 2025, at 1240hrs, at {at}, Prime Minister Mali Ngamta met with Mr. John Smith, Ambassador of Australia to Thailand, and they discussed trade."
        );
        common::titled("PM meets ambassador", &body).events[0].place.clone()
    };
    assert_eq!(place("The Golden Orchid, One Bangkok").as_deref(), Some("The Golden Orchid, One Bangkok"));
    assert_eq!(
        place("the Government House of Malaysia in Putra Jaya").as_deref(),
        Some("Government House of Malaysia")
    );
    assert_eq!(place("the 5th Orchid Conference"), None, "what is held there is none");
}

#[test]
fn the_city_whose_hour_is_told_is_where_it_goes_on() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 เวลา 09.00 น. (ตามเวลาท้องถิ่นกรุงโตเกียว) นายสมชาย ใจดี รองนายกรัฐมนตรี หารือกับนายเคน ทานากะ รัฐมนตรีต่างประเทศญี่ปุ่น",
    );
    assert_eq!(events[0].place.as_deref(), Some("กรุงโตเกียว"));
}

#[test]
fn the_cabinet_met_on_the_nearer_of_two_days() {
    let events = events(
        "นายสมชาย ใจดี โฆษกประจำสำนักนายกรัฐมนตรี เปิดเผยว่า นายกรัฐมนตรีจะเดินทางไปภาคเหนือในวันที่ 16 พฤษภาคม 2568 และประชุมคณะรัฐมนตรี วันที่ 20 พฤษภาคม 2568",
    );
    let met = events.iter().filter(|event| event.support.confidence == 0.8);
    assert_eq!(met.map(|event| event.date).collect::<Vec<_>>(), [Some(date(2025, 5, 20))]);
}

#[test]
fn the_lines_of_a_programme_have_the_day_that_they_stand_under() {
    let body = "May 14, 2025, Prime Minister Mali Ngamta met with Mr. John Smith, Ambassador of Australia to Thailand, at the Government House and told her schedule.\n\
                May 16, 2025 (Fri)\n\
                09:00 The 5th ASEAN-China Summit\n\
                May 17, 2025 (Sat)\n\
                09:00 The 6th ASEAN-India Summit\n\
                11:00 Gala dinner with all the leaders";
    let found = common::titled("PM's schedule", body).events;
    let days: Vec<_> = found.iter().skip(1).map(|event| event.date).collect();
    assert_eq!(days, [16, 17, 17].map(|day| Some(date(2025, 5, day))), "{found:#?}");
    assert!(found[1].participants.contains(&"Mali Ngamta".to_owned()), "{found:#?}");
}

#[test]
fn todays_meeting_is_the_one_that_the_sentence_before_tells_more_fully() {
    let events = events(
        "นายสมชาย ใจดี รองนายกรัฐมนตรี ให้การต้อนรับและหารือกับนายเคน ทานากะ เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย ณ ทำเนียบรัฐบาล\n\
         การหารือในวันนี้เป็นไปตามนโยบายของนางสาวมะลิ งามตา นายกรัฐมนตรี",
    );
    assert_eq!(events.len(), 1, "{events:#?}");
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "เคน ทานากะ"]);
    assert_eq!(events[0].date, Some(date(2025, 5, 15)));
}

#[test]
fn an_embassys_city_is_no_venue() {
    let events =
        events("วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี รองนายกรัฐมนตรี หารือกับเจ้าหน้าที่สถานเอกอัครราชทูต ณ กรุงฮานอย เรื่องแรงงานไทย");
    assert_eq!(events[0].place, None);
}

#[test]
fn whoever_is_to_be_met_on_a_visit_of_one_day_is_met_that_day() {
    let body = "May 14, 2025, Government Spokesperson Somchai Jaidee disclosed that Mr. Ken Tanaka, Minister of Foreign Affairs of Japan, will pay an official visit to Thailand on 20 May 2025.\n\
                During this visit, Mr. Ken Tanaka will pay a courtesy call on H.E. Ms. Mali Ngamta, Prime Minister.";
    let found = common::titled("Official visit", body).events;
    assert_eq!(found.len(), 2, "{found:#?}");
    assert_eq!((found[0].participants.len(), found[1].participants.len()), (1, 2), "{found:#?}");
    assert_eq!(found[1].date, Some(date(2025, 5, 20)));
}

#[test]
fn bodies_that_only_have_a_tie_took_no_part_in_the_talk_about_it() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี รองนายกรัฐมนตรี หารือกับนายเคน ทานากะ เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย เกี่ยวกับความร่วมมือระหว่างกรมทางหลวงและกรมประมง",
    );
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "เคน ทานากะ"]);
}

#[test]
fn the_words_of_a_bodys_name_tell_of_no_event() {
    let events =
        events("นายสมชาย ใจดี ผู้อำนวยการสำนักงานส่งเสริมการจัดประชุมและนิทรรศการ ส่งหนังสือถึงกรมทางหลวง วันที่ 14 พฤษภาคม 2568");
    assert_eq!(events, []);
}

#[test]
fn at_another_hour_somebody_else_is_met() {
    let events = events(
        "วันนี้ (15 พฤษภาคม 2568) เวลา 09.30 น.ที่กระทรวงพาณิชย์ นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงพาณิชย์ หารือร่วมกับนางอันนา โนวัก เอกอัครราชทูตโปแลนด์ประจำประเทศไทย จากนั้นในเวลา 10.30 น. หารือกับนายปีเตอร์ ลาร์เซน เอกอัครราชทูตเดนมาร์กประจำประเทศไทย เกี่ยวกับการค้าของทั้ง 2 ประเทศ",
    );
    assert_eq!(events.len(), 2);
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "อันนา โนวัก"]);
    assert_eq!(events[1].participants, ["ปีเตอร์ ลาร์เซน", "สมชาย ใจดี"]);
    // Both are received in one hall.
    assert_eq!(events[0].place.as_deref(), Some("กระทรวงพาณิชย์"));
    assert_eq!(events[1].place, events[0].place);
}

#[test]
fn whoever_the_title_says_is_met_took_part() {
    let events = |title: &str| {
        common::titled(title, "วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงพาณิชย์ ประชุมร่วมกับภาคเอกชน").events
    };
    let events = events("รมว.พาณิชย์ หารือ กรมส่งเสริมการเกษตร และกรมการข้าว หนุนส่งออก");
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "กรมส่งเสริมการเกษตร", "กรมการข้าว"]);
}

#[test]
fn whose_summit_it_is_that_others_met_beside_took_no_part() {
    let beside = events(
        "วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี นายกรัฐมนตรี หารือทวิภาคีกับนายปีเตอร์ ลาร์เซน นายกรัฐมนตรีเดนมาร์ก ในห้วงการประชุมสุดยอดอาเซียน",
    );
    assert_eq!(beside[0].participants, ["สมชาย ใจดี", "ปีเตอร์ ลาร์เซน"]);
    let at = events("วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี นายกรัฐมนตรี เข้าร่วมการประชุมสุดยอดอาเซียน");
    assert_eq!(at[0].participants, ["สมชาย ใจดี", "อาเซียน"]);
}

#[test]
fn whoever_holds_an_event_is_told_after_it() {
    let events = events(
        "วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงอุตสาหกรรม เปิดงานสัมมนาเศรษฐกิจหมุนเวียน ณ โรงแรมสวนดุสิต\nงานดังกล่าวจัดขึ้นโดยกรมโรงงานอุตสาหกรรม (กรอ.) และกรมส่งเสริมอุตสาหกรรม",
    );
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "กรมโรงงานอุตสาหกรรม", "กรมส่งเสริมอุตสาหกรรม"]);
}

#[test]
fn the_ministry_above_a_department_does_nothing_itself() {
    let events =
        events("วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี อธิบดีกรมการขนส่งทางราง กระทรวงคมนาคม เป็นประธานการประชุมด้านเทคนิค");
    assert_eq!(events[0].participants, ["สมชาย ใจดี"]);
}

#[test]
fn those_to_whom_wishes_are_sent_were_not_there() {
    let events = events(
        "วันที่ 15 พฤษภาคม 2568 นายปีเตอร์ ลาร์เซน เอกอัครราชทูตเดนมาร์กประจำประเทศไทย เข้าเยี่ยมคารวะนายสมชาย ใจดี นายกรัฐมนตรี\nในโอกาสนี้ นายกรัฐมนตรีขอส่งความปรารถนาดีไปยังนายโอเล เฮนเซน ประธานาธิบดี",
    );
    assert_eq!(events[0].participants, ["ปีเตอร์ ลาร์เซน", "สมชาย ใจดี"]);
}

#[test]
fn whoever_signs_in_the_items_of_a_list_was_at_the_signing() {
    let events = events(
        "วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี นายกรัฐมนตรี เป็นสักขีพยานการลงนามความตกลงไทย-เดนมาร์ก ได้แก่\n1) ความตกลงด้านเกษตร โดยมีนายสมศักดิ์ ดีใจ รัฐมนตรีว่าการกระทรวงเกษตรและสหกรณ์ เป็นผู้ลงนามฝ่ายไทย",
    );
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "สมศักดิ์ ดีใจ"]);
}

#[test]
fn where_an_envoy_serves_is_not_where_something_is() {
    let events = events(
        "วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงแรงงาน และนายสมศักดิ์ ดีใจ เอกอัครราชทูต ณ กรุงโซล ร่วมประชุมกับผู้บริหารระดับสูงเรื่องแรงงานไทย",
    );
    assert_eq!(events[0].place, None);
}

#[test]
fn a_body_takes_part_by_its_staff_and_by_receiving_whoever_comes() {
    let participants = |with: &str| {
        let told =
            format!("วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงคมนาคม เป็นประธานการประชุมด้านเทคนิค {with}");
        events(&told)[0].participants.clone()
    };
    assert_eq!(participants("โดยมีผู้บริหารและเจ้าหน้าที่กรมการข้าว เข้าร่วม"), ["สมชาย ใจดี", "กรมการข้าว"]);
    assert_eq!(participants("โดยกรมการข้าวให้การต้อนรับ"), ["สมชาย ใจดี", "กรมการข้าว"]);
}

#[test]
fn whoever_the_items_of_a_list_begin_with_that_the_lead_opens_took_part() {
    let events = events(
        "วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี ปลัดกระทรวงแรงงาน ลงนามบันทึกความเข้าใจด้านทักษะแรงงาน ร่วมกับ\n1) นายสมศักดิ์ ดีใจ ผู้อำนวยการโครงการ\n2) นางสาวมะลิ งามตา ผู้จัดการสาขา\nนายสมหมาย ทองดี เป็นเกษตรกรตัวอย่าง",
    );
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "สมศักดิ์ ดีใจ", "มะลิ งามตา"]);
}

#[test]
fn those_are_listed_who_a_later_sentence_says_attended() {
    let events = events(
        "วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี ปลัดกระทรวงแรงงาน เป็นประธานการประชุมด้านทักษะแรงงาน\nทั้งนี้ มีผู้บริหารกระทรวงเข้าร่วมอย่างพร้อมเพรียง อาทิ นายสมศักดิ์ ดีใจ อธิบดีกรมการจัดหางาน และผู้แทนจากสภาหอการค้าแห่งประเทศไทย",
    );
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "สมศักดิ์ ดีใจ", "สภาหอการค้าแห่งประเทศไทย"]);
}

#[test]
fn in_whose_hall_something_is_takes_no_part_by_that() {
    let told = "วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงคมนาคม เป็นประธานการประชุมด้านเทคนิค";
    let events = events(&format!("{told}\nโดยมีผู้บริหารกรมการข้าว เข้าร่วมประชุม ณ ห้องประชุม ชั้น 2 กรมการขนส่งทางราง"));
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "กรมการข้าว"]);
}

#[test]
fn a_list_of_those_who_came_is_read_to_its_end() {
    let offices = "รองผู้อำนวยการกองส่งเสริมการท่องเที่ยวเชิงวัฒนธรรมและการเรียนรู้ตลอดชีวิตของประชาชนในพื้นที่ภาคเหนือตอนบน";
    let told = format!(
        "นายสมหมาย ทองดี ผู้ว่าราชการจังหวัดนครพนม เผยว่า จังหวัดมีแหล่งท่องเที่ยวหลายแห่ง\nทั้งนี้ เมื่อวันที่ 14 พฤษภาคม 2568 จัดพิธีเปิดงาน ณ ศาลากลางจังหวัด โดยมีนายสมชาย ใจดี {offices} นายสมศักดิ์ ดีใจ {offices} และนางสาวมะลิ งามตา {offices} เข้าร่วมพิธี"
    );
    let opened = events(&told).into_iter().find(|e| e.date == Some(date(2025, 5, 14))).unwrap();
    assert_eq!(opened.participants, ["สมชาย ใจดี", "สมศักดิ์ ดีใจ", "มะลิ งามตา"]);
}

#[test]
fn a_ministry_named_after_its_department_does_not_sign_with_it() {
    let events = events(
        "วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี เป็นประธานพิธีลงนามบันทึกความเข้าใจ ระหว่างกรมการจัดหางาน กระทรวงแรงงาน และกรมการข้าว",
    );
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "กรมการจัดหางาน", "กรมการข้าว"]);
}

#[test]
fn whose_ministers_meet_takes_part() {
    let events = events(
        "วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี ปลัดกระทรวงคมนาคม จัดการประชุมรัฐมนตรีอาเซียนด้านการขนส่ง เพื่อความร่วมมือกับอาเซียน",
    );
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "อาเซียน"]);
}

#[test]
fn a_spokesperson_who_attends_took_part() {
    let events = events(
        "วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงคมนาคม เป็นประธานการประชุมด้านเทคนิค โดยมีผู้บริหาร และนายสมศักดิ์ ดีใจ โฆษกประจำสำนักนายกรัฐมนตรี เข้าร่วมประชุมด้วย",
    );
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "สมศักดิ์ ดีใจ"]);
}

#[test]
fn a_visit_to_the_country_is_where_its_guest_is_received() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี นายกรัฐมนตรี ให้การต้อนรับนายปีเตอร์ ลาร์เซน นายกรัฐมนตรีเดนมาร์ก ในการเยือนประเทศไทยอย่างเป็นทางการ\nโดยนายกรัฐมนตรีนำตรวจแถวกองทหารเกียรติยศ ณ ตึกไทยคู่ฟ้า ทำเนียบรัฐบาล",
    );
    assert_eq!(events[0].place.as_deref(), Some("ตึกไทยคู่ฟ้า ทำเนียบรัฐบาล"));
}

#[test]
fn the_only_day_told_of_what_somebody_announced_is_its_day() {
    let works = "ซึ่งรวบรวมผลงานของช่างฝีมือ ศิลปิน เกษตรกร และผู้ประกอบการรายย่อยจากทุกภูมิภาค พร้อมการสาธิตและการแสดงบนเวทีตลอดวัน";
    let told = format!(
        "นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงพาณิชย์ กล่าวว่า จะจัดงานมหกรรมสินค้าชุมชน {works} {works} ระหว่างวันที่ 20 - 22 พฤษภาคม 2568"
    );
    assert_eq!(events(&told)[0].date, Some(date(2025, 5, 20)));
}

#[test]
fn a_signing_that_those_of_the_main_event_witness_is_an_event_of_its_day() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 ณ ทำเนียบรัฐบาล นายสมชาย ใจดี ให้การต้อนรับนายเคนจิ โอตะ นายกรัฐมนตรีญี่ปุ่น\n\
         ทั้งสองฝ่ายเป็นสักขีพยานในพิธีลงนามเอกสารความร่วมมือระหว่างหน่วยงานต่าง ๆ ณ ตึกภักดีบดินทร์",
    );
    assert_eq!(events.len(), 2, "{events:#?}");
    assert_eq!((events[1].kinds[0], events[1].date), (Signing, Some(date(2025, 5, 14))));
    assert_eq!(events[1].participants, ["สมชาย ใจดี", "เคนจิ โอตะ"]);
}

#[test]
fn the_talks_planned_for_a_visit_to_come_are_an_event() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี โฆษกประจำสำนักนายกรัฐมนตรี เปิดเผยว่า วันที่ 20 พฤษภาคม 2568 นายเคนจิ โอตะ นายกรัฐมนตรีญี่ปุ่น มีกำหนดเยือนประเทศไทยอย่างเป็นทางการ\n\
         สำหรับกำหนดการสำคัญระหว่างการเยือน ได้แก่ การหารือทวิภาคีกับนายกรัฐมนตรี",
    );
    assert_eq!(events.len(), 2, "{events:#?}");
    assert_eq!((events[1].kinds[0], events[1].date, events[1].planned), (Meeting, Some(date(2025, 5, 20)), true));
}

#[test]
fn a_signing_recalled_where_two_meet_is_no_event() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี หารือกับนายเคนจิ โอตะ เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย\n\
         ด้านแรงงาน ไทยและญี่ปุ่นได้ลงนามบันทึกความเข้าใจหลายฉบับ ซึ่งจะใช้เป็นกรอบความร่วมมือต่อไป",
    );
    assert_eq!(events.len(), 1, "{events:#?}");
}

#[test]
fn what_follows_with_others_is_a_further_event() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี หารือกับนายเคนจิ โอตะ\n\
         จากนั้น ได้หารือร่วมกับธนาคารโลก เรื่องการลงทุน",
    );
    assert_eq!(events.len(), 2, "{events:#?}");
    assert_eq!(events[1].participants, ["สมชาย ใจดี", "ธนาคารโลก"]);
}

#[test]
fn whoever_does_something_in_a_hall_did_it_be_there_neither_a_cue_nor_a_day() {
    let told = "นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงคมนาคม ติดตามสถานการณ์น้ำ ณ ศาลากลางจังหวัดเลย";
    assert_eq!(events(told)[0].participants, ["สมชาย ใจดี"]);
    assert!(events(&told.replace("ติดตาม", "เปิดเผยว่า")).is_empty());
    assert!(events(&told.replace("ติดตาม", "มีกำหนดติดตาม")).is_empty());
}

#[test]
fn a_delegation_is_listed_after_the_lead() {
    let events = events(
        "May 15, 2025, at 1000hrs, at Government House, Prime Minister Mali Ngamta met with Mr. Peter Larsen, Minister of Foreign Affairs of Denmark.\nThe delegation of Denmark included Mr. Ole Hansen (Ambassador of Denmark to Thailand) and Ms. Karen Holm (adviser to the Minister).",
    );
    let named = |name: &str| events[0].participants.iter().any(|p| p == name);
    assert!(named("Ole Hansen") && named("Karen Holm"), "{:?}", events[0].participants);
}

#[test]
fn a_signing_that_is_hoped_for_or_to_come_was_not_witnessed() {
    let told = "วันที่ 14 พฤษภาคม 2568 ณ ทำเนียบรัฐบาล นายสมชาย ใจดี ให้การต้อนรับนายเคนจิ โอตะ นายกรัฐมนตรีญี่ปุ่น\nทั้งสองฝ่ายDEEDเป็นสักขีพยานในพิธีลงนามเอกสารความร่วมมือระหว่างหน่วยงานต่าง ๆ";
    assert_eq!(events(&told.replace("DEED", "")).len(), 2);
    for deed in ["หวังว่าจะได้", "จะ", "มีกำหนด"] {
        assert_eq!(events(&told.replace("DEED", deed)).len(), 1, "{deed}");
    }
}

#[test]
fn whoever_a_list_tells_of_for_another_reason_was_not_there() {
    let told = "วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี ปลัดกระทรวงแรงงาน เป็นประธานการประชุมติดตามคดีผู้ต้องหาที่หลบหนี ได้แก่\n1. นายสมศักดิ์ ดีใจ พนักงานขาย\n2. นางสาวมะลิ งามตา พนักงานบัญชี";
    assert_eq!(events(told)[0].participants, ["สมชาย ใจดี"]);
}

#[test]
fn a_delegation_that_is_yet_to_come_takes_no_part() {
    let told = "วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี ปลัดกระทรวงแรงงาน หารือกับนายเคนจิ โอตะ\nญี่ปุ่นจะส่งคณะผู้แทนมาไทยเดือนหน้า ประกอบด้วย นายฮิโระ ซาโตะ ผู้อำนวยการกอง";
    assert_eq!(events(told)[0].participants, ["สมชาย ใจดี", "เคนจิ โอตะ"]);
}

#[test]
fn a_company_or_an_association_is_there_with_whoever_heads_it_and_a_ministry_is_not() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงคมนาคม หารือกับนายเคนจิ โอตะ ประธานบริษัท ซากุระ ออโต้ จำกัด\n\
         บริษัท ซากุระ ออโต้ จำกัด ขอบคุณกระทรวงคมนาคม",
    );
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "เคนจิ โอตะ", "บริษัท ซากุระ ออโต้ จำกัด"]);
}

#[test]
fn what_is_told_of_the_last_of_a_list_is_told_of_all() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี เป็นประธานเปิดงานมหกรรม มีหลายหน่วยงาน เช่น กรมทางหลวง การรถไฟแห่งประเทศไทย และกรมการขนส่งทางบก เข้าร่วม",
    );
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "กรมทางหลวง", "การรถไฟแห่งประเทศไทย", "กรมการขนส่งทางบก"]);
    let talk = self::events(
        "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี หารือเรื่องหนี้ของการรถไฟแห่งประเทศไทยและกรมทางหลวง และกระทรวงการคลัง ร่วมหารือ",
    );
    assert_eq!(talk[0].participants, ["สมชาย ใจดี", "กระทรวงการคลัง"]);
}

#[test]
fn whoever_signs_for_a_body_is_named_after_it() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี เป็นประธานในพิธีลงนามบันทึกข้อตกลง\n\
         นายสมชาย กล่าวว่า มีการลงนามร่วมกันระหว่าง 2 หน่วยงาน ประกอบด้วย\n\
         1) กรมทางหลวง โดย นางสาวมะลิ งามตา อธิบดี\n2) การรถไฟแห่งประเทศไทย โดย นายบุญมา ขยันยิ่ง ผู้ว่าการ",
    );
    assert_eq!(events[0].participants, ["สมชาย ใจดี", "มะลิ งามตา", "บุญมา ขยันยิ่ง", "กรมทางหลวง", "การรถไฟแห่งประเทศไทย"]);
}

#[test]
fn whoever_speaks_for_a_body_that_signs_was_at_the_signing() {
    let events = events(
        "นายบุญมา ขยันยิ่ง ผู้ว่าการการรถไฟแห่งประเทศไทย เปิดเผยว่า การเดินทางจะสะดวกขึ้น\n\
         วันที่ 14 พฤษภาคม 2568 การรถไฟแห่งประเทศไทย ร่วมกับกรมทางหลวง จัดพิธีลงนามบันทึกข้อตกลง",
    );
    assert!(events[0].participants.contains(&"บุญมา ขยันยิ่ง".to_owned()), "{:?}", events[0].participants);
}

#[test]
fn a_state_ends_where_a_clause_goes_on_and_a_clause_about_it_is_no_place() {
    let place = |told: &str| {
        let told = format!("วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี เข้าร่วมการประชุมสุดยอดอาเซียน {told}");
        events(&told).remove(0).place
    };
    assert_eq!(place("ที่ประเทศญี่ปุ่นเมื่อต้นสัปดาห์").as_deref(), Some("ประเทศญี่ปุ่น"));
    assert_eq!(place("ที่ประเทศไทยได้รับเลือกเป็นเจ้าภาพ"), None);
    for name in ["ประเทศเกาหลีใต้", "สิงคโปร์เอ็กซ์โป", "ไทยคู่ฟ้า ทำเนียบรัฐบาล"]
    {
        assert_eq!(place(&format!("ณ {name}")).as_deref(), Some(name));
    }
}

#[test]
fn talks_with_a_body_told_besides_are_a_meeting_of_their_own() {
    let told = "วันที่ 14 พฤษภาคม 2568 ณ กรุงโตเกียว นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงคมนาคม หารือกับนายเคนจิ โอตะ รัฐมนตรีว่าการกระทรวงที่ดินญี่ปุ่น\nนอกจากนี้ DEEDธนาคารพัฒนาเอเชีย เรื่องการเดินรถ";
    let besides = events(&told.replace("DEED", "นายสมชาย ยังได้หารือกับ"));
    assert_eq!(besides.len(), 2, "{besides:?}");
    assert_eq!(besides[1].participants, ["สมชาย ใจดี", "ธนาคารพัฒนาเอเชีย"]);
    assert_eq!(besides[1].date, Some(date(2025, 5, 14)));
    for deed in [
        "ได้มอบหมายให้หารือกับ",
        "ในการหารือกับ",
        "ไม่ได้หารือกับ",
        "ไม่ได้มีการหารือกับ",
        "ยังได้เสนอให้มีการหารือกับ",
        "ฝ่ายญี่ปุ่นยังได้หารือกับ",
        "ผู้เดินรถรายย่อยยังได้พบกับ",
    ] {
        assert_eq!(events(&told.replace("DEED", deed)).len(), 1, "{deed}");
    }
    assert_eq!(events(&told.replace("DEED", "ยังได้หารือกับ"))[1].participants, besides[1].participants);
}

#[test]
fn a_spokesperson_tells_without_a_day_what_others_do() {
    let told = "นายสมชาย ใจดี โฆษกกระทรวงกลาโหม เปิดเผยว่า พลเอก สมศักดิ์ ดีใจ ปลัดกระทรวงกลาโหม DEEDประชุมติดตามสถานการณ์ร่วมกับกองทัพบก ณ ศาลาว่าการกลาโหม";
    assert_eq!(events(&told.replace("DEED", ""))[0].participants, ["สมศักดิ์ ดีใจ", "กองทัพบก"]);
    assert!(events(&told.replace("DEED", "กำชับหน่วยให้")).is_empty());
}

#[test]
fn the_day_of_a_lead_without_one_may_stand_further_on() {
    let lead = "กระทรวงพาณิชย์ ร่วมกับกระทรวงแรงงาน ลงนามบันทึกความเข้าใจด้านการพัฒนาฝีมือแรงงาน";
    for told in [
        "วันที่ 14 พฤษภาคม 2568 - จากความต้องการแรงงานที่เพิ่มขึ้น จึงมีความร่วมมือนี้",
        "ความร่วมมือนี้จะพัฒนาแรงงานทั่วประเทศ (14 พ.ค. 68)",
        "พิธีจัดขึ้น ณ ห้องประชุมกระทรวงพาณิชย์ จังหวัดนนทบุรี เมื่อวันที่ 14 พฤษภาคม 2568",
    ] {
        let events = events(&format!("{lead}\nแรงงานเป็นกำลังสำคัญของประเทศ\n{told}"));
        assert_eq!((events.len(), events[0].date), (1, Some(date(2025, 5, 14))), "{told}");
    }
    let other = "ข้อมูลนี้เผยแพร่ให้ประชาชนทราบเมื่อวันที่ 14 พฤษภาคม 2568";
    assert_eq!(events(&format!("{lead}\nแรงงานเป็นกำลังสำคัญของประเทศ\n{other}"))[0].date, None);
}

#[test]
fn lately_leaves_the_day_open() {
    let told = events(
        "เมื่อเร็ว ๆ นี้ นายสมชาย ใจดี ปลัดกระทรวงวัฒนธรรม เป็นประธานการประชุมเตรียมการ ณ กระทรวงวัฒนธรรม ก่อนที่จะมีงานมหกรรมผ้าไทย ระหว่างวันที่ 20 - 22 พฤษภาคม 2568",
    );
    assert_eq!(told[0].date, None);
    let past = events(
        "เมื่อเร็ว ๆ นี้ นายสมชาย ใจดี ปลัดกระทรวงวัฒนธรรม หารือกับนายเคนจิ โอตะ เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย ในประเด็นการจัดแสดงผ้าไหมโบราณของทั้งสองประเทศ เมื่อวันที่ 13 พฤษภาคม 2568",
    );
    assert_eq!((past.len(), past[0].date, past[0].planned), (1, Some(date(2025, 5, 13)), false), "{past:?}");
}

#[test]
fn a_signing_told_again_by_those_who_signed_is_one() {
    let lead = "วันที่ 14 พฤษภาคม 2568 กระทรวงพาณิชย์ ร่วมลงนามบันทึกความเข้าใจกับกระทรวงแรงงาน";
    let between = "แรงงานไทยได้รับการพัฒนาฝีมืออย่างต่อเนื่องทั่วประเทศตลอดหลายปีที่ผ่านมา\n".repeat(25);
    let again = "จึงได้จัดให้มีพิธีลงนามบันทึกความเข้าใจระหว่างกระทรวงพาณิชย์และกระทรวงแรงงาน";
    assert_eq!(events(&format!("{lead}\n{between}{again}")).len(), 1);
}

#[test]
fn an_instrument_that_was_signed_is_no_signing() {
    let told = "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี หารือกับนายเคนจิ โอตะ เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย\nไทยหวังว่าบันทึกความเข้าใจระหว่างกระทรวงพาณิชย์กับเจโทรที่ได้ลงนามไปจะเพิ่มการค้ากับญี่ปุ่น";
    assert_eq!(events(told).len(), 1);
}

#[test]
fn what_was_in_another_month_is_another_event() {
    let told = "วันที่ 14 พฤษภาคม 2568 ณ กรุงโตเกียว นายสมชาย ใจดี เข้าร่วมการประชุมสุดยอดดิจิทัล ร่วมกับนายเคนจิ โอตะ รัฐมนตรีญี่ปุ่น\nทั้งนี้ ญี่ปุ่นเชิญไทยเข้าร่วม Digital Forum ซึ่งจะจัดขึ้นในเดือนกันยายน 2568";
    let events = events(told);
    assert_eq!(events.len(), 2, "{events:?}");
    assert_eq!((events[1].date, events[1].planned), (None, true));
}

#[test]
fn the_one_day_that_opens_an_item_is_that_of_all_in_it() {
    let told = "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี นายกรัฐมนตรี เปิดการประชุมสุดยอดอาเซียน ณ ทำเนียบรัฐบาล\n2) วันที่ 15 พฤษภาคม 2568 นายสมชาย ใจดี เข้าร่วมการประชุมเต็มคณะ พร้อมเป็นเจ้าภาพเลี้ยงอาหารกลางวันแก่ผู้นำทุกคนของการประชุมครั้งนี้ และช่วงเย็น พบหารือกับนายเคนจิ โอตะ นายกรัฐมนตรีญี่ปุ่น";
    let events = events(told);
    let met = events.iter().find(|event| event.participants.iter().any(|p| p == "เคนจิ โอตะ")).unwrap();
    assert_eq!(met.date, Some(date(2025, 5, 15)));
}

#[test]
fn a_complaint_that_is_handed_over_is_a_meeting() {
    let told = "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี ปลัดกระทรวงยุติธรรม VERBนางสาวมะลิ งามตา ประธานมูลนิธิ";
    assert_eq!(events(&told.replace("VERB", "รับเรื่องร้องเรียนจาก"))[0].kinds, [Meeting]);
}

#[test]
fn in_english_it_goes_on_in_the_hall_told_after_at_and_not_where_its_matter_is() {
    let events = events(
        "May 14, 2025, at 1800hrs (local time), at the Prime Minister's Official Residence, Tokyo, Japan, Prime Minister Mali Ngamta met with Mr. John Smith, Ambassador of Australia, to discuss the situation in Thailand.",
    );
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].place.as_deref(), Some("Prime Minister's Official Residence, Tokyo, Japan"));
}

#[test]
fn what_somebody_speaks_of_in_thailand_is_no_place() {
    let events = events(
        "May 14, 2025, Prime Minister Mali Ngamta met with Mr. John Smith, Ambassador of Australia, to discuss investment opportunities in Thailand.",
    );
    assert_eq!((events.len(), events[0].place.as_deref()), (1, None));
}

#[test]
fn a_city_in_english_may_be_told_with_its_province_and_its_state() {
    let events = events(
        "May 14, 2025, at 1025hrs, at Haikou, Hainan, People’s Republic of China, Prime Minister Mali Ngamta delivered a keynote address at the opening of the Island Expo.",
    );
    assert_eq!(events[0].place.as_deref(), Some("Haikou, Hainan, People’s Republic of China"));
}

#[test]
fn a_visit_in_english_is_to_the_state_told_after_the_visitors_office() {
    let events = events(
        "Ministry of Foreign Affairs disclosed the programme of the official visit of Ms. Jane Doe, Minister for Foreign Affairs of Australia, to Thailand on May 20, 2025.",
    );
    assert_eq!((events.len(), events[0].place.as_deref()), (1, Some("Thailand")));
}

#[test]
fn a_spokesperson_tells_where_and_when_somebody_called_whose_office_ends_in_a_short_form() {
    let events = events(
        "May 14, 2025, at 1100hrs, at the Purple Room, Government House, Government Spokesperson Somchai Jaidee disclosed that Mr. John Smith, Secretary-General of the Organization for Economic Co-operation and Development (OECD), paid a courtesy call on Prime Minister Mali Ngamta.",
    );
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].date, Some(date(2025, 5, 14)));
    assert_eq!(events[0].place.as_deref(), Some("Purple Room, Government House"));
}

#[test]
fn whoever_expresses_something_about_a_place_did_nothing_there() {
    let events = events(
        "May 14, 2025, Prime Minister Mali Ngamta expressed condolences to the families of the victims in Pattani, Thailand.",
    );
    assert_eq!(events, []);
}

#[test]
fn visits_in_the_plural_are_told_like_one() {
    let events = events(
        "May 14, 2025, Government Spokesperson Somchai Jaidee disclosed that Prime Minister Mali Ngamta is scheduled to pay official visits to Brunei Darussalam and Malaysia during May 20-22, 2025.",
    );
    assert_eq!((events.len(), events[0].date), (1, Some(date(2025, 5, 20))));
    assert_eq!(events[0].countries, ["BN", "MY"]);
}

#[test]
fn of_several_days_in_a_sentence_each_has_its_own_place() {
    let events = events(
        "กรมส่งเสริมการส่งออกจัดงานเทศกาลอาหาร ณ เมืองลียง วันที่ 2 มิถุนายน 2568 และจัดงานเทศกาลผลไม้ ณ กรุงปารีส วันที่ 9 มิถุนายน 2568",
    );
    let place = |day| events.iter().find(|e| e.date == Some(day)).and_then(|e| e.place.as_deref());
    assert_eq!(place(date(2025, 6, 2)), Some("เมืองลียง"), "{events:?}");
    assert_eq!(place(date(2025, 6, 9)), Some("กรุงปารีส"), "{events:?}");
}

#[test]
fn a_sign_may_be_glued_to_the_hall_or_to_what_stands_before_it() {
    for there in ["เข้าร่วมณ ห้องประชุม 112", "เข้าร่วม ณห้องประชุม 112", "เข้าร่วมที่ห้องประชุม 112"]
    {
        let events = events(&format!(
            "เมื่อวันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี หารือกับนายจอห์น สมิธ โดยมีเจ้าหน้าที่ที่เกี่ยวข้อง{there} ว่าด้วยการค้า"
        ));
        assert_eq!(events[0].place.as_deref(), Some("ห้องประชุม 112"), "{there}");
    }
}

#[test]
fn the_hall_may_stand_in_the_sentence_before_the_lead_or_far_after_it() {
    let lead = "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี เป็นประธานในพิธีถวายผ้า";
    let before = events(&format!("พิธีถวายผ้าพระราชทาน ณ วัดทุ่งดี ตำบลบ้านนา\n{lead}"));
    assert!(before[0].place.as_deref().unwrap().starts_with("วัดทุ่งดี"), "{before:?}");
    let talk = "โครงการนี้ช่วยให้ชุมชนมีรายได้มากขึ้นทุกปี\n".repeat(60);
    let after = events(&format!("{lead}\n{talk}งานจัดขึ้น ณ วัดทุ่งดี เมื่อวันที่ 14 พฤษภาคม 2568"));
    assert!(after[0].place.as_deref().unwrap().starts_with("วัดทุ่งดี"), "{after:?}");
}

#[test]
fn whoever_acts_after_the_hour_is_no_place() {
    for body in ["กระทรวงพาณิชย์ จัดการประชุมหารือร่วมกับนายจอห์น สมิธ", "ศูนย์บริหารสถานการณ์ จัดการประชุม"]
    {
        let events = events(&format!("วันที่ 14 พฤษภาคม 2568 เวลา 09.00 น. {body}"));
        assert_eq!(events[0].place, None, "{body}");
    }
    let events = events("วันที่ 14 พฤษภาคม 2568 เวลา 09.00 น. ห้องประชุม 112 นายสมชาย ใจดี เป็นประธานการประชุม");
    assert_eq!(events[0].place.as_deref(), Some("ห้องประชุม 112"));
}

#[test]
fn a_speech_is_held_where_and_when_its_title_and_the_lines_over_it_say() {
    let title = "Remarks by H.E. Mr. Somo Dareda, Prime Minister of the Kingdom of Thailand at the Coral Dinner";
    let body = "on 14 May 2025, at Lotus Hotel, Bangkok\n\nDistinguished Guests,\n\nI am honoured to be here tonight with all of you.";
    let found = common::titled(title, body).events;
    assert_eq!((found[0].date, found[0].participants[0].as_str()), (Some(date(2025, 5, 14)), "Somo Dareda"));
    assert!(found[0].place.as_deref().is_some_and(|place| place.starts_with("Lotus Hotel")), "{:?}", found[0].place);
    // What somebody states of a matter is said nowhere.
    let title = "Statement by H.E. Mr. Somo Dareda, Prime Minister of the Kingdom of Thailand on the price of rice";
    assert!(common::titled(title, "14 May 2025\n\nRice is dear.").events.is_empty());
    // A day in a line of which it is only a part is another.
    let title = "Remarks by H.E. Mr. Somo Dareda, Prime Minister of the Kingdom of Thailand at the Coral Forum";
    let body = "Thank you for the letter you sent on 5 January 2025\n\nDistinguished Guests,\n\nI am honoured.";
    assert_eq!(common::titled(title, body).events[0].date, None);
}

#[test]
fn in_english_whoever_hosts_an_event_by_its_name_takes_part_and_not_whoever_will() {
    let body = "On May 14, 2025, Ministry of Agriculture and Cooperatives hosted the 7th APEC Food Security Ministerial Meeting.";
    let found = events(body).remove(0).participants;
    assert_eq!(found, ["กระทรวงเกษตรและสหกรณ์"]);
    let body = "On May 14, 2025, at the Coral Forum, Prime Minister Somo Dareda said that Ministry of Commerce will host the 2nd Lotus Forum.";
    assert_eq!(events(body)[0].participants, ["Somo Dareda"]);
}

#[test]
fn whom_somebody_will_be_with_or_is_to_meet_later_was_not_with_them() {
    let body = "On May 14, 2025, at Government House, Prime Minister Somo Dareda met with Mr. Arun Raota. The next fair will be attended by \
                Minister of Energy Mala Desio.";
    assert_eq!(events(body)[0].participants, ["Somo Dareda", "Arun Raota"]);
    let body = "On May 14, 2025, at Government House, Prime Minister Somo Dareda met with Mr. Arun Raota. The Prime Minister was accompanied \
                by Minister of Energy Mala Desio and is scheduled to meet with Minister of Finance Pimo Wichora.";
    assert_eq!(events(body)[0].participants, ["Somo Dareda", "Arun Raota", "Mala Desio"]);
}

#[test]
fn an_office_attached_to_a_body_does_not_bring_it_and_an_interview_is_not_the_visit_that_it_is_about() {
    let body = "May 14, 2025, at Government House, Prime Minister Somo Dareda chaired a meeting of the Coral Committee. Participating in the \
                meeting were Minister Attached to the Prime Minister’s Office Mala Desio and Minister of Energy Arun Raota.";
    assert_eq!(events(body)[0].participants, ["Somo Dareda", "Mala Desio", "Arun Raota"]);
    let body = "May 14, 2025, at Government House, Prime Minister Somo Dareda gave an interview on her scheduled visit to Japan during May \
                20-22, 2025 to meet business leaders.";
    let found = events(body);
    assert_eq!((found.len(), found[0].date), (1, Some(date(2025, 5, 20))), "{found:?}");
}

#[test]
fn a_hall_glued_to_what_goes_on_there_and_a_short_form_after_its_sign_are_places() {
    let place = |told: &str| {
        let events =
            events(&format!("เมื่อวันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงพลังงาน เป็นประธานการประชุม{told}"));
        events[0].place.clone()
    };
    assert_eq!(place("ติดตามภารกิจที่ทำเนียบรัฐบาล").as_deref(), Some("ทำเนียบรัฐบาล"));
    assert_eq!(place(" ณ AOC").as_deref(), Some("AOC"));
    assert_eq!(place(" ณ จังหวัดตากอย่างเร่งด่วน").as_deref(), Some("จังหวัดตาก"));
}

#[test]
fn what_a_spokesperson_tells_at_an_hour_goes_on_that_day_and_in_that_hall() {
    let events = events(
        "วันนี้ (15 พฤษภาคม 2568) เวลา 09.30 น. ณ ตึกภักดีบดินทร์ ทำเนียบรัฐบาล นายสมชาย ใจดี โฆษกประจำสำนักนายกรัฐมนตรี เปิดเผย พลเอก วิชัย มั่นคง รัฐมนตรีว่าการกระทรวงกลาโหม ในฐานะประธานกรรมการ เป็นประธานการประชุมคณะกรรมการน้ำ ครั้งที่ 1/2568",
    );
    assert_eq!(events[0].date, Some(date(2025, 5, 15)));
    assert!(events[0].place.as_deref().is_some_and(|place| place.starts_with("ตึกภักดีบดินทร์")), "{:?}", events[0].place);
}

#[test]
fn those_listed_after_words_of_attendance_in_the_next_sentence_were_there() {
    let events = events(
        "วันนี้ (15 พฤษภาคม 2568) นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงพลังงาน เป็นประธานเปิดงานพลังงานไทย ณ โรงแรมบัวขาว\nซึ่งเป็นงานที่ยิ่งใหญ่ของปี โดยมี นายวิชัย มั่นคง ปลัดกระทรวงพลังงาน และนางสาวมาลี งามตา อธิบดีกรมพลังงานทดแทน ร่วมรอรับ",
    );
    for name in ["สมชาย ใจดี", "วิชัย มั่นคง", "มาลี งามตา"] {
        assert!(events[0].participants.iter().any(|told| told == name), "{:?}", events[0].participants);
    }
}

#[test]
fn whoever_sent_another_is_not_there_though_they_speak_of_it() {
    let events = events(
        "วันนี้ (15 พฤษภาคม 2568) นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงพลังงาน มอบหมายนายวิชัย มั่นคง ปลัดกระทรวงพลังงาน ลงพื้นที่ตรวจเยี่ยมโรงไฟฟ้าบัวขาว โดยนายสมชาย ใจดี กล่าวว่า ประชาชนพอใจ",
    );
    assert_eq!(events[0].participants, ["วิชัย มั่นคง"]);
}

#[test]
fn what_only_ends_like_a_sign_or_opens_a_clause_tells_no_place() {
    let place = |told: &str| {
        let lead = "เมื่อวันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงพลังงาน เป็นประธานการประชุม";
        events(&format!("{lead}{told}"))[0].place.clone()
    };
    assert_eq!(place("ร่วมกับเจ้าหน้าที่ท่าอากาศยานดอนบัว"), None);
    assert_eq!(place("ติดตามกฎหมายที่รัฐสภาให้ความเห็นชอบแล้ว 3 ฉบับ"), None);
    assert_eq!(place("โดยวิญญาณ ศูนย์รวมใจ"), None);
    let hall = place("แก้ปัญหาที่โรงแรมขนาดเล็กต้องเผชิญ ณ ห้องประชุมบัวขาว กระทรวงพลังงาน");
    assert!(hall.as_deref().is_some_and(|hall| hall.starts_with("ห้องประชุมบัวขาว")), "{hall:?}");
    let hall = place("พัฒนาพื้นที่โรงแรมบัวขาว ณ ห้องประชุมดอกแก้ว");
    assert_eq!(hall.as_deref(), Some("ห้องประชุมดอกแก้ว"));
}

#[test]
fn an_item_of_a_list_tells_neither_the_place_nor_the_people_of_what_went_on_all_over() {
    let events = events(
        "วันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี ปลัดกระทรวงพลังงาน เป็นประธานในพิธีปลูกต้นไม้ทั่วประเทศ อาทิ\n1. จังหวัดเลย ที่ศาลากลางจังหวัดเลย โดยมี นายวิชัย มั่นคง และนางสาวมาลี งามตา ร่วมพิธี\n2. จังหวัดตาก ณ หอประชุมบัวขาว โดยมี นายมานะ ดีงาม ร่วมพิธี",
    );
    assert_eq!((events[0].place.as_deref(), events[0].participants.len()), (None, 1), "{events:?}");
}
