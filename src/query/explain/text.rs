//! An explanation as text for a terminal.

use std::fmt::Write;

use super::{Explanation, Fact, Sentence};

impl Explanation {
    /// The explanation as lines of text; `marks` stand before and after the words that state a fact, as `«` and `»`
    /// or the codes of a colour.
    pub fn to_text(&self, marks: (&str, &str)) -> String {
        let mut out = String::new();
        let thing = &self.thing;
        let names = if thing.labels.is_empty() { thing.id.clone() } else { thing.labels.join(" · ") };
        let mut about = vec![thing.id.clone(), thing.classes.join(", ")];
        if !thing.other_names.is_empty() {
            about.push(format!("also {}", thing.other_names.join(", ")));
        }
        about.retain(|part| !part.is_empty());
        line(&mut out, 0, &names);
        line(&mut out, 0, &about.join(" · "));
        if self.kinds.is_empty() {
            line(&mut out, 0, "No fact is stated about it.");
        }
        for kind in &self.kinds {
            out.push('\n');
            line(&mut out, 0, &format!("{} ({})", kind.kind, kind.total));
            for fact in &kind.facts {
                fact.write(&mut out, marks);
            }
            if kind.total > kind.facts.len() {
                line(&mut out, 1, &format!("… and {} more", kind.total - kind.facts.len()));
            }
        }
        out
    }
}

impl Fact {
    fn write(&self, out: &mut String, marks: (&str, &str)) {
        let states: Vec<_> =
            self.states.iter().map(|(name, values)| format!("{name}: {}", values.join(", "))).collect();
        let mut parts = vec![self.article.date.clone().unwrap_or_else(|| "undated".into())];
        parts.extend(self.title.clone());
        parts.extend((!states.is_empty()).then(|| states.join("; ")));
        parts.extend(self.confidence.as_ref().map(|confidence| format!("confidence {confidence}")));
        line(out, 1, &parts.join(" · "));
        for sentence in &self.sentences {
            line(out, 2, &sentence.marked(marks));
        }
        let title = self.article.title.as_deref().unwrap_or(&self.article.id);
        let source = self.article.url.as_deref().unwrap_or(&self.article.id);
        line(out, 2, &format!("— {title} · {source}"));
        line(out, 2, &self.id);
    }
}

impl Sentence {
    /// The sentence with marks around its quotes; quotes that overlap are marked as one.
    pub fn marked(&self, (before, after): (&str, &str)) -> String {
        let mut out = String::with_capacity(self.text.len() + 16);
        let mut open = false;
        for (i, c) in self.text.chars().enumerate() {
            let inside = self.quotes.iter().any(|quote| {
                quote.start_in_sentence.is_some_and(|start| (start..start + quote.text.chars().count()).contains(&i))
            });
            if inside != open {
                out.push_str(if inside { before } else { after });
                open = inside;
            }
            out.push(c);
        }
        if open {
            out.push_str(after);
        }
        out
    }
}

fn line(out: &mut String, depth: usize, text: &str) {
    // A line break inside a sentence would look like the end of it.
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let _ = writeln!(out, "{:indent$}{flat}", "", indent = depth * 2);
}

#[cfg(test)]
mod tests {
    use super::super::Quote;
    use super::*;

    fn sentence(text: &str, quotes: &[(&str, usize)]) -> Sentence {
        let quotes = quotes.iter().map(|(text, start)| Quote {
            text: (*text).into(),
            start: *start,
            end: start + text.chars().count(),
            start_in_sentence: None,
        });
        let mut sentence = Sentence { text: text.into(), quotes: quotes.collect() };
        sentence.locate();
        sentence
    }

    #[test]
    fn quotes_are_marked_where_they_stand() {
        let marked = |text, quotes: &[_]| sentence(text, quotes).marked(("[", "]"));
        assert_eq!(marked("ไทยพบจีน", &[("จีน", 105)]), "ไทยพบ[จีน]");
        assert_eq!(marked("abcabcx", &[("abc", 13), ("x", 16)]), "abc[abcx]", "the second quote tells which abc it is");
        assert_eq!(marked("one two", &[("one", 10), ("two", 14)]), "[one] [two]");
        assert_eq!(marked("ends before the quote does", &[("does not", 22)]), "ends before the quote does");
        assert_eq!(marked("", &[("x", 0)]), "");
    }
}
