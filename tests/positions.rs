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

#[test]
fn a_name_in_brackets_holds_the_office_before_them() {
    let found = positions("นายกรัฐมนตรีลาว (นายสมชาย ใจดี) และนายกรัฐมนตรีเวียดนาม (นายมานะ อดทน) หารือร่วมกัน");
    assert_eq!(found, [held("สมชาย ใจดี", Role::PrimeMinister, "LA"), held("มานะ อดทน", Role::PrimeMinister, "VN")]);
}

#[test]
fn what_follows_the_brackets_may_be_a_second_office() {
    let found = positions("อธิบดีกรมชลประทาน (นายสมชาย ใจดี) ในฐานะโฆษกกระทรวงเกษตรและสหกรณ์ ชี้แจง");
    assert_eq!(found.len(), 2);
}

#[test]
fn an_office_held_once_is_none() {
    assert_eq!(positions("นายสมชาย ใจดี อดีตอธิบดีกรมชลประทาน และอดีตปลัดกระทรวงอุตสาหกรรม กล่าวว่า"), []);
    assert_eq!(positions("Talks with former Prime Minister Somchai Jaidee went well."), []);
}

#[test]
fn a_company_may_be_named_in_latin_letters_only() {
    let found = positions("นายสมชาย ใจดี ประธานเจ้าหน้าที่บริหาร Acme Foods และคณะเข้าพบ");
    assert_eq!(found, [held("สมชาย ใจดี", Role::President, "Acme Foods")]);
}

#[test]
fn one_of_two_who_share_a_given_name_is_told_by_the_title() {
    let body = "ผศ.ดร.มานี ทองดี อธิบดีกรมชลประทาน และนางสาวมานี แสนงาม ผู้ตรวจราชการ ร่วมงาน\nผศ.ดร.มานี กล่าวว่า ยินดี";
    let people = common::facts(body).people;
    assert_eq!(people.len(), 2);
    assert_eq!(people[0].names, ["มานี ทองดี", "มานี"]);
}

#[test]
fn what_is_glued_to_a_title_is_served_and_what_is_presided_over_is_not() {
    let found = positions("นายสมชาย ใจดี รองนายกเทศมนตรีเมืองปากคลอง และนายมานะ อดทน ประธานเปิดงานสัปดาห์หนังสือ");
    assert_eq!(found[0], held("สมชาย ใจดี", Role::Other, "เมืองปากคลอง"));
    assert!(found.iter().all(|p| p.2 != "เปิดงานสัปดาห์หนังสือ"));
}

#[test]
fn the_post_of_an_own_envoy_is_part_of_the_title() {
    let found = positions("ร่วมกับเอกอัครราชทูต ณ กรุงนิวเดลี (นางสาวมาลี ทองดี) นำทีมประเทศไทย");
    assert_eq!(found, [held("มาลี ทองดี", Role::Ambassador, "TH")]);
}

#[test]
fn whoever_is_joined_to_a_name_by_and_holds_the_office_after_it() {
    let found = positions("หารือระหว่างนายสมชาย ใจดี และเอกอัครราชทูตมาเลเซีย นายมานะ อดทน ที่กระทรวง");
    assert_eq!(found, [held("มานะ อดทน", Role::Ambassador, "MY")]);
}

#[test]
fn an_office_of_nothing_is_none() {
    assert_eq!(positions("นายสมชาย ใจดี กรรมการผู้ทรงคุณวุฒิ และนางสาวมาลี ทองดี ประธาน เข้าร่วม"), []);
}

#[test]
fn staff_of_an_embassy_are_sent_by_who_sent_the_ambassador_before_them() {
    let found = positions("นายสมชาย ใจดี เอกอัครราชทูต ณ กรุงโรม พร้อมด้วย นายมานะ อดทน ผู้ช่วยทูตฝ่ายทหารเรือ เข้าร่วม");
    assert_eq!(found, [held("สมชาย ใจดี", Role::Ambassador, "TH"), held("มานะ อดทน", Role::Diplomat, "TH")]);
}

#[test]
fn legislators_are_the_nations_and_short_forms_are_read_whole() {
    let found = positions("นายสมชาย ใจดี ส.ส.พรรคก้าวหน้า และนางสาวมาลี ทองดี ผู้อำนวยการองค์การ (ส.ส.ท.) เข้าร่วม");
    assert_eq!(found, [held("สมชาย ใจดี", Role::Legislator, "TH")]);
}

#[test]
fn experts_officers_and_heads_of_district_offices_hold_offices() {
    let found = positions("นายสมชาย ใจดี ปศุสัตว์จังหวัดพิจิตร นายมานะ อดทน ผู้เชี่ยวชาญเฉพาะด้านยุทธศาสตร์ กรมชลประทาน เข้าร่วม");
    assert_eq!(found, [held("สมชาย ใจดี", Role::Other, "จังหวัดพิจิตร"), held("มานะ อดทน", Role::Other, "กรมชลประทาน")]);
}

#[test]
fn a_chief_executive_before_a_latin_name_leads_no_state() {
    let found = positions("พบกับ นายสมชาย ใจดี ประธานเจ้าหน้าที่บริหาร Dubai Foods เพื่อหารือ");
    assert_eq!(found, [held("สมชาย ใจดี", Role::President, "Dubai Foods")]);
}

#[test]
fn whoever_fills_an_office_does_so_in_their_own_body() {
    let found = positions("นางมาลี ทองดี รองผู้อำนวยการองค์การสวนสัตว์แห่งประเทศไทย ในฐานะรักษาการแทนผู้อำนวยการ กล่าวต้อนรับ");
    assert!(found.contains(&held("มาลี ทองดี", Role::Director, "องค์การสวนสัตว์แห่งประเทศไทย")), "{found:?}");
}

#[test]
fn who_only_fills_an_office_is_acting_in_it() {
    let acting = |body: &str| -> Vec<String> {
        let held = common::facts(body).positions;
        held.into_iter().map(|p| format!("{}{}", if p.acting { "acting: " } else { "" }, p.title)).collect()
    };
    let found = acting("นายสมชาย ใจดี รองนายกรัฐมนตรี รักษาราชการแทนนายกรัฐมนตรี เป็นประธาน");
    assert_eq!(found, ["รองนายกรัฐมนตรี", "acting: รักษาราชการแทนนายกรัฐมนตรี"]);
    let found = acting("รักษาการอธิบดีกรมประมง นายมานะ อดทน และ Acting Government Spokesperson Ada Berg ร่วมงาน");
    assert_eq!(found, ["acting: รักษาการอธิบดีกรมประมง", "acting: Acting Government Spokesperson"]);
    // However the rest of the article calls them.
    let found = acting("นายมานะ อดทน อธิบดีกรมประมง เปิดงาน\nนายมานะ อดทน รก.อธิบดีกรมประมง กล่าว");
    assert_eq!(found, ["acting: รก.อธิบดีกรมประมง"]);
}

#[test]
fn a_body_in_latin_letters_before_a_title_is_served() {
    let found = positions("ASEAN Secretary-General Mali Thongdee met the minister in Bangkok.");
    assert_eq!(found, [held("Mali Thongdee", Role::SecretaryGeneral, "อาเซียน")]);
}

#[test]
fn brackets_with_the_name_in_other_letters_part_nobody_from_an_office() {
    let found =
        positions("นาย Arun Kumar Raosingh (อรุณ กุมาร เราสิงห์ปราสาท) เอกอัครราชทูตสาธารณรัฐอินเดียประจำประเทศไทย เข้าพบ");
    assert_eq!(found, [held("Arun Kumar Raosingh", Role::Ambassador, "IN")]);
}

#[test]
fn the_capital_is_governed_without_a_province() {
    assert_eq!(
        positions("นายสมชาย ใจดี ผู้ว่าราชการกรุงเทพมหานคร พร้อมด้วยคณะ"),
        [held("สมชาย ใจดี", Role::Governor, "กรุงเทพมหานคร")]
    );
}

#[test]
fn an_office_after_a_name_leads_to_no_other() {
    assert!(positions("นายสมชาย ใจดี Managing Director LOTUS STEP และคณะ").is_empty());
}

#[test]
fn an_adviser_is_the_ministrys_that_the_article_tells_of() {
    let found = positions("กระทรวงวัฒนธรรม จัดงาน โดยนางมาลี ทองดี ที่ปรึกษาด้านต่างประเทศ กล่าวเปิดงาน");
    assert_eq!(found, [held("มาลี ทองดี", Role::Adviser, "กระทรวงวัฒนธรรม")]);
    assert!(positions("กระทรวงวัฒนธรรม และกระทรวงแรงงาน จัดงาน โดยนางมาลี ทองดี ที่ปรึกษาด้านต่างประเทศ กล่าวเปิดงาน").is_empty());
}

#[test]
fn what_brackets_after_a_thai_name_say_is_no_office_of_it() {
    let found = positions("นายสมชาย ใจดี (ผู้แทนนายกรัฐมนตรี) เข้าร่วมพิธีเปิดงาน");
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn who_chairs_two_committees_of_one_body_holds_two_offices() {
    let found = positions("นายสมชาย ใจดี ประธานคณะอนุกรรมการส่งเสริมการอ่าน และประธานคณะทำงานจัดหาหนังสือ กล่าวว่า");
    let of = |of| held("สมชาย ใจดี", Role::President, of);
    assert_eq!(found, [of("คณะอนุกรรมการส่งเสริมการอ่าน"), of("คณะทำงานจัดหาหนังสือ")]);
}

#[test]
fn a_ministry_within_the_name_of_a_committee_is_not_chaired() {
    let found = positions("นายสมชาย ใจดี ประธานคณะกรรมการร่วมระหว่างกระทรวงแรงงาน กล่าวว่า");
    assert_eq!(found, [held("สมชาย ใจดี", Role::President, "คณะกรรมการร่วมระหว่างกระทรวงแรงงาน")]);
}

#[test]
fn a_member_is_one_of_a_body_and_not_of_what_the_word_goes_on_to_be() {
    let found = positions("นายสมชาย ใจดี กรรมการธนาคารแห่งประเทศไทย กล่าวว่า");
    assert_eq!(found, [held("สมชาย ใจดี", Role::Other, "ธนาคารแห่งประเทศไทย")]);
    assert!(positions("นายสมชาย ใจดี กรรมการตัดสินการประกวด กล่าวว่า").is_empty());
}

#[test]
fn monks_hold_offices_after_their_degrees_and_both_words_of_their_names() {
    let found = positions("ร่วมพิธี อาทิ พระเทพมงคลเมธี รศ.ดร. เจ้าคณะจังหวัดพิจิตร และพระครูมงคลธรรม ใจงาม เจ้าอาวาสวัดบึงบัว");
    assert_eq!(
        found,
        [held("พระเทพมงคลเมธี", Role::Other, "จังหวัดพิจิตร"), held("พระครูมงคลธรรม ใจงาม", Role::Other, "วัดบึงบัว")]
    );
    let found = positions("โดยสมเด็จพระมงคลธรรม กรรมการมหาเถรสมาคม เป็นประธาน");
    assert_eq!(found, [held("สมเด็จพระมงคลธรรม", Role::Other, "มหาเถรสมาคม")]);
}

#[test]
fn envoys_in_brackets_keep_their_own_posts() {
    let found = positions("เอกอัครราชทูต ณ กรุงโตเกียว (นายสมชาย ใจดี) และกงสุลใหญ่ ณ เมืองดูไบ (นางมาลี ทองดี) ต้อนรับ");
    assert_eq!(found, [held("สมชาย ใจดี", Role::Ambassador, "TH"), held("มาลี ทองดี", Role::Diplomat, "TH")]);
}

#[test]
fn a_ministry_is_that_of_the_state_named_after_it() {
    let found = positions("นาย Arun Rao รัฐมนตรีว่าการกระทรวงสาธารณสุข ประเทศมาเลเซีย และคณะ");
    assert_eq!(found.len(), 1);
    assert!(found[0].2.ends_with("มาเลเซีย"), "{found:?}");
}

#[test]
fn a_province_ends_where_its_name_does() {
    let found = positions("นายสมชาย ใจดี ผู้ว่าราชการจังหวัดสระบุรีร่วมพิธี");
    assert_eq!(found, [held("สมชาย ใจดี", Role::Governor, "จังหวัดสระบุรี")]);
}

#[test]
fn two_units_are_two_offices_of_one_role() {
    let found = positions("พระครูสุนทรธรรม เจ้าคณะอำเภอเมืองตาก เจ้าอาวาสวัดทุ่งรวงทอง ร่วมพิธี");
    assert_eq!(found.iter().map(|p| p.2.as_str()).collect::<Vec<_>>(), ["อำเภอเมืองตาก", "วัดทุ่งรวงทอง"]);
}

#[test]
fn a_secretary_is_the_one_of_the_releases_own_minister() {
    let found = positions("กระทรวงแรงงาน จัดงาน โดยนายมานะ อดทน เลขานุการรัฐมนตรีฯ เข้าร่วม");
    assert_eq!(found, [held("มานะ อดทน", Role::Secretary, "กระทรวงแรงงาน")]);
}

#[test]
fn the_adjective_of_a_state_is_part_of_a_title() {
    let found =
        positions("Mr. Tom Kerr, British Ambassador to Thailand, met with Ms. Ada Berg, Norwegian Prime Minister.");
    assert_eq!(found, [held("Tom Kerr", Role::Ambassador, "GB"), held("Ada Berg", Role::PrimeMinister, "NO")]);
}

#[test]
fn a_minister_abroad_serves_the_state_after_the_field_of_work() {
    let found = positions(
        "Mr. Bo Lin, Minister for Public Works of Malaysia, and Ms. Ada Berg, Minister of Economy and Trade of Norway, met.",
    );
    assert_eq!(found, [held("Bo Lin", Role::Minister, "MY"), held("Ada Berg", Role::Minister, "NO")]);
}

#[test]
fn a_president_by_name_leads_the_state_named_beside_or_the_only_other_one() {
    let found = positions("Chinese President Wang Xiaoli met with President Juan Lopez of Chile.");
    assert_eq!(found, [held("Wang Xiaoli", Role::HeadOfState, "CN"), held("Juan Lopez", Role::HeadOfState, "CL")]);
    let found = positions("The Chilean guest conveyed the regards of President Juan Lopez to all.");
    assert_eq!(found, [held("Juan Lopez", Role::HeadOfState, "CL")]);
    assert!(positions("Acme Foods President Juan Lopez visited Chile.").is_empty());
}

#[test]
fn who_serves_the_office_of_the_prime_minister_is_no_prime_minister() {
    let found = positions(
        "Ms. Ada Berg, Permanent Secretary to the Prime Minister’s Office, met with Mr. Tom Kerr, Adviser to the Prime Minister.",
    );
    let roles: Vec<Role> = found.iter().map(|(_, role, _)| *role).collect();
    assert_eq!(roles, [Role::PermanentSecretary, Role::Adviser]);
}

#[test]
fn in_a_column_of_names_in_latin_letters_an_office_is_of_its_own_line() {
    let found = positions(
        "Mr. Tom Kerr, Minister of Energy\nPol. Col. Bo Lin, Minister of Justice\nMs. Ada Berg, Minister of Culture",
    );
    let holders: Vec<&str> = found.iter().map(|(person, ..)| person.as_str()).collect();
    assert_eq!(holders, ["Tom Kerr", "Bo Lin", "Ada Berg"]);
    assert_eq!(found[1].2, "กระทรวงยุติธรรม");
}

#[test]
fn prime_ministers_by_name_alone_are_those_of_the_state_told_of_and_ours_are_ours() {
    let role = Role::PrimeMinister;
    let found = positions("กัมพูชาขอบคุณ โดยฝากความระลึกถึงนายกรัฐมนตรีฮุน เซน ที่ต้อนรับคณะ");
    assert_eq!(found, [held("ฮุน เซน", role, "KH")]);
    let found = positions("ชิลีและฟิจิขอบคุณนายกรัฐมนตรีฮุน เซน ของจีน ที่มา");
    assert!(found.contains(&held("ฮุน เซน", role, "CN")), "{found:?}");
    let found = positions("กัมพูชาขอบคุณนายกรัฐมนตรีแพทองธาร ชินวัตร ที่ต้อนรับคณะ");
    assert_eq!(found, [held("แพทองธาร ชินวัตร", role, "TH")]);
}

#[test]
fn representatives_are_of_a_body_unless_an_office_stands_before() {
    let found = positions("นายสมชาย ใจดี ผู้แทนกรมชลประทาน ร่วมงาน");
    assert_eq!(found, [held("สมชาย ใจดี", Role::Other, "กรมชลประทาน")]);
    let found = positions("นายสมชาย ใจดี อธิบดีกรมปศุสัตว์ ผู้แทนกรมชลประทาน ร่วมงาน");
    assert_eq!(found, [held("สมชาย ใจดี", Role::DirectorGeneral, "กรมปศุสัตว์")]);
}

#[test]
fn a_deputy_minister_abroad_who_serves_no_ministry_is_a_vice_minister() {
    let found = positions("นายตูมา โอรัน รัฐมนตรีช่วยว่าการสำนักงานประมงฟิจิ เข้าพบ");
    assert!(found.iter().all(|(_, role, _)| *role != Role::DeputyMinister), "{found:?}");
    let found = positions("นายตรัน มินห์ รัฐมนตรีช่วยว่าการกระทรวงกลาโหมเวียดนาม เข้าพบ");
    assert!(found.iter().all(|(_, role, _)| *role == Role::DeputyMinister), "{found:?}");
}

#[test]
fn monks_may_have_commas_brackets_and_ranks_before_their_offices() {
    let found = positions("ร่วมพิธี อาทิ พระเทพมงคลเมธี, ศ.ดร. อธิการบดีมหาวิทยาลัยมหิดล");
    assert_eq!(found, [held("พระเทพมงคลเมธี", Role::President, "มหาวิทยาลัยมหิดล")]);
    let found = positions("โดยมีพระครูมงคลธรรม (นาค อิสิธโร) เจ้าอาวาสวัดบึงบัว เป็นประธาน");
    assert_eq!(found, [held("พระครูมงคลธรรม", Role::Other, "วัดบึงบัว")]);
    let found = positions("และพระครูใบฎีกา สมชาย ธรรมดี ผู้ช่วยเจ้าอาวาสวัดบึงบัว ต้อนรับ");
    assert_eq!(found, [held("พระครูใบฎีกา สมชาย ธรรมดี", Role::Other, "วัดบึงบัว")]);
}

#[test]
fn what_a_quotation_ends_in_holds_no_office_after_it() {
    let found = positions("เสวนา “รำลึกถึงนายสมชาย ใจดี” ปลัดกระทรวงมหาดไทย กล่าวเปิด");
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_minister_has_one_ministry_however_it_is_misspelt() {
    let found = positions("นายสมชาย ใจดี รัฐมนตรีว่าการกระทรวงแรงงานน (รมว.รง.) เข้าร่วม");
    assert_eq!(found, [held("สมชาย ใจดี", Role::Minister, "กระทรวงแรงงาน")]);
}

#[test]
fn a_rank_makes_no_prime_minister_ours() {
    let found = positions("Fiji hailed the visit. Prime Minister General Tuma Oran thanked all.");
    assert!(found.iter().all(|(.., of)| of == "FJ"), "{found:?}");
}

#[test]
fn brackets_after_a_secretary_name_the_minister() {
    let found = positions("โดยมี นายสมชาย ใจดี เลขานุการรัฐมนตรีช่วยว่าการกระทรวงคมนาคม (นายมานะ อดทน) เข้าร่วม");
    assert_eq!(found, [held("สมชาย ใจดี", Role::Secretary, "กระทรวงคมนาคม")]);
}

#[test]
fn appointments_tell_the_old_office_and_the_new_one() {
    let found = positions("1. ให้นายสมชาย ใจดี พ้นจากตำแหน่งอธิบดีกรมประมง และแต่งตั้งให้ดำรงตำแหน่งอธิบดีกรมปศุสัตว์");
    let role = Role::DirectorGeneral;
    assert_eq!(found, [held("สมชาย ใจดี", role, "กรมประมง"), held("สมชาย ใจดี", role, "กรมปศุสัตว์")]);
    let found = positions("นายสมชาย ใจดี เป็นข้าราชการการเมือง ตำแหน่งเลขานุการรัฐมนตรีว่าการกระทรวงการคลัง");
    assert_eq!(found, [held("สมชาย ใจดี", Role::Secretary, "กระทรวงการคลัง")]);
}

#[test]
fn a_president_by_the_title_alone_is_of_the_state_told_after_the_name() {
    let found = positions("นายกรัฐมนตรีไทยและนายกรัฐมนตรีลาวยินดีที่ประธานาธิบดีสี จิ้นผิง ของจีน เยือนเวียดนาม");
    assert_eq!(found, [held("สี จิ้นผิง", Role::HeadOfState, "CN")]);
}

#[test]
fn offices_in_english_stand_in_small_letters_after_an_unknown_one_or_before_a_name_that_an_acronym_parts_from_them() {
    let found = positions(
        "Prime Minister Somo Dareda met with Mr. Arun Raota, chairman of Acme Foods Company, and Ms. Mala Desio, Executive Patron and \
         Chairman of Lotus Motors Company.",
    );
    assert_eq!(found[1], held("Arun Raota", Role::President, "Acme Foods Company"));
    assert_eq!(found[2], held("Mala Desio", Role::President, "Lotus Motors Company"));
    let found = positions(
        "Attending were Minister of Industry Pimo Wichora, Secretary General of the Board of Investment (BOI) Naro Therdosa, and others.",
    );
    let of = |person: &str| found.iter().filter(|p| p.0 == person).map(|p| p.1).collect::<Vec<_>>();
    assert_eq!((of("Pimo Wichora"), of("Naro Therdosa")), (vec![Role::Minister], vec![Role::SecretaryGeneral]));
}

#[test]
fn an_office_in_small_letters_is_of_the_name_right_before_it_alone() {
    for text in [
        "It was the wife of the president of Lotus Motors Company, Ms. Mala Desio.",
        "The assistant secretary-general of ASEAN, Mr. Arun Raota, came.",
        "Mr. Arun Raota, deputy permanent secretary of the Ministry of Commerce, Ms. Mala Desio, and others came.",
        "Mr. Arun Raota, then president of Lotus Motors Company, came.",
        "Mr. Arun Raota, chief executive officer of the Year, came.",
        "Mr. Arun Raota, Cabinet Ministers and Governor of the Bank of Thailand came.",
    ] {
        assert_eq!(positions(text), [], "{text}");
    }
}

#[test]
fn a_premier_or_secretary_is_of_the_state_in_the_title() {
    assert_eq!(positions("Talks with Premier Li Qiang and Secretary of Energy Arun Raota went well."), []);
    let found = positions("Talks with Chinese Premier Li Qiang and U.S. Secretary of Energy Arun Raota went well.");
    assert_eq!(found, [held("Li Qiang", Role::PrimeMinister, "CN"), held("Arun Raota", Role::Minister, "US")]);
}

#[test]
fn a_surname_may_begin_like_a_word_that_ends_names() {
    let found = positions("It was told by Deputy Minister of Interior Sabido Thaisetha.");
    assert_eq!(found[0].0, "Sabido Thaisetha");
}

#[test]
fn who_serves_a_leader_or_is_married_to_him_is_none() {
    let deputy = [held("สมชาย ใจดี", Role::DeputyPrimeMinister, "TH")];
    assert_eq!(positions("โดยมี แพทย์หญิงดอกบัว ทองดี ภริยานายกรัฐมนตรี นายสมชาย ใจดี รองนายกรัฐมนตรี"), deputy);
    let leads = |text: &str| positions(text).iter().any(|held| held.1 == Role::PrimeMinister);
    assert!(!leads("พร้อมด้วย นายมานะ อดทน ผู้ช่วยรัฐมนตรีประจำนายกรัฐมนตรี เข้าร่วม"));
    assert!(!leads("นายปิติ รักเรียน รองประธานคณะที่ปรึกษาด้านนโยบายของนายกรัฐมนตรี เข้าร่วม"));
    assert!(!leads("Prime Minister’s Secretary General Piti Rakrian said so."));
}

#[test]
fn a_deputy_and_his_head_are_two_unless_he_acts_for_him() {
    let deputy = [held("สมชาย ใจดี", Role::DeputyPrimeMinister, "TH")];
    assert_eq!(positions("ตามข้อสั่งการของนายกรัฐมนตรี และรองนายกรัฐมนตรี (พลเอก สมชาย ใจดี)"), deputy);
    assert_eq!(positions("นายสมชาย ใจดี รองนายกรัฐมนตรี รักษาราชการแทนนายกรัฐมนตรี กล่าว").len(), 2);
}

#[test]
fn a_quotation_that_ends_in_an_office_and_a_verb_after_one_name_no_holder() {
    assert_eq!(positions("“ตามนโยบายของนายกรัฐมนตรี” นายสมชาย ใจดี กล่าว"), []);
    assert_eq!(positions("นายกฯ หนุน มหกรรมพลังงาน"), []);
}
