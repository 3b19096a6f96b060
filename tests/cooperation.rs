//! Who works with Thailand on what, from text to facts: what the rules read, then what is weighed.

mod common;

use samphan::lexicon::Lexicon;
use samphan::model::{Cooperation, Stance};

/// What the rules read in an article with this title and body, before it is weighed.
fn read(title: &str, body: &str) -> Vec<Cooperation> {
    let lexicon = Lexicon::load(None).unwrap();
    samphan::pipeline::with_context(common::article(title, body), &lexicon, |context, facts| {
        samphan::extract::cooperation::extract(context, &facts.agreements).0
    })
}

/// Partner and topic of each row that the rules read.
fn rows(body: &str) -> Vec<(String, String)> {
    titled("ข่าววันนี้", body)
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

/// Partner and topic of each row that the rules read in an article with a title of its own.
fn titled(title: &str, body: &str) -> Vec<(String, String)> {
    read(title, body).into_iter().map(|c| (c.partner, c.topic)).collect()
}

#[test]
fn a_bloc_whose_meeting_is_the_news_is_the_partner() {
    let lead = "วันนี้ (15 พฤษภาคม 2568) นายกรัฐมนตรีเข้าร่วมการประชุมสุดยอดอาเซียนบวกสาม ครั้งที่ 28";
    let point = "ประการแรก ร่วมกันเสริมสร้างความร่วมมือด้านสาธารณสุข";
    let found = titled("นายกรัฐมนตรีร่วมประชุมสุดยอดอาเซียนบวกสาม", &format!("{lead}\n{point}"));
    assert_eq!(found, [row("อาเซียนบวกสาม", "health")]);
    // Elsewhere it is only spoken of, and some bodies are a stage for others.
    assert_eq!(titled("นายกรัฐมนตรีตรวจราชการ", &format!("{lead}\n{point}")), []);
    let stage = format!("{}\n{point}", lead.replace("อาเซียนบวกสาม", "สหประชาชาติ"));
    assert_eq!(titled("นายกรัฐมนตรีร่วมประชุมสุดยอดสหประชาชาติ", &stage), []);
}

#[test]
fn points_told_by_ordinals_belong_to_the_talks_that_they_follow() {
    let heading = "ไทยกับญี่ปุ่นหารือแนวทางความร่วมมือ";
    assert_eq!(
        rows(&format!("{heading}\nประการแรก ระบบราง\nประการที่สอง กีฬา")),
        [row("JP", "rail"), row("JP", "sports")]
    );
}

#[test]
fn a_state_beside_a_bloc_of_thailands_own_is_a_partner() {
    assert_eq!(rows("ASEAN and the U.S. may tighten cooperation in public health"), [row("US", "health")]);
    assert_eq!(rows("บริษัทส่งเสริมความร่วมมือด้านพลังงานในสหภาพยุโรป และอังกฤษ"), []);
}

#[test]
fn in_talks_with_one_state_what_is_said_of_it_needs_no_word_of_common_work() {
    let call = "วันนี้ (15 พฤษภาคม 2568) เอกอัครราชทูตญี่ปุ่นเข้าเยี่ยมคารวะนายกรัฐมนตรี";
    let said = "นายกรัฐมนตรีกล่าวถึงบทบาทของญี่ปุ่นในระบบราง";
    assert_eq!(titled("นายกรัฐมนตรีหารือเอกอัครราชทูตญี่ปุ่น", &format!("{call}\n{said}")), [row("JP", "rail")]);
    let turned = "ทั้งนี้ เรื่องรถไฟเป็นหัวข้อหลัก";
    assert_eq!(titled("นายกรัฐมนตรีหารือเอกอัครราชทูตญี่ปุ่น", &format!("{call}\n{turned}")), [row("JP", "rail")]);
    assert_eq!(titled("นายกรัฐมนตรีตรวจราชการ", said), []);
}

#[test]
fn where_the_title_names_the_state_common_work_alone_tells_of_it() {
    let body = "วันนี้ (15 พฤษภาคม 2568) ไทยกับญี่ปุ่นร่วมมือกันด้านพลังงาน\nทั้งสองประเทศจะเปิดเส้นทางรถไฟ";
    let title = "ไทย-ญี่ปุ่น กระชับสัมพันธ์";
    assert_eq!(titled(title, body), [row("JP", "energy"), row("JP", "rail")]);
    // What only one side does at home is no common work.
    let home = body.replace("ทั้งสองประเทศ", "กระทรวงคมนาคม");
    assert_eq!(titled(title, &home), [row("JP", "energy")]);
}

#[test]
fn recovery_of_the_economy_and_ease_of_travel_are_fields_of_work() {
    let talks = |what: &str| rows(&format!("ไทยกับญี่ปุ่นร่วมมือกัน{what}"));
    assert_eq!(talks("ฟื้นฟูเศรษฐกิจ"), [row("JP", "economy")]);
    assert_eq!(talks("อำนวยความสะดวกในการเดินทาง"), [row("JP", "visa-exemption")]);
    assert_eq!(talks("ขจัดความยากจน"), [row("JP", "social-welfare")]);
}

#[test]
fn an_industry_is_named_by_what_it_makes() {
    assert_eq!(rows("ไทยกับญี่ปุ่นร่วมมือด้านอุตสาหกรรมภาพยนตร์"), [row("JP", "media")]);
}

#[test]
fn law_is_a_field_only_where_it_is_said_to_be() {
    assert_eq!(rows("ไทยกับญี่ปุ่นร่วมมือกันภายใต้กฎหมาย ระเบียบ และข้อบังคับที่มีอยู่"), []);
    assert_eq!(rows("ไทยกับญี่ปุ่นร่วมมือกันด้านกฎหมาย"), [row("JP", "law-justice")]);
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

/// The stance of the one row of an article.
fn stance(body: &str) -> Stance {
    let found = read("ข่าววันนี้", body);
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].stance
}

#[test]
fn the_words_before_a_topic_tell_its_stance() {
    assert_eq!(stance("เอกอัครราชทูตญี่ปุ่นขอบคุณไทยที่ร่วมมือกับญี่ปุ่นด้านสาธารณสุข"), Stance::Ongoing);
    assert_eq!(stance("ไทยและญี่ปุ่นเห็นพ้องที่จะร่วมมือกันด้านสาธารณสุข"), Stance::Agreed);
    assert_eq!(stance("นายกรัฐมนตรีได้เชิญชวนเอกอัครราชทูตญี่ปุ่นร่วมมือกับไทยด้านพลังงาน"), Stance::Proposed);
    assert_eq!(stance("Thailand and Japan agreed to promote bilateral cooperation on health"), Stance::Agreed);
}

#[test]
fn what_one_side_says_should_be_done_is_proposed() {
    assert_eq!(stance("ไทยเห็นว่าทั้งสองฝ่ายควรร่วมมือกับญี่ปุ่นด้านสาธารณสุข"), Stance::Proposed);
    assert_eq!(stance("ไทยและญี่ปุ่นเห็นพ้องว่าควรร่วมมือกันด้านสาธารณสุข"), Stance::Agreed);
    assert_eq!(stance("Thailand and Japan should cooperate on health"), Stance::Proposed);
}

#[test]
fn what_is_hoped_for_has_not_been_done() {
    assert_eq!(stance("ไทยกับญี่ปุ่นหวังว่าจะได้ร่วมมือกันด้านสาธารณสุข"), Stance::Discussed);
    assert_eq!(stance("ไทยและญี่ปุ่นเห็นพ้องถึงความสำคัญของความร่วมมือด้านสาธารณสุข"), Stance::Discussed);
}

#[test]
fn a_topic_that_opens_a_sentence_is_told_by_what_follows() {
    assert_eq!(stance("ด้านสาธารณสุข ไทยและญี่ปุ่นเห็นพ้องที่จะร่วมมือกัน"), Stance::Agreed);
}

#[test]
fn words_far_from_a_topic_do_not_tell_its_stance() {
    let between = "และคณะได้เดินทางต่อไปยังอาคารหลายหลังในหลายพื้นที่ ".repeat(4);
    let told = |between: &str| stance(&format!("ไทยกับญี่ปุ่นเห็นพ้องกัน {between}ความร่วมมือระหว่างไทยกับญี่ปุ่นด้านพลังงาน"));
    assert_eq!((told(""), told(&between)), (Stance::Agreed, Stance::Ongoing));
}

#[test]
fn what_two_sides_agree_on_is_told_of_the_whole_of_a_long_list() {
    let list = "การเดินทางไปมาหาสู่ระหว่างกันให้สะดวกและรวดเร็วยิ่งขึ้น ".repeat(3);
    assert_eq!(stance(&format!("ไทยกับญี่ปุ่นเห็นพ้องกระชับความร่วมมือด้าน{list}และด้านพลังงาน")), Stance::Agreed);
}

#[test]
fn thanks_ask_for_nothing_and_vows_agree_on_nothing() {
    assert_eq!(stance("เอกอัครราชทูตญี่ปุ่นได้ขอบคุณไทยที่ร่วมมือกับญี่ปุ่นด้านสาธารณสุข"), Stance::Ongoing);
    assert_eq!(stance("ไทยกับญี่ปุ่นมุ่งมั่นที่จะขยายความร่วมมือด้านสาธารณสุข"), Stance::Discussed);
    assert_eq!(stance("Thailand stands ready to expand cooperation with Japan on health"), Stance::Discussed);
}

#[test]
fn what_no_words_tell_is_talked_about_at_a_meeting_and_else_being_done() {
    let meeting = "นายกรัฐมนตรีหารือกับเอกอัครราชทูตญี่ปุ่น\nความร่วมมือระหว่างไทยกับญี่ปุ่นด้านสาธารณสุข";
    assert_eq!(stance(meeting), Stance::Discussed);
    assert_eq!(stance("โครงการความร่วมมือระหว่างไทยกับญี่ปุ่นด้านสาธารณสุข มีจำนวน 49 โครงการ"), Stance::Ongoing);
    // A wish is no work either, with or without a meeting.
    assert_eq!(stance("ไทยมุ่งหวังความร่วมมือกับญี่ปุ่นด้านสาธารณสุข"), Stance::Discussed);
}

#[test]
fn a_bloc_named_in_passing_does_not_take_the_place_of_the_partner() {
    let found = rows(
        "นายกรัฐมนตรีหารือกับเอกอัครราชทูตญี่ปุ่น เพื่อขยายความร่วมมือระหว่างไทยกับญี่ปุ่น\n\
         ทั้งสองฝ่ายหารือความร่วมมือด้านสาธารณสุข และการทำงานร่วมกับธนาคารโลก",
    );
    assert!(found.contains(&row("JP", "health")), "{found:?}");
}

#[test]
fn the_nearest_words_count() {
    let told = "ไทยมีความร่วมมือกับญี่ปุ่นมาอย่างต่อเนื่อง และได้หารือกับญี่ปุ่นถึงความร่วมมือด้านพลังงาน";
    assert_eq!(stance(told), Stance::Discussed);
    assert_eq!(stance("ทั้งสองฝ่ายติดตามงานภายใต้ความร่วมมือไทย-ญี่ปุ่น ด้านพลังงาน"), Stance::Ongoing);
}

#[test]
fn what_is_told_of_both_and_more_than_once_is_surer() {
    let sure = |body: &str| read("ข่าววันนี้", body)[0].support.confidence;
    let once = "ความร่วมมือระหว่างไทยกับญี่ปุ่นด้านพลังงาน";
    let twice = "ความร่วมมือระหว่างไทยกับญี่ปุ่นด้านพลังงาน\nไทยกับญี่ปุ่นร่วมมือกันด้านพลังงาน";
    assert!(sure(once) < sure(twice), "{} {}", sure(once), sure(twice));
}

#[test]
fn a_body_that_is_but_the_venue_is_no_partner() {
    let found = rows("ที่ประชุมธนาคารโลกจัดขึ้น ณ กรุงเทพมหานคร โดยรัฐมนตรีกล่าวถึงนโยบายด้านการศึกษา");
    assert_eq!(found, []);
}

#[test]
fn an_instrument_under_way_tells_the_stance_of_what_it_covers() {
    let body = "ทั้งสองฝ่ายเร่งเจรจาความตกลงการค้าเสรีไทย-ปากีสถาน และเห็นพ้องให้ลงนาม FTA ไทย-ปากีสถาน โดยเร็ว";
    assert_eq!(stance(body), Stance::Discussed);
}

#[test]
fn an_instrument_that_is_the_news_tells_the_stance_of_what_stands_beside_it() {
    let signed = "วันนี้ (15 พฤษภาคม 2568) กระทรวงพลังงานลงนามบันทึกความเข้าใจกับกระทรวงพลังงานญี่ปุ่น ว่าด้วยพลังงาน";
    let beside = "ไทยกับญี่ปุ่นหวังขยายความร่วมมือด้านกีฬา";
    let sports = |body: &str| {
        let found = read("ข่าววันนี้", body);
        found.iter().find(|c| c.topic == "sports").map(|c| c.stance)
    };
    assert_eq!(sports(&format!("{signed}\n{beside}")), Some(Stance::Agreed));
    // One mentioned in passing says nothing of other fields.
    let passing = "ทั้งนี้ ไทยได้ลงนามบันทึกความเข้าใจกับญี่ปุ่น ว่าด้วยพลังงาน";
    assert_eq!(sports(&format!("{beside}\n{passing}")), Some(Stance::Discussed));
}

#[test]
fn work_under_an_instrument_goes_on() {
    let body = "ไทยได้ลงนามบันทึกความเข้าใจกับญี่ปุ่น ว่าด้วยพลังงาน\nไทยกับญี่ปุ่นร่วมมือกันมาอย่างยาวนานด้านพลังงาน";
    assert_eq!(stance(body), Stance::Ongoing);
}

#[test]
fn a_body_goes_by_its_usual_name() {
    let found = rows("Thailand seeks cooperation with EU on fisheries.");
    assert_eq!(found, [row("สหภาพยุโรป", "livestock-fisheries")]);
}

#[test]
fn a_longer_phrase_tells_of_another_field_or_of_none() {
    let talks = |what: &str| rows(&format!("ไทยกับญี่ปุ่นร่วมมือกัน{what}"));
    assert_eq!(talks("ปราบปรามการหลอกลงทุน"), []);
    assert_eq!(talks("จัดโครงการนักเรียนแลกเปลี่ยน"), [row("JP", "scholarships-exchange")]);
    assert_eq!(talks("ด้านการเชื่อมโยงฐานข้อมูล"), []);
}

#[test]
fn what_is_agreed_with_a_bloc_alone_is_worked_on_with_it() {
    let found = rows("รัฐบาลเร่งเจรจาความตกลงการค้าเสรีไทย-สหภาพยุโรป");
    assert_eq!(found, [row("สหภาพยุโรป", "free-trade-agreement")]);
}

#[test]
fn the_sentence_that_heads_a_list_tells_the_stance_of_its_points() {
    let lead = "นายกรัฐมนตรีหารือกับเอกอัครราชทูตญี่ปุ่น เพื่อเพิ่มพูนความร่วมมือระหว่างไทยกับญี่ปุ่น\n";
    let points = "นายกรัฐมนตรีเสนอความร่วมมือกับญี่ปุ่น 2 ด้าน ดังนี้\n1. ความร่วมมือด้านการศึกษา\n2. ความร่วมมือด้านพลังงาน";
    let found = read("ข่าววันนี้", &format!("{lead}{points}"));
    let stance = |topic: &str| found.iter().find(|c| c.topic == topic).map(|c| c.stance);
    assert_eq!([stance("education"), stance("energy")], [Some(Stance::Proposed); 2]);
}

#[test]
fn one_matter_of_a_synopsis_says_nothing_of_another() {
    let body = "1. เรื่อง ร่างบันทึกความเข้าใจกับเวียดนาม\nไทยกับเวียดนามร่วมมือกันด้านวัฒนธรรม\n\
                2. เรื่อง สถานการณ์การค้า\nสนับสนุนการส่งออกข้าวที่เวียดนามและญี่ปุ่นต้องการ\n\
                3. เรื่อง แต่งตั้ง\nแต่งตั้งข้าราชการ";
    assert_eq!(titled("สรุปข่าวการประชุมคณะรัฐมนตรี", body), [row("VN", "culture")]);
    // In an article about one matter the state at work in one sentence is so in the next.
    let whole = body.replace("เรื่อง", "ประเด็น");
    assert!(titled("สรุปข่าวการประชุมคณะรัฐมนตรี", &whole).len() > 1);
}

#[test]
fn growing_exports_are_no_work_together() {
    let found = rows("หารือกับเวียดนามและญี่ปุ่น ด้านพลังงาน\nการส่งออกขยายตัวในหลายตลาด อาทิ เวียดนาม ญี่ปุ่น");
    assert!(found.iter().all(|(_, topic)| topic == "energy"), "{found:?}");
}

#[test]
fn embassies_listed_by_their_states_and_provinces_with_their_own_side_are_partners() {
    assert_eq!(
        rows("ร่วมกับสถานเอกอัครราชทูตฯ 2 ประเทศ ได้แก่ เปรู ชิลี ด้านวัฒนธรรม"),
        [row("CL", "culture"), row("PE", "culture")]
    );
    assert_eq!(rows("ความร่วมมือกับรัฐบาลมณฑลกวางตุ้งด้านพลังงาน"), [row("CN", "energy")]);
}

#[test]
fn a_body_is_met_by_its_officers_and_listed_behind_others() {
    let sent = rows("กระทรวงประกาศความร่วมมือด้านการศึกษาร่วมกับผู้แทนยูเนสโก");
    assert_eq!(sent.iter().map(|(_, topic)| topic.as_str()).collect::<Vec<_>>(), ["education"]);
    let listed = rows("กระทรวงร่วมกับยูเนสโก และธนาคารโลก พัฒนาความร่วมมือด้านการศึกษา");
    assert_eq!(listed.len(), 2, "{listed:?}");
}

#[test]
fn figures_of_growth_in_markets_are_no_common_work() {
    let figures = "ข้าว ขยายตัวร้อยละ 12 ยางพารา หดตัวร้อยละ 3 ผลไม้ ขยายตัวร้อยละ 7";
    assert_eq!(rows(&format!("ไทยกับจีนร่วมมือด้านการค้า {figures}")), []);
    assert_eq!(rows("ไทยกับจีนร่วมมือด้านการค้า ซึ่งขยายตัวร้อยละ 12"), [row("CN", "trade")]);
}

#[test]
fn a_neighbour_of_the_place_is_no_partner() {
    assert_eq!(rows("ไทยกับภูฏานหารือความร่วมมือด้านการลงทุนในเมืองใหม่ที่ติดกับอินเดีย"), [row("BT", "investment")]);
}

#[test]
fn close_ties_are_being_kept() {
    let ties = "ไทยกับสิงคโปร์มีความสัมพันธ์ที่แน่นแฟ้นหลายด้าน ทั้งด้านเศรษฐกิจ";
    assert_eq!(stance(&format!("นายกรัฐมนตรีหารือกับเอกอัครราชทูตสิงคโปร์ {ties}")), Stance::Ongoing);
}

#[test]
fn a_matter_of_a_synopsis_is_about_the_state_of_its_title() {
    let commission = "Title: Outcome of the Thailand-Bhutan Joint Commission\nThe cabinet acknowledged the outcome.\n\
                      Partnership for Growth: Public Health, Trade and Investment";
    let found = rows(&format!(
        "The cabinet met\nTitle: Draft law on parks\nThe draft protects wildlife.\n{commission}\nTitle: Report on schools\nThe report covers education."
    ));
    assert_eq!(found, [row("BT", "health"), row("BT", "trade"), row("BT", "investment")]);
}

#[test]
fn trade_in_figures_and_readiness_are_no_work_being_done_or_offered() {
    let ambassador = "นายกรัฐมนตรีหารือกับเอกอัครราชทูตสิงคโปร์";
    assert_eq!(
        stance(&format!("{ambassador}\nสิงคโปร์เป็นคู่ค้าอันดับ 5 ของไทยในภูมิภาค และไทยเชื่อมั่นในความร่วมมือด้านการค้า")),
        Stance::Discussed
    );
    assert_eq!(stance(&format!("{ambassador}\nไทยพร้อมสนับสนุนความร่วมมือระหว่างไทยกับสิงคโปร์ด้านพลังงาน")), Stance::Discussed);
    assert_eq!(stance(&format!("{ambassador}\nไทยกับสิงคโปร์มีความร่วมมืออย่างรอบด้าน ทั้งด้านพลังงาน")), Stance::Ongoing);
}

#[test]
fn a_body_is_met_by_whoever_holds_its_office() {
    let found = rows("รัฐมนตรีหารือกับ Ms. Jane Doe รองเลขาธิการสหภาพสากลไปรษณีย์ ถึงความร่วมมือด้านไปรษณีย์ระหว่างประเทศ");
    assert_eq!(found, [row("สหภาพสากลไปรษณีย์", "postal")]);
}

/// Talks with one state, and a line that only says where something was made.
const TALKS: &str = "วันนี้ (15 พฤษภาคม 2568) เวลา 10.00 น. นายสมชาย ใจกว้าง รัฐมนตรีว่าการกระทรวงพาณิชย์ หารือกับนายทาโร่ ยามาดะ \
    เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย เพื่อส่งเสริมความร่วมมือด้านการค้าและการลงทุนระหว่างไทยกับญี่ปุ่น\n\
    ทั้งสองฝ่ายเห็นพ้องที่จะร่วมมือด้านพลังงานสะอาดระหว่างกัน\n\
    ภายในงานจัดแสดงเครื่องจักรอาหารจากโรงงานในเยอรมนี";

#[test]
fn work_told_of_both_sides_is_likely_and_what_a_place_is_named_for_is_none() {
    let found = common::titled("ไทย-ญี่ปุ่นหารือความร่วมมือด้านการค้าและการลงทุน", TALKS).cooperation;
    let of = |topic: &str| found.iter().find(|c| c.partner == "JP" && c.topic == topic).map(|c| c.support.confidence);
    assert!(of("trade") > Some(0.8) && of("investment") > Some(0.8), "{found:?}");
    assert!(of("renewable-energy") > Some(0.5), "{found:?}");
    assert!(found.iter().all(|c| c.partner != "DE"), "{found:?}");
    // Each leads back to the words that tell its topic.
    assert!(found.iter().all(|c| !c.support.evidence.is_empty()), "{found:?}");
}

#[test]
fn weights_are_data_and_an_overlay_takes_effect() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("judge_cooperation.csv"), "feature,weight\ntopic=trade,-50\n").unwrap();
    let lexicon = Lexicon::load(Some(folder.path())).unwrap();
    let article = common::article("ไทย-ญี่ปุ่นหารือความร่วมมือด้านการค้าและการลงทุน", TALKS);
    let topics: Vec<String> =
        samphan::pipeline::facts(article, &lexicon).cooperation.into_iter().map(|c| c.topic).collect();
    assert!(topics.contains(&"investment".to_owned()) && !topics.contains(&"trade".to_owned()), "{topics:?}");
}

#[test]
fn what_a_line_or_two_say_of_work_stays_and_what_is_only_offered_or_yet_to_be_signed_is_not_agreed() {
    let stances = |body: &str| -> Vec<(String, Stance)> {
        common::facts(body).cooperation.into_iter().map(|c| (c.topic, c.stance)).collect()
    };
    let offered = stances("เวียดนามเสนอความร่วมมือกับไทยด้านระบบราง");
    assert_eq!(offered, [("rail".to_owned(), Stance::Proposed)]);
    assert_eq!(stances("Vietnam proposed cooperation with Thailand on rail links."), offered);
    let unsigned = stances("ไทยและลาวยังไม่ได้ลงนามความตกลงซื้อขายไฟฟ้า");
    assert_eq!(unsigned, [("electricity-trade".to_owned(), Stance::Discussed)]);
    assert_eq!(stances("ไทยและเวียดนามร่วมมือด้านแรงงานและความมั่นคง").len(), 2);
}
