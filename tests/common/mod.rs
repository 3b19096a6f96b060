//! What tests of extraction share.

use samphan::lexicon::Lexicon;
use samphan::model::Facts;

/// The facts of an article of 15 May 2025 with this body.
pub fn facts(body: &str) -> Facts {
    let text = format!(
        "รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-ข่าววันนี้\n\nวันพฤหัสบดีที่ 15 พฤษภาคม 2568\nข่าววันนี้\nข่าววันนี้\n\n{body}\n\nที่มา : https://www.thaigov.go.th/news/contents/details/1\n"
    );
    let article = samphan::read::parse(std::path::Path::new("1.txt"), text.as_bytes()).unwrap();
    samphan::pipeline::facts(article, &Lexicon::load(None).unwrap())
}
