//! The register on the sample articles with the real binary: agreements, events, news; and links that can be undone.

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use common::{Bench, originals, samples};
use predicates::prelude::*;

type Row = BTreeMap<String, String>;

fn rows(bench: &Bench, args: &[&str]) -> Vec<Row> {
    let text = bench.text(&[args, &["--format", "csv"]].concat());
    csv::Reader::from_reader(text.as_bytes()).deserialize().map(Result::unwrap).collect()
}

/// A made-up release of a number and day.
fn article(bench: &Bench, number: &str, day: &str, title: &str, body: &str) -> PathBuf {
    let path = bench.0.path().join(format!("{number}.txt"));
    let text = format!(
        "รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-{title}\n\n\n{day}\n{title}\n{title}\n{body}\n\nที่มา : https://example.org/samphan/test/{number}\n"
    );
    fs::write(&path, text).unwrap();
    path
}

/// The Thai–Russian memorandum: drafted in 2021, still drafted in 2025.
#[test]
fn one_memorandum_told_of_twice_is_one_agreement_with_both_reports() {
    let bench = Bench::of_samples();
    let russia = rows(&bench, &["agreements", "--partner", "RU"]);
    assert_eq!(russia.len(), 1, "{russia:#?}");
    let it = &russia[0];
    assert_eq!((it["first_seen"].as_str(), it["last_seen"].as_str()), ("2021-05-25", "2025-05-15"));
    assert_eq!((it["status"].as_str(), it["reports"].as_str(), it["signed_on"].as_str()), ("drafting", "2", ""));
    assert_eq!((it["first_article"].as_str(), it["last_article"].as_str()), ("900001", "900004"));
    let reports = rows(&bench, &["agreements", &it["agreement"]]);
    assert_eq!(reports.iter().map(|r| r["article"].as_str()).collect::<Vec<_>>(), ["900001", "900004"]);
    for report in &reports {
        assert!(report["sentence"].contains("บันทึกความเข้าใจ") && report["url"].ends_with(&report["article"]));
        assert!(report["joined"].contains("subject") && report["joined"].contains("org-th-mdes"), "{report:#?}");
    }
    assert_eq!(rows(&bench, &["agreements", "900004"]), reports, "by an article's number too");
}

#[test]
fn commitments_without_a_signing_are_stalled_and_signed_ones_are_not() {
    let bench = Bench::of_samples();
    let names = |args: &[&str]| -> Vec<String> {
        let rows = rows(&bench, &[&["agreements"], args].concat());
        rows.iter().map(|row| format!("{} {}", row["first_article"], row["status"])).collect()
    };
    let stalled = names(&["--stalled", "12"]);
    assert!(stalled.contains(&"900001 drafting".to_owned()), "{stalled:?}");
    assert!(stalled.iter().all(|it| !it.ends_with("signed") && !it.ends_with("in-force")), "{stalled:?}");
    // On that day the draft had been told of for seven months.
    assert!(!names(&["--stalled", "12", "--as-of", "2021-12-31"]).iter().any(|it| it.starts_with("900001")));
    assert!(names(&["--stalled", "6", "--as-of", "2021-12-31"]).contains(&"900001 proposed".to_owned()));
}

#[test]
fn filters_leave_what_they_say() {
    let bench = Bench::of_samples();
    let signed = rows(&bench, &["agreements", "--status", "signed"]);
    assert!(!signed.is_empty() && signed.iter().all(|row| row["status"] == "signed"));
    let laos = rows(&bench, &["agreements", "--partner", "ลาว", "--since", "2025-01-01"]);
    assert!(!laos.is_empty() && laos.iter().all(|row| row["countries"].contains("Laos")), "{laos:#?}");
    assert!(
        rows(&bench, &["agreements", "--body", "ดีอี", "--topic", "ict"]).iter().any(|row| row["countries"] == "Russia")
    );
    assert!(rows(&bench, &["agreements", "--min-confidence", "1"]).is_empty());
    bench.run(&["agreements", "instrument-none"]).code(2).stderr(predicate::str::contains("number of an article"));
}

#[test]
fn links_can_be_left_out_undone_and_made_again() {
    let bench = Bench::of_samples();
    let dump = || bench.text(&["dump", "--format", "nquads"]);
    let linked = dump();
    assert!(linked.contains("graph-links"));
    bench.run(&["link", "--undo"]).success();
    let bare = dump();
    let articles: String =
        linked.lines().filter(|line| !line.contains("graph-links")).map(|l| format!("{l}\n")).collect();
    assert!(bare == articles, "undoing touches nothing but the links");
    assert_eq!(rows(&bench, &["agreements", "--partner", "RU"]).len(), 2, "each report stands by itself");
    bench.run(&["link"]).success();
    assert!(dump() == linked, "made again they are the same");
    bench.run(&["build", "--no-links", &samples()]).success();
    assert!(dump() == bare);
}

#[test]
fn reports_that_disagree_are_all_shown() {
    let bench = Bench::of_samples();
    let named = "บันทึกความเข้าใจด้านการไปรษณีย์ดิจิทัลและพาณิชย์อิเล็กทรอนิกส์ ระหว่างกระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม กับกระทรวงกิจการภายในและการสื่อสารของญี่ปุ่น";
    let told = |number: &str, day: &str, body: String| article(&bench, number, day, "ไทย - ญี่ปุ่น ด้านไปรษณีย์", &body);
    let files = [
        told("901001", "วันจันทร์ที่ 6 มกราคม 2568", format!("คณะรัฐมนตรีเห็นชอบร่าง{named}")),
        told("901002", "วันจันทร์ที่ 3 กุมภาพันธ์ 2568", format!("เมื่อวันที่ 3 กุมภาพันธ์ 2568 มีการลงนาม{named}")),
        told("901003", "วันพุธที่ 5 กุมภาพันธ์ 2568", format!("เมื่อวันที่ 4 กุมภาพันธ์ 2568 มีการลงนาม{named}")),
    ];
    let files: Vec<&str> = files.iter().map(|file| file.to_str().unwrap()).collect();
    bench.run(&[&["build", "--store", "life.db"], files.as_slice()].concat()).success();
    let life = rows(&bench, &["agreements", "--store", "life.db"]);
    assert_eq!(life.len(), 1, "{life:#?}");
    assert_eq!(life[0]["course"], "approved 2025-01-06; signed 2025-02-03");
    assert_eq!(life[0]["signed_on"], "2025-02-03; 2025-02-04");
    assert_eq!(life[0]["disagreements"], "signed on 2025-02-03 (901002) or 2025-02-04 (901003)");
}

#[test]
fn one_event_of_two_ministries_is_one_and_a_copy_adds_nothing() {
    let bench = Bench::of_samples();
    let body = |who: &str| {
        format!(
            "วันที่ 18 มีนาคม 2568 {who}นายประเสริฐ จันทรรวงทอง รองนายกรัฐมนตรีและรัฐมนตรีว่าการกระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม หารือกับนายฮารุโตะ ทานากะ เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย ณ ทำเนียบรัฐบาล เรื่องความร่วมมือด้านดิจิทัลของไทยกับญี่ปุ่น"
        )
    };
    let day = "วันพุธที่ 19 มีนาคม 2568";
    let files = [
        article(&bench, "902001", day, "กระทรวงดีอี หารือเอกอัครราชทูตญี่ปุ่น", &body("")),
        article(
            &bench,
            "902002",
            day,
            "กระทรวงการต่างประเทศ ร่วมหารือเอกอัครราชทูตญี่ปุ่น",
            &format!(
                "{}\nกระทรวงการต่างประเทศกล่าวว่าการหารือเป็นไปด้วยดี และจะติดตามผลต่อไป",
                body("กระทรวงการต่างประเทศแจ้งว่า ")
            ),
        ),
        article(&bench, "902003", day, "กระทรวงดีอี หารือเอกอัครราชทูตญี่ปุ่น", &body("")),
    ];
    let files: Vec<&str> = files.iter().map(|file| file.to_str().unwrap()).collect();
    bench.run(&[&["build", "--store", "events.db"], files.as_slice()].concat()).success();
    let events = rows(&bench, &["events", "--store", "events.db", "--from", "2025-03-18", "--to", "2025-03-18"]);
    assert_eq!(events.len(), 1, "{events:#?}");
    let it = &events[0];
    assert_eq!((it["reports"].as_str(), it["texts"].as_str(), it["support"].as_str()), ("3", "2", "2"), "{it:#?}");
    assert!(it["issuers"].contains("Digital Economy") && it["issuers"].contains("Foreign"), "{it:#?}");
    let reports = rows(&bench, &["events", "--store", "events.db", "902001"]);
    assert_eq!(reports.len(), 3);
    assert!(reports.iter().all(|report| report["joined"].contains("one talk of")), "{reports:#?}");

    // Profiles, timelines and queries know it as one, too.
    let shown = rows(&bench, &["show", "JP", "--store", "events.db"]);
    let shown: Vec<&Row> = shown.iter().filter(|row| row["section"] == "events").collect();
    let told: Vec<&str> = shown.iter().map(|row| row["article"].as_str()).collect();
    assert_eq!(told, ["902001", "902002", "902003"], "one row with a line for each report");
    assert!(shown.iter().all(|row| row["articles"] == "3"), "{shown:#?}");
    let timeline = rows(&bench, &["timeline", "JP", "--store", "events.db", "--kind", "event"]);
    assert_eq!(timeline.iter().map(|row| row["articles"].as_str()).collect::<Vec<_>>(), ["3"]);
    let asked = rows(&bench, &["query", "event-reports", "--store", "events.db"]);
    assert_eq!(asked.len(), 3);
    assert!(asked.iter().all(|row| row["texts"] == "2"), "the copy adds nothing: {asked:#?}");
}

#[test]
fn an_agreement_of_several_articles_is_one_line_of_a_profile_and_a_line_a_status_of_a_timeline() {
    let bench = Bench::of_samples();
    let shown = rows(&bench, &["show", "RU"]);
    let reports: Vec<&Row> = shown.iter().filter(|row| row["section"] == "agreements").collect();
    let told: Vec<(&str, &str)> = reports.iter().map(|r| (r["article"].as_str(), r["articles"].as_str())).collect();
    assert_eq!(told, [("900001", "2"), ("900004", "2")]);
    let steps = rows(&bench, &["timeline", "RU", "--kind", "agreement"]);
    assert_eq!(steps.iter().map(|row| row["status"].as_str()).collect::<Vec<_>>(), ["Proposed", "Being drafted"]);
    let asked = rows(&bench, &["query", "agreement-reports"]);
    assert_eq!(asked.iter().map(|row| row["status"].as_str()).collect::<Vec<_>>(), ["proposed", "drafting"]);

    bench.run(&["link", "--undo"]).success();
    let shown = rows(&bench, &["show", "RU"]);
    let reports: Vec<&Row> = shown.iter().filter(|row| row["section"] == "agreements").collect();
    assert!(reports.len() == 2 && reports.iter().all(|row| row["articles"] == "1"), "{reports:#?}");
}

#[test]
fn a_counted_meeting_shows_what_is_missing_before_it() {
    let rows = rows(&Bench::of_samples(), &["events", "--series", "--partner", "CN"]);
    let told: Vec<(&str, &str)> = rows.iter().map(|row| (row["number"].as_str(), row["note"].as_str())).collect();
    assert_eq!(told, [("1", "no article tells of it"), ("2", "")], "{rows:#?}");
    assert_eq!(rows[1]["article"], "900002");
}

#[test]
fn events_are_found_by_who_what_and_when() {
    let bench = Bench::of_samples();
    let articles = |args: &[&str]| -> Vec<String> {
        rows(&bench, &[&["events"], args].concat()).iter().map(|row| row["article"].clone()).collect()
    };
    assert!(articles(&["--partner", "RU", "--from", "2025-01-01"]).contains(&"900004".to_owned()));
    assert!(articles(&["--partner", "RU", "--to", "2021-12-31"]).contains(&"900001".to_owned()));
    assert!(articles(&["--kind", "signing"]).contains(&"900005".to_owned()));
    assert!(articles(&["--person", "ประเสริฐ จันทรรวงทอง", "--topic", "cybercrime"]).contains(&"900004".to_owned()));
}

#[test]
fn news_of_a_month_have_their_evidence_and_old_things_are_no_news() {
    let bench = Bench::of_samples();
    let news = rows(&bench, &["diff", "--since", "2025-05-01"]);
    let has = |change: &str, what: &str| news.iter().any(|row| row["change"] == change && row["what"].contains(what));
    assert!(has("partner", "Kazakhstan") && has("agreement", "Kazakhstan"), "{news:#?}");
    assert!(!has("partner", "Russia") && !has("agreement", "Russia"), "told of since 2021");
    assert!(has("topic", "Russia"));
    for row in &news {
        assert!(
            !row["sentence"].is_empty() && !row["article"].is_empty() && row["url"].starts_with("https://"),
            "{row:#?}"
        );
        assert!(row["change"] == "silent" || row["date"].as_str() >= "2025-05-01", "{row:#?}");
    }
    let text = bench.text(&["diff", "--since", "2025-05-01", "--format", "text"]);
    assert!(text.contains("New partners (1)\n  Kazakhstan") && text.contains("900005 https://"), "{text}");
}

#[test]
fn two_stores_are_compared_by_the_articles_they_hold() {
    let bench = Bench::of_samples();
    let samples = PathBuf::from(samples());
    let old: Vec<String> =
        ["900001", "900009"].iter().map(|n| samples.join(format!("{n}.txt")).display().to_string()).collect();
    bench.run(&["build", "--quiet", "--store", "old.db", &old[0], &old[1]]).success();
    let news = rows(&bench, &["diff", "old.db", "samphan.db", "--kind", "partner", "--kind", "signed"]);
    assert!(
        news.iter().any(|row| row["what"] == "China") && news.iter().all(|row| row["what"] != "Russia"),
        "{news:#?}"
    );
    assert_eq!(rows(&bench, &["diff", "samphan.db", "samphan.db"]), Vec::<Row>::new(), "nothing new in itself");
    bench
        .run(&["diff", "samphan.db", "old.db"])
        .success()
        .stderr(predicate::str::contains("10 articles of samphan.db are not in old.db"));
    bench.run(&["diff"]).code(2);
}

/// The originals of the samples that retell the Thai–Russian memorandum.
#[test]
fn the_originals_tell_of_the_russian_memorandum_twice() {
    let Some(originals) = originals() else { return };
    let bench = Bench::empty();
    bench.run(&["build", "--quiet", originals.to_str().unwrap()]).success();
    let russia = rows(&bench, &["agreements", "--partner", "RU", "--stalled", "24"]);
    assert_eq!(russia.len(), 1, "{russia:#?}");
    assert_eq!((russia[0]["first_article"].as_str(), russia[0]["last_article"].as_str()), ("42076", "96398"));
    assert_eq!((russia[0]["status"].as_str(), russia[0]["reports"].as_str()), ("drafting", "2"));
}

#[test]
fn days_are_years_months_or_days_of_either_era_for_every_listing() {
    let bench = Bench::of_samples();
    let same = |command: &str, option: &str, words: [&str; 3]| {
        let told = words.map(|word| bench.text(&[command, option, word, "--format", "csv"]));
        assert!(told[0].lines().count() > 1, "{command}");
        assert!(told[1] == told[0] && told[2] == told[0], "{command} {option} {words:?}");
    };
    same("agreements", "--since", ["2025-01-01", "2568", "2025"]);
    same("agreements", "--until", ["2021-12-31", "2564-12", "2021"]);
    same("agreements", "--as-of", ["2021-12-31", "2564", "2021-12"]);
    same("events", "--from", ["2025-05-01", "2568-05", "2025-05"]);
    same("diff", "--since", ["2025-01-01", "2568-01-01", "2025"]);
    same("matrix", "--since", ["2025-01-01", "2568", "2025-01"]);
    bench.run(&["events", "--from", "2025-13"]).code(2).stderr(predicate::str::contains("a year, a month or a day"));
}

#[test]
fn where_nothing_can_be_found_the_reason_is_told() {
    let bench = Bench::of_samples();
    let told = |args: &[&str], why: &str| {
        bench.run(args).success().stderr(predicate::str::contains(why));
        bench.run(&[args, &["--quiet"]].concat()).success().stderr("");
    };
    told(&["agreements", "--partner", "TH"], "Thailand is on one side");
    told(&["agreements", "--stalled", "12", "--status", "signed"], "no stalled agreement");
    told(&["agreements", "--since", "2570"], "the newest article is of 2025");
    told(&["events", "--from", "2025", "--to", "2024"], "nothing is from 2025-01-01 and to 2024-12-31");
    told(&["events", "--partner", "ไทย", "--kind", "phone-call"], "Thailand is on one side");
}
