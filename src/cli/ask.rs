//! `samphan ask`: a question in words.

use std::fmt::Write as _;

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use super::output::{Output, write_table};
use super::{Done, LexiconArg, StoreArg};
use crate::ask::{self, Asker, Bound, Outcome, Understanding, Whole};
use crate::error::{Error, Result};
use crate::export::TableFormat;
use crate::lexicon::Lexicon;
use crate::model::{Language, Table};
use crate::query::{Bindings, Catalogue, Options, Query, Text, registered, seek, shorten};
use crate::store::Store;

/// Ask a question in Thai or English
///
/// Matched to a shipped query and its parameters: what was understood is told first, then the answer, the sentences behind
/// it, and the command that asks the same. Where no query fits, or two fit alike, nothing is answered and the nearest
/// are offered (exit status 1).
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  samphan ask \"which partners share cybercrime cooperation?\"
  samphan ask ประเทศใดร่วมมือกับไทยด้านสตาร์ทอัพ
  samphan ask MOUs with Laos since 2023
  samphan ask ใครเป็นรัฐมนตรีดีอีเมื่อพฤษภาคม 2564
  samphan ask --explain-only \"who met whom?\"        only what is understood; needs no store
  samphan ask --format csv \"top partners in trade\"  the answer alone; the rest on standard error")]
pub struct Ask {
    /// The question
    #[arg(required = true, value_name = "QUESTION")]
    question: Vec<String>,
    /// Say what is understood and the command that asks it, and answer nothing
    #[arg(long, visible_alias = "dry-run")]
    explain_only: bool,
    /// How the answer is shown
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// At most so many rows of the answer; 0 for all
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
    /// At most so many sentences of evidence
    #[arg(long, value_name = "N", default_value_t = 5)]
    evidence: usize,
    #[command(flatten)]
    lexicon: LexiconArg,
    #[command(flatten)]
    store: StoreArg,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For reading
    Text,
    /// All of it
    Json,
    /// The answer's rows, for spreadsheets
    Csv,
}

/// The columns that are evidence: shown below the answer, not in it.
const EVIDENCE: &[&str] = &["sentence", "sentences", "article", "url", "fact"];

impl Ask {
    pub fn run(self) -> Result<Done> {
        let overlay = self.lexicon.lexicon.as_deref();
        let (lexicon, catalogue) = (Lexicon::load(overlay)?, Catalogue::load(None)?);
        let asker = Asker::new(&lexicon, &catalogue, overlay)?;
        let question = self.question.join(" ");
        let understood = asker.understand(&question);
        let thai = understood.language == Language::Thai;
        let mut told = json!({
            "question": question, "language": understood.language, "unread": understood.unread,
            "repaired": understood.repaired, "nearest": understood.nearest,
        });
        let Outcome::Understood { query, bound, score } = &understood.outcome else {
            let text = refusal(&understood, thai);
            told["outside"] = match &understood.outcome {
                Outcome::Outside(why) => json!(in_words(why, thai)),
                _ => Value::Null,
            };
            self.tell(&text, told)?;
            return Ok(Done::WithRemarks);
        };
        let query = asker.query(query)?;
        let (same, nothing) = if thai {
            ("คำสั่งที่ถามได้เหมือนกัน", "ไม่พบคำตอบ")
        } else {
            ("The same as", "Nothing found.")
        };
        // What is understood of the question, and the command that asks the same.
        let mut say = |bound: &[Bound]| {
            let command = ask::command(query, bound);
            told["understood"] = json!({
                "query": query.name, "score": (score * 1000.0).round() / 1000.0, "parameters": bound, "summary": query.summary,
            });
            told["command"] = json!(command);
            (reading(query, bound, &understood, thai), format!("{same}: {command}\n"))
        };
        let (text, same) = say(bound);
        if self.explain_only {
            // No command takes an office for somebody: who held it is for the store to say.
            let office = bound.iter().any(|b| b.office().is_some());
            self.tell(&if office { text } else { text + &same }, told)?;
            return Ok(Done::Fully);
        }
        let store = self.store.read()?;
        // A name that the graph does not hold is an answer, too.
        let found = match resolved(&store, bound, &catalogue) {
            Ok(bound) => {
                let (text, same) = say(&bound);
                self.answer(&store, query, &bound, &catalogue, thai).map(|answer| (answer, text, same))
            }
            Err(error) => Err(error),
        };
        let (answer, text, same) = match found {
            Err(Error::Lookup(why)) => {
                told["problem"] = json!(why);
                self.tell(&format!("{text}{same}\n{why}\n"), told)?;
                return Ok(Done::WithRemarks);
            }
            other => other?,
        };
        match self.format {
            Format::Csv => {
                eprint!("{text}{}{}{same}", answer.counted(thai), answer.once(thai));
                Output::open(None)?.write(|w| write_table(&answer.rows, TableFormat::Csv, false, w))?;
            }
            Format::Json => {
                told["rows"] = json!(answer.whole.rows);
                told["by"] = answer.whole.by.iter().map(|(name, rows)| json!({"name": name, "rows": rows})).collect();
                told["once"] =
                    json!(answer.once.as_ref().map(|once| json!({"count": once.count, "command": once.command})));
                told["answer"] = rows(&answer.rows);
                told["evidence"] = rows(&answer.evidence);
                Output::open(None)?.write_all(pretty(&told)?.as_bytes())?;
            }
            Format::Text => {
                let mut out = Output::open(None)?;
                out.piece(text.as_bytes())?;
                out.piece(b"\n")?;
                if answer.rows.rows.is_empty() {
                    out.piece(format!("{nothing}\n\n{same}").as_bytes())?;
                    out.finish()?;
                } else {
                    let rest = format!("\n{}{}{same}", answer.sentences(self.evidence, thai), answer.once(thai));
                    out.piece(answer.counted(thai).as_bytes())?;
                    out.write(|w| {
                        write_table(&answer.shown(), TableFormat::Table, false, w)?;
                        w.write_all(legend(query, thai).as_bytes())?;
                        w.write_all(rest.as_bytes())
                    })?;
                }
            }
        }
        Ok(Done::Fully)
    }

    /// Text, or all of it as JSON.
    fn tell(&self, text: &str, told: Value) -> Result<()> {
        let text = if self.format == Format::Json { pretty(&told)? } else { text.to_owned() };
        Output::open(None)?.write_all(text.as_bytes())
    }

    fn answer(
        &self,
        store: &Store,
        query: &Query,
        bound: &[Bound],
        catalogue: &Catalogue,
        thai: bool,
    ) -> Result<Found> {
        let ask = |query: &Query, limit: Option<usize>| -> Result<Table> {
            let options = Options { limit, ..Options::default() };
            query.run(store.oxigraph(), &ask::bindings(query, bound), &options)?.into_table()
        };
        let most = if self.limit == 0 { usize::MAX } else { self.limit };
        // The whole is counted, so all rows are read, but for a LIMIT of the query's own that is enough.
        let table = ask(query, query.own_limit().filter(|own| most > *own).map(|_| most))?;
        let whole = Whole::of(query, &table, thai);
        let once = ask::listing(query, bound).and_then(|(command, others)| {
            let at = table.columns.iter().position(|column| column == "fact")?;
            let facts = table.rows.iter().filter_map(|row| row.get(at)?.as_deref());
            let count = registered(store.oxigraph(), facts);
            let names = query.once.as_ref()?;
            let en = if count == 1 { &names.one } else { &names.text.en };
            Some(Once { count, command, others, names: Text { en: en.clone(), th: names.text.th.clone() } })
        });
        let (rows, spread) = Whole::cut(query, table, most);
        let evidence = match query.evidence.as_str() {
            "" => rows.clone(),
            other => {
                let other = catalogue.get(other)?;
                let wants = other.params.iter().any(|p| !p.optional && bound.iter().all(|b| b.param != p.name));
                if wants { Table::default() } else { ask(other, Some(self.evidence))? }
            }
        };
        Ok(Found { rows, whole, spread, once, evidence, own: query.evidence.is_empty() })
    }
}

/// The parameters with people whom the question tells by a name or an office as the store knows them.
fn resolved(store: &Store, bound: &[Bound], catalogue: &Catalogue) -> Result<Vec<Bound>> {
    let resolve = |b: &Bound| -> Result<Bound> {
        if let Some((role, served)) = b.office() {
            return holder(store, b, (role, served), bound, catalogue);
        }
        if !b.is_name() {
            return Ok(b.clone());
        }
        let found = seek(store.oxigraph(), &b.value)?;
        let value = shorten(found.node.as_str());
        let label = found.note.map_or_else(|| b.value.clone(), |note| format!("{} [{note}]", b.value));
        Ok(Bound { value, label: [label.clone(), label], ..b.clone() })
    };
    bound.iter().map(resolve).collect()
}

/// Who held an office: in the period of the question where it has one, lately otherwise.
fn holder(
    store: &Store,
    b: &Bound,
    (role, served): (&str, &str),
    bound: &[Bound],
    catalogue: &Catalogue,
) -> Result<Bound> {
    let day = |name: &str| bound.iter().find(|b| b.param == name).map(|b| b.value.as_str());
    let mut bindings: Bindings = [("role", role), ("body", served)].into_iter().collect();
    let query = match (day("since"), day("until")) {
        (Some(since), Some(until)) => {
            bindings.add("on", since);
            bindings.add("until", until);
            catalogue.get("office-holders-on")?
        }
        _ => catalogue.get("office-holders")?,
    };
    let table = query.run(store.oxigraph(), &bindings, &Options::default())?.into_table()?;
    let cell = |name: &str| {
        let at = table.columns.iter().position(|column| column == name)?;
        table.rows.first()?.get(at)?.clone()
    };
    let [en, th] = &b.label;
    match cell("person").zip(cell("person_name")) {
        Some((value, name)) => {
            Ok(Bound { value, label: [format!("{name}, {en}"), format!("{name} {th}")], ..b.clone() })
        }
        None => Err(Error::Lookup(format!("nobody is seen in the office: {en}"))),
    }
}

/// What the rows are reports of.
struct Once {
    count: usize,
    /// What lists each once, and whether others too.
    command: String,
    others: bool,
    names: Text,
}

struct Found {
    /// The rows that are shown.
    rows: Table,
    whole: Whole,
    /// Whether those shown are not simply the first.
    spread: bool,
    once: Option<Once>,
    /// Rows with sentence, article and URL: the answer's own, or those of the query that shows what is behind it.
    evidence: Table,
    own: bool,
}

/// So many of what recurs are told by name.
const NAMED: usize = 12;

impl Found {
    /// How many rows there are and are shown, and what recurs in them: `20 of 233 rows; --limit 0 for all`.
    fn counted(&self, thai: bool) -> String {
        // Yes or no.
        if self.rows.columns == ["answer"] {
            return String::new();
        }
        let (shown, all) = (self.rows.rows.len(), self.whole.rows);
        let rows = if all == 1 { "row" } else { "rows" };
        let least = match (self.whole.more, thai) {
            (false, _) => "",
            (true, true) => "อย่างน้อย ",
            (true, false) => "at least ",
        };
        let reports = self.once.as_ref().map(|Once { count, names, .. }| match thai {
            true => format!(" (รายงานของ{} {count} รายการ)", names.th),
            false => format!(" ({} of {count} {})", if all == 1 { "report" } else { "reports" }, names.en),
        });
        let reports = reports.unwrap_or_default();
        let mut out = match (shown < all, thai) {
            (false, true) => format!("{least}{all} แถว{reports}"),
            (false, false) => format!("{least}{all} {rows}{reports}"),
            (true, true) => format!("แสดง {shown} จาก{least} {all} แถว{reports}; ดูทั้งหมดด้วย --limit 0"),
            (true, false) => format!("{shown} of {least}{all} {rows}{reports}; --limit 0 for all"),
        };
        if self.spread {
            let of = in_words(&self.whole.of, thai);
            let _ = match thai {
                true => write!(out, "; แสดง{of}ละแถวก่อน ที่มีมากมาก่อน"),
                false => write!(out, "; of all {of} one row before a second"),
            };
        }
        out.push('\n');
        if !self.whole.by.is_empty() {
            let named = self.whole.by.iter().take(NAMED).map(|(name, rows)| format!("{name} {rows}"));
            let named = named.collect::<Vec<_>>().join(", ");
            let more = if self.whole.by.len() > NAMED { ", …" } else { "" };
            let (count, of) = (self.whole.by.len(), in_words(&self.whole.of, thai));
            out += &match thai {
                true => format!("{of} {count}: {named}{more}\n"),
                false => format!("{count} {of}: {named}{more}\n"),
            };
        }
        out + "\n"
    }

    /// What the rows are reports of, and the command that lists each once.
    fn once(&self, thai: bool) -> String {
        let Some(Once { count, command, others, names }) = &self.once else { return String::new() };
        match (thai, others) {
            (true, false) => format!("แต่ละแถวคือรายงานหนึ่งชิ้น {} {count} รายการ ดูรายการละครั้ง: {command}\n", names.th),
            (true, true) => {
                format!("แต่ละแถวคือรายงานหนึ่งชิ้น {} {count} รายการ ดูรายการละครั้ง (รวมรายการอื่น): {command}\n", names.th)
            }
            (false, false) => format!("Rows are reports, of {count} {}; each once: {command}\n", names.en),
            (false, true) => format!("Rows are reports, of {count} {}; each once, among others: {command}\n", names.en),
        }
    }

    /// The answer without the columns of its evidence; rows are numbered where the evidence below refers to them.
    fn shown(&self) -> Table {
        let has = |name: &str| self.rows.columns.iter().any(|column| column == name);
        let split = self.own && (has("sentence") || has("sentences"));
        let keep: Vec<usize> = (0..self.rows.columns.len())
            .filter(|i| !split || !EVIDENCE.contains(&self.rows.columns[*i].as_str()))
            .collect();
        let mut table = Table::new(
            split.then_some("#".to_owned()).into_iter().chain(keep.iter().map(|i| self.rows.columns[*i].clone())),
        );
        for (number, row) in self.rows.rows.iter().enumerate() {
            let number = split.then(|| Some((number + 1).to_string()));
            table.rows.push(number.into_iter().chain(keep.iter().map(|i| row.get(*i).cloned().flatten())).collect());
        }
        table
    }

    /// `[1, 3] 900005 https://…` and the sentence, for the first sentences.
    fn sentences(&self, most: usize, thai: bool) -> String {
        let cell = |row: &'_ [Option<String>], name: &str| -> Option<String> {
            let at = self.evidence.columns.iter().position(|column| column == name)?;
            row.get(at).cloned().flatten()
        };
        // A sentence that stands behind several rows is told once, with their numbers.
        let mut told: Vec<(String, Vec<String>)> = Vec::new();
        for (i, row) in self.evidence.rows.iter().enumerate() {
            let Some(sentence) = cell(row, "sentence").or_else(|| cell(row, "sentences")) else { continue };
            let place = [cell(row, "article"), cell(row, "date").or_else(|| cell(row, "reported")), cell(row, "url")];
            let place: Vec<String> = place.into_iter().flatten().collect();
            let piece = format!("{}\n    {}\n", place.join("  "), sentence.trim());
            match told.iter_mut().find(|(known, _)| *known == piece) {
                Some((_, rows)) => rows.push((i + 1).to_string()),
                None => told.push((piece, vec![(i + 1).to_string()])),
            }
        }
        let mut out = String::new();
        for (piece, rows) in told.iter().take(most) {
            let number = if self.own { format!("[{}]", rows.join(", ")) } else { "–".to_owned() };
            let _ = write!(out, "{number} {piece}");
        }
        if out.is_empty() {
            return out;
        }
        let more = told.len().saturating_sub(most);
        let more = match (self.own && more > 0, thai) {
            (false, _) => String::new(),
            (true, true) => format!("(อีก {more} ประโยค: ใช้ --evidence)\n"),
            (true, false) if more == 1 => "(1 more sentence: --evidence)\n".to_owned(),
            (true, false) => format!("({more} more sentences: --evidence)\n"),
        };
        format!("{}:\n{out}{more}\n", if thai { "หลักฐาน" } else { "Evidence" })
    }
}

/// What the columns hold whose names say too little.
fn legend(query: &Query, thai: bool) -> String {
    let columns = query.columns.iter().filter(|column| query.legend.contains(&column.name));
    let mut out: String = columns.map(|c| format!(" {}: {}\n", c.name, in_words(&c.text, thai))).collect();
    if !out.is_empty() {
        out.insert(0, '\n');
    }
    out
}

/// What is understood, line by line.
fn reading(query: &Query, bound: &[Bound], understood: &Understanding, thai: bool) -> String {
    let mut out = format!(
        "{}: {} — {}\n",
        if thai { "เข้าใจว่า" } else { "Understood" },
        query.name,
        in_words(&query.summary, thai)
    );
    for b in bound {
        let label = &b.label[usize::from(thai)];
        let value = if *label == b.value { String::new() } else { format!(" ({})", b.value) };
        let _ = writeln!(out, "  {} = {label}{value}", b.param);
    }
    out + &remarks(understood, thai)
}

/// Why there is no answer, and what could be asked.
fn refusal(understood: &Understanding, thai: bool) -> String {
    let mut out = match (&understood.outcome, thai) {
        (Outcome::Outside(why), _) => in_words(why, thai).to_owned() + "\n",
        (_, true) => "ไม่แน่ใจว่าถามอะไร จึงไม่ตอบ\n".to_owned(),
        (_, false) => "Not sure what is asked, so there is no answer.\n".to_owned(),
    };
    out += &remarks(understood, thai);
    if !understood.nearest.is_empty() {
        out += if thai {
            "คำถามใกล้เคียงที่ตอบได้:\n"
        } else {
            "The nearest that can be asked:\n"
        };
        for near in &understood.nearest {
            let _ = writeln!(out, "  {}  ({})", in_words(&near.question, thai), near.query);
        }
    }
    out + if thai {
        "คำถามทั้งหมด: samphan queries\n"
    } else {
        "All that can be asked: samphan queries\n"
    }
}

/// Words that were taken for others, and words that were not read.
fn remarks(understood: &Understanding, thai: bool) -> String {
    let mut out = String::new();
    for (written, taken) in &understood.repaired {
        let _ = match thai {
            true => writeln!(out, "  อ่าน \"{written}\" เป็น \"{taken}\""),
            false => writeln!(out, "  \"{written}\" is read as \"{taken}\""),
        };
    }
    if !understood.unread.is_empty() {
        let words = understood.unread.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(", ");
        let _ = writeln!(out, "  {}: {words}", if thai { "ไม่เข้าใจคำว่า" } else { "not understood" });
    }
    out
}

fn in_words(text: &Text, thai: bool) -> &str {
    if thai && !text.th.is_empty() { &text.th } else { &text.en }
}

fn rows(table: &Table) -> Value {
    let object = |row: &Vec<Option<String>>| -> Value {
        table.columns.iter().cloned().zip(row.iter().map(|cell| json!(cell))).collect::<serde_json::Map<_, _>>().into()
    };
    table.rows.iter().map(object).collect()
}

fn pretty(value: &Value) -> Result<String> {
    serde_json::to_string_pretty(value).map(|s| s + "\n").map_err(|e| Error::Usage(e.to_string()))
}
