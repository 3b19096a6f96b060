//! What is a name, told by examples.

use super::*;
use crate::find::sample;

fn names(text: &str) -> Vec<String> {
    let (doc, lexicon) = sample(text);
    let parts = crate::find::parts(&doc, &lexicon);
    let offices = crate::find::offices::find(&doc, &lexicon, &parts, &mut Vec::new(), &[]);
    find(&doc, &lexicon, &parts, &offices, &[], &[]).into_iter().map(|p| p.name).collect()
}

#[test]
fn a_title_opens_a_name_and_an_office_closes_it() {
    assert_eq!(
        names("นายสมชาย ใจกว้าง รัฐมนตรีว่าการกระทรวงคมนาคม พบ H.E. Mr. Zhang YunMing, Vice Minister"),
        ["สมชาย ใจกว้าง", "Zhang YunMing"]
    );
}

#[test]
fn a_latin_form_in_brackets_tells_how_many_words_a_foreign_name_has() {
    assert_eq!(
        names("นายอะศิม อิฟติคัร อะห์หมัด (H.E. Mr. Asim Iftikhar Ahmad) เอกอัครราชทูต"),
        ["อะศิม อิฟติคัร อะห์หมัด", "Asim Iftikhar Ahmad"]
    );
    assert_eq!(names("นายสมชาย ใจกว้าง (Mr. Somchai Jaikwang) กล่าว")[0], "สมชาย ใจกว้าง");
}

#[test]
fn known_names_are_told_apart_without_a_space() {
    assert_eq!(names("นายจุรินทร์ลักษณวิศิษฏ์ รองนายกรัฐมนตรี"), ["จุรินทร์ ลักษณวิศิษฏ์"]);
}

#[test]
fn what_is_glued_to_a_given_name_is_no_part_of_it() {
    assert_eq!(names("พล.อ.ประยุทธ์ จันทร์โอชา นายกรัฐมนตรี\nโดยพล.อ.ประยุทธ์รับทราบและยินดี"), ["ประยุทธ์ จันทร์โอชา", "ประยุทธ์"]);
}

#[test]
fn ranks_and_trades_within_other_words_open_no_name() {
    assert!(names("the UN General Assembly met; ด้านเภสัชกรรมเป็นจำนวนมาก").is_empty());
}

#[test]
fn a_given_name_may_begin_like_a_common_word() {
    assert_eq!(names("นายชวน ตาครู นายกสมาคมอินเดีย"), ["ชวน ตาครู"]);
}

#[test]
fn one_more_word_right_before_an_office_is_a_second_surname() {
    assert_eq!(names("นางมาลี ทองดี แสนงาม อธิบดีกรมชลประทาน")[0], "มาลี ทองดี แสนงาม");
    assert_eq!(names("นายคาร์โล โรเบร์โต อัลบาเรซ มาเรียโน ประธานาธิบดีเปรู")[0], "คาร์โล โรเบร์โต อัลบาเรซ มาเรียโน");
    assert_eq!(names("นางมาลี ทองดี ชาวประมง เล่าให้ฟัง")[0], "มาลี ทองดี");
}

#[test]
fn the_end_of_an_acronym_and_a_count_of_heads_are_no_titles() {
    assert!(names("กทพ.ระดมทุน และ กยศ. ภายในปีนี้ กำลังพล ๒๔ นาย ร่วมพิธี").is_empty());
    assert_eq!(names("ของนพ.สมชาย ใจกว้าง และ รศ.ดร.มาลี ทองดี"), ["สมชาย ใจกว้าง", "มาลี ทองดี"]);
}

#[test]
fn what_is_glued_to_a_well_known_given_name_is_cut_off() {
    assert_eq!(names("ซึ่งพล.อ.ประยุทธ์ยังสั่งการ"), ["ประยุทธ์"]);
    assert_eq!(names("พลเอกประยุทธ์จันทร์โอชา นายกรัฐมนตรี"), ["ประยุทธ์ จันทร์โอชา"]);
}

#[test]
fn a_name_in_latin_letters_may_follow_an_office_without_a_title() {
    assert_eq!(names("talks with Lao Prime Minister Sonesay Phandone on trade"), ["Sonesay Phandone"]);
    assert!(names("the Deputy Prime Minister Retreat Meeting; Prime Minister Office Building").is_empty());
    assert_eq!(names("Ms. Anna Berg. Thailand agreed"), ["Anna Berg"]);
    assert_eq!(names("Lao Prime Minister Sonesay Phandone’s visit"), ["Sonesay Phandone"]);
    assert_eq!(names("Governor of Phuket Somchai Jaikwang spoke"), ["Somchai Jaikwang"]);
    assert!(names("Governor of Bangkok Lotus Party spoke").is_empty());
}

#[test]
fn offices_and_common_words_are_no_titles() {
    assert!(names("นายกรัฐมนตรีขอบคุณนายจ้างที่ดูแลคุณภาพชีวิต").is_empty());
}

#[test]
fn a_surname_of_place_belongs_to_the_name() {
    assert_eq!(names("นางสาวมาลี ทองดี ณ อยุธยา เปิดเผยว่า"), ["มาลี ทองดี ณ อยุธยา"]);
}

#[test]
fn a_given_name_that_is_part_of_another_name_is_not_found_alone() {
    assert_eq!(names("ศ.ดร.สุรินทร์ ใจกว้าง เดินทางไปจังหวัด สุรินทร์"), ["สุรินทร์ ใจกว้าง"]);
    let text = "Mr. Chai Jaikwang went to Pak Thong Chai Municipality. Chai said so.";
    assert_eq!(names(text), ["Chai Jaikwang", "Chai"]);
    assert_eq!(names("Ms. Anna Lee Berg spoke. Anna Berg left."), ["Anna Lee Berg", "Anna"]);
}

#[test]
fn a_given_name_alone_is_found_once_the_full_name_stands_there() {
    assert_eq!(names("“สมชาย” เปิดงาน โดยนายสมชาย ใจกว้าง ร่วมงาน"), ["สมชาย", "สมชาย ใจกว้าง"]);
}

#[test]
fn a_surname_may_begin_with_a_word_that_ends_names() {
    assert_eq!(names("นายสมชาย อัครใจดี รองกรรมการผู้จัดการ"), ["สมชาย อัครใจดี"]);
    assert_eq!(names("นายสมชาย หวังใจกว้าง หวังว่าจะได้ร่วมงาน"), ["สมชาย หวังใจกว้าง"]);
    assert_eq!(names("นายสมชาย จึงได้เดินทางกลับ")[0], "สมชาย");
    assert_eq!(names("นายสมชาย เห็นด้วยกับข้อเสนอ")[0], "สมชาย");
}

#[test]
fn a_short_form_of_office_is_no_third_word_of_a_name() {
    assert_eq!(names("พล.อ.สมชาย ใจกว้าง ปล.กห. เป็นประธาน"), ["สมชาย ใจกว้าง"]);
}

#[test]
fn leaders_are_known_by_one_name_after_their_office() {
    assert_eq!(names("หารือกับประธานาธิบดีมาครง และนายกฯ แพทองธาร"), ["มาครง", "แพทองธาร"]);
    assert!(names("นายกรัฐมนตรีชื่นชมผลงาน นายกฯ ส่งเสริมการลงทุน").is_empty());
}

#[test]
fn hyphens_initials_and_particles_join_the_words_of_foreign_names() {
    assert_eq!(names("นางมารี ดูปองต์-ฟลามองต์ เอกอัครราชทูต"), ["มารี ดูปองต์-ฟลามองต์"]);
    assert_eq!(names("นายจอห์น เอฟ. แบรดลีย์ ที่ปรึกษา"), ["จอห์น เอฟ. แบรดลีย์"]);
    assert_eq!(names("นายราชิด บิน ซัลมานี กล่าว"), ["ราชิด บิน ซัลมานี"]);
    assert_eq!(names("นายสมชาย ใจกว้าง-นายกสมาคม และ นางมาลี ทองดี ผอ. กองกลาง"), ["สมชาย ใจกว้าง", "มาลี ทองดี"]);
}

#[test]
fn a_surname_may_look_like_a_word_that_ends_names() {
    assert_eq!(names("นายอัลวิน แทน รัฐมนตรีว่าการกระทรวงคมนาคม")[0], "อัลวิน แทน");
    assert_eq!(names("นายอัลวิน แทน ผู้ที่ลาป่วย")[0], "อัลวิน");
}

#[test]
fn brackets_hold_a_whole_name() {
    assert_eq!(names("อธิบดีกรมชลประทาน (นางมาลี ทองดี แสนงามยิ่ง)")[0], "มาลี ทองดี แสนงามยิ่ง");
}

#[test]
fn a_title_stands_free_though_a_longer_word_begins_like_it() {
    // นายก is a word of office, and no more than the beginning here.
    assert_eq!(names("นายกำพล ใจกว้าง และนายกู้ ตงเจิง"), ["กำพล ใจกว้าง", "กู้ ตงเจิง"]);
}

#[test]
fn rooms_are_named_after_people_and_are_none() {
    assert!(names("ณ ห้องประชุม ศ.นิพนธ์ ทองประเสริฐ ชั้น 5").is_empty());
    assert!(names("ณ อาคาร 80 ปี ม.ล.นิพนธ์ ทองประเสริฐ กรมดอกบัว").is_empty());
    assert!(names("ณ อาคาร 80 ปี นายประยุทธ์ จันทร์โอชา กรมดอกบัว").is_empty(), "somebody well known");
    assert_eq!(names("ครบรอบ 80 ปี ม.ล.นิพนธ์ ทองประเสริฐ"), ["นิพนธ์ ทองประเสริฐ"]);
}

#[test]
fn a_joining_word_may_stand_glued_before_a_title() {
    assert_eq!(names("กับคุณมาลี ทองดี และคุณภาพชีวิต"), ["มาลี ทองดี"]);
}

#[test]
fn a_name_in_religion_stands_before_the_office_of_a_monk() {
    assert_eq!(names("นำโดยพระครูมงคลธรรมรส เจ้าอาวาสวัดกลางบ้าน"), ["พระครูมงคลธรรมรส"]);
    assert!(names("นมัสการพระมงคลธรรมรส ที่ประดิษฐานในวิหาร").is_empty());
}

#[test]
fn a_deputy_may_go_by_a_known_given_name() {
    assert_eq!(names("พบหารือกับรองนายกรัฐมนตรี ภูมิธรรม เมื่อวันจันทร์"), ["ภูมิธรรม"]);
}

#[test]
fn a_foreign_name_goes_on_up_to_the_office() {
    assert_eq!(names("พบ นายบี ที ทองคำ โอลา นายกรัฐมนตรีเนปาล และภริยา"), ["บี ที ทองคำ โอลา"]);
    assert_eq!(names("พบ นายดวน มิง ทั้ง (Duan Minh Thang) รองอธิบดีกรมศุลกากร")[0], "ดวน มิง ทั้ง");
}

#[test]
fn a_verb_is_no_surname_and_a_surname_may_begin_like_one() {
    assert_eq!(names("พลเอกสมชาย จะ เดินทาง และนายกำพล ก็เห็นด้วย"), ["สมชาย", "กำพล"]);
    assert_eq!(names("พบนายกำพล นำพาสุข และนายสมชาย ขอเจริญ"), ["กำพล นำพาสุข", "สมชาย ขอเจริญ"]);
}

#[test]
fn what_is_said_before_brackets_and_a_contest_are_nobody() {
    assert_eq!(names("นายสนธยากล่าวว่า ศูนย์กลางข้อมูลเรือใบ (Sailing Information Centre) พร้อมแล้ว"), ["สนธยา"]);
    assert!(names("การประกวด Miss Lotus World 2023 และ Miss Global").is_empty());
    assert_eq!(names("พบ Mr. John Doe Asia Manager ของบริษัท"), ["John Doe"]);
}

#[test]
fn what_begins_like_a_stop_word_before_an_office_may_be_a_surname() {
    assert_eq!(names("พลตำรวจโท กำพล หลังยาดี ผู้บัญชาการตำรวจตระเวนชายแดน กล่าว"), ["กำพล หลังยาดี"]);
    assert_eq!(names("นายกำพล กล่าวว่า อธิบดีกรมชลประทานเห็นชอบ"), ["กำพล"]);
    assert_eq!(names("นายกำพล มอบหมายให้ อธิบดีกรมชลประทานดำเนินการ"), ["กำพล"]);
}

#[test]
fn a_short_rank_may_lack_its_last_dot_before_a_space() {
    assert_eq!(names("พ.ต.อ สมชาย ใจกว้าง และว่าที่ พ.ต.อนันต์ ทองดี"), ["สมชาย ใจกว้าง", "อนันต์ ทองดี"]);
}

#[test]
fn a_title_that_ends_other_words_may_stand_glued_after_a_word_that_leads_to_names() {
    assert_eq!(names("โดยมีคุณมาลี ทองดี กรรมการ และของคุณภาพชีวิต"), ["มาลี ทองดี"]);
}

#[test]
fn honours_are_no_part_of_a_name() {
    assert_eq!(names("Lord Arthur Berg CBE รมช.พลังงาน"), ["Arthur Berg"]);
}

#[test]
fn whoever_has_a_title_and_what_joins_sentences_are_no_surname() {
    assert_eq!(names("นายกำพล นายชาตรี ผู้ว่าราชการจังหวัดน่าน"), ["กำพล", "ชาตรี"]);
    for joint in ["ขณะเดียวกัน", "โดยเฉพาะ", "นอกจากนี้"] {
        assert_eq!(names(&format!("นายกำพล {joint} ผู้ว่าราชการจังหวัดน่าน")), ["กำพล"]);
    }
    assert_eq!(names("นายกำพล หลังยาดี ผู้ว่าราชการจังหวัดน่าน"), ["กำพล หลังยาดี"]);
}

#[test]
fn a_word_that_tells_bodies_apart_may_be_a_given_name() {
    assert_eq!(names("Ms. Asia Rahman, Ambassador"), ["Asia Rahman"]);
    assert_eq!(names("Mr. John Doe Asia Manager"), ["John Doe"]);
}

#[test]
fn a_given_name_with_a_nickname_after_it_does_not_cost_the_surname() {
    assert_eq!(names("หัวข้อ\nนายสมชาย หรือต้นฯ มาถึงแล้ว จากนั้นนายสมชาย ใจกว้าง เล่าให้ฟัง")[1], "สมชาย ใจกว้าง");
    assert_eq!(names("หัวข้อ\nนายสมชาย อายุ 30 ปี มาถึงแล้ว จากนั้นนายสมชาย วางกล่องไว้")[1], "สมชาย");
}

#[test]
fn a_house_named_after_somebody_is_nobody() {
    assert!(names("ณ อาคารประยุทธ์ จันทร์โอชา").is_empty());
}

#[test]
fn honours_and_ranks_are_no_part_of_a_name() {
    assert_eq!(names("(Ms. Angela Rivers PSM) and Mr. Hiroshi AOKI"), ["Angela Rivers", "Hiroshi AOKI"]);
    assert_eq!(names("ศ.(พิเศษ) ดร.สมชาย ใจกว้าง"), ["สมชาย ใจกว้าง"]);
    assert_eq!(names("พลเอกอาวุโส มิน ออง"), ["มิน ออง"]);
    assert_eq!(names("น.ส.มาลี ขอสงวนนามสกุล"), ["มาลี"]);
}

#[test]
fn a_given_name_after_another_word_in_capitals_is_part_of_a_place() {
    assert_eq!(names("Mr. Chai Rivers spoke in Pak Thong Chai"), ["Chai Rivers"]);
    assert_eq!(names("Mr. Chai Rivers spoke. When Chai arrived"), ["Chai Rivers", "Chai"]);
}

#[test]
fn whom_a_foundation_is_named_after_is_not_named() {
    assert_eq!(names("นายสมชาย ใจกว้าง ประธานมูลนิธิ พล.ต.อ.มานะ ดีเลิศ และผู้แทน"), ["สมชาย ใจกว้าง"]);
    assert_eq!(names("กรรมการมูลนิธิ นางมาลี ทองดี กล่าว"), ["มาลี ทองดี"]);
}

#[test]
fn a_name_that_goes_on_by_a_syllable_is_another() {
    assert_eq!(names("นายกิตติ ใจกว้าง ประธาน\nจับกุมนายกิตติธัช อายุ 26 ปี"), ["กิตติ ใจกว้าง", "กิตติธัช"]);
    assert_eq!(names("นายกิตติ ใจกว้าง ประธาน\nถ้านายกิตติอยาก"), ["กิตติ ใจกว้าง", "กิตติ"]);
}

#[test]
fn two_with_a_title_each_are_two() {
    let two = "ดร.สมชาย ใจกว้าง คุณมาลี ทองดี (Mrs. Mali Thongdee, Director of Trade) ผู้จัดการบริษัท";
    assert_eq!(names(two)[..2], ["สมชาย ใจกว้าง", "มาลี ทองดี"]);
}

#[test]
fn shouted_titles_lead_latin_names_alone() {
    assert_eq!(names("1) MRS. TAN CHEN WOON อายุ 37 ปี ยกระดับ MR. สินค้าเกษตร “MR. RED LINE” @MR. DIT"), ["TAN CHEN WOON"]);
}
