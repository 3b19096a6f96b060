//! Text that other languages take as text: XML, HTML, JSON inside HTML; and links that lead to the web and nowhere else.

use serde::Serialize;

/// Text as XML or HTML, in an element or a quoted attribute; characters that XML 1.0 has no place for are left out.
pub fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(c),
            '\r' => out.push_str("&#13;"),
            '\u{0}'..'\u{20}' | '\u{7f}'..'\u{a0}' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}

/// The same on one line, as attributes are read back: what XML would make a space of is one.
pub fn attribute(text: &str) -> String {
    xml(&one_line(text))
}

/// Text without line feeds and other control characters.
pub fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// A URL that leads to a page. An article's address is text like any other: `javascript:` must not become a link.
pub fn web(url: &str) -> Option<&str> {
    let is_web = |scheme: &str| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    let plain = !url.chars().any(|c| c.is_control() || c.is_whitespace());
    (plain && (is_web("https://") || is_web("http://"))).then_some(url)
}

/// JSON that may stand in a `<script>` element: nothing in it ends the element or begins a comment.
///
/// # Errors
/// Those of serde_json; none for values with text keys.
pub fn script_json(value: &impl Serialize) -> serde_json::Result<String> {
    let json = serde_json::to_string(value)?;
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_are_links() {
        for page in ["https://example.org/1", "HTTP://example.org/?a=b&c"] {
            assert_eq!(web(page), Some(page));
        }
        for other in
            ["javascript:alert(1)", " https://example.org", "https://a\nb", "data:text/html,x", "", "http:", "ก"]
        {
            assert_eq!(web(other), None, "{other}");
        }
    }

    #[test]
    fn nothing_in_json_ends_a_script() {
        let json = script_json(&["</script><!--", "\u{2028}&"]).unwrap();
        assert_eq!(json, "[\"\\u003c/script\\u003e\\u003c!--\",\"\\u2028\\u0026\"]");
        let back: Vec<String> = serde_json::from_str(&json).unwrap();
        assert_eq!(back, ["</script><!--", "\u{2028}&"]);
    }
}
