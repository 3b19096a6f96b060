//! Agreements as articles tell them, from text to facts.

mod common;

use samphan::model::AgreementKind::{ActionPlan, Agreement as Agreed, Fta, Mou};
use samphan::model::{Agreement, AgreementStatus};

/// The agreements of an article with this body.
fn agreements(body: &str) -> Vec<Agreement> {
    common::facts(body).agreements
}

#[test]
fn states_that_an_instrument_is_named_after_are_its_sides() {
    let found = agreements("ทั้งสองฝ่ายจะเร่งเจรจาความตกลงการค้าเสรีไทย-ปากีสถาน ให้แล้วเสร็จ");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kinds[0], Fta);
    assert_eq!(found[0].countries, ["PK", "TH"]);
    assert_eq!(found[0].status, AgreementStatus::Negotiating);
}

#[test]
fn a_draft_that_the_cabinet_approved_is_approved_and_not_signed() {
    let found = agreements("คณะรัฐมนตรีเห็นชอบร่างบันทึกความเข้าใจระหว่างไทยและลาว และให้รัฐมนตรีเป็นผู้ลงนาม");
    assert_eq!((found.len(), found[0].status, found[0].signed_on), (1, AgreementStatus::Approved, None));
}

#[test]
fn what_is_hoped_for_is_proposed() {
    let found = agreements("ฝ่ายไทยมีความประสงค์ผลักดันการลงนามบันทึกความเข้าใจระหว่างไทยกับญี่ปุ่นด้านไปรษณีย์");
    assert_eq!(found[0].status, AgreementStatus::Proposed);
}

#[test]
fn tellings_of_one_instrument_are_one_row() {
    let found = agreements(
        "เมื่อวันที่ 14 พฤษภาคม 2568 ได้มีการลงนามบันทึกความเข้าใจระหว่างไทยกับญี่ปุ่น\nการลงนาม MOU ระหว่างไทยและญี่ปุ่นในครั้งนี้มีวัตถุประสงค์เพื่อส่งเสริมการค้า",
    );
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kinds, [Mou]);
    assert_eq!(found[0].signed_on, Some(jiff::civil::date(2025, 5, 14)));
}

#[test]
fn instruments_without_parties_give_no_row() {
    assert_eq!(agreements("ไทยพร้อมปฏิบัติตามความตกลงปารีส และ RCEP"), []);
    assert_eq!(agreements("ภาคเอกชนของสองประเทศลงนาม MOU 10 ฉบับ"), []);
    assert_eq!(agreements("กระทรวงเร่งจัดทำ MOU เพื่อพัฒนาอาชีพเกษตรกร"), []);
}

#[test]
fn a_trade_agreement_covers_trade_and_not_what_it_brings() {
    let found = agreements("ทั้งสองฝ่ายเร่งเจรจาความตกลงการค้าเสรีไทย-ปากีสถาน เพื่อส่งเสริมการลงทุนและการท่องเที่ยว");
    assert_eq!(found[0].topics, ["free-trade-agreement"]);
}

#[test]
fn what_was_signed_today_covers_the_points_that_follow() {
    let found = common::titled(
        "ดีอีลงนามบันทึกความเข้าใจกับคาซัคสถาน",
        "วันนี้ (15 พฤษภาคม 2568) กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม ลงนามบันทึกความเข้าใจด้านดิจิทัลกับกระทรวงดิจิทัลของคาซัคสถาน โดยจะร่วมมือกันดังนี้\n1. ความร่วมมือด้านอาชญากรรมไซเบอร์\n2. ความร่วมมือด้านสตาร์ทอัพ",
    )
    .agreements;
    assert!(found[0].topics.iter().any(|t| t == "cybercrime"), "{:?}", found[0].topics);
    assert!(found[0].topics.iter().any(|t| t == "startups"), "{:?}", found[0].topics);
}

#[test]
fn a_body_named_in_thai_and_translated_in_the_bracket_is_one_party() {
    let found = agreements(
        "เมื่อวันที่ 14 พฤษภาคม 2568 มีการลงนามบันทึกความร่วมมือระหว่างกระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม กับกระทรวงพัฒนาดิจิทัลแห่งสาธารณรัฐคาซัคสถาน (Memorandum of Cooperation between the Ministry of Digital Economy and Society of the Kingdom of Thailand and the Ministry of Digital Development of the Republic of Kazakhstan)",
    );
    assert_eq!(found.len(), 1);
    let parties: Vec<_> = found[0].parties.iter().map(|names| names[0].as_str()).collect();
    assert_eq!(parties.len(), 2, "{parties:?}");
}

#[test]
fn a_state_is_a_party_where_none_of_its_bodies_is() {
    let found = agreements("เมื่อวันที่ 14 พฤษภาคม 2568 มีการลงนามบันทึกความเข้าใจระหว่างกระทรวงแรงงานกับญี่ปุ่น");
    let parties: Vec<_> = found[0].parties.iter().map(|names| names[0].as_str()).collect();
    assert_eq!(parties, ["กระทรวงแรงงาน", "ญี่ปุ่น"]);
    assert_eq!(found[0].party_entities[1], "country-JP");
}

#[test]
fn what_states_work_under_is_in_force_between_them_and_thailand() {
    let found = agreements("แรงงานข้ามชาติ (กัมพูชา และเมียนมา) เข้ามาทำงานตาม MOU");
    assert_eq!((found.len(), found[0].status), (1, AgreementStatus::InForce));
    assert_eq!(found[0].countries, ["KH", "MM", "TH"]);
    assert_eq!(agreements("กัมพูชา เมียนมา ลาว เวียดนาม และมาเลเซีย ร่วมประชุมตาม MOU"), []);
}

#[test]
fn a_list_under_a_counting_heading_names_one_instrument_an_item() {
    let found = agreements(
        "เมื่อวันที่ 14 พฤษภาคม 2568 นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงอุตสาหกรรม หารือกับรัฐมนตรีของญี่ปุ่น\n\
         ภายหลังการหารือ ได้มีพิธีลงนามบันทึกความเข้าใจระหว่างเอกชนของญี่ปุ่นกับหน่วยงานของไทย จำนวน 2 ฉบับ ได้แก่\n\
         1. ความร่วมมือด้านการวิจัยยานยนต์ไฟฟ้า ระหว่าง บริษัท ฟ้าใส จำกัด และมหาวิทยาลัยมหิดล\n\
         2. ความร่วมมือด้านพลังงานสะอาด\n\
         ระหว่าง บริษัท ลมดี จำกัด และการไฟฟ้าฝ่ายผลิตแห่งประเทศไทย\n\
         นายสมชาย กล่าวว่า ยินดีอย่างยิ่ง",
    );
    assert_eq!(found.len(), 2, "{found:#?}");
    for agreement in &found {
        assert_eq!(agreement.kinds, [Mou]);
        assert_eq!(agreement.countries, ["JP", "TH"]);
        assert_eq!(
            (agreement.status, agreement.signed_on),
            (AgreementStatus::Signed, Some(jiff::civil::date(2025, 5, 14)))
        );
        assert_eq!(agreement.parties.len(), 2, "the heading's state is no party beside its bodies");
    }
}

#[test]
fn an_instrument_of_both_sides_is_of_thailand_and_the_state_that_the_article_is_about() {
    let found = agreements(
        "นายกรัฐมนตรีหารือกับเอกอัครราชทูตปากีสถาน เพื่อกระชับความร่วมมือระหว่างไทยกับปากีสถาน\n\
         ทั้งสองฝ่ายเร่งรัดการเจรจา FTA ระหว่างกัน",
    );
    assert_eq!((found.len(), found[0].kinds[0], found[0].status), (1, Fta, AgreementStatus::Negotiating));
    assert_eq!(found[0].countries, ["PK", "TH"]);
    assert_eq!(agreements("กระทรวงพาณิชย์เร่งรัดการเจรจา FTA ระหว่างกัน"), [], "of nobody");
}

#[test]
fn trade_agreements_with_several_states_are_one_with_each() {
    let found = agreements("กระทรวงพาณิชย์เร่งรัดการเจรจา FTA กับปากีสถาน ศรีลังกา และแคนาดา");
    let with: Vec<&[String]> = found.iter().map(|a| a.countries.as_slice()).collect();
    assert_eq!(with, [["PK", "TH"], ["LK", "TH"], ["CA", "TH"]]);
    assert_eq!(agreements("สหภาพยุโรปมี FTA กับสิงคโปร์ และเวียดนาม"), [], "others among themselves");
}

#[test]
fn a_trade_agreement_of_asean_is_thailands_too() {
    let found = agreements("ทั้งสองฝ่ายเร่งรัดการเจรจาความตกลงการค้าเสรีอาเซียน-แคนาดา");
    assert_eq!((found.len(), &found[0].countries), (1, &vec!["CA".to_owned(), "TH".to_owned()]));
    assert!(found[0].parties.iter().any(|p| p.contains(&"อาเซียน".to_owned())), "{:?}", found[0].parties);
    let found = agreements("ความคืบหน้าการเจรจาความตกลงการค้าเสรีอาเซียน-ออสเตรเลีย-นิวซีแลนด์");
    assert_eq!((found.len(), found[0].countries.len()), (1, 3), "one of three sides");
}

#[test]
fn what_is_being_signed_is_not_in_force_by_what_stands_beside_it() {
    let found = agreements("การลงนามบันทึกความเข้าใจระหว่างกรมปศุสัตว์กับกรมประมง ภายใต้โครงการพัฒนาอาชีพ");
    assert_eq!(found[0].status, AgreementStatus::Signed);
}

#[test]
fn what_was_signed_years_ago_is_in_force_since_its_day() {
    let found = agreements("กรมปศุสัตว์ได้ลงนามบันทึกความเข้าใจกับกรมประมง เมื่อวันที่ 29 สิงหาคม 2557");
    assert_eq!((found[0].status, found[0].signed_on), (AgreementStatus::InForce, Some(jiff::civil::date(2014, 8, 29))));
}

#[test]
fn what_an_instrument_covers_may_be_told_later_or_by_the_title_alone() {
    let found = agreements(
        "กระทรวงแรงงานเจรจาบันทึกความเข้าใจกับกระทรวงแรงงานของลาว\nบันทึกความเข้าใจว่าด้วยการจ้างงานยังอยู่ระหว่างการพิจารณา",
    );
    assert_eq!(found[0].topics, ["labour"]);
}

#[test]
fn a_plan_and_what_it_carries_out_are_two_and_the_plan_alone_is_signed() {
    let found = agreements(
        "รัฐมนตรีได้ร่วมลงนามแผนปฏิบัติการของความตกลงว่าด้วยความร่วมมือด้านการท่องเที่ยวระหว่างกระทรวงการท่องเที่ยวและกีฬาและกระทรวงการท่องเที่ยวฟิลิปปินส์",
    );
    let told: Vec<_> = found.iter().map(|a| (a.kinds[0], a.status)).collect();
    assert_eq!(told, [(ActionPlan, AgreementStatus::Signed), (Agreed, AgreementStatus::InForce)]);
}

#[test]
fn what_an_instrument_covers_may_stand_after_its_day() {
    let found = agreements("กรมปศุสัตว์ลงนามบันทึกความเข้าใจกับกรมประมง เมื่อวันที่ 14 พฤษภาคม 2568 เพื่อส่งเสริมการท่องเที่ยว");
    assert_eq!(found[0].topics, ["tourism"]);
}

#[test]
fn what_is_negotiated_with_a_state_is_not_in_force() {
    let found = agreements("Closer trade may lead to FTA negotiations with Norway in the future.");
    assert_eq!((found.len(), found[0].status), (1, AgreementStatus::Negotiating));
}

/// The parties of each agreement by their first names.
fn parties(found: &[Agreement]) -> Vec<Vec<&str>> {
    found.iter().map(|a| a.parties.iter().map(|names| names[0].as_str()).collect()).collect()
}

#[test]
fn trade_agreements_are_listed_with_a_bloc_and_states() {
    let found = agreements("ใช้ประโยชน์จากความตกลงการค้าเสรีที่ไทยทำไว้กับคู่ค้า ได้แก่ อาเซียน จีน และชิลี");
    assert_eq!(parties(&found), [["จีน", "ไทย"], ["ชิลี", "ไทย"], ["อาเซียน", "ไทย"]]);
}

#[test]
fn a_list_of_partners_in_trade_is_one_agreement_with_each() {
    let partners = |body: &str| agreements(body).into_iter().map(|a| a.countries.join(" ")).collect::<Vec<_>>();
    let told = "วันนี้ไทยมี FTA ที่ทำไว้แล้ว 9 ฉบับกับ 11 ประเทศ ไม่ว่าจะเป็นอาเซียน จีน เปรู และชิลี";
    assert_eq!(partners(told), ["CN TH", "PE TH", "CL TH", ""]);
    assert!(agreements(told).iter().all(|a| a.status == AgreementStatus::InForce));
    assert_eq!(partners("เร่งเจรจา FTA ที่ค้างอยู่ เช่น ไทย-ตุรกี ไทย-ปากีสถาน"), ["TH TR", "PK TH"]);
    assert_eq!(partners("ไทยเจรจา FTA กับกลุ่มประเทศในยุโรป ซึ่งประกอบด้วย นอร์เวย์ และไอซ์แลนด์"), [""; 0], "members of a bloc");
    let mini = agreements("ไทยมี FTA กับจีน และได้ทำ Mini FTA กับมณฑลหนึ่งของจีน และเมืองหนึ่งของญี่ปุ่น");
    assert_eq!(mini.iter().map(|a| a.kinds.contains(&Mou)).collect::<Vec<_>>(), [false, true, true]);
}

#[test]
fn an_english_instrument_is_named_after_those_before_it() {
    let found = agreements("Both sides will speed up the Thailand-EU FTA. Thailand supports the ASEAN-Canada FTA.");
    assert_eq!(parties(&found), [vec!["สหภาพยุโรป", "ไทย"], vec!["อาเซียน", "แคนาดา"]]);
    assert_eq!(agreements("They spoke of trade with the EU. FTAs matter."), [], "another sentence");
}

#[test]
fn trade_agreements_named_one_after_another_are_each_their_own() {
    let found = agreements("กระทรวงพาณิชย์เร่งเจรจา FTA ไทย-อียู FTA ไทย-ปากีสถาน");
    assert_eq!(parties(&found), [["สหภาพยุโรป", "ไทย"], ["ปากีสถาน", "ไทย"]]);
}

#[test]
fn the_statement_of_a_bloc_is_its_own_and_thailand_adopts_it() {
    let found = agreements("ที่ประชุมได้รับรองปฏิญญาผู้นำอาเซียนว่าด้วยความมั่นคงอาหาร");
    assert_eq!((parties(&found), found[0].status), (vec![vec!["อาเซียน"]], AgreementStatus::Signed));
    let found = agreements("คณะรัฐมนตรีเห็นชอบร่างแถลงการณ์ร่วมอาเซียน-จีนว่าด้วยการเกษตร");
    assert_eq!((parties(&found), found[0].status), (vec![vec!["อาเซียน", "จีน"]], AgreementStatus::Approved));
    let found = agreements("ไทยดำเนินการตามแผนปฏิบัติการระยะกลางสำหรับความร่วมมืออาเซียน-อินเดีย");
    assert_eq!(parties(&found), [["อาเซียน", "อินเดีย"]]);
    assert_eq!(agreements("ที่ประชุมรับรองแถลงการณ์ร่วมว่าด้วยความมั่นคงอาหาร"), [], "of nobody named");
}

#[test]
fn a_signing_that_names_no_instrument_is_of_a_memorandum() {
    let found = agreements("กรมปศุสัตว์ลงนามความร่วมมือกับกรมประมง");
    assert_eq!((found[0].kinds[0], found[0].status), (Mou, AgreementStatus::Signed));
    assert_eq!(agreements("กรมปศุสัตว์จะลงนามความร่วมมือกับกรมประมง")[0].status, AgreementStatus::Drafting);
}

#[test]
fn those_who_signed_may_be_listed_after_the_instrument_or_in_the_next_sentence() {
    let want = [["กรมปศุสัตว์", "กรมประมง", "กรมการข้าว"]];
    let found = agreements("มีพิธีลงนามบันทึกข้อตกลงความร่วมมือ 3 หน่วยงาน ได้แก่ กรมปศุสัตว์ กรมประมง และกรมการข้าว");
    assert_eq!(parties(&found), want);
    let found = agreements(
        "รัฐมนตรีเป็นประธานพิธีลงนามบันทึกข้อตกลงความร่วมมือเพื่อพัฒนาอาชีพ\nสำหรับหน่วยงานที่ลงนาม ประกอบด้วย กรมปศุสัตว์ กรมประมง และกรมการข้าว",
    );
    assert_eq!(parties(&found), want);
}

#[test]
fn those_who_have_an_instrument_need_no_word_for_signing() {
    let found = agreements("กรมปศุสัตว์และกรมประมงได้มีบันทึกข้อตกลงว่าด้วยการเชื่อมโยงข้อมูล");
    assert_eq!((parties(&found), found[0].status), (vec![vec!["กรมปศุสัตว์", "กรมประมง"]], AgreementStatus::InForce));
}

#[test]
fn a_ministry_right_after_its_department_is_no_party() {
    let found = agreements("มีการลงนามบันทึกความเข้าใจระหว่างกรมธนารักษ์ กระทรวงการคลัง กับกรมปศุสัตว์");
    assert_eq!(parties(&found), [["กรมธนารักษ์", "กรมปศุสัตว์"]]);
}

#[test]
fn both_sides_before_an_instrument_make_it() {
    let about = "นายกรัฐมนตรีหารือกับเอกอัครราชทูตปากีสถาน เพื่อกระชับความร่วมมือระหว่างไทยกับปากีสถาน\n";
    let found = agreements(&format!("{about}ทั้งสองฝ่ายจะลงนามบันทึกความเข้าใจด้านการเกษตร"));
    assert_eq!((parties(&found), found[0].status), (vec![vec!["ปากีสถาน", "ไทย"]], AgreementStatus::Drafting));
    assert_eq!(agreements(&format!("{about}เอกชนของทั้งสองฝ่ายจะลงนามบันทึกความเข้าใจ")), [], "others of both sides");
}

#[test]
fn a_second_instrument_or_pair_of_parties_joined_by_and_is_another() {
    let found = agreements("เร่งเจรจาความตกลงการค้าเสรีไทย-ปากีสถาน และกรอบความตกลงด้านการลงทุน");
    assert_eq!(parties(&found), [["ปากีสถาน", "ไทย"], ["ปากีสถาน", "ไทย"]]);
    let found = agreements("ลงนามบันทึกความเข้าใจระหว่างกรมปศุสัตว์กับกรมประมง และระหว่างกรมการข้าวกับกรมชลประทาน");
    assert_eq!(parties(&found), [["กรมปศุสัตว์", "กรมประมง"], ["กรมการข้าว", "กรมชลประทาน"]]);
}

#[test]
fn talks_between_others_beside_an_instrument_are_not_its_parties() {
    assert_eq!(
        agreements(
            "ย้ำถึงความตกลงที่ทุกฝ่ายต้องปฏิบัติตามอย่างเคร่งครัดเพื่อประโยชน์ของประชาชนในพื้นที่ และกล่าวว่าการหารือระหว่างไทยกับกัมพูชาจะดำเนินต่อไป"
        ),
        []
    );
}

#[test]
fn a_body_whose_name_holds_the_word_for_an_instrument_is_none() {
    assert_eq!(agreements("กระทรวงการต่างประเทศหารือกับกรมสนธิสัญญาและกฎหมาย"), []);
}

#[test]
fn the_title_of_an_instrument_tells_what_it_covers_where_it_does() {
    let found = agreements("มีการลงนามบันทึกความเข้าใจว่าด้วยการท่องเที่ยวระหว่างกรมปศุสัตว์กับกรมประมง และหารือการลงทุนด้านพลังงาน");
    assert_eq!(found[0].topics, ["tourism"]);
}

#[test]
fn a_signing_yet_to_be_witnessed_and_one_worked_under_are_no_news() {
    let found = agreements("The Prime Minister will witness the signing of the Thailand-Pakistan FTA.");
    assert_eq!(found[0].status, AgreementStatus::Negotiating, "until it is signed");
    let found = agreements("รายงานผลการดำเนินงานภายใต้การลงนามบันทึกความเข้าใจระหว่างกรมปศุสัตว์กับกรมประมง");
    assert_eq!(found[0].status, AgreementStatus::InForce);
}

#[test]
fn numbered_instruments_of_the_same_parties_are_several() {
    let found = agreements(
        "คณะรัฐมนตรีเห็นชอบร่างเอกสาร 2 ฉบับ ได้แก่ 1. ร่างบันทึกความเข้าใจว่าด้วยการท่องเที่ยวระหว่างไทยกับญี่ปุ่น และ 2. ร่างบันทึกความเข้าใจว่าด้วยการศึกษาระหว่างไทยกับญี่ปุ่น",
    );
    let told: Vec<_> = found.iter().map(|a| (a.status, a.topics.join(" "))).collect();
    let approved = |topic: &str| (AgreementStatus::Approved, topic.to_owned());
    assert_eq!(told, [approved("tourism"), approved("education")]);
    let found = agreements(
        "กระทรวงเกษตรและสหกรณ์ลงนามพิธีสารระหว่างกระทรวงเกษตรและสหกรณ์ กับสำนักงานศุลกากรแห่งสาธารณรัฐประชาชนจีน 2 ฉบับ ได้แก่ 1) พิธีสารว่าด้วยสุขอนามัยพืช และ 2) พิธีสารว่าด้วยการส่งออกเนื้อสัตว์ปีก",
    );
    assert_eq!(found.len(), 2, "the heading tells the parties of each: {found:#?}");
}

#[test]
fn an_instrument_in_an_article_about_one_state_is_of_that_state() {
    let opening = "นายกรัฐมนตรีหารือกับเอกอัครราชทูตมองโกเลีย เพื่อกระชับความร่วมมือระหว่างไทยกับมองโกเลีย\n";
    let found = agreements(&format!("{opening}ฝ่ายมองโกเลียประสงค์จัดทำบันทึกความเข้าใจด้านการท่องเที่ยว"));
    assert_eq!((found.len(), found[0].status), (1, AgreementStatus::Proposed));
    assert_eq!(found[0].countries, ["MN", "TH"]);
    assert_eq!(agreements(&format!("{opening}ฝ่ายมองโกเลียหวังว่าทั้งสองฝ่ายจะบรรลุข้อตกลงที่เป็นประโยชน์")), [], "no title");
    assert_eq!(agreements(&format!("{opening}เอกชนมองโกเลียลงนามบันทึกความเข้าใจไปแล้ว 23 ฉบับ")), [], "counted");
}

#[test]
fn what_was_signed_in_a_month_or_year_long_gone_is_in_force() {
    let found = agreements("กระทรวงแรงงานได้ลงนามบันทึกความเข้าใจระหว่างไทยกับญี่ปุ่น เมื่อปี 2562");
    assert_eq!((found[0].status, found[0].signed_on), (AgreementStatus::InForce, None));
    let found = agreements("กระทรวงแรงงานได้ลงนามบันทึกความเข้าใจระหว่างไทยกับญี่ปุ่น เมื่อเดือนเมษายน 2568");
    assert_eq!(found[0].status, AgreementStatus::Signed);
}

#[test]
fn parties_may_follow_in_a_clause_of_their_own() {
    let found = agreements("แรงงานไทยทำงานตามบันทึกความร่วมมือ ที่กระทรวงแรงงานได้จัดทำไว้กับกระทรวงยุติธรรมญี่ปุ่น");
    assert_eq!((found.len(), found[0].parties.len(), found[0].status), (1, 2, AgreementStatus::InForce));
    let found = agreements("วัดเป็นศูนย์รวมใจตามบันทึกข้อตกลงความร่วมมือ ซึ่งกระทรวงมหาดไทยได้ร่วมลงนามกับคณะสงฆ์");
    assert_eq!(parties(&found), [["กระทรวงมหาดไทย"]], "the other is named, if by no known name");
}

#[test]
fn a_unit_that_signs_for_a_party_is_within_the_list() {
    let found = agreements(
        "มีพิธีลงนามบันทึกข้อตกลงความร่วมมือ ระหว่างกรมการแพทย์ โดยศูนย์หัวใจและปอด, การไฟฟ้าฝ่ายผลิตแห่งประเทศไทย และกรมอนามัย",
    );
    assert_eq!(found[0].parties.len(), 3, "{:?}", found[0].parties);
}

#[test]
fn a_title_outranks_what_is_said_around_an_instrument() {
    let found = agreements("กระทรวงสาธารณสุขลงนามบันทึกความเข้าใจด้านการท่องเที่ยว กับกระทรวงคมนาคม เพื่อพัฒนาการศึกษาและการกีฬา");
    assert_eq!(found[0].topics, ["tourism"]);
}

#[test]
fn an_hour_is_no_number_of_a_list() {
    let found = common::facts(
        "เวลา 09.30 น. ลงนามบันทึกความเข้าใจระหว่างกระทรวงคมนาคม กับกระทรวงคมนาคมญี่ปุ่น เวลา 10.15 น. ลงนามบันทึกความเข้าใจระหว่างกระทรวงคมนาคม กับกระทรวงคมนาคมญี่ปุ่น",
    );
    assert_eq!(found.agreements.len(), 1, "{:?}", found.agreements);
}

#[test]
fn officers_who_sign_do_so_for_their_bodies() {
    let found = agreements(
        "วันนี้ (15 พฤษภาคม 2568) นายสมชาย ใจดี อธิบดีกรมการแพทย์ พร้อมด้วยนางสมศรี มีสุข อธิบดีกรมอนามัย และนายสมศักดิ์ รักไทย อธิบดีกรมปศุสัตว์ ร่วมลงนามบันทึกข้อตกลงความร่วมมือด้านการท่องเที่ยว",
    );
    assert_eq!(parties(&found), [["กรมการแพทย์", "กรมอนามัย", "กรมปศุสัตว์"]]);
}

#[test]
fn a_party_beside_a_body_need_not_be_known() {
    let found = agreements("กระทรวงอุตสาหกรรมและจังหวัดวากายามะ ได้มีการลงนามบันทึกความร่วมมือด้านการศึกษา");
    assert_eq!(parties(&found), [["กระทรวงอุตสาหกรรม"]]);
    let found = agreements("กรมศุลกากร และ Bright Harbour ได้ลงนามความร่วมมือในการพัฒนาด้านต่าง ๆ");
    assert_eq!(parties(&found), [["กรมศุลกากร"]]);
    let found = agreements("กรมศุลกากรลงนาม MOU ร่วมกับ Bright Harbour เพื่อพัฒนาการขนส่ง");
    assert_eq!(parties(&found), [["กรมศุลกากร"]]);
    assert_eq!(agreements("กรมศุลกากรคิดอัตราลูกค้า MOU เท่ากับ MRR ลบ 1.00"), [], "no party, though `กับ` stands in it");
}

#[test]
fn drafts_in_an_article_on_what_the_cabinet_approved_are_approved() {
    let found = common::titled(
        "ครม. เห็นชอบร่างเอกสารการประชุมรัฐมนตรีอาเซียนด้านพลังงาน",
        "ร่างเอกสารมี 2 ฉบับ ได้แก่\n(1) ร่างถ้อยแถลงร่วมของการประชุมรัฐมนตรีอาเซียนด้านพลังงาน ครั้งที่ 41\n(2) ร่างแถลงการณ์ร่วมของการประชุมรัฐมนตรีอาเซียนด้านพลังงาน ครั้งที่ 41",
    )
    .agreements;
    assert_eq!(found.iter().map(|a| a.status).collect::<Vec<_>>(), [AgreementStatus::Approved; 2]);
}

#[test]
fn a_statement_is_of_the_bloc_whose_ministers_or_leaders_make_it() {
    let found =
        agreements("The cabinet approved the draft Joint Statement of the 13th APEC Energy Ministers’ Meeting.");
    assert_eq!((found.len(), found[0].parties[0][0].as_str()), (1, "เอเปค"));
    for matter in ["เพื่อส่งเสริมอาเซียน", "ว่าด้วยอนาคตของอาเซียน"]
    {
        let found = agreements(&format!("ไทยและญี่ปุ่นรับรองแถลงการณ์ร่วมของผู้นำ{matter}"));
        assert!(found.iter().all(|a| a.parties != [["อาเซียน"]]), "{found:#?}");
    }
}

#[test]
fn titles_of_different_subjects_are_different_instruments() {
    let found = agreements(
        "ที่ประชุมรับรองแถลงการณ์ผู้นำอาเซียนว่าด้วยความร่วมมือด้านสาธารณสุข\nที่ประชุมรับรองแถลงการณ์ผู้นำอาเซียนว่าด้วยการท่องเที่ยวด้วย",
    );
    assert_eq!(found.iter().map(|a| a.topics.join(" ")).collect::<Vec<_>>(), ["health", "tourism"]);
}

#[test]
fn trade_is_agreed_with_the_bloc_that_wants_to_talk_of_it() {
    let found = agreements("ไทยยินดีที่สหภาพยุโรปเห็นพ้องว่าควรหารือกันในประเด็นความตกลงการค้าเสรี");
    assert_eq!((found.len(), found[0].parties.len(), found[0].kinds[0]), (1, 2, Fta));
    assert_eq!(agreements("ไทยตามความตกลงขององค์การการค้าโลกนำเข้าภายใต้การค้าเสรี"), [], "no bloc that agrees on trade");
}

#[test]
fn states_in_the_title_of_an_instrument_are_its_sides() {
    let found = agreements("ควรใช้ประโยชน์จากความตกลงยกเว้นการตรวจลงตราสำหรับผู้ถือหนังสือเดินทางไทยและจีน");
    assert_eq!((found.len(), found[0].countries.join(" ")), (1, "CN TH".to_owned()));
}

#[test]
fn the_one_memorandum_of_an_article_is_of_whoever_its_sentence_names() {
    let found = agreements("ที่ผ่านมากรมการข้าวได้จัดทำ MOU เพื่อพัฒนาพันธุ์ข้าวพื้นนุ่ม");
    assert_eq!((found.len(), found[0].parties[0][0].as_str()), (1, "กรมการข้าว"));
    assert_eq!(agreements("กรมการข้าวเผยว่าภาคเอกชนได้ลงนามใน MOU (พิธีลงนาม) รวมจำนวน 10 โครงการ"), []);
    // Where another is told with its parties, these words speak of that one.
    let two = "กรมการข้าวลงนามบันทึกความเข้าใจกับกรมประมง\nกรมปศุสัตว์หวังว่า MOU จะช่วยเกษตรกร";
    assert_eq!(agreements(two).len(), 1);
}

#[test]
fn several_universities_are_the_other_party_though_only_counted() {
    let found = agreements("กรมการข้าวร่วมลงนามบันทึกความเข้าใจกับ 3 มหาวิทยาลัยชั้นนำ ด้านการวิจัย");
    assert_eq!((found.len(), found[0].parties.len()), (1, 1));
}

#[test]
fn what_a_list_has_as_signed_was_signed_on_the_day_of_the_lead() {
    let found = agreements(
        "วันนี้ (14 พฤษภาคม 2568) อธิบดีกรมการข้าวเป็นประธานเปิดงาน พร้อมพิธีลงนาม ดังนี้\n1) ลงนามบันทึกความเข้าใจระหว่างกรมการข้าวกับกรมประมง\n2) ลงนามบันทึกความเข้าใจระหว่างกรมการข้าวกับกรมปศุสัตว์",
    );
    assert_eq!(found.iter().map(|a| a.signed_on).collect::<Vec<_>>(), [Some(jiff::civil::date(2025, 5, 14)); 2]);
}

#[test]
fn what_was_there_before_is_another_of_the_same_parties() {
    let told = |body: &str| agreements(body).into_iter().map(|a| (a.status, a.parties.len())).collect::<Vec<_>>();
    let body = "วันนี้ (14 พฤษภาคม 2568) กรมศุลกากรลงนามบันทึกข้อตกลงกับการท่าเรือแห่งประเทศไทย";
    let both = [(AgreementStatus::Signed, 2), (AgreementStatus::InForce, 2)];
    assert_eq!(told(&format!("{body}\nก่อนหน้านี้เมื่อวันที่ 3 มีนาคม 2561 กรมศุลกากรได้ลงนามบันทึกข้อตกลงมาแล้ว")), both);
    assert_eq!(
        told(&format!("{body}\nก่อนหน้านี้เมื่อปี 2561 ได้มีการลงนามบันทึกข้อตกลงระหว่างกรมศุลกากรกับการท่าเรือแห่งประเทศไทย")),
        both
    );
    assert_eq!(told(&format!("{body}\nซึ่งจะใช้แทนที่บันทึกข้อตกลงฉบับเดิม")), both);
    assert_eq!(told(&format!("{body}\nการลงนามบันทึกข้อตกลงครั้งนี้มีระยะเวลา 3 ปี")), both[..1], "the same");
    let other = "ก่อนหน้านี้เมื่อวันที่ 3 มีนาคม 2561 ได้ลงนามข้อตกลงว่าด้วยการจัดตั้งสถาบันวัคซีน";
    assert_eq!(told(&format!("{body}\n{other}")), both[..1], "of another subject");
}

#[test]
fn those_who_sign_may_be_told_after_the_instrument_each_with_an_office() {
    let parties = |body: &str| agreements(body).into_iter().map(|a| a.parties.len()).collect::<Vec<_>>();
    let (one, two) = ("นายสมชาย ใจดี อธิบดีกรมศุลกากร", "นางสาวสมหญิง ใจงาม อธิบดีกรมสรรพากร");
    assert_eq!(parties(&format!("รัฐมนตรีเป็นประธานในพิธีลงนามบันทึกข้อตกลงด้านข้อมูล โดยมี{one} และ{two} เป็นผู้ลงนาม")), [2]);
    let three = "นายสมศักดิ์ ใจเย็น อธิบดีกรมธนารักษ์";
    let body = format!(
        "พิธีลงนามบันทึกข้อตกลงด้านข้อมูล ลงนามโดย{one} และ{two} พร้อมทั้งพิธีลงนามบันทึกข้อตกลงด้านที่ดิน ลงนามโดย{one} {two} และ{three}"
    );
    assert_eq!(parties(&body), [2, 3], "each is signed by its own");
    assert_eq!(
        parties(&format!("รัฐมนตรีเป็นประธานในพิธีลงนามบันทึกข้อตกลง โดยมี{one} และ{two} ร่วมเป็นสักขีพยาน")),
        [0; 0],
        "they watch"
    );
    assert_eq!(parties("กรมศุลกากรส่งเสริมการทำบันทึกข้อตกลง (MOU) ระหว่างเกษตรกรกับผู้รับซื้อ"), [0; 0], "of others");
}

#[test]
fn a_company_may_sign_with_the_government() {
    let found = agreements("นายกรัฐมนตรียินดีที่บริษัท ไมโครซอฟท์ จำกัด ได้ลงนามบันทึกความเข้าใจกับรัฐบาลไทย");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].parties[0], ["บริษัท ไมโครซอฟท์ จำกัด", "ไมโครซอฟท์"]);
    assert_eq!(found[0].status, AgreementStatus::Signed);
}

/// The usual names of the parties of the only agreement.
fn sides(body: &str) -> Vec<String> {
    let found = agreements(body);
    assert_eq!(found.len(), 1, "{found:#?}");
    found[0].parties.iter().map(|p| p[0].clone()).collect()
}

#[test]
fn a_ministry_that_acts_by_its_department_is_one_party_with_it() {
    let body = "กระทรวงสาธารณสุข โดยกรมการแพทย์ ลงนามบันทึกความเข้าใจ กับกระทรวงคมนาคม";
    assert_eq!(sides(body), ["กรมการแพทย์", "กระทรวงคมนาคม"]);
}

#[test]
fn names_follow_what_they_are_called_together() {
    let body = "ลงนามบันทึกความเข้าใจ ระหว่างกรมการแพทย์ และสถาบันการศึกษาที่สอนการพยาบาลอีก 2 แห่ง ได้แก่ มหาวิทยาลัยมหิดล และมหาวิทยาลัยเชียงใหม่";
    assert_eq!(sides(body), ["กรมการแพทย์", "มหาวิทยาลัยมหิดล", "มหาวิทยาลัยเชียงใหม่"]);
}

#[test]
fn places_and_bodies_that_nobody_knows_are_parties_where_they_stand_for_one() {
    assert_eq!(sides("ลงนามบันทึกความเข้าใจ ระหว่างกรมการแพทย์ กับจังหวัดสงขลา"), ["กรมการแพทย์", "จังหวัดสงขลา"]);
    assert_eq!(sides("ลงนามบันทึกความเข้าใจ ระหว่างกรมการแพทย์ กับเมืองจินจู เกาหลีใต้"), ["กรมการแพทย์", "เมืองจินจู"]);
    assert_eq!(sides("ลงนามบันทึกความเข้าใจ ระหว่างกรมการแพทย์ ที่จังหวัดสงขลา กับกรมควบคุมโรค"), ["กรมการแพทย์", "กรมควบคุมโรค"]);
}

#[test]
fn an_instrument_spoken_of_again_is_no_further_one() {
    let body = "วันนี้ กรมการแพทย์และมหาวิทยาลัยมหิดล ลงนามบันทึกความเข้าใจด้านการวิจัย\nกรมการแพทย์และกรมควบคุมโรค ขอบคุณทุกฝ่าย การลงนามบันทึกความเข้าใจในครั้งนี้ ระหว่างกรมการแพทย์กับกรมควบคุมโรค จะเป็นประโยชน์";
    assert_eq!(agreements(body).len(), 1);
}

#[test]
fn those_who_witness_make_nothing() {
    let body = "กระทรวงคมนาคม และกระทรวงแรงงาน ร่วมเป็นสักขีพยาน โดยกรมการแพทย์ และมหาวิทยาลัยมหิดล ลงนามบันทึกความเข้าใจ";
    assert_eq!(sides(body), ["กรมการแพทย์", "มหาวิทยาลัยมหิดล"]);
}

#[test]
fn what_is_told_of_the_first_holds_for_those_of_the_same_sentence() {
    let body = "ไทยและบรูไนเร่งเจรจาบันทึกความเข้าใจว่าด้วยแรงงานระหว่างไทยกับบรูไน และบันทึกความเข้าใจว่าด้วยการศึกษาระหว่างกระทรวงศึกษาธิการกับบรูไน";
    let found = agreements(body);
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(found.iter().all(|a| a.status == AgreementStatus::Negotiating), "{found:#?}");
}

#[test]
fn of_states_listed_each_has_its_own() {
    let found = agreements("ที่ผ่านมา กรมปศุสัตว์ได้มีการจัดทำบันทึกความเข้าใจกับประเทศต่าง ๆ แล้ว อาทิ ปากีสถาน ศรีลังกา และแคนาดา");
    assert_eq!(found.iter().map(|a| a.countries[0].as_str()).collect::<Vec<_>>(), ["PK", "LK", "CA"]);
}

#[test]
fn a_department_before_a_ministry_abroad_is_none_of_ours() {
    let found = agreements(
        "ลงนามบันทึกความเข้าใจระหว่างกรมประมง กระทรวงเกษตรและสหกรณ์ กับกรมประมง กระทรวงเกษตรและป่าไม้แห่งสาธารณรัฐประชาธิปไตยประชาชนลาว",
    );
    assert_eq!((found.len(), found[0].parties.len(), &found[0].countries[0][..]), (1, 2, "LA"), "{found:?}");
}

#[test]
fn what_was_done_some_time_before_is_in_force() {
    let found = agreements("ซึ่งที่ผ่านมา ไทยและปากีสถานได้ลงนามในแผนปฏิบัติการร่วมฉบับที่ 2");
    assert_eq!((found.len(), found[0].kinds[0], found[0].status), (1, ActionPlan, AgreementStatus::InForce));
}

#[test]
fn two_states_before_a_trade_agreement_negotiate_it_unless_it_is_anothers() {
    let found = agreements("ไทยและปากีสถานยินดีที่มีการเจรจาจัดทำความตกลงการค้าเสรี เพื่ออำนวยความสะดวกแก่นักลงทุน");
    assert_eq!((found.len(), found[0].kinds[0], found[0].status), (1, Fta, AgreementStatus::Negotiating));
    let found = agreements("ไทยและโปแลนด์หวังให้เร่งเจรจา FTA ระหว่างอาเซียนกับสหภาพยุโรป");
    assert!(found.iter().all(|a| !a.countries.contains(&"PL".to_owned())), "{found:?}");
}

#[test]
fn several_that_nothing_tells_apart_give_no_row() {
    assert_eq!(
        agreements("They were glad that papers such as agreements and MoUs of Thailand with Nepal were exchanged."),
        []
    );
    assert_eq!(agreements("ฝ่ายไทยกับฝ่ายเนปาลร่วมลงนาม several MOU ระหว่างกัน"), []);
    assert_eq!(agreements("ฝ่ายไทยกับฝ่ายเนปาลร่วมลงนาม MOU ระหว่างกัน on several fields").len(), 1);
    assert_eq!(agreements("ไทยและปากีสถานลงนามบันทึกความเข้าใจหลายฉบับ"), []);
    assert_eq!(agreements("ทั้งสองประเทศจะขับเคลื่อนความตกลงต่าง ๆ ระหว่างไทยกับปากีสถาน"), []);
}

#[test]
fn what_is_hoped_for_beside_what_was_signed_is_a_further_one() {
    let found = agreements(
        "เมื่อวันที่ 14 พฤษภาคม 2568 ไทยกับปากีสถานลงนามบันทึกความเข้าใจด้านสาธารณสุขระหว่างกัน\nฝ่ายไทยเสนอให้จัดทำบันทึกความเข้าใจว่าด้วยการท่องเที่ยวระหว่างไทยกับปากีสถาน",
    );
    assert_eq!(
        found.iter().map(|a| a.status).collect::<Vec<_>>(),
        [AgreementStatus::Signed, AgreementStatus::Proposed],
        "{found:?}"
    );
}

#[test]
fn a_memorandum_beside_a_trade_agreement_is_another() {
    let found = agreements(
        "ไทยและปากีสถานเร่งเจรจาความตกลงการค้าเสรีไทย-ปากีสถาน\nทั้งสองฝ่ายจะลงนามความตกลงว่าด้วยการจ้างแรงงานระหว่างไทยกับปากีสถาน",
    );
    assert_eq!(found.iter().map(|a| a.kinds[0]).collect::<Vec<_>>(), [Fta, Agreed], "{found:?}");
}

#[test]
fn the_partnership_agreement_is_that_with_the_union() {
    let found = agreements("เอกอัครราชทูตสหภาพยุโรปเข้าพบ\nทั้งสองฝ่ายยินดีที่การเจรจา PCA เสร็จสิ้นแล้ว");
    assert!(found.iter().any(|a| a.parties.iter().any(|p| p.contains(&"สหภาพยุโรป".to_owned()))), "{found:?}");
    assert_eq!(agreements("รัฐมนตรียินดีที่การเจรจา PCA เสร็จสิ้นแล้ว"), [], "nobody is named");
    let far = "ชาวสวนเก็บมะม่วงส่งตลาดทุกเช้า\n".repeat(20);
    let found = agreements(&format!("เอกอัครราชทูตสหภาพยุโรปชมสวน\n{far}ผู้แทนเล่าว่าลงนามกับ PCA ที่กรุงเฮกแล้ว"));
    assert_eq!(found, [], "the union is far away");
}

#[test]
fn a_latin_company_beside_a_thai_body_is_of_the_one_state_of_the_article() {
    let found = agreements(
        "นายกรัฐมนตรีหารือกับเอกอัครราชทูตเนปาลประจำประเทศไทย ด้านความร่วมมือไทย-เนปาล\nมีการลงนามบันทึกความเข้าใจระหว่างมหาวิทยาลัยเกษตรศาสตร์ กับบริษัท Janta Agro",
    );
    assert_eq!(
        found.last().map(|a| (a.countries.as_slice(), a.parties.len())),
        Some((&["NP".to_owned(), "TH".to_owned()][..], 2))
    );
    for thai in
        ["มหาวิทยาลัยเกษตรศาสตร์ กับบริษัท Janta Agro (ประเทศไทย)", "กรมประมง กับมหาวิทยาลัยเกษตรศาสตร์ และบริษัท Janta Agro"]
    {
        let found = agreements(&format!(
            "นายกรัฐมนตรีหารือกับเอกอัครราชทูตเนปาลประจำประเทศไทย ด้านความร่วมมือไทย-เนปาล\nมีการลงนามบันทึกความเข้าใจระหว่าง{thai}"
        ));
        assert!(!found.is_empty() && found.iter().all(|a| a.countries.is_empty()), "{thai}: {found:?}");
    }
}

#[test]
fn an_instrument_of_both_sides_has_a_title_though_a_space_stands_before_the_word() {
    let found =
        agreements("นายกรัฐมนตรีหารือกับเอกอัครราชทูตเนปาลประจำประเทศไทย ด้านความร่วมมือไทย-เนปาล\nทั้งนี้ จะเร่งจัดทำ MOU ร่วมกัน");
    assert_eq!(found.iter().map(|a| a.title.as_str()).collect::<Vec<_>>(), ["MOU ร่วมกัน"]);
}

#[test]
fn what_an_instrument_is_made_for_does_not_unsign_it() {
    let found = agreements("ไทยกับเนปาลลงนามบันทึกความเข้าใจเพื่อทำวิจัยกล้วยไม้");
    assert_eq!(found.iter().map(|a| a.status).collect::<Vec<_>>(), [AgreementStatus::Signed]);
    let found = agreements("ไทยกับเนปาลนัดหมายกันเพื่อทำความตกลงว่าด้วยกล้วยไม้ระหว่างไทยกับเนปาล");
    assert_eq!(found.iter().map(|a| a.status).collect::<Vec<_>>(), [AgreementStatus::Drafting]);
}

#[test]
fn a_name_that_tells_what_an_instrument_covers_tells_all_of_it() {
    let found = agreements(
        "เอกอัครราชทูตสหภาพยุโรปเข้าพบ\nทั้งสองฝ่ายยินดีที่ลงนาม PCA แล้ว ซึ่งจะส่งเสริมการเกษตรและการท่องเที่ยว\nไทยและสหภาพยุโรปจะเร่งเจรจา FTA ระหว่างกัน",
    );
    let covers: Vec<&[String]> = found.iter().map(|a| a.topics.as_slice()).collect();
    assert_eq!(covers, [["diplomacy"], ["free-trade-agreement"]], "{found:?}");
}

#[test]
fn what_is_only_drawn_up_is_a_draft() {
    let status = |text: &str| agreements(text).iter().map(|a| a.status).collect::<Vec<_>>();
    let drafted = status("ที่ประชุมรับทราบเรื่องการจัดทำบันทึกความเข้าใจระหว่างกรมการข้าวกับกรมประมง");
    assert_eq!(drafted, [AgreementStatus::Drafting]);
    let apart = "กรมการข้าวลงนามถวายพระพรในช่วงเช้า จากนั้นประชุมหารือแนวทางทำนาในเขตลุ่มน้ำ นำไปสู่การจัดทำบันทึกความเข้าใจระหว่างกรมการข้าวกับกรมประมง";
    assert_eq!(status(apart), [AgreementStatus::Drafting], "what was signed is another");
    let trade = status("ที่ประชุมรับทราบเรื่องการจัดทำความตกลงการค้าเสรีไทย-เนปาล");
    assert_eq!(trade, [AgreementStatus::Negotiating]);
}

#[test]
fn sides_that_are_no_bodies_give_no_row() {
    assert_eq!(agreements("ผู้นำทั้งสองจะเป็นสักขีพยานในพิธีลงนามความตกลงระหว่างหน่วยงานต่าง ๆ ของไทยกับเนปาล"), []);
    let found = agreements("พิธีลงนามความตกลงระหว่างหน่วยงานที่เกี่ยวข้อง ได้แก่ กรมการข้าว และกรมประมง");
    assert_eq!(found.iter().map(|a| a.parties.len()).collect::<Vec<_>>(), [2], "unless they are named");
    assert_eq!(agreements("ไทยและเนปาลลงนามบันทึกความเข้าใจและหนังสือแสดงเจตจำนงหลายฉบับ"), [], "nor do mere numbers");
}

#[test]
fn lines_that_open_with_instruments_are_one_each() {
    let found = agreements(
        "ผู้นำไทยและเนปาลยินดีกับการลงนามเอกสาร ดังนี้\nบันทึกความเข้าใจว่าด้วยการขนส่งสินค้าระหว่างไทยกับเนปาล\nบันทึกความเข้าใจว่าด้วยการขนส่งผู้โดยสารระหว่างไทยกับเนปาล",
    );
    assert_eq!(found.iter().map(|a| a.status).collect::<Vec<_>>(), [AgreementStatus::Signed; 2]);
}

#[test]
fn what_a_list_has_a_bloc_adopt_is_the_blocs() {
    let found = agreements(
        "ที่ประชุมสุดยอดบิมสเทครับรองเอกสารผลลัพธ์ ดังนี้\n1. ปฏิญญาว่าด้วยเกษตรกรรมแห่งอนาคต\n2. ความตกลงว่าด้วยการขนส่งทางทะเล",
    );
    let sides: Vec<&str> = found.iter().map(|a| a.parties[0][0].as_str()).collect();
    assert_eq!(sides, ["บิมสเทค"; 2], "{found:?}");
}

#[test]
fn a_statement_that_an_article_gives_is_of_the_state_it_is_about() {
    let found =
        common::titled("แถลงการณ์ร่วม ในโอกาสการเยือนอย่างเป็นทางการ", "นายกรัฐมนตรีเนปาลเยือนไทย และหารือความร่วมมือไทย-เนปาล");
    let found = &found.agreements[0];
    assert_eq!(
        (found.countries.as_slice(), found.status),
        (&["NP".to_owned(), "TH".to_owned()][..], AgreementStatus::Signed)
    );
}

#[test]
fn what_the_cabinet_has_made_last_longer_is_approved() {
    let found = common::titled(
        "ครม. เห็นชอบการต่ออายุบันทึกความเข้าใจไทย-เนปาล",
        "คณะรัฐมนตรีเห็นชอบการต่ออายุบันทึกความเข้าใจระหว่างไทยกับเนปาล",
    );
    assert_eq!(found.agreements.iter().map(|a| a.status).collect::<Vec<_>>(), [AgreementStatus::Approved]);
}

#[test]
fn what_may_be_drawn_up_one_day_is_not_what_the_cabinet_approved() {
    let about = |title: &str, body: &str| {
        let found = common::titled(title, body).agreements;
        found.into_iter().map(|a| (a.kinds[0], a.status)).collect::<Vec<_>>()
    };
    let hope = "ทั้งสองฝ่ายเห็นว่าการพบกันจะปูทางสู่การจัดทำความตกลงว่าด้วยกล้วยไม้ระหว่างไทยกับเนปาลในวันข้างหน้า";
    assert_eq!(about("ครม. เห็นชอบแผนดูแลช้างป่า", hope), [(Agreed, AgreementStatus::Drafting)]);
    let found = about("ครม. เห็นชอบสองเรื่อง คือ การดูแลช้างป่าทั่วประเทศ และการจัดทำความตกลงไทย-เนปาล", "ช้างป่ามีมากขึ้น");
    assert!(found.iter().all(|a| a.1 == AgreementStatus::Approved), "{found:?}");
}

#[test]
fn what_a_list_has_yet_to_be_drafted_is_nobodys() {
    let items = "1. ปฏิญญาว่าด้วยการเลี้ยงผึ้ง\n2. แถลงการณ์ร่วมว่าด้วยการปลูกมะพร้าว";
    let told = |lead: &str, items: &str| {
        agreements(&format!("{lead}\n{items}")).into_iter().map(|a| a.status).collect::<Vec<_>>()
    };
    assert_eq!(told("ที่ประชุมรัฐมนตรีอาเซียนเห็นชอบเอกสาร 2 ฉบับ ดังนี้", items), [AgreementStatus::Signed; 2]);
    for later in ["ให้เจ้าหน้าที่ยกร่างเอกสาร ดังนี้", "ให้เจ้าหน้าที่เริ่มการจัดทำเอกสาร ดังนี้"]
    {
        assert_eq!(told(&format!("ที่ประชุมรัฐมนตรีอาเซียนเห็นชอบแผนงาน และ{later}"), items), [], "{later}");
        let own = "1. ปฏิญญาอาเซียนว่าด้วยการเลี้ยงผึ้ง\n2. แถลงการณ์ร่วมอาเซียนว่าด้วยการปลูกมะพร้าว";
        let found = told(&format!("ที่ประชุมรัฐมนตรีอาเซียนเห็นชอบแผนงาน และ{later}"), own);
        assert!(!found.contains(&AgreementStatus::Signed), "{later}: {found:?}");
    }
    let open = "1. ปฏิญญาว่าด้วยการเลี้ยงผึ้ง\n2. แถลงการณ์ร่วมว่าด้วยการปลูกมะพร้าว อยู่ระหว่างการพิจารณา";
    assert_eq!(
        told("ที่ประชุมรัฐมนตรีอาเซียนเห็นชอบเอกสาร 2 ฉบับ ดังนี้", open),
        [AgreementStatus::Signed, AgreementStatus::Drafting]
    );
}

#[test]
fn what_a_thai_body_approves_of_a_blocs_is_not_signed() {
    let told = |body: &str| agreements(body).into_iter().map(|a| (a.status, a.signed_on)).collect::<Vec<_>>();
    let day = "วันนี้ (14 พฤษภาคม 2568) อธิบดีกรมชลประทานแถลงข่าว";
    for ours in ["คณะกรรมการทรัพยากรน้ำแห่งชาติ", "กรมชลประทาน"]
    {
        let found = told(&format!("{day}\n{ours} มีมติเห็นชอบแถลงการณ์ร่วมรัฐมนตรีอาเซียนว่าด้วยลุ่มน้ำ เพื่อส่งรัฐสภาดูต่อไป"));
        assert_eq!(found, [(AgreementStatus::Approved, None)], "{ours}");
    }
    let found = told(&format!("{day}\nที่ประชุมรัฐมนตรีอาเซียนเห็นชอบแถลงการณ์ร่วมรัฐมนตรีอาเซียนว่าด้วยลุ่มน้ำ"));
    assert_eq!(found, [(AgreementStatus::Signed, None)], "the day of the news is not told as that of the statement");
    let found = told("วันที่ 14 พฤษภาคม 2568 ที่ประชุมรัฐมนตรีอาเซียนเห็นชอบแถลงการณ์ร่วมรัฐมนตรีอาเซียนว่าด้วยลุ่มน้ำ");
    assert_eq!(found, [(AgreementStatus::Signed, Some(jiff::civil::date(2025, 5, 14)))]);
}

#[test]
fn one_that_is_counted_is_no_several() {
    let told = |number: &str| agreements(&format!("ไทยและเนปาลได้ลงนามความตกลง {number} ฉบับ ว่าด้วยกล้วยไม้")).len();
    assert_eq!(["1", "๑"].map(told), [1, 1]);
    assert_eq!(["2", "๒", "12"].map(told), [0, 0, 0]);
}

#[test]
fn the_statement_of_a_bloc_is_on_the_bloc_only_where_it_is_on_nothing_else() {
    let covers = |body: &str| agreements(body).into_iter().map(|a| a.topics).collect::<Vec<_>>();
    assert_eq!(covers("ผู้นำเอเปคได้รับรองแถลงการณ์ผู้นำเอเปค"), [["regional-integration"]]);
    let found = covers("ด้านการท่องเที่ยว ผู้นำเอเปคได้รับรองแถลงการณ์ผู้นำเอเปค\nการท่องเที่ยวเป็นเรื่องเดียวที่พูดกัน");
    assert_eq!(found, [["tourism"]]);
}

#[test]
fn a_number_that_counts_no_instruments_makes_no_list() {
    let told = |lead: &str| {
        let items = "บันทึกความเข้าใจว่าด้วยการขนส่งสินค้าระหว่างไทยกับเนปาล\nบันทึกความเข้าใจว่าด้วยการขนส่งผู้โดยสารระหว่างไทยกับเนปาล";
        agreements(&format!("{lead}\n{items}")).len()
    };
    assert_eq!(told("ผู้นำไทยและเนปาลลงนามเอกสาร 2 ฉบับ ในพิธี"), 2);
    assert_eq!(told("ผู้นำไทยและเนปาลชมโครงการปลูกป่า 2 แห่ง"), 1);
}

#[test]
fn parties_that_cannot_be_believed_give_way_to_those_told_in_another_way() {
    // With whom Thailand works further on is no party of the plan.
    let found = agreements("ยินดีที่มีการดำเนินการตามแผนปฏิบัติการอาเซียน-อินเดีย โดยไทยพร้อมทำงานกับอินเดียในด้านพลังงาน");
    assert_eq!(parties(&found), [["อาเซียน", "อินเดีย"]]);
}

#[test]
fn a_space_before_an_instrument_hides_nothing_of_what_stands_before_it() {
    let found = agreements("นอกจากนี้ ฝ่ายไทยและฝ่ายเปรูได้มีการลงนาม แผนปฏิบัติการร่วมด้านเศรษฐกิจ");
    assert_eq!(parties(&found), [["เปรู", "ไทย"]]);
}

#[test]
fn a_trade_agreement_with_a_bloc_told_by_its_members_is_one_and_theirs() {
    let found = agreements(
        "ทั้งสองฝ่ายเร่งเจรจาความตกลงการค้าเสรีระหว่างไทยกับสมาคมการค้าเสรีแห่งยุโรป\nEFTA ประกอบด้วยสวิตเซอร์แลนด์ นอร์เวย์ ไอซ์แลนด์ และลิกเตนสไตน์",
    );
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].countries, ["CH", "IS", "LI", "NO", "TH"]);
}

#[test]
fn what_ministers_of_a_bloc_are_in_charge_of_stands_before_it() {
    let found = agreements("คณะรัฐมนตรีเห็นชอบร่างแถลงการณ์ร่วมการประชุมรัฐมนตรีความมั่นคงอาหารเอเปค");
    assert_eq!(parties(&found), [["เอเปค"]]);
}

#[test]
fn what_a_bloc_declared_once_is_no_row_where_it_is_only_named() {
    assert_eq!(agreements("ไทยปฏิบัติตามปฏิญญาอาเซียนว่าด้วยสิทธิเด็กอย่างต่อเนื่อง"), []);
}

/// Points of a synopsis in English, the second of which tells of an instrument.
const SYNOPSIS: &str = "The cabinet met on May 13, 2025. Some of the resolutions are as follows:\n\
    Title: Report on the textile industry\n\
    The cabinet acknowledged the report on the textile industry, as proposed by Ministry of Industry.\n\
    Title: Signing of MOU between Government of Thailand and Government of Lao PDR on construction of a garden\n\
    The cabinet approved the drafting and signing of an MOU between Government of Thailand and Government of Lao PDR on construction of a garden.\n\
    Title: Report on schools\n\
    The cabinet acknowledged the report.";

#[test]
fn what_may_be_signed_by_the_title_of_a_point_of_a_synopsis_is_approved() {
    let found = agreements(SYNOPSIS);
    assert_eq!((found.len(), found[0].status), (1, AgreementStatus::Approved));
}

#[test]
fn what_another_point_of_a_synopsis_is_about_is_no_topic_of_an_instrument() {
    assert_eq!(agreements(SYNOPSIS)[0].topics, [""; 0]);
}

#[test]
fn a_statement_of_two_states_on_nothing_in_particular_is_on_their_ties() {
    let found = agreements("A Joint Statement between Thailand and New Zealand was issued yesterday.");
    assert_eq!((found.len(), found[0].topics.as_slice()), (1, ["diplomacy".to_owned()].as_slice()));
}

#[test]
fn each_instrument_of_a_list_has_its_own_subject() {
    let found = agreements(
        "Thailand and Bangladesh signed: (1) the MoU between Thailand and Bangladesh on Energy Cooperation; (2) the MoU between Thailand and Bangladesh on Tourism Cooperation.",
    );
    let topics: Vec<&[String]> = found.iter().map(|agreement| agreement.topics.as_slice()).collect();
    assert_eq!(topics, [["energy".to_owned()], ["tourism".to_owned()]]);
}

#[test]
fn a_field_may_stand_between_those_joined_by_a_hyphen_and_the_instrument() {
    let found = agreements("The meeting noted progress under the ASEAN-Russia Food Security Work Programme.");
    assert_eq!((found.len(), &found[0].countries), (1, &vec!["RU".to_owned(), "TH".to_owned()]));
}

#[test]
fn an_agreement_with_a_subject_under_which_one_state_works_is_with_that_state() {
    let found = agreements("เวียดนามขอบคุณไทยที่ส่งเสริมการวิจัยร่วมตามความตกลงว่าด้วยความร่วมมือด้านวิทยาศาสตร์และเทคโนโลยี");
    assert_eq!((found.len(), found[0].status), (1, AgreementStatus::InForce));
}

#[test]
fn words_for_two_kinds_without_a_title_name_no_instrument() {
    assert_eq!(agreements("นายกรัฐมนตรีของไทยและเวียดนามจะเป็นสักขีพยานในพิธีแลกเปลี่ยนความตกลงและบันทึกความเข้าใจระหว่างกัน"), []);
}

#[test]
fn what_is_declared_by_signing_a_memorandum_is_no_second_instrument() {
    let found = agreements(
        "กระทรวงมหาดไทยได้ลงนามบันทึกข้อตกลงกับองค์การสหประชาชาติ ร่วมประกาศเจตนารมณ์ระหว่างกระทรวงมหาดไทยกับองค์การสหประชาชาติ",
    );
    assert_eq!(found.len(), 1);
}

#[test]
fn a_year_that_a_sentence_ends_with_numbers_no_item() {
    let found = agreements(
        "The chairmanship goes to Cambodia for 2022.\nThe Prime Minister adopted the following 2 documents at the ASEAN Summit:\n\
         1. ASEAN Leaders' Declaration on the Blue Economy\n2. ASEAN Leaders' Statement on Digital Development",
    );
    let statuses: Vec<_> = found.iter().map(|agreement| agreement.status).collect();
    assert_eq!(statuses, [AgreementStatus::Signed; 2]);
}

#[test]
fn a_plan_is_of_the_bloc_and_the_state_joined_to_it_whatever_it_is_about_stands_between() {
    let found = agreements("ไทยพร้อมจัดทำแผนปฏิบัติการด้านความยืดหยุ่นทางเศรษฐกิจอาเซียน-ญี่ปุ่น ในปีนี้");
    assert_eq!((found.len(), found[0].kinds[0]), (1, ActionPlan));
    assert_eq!(found[0].countries, ["JP", "TH"]);
    assert!(found[0].parties[0].contains(&"อาเซียน".to_owned()));
}

#[test]
fn instruments_with_a_subject_each_in_one_list_are_of_the_same_parties() {
    let found =
        agreements("ไทยและมองโกเลียหารือการจัดทำความตกลงด้านวัฒนธรรม บันทึกความเข้าใจว่าด้วยการท่องเที่ยว และแผนปฏิบัติการด้านการศึกษา");
    let told: Vec<_> = found.iter().map(|a| (a.kinds[0], a.countries.join(" "))).collect();
    let of = "MN TH".to_owned();
    assert_eq!(told, [(Agreed, of.clone()), (Mou, of.clone()), (ActionPlan, of)]);
}

#[test]
fn a_state_is_a_party_by_what_the_article_calls_it_and_its_government() {
    let found = agreements("ลงนามความตกลงระหว่างรัฐบาลแห่งราชอาณาจักรไทยกับรัฐบาล สปป.ลาว ว่าด้วยการขนส่ง");
    let names: Vec<&String> = found[0].parties.iter().flatten().collect();
    assert!(
        ["รัฐบาลแห่งราชอาณาจักรไทย", "สปป.ลาว", "รัฐบาล สปป.ลาว"].iter().all(|n| names.contains(&&(*n).to_owned())),
        "{names:?}"
    );
}

#[test]
fn a_new_instrument_is_another_than_the_one_in_force() {
    let found = agreements(
        "กระทรวงเกษตรและสหกรณ์ดำเนินการตามบันทึกความเข้าใจระหว่างไทยกับชิลี\nทั้งสองฝ่ายเร่งจัดทำบันทึกความเข้าใจ ฉบับใหม่ ให้แล้วเสร็จ",
    );
    let told: Vec<_> = found.iter().map(|a| a.status).collect();
    assert_eq!(told, [AgreementStatus::InForce, AgreementStatus::Negotiating]);
    assert!(found.iter().all(|a| a.countries == ["CL", "TH"]));
}

#[test]
fn what_was_signed_only_now_is_not_in_force() {
    let found = agreements("Both sides will cooperate under the MoU between Thailand and Laos which was just signed.");
    assert_eq!(found[0].status, AgreementStatus::Signed);
}

#[test]
fn the_items_of_a_list_have_come_as_far_as_the_one_before() {
    let found = agreements(
        "ที่ประชุมได้รับรองเอกสาร ดังนี้\n1. แถลงการณ์ร่วมอาเซียน-จีน\n2. แผนปฏิบัติการอาเซียน-อินเดีย\n3. แถลงการณ์ร่วมอาเซียน-รัสเซีย",
    );
    assert_eq!(found.len(), 3);
    assert!(
        found.iter().all(|a| a.status == AgreementStatus::Signed),
        "{:?}",
        found.iter().map(|a| a.status).collect::<Vec<_>>()
    );
}

/// The agreements of an article about Thailand and Laos whose body says `text`.
fn with_laos(text: &str) -> Vec<Agreement> {
    agreements(&format!("นายกรัฐมนตรีหารือกับเอกอัครราชทูตลาวประจำประเทศไทย เรื่องความสัมพันธ์ไทย-ลาว\n{text}"))
}

#[test]
fn letters_treaties_and_trade_are_of_both_states_only_where_that_is_told() {
    for text in [
        "ผู้ที่สนใจสามารถยื่นหนังสือแสดงเจตจำนงได้ภายในสิ้นปีนี้",
        "ไทยให้ความสำคัญกับพิธีสารว่าด้วยการคุ้มครองพันธุ์พืช",
        "(1) ความตกลงว่าด้วยการจัดการน้ำในลุ่มน้ำ",
        "ไทยเร่งเจรจา FTA ใหม่เพื่อดึงดูดผู้ประกอบการลาว",
    ] {
        assert_eq!(with_laos(text).len(), 0, "{text}");
    }
}

#[test]
fn two_states_have_an_agreement_on_trade_where_nobody_else_is_told_and_no_number() {
    assert_eq!(agreements("ไทยและเปรูมี FTA ที่ช่วยลดภาษีสินค้าเกษตร").len(), 1);
    for text in [
        "ไทยและเปรูมี FTA กับคู่ค้าทั่วโลก",
        "ไทยและเปรูต่างมี FTA หลายฉบับ",
        "ไทยขยายตลาด (ประเทศแรกคือเปรู) ทำให้ไทยมี FTA แล้วกับ 15 ประเทศ",
    ] {
        assert_eq!(agreements(text).len(), 0, "{text}");
    }
}

#[test]
fn what_will_be_signed_today_is_not_signed() {
    for text in [
        "บันทึกความเข้าใจระหว่างไทยกับเปรูว่าด้วยการประมงจะลงนามในวันนี้",
        "ร่างบันทึกความเข้าใจระหว่างไทยกับเปรูว่าด้วยการประมงยังไม่พร้อมลงนามในวันนี้",
        "The Memorandum of Understanding between Thailand and Peru on fisheries will be signed today.",
    ] {
        assert_eq!(agreements(text)[0].status, AgreementStatus::Drafting, "{text}");
    }
}

#[test]
fn the_items_of_a_list_keep_what_they_tell_of_themselves() {
    let statuses = |text: &str| agreements(text).iter().map(|a| a.status).collect::<Vec<_>>();
    let (agreed, understood) = ("ความตกลงระหว่างไทยกับเปรูว่าด้วยการบิน", "บันทึกความเข้าใจระหว่างไทยกับเปรูว่าด้วยการประมง");
    let list = format!("สาระสำคัญ ดังนี้\n1. ลงนาม{understood}\n2. ดำเนินการตาม{agreed} ซึ่งมีผลบังคับใช้แล้ว");
    assert_eq!(statuses(&list), [AgreementStatus::Signed, AgreementStatus::InForce]);
    // What was approved or signed before is something else.
    for before in ["คณะกรรมการอนุมัติงบประมาณประจำปี", "รัฐมนตรีได้ลงนามสมุดเยี่ยม"]
    {
        let list = format!("{before}\nที่ประชุมรับทราบความร่วมมือกับเปรู ดังนี้\n1. {agreed}\n2. {understood}");
        assert_eq!(statuses(&list), [AgreementStatus::InForce; 2], "{before}");
    }
}

#[test]
fn a_bloc_adopts_what_it_is_said_to_adopt() {
    assert_eq!(agreements("ที่ประชุมสุดยอดอาเซียนได้รับรองปฏิญญาว่าด้วยการเกษตรยั่งยืน").len(), 1);
    let others = agreements("The World Farmers Forum adopted the Milan Declaration, and ASEAN welcomed it.");
    assert_eq!(others.len(), 0);
    let about = agreements("ไทยและเปรูรับรองปฏิญญาร่วมว่าด้วยการส่งเสริมบทบาทอาเซียนและจีน");
    assert_eq!(about[0].countries, ["PE", "TH"]);
    assert_eq!(agreements("The agency prepared an Action Plan to attract visitors from ASEAN and India.").len(), 0);
}

#[test]
fn a_new_one_with_another_state_is_beside_the_old_one() {
    let found = agreements(
        "กรมประมงดำเนินการตามบันทึกความเข้าใจระหว่างไทยกับชิลี\nกรมประมงเร่งจัดทำบันทึกความเข้าใจให้สอดคล้องกับกฎหมายประมงฉบับใหม่",
    );
    assert_eq!(found.len(), 1);
}

/// How far the one agreement of a long article has come, where the weights all speak for one status.
fn weighed_for(status: &str, told: &str) -> AgreementStatus {
    let folder = tempfile::tempdir().unwrap();
    let names = ["signed", "in-force", "drafting", "approved", "negotiating", "proposed"];
    let weights = names.map(|name| if name == status { "999" } else { "0" }).join(",");
    let table = format!("feature,{}\nbias,{weights}\n", names.join(","));
    std::fs::write(folder.path().join("judge_status.csv"), table).unwrap();
    let lexicon = samphan::lexicon::Lexicon::load(Some(folder.path())).unwrap();
    let body = format!("{told}\n\n{}", "เกษตรกรในพื้นที่ได้รับน้ำเพียงพอตลอดฤดูแล้ง\n".repeat(20));
    samphan::pipeline::facts(common::article("ข่าววันนี้", &body), &lexicon).agreements[0].status
}

#[test]
fn what_is_only_hoped_for_or_drawn_up_is_never_weighed_as_done_or_approved() {
    for told in [
        "ฝ่ายไทยมีความประสงค์ผลักดันการลงนามบันทึกความเข้าใจระหว่างไทยกับญี่ปุ่นด้านไปรษณีย์",
        "ทั้งสองฝ่ายเตรียมลงนามบันทึกความเข้าใจระหว่างไทยกับลาวด้านไปรษณีย์",
        "ฝ่ายไทยเสนอให้มีพิธีลงนามบันทึกความเข้าใจระหว่างไทยกับลาวด้านไปรษณีย์ในปลายปี",
        "อยู่ระหว่างเจรจาเพื่อให้มีพิธีลงนามบันทึกความเข้าใจระหว่างไทยกับลาวด้านไปรษณีย์",
    ] {
        for status in ["signed", "in-force", "approved"] {
            let weighed = weighed_for(status, told).as_str();
            assert!(["drafting", "negotiating", "proposed"].contains(&weighed), "{told}: {weighed}");
        }
        assert_eq!(weighed_for("negotiating", told), AgreementStatus::Negotiating);
    }
}

#[test]
fn what_the_cabinet_let_somebody_sign_is_never_weighed_as_signed() {
    let told = "คณะรัฐมนตรีอนุมัติให้กระทรวงพลังงานลงนามบันทึกความเข้าใจกับเวียดนามด้านก๊าซ";
    for status in ["signed", "in-force", "approved"] {
        assert_eq!(weighed_for(status, told), AgreementStatus::Approved);
    }
}

#[test]
fn what_was_signed_on_a_stated_day_is_never_weighed_as_yet_to_be_made() {
    let told = "เมื่อวันที่ 14 พฤษภาคม 2568 ได้มีการลงนามบันทึกความเข้าใจระหว่างไทยกับญี่ปุ่นด้านไปรษณีย์";
    for status in ["drafting", "negotiating", "proposed", "approved"] {
        assert!(matches!(weighed_for(status, told), AgreementStatus::Signed | AgreementStatus::InForce), "{status}");
    }
}

#[test]
fn parties_are_listed_over_numbered_items() {
    let found = agreements(
        "มีพิธีลงนามบันทึกความเข้าใจ ระหว่าง 3 หน่วยงาน ได้แก่ 1) กรมประมง 2) กรมปศุสัตว์ และ 3) กรมการข้าว พร้อมทั้งเปิดตัวโครงการ",
    );
    assert_eq!(parties(&found)[0], ["กรมประมง", "กรมปศุสัตว์", "กรมการข้าว"]);
}

#[test]
fn two_told_as_two_are_parties_whatever_is_told_elsewhere() {
    let found = agreements(
        "มีการลงนามบันทึกความเข้าใจระหว่างกรมประมงและกรมการข้าว\nผู้ที่เป็นสมาชิกทั้งกรมการข้าว และกรมประมง โดย กรมการข้าว และกรมประมง จะจัดอบรม",
    );
    assert_eq!(parties(&found)[0], ["กรมประมง", "กรมการข้าว"]);
}

#[test]
fn a_body_abroad_that_nobody_knows_is_a_party_and_not_its_state() {
    let found = agreements("มีการลงนามบันทึกความเข้าใจระหว่างกรมประมงกับศูนย์ปลาสวยงามแห่งฟิลิปปินส์");
    assert_eq!(parties(&found)[0], ["กรมประมง", "ศูนย์ปลาสวยงามของฟิลิปปินส์"]);
}

#[test]
fn parties_go_by_their_names_without_what_tells_whose_they_are() {
    let forms = |body: &str| agreements(body)[0].parties.concat();
    let owned = forms(
        "The cabinet approved the draft MOU between Thailand’s Ministry of Digital Economy and Society and India’s Ministry of Electronics and Boats.",
    );
    assert!(owned.iter().any(|name| name == "Ministry of Electronics and Boats"), "{owned:?}");
    let company = forms("มีการลงนามบันทึกความเข้าใจระหว่างกรมประมง กับ บริษัท Gold Boats และ บริษัท ปลาทองทะเลใส จำกัด");
    assert!(["Gold Boats", "ปลาทองทะเลใส"].iter().all(|bare| company.iter().any(|name| name == bare)), "{company:?}");
}

#[test]
fn a_ministry_right_after_its_agency_only_says_whose_it_is() {
    let found = agreements("กรมประมงลงนามบันทึกความเข้าใจกับสำนักงานคณะกรรมการการอาชีวศึกษา กระทรวงศึกษาธิการ เพื่อฝึกอบรมเกษตรกร");
    assert_eq!(parties(&found)[0], ["กรมประมง", "สำนักงานคณะกรรมการการอาชีวศึกษา"]);
    let listed = agreements(
        "มีการลงนามบันทึกความเข้าใจระหว่างสำนักงานคณะกรรมการการอาชีวศึกษา กระทรวงศึกษาธิการ และกระทรวงพลังงาน เพื่อฝึกอบรมเกษตรกร",
    );
    assert_eq!(parties(&listed)[0].len(), 3);
}

#[test]
fn hyphens_join_more_than_two_states() {
    let found = agreements("ที่ประชุมหารือความเป็นไปได้ในการจัดทำความตกลงการเดินเรือเชื่อมไทย - ลาว - จีน เพื่อส่งเสริมการขนส่ง");
    assert_eq!(found[0].countries, ["CN", "LA", "TH"]);
}

#[test]
fn pairs_of_numbered_items_are_no_one_list_and_items_that_name_no_body_stand_between() {
    let pairs = agreements("มีพิธีลงนามบันทึกความเข้าใจ ระหว่างหน่วยงาน ได้แก่ 1) กรมประมงกับกรมการข้าว 2) กรมปศุสัตว์กับกรมที่ดิน");
    assert!(pairs.iter().all(|agreement| agreement.parties.len() < 3), "{pairs:?}");
    let gap = agreements(
        "มีพิธีลงนามบันทึกความเข้าใจ ระหว่าง 3 หน่วยงาน ได้แก่ 1) กรมประมง 2) เครือข่ายชาวประมงพื้นบ้านชายฝั่งทะเลอันดามันตอนบน และ 3) กรมการข้าว",
    );
    assert_eq!(parties(&gap)[0], ["กรมประมง", "กรมการข้าว"]);
}

/// How far each agreement of an article with this body has come, and when it was signed.
fn signings(body: &str) -> Vec<(AgreementStatus, Option<jiff::civil::Date>)> {
    agreements(body).into_iter().map(|a| (a.status, a.signed_on)).collect()
}

#[test]
fn the_day_of_what_led_to_a_signing_is_not_its_own() {
    let made = "กรมการข้าวได้ลงนามบันทึกความเข้าใจกับกรมประมง";
    let day = jiff::civil::date(2025, 5, 14);
    let signed = |day| vec![(AgreementStatus::Signed, day)];
    assert_eq!(signings(&format!("วันที่ 14 พฤษภาคม 2568 เวลา 9.00 น. อธิบดีกรมการข้าว เปิดเผยว่า {made}")), signed(Some(day)));
    assert_eq!(
        signings(&format!("วันที่ 14 พฤษภาคม 2568 {made} ซึ่งเป็นผลจากการเยือนไทยเมื่อวันที่ 2 พฤษภาคม 2568")),
        signed(Some(day))
    );
    assert_eq!(signings(&format!("วันนี้ (14 พฤษภาคม 2568) ณ ห้องประชุมใหญ่\nอธิบดี{made}")), signed(Some(day)));
}

#[test]
fn what_is_in_force_was_signed_on_the_day_told_after_it() {
    let day = jiff::civil::date(2023, 10, 19);
    let signed = [(AgreementStatus::InForce, Some(day))];
    let under = "ทั้งสองฝ่ายร่วมมือกันตามบันทึกความเข้าใจระหว่างไทยกับลาว";
    assert_eq!(signings(&format!("{under} ที่ลงนามเมื่อวันที่ 19 ตุลาคม 2566")), signed);
    let later = "ทั้งสองฝ่ายได้ลงนามบันทึกความเข้าใจเมื่อวันที่ 19 ตุลาคม 2566";
    assert_eq!(signings(&format!("{under}\n{later}")), signed);
}

#[test]
fn what_may_be_signed_or_is_hoped_to_be_is_not_signed() {
    let statuses = |body: &str| agreements(body).into_iter().map(|a| a.status).collect::<Vec<_>>();
    let mou = "บันทึกความเข้าใจระหว่างไทยกับลาว";
    for (text, status) in [
        ("ครม. อนุมัติให้รัฐมนตรีว่าการกระทรวงแรงงานและคณะเดินทางไปร่วมลงนาม", AgreementStatus::Approved),
        ("ฝ่ายไทยหวังว่าทั้งสองประเทศสามารถหาข้อสรุปและลงนาม", AgreementStatus::Proposed),
        ("ทั้งสองฝ่ายพิจารณาลงนาม", AgreementStatus::Proposed),
    ] {
        assert_eq!(statuses(&format!("{text}{mou}")), [status], "{text}");
    }
    assert_eq!(statuses(&format!("ฝ่ายไทยหวังว่าการลงนาม{mou}ครั้งนี้จะเป็นประโยชน์")), [AgreementStatus::Signed]);
    assert_eq!(
        statuses("The MoU between Thailand and Laos on rice is ready for signature."),
        [AgreementStatus::Drafting]
    );
}
