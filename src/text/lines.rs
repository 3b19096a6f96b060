//! Line breaks that only wrap a text: of articles pasted from a page of fixed width, whose sentences go on over them.

use super::thai::is_thai;

/// A line that was wrapped has at least and at most so many chars.
const WIDTH: std::ops::RangeInclusive<usize> = 55..=130;
/// Breaks within sentences that show that an article was wrapped.
const SIGNS: usize = 3;

/// The bytes of the line feeds within sentences, in order; none for a text that was not wrapped. English only: it shows in
/// lines that go on in small letters.
pub fn wraps(text: &str) -> Vec<usize> {
    let mut at = 0;
    let breaks: Vec<(usize, &str, &str)> = text
        .split('\n')
        .zip(text.split('\n').skip(1))
        .map(|(line, next)| {
            at += line.len() + 1;
            (at - 1, line.trim_end(), next.trim_start())
        })
        .filter(|(_, line, next)| WIDTH.contains(&line.chars().count()) && !next.is_empty() && !line.contains(is_thai))
        .collect();
    let lower = |text: &str| text.starts_with(|c: char| c.is_ascii_lowercase());
    let open = |line: &str| line.ends_with(|c: char| c.is_ascii_lowercase() || c == ',');
    let signs = breaks.iter().filter(|(_, line, next)| open(line) && lower(next)).count();
    // `Gen.` and `Mr.` end no sentence.
    let title = |line: &str| {
        let word = line.rsplit(' ').next().unwrap_or_default();
        word.len() <= 4 && word.ends_with('.') && word.starts_with(|c: char| c.is_ascii_uppercase())
    };
    let goes_on = |line: &str| title(line) || !line.ends_with(['.', ':', '!', '?', ';', '”', '"']);
    match signs >= SIGNS {
        true => breaks.into_iter().filter(|(_, line, _)| goes_on(line)).map(|(at, ..)| at).collect(),
        false => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "The minister of energy met the ambassador of Norway and told the";

    #[test]
    fn a_wrapped_article_goes_on_over_its_lines() {
        let text = format!("{LONG}\npress that {LONG}\nguests that {LONG} Gen.\nSomchai, and {LONG}\nyouth.\nNext");
        let at: Vec<usize> = text.match_indices('\n').map(|(i, _)| i).collect();
        assert_eq!(wraps(&text), at[..4]);
    }

    #[test]
    fn points_of_a_list_are_lines_of_their_own() {
        assert!(wraps(&format!("{LONG}\n1. Trade\n2. {LONG}\nInvestment")).is_empty());
        assert!(wraps("").is_empty());
    }
}
