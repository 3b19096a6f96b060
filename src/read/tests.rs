//! What becomes of each kind of input.

use std::path::{Path, PathBuf};

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

const TITLE: &str = "รองนายกฯ หารือเอกอัครราชทูตดาวอังคาร สานต่อความร่วมมือด้านดิจิทัล";
const SOURCE: &str = "ที่มา : https://www.thaigov.go.th/news/contents/details/96398";

/// A release of the site's layout with this between its title and its source.
fn release(rest: &str) -> String {
    format!("รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-{TITLE} \n\n\n{rest}\n\n{SOURCE}")
}

fn read(text: &str) -> Article {
    parse(Path::new("folder/stem.txt"), text.as_bytes()).unwrap()
}

#[test]
fn a_release_has_its_parts() {
    let text = release(&format!(
        "วันพฤหัสบดีที่ 15 พฤษภาคม 2568\n15/05/2568\nพิมพ์\n{TITLE}\n\u{200B}{TITLE}\nวันนี้ ประชุม\nจบ\n*****\n9 เมษายน 2566"
    ));
    let article = read(&text);
    assert_eq!((article.id.as_str(), article.title.as_str()), ("96398", TITLE));
    assert_eq!(article.url.as_deref(), Some("https://www.thaigov.go.th/news/contents/details/96398"));
    assert_eq!(article.published, Some(date(2025, 5, 15)));
    assert_eq!(article.language, Language::Thai);
    assert_eq!(article.body(), "วันนี้ ประชุม\nจบ");
    assert_eq!(&text[article.title_range.clone()], TITLE);
    assert_eq!(article.text, text);
}

#[test]
fn the_body_begins_where_new_text_does() {
    let cut = TITLE.rfind(' ').unwrap();
    let (first, second) = (&TITLE[..cut], &TITLE[cut + 1..]);
    for (head, body) in [
        (format!("{TITLE}\n{TITLE}\n{TITLE}\n{TITLE}"), "เนื้อข่าว"),
        (String::new(), "เนื้อข่าว"),
        // Cut over two lines, twice.
        (format!("{first}\n{second}\n{first}\n{second}"), "เนื้อข่าว"),
        // A char short; other quotation marks.
        (TITLE.trim_end_matches('ล').to_owned(), "เนื้อข่าว"),
        (format!("“{TITLE}”\n. .\n{TITLE}"), "เนื้อข่าว"),
    ] {
        let article = read(&release(&format!("วันพฤหัสบดีที่ 15 พฤษภาคม 2568\n{head}\n{body}")));
        assert_eq!(article.body(), body, "{head}");
    }
    // The title goes on; a variant says more; a first line is only like the title's beginning; a date tells of an event.
    for body in [
        format!("{first}\n{second} ในวาระใหม่"),
        format!("{TITLE} ในโอกาสเข้ารับหน้าที่"),
        format!("โฆษกรัฐบาลเผย {TITLE}"),
        "รองนายกฯ เปิดเผยว่า".into(),
        "วันที่ 14 พฤษภาคม 2568\nงาน".into(),
    ] {
        let article = read(&release(&format!("15/05/2568\n{TITLE}\n{body}")));
        assert_eq!(article.body(), body);
        assert_eq!(article.published, Some(date(2025, 5, 15)));
    }
}

#[test]
fn the_body_ends_before_rules_hashtags_and_signatures() {
    for trailer in [
        "----------",
        ".\n#ไทยคู่ฟ้า #MOU",
        "************ 9 เมษายน 2566",
        "_____\n",
        "......................\nกลุ่มประชาสัมพันธ์และเผยแพร่ สำนักโฆษก",
        "+++++++\nกองเผยแพร่และประชาสัมพันธ์\n4 ตุลาคม 2565",
    ] {
        assert_eq!(
            read(&release(&format!("15/05/2568\n{TITLE}\nเนื้อข่าว\nต่อ\n{trailer}"))).body(),
            "เนื้อข่าว\nต่อ",
            "{trailer}"
        );
    }
}

#[test]
fn the_id_is_of_the_last_source_line() {
    let inside = "ที่มา : https://www.thaigov.go.th/news/contents/details/1";
    assert_eq!(read(&release(&format!("{TITLE}\nอ่านต่อ\n{inside}"))).id, "96398");
    assert_eq!(read("หัวข้อข่าว\nเนื้อข่าว\nSource: https://example.org/news/a").id, "stem");
}

#[test]
fn other_text_needs_a_title_and_a_body() {
    let article = read("Minister visits Mars\r\n15 May 2025\r\n\r\nThe minister went.\r\nAnd returned.\r\n");
    assert_eq!((article.id.as_str(), article.title.as_str()), ("stem", "Minister visits Mars"));
    assert_eq!((article.published, article.language), (Some(date(2025, 5, 15)), Language::English));
    assert_eq!(article.body(), "The minister went.\r\nAnd returned.");
    assert_eq!(article.url, None);
}

#[test]
fn what_is_no_article_is_refused_with_its_path() {
    for (bytes, why) in [
        (&b""[..], "the file is empty"),
        (b" \n \n", "there is no text in it"),
        (b"\x89PNG\0", "not text: it holds zero bytes"),
        (b"Only one line", "there is only a title: a body should follow on the next lines"),
        (
            "รัฐบาลไทย-\n\n\nวันพฤหัสบดีที่ 1 มกราคม 2513\n\nที่มา : https://www.thaigov.go.th/news/contents/details/35683"
                .as_bytes(),
            "there is neither a title nor a body",
        ),
    ] {
        assert_eq!(parse(Path::new("a/b.txt"), bytes).unwrap_err().to_string(), format!("a/b.txt: {why}"));
    }
}

#[test]
fn json_lines_are_articles() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("news.jsonl");
    let lines = [
        r#"{"id": 7, "title": "ข่าว", "published": "2025-05-15", "text": "เนื้อข่าว", "url": "https://example.org/1"}"#,
        "",
        r#"{"article": "A-8", "title": "ข่าว", "date": "15 พ.ค. 68", "body": "ข่าว\nเนื้อข่าว"}"#,
        r#"{"text": "ข่าว\nเนื้อข่าว\nที่มา : https://example.org/9"}"#,
        r#"{"text": "ข่าว\nเนื้อข่าว"}"#,
        r#"{"title": "ข่าว"}"#,
        r#"{"text": "ข่าว", "title": "ข", "date": "พรุ่งนี้"}"#,
        "[1]",
    ];
    std::fs::write(&path, lines.join("\n")).unwrap();
    let (good, bad): (Vec<_>, Vec<_>) = articles(&[path]).partition(Result::is_ok);
    let good: Vec<Article> = good.into_iter().flatten().collect();
    let told: Vec<_> = good.iter().map(|a| (a.id.as_str(), a.title.as_str(), a.published, a.body())).collect();
    let day = Some(date(2025, 5, 15));
    let (title, body) = ("ข่าว", "เนื้อข่าว");
    assert_eq!(
        told,
        [("7", title, day, body), ("A-8", title, day, body), ("9", title, None, body), ("news-5", title, None, body)]
    );
    assert!(good[0].path.ends_with("news.jsonl:1"));
    let bad: Vec<String> = bad.into_iter().flat_map(Result::err).map(|e| e.to_string()).collect();
    assert!(bad[0].ends_with("news.jsonl:6: it has no \"text\""), "{}", bad[0]);
    assert!(bad[1].ends_with("news.jsonl:7: \"พรุ่งนี้\" is no date"), "{}", bad[1]);
    assert!(bad[2].contains("news.jsonl:8: no article as JSON"), "{}", bad[2]);
}

#[test]
fn folders_are_read_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    for name in ["b.txt", "a/2.txt", "a/10.txt", ".hidden.txt", ".git/x.txt", "c.pdf", "readme.md"] {
        put(name, "ข่าว\nเนื้อข่าว");
    }
    put("d.ndjson", "{\"text\": \"ข่าว\\nเนื้อข่าว\"}\n");
    let names = |paths: &[PathBuf]| articles(paths).map(|a| a.unwrap().id).collect::<Vec<_>>();
    assert_eq!(names(&[folder.path().into()]), ["10", "2", "b", "d-1"]);
    assert_eq!(names(&[folder.path().join("readme.md"), folder.path().join("a")]), ["readme", "10", "2"]);
    let listed = sources(&[folder.path().into()]);
    assert_eq!((listed.ignored(), listed.count_hint()), (2, None));
    assert_eq!(sources(&[folder.path().join("a"), folder.path().join("b.txt")]).count_hint(), Some(3));
}

#[test]
fn a_missing_path_does_not_stop_the_others() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.txt"), "ข่าว\nเนื้อข่าว").unwrap();
    let read: Vec<_> = articles(&[folder.path().join("none.txt"), folder.path().into()]).collect();
    assert!(matches!(&read[0], Err(Error::Io { path, .. }) if path.ends_with("none.txt")));
    assert!(read[1].is_ok());
}

/// The original articles, where this checkout has them beside it.
fn shared() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let shared = std::env::var_os("SAMPHAN_SHARED").map_or_else(beside, PathBuf::from);
    if !shared.join("articles").is_dir() {
        eprintln!("skipped: no original articles in {} (set SAMPHAN_SHARED)", shared.display());
        return None;
    }
    Some(shared)
}

#[test]
fn the_originals_are_read() {
    let Some(shared) = shared() else { return };
    let read: Vec<Article> = articles(&[shared.join("articles")]).map(Result::unwrap).collect();
    let told: Vec<_> = read.iter().map(|a| (a.id.as_str(), a.published.unwrap().to_string())).collect();
    let expected = [
        ("42076", "2021-05-25"),
        ("92542", "2025-01-19"),
        ("95030", "2025-04-03"),
        ("96398", "2025-05-15"),
        ("96668", "2025-05-22"),
    ];
    assert_eq!(told, expected.map(|(id, day)| (id, day.to_owned())));
    for article in articles(&[shared.join("articles"), shared.join("evaluation/articles")]) {
        let article = article.unwrap();
        assert_eq!(Some(article.id.as_str()), article.path.file_stem().and_then(|s| s.to_str()));
        assert!(article.published.is_some() && article.body().len() > 300, "{}", article.id);
        assert!(!article.body().contains("ที่มา : https://www.thaigov.go.th"));
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(article) = parse(Path::new("x.txt"), &bytes) {
            prop_assert!(article.text.get(article.body_range.clone()).is_some());
        }
    }

    #[test]
    fn the_body_lies_after_the_title(
        lines in proptest::collection::vec(
            prop_oneof![
                proptest::sample::select(vec![
                    "", "รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-ก ข", "ก ข", "ก", "ข", "\u{FEFF}ก ข ค", "วันพฤหัสบดีที่ 15 พฤษภาคม 2568", "15/05/2568", "พิมพ์",
                    "*****", "#ก #ข", "กลุ่มข่าว", "ที่มา : https://x/1", " \u{A0}\u{200B}", "\r",
                ]).prop_map(String::from),
                any::<String>(),
            ],
            0..12,
        )
    ) {
        let text = lines.join("\n");
        if let Ok(a) = parse(Path::new("x.txt"), text.as_bytes()) {
            prop_assert!(a.text.get(a.title_range.clone()) == Some(a.title.as_str()) && !a.title.is_empty());
            prop_assert!(a.text.get(a.body_range.clone()).is_some());
            prop_assert!(a.body_range.start >= a.title_range.end);
        }
    }

    #[test]
    fn any_json_line_is_read_or_refused(title in any::<String>(), text in any::<String>(), date in "[0-9/]{0,10}") {
        let json = serde_json::json!({"title": title, "text": text, "date": date}).to_string();
        let line = Source::Line { path: "x.jsonl".into(), number: 1, json: json.into_bytes() };
        if let Ok(article) = line.read() {
            prop_assert!(article.text.get(article.body_range.clone()).is_some());
            prop_assert!(article.text.get(article.title_range.clone()).is_some());
        }
    }
}
