//! What an instrument is called to readers: its words in the text, without brackets and quotation marks that are cut in two and
//! without a tie at the end that leads on to nothing (`บันทึกความเข้าใจ (MOU`, `ข้อตกลงกับ`).

use std::ops::Range;

use crate::lexicon::Lexicon;
use crate::lexicon::frame_words::Role as Word;
use crate::model::Document;

/// Signs that open and close.
const PAIRS: [(char, char); 2] = [('(', ')'), ('“', '”')];
/// Words that lead on from an instrument to whose it is and to what it is on.
const TIES: [Word; 3] = [Word::With, Word::Between, Word::TitleSign];

/// The title that stands at a place of the text.
pub fn title(doc: &Document, at: &Range<usize>, lexicon: &Lexicon) -> String {
    let mut text = without_number(doc.slice(at.clone()).trim()).to_owned();
    let after = doc.rest(at.end);
    for (open, close) in PAIRS {
        let (opened, closed) = unmatched(&text, open, close);
        if let Some(opened) = opened {
            match after.trim_start_matches(' ').starts_with(close) {
                true => text.push(close),
                false => text.truncate(opened),
            }
        }
        // It begins within the bracket: `(MOU) ด้านแรงงาน`.
        if let Some(closed) = closed.filter(|&at| text[..at].chars().all(|c| c.is_ascii_alphabetic() || c == ' ')) {
            text.remove(closed);
        }
    }
    let whole = text.trim_end().len();
    let tied = TIES.into_iter().filter_map(|word| lexicon.frame_words.closing(&text[..whole], word));
    let untied = tied.map(|tie| text[..whole - tie].trim_end().len());
    // Thai words may end like a tie: `การจัดการ`.
    let instrument = |end: &usize| {
        let mut named = lexicon.agreement_words.matcher.search(&text[..*end]);
        text[..*end].ends_with(')') || named.any(|hit| hit.range.end == *end)
    };
    let end = untied.filter(instrument).min().unwrap_or(whole);
    text.truncate(end);
    text
}

/// A title without the number of its point: `2) แถลงการณ์ร่วม`.
fn without_number(title: &str) -> &str {
    let rest = title.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.strip_prefix(')').filter(|_| rest.len() < title.len()).map_or(title, str::trim_start)
}

/// Where the first sign opens that nothing closes, and the first closes that nothing opened.
fn unmatched(text: &str, open: char, close: char) -> (Option<usize>, Option<usize>) {
    let (mut opened, mut closed) = (Vec::new(), None);
    for (at, c) in text.char_indices() {
        if c == open {
            opened.push(at);
        } else if c == close && opened.pop().is_none() {
            closed = closed.or(Some(at));
        }
    }
    (opened.first().copied(), closed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titled(text: &str, at: Range<usize>) -> String {
        let doc = crate::model::document::sample(text);
        let start = doc.body.start;
        title(&doc, &(start + at.start..start + at.end), &Lexicon::load(None).expect("the tables are sound"))
    }

    #[test]
    fn brackets_are_whole() {
        let text = "ลงนามบันทึกความเข้าใจ (MOU) กับท่าเรือ";
        let start = text.find("บันทึก").unwrap_or_default();
        let close = text.find(')').unwrap_or_default();
        assert_eq!(titled(text, start..close), "บันทึกความเข้าใจ (MOU)");
        let inner = text.find("MOU").unwrap_or_default();
        assert_eq!(titled(text, inner..text.len()), "MOU กับท่าเรือ");
        let cut = "ความตกลงซื้อขายไฟฟ้า (ระหว่างสองฝ่าย และอื่น";
        assert_eq!(titled(cut, 0..cut.len()), "ความตกลงซื้อขายไฟฟ้า");
    }

    #[test]
    fn a_tie_leads_on_to_nothing_at_the_end() {
        assert_eq!(titled("ข้อตกลงกับ", 0.."ข้อตกลงกับ".len()), "ข้อตกลง");
        assert_eq!(titled("ความตกลงว่าด้วย", 0.."ความตกลงว่าด้วย".len()), "ความตกลง");
        assert_eq!(titled("2) แถลงการณ์ร่วม", 0.."2) แถลงการณ์ร่วม".len()), "แถลงการณ์ร่วม");
        let text = "บันทึกความเข้าใจด้านการจัดการ";
        assert_eq!(titled(text, 0..text.len()), text);
    }
}
