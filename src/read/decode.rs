//! Bytes → text.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_874};

use crate::text::thai::is_thai;

/// The text of a file, its byte order mark left out; or why it is none.
pub(super) fn decode(bytes: &[u8]) -> Result<String, &'static str> {
    if bytes.is_empty() {
        return Err("the file is empty");
    }
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return utf8(rest);
    }
    for encoding in [UTF_16LE, UTF_16BE] {
        let mark: &[u8] = if encoding == UTF_16LE { b"\xFF\xFE" } else { b"\xFE\xFF" };
        if let Some(rest) = bytes.strip_prefix(mark) {
            let (text, wrong) = encoding.decode_without_bom_handling(rest);
            return if wrong || text.contains('\0') { Err("not text: broken UTF-16") } else { Ok(text.into_owned()) };
        }
    }
    utf8(bytes)
}

fn utf8(bytes: &[u8]) -> Result<String, &'static str> {
    if bytes.contains(&0) {
        return Err("not text: it holds zero bytes");
    }
    // Told sooner than by the standard library where letters have three bytes.
    match UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => Ok(text.into_owned()),
        None if is_damaged_utf8(bytes) => Ok(String::from_utf8_lossy(bytes).into_owned()),
        None => windows_874(bytes).ok_or("not text: neither UTF-8, UTF-16 nor Thai Windows-874"),
    }
}

/// Whether bytes are UTF-8 with a slip here and there, as after a cut download: read as Windows-874 it would look Thai.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut wide, mut wrong) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        wide += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    wide > 20 * wrong
}

/// The text, where it then is mostly Thai and ASCII.
fn windows_874(bytes: &[u8]) -> Option<String> {
    let (text, wrong) = WINDOWS_874.decode_without_bom_handling(bytes);
    let (mut thai, mut other) = (0usize, 0usize);
    for c in text.chars().filter(|c| !c.is_ascii()) {
        if is_thai(c) {
            thai += 1;
        } else if !matches!(c, '\u{A0}' | '\u{2010}'..='\u{2027}' | '€') {
            other += 1;
        }
    }
    (!wrong && thai > 0 && thai >= 20 * other).then(|| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_of_thai_are_told_apart() {
        let text = "รัฐบาลไทย-ข่าว “MOU”\nวันพฤหัสบดีที่ 15 พฤษภาคม 2568";
        let (old, _, wrong) = WINDOWS_874.encode(text);
        assert!(!wrong);
        assert_eq!(decode(&old).as_deref(), Ok(text));
        assert_eq!(decode(text.as_bytes()).as_deref(), Ok(text));
        assert_eq!(decode(format!("\u{FEFF}{text}").as_bytes()).as_deref(), Ok(text));
        let mut utf16 = vec![0xFF, 0xFE];
        utf16.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(decode(&utf16).as_deref(), Ok(text));
        let whole = &text[..text.find("พฤษภาคม").unwrap()];
        assert_eq!(decode(&text.as_bytes()[..whole.len() + 1]), Ok(format!("{whole}\u{FFFD}")));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for bytes in [&b""[..], b"a\0b", b"\x89PNG\r\n\xff\xd8\xff\xe0", b"caf\xe9 \xfb\xfc\xfd", b"\xFF\xFE\x00\xD8"] {
            assert!(decode(bytes).is_err(), "{bytes:?}");
        }
    }
}
