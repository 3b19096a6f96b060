//! Instruments of Thailand and the one state that the article is about, which need not be named beside them.

use super::list::is_party;
use super::lone;
use super::parties::{Parties, Way};
use super::status;
use crate::extract::within::{Within, back, cut};
use crate::lexicon::frame_words::Role as Word;
use crate::model::mention::AgreementMention;
use crate::model::{AgreementKind, AgreementStatus};
use std::ops::Range;

/// Bytes after an instrument's words in which `ระหว่างกัน` says that it is of both sides: some twenty letters of Thai.
const MUTUAL: usize = 72;
/// Bytes before them in which `ทั้งสองฝ่าย` tells who makes it.
const BOTH: usize = 150;
/// Bytes after an instrument's words in which another party is named that is not known.
const OTHER: usize = 90;
/// Bytes around them in which another body is one of its parties, or several are counted.
const BESIDE: usize = 240;

/// `การจัดทำ FTA ระหว่างกัน`, `ทั้งสองฝ่ายจะลงนาม INSTRUMENT`: of Thailand and the one state that the article is about.
pub fn mutual(within: &Within<'_>, instrument: &AgreementMention, sentence: &Range<usize>) -> Option<Parties> {
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    let end = cut(doc.text(), instrument.range.end, sentence.end, MUTUAL);
    let after = doc.slice(instrument.range.end..end);
    // `MOU ร่วมกัน`, unless bodies are named that may have it.
    let jointly = || {
        let from = back(doc.text(), instrument.range.start, sentence.start, BESIDE);
        let rest = after.trim_start_matches([' ', ')']);
        let word = after.len() - rest.len() + words.opening(rest, Word::Jointly)?;
        let alone = within.bodies(from..end).next().is_none() && !lone::several(within, instrument, sentence);
        (alone && lone::is_made(within, instrument, sentence)).then_some(0..word)
    };
    let at = match words.both_sides(after).or_else(jointly) {
        Some(word) => instrument.range.end..instrument.range.end + word.end,
        None => {
            let from = back(doc.text(), instrument.range.start, sentence.start, BOTH);
            let both = words.all(doc.slice(from..instrument.range.start), Word::Both).last()?;
            let made = within.cues(from + both.end..instrument.range.end, status::status).next().is_some();
            // `เอกชนของทั้งสองฝ่าย`: who they are is not told.
            let others = words.closes(doc.slice(from..from + both.start), Word::StateTie);
            (made && !others).then(|| from + both.start..instrument.range.start)?
        }
    };
    let countries = vec!["TH".to_owned(), within.only_partner()?.clone()];
    Some(Parties::new(Vec::new(), countries, at, Way::Mutual))
}

/// `ฝ่าย A ประสงค์จะจัดทำ INSTRUMENT`, `(2) INSTRUMENT ว่าด้วย…`: in an article about one state, what is signed, drafted or hoped for in
/// a sentence about that state alone.
pub fn implied(
    within: &Within<'_>,
    instrument: &AgreementMention,
    sentence: &Range<usize>,
    listed: bool,
) -> Option<Parties> {
    use AgreementKind::{ActionPlan, Agreement, Framework, Fta, LetterOfIntent, Moc, Mou};
    let partner = within.only_partner()?;
    let doc = within.context.doc;
    let words = &within.context.lexicon.frame_words;
    // `แผนปฏิบัติการหุ้นส่วนยุทธศาสตร์`: other plans may be one side's alone.
    let partnership = instrument.kinds.first() == Some(&ActionPlan) && instrument.topic.is_some();
    if !partnership
        && !matches!(instrument.kinds.first(), Some(Mou | Moc | Agreement | LetterOfIntent | Framework | Fta))
    {
        return None;
    }
    let status = status::find(within, &instrument.range, &instrument.range, sentence).map(|s| s.0);
    let end = cut(doc.text(), instrument.range.end, sentence.end, BESIDE);
    let after = doc.slice(instrument.range.end..end);
    let subject = super::opens_with_subject(within, instrument.range.end) || super::ends_in_subject(within, instrument);
    // `เอกชนของทั้งสองฝ่าย`: who they are is not told.
    let text = doc.slice(sentence.clone());
    let both = || words.both_sides(text).is_some_and(|both| !words.closes(&text[..both.start], Word::StateTie));
    let made = match status {
        Some(AgreementStatus::Ended) => false,
        // `ทั้งสองฝ่ายชื่นชมความตกลงว่าด้วย…`: one in force has a title, and is of both sides by what is said.
        Some(AgreementStatus::InForce) => instrument.kinds.first() == Some(&Agreement) && subject && both(),
        Some(_) => true,
        None => partnership && both() || status::drawn_up(within, &instrument.range, sentence).is_some(),
    };
    let named: Vec<_> = within.countries(sentence.clone()).filter(|c| c.iso != "TH").collect();
    let from = back(doc.text(), instrument.range.start, sentence.start, BESIDE);
    let others = named.iter().any(|c| c.iso != *partner)
        || within.bodies(from..end).any(|b| b.entity.country.as_ref().is_none_or(|iso| iso != "TH" && iso != partner));
    // `เร่งเจรจา FTA เพื่อดึงดูดนักลงทุน A`: trade may be agreed with another than the state that is named.
    let trade = instrument.kinds.first() == Some(&Fta);
    let told = both() || !trade && (listed || named.iter().any(|c| is_party(c)));
    let near = doc.slice(instrument.range.end..cut(doc.text(), instrument.range.end, sentence.end, OTHER));
    let unknown = [Word::With, Word::Between].into_iter().any(|role| words.first(near, role).is_some());
    let many = is_plural(doc.slice(instrument.range.clone())) || super::numbers(words, after);
    let unnamed = many || super::several(within, instrument, near) || !is_titled(within, instrument, after);
    (made && told && !others && !unknown && !unnamed).then(|| {
        Parties::new(Vec::new(), vec!["TH".to_owned(), partner.clone()], instrument.range.clone(), Way::Implied)
    })
}

/// Whether Latin words name several: `agreements and MoUs`.
pub fn is_plural(words: &str) -> bool {
    words.ends_with(['s', 'S']) && !words.ends_with("ss")
        || words.starts_with("memoranda")
        || words.starts_with("Memoranda")
}

/// Whether an instrument that is not called a memorandum has a title: `ข้อตกลงว่าด้วย…`, and not merely `บรรลุข้อตกลงที่เป็นประโยชน์`.
pub fn is_titled(within: &Within<'_>, instrument: &AgreementMention, after: &str) -> bool {
    use AgreementKind::{Agreement, Framework};
    let words = &within.context.lexicon.frame_words;
    let name = within.context.doc.slice(instrument.range.clone());
    // A space parts Latin words, but in Thai what goes on from the title.
    let after = if name.is_ascii() { after.trim_start() } else { after };
    !matches!(instrument.kinds.first(), Some(Agreement | Framework))
        || instrument.topic.is_some()
        || words.opening(after, Word::TitleSign).is_some()
        || words.first(name, Word::TitleSign).is_some()
}
