//! What the program takes for one thing within an article, and what it keeps apart.

mod common;

use std::collections::BTreeMap;

/// The bodies of an article, each with every form in which it is written there.
fn bodies(body: &str) -> BTreeMap<String, Vec<String>> {
    let facts = common::facts(body).organizations;
    facts.into_iter().map(|o| (o.entity, written(&o.support))).collect()
}

/// The people of an article, in the same way.
fn people(body: &str) -> BTreeMap<String, Vec<String>> {
    common::facts(body).people.into_iter().map(|p| (p.entity, written(&p.support))).collect()
}

fn written(support: &samphan::model::Support) -> Vec<String> {
    let mut forms: Vec<String> = support.evidence.iter().map(|e| e.quote.clone()).collect();
    forms.sort();
    forms.dedup();
    forms
}

#[test]
fn a_short_form_of_several_things_names_a_body_only_beside_another_name_of_it() {
    assert!(bodies("สินเชื่อพร้อมประกันคุ้มครองวงเงิน (MRTA) และยาเม็ดละ 150 มก. ต่อวัน").is_empty());
    let found = bodies("การรถไฟฟ้าขนส่งมวลชนแห่งประเทศไทยแจ้งว่า ผู้ใช้ MRTA จอดรถได้ตลอดวัน");
    assert_eq!(found["org-th-mrta"], ["MRTA", "การรถไฟฟ้าขนส่งมวลชนแห่งประเทศไทย"]);
}

#[test]
fn a_short_form_within_another_word_or_name_names_nothing() {
    for text in ["ได้รับความร่วมมือเป็นอย่างดีอีกครั้ง", "จัดกิจกรรมเพื่อสมทบทุนโรงพยาบาล", "ณ ห้องแคทรียา", "ด้านนาโนเทคโนโลยี"]
    {
        assert!(bodies(text).is_empty(), "{text}");
    }
}

#[test]
fn an_acronym_in_brackets_is_short_for_a_known_body_only_in_letters_of_its_name() {
    let found = bodies("จุฬาลงกรณ์มหาวิทยาลัย (AIC) ร่วมกับกรมทางหลวง (HTOC) และ AIC แถลงผล");
    assert_eq!(found["org-th-chula"], ["จุฬาลงกรณ์มหาวิทยาลัย"]);
    assert_eq!(found["org-th-doh"], ["กรมทางหลวง"]);
}

#[test]
fn an_acronym_after_a_longer_name_is_that_of_the_body_in_which_the_name_ends() {
    let found = bodies("ผู้อำนวยการสำนักงานมาตรฐานกลางของสหภาพโทรคมนาคมระหว่างประเทศ (ITU) กล่าวว่า ITU พร้อมสนับสนุน");
    assert!(found["org-itu"].contains(&"ITU".to_owned()), "{found:?}");
    assert!(found.iter().all(|(id, forms)| id == "org-itu" || !forms.contains(&"ITU".to_owned())), "{found:?}");
}

#[test]
fn common_nouns_with_an_acronym_are_no_bodies_and_brackets_belong_to_no_name() {
    assert!(bodies("โครงการค้ำประกันสินเชื่อรายสถาบันการเงิน (BI9) ลูกค้าของสถาบันการเงินขอได้").is_empty());
    let found = bodies("(ข้อมูลโดย สมาคมผู้เลี้ยงไหมไทยก้าวหน้า) และ สมาคมผู้เลี้ยงไหมไทยก้าวหน้า ชี้แจง");
    assert_eq!(found.into_values().collect::<Vec<_>>(), [["สมาคมผู้เลี้ยงไหมไทยก้าวหน้า"]]);
}

#[test]
fn a_head_with_its_name_left_out_refers_to_the_body_of_that_head_that_is_told_of_most() {
    let (own, other) = ("กระทรวงการคลัง เสนอแผน", "กระทรวงคมนาคม รับทราบ");
    let found = bodies(&format!("{own}\n{other}\n{own}\nกระทรวงฯ จะแถลงผล"));
    assert!(found["org-th-mof"].contains(&"กระทรวงฯ".to_owned()), "{found:?}");
    // Any other body must be told of far more.
    let (own, other) = ("บริษัท ดอกบัวขนส่ง จำกัด", "บริษัท ดอกแก้วพลังงาน จำกัด");
    let found = bodies(&format!("{own} ซื้อหุ้นจาก {other} {own} เติบโต โดย บริษัทฯ จะแถลงผล"));
    assert!(found.values().flatten().all(|form| form != "บริษัทฯ"), "{found:?}");
}

#[test]
fn a_head_with_its_name_left_out_refers_to_none_of_several_told_of_alike() {
    let named = "กรมทางหลวง รายงานผล\nกรมชลประทาน รายงานผล\n";
    for between in ["", "ที่ประชุมรับทราบ\nที่ประชุมเห็นชอบ\n"]
    {
        let found = bodies(&format!("{named}{between}ขอให้กรมฯ เร่งดำเนินการ"));
        assert!(found.values().flatten().all(|form| form != "กรมฯ"), "{found:?}");
    }
    // The other one may stand there by its short form, and a company by another legal form.
    let short = bodies("สศช. และ สำนักงานคณะกรรมการกฤษฎีกา รายงานผล ขอให้สำนักงานฯ เร่งดำเนินการ");
    assert!(short.values().flatten().all(|form| form != "สำนักงานฯ"), "{short:?}");
    let only = "กรมทางหลวง รายงานผล\nที่ประชุมรับทราบ\nที่ประชุมเห็นชอบ\nขอให้กรมฯ เร่งดำเนินการ";
    assert!(bodies(only)["org-th-doh"].contains(&"กรมฯ".to_owned()));
}

#[test]
fn a_head_with_its_name_left_out_is_not_joined_past_another_that_nobody_knows() {
    let joined = |text: &str, short: &str| bodies(text).values().flatten().any(|form| form == short);
    let named = "บริษัท ดอกบัวขนส่ง จำกัด รายงานผล";
    assert!(joined(&format!("{named} บริษัทที่ลงทุนเป็นบริษัทใหญ่ บริษัทฯ จะแถลงผล"), "บริษัทฯ"));
    assert!(joined(&format!("{named} โดยบริษัท ดอกบัวขนส่ง เติบโต บริษัทฯ จะแถลงผล"), "บริษัทฯ"), "its own name");
    for other in ["บริษัท nplus", "บริษัทเอกชนแห่งหนึ่ง", "บริษัทดอกแก้ว", "บริษัท Lotus Rail"]
    {
        assert!(!joined(&format!("{named} จากนั้น {other} เสนอแผน บริษัทฯ จะแถลงผล"), "บริษัทฯ"), "{other}");
    }
    let several = "สมาคมช่างไม้สยาม พบมูลนิธิดอกบัวงาม";
    assert!(joined(&format!("{several} และสมาคมฯ จะแถลงผล"), "สมาคมฯ"));
    let two = "พัฒนาโดยมหาวิทยาลัยดอกบัวเหนือและมหาวิทยาลัยดอกบัวใต้";
    assert!(!joined(&format!("{two} {two} มหาวิทยาลัยดอกบัวใต้ แถลง {two} ซึ่งมหาวิทยาลัยฯ วัดผล"), "มหาวิทยาลัยฯ"));
    for another in ["ณ แหล่งสมาคมฯ", "ขอขอบคุณทุกสมาคมฯ", "ร่วมกับสมาคมฯ ด้านกีฬา", "สมาคมฯ ต่าง ๆ", "กับสมาคมฯ หนึ่ง"]
    {
        assert!(!joined(&format!("{several} {another} จัดงาน"), "สมาคมฯ"), "{another}");
    }
}

#[test]
fn what_an_article_tells_of_as_several_is_no_body_nor_short_for_one() {
    assert!(bodies("สมาคมชาวสวนดอกบัว (สสดบ.) ทุกจังหวัด และมูลนิธิดอกบัวงาม 12 แห่ง ขอให้ สสดบ. และมูลนิธิฯ เร่งทำ").is_empty());
}

#[test]
fn an_acronym_belongs_to_the_words_that_it_stands_for() {
    let forms = |text: &str| bodies(text).into_values().flatten().collect::<Vec<_>>();
    // To a unit within the name, to that which has it elsewhere, to the last words of what was agreed.
    assert!(!forms("วิสาหกิจชุมชนศูนย์ปลูกดอกบัว (ศปบ.) และ ศปบ.").contains(&"ศปบ.".to_owned()));
    let corridor = "มูลนิธิแผนระเบียงดอกบัวภาคกลาง (LEC) และระเบียงดอกบัวภาคกลาง (LEC)";
    assert!(!forms(corridor).contains(&"LEC".to_owned()));
    assert!(!forms("Ministry of Deep Tides of Old Harbour Museum Quarters (HMQ)").contains(&"HMQ".to_owned()));
    assert!(!forms("Elbonian Farmers Association (กสก.)").contains(&"กสก.".to_owned()));
    assert!(forms("Elbonian Department of Social Affairs (DSA)").contains(&"DSA".to_owned()));
}

#[test]
fn a_name_in_latin_letters_is_that_of_the_thai_name_right_before_it() {
    let text = "หารือกับ บริษัท Lotus Rail Systems จำกัด และศึกษาเทคโนโลยีของบริษัท ดอกบัว คอร์ปอเรชั่น (Dokbua Corporation)";
    let found: Vec<_> = bodies(text).into_values().collect();
    assert_eq!(found, [vec!["บริษัท Lotus Rail Systems จำกัด"], vec!["Dokbua Corporation", "บริษัท ดอกบัว คอร์ปอเรชั่น"]]);
}

#[test]
fn a_given_name_of_two_people_is_neither_of_theirs_unless_one_is_known() {
    let two = "นายสมหมาย ใจกว้าง และนายสมหมาย ทองดี ร่วมงาน\nนายสมหมาย กล่าวว่า";
    let found = people(two);
    assert_eq!(found["person-สมหมาย-ใจกว้าง"], ["สมหมาย ใจกว้าง"]);
    assert_eq!(found["person-สมหมาย-ทองดี"], ["สมหมาย ทองดี"]);
    let known = "นายประเสริฐ ใจกว้าง พบ นายประเสริฐ จันทรรวงทอง รองนายกรัฐมนตรี\nนายประเสริฐ กล่าวว่า";
    assert_eq!(people(known)["person-ประเสริฐ-จันทรรวงทอง"], ["ประเสริฐ", "ประเสริฐ จันทรรวงทอง"]);
}

#[test]
fn somebody_introduced_by_a_nickname_is_nobody_named_before() {
    let found = people("นายสมหมาย ทองดี นายอำเภอ นำกำลังจับกุมนายสมหมาย หรือ บาส ผู้ต้องหา");
    assert_eq!(found["person-สมหมาย-ทองดี"], ["สมหมาย ทองดี"]);
}

#[test]
fn a_given_name_that_is_a_word_among_words_names_nobody() {
    let found = people("นายวินัย ใจกว้าง มอบรางวัลด้านคุณธรรม “พอเพียง วินัย สุจริต จิตอาสา” แก่เยาวชน");
    assert_eq!(found["person-วินัย-ใจกว้าง"], ["วินัย ใจกว้าง"]);
}

#[test]
fn the_founder_in_a_foundations_name_and_a_committee_after_a_rank_are_nobody() {
    assert!(people("ครัวของมูลนิธิธรรมนัสพรหมเผ่า แจกอาหาร").is_empty());
    assert!(people("The General Border Committee met; General Government Debt rose").is_empty());
}

#[test]
fn a_state_cut_short_does_not_cut_the_body_named_with_it() {
    let found = bodies("หารือกับสำนักงานป่าชายเลนและทรัพยากรสหรัฐฯ (OMR) เพื่อร่วมมือกัน");
    assert_eq!(found.into_values().next().unwrap_or_default(), ["OMR", "สำนักงานป่าชายเลนและทรัพยากรสหรัฐฯ"]);
}

#[test]
fn a_head_with_its_name_left_out_means_a_body_at_home() {
    let found = bodies("กระทรวงอุตสาหกรรม ต้อนรับกระทรวงการต่างประเทศญี่ปุ่น และจะจัดงานปีใหม่ของกระทรวงฯ");
    assert_eq!(found["org-th-mind"], ["กระทรวงอุตสาหกรรม", "กระทรวงฯ"]);
    assert!(bodies("ด้านการพัฒนาทรัพยากรมนุษย์ (HRD) ของไทย").is_empty());
}

#[test]
fn a_surname_is_no_company() {
    let facts = common::facts("พบกับ Mr. Suzuki Hideo เพื่อหารือ");
    assert!(facts.organizations.is_empty(), "{:?}", facts.organizations);
    assert_eq!(facts.people.len(), 1);
}

#[test]
fn an_association_cut_short_is_one_if_enough_of_its_name_is_left() {
    let named =
        |body: &str| common::facts(body).organizations.into_iter().map(|o| o.names[0].clone()).collect::<Vec<_>>();
    assert_eq!(named("ร่วมกับสมาคมนักเดินเรือใบฯ จัดงาน"), ["สมาคมนักเดินเรือใบฯ"]);
    assert!(named("ร่วมกับสมาคมฯ จัดงาน").is_empty());
}

#[test]
fn a_ministry_that_is_only_referred_to_is_the_one_that_the_article_is_about() {
    let found = bodies("กระทรวงแรงงาน ร่วมงานของกระทรวงวัฒนธรรม\nกระทรวงวัฒนธรรม เชิญแขก\nทั้งนี้ กระทรวงฯ ขอบคุณทุกฝ่าย");
    assert!(found["org-th-mcul"].contains(&"กระทรวงฯ".to_owned()), "{found:?}");
    // Another named since may be meant.
    let found = bodies("กระทรวงวัฒนธรรม จัดงาน กระทรวงวัฒนธรรม เชิญกระทรวงแรงงาน ร่วมงาน\nทั้งนี้ กระทรวงฯ ขอบคุณทุกฝ่าย");
    assert!(found.values().flatten().all(|form| form != "กระทรวงฯ"), "{found:?}");
}

#[test]
fn who_is_named_in_thai_and_once_more_in_english_is_one_person() {
    let text =
        "นายสมชาย ใจดี ปลัดกระทรวงแรงงาน พบนางมาลี ทองดี\nMr. Somchai Jaidee met Mrs. Malee Thongdee and Mr. John Miller.";
    let found = people(text);
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(
        found
            .values()
            .any(|forms| forms.contains(&"สมชาย ใจดี".to_owned()) && forms.contains(&"Somchai Jaidee".to_owned()))
    );
    let guest = people("นายสมชาย ใจดี ปลัดกระทรวงแรงงาน รับแขก\nเวลา 10.00 น. นาย Somchet Jaidam ผู้บริหาร เข้าพบ");
    assert_eq!(guest.len(), 2, "in a Thai line it is somebody else: {guest:?}");
}

#[test]
fn somebody_goes_by_one_name_in_every_spelling_and_script_of_the_table() {
    let thai = people("นายอันวาร์ อิบราฮิม นายกรัฐมนตรีมาเลเซีย เดินทางถึงกรุงเทพฯ");
    let english = people(
        "Prime Minister Anwar Ibrahim of Malaysia arrived in Bangkok. Mr. Anwar bin Ibrahim will stay two days.",
    );
    assert_eq!(thai.keys().collect::<Vec<_>>(), ["person-อันวาร์-อิบราฮิม"]);
    assert_eq!(english.keys().collect::<Vec<_>>(), ["person-อันวาร์-อิบราฮิม"], "{english:?}");
    let misspelt = people("นายอันวา อิบราฮิม เดินทางถึงกรุงเทพฯ พร้อมนายอันวาร์ อิบราฮีม");
    assert_eq!(misspelt.keys().collect::<Vec<_>>(), ["person-อันวา-อิบราฮิม", "person-อันวาร์-อิบราฮีม"]);
    let marks = people("นายอันวาร อิบราฮิม เดินทางถึงกรุงเทพฯ");
    assert_eq!(marks.keys().collect::<Vec<_>>(), ["person-อันวาร์-อิบราฮิม"]);
}

#[test]
fn a_consulate_is_no_embassy_and_a_hospital_ends_where_the_sentence_goes_on() {
    let found = bodies("พบสถานเอกอัครราชทูตลาวประจำประเทศไทย และสถานกงสุลใหญ่ลาวประจำจังหวัดขอนแก่น");
    assert_eq!(found.len(), 2, "{found:?}");
    let found = bodies("ส่งต่อโรงพยาบาลบึงบัวหลวงทันที เปิดโรงพยาบาลบึงบัวหลวงต่ออีก 2 เดือน และโรงพยาบาลขาดสภาพคล่อง");
    assert_eq!(found.into_values().collect::<Vec<_>>(), [["โรงพยาบาลบึงบัวหลวง"]]);
}

#[test]
fn a_hospital_is_one_by_its_short_and_its_full_head() {
    let found = bodies("รพ.ดอนสัก เปิดตึกใหม่ โดยโรงพยาบาลดอนสัก รับผู้ป่วยได้มากขึ้น");
    assert_eq!(found.into_values().collect::<Vec<_>>(), [["รพ.ดอนสัก", "โรงพยาบาลดอนสัก"]]);
}

#[test]
fn what_was_agreed_on_is_no_part_of_a_ministrys_name() {
    let found =
        bodies("It signed with the Ministry of Water of the Kingdom of Cambodia on Cooperation in River Affairs.");
    assert_eq!(found.into_values().collect::<Vec<_>>(), [["Ministry of Water of the Kingdom of Cambodia"]]);
}

#[test]
fn a_department_may_be_named_by_its_field_first() {
    assert_eq!(bodies("The Fisheries Department said so.")["org-th-fisheries"], ["Fisheries Department"]);
    assert!(bodies("For details call the Corporate Branding and Communication Department.").is_empty());
}

#[test]
fn what_stands_in_latin_letters_in_brackets_is_nobody_of_another_line() {
    let apart =
        people("นายเจษฎาพร พรหนองแสง รองผู้อำนวยการ ได้รับแต่งตั้ง\n\nผู้แทนพิเศษ (Dr. Christophe Bernasson) เข้าพบที่กระทรวง");
    assert_eq!(apart.len(), 2, "{apart:?}");
    let quite = people("ผู้แทนพิเศษ (Dr. Jesada Bernasee) เข้าพบ\n\nนายเจษฎา เบอร์นาซี กล่าวว่า");
    assert_eq!(quite.len(), 1, "unless it sounds quite alike: {quite:?}");
    let one = people("นายเจษฎา เบอร์นาซี กล่าวเปิดงาน\n\nMr. Jesada Bernasee opened the fair.");
    assert_eq!(one.len(), 1, "{one:?}");
}

#[test]
fn bodies_with_namesakes_elsewhere_are_each_articles_own() {
    let found = bodies("เทศบาลตำบลบ้านกลาง จัดงาน และโรงพยาบาลสมเด็จพระยุพราช เปิดตึกใหม่ ร่วมกับโรงพยาบาลศิริราช");
    let ids: Vec<&str> = found.keys().map(String::as_str).collect();
    assert!(ids.iter().filter(|id| id.starts_with("org-th-")).count() == 1, "{ids:?}");
    assert_eq!(found.len(), 3, "{ids:?}");
}

#[test]
fn an_acronym_that_spells_a_list_before_it_is_no_body() {
    assert!(!bodies("กลุ่มธุรกิจใหม่ (Green, Digital, Health : GDH) และธุรกิจ GDH").contains_key("org-th-gdh"));
    assert!(bodies("ค่ายหนัง GDH เปิดกล้อง").contains_key("org-th-gdh"));
}

#[test]
fn a_name_in_brackets_is_that_of_the_body_before_them() {
    let found = bodies("หารือกับหน่วยงานปราบปรามยาเสพติดของสหรัฐอเมริกา (Drug Enforcement Administration หรือ DEA)");
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn a_foreign_company_is_its_own_here_where_that_is_named() {
    let found = bodies("บริษัท เทสลา (ประเทศไทย) จำกัด ลงนาม และเทสลา จะลงทุนต่อไป");
    assert_eq!(found.len(), 1, "{found:?}");
    // What tells of the whole of it sets the two apart.
    for whole in [
        "เทสลา ผู้นำระดับโลก ร่วมด้วย",
        "เทสลา จากสหรัฐอเมริกา ร่วมด้วย",
        "สำนักงานใหญ่ Tesla ร่วมด้วย",
        "เทสลา เซลส์ (ประเทศไทย) ร่วมด้วย",
    ] {
        let found = bodies(&format!("บริษัท เทสลา (ประเทศไทย) จำกัด ลงนาม\n{whole}"));
        assert_eq!(found.len(), 2, "{found:?}");
    }
    let found = bodies("พบเทสลา ต่อเนื่องจากที่ลงนามกับบริษัท เทสลา (ประเทศไทย) จำกัด");
    assert_eq!(found.len(), 2, "one sentence names both: {found:?}");
}

#[test]
fn a_name_that_does_not_tell_whose_it_is_is_each_articles_own() {
    let ids = |body: &str| bodies(body).into_keys().collect::<Vec<_>>();
    for name in ["Council of Reindeer", "Department of Canals", "กระทรวงการต่างประเทศและการค้า"]
    {
        let found = ids(&format!("ที่ประชุมรับทราบรายงานของ {name} ในวันนี้"));
        assert!(found[0].starts_with("org-1-"), "{found:?}");
    }
    assert_eq!(
        ids("ที่ประชุมรับทราบรายงานของ World Reindeer Council และ Department of Canals, Locks and Bridges"),
        ["org-department-of-canals-locks-and-bridges", "org-world-reindeer-council"]
    );
    assert_eq!(ids("หารือกับ Council of Reindeer (CR) อีกครั้ง"), ["org-council-of-reindeer"]);
    assert!(ids("พบหารือกับ Department of Canals of Japan")[0].starts_with("org-jp-"));
}

#[test]
fn a_company_in_the_name_of_a_hotel_is_none() {
    assert!(bodies("จัดขึ้น ณ โรงแรมดอกบัว คิง เพาเวอร์ กรุงเทพฯ").is_empty());
    assert!(bodies("จัดขึ้น ณ โรงแรม Lotus by Marriott เมื่อวานนี้").is_empty());
    assert!(bodies("เว็บไซต์จองโรงแรม เช่น Agoda").contains_key("org-us-agoda"));
    assert!(bodies("พบกันที่โรงแรม (คิง เพาเวอร์ เป็นเจ้าภาพ)").contains_key("org-th-kingpower"));
}

#[test]
fn a_head_of_one_letter_is_no_end_of_an_acronym() {
    assert!(bodies("ตรวจวัดได้ 40 มคก./ลบ.ม. กรุงเทพมหานคร และ อสม. เชียงใหม่ ลงพื้นที่").is_empty());
    assert!(bodies("ความร่วมมือของม.เชียงใหม่").contains_key("org-th-cmu"));
}

#[test]
fn what_follows_brackets_that_go_on_to_another_name_glosses_nothing() {
    let found = bodies("พบหารือกับสมาคมพ่อค้าชาวดอยในต่างแดน (Thai Chamber of Commerce and Industry in Lotusland)");
    assert!(found.get("org-th-thaichamber").is_none_or(|forms| forms.len() <= 1), "{found:?}");
}

#[test]
fn somebody_told_of_by_a_given_name_before_has_no_surname_where_a_verb_follows() {
    let given = |body: &str| people(body).into_values().next().unwrap_or_default();
    let told = "จับกุม นายสนธยา อายุ 35 ปี พร้อมของกลาง\nจากนั้นนำตัวนายสนธยา ส่งมอบพยานหลักฐาน ต่อเจ้าหน้าที่";
    assert_eq!(given(told), ["สนธยา"]);
    assert_eq!(given("นายสนธยาฯ ชี้แจง\nนายสนธยา ดอกบัวงาม เข้าพบ"), ["สนธยา", "สนธยา ดอกบัวงาม"]);
    assert_eq!(given("นายสนธยา ดอกบัวงาม เข้าพบ\nโดยนายสนธยา กล่าวว่า"), ["สนธยา", "สนธยา ดอกบัวงาม"]);
}

#[test]
fn a_head_before_a_word_for_several_refers_to_none() {
    let found = bodies("มูลนิธิดอกบัวบานเย็น แจ้งว่าเงินเดือนจะมอบให้มูลนิธิฯ ต่าง ๆ ต่อไป");
    assert_eq!(found.into_values().collect::<Vec<_>>(), [["มูลนิธิดอกบัวบานเย็น"]]);
}

#[test]
fn an_agency_of_another_state_in_the_capital_is_found_and_has_a_president() {
    assert!(bodies("รองนายกฯ หารือกับเจโทร กรุงเทพฯ ในวันนี้").contains_key("org-jp-jetro"));
    for (body, of) in [("เจโทร กรุงเทพฯ", "เจโทร"), ("JETRO Bangkok", "JETRO Bangkok")]
    {
        let held = common::facts(&format!("รัฐมนตรีต้อนรับ Mr. Taro Yamada ประธาน{body} เข้าเยี่ยมคารวะ")).positions;
        assert_eq!(held.len(), 1, "{body}");
        assert!(held[0].of.iter().any(|name| name == of), "{body}");
    }
}

#[test]
fn a_body_does_something_in_a_part_of_a_state_and_is_none_of_its_own() {
    let ours = ["org-th-ditp", "org-th-tat", "org-th-bbl", "org-cn-huawei"];
    let names =
        ["กรมส่งเสริมการค้าระหว่างประเทศ (DITP)", "การท่องเที่ยวแห่งประเทศไทย (ททท.)", "ธนาคารกรุงเทพ (BBL)", "หัวเว่ย (Huawei)"];
    for (id, name) in ours.iter().zip(names) {
        assert!(bodies(&format!("{name} ในมณฑลเสฉวน จัดงานวันนี้")).contains_key(*id), "{name}");
    }
    assert!(bodies("สภาส่งเสริมการค้าระหว่างประเทศแห่งประเทศจีน (CCPIT) ประจำมณฑลเสฉวน จัดงาน").is_empty());
}

#[test]
fn a_place_or_a_shop_after_a_name_makes_no_daughter() {
    let found = bodies("ธ.ก.ส. ทุ่งสง และการรถไฟแห่งประเทศไทย ทุ่งสง จัดงาน");
    assert!(found.contains_key("org-th-baac") && found.contains_key("org-th-srt") && found.len() == 2, "{found:?}");
    assert!(bodies("บริษัท ปูนซิเมนต์ไทย (ทุ่งสง) จำกัด จัดงาน").contains_key("org-th-scg-thungsong"));
    assert!(bodies("ซื้อที่เอสซีจี บุญถาวร ได้").is_empty());
}

#[test]
fn what_a_decree_founds_is_a_body_and_a_law_before_a_company_is_no_part_of_it() {
    let text = "อนุมัติร่างพระราชกฤษฎีกาจัดตั้งสถาบันค้ำดอกบัว (องค์การมหาชน) (สคบว.) พ.ศ. .... โดย สคบว. จะส่งเสริมดอกบัว";
    let found = bodies(text);
    assert_eq!(found["org-th-สถาบันค้ำดอกบัว-องค์การมหาชน"], ["สคบว.", "สถาบันค้ำดอกบัว (องค์การมหาชน)"]);
    assert_eq!(bodies("ผู้เอาประกัน พ.ร.บ.บริษัท กลางดูแลดอกบัว จำกัด จ่ายเงิน").len(), 1);
}
