//! A timeline as a picture: time runs down an axis in proportion, labels stand beside it in their order, each joined with
//! its day by a line. No two labels share a line, so that none can collide however many there are.

use std::fmt::Write;

use jiff::civil::Date;
use unicode_width::UnicodeWidthStr;

use super::sort;
use crate::export::look::FONTS;
use crate::export::prose::{cut, plain};
use crate::model::Language;
use crate::profile::{Entry, Happening, Timeline};

/// Height of a label's line, in user units, as all below.
const LINE: f64 = 34.0;
/// Above the first day and below the last.
const MARGIN: f64 = 30.0;
/// Where the axis stands.
const AXIS: f64 = 100.0;
/// Where labels begin.
const LABELS: f64 = 190.0;
/// The width of the picture.
const WIDTH: f64 = 1100.0;
/// So many columns of a terminal fit beside the axis: Thai letters are at most 9.5 units wide at this size.
const COLUMNS: usize = 96;
const TITLE: f64 = 44.0;

/// Colours that differ for people who do not see red and green (Okabe and Ito).
fn colour(kind: Happening) -> &'static str {
    match kind {
        Happening::Event => "#0072b2",
        Happening::Agreement => "#d55e00",
        Happening::Appointment => "#009e73",
    }
}

/// The picture.
pub(super) fn svg(timeline: &Timeline, lang: Language) -> String {
    let entries = &timeline.entries;
    let top = MARGIN + TITLE;
    let height = (entries.len().max(4) as f64) * LINE;
    let scale = Scale::new(entries, top, height);
    let mut out = String::new();
    let all = top + height + MARGIN;
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {all}\" width=\"{WIDTH}\" height=\"{all}\" \
         font-family=\"{FONTS}\" font-size=\"14\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
    );
    let title = timeline.of.as_deref().unwrap_or_default();
    let _ = writeln!(out, "<text x=\"20\" y=\"34\" font-size=\"20\" font-weight=\"bold\">{}</text>", text(title, 60));
    legend(&mut out, entries, lang);
    let _ = writeln!(
        out,
        "<line x1=\"{AXIS}\" y1=\"{top}\" x2=\"{AXIS}\" y2=\"{}\" stroke=\"#888888\" stroke-width=\"2\"/>",
        top + height
    );
    ticks(&mut out, &scale);
    let wanted: Vec<f64> = entries.iter().map(|entry| scale.place(entry.day)).collect();
    for (entry, (day, label)) in entries.iter().zip(wanted.iter().zip(spread(&wanted, LINE, top, top + height))) {
        mark(&mut out, entry, *day, label, lang);
    }
    out.push_str("</svg>\n");
    out
}

fn mark(out: &mut String, entry: &Entry, day: f64, label: f64, lang: Language) {
    let colour = colour(entry.kind);
    let elbow = LABELS - 50.0;
    // What is planned, or has no day but the article's, is hollow.
    let fill = if entry.planned || !entry.stated { "#ffffff" } else { colour };
    let about = [entry.who.as_deref(), entry.place.as_deref(), entry.evidence.sentence.as_deref()];
    let about: Vec<&str> = about.into_iter().flatten().collect();
    let tip = format!("{} {} [{}]", entry.title, about.join(" · "), entry.evidence.article);
    out.push_str("<g>");
    let _ = write!(out, "<title>{}</title>", escaped(&plain(&tip)));
    let _ = write!(
        out,
        "<path d=\"M{AXIS} {day:.1} L{elbow} {label:.1} H{}\" fill=\"none\" stroke=\"{colour}\" stroke-opacity=\"0.5\"/>",
        LABELS - 8.0
    );
    let _ = write!(
        out,
        "<circle cx=\"{AXIS}\" cy=\"{day:.1}\" r=\"5\" fill=\"{fill}\" stroke=\"{colour}\" stroke-width=\"2\"/>"
    );
    let link = entry.evidence.url.as_deref().map(escaped);
    if let Some(url) = &link {
        let _ = write!(out, "<a href=\"{url}\" target=\"_blank\">");
    }
    let head = format!("{} · {} · [{}]", entry.day, sort(entry, lang), entry.evidence.article);
    let _ = write!(
        out,
        "<text x=\"{LABELS}\" y=\"{:.1}\" font-size=\"11\" fill=\"#555555\">{}</text>",
        label - 4.0,
        text(&head, COLUMNS)
    );
    let _ = write!(out, "<text x=\"{LABELS}\" y=\"{:.1}\">{}</text>", label + 12.0, text(&entry.title, COLUMNS));
    if link.is_some() {
        out.push_str("</a>");
    }
    out.push_str("</g>\n");
}

fn legend(out: &mut String, entries: &[Entry], lang: Language) {
    let mut x = WIDTH - 20.0;
    for kind in Happening::ALL.iter().copied().rev().filter(|kind| entries.iter().any(|entry| entry.kind == *kind)) {
        let label = crate::profile::word(kind.as_str(), lang);
        x -= 30.0 + label.width() as f64 * 8.5;
        let _ = writeln!(
            out,
            "<circle cx=\"{x:.1}\" cy=\"29\" r=\"5\" fill=\"{}\"/><text x=\"{:.1}\" y=\"34\" font-size=\"13\">{}</text>",
            colour(kind),
            x + 10.0,
            escaped(label)
        );
    }
}

/// Where days stand.
struct Scale {
    first: Date,
    last: Date,
    top: f64,
    height: f64,
}

impl Scale {
    fn new(entries: &[Entry], top: f64, height: f64) -> Scale {
        let first = entries.first().map_or(Date::constant(2000, 1, 1), |entry| entry.day);
        let last = entries.last().map_or(first, |entry| entry.day);
        // Half a line on both sides, so that the first and last labels stand whole.
        Scale { first, last, top: top + LINE / 2.0, height: height - LINE }
    }

    fn place(&self, day: Date) -> f64 {
        let days = |from: Date, to: Date| from.until(to).map_or(0.0, |span| f64::from(span.get_days()));
        let all = days(self.first, self.last);
        if all <= 0.0 { self.top } else { self.top + self.height * days(self.first, day) / all }
    }
}

/// The beginnings of years, or of months where the whole is short.
fn ticks(out: &mut String, scale: &Scale) {
    let months = scale.first.year() == scale.last.year();
    let mut day = if months { scale.first.first_of_month() } else { scale.first.first_of_year() };
    let step = if months { jiff::Span::new().months(1) } else { jiff::Span::new().years(1) };
    let mut lowest = f64::MIN;
    loop {
        // What begins before the first day is named by that day.
        let (shown, form) = match day < scale.first {
            true => (scale.first, "%Y-%m-%d"),
            false => (day, if months { "%Y-%m" } else { "%Y" }),
        };
        let place = scale.place(shown);
        // A tick whose label would touch the last one is left out.
        if place - lowest >= 16.0 {
            let label = shown.strftime(form);
            let _ = writeln!(
                out,
                "<line x1=\"{}\" y1=\"{place:.1}\" x2=\"{AXIS}\" y2=\"{place:.1}\" stroke=\"#888888\"/>\
                 <text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\" fill=\"#333333\">{label}</text>",
                AXIS - 8.0,
                AXIS - 12.0,
                place + 5.0
            );
            lowest = place;
        }
        match day.checked_add(step) {
            Ok(next) if next <= scale.last => day = next,
            _ => break,
        }
    }
}

/// Places near the wanted ones, in their order, at least a gap apart, and between the ends: labels that would touch are
/// pooled and spread around the mean of what they want.
fn spread(wanted: &[f64], gap: f64, top: f64, bottom: f64) -> Vec<f64> {
    // Without the gaps, order alone is left: pool neighbours that are out of order (isotonic regression).
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (number, place) in wanted.iter().enumerate() {
        pools.push((place - number as f64 * gap, 1));
        while let [.., (above, n), (below, m)] = pools.as_slice()
            && above > below
        {
            let (n, m) = (*n, *m);
            let mean = (above * n as f64 + below * m as f64) / (n + m) as f64;
            pools.truncate(pools.len() - 2);
            pools.push((mean, n + m));
        }
    }
    let (least, most) = (top + gap / 2.0, bottom - gap / 2.0 - wanted.len().saturating_sub(1) as f64 * gap);
    let base = pools.into_iter().flat_map(|(place, n)| std::iter::repeat_n(place, n));
    base.enumerate().map(|(number, place)| place.clamp(least, most.max(least)) + number as f64 * gap).collect()
}

/// Text cut to so many columns, as the content of an element.
fn text(words: &str, columns: usize) -> String {
    escaped(&cut(&plain(words), columns))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn labels_stay_at_their_days_where_there_is_room() {
        assert_eq!(spread(&[50.0, 200.0], 20.0, 0.0, 300.0), [50.0, 200.0]);
        assert_eq!(spread(&[100.0, 100.0, 100.0], 20.0, 0.0, 300.0), [80.0, 100.0, 120.0]);
        assert_eq!(spread(&[300.0, 300.0], 20.0, 0.0, 300.0), [270.0, 290.0]);
    }

    proptest! {
        #[test]
        fn no_two_labels_touch_and_none_leaves_the_picture(days in proptest::collection::vec(0.0f64..1000.0, 1..40)) {
            let mut days = days;
            days.sort_by(f64::total_cmp);
            let places = spread(&days, 34.0, 0.0, 40.0 * 34.0);
            prop_assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= 33.999));
            prop_assert!(places.iter().all(|place| *place >= 16.999 && *place <= 40.0 * 34.0 - 16.999));
        }
    }

    #[test]
    fn text_is_text_in_the_picture() {
        assert_eq!(text("<b> & \"x\"", 40), "&lt;b&gt; &amp; &quot;x&quot;");
    }
}
