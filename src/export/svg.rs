//! A drawn map as SVG, without Graphviz: opens in any browser and word processor.
//!
//! Labels stand inside their boxes, whose sizes follow from the width of the text on screen; [`super::layout`] keeps the
//! boxes apart. What is only discussed, drafted or planned is dashed. Under the pointer is the sentence, a click on a
//! relation opens its article.

use std::fmt::Write as _;
use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::layout::{self, Point, Size};
use super::look::{self, FONTS};
use super::map::MapOptions;
use super::markup::{attribute, web, xml};
use crate::analyze::{EdgeKind, Link, Network, Node, NodeKind};

/// Free space around everything.
const MARGIN: f64 = 24.0;
/// Width of a column of text, as a share of the size of letters: that of wide Latin and Thai letters.
const COLUMN: f64 = 0.62;
/// Height of a line of text in the same measure: Thai has marks above marks.
const LINE: f64 = 1.4;
/// Free space between a label and its border, on either side.
const PAD: f64 = 9.0;
/// Size of the letters of the legend.
const SMALL: f64 = 13.0;
/// Colour of letters and borders.
const INK: &str = "#22313f";

/// Writes the map.
pub fn write(network: &Network, options: &MapOptions, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")?;
    out.write_all(draw(network, options).as_bytes())
}

/// The `<svg>` element, ending in a line feed. Nodes and edges bear their number in `data-node` and `data-edge`.
pub fn draw(network: &Network, options: &MapOptions) -> String {
    let most = network.nodes().map(|node| node.degree).max().unwrap_or(1).max(1);
    let labels: Vec<Label> = network.nodes().map(|node| Label::new(node, most, options)).collect();
    let sizes: Vec<Size> = labels.iter().map(|label| label.size).collect();
    let place_of = |node: &Node| network.nodes().position(|other| other.id == node.id).unwrap_or_default();
    let links: Vec<(Link<'_>, usize, usize)> =
        network.links().map(|link| (link, place_of(link.source), place_of(link.target))).collect();
    let joined: Vec<(usize, usize)> = links.iter().map(|&(_, a, b)| (a, b)).collect();
    let (mut points, paper) = layout::place(&sizes, &joined);

    let legend = Legend::new(network, options, paper.width.max(640.0));
    let top = MARGIN + options.title.as_ref().map_or(0.0, |_| 38.0);
    let width = paper.width.max(legend.width) + 2.0 * MARGIN;
    let left = (width - paper.width) / 2.0;
    points.iter_mut().for_each(|point| *point = Point { x: point.x + left, y: point.y + top });
    let legend_top = top + paper.height + 26.0;
    let height = legend_top + legend.height + MARGIN;

    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" \
         viewBox=\"0 0 {width:.0} {height:.0}\" font-family=\"{FONTS}\" fill=\"{INK}\">\n"
    );
    if let Some(title) = &options.title {
        let _ = writeln!(svg, "<title>{}</title>", xml(title));
    }
    let _ = writeln!(svg, "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
    if let Some(title) = &options.title {
        let (x, y, title) = (width / 2.0, MARGIN + 16.0, xml(title));
        let _ = writeln!(
            svg,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"middle\" font-size=\"20\" font-weight=\"bold\">{title}</text>"
        );
    }
    // Many lines are paler, so that what they cross can be read.
    let opacity = (70.0 / (links.len().max(1) as f64)).sqrt().clamp(0.35, 0.75);
    let _ = writeln!(svg, "<g fill=\"none\" stroke-linecap=\"round\" stroke-opacity=\"{opacity:.2}\">");
    for (number, &(link, a, b)) in links.iter().enumerate() {
        let twins: Vec<usize> =
            (0..links.len()).filter(|&i| [(a, b), (b, a)].contains(&(links[i].1, links[i].2))).collect();
        let rank = twins.iter().position(|&i| i == number).unwrap_or_default();
        // Relations of one pair lie beside one another, the middle one straight.
        let bend = (rank as f64 - (twins.len() - 1) as f64 / 2.0) * if a < b { 22.0 } else { -22.0 };
        edge(&mut svg, network, link, number, &curve(points[a], points[b], bend), options);
    }
    svg.push_str("</g>\n<g text-anchor=\"middle\">\n");
    for (number, (node, (label, point))) in network.nodes().zip(labels.iter().zip(&points)).enumerate() {
        label.draw(&mut svg, network, node, number, *point, options);
    }
    let _ = write!(svg, "</g>\n<g font-size=\"{SMALL}\" transform=\"translate({MARGIN:.1} {legend_top:.1})\">\n");
    svg.push_str(&legend.svg);
    svg.push_str("</g>\n</svg>\n");
    svg
}

/// About how wide a text is.
pub(super) fn text_width(text: &str, letters: f64) -> f64 {
    text.width() as f64 * letters * COLUMN
}

fn curve(from: Point, to: Point, bend: f64) -> String {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = dx.hypot(dy).max(1.0);
    let (x, y) = ((from.x + to.x) / 2.0 - dy / length * bend * 2.0, (from.y + to.y) / 2.0 + dx / length * bend * 2.0);
    match bend == 0.0 {
        true => format!("M{:.1} {:.1}L{:.1} {:.1}", from.x, from.y, to.x, to.y),
        false => format!("M{:.1} {:.1}Q{x:.1} {y:.1} {:.1} {:.1}", from.x, from.y, to.x, to.y),
    }
}

fn edge(svg: &mut String, network: &Network, link: Link<'_>, number: usize, path: &str, options: &MapOptions) {
    let edge = link.edge;
    let url = look::address(edge).and_then(web);
    if let Some(url) = url {
        let _ = write!(svg, "<a href=\"{}\" target=\"_blank\">", attribute(url));
    }
    let dash = if edge.firm { "" } else { " stroke-dasharray=\"7 5\"" };
    let tip = xml(&look::edge_tip(network, link, options.labels));
    let _ = write!(
        svg,
        "<g class=\"edge\" data-edge=\"{number}\"><title>{tip}</title>\
         <path d=\"{path}\" stroke=\"#ffffff\" stroke-opacity=\"0\" stroke-width=\"11\" pointer-events=\"stroke\"/>\
         <path d=\"{path}\" stroke=\"{}\" stroke-width=\"{:.1}\"{dash}/></g>",
        look::colour(edge.kind),
        look::pen(edge) * 0.9 + 0.4,
    );
    svg.push_str(if url.is_some() { "</a>\n" } else { "\n" });
}

/// A thing's label and the box around it.
struct Label {
    lines: Vec<String>,
    letters: f64,
    size: Size,
}

impl Label {
    fn new(node: &Node, most: usize, options: &MapOptions) -> Self {
        let lines: Vec<String> =
            look::broken(&options.labels.of(node)).lines().map(|line| line.trim().to_owned()).collect();
        let letters = 11.5 + 6.5 * (node.degree as f64 / most as f64).sqrt();
        let text = lines.iter().map(|line| text_width(line, letters)).fold(0.0, f64::max);
        let height = lines.len().max(1) as f64 * letters * LINE + 6.0;
        // Round and pointed ends need room beside the text.
        let ends = if matches!(node.kind, NodeKind::Country | NodeKind::Topic) { height * 0.3 } else { 0.0 };
        Label { lines, letters, size: Size { width: text + 2.0 * PAD + ends, height } }
    }

    fn draw(
        &self,
        svg: &mut String,
        network: &Network,
        node: &Node,
        number: usize,
        middle: Point,
        options: &MapOptions,
    ) {
        let Size { width, height } = self.size;
        let (x, y) = (middle.x - width / 2.0, middle.y - height / 2.0);
        let tip = xml(&look::node_tip(network, node, options.labels));
        let _ = write!(svg, "<g class=\"node\" data-node=\"{number}\"><title>{tip}</title>");
        let stroke = if node.kind == NodeKind::Country { 1.8 } else { 0.9 };
        let paint = format!("fill=\"{}\" stroke=\"{INK}\" stroke-width=\"{stroke}\"", look::look(node).fill);
        if node.kind == NodeKind::Topic {
            let point = height * 0.3;
            let (right, foot, mid) = (x + width, y + height, middle.y);
            let (a, b) = (x + point, right - point);
            let _ = write!(
                svg,
                "<path d=\"M{x:.1} {mid:.1}L{a:.1} {y:.1}H{b:.1}L{right:.1} {mid:.1}L{b:.1} {foot:.1}H{a:.1}Z\" {paint}/>"
            );
        } else {
            let round = match node.kind {
                NodeKind::Country => height / 2.0,
                NodeKind::Person => 9.0,
                _ => 2.0,
            };
            let _ = write!(
                svg,
                "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"{round:.1}\" {paint}/>"
            );
        }
        // The first line's foot: letters stand above it.
        let first = middle.y - (self.lines.len() as f64 - 1.0) / 2.0 * self.letters * LINE + self.letters * 0.36;
        let _ = write!(svg, "<text font-size=\"{:.1}\">", self.letters);
        for (place, line) in self.lines.iter().enumerate() {
            let y = first + place as f64 * self.letters * LINE;
            let _ = write!(svg, "<tspan x=\"{:.1}\" y=\"{y:.1}\">{}</tspan>", middle.x, xml(line));
        }
        svg.push_str("</text></g>\n");
    }
}

/// What colours, shapes and dashes mean, in rows.
struct Legend {
    svg: String,
    width: f64,
    height: f64,
}

impl Legend {
    fn new(network: &Network, options: &MapOptions, most: f64) -> Self {
        let labels = options.labels;
        let mut entries: Vec<(String, String)> = Vec::new();
        for look in look::looks(network) {
            let swatch = format!(
                "<rect y=\"-12\" width=\"22\" height=\"15\" rx=\"{}\" fill=\"{}\" stroke=\"{INK}\"/>",
                match look.shape {
                    "ellipse" => "7.5",
                    "box" if look.style.contains("rounded") => "4",
                    _ => "1",
                },
                look.fill
            );
            entries.push((swatch, look.word(labels).to_owned()));
        }
        let line =
            |colour: &str, dash: &str| format!("<path d=\"M0 -4H22\" stroke=\"{colour}\" stroke-width=\"3\"{dash}/>");
        for kind in look::relations(network) {
            entries.push((line(look::colour(kind), ""), look::words(kind, labels).to_owned()));
        }
        if network.links().any(|link| !link.edge.firm) {
            entries.push((line(INK, " stroke-dasharray=\"6 4\""), look::dashed(labels).to_owned()));
        }
        let mut legend = Legend { svg: String::new(), width: 0.0, height: 0.0 };
        let (mut x, mut y) = (0.0, SMALL);
        for (swatch, word) in entries {
            let wide = 30.0 + text_width(&word, SMALL) + 18.0;
            if x > 0.0 && x + wide > most {
                (x, y) = (0.0, y + SMALL * 1.8);
            }
            let _ = writeln!(
                legend.svg,
                "<g transform=\"translate({x:.1} {y:.1})\">{swatch}<text x=\"29\">{}</text></g>",
                xml(&word)
            );
            x += wide;
            legend.width = legend.width.max(x);
            legend.height = y + SMALL * 0.5;
        }
        let _ = writeln!(
            legend.svg,
            "<text y=\"{:.1}\" fill=\"#5d6d7e\">{}</text>",
            y + SMALL * 1.9,
            extent(network, options)
        );
        legend.height = y + SMALL * 2.4;
        legend
    }
}

/// How much is on the map, and from when.
fn extent(network: &Network, options: &MapOptions) -> String {
    let days = || network.links().flat_map(|link| [link.edge.first_date, link.edge.last_date]).flatten();
    let (things, relations) = (network.len(), network.links().count());
    let labels = options.labels;
    let mut text = match labels.pick("en", "th") {
        "en" => format!("{things} things, {relations} relations"),
        _ => format!("{things} สิ่ง {relations} ความสัมพันธ์"),
    };
    if let (Some(first), Some(last)) = (days().min(), days().max()) {
        let _ = write!(text, "{} {first} – {last}", labels.pick("; articles of", " จากข่าววันที่"));
    }
    if network.links().any(|link| link.edge.kind == EdgeKind::Cooperation) {
        text.push_str(labels.pick("; cooperation is with Thailand", " ความร่วมมือคือกับประเทศไทย"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::map::tests::network;
    use super::*;

    #[test]
    fn dashed_is_not_firm_links_lead_to_the_article_and_tooltips_hold_the_sentence() {
        let options = MapOptions { title: Some("A <b> & \"c\"".into()), ..MapOptions::default() };
        let svg = draw(&network(), &options);
        let line = |start: &str| svg.lines().find(|line| line.contains(start)).unwrap().to_owned();
        let russia = line("data-edge=\"1\"");
        assert!(russia.starts_with("<a href=\"https://example.org/96398\" target=\"_blank\">"), "{russia}");
        assert!(svg.contains("=หารือ, &quot;ไอซีที&quot;\n96398 https://example.org/96398</title>"));
        assert!(svg.contains("stroke-dasharray=\"7 5\"") && svg.matches("stroke-dasharray=\"7 5\"").count() == 1);
        assert!(
            svg.contains(">ICT &amp; &lt;b&gt;</tspan>")
                && svg.contains("<title>A &lt;b&gt; &amp; &quot;c&quot;</title>")
        );
        assert!(svg.contains("only discussed, drafted or planned") && svg.contains("Noto Sans Thai"));
        assert_eq!(svg, draw(&network(), &options));
    }

    #[test]
    fn figures_stand_under_the_pointer_where_they_were_asked_for_in_pictures_graphviz_and_the_page() {
        let mut network = network();
        let written = |name: &str, network: &Network| {
            let mut out = Vec::new();
            let format = super::super::MapFormat::get(name).unwrap();
            format.write(network, &MapOptions::default(), &mut out, std::path::Path::new("-")).unwrap();
            String::from_utf8(out).unwrap()
        };
        for format in ["svg", "dot", "html"] {
            assert!(!written(format, &network).contains("PageRank"), "{format}");
        }
        crate::analyze::standing::mark(&mut network).unwrap();
        let node = network.nodes().next().unwrap().clone();
        let [community, betweenness, pagerank, core] = node.standing.values().map(Option::unwrap);
        let told = format!("community {community}, betweenness {betweenness}, PageRank {pagerank}, core {core}");
        assert!(written("svg", &network).contains(&format!("\n{told}\n")));
        let dot = written("dot", &network);
        assert!(dot.contains(&told) && dot.contains(&format!("pagerank=\"{pagerank}\", core=\"{core}\"")), "{dot}");
        assert!(written("html", &network).contains(&format!("\"figures\":\"{told}\"")));
    }

    #[test]
    fn an_empty_map_is_a_picture_too() {
        let svg = draw(&Network::default(), &MapOptions::default());
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"));
    }
}
