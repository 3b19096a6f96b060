//! The decisions file: CSV with a header, one decision a row, in any order; lines that begin with `#` are comments.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

use crate::error::{Error, Result};
use crate::lexicon::Lexicon;
use crate::model::decision::{Action, Decision, Decisions, form};
use crate::model::id;

/// The columns of a new file; others are not read, so that a listing of `samphan review` may be filled in as it is.
const COLUMNS: [&str; 5] = ["action", "id", "target", "by", "note"];

/// Reads and checks a decisions file. Rows without an action are passed over.
///
/// # Errors
/// [`Error::Io`] where it cannot be read; [`Error::Lexicon`] with file and line for the first row that makes no sense or
/// goes against another.
pub fn read(file: &Path, lexicon: &Lexicon) -> Result<Decisions> {
    let text = fs::read_to_string(file).map_err(Error::io(file))?;
    parse(file, &text, lexicon)
}

/// Adds decisions at the end of a file, which is made where it is missing.
///
/// # Errors
/// [`Error::Io`]; [`Error::Lexicon`] where the file has no header to go by.
pub fn append(file: &Path, decisions: &[Decision]) -> Result<()> {
    let before = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(e) => return Err(Error::io(file)(e)),
    };
    let (header, fresh) = match header(file, &before)? {
        columns if columns.is_empty() => (COLUMNS.map(str::to_owned).to_vec(), true),
        columns => (columns, false),
    };
    let mut out = Vec::new();
    if !before.is_empty() && !before.ends_with('\n') {
        out.push(b'\n');
    }
    let mut writer = csv::Writer::from_writer(out);
    let broken = |e: csv::Error| Error::io(file)(e.into());
    if fresh {
        writer.write_record(&header).map_err(broken)?;
    }
    for d in decisions {
        let cell = |column: &String| match column.as_str() {
            "action" => d.action.as_str(),
            "id" => &d.id,
            "target" => &d.target,
            "by" => &d.by,
            "note" => &d.note,
            _ => "",
        };
        writer.write_record(header.iter().map(cell)).map_err(broken)?;
    }
    let out = writer.into_inner().map_err(|e| Error::io(file)(e.into_error()))?;
    let mut to = OpenOptions::new().create(true).append(true).open(file).map_err(Error::io(file))?;
    to.write_all(&out).and_then(|()| to.sync_data()).map_err(Error::io(file))
}

/// Decisions with one more.
///
/// # Errors
/// What is wrong with it, by itself or beside the others.
pub fn and(decisions: &Decisions, one: Decision, lexicon: &Lexicon) -> Result<Decisions, String> {
    check(&one, lexicon)?;
    let mut all = decisions.all.clone();
    all.push(one);
    together(&decisions.file, all).map_err(|error| match error {
        Error::Lexicon { why, .. } => why,
        other => other.to_string(),
    })
}

fn reader(text: &str) -> csv::Reader<&[u8]> {
    let text = text.trim_start_matches('\u{feff}');
    let mut builder = csv::ReaderBuilder::new();
    builder.trim(csv::Trim::All).comment(Some(b'#')).flexible(true).from_reader(text.as_bytes())
}

/// The line of a row. The reader's own position lies before the comments and empty lines that it passed over.
fn line_of(text: &str, at: &csv::Position) -> u64 {
    let text = text.trim_start_matches('\u{feff}');
    let rest = usize::try_from(at.byte()).ok().and_then(|byte| text.get(byte..)).unwrap_or_default();
    let passed = rest.lines().take_while(|line| line.trim().is_empty() || line.starts_with('#')).count();
    at.line() + passed as u64
}

/// The names of the columns; none where the file is empty.
fn header(file: &Path, text: &str) -> Result<Vec<String>> {
    let wrong = |why: String| Error::Lexicon { file: file.to_owned(), line: 1, why };
    let columns: Vec<String> =
        reader(text).headers().map_err(|e| wrong(e.to_string()))?.iter().map(str::to_owned).collect();
    let lacks = |name: &&str| !columns.iter().any(|c| c == name);
    match ["action", "id"].iter().find(|name| lacks(name)) {
        Some(name) if !columns.iter().all(String::is_empty) => {
            Err(wrong(format!("the header has no column \"{name}\"; let the first line be {}", COLUMNS.join(","))))
        }
        Some(_) => Ok(Vec::new()),
        None => Ok(columns),
    }
}

fn parse(file: &Path, text: &str, lexicon: &Lexicon) -> Result<Decisions> {
    let columns = header(file, text)?;
    let mut all = Vec::new();
    let mut reader = reader(text);
    for record in reader.records() {
        let wrong = |line: u64, why: String| Error::Lexicon { file: file.to_owned(), line, why };
        let record = record.map_err(|e| wrong(e.position().map_or(0, csv::Position::line), e.to_string()))?;
        let line = record.position().map_or(0, |at| line_of(text, at));
        let cell = |name: &str| {
            let at = columns.iter().position(|c| c == name);
            at.and_then(|at| record.get(at)).unwrap_or_default().to_owned()
        };
        let decision = |action: Action| {
            let (id, target) = (local(&cell("id")), cell("target"));
            let target = match action {
                Action::Rename => target,
                Action::Split => form(&target),
                _ => local(&target),
            };
            Decision { action, id, target, by: cell("by"), note: cell("note"), line }
        };
        let word = cell("action");
        if word.is_empty() {
            continue;
        }
        let action = word
            .to_lowercase()
            .parse::<Action>()
            .map_err(|unknown| wrong(line, format!("unknown action \"{word}\"; write one of {}", unknown.expected)))?;
        let decision = decision(action);
        check(&decision, lexicon).map_err(|why| wrong(line, why))?;
        all.push(decision);
    }
    together(file, all)
}

/// An id as ids are written in the program: without prefix, brackets or the base of our IRIs.
fn local(id: &str) -> String {
    let id = id.strip_prefix('<').and_then(|id| id.strip_suffix('>')).unwrap_or(id);
    id.strip_prefix("id:").or_else(|| id.strip_prefix(crate::rdf::vocab::ID)).unwrap_or(id).to_owned()
}

/// The first part of an id: `fact`, `person`, `org`.
fn kind(id: &str) -> &str {
    id.split_once('-').map_or("", |(kind, _)| kind)
}

/// What a fact states, by its id: `agreement` in `fact-96398-agreement-5f0c2a9b`.
fn sort(fact: &str) -> &str {
    fact.rsplit('-').nth(1).unwrap_or_default()
}

/// What is wrong with a decision by itself.
fn check(d: &Decision, lexicon: &Lexicon) -> Result<(), String> {
    let Decision { action, id, target, .. } = d;
    let word = action.as_str();
    let known = || lexicon.bodies.get(id.trim_start_matches("org-")).is_some();
    match (action, kind(id)) {
        (Action::Accept | Action::Reject, "fact") if target.is_empty() => Ok(()),
        (Action::Reject, "fact") if kind(target) == "fact" => match (sort(id), sort(target)) {
            _ if id == target => Err(format!("{id} is named twice; the target is to be another report")),
            ("agreement", "agreement") | ("event", "event") => Ok(()),
            _ => {
                Err(format!("{id} and {target} are no two reports of agreements or of events, which alone are linked"))
            }
        },
        (Action::Accept | Action::Reject, "fact") => {
            Err(format!("a fact is {word}ed without a target; leave \"{target}\" out, or move it to the note"))
        }
        (Action::Accept, _) => Err(format!("\"{id}\" is no fact; accept wants an id as fact-96398-position-5f0c2a9b")),
        (_, "person" | "org") if target.is_empty() => Err(match action {
            Action::Rename => format!("{id} gets no name; write it as the target"),
            Action::Split => {
                format!("{id} is split by no form of its name; write the one that is another thing as the target")
            }
            Action::Reject => format!("{id} is no fact; to tell it apart from another thing, write that as the target"),
            _ => format!("{id} is merged into nothing; write the id of the thing it is as the target"),
        }),
        (Action::Rename, "org") if known() => {
            Err(format!("{id} is a body of the lexicon; name it in a bodies.csv of your own (--lexicon DIR)"))
        }
        (Action::Rename | Action::Split, "person" | "org") => Ok(()),
        (Action::Merge | Action::Reject, "person" | "org") if kind(target) != kind(id) => {
            let other = if kind(id) == "org" { "body (org-…)" } else { "person (person-…)" };
            Err(format!("{id} and {target} are not of one kind; the target is to be another {other}"))
        }
        (Action::Merge | Action::Reject, "person" | "org") if target == id => {
            Err(format!("{id} is named twice; the target is to be another thing"))
        }
        (Action::Merge, "org") if known() => {
            Err(format!("{id} is a body of the lexicon, which keeps its id; merge {target} into it instead"))
        }
        (Action::Merge | Action::Reject, "person" | "org") => Ok(()),
        (_, "country" | "topic") => {
            Err(format!("{id} is of the lexicon; change its row in a table of your own (--lexicon DIR)"))
        }
        _ => Err(format!("\"{id}\" is no id; expected one as fact-…, person-… or org-…, as samphan review lists them")),
    }
}

/// Decisions of one file against one another.
fn together(file: &Path, all: Vec<Decision>) -> Result<Decisions> {
    let wrong = |d: &Decision, why: String| Error::Lexicon { file: file.to_owned(), line: d.line, why };
    let mut facts: HashMap<String, usize> = HashMap::new();
    let mut merges: BTreeMap<String, (&Decision, String)> = BTreeMap::new();
    let mut names: BTreeMap<String, (&Decision, String)> = BTreeMap::new();
    let mut splits: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let mut apart = BTreeSet::new();
    let against = |d: &Decision, before: &Decision| {
        wrong(d, format!("goes against line {}, which decides otherwise on {}; keep one of them", before.line, d.id))
    };
    for (at, d) in all.iter().enumerate() {
        match d.action {
            Action::Accept | Action::Reject if kind(&d.id) == "fact" && d.target.is_empty() => {
                if let Some(before) = facts.insert(d.id.clone(), at).map(|before| &all[before])
                    && before.action != d.action
                {
                    return Err(against(d, before));
                }
            }
            Action::Accept | Action::Reject => {
                let (a, b) = if d.id < d.target { (&d.id, &d.target) } else { (&d.target, &d.id) };
                apart.insert((a.clone(), b.clone()));
            }
            Action::Split => {
                let other = id::split(&d.id, &d.target);
                apart.insert((d.id.clone(), other.clone()));
                splits.entry(d.id.clone()).or_default().insert(d.target.clone(), other);
            }
            Action::Merge | Action::Rename => {
                let list = if d.action == Action::Merge { &mut merges } else { &mut names };
                if let Some((before, target)) = list.insert(d.id.clone(), (d, d.target.clone()))
                    && target != d.target
                {
                    return Err(against(d, before));
                }
            }
        }
    }
    let mut ends = BTreeMap::new();
    for (id, (d, target)) in &merges {
        let mut end = target;
        let mut steps = 0;
        while let Some((_, further)) = merges.get(end) {
            (end, steps) = (further, steps + 1);
            if steps > merges.len() {
                return Err(wrong(
                    d,
                    format!("{id} is merged into itself by way of {target}; take one of the rows out"),
                ));
            }
        }
        ends.insert(id.clone(), end.clone());
    }
    fn joined<'a>(ends: &'a BTreeMap<String, String>, id: &'a String) -> &'a String {
        ends.get(id).unwrap_or(id)
    }
    let told_apart = |d: &Decision| match d.action {
        Action::Reject if kind(&d.id) != "fact" => Some(d.target.clone()).filter(|target| !target.is_empty()),
        Action::Split => Some(id::split(&d.id, &d.target)),
        _ => None,
    };
    for (d, other) in all.iter().filter_map(|d| Some((d, told_apart(d)?))) {
        if joined(&ends, &d.id) == joined(&ends, &other) {
            return Err(wrong(d, format!("{} and {other} are told apart here and merged elsewhere; keep one", d.id)));
        }
        if d.action == Action::Split && ends.contains_key(&d.id) {
            return Err(wrong(d, format!("{} is merged into {}; split that instead", d.id, ends[&d.id])));
        }
    }
    if let Some((id, (d, _))) = names.iter().find(|(id, _)| ends.contains_key(*id)) {
        return Err(wrong(d, format!("{id} is merged into {}; rename that instead", ends[id])));
    }
    let names = names.into_iter().map(|(id, (_, name))| (id, name)).collect();
    Ok(Decisions { file: file.to_owned(), facts, merges: ends, splits, names, apart, all })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(rows: &str) -> Result<Decisions> {
        parse(Path::new("d.csv"), &format!("action,id,target,by,note\n{rows}"), &Lexicon::load(None).unwrap())
    }

    fn fault(rows: &str) -> String {
        parsed(rows).unwrap_err().to_string()
    }

    #[test]
    fn the_order_of_rows_does_not_matter_and_comments_are_passed_over() {
        let one =
            parsed("merge,person-a,person-b\n# why\nmerge,id:person-b,person-c,nok,same\nreject,fact-1-event-0\n");
        let other = parsed("reject,fact-1-event-0\nmerge,person-b,person-c\nmerge,person-a,person-b\n").unwrap();
        let one = one.unwrap();
        assert_eq!((&one.merges, one.merged("person-a")), (&other.merges, "person-c"));
        assert_eq!(one.of_fact("fact-1-event-0").map(|d| (d.action, d.line)), Some((Action::Reject, 5)));
        assert_eq!(one.decider(&one.all[1]), "nok");
        assert_eq!(one.decider(&one.all[0]), "d.csv");
    }

    #[test]
    fn a_filled_in_listing_is_a_decisions_file_and_an_empty_file_decides_nothing() {
        let lexicon = Lexicon::load(None).unwrap();
        let listing = "\u{feff}rank,action,id,target,sentence\n1,,fact-1-event-0,,ก\n2,Accept,fact-2-event-0,,ข\n";
        let read = parse(Path::new("d.csv"), listing, &lexicon).unwrap();
        assert_eq!(read.all.iter().map(|d| d.id.as_str()).collect::<Vec<_>>(), ["fact-2-event-0"]);
        assert!(parse(Path::new("d.csv"), "", &lexicon).unwrap().all.is_empty());
        assert!(parse(Path::new("d.csv"), "# none yet\n", &lexicon).unwrap().all.is_empty());
    }

    #[test]
    fn a_row_that_makes_no_sense_is_told_with_its_line_and_what_to_do() {
        for (rows, said) in [
            (
                "drop,fact-1-event-0",
                "d.csv:2: unknown action \"drop\"; write one of accept, reject, merge, rename, split",
            ),
            ("\n#\naccept,person-a", "d.csv:4: \"person-a\" is no fact; accept wants"),
            ("accept,fact-1-event-0,x", "leave \"x\" out"),
            ("reject,fact-1-event-0,person-a", "leave \"person-a\" out"),
            ("reject,fact-1-event-0,fact-1-event-0", "named twice"),
            ("reject,fact-1-event-0,fact-2-agreement-0", "no two reports of agreements or of events"),
            ("reject,fact-1-position-0,fact-2-position-0", "no two reports of agreements or of events"),
            ("merge,person-a,org-b", "not of one kind; the target is to be another person (person-…)"),
            ("merge,person-a,person-a", "named twice"),
            ("merge,person-a", "merged into nothing"),
            ("rename,org-x", "gets no name"),
            ("rename,org-th-mod,กลาโหม", "bodies.csv of your own"),
            ("merge,org-th-mod,org-x", "merge org-x into it instead"),
            ("merge,country-RU,country-LA", "is of the lexicon"),
            ("reject,person-a", "to tell it apart"),
            ("merge,somebody,person-a", "\"somebody\" is no id"),
            ("accept,fact-1-event-0\nreject,fact-1-event-0", "d.csv:3: goes against line 2"),
            ("merge,person-a,person-b\nmerge,person-a,person-c", "d.csv:3: goes against line 2"),
            ("merge,person-a,person-b\nmerge,person-b,person-a", "is merged into itself by way of"),
            ("merge,person-a,person-b\nreject,person-b,person-a", "d.csv:3: person-b and person-a are told apart"),
            ("merge,person-a,person-b\nrename,person-a,ก", "rename that instead"),
            ("split,person-a", "split by no form of its name"),
            ("split,fact-1-event-0,ก", "is no id"),
            ("split,country-RU,ก", "is of the lexicon"),
            (
                "split,person-a,ก\nmerge,person-a,person-b",
                "d.csv:2: person-a is merged into person-b; split that instead",
            ),
            (
                "split,person-a,ก\nmerge,person-a-ก,person-a",
                "d.csv:2: person-a and person-a-ก are told apart here and merged",
            ),
        ] {
            let found = fault(rows);
            assert!(found.contains(said), "{rows:?}: {found}");
        }
        let bare = parse(Path::new("d.csv"), "merge,person-a,person-b\n", &Lexicon::load(None).unwrap()).unwrap_err();
        assert!(bare.to_string().contains("let the first line be action,id,target,by,note"), "{bare}");
    }

    #[test]
    fn what_is_appended_is_read_again_under_the_columns_of_the_file() {
        let dir = tempfile::tempdir().unwrap();
        let (file, lexicon) = (dir.path().join("d.csv"), Lexicon::load(None).unwrap());
        fs::write(&file, "# ours\nid,action,note,target\nfact-1-event-0,accept,\"a, b\",").unwrap();
        let decision = Decision {
            action: Action::Merge,
            id: "person-a".into(),
            target: "person-b".into(),
            by: "nok".into(),
            note: "\"same\"\nman".into(),
            line: 0,
        };
        append(&file, std::slice::from_ref(&decision)).unwrap();
        let read_back = read(&file, &lexicon).unwrap();
        assert_eq!(read_back.all.len(), 2);
        assert_eq!((read_back.all[1].note.as_str(), read_back.merged("person-a")), ("\"same\"\nman", "person-b"));
        let new = dir.path().join("new.csv");
        append(&new, std::slice::from_ref(&decision)).unwrap();
        append(&new, std::slice::from_ref(&decision)).unwrap();
        assert_eq!(fs::read_to_string(&new).unwrap().matches("action,").count(), 1);
        assert_eq!(read(&new, &lexicon).unwrap().all[0].by, "nok");
    }
}
