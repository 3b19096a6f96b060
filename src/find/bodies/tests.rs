use std::path::PathBuf;

use super::*;
use crate::model::{Article, Language};

fn bodies(body: &str) -> Vec<(String, String, Option<String>)> {
    let lexicon = Lexicon::load(None).expect("the tables are sound");
    let article = Article {
        id: "1".into(),
        url: None,
        title: String::new(),
        published: None,
        language: Language::Thai,
        text: body.to_owned(),
        title_range: 0..0,
        body_range: 0..body.len(),
        path: PathBuf::new(),
    };
    let doc = Document::new(article);
    find(&doc, &lexicon, &crate::find::parts(&doc, &lexicon))
        .into_iter()
        .map(|m| (doc.slice(m.range).to_owned(), m.known.unwrap_or_default(), m.country))
        .collect()
}

fn plain(body: &str) -> Vec<String> {
    bodies(body).into_iter().map(|b| b.0).collect()
}

#[test]
fn known_bodies_are_found_by_any_form() {
    let found = bodies("กระทรวงดีอี ร่วมกับ ดีป้า และ สกมช. หารือ WHO");
    let ids: Vec<&str> = found.iter().map(|f| f.1.as_str()).collect();
    assert_eq!(ids, ["th-mdes", "th-depa", "th-ncsa", "who"]);
}

#[test]
fn a_country_after_the_name_makes_it_foreign() {
    let found = bodies("ความร่วมมือกับกระทรวงพัฒนาดิจิทัล โทรคมนาคมและการสื่อสารมวลชนของรัสเซีย และกระทรวงการต่างประเทศจีน");
    assert_eq!(found[0].2.as_deref(), Some("RU"));
    assert_eq!(found[0].0, "กระทรวงพัฒนาดิจิทัล โทรคมนาคมและการสื่อสารมวลชนของรัสเซีย");
    assert_eq!((found[1].0.as_str(), found[1].2.as_deref()), ("กระทรวงการต่างประเทศจีน", Some("CN")));
    assert_eq!(plain("กระทรวงป่าไม้และการประมง สาธารณรัฐกานา"), ["กระทรวงป่าไม้และการประมง สาธารณรัฐกานา"]);
    assert_eq!(bodies("กระทรวงพลังงาน เยือนจีน")[0].1, "th-moen");
    assert_eq!(bodies("ระหว่างกระทรวงพลังงานและประเทศญี่ปุ่น")[0].1, "th-moen");
    let office = bodies("สำนักงานทะเลสาบ องค์การเรือพายแห่งญี่ปุ่น จัดงาน");
    assert_eq!((office[0].0.as_str(), office[0].2.as_deref()), ("สำนักงานทะเลสาบ", Some("JP")), "an office of that");
    let two = bodies("กระทรวงพลังงานไทยและ กระทรวงพลังงานญี่ปุ่น");
    assert_eq!((two[0].1.as_str(), two[1].2.as_deref()), ("th-moen", Some("JP")));
    let two = bodies("กระทรวงพลังงานและสถานเอกอัครราชทูตญี่ปุ่น");
    assert_eq!((two[0].1.as_str(), two.len()), ("th-moen", 2));
}

#[test]
fn companies_embassies_and_universities_are_cut_where_their_names_end() {
    assert_eq!(plain("บริษัท ดอกบัวขนส่ง จำกัด (มหาชน) ได้ลงนาม"), ["บริษัท ดอกบัวขนส่ง จำกัด (มหาชน)"]);
    assert_eq!(plain("ณ สถานเอกอัครราชทูตญี่ปุ่นประจำประเทศไทย กรุงเทพฯ"), ["สถานเอกอัครราชทูตญี่ปุ่นประจำประเทศไทย"]);
    assert_eq!(plain("มหาวิทยาลัยราชภัฏนครปฐม ได้จัดงาน"), ["มหาวิทยาลัยราชภัฏนครปฐม"]);
}

#[test]
fn the_article_may_define_short_forms() {
    assert_eq!(plain("สถาบันดาวเทียมแห่งชาติ (สดทช.) แจ้งว่า สดทช. พร้อม"), ["สถาบันดาวเทียมแห่งชาติ", "สดทช.", "สดทช."]);
    assert_eq!(plain("กรมทางหลวง (ทล.) ซ่อม ทล.2096").len(), 2, "a road");
}

#[test]
fn pieces_of_acronyms_name_nothing() {
    assert_eq!(bodies("ประกาศ สป.อว. ฉบับนี้")[0].1, "th-mhesi-ps");
    assert!(bodies("ใบอนุญาต รง.4 ขนาด 5 ไร่").is_empty());
}

#[test]
fn names_in_latin_letters() {
    assert_eq!(
        plain("the Ministry of Transport of Japan met Lotus Tree University"),
        ["Ministry of Transport of Japan", "Lotus Tree University"]
    );
    assert_eq!(bodies("the Ministry of Transport said")[0].1, "th-mot");
}

#[test]
fn what_stands_in_brackets_after_a_body_is_not_always_short_for_it() {
    let short = |text: &str| bodies(text).into_iter().map(|b| b.0).skip(1).collect::<Vec<_>>();
    assert_eq!(short("กรมส่งเสริมอุตสาหกรรม (กสอ.) เปิดงาน"), ["กสอ."]);
    // A slip of the pen, the short form of an office there, and of what was signed.
    assert_eq!(short("สำนักงานทรัพยากรน้ำแห่งชาติ (สนทช.) เปิดงาน"), ["สนทช."]);
    assert!(short("รองอธิบดีกรมส่งเสริมอุตสาหกรรม (รสอ.) เปิดงาน").is_empty());
    assert!(short("ระหว่างไทยกับกระทรวงพลังงานของญี่ปุ่น (MOU) แล้ว").is_empty());
    // A slip that is another's short form; the target of a plan.
    let economics = |text: &str| bodies(text).into_iter().filter(|b| b.1 == "th-oie").count();
    assert_eq!(economics("สำนักงานเศรษฐกิจอุตสาหกรรม (สอศ.) แจ้งว่า สอศ. พร้อม"), 1);
    assert_eq!(plain("สมาคมผู้ปลูกดอกบัวไทย (Y1) แจ้งว่า Y1 พร้อม").len(), 1);
}

#[test]
fn an_embassy_elsewhere_says_where() {
    assert_eq!(plain("ที่ปรึกษา ประจำสถานทูตมาเลเซีย ณ กรุงเวียนนา ออสเตรีย"), ["สถานทูตมาเลเซีย ณ กรุงเวียนนา"]);
    assert_eq!(plain("ที่สถานทูตมาเลเซีย ณ กรุงเทพฯ"), ["สถานทูตมาเลเซีย"]);
    let found = |text: &str| bodies(text).into_iter().map(|b| (b.0, b.2.unwrap_or_default())).collect::<Vec<_>>();
    for own in ["สถานเอกอัครราชทูตไทย ณ กรุงโตเกียว", "สถานเอกอัครราชทูต ณ กรุงเวียนนา"]
    {
        assert_eq!(found(&format!("ที่{own} จัดงาน")), [(own.to_owned(), "TH".to_owned())]);
    }
}

#[test]
fn what_describes_bodies_names_none() {
    assert!(plain("พบหน่วยงานสำคัญอื่น ๆ ของญี่ปุ่น และสถาบันวิจัยชั้นนำของญี่ปุ่น").is_empty());
    assert_eq!(plain("ณ สำนักงานใหญ่องค์การอนามัยโลก นครเจนีวา"), ["องค์การอนามัยโลก"]);
}

#[test]
fn a_company_ends_where_its_latin_form_opens() {
    assert_eq!(plain("โดยมีบริษัท ลมทะเล ชิปปิ้ง (Lomtalay Shipping) ซึ่งเป็นรายใหญ่"), ["บริษัท ลมทะเล ชิปปิ้ง"]);
    assert!(plain("บริษัทที่ได้รับการส่งเสริม (Promoted)").is_empty());
}

#[test]
fn companies_in_latin_letters_end_in_their_legal_form() {
    assert_eq!(
        plain("a contract with Lotus Pharma LTD. and Dokbua Rail (Thailand) Ltd of Bangkok"),
        ["Lotus Pharma LTD.", "Dokbua Rail (Thailand) Ltd"]
    );
    assert_eq!(plain("its partner Dokbua Assembly Plant Co Ltd (DAP)"), ["Dokbua Assembly Plant Co Ltd", "DAP"]);
}

#[test]
fn an_acronym_begins_like_the_name_that_it_is_short_for() {
    assert_eq!(plain("สมาคมผู้ปลูกดอกบัวไทย (สปบ.) แจ้งว่า สปบ. พร้อม").len(), 3);
    assert_eq!(plain("สมาคมผู้ปลูกดอกบัวไทย (กดบ.) แจ้งว่า กดบ. พร้อม").len(), 1);
    assert_eq!(plain("บริษัท Lotus Tree จำกัด (LOTUS80) และ LOTUS80").len(), 1, "a share's symbol");
    let unit = plain("สำนักงานเลขานุการคณะกรรมการดอกบัวแห่งชาติ (สป.กษ.)");
    assert!(unit.len() < 2 || unit[0] != unit[1], "whose unit it is");
}

#[test]
fn a_name_of_two_universities_and_places_joined_is_cut() {
    assert_eq!(plain("โดยมหาวิทยาลัยดอกบัวไทยและอำเภอเมือง จัดงาน"), ["มหาวิทยาลัยดอกบัวไทย"]);
}

#[test]
fn a_cooperative_ends_in_limited_and_a_short_legal_form_opens_a_company() {
    assert_eq!(
        plain("สหกรณ์การเกษตรบึงบัว จำกัด พบสหกรณ์ในพื้นที่ และชุมนุมสหกรณ์โคนมเขาเขียว จำกัด"),
        ["สหกรณ์การเกษตรบึงบัว จำกัด", "ชุมนุมสหกรณ์โคนมเขาเขียว จำกัด"]
    );
    assert_eq!(plain("1) บจก.ดอกบัว อินดัสทรี 2) อื่น ๆ"), ["บจก.ดอกบัว อินดัสทรี"]);
    assert_eq!(plain("ประกันกับบมจ. ดอกบัวประกันภัย รายปีสำหรับลูกค้าทุกคน ราคาเดียว ตลอดปี"), ["บมจ. ดอกบัวประกันภัย"]);
}

#[test]
fn one_head_may_end_two_adjectives_in_latin_letters() {
    assert_eq!(
        plain("a visit to the Osaka Economic and Cultural Office today"),
        ["Osaka Economic and Cultural Office"]
    );
    // Nothing tells whether the words before are another's.
    assert!(plain("talks of the Pacific and ZXTO Commission today").is_empty());
}

#[test]
fn a_known_form_inside_a_longer_name_in_latin_letters_names_nothing() {
    assert!(plain("members of the Utopian-Thai Chamber of Commerce met").is_empty());
    assert!(plain("ณ SCBX NEXT STAGE ชั้น 4").is_empty());
    assert_eq!(plain("the Thai Chamber of Commerce met"), ["Thai Chamber of Commerce"]);
    assert_eq!(plain("AOT Contact Center"), ["AOT"]);
}

#[test]
fn an_acronym_means_what_the_article_spells_with_it() {
    assert!(plain("คณะผู้ดูแล (Assembly of Trustees: AOT) และ AOT พร้อม").is_empty());
    assert_eq!(plain("Airport of Thailand (AOT) และ AOT").len(), 2, "its name, spelt a little otherwise");
    assert_eq!(plain("ผลการศึกษา (AOT)").len(), 1);
}

#[test]
fn a_ministry_may_have_further_fields() {
    assert!(bodies("met the Ministry of Culture, Youth and Sports").iter().all(|b| b.1.is_empty()));
    let two = bodies("the Ministry of Culture, Commerce and Energy");
    assert_eq!(two[0].1, "th-mcul");
}

#[test]
fn a_group_in_brackets_is_no_short_form_of_its_daughter() {
    let found = bodies("บริษัท ท่อเหล็กดอกบัว จำกัด (PTT) และ PTT");
    assert_eq!(found.iter().filter(|b| b.1 == "th-ptt").count(), 2);
}

#[test]
fn local_government_and_provincial_offices_are_named_by_their_place() {
    assert_eq!(plain("เทศบาลนครดอกบัว ร่วมกับ อบจ.ระยองจัดงาน"), ["เทศบาลนครดอกบัว", "อบจ.ระยอง"]);
    assert_eq!(plain("ร่วมกับ อบจ. ระยอง"), ["อบจ. ระยอง"]);
    assert_eq!(plain("โดยสำนักงานวัฒนธรรมจังหวัดตรังจัดงาน"), ["สำนักงานวัฒนธรรมจังหวัดตรัง"]);
    assert!(plain("ทุกเทศบาลตำบลและสำนักงานวัฒนธรรมจังหวัดทุกแห่ง").is_empty());
}

#[test]
fn clubs_and_partnerships_have_names_and_end_before_the_next_title() {
    assert_eq!(plain("พบชมรมคนรักดอกบัวและประธานสภาเมือง"), ["ชมรมคนรักดอกบัว"]);
    assert_eq!(plain("1) หจก.ดอกบัวพัฒนา 2) อื่น ๆ"), ["หจก.ดอกบัวพัฒนา"]);
}

#[test]
fn what_belongs_to_a_body_or_is_made_of_its_name_is_not_that_body() {
    assert_eq!(bodies("ธนาคารไอซีบีซี (ไทย) จำกัด")[0].2.as_deref(), Some("TH"));
    assert_eq!(bodies("ธนาคารไอซีบีซี รายงาน")[0].2.as_deref(), Some("CN"));
    for own in ["บริษัท Janta Agro (ประเทศไทย)", "บริษัท Janta Agro (Thailand)", "บริษัท Janta Agro Thailand"]
    {
        assert_eq!(bodies(own)[0], (own.to_owned(), String::new(), Some("TH".to_owned())));
    }
    assert_eq!(bodies("บริษัท Janta Agro (ปุ๋ย)")[0].2, None);
    assert_eq!(plain("joined SCB. The Cup was won"), ["SCB"]);
    assert!(bodies("ศูนย์ข้อมูลของเอเปค (APDC) และ APDC").iter().all(|b| b.0 != "APDC"));
    assert!(plain("กลุ่มโอเปกพลัส ลดกำลังผลิต").is_empty());
    assert!(plain("แอปพลิเคชัน SCBX 4.0").is_empty());
    assert!(plain("จ่ายผ่าน SCBX Easy Lotus ได้").is_empty());
    assert_eq!(plain("พบ SCBX Group และ SCBX (Lotus)"), ["SCBX", "SCBX"]);
    assert_eq!(plain("พบ SCBX Google และ Microsoft"), ["SCBX", "Google", "Microsoft"], "a list without commas");
}

#[test]
fn a_hospital_or_school_is_one_word_that_no_sentence_goes_on_from() {
    assert_eq!(plain("ตรวจเยี่ยม รพ.ดอนสัก และโรงพยาบาลบางตะเคียน ตามแผน"), ["รพ.ดอนสัก", "โรงพยาบาลบางตะเคียน"]);
    assert_eq!(plain("นักเรียนจากโรงเรียนทุ่งรวงทองวิทยา (ฝ่ายมัธยม)"), ["โรงเรียนทุ่งรวงทองวิทยา"]);
    assert!(plain("เข้ารักษาที่โรงพยาบาลใกล้บ้าน โรงพยาบาลที่เปิดใหม่ หรือโรงเรียนในพื้นที่").is_empty());
    assert!(plain("เด็กทั้งโรงเรียนได้รับวัคซีนครบ").is_empty());
}

#[test]
fn the_capital_is_a_body_among_bodies_and_where_it_is_worked_with() {
    let ids = |text: &str| bodies(text).into_iter().map(|b| b.1).collect::<Vec<_>>();
    assert_eq!(ids("กระทรวงแรงงาน กรุงเทพมหานคร กรมธนารักษ์ ร่วมประชุม"), ["th-mol", "th-bma", "th-treasury"]);
    assert_eq!(ids("กรมอนามัยร่วมกับ กทม. ตรวจตลาด"), ["th-doh2", "th-bma"]);
    assert_eq!(ids("กระทรวงแรงงานและกรุงเทพมหานคร ลงนาม"), ["th-mol", "th-bma"]);
    assert_eq!(ids("ณ กระทรวงแรงงาน กรุงเทพมหานคร นายสมชาย ใจดี เปิดงาน"), ["th-mol"]);
    assert!(ids("น้ำท่วมจังหวัดนนทบุรี กรุงเทพมหานคร และปริมณฑล").is_empty());
}

#[test]
fn a_ministry_abroad_may_have_a_list_of_fields() {
    let found = bodies("หารือกับกระทรวงเกษตร ประมง และป่าไม้ญี่ปุ่น");
    assert_eq!((found[0].0.as_str(), found[0].2.as_deref()), ("กระทรวงเกษตร ประมง และป่าไม้ญี่ปุ่น", Some("JP")));
    assert_eq!(bodies("กระทรวงพลังงาน เกษตรกร และกระทรวงแรงงานญี่ปุ่น")[0].1, "th-moen");
    assert_eq!(bodies("กระทรวงพลังงาน พบผู้ประกอบการ และนักลงทุนญี่ปุ่น")[0].1, "th-moen");
    assert_eq!(bodies("กระทรวงพลังงาน เชิญชวนลงทุน และดึงดูดบริษัทญี่ปุ่น")[0].1, "th-moen");
    assert_eq!(bodies("ธนาคารกลางมาเลเซีย")[0].2.as_deref(), Some("MY"));
}

#[test]
fn a_name_misspelt_before_its_acronym_is_the_body_of_both() {
    let found = bodies("สำนักงานมาตรฐานผลิภัณฑ์อุตสาหกรรม (สมอ.) แจ้งว่า สมอ. พร้อม");
    assert_eq!(found.iter().map(|b| b.1.as_str()).collect::<Vec<_>>(), ["th-tisi"; 3]);
    assert_ne!(bodies("สำนักงานมาตรวิทยาอุตสาหกรรม (สมอ.) แจ้งว่า พร้อม").first().map(|b| b.1.as_str()), Some("th-tisi"));
    assert_eq!(bodies("กระทรวงการต่างประเทศจีน (กต.) แจ้ง")[0].2.as_deref(), Some("CN"));
}

#[test]
fn a_name_ends_before_its_translation() {
    let found = bodies("หารือกับกระทรวงดาราศาสตร์และกีฬา (Ministry of Astronomy and Sport) ของสาธารณรัฐกานา");
    assert_eq!((found[0].0.as_str(), found[0].2.as_deref()), ("กระทรวงดาราศาสตร์และกีฬา", Some("GH")));
    assert_eq!(found[1].0, "Ministry of Astronomy and Sport");
}

#[test]
fn in_latin_letters_fields_go_on_to_the_comma_and_other_bodies_end_the_name() {
    let two = ["Ministry of Astronomy, Sport and Leisure", "Ministry of Economy"];
    assert_eq!(plain("met Ministry of Astronomy, Sport and Leisure, Ministry of Economy"), two);
    let banks = ["Bank of Atlantis", "Orichalc Commerce Bank"];
    assert_eq!(plain("(led by Bank of Atlantis and Orichalc Commerce Bank)"), banks);
    assert_eq!(plain("ร่วมกับ University of Helsinki จัดอบรม"), ["University of Helsinki"]);
}

#[test]
fn a_company_is_the_known_one_of_that_name() {
    let found = bodies("ผู้บริหารของบริษัท Siemens ได้เข้าร่วม");
    assert_eq!((found[0].0.as_str(), found[0].1.as_str()), ("บริษัท Siemens", "de-siemens"));
}

#[test]
fn numbers_tell_schools_and_hospitals_of_one_name_apart_and_do_not_count() {
    assert_eq!(plain("โรงเรียนราชประชานุเคราะห์ 36 จังหวัดลำพูน"), ["โรงเรียนราชประชานุเคราะห์ 36"]);
    assert_eq!(plain("ที่โรงพยาบาลราชวิถี 2 (รังสิต)"), ["โรงพยาบาลราชวิถี 2"]);
    assert_eq!(plain("4) โรงเรียนป่าสนวิทยา 5) โรงเรียนดอยงามวิทยา 6 คน"), ["โรงเรียนป่าสนวิทยา", "โรงเรียนดอยงามวิทยา"]);
}

#[test]
fn an_embassy_posted_to_a_third_state_is_not_the_one_in_thailand() {
    assert_eq!(plain("สถานเอกอัครราชทูตเปรูประจำประเทศออสเตรีย แจ้งว่า"), ["สถานเอกอัครราชทูตเปรูประจำประเทศออสเตรีย"]);
    assert_eq!(plain("สถานเอกอัครราชทูตเปรูประจำประเทศไทย แจ้งว่า"), ["สถานเอกอัครราชทูตเปรูประจำประเทศไทย"]);
}

#[test]
fn an_association_of_two_states_has_both_in_its_name_over_a_spaced_hyphen() {
    assert_eq!(plain("สมาคมมิตรภาพไทย – เปรู จัดงาน"), ["สมาคมมิตรภาพไทย – เปรู"]);
    assert_eq!(plain("สมาคมชาวเรือพื้นบ้าน ไทย-เปรู จัดงาน"), ["สมาคมชาวเรือพื้นบ้าน ไทย-เปรู"]);
    assert_eq!(plain("สมาคมชาวเรือพื้นบ้าน เปรู-ไทย จัดงาน"), ["สมาคมชาวเรือพื้นบ้าน เปรู-ไทย"]);
    assert_eq!(plain("สมาคมชาวเรือพื้นบ้าน ไทยเป็นเจ้าภาพ"), ["สมาคมชาวเรือพื้นบ้าน"]);
    assert_eq!(plain("สมาคมชาวเรือพื้นบ้าน - มูลนิธิทะเลงามสยาม"), ["สมาคมชาวเรือพื้นบ้าน", "มูลนิธิทะเลงามสยาม"]);
}

#[test]
fn a_name_goes_on_after_a_spaced_hyphen_and_ends_at_one_before_another_body() {
    assert_eq!(plain("ประธานมูลนิธิดอกบัว - ดอกแก้ว มอบทุน"), ["มูลนิธิดอกบัว - ดอกแก้ว"]);
    assert_eq!(plain("สมาคมนำเข้า - ส่งออกดอกบัวไทย - เปรู จัดงาน"), ["สมาคมนำเข้า - ส่งออกดอกบัวไทย - เปรู"]);
    assert_eq!(plain("มูลนิธิดอกบัวงาม-สมาคมช่างไม้สยาม"), ["มูลนิธิดอกบัวงาม", "สมาคมช่างไม้สยาม"]);
    assert_eq!(plain("ที่โรงพยาบาลดอกบัวงาม – เปิดให้บริการแล้ว"), ["โรงพยาบาลดอกบัวงาม"]);
    // A branch elsewhere, or a stretch of road.
    assert!(plain("ที่โรงพยาบาลดอกบัวงาม - เกาะใต้").is_empty());
    assert_eq!(plain("ปรับ รพ.ดอกบัวงาม - รพ.ดอกแก้วสวย"), ["รพ.ดอกบัวงาม", "รพ.ดอกแก้วสวย"]);
}

#[test]
fn an_association_is_that_of_the_province_or_state_after_a_space() {
    assert_eq!(plain("จับมือสมาคมช่างไม้ดีเด่น จ.กระบี่ จัดงาน"), ["สมาคมช่างไม้ดีเด่น จ.กระบี่"]);
    assert_eq!(plain("สมาคมช่างไม้แห่งประเทศไทย จังหวัดกระบี่"), ["สมาคมช่างไม้แห่งประเทศไทย"]);
    let state = |text: &str| bodies(text).into_iter().next().and_then(|body| body.2);
    assert_eq!(state("มูลนิธิดอกบัวใต้ ประเทศเปรู").as_deref(), Some("PE"));
    assert_eq!(state("สมาคมช่างไม้ดีเด่น แห่งสาธารณรัฐเปรู").as_deref(), Some("PE"));
    assert_eq!(state("มูลนิธิดอกบัวใต้ เปรู").as_deref(), Some("TH"), "a thing named next");
}

#[test]
fn the_rest_of_a_text_is_not_searched_for_each_name() {
    let begun = std::time::Instant::now();
    let text = "สมาคมช่างไม้ดีเด่น จัดงาน โรงพยาบาลดอกบัวงาม – สวย ".repeat(6000);
    assert!(plain(&text).len() >= 6000);
    assert!(begun.elapsed().as_secs() < 20);
}

#[test]
fn ministries_of_other_states_have_lists_of_fields_and_short_forms_of_ours() {
    let found = bodies("รัฐมนตรีว่าการกระทรวงการค้า ประมง และป่าไม้ เข้าร่วม");
    assert_eq!((found[0].0.as_str(), found[0].2.as_deref()), ("กระทรวงการค้า ประมง และป่าไม้", None));
    let found = bodies("กระทรวงพาณิชย์ กระทรวงแรงงาน และกระทรวงพลังงาน");
    assert_eq!(found.iter().map(|f| f.1.as_str()).collect::<Vec<_>>(), ["th-moc", "th-mol", "th-moen"]);
    for text in ["กห.สิงคโปร์ แจ้งว่า", "กระทรวงเกษตรฯ สิงคโปร์ แจ้งว่า", "กระทรวงกลาโหม สิงคโปร์ แจ้งว่า"]
    {
        assert_eq!(bodies(text)[0].2.as_deref(), Some("SG"), "{text}");
    }
    assert_eq!(bodies("กห. แจ้งว่าจีนพร้อม")[0].1, "th-mod");
}

#[test]
fn embassies_are_of_states_by_their_official_style_and_in_cities() {
    let found = bodies("โดยสถานเอกอัครราชทูตสาธารณรัฐชิลีประจำประเทศไทย");
    assert_eq!(found[0].2.as_deref(), Some("CL"));
    assert_eq!(plain("สถานกงสุลใหญ่ ณ เมืองดูไบ แจ้งว่า"), ["สถานกงสุลใหญ่ ณ เมืองดูไบ"]);
    assert_eq!(bodies("รองหัวหน้าสำนักงานสถานเอกอัครราชทูตญี่ปุ่น")[0].2.as_deref(), Some("JP"));
}

#[test]
fn a_limited_company_goes_on_from_the_name_of_a_known_one() {
    let found = bodies("บริษัท เทสลา ยานยนต์ ลานนา จำกัด กล่าวว่า");
    assert_eq!((found[0].0.as_str(), found[0].1.as_str()), ("บริษัท เทสลา ยานยนต์ ลานนา จำกัด", ""));
    assert_eq!(plain("แปลงเป็นบริษัทมหาชนจำกัด"), Vec::<String>::new());
    // Its own here is told by the state without the legal form too.
    assert_eq!(plain("ประธาน เทสลา เซลส์ (ประเทศไทย) คนใหม่"), ["เทสลา เซลส์ (ประเทศไทย)"]);
    assert_eq!(plain("เทสลา และ บริษัท ดอกบัว (ประเทศไทย) จำกัด")[0], "เทสลา");
}

#[test]
fn what_belongs_to_another_people_ends_a_name() {
    assert_eq!(plain("with the Ministry of Navigation and Lao airlines"), ["Ministry of Navigation"]);
}

#[test]
fn sports_associations_are_those_of_the_nation() {
    assert_eq!(plain("สมาคมกีฬาเรือใบแห่งประเทศไทย จัดงาน"), ["สมาคมกีฬาเรือใบแห่งประเทศไทย"]);
    assert!(plain("ร่วมกับสมาคมกีฬาจังหวัด").is_empty());
}

#[test]
fn one_further_field_glued_on_makes_the_ministry_that_of_the_state_after_it() {
    let found = bodies("รัฐมนตรีว่าการกระทรวงสาธารณสุขและการดูแลครอบครัว สิงคโปร์ กล่าวว่า");
    assert_eq!(found[0].2.as_deref(), Some("SG"));
    assert_eq!(bodies("กระทรวงสาธารณสุขและภาคเอกชน สิงคโปร์")[0].1, "th-moph");
}

#[test]
fn sentences_that_go_on_after_a_head_name_nobody() {
    for text in ["โรงเรียนกำลังเตรียมการ", "มหาวิทยาลัยไทยติดอันดับโลก", "ของสมาคมอย่างต่อเนื่อง"]
    {
        assert!(plain(text).is_empty(), "{text}");
    }
}

#[test]
fn the_last_dot_of_a_known_company_may_be_part_of_its_name() {
    assert_eq!(bodies("โดยบริษัท Rating and Investment Information, Inc. (R&I)")[0].1, "jp-ri");
}

#[test]
fn a_short_form_that_the_article_gives_for_something_else_is_not_the_lexicons() {
    // `กพร.` is the Department of Primary Industries and Mines, `สศก.` the Office of Agricultural Economics.
    assert_eq!(bodies("กพท. แจ้งข่าว ตามที่คณะกรรมการพัฒนาทะเลสาบ (กพท.) เสนอ").len(), 0);
    assert_eq!(plain("ให้สำนักงานคณะกรรมการกฤษฎีกา (สศก.) ตรวจ และ สศก. รับไป"), ["สำนักงานคณะกรรมการกฤษฎีกา"]);
    let own = plain("ศูนย์ออกแบบนาวา (ศอน.) และสำนักงานสถิติแห่งชาติ (สสช.) กับสถานบริการสุขภาพในชุมชน (สสช.) แห่งที่ 2 โดย สสช.");
    assert_eq!(own, ["สำนักงานสถิติแห่งชาติ", "สสช."]);
    // Misspelt or cut short, the name before it is the body's own; a ministry tells whose something is.
    assert!(plain("สำนักงานเศรษกิจการเกษตร (สศก.) และ สศก.").contains(&"สศก.".to_owned()));
    assert!(plain("โครงการก่อสร้างอาคาร (กษ.)").contains(&"กษ.".to_owned()));
    assert!(plain("Airports of Thailand (AOT)").contains(&"AOT".to_owned()));
    assert!(plain("Arbiter of Tariffs (AOT) and AOT").is_empty());
    assert!(plain("AOT (Arbiter of Tariffs) and AOT").is_empty());
}

#[test]
fn what_stands_beside_a_name_makes_it_anothers() {
    let one = |text: &str| bodies(text).into_iter().next();
    let army = one("กองทัพบกสหรัฐฯ ฝึกร่วม").expect("another state's army");
    assert_eq!((army.0.as_str(), army.1.as_str(), army.2.as_deref()), ("กองทัพบกสหรัฐฯ", "", Some("US")));
    assert_eq!(one("ทบ.กัมพูชา แถลง").expect("another state's army").2.as_deref(), Some("KH"));
    assert_eq!(one("กองทัพบก จีน และลาว").expect("the army").1, "th-army");
    assert_eq!(one("ผู้แทน ศปถ.จังหวัดตราด ลงพื้นที่").map(|b| (b.0, b.1)), Some(("ศปถ.จังหวัดตราด".into(), String::new())));
    assert_eq!(one("กรมป่าไม้เลยต้องดูแล").expect("a word, no province").1, "th-rfd");
    assert_eq!(one("โตโยต้าอ่างทอง บริจาค").map(|b| b.1), Some(String::new()));
    assert_eq!(one("บลจ.กรุงไทย เปิดตัว").map(|b| b.0), Some("บลจ.กรุงไทย".into()));
    assert_eq!(one("เอสซีจี โลจิสติกส์ ขยายงาน").map(|b| b.1), Some(String::new()));
    assert_eq!(one("ซัมซุง เวียดนาม ลงทุน").map(|b| (b.1, b.2)), Some((String::new(), Some("VN".into()))));
    assert_eq!(one("ซัมซุง (เวียดนาม) ลงทุน").map(|b| (b.0, b.2)), Some(("ซัมซุง (เวียดนาม)".into(), Some("VN".into()))));
    assert_eq!(one("ซัมซุง (เกาหลีใต้) ลงทุน").map(|b| b.1), Some("kr-samsung".into()));
    assert_eq!(one("ซัมซุงประเทศเวียดนาม ลงทุน").map(|b| (b.1, b.2)), Some((String::new(), Some("VN".into()))));
    assert_eq!(
        one("กรมการกงสุล กระทรวงการต่างประเทศเวียดนาม แจ้ง").map(|b| (b.1, b.2)),
        Some((String::new(), Some("VN".into())))
    );
    let known =
        |text: &str| bodies(text).into_iter().any(|b| b.1 == "us-boeing" || b.1 == "th-doh" || b.1 == "th-lotus");
    assert!(!known("บินด้วยโบอิ้ง 737-400 แล้วต่อไปตาม ทล. 214 ร้อยเอ็ด"), "a type, a road");
    assert!(known("เปิดที่โลตัส 208 สาขา"), "what is counted");
    assert_eq!(one("สสน.สป. จัดทำ ศบค.มท. สั่งการ MOPH+ เปิด"), None);
    // A department may be told by its ministry.
    assert_eq!(one("ศรส.พม. ชี้แจง").map(|b| b.1), Some("th-welfare-centre".into()));
}

#[test]
fn a_name_in_latin_letters_goes_back_to_its_bracket_or_as_far_as_its_acronym() {
    let rail = "German – Elbonian Rail Association";
    assert_eq!(plain(&format!("จัดตั้งสมาคมราง ({rail}: GERA) แล้ว")), [rail]);
    assert_eq!(
        plain("งานของ Elbonian Fruit and Vegetable Association (EFVA)")[0],
        "Elbonian Fruit and Vegetable Association"
    );
    assert!(plain("จัดโดย Songs for Everyone Foundation ในวันนี้").is_empty());
    assert!(plain("met with the U.S.-Elbonian Trade Council today").is_empty());
    assert_eq!(plain("จัดโดย (German - Thai Chamber of Tides: GTCT)")[0], "German - Thai Chamber of Tides");
    // Initials belong to it, and whose office it is does not.
    assert_eq!(plain("met the U.S. Department of Tides today"), ["U.S. Department of Tides"]);
    assert_eq!(plain("bought by B.Dokbua Rail Co., Ltd. today"), ["B.Dokbua Rail Co., Ltd."]);
    let department = plain("Ministry of Roads and Rivers’s Department of Deep Tides");
    assert_eq!(department.last().map(String::as_str), Some("Department of Deep Tides"));
    // Others have the word before an apostrophe as their own.
    let tides = bodies("Ministry of Roads and Austria’s Ministry of Tides").pop().expect("Austria's");
    assert_eq!((tides.0.as_str(), tides.2.as_deref()), ("Austria’s Ministry of Tides", Some("AT")));
    assert_eq!(plain("met Oxfam and People’s Bank of Peru").last().unwrap(), "People’s Bank of Peru");
    assert_eq!(plain("Ministry of Tides and People’s Bank of Peru").last().unwrap(), "People’s Bank of Peru");
    // Initials that are no state's number an item or end a place's name.
    assert_eq!(plain("A. Ministry of Deep Rivers"), ["Ministry of Deep Rivers"]);
    assert_eq!(plain("in Washington D.C. Department of Deep Tides said"), ["Department of Deep Tides"]);
    assert_eq!(plain("the U.S. Trade and Tide Agency said"), ["U.S. Trade and Tide Agency"]);
}

#[test]
fn a_joint_commission_and_a_prize_are_no_bodies() {
    assert!(
        plain("ประชุม Joint Trade Commission และรางวัล Best Savings Bank กับ Savings Bank of the Year 2020").is_empty()
    );
}

#[test]
fn what_stands_in_brackets_may_be_short_for_all_bodies_of_a_kind_or_for_the_owner() {
    for text in [
        "สมาคมองค์การบริหารส่วนตำบลแห่งประเทศไทย (อบต.) กล่าว",
        "มณฑลทหารบกที่ 90 (มทบ.) แจ้ง",
        "สมาคมช่างไม้ของสมาคมช่างไทยแห่งเปรู (CTP) แจ้ง",
    ] {
        assert_eq!(bodies(text).len(), 1, "{text}");
    }
    assert_eq!(plain("กองทัพภาคที่ 4 (ทภ.4) แจ้ง").len(), 1, "no acronym");
}

#[test]
fn what_a_ministry_agreed_for_and_who_heads_it_are_no_part_of_its_name() {
    assert_eq!(plain("Ministry of Tides for Development of Harbours"), ["Ministry of Tides"]);
    assert_eq!(plain("ปลัดกระทรวง (Mr. Jane Doe Ministry for Deep Tides)"), ["Ministry for Deep Tides"]);
    assert_eq!(plain("Jane Doe Commissioner Elbonian Tide Association"), ["Elbonian Tide Association"]);
    assert_eq!(plain("World Trade Organization (WTO) Deep Tide Institute").last().unwrap(), "Deep Tide Institute");
}

#[test]
fn what_is_told_as_several_is_a_kind_of_bodies() {
    assert!(plain("โรงพยาบาลดอกบัวงาม 12 แห่ง เปิดบริการ โดยโรงพยาบาลดอกบัวงาม มีเตียงพอ").is_empty());
    assert!(plain("สมาคมชาวสวนดอกบัว (สสดบ.) ทุกจังหวัด").is_empty());
    // What is short for a kind is not the lexicon's body of that acronym, which may be named beside it.
    assert!(plain("สำนักงานส่งเสริมและสนับสนุนวิชาการ (สสว.) ทั่วประเทศ และ สสว. พร้อม").is_empty());
    assert_eq!(
        plain("สำนักงานส่งเสริมและพัฒนาการเกษตร (กษ.) และ กษ. พร้อม"),
        ["กษ.", "กษ."],
        "a ministry tells whose it is"
    );
    assert!(plain("มีโรงเรียนดอกบัวอุปถัมภ์ จำนวน 14 โรงเรียน และเชิญสมาคมช่างพื้นบ้าน 9 สมาคม").is_empty());
    assert_eq!(plain("สมาคมชาวสวนดอกบัว จัดงาน"), ["สมาคมชาวสวนดอกบัว"]);
    assert!(plain("ขอบคุณทุกมูลนิธิดอกบัวงาม และพิพิธภัณฑ์สมาคมช่างไม้สยาม").is_empty());
    assert!(plain("สถานเอกอัครราชทูตเปรูในภูมิภาคเอเชีย").is_empty());
}

#[test]
fn a_name_ends_with_the_nation_and_goes_on_to_it() {
    assert_eq!(plain("สมาคมช่างไม้แห่งประเทศไทยคาดว่าจะจัดงาน"), ["สมาคมช่างไม้แห่งประเทศไทย"]);
    assert_eq!(plain("สมาคมช่างไม้ และช่างปูนแห่งประเทศไทย จัดงาน"), ["สมาคมช่างไม้ และช่างปูนแห่งประเทศไทย"]);
    assert_eq!(plain("มูลนิธิดอกบัวงาม ออฟ เอลโบเนีย จัดงาน"), ["มูลนิธิดอกบัวงาม ออฟ เอลโบเนีย"]);
    // It is cut short where a word stands at its end that must go on.
    assert!(plain("มูลนิธิเด็กกำพร้าใน เชียงใหม่").is_empty());
}

#[test]
fn a_number_is_part_of_a_hospitals_name_where_it_counts_nothing() {
    assert_eq!(plain("ที่โรงพยาบาลดอกบัวงาม 2 ปรับปรุง"), ["โรงพยาบาลดอกบัวงาม 2"]);
    assert_eq!(plain("ที่โรงพยาบาลดอกบัวงาม 2 ราย"), ["โรงพยาบาลดอกบัวงาม"]);
    assert_eq!(plain("ที่โรงพยาบาลดอกบัวงาม 2 จ.กระบี่"), ["โรงพยาบาลดอกบัวงาม 2"]);
    assert_eq!(plain("ที่โรงพยาบาลดอกบัวงาม องค์ที่ 17 เปิด"), ["โรงพยาบาลดอกบัวงาม องค์ที่ 17"]);
}

#[test]
fn a_short_form_in_the_name_of_a_thing_is_not_the_body() {
    for thing in [
        "รถยนต์ยี่ห้อโตโยต้า จำนวน 2 คัน",
        "รถกระบะ อีซูซุ สีเทา",
        "มอบ Honda รุ่นใหม่ให้",
        "ดาวเทียมไทยคม",
        "ที่สถานี กกท. แล้ว",
        "แยกกรมชลประทาน",
        "สถานีบางกรวย - กฟผ.",
        "เรียนหลักสูตร วปอ. แล้ว",
        "วปอ. รุ่นที่ 3",
        "นิด้าโพล",
        "ดูผ่าน Disney+ แล้ว",
        "แจ้งที่ CGD.iHealthCare",
        "สิทธิการบินไทย-อินเดีย",
        "ฉีดไฟเซอร์ 2 เข็ม",
        "สหกรณ์ออมทรัพย์กรมศุลกากร",
    ] {
        assert!(bodies(thing).iter().all(|body| body.1.is_empty()), "{thing}");
    }
    // Who makes it, a full name beside the end of another phrase, the subject of what comes next.
    assert_eq!(bodies("เพิ่มขีดความสามารถ Google จับมือ")[0].1, "us-google");
    assert_eq!(bodies("ไฟเซอร์ แจ้งว่าจะลงทุน")[0].1, "us-pfizer");
    assert_eq!(bodies("กฟผ. แบตเตอรี่กักเก็บพลังงาน")[0].1, "th-egat");
    assert_eq!(bodies("ผู้ผลิตรถยนต์ โตโยต้า")[0].1, "jp-toyota");
    assert_eq!(bodies("ทำสัญญากับไฟเซอร์ แล้ว")[0].1, "us-pfizer");
    assert_eq!(bodies("Pfizer said that it would build a plant")[0].1, "us-pfizer");
    assert_eq!(bodies("มี 5 หลักสูตร กระทรวงแรงงาน จะเปิด")[0].1, "th-mol");
}

#[test]
fn a_short_form_goes_on_to_be_a_daughter_or_an_office_in_a_province() {
    assert_eq!(bodies("ร่วมกับ เอสซีจี เคมิคอลส์ แล้ว"), [("เอสซีจี เคมิคอลส์".into(), String::new(), Some("TH".into()))]);
    assert_eq!(bodies("ปตท.น้ำมันและการค้าปลีก")[0].1, "th-or");
    assert_eq!(plain("โตโยต้าอ่างทอง"), ["โตโยต้าอ่างทอง"]);
    assert_eq!(bodies("ศปถ.จังหวัดระยอง แถลง")[0], ("ศปถ.จังหวัดระยอง".into(), String::new(), Some("TH".into())));
    assert!(plain("กำชับ ปภ.จังหวัด และ ศปถ.จังหวัดทุกแห่ง").is_empty());
}

#[test]
fn a_brand_that_an_article_has_in_other_names_only_is_left_out_by_itself_too() {
    assert_eq!(plain("เป็นหนี้โตโยต้า ลีสซิ่ง อยู่ โตโยต้า ลีสซิ่ง ขอ ซึ่งโตโยต้า ลดให้"), ["โตโยต้า ลีสซิ่ง", "โตโยต้า ลีสซิ่ง"]);
    assert_eq!(bodies("บริษัทฮอนด้า แจกรถยนต์ฮอนด้า ซึ่งฮอนด้า ขอบคุณ").len(), 2);
    // What comes after the daughter is short for that.
    assert_eq!(plain("เป็นหนี้โตโยต้า ลีสซิ่ง และอีกรายเป็นหนี้บริษัทโตโยต้า"), ["โตโยต้า ลีสซิ่ง"]);
    assert_eq!(bodies("พบโตโยต้า และโตโยต้า ลีสซิ่ง").len(), 2);
}

#[test]
fn a_platform_is_the_company_only_where_no_account_on_it_is_told_of() {
    let found = |text: &str| bodies(text).into_iter().any(|b| b.1 == "cn-tiktok");
    for channel in ["ติดตามผ่านช่องทาง TikTok ของเรา", "ลงทะเบียนผ่านบัญชี TikTok ktb.one", "TikTok : @elbonia_news"]
    {
        assert!(!found(channel), "{channel}");
    }
    assert!(found("รองนายกรัฐมนตรีหารือผู้บริหาร TikTok และ Google"));
    // Makers of vaccines tell the press as others do.
    assert_eq!(bodies("แอสตร้าเซนเนก้า แถลงผ่านสื่อว่าจะสร้างโรงงาน")[0].1, "gb-astrazeneca");
    assert!(bodies("แอสตร้าเซนเนก้า 2 เข็ม").is_empty());
}

#[test]
fn makes_in_a_list_of_vehicles_are_no_companies() {
    assert!(plain("ยึดรถยนต์ BMW X4, Toyota และ Honda ไว้").is_empty());
    assert_eq!(bodies("ค่ายรถยนต์ BMW, Toyota และ Honda").len(), 3);
}

#[test]
fn a_short_form_goes_on_in_latin_letters_to_be_the_name_of_a_thing() {
    assert_eq!(plain("ผู้ใช้ไฟชำระเงินผ่าน MEA e-Fix และ MEA EV ได้"), [""; 0]);
    assert_eq!(plain("ดาวน์โหลดได้จาก Google play ทุกวัน"), [""; 0]);
    assert_eq!(plain("การประชุม ASEM FinMM ครั้งที่ 2"), [""; 0]);
    assert_eq!(plain("สัตว์ป่าตามบัญชี IUCN Red List ที่พบ"), [""; 0]);
    assert_eq!(plain("Prices rose, as Krungsri Research projected last week."), [""; 0]);
    assert_eq!(plain("ณ ห้องประชุม ONDE-1 ชั้น 9"), [""; 0]);
    // Offices, homes, other bodies, verbs and meetings of states do not.
    assert_eq!(plain("พบ Google President และ Google Thailand"), ["Google", "Google Thailand"]);
    assert_eq!(plain("บริษัทชั้นนำ เช่น TikTok Shopee เป็นต้น"), ["TikTok", "Shopee"]);
    assert_eq!(plain("The minister met Huawei executives; Huawei also agreed."), ["Huawei", "Huawei"]);
    assert_eq!(plain("การประชุม ASEAN Summit ที่ผ่านมา"), ["ASEAN"]);
    // Bodies of states in a list, their offices; legal forms and places at the end.
    assert_eq!(plain("ผู้แทน UNESCO UNXY WHO SEAX และ APEC SMX เข้าร่วม"), ["UNESCO", "WHO", "APEC"]);
    assert_eq!(plain("The minister met Bayer AG to talk, then Google Asia Pacific."), ["Bayer", "Google"]);
    assert_eq!(plain("ประชุมทางไกล (Cisco Webex Meeting) วันนี้"), [""; 0]);
}

#[test]
fn a_branch_is_not_the_school_or_company_of_its_name() {
    assert_eq!(plain("ณ โรงเรียนเมืองเหนือวิทยา (วัดริมน้ำ) วันนี้"), ["โรงเรียนเมืองเหนือวิทยา (วัดริมน้ำ)"]);
    assert_eq!(plain("ณ โรงเรียนเมืองเหนือวิทยา (เดิม) วันนี้"), ["โรงเรียนเมืองเหนือวิทยา"]);
    assert_eq!(plain("ณ โรงเรียนเมืองเหนือวิทยา (ทีมหญิง) วันนี้"), ["โรงเรียนเมืองเหนือวิทยา"]);
    assert_eq!(plain("ณ โรงพยาบาลเมืองเหนือ สาขาอายุรกรรม วันนี้"), ["โรงพยาบาลเมืองเหนือ"]);
    assert_eq!(plain("ณ โรงพยาบาลเมืองเหนือ สาขา 2 วันนี้"), ["โรงพยาบาลเมืองเหนือ สาขา 2"]);
    assert_eq!(plain("ผู้บริหารเครือโรงพยาบาลเมืองเหนือ วันนี้"), ["เครือโรงพยาบาลเมืองเหนือ"]);
    assert_eq!(plain("บ.ซีพีเอฟ (ประเทศไทย) จำกัด รับสมัคร"), ["ซีพีเอฟ (ประเทศไทย) จำกัด"]);
    let navy = bodies("พบ ผบ.ทร. มาเลเซีย วันนี้");
    assert_eq!(navy[0].2.as_deref(), Some("MY"));
}

#[test]
fn offices_told_by_region_front_branch_or_province_are_not_the_body() {
    assert_eq!(bodies("พบ ศรชล.ภาค 2 วันนี้")[0].1, "");
    assert_eq!(plain("พบ กอ.รมน. ภาค 4 ส่วนหน้า วันนี้"), ["กอ.รมน. ภาค 4 ส่วนหน้า"]);
    assert_eq!(plain("ท่อของ กปภ.สาขาบางนา ใช้ได้"), ["กปภ.สาขาบางนา"]);
    assert_eq!(plain("พบ ส.ป.ก. จังหวัดระยอง วันนี้"), ["ส.ป.ก. จังหวัดระยอง"]);
    assert_eq!(bodies("สำนักงาน กสทช. ภาค 4 แห่ง")[0].1, "th-nbtc");
    assert_eq!(plain("ชวน JETRO Bangkok ร่วมลงทุน"), ["JETRO Bangkok"]);
    assert_eq!(plain("ผู้บริหารของนิสสันประเทศไทยและคณะ"), ["นิสสันประเทศไทย"]);
}

#[test]
fn a_form_that_begins_the_title_of_a_thing_is_a_piece_of_it() {
    assert_eq!(plain("ตามโครงการ “กรุงไทย ปันสุข” ปีที่ 2"), [""; 0]);
    assert_eq!(plain("ในงาน ITU Digital World 2021 วันนี้"), [""; 0]);
    assert_eq!(plain("ภาคีอนุสัญญาสหประชาชาติว่าด้วยคลื่น"), [""; 0]);
    assert_eq!(plain("เป็นภาคี WIPO Copyright Treaty แล้ว"), [""; 0]);
    assert_eq!(plain("ตรงข้ามโลตัส และโลตัส ระยอง"), [""; 0]);
    assert_eq!(plain("ขายบน Alibaba.com ได้"), [""; 0]);
    assert_eq!(plain("โครงการ “กรุงไทย”"), ["กรุงไทย"]);
    assert_eq!(plain("ร่วมกับ Alibaba และโลตัส"), ["Alibaba", "โลตัส"]);
}

#[test]
fn an_office_in_a_city_or_region_is_not_its_parent() {
    assert_eq!(plain("สนับสนุนโดย JETRO Nagoya และสมาคมช่างไม้ไทย")[0], "JETRO Nagoya");
    assert_eq!(bodies("หารือกับ JETRO ที่กรุงโตเกียว")[0].1, "jp-jetro");
    assert!(!bodies("รองประธาน CCPIT (CCPIT) ประจำมณฑลเสฉวน").iter().any(|body| body.1 == "cn-ccpit"));
    assert_eq!(plain("ตั้งด่านโดย กอ.รมน.ภาค 4 สน. ตามแผน"), ["กอ.รมน.ภาค 4 สน."]);
    assert_eq!(plain("กอ.รมน.ภาค 4 สนับสนุนการป้องกัน"), ["กอ.รมน.ภาค 4"]);
    assert_eq!(plain("ร้องต่อศาลปกครองระยองให้กองทุนจ่าย")[0], "ศาลปกครองระยอง");
    let office = bodies("ปปส. ร่วมกับสำนักงานป้องกันและปราบปรามยาเสพติดกรุงเทพมหานคร (ปปส.) จัดงาน");
    assert_eq!(office[0].1, "th-oncb", "an office has its parent's acronym");
}

#[test]
fn two_branches_of_a_list_are_two_banks() {
    let found = bodies("ติดต่อสาขาธนาคารเพื่อการเกษตรและสหกรณ์การเกษตร สาขาธนาคารออมสิน และธนาคารกรุงไทย");
    let ids: Vec<&str> = found.iter().map(|body| body.1.as_str()).collect();
    assert_eq!(ids, ["th-baac", "th-gsb", "th-ktb"]);
}

#[test]
fn a_hospital_is_named_in_honour_of_a_jubilee() {
    assert_eq!(
        plain("ตรวจเยี่ยมโรงพยาบาลเขางามเฉลิมพระเกียรติ ๘๐ พรรษา จังหวัดระยอง"),
        ["โรงพยาบาลเขางามเฉลิมพระเกียรติ ๘๐ พรรษา"]
    );
}

#[test]
fn a_vaccine_in_a_list_of_doses_is_not_its_maker() {
    let text = "Thailand has given over 100 million doses of vaccines (Sinovac, Pfizer, and others) to the people.";
    assert_eq!(plain(text), Vec::<String>::new());
    assert_eq!(plain("This includes makers of vaccines (AstraZeneca, Pfizer) and others."), ["AstraZeneca", "Pfizer"]);
    assert_eq!(plain("Think of vaccines (Pfizer has its plant in Belgium)."), ["Pfizer"]);
}

#[test]
fn a_short_form_after_a_space_begins_the_next_clause() {
    assert_eq!(plain("กฟน. เปิดตัวแอปพลิเคชัน กฟผ. ร่วมสนับสนุน"), ["กฟน.", "กฟผ."]);
    assert_eq!(plain("ดาวน์โหลดแอปพลิเคชันกฟผ. วันนี้"), Vec::<String>::new());
    assert_eq!(plain("สสส. โมเดลลดเหล้าขยายผล"), ["สสส."]);
    assert_eq!(plain("กรมการท่องเที่ยวพังงาจัดงาน"), ["กรมการท่องเที่ยว"]);
}

#[test]
fn what_the_law_founds_is_a_piece_of_its_name() {
    assert_eq!(plain("ร่างพระราชบัญญัติสถาบันค้ำดอกบัวแห่งชาติ พ.ศ. ...."), Vec::<String>::new());
    assert_eq!(plain("สถาบันค้ำดอกบัวแห่งชาติ"), ["สถาบันค้ำดอกบัวแห่งชาติ"]);
}

#[test]
fn thai_embassies_are_told_apart_by_their_posts() {
    let found = bodies("call the Royal Thai Embassy in Lisbon, or the Royal Thai Embassy, Madrid");
    assert_eq!(found[0].0, "Royal Thai Embassy in Lisbon");
    let (doc, lexicon) =
        crate::find::sample("the Royal Thai Embassy in Lisbon, the Royal Thai Embassy in Portugal, met");
    let names: Vec<String> = crate::find::find(&doc, &lexicon).bodies.into_iter().map(|body| body.name).collect();
    assert_eq!(names, ["Royal Thai Embassy in Portugal"; 2], "a state has one embassy in another");
    assert_eq!((found[1].0.as_str(), found[1].2.as_deref()), ("Royal Thai Embassy, Madrid", Some("TH")));
    assert_eq!(plain("met at the Royal Thai Embassy in the evening"), ["Royal Thai Embassy"]);
    assert!(plain("ส่งผ่านสถานเอกอัครราชทูตเปรูประจำประเทศสมาชิกต่อไป").is_empty(), "there are several");
}

#[test]
fn a_state_before_an_english_name_of_ours_makes_it_that_states() {
    let found = bodies("approved by the US Food and Drug Administration and the Food and Drug Administration");
    let told = |at: usize| (found[at].0.as_str(), found[at].1.as_str(), found[at].2.as_deref());
    assert_eq!(told(0), ("US Food and Drug Administration", "us-fda", Some("US")));
    assert_eq!(told(1).1, "th-fda");
    assert_eq!(bodies("talks in Japan, Ministry of Finance said")[0].1, "th-mof", "a comma parts them");
    assert_eq!(bodies("talks with the Chinese Ministry of Commerce")[0].1, "cn-mofcom");
    for others in ["after the visit to Japan Ministry of Finance said", "between Thai and Cuban Ministry of Finance"] {
        assert_eq!(bodies(others)[0].1, "th-mof", "the end of another phrase");
    }
    let (doc, lexicon) = crate::find::sample(
        "Ministry of Finance of Japan, the Japanese Ministry of Finance, Japan's Ministry of Finance",
    );
    let names: Vec<String> = crate::find::find(&doc, &lexicon).bodies.into_iter().map(|body| body.name).collect();
    assert_eq!(names, ["Ministry of Finance of Japan"; 3], "one body");
}

#[test]
fn offices_fronts_and_groups_are_not_the_body() {
    let front = bodies("โดย กอ.รมน.ภาค 4 ( ส่วนหน้า ) เข้าตรวจ");
    assert_eq!(front[0].0, "กอ.รมน.ภาค 4 ( ส่วนหน้า )");
    assert_ne!(bodies("เปิดสำนักงาน คปภ. จังหวัดระยอง แห่งใหม่")[0].1, "th-oic");
    assert!(plain("สั่งการ ปภ. ทุกจังหวัด เตรียมพร้อม").is_empty(), "the offices of all provinces");
    assert_eq!(bodies("สอบถามได้ที่ ธ.ก.ส. สาขาใกล้บ้าน")[0].1, "th-baac", "no branch in particular");
    assert_eq!(plain("กลุ่มบริษัทเอไอเอ และเอไอเอ ประเทศไทย"), ["เอไอเอ ประเทศไทย"]);
    assert!(!bodies("คณะกรรมการส่งเสริมการค้าระหว่างประเทศ มณฑลเสฉวน").iter().any(|body| body.1 == "cn-ccpit"));
    let cooperative = "สหกรณ์การเกษตรเพื่อการตลาดดอกบัวตราด จำกัด (สกด.) และ สกด. ระยอง จำกัด";
    assert_eq!(plain(cooperative).iter().filter(|form| *form == "สกด.").count(), 1, "of another province");
}

#[test]
fn an_acronym_of_another_body_in_brackets_is_that_ones() {
    let found = bodies("รางวัลจากสำนักงานคณะกรรมการข้าราชการพลเรือน (ก.พ.ร.) โดย ก.พ.ร. เสนอ");
    let ids: Vec<&str> = found.iter().map(|body| body.1.as_str()).collect();
    assert_eq!(ids, ["th-ocsc", "th-opdc", "th-opdc"]);
    let commission = bodies("คณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ (ป.ป.ช.) มีมติ");
    assert!(commission.iter().all(|body| body.1 == "th-nacc-board"), "{commission:?}");
}

#[test]
fn a_bloc_and_a_state_share_the_end_of_a_name() {
    assert!(plain("เครือข่ายมหาวิทยาลัยอาเซียน-อินเดีย จัดงาน").is_empty());
    assert_eq!(bodies("เครือข่ายมหาวิทยาลัยอาเซียน จัดงาน")[0].1, "aun");
    assert_eq!(plain("ลงนามกับหอการค้าไทย - จีน และหอการค้าไทย"), ["หอการค้าไทย - จีน", "หอการค้าไทย"]);
}

#[test]
fn fields_that_only_others_have_belong_to_a_ministry_abroad() {
    let thai = "พบรัฐมนตรีและกระทรวงเกษตร อธิปไตยทางอาหาร และป่าไม้สาธารณรัฐอิตาลี";
    assert_eq!(plain(thai), ["กระทรวงเกษตร อธิปไตยทางอาหาร และป่าไม้สาธารณรัฐอิตาลี"]);
    assert_eq!(plain("กระทรวงการคลัง นักวิชาการ และเศรษฐกิจญี่ปุ่น เห็นพ้องกัน"), ["กระทรวงการคลัง"]);
    let glued = "พบกับกระทรวงอุตสาหกรรม วิทยาศาสตร์ ป่าไม้และนวัตกรรม";
    assert_eq!(plain(glued), ["กระทรวงอุตสาหกรรม วิทยาศาสตร์ ป่าไม้และนวัตกรรม"]);
    assert_eq!(plain("ร่วมกับกระทรวงพลังงาน คมนาคม แรงงานและศึกษาธิการ จัดงาน"), ["กระทรวงพลังงาน"]);
    assert_eq!(plain("ที่กระทรวงพาณิชย์ เกษตร อาหารและกีฬาไทยเติบโต"), ["กระทรวงพาณิชย์"], "a sentence goes on");
    let ours = "กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม";
    assert_eq!(plain(&format!("ผู้บริหาร{ours}นำทีม")), [ours]);
}

#[test]
fn a_body_after_one_that_is_called_by_an_office_is_its_own() {
    let (doc, lexicon) = crate::find::sample("ระหว่างสำนักนายกรัฐมนตรี กระทรวงมหาดไทย และกรมประมง โดยปลัดกระทรวงแรงงาน");
    let found = crate::find::find(&doc, &lexicon).bodies;
    let inside: Vec<bool> = found.iter().map(|body| body.inside_office).collect();
    assert_eq!(inside, [false, false, false, true]);
}
